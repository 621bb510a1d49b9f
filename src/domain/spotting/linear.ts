import { LABELS } from '../model.ts';

/** Weights as shipped: names one a line; for every name and label one character, `zero` standing for 0. */
export interface PackedWeights {
  names: string;
  rows: string;
  bias: number[];
  /** Hash of what they were trained on. */
  from?: string;
  /** Logit per step of a character. */
  step: number;
}

/** Character of weight 0; a weight of n steps is n characters further on in ASCII. */
export const ZERO = 80;
/** Steps to either side that stay inside printable ASCII without quote and backslash trouble. */
export const MOST_STEPS = 43;

/** How much a group of features may say in all. Fixed by cross-validation on the training mails. */
export const SCALE = { signals: 3, pairs: 1.6, words: 4.5 } as const;

/** Features by group, by number or by name. */
export type Grouped<T> = Record<keyof typeof SCALE, readonly T[]>;

/** Value of each group's features: a group has a length of its own, so that a long mail does not shout. */
export const valuesOf = (features: Grouped<unknown>): Record<keyof typeof SCALE, number> => ({
  signals: SCALE.signals / Math.sqrt(Math.max(features.signals.length, 8)),
  pairs: SCALE.pairs / Math.sqrt(Math.max(features.pairs.length, 8)),
  words: SCALE.words / Math.sqrt(Math.max(features.words.length, 20)),
});

export interface Linear {
  /** By feature: its place among the weights. */
  names: readonly string[];
  /** By feature, then label: in steps, so that as many as possible lie close together. */
  weights: Float32Array | Int8Array;
  /** Logit per step. */
  step: number;
  bias: readonly number[];
}

/** Reads shipped weights. */
export function unpack(packed: PackedWeights): Linear {
  const names = packed.names.split('\n');
  const weights = new Int8Array(names.length * LABELS.length);
  for (let i = 0; i < weights.length; i += 1) weights[i] = packed.rows.charCodeAt(i) - ZERO;
  return { names, weights, step: packed.step, bias: packed.bias };
}

/** Steps of one group of features, by label. */
const sums = new Float64Array(LABELS.length);

/** Adds what a group of features says. @param ids those beyond the model count for nothing */
function addUp(logits: number[], ids: readonly number[], value: number, { weights, step }: Linear): void {
  const count = sums.length;
  sums.fill(0);
  for (let i = 0; i < ids.length; i += 1) {
    const at = (ids[i] as number) * count;
    if (at >= weights.length) continue;
    for (let label = 0; label < count; label += 1)
      sums[label] = (sums[label] as number) + (weights[at + label] as number);
  }
  for (let label = 0; label < count; label += 1)
    logits[label] = (logits[label] as number) + value * step * (sums[label] as number);
}

/** Probability of every label, in the order of LABELS. @param features by their place in the model; others count for nothing */
export function probabilities(features: Grouped<number>, model: Linear): number[] {
  const logits = [...model.bias];
  const values = valuesOf(features);
  addUp(logits, features.signals, values.signals, model);
  addUp(logits, features.pairs, values.pairs, model);
  addUp(logits, features.words, values.words, model);
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
