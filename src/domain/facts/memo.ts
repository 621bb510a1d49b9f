/** Whether a pattern matches a word, remembered: the same few hundred words fill every letter. */
const known = new WeakMap<RegExp, Map<string, boolean>>();
const KNOWN_CAP = 4_000;

/** `pattern.test(word)` for a pattern without the flags g and y. */
export function tests(pattern: RegExp, word: string): boolean {
  let words = known.get(pattern);
  if (!words || words.size > KNOWN_CAP) {
    words = new Map();
    known.set(pattern, words);
  }
  let found = words.get(word);
  if (found === undefined) {
    found = pattern.test(word);
    // Long runs are met once; they are not worth the memory.
    if (word.length < 40) words.set(word, found);
  }
  return found;
}
