import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The extension in a real Roundcube; `npm run test:roundcube` starts the servers and names them in ROUNDCUBE. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/roundcube/**/*.test.ts'],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // What fails twice is a fault: a starved machine lets a real browser miss a wait now and then.
    retry: 1,
    fileParallelism: false,
    pool: 'forks',
  },
});
