/** Decoding half of RFC 3492, for domain labels of at most 63 units. */

const [BASE, TMIN, TMAX, SKEW, DAMP, BIAS, START] = [36, 1, 26, 38, 700, 72, 128];

function adapt(delta: number, count: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - TMIN) * TMAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - TMIN));
  return k + Math.floor(((BASE - TMIN + 1) * rest) / (rest + SKEW));
}

function digit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 26;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return -1;
}

/** A label as people read it: "xn--…" decoded, anything else or a broken code as it is. */
export function decodeLabel(label: string): string {
  const lower = label.toLowerCase();
  if (!lower.startsWith('xn--') || lower.length > 63) return lower;
  const code = lower.slice(4);
  const cut = code.lastIndexOf('-');
  const out: number[] = cut > 0 ? Array.from(code.slice(0, cut), (unit) => unit.charCodeAt(0)) : [];
  let [n, i, bias] = [START, 0, BIAS];
  for (let at = cut > 0 ? cut + 1 : 0; at < code.length; ) {
    const old = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const value = digit(code.charCodeAt(at));
      at += 1;
      if (value < 0 || Number.isNaN(value)) return lower;
      i += value * weight;
      if (i > 0x7fffffff) return lower;
      const threshold = k <= bias ? TMIN : k >= bias + TMAX ? TMAX : k - bias;
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(i - old, out.length + 1, old === 0);
    n += Math.floor(i / (out.length + 1));
    i %= out.length + 1;
    if (n > 0x10ffff || (n >= 0xd800 && n <= 0xdfff)) return lower;
    out.splice(i, 0, n);
    i += 1;
  }
  return out.length === 0 ? lower : String.fromCodePoint(...out);
}
