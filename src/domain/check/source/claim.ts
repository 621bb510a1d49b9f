/** A statement of fact with its place, and what every reader of claims needs. */
import { orZero } from '../../absent.ts';
import type { Reading } from '../reading.ts';
import type { Claim } from '../texts.ts';

export interface Stated {
  claim: Claim;
  start: number;
  end: number;
}

/** What the log, the stage and the person's wishes allow a letter to say. */
export interface Allowed {
  reached: boolean;
  /** A call was made, whether or not it came about. */
  tried: boolean;
  signed: boolean;
  /** Said yes to, by word of mouth or mail, and not signed (S3). */
  accepted: boolean;
  asks: boolean;
  touch: boolean;
  consent: boolean;
  decided: boolean;
}

/** The place of `words`, found at `unit` of the normalised text, without the space around them. */
export const span = (reading: Reading, unit: number, words: string): { start: number; end: number } => {
  const lead = words.length - words.trimStart().length;
  const trimmed = words.trim();
  const start = orZero(reading.at[unit + lead]);
  return { start, end: (reading.at[unit + lead + trimmed.length - 1] ?? start) + 1 };
};

/** Of claims that lie within each other the longest. */
export const widest = (found: Stated[]): Stated[] =>
  found.filter(
    (one, index) =>
      !found.some(
        (other, at) =>
          at !== index &&
          other.start <= one.start &&
          other.end >= one.end &&
          (other.end - other.start > one.end - one.start || at < index),
      ),
  );
