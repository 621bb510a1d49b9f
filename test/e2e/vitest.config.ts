import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Whole-extension tests on the production builds in real browsers; `npm test` builds first. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 90_000,
    // A starved machine lets a real browser miss a wait now and then; what fails twice is a fault. Second tries are printed.
    retry: 1,
    // A browser of its own for each file; more than two at once starve each other on small machines.
    maxWorkers: 2,
    pool: 'forks',
  },
});
