/** What is shipped, in gzip bytes, against its budgets. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, type Judged } from './budgets.ts';

const zipped = (build: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length, 0);

/** A page's file and all scripts and styles that it names, and those name: what is read before it stands there. */
export function readBy(build: string, page: string): string[] {
  const seen = new Set<string>([page]);
  for (const file of seen) {
    const text = readFileSync(join(build, file), 'utf8');
    const named = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
      : [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)];
    for (const [, path = ''] of named)
      seen.add(path.startsWith('/') ? path.slice(1) : relative(build, join(build, dirname(file), path)));
  }
  return [...seen];
}

export function shipped(build: string): Judged[] {
  return [
    ...['gmail', 'outlook'].map((webmail) => ({
      ...atMost(`${webmail}, content script, gzip bytes`, zipped(build, [`src/content/${webmail}.js`]), 25_000),
      aim: 15_000,
    })),
    { ...atMost('popup, gzip bytes', zipped(build, readBy(build, 'src/popup/index.html')), 60_000), aim: 35_000 },
    { ...atMost('background script, gzip bytes', zipped(build, ['background.js']), 160_000), aim: 110_000 },
    // What is read when a mail or a text is to be judged, at most once in a worker's life.
    ...['reading', 'counsel', 'domains'].map((name) =>
      atMost(`data/${name}.json, gzip bytes`, zipped(build, [`data/${name}.json`]), 350_000),
    ),
  ];
}
