import { orZero } from '../absent.ts';
import { type Lexicons, SIGNALS, type SignalId } from '../lexicon.ts';
import type { Mail } from '../model.ts';
import type { FeatureNames } from './feature-names.ts';
import { isFreeMail } from './free-mail.ts';
import { htmlText } from './html-text.ts';
import { findSignals, type Hit } from './phrases.ts';
import { senderFeatures } from './sender-kind.ts';
import { OfWords, type Tokens, tokenize } from './tokens.ts';
import { BODY_CAP, type TopPart, topPart, topPartOf } from './top-part.ts';

/** What the verdict looks at: the mail taken apart, before any weight is applied. */
export interface Reading {
  top: TopPart;
  subject: Tokens;
  body: Tokens;
  subjectHits: Hit[];
  bodyHits: Hit[];
  /** What was written above a message passed on. */
  note: Tokens | null;
  noteHits: Hit[];
  /** By place in SIGNALS: 1 for those of the subject or the body. */
  met: readonly number[];
  /** Shape of the mail that is no phrase: "x:money", "x:reply" … */
  shape: string[];
  /** Kind of mailbox it came from: "f:hiring", "f:free" … */
  sender: string[];
}

const MONEY =
  /[$€£¥₹￥]\s?\d|\d[\d.,' ]{0,14}\s?(?:[$€£¥₹]|k\b|eur\b|usd\b|gbp\b|chf\b|inr\b|aed\b|euros?\b|brl\b|元|万|円|w\b|lpa\b)|(?:eur|usd|gbp|chf|inr|aed|rs\.?|r\$|hk\$|s\$)\s?\d/giu;
const URL = /https?:\/\/|www\./i;
/** Money is counted up to here: a list of many sums is a list, whether 5 or 50. */
const MONEY_CAP = 3;
/** Words of the body that are read; the purpose of a mail stands in its first page. */
const WORD_CAP = 500;
/** Words of a note above a message passed on that are read. */
const NOTE_CAP = 60;
/** A note of this many words speaks to somebody; "for my files" speaks to nobody. */
const NOTE_TALKS = 8;

function countMoney(text: string): number {
  let count = 0;
  MONEY.lastIndex = 0;
  while (count < MONEY_CAP && MONEY.test(text)) count += 1;
  return count;
}

/** Text of a mail as a person sees it; HTML speaks where the plain part is blank. */
export function mailText(mail: Mail): string {
  if (mail.text.trim() !== '' || mail.html === null) return mail.text;
  return htmlText(mail.html.slice(0, BODY_CAP * 4));
}

/** Words for the writer, 1, and for the reader, 2. */
const PERSON: ReadonlyMap<string, number> = new Map([
  ...'you your yours sie ihnen ihr ihre ihren ihrer dich dir du dein deine vous votre vos tu te toi ton ta usted su sus le você sua seu lhe 您 你'
    .split(' ')
    .map((word): [string, number] => [word, 2]),
  ...'i me my mine ich mein meine meinen mir je mon ma mes yo mi mis eu meu minha minhas meus 我 私'
    .split(' ')
    .map((word): [string, number] => [word, 1]),
]);
/** One more than that, 1 for all other words. */
const persons = new OfWords((text) => 1 + orZero(PERSON.get(text)));

function shapeOf(top: TopPart, subject: Tokens, body: Tokens, note: Tokens | null): string[] {
  const shape: string[] = [];
  const money = countMoney(body.text.slice(0, 8_192));
  if (money > 0) shape.push('x:money');
  if (money >= MONEY_CAP) shape.push('x:moneyList');
  if (/^\s*(?:re|aw|sv|回复|答复|antw|res)\s?[::]/i.test(subject.text)) shape.push('x:reply');
  if (top.quoting) shape.push('x:quoting');
  if (top.forwarded) shape.push('x:forwarded');
  const asks = note !== null && /[?!]/.test(note.text);
  const talks = note !== null && note.count >= NOTE_TALKS;
  if (asks) shape.push('x:noteAsks');
  if (talks) shape.push('x:noteTalks');
  // A label such as "for my files" speaks to nobody: the message stands as if it had no note.
  if (asks || talks) shape.push('x:note');
  if (URL.test(body.text.slice(0, 8_192))) shape.push('x:url');
  if (/[??]\s*$/.test(body.text.slice(-40))) shape.push('x:endsAsking');
  let self = 0;
  let you = 0;
  for (let i = 0; i < body.count; i += 1) {
    const person = persons.at(body, i);
    if (person === 2) self += 1;
    else if (person === 3) you += 1;
  }
  if (self > 0) shape.push('x:self');
  if (you > 0) shape.push('x:you');
  if (self > you) shape.push('x:selfOverYou');
  if (you > self) shape.push('x:youOverSelf');
  if (body.count === 0) shape.push('x:empty');
  return shape;
}

/** The mailbox. Whoever passes a message on does not offer: of them counts only whether they speak from free mail. */
function senderOf(mail: Mail, top: TopPart, shape: readonly string[]): string[] {
  if (!top.forwarded) return senderFeatures(mail.fromAddress);
  return shape.includes('x:note') && isFreeMail(mail.fromAddress) ? ['f:noteFree'] : [];
}

/** Takes a mail apart. Total and linear: the body is capped before anything looks at it. */
export function readMail(mail: Mail, lexicons: Lexicons): Reading {
  const text = mailText(mail);
  const top = text === mail.text ? topPartOf(mail) : topPart(text, mail.subject);
  const subject = tokenize(mail.subject.slice(0, 1_000), 120);
  const body = tokenize(top.text, WORD_CAP);
  const note = top.note && tokenize(top.note.text, NOTE_CAP);
  const shape = shapeOf(top, subject, body, note);
  const subjectHits = findSignals(subject, lexicons);
  const bodyHits = findSignals(body, lexicons);
  const met: number[] = new Array(SIGNALS.length).fill(0);
  for (const { signal } of subjectHits) met[signal] = 1;
  for (const { signal } of bodyHits) met[signal] = 1;
  return {
    top,
    subject,
    body,
    subjectHits,
    bodyHits,
    met,
    note,
    noteHits: note ? findSignals(note, lexicons) : [],
    shape,
    sender: senderOf(mail, top, shape),
  };
}

/** Numbers of features by group, each once. Groups get their own scale in the model. */
export interface Features {
  signals: number[];
  pairs: number[];
  words: number[];
}

/** Signals this many words apart still belong together. */
const NEAR = 30;

/** Pairs of different signals that stand near each other, by their first; the work is bounded by the window. */
function addPairs(hits: readonly Hit[], names: FeatureNames, pairs: number[]): void {
  for (let i = 0; i < hits.length; i += 1) {
    const { signal, first } = hits[i] as Hit;
    for (let j = i + 1; j < hits.length; j += 1) {
      const other = hits[j] as Hit;
      if (other.first - first > NEAR) break;
      if (other.signal !== signal) names.meet(names.pair(signal, other.signal), pairs);
    }
  }
}

/** The first hit of every signal in each stretch of text, so that repetition costs nothing. */
function thin(hits: readonly Hit[]): Hit[] {
  const last: number[] = new Array(SIGNALS.length).fill(-NEAR);
  return hits.filter(({ signal, first }) => {
    if (first - (last[signal] as number) < NEAR / 2) return false;
    last[signal] = first;
    return true;
  });
}

/** Words of the opening: what a mail is for stands there. */
const OPENING = 40;

/** Signals of a job, of its pay, and of something else that is offered. */
const places = (...signals: SignalId[]): number[] => signals.map((signal) => SIGNALS.indexOf(signal));
const JOB = places('jobTitle', 'jobWord');
const PAY = places('payWord', 'terms');
const ELSE = places(
  'otherObject',
  'sale',
  'finance',
  'property',
  'tender',
  'study',
  'volunteer',
  'freelance',
  'reference',
  'payReview',
);

/** What a mail does not say: an offer that names neither a job nor pay is more often one of something else. */
function addLacks(reading: Reading, names: FeatureNames, signals: number[]): void {
  const has = (kind: readonly number[]): boolean => kind.some((signal) => reading.met[signal] === 1);
  const job = has(JOB);
  const pay = has(PAY) || reading.shape.includes('x:money');
  if (!job) names.meet(names.named('x:noJob'), signals);
  if (!pay) names.meet(names.named('x:noPay'), signals);
  if (!job && !pay) names.meet(names.named('x:neither'), signals);
  if (!job && has(ELSE)) names.meet(names.named('x:elseOnly'), signals);
}

/** Signals of a job given, and of one that is not or no longer. */
const GIVES = places('weOffer', 'jobGiven', 'chosen');
const REFUSES = places('notSelected', 'otherCandidate', 'regret', 'withdrawn', 'lapsed');

/** What is said last holds: "another was chosen, but we offer you …", "we offered you …, but regret to say". */
function addOrder(hits: readonly Hit[], names: FeatureNames, signals: number[]): void {
  let [gives, givesLast, refuses, refusesLast] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1];
  for (const { signal, first } of hits) {
    if (GIVES.includes(signal)) {
      gives = Math.min(gives, first);
      givesLast = Math.max(givesLast, first);
    } else if (REFUSES.includes(signal)) {
      refuses = Math.min(refuses, first);
      refusesLast = Math.max(refusesLast, first);
    }
  }
  if (refuses < givesLast) names.meet(names.named('x:givesLast'), signals);
  if (gives < refusesLast) names.meet(names.named('x:refusesLast'), signals);
}

