import { describe, expect, it } from 'vitest';
import { happenings, timeScale } from '../../src/options/view/timeline-scale.ts';
import { company } from './samples.ts';

const now = new Date('2026-11-25T10:00:00Z');
const at = (day: string) => ({ id: day, at: day, kind: 'entry' as const });

describe('the drawn line of time', () => {
  it('has nothing to draw without a day', () => expect(timeScale([], now)).toBeNull());

  it('keeps the order and stays on the line, today among them', () => {
    const scale = timeScale([at('2026-10-01'), at('2026-11-20'), at('2027-02-01')], now);
    const places = scale?.marks.map(({ x }) => x) ?? [];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const x of [...places, scale?.today ?? -1]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(100);
    }
    expect(scale?.today).toBeGreaterThan(places[1] as number);
    expect(scale?.today).toBeLessThan(places[2] as number);
  });

  it('stacks what falls on one place', () => {
    const scale = timeScale([at('2026-10-01'), at('2026-10-01'), at('2026-10-01'), at('2027-10-01')], now);
    expect(scale?.marks.map(({ level }) => level)).toEqual([0, 1, 2, 0]);
  });

  it('draws few ticks over many years', () => {
    const scale = timeScale([at('2019-01-05'), at('2027-01-05')], now);
    expect(scale?.ticks.length).toBeGreaterThan(3);
    expect(scale?.ticks.length).toBeLessThan(20);
  });

  it('takes entries, reminders ahead and deadlines', () => {
    const kinds = new Set(happenings(company).map(({ kind }) => kind));
    expect(kinds.has('reminder') || kinds.has('entry') || kinds.has('turn')).toBe(true);
    expect(happenings({ ...company, timeline: [], reminders: [], offers: [] })).toEqual([]);
  });

  it('survives a day that is none', () => {
    expect(timeScale([at('someday'), at('2026-10-01')], now)?.marks).toHaveLength(1);
  });
});
