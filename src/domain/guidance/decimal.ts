/** Exact arithmetic for pay: fractions of whole numbers, so that 99,999.99 is never 99,999.98999… (GUIDANCE §5). */
export interface Fraction {
  readonly top: bigint;
  /** Always positive. */
  readonly bottom: bigint;
}

function reduced(top: bigint, bottom: bigint): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  return a > 1n ? { top: top / a, bottom: bottom / a } : { top, bottom };
}

/** The number as a person would write it down: 0.1 is one tenth, not its nearest binary neighbour. */
export function fractionOf(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).toLowerCase().split('e');
  const [whole = '0', digits = ''] = mantissa.split('.');
  const shift = Number(exponent) - digits.length;
  const top = BigInt(`${whole}${digits}`);
  return shift >= 0 ? { top: top * 10n ** BigInt(shift), bottom: 1n } : reduced(top, 10n ** BigInt(-shift));
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom });
export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.top * b.top, a.bottom * b.bottom);

/** `b` must be above zero: the situation's reader refuses rates, hours and years of zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  return b.top < 0n ? reduced(-a.top * b.bottom, a.bottom * -b.top) : reduced(a.top * b.bottom, a.bottom * b.top);
}

/** Below zero, zero, or above zero as `a` is less than, equal to, or more than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Towards the nearest hundredth, halves away from zero; for showing, never for deciding. */
export function toNumber(value: Fraction): number {
  const scaled = value.top * 200n;
  const size = scaled < 0n ? -scaled : scaled;
  const hundredths = (size / value.bottom + 1n) / 2n;
  return (value.top < 0n ? -1 : 1) * (Number(hundredths) / 100);
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };
