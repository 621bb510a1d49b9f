/** Chinese: words that are told and not meant: taken back in what follows, taught by the reader, said by people outside. */
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import type { WordingRule } from '../texts.ts';
import { normalise } from '../words.ts';
import { subjectOf } from './frame-han.ts';

const RUNS_DOWN: readonly WordingRule[] = ['L-COMPANY', 'L-PERSON', 'L-LOWBALL', 'L-COMPLAINT'];
/** 网上说风评差，我看到的完全不是; 传说不好相处，见了面才知道是误会. */
const TAKEN_BACK =
  /恰恰?相反|正相反|截然(?:相反|不同)|(?:不是|并非)(?:这样|那样|那么|这么|如此)?(?:回事|的)?[。！]?$|(?:是|全是|都是|原来是|属于?)(?:误会|误传|谣言|谣传|偏见|玩笑话?|以讹传讹)|(?:看到|见到|遇到|体会到?|感受到?)的(?:却|恰|倒|反而)|贵[\u4e00-\u9fff]{1,3}(?:却|倒|可|就|完全)*(?:不一样|不同|相反|没有这|不是这样|规范得|让我踏实|让我安心)|我(?:却|倒|反而|可)(?:不信|没看到|没见到|没感到|没觉得|觉得)|其实(?:特别|很|非常|最|挺|蛮|可|人)*(?:好(?!笑)|和气|和善|温和|心软|热心|暖|亲切|随和|容易)|(?:只|都)觉得(?:您|他|她)?(?:很|挺|非常|特别)?(?:温|和|亲|暖|周到|细)|井井有条|有条不紊|规规矩矩|清清楚楚|不攻自破|名不符实的是/;

const after = (reading: Reading, hit: Hit): string =>
  normalise(reading.text.slice(reading.words[hit.last]?.end, reading.sentenceOf(hit).end)).norm;
const before = (reading: Reading, hit: Hit): string =>
  normalise(reading.text.slice(reading.sentenceOf(hit).start, reading.words[hit.first]?.start)).norm;

/** Whether what runs down is told as hearsay and found untrue in the same sentence. */
export const takenBack = (id: WordingRule, reading: Reading, hit: Hit): boolean =>
  RUNS_DOWN.includes(id) && TAKEN_BACK.test(after(reading, hit));

/** 说贵公司风评差的人，一定没来过. */
const OF_THOSE_WHO_SAY = /^(?:说|讲|觉得|认为|传)/;
export const ofThoseWhoSay = (id: WordingRule, reading: Reading, hit: Hit): boolean =>
  RUNS_DOWN.includes(id) &&
  OF_THOSE_WHO_SAY.test(before(reading, hit)) &&
  /^[^,，。；]{0,6}的(?:人|话)/.test(after(reading, hit));

/** …，您讲得很明白; …，这话我记下了: the lesson of somebody else. */
const TAUGHT =
  /[,，;；][^,，。；]{0,6}(?:您|老师|师傅|老?主任|前辈)[^,，。；我]{0,6}(?:(?:讲|解释|教|提醒|叮嘱|演示|分析|点评)(?:得|过|的|给|我)|(?:说|讲)得(?:很|真|好|对|透|明白)|(?:在[^,，。；]{1,6}里)?(?:都|也|全)?(?:说了|讲了|写了|列了|标了|教了))|[,，;；](?:这|那|您)?[^,，。；贵]{0,6}我(?:都|也|一直|便|就|至今)?(?:记下|记住|记得|记到|学到|学会|受教|受益|忘不了)/;
const OF_LESSONS: readonly WordingRule[] = ['L-LEVER', 'L-HOPE', 'L-LEGAL', 'L-DETAIL', 'L-COMPANY', 'L-PERSON'];
export const taught = (id: WordingRule, reading: Reading, hit: Hit): boolean =>
  OF_LESSONS.includes(id) && TAUGHT.test(after(reading, hit)) && !/[我贵]|你们/.test(before(reading, hit));

/** 学生说，如果老师能多给十分钟就好了. */
const SAID = /^([^,，。；:：我您贵]{1,10}?)(?:总|常|老|都|还|就|笑着|当时)?(?:说|讲|问|喊|嚷|写道|念叨)[,，:：“「]/;
const OF_BARGAINS: readonly WordingRule[] = ['L-LEVER', 'L-HOPE', 'L-PROMISE', 'L-BLAME', 'L-LEGAL', 'L-GROVEL'];
/** Whether the sentence quotes somebody who has no part in the matter. */
export function saidByOutsiders(id: WordingRule, reading: Reading, hit: Hit): boolean {
  if (!OF_BARGAINS.includes(id)) return false;
  const said = before(reading, hit);
  const who = SAID.exec(said)?.[1];
  return who !== undefined && /other|worker/.test(subjectOf(who).subject) && !/[我贵]|公司|薪/.test(said);
}
