/** Whom the words of a hit are about: the other side, oneself, or neither. */
import { orEmpty } from '../../absent.ts';
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { NAMES_ME, NAMES_YOU, normalise, type Word } from '../words.ts';
import { subjectOf } from './frame-han.ts';
import { isForeign, isPerson, outOfMatter } from './matter.ts';
import { outOfHanMatter } from './matter-han.ts';
import { clauseOf, meant, ofMine } from './scope.ts';
import { inSense, placeOf } from './sense.ts';
import { inHanSense } from './sense-han.ts';
import { isSure } from './sure.ts';
import { isSureHan } from './sure-han.ts';
import { inFrame } from './weak.ts';

/** What runs somebody down speaks of the other side; said of oneself it is modesty. */
const OF_OTHERS: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-LOWBALL'];
/** "My own notes were a mess", 我自己安排得一团糟: the clause opens with oneself and names nobody else. */
const OF_ONESELF =
  /^(?:and |but |so |though |because |while )?(?:my (?!boss|manager|interview|recruiter|lead|supervisor|experience|impression|contact|dream)|i(?:['’]m| am| was| have been|['’]ve been| had been) (?:too |so |badly |terribly {2}|a bit |rather |quite |very )?|(?:我(?!觉得|感觉|见|遇|碰|经历|面试|认为|发现|看到|看|听|对|不|没|总|一直觉得|真|很)|自己|本人))/;
const IS_DONE_TO_ME =
  /\b(?:spoken|talked|treated|told|laughed|ignored|interrupted|mocked|made|kept|left|asked|given|by)\b/;
const THE_OTHERS =
  /\b(?:your?|yours|they|their|he|she|his|her|company|firm|than)\b|您|贵|你们|他|她|面试官|经理|公司|比/;
const COMPARES = /\b(?:than|unlike|compared|superior|beats?)\b|比|优于|强于|胜过|超过|不如/;

/** What tells of oneself; said of the reader ("I hear you were in hospital" has both, 听说您感冒了 has not) it is kindness. */
const OF_ME: readonly WordingRule[] = ['L-GLOAT', 'L-DETAIL', 'L-GROVEL', 'L-HEDGE'];
/** "You might have to pass this on": what others may have to do is no half-refusal of the writer's. */
const MODAL = /^(?:might|may|could|can|would|will|should|probably|perhaps)$/;
const SOMEBODY_ELSE = /^(?:you|they|he|she|who|which)$/;
function ofSomebodyElse({ words }: Reading, { first }: Hit): boolean {
  const [word, before] = [words[first], words[first - 1]];
  return (
    word !== undefined &&
    before?.clause === word.clause &&
    before.sentence === word.sentence &&
    MODAL.test(word.text) &&
    SOMEBODY_ELSE.test(before.text)
  );
}

/** 家里人都说我那时不好相处: the writer is named last before the fault, and nothing is done to them. */
const OF_MYSELF_HAN =
  /(?<![对让给把跟和与被令使叫比])(?:我|自己|本人)(?:这个人|这人|那时候?|当时|有时候?|平时|脾气|性子|性格|一向|向来|从来|说话|做事|还|也|都|是|有点|有些|太|很|不够|不太|比较|确实|的确|实在|可能|大概|显得|的){0,4}$/;

/** What a single hard word may be about; "the hostile weather", "the bureaucratic part of my visa" are about neither. */
const TARGETS = { 'L-COMPANY': 'ofHouse', 'L-PERSON': 'ofPeople', 'L-LOWBALL': 'ofTerms' } as const;
const LINKS =
  /^(?:and|or|but|to|of|for|with|in|on|at|from|that|when|by|as|because|during|than|if|about|towards?|toward|the|a|an|my|your|me|us|you|it|i|we|not|even|at|enough|sometimes|throughout|again|be|is|was|were|have|had|candidates|people|applicants|everyone|anyone|others|apprentices|juniors|newcomers|until|till|while|before|after|since|though|although|where|who|which|so|then|once|whenever|,)$/;
