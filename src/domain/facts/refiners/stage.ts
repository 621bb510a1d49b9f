import type { Stage, Verdict } from '../../model.ts';
import type { Candidate } from '../candidate.ts';
import { type Letter, sentenceAt } from '../letter.ts';
import type { Reader } from '../patterns.ts';

interface Count {
  hits: number;
  first: { start: number; end: number } | null;
}

/** What other parsers found. */
export interface StageClues {
  role: boolean;
  /** A job with pay or a last day: an offer whatever the spotter says. */
  terms: boolean;
  /** An agency writes, which seldom sends the paper itself. */
  byAgency: boolean;
}

function count(pattern: RegExp, text: string): Count {
  pattern.lastIndex = 0;
  let hits = 0;
  let first: Count['first'] = null;
  for (let hit = pattern.exec(text); hit && hits < 12; hit = pattern.exec(text)) {
    if (hit[0] === '') {
      pattern.lastIndex += 1;
      continue;
    }
    first ??= { start: hit.index, end: hit.index + hit[0].length };
    hits += 1;
  }
  return { hits, first };
}

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
  const text = `${letter.lower}`;
  const place = (value: Stage, at: Count['first'], stated: boolean): Candidate<Stage> => ({
    value,
    start: at?.start ?? -1,
    end: at?.end ?? -1,
    score: 1,
    stated: stated && at !== null,
  });
  const done = arrived(letter, reader, `${text}\n${letter.subject.toLowerCase()}`);
  if (verdict.label === 'offer_signed' || (done.hits > 0 && !NOT_ABOUT_AN_OFFER.has(verdict.label))) {
    const signed = count(reader.stage.signed, `${text}\n${letter.subject.toLowerCase()}`);
    const accepted = count(reader.stage.accepted, text);
    const at =
      (done.first && done.first.end <= text.length ? done.first : null) ??
      (signed.first && signed.first.end <= text.length ? signed.first : null);
    return signed.hits === 0 && accepted.hits > 0
      ? place('S3', accepted.first, true)
      : place('S4', at, signed.hits > 0);
  }
  if (NOT_ABOUT_AN_OFFER.has(verdict.label)) return null;
  const verbal = count(reader.stage.verbal, text);
  const written = count(reader.stage.written, text);
  // Where the spotter saw no offer, only words of the letter itself give it a stage.
  if (!verdict.isOffer && !known.terms && (!known.role || verbal.hits + written.hits + formalHits(reader, text) === 0))
    return null;
  // "We will send the letter" outweighs a passing "sign"; a letter that waits outweighs "give me a call".
  if (verbal.hits > 0 && verbal.hits >= written.hits) return place('S1', verbal.first, true);
  if (written.hits > 0) return place('S2', written.first, true);
  if (known.byAgency) return place('S1', null, false);
  const papers = count(reader.stage.papers, text);
  const turns = formalHits(reader, text);
  if (turns >= 2 || (turns > 0 && (text.length > 180 || papers.hits > 0)) || verdict.label === 'offer_reminder')
    return place('S2', null, false);
  return place('S1', null, false);
}

/** Different turns of a formal letter: a letter that is itself the offer has several (corpus README 10). */
function formalHits(reader: Reader, text: string): number {
  reader.stage.formal.lastIndex = 0;
  const seen = new Set<string>();
  for (let hit = reader.stage.formal.exec(text), n = 0; hit && n < 20; hit = reader.stage.formal.exec(text), n += 1)
    seen.add(hit[0]);
  return seen.size;
}

/** Words that a signature has arrived, where their sentence does not say that it has not: "once we have your signed …". */
function arrived(letter: Letter, reader: Reader, text: string): Count {
  const found: Count = { hits: 0, first: null };
  for (const hit of [...text.matchAll(reader.stage.done)].slice(0, 12)) {
    const [from, to] =
      hit.index < letter.text.length ? sentenceAt(letter, hit.index) : [letter.text.length, text.length];
    // Chinese and Japanese say so behind the words as well.
    const until = CJK.has(reader.main.language) ? to : hit.index + hit[0].length;
    if (reader.stage.notYet.test(text.slice(from, until))) continue;
    found.first ??= { start: hit.index, end: hit.index + hit[0].length };
    found.hits += 1;
  }
  return found;
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
