/** T19: pages that want a press of ours which the person does not mean. None may act; an honest press must. */
import { expect, it } from 'vitest';
import { until, type View } from '../driver.ts';
import { type Kind, launch, Mailbox, settle } from '../house.ts';

/** What the hostile page does before the person comes to the lure at `x`, `y`; runs in the page's own world. */
function assault(page: Document, name: string, marker: string, x: number, y: number): void {
  const host = page.querySelector<HTMLElement>(`[data-decline-gracefully="${marker}"]`);
  if (!host) throw new Error(`no ${marker}`);
  const undo: (() => void)[] = [];
  (window as unknown as { undo: () => void }).undo = () => {
    for (const one of undo.splice(0).reverse()) one();
  };
  const style = (node: HTMLElement, css: string) => {
    const before = node.getAttribute('style');
    undo.push(() => (before === null ? node.removeAttribute('style') : node.setAttribute('style', before)));
    node.style.cssText += `;${css}`;
  };
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K, css: string, parent: Node = page.body) => {
    const node = page.createElement(tag);
    node.style.cssText = css;
    parent.appendChild(node);
    undo.push(() => node.remove());
    return node;
  };
  const rule = (css: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    undo.push(() => {
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
    });
  };
  const on = (target: EventTarget, type: string, act: (event: Event) => void) => {
    target.addEventListener(type, act, true);
    undo.push(() => target.removeEventListener(type, act, true));
  };
  const WHOLE = 'position:fixed;inset:0;z-index:2147483647;';
  const COVER = `${WHOLE}background:#fff;pointer-events:none;`;
  const box = host.getBoundingClientRect();
  switch (name) {
    case 'opacity of our host':
      style(host, 'opacity:0.02!important');
      return;
    case 'opacity of the whole page':
      style(page.documentElement, 'opacity:0.02');
      return;
    case 'opacity, a little at every ancestor': {
      for (let node = host.parentElement; node; node = node.parentElement) style(node, 'opacity:0.9');
      return;
    }
    case 'cover that lets the mouse through':
      add('div', COVER).textContent = 'Press here to go on';
      return;
    case 'cover with an important style of its own':
      add('div', `${COVER}pointer-events:none!important;transition:all 100s`);
      return;
    case 'cover in a closed shadow tree': {
      const inner = add('div', '').attachShadow({ mode: 'closed' });
      add('div', `${COVER}pointer-events:none!important`, inner);
      return;
    }
    case 'cover by a pseudo-element':
      rule(`html::after { content: ''; ${COVER} }`);
      return;
    case 'cover by words only':
      add('div', `${WHOLE}pointer-events:none;font:900 60px/40px monospace;overflow-wrap:anywhere`).textContent =
        '█'.repeat(4_000);
      return;
    case 'cover with a hole at the pointer':
      add('div', COVER).style.clipPath = `path(evenodd, "M0 0H4000V4000H0Z M${x - 5} ${y - 5}h10v10h-10Z")`;
      return;
    case 'cover lifted in the press': {
      const cover = add('div', COVER);
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        on(window, type, () => cover.remove());
      return;
    }
    case 'frame laid over':
      add('iframe', `${WHOLE}border:0;width:100%;height:100%;background:#fff;pointer-events:none`);
      return;
    case 'popover in the top layer': {
      const cover = add('div', 'width:100vw;height:100vh;border:0;background:#fff;pointer-events:none');
      cover.setAttribute('popover', 'manual');
      cover.showPopover();
      return;
    }
    case 'backdrop of a popover': {
      rule('#dg-lure::backdrop { background: #fff !important }');
      const lure = add('div', 'width:1px;height:1px;border:0;padding:0;inset:auto 0 0 auto;margin:0');
      lure.id = 'dg-lure';
      lure.setAttribute('popover', 'manual');
      lure.showPopover();
      return;
    }
    case 'shadow of an element elsewhere':
      add('div', 'position:fixed;left:0;top:0;width:1px;height:1px;z-index:2147483647;box-shadow:0 0 0 4000px #fff');
      return;
    case 'outline of an element elsewhere':
      add('div', 'position:fixed;left:0;top:0;width:1px;height:1px;z-index:2147483647;outline:4000px solid #fff');
      return;
    case 'blurred':
      style(host.parentElement as HTMLElement, 'filter:blur(14px)');
      return;
    case 'darkened to nothing':
      style(page.documentElement, 'filter:brightness(0.5) brightness(0.1)');
      return;
    case 'masked':
      style(host, 'mask-image:linear-gradient(transparent,transparent)!important');
      return;
    case 'blended away':
      style(host, 'mix-blend-mode:color-burn!important');
      return;
    case 'clipped to the pointer':
      style(
        host,
        `clip-path:inset(${y - box.top - 5}px ${box.right - x - 5}px ${box.bottom - y - 5}px ${x - box.left - 5}px)!important`,
      );
      return;
    case 'shrunk':
      style(host, `transform-origin:${x - box.left}px ${y - box.top}px!important;transform:scale(0.3)!important`);
      return;
    case 'upside down':
      style(host, `transform-origin:${x - box.left}px ${y - box.top}px!important;rotate:180deg!important`);
      return;
    case 'moved below the pointer at its rest': {
      // Out of the way until the pointer has come to the lure; there within a frame or two.
      style(host, 'transform:translate(0,-3000px)!important');
      let at = 0;
      on(window, 'pointermove', (event) => {
        const { clientX, clientY } = event as PointerEvent;
        if (at || Math.hypot(clientX - x, clientY - y) > 1) return;
        at = window.setTimeout(() => style(host, 'transform:none!important'), 90);
      });
      return;
    }
    case 'moved below the second press of a double click': {
      style(host, 'transform:translate(0,-3000px)!important');
      on(window, 'pointerup', () => style(host, 'transform:none!important'));
      return;
    }
    case 'made by script': {
      const target = () => page.elementFromPoint(x, y) as HTMLElement;
      const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, detail: 1 };
      on(window, 'click', (event) => {
        if (!event.isTrusted) return;
        lure.remove();
        host.click();
        target().click();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target().dispatchEvent(new PointerEvent(type, { ...init, pointerId: 1, isPrimary: true }));
        host.focus();
        for (const type of ['keydown', 'keypress', 'keyup'])
          for (const key of ['Enter', ' ']) host.dispatchEvent(new KeyboardEvent(type, { ...init, key, code: key }));
      });
      // The person presses something of the page.
      const lure = add('button', `${WHOLE}opacity:0.01`);
      return;
    }
    default:
      throw new Error(`no attack ${name}`);
  }
}

