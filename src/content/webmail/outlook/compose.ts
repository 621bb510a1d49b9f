import { addressIn } from '../../dom/address.ts';
import { ancestorWith, closest, EDITABLE, findAll, findOne, isBefore, isShown, outermost } from '../../dom/anchors.ts';
import { placeFloating } from '../../dom/floating-place.ts';
import type { Answered, ComposeReader } from '../../dom/live-compose.ts';
import type { ComposeKind } from '../webmail.ts';
import { findMessage } from './open-mail.ts';
import * as at from './selectors.ts';

/** Roots of all composers that can be seen or were: docked, inline, popped out. */
export function composersIn(page: Document): HTMLElement[] {
  const roots = new Set<HTMLElement>();
  const editors = findAll(at.EDITOR, page, isEditor);
  for (const editor of editors.length > 0 ? editors : findAll(at.PLAIN_EDITOR, page, isEditor)) {
    const root = rootOf(editor);
    if (root) roots.add(root);
  }
  return outermost([...roots]);
}

/** Recipient fields can be edited too; they are no multi-line text boxes. Mails can hold no editor of ours. */
function isEditor(editor: HTMLElement): boolean {
  if (
    editor.closest(
      '[id^="UniqueMessageBody"], [role="document"], [id^="MSG_"][id$="_TO"], [id^="MSG_"][id$="_CC"], [id^="MSG_"][id$="_BCC"]',
    )
  )
    return false;
  return editor.parentElement?.closest(EDITABLE) === null && isShown(editor);
}

function rootOf(editor: HTMLElement): HTMLElement | null {
  const named = closest(at.COMPOSER, editor);
  // The calendar's form has the same section, and no way to send.
  if (named) return findOne([...at.SEND, ...at.DISCARD], named) ? named : null;
  return ancestorWith(at.COMPOSER_MARK, editor) ?? ancestorWith('[data-icon-name="SendRegular"]', editor);
}

const editorIn = (root: HTMLElement): HTMLElement | null => {
  const usable = (one: HTMLElement) =>
    one.parentElement?.closest(EDITABLE) === null && !one.closest('[id$="_TO"], [id$="_CC"], [id$="_BCC"]');
  return findOne(at.EDITOR, root, usable) ?? findOne(at.PLAIN_EDITOR, root);
};

/** History in the editor: from the first of its marks on everything, whatever it is called. */
function quotesIn(editor: HTMLElement): HTMLElement[] {
  const marks = [...editor.querySelectorAll<HTMLElement>(`${at.QUOTE}, ${at.QUOTE_RULE}`), ...headerBlocks(editor)];
  const first = marks.sort((one, other) => (isBefore(one, other) ? -1 : 1))[0];
  if (!first) return [];
  const following: HTMLElement[] = [first];
  for (let node: Element | null = first; node && node !== editor; node = node.parentElement) {
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling) following.push(next as HTMLElement);
  }
  return following;
}

/** "From: Name <address>" with a bold label opens a quoted message in every language. */
const headerBlocks = (editor: HTMLElement): HTMLElement[] =>
  [...editor.querySelectorAll<HTMLElement>(at.QUOTE_LABEL)]
    .filter(
      (label) => /[::]\s*$/.test(label.textContent ?? '') && addressIn(label.nextSibling?.textContent ?? '') !== null,
    )
    .flatMap((label) => label.closest<HTMLElement>('div, p') ?? [])
    .filter((block) => block !== editor && editor.contains(block));

/** By history in the editor or a message beside it, then by whom it goes to. No words are read. */
function kindOf(root: HTMLElement, { message }: Answered): ComposeKind | null {
  const editor = editorIn(root);
  if (!editor) return null;
  if (quotesIn(editor).length === 0 && message === null) return subjectOf(root) === '' ? 'new' : null;
  const well = findOne(at.recipients('TO'), root);
  const { to, cc } = recipientsIn(root);
  // A field that cannot be found or read does not say that nobody is in it.
  if (to.length === 0) return well?.querySelector(EDITABLE)?.textContent?.trim() === '' ? 'forward' : null;
  return to.length + cc.length > 1 ? 'replyAll' : 'reply';
}

/** An inline composer answers the card above it; a window of its own does not say what it answers. */
function answered(root: HTMLElement) {
  const pane = closest(at.CONVERSATION, root);
  const shown = pane && findMessage(root.ownerDocument, null, root);
  return shown && pane.contains(shown.body) && !shown.unsettled ? shown : null;
}

const subjectField = (root: HTMLElement): HTMLInputElement | null =>
  findOne(at.SUBJECT_FIELD, root) as HTMLInputElement | null;

const subjectOf = (root: HTMLElement): string => subjectField(root)?.value ?? '';

/** Names or addresses, as the pills show them: addresses are often in a card that only a click opens. */
function recipientsIn(root: HTMLElement): { to: string[]; cc: string[] } {
  const of = (field: 'TO' | 'CC'): string[] => {
    const well = findOne(at.recipients(field), root);
    if (!well) return [];
    const pills = outermost(findAll(at.PILL, well));
    // Folded, the line is the recipients' names and nothing else.
    const folded =
      well.querySelector('[contenteditable], button, input') || well.matches('[contenteditable]') ? [] : [well];
    const found = (pills.length > 0 ? pills : folded).map((pill) => {
      const text = (pill.textContent ?? '').trim();
      return addressIn(pill.getAttribute('aria-label') ?? '') ?? addressIn(text) ?? text;
    });
    return [...new Set(found.filter((one) => one !== ''))];
  };
  return { to: of('TO'), cc: of('CC') };
}

export const outlookCompose: ComposeReader = {
  editor: editorIn,
  draftId: (root) => /^MSG_(.+)_[A-Z]+$/.exec(findOne(at.DRAFT_FIELD, root)?.id ?? '')?.[1] ?? null,
  kind: kindOf,
  answers(root) {
    const shown = answered(root);
    return { message: shown?.key ?? null, thread: shown?.threadKey ?? null };
  },
  subjectField,
  subject: (root) => subjectOf(root) || (answered(root)?.subject ?? ''),
  recipients: recipientsIn,
  signatures: (editor) => outermost([...editor.querySelectorAll<HTMLElement>(at.SIGNATURE)]),
  quotes: quotesIn,
  quoteRunsOn: true,
  // roosterjs keeps its own undo history and takes a picture of the draft at this key's event; the event types nothing.
  beforeInsert: (editor) => {
    const { KeyboardEvent } = editor.ownerDocument.defaultView ?? window;
    editor.dispatchEvent(new KeyboardEvent('keypress', { key: 'Enter', bubbles: true, cancelable: true }));
  },
  places: [
    (root, host) => {
      const row = actionRow(root);
      if (!row) return false;
      Object.assign(host.style, { display: 'block', position: 'static', padding: '4px 12px' });
      row.after(host);
      return true;
    },
    (root, host) => placeFloating(host, () => editorIn(root)),
  ],
};

/** The row with Send: the highest one that does not hold the editor too. */
function actionRow(root: HTMLElement): HTMLElement | null {
  const editor = editorIn(root);
  let row = findOne(at.SEND, root) ?? findOne(at.DISCARD, root);
  if (!editor || !row) return null;
  while (row.parentElement && row.parentElement !== root && !row.parentElement.contains(editor))
    row = row.parentElement;
  return row.contains(editor) || row === root ? null : row;
}
