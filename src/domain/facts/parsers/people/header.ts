import { orEmpty } from '../../../absent.ts';
import { foldHan } from '../../han.ts';
import type { Letter } from '../../letter.ts';
import { headLength } from '../../organisation.ts';
import type { Reader } from '../../patterns.ts';
import { spelledInPinyin } from '../../pinyin.ts';
import { isServiceName, type Sender } from '../../sender.ts';
import { squash } from '../../tokens.ts';
import { CJK_PERSON, JA_SINGLE, OWNER, office, personIn, SURNAME_BU, SURNAMES } from './name.ts';

/** Who writes, by the display name of the sender? */

export const JA_TITLE =
  /^(?:\S{0,6}(?:店長|院長|園長|社長|所長|校長|部長|課長|係長|主任|工場長|支店長|塾長|事務長|理事長|代表|取締役|蔵元|女将|大将|オーナー|採用担当|人事担当)|CEO|CTO|COO|CFO|HR|人事部?|人事課|総務部?|総務課|採用課|採用係|採用チーム)(?: |\u3000|の)([^\s]{1,5})$/;

const HAN_SEAT =
  /^(?:店长|院长|园长|校长|老板|经理|主管|(?:人事|招聘|hr|行政|猎头)(?:专员|主管|经理|顾问|助理)|人事|招聘|校招|社招|猎头|顾问|助理|人力资源?|行政|hr(?:bp)?|采购|教务|院办)[-_·|丨:: ]{0,2}([\u4e00-\u9fff]{2,3})$/iu;
/** "思思", "小雨", "阿杰" */
const PET_NAME = /^([\u4e00-\u9fff])\1$|^[小阿][\u4e00-\u9fff]{1,2}$/;

