import { orEmpty, orZero } from '../../absent.ts';
import type { Deadline } from '../../model.ts';
import type { Candidate } from '../candidate.ts';
import { best } from '../candidate.ts';
import { endingBefore, type Span } from '../cues.ts';
import { Gated } from '../gate.ts';
import { holds, isoDay, type Letter, sentenceAt } from '../letter.ts';
import { cuesOf, type Reader } from '../patterns.ts';
import type { ResolvedDay } from './dates.ts';

const VERB_LAST = new Set<string>(['zh-CN', 'ja', 'de']);

/** Points that make a day the last one for an answer. */
const LEAST = 2.5;

/** How far left of a date its cue may stand. */
const LEFT = 64;
const RIGHT = 40;
/** How far around a day the letter must speak of an answer. */
const AROUND = 220;

/** What the words around a day say about it. */
interface Setting {
  right: string;
  /** The cue of a kind right before the day; of two the first, with what stands between. */
  before(kind: 'by' | 'start' | 'past' | 'answer'): Span | null;
  /** Is there a cue of a kind in the sentence, in it up to the day, between the day before and this one, or right behind? */
  says(kind: Topic, where: 'sentence' | 'upTo' | 'clause'): boolean;
  ahead(kind: Topic, stop: RegExp): boolean;
}
type Topic = 'noun' | 'answer' | 'other' | 'thing' | 'startTopic';

function settingOf(letter: Letter, reader: Reader, day: ResolvedDay, days: readonly ResolvedDay[]): Setting {
  const cues = cuesOf(letter, reader);
  const [from, to] = sentenceAt(letter, day.start);
  const stop = Math.max(to, sentenceAt(letter, Math.max(day.start, day.end - 1))[1]);
  const line = letter.lower.lastIndexOf('\n', day.start - 1) + 1;
  const left = Math.max(from, line, day.start - LEFT);
  const right = orEmpty(letter.lower.slice(day.end, Math.min(day.end + RIGHT, letter.lower.length)).split('\n')[0]);
  let previous = 0;
  for (const one of days) if (one.end <= day.start && one.end > previous) previous = one.end;
  // Chinese and Japanese string clauses together with commas: only its own one speaks of a day.
  const clause = CJK.has(reader.main.language) ? lastMark(letter.lower, from, day.start) : from;
  // "hasta el 10", "jusqu'au 10": cue and day share the article.
  const shared = orZero(/^\p{L}{1,4} (?=\d)/u.exec(letter.lower.slice(day.start, day.start + 6))?.[0].length);
  const spans = {
    sentence: [Math.max(from, day.start - 260), Math.min(stop, day.end + 200)],
    upTo: [Math.max(clause, day.start - 200), day.start],
    clause: [Math.max(from, day.start - 120, previous), day.start],
  } as const;
  return {
    right,
    before: (kind) => {
      const ending = (at: number): Span | null =>
        endingBefore(cues, `deadline.${kind}`, letter.lower, at, left, reader.deadline.gap);
      return ending(day.start) ?? (kind !== 'start' && shared > 0 ? ending(day.start + shared) : null);
    },
    says: (kind, where) => cues.has(`deadline.${kind}`, spans[where][0], spans[where][1]),
    ahead: (kind, stop) => {
      const end = right.search(stop);
      return cues.has(`deadline.${kind}`, day.end, day.end + (end < 0 ? right.length : end));
    },
  };
}

/** "You have a week", "we allow 48 hours": time given to the reader, and not to train or to rest. */
const given = (letter: Letter, { start, end }: ResolvedDay): boolean =>
  GIVEN.test(letter.lower.slice(start, end)) && !TO_SPEND.test(letter.lower.slice(end, end + 24));
