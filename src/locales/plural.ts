import type { Locale } from '../domain/model.ts';

/** Forms of a counted phrase; `other` is the one every language has. `#` stands for the number. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The phrase for `n` by the language's own plural rules (CLDR), the number written as that language writes it. */
export function plural(locale: Locale, n: number, forms: PluralForms): string {
  const form = forms[new Intl.PluralRules(locale).select(n)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(locale).format(n));
}
