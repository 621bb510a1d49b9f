/** Rules that fire where a phrase stands: the phrases are the languages' (`locales/<locale>/check.ts`). */
import type { Found, Rule } from '../found.ts';
import { bySentence } from '../found.ts';
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { NAMES_ME, NAMES_YOU, normalise } from '../words.ts';

const SENTENCE_RULES = [
  'L-LEVER',
  'L-COMPANY',
  'L-PERSON',
  'L-LOWBALL',
  'L-DETAIL',
  'L-HOPE',
  'L-PROMISE',
  'L-BLAME',
  'L-LEGAL',
  'L-GLOAT',
  'L-COMPLAINT',
] as const satisfies readonly WordingRule[];

/** What runs somebody down speaks of the other side; said of oneself it is modesty. */
const OF_OTHERS: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-LOWBALL'];
/** "My own notes were a mess", 我自己安排得一团糟: the clause opens with oneself and names nobody else. */
const OF_ONESELF =
  /^(?:and |but |so |though |because |while )?(?:my (?!boss|manager|interview|recruiter|lead|supervisor|experience|impression|contact|dream)|i (?:am|was) (?:too |so |a bit |rather |quite |very )?|(?:我(?!觉得|感觉|认为|发现|看到|看|听|对|不|没|总|一直觉得|真|很)|自己|本人))/;
const THE_OTHERS =
  /\b(?:your?|yours|they|their|he|she|his|her|company|firm|than)\b|您|贵|你们|他|她|面试官|经理|公司|比/;
const COMPARES = /\b(?:than|unlike|compared|superior|beats?)\b|比|优于|强于|胜过|超过|不如/;

/** What tells of oneself; said of the reader ("I hear you were in hospital" has both, 听说您感冒了 has not) it is kindness. */
const OF_ME: readonly WordingRule[] = ['L-GLOAT', 'L-DETAIL', 'L-GROVEL', 'L-HEDGE'];
/** "With better trains I would have come": what is past is no bargain, unless it is the terms that would have done it. */
const startOfClause = ({ words, sentenceOf }: Reading, hit: Hit): number => {
  let opens = hit.first;
  while (opens > sentenceOf(hit).first && words[opens - 1]?.clause === words[hit.first]?.clause) opens -= 1;
  return words[opens]?.start ?? 0;
};
const clauseOf = (reading: Reading, hit: Hit): string => {
  const { words } = reading;
  let last = hit.last;
  while (words[last + 1]?.clause === words[hit.first]?.clause && words[last + 1]?.sentence === words[last]?.sentence)
    last += 1;
  return reading.text.slice(startOfClause(reading, hit), words[last]?.end ?? 0);
};

/** What a single hard word may be about; "the hostile weather", "the bureaucratic part of my visa" are about neither. */
const TARGETS = { 'L-COMPANY': 'ofHouse', 'L-PERSON': 'ofPeople', 'L-LOWBALL': 'ofTerms' } as const;
const LINKS =
  /^(?:and|or|but|to|of|for|with|in|on|at|from|that|when|by|as|because|during|than|if|about|towards?|toward|the|a|an|my|your|me|us|you|it|i|we|not|even|at|enough|sometimes|throughout|again|be|is|was|were|have|had|,)$/;
const COPULA = /^(?:be|seem|feel|look|sound|appear|get|remain|become|come|act|find|turn)$/;

