import type { Company, Reminder } from '../model.ts';

/** Hour of the day (local) at which a reminder without an hour is due. */
export const DUE_HOUR = 9;

/** The moment a reminder is due, in milliseconds; `local` turns a wall-clock day and hour into one (no clock in the core). */
export function dueAt(reminder: Reminder, local: (iso: string) => number): number {
  return local(reminder.due.length > 10 ? reminder.due : `${reminder.due}T${String(DUE_HOUR).padStart(2, '0')}:00:00`);
}

/** A day counts as due from its first minute; an hour from that hour. */
export const isDue = (reminder: Reminder, now: string): boolean =>
  reminder.doneAt === null && reminder.due <= now.slice(0, reminder.due.length > 10 ? 16 : 10);

/** The reminders of all companies that are not done, soonest first. */
export function openReminders(companies: readonly Company[]): { company: Company; reminder: Reminder }[] {
  return companies
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap((company) =>
      company.reminders.filter(({ doneAt }) => doneAt === null).map((reminder) => ({ company, reminder })),
    )
    .sort((a, b) => (a.reminder.due < b.reminder.due ? -1 : 1));
}
