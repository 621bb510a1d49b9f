/** Meetings, words said, things given, enclosures and promises that nothing vouches for. */
import { orEmpty, orZero } from '../../absent.ts';
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { Claim } from '../texts.ts';
import { stemOf } from '../words.ts';
import type { Allowed, Stated } from './claim.ts';
import type { Support } from './support.ts';

const MEETING_WORDS: readonly string[] = [
  'interview',
  'meet',
  'visit',
  'tour',
  'lunch',
  'coffee',
  'conversation',
  'discuss',
  'chat',
  'talk',
  'panel',
  'round',
  'presentation',
  'workshop',
  'speak',
  'dinner',
  'call',
  'discussion',
];
const HAN_MEETING: readonly string[] = [
  '面试',
  '面谈',
  '见面',
  '会面',
  '参观',
  '交流',
  '沟通',
  '拜访',
  '午餐',
  '座谈',
  '聚餐',
  '试岗',
  '终面',
  '复试',
  '笔试',
  '会谈',
  '通话',
  '电话',
  '介绍',
  '演讲',
  '讲解',
  '分享',
  '点评',
  '指点',
  '解答',
];

/** Words for the same: who is told of a chat in the mail may well call it a conversation. */
const TALKED: readonly (readonly string[])[] = [
  ['conversation', 'discuss', 'discussion', 'chat', 'talk', 'speak'],
  ['visit', 'tour'],
  ['面谈', '见面', '会面', '交流', '沟通', '座谈', '会谈', '聊', '谈得'],
  ['参观', '来访', '到访', '拜访'],
];
const vouchedBy = (words: readonly string[], support: Support) =>
  words.some((word) => (/[a-z]/.test(word) ? support.stems.has(stemOf(word)) : support.text.includes(word)));

export function meetings(reading: Reading, support: Support, reached: boolean): Stated[] {
  return reading.hits('sign:meeting').flatMap((hit): Stated[] => {
    const words = reading.words.slice(hit.first, hit.last + 1);
    const start = orZero(words[0]?.start);
    const end = words.at(-1)?.end ?? start;
    const said = reading.text.slice(start, end).toLowerCase();
    const kinds = [
      ...MEETING_WORDS.filter((word) => words.some(({ stem }) => stem === stemOf(word))),
      ...HAN_MEETING.filter((word) => said.includes(word)),
    ];
    const same = TALKED.filter((words) => kinds.some((kind) => words.includes(kind))).flat();
    const vouched = vouchedBy([...kinds, ...same], support);
    const talked = reached && /talk|speak|spoke|conversation|discuss|chat|call|通话|电话|沟通|交流/.test(said);
    return vouched || talked || (reading.words[hit.first]?.han && mostlyKnown(reading, hit, support))
      ? []
      : [{ claim: 'meeting', start, end }];
  });
}

export function attachments(reading: Reading): Stated[] {
  return reading.hits('sign:attachment').map((hit) => ({
    claim: 'attachment',
    start: orZero(reading.words[hit.first]?.start),
    end: orZero(reading.words[hit.last]?.end),
  }));
}

/** Words too plain to vouch for anything. */
const PLAIN = new Set(
  'that this with from your have been very also even kindly would could about when they them their there which what more much just some than then into over after before while during because through again once good great nice kind really the and you for was were are had has not but our his her him she out its will can may all any who how'
    .split(' ')
    .map(stemOf),
);

/** Is most of what is said here, from the hit to the end of its clause, stated somewhere? */
function mostlyKnown(reading: Reading, hit: Hit, support: Support): boolean {
  const head = reading.words[hit.last];
  const sentence = reading.sentenceOf(hit);
  const said = reading.words.slice(hit.first, sentence.last + 1).filter(({ clause }) => clause === head?.clause);
  const latin = said.filter(({ han, text, stem }) => !han && text.length > 2 && !PLAIN.has(stem));
  const after = said.filter(({ start }) => start > orZero(head?.start));
  const han = after.flatMap(({ han, text }, index) =>
    han && after[index + 1]?.han ? [text + after[index + 1]?.text] : [],
  );
  const known =
    latin.filter(({ stem }) => support.stems.has(stem)).length +
    han.filter((pair) => support.text.includes(pair)).length;
  return known > 0 && known >= (latin.length + han.length) * (latin.length > 0 ? 0.6 : 0.5);
}

const stated = (reading: Reading, hit: Hit, claim: Claim): Stated => ({
  claim,
  start: orZero(reading.words[hit.first]?.start),
  end: orZero(reading.words[hit.last]?.end),
});

/** Calls that are said not to have come about. */
export const attempts = (reading: Reading): Stated[] =>
  reading.hits('sign:callTried').map((hit) => stated(reading, hit, 'meeting'));

