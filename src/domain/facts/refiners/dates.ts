import { orZero } from '../../absent.ts';
import { Gated } from '../gate.ts';
import { nextFeast } from '../holidays.ts';
import { dayNumber, holds, type Letter } from '../letter.ts';
import type { DateMention } from '../parsers/dates.ts';
import type { Place } from '../place.ts';

/** Mentions that speak of one day ("Friday the 13th", "within 3 days i.e. 05/03/2026"), put on the calendar. */
export interface ResolvedDay {
  start: number;
  end: number;
  /** Days since 1970-01-01. */
  day: number;
  /** True where day and month are written and nothing contradicts them. */
  certain: boolean;
  time: string | null;
  zone: string | null;
  /** Set for "within N days": those words carry their own cue. */
  span: boolean;
  /** Day and month were written, not reckoned from the letter's own day. */
  absolute: boolean;
  /** Only a feast says which day it is. */
  feast: boolean;
}

const BETWEEN =
  /^[ \n,;:()"*=-]{0,4}(?:(?:the|den|dem|der|dia|día|le|el|il|a|am|um|at|à|às|as|a las|la|de|ce|del|i\.e\.|i\.e|that is|also|d\.h\.|on|of|no later than|or|by|before|in week \d{1,2}|kw \d{1,2}|mittags?|morning|afternoon|evening|early|noon on|local|(?:new york|london|beijing|hong kong|singapore|paris|berlin|tokyo|sydney|dubai|local) time|soir|midi|this|coming|próximo|dieses monats|do|do dia|(?:之|以)?前|の|正午|的|(?:dd|mm)\/(?:dd|mm))[ .,:(]{0,3}){0,2}["(]{0,1}$/u;

/** Monday of the week that holds `day` (1970-01-01 was a Thursday). */
const monday = (day: number): number => day - ((day + 3) % 7);
const weekdayOf = (day: number): number => (day + 4) % 7;

function plusWorking(from: number, count: number): number {
  let day = from;
  for (let left = count; left > 0; ) {
    day += 1;
    if (weekdayOf(day) !== 0 && weekdayOf(day) !== 6) left -= 1;
  }
  return day;
}

/** Month and day without a year: the reading nearest to the letter, looking ahead more than back. */
function nearest(base: number, month: number, day: number): number | null {
  const year = new Date(base * 86_400_000).getUTCFullYear();
  let found: number | null = null;
  for (const candidate of [year - 1, year, year + 1]) {
    const at = dayNumber(candidate, month, day);
    if (at === null || at < base - 120 || at > base + 245) continue;
    if (found === null || Math.abs(at - base) < Math.abs(found - base)) found = at;
  }
  return found;
}

/** Day of the month alone: this month if it lies ahead, else the next. */
function dayAhead(base: number, day: number): number | null {
  const date = new Date(base * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const here = dayNumber(year, month, day);
  if (here !== null && here >= base) return here;
  return dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, day);
}

function endOfMonth(base: number): number {
  const date = new Date(base * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / 86_400_000;
}

function onCalendar(mention: DateMention, base: number | null, reading: 'first' | 'other' = 'first'): number | null {
  const month = reading === 'other' ? mention.other?.month : mention.month;
  const day = reading === 'other' ? mention.other?.day : mention.day;
  if (mention.kind === 'full' || mention.kind === 'numeric') {
    if (month === undefined || day === undefined) return null;
    if (mention.year !== undefined) return dayNumber(mention.year, month, day);
    return base === null ? null : nearest(base, month, day);
  }
  if (base === null) return null;
  if (mention.kind === 'day') return day === undefined ? null : dayAhead(base, day);
  if (mention.kind === 'weekday') {
    const target = orZero(mention.weekday);
    const coming = base + ((target - weekdayOf(base) + 7) % 7 || 7);
    if (!mention.next) return coming;
    const following = monday(base) + 7 + ((target + 6) % 7);
    return Math.max(coming, following);
  }
  if (mention.kind === 'endOfWeek') return mention.next ? monday(base) + 11 : Math.max(base, monday(base) + 4);
  if (mention.feast !== undefined) return nextFeast(mention.feast, base);
  if (mention.kind === 'endOfMonth') return endOfMonth(base);
  if (mention.offset !== undefined) return mention.working ? plusWorking(base, mention.offset) : base + mention.offset;
  return null;
}

interface Group {
  parts: DateMention[];
  start: number;
  end: number;
}

function grouped(letter: Letter, mentions: readonly DateMention[]): Group[] {
  const groups: Group[] = [];
  for (const mention of mentions) {
    const last = groups[groups.length - 1];
    const gap = last ? letter.lower.slice(last.end, mention.start) : '';
    // Two written dates, or two weekdays, are two days; a second one in brackets is the same day again.
    const clash =
      last?.parts.some((part) => part.kind === mention.kind || (rank(part) === 0 && rank(mention) === 0)) === true &&
      !/[(=]|i\.e|即/.test(gap);
    if (last && mention.start - last.end <= 22 && BETWEEN.test(gap) && !clash && !/\n[^\n]*\n/.test(gap)) {
      last.parts.push(mention);
      last.end = mention.end;
    } else groups.push({ parts: [mention], start: mention.start, end: mention.end });
  }
  return groups;
}

const rank = (part: DateMention): number =>
  part.kind === 'full' || part.kind === 'numeric'
    ? 0
    : part.kind === 'day'
      ? 1
      : part.kind === 'time'
        ? 4
        : part.kind === 'weekday'
          ? 2
          : 3;

const DD_MM = new Gated(/dd\s?\/\s?mm/);
const MM_DD = new Gated(/mm\s?\/\s?dd/);

/** The order that another date of this letter gives away ("04/16/2026"), if any. */
function shownOrder(mentions: readonly DateMention[], letter: Letter): 'mdy' | 'dmy' | null {
  if (holds(letter, DD_MM)) return 'dmy';
  if (holds(letter, MM_DD)) return 'mdy';
  for (const one of mentions) {
    if (one.kind !== 'numeric' || one.other) continue;
    const first = Number(/^\d+/.exec(letter.text.slice(one.start, one.end))?.[0]);
    if (one.day !== undefined && one.day > 12) return first > 12 ? 'dmy' : 'mdy';
  }
  return null;
}

/** Puts the mentions on the calendar. Days that cannot be reckoned (no year, no letter date) are dropped. */
export function resolveDays(letter: Letter, mentions: readonly DateMention[], place: Place): ResolvedDay[] {
  const order = shownOrder(mentions, letter);
  const out: ResolvedDay[] = [];
  for (const group of grouped(letter, mentions)) {
    const days = group.parts.filter((part) => part.kind !== 'time').sort((a, b) => rank(a) - rank(b));
    const main = days[0];
    if (!main) continue;
    const resolved = settle(main, days, letter.day, order, place);
    if (!resolved) continue;
    const clock = group.parts.find((part) => part.kind === 'time');
    out.push({
      start: group.start,
      end: group.end,
      day: resolved.day,
      certain: resolved.certain,
      time: clock?.time ?? null,
      zone: clock?.zone ?? null,
      span: days.some((part) => part.kind === 'within'),
      absolute: main.kind === 'full' || main.kind === 'numeric',
      feast: days.every((part) => part.kind === 'holiday'),
    });
  }
  return out;
}

function settle(
  main: DateMention,
  days: readonly DateMention[],
  base: number | null,
  order: 'mdy' | 'dmy' | null,
  place: Place,
): { day: number; certain: boolean } | null {
  const checks = days.slice(1);
  const agrees = (day: number): boolean =>
    checks.every((part) =>
      part.kind === 'weekday'
        ? weekdayOf(day) === part.weekday
        : part.kind === 'holiday'
          ? Math.abs(orZero(onCalendar(part, base)) - day) <= 7
          : part.kind === 'day'
            ? new Date(day * 86_400_000).getUTCDate() === part.day
            : onCalendar(part, base) === day,
    );
  let day = onCalendar(main, base);
  if (main.other) {
    const swapped = onCalendar(main, base, 'other');
    if (day === null || swapped === null) {
      day = day ?? swapped;
      return day === null ? null : { day, certain: false };
    }
    if (checks.length > 0 && agrees(day) !== agrees(swapped))
      return { day: agrees(day) ? day : swapped, certain: true };
    if (order !== null) return { day: order === 'mdy' ? day : swapped, certain: agrees(day) || checks.length === 0 };
    // Nothing in the letter settles it: the likelier reading is shown, never as certain (GUIDANCE §7).
    return { day: guessOrder(day, swapped, base, place), certain: false };
  }
  if (day === null) {
    const other = checks.map((part) => onCalendar(part, base)).find((found) => found !== null);
    return other === undefined || other === null ? null : { day: other, certain: false };
  }
  if (main.kind === 'full' || main.kind === 'numeric') return { day, certain: agrees(day) };
  if (main.kind === 'day') {
    const weekday = checks.find((part) => part.kind === 'weekday');
    if (weekday && agrees(day)) return { day, certain: true };
    if (weekday && base !== null) {
      // "Friday the 13th" when this month's 13th is no Friday: the next month that fits.
      for (let month = 1, at: number | null = day; month < 3 && at !== null; month += 1) {
        at = main.day === undefined ? null : dayAhead(at + 1, main.day);
        if (at !== null && agrees(at)) return { day: at, certain: false };
      }
    }
    return { day, certain: false };
  }
  return { day, certain: false };
}

function guessOrder(mdy: number, dmy: number, base: number | null, place: Place): number {
  if (base !== null) {
    const ahead = (day: number): boolean => day >= base && day <= base + 62;
    if (ahead(mdy) !== ahead(dmy)) return ahead(mdy) ? mdy : dmy;
  }
  return place.monthFirst ? mdy : dmy;
}
