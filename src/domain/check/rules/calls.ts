/** A mail may speak of a call only as the log has it (GUIDANCE §8). A call that did not come about is none. */
import { bySentence, type Rule } from '../found.ts';

export const callRef: Rule = ({ reading, case: { situation, reached, likely } }) => {
  if (reached || likely === 'keepInTouch') return [];
  const status = situation.call?.status ?? 'none';
  const claims = [
    ...reading.hits('sign:callPast'),
    // A spoken offer came in a call of its own, which is no claim about the answer.
    ...(situation.stage === 'S1' ? [] : reading.hits('sign:callAmbiguous')),
    ...(status === 'voicemail' ? [] : reading.hits('sign:messageLeft')),
  ];
  return bySentence('L-CALLREF', claims.map(reading.sentenceOf));
};
