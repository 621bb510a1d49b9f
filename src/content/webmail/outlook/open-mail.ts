import type { Mail } from '../../../domain/model.ts';
import { addressIn, nameAndAddress } from '../../dom/address.ts';
import { closest, EDITABLE, findAll, findOne, isBefore, isShown, outermost, seenOf } from '../../dom/anchors.ts';
import type { Attention } from '../../dom/attention.ts';
import { fingerprint } from '../../dom/fingerprint.ts';
import { shownDate } from '../../dom/shown-date.ts';
import { visibleText } from '../../dom/visible-text.ts';
import type { Shown } from '../../dom/watch-page.ts';
import * as at from './selectors.ts';

export interface OutlookMessage extends Shown {
  card: HTMLElement;
  threadKey: string | null;
  subject: string;
  account: string | null;
  sender: { name: string; address: string | null };
  /** As the card prints it. */
  date: string;
}

/** Markup that a sender pasted is no pane: none stands in a message. */
const isPane = (one: HTMLElement) => isShown(one) && !one.closest('[id^="UniqueMessageBody"], [role="document"]');

export const paneOf = (page: Document): HTMLElement => findOne(at.PANE, page, isPane) ?? page.body;

interface Card {
  card: HTMLElement;
  body: HTMLElement;
}

/** Expanded received messages of the pane, oldest first. What stands in an editor is a draft, not a message. */
export function cardsIn(pane: HTMLElement): Card[] {
  const readable = (one: HTMLElement) => !one.closest(at.NO_MESSAGE) && isShown(one) && !isDraft(one);
  const cards: Card[] = [];
  for (const way of at.BODY) {
    for (const body of outermost(findAll([way], pane, readable))) {
      const card = cardOf(body, pane);
      // A second body in a card is the quoted history, unfolded.
      if (card && !cards.some((known) => known.card === card)) cards.push({ card, body });
    }
    if (cards.length > 0) break;
  }
  // Two conversations stand there: one was left, or is on its way.
  const places = [...new Set(cards.map(({ body }) => closest(at.CONVERSATION, body) ?? pane))];
  const seen = seenOf(places);
  return places.length === seen.length ? cards : cards.filter(({ body }) => seen.some((one) => one.contains(body)));
}

/** An unsent draft among the cards: what it says stands in an editor. A mail with a pasted editor says more than that. */
const isDraft = (body: HTMLElement): boolean => {
  const editors = outermost([...body.querySelectorAll<HTMLElement>(EDITABLE)]);
  const inside = editors.reduce((sum, editor) => sum + (editor.textContent ?? '').trim().length, 0);
  return editors.length > 0 && inside >= 0.8 * (body.textContent ?? '').trim().length;
};

function cardOf(body: HTMLElement, pane: HTMLElement): HTMLElement | null {
  const named = closest(at.CARD, body);
  // What folds may stand around the body alone: a card holds its sender too.
  if (named && pane.contains(named) && named !== pane && hasSender(named, body)) return named;
  for (let node = body.parentElement; node; node = node.parentElement) {
    // Above what holds another's card the next sender may be the other's.
    if (named && [...node.querySelectorAll(at.BODY.slice(0, 2).join())].some((one) => hasOwnCard(one, body))) break;
    if (hasSender(node, body)) return node;
    if (node === pane || node.localName === 'body') break;
  }
  return named && pane.contains(named) && named !== pane ? named : null;
}

/** Another message: in a card with its sender, beside this one. */
function hasOwnCard(other: Element, body: HTMLElement): boolean {
  const card = closest(at.CARD, other);
  return card !== null && !card.contains(body) && hasSender(card, other);
}

function hasSender(card: HTMLElement, body: Element): boolean {
  const above = (one: Element) => !body.contains(one) && isBefore(one, body);
  if ([...card.querySelectorAll(at.CARD_MARK)].some(above)) return true;
  return findAll(at.SENDER, card, above).some((one) => addressIn(labelOf(one)) !== null);
}

/** The text, or the label where only that has an address: while searching, labels can lack the word that was found. */
function labelOf(element: Element): string {
  const text = (element.textContent ?? '').trim();
  const labelled =
    element.getAttribute('aria-label') ?? element.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';
  return text === '' || (addressIn(text) === null && addressIn(labelled) !== null) ? labelled : text;
}

function senderOf({ card, body }: Card): { name: string; address: string | null } {
  const inHeader = (one: HTMLElement) =>
    !body.contains(one) &&
    isBefore(one, body) &&
    labelOf(one) !== '' &&
    !one.closest('[id$="_TO"], [id$="_CC"], [role="toolbar"]');
  const found = findAll(at.SENDER, card, inHeader);
  // An avatar's label speaks of the person without an address; a sender with one is the better find.
  const best = found.find((one) => addressIn(labelOf(one)) !== null) ?? found[0];
  if (!best) return { name: '', address: null };
  const text = (best.textContent ?? '').trim();
  return labelOf(best) === text ? nameAndAddress(text, false) : nameAndAddress(labelOf(best), true);
}

export function headingOf(pane: HTMLElement, card: HTMLElement): HTMLElement | null {
  const usable = (one: HTMLElement) =>
    one.localName !== 'input' &&
    isShown(one) &&
    !card.contains(one) &&
    isBefore(one, card) &&
    !one.closest(`${EDITABLE}, [role="listbox"], [aria-expanded]`);
  // The nearest of those that name the conversation: what stands above them was left.
  const named = at.HEADING.slice(0, 2);
  return (
    findAll(named, pane, usable).at(-1) ??
    findOne(at.HEADING, pane, usable) ??
    findOne(at.HEADING, pane.ownerDocument, usable)
  );
}

