/** No regular expression of the core can hang on a hostile letter (TRUST B5): each one was analysed, new ones are on the spot. */
import { describe, expect, it } from 'vitest';
import { corePatterns, judge, kept, keyOf } from '../scripts/patterns.ts';

/** Milliseconds for patterns without a kept verdict; where it is not enough, `npm run patterns` writes them down. */
const PATIENCE = 120_000;

describe('regular expressions of the core', () => {
  it('are safe, or polynomial under the cap of the body', { timeout: 300_000 }, async () => {
    const verdicts = kept();
    const patterns = await corePatterns();
    expect(patterns.filter(({ where }) => where === 'assembled').length).toBeGreaterThan(50);
    expect(patterns.filter(({ where }) => where.startsWith('src/domain/spotting/')).length).toBeGreaterThan(20);
    const start = performance.now();
    const wrong: string[] = [];
    for (const pattern of patterns) {
      let verdict = verdicts[keyOf(pattern)];
      if (verdict === undefined && performance.now() - start < PATIENCE) verdict = judge(pattern);
      const allowed = verdict === 'safe' || verdict === 'measured' || verdict?.startsWith('polynomial');
      const shown = `${pattern.where} /${pattern.source.slice(0, 120)}/${pattern.flags}`;
      if (!allowed) wrong.push(`${verdict ?? 'not analysed yet, run `npm run patterns`'}: ${shown}`);
    }
    expect(wrong).toEqual([]);
  });

  it('are told from those that hang', () => {
    expect(judge({ source: '^(a+)+$', flags: '', where: '' })).toBe('exponential');
    expect(judge({ source: '^\\s*-?\\s*$', flags: '', where: '' })).toBe('polynomial 2');
    expect(judge({ source: '^\\d{1,3}$', flags: 'u', where: '' })).toBe('safe');
  });
});
