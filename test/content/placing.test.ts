import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { place, placing } from '../../src/content/panel/placing.ts';
import type { Area } from '../../src/content/webmail/webmail.ts';

const view = { width: 1280, height: 800 };
const area = (left: number, top: number, width: number, height: number): Area => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** The corner's box at the most the sheet may take. */
function box(letter: Area | null, away: 'left' | 'right' = 'left', window = view): Area {
  const { side, edge, width, height } = placing(window, letter, away);
  const left = side === 'left' ? 16 : window.width - 16 - width;
  const top = edge === 'top' ? 16 : window.height - 16 - height;
  return area(left, top, width, height);
}
const meets = (a: Area, b: Area) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the sheet', () => {
  it.each<[string, Area]>([
    ['a docked composer at the right', area(760, 320, 480, 400)],
    ['a reply pane that leaves the left free', area(420, 120, 830, 640)],
    ['a reply at the foot of a wide mail', area(220, 520, 1020, 260)],
    ['a reply at the head of a wide pane', area(220, 80, 1020, 260)],
    ['a narrow composer at the left', area(20, 100, 500, 600)],
  ])('keeps off %s', (_name, letter) => {
    for (const away of ['left', 'right'] as const) {
      const taken = box(letter, away);
      expect(meets(taken, letter)).toBe(false);
      expect(taken.right - taken.left).toBeGreaterThanOrEqual(320);
      expect(taken.bottom - taken.top).toBeGreaterThanOrEqual(360);
    }
  });

  it('never leaves the window, and keeps off every letter that leaves it room', () => {
    for (const width of [320, 640, 1024, 1280, 1920])
      for (const height of [400, 640, 800, 1200])
        for (const [x, y, w, h] of [
          [0, 0, 1, 1],
          [0.3, 0, 0.7, 1],
          [0.05, 0.6, 0.9, 0.4],
          [0.5, 0.5, 0.5, 0.5],
          [0.1, -0.5, 0.8, 0.7],
          [0.1, 0.8, 0.8, 3],
        ] as const) {
          const letter = area(x * width, y * height, w * width, h * height);
          const taken = box(letter, 'right', { width, height });
          expect(Math.min(taken.left, taken.top)).toBeGreaterThanOrEqual(16);
          expect(taken.right).toBeLessThanOrEqual(width - 16);
          expect(taken.bottom).toBeLessThanOrEqual(height - 16);
          const room =
            Math.max(letter.left, width - letter.right) >= 352 || Math.max(letter.top, height - letter.bottom) >= 392;
          if (room) expect(meets(taken, letter), `${width}×${height} ${JSON.stringify(letter)}`).toBe(false);
        }
  });

  it('takes the whole window without a letter, or over one that fills it, away from what was clicked', () => {
    for (const letter of [null, area(10, 10, 1260, 780), area(300, 900, 500, 200), area(300, -400, 500, 300)])
      expect(placing(view, letter, 'right')).toEqual({ side: 'right', edge: 'top', width: 1248, height: 768 });
  });
});

describe('the sheet in a page', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** The side on which it stands in a page whose lines run in this direction, with what was clicked there. */
  function side(direction: 'ltr' | 'rtl', letter: Area | null, clicked: Area): 'left' | 'right' | null {
    const { window } = new JSDOM(`<body style="direction:${direction}"><p>A mail</p>`);
    const { document, getComputedStyle } = window;
    const { width: innerWidth, height: innerHeight } = view;
    for (const [name, value] of Object.entries({ document, getComputedStyle, innerWidth, innerHeight }))
      vi.stubGlobal(name, value);
    const [host, frame] = [document.createElement('div'), document.createElement('div')];
    const anchor = document.querySelector('p') as HTMLElement;
    anchor.getBoundingClientRect = () => ({ ...clicked, width: clicked.right - clicked.left }) as DOMRect;
    place(host, frame, anchor, () => letter);
    const { left, right } = host.style;
    return left === '16px' && right === 'auto' ? 'left' : right === '16px' && left === 'auto' ? 'right' : null;
  }

  it('stands over the list beside the mail that is read', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      expect(side(direction, null, area(626, 840, 654, 60))).toBe('left');
      expect(side(direction, null, area(0, 840, 654, 60))).toBe('right');
    }
  });

  it('stands where the lines run out over a mail that leaves no room for it', () => {
    expect(side('ltr', null, area(256, 600, 960, 60))).toBe('right');
    expect(side('rtl', null, area(64, 600, 960, 60))).toBe('left');
  });

  it('stands away from what was clicked over a letter that fills the window', () => {
    for (const direction of ['ltr', 'rtl'] as const)
      expect(side(direction, area(0, 0, 1280, 800), area(100, 700, 80, 30))).toBe('right');
  });
});