export const ATTACKS = [
  'opacity of our host',
  'opacity of the whole page',
  'opacity, a little at every ancestor',
  'cover that lets the mouse through',
  'cover with an important style of its own',
  'cover in a closed shadow tree',
  'cover by a pseudo-element',
  'cover by words only',
  'cover with a hole at the pointer',
  'cover lifted in the press',
  'frame laid over',
  'popover in the top layer',
  'backdrop of a popover',
  'shadow of an element elsewhere',
  'outline of an element elsewhere',
  'blurred',
  'darkened to nothing',
  'masked',
  'blended away',
  'clipped to the pointer',
  'shrunk',
  'upside down',
  'moved below the pointer at its rest',
  'moved below the second press of a double click',
  'made by script',
] as const;

/** Then the page takes the keyboard's focus there, and the person presses a key. */
export const STOLEN = [
  ['', 'Enter'],
  ['', ' '],
  [' after a refused press', 'Enter'],
] as const;

export type Target = 'banner' | 'compose-button' | 'panel';

/** The control that is attacked in each part of ours, and what shows that it acted. */
const controls = { banner: /^decline/i, 'compose-button': /^decline/i, panel: /insert/i } as const;

/** Opens a mailbox up to the attacked control. */
async function upTo(target: Target, box: Mailbox): Promise<View> {
  if (target === 'banner') return box.page.part('banner');
  if (target === 'compose-button') return box.page.part('compose-button');
  if ((await box.page.count('panel')) === 0) await box.panel();
  return box.page.part('panel');
}

