import { describe, expect, it } from 'vitest';
import { lockfileProblems } from '../scripts/lockfile.mjs';

const whole = {
  packages: {
    '': { dependencies: { a: '1.0.0' } },
    'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux': '1.0.0', 'a-mac': '1.0.0' } },
    'node_modules/a-linux': { version: '1.0.0' },
    'node_modules/a/node_modules/a-mac': { version: '1.0.0' },
  },
};

describe('the lockfile guard', () => {
  it('lets a whole lock pass, nested entries included', () => expect(lockfileProblems(whole)).toEqual([]));

  it('names a platform binary without an entry', () => {
    const { 'node_modules/a-linux': _, ...rest } = whole.packages;
    expect(lockfileProblems({ packages: rest })).toEqual(['node_modules/a wants a-linux, which has no entry']);
  });

  it('names an address and a range', () => {
    const packages = {
      '': { dependencies: { a: '^1.0.0' } },
      'node_modules/a': { version: '1.0.0', resolved: 'https://packages.example/a.tgz' },
    };
    expect(lockfileProblems({ packages })).toEqual([
      'node_modules/a names where it was fetched from',
      'a is not pinned to one version (^1.0.0)',
    ]);
  });

  it('does not take an empty lock for a whole one', () => expect(lockfileProblems({})).toHaveLength(1));
});
