import { useState } from 'preact/hooks';
import type { Company, DueReminder } from '../../domain/model.ts';
import { TextField } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import { addDays, addMonths, showDay } from '../view/dates.ts';

interface ReminderListProps {
  company: Company;
  today: string;
  actions: {
    reminderDone: (id: string) => Promise<boolean>;
    reminderMove: (id: string, due: string) => Promise<boolean>;
  };
}

/** Reminders of one company that are still ahead (or due). */
export function ReminderList({ company, today, actions }: ReminderListProps) {
  const texts = useTexts();
  const [moving, setMoving] = useState<string | null>(null);
  const ahead = company.reminders.filter((one) => !one.doneAt).sort((a, b) => a.due.localeCompare(b.due));
  return (
    <section class="stack tight" aria-labelledby="reminders-title">
      <h2 id="reminders-title">{texts.keep.reminders}</h2>
      <ul class="list">
        {ahead.map((reminder) => (
          <li key={reminder.id} class="stack tight">
            <div class="two-lines">
              <span>
                <strong>{showDay(reminder.due, texts.locale, today)}</strong>{' '}
                <span class="soft">{reminder.note || texts.due.kinds[reminder.kind]}</span>
              </span>
              <span class="row">
                <button type="button" class="button quiet" onClick={() => void actions.reminderDone(reminder.id)}>
                  {texts.due.done}
                </button>
                <button
                  type="button"
                  class="button quiet"
                  aria-expanded={moving === reminder.id}
                  onClick={() => setMoving(moving === reminder.id ? null : reminder.id)}
                >
                  {texts.keep.changeDate}
                </button>
              </span>
            </div>
            {moving === reminder.id && (
              <TextField
                type="date"
                min={today}
                label={texts.keep.remindOn}
                value={reminder.due.slice(0, 10)}
                onInput={(due) => {
                  // A year being typed digit by digit is not yet a date ahead.
                  if (due >= today) void actions.reminderMove(reminder.id, due);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DueCardsProps {
  due: DueReminder[];
  today: string;
  done: (companyId: string, id: string) => void;
  snooze: (companyId: string, id: string, due: string) => void;
}

/** What is due now, with a line to begin with. */
export function DueCards({ due, today, done, snooze }: DueCardsProps) {
  const texts = useTexts();
  if (due.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="due-title">
      <h2 id="due-title">{texts.due.title}</h2>
      {due.map(({ companyId, company, reminder, person, openingLine }) => (
        <article key={reminder.id} class="card stack tight due">
          <h3>
            {company}
            {person && <span class="soft"> · {person.name}</span>}
          </h3>
          <p class="small soft">
            {texts.due.kinds[reminder.kind]}, {texts.due.was(showDay(reminder.due, texts.locale, today))}
            {reminder.note && ` · ${reminder.note}`}
          </p>
          {openingLine && (
            <p class="voice">
              <span class="hidden-visually">{texts.keep.openingLine}: </span>
              {openingLine}
            </p>
          )}
          <div class="row">
            <button type="button" class="button" onClick={() => done(companyId, reminder.id)}>
              {texts.due.done}
            </button>
            <button
              type="button"
              class="button quiet"
              onClick={() => snooze(companyId, reminder.id, addDays(today, 7))}
            >
              {texts.due.snoozeWeek}
            </button>
            <button
              type="button"
              class="button quiet"
              onClick={() => snooze(companyId, reminder.id, addMonths(today, 1))}
            >
              {texts.due.snoozeMonth}
            </button>
          </div>
        </article>
      ))}
    </section>
  );
}
