import type { Letter } from './letter.ts';

/** A word of the letter with its place. `&` counts as a word, since firms have it in their names. */
export interface Token {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Begins with a capital or a figure. */
  capital: boolean;
  /** What stands between the word before and this one. */
  gap: string;
  /** Whether it is a job noun; null until somebody asks. */
  head: boolean | null;
}

const WORD = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{N}]|['.+#/&-](?=[\p{Script=Latin}\p{N}])|[+#]){0,60}|&/gu;
/** Full stop that belongs to the word: "St. Brannoc", "Dr. Reto", "Sr. Engineer". */
const DOTTED = /^(?:st|dr|sr|jr|prof|mr|mrs|ms|ing|eng|m|fr|rev|sra|dra|inc|co|ltd|corp|no|dipl|mag|lic|[a-z])$/;

const isCapital = (word: string): boolean => {
  const code = word.charCodeAt(0);
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x26;
  return /^\p{Lu}/u.test(word);
};

/** Words of a folded text, at most 3,000. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  WORD.lastIndex = 0;
  for (let hit = WORD.exec(text); hit && tokens.length < 3_000; hit = WORD.exec(text)) {
    let word = hit[0];
    // French elision: "d'accueil" is two words.
    const elided = /^(?:[dljnstmc]|qu)(?=')/.exec(word);
    if (elided) {
      word = elided[0];
      WORD.lastIndex = hit.index + word.length + 1;
    }
    let end = hit.index + word.length;
    if (text.charAt(end) === '.' && DOTTED.test(word.toLowerCase()) && text.charAt(end + 1) === ' ') {
      word += '.';
      end += 1;
      WORD.lastIndex = end;
    }
    tokens.push({
      text: word,
      lower: word.toLowerCase(),
      start: hit.index,
      end,
      capital: isCapital(word),
      head: null,
      gap: text.slice(last, hit.index),
    });
    last = end;
  }
  return tokens;
}

const caches = new WeakMap<Letter, Token[]>();

/** Words of the letter, cut once. */
export function tokensOf(letter: Letter): Token[] {
  let tokens = caches.get(letter);
  if (!tokens) {
    tokens = tokenise(letter.text);
    caches.set(letter, tokens);
  }
  return tokens;
}

/** Index of the first word at or after a place. */
export function tokenAt(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Small words inside names: "Ville de Valombre", "Head of Finance", "van Dongen". */
export const JOINING = new Set(
  'of de del da do das dos du des la le les el van von der den zu zur und and & e y et the d l für for in al bin ter ten di della delle op'.split(
    ' ',
  ),
);

/** Lower case, accents and everything but letters and figures removed, "&" as "and". */
export function squash(text: string): string {
  if (/^[a-z0-9]*$/i.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/\p{M}/gu, '');
}

/** German and Nordic umlauts as domains write them: "Jürgens" → "juergens". */
export function squashUmlaut(text: string): string {
  return squash(text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'));
}
