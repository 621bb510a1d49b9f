/** Backups for T17: good ones, damaged ones by chance, and hostile ones made by hand. */
import { newCompany, plainEntry, withEdit, withEntry, withReminder } from '../../src/domain/relations/company.ts';
import { nextClock } from '../../src/domain/relations/versions.ts';
import { random } from '../domain/relations/histories.ts';

export const clock = (minute: number, device = 'laptop00') =>
  nextClock(null, new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(), device);

/** A record with one of everything. */
export function sample(n: number) {
  let company = newCompany(`c${n}`, `Acme ${n}`, `acme${n}.example`, '2026-01-01T09:00:00', clock(1));
  const person = { id: 'p', name: 'Dana', role: 'HR', phone: '+1 5', email: 'dana@acme.example' };
  company = withEdit(company, { notes: 'kind people', people: [person], aliases: ['ACME'] }, {}, clock(2)).company;
  company = withEntry(company, { ...plainEntry('e', 'called', '2026-02-01T00:00:00Z', null), text: 'spoke' }, clock(3));
  const due = { id: 'r', kind: 'keepInTouch' as const, due: '2026-09-01', note: '', doneAt: null, firedAt: null };
  return withReminder(company, due, clock(4));
}

/** Records as a backup. */
export const file = (companies: unknown[], more: object = {}) =>
  JSON.stringify({ format: 'decline-gracefully', version: 2, companies, ...more }, null, 1);
export const good = file([sample(1), sample(2), sample(3)]);

const VALUES = ['null', '{}', '[]', '"\\u0000"', '1e999', '-1', 'true', '"2026-99-99"', '{"__proto__":{"x":1}}'];

/** Good backups, each damaged in one of five ways; the same for the same seed. */
export function* mutations(count: number, seed: number): Generator<string> {
  const next = random(seed);
  for (let n = 0; n < count; n += 1) {
    const at = Math.floor(next() * good.length);
    const length = Math.floor(next() * 40);
    const kind = Math.floor(next() * 5);
    const value = VALUES[Math.floor(next() * VALUES.length)] as string;
    yield kind === 0
      ? good.slice(0, at)
      : kind === 1
        ? good.slice(0, at) + good.slice(at + length)
        : kind === 2
          ? good.slice(0, at) + String.fromCharCode(Math.floor(next() * 0xffff)) + good.slice(at + 1)
          : kind === 3
            ? good.replace(/"(\w+)": (?:"[^"]*"|\d+|null|true|false)/g, (all, key) =>
                next() < 0.03 ? `"${key}": ${value}` : all,
              )
            : good.replace(/"(\w+)":/g, (all) =>
                next() < 0.02 ? '"__proto__":' : next() < 0.02 ? '"constructor":' : all,
              );
  }
}

const one = sample(1);
const with_ = (change: object) => file([{ ...one, ...change }]);
/** What is refused, and what the refusal must say. */
export const hand: [name: string, json: string, reason: RegExp][] = [
  ['empty', '', /notJson/],
  ['not JSON', 'hello', /notJson/],
  ['HTML', '<!doctype html><script>alert(1)</script>', /notJson/],
  ['a number', '7', /notOurs/],
  ['null', 'null', /notOurs/],
  ['a list', '[]', /notOurs/],
  ['another program', '{"format":"other"}', /notOurs/],
  ['a newer file', file([], { version: 3 }), /newer/],
  ['a version as text', file([], { version: '2' }), /newer/],
  ['no companies', '{"format":"decline-gracefully","version":2}', /companies/],
  ['companies no list', file([], { companies: {} }), /companies/],
  ['a company as null', file([null]), /line \d+/],
  ['a company as text', file(['x']), /line \d+/],
  ['own __proto__', good.replace('"notes":', '"__proto__": {"polluted": true}, "notes":'), /key __proto__/],
  ['nested __proto__', with_({ extra: JSON.parse('{"__proto__":{"a":1}}') }), /__proto__/],
  ['constructor.prototype', with_({ constructor: { prototype: { polluted: 1 } } }), /key (constructor|prototype)/],
  ['the same id twice', file([one, one]), /twice/],
  ['an entry twice', with_({ timeline: [one.timeline[0], one.timeline[0]] }), /twice/],
  ['an unknown kind', with_({ timeline: [{ ...one.timeline[0], kind: 'hacked' }] }), /timeline\.0\.kind/],
  ['a person without id', with_({ people: [{ name: 'x' }] }), /people\.0/],
  ['a note over 100 KB', with_({ notes: 'x'.repeat(100_001) }), /notes/],
  ['a name over 1,000 letters', with_({ name: 'x'.repeat(1_001) }), /name/],
  ['a due day that is none', with_({ reminders: [{ ...one.reminders[0], due: 'soon' }] }), /reminders\.0\.due/],
  [
    'a mark of 9',
    with_({
      offers: [
        {
          ...{
            id: 'o',
            role: null,
            stage: 'S2',
            status: 'open',
            salary: null,
            deadline: null,
            startDate: null,
            inWriting: null,
            threads: [],
            createdAt: 'x',
            updatedAt: 'x',
          },
          marks: { fit: 9 },
        },
      ],
    }),
    /offers\.0\.marks/,
  ],
  ['infinite pay', good.replace('"rev": 0', '"rev": 1e999'), /rev/],
  [
    'a clock of the year 9999',
    with_({ versions: { ...one.versions, clocks: { name: '9999-01-01T00:00:00.000Z~0000~laptop00' } } }),
    /future/,
  ],
  ['a device named __proto__', good.replace('"laptop00":', '"__proto__":'), /__proto__/],
  ['a record of version 9', with_({ version: 9 }), /newer/],
  ['a record of version 0', with_({ version: 0 }), /noVersion/],
  ['settings that are none', file([one], { settings: { tone: 'loud' } }), /settings\./],
  ['10,000 brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, /tooDeep|notOurs|notJson/],
  ['deep unknown key', with_({ deep: JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) }), /tooDeep/],
  ['more than 40 MB', `${good}${' '.repeat(40 * 1024 * 1024)}`, /tooLarge/],
];
