import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import { backgroundFile } from './scripts/background-file.ts';
import { manifestFor } from './scripts/manifest.ts';
import { pageFiles } from './scripts/page-files.ts';

/** `vite build --mode chrome|firefox` writes dist/<mode>; vitest reads the `test` block only. */
export default defineConfig(({ mode, command }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome';
  const { background, ...manifest } = manifestFor(browser);
  return {
    publicDir: 'extension',
    plugins: process.env['VITEST']
      ? []
      : [
          crx({
            manifest: manifest as unknown as ManifestV3Export,
            browser,
            // Self-contained files for the page: no loader, so no web_accessible_resources.
            // Only for builds: in the dev server edits would not reach the page.
            contentScripts:
              command === 'build' ? { standaloneFiles: ['src/content/gmail.ts', 'src/content/outlook.ts'] } : {},
          }),
          pageFiles(),
          backgroundFile(background),
        ],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: browser === 'firefox' ? 'firefox140' : 'chrome128',
      modulePreload: { polyfill: false },
      sourcemap: process.env['COVERAGE'] ? 'inline' : false,
    },
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      exclude: ['test/e2e/**', 'test/trust/**', 'test/roundcube/**'],
      testTimeout: 30_000,
    },
  };
});
