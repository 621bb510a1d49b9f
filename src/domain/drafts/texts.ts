/** What a language must bring for drafts and the call. Filled in `locales/<locale>/replies.ts` and `call-script.ts`. */
export interface DraftTexts {
  locale: string;
}
