/** What a measured figure may be, and whether it is. Pure, so that a test can see a budget fail. */

export interface Series {
  median: number;
  /** Half the interquartile range. */
  noise: number;
  count: number;
}

/** Median and half the interquartile range of at least one figure. @throws RangeError on none */
export function series(figures: readonly number[]): Series {
  if (figures.length === 0) throw new RangeError('no figures');
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const low = sorted[Math.floor(place)] as number;
    const high = sorted[Math.ceil(place)] as number;
    return low + (high - low) * (place - Math.floor(place));
  };
  return { median: at(0.5), noise: (at(0.75) - at(0.25)) / 2, count: figures.length };
}

export interface Judged {
  name: string;
  /** Times the reference, or the plain figure where there is no reference. */
  ratio: number;
  limit: number;
  noise: number;
  broken: boolean;
  /** What we would like it to be. */
  aim?: number;
}

/**
 * A ratio against a limit. It is broken only when it stays above the limit with the noise of both figures taken off.
 * @param reference what the figure is a multiple of, measured in the same run
 */
export function ratio(name: string, figure: Series, reference: Series, limit: number): Judged {
  const times = figure.median / reference.median;
  const noise = times * (figure.noise / (figure.median || 1) + reference.noise / (reference.median || 1));
  return { name, ratio: times, limit, noise, broken: !(times - noise <= limit) };
}

/** A plain figure against a limit, without noise (bytes). */
export function atMost(name: string, figure: number, limit: number): Judged {
  return { name, ratio: figure, limit, noise: 0, broken: !(figure <= limit) };
}

/** A measured figure without a reference against a limit: broken when it stays above it with its noise taken off. */
export function below(name: string, { median, noise }: Series, limit: number): Judged {
  return { name, ratio: median, limit, noise, broken: !(median - noise <= limit) };
}

/** A control must be read as what it is, or nothing else on the page counts. */
export function readAs(name: string, figure: Series, known: number, tolerance: number): Judged {
  const off = Math.abs(figure.median - known) / known;
  return {
    name,
    ratio: figure.median / known,
    limit: 1 + tolerance,
    noise: figure.noise / known,
    broken: !(off <= tolerance),
  };
}
