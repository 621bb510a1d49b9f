import { orZero } from '../absent.ts';
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

/** Adds the steps of a group of features, by label. @param ids those beyond the model count for nothing */
function sumOf(ids: readonly number[], { weights, bias }: Linear): number[] {
  const count = bias.length;
  const sum = bias.map(() => 0);
  for (let i = 0; i < ids.length; i += 1) {
    const at = (ids[i] as number) * count;
    if (at >= weights.length) continue;
    for (let label = 0; label < count; label += 1)
      sum[label] = (sum[label] as number) + (weights[at + label] as number);
  }
  return sum;
}

/** Probability of every label, in the order of LABELS. @param features by their place in the model; others count for nothing */
export function probabilities(features: Grouped<number>, model: Linear): number[] {
  const values = valuesOf(features);
  const signals = sumOf(features.signals, model);
  const pairs = sumOf(features.pairs, model);
  const words = sumOf(features.words, model);
  const logits = model.bias.map(
    (bias, label) =>
      bias +
      model.step *
        (values.signals * orZero(signals[label]) +
          values.pairs * orZero(pairs[label]) +
          values.words * orZero(words[label])),
  );
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
