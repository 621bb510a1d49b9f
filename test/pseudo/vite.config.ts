/**
 * The production build with a pseudo language in place of English: every text of ours is bracketed, accented and a third
 * longer, so that hard-coded words, overflow and clipping show. Built by the test that looks for them.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig, type UserConfig } from 'vite';
import base from '../../vite.config.ts';

const folder = fileURLToPath(new URL('./', import.meta.url));

export default defineConfig((env) => {
  const config = (base as unknown as (env: object) => UserConfig)({ ...env, mode: 'chrome' });
  return mergeConfig(config, {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    // The loaders of `locales` import these by this very path; the stand-ins reach the real ones by a longer one.
    resolve: { alias: [{ find: /^\.\/en\/(ui|page|panel)\.ts$/, replacement: `${folder}$1.ts` }] },
    build: { outDir: process.env['PSEUDO_OUT'] ?? 'artifacts/pseudo' },
  });
});
