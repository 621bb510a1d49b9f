import { LABELS } from '../model.ts';
import type { Features } from './features.ts';

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

/** Values of the features: each group has a length of its own, so that a long mail does not shout. */
export function* weighted(features: Features): Generator<[string, number]> {
  const signal = SCALE.signals / Math.sqrt(Math.max(features.signals.length, 8));
  for (const name of features.signals) yield [name, signal];
  const pair = SCALE.pairs / Math.sqrt(Math.max(features.pairs.length, 8));
  for (const name of features.pairs) yield [name, pair];
  const word = SCALE.words / Math.sqrt(Math.max(features.words.length, 20));
  for (const name of features.words) yield [name, word];
}

export interface Linear {
  index: Map<string, number>;
  /** Logits by feature, then label. */
  weights: Float32Array;
  bias: readonly number[];
}

/** Reads shipped weights. */
export function unpack(packed: PackedWeights): Linear {
  const names = packed.names.split('\n');
  const weights = new Float32Array(names.length * LABELS.length);
  for (let i = 0; i < weights.length; i += 1) weights[i] = (packed.rows.charCodeAt(i) - ZERO) * packed.step;
  return { index: new Map(names.map((name, i) => [name, i])), weights, bias: packed.bias };
}

/** Probability of every label, in the order of LABELS. */
export function probabilities(features: Features, model: Linear): number[] {
  const count = LABELS.length;
  const logits = Float64Array.from(model.bias);
  for (const [name, value] of weighted(features)) {
    const row = model.index.get(name);
    if (row === undefined) continue;
    const at = row * count;
    for (let label = 0; label < count; label += 1)
      logits[label] = (logits[label] as number) + value * (model.weights[at + label] as number);
  }
  const top = Math.max(...logits);
  const powers = Array.from(logits, (logit) => Math.exp(logit - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