/** English: the noun after the word, else the subject before it, is one that the rule is about. */
function meets(id: keyof typeof TARGETS, reading: Reading, hit: Hit): boolean {
  const { words } = reading;
  const word = words[hit.first];
  if (!word || word.han || hit.last !== hit.first) return true;
  const sentence = reading.sentenceOf(hit);
  const targets = new Set(reading.hits(`sign:${TARGETS[id]}`).map(({ first }) => first));
  const inside = (at: number) => at >= sentence.first && at <= sentence.last && words[at]?.clause === word.clause;
  const next = words[hit.first + 1];
  if (next && inside(hit.first + 1) && !LINKS.test(next.text) && !/ly$/.test(next.text))
    return targets.has(hit.first + 1) || targets.has(hit.first + 2);
  let verb = hit.first - 1;
  while (verb >= hit.first - 5 && inside(verb) && !COPULA.test(words[verb]?.stem ?? '')) {
    // "I found her rude."
    if (targets.has(verb)) return true;
    verb -= 1;
  }
  if (!inside(verb) || verb < hit.first - 5) return true;
  let subject = verb - 1;
  let named = false;
  while (inside(subject)) {
    if (targets.has(subject)) return true;
    named = true;
    subject -= 1;
  }
  return !named;
}

const IS_PAST = /\b(?:would|could|might) (?:\w{1,12} )?have \w{3,}|我就(?:答应|来|去|接受|签)了|就来上班/;
const TERMS =
  /\b(?:salar|pay|base|offer|package|terms|match|number|grade|title|bonus|money|raise|figure)|薪|工资|待遇|条件|级|钱|奖金/;

/** Whether the hit speaks of whom the rule is about. */
export function about(id: WordingRule, reading: Reading, hit: Hit): boolean {
  const first = reading.words[hit.first];
  if (!first) return true;
  const sentence = reading.sentenceOf(hit);
  const whole = normalise(reading.slice(sentence)).norm;
  if (id === 'L-LEVER') return !IS_PAST.test(whole) || TERMS.test(whole);
  if (OF_ME.includes(id)) {
    // Chinese leaves 我 out, but names the reader first in a clause that speaks of the reader.
    const mine = first.han ? clauseOf(reading, hit) : whole;
    const yours = first.han ? reading.text.slice(startOfClause(reading, hit), first.start) : whole;
    return NAMES_ME.test(mine) || !NAMES_YOU.test(yours) || (id === 'L-GLOAT' && COMPARES.test(whole));
  }
  if (!OF_OTHERS.includes(id)) return true;
  if (!meets(id as keyof typeof TARGETS, reading, hit)) return false;
  let opens = hit.first;
  while (opens > sentence.first && reading.words[opens - 1]?.clause === first.clause) opens -= 1;
  const last = reading.words[hit.last]?.end ?? first.end;
  const clause = reading.text.slice(reading.words[opens]?.start ?? first.start, last).toLowerCase();
  return !OF_ONESELF.test(clause) || THE_OTHERS.test(clause);
}

export const sentences: Rule = ({ reading }) =>
  SENTENCE_RULES.flatMap((id) =>
    bySentence(
      id,
      reading
        .hits(`wording:${id}`)
        .filter((hit) => about(id, reading, hit))
        .map(reading.sentenceOf),
    ),
  );

/** A half-refusal matters where a refusal is expected; while asking for time one may well be unsure. */
export const hedge: Rule = ({ reading, case: { refuses } }) =>
  refuses
    ? bySentence(
        'L-HEDGE',
        reading
          .hits('wording:L-HEDGE')
          .filter((hit) => about('L-HEDGE', reading, hit))
          .map(reading.sentenceOf),
      )
    : [];

/** `辜负了您的信任` and its like are idiom once, a warning from the second time on. */
export const grovel: Rule = ({ reading }) => {
  const hits = reading.hits('wording:L-GROVEL').filter((hit) => about('L-GROVEL', reading, hit));
  const found = bySentence('L-GROVEL', hits.map(reading.sentenceOf));
  const idioms = [...reading.norm.matchAll(/辜负/g)].map(({ index }) => reading.at[index] ?? 0).filter(reading.own.own);
  const places = idioms.filter((place) => !found.some(({ start, end }) => (start ?? 0) <= place && place < (end ?? 0)));
  return [
    ...found,
    ...places.map((place, index): Found => {
      const idiom = /^辜负[^，。！？,.!?;；\n]{0,12}/.exec(reading.text.slice(place))?.[0] ?? '辜负';
      return {
        id: 'L-GROVEL',
        start: place,
        end: place + idiom.length,
        severity: index === 0 ? 'note' : 'warning',
        because: 'betrayedTrust',
        rewrite: null,
      };
    }),
  ];
};

