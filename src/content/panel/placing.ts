import type { Area } from '../webmail/webmail.ts';

/** Where the sheet stands in a window, all in CSS pixels: a corner, and the most it may take from there. */
export interface Placing {
  side: 'left' | 'right';
  edge: 'top' | 'bottom';
  width: number;
  height: number;
}

/** Between the sheet and what is beside it. */
const GAP = 16;
/** Room in which nothing of the sheet is squeezed; and the least with which it can be used. */
const ROOMS = [
  { width: 420, height: 480 },
  { width: 320, height: 360 },
];

/**
 * Beside the letter that is being written or read where there is room, else above or below it; where the letter fills the
 * window, over it, on the side `away`.
 */
export function placing(view: { width: number; height: number }, letter: Area | null, away: 'left' | 'right'): Placing {
  const whole = { width: view.width - 2 * GAP, height: view.height - 2 * GAP };
  const over: Placing = { side: away, edge: 'top', ...whole };
  if (!letter || letter.bottom <= 0 || letter.top >= view.height) return over;
  const [left, right] = [letter.left, view.width - letter.right].map((space) => space - 2 * GAP) as [number, number];
  const [above, below] = [letter.top, view.height - letter.bottom].map((space) => space - 2 * GAP) as [number, number];
  const beside: Placing = { ...over, side: left > right ? 'left' : 'right', width: Math.max(left, right) };
  const clear: Placing = { ...over, edge: above >= below ? 'top' : 'bottom', height: Math.max(above, below) };
  for (const least of ROOMS) {
    if (beside.width >= least.width) return beside;
    if (clear.height >= least.height) return clear;
  }
  return over;
}

/** Puts the host there, fixed above the webmail's own layers; its frame hands the room on to the sheet. */
export function place(host: HTMLElement, frame: HTMLElement, anchor: HTMLElement, letter: () => Area | null): void {
  const written = letter();
  const { side, edge, width, height } = placing(
    { width: innerWidth, height: innerHeight },
    written ?? columnOf(anchor),
    written ? awayFrom(anchor) : lineEnd(),
  );
  const corner = { left: 'auto', right: 'auto', top: 'auto', bottom: 'auto', [side]: `${GAP}px`, [edge]: `${GAP}px` };
  Object.assign(host.style, { position: 'fixed', zIndex: '2147483000', ...corner });
  frame.style.setProperty('--room-x', `${width}px`);
  frame.style.setProperty('--room-y', `${height}px`);
}

function awayFrom(anchor: HTMLElement): 'left' | 'right' {
  const { left, width } = anchor.getBoundingClientRect();
  return left + width / 2 > innerWidth / 2 ? 'left' : 'right';
}

/** While nothing is written yet the mail is read, in the column of what was clicked at it. */
function columnOf(anchor: HTMLElement): Area {
  const { left, right } = anchor.getBoundingClientRect();
  return { left, right, top: 0, bottom: innerHeight };
}

/** Where the page's lines run out: over a mail that is being read the sheet hides least there. */
const lineEnd = (): 'left' | 'right' => (getComputedStyle(document.body).direction === 'rtl' ? 'left' : 'right');
