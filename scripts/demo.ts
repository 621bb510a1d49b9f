/**
 * The demo mailbox: builds the extension, puts it into a browser on a fresh profile with no network, and shows the
 * stage. With a display a person walks; without one (or with --headless) the main job is walked and photographed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput } from '../src/domain/bad-input.ts';
import type { Mail } from '../src/domain/model.ts';
import { ChromiumBrowser } from '../test/e2e/chromium.ts';
import type { WebPage } from '../test/e2e/driver.ts';
import { until } from '../test/e2e/driver.ts';
import { sampleMails, stage } from '../test/stage/stage.ts';
import { mailOf, mailOfEml, readRows, readSource } from './mails.ts';
import { root } from './setup.mjs';

/** Selectors of the stage itself, which is ours; none of the extension's. */
const places = {
  gmail: { row: 'tr.zA', reply: '.ams.bkH', editor: '[g_editable="true"]' },
  outlook: {
    row: '[role="option"][data-convid]',
    reply: '[aria-label="Quick actions"] button',
    editor: '[contenteditable="true"][aria-multiline="true"]',
  },
} as const;

interface Wish {
  files: string[];
  webmail: 'gmail' | 'outlook';
  headless: boolean;
  shots: string;
}

/** @throws BadInput naming the option */
function wishOf(words: string[]): Wish {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(words);
  } catch (error) {
    throw new BadInput('option', error instanceof Error ? (error.message.split('. ')[0] as string) : 'unknown');
  }
  const { values, positionals } = parsed;
  const { webmail } = values;
  if (webmail !== 'gmail' && webmail !== 'outlook') throw new BadInput('webmail', 'must be gmail or outlook');
  const folder = process.env['START_FOLDER'] ?? process.cwd();
  const display = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  return {
    files: positionals.map((file) => resolve(folder, file)),
    webmail,
    headless: values.headless || !display,
    shots: values.shots === undefined ? join(root, 'artifacts', 'shots') : resolve(folder, values.shots),
  };
}

function parse(words: string[]) {
  return parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      webmail: { type: 'string', default: 'gmail' },
      headless: { type: 'boolean', default: false },
      shots: { type: 'string' },
    },
  });
}

/** The person's own mails. @throws BadInput */
async function ownMails(files: string[]): Promise<Mail[]> {
  const mails: Mail[] = [];
  for (const file of files) {
    const { bytes, name } = readSource(file);
    if (/\.jsonl?$/i.test(file)) mails.push(...readRows(bytes, name).rows.map(mailOf));
    else mails.push(await mailOfEml(bytes, name));
  }
  return mails;
}

function build(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs', 'chrome'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the build did not succeed');
}

/** First words of the banner, or null when none came in time. */
async function bannerOf(page: WebPage): Promise<string | null> {
  try {
    const banner = await page.shows('banner', 0, 1_500);
    return (await banner.text()).split('\n').filter(Boolean).slice(0, 3).join(' · ');
  } catch {
    return null;
  }
}

/** Opens every mail once and says what was spotted; gives the position of the first offer that may be declined. */
async function spotAll(page: WebPage, row: string, mails: Mail[]): Promise<number> {
  let first = -1;
  for (const [index, mail] of mails.entries()) {
    await page.clickOn(row, index);
    await until('the mail to open', () => opened(page, index + 1));
    const words = await bannerOf(page);
    console.log(`${words === null ? '–' : '✓'} ${mail.subject}${words === null ? '' : `  →  ${words}`}`);
    if (first < 0 && words !== null && (await page.part('banner').has(/decline/i))) first = index;
    await back(page);
  }
  return first;
}

const opened = (page: WebPage, count: number): Promise<boolean> =>
  page.evaluate(
    (_, wanted) => (window as unknown as { stage: { opened: string[] } }).stage.opened.length >= wanted,
    count,
  );

async function back(page: WebPage): Promise<void> {
  await page.evaluate(() => history.back());
  await until('the list', async () => (await page.count('banner')) === 0);
}

/** Walks the main job by itself. */
async function walk(browser: ChromiumBrowser, page: WebPage, wish: Wish, mails: Mail[]): Promise<void> {
  const { row, reply, editor } = places[wish.webmail];
  mkdirSync(wish.shots, { recursive: true });
  const shoot = async (name: string, picture: Promise<Buffer>) => {
    const path = join(wish.shots, `${name}.png`);
    writeFileSync(path, await picture);
    console.log(`picture: ${path}`);
  };
  const offer = await spotAll(page, row, mails);
  if (offer < 0) throw new Error('no offer was spotted in the mailbox');
  await page.clickOn(row, offer);
  await page.shows('banner');
  await shoot('banner', page.screenshot());
  const popup = await browser.popup();
  // Advice with its reasons, a warning, or word that there is no offer: each comes once the popup is filled.
  await popup.see(/\bWhy\b|为什么|scam|骗局|No job offer|没有打开录用/);
  await shoot('popup', popup.screenshot());
  await popup.close();
  await page.clickOn(reply);
  const button = await page.shows('compose-button');
  await button.click(/decline/);
  const panel = await page.shows('panel');
  await panel.choose(/^place$/i);
  await until('the draft', async () => (await panel.controls()).some(({ name }) => /insert/i.test(name)));
  await shoot('panel', page.screenshot());
  await panel.click(/insert/);
  await until('the inserted draft', async () => (await page.evaluate(textOf, editor)).length > 80);
  await shoot('inserted', page.screenshot());
  const sent = await page.evaluate(() => (window as unknown as { stage: { sent: string[] } }).stage.sent.length);
  console.log(`inserted into the reply; ${sent === 0 ? 'nothing was sent' : 'SOMETHING WAS SENT'}`);
  if (sent > 0) throw new Error('the walk must not send');
}

function textOf(root: Document, editor: string): string {
  return root.querySelector<HTMLElement>(editor)?.innerText ?? '';
}

async function main(): Promise<number> {
  let browser: ChromiumBrowser | null = null;
  try {
    const wish = wishOf(process.argv.slice(2));
    const mails = [...(await ownMails(wish.files)), ...(await sampleMails())];
    build();
    browser = await ChromiumBrowser.launch({ build: join(root, 'dist', 'chrome'), headed: !wish.headless });
    const { site, address } = stage(wish.webmail, mails);
    browser.serve(site);
    const page = await browser.open(address);
    if (wish.headless) await walk(browser, page, wish, mails);
    else {
      console.log('The demo mailbox is open. Open a mail; close the window to end. There is no network in it.');
      await browser.closed();
    }
    return 0;
  } catch (error) {
    if (error instanceof BadInput) {
      console.error(error.message);
      return 2;
    }
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await browser?.close();
  }
}

process.exit(await main());
