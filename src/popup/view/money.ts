import type { Locale, Pay, Salary } from '../../domain/model.ts';
import type { UiTexts } from '../../locales/ui.ts';

/** An amount as the language writes it; without a currency only the number. */
export function money(amount: number, currency: string | null, locale: Locale): string {
  const digits = { maximumFractionDigits: Number.isInteger(amount) ? 0 : 2 };
  try {
    if (currency) return new Intl.NumberFormat(locale, { style: 'currency', currency, ...digits }).format(amount);
  } catch {
    // Not a currency code that the browser knows: written beside the number.
  }
  const number = new Intl.NumberFormat(locale, digits).format(amount);
  return currency ? `${number} ${currency}` : number;
}

/** Pay as one phrase: "$90,000–95,000 a year", "¥25,000 a month × 13 months". */
export function salaryPhrase(salary: Salary, texts: UiTexts): string {
  const { locale, offer } = texts;
  const low = money(salary.min, salary.currency, locale);
  const range = salary.max > salary.min ? `${low}–${new Intl.NumberFormat(locale).format(salary.max)}` : low;
  const months = salary.monthsPerYear && salary.monthsPerYear !== 12 ? ` ${offer.months(salary.monthsPerYear)}` : '';
  return texts.locale === 'zh-CN'
    ? `${offer.payA[salary.period]} ${range}${months}`
    : `${range} ${offer.payA[salary.period]}${months}`;
}

/** A person's own confirmed pay, shown like the letter's. */
export function salaryFrom(pay: Pay): Salary | null {
  const min = pay.min ?? pay.amount;
  if (min === null || min === undefined) return null;
  return {
    min,
    max: pay.max ?? min,
    currency: pay.currency ?? null,
    period: pay.period ?? 'year',
    monthsPerYear: pay.monthsPerYear ?? null,
    hoursPerWeek: pay.hoursPerWeek ?? null,
  };
}
