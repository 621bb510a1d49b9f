/** The pay rule (GUIDANCE §5): may pay be voiced as the reason? Base pay, gross, one currency, exact. */
import type { Pay, PayVerdict, ReasonId, Situation } from '../model.ts';
import { compare, type Fraction, fractionOf, minus, over, plus, times, toNumber, ZERO } from './decimal.ts';
import type { GuidanceTexts } from './texts.ts';

/** §5.3 starter conventions: about the same nominal weight as USD 10,000; not rates. Review yearly. */
export const CONVENTIONS: Readonly<Record<string, number>> = {
  USD: 10_000,
  EUR: 9_000,
  GBP: 8_000,
  CHF: 9_000,
  CAD: 14_000,
  AUD: 15_000,
  SGD: 13_000,
  HKD: 78_000,
  CNY: 70_000,
  JPY: 1_500_000,
  INR: 900_000,
  BRL: 55_000,
  MXN: 190_000,
};

const DAYS_A_YEAR = 260;
const WEEKS_A_YEAR = 52;
const FULL_WEEK = 40;

/** What was assumed for want of a word from the person is said in the explanation. */
interface Annual {
  value: Fraction;
  assumed: 'months' | 'year' | null;
}

/** Gross base a year; null names what is missing: `amount` or `hours`. */
function annual(pay: Pay | null | undefined, end: 'low' | 'high'): Annual | 'amount' | 'hours' {
  const figure =
    end === 'low' ? (pay?.min ?? pay?.amount ?? pay?.max ?? null) : (pay?.max ?? pay?.amount ?? pay?.min ?? null);
  if (!pay || figure === null) return 'amount';
  const rate = fractionOf(figure);
  const by = (factor: number, assumed: Annual['assumed'] = null): Annual => ({
    value: times(rate, fractionOf(factor)),
    assumed,
  });
  switch (pay.period) {
    case 'hour':
      if (pay.hoursPerYear) return by(pay.hoursPerYear);
      return pay.hoursPerWeek
        ? { value: times(times(rate, fractionOf(pay.hoursPerWeek)), fractionOf(WEEKS_A_YEAR)), assumed: null }
        : 'hours';
    case 'day':
      return by(DAYS_A_YEAR);
    case 'week':
      return by(WEEKS_A_YEAR);
    case 'month':
      return by(pay.monthsPerYear ?? 12, pay.monthsPerYear == null ? 'months' : null);
    case 'year':
      return by(1);
    default:
      return by(1, 'year');
  }
}

/** Sign-on spread over its repayment period, plus bonus at target and equity: beside the base, never in it (§5.2). */
function extras(pay: Pay | null | undefined): Fraction {
  const signOn = over(fractionOf(pay?.signOn?.amount ?? 0), fractionOf(pay?.signOn?.years ?? 1));
  return plus(signOn, plus(fractionOf(pay?.bonus ?? 0), fractionOf(pay?.equity ?? 0)));
}

/** The factor that turns `from` into `to`, by the rate the person typed. */
function rateBetween({ rate }: Situation, from: string, to: string): Fraction | null {
  if (from === to) return fractionOf(1);
  if (rate?.value == null) return null;
  if (rate.from === from && rate.to === to) return fractionOf(rate.value);
  if (rate.from === to && rate.to === from) return over(fractionOf(1), fractionOf(rate.value));
  return null;
}

/** The line in the declined offer's currency; null where a third currency or no convention leaves it open. */
function thresholdIn(situation: Situation, currency: string): Fraction | null {
  const { amount, currency: own = null } = situation.threshold ?? {};
  // USD 10,000 is the untouched default, which the conventions stand in for elsewhere.
  const untouched = amount == null || (own === 'USD' && amount === CONVENTIONS['USD']);
  if (amount != null && (own ?? currency) === currency) return fractionOf(amount);
  const convention = CONVENTIONS[currency];
  if (untouched) return convention === undefined ? null : fractionOf(convention);
  const rate = own === null ? null : rateBetween(situation, own, currency);
  return rate && times(fractionOf(amount), rate);
}

export function money(value: Fraction | number, currency: string, locale: string): string {
  const amount = typeof value === 'number' ? value : toNumber(value);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  })
    .format(amount)
    .replace(/\u00a0/g, ' ');
}

const fill = (template: string, slots: Record<string, string>): string =>
  template.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => slots[name] ?? '');

/** Other true reasons to lead with: stability and promotion first, then what the person marked (D-26). */
function instead(situation: Situation, hoursDiffer: boolean): ReasonId[] {
  const { main, support, marked } = situation.reasons ?? {};
  const own = [main, support, ...(marked ?? [])].filter((id): id is ReasonId => id != null && id !== 'R-PAY');
  return [...new Set<ReasonId>([...(hoursDiffer ? (['R-HOURS'] as const) : []), 'R-STAB', 'R-PROMO', ...own])];
}

/**
 * Runs the rule where pay is among the reasons or a figure is known; null otherwise.
 * `gap` is the yearly base difference in the declined offer's currency, rounded to hundredths for showing; the verdict
 * is exact and includes the boundary. Source: GUIDANCE §5, D-25, D-26.
 */
