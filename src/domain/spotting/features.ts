import { type Lexicons, SIGNALS, type SignalId } from '../lexicon.ts';
import type { Mail } from '../model.ts';
import type { FeatureNames } from './feature-names.ts';
import { isFreeMail } from './free-mail.ts';
import { htmlText } from './html-text.ts';
import { findSignals, type Hit } from './phrases.ts';
import { senderFeatures } from './sender-kind.ts';
import { type Tokens, tokenize } from './tokens.ts';
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
  for (const _ of text.matchAll(MONEY)) {
    count += 1;
    if (count >= MONEY_CAP) break;
  }
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

function shapeOf(top: TopPart, subject: Tokens, body: Tokens, note: Tokens | null): string[] {
  const shape: string[] = [];
  const money = countMoney(body.text.slice(0, 8_192));
  if (money > 0) shape.push('money');
  if (money >= MONEY_CAP) shape.push('moneyList');
  if (/^\s*(?:re|aw|sv|回复|答复|antw|res)\s?[::]/i.test(subject.text)) shape.push('reply');
  if (top.quoting) shape.push('quoting');
  if (top.forwarded) shape.push('forwarded');
  const asks = note !== null && /[?!]/.test(note.text);
  const talks = note !== null && note.tokens.length >= NOTE_TALKS;
  if (asks) shape.push('noteAsks');
  if (talks) shape.push('noteTalks');
  // A label such as "for my files" speaks to nobody: the message stands as if it had no note.
  if (asks || talks) shape.push('note');
  if (URL.test(body.text.slice(0, 8_192))) shape.push('url');
  if (/[??]\s*$/.test(body.text.slice(-40))) shape.push('endsAsking');
  let self = 0;
  let you = 0;
  for (const { word } of body.tokens) {
    if (word.person < 0) word.person = PERSON.get(word.text) ?? 0;
    if (word.person === 1) self += 1;
    else if (word.person === 2) you += 1;
  }
  if (self > 0) shape.push('self');
  if (you > 0) shape.push('you');
  if (self > you) shape.push('selfOverYou');
  if (you > self) shape.push('youOverSelf');
  if (body.tokens.length === 0) shape.push('empty');
  return shape;
}

/** The mailbox. Whoever passes a message on does not offer: of them counts only whether they speak from free mail. */
function senderOf(mail: Mail, top: TopPart, shape: readonly string[]): string[] {
  if (!top.forwarded) return senderFeatures(mail.fromAddress);
  return shape.includes('note') && isFreeMail(mail.fromAddress) ? ['f:noteFree'] : [];
}

