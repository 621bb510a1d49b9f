import type { Stage, Verdict } from '../../model.ts';
import type { Candidate } from '../candidate.ts';
import type { Found, Span } from '../cues.ts';
import { type Letter, sentenceAt } from '../letter.ts';
import { type CueKind, cuesOf, type Reader } from '../patterns.ts';

interface Count {
  hits: number;
  first: Span | null;
}

/** What other parsers found. */
export interface StageClues {
  role: boolean;
  /** A job with pay or a last day: an offer whatever the spotter says. */
  terms: boolean;
  /** An agency writes, which seldom sends the paper itself. */
  byAgency: boolean;
}

const counted = (spans: readonly Span[]): Count => ({ hits: spans.length, first: spans[0] ?? null });

/**
 * S1 to S4 of GUIDANCE §3 as far as the letter shows it; the person confirms. A label of a signed offer is S4 where a
 * signature is spoken of, S3 where there is only a yes.
 */
export function refineStage(
  letter: Letter,
  reader: Reader,
  verdict: Verdict,
  known: StageClues,
): Candidate<Stage> | null {
  const cues = cuesOf(letter, reader);
  const subject = cuesOf(letter, reader, 'subject');
  const { lower } = letter;
  const place = (value: Stage, at: Count['first'], stated: boolean): Candidate<Stage> => ({
    value,
    start: at?.start ?? -1,
    end: at?.end ?? -1,
    score: 1,
    stated: stated && at !== null,
  });
  const done = arrived(letter, reader, cues, subject);
  if (verdict.label === 'offer_signed' || (done.hits > 0 && !NOT_ABOUT_AN_OFFER.has(verdict.label))) {
    const signed = cues.all('stage.signed');
    const anySigned = signed.length > 0 || subject.all('stage.signed').length > 0;
    const accepted = counted(cues.all('stage.accepted'));
    return !anySigned && accepted.hits > 0
      ? place('S3', accepted.first, true)
      : place('S4', done.first ?? signed[0] ?? null, anySigned);
  }
  if (NOT_ABOUT_AN_OFFER.has(verdict.label)) return null;
  const verbal = counted(cues.all('stage.verbal'));
  const written = counted(cues.all('stage.written'));
  // Where the spotter saw no offer, only words of the letter itself give it a stage.
  if (!verdict.isOffer && !known.terms && (!known.role || verbal.hits + written.hits + formalHits(cues, lower) === 0))
    return null;
  // "We will send the letter" outweighs a passing "sign"; a letter that waits outweighs "give me a call".
  if (verbal.hits > 0 && verbal.hits >= written.hits) return place('S1', verbal.first, true);
  if (written.hits > 0) return place('S2', written.first, true);
  if (known.byAgency) return place('S1', null, false);
  const papers = counted(cues.all('stage.papers'));
  const turns = formalHits(cues, lower);
  if (turns >= 2 || (turns > 0 && (lower.length > 180 || papers.hits > 0)) || verdict.label === 'offer_reminder')
    return place('S2', null, false);
  return place('S1', null, false);
}

/** Different turns of a formal letter: a letter that is itself the offer has several (corpus README 10). */
const formalHits = (cues: Found<CueKind>, lower: string): number =>
  new Set(cues.all('stage.formal').map(({ start, end }) => lower.slice(start, end))).size;

/** Words that a signature has arrived, where their sentence does not say that it has not: "once we have your signed …". */
function arrived(letter: Letter, reader: Reader, cues: Found<CueKind>, subject: Found<CueKind>): Count {
  // Chinese and Japanese say so behind the words as well.
  const behind = CJK.has(reader.main.language);
  const inText = cues.all('stage.done').filter((span) => {
    const [from, to] = sentenceAt(letter, span.start);
    return !cues.has('stage.notYet', from, behind ? to : span.end);
  });
  const inSubject = subject
    .all('stage.done')
    .filter((span) => !subject.has('stage.notYet', 0, behind ? letter.subject.length : span.end));
  return { hits: inText.length + inSubject.length, first: inText[0] ?? null };
}
const CJK = new Set<string>(['zh-CN', 'ja']);

/** Letters that offer nothing, whatever papers they speak of. */
const NOT_ABOUT_AN_OFFER = new Set([
  'rejection',
  'interview',
  'acknowledgement',
  'job_alert',
  'admission',
  'rescinded',
  'own_reply',
]);
