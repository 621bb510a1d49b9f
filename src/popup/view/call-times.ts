import type { Situation } from '../../domain/model.ts';

/** Wall-clock starts within the good hours, 9:30–11:30 and 14:00–16:30 where they are (GUIDANCE §8). */
const SLOTS = [
  { hour: 9, minute: 40 },
  { hour: 14, minute: 20 },
] as const;
const MINUTE_MS = 60_000;
/** Time to read the script before the first slot. */
const LEAD_MS = 10 * MINUTE_MS;

/** Countries that keep one time zone; elsewhere the person says it. */
const ONE_ZONE: Record<string, string> = {
  GB: 'Europe/London',
  DE: 'Europe/Berlin',
  CH: 'Europe/Zurich',
  FR: 'Europe/Paris',
  CN: 'Asia/Shanghai',
  JP: 'Asia/Tokyo',
  IN: 'Asia/Kolkata',
};

/** IANA name of where they probably are: the job's country where that settles it, else the person's own zone. */
export function theirZone(situation: Pick<Situation, 'country'>, own: string): string {
  return ONE_ZONE[situation.country ?? ''] ?? own;
}

/** The next good moments for a call: weekdays, not Monday first thing, not Friday afternoon (GUIDANCE §8). */
export function callTimes(now: Date, zone: string, count = 4): Date[] {
  const found: Date[] = [];
  for (let ahead = 0; found.length < count && ahead < 10; ahead += 1) {
    const day = wallClock(new Date(now.getTime() + ahead * 24 * 60 * MINUTE_MS), zone);
    const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
    for (const slot of SLOTS) {
      const rests = weekday === 0 || weekday === 6;
      if (rests || (weekday === 1 && slot.hour < 12) || (weekday === 5 && slot.hour > 12)) continue;
      const moment = instant({ ...day, ...slot }, zone);
      if (moment.getTime() >= now.getTime() + LEAD_MS) found.push(moment);
    }
  }
  return found.slice(0, count);
}

interface WallClock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** What a clock in that zone shows at this moment. */
export function wallClock(moment: Date, zone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(moment);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}

/** The moment at which a clock in that zone shows this time. Where a clock change skips the time, the hour after it. */
export function instant({ year, month, day, hour, minute }: WallClock, zone: string): Date {
  const asUtc = (clock: WallClock): number =>
    Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute);
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  let moment = wanted;
  // Twice, since the first step may cross a clock change.
  for (let turn = 0; turn < 2; turn += 1) moment += wanted - asUtc(wallClock(new Date(moment), zone));
  return new Date(moment);
}

/** A moment on the person's own clock, without a zone: YYYY-MM-DDTHH:MM. */
export function localMinute(moment: Date): string {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}
