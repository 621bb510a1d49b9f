import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The full counts of the trust tests, on the production builds in real browsers: `npm run test:trust`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: [
      'test/trust/**/*.test.ts',
      'test/content/{mutation,anchors}.test.ts',
      'test/e2e/insertion.test.ts',
      'test/domain/spotting/spot.properties.test.ts',
    ],
    // Tests that do a seeded part of their counts in `npm test` do all of them here.
    env: { FULL_COUNTS: '1' },
    testTimeout: 1_200_000,
    hookTimeout: 120_000,
    // One browser at a time: these tests are about the moment a process stops.
    fileParallelism: false,
    pool: 'forks',
  },
});
