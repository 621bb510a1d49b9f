/** T17: damaged and hostile backups. Each is read whole or refused with a reason; nothing else is touched. */
import { describe, expect, it, vi } from 'vitest';
import { newCompany, plainEntry, withEdit, withEntry, withReminder } from '../../src/domain/relations/company.ts';
import { nextClock } from '../../src/domain/relations/versions.ts';
import { random } from '../domain/relations/histories.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: { id: 'x', getURL: () => 'chrome-extension://x/' } } }));
const { BadFile, importBackup, previewBackup, readBackup } = await import('../../src/background/backup.ts');

const NOW = Date.UTC(2026, 10, 25);
const clock = (minute: number, device = 'laptop00') =>
  nextClock(null, new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(), device);

function sample(n: number) {
  let company = newCompany(`c${n}`, `Acme ${n}`, `acme${n}.example`, '2026-01-01T09:00:00', clock(1));
  const person = { id: 'p', name: 'Dana', role: 'HR', phone: '+1 5', email: 'dana@acme.example' };
  company = withEdit(company, { notes: 'kind people', people: [person], aliases: ['ACME'] }, {}, clock(2)).company;
  company = withEntry(company, { ...plainEntry('e', 'called', '2026-02-01T00:00:00Z', null), text: 'spoke' }, clock(3));
  const due = { id: 'r', kind: 'keepInTouch' as const, due: '2026-09-01', note: '', doneAt: null, firedAt: null };
  return withReminder(company, due, clock(4));
}

const file = (companies: unknown[], more: object = {}) =>
  JSON.stringify({ format: 'decline-gracefully', version: 2, companies, ...more }, null, 1);
const good = file([sample(1), sample(2), sample(3)]);

/** What the reader makes of a text: whole, or refused as it should be. Anything else is a defect. */
function outcome(json: string): 'read' | 'refused' {
  try {
    readBackup(json, NOW);
    return 'read';
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    expect(error.message).toMatch(/\S/);
    return 'refused';
  }
}

const prototype = Object.getOwnPropertyNames(Object.prototype).sort().join();
const untouched = () => expect(Object.getOwnPropertyNames(Object.prototype).sort().join()).toBe(prototype);

const MUTATIONS = Number(process.env['BACKUP_MUTATIONS'] ?? 2_000);
const SEED = 170;

