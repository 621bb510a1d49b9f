import type { Locale, PayVerdict, ReasonId } from '../model.ts';
import type { RuleId } from './rules.ts';

/** Countries with a pointer in GUIDANCE §10.2; anywhere else the checklist stands alone. */
export const POINTER_COUNTRIES = ['US', 'GB', 'DE', 'CH', 'FR', 'CN', 'JP', 'IN', 'ES', 'BR', 'PT'] as const;
export type PointerCountry = (typeof POINTER_COUNTRIES)[number];

/** One row of the table. Where a circumstance makes the plain words wrong, the row says it another way. */
export interface RuleTexts {
  text: string;
  why: string;
  /** The call has been made and logged as reached. */
  told?: string;
  /** No call is possible. */
  byMail?: string;
  /** Asking for time, nothing is declined. */
  asking?: string;
}

/** What a language must bring for guidance, filled in `locales/<locale>/guidance.ts`. `{slots}` are filled by the engine. */
export interface GuidanceTexts {
  locale: Locale;
  /** GUIDANCE §6, one text and one why a row. */
  rules: Record<RuleId, RuleTexts>;
  /** D-10, by whom the offer came from. */
  whom: { agency: string; offerer: string; hiringManager: string; hr: string; unknown: string };
  /** S7: resignation is out of scope. */
  started: { text: string; why: string };
  /** §10.1, twelve lines. */
  checklist: readonly [string, string, string, string, string, string, string, string, string, string, string, string];
  countries: Record<PointerCountry, string>;
  /** The fixed line of §10.2. */
  disclaimer: string;
  /** §5.4; slots {gap} {percent} {threshold} {missing} {from} {to}. */
  pay: Record<PayVerdict['verdict'], string> & {
    equal: string;
    stated: string;
    net: string;
    assumed: string;
    assumedYear: string;
    package: string;
    packageReaches: string;
    fullTime: string;
    marked: string;
    suggest: string;
    thresholdOnly: string;
    figures: { offer: string; alternative: string; hours: string };
  };
  reasons: Record<ReasonId, string>;
}
