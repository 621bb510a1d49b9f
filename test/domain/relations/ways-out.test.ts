import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { newCompany, plainEntry, withEdit, withEntry } from '../../../src/domain/relations/company.ts';
import { suggestedDue } from '../../../src/domain/relations/reminder.ts';
import { csvOf } from '../../../src/domain/relations/table.ts';
import { vcardsOf } from '../../../src/domain/relations/vcard.ts';
import { isSealed, sealed, unsealed } from '../../../src/options/view/sealed-file.ts';
import { calendarText } from '../../../src/popup/parts/calendar.ts';

const clock = '2026-01-01T00:00:00.000Z~0000~laptop00';
const person = {
  id: 'p',
  name: 'Dana Whitfield',
  role: 'HR, people',
  phone: '+1 415 555 0123',
  email: 'dana@acme.example',
};
const acme = withEntry(
  withEdit(
    newCompany('c', '=HYPERLINK("x")', 'acme.example', '2026-01-01T00:00:00', clock),
    { notes: 'line one\n"two", three', people: [person, { ...person, id: 'q', name: '王小明', role: null }] },
    {},
    clock,
  ).company,
  { ...plainEntry('e', 'note', '2026-02-01T00:00:00Z', null), text: '@SUM(A1)' },
  clock,
);

/** RFC 4180, the other way round. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g;
  for (const [, cell = '', end] of csv.matchAll(pattern)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

describe('table', () => {
  it('is read back cell by cell, and no cell is a formula', () => {
    const rows = parsed(csvOf([acme]).replace(/^\uFEFF/, ''));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]));
    expect(rows.flat()).toContain('line one\n"two", three');
    expect(rows.flat()).toContain('\'=HYPERLINK("x")');
    expect(rows.flat()).toContain("'@SUM(A1)");
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('vCard', () => {
  it('is read back by a parser, Chinese and separators included', () => {
    const cards = ICAL.parse(vcardsOf([acme])) as unknown as [string, [string, object, string, string | string[]][]][];
    const of = (n: number, name: string) => cards[n]?.[1].find(([key]) => key === name)?.[3];
    expect(cards.length).toBe(2);
    expect([of(0, 'fn'), of(0, 'title'), of(0, 'email')]).toEqual([
      'Dana Whitfield',
      'HR, people',
      'dana@acme.example',
    ]);
    expect(of(0, 'n')).toEqual(['Whitfield', 'Dana', '', '', '']);
    expect([of(1, 'fn'), of(1, 'n')]).toEqual(['王小明', ['王', '小明', '', '', '']]);
    for (const line of vcardsOf([acme]).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe('calendar', () => {
  it('is read back by a parser: a day and a moment, as the wall clock says', async () => {
    const text = await calendarText([
      { id: 'a', start: '2027-02-21', title: 'Keep in touch: Acme; Söhne', note: 'spring, team', minutes: null },
      { id: 'b', start: '2026-11-30T17:00', title: '答复 Acme', note: '', minutes: 15 },
    ]);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ summary }) => summary)).toEqual(['Keep in touch: Acme; Söhne', '答复 Acme']);
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2027-02-21', '2026-11-30T17:00:00']);
    expect(events[0]?.startDate.isDate).toBe(true);
    expect(events[0]?.description).toBe('spring, team');
    expect(events[1]?.duration.toSeconds()).toBe(900);
  });
});

describe('sealed file', () => {
  it('opens with its passphrase only, and holds no word in the clear', async () => {
    const file = await sealed('{"secret":"Dana 王小明"}', 'open sesame 芝麻');
    expect(isSealed(file)).toBe(true);
    expect(file).not.toContain('Dana');
    expect(await unsealed(file, 'open sesame 芝麻')).toBe('{"secret":"Dana 王小明"}');
    await expect(unsealed(file, 'open sesame')).rejects.toThrow();
    const { data } = JSON.parse(file) as { data: string };
    const flipped = file.replace(data, `${data.startsWith('A') ? 'B' : 'A'}${data.slice(1)}`);
    await expect(unsealed(flipped, 'open sesame 芝麻')).rejects.toThrow();
  });

  it('opens a file that another program sealed (known answer)', async () => {
    // Made with node:crypto: PBKDF2-HMAC-SHA256, 600,000 rounds, salt 00…0f, iv 00…0b.
    const file = JSON.stringify({
      format: 'decline-gracefully-sealed',
      version: 1,
      kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: 600_000, salt: 'AAECAwQFBgcICQoLDA0ODw==' },
      cipher: { name: 'AES-GCM', iv: 'AAECAwQFBgcICQoL' },
      data: 'jPfQ4kapRuyeFDBSeSlQTHrrcZ+z',
    });
    expect(await unsealed(file, 'passphrase')).toBe('hello');
  });
});

describe('days of reminders', () => {
  it.each([
    ['keepInTouch', '2026-11-25', null, '2027-02-25'],
    ['keepInTouch', '2026-11-30', null, '2027-02-28'],
    ['callBack', '2026-12-31', null, '2027-01-01'],
    ['thankYou', '2026-11-25', null, '2026-11-30'],
    ['deadline', '2026-11-25', '2026-12-01', '2026-11-30'],
    // A Monday's deadline is recalled on Friday, a Sunday's as well.
    ['deadline', '2026-11-25', '2026-11-30', '2026-11-27'],
    ['deadline', '2026-11-25', '2026-11-29', '2026-11-27'],
    ['deadline', '2026-11-25', '2026-11-25', '2026-11-25'],
    ['deadline', '2026-11-25', null, null],
  ] as const)('%s from %s with the deadline %s: %s', (kind, today, deadline, due) =>
    expect(suggestedDue(kind, today, deadline)).toBe(due),
  );
  it('nine months', () => expect(suggestedDue('keepInTouch', '2026-11-30', null, 9)).toBe('2027-08-30'));
});
