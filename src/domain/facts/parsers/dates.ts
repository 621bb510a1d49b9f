import { orEmpty, orZero } from '../../absent.ts';
import { near, type Span } from '../cues.ts';
import type { FeastRule } from '../holidays.ts';
import { atFigures, dayNumber, type Letter } from '../letter.ts';
import { cuesOf, type DatePatterns, type Reader } from '../patterns.ts';
import { Mark, marked, tokensOf } from '../tokens.ts';

/** One mention of a day or an hour, as written; nothing resolved yet. */
export interface DateMention {
  start: number;
  end: number;
  kind:
    | 'full'
    | 'numeric'
    | 'weekday'
    | 'day'
    | 'relative'
    | 'within'
    | 'endOfWeek'
    | 'endOfMonth'
    | 'holiday'
    | 'time';
  year?: number;
  month?: number;
  day?: number;
  /** "3/4" may also be the fourth of March: the other reading. */
  other?: { month: number; day: number };
  weekday?: number;
  next?: boolean;
  /** Days (calendar or working) after the letter's day. */
  offset?: number;
  working?: boolean;
  /** When the feast is. */
  feast?: FeastRule;
  /** HH:MM */
  time?: string;
  zone?: string;
}

const YMD = /(?<!\d)(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?: ?[日号號])?(?!\d)/y;
const CJK_MD =
  /(?:(\d{1,2})|([一二三四五六七八九十]{1,2})) ?月 ?(?:(\d{1,2})|([一二三四五六七八九十廿卅]{1,3})) ?[日号號]?/g;
const NUMERIC = /(?<![\d./:-])(\d{1,2}) ?([/.-]) ?(\d{1,2})(?:(\.)(?!\d)|\2 ?(\d{4}|\d{2})(?!\d))?(?![\d%]|[./-]\d)/y;
const ZONE =
  'e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|eastern|pacific|central|mountain|gmt|bst|utc|cet|cest|ist|sgt|hkt|jst|aest|aedt|nzst|nzdt|wib|mez|mesz|brt|art|clt|cot|北京时间|brasília|hora de [\\p{L} ]{3,18}';
const TIME = new RegExp(
  `(?<![\\d./:,€$£-])(\\d{1,2})(?:(?:[:.h]|時|点)(\\d{2})分?)? ?(a\\.?m\\.?|p\\.?m\\.?|uhr|hrs?\\b|h(?![\\p{L}\\d])|o'clock|時|点|點)?(?: ?\\(?(${ZONE})\\b\\)?(?: time)?)?`,
  'uy',
);
const HHMM = /([01]\d|2[0-3])([0-5]\d)(?: ?(?:hours|hrs)\b|z\b)/y;
/** More mentions of a kind than this tell nothing new. */
const MANY = 150;
const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** 十五 → 15, 廿三 → 23, 三十 → 30. */
function cjkNumber(text: string): number {
  const tens = text.indexOf('十');
  if (text.startsWith('廿')) return 20 + orZero(NUMERALS[text.charAt(1)]);
  if (text.startsWith('卅')) return 30 + orZero(NUMERALS[text.charAt(1)]);
  if (tens < 0) return orZero(NUMERALS[text]);
  return (tens === 0 ? 1 : orZero(NUMERALS[text.charAt(0)])) * 10 + orZero(NUMERALS[text.charAt(tens + 1)]);
}

const validDay = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 && dayNumber(2024, month, day) !== null;
const longYear = (year: string | undefined): number | undefined =>
  year === undefined ? undefined : year.length === 2 ? 2000 + Number(year) : Number(year);

function each(pattern: RegExp, text: string, take: (hit: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text), count = 0; hit && count < MANY; hit = pattern.exec(text), count += 1) {
    if (hit[0] === '') pattern.lastIndex += 1;
    else take(hit);
  }
}

/** "by sat", "ring me mon": what makes a small "sat", "sun" or "mon" a day. */
const BESIDE_DAY = /(?:^|[^a-z])(?:by|b4|before|til|till|until|this|next|come|me|us|for|or) $/;
const TO_DAY = /^(?: to | ?- ?|, ?| and | & |\/)(?:mon|tue|wed|thu|fri|sat|sun)/;

/** Ambiguous English words that are months only with a capital: "may", "march", "mar", "sat", "sun". */
const ORDINARY = new Set(['may', 'march', 'mar', 'sat', 'sun', 'dec', 'mai', 'set', 'mon']);

