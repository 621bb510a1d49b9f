/** A mail may speak of a call only as the log has it (GUIDANCE §8). A call that did not come about is none. */
import { bySentence, type Rule } from '../found.ts';
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { normalise } from '../words.ts';
import { subjectOf } from './frame-han.ts';
import { clauseOf, denied } from './scope.ts';
import { tellerOf } from './subject.ts';

/** "The talk on the phone box": a thing named after it. */
const GOES_ON =
  /^(?:this|that|these|today|yesterday|earlier|on|at|and|but|or|i|we|you|he|she|last|just|an?|the|when|with|about|in|for|from|before|after|to|is|was|were|has|had|it|my|your|our|his|her|as|now|already|briefly|again|so|then|because|since|while|which|who|there|not|of|by|lunch|late|twice|once|only|if|though|than|until|would|will|could|can|may|might|should|shall|do|does|did|nor|yet|very|too|much|more|all|both|me|us|them|him|together|first|alone|here|instead|rather|directly|soon|next|myself|\w+day|\w+ly|\w+ing|\d.*)$/;
function namesAThing({ words }: Reading, { last }: Hit): boolean {
  const [word, next] = [words[last], words[last + 1]];
  return (
    /^(?:phone|telephone|call)$/.test(word?.text ?? '') &&
    next !== undefined &&
    next.clause === word?.clause &&
    next.sentence === word.sentence &&
    !GOES_ON.test(next.text)
  );
}

/** "The drover said on the phone to his wife." */
function ofAThird(reading: Reading, hit: Hit): boolean {
  const { before, whole } = clauseOf(reading, hit);
  return tellerOf(before.trim()) === 'third' && !/\b(?:i|me|we|us|my|our|mine|you|your)\b/.test(whole);
}

/** "We have not yet spoken on the telephone", 咱们还没通过电话: a call that is denied is not claimed. */
const NOT_YET =
  /\b(?:not|never|n['’]t)(?: yet| ever| once| actually| managed to| been able to)?$|(?:还没有?|没能|没有|未能|尚未|从未|没)$/;
const isDenied = (reading: Reading, hit: Hit): boolean => {
  const clause = clauseOf(reading, hit);
  return NOT_YET.test(clause.before.trim()) || denied(clause, reading.words[hit.first]?.han === true, true);
};

/** 给您打过电话，没有打通: an honest account, where the log has it so. */
const NOT_REACHED =
  /(?:没有?|未能?|没能)(?:有人|人)?(?:打通|拨通|接通|联系上|联系到|找到您|接上|听到您|通(?![知过勤]))|[打拨接]不通|电话[^，。；]{0,4}不通|(?:没有?|无)人(?:接(?![班替手任待收送])|应(?!聘))|占线|您(?:可能|大概|当时|正)?[^，。；]{0,4}(?:没有?|未)(?:听到|接到?|顾上接|方便接)|(?:没有?|未)接(?![班替手任待收送受])/;

/** 昨晚我和母亲通话说起这事: a call with somebody else. */
const HAN_WITH_ANOTHER =
  /[和跟与同给](?!您|你|贵|大家|各位|[\u4e00-\u9fff]{1,2}(?:经理|总|主任|老师|队长|校长|院长|店长|先生|女士))[\u4e00-\u9fff]{1,4}?(?:通|打)(?:了|过|完)?(?:一[个通次])?(?:电话|话)/;

/** 电话那头的渔民说浪大. */
const ofAnother = ({ whole, after }: { whole: string; after: string }): boolean =>
  /^的[\u4e00-\u9fff]/.test(after) &&
  /other|worker|stranger/.test(subjectOf(after.slice(1, 4)).subject) &&
  !/[我您]|你们/.test(whole);

/** "My mother and I discussed it on the phone", "I spoke on the phone with my manager": another party than the reader. */
const MY_PARTY = `my (?:\\w+ ){0,2}?(?:husband|wife|partner|mother|father|mum|mom|dad|parents|brother|sister|son|daughter|family|friend|friends|boss|manager|landlord|landlady|bank|doctor|lawyer|employer|team|colleagues?|aunt|uncle|cousin|grand\\w+|neighbou?r|fianc\\w+|tutor|supervisor|mentor)`;
const WITH_ANOTHER = new RegExp(
  `\\b${MY_PARTY} and (?:i|me)\\b|\\b(?:with|to|from|between) ${MY_PARTY}\\b|\\b${MY_PARTY} (?:\\w+ly |then |also |once )?(?:rang|called|phoned|telephoned|told|said|asked|rings|calls|explained|mentioned)\\b`,
);
/** "My brother-in-law mentioned on the phone that your pier is being rebuilt." */
const SAYS_ITSELF = new RegExp(`\\b${MY_PARTY}(?:-in-law)?(?: \\w+ly| also| once)?$`);
function withAnother(reading: Reading, hit: Hit): boolean {
  if (reading.words[hit.first]?.han || /^(?:as|per|like)$/.test(reading.words[hit.first]?.text ?? '')) return false;
  if (SAYS_ITSELF.test(clauseOf(reading, hit).before.trim())) return true;
  const whole = normalise(reading.slice(reading.sentenceOf(hit))).norm;
  return WITH_ANOTHER.test(whole) && !/\byou(?:rs?)?\b/.test(whole);
}

export const callRef: Rule = ({ reading, case: { situation, reached, likely } }) => {
  if (reached || likely === 'keepInTouch') return [];
  const status = situation.call?.status ?? 'none';
  const claims = [
    ...reading
      .hits('sign:callPast')
      .filter(
        (hit) =>
          !reading.words[hit.first]?.han ||
          !(ofAnother(clauseOf(reading, hit)) || HAN_WITH_ANOTHER.test(clauseOf(reading, hit).whole)),
      )
      .filter(
        (hit) =>
          !namesAThing(reading, hit) &&
          !ofAThird(reading, hit) &&
          !withAnother(reading, hit) &&
          !isDenied(reading, hit),
      )
      .filter(
        (hit) =>
          status === 'none' ||
          !reading.words[hit.first]?.han ||
          !NOT_REACHED.test(normalise(reading.slice(reading.sentenceOf(hit))).norm),
      ),
    // A spoken offer came in a call of its own, which is no claim about the answer.
    ...(situation.stage === 'S1' ? [] : reading.hits('sign:callAmbiguous')),
    ...(status === 'voicemail' ? [] : reading.hits('sign:messageLeft')),
  ];
  return bySentence('L-CALLREF', claims.map(reading.sentenceOf));
};
