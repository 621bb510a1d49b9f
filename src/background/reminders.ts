import type { DueReminder, Locale } from '../domain/model.ts';
import { dueAt, isDue, openReminders } from '../domain/relations/reminder.ts';
import { relationTexts } from '../locales/relations.ts';
import { browser } from '../messaging/browser.ts';
import { badgeForReminders } from './badge.ts';
import { localNow, momentOf } from './clock.ts';
import type { Repository } from './notes/repository.ts';

const ALARM = 'reminder';

/**
 * Rebuilds the one alarm from the records, which are the truth, and the badge with it (TRUST A7). Called at every start
 * and after every change of a reminder.
 */
export async function scheduleNext(notes: Repository): Promise<void> {
  const now = Date.now();
  const next = openReminders(await notes.all())
    .map(({ reminder }) => dueAt(reminder, momentOf))
    .filter((at) => at > now)
    .sort((a, b) => a - b)[0];
  await browser.alarms.clear(ALARM);
  if (next !== undefined) browser.alarms.create(ALARM, { when: next });
  await badgeForReminders(notes);
}

export function watchAlarm(notes: Repository): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void scheduleNext(notes);
  });
}

/** What is due now, with the line to begin with. */
export async function dueReminders(notes: Repository, locale: Locale): Promise<DueReminder[]> {
  const now = localNow();
  const texts = relationTexts(locale).openingLine;
  return openReminders(await notes.all())
    .filter(({ reminder }) => isDue(reminder, now))
    .map(({ company, reminder }) => {
      const person = company.people[0] ?? null;
      return {
        companyId: company.id,
        company: company.name,
        reminder,
        person,
        openingLine: texts[reminder.kind](person?.name ?? '', company.name),
      };
    });
}