function absolute(letter: Letter, reader: Reader, out: DateMention[]): void {
  const { text, lower } = letter;
  const cues = cuesOf(letter, reader);
  const capital = (at: number): boolean => text.charAt(at) !== lower.charAt(at);
  atFigures(letter, YMD, MANY, (hit) => {
    const [year, month, day] = [Number(hit[1]), Number(hit[2]), Number(hit[3])];
    if (validDay(month, day) && year > 1990 && year < 2100)
      out.push({ start: hit.index, end: hit.index + hit[0].length, kind: 'full', year, month, day });
  });
  if (lower.includes('月'))
    each(CJK_MD, lower, (hit) => {
      const month = hit[1] ? Number(hit[1]) : cjkNumber(orEmpty(hit[2]));
      const day = hit[3] ? Number(hit[3]) : cjkNumber(orEmpty(hit[4]));
      if (!validDay(month, day)) return;
      const year = /(?:(\d{4})|令和 ?(\d{1,2}|元)) ?年 ?$/.exec(lower.slice(Math.max(0, hit.index - 9), hit.index));
      const start = year ? hit.index - year[0].length : hit.index;
      out.push({
        start,
        end: hit.index + hit[0].length,
        kind: 'full',
        month,
        day,
        ...(year ? { year: year[1] ? Number(year[1]) : 2018 + (year[2] === '元' ? 1 : Number(year[2])) } : {}),
      });
    });
  const { dayMonth, monthDay, months } = reader.dates;
  const monthWords = cues.all('date.month');
  if (dayMonth)
    near(dayMonth, lower, monthWords, 24, (hit) => {
      const month = orZero(months.get(orEmpty(hit[2])));
      const day = Number(hit[1]);
      const year = longYear(hit[3] ?? hit[4]);
      if (validDay(month, day))
        out.push({
          start: hit.index,
          end: hit.index + hit[0].replace(/[.,/-]$/, '').length,
          kind: 'full',
          month,
          day,
          ...(year ? { year } : {}),
        });
    });
  if (monthDay)
    near(monthDay, lower, monthWords, 0, (hit) => {
      const word = orEmpty(hit[1]);
      if (ORDINARY.has(word) && !capital(hit.index)) return;
      const month = orZero(months.get(word));
      const day = Number(hit[2]);
      const year = longYear(hit[3] ?? hit[4]);
      if (validDay(month, day))
        out.push({
          start: hit.index,
          end: hit.index + hit[0].length,
          kind: 'full',
          month,
          day,
          ...(year ? { year } : {}),
        });
    });
  atFigures(letter, NUMERIC, MANY, (hit) => {
    const mention = numeric(hit, reader);
    if (mention) out.push(mention);
  });
}

/** "16/2/2026", "03/04", "16.10." in the order of the language; both readings kept where it does not settle them. */
function numeric(hit: RegExpExecArray, reader: Reader): DateMention | null {
  const [first, mark, second] = [Number(hit[1]), hit[2], Number(hit[3])];
  const year = longYear(hit[5]);
  if (year === undefined) {
    if (mark === '-') return null;
    if (
      mark === '.' &&
      (reader.main.dates.order !== 'dmy' || (hit[4] !== '.' && hit[1]?.length === 1 && hit[3]?.length !== 2))
    )
      return null;
    if (mark === '.' && hit[4] !== '.' && second > 12) return null;
    if (mark === '/' && (first === second * 7 || (first > 31 && second > 31))) return null;
  }
  if (year !== undefined && (year < 1995 || year > 2100)) return null;
  const order = mark === '.' ? 'dmy' : reader.main.dates.order;
  const dmy = validDay(second, first) ? { month: second, day: first } : null;
  const mdy = validDay(first, second) ? { month: first, day: second } : null;
  // "by 6/1." ends its sentence; only between full stops is the last one part of the day.
  const length = hit[0].length - (mark !== '.' && hit[4] === '.' ? 1 : 0);
  const base = {
    start: hit.index,
    end: hit.index + length,
    kind: 'numeric' as const,
    ...(year ? { year } : {}),
  };
  if (order === 'dmy') return dmy ? { ...base, ...dmy } : mdy ? { ...base, ...mdy } : null;
  if (order === 'mdy' && mdy) return { ...base, ...mdy };
  if (dmy && mdy && first !== second) return { ...base, ...mdy, other: dmy };
  const only = mdy ?? dmy;
  return only ? { ...base, ...only } : null;
}

