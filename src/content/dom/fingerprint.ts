/** Short stable key of a text (FNV-1a, 32 bit, twice with different seeds): tells messages apart, hides nothing. */
export function fingerprint(text: string): string {
  const hash = (seed: number) => {
    let value = seed;
    for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
    return (value >>> 0).toString(36);
  };
  return `${hash(0x811c9dc5)}${hash(0x2f0b4c47)}`;
}
