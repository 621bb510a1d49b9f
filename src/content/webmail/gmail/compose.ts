import { addressIn } from '../../dom/address.ts';
import { ancestorWith, closest, findAll, findOne, isBefore, isShown, outermost } from '../../dom/anchors.ts';
import { placeFloating } from '../../dom/floating-place.ts';
import type { ComposeReader } from '../../dom/live-compose.ts';
import type { ComposeKind } from '../webmail.ts';
import { headingOf, messageAbove, messagesIn, plainId, threadIdsOf, viewOf } from './open-mail.ts';
import * as at from './selectors.ts';

const inputValue = (part: typeof at.DRAFT_ID, root: HTMLElement): string | null => {
  const field = findOne(
    part,
    root,
    (one) => plainId((one as HTMLInputElement).value ?? one.getAttribute('data-compose-id')) !== null,
  );
  return plainId((field as HTMLInputElement | null)?.value ?? field?.getAttribute('data-compose-id'));
};

const IN_MESSAGE = at.MESSAGE.join();

/** Roots of all composers: inline, docked, minimised, full screen, own window. Found from the editor outwards. */
export function composersIn(page: Document): HTMLElement[] {
  const roots = new Set<HTMLElement>();
  let view: HTMLElement | null = null;
  for (const editor of findAll(at.EDITOR, page)) {
    if (editor.closest(at.ANY_BODY)) continue;
    // Where class tokens are gone a body is known by its place only: nothing in it is a composer.
    if (editor.closest(IN_MESSAGE)) {
      view ??= viewOf(page);
      if (view.contains(editor) && messagesIn(view).some(({ body }) => body.contains(editor))) continue;
    }
    const root = rootOf(editor);
    if (root) roots.add(root);
  }
  const found = outermost([...roots]);
  const shown = new Map(found.map((root) => [root, isShown(root)]));
  // One draft has one composer: a hidden copy of another was left.
  const copies = (root: HTMLElement) => {
    const draft = inputValue(at.DRAFT_ID, root);
    const instead = (one: HTMLElement) => one !== root && (shown.get(one) || isBefore(root, one));
    return draft !== null && found.some((one) => instead(one) && inputValue(at.DRAFT_ID, one) === draft);
  };
  return found.length < 2 ? found : found.filter((root) => shown.get(root) || !copies(root));
}

function rootOf(editor: HTMLElement): HTMLElement | null {
  const named = closest(at.COMPOSER, editor);
  if (named) return named;
  const marked = ancestorWith(at.COMPOSER_MARK, editor);
  // What holds a message too is more than a composer: the mark stands in the mail.
  return marked && !marked.querySelector(at.ANY_BODY) ? marked : editor.closest<HTMLElement>('[role="dialog"]');
}

function editorIn(root: HTMLElement): HTMLElement | null {
  const rich = findOne(at.EDITOR, root);
  if (!rich || isShown(rich)) return rich;
  const plain = findOne(at.PLAIN_EDITOR, root);
  if (!plain) return rich;
  // Both are hidden when the composer is minimised; only the rich one when the person writes plain text.
  const shared = ancestorWith('textarea', rich);
  return shared && isShown(shared) && isShown(plain) ? plain : rich;
}

function recipientsIn(root: HTMLElement, field: 'to' | 'cc'): string[] {
  const found = findAll(at.chips(field), root).map((chip) =>
    addressIn(chip.getAttribute('data-hovercard-id') ?? chip.getAttribute('email') ?? ''),
  );
  return [...new Set(found.filter((one) => one !== null))];
}

function allRecipients(root: HTMLElement): { to: string[]; cc: string[] } {
  const to = recipientsIn(root, 'to');
  const cc = recipientsIn(root, 'cc');
  if (to.length > 0 || cc.length > 0) return { to, cc };
  const folded = findAll(at.FOLDED_RECIPIENTS, root).map((one) => addressIn(one.getAttribute('email') ?? ''));
  return { to: [...new Set(folded.filter((one) => one !== null))], cc };
}

/** The field for the message it answers is there and empty; without it that for the thread. */
function answersNothing(root: HTMLElement): boolean {
  for (const part of [at.ANSWERS_MESSAGE, at.ANSWERS_THREAD.slice(0, 1)]) {
    if (findOne(part, root)) return inputValue(part, root) === null;
  }
  return false;
}