/** "Christmas party", 中秋月饼: something named after a feast. */
const NOT_THE_DAY =
  /^ (?:party|bonus|lunch|dinner|do|closure|shut-?down|gift|hamper|pay|period|rota|market|season|temps?|card|tree)\b|^(?:假期)?(?:后|以后|之后)|^(?:礼|礼品|礼金|福利|晚会|活动|奖|月饼|粽子)/;

/** "End of next week" and not of this one. */
const NEXT_WEEK = /next|nächst|kommend|prochaine|próxima|que v|下|来/;

/** Words of a limit that stand before its number take at most so many characters. */
const BEFORE_AMOUNT = 56;

/** Places of "5 business days", "two weeks", 三天 where a limit may be meant. */
function amountsIn(letter: Letter, { dates, words }: Reader): Span[] {
  const { lower } = letter;
  const starts = [...letter.figures];
  for (const { word, start } of tokensOf(letter, words))
    if (marked(word, Mark.number, ({ lower: text }) => dates.numberStarts.has(text))) starts.push(start);
  if (dates.cjkNumber) for (const { index } of lower.matchAll(dates.cjkNumber)) starts.push(index);
  const out: Span[] = [];
  for (const start of starts.sort((a, b) => a - b)) {
    dates.amount.lastIndex = start;
    if (!dates.amount.test(lower)) continue;
    const end = dates.amount.lastIndex;
    dates.amountTail.lastIndex = end;
    if (dates.amountTail.test(lower) || dates.amountHead.test(lower.slice(Math.max(0, start - BEFORE_AMOUNT), start)))
      out.push({ start, end });
    if (out.length >= MANY) break;
  }
  return out;
}

/** Matches of the words of a limit around its number, each begun at the start of a word. */
function withAmounts(letter: Letter, reader: Reader, take: (hit: RegExpExecArray) => void): void {
  const { lower } = letter;
  const { within, withinBegins } = reader.dates;
  let end = 0;
  for (const { start } of amountsIn(letter, reader)) {
    for (let at = Math.max(end, start - BEFORE_AMOUNT); at <= start; at += 1) {
      const code = lower.charCodeAt(at);
      if (at < start && (code === 0x20 || (code < 0x3040 ? inWord(lower.charCodeAt(at - 1)) : start - at > 24)))
        continue;
      if (!withinBegins.at(lower, at)) continue;
      const hit = limitAt(within, lower, at);
      if (!hit) continue;
      end = at + hit[0].length;
      take(hit);
      break;
    }
  }
}
function limitAt(limits: DatePatterns['within'], lower: string, at: number): RegExpExecArray | null {
  for (const { begins, pattern } of limits.get(lower.charAt(at)) ?? limits.get('') ?? []) {
    if (!begins.some((one) => lower.startsWith(one, at))) continue;
    pattern.lastIndex = at;
    const hit = pattern.exec(lower);
    if (hit) return hit;
  }
  return null;
}
const inWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xdf && code < 0x250);

