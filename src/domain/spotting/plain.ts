/** Zero-width, bidi and soft-hyphen characters: they change nothing that a person reads. */
export const INVISIBLE = /\p{Cf}|\u034f/gu;

/** Without one of these there is nothing to even out. */
const PAST_ASCII = /[^\0-\x7f]/;
/** The ranges in which the invisible ones lie: quicker to ask for than their property. */
const HIDING = /[\u034f\u00ad\u0600-\u08ff\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff-\uffff]/;

/** What a pattern or a tokenizer should see: one width (NFKC), no invisible characters. */
export function plain(text: string): string {
  if (!PAST_ASCII.test(text)) return text;
  const even = text.normalize('NFKC');
  return HIDING.test(even) ? even.replace(INVISIBLE, '') : even;
}
