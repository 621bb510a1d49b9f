import type { VersionedText, Versions } from '../model.ts';

/** Hybrid clocks and what a copy has seen: the small algebra below `merge.ts` (TRUST, sync later). */

const COUNTER = 36;
const TIME = 24;

/** A record that nothing has happened to. */
export const noVersions = (): Versions => ({
  clocks: {},
  seen: {},
  removed: {},
  erased: null,
  texts: { notes: [], aliases: [] },
});

/**
 * The clock of the next change on a device: later than `last` even when the wall clock went back.
 *
 * @param last latest clock this device has written or met, or null
 * @param at ISO time with milliseconds, UTC
 * @param device eight letters or digits
 */
export function nextClock(last: string | null, at: string, device: string): string {
  const counted = last !== null && last.slice(0, TIME) >= at;
  const time = counted ? (last as string).slice(0, TIME) : at;
  const counter = counted ? Number.parseInt((last as string).slice(TIME + 1, TIME + 5), COUNTER) + 1 : 0;
  return `${time}~${counter.toString(COUNTER).padStart(4, '0')}~${device}`;
}

/** Clock of a text from a record that had none: its device stands for the very text, so two such texts are both kept. */
export function textClock(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `0001-01-01T00:00:00.000Z~0000~${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

/** The device that a clock was made on. */
export const deviceOf = (clock: string): string => clock.slice(TIME + 6);

/** The time of a clock, ISO. */
export const timeOf = (clock: string): string => clock.slice(0, TIME);

/** Whether what was seen includes this change. */
export const covered = (clock: string, seen: Readonly<Record<string, string>>): boolean =>
  (seen[deviceOf(clock)] ?? '') >= clock;

/** What both have seen together. */
export function joined(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): Record<string, string> {
  const both = { ...a };
  for (const [device, clock] of Object.entries(b)) if ((both[device] ?? '') < clock) both[device] = clock;
  return inOrder(both);
}

/** Keys in one order, so that equal contents are equal texts. */
export const inOrder = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The same content in one order of keys, however deep: browsers hand some values back in an order of their own. */
export function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return inOrder(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, canonical(inner)])));
}

/** Texts of two copies: one that the other copy has seen and replaced goes, all others stay. */
export function joinedTexts(
  a: { texts: readonly VersionedText[]; seen: Readonly<Record<string, string>> },
  b: { texts: readonly VersionedText[]; seen: Readonly<Record<string, string>> },
): VersionedText[] {
  const has = (texts: readonly VersionedText[], { clock, text }: VersionedText) =>
    texts.some((one) => one.clock === clock && one.text === text);
  const kept = [
    ...a.texts.filter((one) => has(b.texts, one) || !covered(one.clock, b.seen)),
    ...b.texts.filter((one) => !has(a.texts, one) && !covered(one.clock, a.seen)),
  ];
  return kept.sort((x, y) => (x.clock + x.text < y.clock + y.text ? -1 : 1));
}

/** Notes as the person reads them: versions one after the other, one that another contains left out. */
export function notesOf(texts: readonly VersionedText[]): string {
  const all = [...new Set(texts.map(({ text }) => text))].filter((text) => text !== '');
  return all.filter((text) => !all.some((other) => other !== text && other.includes(text))).join(BETWEEN);
}

/** Stands between two versions of one text. */
export const BETWEEN = '\n\n⸻\n\n';

/** Each alias once, oldest first. */
export const aliasesOf = (texts: readonly VersionedText[]): string[] => [...new Set(texts.map(({ text }) => text))];