function relative(letter: Letter, reader: Reader, out: DateMention[]): void {
  const { lower, text } = letter;
  const { dates } = reader;
  const cues = cuesOf(letter, reader);
  near(dates.weekday, lower, cues.all('date.weekday'), 24, (hit) => {
    const word = orEmpty(hit[2]);
    const at = hit.index + (hit[0].indexOf(word, hit[1]?.length ?? 0) || 0);
    const small = ORDINARY.has(word) && text.charAt(at) === word.charAt(0);
    if (
      small &&
      !hit[1] &&
      !BESIDE_DAY.test(lower.slice(Math.max(0, at - 8), at)) &&
      !TO_DAY.test(lower.slice(at + word.length, at + word.length + 8))
    )
      return;
    out.push({
      start: hit.index,
      end: hit.index + hit[0].length,
      kind: 'weekday',
      weekday: orZero(dates.weekdays.get(word)),
      ...(hit[1] || hit[3] ? { next: true } : {}),
    });
  });
  // "miércoles 23", "Friday 13": a bare number right behind a weekday is the day of the month.
  for (const mention of out.filter((one) => one.kind === 'weekday')) {
    const rest =
      /^\.?,? (\d{1,2})(?!\d|[:.,/-]\d| ?(?:h|am|pm|uhr|%|days|hours|tage)| ?(?:to|-|bis|à|a|até) ?\d)(?![\p{L}])/u.exec(
        lower.slice(mention.end, mention.end + 9),
      );
    const day = Number(rest?.[1]);
    if (rest && day >= 1 && day <= 31)
      out.push({
        start: mention.end + rest[0].length - orZero(rest[1]?.length),
        end: mention.end + rest[0].length,
        kind: 'day',
        day,
      });
  }
  for (const { start, end } of cues.all('date.relative'))
    out.push({ start, end, kind: 'relative', offset: orZero(dates.relative.get(lower.slice(start, end))) });
  for (const { start, end } of cues.all('date.holiday')) {
    const feast = dates.holidays.get(lower.slice(start, end));
    const after = lower.slice(end, end + 16);
    if (feast === undefined || NOT_THE_DAY.test(after)) continue;
    if (lower.slice(start, end) !== '十一' || /^(?:之|以)?前/.test(after))
      out.push({ start, end, kind: 'holiday', feast });
  }
  near(dates.dayOnly, lower, cues.all('date.dayOnly'), 0, (hit) => {
    const day = Number(hit.slice(1).find((group) => group !== undefined));
    if (day >= 1 && day <= 31) out.push({ start: hit.index, end: hit.index + hit[0].length, kind: 'day', day });
  });
  withAmounts(letter, reader, (hit) => {
    const groups = hit.slice(1).filter((group) => group !== undefined);
    const count = /^\d/.test(orEmpty(groups[0])) ? Number(groups[0]) : orZero(dates.numbers.get(orEmpty(groups[0])));
    const unit = orEmpty(groups[1]);
    if (count < 1 || count > 120) return;
    const working = dates.units.workday.test(unit);
    const offset = working
      ? count
      : dates.units.hour.test(unit)
        ? Math.ceil(count / 24)
        : dates.units.week.test(unit)
          ? count * 7
          : count;
    out.push({
      start: hit.index,
      end: hit.index + hit[0].length,
      kind: 'within',
      offset,
      ...(working ? { working } : {}),
    });
  });
  near(dates.endOf, lower, cues.all('date.endOf'), 0, (hit) => {
    out.push({
      start: hit.index,
      end: hit.index + hit[0].length,
      kind: hit[1] ? 'endOfWeek' : 'endOfMonth',
      ...(NEXT_WEEK.test(hit[0]) ? { next: true } : {}),
    });
  });
}

function times(letter: Letter, out: DateMention[]): void {
  // "1630 hours"
  atFigures(letter, HHMM, MANY, (hit) => {
    out.push({ start: hit.index, end: hit.index + hit[0].length, kind: 'time', time: `${hit[1]}:${hit[2]}` });
  });
  atFigures(letter, TIME, MANY, (hit) => {
    const half = (hit[3] ?? '').replace(/\./g, '');
    let hour = Number(hit[1]);
    const minute = Number(hit[2] ?? 0);
    if (hit[2] === undefined && half === '') return;
    if (hit[2] !== undefined && half === '' && letter.lower.charAt(hit.index + orZero(hit[1]?.length)) === '.') return;
    if (hour > 24 || minute > 59) return;
    if (half === 'pm' && hour < 12) hour += 12;
    if (half === 'am' && hour === 12) hour = 0;
    const zone = hit[4];
    out.push({
      start: hit.index,
      end: hit.index + hit[0].trimEnd().length,
      kind: 'time',
      time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
      ...(zone
        ? {
            zone: letter.text.slice(
              hit.index + hit[0].toLowerCase().lastIndexOf(zone),
              hit.index + hit[0].toLowerCase().lastIndexOf(zone) + zone.length,
            ),
          }
        : {}),
    });
  });
}

const RANK: Record<DateMention['kind'], number> = {
  full: 0,
  numeric: 1,
  within: 2,
  holiday: 2,
  endOfWeek: 3,
  endOfMonth: 3,
  weekday: 4,
  relative: 5,
  day: 6,
  time: 7,
};

/** Every mention of a day or hour, in order of place, overlaps settled for the more telling one. */
export function parseDates(letter: Letter, reader: Reader): DateMention[] {
  const found: DateMention[] = [];
  absolute(letter, reader, found);
  relative(letter, reader, found);
  times(letter, found);
  found.sort((a, b) => RANK[a.kind] - RANK[b.kind] || b.end - b.start - (a.end - a.start));
  const kept: DateMention[] = [];
  for (const mention of found)
    if (!kept.some((other) => mention.start < other.end && other.start < mention.end)) kept.push(mention);
  return kept.sort((a, b) => a.start - b.start).slice(0, 200);
}
