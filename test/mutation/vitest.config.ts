import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import rooms from './rooms.json' with { type: 'json' };

const room = rooms[(process.env['MUTATION_ROOM'] ?? 'pay rule') as keyof typeof rooms];

/** The tests that a changed copy of a room must fail: `npm run mutation`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  // One worker for all files: what they import is read once.
  test: { include: room.tests, testTimeout: 60_000, isolate: false },
});
