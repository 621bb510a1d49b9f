import { orEmpty } from '../../absent.ts';
import type { Candidate } from '../candidate.ts';
import type { Found } from '../cues.ts';
import { gateOf, type Letter, lineAt, lowerSame, textGateOf } from '../letter.ts';
import { WordTest } from '../memo.ts';
import { headLength } from '../organisation.ts';
import { type CueKind, cuesOf, type Reader } from '../patterns.ts';
import { tokenAt, tokenise, tokensOf } from '../tokens.ts';
import { bracketed, files, inPostBracket, papers } from './roles/papers.ts';
import { AS, agentAt, loose, NAMED_POST, NAMES_JOB, oneOfMany, plainJobs, plainTitle } from './roles/plain.ts';
import type { Source } from './roles/source.ts';
import { parseCjkRoles, simplified } from './roles-cjk.ts';
import { ACTS, LEADING, labels, nextLines, push, ROMANCE, titleLeft, titleRight } from './titles.ts';

const LABEL_END =
  / [|-] |\(|;|\t| {3,}|(?<=\p{L}{3})[.!?](?: |$)|(?<=[\u3040-\u9fff])[,、。]|, ?(?=(?:grade|band|level|scp|step|stufe|entgeltgruppe|grad|nivel|nível|échelon|coef)\b)|, ?(?=(?:[\p{Lu}]{1,3} ?)?[€$£¥]|(?:[\p{Lu}]{1,3} ?)?\d)|(?<=[\u3040-\u9fff)]) (?=[\u3040-\u9fff]{2,8}:)/iu;

