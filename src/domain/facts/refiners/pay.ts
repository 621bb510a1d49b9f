import { orEmpty } from '../../absent.ts';
import type { Language, Period, Salary } from '../../model.ts';
import type { Candidate } from '../candidate.ts';
import { best } from '../candidate.ts';
import type { Gated } from '../gate.ts';
import { gateOf, holds, type Letter } from '../letter.ts';
import { type MoneyMention, PROBATION, STRONG } from '../parsers/money.ts';
import type { Reader } from '../patterns.ts';
import { CURRENCY_OF, DOLLAR_COUNTRIES, type Place } from '../place.ts';

/** "we are able to revise our offer … base from $112,000 to $118,000": the first sum is history. */
const isRevised = (letter: Letter, start: number): boolean =>
  /(?<!\p{L})(?:from|von|de|desde|bei) $|当初の$/u.test(letter.lower.slice(Math.max(0, start - 6), start)) &&
  /revis|improv|increas|(?<!\p{L})rais|uplift|better offer|erhöh|verbesser|augment|revaloris|bonifi|aument|mejor|melhor|reajust|引き上げ|再提示|見直/u.test(
    `${letter.subject.toLowerCase()} ${letter.lower.slice(Math.max(0, start - 200), start)}`,
  );

/** Joins "80–90k", "£69,000 to £72,000" into one mention with two ends. */
export function mergeRanges(letter: Letter, reader: Reader, mentions: readonly MoneyMention[]): MoneyMention[] {
  const out: MoneyMention[] = [];
  const rest = [...mentions];
  for (let i = 0; i < rest.length; i += 1) {
    const one = rest[i];
    const two = rest[i + 1];
    if (!one) continue;
    const gap = two ? letter.lower.slice(one.end, two.start) : '';
    // "goes from 118,000 to 139,500": the first sum is history.
    if (
      two &&
      holds(letter, reader.money.changeTo, one.end, two.start) &&
      (/^ ?(?:[→⇒]|[-=]>) ?$/.test(gap) ||
        holds(letter, reader.money.changeEnd, Math.max(0, one.start - 48), one.start) ||
        isRevised(letter, one.start) ||
        /^ ?に(?:変更|引き?上げ|改定|改め|増額|アップ|上げ|修正)/.test(letter.lower.slice(two.end, two.end + 8)))
    ) {
      rest[i + 1] = {
        ...two,
        score: Math.max(two.score, one.score + 4) + 1,
        period: two.period ?? one.period,
        named: two.named || one.named,
      };
      continue;
    }
    const between = two && (reader.money.range.test(gap) || /^ ?(?:[€$£]|eur|元|k)? ?[-~] ?$/.test(gap));
    if (two && between) {
      const low = one.min;
      const sure =
        !/\b(?:and|e|y|et|und)\b|和/.test(gap) ||
        /(?:between|zwischen|entre)\s[^\n]{0,20}$/.test(letter.lower.slice(Math.max(0, one.start - 30), one.start));
      if (sure && two.min >= low && two.min <= low * 4) {
        out.push({
          ...one,
          start: one.start,
          end: two.end,
          min: low,
          max: two.min,
          currency: one.currency !== null && !one.loose ? one.currency : (two.currency ?? one.currency),
          loose: one.currency !== null && !one.loose ? false : two.currency !== null ? two.loose : one.loose,
          period: two.period ?? one.period,
          scaled: one.scaled || two.scaled,
          named: one.named || two.named,
          score: Math.max(one.score, two.score, Math.min(one.score, 0) + 2),
        });
        i += 1;
        continue;
      }
    }
    out.push(one);
  }
  return out;
}

