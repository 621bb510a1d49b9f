import { describe, expect, it } from 'vitest';
import { callTimes, instant, theirZone, wallClock } from '../../src/popup/view/call-times.ts';

const iso = (moments: Date[]): string[] => moments.map((one) => one.toISOString().slice(0, 16));

describe('good moments for a call', () => {
  it('stand on the clock over there', () => {
    // Wednesday 10:00 in New York; in Shanghai it is Wednesday 23:00.
    const now = new Date('2026-11-25T15:00:00Z');
    expect(iso(callTimes(now, 'America/New_York', 3))).toEqual([
      '2026-11-25T19:20',
      '2026-11-26T14:40',
      '2026-11-26T19:20',
    ]);
    expect(iso(callTimes(now, 'Asia/Shanghai', 2))).toEqual(['2026-11-26T01:40', '2026-11-26T06:20']);
  });

  it('leave out weekends, Monday first thing and Friday afternoon', () => {
    const friday = new Date('2026-11-27T06:00:00Z');
    expect(iso(callTimes(friday, 'UTC', 3))).toEqual(['2026-11-27T09:40', '2026-11-30T14:20', '2026-12-01T09:40']);
  });

  it('leave time to read the script', () => {
    expect(iso(callTimes(new Date('2026-11-25T09:35:00Z'), 'UTC', 1))).toEqual(['2026-11-25T14:20']);
    expect(iso(callTimes(new Date('2026-11-25T09:25:00Z'), 'UTC', 1))).toEqual(['2026-11-25T09:40']);
  });

  it('are always within the good hours, over clock changes too', () => {
    for (const zone of ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'])
      for (let day = 0; day < 366; day += 5) {
        const now = new Date(Date.UTC(2026, 0, 1 + day, (day * 7) % 24));
        for (const moment of callTimes(now, zone)) {
          const { hour, minute } = wallClock(moment, zone);
          expect([`9:40`, `14:20`], `${zone} ${moment.toISOString()}`).toContain(`${hour}:${minute}`);
          expect(moment.getTime()).toBeGreaterThan(now.getTime());
        }
      }
  });

  it('turn a wall clock into a moment and back', () => {
    const clock = { year: 2026, month: 3, day: 29, hour: 9, minute: 40 };
    expect(instant(clock, 'Europe/Berlin').toISOString()).toBe('2026-03-29T07:40:00.000Z');
    expect(wallClock(instant(clock, 'Europe/Berlin'), 'Europe/Berlin')).toEqual(clock);
  });

  it('take the zone of the job’s country where it has one only', () => {
    expect(theirZone({ country: 'DE' }, 'Asia/Tokyo')).toBe('Europe/Berlin');
    expect(theirZone({ country: 'US' }, 'Asia/Tokyo')).toBe('Asia/Tokyo');
    expect(theirZone({}, 'Asia/Tokyo')).toBe('Asia/Tokyo');
  });
});
