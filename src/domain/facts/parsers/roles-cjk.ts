import { orEmpty } from '../../absent.ts';
import type { Candidate } from '../candidate.ts';
import type { Found } from '../cues.ts';
import { foldHan } from '../han.ts';
import { lineAt } from '../letter.ts';
import type { CueKind, Reader } from '../patterns.ts';
import { labels, nextLines, push } from './titles.ts';

/** A title is at most this many characters. */
const CJK_CHARS = 18;

const CJK_NO_TITLE =
  /^(?:每周|每天|每月|准时|按时|到|话|身份证)|(?:前|起|内|日|点)到$|^(?:正式|书面|口头|实习|录用|本|该|这个?|那个?|我司|贵司|以上|上述|的?新的?|一个|.{0,8}工作人员|编制内人员|正式员工|员工|一员|您的?|你的?|相关|此|其他|工作)$|^(?:我们|感谢|恭喜|关于|很高兴)|[県市区町村]職員$|候補者$/;
const DELIMITER = /[,。!?;:、()「」『』《》【】|\n"“”~+]|\s[-/]\s| {1,}/u;
const JA_TITLE = /[\u30a0-\u30ff\u3400-\u9fffA-Za-z0-9&/・ー]{2,18}$/u;

/** Titles of Chinese and Japanese letters: no spaces, so a title ends where a job noun ends. */
export function parseCjkRoles(
  text: string,
  lower: string,
  reader: Reader,
  cues: Found<CueKind>,
  subject: boolean,
  out: Candidate<string>[],
): void {
  const japanese = reader.main.language === 'ja';
  for (const label of labels(reader.role.label, lower, cues.all('role.label'))) {
    const [, lineEnd] = lineAt(text, label.end);
    const value = orEmpty(text.slice(label.end, lineEnd).split(/[,。;(|]| {2,}/)[0]);
    if (value.length > 1 && value.length < 50) push(out, text, label.end, label.end + value.length, 9, true, subject);
  }
  // " 職種 機械設計職(総合職)", "岗位 出纳": a list whose lines have no colon.
  for (const hit of text.slice(0, 4_000).matchAll(LISTED)) {
    const value = orEmpty(hit[1]);
    const start = hit.index + hit[0].length - value.length;
    push(out, text, start, start + value.length, 8, true, subject);
  }
  for (const { start, end } of nextLines(text, cues.all('role.label')))
    if (end - start <= CJK_CHARS && reader.role.head.test(lower.slice(start, end)))
      push(out, text, start, end, 6, true, subject);
  for (const cue of cues.all('role.after').slice(0, 60)) {
    const limit = Math.max(0, cue.start - CJK_CHARS - 20);
    const whole = text.slice(limit, cue.start);
    // "製造スタッフ(パート)として": the bracket is not the title's end.
    const left = japanese ? whole.replace(/\([^()\n]{1,12}\)$/, '') : whole;
    const stop = limit + left.length;
    if (japanese) {
      const hit = JA_TITLE.exec(left);
      const value = hit ? trimParticles(hit[0]) : '';
      const isHead = headed(reader, value);
      // "仲居として": a short run of characters behind a mark or particle.
      const plain =
        /^[\u4e00-\u9fff]{2,8}$/.test(value) &&
        /^(?:として|の件)/.test(lower.slice(cue.start, cue.end)) &&
        /[、。\sをにはへでらもの!]$/.test(left.slice(0, left.length - value.length));
      if (value.length >= 2 && !CJK_NO_TITLE.test(value) && (isHead || plain || /[\u30a0-\u30ff]{3}/.test(value)))
        push(out, text, stop - value.length, stop, 4 + (isHead ? 3 : 0), true, subject);
      continue;
    }
    const segment = ourOwn(orEmpty(left.split(DELIMITER).pop())).replace(
      /^(?:恭喜|(?:您|你)|拿到|获得|收到|通过|成功|应聘)+/,
      '',
    );
    const cut = afterCue(reader, segment);
    const own = segment.slice(cut.at);
    // "上周四给您发的教研编辑录用函": what stands behind the last 的 where all of it is no title.
    const behind = own.slice(own.lastIndexOf('的') + 1);
    const value = behind.length > 2 && headed(reader, behind) ? behind : own;
    const isHead = headed(reader, value);
    // Before "offer" and the names of papers any word may stand; only a job noun makes it a title.
    const paper = /offer|通知|意向|聘用|录用|给|就定|来|名额|事|职级/.test(lower.slice(cue.start, cue.end));
    const job =
      /岗|职/.test(lower.slice(cue.start, cue.end)) && value.length > 3 && !/[按的把将为是有和在]/.test(value);
    const plain = !paper && (cut.found || job);
    if (value.length >= 2 && value.length <= CJK_CHARS && !CJK_NO_TITLE.test(value) && (isHead || plain))
      push(out, text, cue.start - value.length, cue.start, 3 + (cut.found ? 2 : 0) + (isHead ? 3 : 0), true, subject);
  }
  for (const cue of cues.all('role.before').slice(0, 60)) {
    if (cue.end - cue.start < 2) continue;
    const right = text.slice(cue.end, cue.end + CJK_CHARS + 6);
    const segment = ourOwn((right.split(DELIMITER).find((part, i) => part.trim() !== '' || i > 1) ?? '').trim());
    const shift = right.indexOf(segment);
    // "岗位为德语外教": whatever noun follows is the job.
    const listed = /(?:岗位|职位)$/.test(lower.slice(cue.start, cue.end)) && segment.length < 9 && !SAID.test(segment);
    const named =
      listed ||
      /(?:岗位?|职位|职务|職種|役職|職務|ポジション|担当業務)(?:为|是|は)$/.test(lower.slice(cue.start, cue.end));
    const stop = reader.cues.find(simplified(reader, segment.toLowerCase())).all('role.after')[0];
    const value = stop ? segment.slice(0, stop.start) : segment;
    const ends = headEnd(reader, value);
    const title = ends > 0 && !stop && !listed ? value.slice(0, ends) : value;
    if (title.length >= 2 && title.length <= CJK_CHARS && !CJK_NO_TITLE.test(title) && (stop || ends > 0 || named))
      push(out, text, cue.end + shift, cue.end + shift + title.length, 4 + (ends > 0 || named ? 3 : 0), true, subject);
  }
  let at = 0;
  for (const segment of text.split(DELIMITER_ALL)) {
    const place = text.indexOf(segment, at);
    if (place >= 0) at = place;
    const value = segment.trim();
    const start = place + segment.indexOf(value);
    if (value.length >= 2 && value.length <= 14 && reader.role.head.test(lower.slice(start, start + value.length))) {
      // "晓彤老师:" at the head of a line greets.
      if (text.charAt(start + value.length) === ':' && /^$|\n *$/.test(text.slice(Math.max(0, start - 3), start))) {
        at += segment.length;
        continue;
      }
      const bracket = /[(《「-]\s?$/.test(text.slice(Math.max(0, place - 2), place));
      const paid = /^.{0,3}[,、(]?.{0,8}\d/.test(text.slice(place + segment.length, place + segment.length + 10));
      push(out, text, place, place + segment.length, 2 + (bracket ? 2 : 0) + (paid ? 1 : 0), true, subject);
    }
    at += segment.length;
  }
}
/** A clause about the post, not its title. */
const SAID =
  /[不已的将有会可为是在由给留]|录用|聘用|聘书|通知|offer|职责|要求|待遇|编号|名额|名称|信息|说明|描述|性质|类型|工作$/;
const LISTED =
  /^[ ・■●○◆◇*-]{0,4}(?:職種|募集職種|採用職種|配属職種|職務|ポジション|岗位|职位|职务) {1,4}([^\s,。、()(:][^\n,。、(:]{1,17})(?=$|[\n,。、(])/gmu;
/** "我们云苔宿的店长": what the writer's house calls itself stands before the title. */
const ourOwn = (segment: string): string =>
  segment.replace(/^(?:我们|咱们|我司|我家|本店)(?:[^的]{2,10}的)?(?=.{2,8}$)/u, '');
const DELIMITER_ALL = /[,。!?;:、()「」『』《》【】|\n"“”~+]| - |[-/](?=[\u4e00-\u9fff])| {1,}/u;

/** Chinese in simplified characters, as the lexicon has it; Japanese 職 stays 職. */
export const simplified = (reader: Reader, text: string): string =>
  reader.main.language === 'zh-CN' ? foldHan(text) : text;

const headed = (reader: Reader, value: string): boolean =>
  value.length !== 1 && (value === '' || reader.role.head.test(simplified(reader, value.toLowerCase())));

/** Where the last job noun inside a segment ends; 0 where there is none. */
const headEnd = (reader: Reader, value: string): number =>
  reader.role.head.lastEnd(simplified(reader, value.toLowerCase()));

function afterCue(reader: Reader, segment: string): { at: number; found: boolean } {
  let at = 0;
  for (const cue of reader.cues.find(simplified(reader, segment.toLowerCase())).all('role.before'))
    if (cue.end < segment.length - 1) at = cue.end;
  return { at, found: at > 0 };
}

/** "貴殿を…", "の…": particles in front of a run of title characters never belong to it. */
const trimParticles = (value: string): string =>
  value.replace(/^(?:職種|募集|弊社|当社|貴殿|今回|この度|株式会社\S{0,0})/, '');
