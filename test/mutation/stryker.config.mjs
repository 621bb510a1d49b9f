import rooms from './rooms.json' with { type: 'json' };

const room = process.env['MUTATION_ROOM'] ?? 'pay rule';

/**
 * Mutation testing of what must not be wrong. Phrases and patterns are data with their own examples, so strings and
 * regular expressions are left as they are.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  // One run a room, so that a mutant meets the tests of its own room only.
  mutate: rooms[room].mutate,
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  ignoreStatic: true,
  concurrency: Number(process.env['MUTATION_WORKERS'] ?? 2),
  // On a busy machine a slow test is no endless loop.
  timeoutMS: 10_000,
  coverageAnalysis: 'perTest',
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: `artifacts/mutation-${room.replaceAll(' ', '-')}.json` },
  tempDirName: '.cache/mutation',
  ignorePatterns: ['/dist', '/docs', '/release', '/artifacts', '/.cache'],
  disableTypeChecks: false,
  // TypeScript 7 has no interface to rewrite a tsconfig with; none of ours leans on paths outside the project.
  tsconfigFile: 'no-such-file.json',
  allowConsoleColors: false,
};
