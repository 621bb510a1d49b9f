/** The popup's floor: an extension with a page that shows the same elements in the same styles, without any script. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChromiumBrowser } from '../test/e2e/chromium.ts';
import { extension } from './bench-builds.ts';
import { readBy } from './bench-bytes.ts';

/** @returns the folder of an extension with `popup.html` and `blank.html` */
export async function staticCopy(ours: ChromiumBrowser, path: string, build: string, folder: string): Promise<string> {
  const page = await ours.playwright.newPage();
  await page.goto(`${ours.origin}/${path}`);
  await page.waitForSelector('button, a');
  const body = await page.evaluate(() => {
    for (const script of document.querySelectorAll('script')) script.remove();
    return document.body.outerHTML;
  });
  await page.close();
  extension(folder, null);
  const styles = readBy(build, path).filter((file) => file.endsWith('.css'));
  for (const [n, file] of styles.entries()) copyFileSync(join(build, file), join(folder, `${n}.css`));
  const links = styles.map((_, n) => `<link rel="stylesheet" href="${n}.css">`).join('');
  const lang = /<html lang="([^"]*)"/.exec(readFileSync(join(build, path), 'utf8'))?.[1] ?? 'en';
  writeFileSync(
    join(folder, 'popup.html'),
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${links}</head>${body}</html>`,
  );
  return folder;
}
