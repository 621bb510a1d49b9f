import { saveFile } from './files.ts';

/** One date for the person's calendar. `start` is a day (YYYY-MM-DD) or a local moment without a zone. */
export interface CalendarEntry {
  id: string;
  start: string;
  title: string;
  note: string;
  /** Length in minutes of a timed entry; days have none. */
  minutes: number | null;
}

/** The entries as an iCalendar text (RFC 5545); the writer is loaded only now. */
export async function calendarText(entries: CalendarEntry[]): Promise<string> {
  const { default: ical } = await import('ical-generator');
  const calendar = ical({ prodId: { company: 'Decline Gracefully', product: 'reminders' } });
  for (const entry of entries) {
    const timed = entry.start.includes('T');
    const start = new Date(timed ? entry.start : `${entry.start}T00:00:00`);
    calendar.createEvent({
      id: entry.id,
      start,
      ...(timed ? { end: new Date(start.getTime() + (entry.minutes ?? 30) * 60_000) } : { allDay: true }),
      floating: true,
      summary: entry.title,
      ...(entry.note ? { description: entry.note } : {}),
    });
  }
  return calendar.toString();
}

/** Hands the entries to the person as a file. */
export async function saveCalendar(name: string, entries: CalendarEntry[]): Promise<void> {
  saveFile(name, 'text/calendar', await calendarText(entries));
}
