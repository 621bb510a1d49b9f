/** Words remembered a pattern; beyond it the memory starts anew. */
const CAP = 4_000;

/** A pattern for single words whose answers are remembered: the same few hundred words fill every letter. */
export class WordTest {
  readonly #pattern: RegExp;
  readonly #known = new Map<string, boolean>();
  /** @param pattern without the flags g and y */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }
  test(word: string): boolean {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const found = this.#pattern.test(word);
    if (this.#known.size >= CAP) this.#known.clear();
    // Long runs are met once; they are not worth the memory.
    if (word.length < 40) this.#known.set(word, found);
    return found;
  }
}