const GIVEN =
  /^(?:allow|giv|you (?:get|have|'ve)|hold|l[aä]ss|gib|geb|gewähr|hast|haben sie|laiss|donn|accord|vous (?:avez|disposez)|damos|doy|dejo|dejamos|tienes?|dispone|cuenta|dou|damos|deixo|você tem|tem|给)/;
const TO_SPEND =
  /^,? (?:(?:of|de|d'|a year|per|each|pro|par|por|ao?)(?![\p{L}])|\(?paid|more|extra|longer|más|mehr|länger|a mais|de plus|to (?:elect|enrol|start|settle|relocate|move|complete|train)|leave|holiday|vacation|annual|off|notice|training|urlaub|ferien|congé|vacacion|féria)|^年?假|^带薪/u;

const TOPICS = ['answer', 'noun'] as const;
const CJK = new Set<string>(['zh-CN', 'ja']);
/** Start of the clause that a place is in. */
function lastMark(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && !',、;~'.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

const isToday = (letter: Letter, day: ResolvedDay): boolean => day.day === letter.day && !day.absolute && !day.span;
/** "By tonight please" limits; "bis heute keine Antwort", "ist heute eingegangen" do not. */
function limitsToday(letter: Letter, day: ResolvedDay, by: Span | null, answer: boolean): boolean {
  if (
    by === null &&
    !TELL_TONIGHT.test(letter.lower.slice(Math.max(0, day.start - 20), day.end)) &&
    !/^ ?(?:(?:まで|中|前|之前|以前|内)|(?:before|by|bis|vor|avant|antes d[aeo]s?|até) ?(?:as |às |las |l')?\d)/.test(
      letter.lower.slice(day.end, day.end + 18),
    )
  )
    return false;
  if (/^ ?(?:or|oder|ou|o|或)(?!\p{L})/u.test(letter.lower.slice(day.end, day.end + 6))) return false;
  const [from, to] = sentenceAt(letter, day.start);
  return answer && !WAITED.test(letter.lower.slice(from, Math.min(to, from + 300)));
}
const TELL_TONIGHT =
  /(?:(?:tell|ring|call|text|answer) (?:me|us) (?:by )?(?:tonight|this evening)|sag (?:mir|uns) heute abend|dis-(?:moi|nous) ce soir|d(?:ime|inos) esta noche|今晚)$/;
const WAITED =
  /(?<!\p{L})(?:keine?n?|nicht|noch|leider|aucune?|pas (?:eu|reçu)|sans|ningun[ao]?|no (?:he|hemos|tengo)|nenhum[ao]?|não (?:recebi|tive|tivemos)|haven't|have not|not yet|no (?:word|answer|reply))(?!\p{L})|没有|未|まだ/u;

/** "We go skiing on the 17th, so an answer before then": the day is limited by a word that points back to it. */
function meantByThen(letter: Letter, day: ResolvedDay, days: readonly ResolvedDay[]): boolean {
  let [, to] = sentenceAt(letter, Math.max(day.start, day.end - 1));
  if (letter.lower.charAt(to - 1) === ';') to = sentenceAt(letter, to)[1];
  const hit = THEN.exec(letter.lower.slice(day.end, Math.min(to, day.end + 160)));
  return hit !== null && !days.some((one) => one.start >= day.end && one.start < day.end + hit.index);
}
const THEN =
  /(?<!\p{L})(?:(?:before|by|until|till) (?:then|that|i go|i leave|we (?:go|leave))|then[.!?]|bis dahin|d'ici là|avant ça|avant cela|para entonces|antes de eso|até lá|até então)(?!\p{L})|[在到]?(?:那|此)之?前|(?:走|出发|动身|出差|离开|登机|起飞|放假)(?:之|以)?前|それまで/u;

const NO_RUSH_PATTERN =
  /(?<!\p{L})(?:(?:there(?:'s| is) )?no (?:rush|hurry)|keine eile|eilt nicht|rien ne presse|(?:c'est )?pas pressé|sin prisas?|no hay prisa|sem pressa|não (?:há|tem) pressa)(?!\p{L})|不(?:着|用)?急(?:着|于)?(?:回|答|定|决)|不(?:着)?急,|急ぎません|急ぎではありません/u;
const NO_RUSH = new Gated(NO_RUSH_PATTERN);

const MARK = /[,。;、!?~]/;
const STOP = /[.,;!?]/;

/** Points a day gets as the last day for an answer; a start date, a past day or somebody else's day lose. */
export function deadlineScore(letter: Letter, reader: Reader, day: ResolvedDay, days: readonly ResolvedDay[]): number {
  const cue = reader.deadline;
  if (letter.day !== null && (day.day < letter.day || day.day > letter.day + 200)) return -10;
  const { right, before, says, ahead } = settingOf(letter, reader, day, days);
  if (/^(?:の期限を?|を)?(?:延(?:长|期|后|至|到|ば|長)|推迟|顺延|改(?:为|至|到)|调整(?:为|至|到))/.test(right))
    return -6;
  // "No rush, think it over. Tues-Sat": only a word that limits makes a day the last one.
  if (before('by') === null && !cue.byAfter.test(right) && holds(letter, NO_RUSH)) return -10;
  // "Tues-sat", "Mo-Fr": two days of the week joined are when work is done.
  const paired = day.absolute ? null : /^ ?- ?(\p{L}{2,10})/u.exec(right)?.[1];
  if (paired && reader.dates.weekdays.has(paired)) return -10;
  if (isToday(letter, day) && !limitsToday(letter, day, before('by'), says('answer', 'sentence'))) return -10;
  const start = before('start');
  // "from 5 December to 11 April" is a span of time, not a limit.
  const limit = before('by');
  const spanned =
    limit !== null &&
    !/^(?:→|->|[延改调推顺].{0,3})$/.test(letter.lower.slice(limit.start, limit.end)) &&
    days.some(
      (one) =>
        one.end <= limit.start &&
        limit.start - one.end <= 2 &&
        !letter.lower.slice(one.end, limit.start).includes('\n'),
    );
  const by = spanned ? null : limit;
  // Of two cues the one nearer to the day governs it: "start on … if you sign by Friday".
  const governedByStart =
    start !== null && (by === null || start.end > by.end || (start.start < by.start && start.end >= by.end));
  // "Response date: 6 November → 11 November": what an arrow leads away from no longer holds.
  if (cue.startAfter.test(right) || /^ ?(?:[→⇒]|[-=]>)/.test(right)) return -6;
  const byAfter = cue.byAfter.test(right) || meantByThen(letter, day, days);
  if (governedByStart && !byAfter) return -6;
  // "2月28日早上8点来厂里报到": languages that put the verb last name the start behind the day.
  // Chinese 于 before a day limits nothing by itself, nor does 前 behind it: "请于4月1日前到公司报到".
  const cjk = CJK.has(reader.main.language);
  if ((cjk && !/^之?后/.test(right)) || (VERB_LAST.has(reader.main.language) && !by && !cue.byAfter.test(right))) {
    const starts = ahead('startTopic', MARK) || (cjk && ahead('other', MARK));
    if (starts && !ahead('answer', MARK) && !ahead('noun', MARK)) return -6;
  }
  let score = 0;
  if (governedByStart) score -= 6;
  else if (by !== null) score += 3;
  if (byAfter) score += governedByStart ? 7 : 3;
  if (!by && !byAfter && !governedByStart && !day.span && before('past')) score -= 4;
  const granted = day.span && given(letter, day);
  if (day.span) score += granted ? 3 : 1;
  if (says('noun', 'sentence')) score += 2;
  // Where nothing limits the day, a Chinese or Japanese clause must ask for the answer itself.
  const asked =
    cjk && !by && !byAfter && !day.span ? says('answer', 'upTo') || ahead('answer', MARK) : says('answer', 'sentence');
  if (asked) score += 3;
  // A day that its own sentence asks an answer by goes first.
  else if (by && !says('noun', 'sentence')) score -= 0.5;
  // Of two days in a sentence the one that its own clause asks an answer by.
  if (by && score >= 3 && (says('answer', 'clause') || says('noun', 'clause'))) score += 1;
  // "Date of joining: on or before …" limits the start.
  const silent = !says('answer', 'sentence') && !says('noun', 'sentence');
  if (silent && (says('startTopic', 'clause') || (!cjk && ahead('startTopic', STOP)))) score -= 4;
  // "The probation period ends on …": a last day, and of something else.
  else if (says('thing', 'clause') && !says('answer', 'sentence')) score -= 4;
  // 于, 到, に: words that limit nothing where the clause asks for no answer.
  if (cjk && by && !byAfter && silent) score -= 2;
  // Without a word that makes it a limit, the day has to live off the sentence alone.
  if (!by && !byAfter && !day.span) {
    score = Math.min(score, 4);
    // "I need your answer this Friday"
    if (!day.absolute && before('answer') && !before('past')) score += 1.5;
  }
  if (says('other', 'upTo')) score -= granted ? 0 : says('answer', 'upTo') || says('noun', 'upTo') ? 1 : 4;
  // A feast says less than a date, and is often somebody's reason only.
  if (day.feast) score -= 2;
  return score;
}

/** Does a word limit the day, and does the letter speak of an answer near it? A bare "by 1 March" may limit anything. */
function limited(letter: Letter, reader: Reader, day: ResolvedDay, days: readonly ResolvedDay[]): boolean {
  const { start, end } = day;
  const cues = cuesOf(letter, reader);
  const { right, before, says, ahead } = settingOf(letter, reader, day, days);
  if (before('by') === null && !reader.deadline.byAfter.test(right)) return false;
  if (CJK.has(reader.main.language)) return TOPICS.some((kind) => says(kind, 'upTo') || ahead(kind, /[。!?~\n]/));
  return TOPICS.some((kind) => cues.has(`deadline.${kind}`, start - AROUND, end + AROUND));
}

/**
 * The last day for the reader's answer, never the start date (corpus README 11). "Before X" is X.
 * Two days with equal points and different dates are a doubt, and a doubt is never certain (GUIDANCE §7).
 */
export function refineDeadline(
  letter: Letter,
  reader: Reader,
  days: readonly ResolvedDay[],
): Candidate<Deadline> | null {
  const candidates: Candidate<ResolvedDay>[] = days.map((value) => ({
    value,
    start: value.start,
    end: value.end,
    score: deadlineScore(letter, reader, value, days),
    stated: value.certain,
  }));
  const top = best(candidates, LEAST);
  if (!top) return null;
  const rival = candidates.some(
    (one) => one.score >= Math.max(LEAST, top.score - 1) && one.value.day !== top.value.day,
  );
  const same = candidates.find((one) => one.score >= LEAST && one.value.day === top.value.day && one.value.certain);
  const certain = (top.value.certain || same !== undefined) && !rival && limited(letter, reader, top.value, days);
  const clock =
    top.value.time !== null
      ? top.value
      : candidates.find((one) => one.value.day === top.value.day && one.value.time !== null)?.value;
  return {
    ...top,
    stated: certain,
    value: {
      iso: isoDay(top.value.day),
      time: clock?.time ?? null,
      zone: clock?.zone ?? null,
      text: letter.text.slice(top.start, top.end).replace(/\s+/g, ' ').slice(0, 120),
      certain,
    },
  };
}

/** First working day, where the letter writes it with day and month. */
export function refineStartDate(
  letter: Letter,
  reader: Reader,
  days: readonly ResolvedDay[],
  deadline: string | null,
): Candidate<string> | null {
  const cue = reader.deadline;
  const candidates: Candidate<string>[] = [];
  for (const day of days) {
    if (!day.absolute || (letter.day !== null && day.day < letter.day - 31)) continue;
    const { right, before, says, ahead } = settingOf(letter, reader, day, days);
    const start = before('start');
    const by = before('by');
    const after = cue.startAfter.test(right);
    // "from", "ab", "dès" also open other spans: they need a letter that does not speak of its answer there.
    const weak = start !== null && start.end - start.start <= 5;
    const near =
      start !== null &&
      (by === null || start.end >= by.end) &&
      !(weak && !says('startTopic', 'sentence') && (says('noun', 'sentence') || says('answer', 'sentence'))) &&
      !(weak && letter.day !== null && day.day <= letter.day);
    const topic = says('startTopic', 'clause') || ahead('startTopic', /[,;.。、]/);
    if (!near && !after && letter.day !== null && day.day < letter.day) continue;
    if (
      !near &&
      !after &&
      !(topic && (by === null || /^(?:on or before|到|于|在|zum)$/.test(letter.lower.slice(by.start, by.end))))
    )
      continue;
    const value = isoDay(day.day);
    if (value === deadline && !after) continue;
    candidates.push({
      value,
      start: day.start,
      end: day.end,
      score: (near ? 2 : 0) + (after ? 2 : 0) + (topic ? 1 : 0),
      stated: day.certain,
    });
  }
  return best(candidates);
}
