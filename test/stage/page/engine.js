// The stage's one engine: list → open → reply or compose → type → discard or send. A skin says where things go.
// The page requires Trusted Types, so everything is made from templates that came with the page.
import { skin } from './skin.js';

/** What happened so far, for whoever looks: nothing here leaves the page. */
const stage = { opened: [], sent: [], discarded: 0, saves: 0, saved: '', shortcuts: [] };
window.stage = stage;

const settings = JSON.parse(document.getElementById('stage-settings').textContent);
const state = { mail: -1, reply: null, compose: null, serial: 0 };

/** A fresh copy of a part. */
function copy(name) {
  return document.importNode(document.getElementById(`stage-${name}`).content, true).firstElementChild;
}

const later = (time, deed) => setTimeout(deed, time);

function open(index) {
  if (!(index in settings.subjects)) return;
  closeComposer('reply');
  state.mail = index;
  stage.opened.push(settings.subjects[index]);
  const current = () => state.mail === index;
  skin.open(copy(`mail-${index}`), { index, thread: settings.threads[index], current, later });
}

function back() {
  closeComposer('reply');
  state.mail = -1;
  skin.back();
}

/** Opens the reply to the mail shown; the editor arrives a moment after its frame, as in the real pages. */
function reply() {
  if (state.mail < 0 || state.reply) return;
  start('reply', copy(`reply-${state.mail}`));
}

function compose() {
  if (!state.compose) start('compose', copy('compose'));
}

function start(kind, node) {
  state.serial += 1;
  skin.number(node, state.serial);
  const editor = node.querySelector(skin.editor);
  const seat = document.createComment('');
  editor.replaceWith(seat);
  state[kind] = { node, put: skin.place(kind, node, { later }) };
  later(60, () => {
    seat.replaceWith(editor);
    editor.focus();
    getSelection().collapse(editor.firstElementChild ?? editor, 0);
  });
  let saving = 0;
  node.addEventListener('input', () => {
    clearTimeout(saving);
    saving = later(200, () => {
      stage.saves += 1;
      stage.saved = editor.innerText;
      skin.saved?.(node);
    });
  });
}

function closeComposer(kind) {
  const open = state[kind];
  if (!open) return;
  state[kind] = null;
  open.put.remove();
}

/** The composer that holds a node. */
function composerOf(node) {
  return ['reply', 'compose'].find((kind) => state[kind]?.node.contains(node)) ?? null;
}

document.addEventListener('click', (event) => {
  const at = event.target instanceof Element ? event.target : null;
  if (!at) return;
  const row = at.closest(skin.row);
  const kind = composerOf(at);
  if (row) open([...row.parentElement.querySelectorAll(skin.row)].indexOf(row));
  else if (kind && at.closest(skin.discard)) {
    stage.discarded += 1;
    closeComposer(kind);
  } else if (kind && at.closest(skin.send)) {
    stage.sent.push(state[kind].node.querySelector(skin.editor)?.innerText ?? '');
    closeComposer(kind);
  } else if (!kind && at.closest(skin.replyControl)) reply();
  else if (at.closest(skin.newMail)) compose();
  else if (skin.backControl && at.closest(skin.backControl)) {
    event.preventDefault();
    back();
  }
});

// The real pages have one-letter shortcuts on the document: a key that leaks out of foreign controls would act.
document.addEventListener('keydown', (event) => {
  const at = event.composedPath()[0] === event.target ? event.target : null;
  const typing = at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select'));
  if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
  stage.shortcuts.push(event.key);
  if (event.key === 'u') back();
  if (event.key === 'r') reply();
  if (event.key === 'c') compose();
});

skin.start({ open, back, settings });
