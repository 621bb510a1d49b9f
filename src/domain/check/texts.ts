/** What a language must bring for checking a draft. Filled in `locales/<locale>/check.ts`. */
export interface CheckTexts {
  locale: string;
}
