import type { Mail } from '../../../domain/model.ts';
import { addressIn, lastAddressIn } from '../../dom/address.ts';
import {
  ancestorWith,
  closest,
  EDITABLE,
  findAll,
  findOne,
  isBefore,
  isShown,
  outermost,
  seenOf,
} from '../../dom/anchors.ts';
import type { Attention } from '../../dom/attention.ts';
import { fingerprint } from '../../dom/fingerprint.ts';
import { shownDate } from '../../dom/shown-date.ts';
import { visibleText } from '../../dom/visible-text.ts';
import type { Shown } from '../../dom/watch-page.ts';
import * as at from './selectors.ts';

/** A message as it stands in the page. */
export interface GmailMessage extends Shown {
  root: HTMLElement;
  threadKey: string | null;
  subject: string;
  account: string | null;
  sender: Sender;
}

interface Sender {
  name: string;
  address: string | null;
}

/** Gmail hides the views a person has left, and keeps them in the page: only what is rendered counts. */
export function viewOf(page: Document): HTMLElement {
  // Markup that a sender pasted is no view: none stands in a message.
  const isView = (one: HTMLElement) => isShown(one) && !one.closest(`${at.ANY_BODY}, ${at.MESSAGE_MARK}`);
  return seenOf(findAll(at.VIEW, page, isView))[0] ?? page.body;
}

interface Candidate {
  root: HTMLElement;
  body: HTMLElement;
}

/** Messages of the view whose body is rendered, oldest first. Nothing inside a body is ever taken for a message. */
export function messagesIn(view: HTMLElement): Candidate[] {
  for (const way of at.MESSAGE) {
    const roots = outermost(
      [...view.querySelectorAll<HTMLElement>(way)].filter(
        (root) => root.localName !== 'tr' && !root.parentElement?.closest(at.ANY_BODY),
      ),
    );
    const found = roots.flatMap((root) => {
      const body = bodyIn(root);
      return body ? [{ root, body }] : [];
    });
    if (found.length > 0) return found;
  }
  return outermost([...view.querySelectorAll<HTMLElement>(at.ANY_BODY)])
    .filter(isShown)
    .map((body) => ({ root: ancestorWith('[email], [data-hovercard-id]', body) ?? body, body }));
}

function bodyIn(root: HTMLElement): HTMLElement | null {
  const outer = root.querySelector<HTMLElement>(at.ANY_BODY);
  // A mail can hold markup pasted from Gmail: its messages lie deeper than this one.
  const nearest = outer?.closest(at.MESSAGE_MARK);
  if (outer && (!nearest || nearest.contains(root))) {
    return isShown(outer) ? outer : null;
  }
  return isShown(root) ? bodyByStructure(root) : null;
}

/** What lies between wrapper and body is nothing; more text in between means that a mail's own markup was met. */
function withoutWrapper(outer: HTMLElement): HTMLElement {
  const inner = outer.querySelector<HTMLElement>(at.BODY);
  return inner && length(inner) >= 0.9 * length(outer) ? inner : outer;
}

/**
 * The body when no name of it is left: outside the header's table, the branch with the most text below the sender. A
 * composer below the message is no branch of it, unless an editor is all that can be found: mails can hold pasted ones.
 */
function bodyByStructure(root: HTMLElement): HTMLElement | null {
  const sender = findOne(at.SENDER, root);
  // A mail that a frame renders has no text of ours to read.
  if (!sender || root.querySelector('iframe')) return null;
  let inRoot: Element = sender.closest('h3') ?? sender;
  for (let node: Element | null = sender; node && node !== root; node = node.parentElement) {
    if (node.localName === 'table') inRoot = node;
  }
  if (!root.contains(inRoot) || inRoot === root) inRoot = sender;
  const branches = branchesBeside(root, inRoot).filter((branch) => isBefore(inRoot, branch) && length(branch) > 0);
  const plain = branches.filter((branch) => !branch.matches(EDITABLE) && !branch.querySelector(EDITABLE));
  return withoutPageParts(plain) ?? longest(branches);
}

/** What the page puts beside a text: warnings, attachments and suggested answers with their buttons. No mail has these. */
const PAGE_PART = 'button, [role="alert"]';

