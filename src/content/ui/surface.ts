/** What most elements have, in every browser's writing. */
const CLEAR = 'rgba(0, 0, 0, 0)';

/** Light or dark by the host page's real colours: a webmail's theme is its own setting, not the system's. */
export function pageTint(from: Element | null): 'light' | 'dark' {
  for (let node = from; node; node = node.parentElement) {
    const { backgroundColor } = getComputedStyle(node);
    if (backgroundColor === CLEAR) continue;
    const parts = backgroundColor.match(/[\d.]+/g)?.map(Number);
    if (!parts || parts.length < 3) continue;
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
    if (alpha < 0.5) continue;
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
  }
  return 'light';
}
