import type { Company } from '../model.ts';

/** Everything kept as a flat table for a spreadsheet. Column names are the field's own, so that files stay comparable. */

const COLUMNS = ['company', 'domain', 'what', 'date', 'person', 'detail', 'status', 'text'] as const;
type Line = Partial<Record<(typeof COLUMNS)[number], string | null>>;

/** RFC 4180 with a byte order mark, so that spreadsheets read Chinese; one line for each thing known. */
export function csvOf(companies: readonly Company[]): string {
  const lines = companies.flatMap((company) => linesOf(company).map((line) => ({ ...line, company: company.name })));
  const rows = [COLUMNS.join(','), ...lines.map((line) => COLUMNS.map((name) => cell(line[name] ?? '')).join(','))];
  return `\uFEFF${rows.join('\r\n')}\r\n`;
}

function linesOf({ domain, notes, openDoor, people, offers, timeline, reminders }: Company): Line[] {
  const door = openDoor === null ? '' : openDoor ? 'open door' : 'closed';
  return [
    { domain, what: 'company', status: door, text: notes },
    ...people.map(({ name, role, phone, email }) => ({
      what: 'person',
      person: name,
      detail: [role, phone, email].filter(Boolean).join('; '),
    })),
    ...offers.map(({ role, stage, status, salary, deadline, inWriting }) => ({
      what: 'offer',
      date: deadline?.iso ?? '',
      detail: [role, stage, salary && `${salary.min}–${salary.max} ${salary.currency ?? ''}/${salary.period}`]
        .filter(Boolean)
        .join('; '),
      status: inWriting ? `${status}, in writing` : status,
    })),
    ...timeline.map(({ at, kind, channel, person, reason, text }) => ({
      what: kind,
      date: at,
      person,
      detail: [channel, reason].filter(Boolean).join('; '),
      text,
    })),
    ...reminders.map(({ kind, due, note, doneAt }) => ({
      what: 'reminder',
      date: due,
      detail: kind,
      status: doneAt ? 'done' : 'open',
      text: note,
    })),
  ];
}

/** A cell that a spreadsheet takes for text: what would start a formula gets an apostrophe before it (OWASP). */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