function latin(source: Source, reader: Reader, out: Candidate<string>[]): void {
  const { text, lower, tokens, subject, cues } = source;
  const bonus = subject ? -1 : 0;
  for (const label of labels(reader.role.label, lower, cues.all('role.label'))) {
    const [, lineEnd] = lineAt(text, label.end);
    const value = orEmpty(text.slice(label.end, lineEnd).split(LABEL_END)[0]).replace(/\.$/, '');
    if (value.trim().length > 1 && value.length < 90 && !SENTENCE.test(value))
      push(out, text, label.end, label.end + value.length, 9 + bonus, true, subject);
  }
  for (const { start, end } of nextLines(text, cues.all('role.label')))
    if (
      lower
        .slice(start, end)
        .split(/[ (,]/)
        .some((word) => reader.role.head.test(word))
    )
      push(out, text, start, end, 6 + bonus, true, subject);
  for (const cue of cues.all('role.before').slice(0, 60)) {
    const from = tokenAt(tokens, cue.end);
    const first = tokens[from];
    if (!first || first.start - cue.end > 2 || /[\n.,;!?]/.test(text.slice(cue.end, first.start))) continue;
    // Without a job noun only a word for the job itself, or "comme X", can make a run of capitals a title.
    const words = lower.slice(cue.start, cue.end);
    const strong = cue.end - cue.start > 7;
    const names =
      NAMES_JOB.test(words) ||
      OFFERS.test(words) ||
      (ROMANCE.has(reader.main.language) && /^(?:comme|como|en tant|en qualit)/.test(words));
    let begin = from;
    while (
      tokens[begin] &&
      LEADING.has(orEmpty(tokens[begin]?.lower)) &&
      begin < from + 2 &&
      tokens[begin + 1]?.gap === ' '
    )
      begin += 1;
    // "offer for the role of Estimator": the second cue begins the title.
    const start0 = tokens[begin]?.start ?? cue.end;
    const lead = reader.role.leadBegins.at(lower, start0)
      ? reader.role.lead.exec(lower.slice(start0, start0 + 40))
      : null;
    if (lead && lead[0].length > 3 && NAMES_JOB.test(lead[0])) continue;
    const agentish =
      (names || AS.test(words)) &&
      ROMANCE.has(reader.main.language) &&
      agentAt(reader, tokens, begin, lower, true) !== null;
    const run = titleRight(reader, tokens, begin, text, false, agentish && (tokens[begin]?.capital ?? false));
    const agent =
      !run?.head && (names || AS.test(words)) ? agentAt(reader, tokens, begin, lower, NAMES_JOB.test(words)) : null;
    const found = agent && run && run.end > agent.end ? { ...run, head: true } : (agent ?? run);
    const start = tokens[begin]?.start;
    if (!found?.head && start !== undefined && /one of/.test(words)) {
      const many = oneOfMany(reader, tokens, begin, text);
      if (many > 0) push(out, text, start, many, 6 + bonus, true, subject);
    }
    if (!found && start !== undefined && NAMED_POST.test(words)) {
      const end = plainTitle(tokens, begin, text);
      if (end > 0) push(out, text, start, end, 4 + bonus, true, subject);
    }
    // "als MFA in unserer Praxis", "comme ATSEM": an acronym right behind the cue.
    const acronym = tokens[begin];
    if (
      !found?.head &&
      acronym &&
      reader.main.language !== 'en' &&
      /^(?!PDF|CV|EU|OK|TBC)\p{Lu}{2,6}$/u.test(acronym.text) &&
      AS.test(words) &&
      !tokens[begin + 1]?.text.match(/^\p{Lu}\p{Ll}/u)
    ) {
      push(out, text, acronym.start, acronym.end, 5 + bonus, true, subject);
      continue;
    }
    if (!found || start === undefined) continue;
    const capital = tokens[begin]?.capital ?? false;
    if (!found.head && !(names && capital)) continue;
    const after = followed(cues, found.end);
    // "once it is with the provost", "not the apprentice minimum": one small word behind a bare article names anybody.
    if (
      /^the (?:full-time |part-time |permanent )?$/.test(words) &&
      (ACTS.test(lower.slice(found.end, found.end + 12)) ||
        (!capital && !after && found.last === begin && !set(text, cue.start)))
    )
      continue;
    push(
      out,
      text,
      start,
      found.end,
      (found.head ? 5 : 2) + (strong ? 2 : 0) + (capital ? 1 : 0) + (after ? 1 : 0) + bonus,
      true,
      subject,
    );
  }
  for (const cue of cues.all('role.after').slice(0, 60)) {
    const to = tokenAt(tokens, cue.start) - 1;
    const last = tokens[to];
    if (!last || cue.start - last.end > 3 || /[\n.,;!?:]/.test(text.slice(last.end, cue.start))) continue;
    const found = titleLeft(reader, tokens, to, text);
    if (!found) continue;
    // "the herdsperson job": a word for a person right before a word for the job.
    if (
      !found.head &&
      reader.role.ending.test(last.lower) &&
      last.text.length > 4 &&
      NAMES_JOB.test(lower.slice(cue.start, cue.end))
    )
      found.head = true;
    const capital = /^\p{Lu}/u.test(text.charAt(found.start));
    if (
      !found.head &&
      !(
        capital &&
        cue.end - cue.start > 3 &&
        /^(?:position|role|post|job|stelle|poste|vaga|puesto)/.test(lower.slice(cue.start, cue.end))
      )
    )
      continue;
    push(out, text, found.start, last.end, (found.head ? 5 : 2) + (capital ? 1 : 0) + bonus, true, subject);
  }
  plainJobs(source, out);
  papers(source, reader, out);
  bracketed(source, out);
  inPostBracket(source, reader, out);
  if (/\.(?:pdf|docx?)\b/i.test(text)) files(source, reader, out);
  loose(source, reader, out);
}

const OFFERS = new WordTest(/offering you|offer you|(?:choice|pick|candidate) for/);

/** "Title: they would not move on it": what stands behind a label and speaks in sentences is no title. */
const SENTENCE =
  /^ ?(?:they|we|it|i|you|this|that|to be|will|not|no|yes|same|unchanged|as (?:before|discussed|agreed))\b/i;

const followed = (cues: Found<CueKind>, end: number): boolean => {
  const next = cues.within('role.after', end, end + 16)[0];
  return next !== undefined && next.start <= end + 2;
};

/** Nothing but the beginning of a line or sentence stands before. */
const set = (text: string, start: number): boolean => /^$|[\n.:!] ?$/.test(text.slice(Math.max(0, start - 2), start));

/** Where the block of short lines at the end begins: names and titles of those who write. */
function footOf(letter: Letter): number {
  if (letter.bodyEnd < letter.text.length) return letter.bodyEnd;
  const text = letter.text.trimEnd();
  const lines = text.split('\n');
  let at = text.length;
  // The writer's own name on a line of its own begins the foot whatever stands under it.
  const writer = orEmpty(letter.fromName.split(/[ ,(|]/)[0]);
  const from = writer.length > 1 ? text.lastIndexOf(`\n${writer}`) : -1;
  if (from > 0 && text.length - from < 400 && lineAt(text, from + 1)[1] - from < 60) return from;
  for (let n = 0; n < 5 && lines.length > 1; n += 1) {
    const line = orEmpty(lines.pop());
    if (line.length > 48 || /[.!?]$/.test(line.trim()) || /:/.test(line)) break;
    at -= line.length + 1;
  }
  return Math.max(0, at);
}

/** Proposes job titles from the subject and the body. */
export function parseRoles(letter: Letter, reader: Reader): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const hasCjk = reader.languages.some((language) => language === 'zh-CN' || language === 'ja');
  const body: Source = {
    text: letter.text,
    lower: letter.lower,
    tokens: tokensOf(letter, reader.words),
    cues: cuesOf(letter, reader),
    gates: { lower: gateOf(letter), text: textGateOf(letter) },
    subject: false,
    foot: footOf(letter),
  };
  latin(body, reader, out);
  const subjectLower = letter.subject.toLowerCase();
  if (subjectLower.length === letter.subject.length)
    latin(
      {
        text: letter.subject,
        lower: subjectLower,
        tokens: tokenise(letter.subject, reader.words),
        cues: cuesOf(letter, reader, 'subject'),
        gates: null,
        subject: true,
        foot: letter.subject.length,
      },
      reader,
      out,
    );
  if (hasCjk) {
    parseCjkRoles(letter.text, letter.lower, reader, cuesOf(letter, reader), false, out);
    const folded = simplified(reader, lowerSame(letter.subject));
    parseCjkRoles(letter.subject, folded, reader, cuesOf(letter, reader, 'subject'), true, out);
  }
  // "a proposta da Cervejaria Maré Alta": an organisation with no word for a job in it.
  const kept = out.filter(
    ({ value }) =>
      headLength(value, reader.names) === 0 ||
      value
        .toLowerCase()
        .split(' ')
        .some((word) => reader.role.head.test(word)),
  );
  return reader.main.language === 'de' ? kept.map((one) => ({ ...one, value: nominative(one.value) })) : kept;
}

/** "als Disponenten", "als Medientechnologen Druck": the title without the ending of its case. */
const nominative = (title: string): string =>
  title.replace(/^(\p{L}+(?:ent|ist|ant|at|kt|graf))en(?!\p{L})/u, '$1').replace(/^(\p{L}+oge)n(?!\p{L})/u, '$1');
