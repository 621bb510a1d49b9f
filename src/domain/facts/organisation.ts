import { orEmpty } from '../absent.ts';
import type { NamePatterns } from './patterns.ts';

/** Length of an institution's own words at the head of a text ("University of " in "University of X"); 0 for none. */
export function headLength(text: string, names: NamePatterns): number {
  const lower = text.slice(0, 70).toLowerCase();
  const cut = lower.search(/[ ']/);
  if (cut < 0) return 0;
  for (const phrase of names.heads.get(lower.slice(0, cut)) ?? []) {
    if (!lower.startsWith(phrase)) continue;
    const end = phrase.endsWith("'") ? phrase.length : phrase.length + 1;
    if ((end === phrase.length || lower.charAt(phrase.length) === ' ') && /^\p{L}/u.test(lower.slice(end))) return end;
  }
  return 0;
}

/** A legal form or trade that makes an organisation where it is no first word. */
export const isKind = (word: string, later: boolean, names: NamePatterns): boolean =>
  (later && names.kinds.has(word)) || names.kindEnd.test(word);

/** Does a later word, a legal form or trade, make a run of words an organisation: "… Brewing", "… GmbH"? */
export function hasKind(text: string, names: NamePatterns): boolean {
  const words = text.slice(0, 120).toLowerCase().split(' ');
  for (let i = 0, n = 0; i < words.length; i += 1) {
    const word = orEmpty(words[i]);
    if (word === '' && i > 0) continue;
    if (isKind(word.replace(/[.,;:)'"]+$/, ''), n > 0, names)) return true;
    n += 1;
  }
  return false;
}

/** Does a run of words read as an organisation, by its first words or a later one? */
export const isFirm = (text: string, names: NamePatterns): boolean =>
  hasKind(text, names) || headLength(text, names) > 0;
