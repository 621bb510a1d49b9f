import type { Company } from '../../domain/model.ts';
import type { UiTexts } from '../../locales/ui.ts';
import type { CalendarEntry } from '../../popup/parts/calendar.ts';

/** Reminders not yet done and deadlines of open offers, as calendar entries. Uncertain dates say so. */
export function calendarEntries(companies: Company[], texts: UiTexts): CalendarEntry[] {
  const reminders = companies.flatMap((company) =>
    company.reminders
      .filter((one) => !one.doneAt)
      .map((one) => ({
        id: one.id,
        start: one.due.length > 10 ? localMoment(one.due) : one.due,
        title: `${texts.due.kinds[one.kind]}: ${company.name}`,
        note: one.note,
        minutes: null,
      })),
  );
  const deadlines = companies.flatMap((company) =>
    company.offers.flatMap((offer) =>
      offer.status === 'open' && offer.deadline
        ? [
            {
              id: `${offer.id}-deadline`,
              start: offer.deadline.iso,
              title: `${texts.due.kinds.deadline}: ${company.name}${offer.deadline.certain ? '' : ` (${texts.offer.check})`}`,
              note: offer.deadline.text,
              minutes: null,
            },
          ]
        : [],
    ),
  );
  return [...reminders, ...deadlines];
}

/** An ISO moment on the person's own clock, without a zone. */
function localMoment(iso: string): string {
  const moment = new Date(iso);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
