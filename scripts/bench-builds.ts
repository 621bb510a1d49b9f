/**
 * The extensions that are measured beside our build: nothing, floors, the smallest design that does the job, a careless
 * one, a control of known cost; and a copy of our build that breaks every budget on purpose.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds that the control burns in a callback, and again in a promise. */
export const BURN = 10;

const BODY = '.a3s, [id^="UniqueMessageBody"]';
const EDITOR = '[contenteditable="true"]';
const OFFER = String.raw`/pleased to offer|offer of employment|job offer|offer letter|start date|base salary|录用|入职/i`;

/** Content scripts by configuration; null: none at all. */
export const FLOORS: Record<string, string | null> = {
  'bare page': null,
  'empty script': '',
  'idle observer': 'new MutationObserver(() => {}).observe(document, { childList: true, subtree: true });',
  'smallest design': `
    const mark = (place, text) => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'closed' }).textContent = text;
      place.after(host);
    };
    const each = (root, selector, visit) => {
      if (root.matches(selector)) visit(root);
      for (const one of root.querySelectorAll(selector)) visit(one);
    };
    const look = (root) => {
      each(root, '${BODY}', (body) => ${OFFER}.test(body.textContent) && mark(body, 'an offer'));
      each(root, '${EDITOR}', (editor) => mark(editor, 'Decline gracefully'));
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
  control: `
    function burnInCallback() { const end = performance.now() + ${BURN}; while (performance.now() < end); }
    function burnInPromise() { const end = performance.now() + ${BURN}; while (performance.now() < end); }
    setTimeout(() => { burnInCallback(); }, 100);
    setTimeout(() => { Promise.resolve().then(() => burnInPromise()); }, 200);`,
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

const inPage = `
  ${burn(120)}
  globalThis.kept = Array.from({ length: 60000 }, (_, n) => ({ n, text: 'kept ' + n }));
  document.addEventListener('beforeinput', () => ${burn(8)}, true);
  new MutationObserver((records) => {
    let added = 0;
    for (const record of records) {
      added += record.addedNodes.length;
      for (const node of record.addedNodes) {
        if (node.nodeType !== 1) continue;
        if (node.matches('[data-decline-gracefully="banner"]')) node.style.setProperty('display', 'none', 'important');
        else if (node.matches('${BODY}') || node.querySelector('${BODY}')) {
          ${burn(100)}
          const wrong = document.createElement('div');
          wrong.setAttribute('data-wrong-banner', '');
          node.append(wrong);
        }
        if (node.matches('${EDITOR}') || node.querySelector('${EDITOR}')) ${burn(30)}
      }
    }
    if (added > 0) ${burn(3)}
  }).observe(document, { childList: true, subtree: true });`;

/** Answers come 400 ms late. */
const inBackground = `
  const add = chrome.runtime.onMessage.addListener.bind(chrome.runtime.onMessage);
  chrome.runtime.onMessage.addListener = (listener) =>
    add((message, sender, respond) => listener(message, sender, (answer) => setTimeout(() => respond(answer), 400)));`;

/** A copy of our build that is too slow, too heavy and too large everywhere, so that every budget must be seen broken. */
export function cheat(build: string, folder: string): string {
  cpSync(build, folder, { recursive: true });
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  edit('src/content/index.js', (text) => `(() => {${inPage}})();\n${text}\n${ballast(40_000)}`);
  edit('background.js', (text) => `${inBackground}\n${text}\n${ballast(200_000)}`);
  writeFileSync(join(folder, 'slow.js'), `${burn(300)}${ballast(80_000)}`);
  edit('src/popup/index.html', (text) => text.replace('</head>', '<script src="/slow.js"></script></head>'));
  for (const name of ['reading', 'counsel', 'domains'])
    edit(`data/${name}.json`, (text) =>
      text.replace(/\}\s*$/, `,"ballast":"${ballast(500_000).replace(/[*/]/g, '')}"}`),
    );
  return folder;
}