const COPULA = /^(?:be|seem|feel|look|sound|appear|get|remain|become|come|act|find|turn)$/;

const ENDS_LIKE_AN_ADVERB = /^(?:family|assembly|supply|ally|reply|bully|rally|tally|anomaly|fly)$/;
/** "A disorganised affair" is what the subject is. */
const SOME_AFFAIR =
  /^(?:affair|business|thing|experience|show|outfit|set-?up|operation|day|way|bunch|lot|mess|process|sort|kind|piece|place|bit|one)$/;

/** "Is a mess", "total chaos": said of a subject as an adjective is. */
const IS_A_MESS =
  /^(?:(?:be|is|was|are|were|complete|total|real|such|utter|absolute|whole|bit|hot|pure|an?|one|of) ){1,4}\w+$/;
/** Words of the letter's own trade stand in other sentences of it too. */
function isOfTheLetter({ words }: Reading, word: Word | undefined): boolean {
  return word !== undefined && words.some(({ stem, sentence }) => stem === word.stem && sentence !== word.sentence);
}

/** "The old weaver's process": whose it is, unless the house's own. */
const isWhose = ({ text }: Reading, before: Word, word: Word): boolean =>
  /['’]s\s{1,3}$/.test(text.slice(before.start, word.start)) &&
  !/^(?:company|firm|team|office|department|interviewer|recruiter|manager|director|boss|house|lab|today|yesterday|week|mr|ms|dr)$/.test(
    before.stem,
  );

/** How surely the words are said of what the rule judges; beside foreign words only what is sure counts. */
type Aim = 'sure' | 'open' | 'other';

/** English: the noun after the word, else the subject before it, is one that the rule is about. */
function aim(id: keyof typeof TARGETS, reading: Reading, hit: Hit): Aim {
  const { words } = reading;
  const word = words[hit.first];
  if (!word || word.han) return 'sure';
  const sentence = reading.sentenceOf(hit);
  const targets = new Set(reading.hits(`sign:${TARGETS[id]}`).map(({ first }) => first));
  const inside = (at: number) => at >= sentence.first && at <= sentence.last && words[at]?.clause === word.clause;
  if (hit.last !== hit.first && !IS_A_MESS.test(normalise(reading.slice(reading.placeOf(hit))).norm)) return 'open';
  // "Such unprofessionalism surprised me."
  if (/(?:ism|ness|ance|ation)$/.test(word.text)) return 'open';
  const next = words[hit.first + 1];
  // "Insultingly small" is said of the subject.
  // "The grand is an arrogant old lady": said of the subject.
  const predicate =
    /^(?:an?|one)$/.test(orEmpty(words[hit.first - 1]?.text)) && COPULA.test(orEmpty(words[hit.first - 2]?.stem));
  if (
    hit.last === hit.first &&
    next &&
    inside(hit.first + 1) &&
    !/ly$/.test(word.text) &&
    !LINKS.test(next.text) &&
    (!/ly$/.test(next.text) || ENDS_LIKE_AN_ADVERB.test(next.text))
  ) {
    // "An unprofessional plumber": anybody, and not of the house.
    const anybody = id === 'L-COMPANY' && /^an?$/.test(orEmpty(words[hit.first - 1]?.text));
    const fits = targets.has(hit.first + 1) || targets.has(hit.first + 2) || (!anybody && isPerson(next.text));
    // "It was a disorganised affair."
    if (!fits && !(predicate && SOME_AFFAIR.test(next.text))) return 'other';
    if (fits && !predicate) return 'sure';
  }
  let verb = COPULA.test(word.stem) ? hit.first : hit.first - 1;
  while (verb >= hit.first - 5 && inside(verb) && !COPULA.test(orEmpty(words[verb]?.stem))) {
    // "I found her rude."
    if (targets.has(verb)) return 'sure';
    verb -= 1;
  }
  if (!inside(verb) || verb < hit.first - 5) return 'open';
  let subject = verb - 1;
  let named = false;
  while (inside(subject)) {
    const one = words[subject] as Word;
    // "I was told that the parrot can be rude": another clause begins.
    if (
      named &&
      one.text === 'that' &&
      /^(?:the|an?|your|his|her|my|their|its|this)$/.test(orEmpty(words[subject + 1]?.text))
    )
      return 'other';
    // "I felt lowballed."
    if (id === 'L-LOWBALL' && /^(?:i|we)$/.test(one.text) && /ed$/.test(word.text)) return 'sure';
    // "That road": which one, and not who.
    const determines = /^(?:this|that|these|those)$/.test(one.text) && subject + 1 < verb;
    // "The first look down from the cab."
    const gazes =
      one.text === 'look' && /^(?:down|up|over|out|into|at|inside|from)$/.test(orEmpty(words[subject + 1]?.text));
    if (
      (targets.has(subject) && !determines && !gazes) ||
      (id !== 'L-LOWBALL' && isPerson(one.text)) ||
      // "Marta was…", but not "Heights are…".
      (id === 'L-PERSON' &&
        /^\p{Lu}/u.test(reading.text.slice(words[verb - 1]?.start)) &&
        !(
          verb - 1 === sentence.first &&
          /s$/.test(orEmpty(words[verb - 1]?.text)) &&
          /^(?:are|were)$/.test(orEmpty(words[verb]?.text))
        ))
    ) {
      // "The hotel's booking process": a process of something else. "Your" is whose, not who.
      const before = words[subject - 1];
      const ours = words[subject - 2]?.text === 'your' || isOfTheLetter(reading, before);
      if (before && inside(subject - 1) && ((isForeign(reading, before) && !ours) || isWhose(reading, before, one)))
        return 'other';
      return /^(?:your|their|his|her)$/.test(one.text) && named ? 'open' : 'sure';
    }
    named = true;
    subject -= 1;
  }
  // "I felt insulted by the figure."
  const by = /^(?:by|with|at)$/.test(orEmpty(words[hit.last + 1]?.text));
  for (let after = hit.last + 2; by && after < hit.last + 6 && inside(after); after += 1)
    if (targets.has(after) || isPerson(orEmpty(words[after]?.text))) return 'sure';
  return named ? 'other' : 'open';
}

/** "With better trains I would have come": what is past is no bargain, unless it is the terms that would have done it. */
const IS_PAST = /\b(?:would|could|might) (?:\w{1,12} )?have \w{3,}|我就(?:答应|来|去|接受|签)了|就来上班/;
const TERMS =
  /\b(?:salar|pay|base|offer|package|terms|match|number|grade|title|bonus|money|raise|figure)|薪|工资|待遇|条件|级|钱|奖金/;

/** A sister who is a lawyer is no threat, unless she says what the law is. */
const KIN =
  /\b(?:cousin|friend|sister|brother|uncle|aunt|nephew|niece|son|daughter|grand\w{3,8}|neighbour|neighbor|wife|husband|mother|father|partner|flatmate)s?\b|[表堂]?[姐妹哥弟]|爱人|太太|朋友|同学|亲戚|叔|舅|姨|邻居/;
const LAW =
  /\b(?:say|says|said|tell|tells|told|advise\w?|confirm\w{0,3}|think|thinks|check\w{0,3}|sue|court|claim|clause|contract|bind\w{0,3}|bound|free|right|rights|owe|void|oblig\w{1,8}|action|letter)\b|说[^，。；]{0,12}(?:法|约|合同|协议|条款|赔|责任|义务|权|告|诉|仲裁|效|不用|可以)|建议|告诉我|认为|表示|咨询|发函|问过|起诉|仲裁|赔|违约|违法|义务|效力|(?:去|上|到|找)法院|维权|追究/;

/** Faults are of people, firms and terms: a clause about coffee, trains, posters or samples has none but these. */
const OF_ANY_THING: readonly WordingRule[] = ['L-HONEST', 'L-COMPLAINT', 'L-MARKS'];
/** These blame; where the clause praises as well, it does not. */
const BLAMING: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-LOWBALL', 'L-BLAME', 'L-COMPLAINT'];
const TURNS =
  /\b(?:not|no|never|nobody|nothing|hardly|barely|less|but|however|although|though|instead|than|too|far from|lack\w{0,4}|fail\w{0,5}|neglect\w{0,3}|without|if)\b|n['’]t\b|不|没|未|但|可惜|却|虽|然而|要是|如果|无/;

/** "You should have told me" blames, of bread as of anything; so does what the answer is given for. */
const FOR_WHICH = /\b(?:doing this|declin|withdraw|refus|turning)/;
/** "Unless you match what they pay" bargains, whoever they are. */
const MATCHES = /^unless .*\b(?:match|beat|meet|raise)$/;
const PAID = /\b(?:pay|pays|paid|salary|money|earn|earns)\b/;
function tellsItself(id: WordingRule, reading: Reading, hit: Hit): boolean {
  const { words } = reading;
  const said = normalise(reading.slice(reading.placeOf(hit))).norm;
  const whole = normalise(reading.slice(reading.sentenceOf(hit))).norm;
  if (id === 'L-LEVER') return MATCHES.test(said) && PAID.test(whole);
  if (id !== 'L-BLAME' || words[hit.first]?.text !== 'you') return false;
  return hit.last - hit.first > 2 || FOR_WHICH.test(whole);
}

/** Is the clause of the hit about some small thing beside the matter? */
export function incidental(reading: Reading, hit: Hit): boolean {
  const { words } = reading;
  const word = words[hit.first];
  return reading.hits('sign:incidental').some(
    ({ first }) =>
      words[first]?.sentence === word?.sentence &&
      words[first]?.clause === word?.clause &&
      // 贵酒店, 贵茶厂: the reader's house.
      words[first - 1]?.text !== '贵' &&
      // 读几年书 is about no book.
      !(word?.han && hit.first <= first && first <= hit.last),
  );
}

/** "I liked the sketchy look of the proof." */
const LIKES =
  /\b(?:i|we)(?: (?:\w+ly|also|so|very much|did|have))? (?:like|liked|love|loved|enjoy|enjoyed|admire|admired|adore|adored)\b/;
function praises(reading: Reading, hit: Hit): boolean {
  const { words } = reading;
  const word = words[hit.first];
  const inClause = reading
    .hits('sign:praise')
    .some(
      ({ first }) =>
        (first < hit.first || first > hit.last) &&
        words[first]?.sentence === word?.sentence &&
        words[first]?.clause === word?.clause,
    );
  const { before, whole } = clauseOf(reading, hit);
  return (inClause || LIKES.test(before)) && !TURNS.test(whole);
}

/** 前台的同事态度差: a person of the house is no small thing, wherever they stand. */
const ofTheHouse = (id: WordingRule, reading: Reading, hit: Hit): boolean =>
  id === 'L-PERSON' && /worker|reader/.test(subjectOf(clauseOf(reading, hit).before.replace(/您|贵./g, '')).subject);

/** "I am not asking you to match anything", "please don't go back for more money". */
const DENIES_A_BARGAIN = /\b(?:not|never)\b|n['’]t\b|\beven if\b|\bno need\b/;
const NOTHING_ASKED =
  /^(?:i )?(?:am|['’]m) not (?:ask|hop|fish|angl|try)\w*\b|\b(?:not|n['’]t|never) change my (?:mind|answer|decision)\b/;
const ASKS_FOR_NOTHING =
  /\b(?:not|never|n['’]t)(?: \w+){0,2} (?:ask|want|expect|hop|wish|try|fish|angl)\w*\b|\b(?:please )?(?:don['’]t|do not|never|no need to)(?: \w+){0,7}$/;
function asksForNothing(reading: Reading, hit: Hit): boolean {
  const before = clauseOf(reading, hit).before.trim();
  const said = normalise(reading.slice(reading.placeOf(hit))).norm;
  const turns = /\b(?:but|though|however|unless|if)\b/.test(normalise(reading.slice(reading.sentenceOf(hit))).norm);
  return ASKS_FOR_NOTHING.test(before) || (!turns && NOTHING_ASKED.test(said));
}

/** Whether the hit speaks of whom the rule is about. */
export function about(id: WordingRule, reading: Reading, hit: Hit): boolean {
  const first = reading.words[hit.first];
  if (!first) return true;
  const at = id in TARGETS ? aim(id as keyof typeof TARGETS, reading, hit) : 'open';
  const certain = !first.han && isSure(id, placeOf(reading, hit));
  const sureHan = first.han && isSureHan(id, reading, hit);
  if (
    !OF_ANY_THING.includes(id) &&
    !certain &&
    incidental(reading, hit) &&
    !tellsItself(id, reading, hit) &&
    !(first.han && (sureHan || ofTheHouse(id, reading, hit)))
  )
    return false;
  if (first.han && !sureHan && outOfHanMatter(id, reading, hit)) return false;
  const bargains = id === 'L-LEVER' && tellsItself(id, reading, hit);
  if (id === 'L-LEVER' && !first.han && asksForNothing(reading, hit)) return false;
  const bargaining =
    certain && id === 'L-LEVER' && !DENIES_A_BARGAIN.test(normalise(reading.slice(reading.sentenceOf(hit))).norm);
  if (at === 'other' && !(certain && id === 'L-LOWBALL')) return false;
  if (at === 'open' && !bargains && !certain && outOfMatter(id, reading, hit)) return false;
  if (!inFrame(id, reading, hit)) return false;
  if (!meant(id, reading, hit) || !(bargaining || inSense(id, reading, hit)) || !inHanSense(id, reading, hit))
    return false;
  if (id === 'L-DETAIL' && !ofMine(reading, hit)) return false;
  if (BLAMING.includes(id) && !(certain && id === 'L-LOWBALL') && praises(reading, hit)) return false;
  const sentence = reading.sentenceOf(hit);
  const whole = normalise(reading.slice(sentence)).norm;
  if (id === 'L-HEDGE' && ofSomebodyElse(reading, hit)) return false;
  if (id === 'L-LEGAL' && KIN.test(whole) && !LAW.test(whole)) return false;
  if (id === 'L-LEVER') return certain || !IS_PAST.test(whole) || TERMS.test(whole);
  if (OF_ME.includes(id)) {
    // Chinese leaves 我 out, but names the reader first in a clause that speaks of the reader.
    const clause = clauseOf(reading, hit);
    const mine = first.han ? clause.whole : whole;
    const yours = first.han ? clause.before : whole;
    return NAMES_ME.test(mine) || !NAMES_YOU.test(yours) || (id === 'L-GLOAT' && COMPARES.test(whole));
  }
  if (!OF_OTHERS.includes(id)) return true;
  if (first.han && hit.last < hit.first + 4 && OF_MYSELF_HAN.test(clauseOf(reading, hit).before)) return false;
  // "The clueless one was me."
  if (
    /\b(?:is|was|be|been) (?:only |just )?(?:me|i|myself)\b|\blike (?:me|myself)\b|的(?:人)?(?:是|就是)我/.test(
      clauseOf(reading, hit).whole,
    )
  )
    return false;
  let opens = hit.first;
  while (opens > sentence.first && reading.words[opens - 1]?.clause === first.clause) opens -= 1;
  const last = reading.words[hit.last]?.end ?? first.end;
  const clause = reading.text.slice(reading.words[opens]?.start ?? first.start, last).toLowerCase();
  // "I was unprofessional", but not "I was treated like a child".
  return (
    hit.last > hit.first + 3 ||
    !OF_ONESELF.test(clause) ||
    THE_OTHERS.test(clause) ||
    IS_DONE_TO_ME.test(clause) ||
    // "I was insulted by the figure."
    (/ed(?: (?:by|with|at)\b.*)?$/.test(clause) && /ed (?:by|with|at)\b/.test(clause)) ||
    (/ed$/.test(clause) && /^ ?(?:by|with|at) /.test(clauseOf(reading, hit).after))
  );
}
