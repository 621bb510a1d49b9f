import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, countdown, daysBetween, localDay, showDay, urgency } from '../../src/popup/view/dates.ts';

const at = (text: string): Date => new Date(text);
const by = (iso: string, time: string | null = null, zone: string | null = null) => ({ iso, time, zone });

describe('countdown', () => {
  const now = at('2026-11-24T14:00:00');
  it('says nothing without a deadline', () => expect(countdown(null, now)).toEqual({ kind: 'none' }));
  it('counts days ahead', () => expect(countdown(by('2026-11-28'), now)).toEqual({ kind: 'days', days: 4 }));
  it('counts tomorrow as one day even late at night', () =>
    expect(countdown(by('2026-11-25'), at('2026-11-24T23:59:00'))).toEqual({ kind: 'days', days: 1 }));
  it('is today without an hour', () => expect(countdown(by('2026-11-24'), now)).toEqual({ kind: 'today' }));
  it('counts hours where the letter gave an hour', () =>
    expect(countdown(by('2026-11-24', '17:00'), now)).toEqual({ kind: 'hours', hours: 3 }));
  it('has passed once the hour is over', () =>
    expect(countdown(by('2026-11-24', '13:59'), now)).toEqual({ kind: 'passed', days: 0 }));
  it('does not compare hours across a named zone', () =>
    expect(countdown(by('2026-11-24', '13:00', 'PST'), now)).toEqual({ kind: 'today' }));
  it('counts days since', () => expect(countdown(by('2026-11-20'), now)).toEqual({ kind: 'passed', days: 4 }));
  it('does not invent a countdown for a date that is none', () =>
    expect(countdown(by('soon'), now)).toEqual({ kind: 'none' }));
  it.each([
    [{ kind: 'none' }, 'calm'],
    [{ kind: 'days', days: 3 }, 'calm'],
    [{ kind: 'days', days: 2 }, 'soon'],
    [{ kind: 'days', days: 1 }, 'soon'],
    [{ kind: 'today' }, 'now'],
    [{ kind: 'passed', days: 9 }, 'now'],
  ] as const)('%o is %s', (left, level) => expect(urgency(left)).toBe(level));
});

describe('calendar days', () => {
  it('keeps the last day of a shorter month', () => {
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2026-11-24', 3)).toBe('2027-02-24');
    expect(addMonths('2026-05-31', 9)).toBe('2027-02-28');
  });
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  it('adds days that daysBetween counts again', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, n) => daysBetween(from, addDays(from, n)) === n),
    ));
  it('lands in the month that was asked for', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 24 }), (from, months) => {
        const [year = 0, month = 0] = from.split('-').map(Number);
        const [y = 0, m = 0] = addMonths(from, months).split('-').map(Number);
        return y * 12 + m === year * 12 + month + months;
      }),
    ));
  it('names the person’s own day, not the day in Greenwich', () =>
    expect(localDay(new Date(2026, 10, 24, 23, 30))).toBe('2026-11-24'));
  it('writes the year only when it is another one', () => {
    expect(showDay('2026-11-28', 'en', '2026-11-24')).toBe('Sat, Nov 28');
    expect(showDay('2027-02-24', 'en', '2026-11-24')).toBe('Wed, Feb 24, 2027');
    expect(showDay('2026-11-28', 'zh-CN', '2026-11-24')).toBe('11月28日周六');
    expect(showDay('when ready', 'en', '2026-11-24')).toBe('when ready');
  });
});