/** Takes a mail apart. Total and linear: the body is capped before anything looks at it. */
export function readMail(mail: Mail, lexicons: Lexicons): Reading {
  const text = mailText(mail);
  const top = text === mail.text ? topPartOf(mail) : topPart(text, mail.subject);
  const subject = tokenize(mail.subject.slice(0, 1_000), 120);
  const body = tokenize(top.text, WORD_CAP);
  const note = top.note && tokenize(top.note.text, NOTE_CAP);
  const shape = shapeOf(top, subject, body, note);
  return {
    top,
    subject,
    body,
    subjectHits: findSignals(subject.tokens, lexicons),
    bodyHits: findSignals(body.tokens, lexicons),
    note,
    noteHits: note ? findSignals(note.tokens, lexicons) : [],
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

const NUMBER_OF: ReadonlyMap<SignalId, number> = new Map(SIGNALS.map((signal, i) => [signal, i]));

/** Pairs of different signals that stand near each other; the work is bounded by the window. */
function addPairs(hits: readonly Hit[], names: FeatureNames, pairs: number[]): void {
  const sorted = [...hits].sort((a, b) => a.first - b.first);
  const numbers = sorted.map(({ signal }) => NUMBER_OF.get(signal) as number);
  for (let i = 0; i < sorted.length; i += 1) {
    const here = (sorted[i] as Hit).first;
    const one = numbers[i] as number;
    for (let j = i + 1; j < sorted.length; j += 1) {
      if ((sorted[j] as Hit).first - here > NEAR) break;
      const other = numbers[j] as number;
      if (other !== one) names.meet(names.pair(one, other), pairs);
    }
  }
}

/** The first hit of every signal in each stretch of text, so that repetition costs nothing. */
function thin(hits: readonly Hit[]): Hit[] {
  const last = new Map<SignalId, number>();
  return hits.filter((hit) => {
    const before = last.get(hit.signal);
    if (before !== undefined && hit.first - before < NEAR / 2) return false;
    last.set(hit.signal, hit.first);
    return true;
  });
}

/** Words of the opening: what a mail is for stands there. */
const OPENING = 40;

/** Signals of a job, of its pay, and of something else that is offered. */
const JOB: readonly SignalId[] = ['jobTitle', 'jobWord'];
const PAY: readonly SignalId[] = ['payWord', 'terms'];
const ELSE: readonly SignalId[] = [
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
];

/** What a mail does not say: an offer that names neither a job nor pay is more often one of something else. */
function addLacks(reading: Reading, names: FeatureNames, signals: number[]): void {
  const met = new Set<SignalId>();
  for (const { signal } of reading.bodyHits) met.add(signal);
  for (const { signal } of reading.subjectHits) met.add(signal);
  const has = (kind: readonly SignalId[]): boolean => kind.some((signal) => met.has(signal));
  const job = has(JOB);
  const pay = has(PAY) || reading.shape.includes('money');
  if (!job) names.meet(names.named('x:noJob'), signals);
  if (!pay) names.meet(names.named('x:noPay'), signals);
  if (!job && !pay) names.meet(names.named('x:neither'), signals);
  if (!job && has(ELSE)) names.meet(names.named('x:elseOnly'), signals);
}

/** Signals of a job given, true, and of one that is not or no longer, false. */
const GIVES: ReadonlyMap<SignalId, boolean> = new Map<SignalId, boolean>([
  ['weOffer', true],
  ['jobGiven', true],
  ['chosen', true],
  ['notSelected', false],
  ['otherCandidate', false],
  ['regret', false],
  ['withdrawn', false],
  ['lapsed', false],
]);

/** What is said last holds: "another was chosen, but we offer you …", "we offered you …, but regret to say". */
function addOrder(hits: readonly Hit[], names: FeatureNames, signals: number[]): void {
  let [gives, givesLast, refuses, refusesLast] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1];
  for (const { signal, first } of hits) {
    const given = GIVES.get(signal);
    if (given === true) {
      gives = Math.min(gives, first);
      givesLast = Math.max(givesLast, first);
    } else if (given === false) {
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
  for (const name of reading.shape) names.meet(names.named(`x:${name}`), signals);
  for (const name of reading.sender) names.meet(names.named(name), signals);
  for (const { signal, first } of reading.bodyHits) {
    const number = NUMBER_OF.get(signal) as number;
    names.meet(names.signal(0, number), signals);
    if (first < OPENING) names.meet(names.signal(1, number), signals);
  }
  for (const { signal } of reading.subjectHits) {
    const number = NUMBER_OF.get(signal) as number;
    names.meet(names.signal(0, number), signals);
    names.meet(names.signal(2, number), signals);
  }
  for (const { signal } of reading.noteHits) names.meet(names.signal(3, NUMBER_OF.get(signal) as number), signals);
  addLacks(reading, names, signals);
  addOrder(reading.bodyHits, names, signals);
  const body = thin(reading.bodyHits);
  addPairs(body, names, pairs);
  // A subject stands before the body: its signals are near the first of the body's.
  addPairs([...thin(reading.subjectHits), ...body.filter((hit) => hit.first <= NEAR)], names, pairs);
  names.meetWords(reading.body.tokens, false, words);
  names.meetWords(reading.subject.tokens, false, words);
  names.meetWords(reading.subject.tokens, true, words);
  return { signals, pairs, words };
}
