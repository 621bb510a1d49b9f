/** Builds the probe extension: the adapters' own code as a content script at the webmails' real addresses. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export async function buildProbe(browser: 'chromium' | 'firefox'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dg-probe-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('insertion.probe.ts', import.meta.url)),
        formats: ['iife'],
        name: 'probe',
        fileName: () => 'probe.js',
      },
    },
  });
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Insertion probe',
      version: '1',
      background: browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
      action: {},
      host_permissions: ['https://mail.google.com/*', 'https://outlook.live.com/*'],
      content_scripts: [
        {
          matches: ['https://mail.google.com/*', 'https://outlook.live.com/*'],
          js: ['probe.js'],
          run_at: 'document_idle',
        },
      ],
      browser_specific_settings: { gecko: { id: 'decline-gracefully@example.org' } },
    }),
  );
  return folder;
}
