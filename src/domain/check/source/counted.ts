/** Days, sums and counts that nothing vouches for. */
import { orZero } from '../../absent.ts';
import type { Reading } from '../reading.ts';
import { amounts } from '../rules/figures.ts';
import { normalise } from '../words.ts';
import { type Allowed, type Stated, span, widest } from './claim.ts';
import { knowsDay, knowsNumber, type Support } from './support.ts';

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const WEEKDAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const DAYS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:on|by|until|till|before|since|for|from|after|this|next|last|coming|past) ){0,2}${WEEKDAY}(?: (?:morning|afternoon|evening|night))?\\b`,
    'g',
  ),
  new RegExp(
    `\\b(?:(?:on|by|until|till|before|since|from|after) )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?:,? \\d{4})?`,
    'g',
  ),
  new RegExp(
    `\\b(?:(?:on|by|until|till|before|since|from|after) )?${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d)(?:,? \\d{4})?`,
    'g',
  ),
  new RegExp(
    `\\b(?:in|until|till|by|since|from|before|after|during|late|early|mid|end of|start of|next|last|this) ${MONTH}\\b(?: \\d{4})?`,
    'g',
  ),
  /\b(?:yesterday|tomorrow|the other day|(?:earlier |later )?(?:this|last|next) (?:week|month|year|weekend|spring|summer|autumn|fall|winter|quarter)|this (?:morning|afternoon|evening)|earlier today|tonight|(?:in|over) the (?:spring|summer|autumn|fall|winter)|(?:by|at|before) the end of (?:the|this|next) (?:day|week|month|year)|end of (?:this|next) (?:week|month)|(?:a few|a couple of|two|three|four|five|six|several|\d{1,2}) (?:days|weeks|months|years) ago|within (?:the|a|two|three|\d{1,2}) (?:week|days|weeks|month|hours|business days)|in (?:two|three|four|a few|a couple of|\d{1,2}) (?:days|weeks|months)|a (?:week|month) ago|(?:over|at|after|before|until|during|for) (?:the )?(?:thanksgiving|christmas|easter|new year|holidays?|weekend)(?: weekend| break)?)\b/g,
  /(?:上|下|本|这)?个?(?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|早上|晚上|中午)?/g,
  /(?:\d{4} ?年 ?)?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?|(?<!\d)\d{1,2}号(?!楼|线|门)/g,
  /\b(?:in|since|during) (?:19|20)\d{2}\b/g,
  /(?<!\d)(?:19|20)\d{2} ?年(?! ?\d)/g,
  /(?:昨天|昨日|昨晚|前天|明天|明日|后天|今早|今天上午|今天下午|今天早上|上个?周(?![一二三四五六日天])|下个?周(?![一二三四五六日天])|上个?月|下个?月|前几天|前两天|前两周|前些天|月底|年底|年初|这周末|本周末|周末|春节|国庆|元旦|中秋|[一二两三四五六几\d]{1,2}(?:天|周|个月|年)(?:前|后))/g,
];

/** "This may disappoint you" names no month. */
const isVerb = (reading: Reading, words: string, index: number) =>
  words.endsWith(' may') && reading.text.charAt(orZero(reading.at[index + words.length - 3])) !== 'M';

/** "I need a fixed schedule this year": the season of a wish is no day on which something took place. */
const SEASON = /^(?:this|next) (?:year|month|spring|summer|autumn|fall|winter)$/;
const WANTS =
  /\bi (?:really |now |first |simply |just )?(?:need|want|prefer|must|would like|would rather|am looking for|hope for)\b/;

/** The day one asks for is a request, no claim; the days told beside it as facts are claims. */
export function days(reading: Reading, support: Support, { asks }: Allowed): Stated[] {
  const asked = asks ? reading.hits('sign:askTime').map(reading.sentenceOf) : [];
  const found = DAYS.flatMap((pattern) =>
    [...reading.norm.matchAll(pattern)]
      .filter(
        ({ 0: words, index }) => !/^may \d/.test(words) && !isVerb(reading, words, index) && !knowsDay(words, support),
      )
      .map((match) => ({ claim: 'date' as const, ...span(reading, match.index, match[0]) })),
  );
  return widest(found).filter(
    ({ start, end }) =>
      !asked.some((sentence) => sentence.start <= start && start < sentence.end) &&
      !(
        SEASON.test(normalise(reading.text.slice(start, end)).norm) &&
        reading.sentences.some(
          (sentence) =>
            sentence.start <= start && start < sentence.end && WANTS.test(normalise(reading.slice(sentence)).norm),
        )
      ),
  );
}

const UNIT =
  'hours?|minutes?|mins?|days?|weeks?|months?|years?|rounds?|interviews?|people|persons?|miles?|kilomet\\w{2,4}|km|colleagues?|members?|offers?|times|employees|engineers|countries|offices|patients|projects|candidates|degrees?|percent|guides|staff|children|kids|teams|languages|pages|meetings';
const COUNTS: readonly RegExp[] = [
  new RegExp(
    `\\b(\\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)(?:\\+|-| [a-z]{2,12})?[ -](?:${UNIT})\\b(?! ago)`,
    'g',
  ),
  /([一二两三四五六七八九十]{1,3}|\d{1,3})(?:多|余)?(?:个)?(?:小时|分钟|天|周|星期|月|年|公里|轮|次|场|人|位|名|家|岁|倍|项|门|篇|套|届|份|笔)(?!前|后|间|之|日|级|份|薪|底|初|末)/g,
];
const TOO_PLAIN =
  /^(?:一|1)(?:个|位|次|家|天|年|名|周|人|份|场|项|笔|套|篇|门|届)|^(?:two|2) (?:minutes|days?)$|^两(?:分钟|家|位)/;

export function figures(reading: Reading, support: Support): Stated[] {
  const counts = COUNTS.flatMap((pattern) =>
    [...reading.norm.matchAll(pattern)]
      .filter(
        ({ 0: words, 1: number = '', index }) =>
          !TOO_PLAIN.test(words) &&
          !/^\d{1,2}月/.test(words) &&
          !/[\d年月.:/〇-]$/.test(reading.norm.slice(0, index)) &&
          !knowsNumber(number, support) &&
          !/^(?:within|in|another|a|the next|next|past|last) $/.test(reading.norm.slice(Math.max(0, index - 7), index)),
      )
      .map((match) => ({ claim: 'figure' as const, ...span(reading, match.index, match[0]) })),
  );
  const sums = amounts(reading)
    .filter(({ start, end }) => !support.text.includes(normalise(reading.text.slice(start, end)).norm))
    .map((one) => ({ claim: 'figure' as const, ...one }));
  return widest([...sums, ...counts]);
}
