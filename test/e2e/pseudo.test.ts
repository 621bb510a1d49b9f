/** The pseudo language over every view: no word of ours is hard-coded, nothing overflows, nothing is cut off. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../extension/_locales/en/messages.json' with { type: 'json' };
import { root } from '../../scripts/setup.mjs';
import { check } from '../../src/locales/en/check.ts';
import { ruleExamples } from '../../src/locales/en/rule-examples.ts';
import { ChromiumBrowser } from './chromium.ts';
import { Mailbox } from './house.ts';
import { Setting, views } from './views.ts';

/** Texts of other catalogues and of the manifest, and names that are nobody's to translate. */
const ELSEWHERE = [
  ...Object.values(check.why),
  ...Object.values(ruleExamples).flat(),
  ...Object.values(messages).map(({ message }) => message),
  ...[
    'Gmail',
    'Outlook',
    'outlook.office.com',
    'outlook.office365.com',
    'mail.example.org',
    'Alt+Shift+G',
    'Alt+Shift+D',
    'English 中文',
  ],
]
  .join(' ')
  .replace(/\s+/g, ' ');

const folder = mkdtempSync(join(tmpdir(), 'dg-pseudo-'));
let setting: Setting;

beforeAll(async () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--config', 'test/pseudo/vite.config.ts', '--logLevel', 'error'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', VITEST: '', PSEUDO_OUT: folder } },
  );
  if (status !== 0) throw new Error(`the pseudo build failed: ${stderr}`);
  setting = new Setting(await ChromiumBrowser.launch({ build: folder }));
  await setting.speak('en');
  setting.ahead = listen;
});
afterAll(async () => {
  await setting?.browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Texts below a root that carry no mark of the catalogue, and elements whose text is cut off. `data` is everything the
 * background answered: advice, drafts, mails and records are words of their own.
 */
function faults(top: Document | ShadowRoot, data: string): { unmarked: string[]; clipped: string[] } {
  const from = top instanceof Document ? top.body : top;
  const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
  const unmarked: string[] = [];
  const known = data.replace(/\s+/g, ' ');
  // Numbers, money, dates and marks between words are written by Intl, not by us.
  const plain = /^[\s\d.,:;·–—…×✓“”"'’()/+%#$¥€£&-]*$/;
  const month =
    /^(\W|\d|GMT|UTC|[AP]M|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z]{2,3}[¥$])+$/;
  const inner: Record<string, true> = { SCRIPT: true, STYLE: true, OPTION: true };
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const text = node.data.replace(/\s+/g, ' ').trim();
    const parent = node.parentElement;
    if (!parent || inner[parent.tagName] || plain.test(text) || month.test(text)) continue;
    const named = text.split(' · ').every((part) => known.includes(part.replace(/^[“·\s]+|[”·\s]+$/g, '')));
    if (!text.includes('⟦') && !text.includes('⟧') && !named) unmarked.push(text.slice(0, 80));
  }
  for (const node of from.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const text = node.getAttribute(name);
      if (text && !text.includes('⟦') && !known.includes(text) && text !== 'example.com')
        unmarked.push(`${name}: ${text}`);
    }
  const clipped = [
    ...from.querySelectorAll<HTMLElement>('button, a, label, h1, h2, h3, p, legend, summary, li, dt, dd, .tag'),
  ]
    .filter((node) => node.getClientRects().length > 0 && !node.closest('.hidden-visually, .said'))
    .filter((node) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(node);
      // Names may end in dots where there is no room; words of ours may not.
      const cutsX = overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1 && textOverflow !== 'ellipsis';
      const cutsY = overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 2 && !node.matches('h1, .what');
      return cutsX || cutsY;
    })
    .map((node) => `${node.tagName}.${node.className}: ${(node.textContent ?? '').slice(0, 60)}`);
  return { unmarked: [...new Set(unmarked)], clipped };
}

/** Keeps what the background answers, before our scripts run. */
function listen(): void {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } })
    .chrome;
  const before = runtime.sendMessage.bind(runtime);
  const heard: unknown[] = [];
  (window as unknown as { heard: unknown[] }).heard = heard;
  runtime.sendMessage = async (message) => {
    const answer = await before(message);
    heard.push(answer);
    return answer;
  };
}

describe('the pseudo language', () => {
  const spoken = views.filter(({ surface, name }) => surface !== 'mail' && !/loading|error/.test(name));

  const look = async (name: string) => {
    const view = spoken.find((one) => one.name === name);
    if (!view) throw new Error(`no view ${name}`);
    const page = await view.open(setting, 'light');
    const source = `(${String(faults)})(document, [...window.heard.map((one) => JSON.stringify(one).replaceAll('\\\\n', ' ').replaceAll('\\\\"', '"')), document.querySelector('textarea')?.value ?? '', ${JSON.stringify(ELSEWHERE)}].join(' '))`;
    const wide = (await page.evaluate(source)) as ReturnType<typeof faults>;
    await page.setViewportSize({ width: 320, height: 640 });
    await page.evaluate(() => document.documentElement.classList.replace('popup', 'panel'));
    const narrow = (await page.evaluate(source)) as ReturnType<typeof faults>;
    const sideways = await page.evaluate(() => {
      const nodes = [document.documentElement, ...document.querySelectorAll<HTMLElement>('main')];
      return nodes.filter((node) => node.scrollWidth > node.clientWidth + 1).map((node) => node.tagName);
    });
    await page.close();
    expect({ ...wide, narrow: narrow.clipped, sideways }).toEqual({
      unmarked: [],
      clipped: [],
      narrow: [],
      sideways: [],
    });
  };

  describe('on every page of ours, before anything is kept', () => {
    it.each(spoken.filter(({ empty }) => empty).map(({ name }) => name))('%s', look);
  });

  describe('on every page of ours', () => {
    beforeAll(() => setting.furnish());
    it.each(spoken.filter(({ empty }) => !empty).map(({ name }) => name))('%s', look);
  });

  it('in the mail page', async () => {
    const box = await Mailbox.open(setting.browser, 'gmail');
    const mail = await box.read(/^Offer of employment/);
    const banner = await box.page.shows('banner');
    const look = (part: typeof banner, data: string) => part.evaluate(faults, data);
    const words = `${mail.text} ${mail.subject} Northwind Traders Senior Analyst Mon, Nov 30`;
    expect(await look(banner, words), 'banner').toMatchObject({ unmarked: [] });
    await box.reply();
    const button = await box.page.shows('compose-button');
    expect(await look(button, words), 'button').toEqual({ unmarked: [], clipped: [] });
  });

  it('would see a word that is hard-coded, and one that is cut off', async () => {
    const page = await setting.own('src/options/index.html#/privacy');
    await page.evaluate(() => {
      const word = document.createElement('p');
      word.textContent = 'Hard-coded words of ours';
      word.style.cssText = 'width:40px;overflow:hidden;white-space:nowrap';
      document.querySelector('main')?.append(word);
    });
    const seen = (await page.evaluate(`(${String(faults)})(document, '')`)) as ReturnType<typeof faults>;
    expect(seen.unmarked).toEqual(['Hard-coded words of ours']);
    expect(seen.clipped).toHaveLength(1);
    await page.close();
  });
});
