/**
 * Multinomial logistic regression, full batch with Adam: no order of examples and no random start, so the same mails
 * give the same weights to the last bit on any machine with IEEE arithmetic.
 */
import {
  type Grouped,
  type Linear,
  MOST_STEPS,
  type PackedWeights,
  valuesOf,
  ZERO,
} from '../src/domain/spotting/linear.ts';

/** Features of a mail by name. */
export type Named = Grouped<string>;

const GROUPS = ['signals', 'pairs', 'words'] as const;

/** Features with their values. */
function* weighted(features: Named): Generator<[string, number]> {
  const values = valuesOf(features);
  for (const group of GROUPS) for (const name of features[group]) yield [name, values[group]];
}

/** Features by their place in a model. @param places by name; what is not there gets a place beyond the model */
export function placed(features: Named, places: ReadonlyMap<string, number>): Grouped<number> {
  const of = (names: readonly string[]): number[] => names.map((name) => places.get(name) ?? places.size);
  return { signals: of(features.signals), pairs: of(features.pairs), words: of(features.words) };
}

interface Options {
  rounds?: number;
  /** Pull towards zero, by kind of feature. */
  decay?: { signals: number; pairs: number; words: number };
  /** Mails a feature must occur in. */
  least?: { pairs: number; words: number };
  /** Nothing but these features. */
  only?: ReadonlySet<string>;
}

/** Rare features say more than common ones (inverse document frequency). The factor is part of the weight that ships. */
const rarity = (mails: number, all: number): number => Math.min(2, Math.log(1 + all / mails) / 3);

/** Kind of a feature by its name. */
const kindOf = (name: string): 'signals' | 'pairs' | 'words' =>
  /^[acfnsx]:/.test(name) ? 'signals' : name.includes('&') ? 'pairs' : 'words';

export function train(
  examples: readonly { label: string; features: Named; weight?: number }[],
  labels: readonly string[],
  {
    rounds = 250,
    decay = { signals: 0.0002, pairs: 0.0003, words: 0.0002 },
    least = { pairs: 4, words: 2 },
    only,
  }: Options = {},
): Linear {
  const count = new Map<string, number>();
  for (const { features } of examples)
    for (const [name] of weighted(features)) count.set(name, (count.get(name) ?? 0) + 1);
  const names = [...count.keys()]
    .filter((name) => {
      const kind = kindOf(name);
      if (only && !only.has(name)) return false;
      return (count.get(name) ?? 0) >= (kind === 'signals' ? 1 : least[kind]);
    })
    .sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const decays = Float64Array.from(names, (name) => decay[kindOf(name)]);
  const factors = Float64Array.from(names, (name) => rarity(count.get(name) ?? 1, examples.length));
  const K = labels.length;
  const rows = examples.map((example) => {
    const known = [...weighted(example.features)].flatMap(([name, value]) => {
      const i = index.get(name);
      return i === undefined ? [] : [[i, value * factors[i]!] as const];
    });
    return {
      ids: Int32Array.from(known, ([i]) => i),
      values: Float64Array.from(known, ([, value]) => value),
      label: labels.indexOf(example.label),
      weight: example.weight ?? 1,
    };
  });
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const size = names.length * K;
  const w = new Float64Array(size + K);
  const m = new Float64Array(size + K);
  const v = new Float64Array(size + K);
  const g = new Float64Array(size + K);
  const logits = new Float64Array(K);
  for (let round = 1; round <= rounds; round += 1) {
    for (let i = 0; i < size; i += 1) g[i] = decays[(i / K) | 0]! * w[i]!;
    g.fill(0, size);
    for (const row of rows) {
      for (let k = 0; k < K; k += 1) logits[k] = w[size + k]!;
      for (let j = 0; j < row.ids.length; j += 1) {
        const at = row.ids[j]! * K;
        const x = row.values[j]!;
        for (let k = 0; k < K; k += 1) logits[k]! += x * w[at + k]!;
      }
      const top = Math.max(...logits);
      let sum = 0;
      for (let k = 0; k < K; k += 1) sum += logits[k] = Math.exp(logits[k]! - top);
      for (let k = 0; k < K; k += 1) logits[k] = ((logits[k]! / sum - (k === row.label ? 1 : 0)) * row.weight) / total;
      for (let j = 0; j < row.ids.length; j += 1) {
        const at = row.ids[j]! * K;
        const x = row.values[j]!;
        for (let k = 0; k < K; k += 1) g[at + k]! += x * logits[k]!;
      }
      for (let k = 0; k < K; k += 1) g[size + k]! += logits[k]!;
    }
    const rate = 0.15 * (1 - round / (rounds + 1));
    const c1 = 1 - 0.9 ** round;
    const c2 = 1 - 0.99 ** round;
    for (let i = 0; i < w.length; i += 1) {
      m[i] = 0.9 * m[i]! + 0.1 * g[i]!;
      v[i] = 0.99 * v[i]! + 0.01 * g[i]! * g[i]!;
      w[i]! -= (rate * (m[i]! / c1)) / (Math.sqrt(v[i]! / c2) + 1e-8);
    }
  }
  for (let i = 0; i < size; i += 1) w[i]! *= factors[(i / K) | 0]!;
  return { names, weights: Float32Array.from(w.subarray(0, size)), step: 1, bias: [...w.subarray(size)] };
}

/** Names of the features that tell labels apart most; every signal is among them. */
export function strongest(model: Linear, keep: number): Set<string> {
  const K = model.bias.length;
  const spread = (i: number): number => {
    const row = model.weights.subarray(i * K, i * K + K);
    return Math.max(...row) - Math.min(...row);
  };
  return new Set(
    model.names
      .map((name, i) => ({ name, spread: kindOf(name) === 'signals' ? Number.POSITIVE_INFINITY : spread(i) }))
      .sort((a, b) => b.spread - a.spread || (a.name < b.name ? -1 : 1))
      .slice(0, keep)
      .map(({ name }) => name),
  );
}

/** Weights in steps of one character each. */
export function pack(model: Linear): PackedWeights {
  // The largest weights are rare: cutting them off lets the small ones keep their difference.
  const sizes = [...model.weights].map(Math.abs).sort((a, b) => a - b);
  const largest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const step = Number((largest / MOST_STEPS).toPrecision(6));
  const character = (weight: number): string => {
    const steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / step)));
    // Backslash (92) would need two characters in JSON: one step aside.
    return String.fromCharCode(ZERO + steps === 92 ? 93 : ZERO + steps);
  };
  return {
    names: model.names.join('\n'),
    rows: Array.from(model.weights, character).join(''),
    bias: model.bias.map((b) => Number(b.toFixed(4))),
    step,
  };
}