const subjectIn = (heading: HTMLElement): string =>
  (heading.getAttribute('title') || visibleText(heading)).replace(/\s+/g, ' ').trim();

export function accountOf(page: Document): string | null {
  const roots = findAll(at.MAILBOX, page);
  const addresses = new Set(
    roots.map(
      (root) =>
        addressIn(root.getAttribute('data-folder-name') ?? '') ??
        addressIn(root.getAttribute('title') ?? '') ??
        addressIn(root.textContent ?? ''),
    ),
  );
  addresses.delete(null);
  // Shared mailboxes add roots of their own: then nobody knows whose message this is.
  if (addresses.size > 1) return null;
  const [only] = addresses;
  if (only) return only;
  const button = findOne(at.ACCOUNT_BUTTON, page);
  return button ? addressIn(button.getAttribute('aria-label') ?? button.textContent ?? '') : null;
}

interface Thread {
  key: string | null;
  /** The row that is selected, when exactly one is. */
  row: HTMLElement | null;
}

const headingId = (heading: HTMLElement | null): string | null =>
  /^CONV_(.+)_SUBJECT$/.exec(heading?.id ?? '')?.[1] ?? null;

function threadInPath(path: string): string | null {
  const id = /\/(?:id|rp|read|readconv)\/([^/?#]{16,})/.exec(path)?.[1];
  return id ? decodeURIComponent(id) : null;
}

function threadOf(page: Document, pane: HTMLElement, heading: HTMLElement | null): Thread {
  const rows = findAll(at.SELECTED_ROW, page, (row) => !pane.contains(row));
  const row = rows.length === 1 ? (rows[0] ?? null) : null;
  const key =
    row?.getAttribute('data-convid') ??
    headingId(heading) ??
    findOne(at.THREAD_MARK, pane)?.getAttribute('data-convid') ??
    threadInPath(page.defaultView?.location.pathname ?? '');
  return { key, row };
}

/** The list has moved on while the pane still shows the previous conversation. */
function isLagging({ row }: Thread, heading: HTMLElement | null, subject: string): boolean {
  if (!row) return false;
  const inHeading = headingId(heading);
  if (inHeading !== null && inHeading === row.getAttribute('data-convid')) return false;
  const inRow = (row.textContent ?? '').replace(/\s+/g, ' ');
  return subject !== '' && !inRow.includes(subject.slice(0, 40));
}

/**
 * The message now shown: the one the person opened last, else the newest that somebody else wrote.
 * @param above only messages above this composer count, the nearest first
 */
export function findMessage(page: Document, attention?: Attention | null, above?: HTMLElement): OutlookMessage | null {
  const pane = paneOf(page);
  const cards = cardsIn(pane).filter(({ body }) => !above || isBefore(body, above));
  const first = cards[0];
  if (!first) {
    attention?.choose([], null, 0);
    return null;
  }
  const account = accountOf(page);
  // Only who may decide is looked up: a conversation can hold hundreds of messages.
  const messages = cards.map((one) => ({
    root: one.card,
    body: one.body,
    get own() {
      return account !== null && senderOf(one).address === account;
    },
  }));
  const heading = headingOf(pane, first.card);
  const subject = heading ? subjectIn(heading) : '';
  const thread = threadOf(page, pane, heading);
  const chosen = attention
    ? attention.choose(messages, thread.key, page.defaultView?.performance.now() ?? 0)
    : (messages.findLast(({ own }) => !own) ?? messages.at(-1));
  if (!chosen) return null;
  const { root: card, body } = chosen;
  const sender = senderOf({ card, body });
  const words = body.textContent ?? '';
  const date = dateOf({ card, body });
  const key = `${fingerprint(`${thread.key}|${subject}|${sender.address ?? sender.name}|${date}`)}-${fingerprint(words.slice(0, 600))}`;
  return {
    key,
    stamp: `${words.length}|${account}`,
    unsettled: words.trim() === '' || isLagging(thread, heading, subject),
    body,
    size: words.length,
    around: pane,
    card,
    threadKey: thread.key,
    subject,
    account,
    sender,
    date,
  };
}

function dateOf({ card, body }: Card): string {
  const found = findOne(at.DATE, card, (one) => !body.contains(one) && isBefore(one, body));
  return (found?.textContent ?? '').trim();
}

/**
 * A plain mail: what the sender wrote above the quoted history, signature apart. Where nothing stands above the
 * history, the mail was passed on without a word and the history is its content.
 */
export function mailOf({ key, subject, sender, date, body }: OutlookMessage): Mail {
  const signatures: string[] = [];
  const beside = new Set(body.querySelectorAll(`${at.SIGNATURE}, ${at.QUOTE}, ${at.QUOTE_RULE}`));
  const text = visibleText(body, (element) => {
    if (!beside.has(element)) return 'read';
    if (element.matches(at.SIGNATURE)) {
      signatures.push(visibleText(element));
      return 'leave';
    }
    return element.localName === 'blockquote' ? 'leave' : 'stop';
  });
  return {
    id: key,
    subject,
    fromName: sender.name,
    fromAddress: sender.address,
    date: shownDate(date),
    text: text || visibleText(body),
    html: null,
    signature: signatures.filter((one) => one !== '').join('\n') || null,
  };
}
