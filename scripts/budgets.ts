/** What a measured figure may be, and whether it is. Pure, so that a test can see a budget fail. */

export interface Series {
  median: number;
  /** Half the interquartile range. */
  noise: number;
  count: number;
}

const at = (sorted: readonly number[], share: number): number => {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] as number;
  const high = sorted[Math.ceil(place)] as number;
  return low + (high - low) * (place - Math.floor(place));
};

const inOrder = (figures: readonly number[]): number[] => [...figures].sort((a, b) => a - b);

/** Median and half the interquartile range of at least one figure. @throws RangeError on none */
export function series(figures: readonly number[]): Series {
  if (figures.length === 0) throw new RangeError('no figures');
  const sorted = inOrder(figures);
  return { median: at(sorted, 0.5), noise: (at(sorted, 0.75) - at(sorted, 0.25)) / 2, count: figures.length };
}

/** The mean without the lowest and the highest fifth: a collection of garbage falls on one opening and is of many. */
export function trimmedMean(figures: readonly number[]): number {
  const sorted = inOrder(figures);
  const left = Math.floor(sorted.length / 5);
  const kept = sorted.slice(left, sorted.length - left);
  return kept.reduce((sum, one) => sum + one, 0) / kept.length;
}

export interface Judged {
  name: string;
  /** Times the reference, or the plain figure where there is no reference. */
  ratio: number;
  /** What it may be at most; null where the figure stands for information and nothing is judged. */
  limit: number | null;
  /** What it must be at least, for a figure that must be read as what it is. */
  least?: number;
  /** Where the figure lies with the noise of the measurement: nine times in ten, where it was measured often. */
  low: number;
  high: number;
  broken: boolean;
  /** What we would like it to be. */
  aim?: number;
}

/** Stands for a multiple of nothing, since JSON knows no infinity. */
export const BOUNDLESS = 1e9;

/**
 * A ratio against a limit. It is broken only when it stays above the limit with the noise of both figures taken off.
 * @param reference what the figure is a multiple of, measured in the same run
 */
export function ratio(name: string, figure: Series, reference: Series, limit: number | null): Judged {
  const times = reference.median > 0 ? figure.median / reference.median : BOUNDLESS;
  const noise = times * (figure.noise / (figure.median || 1) + reference.noise / (reference.median || 1));
  return judged(name, { times, low: times - noise, high: times + noise }, limit);
}

/** A plain figure against a limit, without noise (bytes). */
export function atMost(name: string, figure: number, limit: number): Judged {
  return judged(name, { times: figure, low: figure, high: figure }, limit);
}

/** A measured figure without a reference against a limit: broken when it stays above it with its noise taken off. */
export function below(name: string, { median, noise }: Series, limit: number): Judged {
  return judged(name, { times: median, low: median - noise, high: median + noise }, limit);
}

interface Range {
  times: number;
  low: number;
  high: number;
}

function judged(name: string, { times, low, high }: Range, limit: number | null): Judged {
  return { name, ratio: times, limit, low, high, broken: limit !== null && !(low <= limit) };
}

/**
 * Figures by round, by moment: what stands at the same place in two configurations was measured at the same time. One may
 * have been measured at fewer moments, the first ones.
 */
export type Rounds = readonly (readonly number[])[];

/** Figures of one configuration, less what the page takes without any, moment by moment. */
export const above = (figures: Rounds, bare: Rounds): number[][] =>
  figures.map((round, r) => round.map((figure, n) => figure - (bare[r]?.[n] as number)));

/** The trimmed mean over all rounds, and how far it lies off when it is drawn again from them, nine times in ten. */
export function estimate(figures: Rounds): Range {
  return drawnAgain([figures], ([own]) => trimmedMean(own as number[]));
}

/**
 * A ratio of two configurations against a limit, by the moments that they were measured at side by side. How sure it is
 * shows when rounds, and moments of each, are drawn again (a bootstrap in two stages): nine ratios in ten lie between
 * `low` and `high`. A reference that is not above nothing makes the ratio boundless.
 */
export function paired(name: string, figure: Rounds, reference: Rounds, limit: number): Judged {
  const over = ([own, other]: readonly (readonly number[])[]): number => {
    const [top, bottom] = [trimmedMean(own as number[]), trimmedMean(other as number[])];
    if (bottom > 0) return Math.max(top, 0) / bottom;
    return top > 0 ? BOUNDLESS : 0;
  };
  return judged(name, drawnAgain([figure, reference], over), limit);
}

/** A control must be read as what it is, or nothing else on the page counts. @param known what it takes, ms */
export function readAs(name: string, figures: Rounds, known: number, least: number, most: number): Judged {
  const { times, low, high } = estimate(figures);
  const range = { times: times / known, low: low / known, high: high / known };
  return { ...judged(name, range, most), least, broken: !(range.times >= least && range.times <= most) };
}

const DRAWS = 1_000;

/** Draws rounds, and moments of each, again and again: the same for all where they have as many. */
function drawnAgain(all: readonly Rounds[], figure: (drawn: readonly (readonly number[])[]) => number): Range {
  if (all.some((rounds) => rounds.flat().length === 0)) throw new RangeError('no figures');
  let state = 1;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const count = Math.max(...all.map((rounds) => rounds.length));
  const draws = Array.from({ length: DRAWS }, () => {
    const drawn = all.map((): number[] => []);
    for (let n = 0; n < count; n += 1) {
      const which = Math.floor(chance() * count);
      const rounds = all.map((one) => one[which] ?? []);
      const most = Math.max(...rounds.map(({ length }) => length));
      for (let m = 0; m < most; m += 1) {
        const place = chance();
        for (const [k, round] of rounds.entries())
          if (m < round.length) drawn[k]?.push(round[Math.floor(place * round.length)] as number);
      }
    }
    return figure(drawn);
  });
  const sorted = inOrder(draws);
  return { times: figure(all.map((rounds) => rounds.flat())), low: at(sorted, 0.05), high: at(sorted, 0.95) };
}

/** One line for a terminal. */
export function line({ name, ratio: figure, low, high, limit, broken }: Judged): string {
  const [times, from, to] = [figure, low, high].map((one) => (one >= BOUNDLESS ? '∞' : one.toFixed(2)));
  const mark = limit === null ? '·' : broken ? '✗' : '✓';
  return `${mark} ${name}: ${times}, ${from} to ${to}${limit === null ? '' : ` (limit ${limit})`}`;
}
