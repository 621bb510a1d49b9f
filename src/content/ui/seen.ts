/**
 * Judges, at one moment, whether a person sees a control of ours as it is meant (TRUST B8). Nothing here trusts the
 * page's own word: boxes, hits and computed styles are read anew each time.
 */

/** Smallest side of a control that can be read, in CSS pixels. */
const LEAST = 14;
/** Share of a control's points that must be in view and ours. */
const SHARE = 0.75;
const ACROSS = [0.06, 0.28, 0.5, 0.72, 0.94];
const DOWN = [0.2, 0.5, 0.8];

export interface Point {
  x: number;
  y: number;
}

export const middleOf = (box: DOMRect): Point => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });

export const isInside = (box: DOMRect, { x, y }: Point): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

const pointsOf = (box: DOMRect): Point[] =>
  DOWN.flatMap((down) =>
    ACROSS.map((across) => ({ x: box.left + across * box.width, y: box.top + down * box.height })),
  );

/** True when a press at that point would reach our host. */
export const isOnTop = (host: HTMLElement, { x, y }: Point): boolean =>
  host.ownerDocument.elementFromPoint(x, y) === host;

/** A control of ours that is large enough, on top where it stands, and drawn as it is. */
export function isSeen(host: HTMLElement, box: DOMRect): boolean {
  if (box.width < LEAST || box.height < LEAST) return false;
  const points = pointsOf(box);
  return points.filter((point) => isOnTop(host, point)).length >= SHARE * points.length && isDrawnPlainly(host);
}

/** No ancestor fades, bends, mirrors, shrinks, masks or blends what stands in it. */
function isDrawnPlainly(host: HTMLElement): boolean {
  let opacity = 1;
  let light = 1;
  let zoom = 1;
  let shape = new DOMMatrix();
  if (getComputedStyle(host).visibility !== 'visible') return false;
  for (const node of upwards(host)) {
    const style = getComputedStyle(node);
    const filter = readFilter(style.filter);
    if (!filter || style.mixBlendMode !== 'normal' || isMasked(style) || style.perspective !== 'none') return false;
    if (style.offsetPath && style.offsetPath !== 'none') return false;
    opacity *= Number(style.opacity) * filter.opacity;
    light *= filter.light;
    zoom *= Number(style.zoom) || 1;
    shape = shapeOf(style).multiply(shape);
  }
  const { a, b, c, d, m14, m24, m34 } = shape;
  const isUpright = Math.abs(b) + Math.abs(c) + Math.abs(m14) + Math.abs(m24) + Math.abs(m34) < 0.05;
  const isSized = [a * zoom, d * zoom].every((scale) => scale > 0.75 && scale < 2.5);
  return opacity >= 0.85 && light > 0.5 && light < 2 && isUpright && isSized;
}

