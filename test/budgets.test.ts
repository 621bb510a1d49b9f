import { describe, expect, it } from 'vitest';
import { atMost, ratio, readAs, series } from '../scripts/budgets.ts';

describe('budgets', () => {
  it('takes median and half the interquartile range', () => {
    expect(series([5, 1, 3, 2, 4])).toEqual({ median: 3, noise: 1, count: 5 });
    expect(series([7])).toEqual({ median: 7, noise: 0, count: 1 });
    expect(() => series([])).toThrow(RangeError);
  });

  it('breaks when the ratio is above its limit by more than the noise', () => {
    const idle = { median: 1, noise: 0.05, count: 7 };
    expect(ratio('load', { median: 8, noise: 0.4, count: 7 }, idle, 15).broken).toBe(false);
    expect(ratio('load', { median: 15.5, noise: 0.4, count: 7 }, idle, 15).broken).toBe(false);
    expect(ratio('load', { median: 40, noise: 0.4, count: 7 }, idle, 15).broken).toBe(true);
  });

  it('breaks on a reference of nothing', () => {
    const nothing = { median: 0, noise: 0, count: 7 };
    expect(ratio('load', { median: 8, noise: 0, count: 7 }, nothing, 15).broken).toBe(true);
    expect(ratio('load', nothing, nothing, 15).broken).toBe(true);
  });

  it('breaks on bytes above the limit', () => {
    expect(atMost('content script', 25_000, 25_000).broken).toBe(false);
    expect(atMost('content script', 25_001, 25_000).broken).toBe(true);
  });

  it('breaks when a control is not read as what it is', () => {
    expect(readAs('10 ms', { median: 10.4, noise: 0.1, count: 7 }, 10, 0.25).broken).toBe(false);
    expect(readAs('10 ms', { median: 2, noise: 0.1, count: 7 }, 10, 0.25).broken).toBe(true);
    expect(readAs('10 ms', { median: 14, noise: 0.1, count: 7 }, 10, 0.25).broken).toBe(true);
  });
});
