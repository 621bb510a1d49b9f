/**
 * The extensions that are measured beside our build: nothing, floors, the smallest design that does the job, a careless
 * one, a control of known cost; and a copy of our build that breaks every budget on purpose.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** About the ms that the control burns in a callback, again in a promise, and again in what an answer to a message runs. */
export const BURN = 10;

const BODY = '.a3s, [id^="UniqueMessageBody"]';
const EDITOR = '[contenteditable="true"]';
const OFFER = `/pleased to offer|offer of employment|job offer|offer letter|start date|base salary|录用|入职/i`;

/** Content scripts by configuration; null: none at all. */
export const FLOORS: Record<string, string | null> = {
  'bare page': null,
  'empty script': '',
  'idle observer': 'new MutationObserver(() => {}).observe(document, { childList: true, subtree: true });',
  'smallest design': `
    const mark = (place, name, text, act) => {
      const host = document.createElement('div');
      const part = document.createElement(name);
      part.textContent = text;
      if (act) part.addEventListener('click', act);
      host.attachShadow({ mode: 'closed' }).append(part);
      place.after(host);
    };
    const decline = ({ target }) => target.setAttribute('aria-expanded', 'true');
    const each = (root, selector, visit) => {
      if (root.matches(selector)) visit(root);
      for (const one of root.querySelectorAll(selector)) visit(one);
    };
    const look = (root) => {
      each(root, '${BODY}', (body) => ${OFFER}.test(body.textContent) && mark(body, 'span', 'an offer'));
      each(root, '${EDITOR}', (editor) => mark(editor, 'button', 'Decline gracefully', decline));
    };
    new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) look(node);
    }).observe(document, { childList: true, subtree: true });
    look(document.documentElement);`,
  'careless design': `
    const done = new WeakSet();
    const look = () => {
      for (const one of document.querySelectorAll('${BODY}, ${EDITOR}')) {
        const wanted = one.isContentEditable || ${OFFER}.test(one.innerText);
        if (done.has(one) || !wanted) continue;
        done.add(one);
        const host = document.createElement('div');
        host.attachShadow({ mode: 'closed' }).textContent = 'Decline gracefully';
        one.after(host);
      }
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    look();`,
  // Counted work, since time that passes is no work: on a busy machine a processor is taken away meanwhile.
  control: `
    localStorage.steps ??= 400000;
    const steps = Number(localStorage.steps);
    const burned = [];
    const timed = (burn) => {
      const began = performance.now();
      burn();
      burned.push(performance.now() - began);
      document.documentElement.dataset.burned = JSON.stringify(burned);
    };
    let kept = 0.5;
    function burnInCallback() { for (let n = 0; n < steps; n += 1) kept = Math.sin(kept + n); }
    function burnInPromise() { for (let n = 0; n < steps; n += 1) kept = Math.sin(kept + n); }
    function burnInAnswer() { for (let n = 0; n < steps; n += 1) kept = Math.sin(kept + n); }
    setTimeout(() => timed(burnInCallback), 100);
    setTimeout(() => { Promise.resolve().then(() => timed(burnInPromise)); }, 200);
    setTimeout(() => { chrome.runtime.sendMessage(0).catch(() => timed(burnInAnswer)); }, 300);`,
};

/** An unpacked extension with at most one content script; the empty worker is how the driver knows that it runs. */
export function extension(folder: string, script: string | null): string {
  mkdirSync(folder, { recursive: true });
  const matches = ['https://mail.google.com/*', 'https://outlook.live.com/*'];
  const manifest = {
    manifest_version: 3,
    name: 'bench',
    version: '1',
    background: { service_worker: 'worker.js' },
    ...(script === null ? {} : { content_scripts: [{ matches, js: ['content.js'], run_at: 'document_idle' }] }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), '');
  writeFileSync(join(folder, 'blank.html'), '<!doctype html><title>blank</title>');
  if (script !== null) writeFileSync(join(folder, 'content.js'), script);
  return folder;
}

const burn = (ms: number) => `{ const end = performance.now() + ${ms}; while (performance.now() < end); }`;

/** Text that no compression makes small, in a comment. */
function ballast(bytes: number): string {
  let state = 1;
  let text = '/*';
  while (text.length < bytes * 1.4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += state.toString(36);
  }
  return `${text}*/`;
}

