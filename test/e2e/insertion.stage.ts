/** The webmails' pages with editors that behave: Gmail's plain editable that saves on input, Outlook's real roosterjs. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { changesInBrowser } from '../content/builds.ts';
import { seeded } from '../content/mutators.ts';
import { type AdapterId, fixtureHtml } from '../fixtures/pages.ts';
import type { Site, WebPage } from './driver.ts';

const here = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Gmail's policy since 2024; Outlook's forbids foreign scripts as well. */
const POLICY = "default-src 'self'; style-src 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'";
const policyFor = (trusted: boolean) => (trusted ? POLICY : POLICY.replace(/; require.*/, ''));

/** Counts what a webmail would save: trusted input events in an editor. */
const GMAIL_STAGE = `
window.saves = 0; window.untrusted = 0; window.violations = 0;
document.addEventListener('securitypolicyviolation', (event) => { if (!event.blockedURI.endsWith('favicon.ico')) window.violations += 1; });
document.addEventListener('input', (event) => { event.isTrusted ? (window.saves += 1) : (window.untrusted += 1); }, true);
`;

/** Real editors over the fixture's markup; what the model holds is what would be saved. */
const OUTLOOK_STAGE = `${GMAIL_STAGE}
window.editors = [...document.querySelectorAll('[contenteditable="true"][aria-multiline="true"]')].map((div) => {
  const { createEditor, createModelFromHtml, EditPlugin, ShortcutPlugin } = window.roosterjs;
  const model = createModelFromHtml(div.innerHTML);
  div.replaceChildren();
  return createEditor(div, [new EditPlugin(), new ShortcutPlugin()], model);
});
window.modelText = (nth = 0) => {
  const words = [];
  const visit = (group) => {
    for (const block of group.blocks ?? []) {
      if (block.blockType === 'Paragraph') words.push(block.segments.map((one) => one.segmentType === 'Text' ? one.text : one.segmentType === 'Br' ? '' : '').join(''));
      else visit(block);
    }
  };
  visit(window.editors[nth].getContentModelCopy('disconnected'));
  return words.join('\\n');
};
`;

const ROOSTER = () => here('../../node_modules/roosterjs/dist/rooster-min.js');

/** A page, or a variant of it: `?change=` numbers a change that webmails make, `?seed=` its dice. */
function pageOf(webmail: AdapterId, name: string, asked: URLSearchParams): string {
  const change = asked.get('change');
  if (change === null) return fixtureHtml(webmail, name);
  const dom = new JSDOM(fixtureHtml(webmail, name));
  changesInBrowser[webmail][Number(change)]?.alter(dom.window.document, seeded(Number(asked.get('seed'))));
  return dom.serialize();
}

/** Serves a fixture at the webmail's address, `?page=` names it. */
export const gmailSite: Site = (url) => {
  if (url.hostname !== 'mail.google.com') return null;
  if (url.pathname.endsWith('stage.js')) return script(GMAIL_STAGE);
  const page = url.searchParams.get('page');
  if (!page) return null;
  return document(pageOf('gmail', page, url.searchParams), ['/stage.js'], true);
};

export const outlookSite: Site = (url) => {
  if (url.hostname !== 'outlook.live.com') return null;
  if (url.pathname.endsWith('stage.js')) return script(OUTLOOK_STAGE);
  if (url.pathname.endsWith('rooster.js')) return script(ROOSTER());
  const page = url.searchParams.get('page');
  if (!page) return null;
  const scripts = url.searchParams.has('visit') ? [] : ['/rooster.js', '/stage.js'];
  return document(pageOf('outlook', page, url.searchParams), scripts, false);
};

const script = (body: string) => ({ body, headers: { 'content-type': 'text/javascript' } });
const document = (html: string, scripts: string[], trusted: boolean) => ({
  body: html.replace('</body>', `${scripts.map((src) => `<script src="${src}"></script>`).join('')}</body>`),
  headers: { 'content-security-policy': policyFor(trusted) },
});

/** Asks the adapters' content script in that page. */
export async function probe<T>(page: WebPage, deed: Record<string, string | number | null>): Promise<T> {
  const answer = await page.evaluate(
    (root, question) =>
      new Promise<string>((resolve) => {
        const id = String(Math.random());
        root.addEventListener(`probe:${id}`, (event) => resolve((event as CustomEvent<string>).detail), { once: true });
        root.dispatchEvent(
          new CustomEvent('probe:ask', { detail: JSON.stringify({ id, deed: JSON.parse(question) }) }),
        );
      }),
    JSON.stringify(deed),
  );
  return JSON.parse(answer) as T;
}
