import type { Found } from '../../cues.ts';
import type { Gate } from '../../gate.ts';
import type { CueKind } from '../../patterns.ts';
import type { Token } from '../../tokens.ts';

/** The text in which titles are sought: the body of a letter, or its subject. */
export interface Source {
  text: string;
  lower: string;
  tokens: readonly Token[];
  cues: Found<CueKind>;
  /** Of `lower` and of `text`; a subject is too short for one. */
  gates: { lower: Gate; text: Gate } | null;
  subject: boolean;
  /** Places at or after this belong to the foot of the letter. */
  foot: number;
}
