import { describe, expect, it } from 'vitest';
import { above, atMost, estimate, paired, ratio, readAs, series } from '../scripts/budgets.ts';
import { scriptTime, type TraceEvent } from '../scripts/script-time.ts';

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

  it('judges nothing where a figure stands for information', () => {
    const idle = { median: 1, noise: 0, count: 7 };
    expect(ratio('every mail', { median: 70, noise: 1, count: 7 }, idle, null).broken).toBe(false);
  });

  it('breaks when a control is not read as what it is', () => {
    expect(readAs('30 ms', [[30.4, 31, 29]], 30, 0.8, 1.25).broken).toBe(false);
    expect(readAs('30 ms', [[20, 21, 19]], 30, 0.8, 1.25).broken).toBe(true);
    expect(readAs('30 ms', [[42, 39, 41]], 30, 0.8, 1.25).broken).toBe(true);
  });
});

describe('ratios of configurations that were measured side by side', () => {
  /** What the machine does in a moment falls on all alike. */
  const weather = [0, 1, 2].map((round) => Array.from({ length: 30 }, (_, n) => 5 + Math.sin(n * 7 + round) * 3));
  const taking = (ms: number, jitter = 0) =>
    weather.map((round) => round.map((bare, n) => bare + ms + jitter * Math.sin(n * 13)));

  it('take the moment’s weather off, pair by pair', () => {
    const own = above(taking(2), weather);
    expect(estimate(own)).toEqual({ times: expect.closeTo(2), low: expect.closeTo(2), high: expect.closeTo(2) });
    expect(paired('open', own, above(taking(0.5), weather), 5)).toMatchObject({
      ratio: expect.closeTo(4),
      broken: false,
    });
    expect(paired('open', above(taking(3), weather), above(taking(0.5), weather), 5).broken).toBe(true);
  });

  it('may have been measured at fewer moments, the first ones', () => {
    const few = above(taking(2), weather).map((round) => round.slice(0, 10));
    expect(paired('open', few, above(taking(0.5), weather), 5).ratio).toBeCloseTo(4);
    expect(paired('open', above(taking(2), weather), above(few, few), 5).broken).toBe(true);
  });

  it('say how sure they are, and break nothing that may be noise', () => {
    const unsure = paired('open', above(taking(3, 0.5), weather), above(taking(0.5, 2), weather), 5);
    expect(unsure.low).toBeLessThan(5);
    expect(unsure.high).toBeGreaterThan(6);
    expect(unsure.broken).toBe(false);
  });

  it('are boundless where the reference is nothing', () => {
    expect(paired('open', above(taking(3), weather), above(taking(-1), weather), 5).broken).toBe(true);
    expect(paired('open', above(taking(-1), weather), above(taking(-1), weather), 5).ratio).toBe(0);
    expect(() => paired('open', [], [], 5)).toThrow(RangeError);
  });
});

describe('the script time of a page', () => {
  const event = (name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
    name,
    ph: 'X',
    pid: 1,
    tid: 1,
    ts,
    dur,
    tdur: dur,
    ...more,
  });
  const own = { args: { data: { url: 'https://mail.test/app.js' } } };

  it('counts what stands inside other script once, and waiting for a processor not at all', () => {
    const events = [
      event('RunMicrotasks', 5_000, 2_000, { tdur: 1_500 }),
      event('FunctionCall', 0, 3_000, own),
      event('v8.compile', 1_000, 1_000),
      event('FunctionCall', 5_500, 500),
      event('Layout', 9_000, 7_000),
    ];
    expect(scriptTime(events, 'https://mail.test')).toBe(4.5);
  });

  it('is that of the page’s own thread', () => {
    const worker = event('FunctionCall', 0, 90_000, { tid: 2, args: { data: { url: 'chrome-extension://x/w.js' } } });
    expect(scriptTime([worker, event('FunctionCall', 0, 2_000, own)], 'https://mail.test')).toBe(2);
    expect(() => scriptTime([worker], 'https://mail.test')).toThrow('no script of https://mail.test');
  });
});
