/**
 * Days and hours between stated moments. The core has no clock: today is an argument, and where it is missing
 * every answer is null and the clock rules stay silent (contract §5).
 */
const DAY = 86_400_000;
const HOUR = 3_600_000;

const hasTime = (iso: string): boolean => iso.length > 10;

/** Midnight of the written day, as if in UTC: both sides are written in the person's own calendar. */
function day(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string | null | undefined, to: string | null | undefined): number | null {
  if (!from || !to) return null;
  return Math.round((day(to) - day(from)) / DAY);
}

/** Hours from `from` to `to` where both carry a time, otherwise whole days as hours. */
export function hoursBetween(from: string | null | undefined, to: string | null | undefined): number | null {
  if (!from || !to) return null;
  if (hasTime(from) && hasTime(to)) {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    if (Number.isFinite(start) && Number.isFinite(end)) return (end - start) / HOUR;
  }
  return ((day(to) - day(from)) / DAY) * 24;
}

/** Working days left after `today` up to and including `deadline`; weekends are not counted, holidays not guessed. */
export function workingDaysLeft(today: string | null | undefined, deadline: string | null | undefined): number | null {
  const days = daysBetween(today, deadline);
  if (days === null || !today) return null;
  if (days <= 0) return days;
  let left = 0;
  for (let step = 1; step <= Math.min(days, 60); step++) {
    if (!isWeekend(day(today) + step * DAY)) left++;
  }
  return left;
}

/** 0–24 h green, 24–48 h amber, later red (GUIDANCE §7). */
export function clockColour(hours: number | null): 'green' | 'amber' | 'red' | null {
  if (hours === null) return null;
  return hours <= 24 ? 'green' : hours <= 48 ? 'amber' : 'red';
}

/** The day to tell them by: 48 hours after deciding or one working day before the deadline, whichever is earlier (§7). */
export function tellBy(decidedAt: string | null | undefined, deadline: string | null | undefined): string | null {
  const days = [decidedAt && written(day(decidedAt) + 2 * DAY), deadline && workingDayBefore(deadline)];
  return days.filter((date): date is string => Boolean(date)).sort()[0] ?? null;
}

/** The last working day before a deadline: the latest day to tell them, whatever the clock says (GUIDANCE §7). */
function workingDayBefore(deadline: string): string {
  let at = day(deadline) - DAY;
  while (isWeekend(at)) at -= DAY;
  return written(at);
}

/** The same weekday a week later, moved off a weekend: a modest extension to propose (GUIDANCE §9.6). */
export function aWeekAfter(date: string): string {
  let at = day(date) + 7 * DAY;
  while (isWeekend(at)) at += DAY;
  return written(at);
}

const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay());
const written = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Is it a real calendar date, with or without a time? */
export function isIsoDate(text: string): boolean {
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/.exec(
      text,
    );
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date && year > 0;
}
