/**
 * Chinese: whether a sentence is still about the offer and its answer. A hard word in another sense stands beside words that
 * no such letter needs (草帽, 谢幕, 物业费), a fault beside few. So the characters of a sentence that belong to no word of such
 * letters, of the phrases, or of the person's own case are counted.
 */
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { CheckLexicon, WordingRule } from '../texts.ts';
import type { Word } from '../words.ts';
import { namesTheHouse, subjectOf } from './frame-han.ts';
import { KINDS, type Kind } from './han-vocabulary.ts';
import { clauseOf } from './scope.ts';

const LONGEST = 5;
/** One character that says how, how much or for how long, of whatever is spoken of. */
const OF_ANY_MATTER = '高低少大小好差快慢难错长短新旧早晚久涨加降费人家事话心办做用完成定准行全当才只住走见听';
/** 录用函, 聘任书: papers of an offer. */
const PAPERS = /[录聘任约意合协确通][\u4e00-\u9fff]?(?:书|函|信|约|通知)/g;
const known = new WeakMap<CheckLexicon, ReadonlySet<string>>();

/** Words of letters about an offer: by kind, but for what is none of theirs, the usual ones, and those of the phrases. */
function wordsOfTheMatter(lexicon: CheckLexicon): ReadonlySet<string> {
  const before = known.get(lexicon);
  if (before) return before;
  const words = new Set<string>();
  const phrases = Object.values(lexicon.wording).flatMap(({ find }) => find);
  for (const word of [...phrases, lexicon.usual.words].join(' ').match(/[\u4e00-\u9fff]{2,5}/g) ?? []) words.add(word);
  for (const character of lexicon.usual.characters + OF_ANY_MATTER) words.add(character);
  for (const kind of Object.keys(KINDS) as Kind[])
    for (const word of KINDS[kind].split(' ')) {
      if (kind === 'other') words.delete(word);
      else words.add(word);
    }
  known.set(lexicon, words);
  return words;
}

/** What the person told of the case: reasons in their own words, names. */
const caseOf = ({ offer, reasons, user }: Reading['situation']): string =>
  [offer?.company, offer?.role, offer?.contact?.name, user?.name, ...Object.values(reasons?.details ?? {})]
    .filter(Boolean)
    .join(' ');

/** 贵团, 贵工作室: the reader's house, whatever it is. */
const HOUSE_OF_THE_READER = /贵[\u4e00-\u9fff]{1,3}?(?=[的那这对在给把让不没太很\s]|$)/g;

/**
 * How many characters of the clause of a hit, and of its sentence, are of words foreign to the matter, beside the hits of its
 * rule.
 */
export function strangeBeside(reading: Reading, hit: Hit, hits: readonly Hit[]): { clause: number; sentence: number } {
  const matter = wordsOfTheMatter(reading.chinese);
  const own = caseOf(reading.situation);
  const isOurs = (part: string) => matter.has(part) || (part.length > 1 && !part.includes(' ') && own.includes(part));
  const { first, last } = reading.sentenceOf(hit);
  const clauses = [reading.words[hit.first]?.clause, reading.words[hit.last]?.clause];
  let said = '';
  for (let place = first; place <= last; place += 1) {
    const word = reading.words[place] as Word;
    const counts = word.han && !word.masked && !hits.some((one) => one.first <= place && place <= one.last);
    said += counts ? word.text : ' ';
  }
  for (const name of [HOUSE_OF_THE_READER, PAPERS]) said = said.replace(name, (all) => ' '.repeat(all.length));
  const strange = { clause: 0, sentence: 0 };
  for (let place = 0; place < said.length; ) {
    let size = Math.min(LONGEST, said.length - place);
    while (size > 0 && !isOurs(said.slice(place, place + size))) size -= 1;
    if (size === 0 && said[place] !== ' ') {
      strange.sentence += 1;
      if (clauses.includes(reading.words[first + place]?.clause)) strange.clause += 1;
    }
    place += Math.max(1, size);
  }
  return strange;
}

