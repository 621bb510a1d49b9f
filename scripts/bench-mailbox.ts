/**
 * The stage as a mailbox of a working person: a hundred rows that the page builds itself, conversations of 1, 10 and 100
 * messages, and a script that never rests.
 */
import { JSDOM } from 'jsdom';
import type { Mail } from '../src/domain/model.ts';
import type { Site } from '../test/e2e/driver.ts';
import { sampleMails, stage } from '../test/stage/stage.ts';

export type Webmail = 'gmail' | 'outlook';

/** Conversations that are opened: index of the row → number of messages. */
export const SIZES = [1, 10, 100] as const;
const ROWS = 100;

export const PLACES = {
  gmail: {
    row: 'tr.zA',
    messages: '[role="list"]',
    reply: '.ams.bkH',
    newMail: '[gh="cm"]',
    editor: '[g_editable="true"]',
    discard: '.oh',
    body: '.a3s',
    cell: '.xW span, .y6 span',
  },
  outlook: {
    row: '[role="option"][data-convid]',
    messages: '[data-app-section="ConversationContainer"]',
    reply: '[aria-label="Quick actions"] button',
    newMail: 'button:has([data-icon-name="ComposeRegular"])',
    editor: '[contenteditable="true"][aria-multiline="true"]',
    discard: '#discardCompose',
    body: '[role="document"]',
    cell: '._rWRU',
  },
} as const;

/** Runs in the page: builds the list as the real pages do, row by row after the load, and churns when it is told to. */
const script = (row: string, cell: string): string => `
  const rows = [...document.querySelectorAll(${JSON.stringify(row)})];
  const list = rows[0].parentElement;
  for (const one of rows) one.remove();
  const all = Array.from({ length: ${ROWS} }, (_, n) => rows[n] ?? rows[rows.length - 1].cloneNode(true));
  const grow = () => {
    list.append(...all.splice(0, 5));
    if (all.length > 0) setTimeout(grow, 15);
    else document.documentElement.dataset.whole = '';
  };
  grow();
  // A thousand mutations a second: unread counters, times, presence dots, rows that come and go.
  window.churn = (milliseconds) => new Promise((resolve) => {
    const began = performance.now();
    let made = 0;
    const beat = () => {
      const due = Math.min(performance.now() - began, milliseconds);
      const all = list.querySelectorAll(${JSON.stringify(row)});
      for (; made < due; made += 1) {
        const one = all[made % all.length];
        if (made % 4 === 0) one.querySelector(${JSON.stringify(cell)})?.replaceChildren('at ' + made);
        else if (made % 4 === 1) one.classList.toggle('fresh');
        else if (made % 4 === 2) {
          const dot = document.createElement('span');
          dot.textContent = made;
          one.lastElementChild.replaceChildren(dot);
        } else one.style.setProperty('--n', made);
      }
      if (performance.now() - began < milliseconds) setTimeout(beat, 10);
      else resolve(made);
    };
    beat();
  });`;

/** Gives the conversation of each of the first rows its number of messages; they are copies with ids of their own. */
function grown(html: string, messages: string): string {
  const { document } = new JSDOM(html).window;
  for (const [index, size] of SIZES.entries()) {
    const template = document.getElementById(`stage-mail-${index}`) as HTMLTemplateElement;
    const list = template.content.querySelector(messages);
    const first = list?.firstElementChild;
    if (!list || !first) throw new Error(`mail ${index} of the stage has no message`);
    const markup = first.outerHTML;
    for (let n = 1; n < size; n += 1) {
      const seat = document.createElement('template');
      const digits = String(900 + n);
      seat.innerHTML = markup
        .replace(/(data-(?:legacy-)?message-id="[^"]*?)\d{3}"/g, `$1${digits}"`)
        .replaceAll('UniqueMessageBody_', `UniqueMessageBody_${digits}_`);
      const copy = seat.content.firstElementChild as Element;
      // The one that the mail ends with stays the last.
      list.insertBefore(document.importNode(copy, true), first);
    }
  }
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

/** Where it is, and what to serve there. */
export async function benchMailbox(webmail: Webmail): Promise<{ address: string; site: Site; mails: Mail[] }> {
  const { row, cell, messages } = PLACES[webmail];
  const mails = await sampleMails();
  const { address, site } = stage(webmail, mails);
  const whole = site(new URL(address));
  if (!whole) throw new Error(`the stage serves nothing at ${address}`);
  const body = grown(whole.body, messages).replace(
    '<script type="module" src="/stage/engine.js"></script>',
    '<script type="module" src="/stage/churn.js"></script><script type="module" src="/stage/engine.js"></script>',
  );
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  return {
    address,
    mails,
    site(url) {
      if (url.host !== new URL(address).host) return null;
      if (url.pathname === '/stage/churn.js') return { headers, body: script(row, cell) };
      return url.pathname.startsWith('/mail') ? { ...whole, body } : site(url);
    },
  };
}
