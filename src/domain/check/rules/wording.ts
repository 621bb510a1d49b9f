/** Rules that fire where a phrase stands: the phrases are the languages' (`locales/<locale>/check.ts`). */
import { orZero } from '../../absent.ts';
import type { Found, Rule } from '../found.ts';
import { bySentence } from '../found.ts';
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { about } from './about.ts';
import { subjectOf } from './frame-han.ts';
import { clauseOf } from './scope.ts';

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

/** 您教我的东西我会记着，不会辜负: what will not be let down. */
const NOT_LET_DOWN =
  /(?<!不得|不能|不会|只)(?:不会|不能|不敢|绝不|决不|不想|不愿|不让|不使|没有?|未曾|从未|不至于|不致|免得|以免|争取不)(?:再|让|去|因此|轻易)?(?:您|各位|大家|这份心意)?$/;
/** `辜负了您的信任` and its like are idiom once, a warning from the second time on. */
export const grovel: Rule = ({ reading }) => {
  const hits = reading.hits('wording:L-GROVEL').filter((hit) => about('L-GROVEL', reading, hit));
  const found = bySentence('L-GROVEL', hits.map(reading.sentenceOf));
  const idioms = [...reading.norm.matchAll(/辜负/g)]
    .filter(({ index }) => !NOT_LET_DOWN.test(reading.norm.slice(Math.max(0, index - 12), index)))
    .map(({ index }) => orZero(reading.at[index]))
    .filter(reading.own.own);
  const places = idioms.filter(
    (place) => !found.some(({ start, end }) => orZero(start) <= place && place < orZero(end)),
  );
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
const MAY_ANNOUNCE =
  /^(?:i|am|and|but|so|as|that|because|have|want|wish|like|need|ought|just|well|me|quite|if|or|also|it)$/;
const SUBJECT_OF = /^(?:is|was|can|takes|means|requires|costs|seems)$/;
const BEFORE_AN_ADVERB = /^(?:i|and|but|so|quite|very|perfectly|completely|that|because|as|is|was|most)$/;
const LISTED = /、/;
const OF_A_TELLER = /(?:[它他她您]|们|[对跟向]我)(?:就|都|也|总|还|便|才|会)?$/;
function announces(reading: Reading, { first, last }: Hit): boolean {
  const { words, text } = reading;
  const word = words[first];
  const parted = /[,;:(–—-]\s{0,3}["“‘]?$/.test(text.slice(words[first - 1]?.end, word?.start));
  const before = parted ? undefined : words[first - 1];
  // "The road is honestly signposted."
  if (
    word &&
    /ly$/.test(word.text) &&
    /ed$/.test(words[last + 1]?.text ?? '') &&
    /^(?:is|was|are|were|been)$/.test(before?.text ?? '')
  )
    return false;
  // "Honestly made shoes are rare."
  const next = words[last + 1];
  if (
    word &&
    first === last &&
    /ly$/.test(word.text) &&
    next?.clause === word.clause &&
    /^(?:made|spoken|meant|built|told|written|won|kept|run|\w{3,}ed)$/.test(next.text) &&
    !/^(?:,|[-–—:])/.test(text.slice(word.end, word.end + 3).trim())
  )
    return false;
  // "You dealt with me honestly" announces nothing.
  if (
    word &&
    first === last &&
    /ly$/.test(word.text) &&
    before?.clause === word.clause &&
    before.sentence === word.sentence
  )
    return BEFORE_AN_ADVERB.test(before.text);
  // "It takes courage to be frank", "I try to be honest with everyone": governed by another word, or of others.
  if (word && !word.han && /^(?:to|be|being)$/.test(word.text)) {
    const governs = before && before.clause === word.clause && before.sentence === word.sentence ? before.text : null;
    if (governs && !MAY_ANNOUNCE.test(governs)) return false;
    if (/^(?:with|about|to|in|on|at)$/.test(words[last + 1]?.text ?? '') && words[last + 2]?.text !== 'you')
      return false;
  }
  // "The honest truth is rarely told."
  if (
    word &&
    /^(?:is|was)$/.test(words[last]?.text ?? '') &&
    /(?:ly|ed)$|^(?:an?|not|hard|told)$/.test(words[last + 1]?.text ?? '')
  )
    return false;
  // "To be frank is not always easy."
  if (word && !word.han && SUBJECT_OF.test(words[last + 1]?.text ?? '')) return false;
  if (word?.text === 'to' && words[last + 1]?.text === 'and' && SUBJECT_OF.test(words[last + 3]?.text ?? ''))
    return false;
  // 他们对我坦白讲了难处, 弹错一个音它就说实话: told of what somebody did.
  if (word?.han && OF_A_TELLER.test(clauseOf(reading, { first, last }).before)) return false;
  // 跟您坦白讲了顾虑以后.
  if (word?.han && /^地?(?:讲|说|交代|谈|聊|告诉)?了[\u4e00-\u9fff]/.test(clauseOf(reading, { first, last }).after))
    return false;
  // 说实话比说好话管用, 老实讲病情的是主人: what is spoken of.
  if (
    word?.han &&
    words[last + 1]?.clause === word.clause &&
    /^(?:比(?!较)|管用|最(?:难|重要|管用)|需要勇气|要有勇气|[^，。我您]{1,8}的(?:是|人|孩子|师傅|工人|学生|老师|客人|朋友|病人|商家))/.test(
      clauseOf(reading, { first, last }).after,
    )
  )
    return false;
  // 我实话实说的性格.
  if (word?.han && words[last + 1]?.text === '的' && words[last + 1]?.clause === word.clause) return false;
  // 说真话、说实话的气氛: one of a list.
  if (word?.han && LISTED.test(`${reading.text.charAt(word.start - 1)}${reading.text.charAt(words[last]?.end ?? 0)}`))
    return false;
  if (!word?.han || !before || before.clause !== word.clause || before.sentence !== word.sentence) return true;
  // 证人要说实话: somebody else does.
  const said = clauseOf(reading, { first, last }).before;
  if (/[要想得]$/.test(said) && /stranger|other|worker|they|kin|reader/.test(subjectOf(said).subject)) return false;
  return BEFORE_AN_ANNOUNCEMENT.test(before.text);
}

/** "To be honest, the role…" → "The role…": the words go, and the next one opens the sentence. */
export const honest: Rule = ({ reading }) =>
  reading
    .hits('wording:L-HONEST')
    .filter((hit) => announces(reading, hit))
    .map((hit): Found => {
      const sentence = reading.sentenceOf(hit);
      const { start, end } = reading.placeOf(hit);
      const opens = hit.first === sentence.first;
      const after = orZero(/^[\s,，:：、;；—-]*/.exec(reading.text.slice(end))?.[0].length);
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
const NO_EMOJI = /[©®™↔↕ℹ▪▫▶◀]/u;

const QUOTED = /["'“‘]$|\b(?:[Tt]he|an?|your|letters|words?|called|named|says?|said|reads?|spells?|acronym) $/;
/** 渔歌“哈哈嘿”. */
const IN_QUOTES = /[“「『][^”」』，。！？\n]{1,8}$/;
/** "The sign said CLOSED FOR LUNCH." */
const ON_A_SIGN =
  /\b(?:said|says|reads?|saying|reading|marked|labelled|titled|called|named|printed|sign|board|poster|plate|button|form|letters|word|words|acronym|abbreviation|name|ship|boat|vessel|yacht|train|locomotive)(?: (?:is|was))?,?(?: ["'“‘])? ?$/;

export const marks: Rule = ({ reading, input }) => {
  const own = reading.text.slice(0, reading.own.end);
  const names = `${input.situation.offer?.role ?? ''} ${input.situation.offer?.company ?? ''}`;
  const shown = [SHOUTING, SMILEY, EMOJI, NAMED_EMOJI].flatMap((pattern) =>
    [...own.matchAll(pattern)]
      .filter(({ 0: mark }) => !NO_EMOJI.test(mark) && !names.includes(mark))
      .filter(
        ({ 0: mark, index }) =>
          !(/^[A-Z]/.test(mark) && ON_A_SIGN.test(own.slice(0, index).replace(/(?:\b[A-Z]{1,12}\s)+$/, ''))),
      )
      .map(({ 0: mark, index }): Found => {
        const lead = mark.length - mark.trimStart().length;
        const word = /^[A-Z]/.test(mark);
        const rewrite = word ? mark.charAt(0) + mark.slice(1).toLowerCase() : /^[!！]/.test(mark) ? mark.charAt(0) : '';
        return { id: 'L-MARKS', start: index + lead, end: index + mark.length, rewrite };
      }),
  );
  // The 'Lol' in a parish register is a name.
  const said = reading
    .hits('wording:L-MARKS')
    .filter((hit) => {
      const { start } = reading.placeOf(hit);
      const named = /^\p{Lu}\p{Ll}/u.test(own.slice(start)) && reading.sentenceOf(hit).start !== start;
      return !named && !QUOTED.test(own.slice(0, start)) && !IN_QUOTES.test(own.slice(Math.max(0, start - 12), start));
    })
    .map((hit): Found => ({ id: 'L-MARKS', ...reading.placeOf(hit), rewrite: '' }));
  return [...shown, ...said].filter(({ start }) => reading.own.own(orZero(start)));
};
