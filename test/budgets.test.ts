import { describe, expect, it } from 'vitest';
import { atMost, ratio, readAs, series } from '../scripts/budgets.ts';
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

  it('breaks when a control is not read as what it is', () => {
    expect(readAs('10 ms', { median: 10.4, noise: 0.1, count: 7 }, 10, 0.25).broken).toBe(false);
    expect(readAs('10 ms', { median: 2, noise: 0.1, count: 7 }, 10, 0.25).broken).toBe(true);
    expect(readAs('10 ms', { median: 14, noise: 0.1, count: 7 }, 10, 0.25).broken).toBe(true);
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
