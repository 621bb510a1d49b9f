import type { Deadline } from '../../model.ts';
import type { Candidate } from '../candidate.ts';
import { best } from '../candidate.ts';
import { isoDay, type Letter, sentenceAt } from '../letter.ts';
import type { Reader } from '../patterns.ts';
import type { ResolvedDay } from './dates.ts';

const VERB_LAST = new Set<string>(['zh-CN', 'ja', 'de']);

/** How far left of a date its cue may stand. */
const LEFT = 64;
const RIGHT = 40;

/** What the words around a day say about it. */
interface Setting {
  left: string;
  right: string;
  sentence: string;
  /** Sentence up to the day. */
  upTo: string;
  /** What stands between the day before in the sentence, or its start, and the day. */
  clause: string;
}

function settingOf(letter: Letter, day: ResolvedDay, days: readonly ResolvedDay[]): Setting {
  const [from, to] = sentenceAt(letter, day.start);
  const stop = Math.max(to, sentenceAt(letter, Math.max(day.start, day.end - 1))[1]);
  const line = letter.lower.lastIndexOf('\n', day.start - 1) + 1;
  return {
    left: letter.lower.slice(Math.max(from, line, day.start - LEFT), day.start),
    right: letter.lower.slice(day.end, Math.min(day.end + RIGHT, letter.lower.length)).split('\n')[0] ?? '',
    sentence: letter.lower.slice(Math.max(from, day.start - 260), Math.min(stop, day.end + 200)),
    upTo: letter.lower.slice(Math.max(from, day.start - 200), day.start),
    clause: letter.lower.slice(
      Math.max(from, day.start - 120, ...days.filter((one) => one.end <= day.start).map((one) => one.end)),
      day.start,
    ),
  };
}

/** Points a day gets as the last day for an answer; a start date, a past day or somebody else's day lose. */
export function deadlineScore(letter: Letter, reader: Reader, day: ResolvedDay, days: readonly ResolvedDay[]): number {
  const cue = reader.deadline;
  const { left, right, sentence, upTo, clause } = settingOf(letter, day, days);
  if (letter.day !== null && (day.day < letter.day || day.day > letter.day + 200)) return -10;
  const start = cue.startEnd.exec(left);
  const by = cue.byEnd.exec(left);
  // Of two cues the one nearer to the day governs it: "start on … if you sign by Friday".
  const governedByStart =
    start !== null &&
    (by === null ||
      start.index + (start[1]?.length ?? 0) > by.index + (by[1]?.length ?? 0) ||
      (start.index < by.index && start.index + (start[1]?.length ?? 0) >= by.index + (by[1]?.length ?? 0)));
  if (cue.startAfter.test(right)) return -6;
  if (governedByStart && !cue.byAfter.test(right)) return -6;
  // "2月28日早上8点来厂里报到": languages that put the verb last name the start behind the day.
  // Chinese 于 before a day limits nothing by itself.
  if ((!by || reader.main.language === 'zh-CN') && !cue.byAfter.test(right) && VERB_LAST.has(reader.main.language)) {
    const ahead = right.split(/[,。;、!?]/)[0] ?? '';
    if (cue.startTopic.test(ahead) && !cue.answer.test(ahead)) return -6;
  }
  let score = 0;
  if (governedByStart) score -= 6;
  else if (by !== null) score += 3;
  const byAfter = cue.byAfter.exec(right);
  if (byAfter) score += governedByStart ? 7 : 3;
  if (!by && !byAfter && !governedByStart && cue.pastEnd.test(left)) score -= 4;
  if (day.span) score += 1;
  if (cue.noun.test(sentence)) score += 2;
  if (cue.answer.test(sentence)) score += 3;
  // Of two days in a sentence the one that its own clause asks an answer by.
  if (by && score >= 3 && (cue.answer.test(clause) || cue.noun.test(clause))) score += 1;
  // "Date of joining: on or before …" limits the start.
  if (cue.startTopic.test(clause) && !cue.answer.test(sentence) && !cue.noun.test(sentence)) score -= 4;
  // Without a word that makes it a limit, the day has to live off the sentence alone.
  if (!by && !byAfter && !day.span) score = Math.min(score, 4);
  if (cue.other.test(upTo)) score -= cue.answer.test(upTo) || cue.noun.test(upTo) ? 1 : 4;
  return score;
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
  const top = best(candidates, 3);
  if (!top) return null;
  const rival = candidates.some((one) => one.score >= top.score && one.value.day !== top.value.day);
  const same = candidates.find((one) => one.score >= 3 && one.value.day === top.value.day && one.value.certain);
  const certain = (top.value.certain || same !== undefined) && !rival;
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
    const { left, right, sentence, clause } = settingOf(letter, day, days);
    const start = cue.startEnd.exec(left);
    const by = cue.byEnd.exec(left);
    const after = cue.startAfter.test(right);
    // "from", "ab", "dès" also open other spans: they need a letter that does not speak of its answer there.
    const weak = start !== null && (start[1]?.length ?? 0) <= 5;
    const near =
      start !== null &&
      (by === null || start.index + (start[1]?.length ?? 0) >= by.index + (by[1]?.length ?? 0)) &&
      !(weak && !cue.startTopic.test(sentence) && (cue.noun.test(sentence) || cue.answer.test(sentence))) &&
      !(weak && letter.day !== null && day.day <= letter.day);
    const ahead = right.split(/[,;.。、]/)[0] ?? '';
    const topic = cue.startTopic.test(clause) || cue.startTopic.test(ahead);
    if (!near && !after && letter.day !== null && day.day < letter.day) continue;
    if (!near && !after && !(topic && (by === null || /^(?:on or before|到|于|在|zum)$/.test(by[1] ?? '')))) continue;
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