/** What a cheat does in the mail page, by the name of its control. */
const IN_PAGE: Record<string, string> = {
  load: burn(120),
  heap: "globalThis.kept = Array.from({ length: 60000 }, (_, n) => ({ n, text: 'kept ' + n }));",
  typing: `document.addEventListener('beforeinput', () => ${burn(8)}, true);`,
  open: onAdded(`if (holds(node, '${BODY}')) ${burn(100)}`),
  composer: onAdded(`if (holds(node, '${EDITOR}')) ${burn(30)}`),
  churn: onAdded(burn(1.5)),
  missing: onAdded(
    `if (node.matches('[data-decline-gracefully="banner"]')) node.style.setProperty('display', 'none', 'important');`,
  ),
  wrong: onAdded(`if (holds(node, '${BODY}')) {
    // No element that the page itself counts among its cards.
    const wrong = document.createElement('dg-wrong');
    wrong.setAttribute('data-wrong-banner', '');
    node.append(wrong);
  }`),
};

/** Runs for every element that the page gets. */
function onAdded(work: string): string {
  return `new MutationObserver((records) => {
    const holds = (node, selector) => node.matches(selector) || node.querySelector(selector) !== null;
    for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) { ${work} }
  }).observe(document, { childList: true, subtree: true });`;
}

/** Answers come 400 ms late. */
const LATE = `
  const add = chrome.runtime.onMessage.addListener.bind(chrome.runtime.onMessage);
  chrome.runtime.onMessage.addListener = (listener) =>
    add((message, sender, respond) => listener(message, sender, (answer) => setTimeout(() => respond(answer), 400)));`;

/** One way to break budgets on purpose: what is measured then, and which budgets must be seen broken. */
interface Control {
  part: Part;
  breaks: RegExp;
}

export const PARTS = ['page', 'popup', 'bytes', 'text', 'store'] as const;
export type Part = (typeof PARTS)[number];

/** A control for every budget, by name: `npm run bench -- --control NAME`. */
export const CONTROLS: Record<string, Control> = {
  load: { part: 'page', breaks: /: load ÷/ },
  open: { part: 'page', breaks: /: open (?:\d+|a) message/ },
  composer: { part: 'page', breaks: /: composer/ },
  churn: { part: 'page', breaks: /: churn ÷/ },
  typing: { part: 'page', breaks: /: typing/ },
  heap: { part: 'page', breaks: /: heap/ },
  late: { part: 'page', breaks: /: message node to banner/ },
  missing: { part: 'page', breaks: /: offers without a banner/ },
  wrong: { part: 'page', breaks: /: banners on other mail/ },
  work: { part: 'page', breaks: /: control/ },
  popup: { part: 'popup', breaks: /^popup CPU/ },
  bytes: { part: 'bytes', breaks: /gzip bytes$/ },
  text: { part: 'text', breaks: /spot|mailbox|hostile|twice/ },
  store: { part: 'store', breaks: /^(store|worker)/ },
};

/** A copy of our build that breaks the budgets of these controls. */
export function cheat(build: string, folder: string, controls: readonly string[]): string {
  cpSync(build, folder, { recursive: true });
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  const inPage = controls.flatMap((name) => IN_PAGE[name] ?? []);
  const pageParts = ['gmail', 'outlook'].map((webmail) => `src/content/${webmail}.js`);
  if (inPage.length > 0)
    for (const file of pageParts)
      edit(file, (text) => `${inPage.map((code) => `(() => {${code}})();`).join('\n')}\n${text}`);
  if (controls.includes('late') || controls.includes('store')) edit('background.js', (text) => `${LATE}\n${text}`);
  if (controls.includes('popup')) {
    writeFileSync(join(folder, 'slow.js'), burn(300));
    edit('src/popup/index.html', (text) => text.replace('</head>', '<script src="/slow.js"></script></head>'));
  }
  if (controls.includes('bytes')) {
    for (const file of pageParts) edit(file, (text) => `${text}\n${ballast(40_000)}`);
    edit('background.js', (text) => `${text}\n${ballast(200_000)}`);
    writeFileSync(join(folder, 'large.js'), ballast(80_000));
    edit('src/popup/index.html', (text) => text.replace('</head>', '<script src="/large.js"></script></head>'));
    for (const name of ['reading', 'counsel', 'domains'])
      edit(`data/${name}.json`, (text) =>
        text.replace(/\}\s*$/, `,"ballast":"${ballast(500_000).replace(/[*/]/g, '')}"}`),
      );
  }
  return folder;
}