/** The sender's display name, where it is a person. */
export function fromHeader(letter: Letter, reader: Reader, sender: Sender): { value: string; score: number } | null {
  // "Julia von TalentPartner": what follows the preposition spells the sender's domain.
  const firm = /^(\p{Lu}\p{L}{1,20}) (?:von|de|da|do|di|at|from|chez|bei) (.{3,50})$/u.exec(letter.fromName);
  const known = firm !== null && sender.squashed.length > 3 && sender.squashed.includes(squash(orEmpty(firm[2])));
  const behalf = / on behalf of (.{2,40})$/i.exec(letter.fromName)?.[1];
  const name = (known ? orEmpty(firm?.[1]) : behalf && personIn(behalf, reader, false) ? behalf : letter.fromName)
    .replace(/"/g, '')
    .replace(/^the (?=rev|very|right|hon|most)/i, '')
    .replace(/^hr[-_· ]+(?=\p{L})/iu, '');
  // "Bureau of Watershed Surveys - Staffing": what stands before "of" is no name.
  if (isServiceName(name) || headLength(name, reader.names) > 0) return null;
  if (name === '' || name.length > 100 || (name.includes('@') && !/\S@\S{2,}$/.test(name))) {
    if (!name.includes('@')) return null;
  }
  const main = orEmpty(
    name.split(/\s(?:via|at|from|bei|chez|über|of|de la|da)\s|\s?[,|/(@]|\s-\s|-(?=猎头|hr)/i)[0],
  ).trim();
  if (/^[A-Z][a-z]{1,11} [\u4e00-\u9fff]$/.test(main) && personIn(main, reader)) return { value: main, score: 3.3 };
  const latin = main.replace(/[\u3040-\u9fff]+/gu, '').trim();
  const han = /[\u3040-\u9fff]{2,}/u.exec(main)?.[0];
  if (han && latin !== '' && personIn(latin, reader)) {
    const both = personIn(han, reader);
    if (both) return { value: both, score: 4.5 };
    return { value: latin, score: 4 };
  }
  // "大刘": what friends call him.
  if (/^[大老小阿][A-Z][a-z]{1,7}$/.test(main)) return { value: main, score: 3.3 };
  if (/^[大老小阿][\u4e00-\u9fff]$/.test(main) && SURNAMES.test(foldHan(main.slice(1))))
    return { value: main, score: 3.3 };
  // "大鹏", dapeng@…: two characters that the mailbox spells.
  if (/^[\u4e00-\u9fff]{2,3}$/.test(main) && !office(reader, main)) {
    const local = orEmpty(letter.fromAddress?.split('@')[0]).replace(/[^a-z]/gi, '');
    if (local.length > 3 && spelledInPinyin(foldHan(main), local.toLowerCase())[0]?.end === main.length)
      return { value: main, score: 3.9 };
  }
  // "Tony哥", "Vivi老师"
  if (/^[A-Z][a-z]{1,9}(?:哥|姐|总|老师|さん)$/.test(main)) return { value: main, score: 3.9 };
  // "店长小薛", "HR张敏", "校招-思思": an office right before the name, which may be a pet name.
  const behind = HAN_SEAT.exec(name)?.[1];
  // "项目部刘工": a part of the house and whoever sits in it.
  const seated = /^[\u4e00-\u9fff]{1,6}[部处科组室]([\u4e00-\u9fff]{2,3})$/.exec(name)?.[1];
  if (seated && personIn(seated, reader)) return { value: seated, score: 3.9 };
  if (behind && (personIn(behind, reader) || PET_NAME.test(behind))) return { value: behind, score: 3.9 };
  // "西園寺 拓": family and given name apart.
  // "店長 本間", "CEO 榊", "店長のゆりあ": the title is no part of the name.
  const titled = JA_TITLE.exec(main)?.[1];
  if (
    titled &&
    (personIn(titled, reader) ||
      SURNAME_BU.test(titled) ||
      JA_SINGLE.test(titled) ||
      /^[\u3040-\u309f]{2,5}$/.test(titled))
  )
    return { value: titled, score: 4.2 };
  if (/^[\u3040-\u309f]{2,5}$/.test(main)) return { value: main, score: 3.9 };
  const spaced = /^[\u4e00-\u9fff\u3040-\u30ff]{1,4} [\u4e00-\u9fff\u3040-\u30ff]{1,4}$/u.test(main);
  if (spaced && !main.split(' ').some((part) => office(reader, part)) && personIn(main.replace(' ', ''), reader, false))
    return { value: main, score: 4.2 };
  if (han && han !== main) {
    // "转职 agent 佐々木": the last word of a mixed name is the person.
    const last = orEmpty(main.split(/\s+/).pop());
    const person = personIn(last, reader);
    if (person) return { value: person, score: 4 };
  }
  const tail = orEmpty(main.split(/\s+/).pop());
  if (CJK_PERSON.test(tail) && tail !== main) {
    const person = personIn(tail, reader);
    if (person && !office(reader, tail)) return { value: person, score: 4 };
  }
  if (/hr(?=[\u4e00-\u9fff])/i.test(main)) {
    const person = personIn(main.replace(/^.{0,12}hr/i, ''), reader);
    if (person) return { value: person, score: 4 };
  }
  const person =
    personIn(main, reader) ??
    (/^\p{Ll}{2,14}$/u.test(main) && !office(reader, main) && !reader.role.head.test(main)
      ? main.charAt(0).toUpperCase() + main.slice(1)
      : null);
  // A full name in the header is the surest; a nickname there yields to the name under the letter.
  const abroad = /^(?:zh-CN|ja)$/.test(reader.main.language) && /^[\0-\u024f]+$/.test(person ?? '');
  if (person)
    return {
      value: person,
      score: abroad || /^[老小阿]\p{Script=Han}$/u.test(person) ? 3.3 : person.includes(' ') ? 4.2 : 3.9,
    };
  // "Dispatch - Randy": an office and whoever sits in it.
  const [seat = '', holder = ''] = name.split(/\s-\s|\s?[|/,]\s?/);
  const seats = seat !== '' && seat.split(' ').every((word) => office(reader, word));
  if (seats && /^\p{Lu}/u.test(holder) && personIn(holder, reader)) return { value: holder.trim(), score: 3.9 };
  // A title counts as a name when no name is given (corpus README 14).
  const owner = orEmpty(main.split(/\s+/).pop());
  return OWNER.test(owner) ? { value: owner, score: 2.9 } : null;
}
