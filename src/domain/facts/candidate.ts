/** What a parser proposes: a value with its place in the folded letter. Refiners merge, weigh and drop. */
export interface Candidate<T> {
  value: T;
  /** Index in `Letter.text`; -1 where the value comes from a header. */
  start: number;
  /** Exclusive. */
  end: number;
  /** Larger is likelier; only compared among candidates of one fact. */
  score: number;
  /** False where the letter implies it only. */
  stated: boolean;
}

/** The best candidate at or above `floor`; the earlier one of equals. */
export function best<C extends Candidate<unknown>>(
  candidates: readonly C[],
  floor = Number.NEGATIVE_INFINITY,
): C | null {
  let top: C | null = null;
  for (const candidate of candidates) {
    if (candidate.score >= floor && (top === null || candidate.score > top.score)) top = candidate;
  }
  return top;
}
