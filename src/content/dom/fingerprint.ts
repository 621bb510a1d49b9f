/** Short stable key of a text (FNV-1a, 32 bit, twice with different seeds): tells messages apart, hides nothing. */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x2f0b4c47;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193);
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`;
}