/** Runs the attacks on one control; gives the names of those that acted. */
export async function attacked(
  kind: Kind,
  target: Target,
  attacks: readonly string[],
  build?: string,
): Promise<{ acted: string[]; honest: boolean }> {
  const browser = await launch(kind, build ? { build } : {});
  try {
    const box = await Mailbox.open(browser, 'gmail');
    await box.read(/^Offer of employment/);
    await box.page.shows('banner');
    if (target !== 'banner') {
      await box.reply();
      await box.page.shows('compose-button');
    }
    const name = controls[target];
    const before = target === 'panel' ? ((await box.drafts())[0] ?? '') : '';
    const hasActed = async () =>
      target === 'panel' ? ((await box.drafts())[0] ?? '') !== before : (await box.page.count('panel')) > 0;
    const comeBack = async () => {
      if (target === 'panel') {
        await box.page.clickOn(box.places.editor);
        for (let n = 0; n < 60 && (await hasActed()); n += 1) await box.page.press('Control+z');
      } else await box.page.part('panel').click(/close/);
      await settle(300);
    };
    const acted: string[] = [];
    for (const attack of attacks) {
      const part = await upTo(target, box);
      const { x, y } = await part.whereIs(name);
      await box.page.clickAt(4, 4, 30);
      await box.page.evaluate(assault, attack, target as string, x, y);
      await settle(600);
      await box.page.clickAt(x, y, 140);
      if (attack.includes('double click')) await box.page.clickAt(x, y, 60);
      await settle(200);
      await box.page.evaluate(() => (window as unknown as { undo: () => void }).undo());
      if (await hasActed()) {
        acted.push(attack);
        await comeBack();
      }
    }
    for (const [after, key] of STOLEN) {
      const part = await upTo(target, box);
      if (after !== '') {
        // A press that is refused gives the page no more right to the keyboard than no press at all.
        const { x, y } = await part.whereIs(name);
        await box.page.evaluate(assault, 'opacity of our host', target as string, x, y);
        await settle(600);
        await box.page.clickAt(x, y, 140);
        await box.page.evaluate(() => (window as unknown as { undo: () => void }).undo());
      }
      // Without the guard the press has acted by now; the key would undo it.
      if (!(await hasActed())) {
        await box.page.evaluate(
          (page, marker) => page.querySelector<HTMLElement>(`[data-decline-gracefully="${marker}"]`)?.focus(),
          target as string,
        );
        await settle(after === '' ? 600 : 150);
        await box.page.press(key);
        await settle(200);
      }
      if (await hasActed()) {
        acted.push(`focus stolen${after}, ${key === ' ' ? 'Space' : key} pressed`);
        await comeBack();
      }
    }
    await box.page.clickAt(4, 4, 30);
    const part = await upTo(target, box);
    await part.click(name);
    const honest = await until('an honest press to act', hasActed, 5_000).catch(() => false);
    expect((await box.log()).sent).toEqual([]);
    return { acted, honest };
  } finally {
    await browser.close();
  }
}

export function clickjacked(kind: Kind, targets: readonly Target[]): void {
  it.each(targets)(`T19 ${kind}: pages that want a press on our %s`, async (target) => {
    const { acted, honest } = await attacked(kind, target, ATTACKS);
    console.log(
      `T19 ${kind}, ${target}: ${ATTACKS.length + STOLEN.length} attacks, ${acted.length} acted (${acted.join('; ')}); honest press: ${honest}`,
    );
    expect(acted).toEqual([]);
    expect(honest).toBe(true);
  });
}
