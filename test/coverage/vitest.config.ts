import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What the unit tests run of the core, branch by branch: `npm run coverage`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/{domain,background}/**/*.test.ts'],
    testTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/domain/**/*.ts'],
      reporter: ['json'],
      reportsDirectory: '.cache/coverage/core',
      reportOnFailure: true,
    },
  },
});
