/** What a language must bring for guidance. Filled in `locales/<locale>/guidance.ts`. */
export interface GuidanceTexts {
  locale: string;
}
