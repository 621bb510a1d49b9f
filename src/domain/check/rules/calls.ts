/** A mail may speak of a call only as the log has it (GUIDANCE §8). A call that did not come about is none. */
import { bySentence, type Rule } from '../found.ts';
import { subjectOf } from './frame-han.ts';
import { clauseOf } from './scope.ts';

/** 电话那头的渔民说浪大. */
const ofAnother = ({ whole, after }: { whole: string; after: string }): boolean =>
  /^的[\u4e00-\u9fff]/.test(after) &&
  /other|worker|stranger/.test(subjectOf(after.slice(1, 4)).subject) &&
  !/[我您]|你们/.test(whole);

export const callRef: Rule = ({ reading, case: { situation, reached, likely } }) => {
  if (reached || likely === 'keepInTouch') return [];
  const status = situation.call?.status ?? 'none';
  const claims = [
    ...reading
      .hits('sign:callPast')
      .filter((hit) => !reading.words[hit.first]?.han || !ofAnother(clauseOf(reading, hit))),
    // A spoken offer came in a call of its own, which is no claim about the answer.
    ...(situation.stage === 'S1' ? [] : reading.hits('sign:callAmbiguous')),
    ...(status === 'voicemail' ? [] : reading.hits('sign:messageLeft')),
  ];
  return bySentence('L-CALLREF', claims.map(reading.sentenceOf));
};