function* upwards(from: HTMLElement): Generator<Element> {
  for (let node: Element | null = from; node; ) {
    yield node;
    const root: Node = node.getRootNode();
    node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
}

function shapeOf({ transform, rotate, scale }: CSSStyleDeclaration): DOMMatrix {
  const shape = new DOMMatrix(transform);
  if (scale && scale !== 'none') {
    const [across = 1, down = across] = scale.split(' ').map(Number);
    shape.scaleSelf(across, down);
  }
  // Turned about an axis in space is never upright.
  if (rotate && rotate !== 'none') shape.rotateSelf(rotate.includes(' ') ? 90 : Number.parseFloat(rotate));
  return shape;
}

function isMasked(style: CSSStyleDeclaration): boolean {
  // Not every browser lets a clip that it paints also bar the mouse.
  const masks = [
    'clip-path',
    'mask-image',
    '-webkit-mask-image',
    'mask-border-source',
    '-webkit-mask-box-image-source',
  ];
  return masks.some((name) => !['', 'none'].includes(style.getPropertyValue(name)));
}

/** What a filter does to legibility: null when nothing may be read through it. A dark theme may turn colours around. */
function readFilter(filter: string): { opacity: number; light: number } | null {
  const effect = { opacity: 1, light: 1 };
  if (filter === 'none') return effect;
  if (filter.includes('url(')) return null;
  for (const [, name, given] of filter.matchAll(/([a-z-]+)\(([-\d.e]+)/g)) {
    const amount = Number(given);
    if (name === 'blur' && amount > 0.5) return null;
    if (name === 'invert' && amount > 0.1 && amount < 0.85) return null;
    if (name === 'opacity') effect.opacity *= amount;
    if (name === 'brightness') effect.light *= amount;
    // Contrast hides as much downwards as brightness does; much of it upwards only hardens edges.
    if (name === 'contrast') effect.light *= Math.min(1, amount);
  }
  return effect;
}

/** Lets every element and pseudo-element be hit; an important layer wins over all that is not in a layer. */
const EVERYTHING_HITS = '@layer decline-gracefully { *, *::before, *::after { pointer-events: auto !important } }';

/**
 * Looks for what paints over a control without being hit: covers that let the mouse through, and shadows, outlines and
 * filters that reach out of their own box. Costs a walk over the page; for the moment of a press only.
 */
export function isPaintedOver(host: HTMLElement, box: DOMRect, at: Point): boolean {
  const page = host.ownerDocument;
  if (hasCurtain(page, host)) return true;
  const roots: (Document | ShadowRoot)[] = [page];
  const points = [
    at,
    middleOf(box),
    ...ACROSS.map((across) => ({ x: box.left + across * box.width, y: middleOf(box).y })),
  ];
  const forced: HTMLElement[] = [];
  let reaches = 0;
  for (const root of roots) {
    for (const node of root.querySelectorAll('*')) {
      if (node === host) continue;
      const inner = shadowOf(node);
      if (inner) roots.push(inner);
      const style = getComputedStyle(node);
      // What stands in the style attribute as important is stronger than our sheet.
      if (style.pointerEvents === 'none' && node instanceof HTMLElement && /none\s*!/.test(node.style.cssText))
        forced.push(node);
      reaches += reachOver(node, style, host, at);
    }
  }
  if (reaches > 0.3) return true;
  const undo = hitEverything(roots, forced);
  try {
    const covered = points.filter((point) => topPaintAt(page, host, point));
    return topPaintAt(page, host, at) || covered.length > (1 - SHARE) * points.length;
  } finally {
    undo();
  }
}

/** A painted backdrop of a popover, or a picture of the page while it changes: neither is ever hit. */
function hasCurtain(page: Document, host: HTMLElement): boolean {
  for (const node of page.querySelectorAll(':popover-open')) {
    if (node === host) continue;
    const backdrop = getComputedStyle(node, '::backdrop');
    if (alphaOf(backdrop.backgroundColor) * Number(backdrop.opacity) > 0.3 || backdrop.backgroundImage !== 'none')
      return true;
  }
  return CSS.supports('selector(:active-view-transition)') && page.documentElement.matches(':active-view-transition');
}

function hitEverything(roots: (Document | ShadowRoot)[], forced: HTMLElement[]): () => void {
  const undo: (() => void)[] = [];
  const view = roots[0]?.ownerDocument?.defaultView ?? window;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(EVERYTHING_HITS);
  for (const root of roots) {
    const before = [...root.adoptedStyleSheets];
    root.adoptedStyleSheets = [...before, sheet];
    undo.push(() => {
      root.adoptedStyleSheets = before;
    });
  }
  for (const node of forced) {
    const before = node.getAttribute('style') ?? '';
    node.style.setProperty('transition', 'none', 'important');
    node.style.setProperty('pointer-events', 'auto', 'important');
    undo.push(() => node.setAttribute('style', before));
  }
  return () => {
    for (const one of undo) one();
  };
}

/** Something that is not ours, and that shows, lies above us at this point. */
function topPaintAt(root: Document | ShadowRoot, host: HTMLElement, point: Point): boolean {
  for (const node of root.elementsFromPoint(point.x, point.y)) {
    if (node === host) return false;
    if (node.getRootNode() !== root || opacityOf(node) < 0.1) continue;
    const inner = shadowOf(node);
    // What we stand in lies below us, but for its pseudo-elements.
    if (node.contains(host) ? pseudoShows(node) : showsAt(node, point)) return true;
    if (inner && topPaintAt(inner, host, point)) return true;
  }
  return false;
}

const PICTURES =
  'img, video, canvas, iframe, frame, object, embed, svg, input, select, textarea, button, meter, progress';

function showsAt(node: Element, point: Point): boolean {
  if (node.matches(PICTURES) || node instanceof SVGElement) return true;
  if (isFilled(getComputedStyle(node)) || bordersAt(node, point) || pseudoShows(node)) return true;
  const range = node.ownerDocument.createRange();
  for (const child of node.childNodes) {
    if (!(child instanceof Text) || child.data.trim() === '') continue;
    range.selectNodeContents(child);
    if ([...range.getClientRects()].some((box) => isInside(box, point))) return true;
  }
  return false;
}

const isFilled = (style: CSSStyleDeclaration): boolean =>
  alphaOf(style.backgroundColor) > 0.05 ||
  style.backgroundImage !== 'none' ||
  (style.borderImageSource ?? 'none') !== 'none' ||
  !['', 'none'].includes(style.getPropertyValue('backdrop-filter'));

const pseudoShows = (node: Element): boolean =>
  ['::before', '::after'].some((pseudo) => {
    const style = getComputedStyle(node, pseudo);
    return !['none', 'normal', ''].includes(style.content) && (style.content !== '""' || isFilled(style));
  });

function bordersAt(node: Element, { x, y }: Point): boolean {
  const style = getComputedStyle(node);
  const box = node.getBoundingClientRect();
  const width = (side: string) => Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
  const shows = (side: string) => alphaOf(style.getPropertyValue(`border-${side}-color`)) > 0.05;
  return (
    (x < box.left + width('left') && shows('left')) ||
    (x > box.right - width('right') && shows('right')) ||
    (y < box.top + width('top') && shows('top')) ||
    (y > box.bottom - width('bottom') && shows('bottom'))
  );
}

function opacityOf(node: Element): number {
  let opacity = 1;
  for (const one of upwards(node as HTMLElement)) opacity *= Number(getComputedStyle(one).opacity);
  return opacity;
}

/** How strongly what an element paints outside its own box lies over a point: 0 not at all, 1 fully. */
function reachOver(node: Element, style: CSSStyleDeclaration, host: HTMLElement, at: Point): number {
  const { boxShadow, outlineStyle, filter, textShadow } = style;
  const reflects = !['', 'none'].includes(style.getPropertyValue('-webkit-box-reflect'));
  const outset = style.borderImageSource !== 'none' && !/^(0(px)?\s*)+$/.test(style.borderImageOutset ?? '0');
  const reaches = boxShadow !== 'none' || outlineStyle !== 'none' || filter !== 'none' || textShadow !== 'none';
  if (!reaches && !reflects && !outset) return 0;
  if (node.contains(host) || opacityOf(node) < 0.1) return 0;
  // A filter by name can paint anywhere; reflections and drawn-out borders have no use in a mail page.
  if (filter.includes('url(') || reflects || outset) return 1;
  const box = node.getBoundingClientRect();
  const drops = filter.split('drop-shadow(').slice(1);
  let clear = 1;
  for (const shadow of [...shadowsOf(boxShadow), ...shadowsOf(textShadow), ...drops]) {
    const [dx = 0, dy = 0, , spread = 0] = [...shadow.matchAll(/(-?[\d.]+)px/g)].map(([, length]) => Number(length));
    const cast = new DOMRect(box.x + dx - spread, box.y + dy - spread, box.width + 2 * spread, box.height + 2 * spread);
    if (!shadow.includes('inset') && isInside(cast, at) && !isInside(box, at)) clear *= 1 - alphaOf(shadow);
  }
  if (outlineStyle !== 'none') {
    const reach = (Number.parseFloat(style.outlineWidth) || 0) + (Number.parseFloat(style.outlineOffset) || 0);
    const ring = new DOMRect(box.x - reach, box.y - reach, box.width + 2 * reach, box.height + 2 * reach);
    if (isInside(ring, at) && !isInside(box, at)) clear *= 1 - alphaOf(style.outlineColor);
  }
  return 1 - clear;
}

/** The shadows of a list; commas also stand inside colours. */
const shadowsOf = (list: string): string[] => (list === 'none' ? [] : list.split(/,(?![^(]*\))/));

/** Opacity of the first colour in a computed value. */
function alphaOf(color: string): number {
  if (color === '' || /^(transparent|none)$/.test(color)) return 0;
  const found = /\b(?:rgba|hsla|rgb|color|lab|lch|oklab|oklch)\(([^)]*)\)/.exec(color)?.[1];
  if (found === undefined) return 1;
  const alpha = /\/\s*([\d.e-]+)/.exec(found)?.[1] ?? found.split(',')[3];
  return alpha === undefined ? 1 : Number(alpha);
}

type Opens = { openOrClosedShadowRoot?: (node: Element) => ShadowRoot | null };

/** The tree that an element hides, open or closed; browsers let extensions look into both. */
function shadowOf(node: Element): ShadowRoot | null {
  if (node.shadowRoot) return node.shadowRoot;
  if (!/-|^(div|span|section|article|main|aside|nav|header|footer|p|h[1-6]|blockquote|body)$/.test(node.localName))
    return null;
  const own = node as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if ('openOrClosedShadowRoot' in own) return own.openOrClosedShadowRoot ?? null;
  const { chrome } = globalThis as { chrome?: { dom?: Opens } };
  return node instanceof HTMLElement ? (chrome?.dom?.openOrClosedShadowRoot?.(node) ?? null) : null;
}