describe('T17', () => {
  it(`${MUTATIONS} mutated files from seed ${SEED}: no crash, no half reading, no changed prototype`, () => {
    const next = random(SEED);
    const found = { read: 0, refused: 0 };
    const values = ['null', '{}', '[]', '"\\u0000"', '1e999', '-1', 'true', '"2026-99-99"', '{"__proto__":{"x":1}}'];
    for (let n = 0; n < MUTATIONS; n += 1) {
      const at = Math.floor(next() * good.length);
      const length = Math.floor(next() * 40);
      const kind = Math.floor(next() * 5);
      const value = values[Math.floor(next() * values.length)] as string;
      const mutated =
        kind === 0
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
      found[outcome(mutated)] += 1;
    }
    untouched();
    console.log(`T17: ${MUTATIONS} mutated files, seed ${SEED}: ${JSON.stringify(found)}`);
    expect(found.refused).toBeGreaterThan(MUTATIONS / 2);
    expect(found.read).toBeGreaterThan(0);
  });

  const one = sample(1);
  const with_ = (change: object) => file([{ ...one, ...change }]);
  const hand: [name: string, json: string, reason: RegExp][] = [
    ['empty', '', /line 1|not JSON/],
    ['not JSON', 'hello', /not JSON/],
    ['HTML', '<!doctype html><script>alert(1)</script>', /not JSON/],
    ['a number', '7', /no backup/],
    ['null', 'null', /no backup/],
    ['a list', '[]', /no backup/],
    ['another program', '{"format":"other"}', /no backup/],
    ['a newer file', file([], { version: 3 }), /newer version/],
    ['a version as text', file([], { version: '2' }), /newer version/],
    ['no companies', '{"format":"decline-gracefully","version":2}', /companies/],
    ['companies no list', file([], { companies: {} }), /companies/],
    ['a company as null', file([null]), /line \d+/],
    ['a company as text', file(['x']), /line \d+/],
    ['own __proto__', good.replace('"notes":', '"__proto__": {"polluted": true}, "notes":'), /__proto__.*not allowed/],
    ['nested __proto__', with_({ extra: JSON.parse('{"__proto__":{"a":1}}') }), /__proto__/],
    ['constructor.prototype', with_({ constructor: { prototype: { polluted: 1 } } }), /not allowed/],
    ['the same id twice', file([one, one]), /stands twice/],
    ['an entry twice', with_({ timeline: [one.timeline[0], one.timeline[0]] }), /stands twice/],
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
    ['a record of version 9', with_({ version: 9 }), /newer version/],
    ['a record of version 0', with_({ version: 0 }), /no step/],
    ['10,000 brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, /deep|no backup|JSON/],
    ['deep unknown key', with_({ deep: JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) }), /deep/],
    ['more than 20 MB', `${good}${' '.repeat(20 * 1024 * 1024)}`, /20 MB/],
  ];
  it.each(hand)('refuses %s with line and reason', (_name, json, reason) => {
    expect(() => readBackup(json, NOW)).toThrow(reason);
    untouched();
  });

  it('names the line of what is wrong', () => {
    const lines = good.split('\n');
    const at = lines.findIndex((line) => line.includes('"openDoor"'));
    const bad = lines.map((line, n) => (n === at ? line.replace('null', '"perhaps"') : line)).join('\n');
    expect(() => readBackup(bad, NOW)).toThrow(`line ${at + 1}: openDoor`);
  });

  it('reads what was written, keys nobody knows included, and forgets words of private reasons', () => {
    const entry = {
      ...plainEntry('h', 'declined', '2026-02-02T00:00:00Z', null),
      reason: 'R-HEALTH' as const,
      text: 'surgery',
    };
    const known = { ...sample(7), colour: 'teal', timeline: [{ ...entry, mood: 1 }] };
    const [read] = readBackup(file([known]), NOW);
    expect(read).toEqual({ ...known, timeline: [{ ...entry, mood: 1, text: '' }] });
  });
});

describe('import', () => {
  const store = (companies: ReturnType<typeof sample>[]) => {
    const written: unknown[][] = [];
    return {
      written,
      everything: async () => companies,
      putAll: async (
        _op: string,
        _now: string,
        plan: (clock: string) => Promise<{ records: unknown[]; answer: unknown }>,
      ) => {
        const { records, answer } = await plan(clock(99));
        written.push(records);
        return answer;
      },
    };
  };

  it('tells before what it would do, and does it in one go', async () => {
    const mine = withEdit(sample(1), { notes: 'my own words' }, {}, clock(50, 'desktop0')).company;
    const theirs = withEdit(sample(1), { notes: 'words from the laptop' }, {}, clock(60)).company;
    const notes = store([mine, sample(2)]);
    const json = file([theirs, sample(2), sample(3)]);
    const wanted = {
      companies: 3,
      added: 1,
      merged: 1,
      unchanged: 1,
      conflicts: 1,
      conflicting: ['Acme 1'],
      erased: 0,
    };
    expect(await previewBackup(notes as never, json)).toEqual(wanted);
    expect(notes.written).toEqual([]);
    expect(await importBackup(notes as never, 'op', json, true)).toEqual(wanted);
    expect(notes.written).toHaveLength(1);
    const merged = (notes.written[0] as { id: string; notes: string }[]).find(({ id }) => id === 'c1');
    expect(merged?.notes).toContain('my own words');
    expect(merged?.notes).toContain('words from the laptop');
  });

  it('writes nothing of a file whose last record is bad', async () => {
    const notes = store([]);
    await expect(
      importBackup(notes as never, 'op', file([sample(1), { ...sample(2), name: 7 }]), true),
    ).rejects.toThrow(/name/);
    expect(notes.written).toEqual([]);
  });
});
