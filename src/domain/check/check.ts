import { orEmpty } from '../absent.ts';
import { fill, type Slots } from '../drafts/compose.ts';
import type { GuidanceTexts } from '../guidance/texts.ts';
import type { CheckInput, CheckResult, Finding } from '../model.ts';
import { caseOf } from './case.ts';
import type { Found, Judging, Rule } from './found.ts';
import { read } from './reading.ts';
import { rubric } from './rubric.ts';
import { RUBRIC, RULES, type RubricItem } from './rule-ids.ts';
import { callRef } from './rules/calls.ts';
import { copies, present, subject, workbox } from './rules/envelope.ts';
import { figure, slot } from './rules/figures.ts';
import { companies, greeting, refer } from './rules/names.ts';
import { afterSigning, decide, late, long, register, sorry, thank } from './rules/presence.ts';
import { invent, noReason, pay, pile, vague } from './rules/reasons.ts';
import { source } from './rules/source.ts';
import { grovel, hedge, honest, marks, sentences } from './rules/wording.ts';
import type { AllCheckTexts, CheckTexts } from './texts.ts';

export { readCheckInput } from './read-input.ts';

/** Everything the checker says and knows by language. */
export interface CheckCounsel {
  /** What is said to the person. */
  check: CheckTexts;
  /** How letters are read and mended. */
  checkTexts: AllCheckTexts;
  guidance: GuidanceTexts;
}

const ENGINE: readonly Rule[] = [
  decide,
  hedge,
  thank,
  noReason,
  vague,
  invent,
  pile,
  pay,
  figure,
  companies,
  present,
  sentences,
  sorry,
  grovel,
  long,
  honest,
  callRef,
  refer,
  slot,
  greeting,
  copies,
  subject,
  marks,
  register,
  late,
  afterSigning,
  workbox,
  source,
];

/**
 * Is this text kind and honest? The lint rules of GUIDANCE §12 with their places in `text` (UTF-16 units), why and one
 * rewrite each, and the rubric of §11. `mayInsert` is false while an error stands or a must of the rubric is at 0. Total:
 * any text gives an answer; wording is judged in English and Chinese, other languages by what needs no wording.
 */
export function check(input: CheckInput, counsel: CheckCounsel): CheckResult {
  const reading = read(input.text, input.situation, counsel.checkTexts);
  const spoken = counsel.checkTexts[reading.language === 'zh-CN' ? 'zh-CN' : 'en'];
  const judging: Judging = {
    input,
    reading,
    case: caseOf(input, reading, counsel.guidance),
    lexicon: spoken.lexicon,
    // Where no language was chosen, the person is spoken to in that of the letter.
    texts: input.situation.locale ? counsel.check : spoken,
  };
  const found = ENGINE.flatMap((rule) => rule(judging)).filter(({ id }) => !input.off?.includes(id));
  const findings = found.map((one) => finding(one, judging)).sort(byPlace);
  const scores = rubric(judging, found);
  const barred = scores.some(({ id, score }) => score === 0 && RUBRIC[id as RubricItem]);
  return { findings, rubric: scores, mayInsert: !barred && findings.every(({ severity }) => severity !== 'error') };
}

const byPlace = (a: Finding, b: Finding) => (a.start ?? Number.MAX_SAFE_INTEGER) - (b.start ?? Number.MAX_SAFE_INTEGER);

function finding(one: Found, judging: Judging): Finding {
  const { start, end } = one;
  return {
    id: one.id,
    severity: one.severity ?? RULES[one.id],
    start,
    end,
    text: start === null || end === null ? '' : judging.input.text.slice(start, end),
    why: why(one, judging),
    rewrite: rewrite(one, judging),
  };
}

function why({ id, because }: Found, { texts }: Judging): string {
  if (because === 'tooShort') return texts.tooShort;
  if (because === 'betrayedTrust') return texts.betrayedTrust;
  if (because && 'signed' in because) return texts.signed[because.signed];
  if (because) return texts.source[because.claim];
  return texts.why[id];
}

/** One concrete replacement; what a replaced sentence carried beside its fault is said again. */
function rewrite(one: Found, judging: Judging): string | null {
  if (one.rewrite !== undefined) return one.rewrite;
  const { reading, lexicon, input, case: c } = judging;
  const { offer, user, reasons } = input.situation;
  const main = reasons?.main && !(reasons.main === 'R-PAY' && c.pay?.verdict !== 'allowed') ? reasons.main : null;
  const instead = main ?? c.chosen.find((id) => id !== 'R-PAY') ?? 'R-PRIVATE';
  const slots: Slots = {
    reason: lexicon.reasonSentence[instead],
    company: offer?.company,
    role: offer?.role,
    name: offer?.contact?.name,
    user: user?.name,
  };
  const own = fill(lexicon.rewrites[one.id], slots);
  if (own === null || !one.sentence) return own;
  const { sentence } = one;
  const kept: string[] = [];
  const only = (sign: 'thanks' | 'decision') =>
    reading.holds(sentence, sign) && reading.hits(`sign:${sign}`).every((hit) => reading.sentenceOf(hit) === sentence);
  if (one.id !== 'L-THANK' && only('thanks')) kept.push(lexicon.rewrites['L-THANK']);
  if (one.id !== 'L-HEDGE' && c.refuses && only('decision'))
    kept.push(orEmpty(fill(lexicon.rewrites['L-DECIDE'], slots)));
  return [...kept, own].filter(Boolean).join(lexicon.locale === 'zh-CN' ? '' : ' ');
}
