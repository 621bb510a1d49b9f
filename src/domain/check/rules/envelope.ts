/** Whom it goes to, from which box, under which subject. */
import { orZero } from '../../absent.ts';
import type { PieceKind } from '../../model.ts';
import { textOf } from '../follow.ts';
import { absent, type Found, type Judging, type Rule, wholeSentence } from '../found.ts';
import { PhraseBook } from '../phrase-book.ts';
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { normalise, wordsOf } from '../words.ts';
import { isAsked } from './elsewhere.ts';
import { isForeign } from './matter.ts';
import { clauseOf } from './scope.ts';
import { placeOf } from './sense.ts';

export const addressOf = (recipient: string): string =>
  (/<([^<>]{3,200})>/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();
export const domainOf = (recipient: string | null | undefined): string | null => {
  const address = recipient ? addressOf(recipient) : '';
  const at = address.lastIndexOf('@');
  return at > 0 ? address.slice(at + 1).replace(/[>\s.]+$/, '') : null;
};
/** The same house: the domain itself or one below it. */
export function sameHouse(a: string | null, b: string | null): boolean {
  if (!a || !b) return false;
  const [one, other] = [a.replace(/^www\.|^@/, '').toLowerCase(), b.replace(/^www\.|^@/, '').toLowerCase()];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
/** Everyone has an address there: being in the same one says nothing. */
const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|aol|gmx|web|proton|protonmail|qq|163|126|sina|foxmail|139|yeah|sohu)\.[a-z.]{2,6}$/;

/** A list that reaches many, in whichever house: nobody in a thread about an offer is called so. */
const LIST =
  /^(?:all|everyone|everybody|company|staff|team|office|group|quanti|quanyuan|dajia|allstaff|alle)(?:[-_.](?:all|staff|team|users|hands|employees|members|company|list|office))?@|^[\w.-]{1,40}[-_.](?:all|everyone|list)@/;

const employerOf = ({ input }: Judging) =>
  input.presentEmployerDomain?.trim() || input.situation.presentEmployerDomain?.trim() || null;

export const workbox: Rule = (j) => {
  const employer = employerOf(j);
  if (!employer || j.input.situation.flags?.includes('internalMove')) return [];
  const from = domainOf(j.input.from) ?? j.input.situation.mailboxDomain ?? null;
  return sameHouse(from, employer) ? [absent('L-WORKBOX')] : [];
};

/** Copies outside the thread. Colleagues of the recipient, the person's own address and an agency are fine. */
export const copies: Rule = ({ input }) => {
  const [to, cc] = [input.to ?? [], input.cc ?? []];
  if (cc.length === 0 && to.length < 2) return [];
  const { situation, visibleMail } = input;
  const mine = input.from ? addressOf(input.from) : null;
  const houses = [domainOf(to[0]), domainOf(situation.offer?.contact?.email)].filter(
    (house) => house && !FREE_MAIL.test(house),
  );
  const seen = (visibleMail ?? '').toLowerCase();
  const known = (address: string) =>
    address === mine ||
    address === situation.offer?.contact?.email?.toLowerCase() ||
    seen.includes(address) ||
    houses.some((house) => sameHouse(domainOf(address), house));
  const strangers = [...cc, ...to.slice(1)].map(addressOf).filter((address) => address !== '' && !known(address));
  const agency = situation.flags?.includes('viaAgency') || situation.offer?.contact?.role === 'agency';
  // With an agency one further house, the employer's or the agency's, belongs to the thread.
  const outside = agency ? strangers.filter((one) => !sameHouse(domainOf(one), domainOf(strangers[0]))) : strangers;
  const crowd = cc.filter((one) => !seen.includes(addressOf(one)) && addressOf(one) !== mine).length > 2;
  const list = cc.some((one) => LIST.test(addressOf(one)) && !seen.includes(addressOf(one)));
  return outside.length > 0 || crowd || list ? [absent('L-CC')] : [];
};

const NO_SUBJECT: readonly PieceKind[] = ['linkedin', 'chat', 'portal'];
const REPLY = /^\s{0,4}(?:re|aw|sv|antw|ref|回复|答复|回覆|转发|fwd?|wg)\s{0,2}[:：]/i;
const subjectBooks = new WeakMap<object, PhraseBook>();

/** An unknown subject (null) is no empty one; a reply keeps the subject of its thread. */
export const subject: Rule = ({ input, lexicon, case: { likely } }) => {
  const line = input.subject;
  if (line == null || NO_SUBJECT.includes(likely) || REPLY.test(line)) return [];
  if (line.trim() === '') return [absent('L-SUBJ')];
  let book = subjectBooks.get(lexicon);
  if (!book) {
    book = new PhraseBook();
    book.add('gloomy', lexicon.signs.gloomySubject.find);
    subjectBooks.set(lexicon, book);
  }
  const { norm, at } = normalise(line);
  return book.find(textOf(wordsOf(norm, at, line, () => true).words)).size > 0 ? [absent('L-SUBJ')] : [];
};

/** "An offer of tickets", "an offer from the printer": of goods and help, and of no post. */
function ofGoods(reading: Reading, { last }: Hit): boolean {
  const { words } = reading;
  let at = words[last]?.stem === 'offer' ? last + 1 : last;
  if (!/^(?:of|from|on|for)$/.test(words[at]?.text ?? '')) return false;
  at += 1;
  while (/^(?:the|an?|our|your|some|two|new|cheap|free)$/.test(words[at]?.text ?? '')) at += 1;
  const noun = words[at];
  return (
    noun !== undefined &&
    noun.sentence === words[last]?.sentence &&
    (isForeign(reading, noun) ||
      /^(?:help|paper|ink|tickets?|support|advice|discount|printers?|suppliers?)$/.test(noun.text))
  );
}

/** An offer shown to the present employer: judged by the recipient's house, or by the words where no house is known. */
export const present: Rule = (j) => {
  const { reading, input } = j;
  const employer = employerOf(j);
  const houses = (input.to ?? []).map(domainOf).filter((house) => house !== null);
  const known = employer !== null && houses.length > 0;
  if (known && !houses.some((house) => sameHouse(house, employer))) return [];
  const offer = reading
    .hits('sign:outsideOffer')
    .filter((hit) => !ofGoods(reading, hit) && !isAsked(placeOf(reading, hit)));
  const raise = reading
    .hits('sign:raise')
    .filter((hit) => !/^ ?of (?:our|the|an?|your|this|these) /.test(clauseOf(reading, hit).after));
  if (offer.length === 0 || raise.length === 0) return [];
  // Without a known house only both in one breath tell: an offer in hand, and a raise wanted for it.
  const near = raise.find((one) => {
    const [a, b] = [
      orZero(reading.words[one.first]?.sentence),
      offer.map((hit) => reading.words[hit.first]?.sentence ?? -9),
    ];
    // Inside the house the offer is the house's own: only both in one sentence press.
    const reach = input.situation.flags?.includes('internalMove') ? 0 : known ? 6 : 1;
    return b.some((sentence) => Math.abs(sentence - a) <= reach);
  });
  if (!near || (!known && reading.hits('sign:decision').length > 0)) return [];
  return [wholeSentence('L-PRESENT', reading.sentenceOf(near))] satisfies Found[];
};
