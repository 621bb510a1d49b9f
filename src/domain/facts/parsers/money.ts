import { orEmpty } from '../../absent.ts';
import type { Period } from '../../model.ts';
import type { Span } from '../cues.ts';
import { atFigures, holds, type Letter, lineAt, sentenceAt } from '../letter.ts';
import { cuesOf, type Reader } from '../patterns.ts';
import { markAfter, markBefore } from './currency-marks.ts';
import type { DateMention } from './dates.ts';
import { sumsInHan, sumsInWords } from './sums-in-words.ts';

/** Score of pay that holds for the first months only. */
export const PROBATION = 1.5;

/** One sum of money, or a bare figure that may be one, as written. */
export interface MoneyMention {
  start: number;
  end: number;
  min: number;
  max: number;
  /** ISO 4217; null where no mark stands beside the figure. */
  currency: string | null;
  /** True for "$", "¥", "kr" and the like, which several countries use. */
  loose: boolean;
  period: Period | null;
  /** True for "k", "w", "LPA", "万": a figure that hardly is anything but pay. */
  scaled: boolean;
  /** Points from the words around; see `refinePay`. */
  score: number;
  /** A word of pay governs the figure. */
  named: boolean;
  /** The brackets behind it speak of parts that are not sure: "14.5 LPA (fixed 13 + variable 1.5)". */
  mixed: boolean;
}

