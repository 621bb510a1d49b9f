import { orEmpty } from '../absent.ts';
import { dayNumber } from './letter.ts';

/**
 * Feasts that everybody knows by name, as a lexicon writes them:
 * `12-24` a fixed day, `11/4/4` the fourth Thursday of November (weekdays from 0, Sunday; the count -1 is the last), `easter`
 * Western Easter Sunday, `advent` the first Sunday of Advent, or a feast of a calendar that is not reckoned here (`MOVING`).
 * `+1` or `-47` behind any of them: so many days later or earlier.
 */
export type FeastRule = string;

/**
 * Days of feasts of the Chinese and Indian calendars, MMDD by year from 2024 on. The Chinese ones agree with ICU's calendar
 * but for the spring festivals of 2027 and 2030, whose new moon falls minutes from midnight in Beijing.
 */
const FIRST_YEAR = 2024;
const MOVING: Readonly<Record<string, readonly number[]>> = {
  spring: [210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208],
  dragon: [610, 531, 619, 609, 528, 616, 605, 624, 612, 601, 620, 610],
  autumn: [917, 1006, 925, 915, 1003, 922, 912, 1001, 919, 908, 927, 916],
  qingming: [404, 404, 405, 405, 404, 404, 405, 405, 404, 404, 405, 405],
  diwali: [1031, 1020, 1108, 1029, 1017],
};

const RULE = /^(?:(\d{2})-(\d{2})|(\d{1,2})\/(-?\d)\/(\d)|([a-z]+))([+-]\d{1,2})?$/;

/** Day number of a feast in a year, or null where it is not known. */
function feastIn(rule: FeastRule, year: number): number | null {
  const hit = RULE.exec(rule);
  if (!hit) return null;
  const [, month, day, monthOf, count, weekday, name, days] = hit;
  const anchor = month
    ? dayNumber(year, Number(month), Number(day))
    : monthOf
      ? nthWeekday(year, Number(monthOf), Number(count), Number(weekday))
      : name === 'easter'
        ? easter(year)
        : name === 'advent'
          ? advent(year)
          : moving(orEmpty(name), year);
  return anchor === null ? null : anchor + Number(days ?? 0);
}

function moving(name: string, year: number): number | null {
  const day = MOVING[name]?.[year - FIRST_YEAR];
  return day === undefined ? null : dayNumber(year, Math.floor(day / 100), day % 100);
}

/** Western Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): number | null {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The Sunday after 26 November. */
const advent = (year: number): number | null => {
  const first = dayNumber(year, 11, 27);
  return first === null ? null : first + ((7 - ((first + 4) % 7)) % 7);
};

/** The `count`th such weekday of a month, from the end where it is below 0. */
function nthWeekday(year: number, month: number, count: number, weekday: number): number {
  const first = Date.UTC(year, month - 1, 1) / 86_400_000;
  const end = Date.UTC(year, month, 0) / 86_400_000;
  // 1970-01-01 was a Thursday.
  if (count > 0) return first + ((((weekday - first - 4) % 7) + 7) % 7) + 7 * (count - 1);
  return end - ((((end + 4 - weekday) % 7) + 7) % 7);
}

/** The first such feast on or after a day. */
export function nextFeast(rule: FeastRule, from: number): number | null {
  const year = new Date(from * 86_400_000).getUTCFullYear();
  for (const one of [year, year + 1]) {
    const day = feastIn(rule, one);
    if (day !== null && day >= from) return day;
  }
  return null;
}