export function salaryGap(situation: Situation, texts: GuidanceTexts): PayVerdict | null {
  const { reasons, offer, alternative } = situation;
  const named = [reasons?.main, reasons?.support, ...(reasons?.marked ?? [])].includes('R-PAY');
  const [a, b] = [offer?.pay ?? null, alternative?.pay ?? null];
  if (!named && !a && !b && !situation.gapStated) return null;
  const fallback = situation.threshold?.currency ?? 'USD';
  const currency = a?.currency ?? b?.currency ?? fallback;
  const other = b?.currency ?? currency;
  const fixedLine = thresholdIn(situation, currency);
  const shownLine = fixedLine
    ? money(fixedLine, currency, texts.locale)
    : money(situation.threshold?.amount ?? 10_000, fallback, texts.locale);
  const hoursDiffer = differ(a?.hoursPerWeek, b?.hoursPerWeek);
  const answer = (
    verdict: PayVerdict['verdict'],
    sentence: string,
    gap: Fraction | null = null,
    more: Record<string, string> = {},
  ): PayVerdict => {
    const suggest = verdict === 'allowed' ? (hoursDiffer ? ['R-HOURS' as const] : []) : instead(situation, hoursDiffer);
    const marked = suggest.filter((id) => [reasons?.support, ...(reasons?.marked ?? [])].includes(id));
    const lines = [fill(sentence, { threshold: shownLine, from: other, to: currency, ...more })];
    if (verdict === 'notLead' || verdict === 'blocked')
      lines.push(marked[0] ? fill(texts.pay.marked, { reason: texts.reasons[marked[0]] }) : texts.pay.suggest);
    return {
      verdict,
      gap: gap === null ? null : toNumber(gap),
      currency: gap === null ? (a?.currency ?? null) : currency,
      text: lines.join(texts.locale === 'zh-CN' ? '' : ' '),
      suggest,
    };
  };
  const stated = situation.gapStated === true;
  if (Boolean(a?.net) !== Boolean(b?.net) && a && b)
    return stated ? answer('allowed', texts.pay.stated) : answer('ask', texts.pay.net);
  const [annualA, annualB] = [annual(a, 'high'), annual(b, 'low')];
  if (typeof annualA === 'string' || typeof annualB === 'string') {
    if (stated) return answer('allowed', texts.pay.stated);
    const missing =
      annualA === 'hours' || annualB === 'hours'
        ? texts.pay.figures.hours
        : annualA === 'amount'
          ? texts.pay.figures.offer
          : texts.pay.figures.alternative;
    return answer('ask', texts.pay.ask, null, { missing });
  }
  const rate = rateBetween(situation, other, currency);
  if (!rate) return stated ? answer('allowed', texts.pay.stated) : answer('incomparable', texts.pay.incomparable);
  const gap = minus(times(annualB.value, rate), annualA.value);
  if (!fixedLine) return stated ? answer('allowed', texts.pay.stated) : answer('ask', texts.pay.thresholdOnly, gap);
  const tenth = over(annualA.value, fractionOf(10));
  const smaller = situation.whicheverIsSmaller === true && compare(tenth, fixedLine) < 0 && compare(tenth, ZERO) > 0;
  const line = smaller ? tenth : fixedLine;
  const percent = compare(annualA.value, ZERO) > 0 ? over(times(gap, fractionOf(100)), annualA.value) : ZERO;
  const size = compare(gap, ZERO) < 0 ? minus(ZERO, gap) : gap;
  const slots = {
    threshold: money(line, currency, texts.locale),
    gap: money(size, currency, texts.locale),
    percent: `${new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 1 }).format(Math.abs(toNumber(percent)))}%`,
  };
  const verdict = compare(gap, ZERO) <= 0 ? 'blocked' : compare(gap, line) < 0 ? 'notLead' : 'allowed';
  const parts = [compare(gap, ZERO) === 0 ? texts.pay.equal : texts.pay[verdict]];
  const assumed = [annualA.assumed, annualB.assumed];
  if (assumed.includes('months')) parts.push(texts.pay.assumed);
  if (assumed.includes('year')) parts.push(texts.pay.assumedYear);
  const packageGap = plus(gap, minus(times(extras(b), rate), extras(a)));
  if (compare(packageGap, gap) !== 0) {
    // §5.2: off by default in Chinese, where pay is softened anyway.
    const may = situation.packageWording ?? texts.locale !== 'zh-CN';
    const sentence =
      verdict !== 'allowed' && compare(packageGap, line) >= 0 && may ? texts.pay.packageReaches : texts.pay.package;
    parts.push(fill(sentence, { package: money(packageGap, currency, texts.locale) }));
  }
  if (hoursDiffer && a?.hoursPerWeek && b?.hoursPerWeek)
    parts.push(
      fill(texts.pay.fullTime, {
        a: money(over(times(annualA.value, fractionOf(FULL_WEEK)), fractionOf(a.hoursPerWeek)), currency, texts.locale),
        b: money(
          over(times(times(annualB.value, rate), fractionOf(FULL_WEEK)), fractionOf(b.hoursPerWeek)),
          currency,
          texts.locale,
        ),
      }),
    );
  return answer(verdict, parts.join(texts.locale === 'zh-CN' ? '' : ' '), gap, slots);
}

/** Weekly hours that differ by more than a tenth make the hours the truer reason (§5.2). */
function differ(a: number | null | undefined, b: number | null | undefined): boolean {
  return a != null && b != null && Math.abs(a - b) * 10 > Math.max(a, b);
}
