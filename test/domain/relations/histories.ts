/** Random histories of one company on three machines that now and then exchange their copies. */
import type { Company } from '../../../src/domain/model.ts';
import {
  broughtBack,
  erased,
  newCompany,
  plainEntry,
  stripped,
  withEdit,
  withEntry,
  withReminder,
} from '../../../src/domain/relations/company.ts';
import { merge } from '../../../src/domain/relations/merge.ts';
import { nextClock } from '../../../src/domain/relations/versions.ts';

/** mulberry32: the same figures for the same seed, everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface History {
  copies: [Company, Company, Company];
  /** Timeline entries that were written and never erased by someone who had seen them. */
  written: Set<string>;
}

/** One history of `steps` actions. Clocks of the machines differ by up to two minutes. */
export function history(seed: number, steps = 24): History {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const start = newCompany('c', 'Acme', 'acme.example', '2026-01-01T09:00:00', stampAt(0, null, 'origin00'));
  const copies: History['copies'] = [start, start, start];
  const clocks: (string | null)[] = [null, null, null];
  const skew = [0, 1, 2].map(() => Math.floor(next() * 120_000));
  const written = new Set<string>();
  for (let step = 1; step <= steps; step += 1) {
    const who = Math.floor(next() * 3) as 0 | 1 | 2;
    const mine = copies[who];
    const clock = stampAt(step * 60_000 + (skew[who] as number), clocks[who] ?? null, `machine${who}`);
    clocks[who] = clock;
    const now = `2026-01-01T10:${String(step).padStart(2, '0')}:00`;
    const gone = mine.deletedAt !== null;
    const edit = (part: Parameters<typeof withEdit>[1]) => withEdit(mine, part, {}, clock).company;
    const deed = next();
    if (gone && deed < 0.6) {
      // An erased record is exchanged, or begins anew.
      if (deed < 0.2) copies[who] = broughtBack(start, mine, clock);
    } else if (deed < 0.12) copies[who] = edit({ notes: `${mine.notes} n${seed}.${step}`.trim() });
    else if (deed < 0.2) copies[who] = edit({ name: `Acme ${step}` });
    else if (deed < 0.26) copies[who] = edit({ openDoor: next() < 0.5 });
    else if (deed < 0.34)
      copies[who] = edit({ aliases: [...mine.aliases.slice(next() < 0.3 ? 1 : 0), `a${step % 5}`] });
    else if (deed < 0.44)
      copies[who] = edit({
        people: [...mine.people, { id: `p${step % 4}`, name: `P${step}`, role: null, phone: null, email: null }].filter(
          (one, at, all) => all.findIndex(({ id }) => id === one.id) === at,
        ),
      });
    else if (deed < 0.54 && mine.people.length > 0) {
      const changed = pick(mine.people).id;
      const people = mine.people.map((one) => (one.id === changed ? { ...one, phone: `+1 ${step}` } : one));
      copies[who] = edit({ people });
    } else if (deed < 0.6 && mine.people.length > 0) {
      const away = pick(mine.people).id;
      copies[who] = edit({ people: mine.people.filter(({ id }) => id !== away) });
    } else if (deed < 0.72) {
      const id = `e${step}`;
      copies[who] = withEntry(mine, { ...plainEntry(id, 'note', now, null), text: `t${step}` }, clock);
      written.add(id);
    } else if (deed < 0.8) {
      const due = `2026-0${1 + Math.floor(next() * 9)}-11`;
      const reminder = { id: `r${step % 3}`, kind: 'keepInTouch' as const, due, note: '', doneAt: null, firedAt: null };
      copies[who] = withReminder(mine, reminder, clock);
    } else if (deed < 0.83) {
      for (const { id } of mine.timeline) written.delete(id);
      copies[who] = erased(mine, now, clock);
    } else {
      // Brings another machine's copy in, as the store does: merged, then stripped of what only the merge needs.
      const other = copies[(who + 1 + Math.floor(next() * 2)) % 3] as Company;
      const both = stripped(merge(mine, other));
      copies[who] = both;
      const met = Object.values(both.versions.seen).sort().at(-1) ?? '';
      if (met > (clocks[who] ?? '')) clocks[who] = met;
    }
  }
  return { copies, written };
}

const stampAt = (ms: number, last: string | null, device: string): string =>
  nextClock(last, new Date(Date.UTC(2026, 0, 1) + ms).toISOString(), device);