/** Sums from which a bare figure of pay is taken to be for an hour, a month or a year. Ours; GUIDANCE §5.2 gives no bands. */
const BANDS: Readonly<Record<string, readonly [hour: number, monthFrom: number, monthTo: number]>> = {
  USD: [250, 0, 0],
  GBP: [200, 0, 0],
  CAD: [250, 0, 0],
  AUD: [250, 0, 0],
  NZD: [250, 0, 0],
  IEP: [0, 0, 0],
  SGD: [80, 1_000, 25_000],
  HKD: [300, 8_000, 200_000],
  TWD: [800, 20_000, 300_000],
  EUR: [100, 700, 9_000],
  CHF: [120, 2_500, 16_000],
  CNY: [200, 1_500, 99_999],
  JPY: [9_000, 100_000, 1_600_000],
  INR: [800, 8_000, 199_999],
  BRL: [150, 900, 60_000],
  MXN: [400, 5_000, 180_000],
  COP: [60_000, 800_000, 60_000_000],
  CLP: [20_000, 300_000, 15_000_000],
  ARS: [20_000, 100_000, 20_000_000],
  PEN: [100, 900, 40_000],
  ZAR: [400, 3_000, 99_999],
  NGN: [0, 50_000, 5_000_000],
  PHP: [500, 8_000, 300_000],
  AED: [150, 1_500, 90_000],
  QAR: [150, 1_500, 90_000],
  SAR: [150, 1_500, 90_000],
  MYR: [0, 1_500, 60_000],
  THB: [0, 9_000, 300_000],
  PKR: [0, 25_000, 1_500_000],
  KES: [0, 15_000, 900_000],
  EGP: [0, 4_000, 200_000],
  CZK: [0, 15_000, 250_000],
  HUF: [0, 200_000, 3_000_000],
  RON: [0, 2_000, 60_000],
  TRY: [0, 20_000, 500_000],
  SEK: [500, 15_000, 120_000],
  NOK: [600, 18_000, 120_000],
  DKK: [600, 15_000, 120_000],
  PLN: [300, 3_000, 60_000],
  KRW: [0, 1_500_000, 15_000_000],
  AOA: [0, 50_000, 5_000_000],
};

/** Period by the size of the sum; null where it could be two things. */
function impliedPeriod(value: number, currency: string | null, language: Language): Period | null {
  const band = BANDS[currency ?? ''];
  // Pesos of a country that nothing names: pay in Spanish America is told by the month.
  if (!band && language === 'es' && value >= 100_000) return 'month';
  if (!band) return value >= 15_000 ? 'year' : null;
  const [hour, from, to] = band;
  if (value <= hour) return 'hour';
  if (to === 0) return value >= 10_000 ? 'year' : null;
  if (value >= from && value <= to) return 'month';
  return value > to ? 'year' : null;
}

/** Turns "$", "¥" and missing marks into a currency of the place; `stated` is false for every such guess. */
function currencyFor(
  mention: MoneyMention,
  text: string,
  place: Place,
  language: Language,
): { currency: string | null; stated: boolean } {
  if (mention.currency !== null && !mention.loose) return { currency: mention.currency, stated: true };
  const own = place.country === null ? null : (CURRENCY_OF[place.country] ?? null);
  if (mention.currency === 'USD') {
    if (place.country !== null && DOLLAR_COUNTRIES.has(place.country)) return { currency: own, stated: false };
    if (language === 'fr') return { currency: 'CAD', stated: false };
    if (language === 'es') return { currency: null, stated: false };
    return { currency: 'USD', stated: false };
  }
  if (mention.currency === 'CNY')
    return { currency: language === 'ja' || place.country === 'JP' ? 'JPY' : 'CNY', stated: false };
  if (mention.currency === 'MXN')
    return {
      currency: place.shown && ['MX', 'AR', 'CL', 'CO'].includes(orEmpty(place.country)) ? own : null,
      stated: false,
    };
  if (mention.currency === 'SEK')
    return { currency: ['SE', 'NO', 'DK'].includes(orEmpty(place.country)) ? own : null, stated: false };
  // A mark that is not known is still a mark: no currency is guessed beside it.
  if (/\d\s?[A-Z]{3,4}$/.test(text)) return { currency: null, stated: false };
  if (own !== null && (place.shown || language !== 'en')) return { currency: own, stated: false };
  // "3.400 a month" in an English letter is written by somebody who counts in euros; other habits tell nothing.
  if (/^\d{1,3}\.\d{3}$/.test(text)) return { currency: 'EUR', stated: false };
  return { currency: null, stated: false };
}