/** How many strange characters the sentence of a fault may hold. */
const ROOM = 3;
const ROOM_OF: Partial<Record<WordingRule, number>> = { 'L-COMPLAINT': 5, 'L-LEGAL': 2 };
/** These are told of the writer; the others of the reader or the matter. */
const OF_ME: readonly WordingRule[] = ['L-DETAIL', 'L-GROVEL', 'L-GLOAT', 'L-PROMISE', 'L-HEDGE'];
const OF_ANY_THING: readonly WordingRule[] = ['L-HONEST', 'L-MARKS'];

/** 球迷态度差: of somebody strange, in a clause that names none of those concerned. */
const OF_STRANGERS: readonly WordingRule[] = [
  'L-COMPANY',
  'L-PERSON',
  'L-LOWBALL',
  'L-LEGAL',
  'L-GLOAT',
  'L-HEDGE',
  'L-GROVEL',
  'L-DETAIL',
];
const OURS: readonly Kind[] = ['me', 'kin', 'reader', 'they', 'worker', 'matter', 'rival'];
function ofStrangers(reading: Reading, hit: Hit): boolean {
  const { before, whole } = clauseOf(reading, hit);
  const { subject, has } = subjectOf(before);
  return (
    (subject === 'stranger' || subject === 'other') &&
    !OURS.some((kind) => has.has(kind)) &&
    !/[我您贵你]|本人/.test(whole) &&
    !/[费酬薪资金价贴成钱数]$/.test(before.trim()) &&
    !namesTheHouse(reading, before)
  );
}

/** Whether so much of a sentence is foreign to the matter that the words must stand in another sense. */
export function outOfHanMatter(id: WordingRule, reading: Reading, hit: Hit): boolean {
  if (OF_ANY_THING.includes(id)) return false;
  const { clause, sentence } = strangeBeside(reading, hit, reading.hits(`wording:${id}`));
  // A fault has the last word; a story goes on to say what came of it.
  const ends = reading.words[reading.sentenceOf(hit).last]?.clause === reading.words[hit.last]?.clause;
  const room = (ROOM_OF[id] ?? ROOM) + (id === 'L-PERSON' && ends ? 1 : 0);
  if (OF_STRANGERS.includes(id) && clause > 1 && ofStrangers(reading, hit)) return true;
  if (sentence <= room) return false;
  // 等了两个钟头，连水都没有，流程混乱: a clause that names the matter and nothing else is of the matter.
  if (clause > 0 || id === 'L-HOPE') return true;
  const { has } = subjectOf(clauseOf(reading, hit).whole);
  if (OF_ME.includes(id)) return !(has.has('me') || has.has('kin'));
  // 房客欠租，您没有起诉: the reader threatens nobody.
  return !(has.has('matter') || has.has(id === 'L-LEGAL' ? 'me' : 'reader'));
}

/** 薪资更高, 工资太低: pay that is compared is the offer's, whatever else the sentence tells. */
const COMPARES = /更|高|低|少|涨|差/;
/** 待遇像自家人一样: how one is received. */
const AS_A_GUEST = /^待遇(?:真|很|都)?(?:像|如同|如|好似|犹如|周到|热情|贴心)(?!果|下|此|今|上)/;
const GIVES_MORE = /(?:给|开|出)的?[^，。；您]{0,4}(?:薪|工资|工钱|待遇)[^，。；]{0,5}(?:更?[高多好厚])/;
/** 一桌客人不分大小，待遇一样周到: pay of something else. */
export function isPayOfOthers(reading: Reading, hit: Hit): boolean {
  if (!reading.words[hit.first]?.han) return false;
  if (AS_A_GUEST.test(reading.slice(reading.placeOf(hit)) + clauseOf(reading, hit).after)) return true;
  // 隔壁茶厂给的工钱更多.
  if (GIVES_MORE.test(clauseOf(reading, hit).whole)) return false;
  const { clause, sentence } = strangeBeside(reading, hit, reading.hits('sign:pay'));
  return sentence > ROOM && !(clause === 0 && COMPARES.test(clauseOf(reading, hit).whole));
}

/** A reason of one's life in a sentence that tells of something else. */
export function isReasonOfOthers(reading: Reading, hit: Hit): boolean {
  if (!reading.words[hit.first]?.han) return false;
  const { clause, sentence } = strangeBeside(reading, hit, [hit]);
  if (sentence <= ROOM + 1) return false;
  const { has } = subjectOf(clauseOf(reading, hit).whole);
  return clause > ROOM || !(has.has('me') || has.has('kin'));
}
