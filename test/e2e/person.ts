/** A person whose actions are counted, with a mouse or with the keyboard alone. */
import type { Page } from 'playwright-core';
import { until, type View } from './driver.ts';

export interface Effort {
  /** Clicks, or keys that set something off (Enter, Space). */
  actions: number;
  /** Characters written. */
  typed: number;
}

export class Person {
  private effort: Effort = { actions: 0, typed: 0 };

  constructor(private readonly hand: 'mouse' | 'keyboard') {}

  /** What it took since the last call. */
  spent(): Effort {
    const { effort } = this;
    this.effort = { actions: 0, typed: 0 };
    return effort;
  }

  /** An action that the driver does for the person, such as the click on the toolbar. */
  act(): void {
    this.effort.actions += 1;
  }

  /** Sets off the control of this name in a view of `page`: a click, or Tab until it has the focus and then a key. */
  async use(page: Page, view: View, name: RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    if (this.hand === 'mouse') await view.click(name);
    else {
      await this.reach(page, view, name);
      await page.keyboard.press(key);
    }
    this.act();
  }

  async type(page: Page, text: string): Promise<void> {
    await page.keyboard.type(text);
    this.effort.typed += [...text].length;
  }

  /** Tab by Tab, as a person without a mouse; in a group of radio buttons the arrow keys. */
  private async reach(page: Page, view: View, name: RegExp): Promise<void> {
    await until(`a control ${name}`, () => view.has(name));
    let last = '';
    for (let turn = 0; turn < 150; turn += 1) {
      last = await focused(view);
      if (new RegExp(name.source, 'i').test(last)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${name}; last at “${last}”`);
  }
}

/** Accessible name of what has the focus in this view, or nothing. */
export function focused(view: View): Promise<string> {
  return view.evaluate((root) => {
    const node = root.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLElement> }) | null;
    if (!node || node === root.body) return '';
    const label = node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent ?? node.textContent ?? '';
    return label.replace(/\s+/g, ' ').trim();
  });
}