/** 说实话 announces where it opens its clause; 您一直实话实说 praises. English phrases say so themselves. */
const BEFORE_AN_ANNOUNCEMENT = /^[我但也可就想要先还便那而其实只不过跟得话]$/;
function announces({ words }: Reading, { first }: Hit): boolean {
  const [word, before] = [words[first], words[first - 1]];
  if (!word?.han || !before || before.clause !== word.clause || before.sentence !== word.sentence) return true;
  return BEFORE_AN_ANNOUNCEMENT.test(before.text);
}

/** "To be honest, the role…" → "The role…": the words go, and the next one opens the sentence. */
export const honest: Rule = ({ reading }) =>
  reading
    .hits('wording:L-HONEST')
    .filter((hit) => announces(reading, hit))
    .map((hit): Found => {
      const sentence = reading.sentenceOf(hit);
      const start = reading.words[hit.first]?.start ?? 0;
      const end = reading.words[hit.last]?.end ?? 0;
      const opens = hit.first === sentence.first;
      const after = /^[\s,，:：、;；—-]*/.exec(reading.text.slice(end))?.[0].length ?? 0;
      const stop = Math.min(end + after, sentence.end);
      const next = reading.text.charAt(stop);
      if (opens && /[a-z]/.test(next)) return { id: 'L-HONEST', start, end: stop + 1, rewrite: next.toUpperCase() };
      return { id: 'L-HONEST', start, end: opens ? stop : end, rewrite: '' };
    });

const SHOUTING = /[!！]{1,20}(?:\s?[!！]){1,20}|\b[A-Z]{4,}(?:\s[A-Z]{2,}){1,8}\b/g;
const SMILEY = /(?:^|\s)[:;=8][-o']?[)(DPp](?=\s|$|[.,!])|\^_\^|\(╯|~~|～～/g;
const EMOJI = /\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]?/gu;
/** As WeChat writes them out. */
const NAMED_EMOJI =
  /\[(?:微笑|呲牙|憨笑|可怜|抱拳|玫瑰|握手|强|捂脸|偷笑|害羞|大哭|流泪|拥抱|愉快|合十|加油|鼓掌|笑脸|尴尬|庆祝|鲜花|爱心|太阳|咖啡|OK)\]/g;
const NO_EMOJI = /[©®™↔↕‼⁉ℹ▪▫▶◀]/u;

export const marks: Rule = ({ reading, input }) => {
  const own = reading.text.slice(0, reading.own.end);
  const names = `${input.situation.offer?.role ?? ''} ${input.situation.offer?.company ?? ''}`;
  const shown = [SHOUTING, SMILEY, EMOJI, NAMED_EMOJI].flatMap((pattern) =>
    [...own.matchAll(pattern)]
      .filter(({ 0: mark }) => !NO_EMOJI.test(mark) && !names.includes(mark))
      .map(({ 0: mark, index }): Found => {
        const lead = mark.length - mark.trimStart().length;
        const word = /^[A-Z]/.test(mark);
        const rewrite = word ? mark.charAt(0) + mark.slice(1).toLowerCase() : /^[!！]/.test(mark) ? mark.charAt(0) : '';
        return { id: 'L-MARKS', start: index + lead, end: index + mark.length, rewrite };
      }),
  );
  const said = reading.hits('wording:L-MARKS').map(
    (hit): Found => ({
      id: 'L-MARKS',
      start: reading.words[hit.first]?.start ?? 0,
      end: reading.words[hit.last]?.end ?? 0,
      rewrite: '',
    }),
  );
  return [...shown, ...said].filter(({ start }) => reading.own.own(start ?? 0));
};
