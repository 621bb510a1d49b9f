/** T17: damaged and hostile backups. Each is read whole or refused with a reason; nothing else is touched. */
import { describe, expect, it, vi } from 'vitest';
import { plainEntry, withEdit } from '../../src/domain/relations/company.ts';
import { offerRecord } from '../popup/samples.ts';
import { clock, file, good, hand, mutations, sample } from './hostile-files.ts';

const area: Record<string, unknown> = {};
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { id: 'x', getURL: () => 'chrome-extension://x/' },
    storage: { local: { get: async (key: string) => ({ [key]: area[key] }) } },
  },
}));
const { BadFile, exportBackup, importBackup, previewBackup, readBackup } = await import(
  '../../src/background/backup.ts'
);
const { DEFAULTS } = await import('../../src/background/settings.ts');

const NOW = Date.UTC(2026, 10, 25);
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
    const found = { read: 0, refused: 0 };
    for (const mutated of mutations(MUTATIONS, SEED)) found[outcome(mutated)] += 1;
    untouched();
    console.log(`T17: ${MUTATIONS} mutated files, seed ${SEED}: ${JSON.stringify(found)}`);
    expect(found.refused).toBeGreaterThan(MUTATIONS / 2);
    expect(found.read).toBeGreaterThan(0);
  });

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
    const threads = [{ accountKey: 'a', threadKey: 't', mailbox: 'https://mail.google.com/mail/u/0/', folder: 'x' }];
    const known = {
      ...sample(7),
      colour: 'teal',
      offers: [{ ...offerRecord, threads }],
      timeline: [{ ...entry, mood: 1 }],
    };
    const [read] = readBackup(file([known]), NOW).companies;
    expect(read).toEqual({ ...known, timeline: [{ ...entry, mood: 1, text: '' }] });
  });
});

describe('export', () => {
  it('goes into several files where one could not be brought back, and loses nobody between them', async () => {
    const all = Array.from({ length: 150 }, (_, n) => ({ ...sample(n), notes: '字'.repeat(99_000) }));
    let done = 0;
    const notes = {
      page: async (limit: number, after: string | null) => {
        const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
        return { companies: all.slice(start, start + limit), total: all.length };
      },
      exported: async () => {
        done += 1;
      },
    };
    const read: string[] = [];
    const sizes: number[] = [];
    let after: string | null = null;
    do {
      const part: { json: string; next: string | null } = await exportBackup(notes as never, after);
      sizes.push(Buffer.byteLength(part.json));
      read.push(...readBackup(part.json, NOW).companies.map(({ id }) => id));
      after = part.next;
      expect(done).toBe(after === null ? 1 : 0);
    } while (after !== null);
    expect(read).toEqual(all.map(({ id }) => id));
    expect(sizes.length).toBe(2);
    for (const size of sizes) expect(size).toBeLessThan(40 * 1024 * 1024);
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
      settings: false,
    };
    expect(await previewBackup(notes as never, json)).toEqual(wanted);
    expect(notes.written).toEqual([]);
    expect(await importBackup(notes as never, 'op', json, true)).toEqual({ summary: wanted, settings: null });
    expect(notes.written).toHaveLength(1);
    const merged = (notes.written[0] as { id: string; notes: string }[]).find(({ id }) => id === 'c1');
    expect(merged?.notes).toContain('my own words');
    expect(merged?.notes).toContain('words from the laptop');
  });

  it('hands on the settings of a file, and says whether they are others', async () => {
    const notes = store([]);
    const settings = { ...DEFAULTS, user: { name: 'Sam Rivers', phone: '' } };
    const json = file([], { settings });
    expect(await previewBackup(notes as never, json)).toMatchObject({ settings: true });
    expect((await importBackup(notes as never, 'op', json, true)).settings).toEqual(settings);
    area['settings'] = settings;
    expect(await previewBackup(notes as never, json)).toMatchObject({ settings: false });
    delete area['settings'];
  });

  it('writes nothing of a file whose last record is bad', async () => {
    const notes = store([]);
    await expect(
      importBackup(notes as never, 'op', file([sample(1), { ...sample(2), name: 7 }]), true),
    ).rejects.toThrow(/name/);
    expect(notes.written).toEqual([]);
  });
});