/** "As I told you, I have decided not to accept": a call that came about has told the decision. */
const I_SAID =
  /^i (?:have |had |already |also |then ){0,2}(?:told|said|mentioned|explained|informed)\b|^我.{0,6}(?:说|提|讲|解释|告诉|沟通)/;
/** "I told you yes": the stage says so. */
const SAID_YES =
  /^i (?:have |had |already ){0,2}(?:told|said|agreed|promised|confirmed)\b.{0,24}\b(?:yes|would (?:come|join|accept|take))\b/;
const GAVE_TIME =
  /^you (?:have |had |kindly |also )?(?:gave|left|allowed|offered) me (?:until|till|time|(?:the|a|this|an) (?:\w+ )?(?:chance|opportunity|offer|post|role|job|position|warm|kind)\b)/;
/** "You asked for an answer by 28 November", where the offer has a day to answer by. */
const ASKED_BY =
  /您.{0,4}(?:请|让|要求|希望).{0,14}(?:答复|回复|回音|决定)|\basked\b.{0,24}\b(?:answer|reply|respond|response|decision|decide|hear)\b/;

/** What the other side is said to have said or done, and what the writer is said to have done already. */
export const told = (reading: Reading, support: Support, { reached, decided, accepted }: Allowed): Stated[] =>
  reading
    .hits('sign:told')
    .filter((hit) => {
      const sentence = reading.sentenceOf(hit);
      const from = reading.text.slice(reading.words[hit.first]?.start, sentence.end).toLowerCase();
      if (reached && decided && I_SAID.test(from) && reading.holds(sentence, 'decision')) return false;
      if (accepted && SAID_YES.test(from)) return false;
      if (support.deadline && ASKED_BY.test(from)) return false;
      // "You gave me until 1 December": the day is a claim of its own.
      if (GAVE_TIME.test(from)) return false;
      return !mostlyKnown(reading, hit, support);
    })
    .map((hit) => stated(reading, hit, 'meeting'));

/** Is the last word of the hit, the thing or person it is about, stated somewhere? */
function headKnown(reading: Reading, { first, last }: Hit, support: Support): boolean {
  const head = reading.words[last];
  if (!head?.han) return support.stems.has(orEmpty(head?.stem));
  const pair = orEmpty(reading.words[Math.max(first, last - 1)]?.text) + head.text;
  return support.text.includes(pair);
}

/** People of the writer's or the reader's house, by what they are. */
export const kin = (reading: Reading, support: Support): Stated[] =>
  reading
    .hits('sign:kin')
    .filter((hit) => !headKnown(reading, hit, support))
    .map((hit) => stated(reading, hit, 'person'));

/** What the house is said to have or to plan. */
export const details = (reading: Reading, support: Support): Stated[] =>
  reading
    .hits('sign:detail')
    .filter((hit) => !headKnown(reading, hit, support) && !mostlyKnown(reading, hit, support))
    .map((hit) => stated(reading, hit, 'detail'));

const DUTY_AFTER_SIGNING = /return|send back|hand back|repay|settle|归还|返还|退还|交还|寄回|办理|交接/;
const ANSWER =
  /answer|reply|respond|decide|let you know|get back|inform|notify|write|call|phone|ring|speak|talk|confirm|hear|答复|回复|回音|回话|回信|告知|致电|打电话|通话/;

export function promises(reading: Reading, support: Support, allowed: Allowed): Stated[] {
  return reading.hits('sign:promise').flatMap((hit): Stated[] => {
    const sentence = reading.sentenceOf(hit);
    const words = reading.words.slice(hit.first, Math.min(hit.last + 5, sentence.last + 1));
    const start = orZero(reading.words[hit.first]?.start);
    const end = reading.words[hit.last]?.end ?? start;
    const said = reading.text.slice(start, words.at(-1)?.end ?? end).toLowerCase();
    if (allowed.signed && DUTY_AFTER_SIGNING.test(said)) return [];
    if (allowed.asks && ANSWER.test(said)) return [];
    if (allowed.touch && /touch|reach out|follow up|check in|write|contact|联系|问候/.test(said)) return [];
    if (allowed.consent && /introduc|connect|refer|recommend|put you|pass on|推荐|介绍|引荐/.test(said)) return [];
    const verbs = reading.words
      .slice(hit.last, hit.last + 5)
      .filter(({ stem }) => stem.length > 3)
      .map(({ stem }) => stem);
    const verb = orEmpty(reading.words[hit.last]?.stem);
    const asked =
      !reading.words[hit.last]?.han &&
      support.stems.has(verb) &&
      verbs.slice(1).some((stem) => support.stems.has(stem));
    return asked ? [] : [{ claim: 'promise', start, end }];
  });
}
