import { addressIn } from '../../dom/address.ts';
import { closest, findAll, findOne, isShown, outermost } from '../../dom/anchors.ts';
import { placeFloating } from '../../dom/floating-place.ts';
import type { ComposeReader } from '../../dom/live-compose.ts';
import type { ComposeKind } from '../webmail.ts';
import { documentIn, outsideMail } from './frames.ts';
import * as at from './selectors.ts';

/** The page's one composer: a page of its own, known by the field that is sent. */
export function composersIn(page: Document): HTMLElement[] {
  const area = findOne(at.PLAIN_EDITOR, page, outsideMail);
  const root = area && closest(at.COMPOSER, area);
  return root && editorIn(root) ? [root] : [];
}

/** TinyMCE's body in its frame where that is in use, else the text area below it. */
function editorIn(root: HTMLElement): HTMLElement | null {
  const body = documentIn(at.EDITOR_FRAME, root)?.body;
  if (body?.getAttribute('contenteditable') === 'true') return body;
  return findOne(at.PLAIN_EDITOR, root, isShown);
}

const textOf = (field: HTMLElement | null): string => (field as HTMLInputElement | null)?.value ?? '';

const addressesIn = (root: HTMLElement, field: 'to' | 'cc'): string[] => {
  const found = textOf(findOne(at.recipients(field), root))
    .split(',')
    .map(addressIn);
  return [...new Set(found.filter((one) => one !== null))];
};

const recipientsIn = (root: HTMLElement) => ({ to: addressesIn(root, 'to'), cc: addressesIn(root, 'cc') });

const subjectOf = (root: HTMLElement): string => textOf(findOne(at.SUBJECT_FIELD, root));

/** By what stands in the draft and to whom it goes; no words are read. */
function kindOf(root: HTMLElement): ComposeKind | null {
  const editor = editorIn(root);
  if (!editor) return null;
  const { to, cc } = recipientsIn(root);
  const plain = editor.localName === 'textarea';
  const quoted = plain ? /^>/m.test(textOf(editor)) : quotesIn(editor).length > 0;
  if (to.length === 0) return subjectOf(root) === '' ? 'new' : quoted || plain ? 'forward' : null;
  // Without a quote it may be a new mail to somebody as well.
  if (!quoted) return null;
  return to.length + cc.length > 1 ? 'replyAll' : 'reply';
}

/** The quote, the line that announces it, and the header block above a mail that is passed on. */
function quotesIn(editor: HTMLElement): HTMLElement[] {
  const found = outermost(findAll(at.DRAFT_QUOTE, editor));
  const before = found
    .filter((one) => one.id.startsWith('forwardbody'))
    .flatMap((one) => {
      const blocks: HTMLElement[] = [];
      let above = one.previousElementSibling;
      while (above && above.localName !== 'table' && above.textContent?.trim() === '')
        above = above.previousElementSibling;
      if (above?.localName !== 'table') return [];
      blocks.push(above as HTMLElement);
      const rule = above.previousElementSibling as HTMLElement | null;
      if (rule && /^\s*-{3,}/.test(rule.textContent ?? '')) blocks.unshift(rule);
      return blocks;
    });
  return [...before, ...found];
}

export const roundcubeCompose: ComposeReader = {
  editor: editorIn,
  draftId: (root) => textOf(findOne(at.DRAFT_ID, root)) || null,
  kind: kindOf,
  // The page does not say: the background remembers which offer was read before.
  answers: () => ({ message: null, thread: null }),
  subjectField: (root) => findOne(at.SUBJECT_FIELD, root) as HTMLInputElement | null,
  subject: subjectOf,
  recipients: recipientsIn,
  signatures: (editor) => outermost(findAll(at.DRAFT_SIGNATURE, editor)),
  quotes: quotesIn,
  quoteRunsOn: false,
  // TinyMCE keeps its own undo history and takes a picture of the draft when a key goes down; this one types nothing.
  beforeInsert: (editor) => {
    const { KeyboardEvent } = editor.ownerDocument.defaultView ?? window;
    editor.dispatchEvent(new KeyboardEvent('keydown', { keyCode: 229, bubbles: true, cancelable: true }));
  },
  places: [
    (root, host) => {
      const send = findOne(at.SEND, root, isShown);
      if (!send) return false;
      Object.assign(host.style, {
        display: 'inline-block',
        verticalAlign: 'middle',
        marginInlineStart: '8px',
        marginBlock: '-6px',
      });
      send.after(host);
      return true;
    },
    (root, host) => {
      const row = findOne(at.OPTIONS_ROW, root, isShown);
      if (!row) return false;
      Object.assign(host.style, { display: 'inline-block', marginInlineStart: '8px' });
      row.append(host);
      return true;
    },
    (root, host) =>
      placeFloating(
        host,
        () => (documentIn(at.EDITOR_FRAME, root)?.defaultView?.frameElement as HTMLElement) ?? editorIn(root),
      ),
  ],
};
