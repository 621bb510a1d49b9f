import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Whole-extension tests on the production builds in real browsers; `npm test` builds first. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // A browser of its own for each file; more than two at once starve each other on small machines.
    maxWorkers: 2,
    pool: 'forks',
  },
});