/** The branch with the most text of those that hold nothing of the page's own, as deep as one is found. */
function withoutPageParts(branches: HTMLElement[]): HTMLElement | null {
  const clean = branches.filter((one) => !one.matches(`${PAGE_PART}, ${at.QUOTE}`) && !one.querySelector(PAGE_PART));
  const deeper = longest(branches);
  if (clean.some((one) => length(one) > 0)) return longest(clean);
  return deeper && deeper.children.length > 0 ? withoutPageParts([...deeper.children] as HTMLElement[]) : deeper;
}

/** All branches below `root` that hang beside the path down to `header`. */
function branchesBeside(root: HTMLElement, header: Element): HTMLElement[] {
  const beside: HTMLElement[] = [];
  for (let node: Element | null = root; node && node !== header; ) {
    let next: Element | null = null;
    for (const child of node.children) {
      if (child.contains(header)) next = child;
      else beside.push(child as HTMLElement);
    }
    node = next;
  }
  return beside;
}

const longest = (branches: HTMLElement[]): HTMLElement | null =>
  branches.reduce<HTMLElement | null>((best, one) => (!best || length(one) > length(best) ? one : best), null);

const length = (element: Element): number => element.textContent?.trim().length ?? 0;

/** A delegated mailbox has another path; there the link tells of the person, the title of the mailbox. */
const DELEGATED = /^\/mail\/(?:u\/\d+\/)?[bd]\//;

export function accountOf(page: Document): string | null {
  if (DELEGATED.test(page.defaultView?.location.pathname ?? '')) return lastAddressIn(page.title);
  const known = links.get(page);
  const link =
    known?.isConnected && labelled(known) !== null ? known : findOne(at.ACCOUNT, page, (one) => labelled(one) !== null);
  if (!link) return lastAddressIn(page.title);
  links.set(page, link);
  return labelled(link);
}

/** Found once: another account is another page. */
const links = new WeakMap<Document, HTMLElement>();
const labelled = (link: Element): string | null => addressIn(link.getAttribute('aria-label') ?? '');

function senderOf({ root, body }: Candidate): Sender {
  const scope = root.contains(body) && root !== body ? root : (body.parentElement ?? body);
  const found = findOne(at.SENDER, scope, (one) => !body.contains(one) && addressOf(one) !== null);
  if (found) return { name: nameIn(found), address: addressOf(found) };
  // The header prints the address when all attributes are gone.
  const header = findOne(['h3', '[role="gridcell"]'], scope, (one) => !body.contains(one) && isBefore(one, body));
  const printed = header?.textContent ?? '';
  const address = addressIn(printed);
  return {
    name: (address ? printed.slice(0, printed.toLowerCase().indexOf(address)) : printed)
      .replace(/[<>\s]+/g, ' ')
      .trim(),
    address,
  };
}

const addressOf = (element: Element): string | null =>
  addressIn(
    element.getAttribute('email') ?? element.getAttribute('data-hovercard-id') ?? element.getAttribute('jid') ?? '',
  );

function nameIn(element: Element): string {
  const name = element.getAttribute('name') ?? element.getAttribute('data-name');
  return (name && !name.startsWith(':') ? name : (element.textContent ?? '')).replace(/\s+/g, ' ').trim();
}

