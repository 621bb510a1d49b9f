import type { Company, DueReminder, Locale, Reminder } from '../domain/model.ts';
import { withReminder } from '../domain/relations/company.ts';
import { dueAt, isDue, openReminders } from '../domain/relations/reminder.ts';
import { relationTexts } from '../locales/relations.ts';
import { browser } from '../messaging/browser.ts';
import { badgeForReminders } from './badge.ts';
import { localNow, momentOf } from './clock.ts';
import type { Repository } from './notes/repository.ts';
import { localeOf, readSettings } from './settings.ts';

const ALARM = 'reminder';

/**
 * Rebuilds the one alarm from the records, which are the truth, fires what is due and was not fired yet, and sets the
 * badge (TRUST A7). Called at every start and after every change of a reminder; runs one after the other.
 */
export function scheduleNext(notes: Repository): Promise<void> {
  running = running.then(
    () => schedule(notes),
    () => schedule(notes),
  );
  return running;
}

let running: Promise<void> = Promise.resolve();

async function schedule(notes: Repository): Promise<void> {
  await fireDue(notes);
  const now = Date.now();
  // A day counts from its first minute in the list, and rings at nine: today's may still be ahead.
  const today = localNow().slice(0, 10);
  const todays = openReminders(await notes.due(localNow()))
    .filter(({ reminder }) => reminder.due === today)
    .map(({ reminder }) => dueAt(reminder, momentOf));
  const later = await notes.nextDue(localNow().slice(0, 16));
  const ahead = [...todays, ...(later ? [dueAt({ due: later }, momentOf)] : [])].filter((at) => at > now);
  await browser.alarms.clear(ALARM);
  if (ahead.length > 0) browser.alarms.create(ALARM, { when: Math.min(...ahead) });
  await badgeForReminders(notes);
}

/**
 * Marks each due reminder as fired before it is shown, so that a stop in between never shows it twice; badge and card
 * show it in any case.
 */
async function fireDue(notes: Repository): Promise<void> {
  if (await notes.readOnly()) return;
  const now = Date.now();
  const ringing = openReminders(await notes.due(localNow())).filter(
    ({ reminder }) => reminder.firedAt === null && dueAt(reminder, momentOf) <= now,
  );
  for (const { company, reminder } of ringing) {
    const at = localNow();
    let mine = false;
    await notes.change(`fired:${reminder.id}:${reminder.due}`, company.id, at, (record, clock) => {
      const known = record?.reminders.find(({ id }) => id === reminder.id);
      if (!record || !known) throw new Error('this reminder is gone');
      mine = known.firedAt === null && known.doneAt === null;
      return mine ? withReminder(record, { ...known, firedAt: at }, clock) : record;
    });
    if (mine) await notify(company, reminder);
  }
}

type Notifications = typeof browser.notifications | undefined;

/** A desktop notification, where the person allowed them; the text says when it was due. */
async function notify(company: Company, { id, due, note }: Reminder): Promise<void> {
  const allowed = await browser.permissions.contains({ permissions: ['notifications'] }).catch(() => false);
  const desk = browser.notifications as Notifications;
  if (!allowed || !desk) return;
  const { notification } = relationTexts(localeOf(await readSettings()));
  const late = due.slice(0, 10) < localNow().slice(0, 10) ? due.slice(0, 10) : null;
  await desk
    .create(`${company.id}/${id}`, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('icons/128.png'),
      title: notification.title(company.name),
      message: notification.message(note, late),
    })
    .catch(() => {});
}

/** A click on a notification opens the company it is about. Called at each start, and when the permission comes. */
export function watchNotifications(): void {
  const desk = browser.notifications as Notifications;
  if (desk && !desk.onClicked.hasListener(openCompany)) desk.onClicked.addListener(openCompany);
}

function openCompany(notification: string): void {
  const [companyId] = notification.split('/');
  const url = browser.runtime.getURL(`src/options/index.html#/companies/${companyId}`);
  void browser.tabs.create({ url });
  void (browser.notifications as Notifications)?.clear(notification);
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
  return openReminders(await notes.due(now))
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
