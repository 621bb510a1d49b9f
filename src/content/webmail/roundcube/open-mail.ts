import type { Mail } from '../../../domain/model.ts';
import { addressIn } from '../../dom/address.ts';
import { findOne, isBefore, isShown } from '../../dom/anchors.ts';
import { fingerprint } from '../../dom/fingerprint.ts';
import { shownDate } from '../../dom/shown-date.ts';
import { visibleText } from '../../dom/visible-text.ts';
import type { Shown } from '../../dom/watch-page.ts';
import { documentIn, isLogin, outsideMail, parametersOf } from './frames.ts';
import * as at from './selectors.ts';

export interface RoundcubeMessage extends Shown {
  subject: string;
  account: string | null;
  sender: { name: string; address: string | null };
  date: string;
}

/** The message of the page itself, else that of the preview pane. */
export function findMessage(page: Document): RoundcubeMessage | null {
  if (isLogin(page) || findOne(at.PLAIN_EDITOR, page, outsideMail)) return null;
  const preview = documentIn(at.PREVIEW_FRAME, page);
  return messageIn(page, page) ?? (preview && messageIn(preview, page));
}

function messageIn(inner: Document, page: Document): RoundcubeMessage | null {
  const body = findOne(at.BODY, inner, isShown);
  if (!body) return null;
  // What a sender pasted stands in the body; headers stand above it.
  const above = (one: HTMLElement) => !body.contains(one) && isBefore(one, body);
  const subject = subjectIn(findOne(at.SUBJECT, inner, above), inner);
  const contact = findOne(at.SENDER, inner, above);
  const address = addressIn(contact?.getAttribute('title') ?? '') ?? addressIn(contact?.getAttribute('href') ?? '');
  const name = (contact?.textContent ?? '').trim();
  const date = (findOne(at.DATE, inner, above)?.textContent ?? '').trim();
  const account = addressIn(findOne(at.ACCOUNT, page)?.textContent ?? '');
  const words = body.textContent ?? '';
  const asked = parametersOf(inner);
  const { host = '', pathname = '' } = page.defaultView?.location ?? {};
  const place = `${host}${pathname}|${asked.get('_mbox')}|${asked.get('_uid')}`;
  return {
    key: `${fingerprint(`${place}|${subject}|${address ?? name}`)}-${fingerprint(words.slice(0, 600))}`,
    stamp: `${words.length}|${account}`,
    unsettled: inner.readyState === 'loading',
    body,
    size: words.length,
    around: body,
    subject,
    account,
    sender: { name: name || (address ?? ''), address },
    date,
  };
}

/** The heading's own words; where it has no name the title of the document, which ends with the subject. */
function subjectIn(heading: HTMLElement | null, inner: Document): string {
  const text = heading
    ? visibleText(heading, (element) => (element.matches(at.BESIDE_SUBJECT) ? 'leave' : 'read'))
    : (inner.title.split(' :: ').at(-1) ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

/** A plain mail: what the sender wrote, without quoted history, signature apart. */
export function mailOf({ key, subject, sender, body, date }: RoundcubeMessage): Mail {
  const signatures: string[] = [];
  const text = visibleText(body, (element) => {
    if (element.matches(at.SIGNATURE)) {
      signatures.push(visibleText(element));
      return 'leave';
    }
    return element.matches(`${at.QUOTE}, ${at.ATTACHED}`) ? 'leave' : 'read';
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