const FIGURE =
  /(?:\d{1,3}(?:[ .,']\d{3}){1,4}(?!\d)|\d{1,3}(?:,\d{2}){1,3},\d{3}(?!\d)|\d{1,9})(?:[.,]\d{1,2}(?![\d月日号年点时時]))?/y;

/** "6,50,000", "2 600", "115'000", "62.4", "13,20" → number. */
export function readFigure(text: string): number {
  let whole = text;
  let cents = '';
  const tail = /[.,](\d{1,2})$/.exec(text);
  if (tail) {
    cents = orEmpty(tail[1]);
    whole = text.slice(0, tail.index);
  }
  const digits = whole.replace(/[ .,']/g, '');
  return Number(cents === '' ? digits : `${digits}.${cents}`);
}

const SCALE =
  /^ ?(lpa\b|lacs? (?:p\.?a\.?|per annum)|lakhs?(?: (?:p\.?a\.?|per annum))?\b|lacs?\b|crores?\b|cr\b|teur\b|keur\b|t€|k€|millones|milhões|millionen|millions?\b|mio\.?|tsd\.?|tausend|mille\b|mil\b|thousand\b|万|萬|千|kw\b|k(?![\p{Script=Latin}])|w(?![\p{Script=Latin}])|m(?![\p{Script=Latin}\d]|\. ?n))/u;

const SCALE_BEGINS = new Set([...'lctkmw万萬千'].map((unit) => unit.charCodeAt(0)));

/** Multiplier right after a figure: [factor, length, currency it implies]. */
function scaleAt(lower: string, at: number): [number, number, string | null] {
  if (!SCALE_BEGINS.has(lower.charCodeAt(lower.charCodeAt(at) === 0x20 ? at + 1 : at))) return [1, 0, null];
  const rest = lower.slice(at, at + 14);
  const hit = SCALE.exec(rest);
  if (!hit) return [1, 0, null];
  const word = orEmpty(hit[1]);
  const length = hit[0].length;
  if (/^(?:lpa|la[ck])/.test(word)) return [100_000, length, 'INR'];
  if (/^cr/.test(word)) return [10_000_000, length, 'INR'];
  if (/^[tk](?:eur|€)$/.test(word)) return [1_000, length, 'EUR'];
  if (/^mill|^milh|^mio|^m$/.test(word)) return word === 'mille' ? [1_000, length, null] : [1_000_000, length, null];
  if (word === '万' || word === '萬' || word === 'w') return [10_000, length, word === 'w' ? 'CNY' : null];
  return [1_000, length, null];
}

/** More than this in a currency of rich countries is no pay of that period: the word beside it speaks of something else. */
const MOST: Readonly<Record<Period, number>> = {
  hour: 1_500,
  day: 8_000,
  week: 25_000,
  month: 120_000,
  year: Infinity,
};
/** Currencies in which a year's pay has five figures. */
export const STRONG = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);

const PERIODS: readonly Period[] = ['hour', 'day', 'week', 'month', 'year'];

/** The period word nearest to the figure: right beside it, else in the clause before it, else on its label line. */
function periodOf(
  letter: Letter,
  reader: Reader,
  start: number,
  end: number,
  leftLimit: number,
  rightLimit: number,
): Period | null {
  const cues = cuesOf(letter, reader);
  const right = letter.lower.slice(end, Math.min(rightLimit, end + 34));
  let found: { period: Period; distance: number } | null = null;
  const take = (period: Period, distance: number): void => {
    if (found === null || distance < found.distance) found = { period, distance };
  };
  // "460万円(月給32.8万円×12)": a bracket with another sum in it speaks of that sum.
  const other = /^[^()\d]{0,6}(?=\([^()\d]{0,10}\d)/.exec(letter.lower.slice(end, end + 24));
  const mark = other?.[0].length ?? /[.;](?=\s|$)|[。;、\n]|,(?!\d{3}(?!\d))/.exec(right)?.index ?? right.length;
  // "28万円(賞与年2回)": a period behind the name of another payment is that payment's.
  const stop = Math.min(mark, (cues.within('money.notBase', end, end + mark)[0]?.start ?? end + mark) - end);
  for (const period of PERIODS)
    for (const word of cues
      .within(period, end, end + stop)
      .filter((one) => !frequency(letter.lower, one))
      .slice(0, 1))
      take(period, word.start - end);
  const [sentence] = sentenceAt(letter, start);
  const from = Math.max(leftLimit, sentence, start - 70);
  for (const period of PERIODS) {
    const words = cues.within(period, from, start);
    const last = words.filter((word) => !frequency(letter.lower, word)).pop();
    // A word before the figure counts a little farther off than one right after it.
    if (last) take(period, start - last.end + 4);
  }
  return found === null ? null : (found as { period: Period }).period;
}

/** "Paid bi-weekly", "25 hours per week": how often money comes and how much work is done, not what the sum is for. */
const frequency = (lower: string, word: Span): boolean =>
  /(?:\bbi|\bsemi|\bpaid(?: out)?|\bpayable|\bpayé\w{0,2}|\bversé\w{0,2}|\bausgezahlt|\bevery (?:two|other)|按|\d ?(?:h|hrs?|hours?|horas?|heures?|stunden|std)\.?(?: (?:a|an|per|each|pro|por|par|die|in der|à)| ?\/)?)[ -]{0,2}$/.test(
    lower.slice(Math.max(0, word.start - 20), word.start),
  );

/** What parts one sum from the next thing that is named. */
const APART =
  /[,;.:(、+]|加(?!班)|另|以及|和|(?<![\p{L}])(?:and|plus|más|mas|mais|y|e|et|und|sowie|zzgl|zuzüglich|zusätzlich|ohne|exkl|hors|sin|sem|sans|excl|excluding|before|dazu|avec|with|con|com|nebst|ainsi|inkl)(?![\p{L}])/u;

/** Multiplier written behind a figure in a mention's own words. */
function scaleOf(words: string): number {
  if (/万|萬|w/.test(words)) return 10_000;
  if (/la[ck]|lpa/.test(words)) return 100_000;
  if (/cr/.test(words)) return 10_000_000;
  return /mill|milh|mio|m\b/.test(words) ? 1_000_000 : 1_000;
}

interface Spot {
  start: number;
  end: number;
  value: number;
  currency: string | null;
  loose: boolean;
  scaled: boolean;
  figureStart: number;
}
/** Currency of a figure by the marks beside it, with the place of all three. */
function marksAround(
  { text, lower }: Letter,
  at: number,
  end: number,
  implied: string | null,
): Pick<Spot, 'start' | 'end' | 'currency' | 'loose'> {
  const before = markBefore(text, lower, at);
  const after = markAfter(text, lower, end);
  const code = after && (!before || (before.loose && !after.loose)) ? after : null;
  return {
    start: before?.start ?? at,
    end: code?.end ?? end,
    currency: code?.currency ?? before?.currency ?? implied,
    loose: (code ?? before)?.loose ?? false,
  };
}

const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Proposes every sum in the letter. A bare figure is proposed only where a multiplier, period or word of pay is beside it. */
export function parseMoney(letter: Letter, reader: Reader, dates: readonly DateMention[]): MoneyMention[] {
  const { lower } = letter;
  const found: MoneyMention[] = [];
  const spots: Spot[] = [];
  atFigures(letter, FIGURE, 1_000, (hit) => {
    if (spots.length >= 120) return;
    const at = hit.index;
    let value = readFigure(hit[0]);
    let end = at + hit[0].length;
    if ('.,:/'.includes(lower.charAt(at - 1)) && at > 1 && isFigure(lower.charCodeAt(at - 2))) return;
    // "0120-555": no sum begins with a nought; it parts those beside it.
    if (hit[0].charCodeAt(0) === 0x30 && isFigure(hit[0].charCodeAt(1))) value = 0;
    if (dates.some((date) => date.kind !== 'relative' && at < date.end && date.start < end)) return;
    const [scale, length, implied] = scaleAt(lower, end);
    // "205 base": who says so counts in thousands.
    const factor =
      length === 0 && /^\d{2,3}$/.test(hit[0]) && value >= 30 && /^ base\b/.test(lower.slice(end, end + 6))
        ? 1_000
        : scale;
    end += length;
    value *= factor;
    if (factor >= 1_000) {
      // "23万8千": a second, smaller unit adds up.
      const more = /^(\d{1,3},\d{3}|\d{1,4})(千)?/.exec(lower.slice(end, end + 7));
      if (more && (lower.charAt(end - 1) === '万' || lower.charAt(end - 1) === '萬')) {
        // "1万2" is 12,000.
        const colloquial = more[2] === undefined && more[1]?.length === 1;
        value += Number(orEmpty(more[1]).replace(',', '')) * (more[2] || colloquial ? 1_000 : 1);
        end += more[0].length;
      }
    }
    const marks = marksAround(letter, at, end, implied);
    const before = marks.start < at ? marks : null;
    if (before && /^(?:t€|k€|teur)$/.test(lower.slice(before.start, at).trim())) value *= 1_000;
    spots.push({ ...marks, value: Math.round(value * 100) / 100, scaled: factor >= 1_000, figureStart: at });
    return end;
  });
  const worded =
    reader.main.language === 'en'
      ? sumsInWords(letter, reader)
      : reader.main.language === 'zh-CN'
        ? sumsInHan(lower)
        : [];
  for (const { start, end, value } of worded) {
    // "港币四万八千元正(HK$48,000)": the figure beside says more.
    if (spots.some((one) => (one.start < end && start < one.end) || one.value === value)) continue;
    const marks = marksAround(letter, start, end, null);
    spots.push({ ...marks, value, scaled: false, figureStart: start });
  }
  if (worded.length > 0) spots.sort((a, b) => a.start - b.start);
  for (let i = 0; i < spots.length; i += 1) {
    const spot = spots[i];
    if (!spot || spot.value <= 0) continue;
    const after = spots[i + 1];
    // "48 to 50 k€": the first end of a range has the second one's scale and currency.
    if (
      after?.scaled &&
      !spot.scaled &&
      spot.value < 1_000 &&
      reader.money.range.test(lower.slice(spot.end, after.start))
    ) {
      const scale = after.value >= spot.value * 1_000 ? scaleOf(lower.slice(after.figureStart, after.end)) : 1;
      if (spot.value * scale <= after.value) Object.assign(spot, { value: spot.value * scale, scaled: true });
      if (spot.currency === null) Object.assign(spot, { currency: after.currency, loose: after.loose });
    }
    // "46.000-50.000 €": the mark behind the second end is for both.
    else if (
      after &&
      after.currency !== null &&
      spot.currency === null &&
      spot.value >= 5 &&
      spot.value <= after.value &&
      after.value <= spot.value * 4 &&
      reader.money.range.test(lower.slice(spot.end, after.start))
    )
      Object.assign(spot, { currency: after.currency, loose: after.loose });
    const previous = spots[i - 1];
    const next = spots[i + 1];
    // "月薪从19000调整到21000": what names the old sum names the new one.
    const changed =
      previous !== undefined &&
      holds(letter, reader.money.changeTo, previous.end, spot.start) &&
      holds(letter, reader.money.changeEnd, Math.max(0, previous.start - 48), previous.start);
    const leftLimit = changed ? (spots[i - 2]?.end ?? 0) : (previous?.end ?? 0);
    const mention = weigh(letter, reader, spot, leftLimit, next?.start ?? lower.length);
    const low = found[found.length - 1];
    if (mention) found.push(mention);
    // "工资6000到9000": what names the lower end names the upper one.
    else if (
      low &&
      low.end === previous?.end &&
      low.max < spot.value &&
      spot.value <= low.max * 3 &&
      reader.money.range.test(lower.slice(low.end, spot.start))
    )
      found.push({ ...low, start: spot.start, end: spot.end, min: spot.value, max: spot.value });
  }
  return found;
}

/** The full-time figure stands before, the one that is paid in brackets: the first is the base as stated. */
const PRO_RATA = /full-time equivalent|\bfte\b|pro.?rata/;

const ROUGH =
  /(?:大概|大约|约|roughly|approx\.?|approximately|around|about|circa|ca\.|etwa|rund|environ|aproximadamente|alrededor de|cerca de|およそ|約)[ :]{0,2}$/;

function weigh(
  letter: Letter,
  reader: Reader,
  spot: { start: number; end: number; value: number; currency: string | null; loose: boolean; scaled: boolean },
  leftLimit: number,
  rightLimit: number,
): MoneyMention | null {
  const { lower } = letter;
  const cues = cuesOf(letter, reader);
  const bare = spot.currency === null && !spot.scaled;
  // A figure with no mark, word of pay or period near it is none of pay.
  if (
    bare &&
    !cues.has('money.base', spot.start - 70, spot.end + 26) &&
    !PERIODS.some((period) => cues.has(period, spot.start - 16, spot.end + 22))
  )
    return null;
  const [sentence, sentenceEnd] = sentenceAt(letter, spot.start);
  const [line] = lineAt(lower, spot.start);
  const from = Math.max(leftLimit, Math.min(sentence, Math.max(line, sentence)), spot.start - 70);
  const said = periodOf(letter, reader, spot.start, spot.end, leftLimit, rightLimit);
  const period = said !== null && STRONG.has(orEmpty(spot.currency)) && spot.value > MOST[said] ? null : said;
  const left = lower.slice(from, spot.start);
  const base = cues.within('money.base', from, spot.start).pop();
  const not = cues.within('money.notBase', from, spot.start).pop();
  const rightEnd = Math.min(spot.end + 26, sentenceEnd, rightLimit);
  const close = APART.exec(lower.slice(spot.end, rightEnd));
  const tight = spot.end + (close?.index ?? rightEnd - spot.end);
  const baseAfter = cues.within('money.base', spot.end, tight)[0];
  const notAfter = cues.within('money.notBase', spot.end, tight)[0];
  let score = 0;
  let named = false;
  // Left words first: the one nearer to the figure governs; a word right behind it may overrule.
  // A lone 月 behind 交通費 names the period, not the pay.
  const alone = base !== undefined && not !== undefined && base.end - base.start === 1 && base.start - not.end < 4;
  const baseNear = base !== undefined && (not === undefined || (base.start > not.start && !alone));
  if (baseNear) {
    // A package that also holds what is not sure yields to the base in it; a total of sure parts is the pay.
    const whole = reader.money.whole.test(lower.slice(base.start, base.end));
    const mixed = whole && cues.within('money.notBase', spot.end, Math.min(spot.end + 40, rightLimit + 24)).length > 0;
    score += whole ? (mixed ? 1 : 2.5) : 4;
    named = true;
  } else if (not !== undefined && !(period === 'day' && /^(?:补贴|津贴|补助)$/.test(lower.slice(not.start, not.end))))
    score -= 7;
  if (notAfter && (!baseNear || notAfter.start - spot.end < 14) && !(baseAfter && baseAfter.start < notAfter.start))
    score -= 7;
  const overrules = not === undefined || baseNear || (baseAfter && baseAfter.start - spot.end < 3);
  if (baseAfter && overrules && score < 4 && !(notAfter && notAfter.start < baseAfter.start)) {
    score = Math.max(score, 0) + 3;
    named = true;
  }
  // "(base 60w + bonus 25w)", "(其中固定150w)": the sure part of the sum before.
  if (
    baseNear &&
    !reader.money.whole.test(lower.slice(base.start, base.end)) &&
    !PRO_RATA.test(lower.slice(Math.max(0, spot.start - 120), spot.start)) &&
    /\d[^\d\n(),、。;]{0,8}\((?:[^\d\n()]{0,14})$/.test(lower.slice(Math.max(0, spot.start - 34), spot.start))
  )
    score += 3;
  if (
    holds(letter, reader.money.formerEnd, from, spot.start) &&
    !reader.money.range.test(lower.slice(spot.end, rightLimit))
  )
    score -= 7;
  if (spot.currency !== null) score += 2;
  if (period !== null) score += 2;
  if (spot.scaled) score += spot.currency === null && spot.value >= 12_000 && spot.value <= 900_000 ? 2 : 1;
  if (
    /^ ?%|^ ?(?:percent|prozent|pour cent|por ciento|por cento|hours|days|weeks|months|years|people|employees)\b/.test(
      lower.slice(spot.end, spot.end + 12),
    )
  )
    return null;
  // "32 Std./Woche": hours of work.
  if (bare && HOURS_OF_WORK.test(lower.slice(spot.end, spot.end + 24))) return null;
  // "13,5 Gehälter", "14 pagas": a count of payments.
  if (spot.value <= 18 && holds(letter, reader.money.months, Math.max(0, spot.start - 3), spot.end + 24)) return null;
  if (
    bare &&
    /^(?:月|日|号|時|时|点|個|个|人|名|回|年|歳|岁|天|週|小时|ヶ|か月|分)/.test(lower.slice(spot.end, spot.end + 2))
  )
    return null;
  const direct =
    period !== null && (directPeriod(letter, reader, spot.end) || periodBefore(letter, reader, spot.start));
  if (bare && !(named && spot.value >= 10) && !direct) return null;
  // "they had 78 in mind": a small round figure for no hour or day is short for something.
  if (bare && period === null && spot.value < 1_000 && Number.isInteger(spot.value)) return null;
  if (bare && /^ ?\(k\)/.test(lower.slice(spot.end, spot.end + 4))) return null;
  if (
    bare &&
    spot.value >= 1_990 &&
    spot.value <= 2_100 &&
    !directPeriod(letter, reader, spot.end) &&
    !baseRightBefore(lower, base, spot.start)
  )
    return null;
  // "总包大概80w": a rough sum yields to a plain one, and is never shown as certain.
  const rough = ROUGH.test(left);
  if (rough) score -= 3;
  // Pay of the first months yields to any other figure, and is never shown as certain.
  const probation = holds(letter, reader.money.probationEnd, from, spot.start);
  if (probation) score = Math.min(score, PROBATION);
  return {
    start: spot.start,
    end: spot.end,
    min: spot.value,
    max: spot.value,
    currency: spot.currency,
    loose: spot.loose,
    period,
    scaled: spot.scaled,
    score,
    named,
    mixed: probation || rough || cues.within('money.notBase', spot.end, bracketEnd(lower, spot.end)).length > 0,
  };
}

const HOURS_OF_WORK =
  /^(?: ?- ?\d{1,2})? ?(?:h|hrs?|hours?|horas?|heures?|stunden|std|wochenstunden|小时|時間)\.?(?: (?:a|an|per|each|pro|por|par|die|in der) | ?\/ ?|-)(?:week|woche|semana|semaine|wk|sem)/;

/** "一个月5500", "monthly: 9,200": a period right before a bare figure of pay. */
function periodBefore(letter: Letter, reader: Reader, start: number): boolean {
  const cues = cuesOf(letter, reader);
  return (['hour', 'day', 'month', 'year'] as const).some((period) =>
    cues
      .within(period, Math.max(0, start - 16), start)
      .some((word) => word.end - word.start > 1 && /^[ :]{0,2}$/.test(letter.lower.slice(word.end, start))),
  );
}

/** End of a bracket that opens right behind a figure; the figure's own end where none does. */
function bracketEnd(lower: string, end: number): number {
  const hit = /^[^\d\n(]{0,12}\([^()\n]{0,60}/.exec(lower.slice(end, end + 76));
  return end + (hit?.[0].length ?? 0);
}

const baseRightBefore = (lower: string, base: Span | undefined, start: number): boolean =>
  base !== undefined && /^[ :为是约=-]{0,4}$/.test(lower.slice(base.end, start));

/** What may stand between a bare figure and its period: small words and words of pay, not "visitors a". */
const BESIDE_PERIOD =
  /^ ?(?:(?:\p{L}{1,4}|brut\p{L}{0,2}|gross|netto|fixed?|basic|straight|before|euros?|pounds?|dollars?|bucks|pesos|soles|reais|yuan|clear|l[ií]quid\p{L}{1,2}|il[ií]quid\p{L}{1,2}|limpios|livres)[ .])?$/u;

/** A period right behind a bare figure: "31/hr", "17,50 die Stunde", "3.400 a month". */
function directPeriod(letter: Letter, reader: Reader, end: number): boolean {
  const cues = cuesOf(letter, reader);
  return PERIODS.some((period) =>
    cues.within(period, end, end + 22).some((word) => BESIDE_PERIOD.test(letter.lower.slice(end, word.start))),
  );
}