/** Ids are written with and without a leading `#`. */
export const plainId = (id: string | null | undefined): string | null => {
  const plain = id?.replace(/^#/, '').trim() ?? '';
  return plain === '' || plain === 'undefined' ? null : plain;
};

export function headingOf(view: HTMLElement, message: HTMLElement): HTMLElement | null {
  for (const way of at.HEADING) {
    const above = [...view.querySelectorAll<HTMLElement>(way as string)].filter(
      (heading) =>
        isBefore(heading, message) &&
        !heading.closest(at.ANY_BODY) &&
        !heading.closest('[contenteditable]') &&
        isShown(heading),
    );
    const last = above.at(-1);
    if (last) return last;
  }
  return null;
}

/** Thread ids as the page names them: `lts` and `rt` of a composer name the same two. */
export function threadIdsOf(heading: HTMLElement | null): (string | null)[] {
  return [
    plainId(heading?.getAttribute('data-legacy-thread-id')),
    plainId(heading?.getAttribute('data-thread-perm-id')),
  ];
}

/** Whichever way a message is known, it matches one of these; what is found fastest stands first. */
export const SIGNS = ['.a3s', '.ii', ...at.MESSAGE] as const;

export function findMessage(page: Document, attention: Attention): GmailMessage | null {
  const view = viewOf(page);
  const candidates = messagesIn(view);
  const first = candidates[0];
  if (!first) {
    attention.choose([], null, 0);
    return null;
  }
  const heading = headingOf(view, first.root);
  const [legacy, perm] = threadIdsOf(heading);
  const threadKey = legacy ?? perm ?? null;
  const account = accountOf(page);
  // Only who may decide is looked up: a conversation can hold hundreds of messages.
  const messages = candidates.map((one) => ({
    ...one,
    get own() {
      return account !== null && senderOf(one).address === account;
    },
  }));
  const chosen = attention.choose(messages, threadKey, page.defaultView?.performance.now() ?? 0);
  if (!chosen) return null;
  const { root } = chosen;
  const body = withoutWrapper(chosen.body);
  const sender = senderOf(chosen);
  const subject = heading ? subjectIn(heading) : '';
  const size = body.textContent?.length ?? 0;
  return {
    key: keyOf(chosen, threadKey, subject, sender.address),
    stamp: `${size}|${subject}|${sender.address}|${threadKey}|${account}`,
    unsettled: size === 0,
    size,
    root,
    body,
    around: view,
    threadKey,
    subject,
    account,
    sender,
  };
}

/** The page's own id of a message, else one made of what it says. */
function keyOf({ root, body }: Candidate, threadKey: string | null, subject: string, from: string | null): string {
  const holder = closest(['[data-message-id]', '[data-legacy-message-id]'], root) ?? root;
  const id = plainId(holder.getAttribute('data-message-id')) ?? plainId(holder.getAttribute('data-legacy-message-id'));
  return (
    id ?? `text-${fingerprint(`${threadKey}|${subject}|${from}|${withoutWrapper(body).textContent?.slice(0, 400)}`)}`
  );
}

/** The message that an inline composer stands in or below, and its thread; null for a composer anywhere else. */
export function messageAbove(composer: HTMLElement): { key: string; threadKey: string | null } | null {
  const view = viewOf(composer.ownerDocument);
  if (view === composer.ownerDocument.body || !view.contains(composer)) return null;
  const above = messagesIn(view)
    .filter(({ root, body }) => root.contains(composer) || isBefore(body, composer))
    .at(-1);
  if (!above) return null;
  const heading = headingOf(view, above.root);
  const [legacy, perm] = threadIdsOf(heading);
  const threadKey = legacy ?? perm ?? null;
  return {
    key: keyOf(above, threadKey, heading ? subjectIn(heading) : '', senderOf(above).address),
    threadKey,
  };
}

const subjectIn = (heading: HTMLElement): string => visibleText(heading).replace(/\s+/g, ' ');

/**
 * A plain mail: what the sender wrote, without quoted history, signature apart. A quote without a `blockquote` in it is
 * a message passed on: that is the mail's own content.
 */
export function mailOf({ key, subject, sender, root, body }: GmailMessage): Mail {
  const signatures: string[] = [];
  const beside = new Set<Element | null>(body.querySelectorAll(`${at.SIGNATURE}, ${at.CLIPPED}, ${at.QUOTE}`));
  for (const link of body.querySelectorAll(at.CLIPPED_LINK)) beside.add(link.parentElement);
  const text = visibleText(body, (element) => {
    if (!beside.has(element)) return 'read';
    if (element.matches(at.SIGNATURE)) {
      signatures.push(visibleText(element));
      return 'leave';
    }
    return element.matches(at.QUOTE) && isPassedOn(element) ? 'read' : 'leave';
  });
  const date = findAll(at.DATE, root, (one) => !body.contains(one) && isBefore(one, body)).at(0);
  return {
    id: key,
    subject,
    fromName: sender.name,
    fromAddress: sender.address,
    date: shownDate(date?.getAttribute('title') ?? date?.getAttribute('alt') ?? ''),
    text: text || visibleText(body),
    html: null,
    signature: signatures.filter((one) => one !== '').join('\n') || null,
  };
}

const isPassedOn = (element: Element): boolean =>
  element.matches('.gmail_quote, .gmail_quote_container') &&
  !element.querySelector('blockquote') &&
  !element.closest('blockquote, .adL');