/**
 * Base pay as stated: bonus, equity, sign-on and allowances stay out, a sum in monthly pay stays monthly (corpus
 * README 12). `stated` is true only where figure, currency and period all stand in the letter.
 */
export function refinePay(
  letter: Letter,
  reader: Reader,
  mentions: readonly MoneyMention[],
  place: Place,
): Candidate<Salary> | null {
  const merged = mergeRanges(letter, reader, mentions);
  const candidates: (Candidate<Salary> & { mention: MoneyMention })[] = [];
  for (const [i, mention] of merged.entries()) {
    const outer = merged[i - 1];
    // "年収460万円(月給32.8万円×12)": how the sum before comes about.
    if (
      outer &&
      outer.score >= 4 &&
      outer.period === 'year' &&
      mention.period === 'month' &&
      /^[^\d\n()]{0,4}\([^\d()\n]{0,12}$/.test(letter.lower.slice(outer.end, mention.start))
    )
      continue;
    if (mention.score < 1) continue;
    const text = letter.text.slice(mention.start, mention.end);
    const { currency, stated } = currencyFor(mention, text, place, reader.main.language);
    const period = mention.period ?? impliedPeriod(mention.max, currency, reader.main.language);
    if (period === null || !plausible(mention.max, period, currency)) continue;
    candidates.push({
      value: { min: mention.min, max: mention.max, currency, period, monthsPerYear: null, hoursPerWeek: null },
      start: mention.start,
      end: mention.end,
      score: mention.score,
      stated: stated && mention.period !== null && !mention.mixed,
      mention,
    });
  }
  const top = best(candidates, PROBATION);
  if (top === null) return null;
  // Another sum that reads almost as well is a doubt.
  const rival = candidates.some(
    (one) => one.score >= top.score - 1 && (one.value.min !== top.value.min || one.value.max !== top.value.max),
  );
  const { mention, value, ...rest } = top;
  return { ...rest, value: { ...value, ...extras(letter, reader, mention) }, stated: top.stated && !rival };
}

/** Sums that no pay of that period can be are something else: a share of stock, a phone extension, a year. */
function plausible(value: number, period: Period, currency: string | null): boolean {
  const strong = currency === null || STRONG.has(currency);
  if (!strong) return period === 'hour' || value >= 50;
  if (period === 'year') return value >= 4_000;
  if (period === 'month') return value >= 150;
  if (period === 'hour') return value >= 3 && value <= 1_500;
  return value >= 20;
}

const COUNT_WORDS: Readonly<Record<string, number>> = {
  doce: 12,
  trece: 13,
  catorce: 14,
  treze: 13,
  quatorze: 14,
  treize: 13,
  thirteen: 13,
  fourteen: 14,
  dreizehn: 13,
  vierzehn: 14,
  十二: 12,
  十三: 13,
  十四: 14,
  十五: 15,
  十六: 16,
};

function extras(
  letter: Letter,
  reader: Reader,
  mention: MoneyMention,
): { monthsPerYear: number | null; hoursPerWeek: number | null } {
  const find = (gated: Gated, from: number, to: number): RegExpExecArray | null =>
    gateOf(letter).allows(gated, from, to) ? gated.pattern.exec(letter.lower.slice(from, to)) : null;
  const months =
    find(reader.money.months, mention.end, mention.end + 60) ??
    find(reader.money.months, Math.max(0, mention.start - 40), mention.start);
  const count = months?.slice(1).find((group) => group !== undefined);
  const hours = find(reader.money.hours, Math.max(0, mention.start - 300), mention.end + 300);
  const week = Number((hours?.slice(1).find((group) => group !== undefined) ?? '').replace(',', '.'));
  return {
    monthsPerYear: count === undefined ? null : (COUNT_WORDS[count] ?? Number(count.replace(',', '.'))),
    hoursPerWeek: week >= 4 && week <= 60 ? week : null,
  };
}
