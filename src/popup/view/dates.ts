import type { Deadline, Locale } from '../../domain/model.ts';

const DAY_MS = 86_400_000;

/** YYYY-MM-DD of a moment on the person's own calendar. */
export function localDay(moment: Date): string {
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** Whole days from one day to another (both YYYY-MM-DD); negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** `day` plus whole months; the 31st falls back to the month's last day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A day or a moment as the language writes it, with weekday; the year only when it is not this year's. */
export function showDay(iso: string, locale: Locale, today: string): string {
  const day = iso.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(date);
}

/** A moment on the clock of a zone, with weekday and day. */
export function showTime(moment: Date, zone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(moment);
}

export type Countdown =
  | { kind: 'none' }
  | { kind: 'passed'; days: number }
  | { kind: 'hours'; hours: number }
  | { kind: 'today' }
  | { kind: 'days'; days: number };

/**
 * How long the person has. Hours are counted only where the letter gave an hour in the person's own zone (none named),
 * since an hour in a zone we cannot compare would be a guess (GUIDANCE §7).
 */
export function countdown(deadline: Pick<Deadline, 'iso' | 'time' | 'zone'> | null, now: Date): Countdown {
  if (!deadline) return { kind: 'none' };
  const days = daysBetween(localDay(now), deadline.iso);
  if (Number.isNaN(days)) return { kind: 'none' };
  if (days < 0) return { kind: 'passed', days: -days };
  if (days > 0) return { kind: 'days', days };
  if (!deadline.time || deadline.zone) return { kind: 'today' };
  const left = new Date(`${deadline.iso}T${deadline.time}:00`).getTime() - now.getTime();
  return left < 0 ? { kind: 'passed', days: 0 } : { kind: 'hours', hours: Math.max(1, Math.round(left / 3_600_000)) };
}

/** Green, amber, red: three days or more, one or two, today or gone. */
export function urgency(left: Countdown): 'calm' | 'soon' | 'now' {
  if (left.kind === 'none') return 'calm';
  if (left.kind === 'days') return left.days > 2 ? 'calm' : 'soon';
  return 'now';
}
