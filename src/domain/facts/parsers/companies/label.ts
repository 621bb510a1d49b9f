import { orZero } from '../../../absent.ts';
import type { Letter } from '../../letter.ts';
import { headLength } from '../../organisation.ts';
import type { NamePatterns } from '../../patterns.ts';
import { JOINING, squash, squashUmlaut, type Token } from '../../tokens.ts';
import { isNotFirm, type Run, runFrom } from './run.ts';

/** How is the house of a domain's label written? */

const AND = 0x26;
/** What "&" is called in a domain. */
const AND_WORD = /^(?:and|und|et|e|y)(?=.{2})/;
const UMLAUT = /[äöüÄÖÜ]/;
const PLAIN_FOLD = [squash];
const BOTH_FOLDS = [squash, squashUmlaut];

/** Where the words of a text spell the sender's domain: "Sable Point Hotels" and sablepoint. */
export function spelled(tokens: readonly Token[], source: string, label: string, names: NamePatterns): Run | null {
  const target = label.replace(/[^\p{L}\p{N}]/gu, '');
  if (target.length < 3) return null;
  let found: Run | null = null;
  let firm = false;
  let length = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const first = tokens[i];
    if (!first) continue;
    const letter = first.lower.charCodeAt(0);
    if (letter < 0x80 && letter !== target.charCodeAt(0) && letter !== AND) continue;
    if ((!first.capital && !(first.text.length >= 4)) || isNotFirm(first, names)) continue;
    for (const fold of UMLAUT.test(source.slice(first.start, first.start + 60)) ? BOTH_FOLDS : PLAIN_FOLD) {
      let joined = '';
      let end = -1;
      for (let j = i; j < tokens.length && j < i + 6; j += 1) {
        const token = tokens[j];
        if (!token || (j > i && (/[\n.;!?(]/.test(token.gap) || token.gap.length > 2))) break;
        const rest = target.slice(joined.length);
        // "Wendell's Hardware" spells wendellshardware, "Ruby's" spells ruby.
        const whole = fold(token.text);
        const piece = whole !== '' && rest.startsWith(whole) ? whole : fold(token.text.replace(/'s$/, ''));
        if (rest === '') break;
        // "Nord & Cie" spells nordetcie.
        const and = j > i && token.text === '&' ? AND_WORD.exec(rest)?.[0] : undefined;
        if (and !== undefined) {
          joined += and;
          continue;
        }
        if (rest.startsWith(piece) && piece !== '') {
          joined += piece;
          end = j;
        } else if (j > i && rest.length >= 2 && piece.startsWith(rest) && rest !== piece) {
          // "wexcombe-uni" and "Wexcombe University".
          joined = target;
          end = j;
          break;
        } else if (JOINING.has(token.lower) && j > i) continue;
        else if (j > i && fold(token.text) !== piece && rest.startsWith(fold(token.text))) {
          joined += fold(token.text);
          end = j;
        } else break;
      }
      const share = joined.length / target.length;
      const whole = joined.length >= 4 && (share === 1 || (share >= 0.5 && joined.length >= 5 && first.capital));
      if (!whole || end < 0 || joined.length < length) continue;
      const last = tokens[end];
      if (!last) continue;
      const run = first.capital ? runFrom(tokens, i, source, names) : null;
      // "LOW COUNTRY … Low Country Productions LLC": of two that spell as much, the one that reads as a firm.
      if (joined.length === length && (!run?.firm || firm)) continue;
      length = joined.length;
      firm = run?.firm ?? false;
      const stop = run && run.end > last.end ? run.end : last.end;
      const start = institutionBefore(tokens, i, stop, source, names);
      const text = source.slice(start, stop).replace(/'s$/, '');
      found = { text, start, end: start + text.length, firm: false };
    }
  }
  return found;
}

/** "University of Invergarry", "Centre hospitalier de la Valserine": the institution's words before its name. */
function institutionBefore(
  tokens: readonly Token[],
  at: number,
  end: number,
  source: string,
  names: NamePatterns,
): number {
  let start = orZero(tokens[at]?.start);
  for (let back = 1; back <= 5; back += 1) {
    const token = tokens[at - back];
    const after = tokens[at - back + 1];
    if (!token || !after || !/^[ ']$/.test(after.gap === '' && token.text.endsWith("'") ? ' ' : after.gap)) break;
    // In small letters only what cannot be an ordinary noun: "l'université de Garonne", not "la société Dupont".
    const head = source.slice(token.start, token.start + headLength(source.slice(token.start, end), names));
    if (head !== '' && (token.capital || /(?: of| de| du| des| do| da| d'| la)\s?$/i.test(head))) start = token.start;
  }
  return start;
}

/** "tallgrasslogistics" → "tallgrass", "logistics": the longest trade that ends a word parts it. */
function byTrade(word: string, names: NamePatterns): string[] {
  for (let at = 4; at <= word.length - 5; at += 1)
    if (names.kinds.has(word.slice(at)) && !word.endsWith('works')) return [word.slice(0, at), word.slice(at)];
  return [word];
}

type Words = Pick<ReadonlySet<string>, 'has'>;

/** "kestreloil", "clinicavilarinho": a word of the letter, or of firms' names, that ends or begins the label. */
function byWords(word: string, known: Words): string[] {
  for (let size = word.length - 3; size >= 3; size -= 1) {
    const tail = word.slice(word.length - size);
    if (known.has(tail)) return [...byWords(word.slice(0, word.length - size), known), tail];
    const head = word.slice(0, size);
    if (known.has(head)) return [head, ...byWords(word.slice(size), known)];
  }
  return [word];
}

/** Words a label may be made of: those of the letter and those of organisations' names. */
export function labelWords(letter: Letter, tokens: readonly Token[], names: NamePatterns): Words {
  const own = new Set<string>();
  const from = (word: string): void => {
    if (word.length < 4 || !/^\p{Lu}/u.test(word)) return;
    const key = squash(word);
    if (key.length > 3) own.add(key);
  };
  for (const { text, capital } of tokens) if (capital) from(text);
  for (const word of `${letter.fromName} ${letter.subject}`.split(/[^\p{L}]+/u)) from(word);
  return { has: (word) => own.has(word) || names.inNames.has(word) };
}

/** "avondale-council" → "Avondale Council"; null for labels that spell nothing a person would read. */
export function nameFromLabel(label: string, names: NamePatterns, words?: Words): string | null {
  const parts = label
    // "brambleandbirch": not "hollandpark".
    .replace(/^([a-z]{3,}[aeiouknpwyhgdcx])and([a-z]{4,})$/, '$1-and-$2')
    .replace(/^the(?=(?!atre|ater|ory|rm|ra|ta|o|me)[a-z]{5})/, 'the-')
    .split(/[-_]/)
    .filter((part) => part !== '')
    .flatMap((part) => byTrade(part, names))
    .flatMap((part) => (words && !words.has(part) ? byWords(part, words) : [part]));
  if (parts.length === 0 || label.startsWith('xn--') || !/^[a-z0-9-]+$/.test(label) || !/[a-z]{3}/.test(label))
    return null;
  return parts.map((part) => (part === 'and' ? part : part.charAt(0).toUpperCase() + part.slice(1))).join(' ');
}
