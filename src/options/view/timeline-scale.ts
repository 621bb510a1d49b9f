import type { Company } from '../../domain/model.ts';

/** One thing on the drawn line of time. */
export interface Happening {
  id: string;
  /** ISO day or moment. */
  at: string;
  kind: 'turn' | 'entry' | 'reminder' | 'deadline';
}

/** Everything of a company that has a day, in order of time. */
export function happenings(company: Company): Happening[] {
  const turning = ['declined', 'called', 'recontacted', 'reapplied', 'hiredAgain'];
  return [
    ...company.timeline.map(({ id, at, kind }) => ({
      id,
      at,
      kind: turning.includes(kind) ? ('turn' as const) : ('entry' as const),
    })),
    ...company.reminders
      .filter(({ doneAt }) => !doneAt)
      .map(({ id, due }) => ({ id, at: due, kind: 'reminder' as const })),
    ...company.offers.flatMap(({ id, deadline }) =>
      deadline ? [{ id: `${id}-deadline`, at: deadline.iso, kind: 'deadline' as const }] : [],
    ),
  ].sort((a, b) => a.at.localeCompare(b.at));
}

export interface Placed extends Happening {
  /** 0 to 100 along the line. */
  x: number;
  /** How many stand in the same place below it. */
  level: number;
}

export interface TimeScale {
  marks: Placed[];
  /** Firsts of months (or years, over a long time), with their place. */
  ticks: { at: Date; x: number }[];
  today: number;
}

/** Marks nearer than this share of the line are stacked. */
const SAME_PLACE = 1.6;
const EDGE = 4;
const MOST_TICKS = 9;

/** Where each happening stands between the first and the last, today always among them. Null with nothing to draw. */
export function timeScale(all: readonly Happening[], now: Date): TimeScale | null {
  if (all.length === 0) return null;
  const times = all.map(({ at }) => Date.parse(at)).filter((time) => !Number.isNaN(time));
  const first = Math.min(...times, now.getTime());
  const span = Math.max(1, Math.max(...times, now.getTime()) - first);
  const place = (time: number): number => EDGE + ((time - first) / span) * (100 - 2 * EDGE);
  const marks: Placed[] = [];
  for (const one of all) {
    const x = place(Date.parse(one.at));
    if (Number.isNaN(x)) continue;
    const level = marks.filter((other) => Math.abs(other.x - x) < SAME_PLACE).length;
    marks.push({ ...one, x, level });
  }
  return {
    marks,
    ticks: ticksBetween(first, first + span).map((at) => ({ at, x: place(at.getTime()) })),
    today: place(now.getTime()),
  };
}

function ticksBetween(first: number, last: number): Date[] {
  const start = new Date(first);
  const months: Date[] = [];
  for (let ahead = 1; ; ahead += 1) {
    const tick = new Date(start.getFullYear(), start.getMonth() + ahead, 1);
    if (tick.getTime() > last) break;
    months.push(tick);
  }
  const every = Math.ceil(months.length / MOST_TICKS);
  return every <= 1 ? months : months.filter((tick) => tick.getMonth() % every === 0);
}
