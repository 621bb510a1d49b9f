const ACCENTED: Record<string, string> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  g: 'ğ',
  i: 'í',
  n: 'ñ',
  o: 'ó',
  s: 'š',
  u: 'ú',
  y: 'ý',
};

/** “⟦Sávé~~⟧”: still readable, marked at both ends, a third longer. Empty stays empty. */
export function pseudoText(text: string): string {
  if (text.trim() === '') return text;
  const accented = [...text].map((letter) => ACCENTED[letter] ?? letter).join('');
  return `⟦${accented}${'~'.repeat(Math.ceil(text.length / 3))}⟧`;
}

/** Every text of a catalogue in pseudo language; phrases keep their arguments. The language's own code stays. */
export function pseudo<T>(node: T, key = ''): T {
  if (key === 'locale') return node;
  if (typeof node === 'string') return pseudoText(node) as T;
  if (typeof node === 'function') {
    const phrase = node as unknown as (...args: unknown[]) => string;
    return ((...args: unknown[]) => pseudoText(phrase(...args))) as T;
  }
  if (Array.isArray(node)) return node.map((one) => pseudo(one)) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, pseudo(value, name)])) as T;
}
