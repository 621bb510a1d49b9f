import type { Company, Reminder, ReminderKind } from '../model.ts';

/** Hour of the day (local) at which a reminder without an hour is due. */
export const DUE_HOUR = 9;

/** The moment a reminder is due, in milliseconds; `local` turns a wall-clock day and hour into one (no clock in the core). */
export function dueAt({ due }: Pick<Reminder, 'due'>, local: (iso: string) => number): number {
  return local(due.length > 10 ? due : `${due}T${String(DUE_HOUR).padStart(2, '0')}:00:00`);
}

/** A day counts as due from its first minute; an hour from that hour. */
export const isDue = (reminder: Reminder, now: string): boolean =>
  reminder.doneAt === null && reminder.due <= now.slice(0, reminder.due.length > 10 ? 16 : 10);

/** The reminders of these companies that are not done, soonest first. */
export function openReminders(companies: readonly Company[]): { company: Company; reminder: Reminder }[] {
  return companies
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap((company) =>
      company.reminders.filter(({ doneAt }) => doneAt === null).map((reminder) => ({ company, reminder })),
    )
    .sort((a, b) => (a.reminder.due < b.reminder.due ? -1 : 1));
}

/** Days from today for each kind; a deadline counts back from its own day. Source: GUIDANCE D-46, §7; thank-you §9.11. */
const AFTER = { callBack: 1, thankYou: 5 } as const;

/**
 * When a reminder of this kind is due (YYYY-MM-DD): about three months for keeping in touch, one working day before a
 * deadline, tomorrow for a call back, within the week for a thank-you note. Never before today; null for a deadline
 * without a date. Working days are Monday to Friday.
 *
 * @param today YYYY-MM-DD
 */
export function suggestedDue(kind: ReminderKind, today: string, deadline: string | null, months = 3): string | null {
  if (kind === 'keepInTouch') return afterMonths(today, months);
  if (kind !== 'deadline') return afterDays(today, AFTER[kind]);
  if (!deadline) return null;
  let day = afterDays(deadline.slice(0, 10), -1);
  while (weekend(day)) day = afterDays(day, -1);
  return day < today ? today : day;
}

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const weekend = (day: string): boolean => [0, 6].includes(utc(day).getUTCDay());

function afterDays(day: string, count: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return iso(date);
}

/** The same day months later; the last of the month where that month is shorter. */
function afterMonths(day: string, months: number): string {
  const date = utc(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return iso(date);
}
