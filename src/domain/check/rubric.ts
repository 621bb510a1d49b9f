/** The rubric of GUIDANCE §11, from what the rules found and a few looks at the text. */
import type { CheckResult, ReasonId } from '../model.ts';
import type { Found, Judging } from './found.ts';
import { type CheckRule, RUBRIC, type RubricItem } from './rule-ids.ts';
import { givesReason } from './rules/reasons.ts';

type Score = 0 | 1 | 2;

const DISCREET: readonly ReasonId[] = ['R-PRIVATE', 'R-FAMILY', 'R-HEALTH'];

export function rubric(j: Judging, found: readonly Found[]): CheckResult['rubric'] {
  const { reading, case: c } = j;
  const has = (...ids: CheckRule[]) => ids.some((id) => found.some((one) => one.id === id));
  const grade = (zero: boolean, one: boolean): Score => (zero ? 0 : one ? 1 : 2);
  const judged = reading.language !== 'other';
  const asked = judged && c.refuses;
  const decision = reading.hits('sign:decision')[0];
  const half = reading.sentences.filter(({ first }) => first < reading.words.length / 2).length;
  const thanks = reading.hits('sign:thanks');
  const opening = reading.greeting ? 3 : 2;
  const early = thanks.find((hit) => (reading.words[hit.first]?.sentence ?? 99) < opening);
  const concrete = early ? reading.sentenceOf(early) : null;
  const apologises = reading.hits('sign:apology').length > 0;
  const owesApology = c.situation.stage === 'S3' || c.situation.stage === 'S4' || (c.late && c.refuses);
  const scores: Record<RubricItem, Score> = {
    'C-01': grade(has('L-SLOT', 'L-WRONGCO'), has('L-NAME', 'L-CC')),
    'C-02': judged ? grade(has('L-THANK') || thanks.length === 0, !concrete || concrete.last - concrete.first < 4) : 1,
    'C-03': asked
      ? grade(
          has('L-DECIDE'),
          has('L-HEDGE', 'L-LEVER') || (reading.words[decision?.first ?? 0]?.sentence ?? 0) >= half,
        )
      : judged
        ? 2
        : 1,
    'C-04': asked ? grade(has('L-INVENT'), has('L-PILE', 'L-NOREASON')) : grade(has('L-INVENT'), false),
    'C-05': asked
      ? grade(
          has('L-VAGUE') && !givesReason(j),
          has('L-VAGUE', 'L-NOREASON') || c.chosen.some((id) => DISCREET.includes(id)),
        )
      : 2,
    'C-06': grade(has('L-INVENT', 'L-CALLREF'), has('L-SOURCE')),
    'C-07': grade(has('L-PAY'), has('L-FIGURE')),
    'C-08': grade(has('L-COMPANY', 'L-PERSON', 'L-LOWBALL', 'L-COMPLAINT'), has('L-BLAME', 'L-GLOAT')),
    'C-09': grade(has('L-LEVER', 'L-PRESENT'), false),
    'C-10': grade(has('L-HOPE', 'L-HEDGE'), has('L-PROMISE')),
    'C-11': grade(false, has('L-SORRY', 'L-GROVEL') || (asked && owesApology && !apologises)),
    'C-12':
      asked && c.situation.stage !== 'S4'
        ? grade(has('L-REFER'), reading.hits('sign:bridge').length === 0)
        : grade(has('L-REFER'), false),
    'C-13': grade(false, has('L-LONG')),
    'C-14': grade(has('L-CALLREF'), asked && !c.reached && reading.hits('sign:talk').length === 0),
    'C-15': grade(
      has('L-S4'),
      has('L-LATE') || (asked && c.situation.stage === 'S3' && reading.hits('sign:ownedYes').length === 0),
    ),
    'C-16': grade(false, has('L-REGISTER', 'L-MARKS')),
    'C-17': grade(has('L-LEGAL', 'L-COMPLAINT'), has('L-DETAIL')),
  };
  return (Object.keys(RUBRIC) as RubricItem[]).map((id) => ({ id, score: scores[id] }));
}