/** What the linear model adds up. Signals are the same in every language; words are not. @param names give the numbers */
export function featuresOf(reading: Reading, names: FeatureNames): Features {
  const [signals, pairs, words]: [number[], number[], number[]] = [[], [], []];
  names.begin();
  for (const name of reading.shape) names.meet(names.named(name), signals);
  for (const name of reading.sender) names.meet(names.named(name), signals);
  for (const { signal, first } of reading.bodyHits) {
    names.meet(names.signal(0, signal), signals);
    if (first < OPENING) names.meet(names.signal(1, signal), signals);
  }
  for (const { signal } of reading.subjectHits) {
    names.meet(names.signal(0, signal), signals);
    names.meet(names.signal(2, signal), signals);
  }
  for (const { signal } of reading.noteHits) names.meet(names.signal(3, signal), signals);
  addLacks(reading, names, signals);
  addOrder(reading.bodyHits, names, signals);
  const body = thin(reading.bodyHits);
  addPairs(body, names, pairs);
  // A subject stands before the body: its signals are near the first of the body's.
  const near = [...thin(reading.subjectHits), ...body.filter((hit) => hit.first <= NEAR)];
  addPairs(
    near.sort((a, b) => a.first - b.first),
    names,
    pairs,
  );
  names.meetWords(reading.body, false, words);
  names.meetWords(reading.subject, false, words);
  names.meetWords(reading.subject, true, words);
  return { signals, pairs, words };
}