/** By the response-type icon; without it by whom it answers and to whom it goes. No words are read. */
function kindOf(root: HTMLElement): ComposeKind | null {
  for (const [kind, icon] of Object.entries(at.KIND_ICONS)) {
    if (root.querySelector(icon)) return kind as ComposeKind;
  }
  if (answersNothing(root)) return 'new';
  if (!findOne(at.ANSWERS_MESSAGE, root)) return null;
  const { to, cc } = allRecipients(root);
  if (to.length === 0) return 'forward';
  // With one recipient it may be either: better none than the wrong one.
  return to.length + cc.length > 1 ? 'replyAll' : null;
}

/** The thread it answers, in the words that the open conversation's key is made of when it is the same thread. */
function threadOf(root: HTMLElement): string | null {
  const ids = at.ANSWERS_THREAD.map((way) => inputValue([way], root)).filter((id) => id !== null);
  if (ids.length === 0) return messageAbove(root)?.threadKey ?? null;
  const view = viewOf(root.ownerDocument);
  const first = messagesIn(view)[0];
  const known = first ? threadIdsOf(headingOf(view, first.root)) : [];
  if (known.some((id) => id !== null && ids.includes(id))) return known[0] ?? known[1] ?? null;
  return ids[0] ?? null;
}

/** By the form's own field; where page or form write no such ids, by the message an inline composer stands below. */
function answering(root: HTMLElement): string | null {
  const named = inputValue(at.ANSWERS_MESSAGE, root);
  if (findOne(at.ANSWERS_MESSAGE, root) && (named === null || findOne(at.MESSAGE_ID, viewOf(root.ownerDocument))))
    return named;
  return messageAbove(root)?.key ?? named;
}

/** History in the editor; where its name is gone, the block that holds a citation holds its attribution too. */
function quotesIn(editor: HTMLElement): HTMLElement[] {
  const cited = [...editor.querySelectorAll<HTMLElement>('blockquote')].map((one) =>
    one.parentElement && one.parentElement !== editor ? one.parentElement : one,
  );
  return outermost([
    ...new Set([
      ...editor.querySelectorAll<HTMLElement>('.gmail_quote, .gmail_quote_container, .gmail_attr'),
      ...cited,
    ]),
  ]);
}

export const gmailCompose: ComposeReader = {
  editor: editorIn,
  draftId: (root) => inputValue(at.DRAFT_ID, root),
  kind: kindOf,
  answers: (root) => ({ message: answering(root), thread: kindOf(root) === 'new' ? null : threadOf(root) }),
  subjectField: (root) => findOne(at.SUBJECT_FIELD, root) as HTMLInputElement | null,
  subject: (root) =>
    [findOne(at.SUBJECT_FIELD, root), findOne(at.SUBJECT_HIDDEN, root)]
      .map((field) => (field as HTMLInputElement | null)?.value ?? '')
      .find((value) => value !== '') ?? '',
  recipients: allRecipients,
  signatures: (editor) => outermost([...editor.querySelectorAll<HTMLElement>(at.SIGNATURE)]),
  quotes: quotesIn,
  quoteRunsOn: false,
  places: [
    (root, host) => {
      const cell = findOne(at.SEND_CELL, root);
      if (!cell) return false;
      Object.assign(host.style, { display: 'table-cell', verticalAlign: 'middle', paddingInlineStart: '8px' });
      // Gmail's own controls have a tab order of their own: ours comes after Send in it.
      const order = cell.querySelector('[tabindex]')?.getAttribute('tabindex');
      if (order && Number(order) > 0) host.setAttribute('tabindex', order);
      cell.after(host);
      return true;
    },
    (root, host) => below(findOne(at.BELOW_TOOLBAR, root), host),
    (root, host) => below(findOne(at.EDITOR_CELL, root), host),
    (root, host) => placeFloating(host, () => editorIn(root)),
  ],
};

function below(parent: HTMLElement | null, host: HTMLElement): boolean {
  if (!parent) return false;
  Object.assign(host.style, { display: 'block', verticalAlign: '', paddingInlineStart: '0' });
  parent.append(host);
  return true;
}
