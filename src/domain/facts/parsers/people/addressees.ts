import type { Letter } from '../../letter.ts';
import { squash } from '../../tokens.ts';

/** Names of the person addressed: never the contact. */
export function addressees(letter: Letter): Set<string> {
  const found = new Set<string>();
  addressed(letter.text.slice(0, 160), found);
  // A date, a reference or "private and confidential" may stand above the greeting.
  const at = GREETING.exec(letter.text.slice(0, 1_200));
  if (at && at.index > 0) addressed(letter.text.slice(at.index, at.index + 160), found);
  return found;
}
const GREETING =
  /^[ ]{0,4}(?:dear|hi|hello|good (?:morning|afternoon|evening|day)|liebe[rs]?|sehr geehrte[rs]?|hallo|guten tag|bonjour|madame|monsieur|chère?|hola|estimad[oa]|querid[oa]|apreciable|olá|prezad[oa]|car[oa]|exm[oa]|尊敬的|亲爱的)[ ,.]/im;

const ADDRESSED =
  /^\s*(?:[a-z\u00c0-\u024f'-]{2,12}[ ,!]{1,2}){0,4}?(?:dear|hi|hello|hey|hiya|hallo|liebe[rs]?|moin|tach|servus|frau|herr|bonjour|salut|cher|chère|madame|monsieur|coucou|hola|estimad[oa]|querid[oa]|olá|oi|prezad[oa]|car[oa]|fala|kia ora|good (?:morning|afternoon|evening|day)|guten tag|brother|sgt\.|señora?|boa tarde|bom dia|apreciad[oa]|exm[oa])[ ,!:.]{0,3}((?:[^\n,!:;.-]|(?<=\b(?:dr|mr|mrs|ms|prof|sr|sra|dra|eng|ing|lic|mag|capt|rev|st|hr|fr|srta|dott))\.){2,44})/i;

const ADDRESSED_HAN =
  /^\s*(?:尊敬的|亲爱的|致)?\s?([\u4e00-\u9fff]{1,4}?(?:[ \u3000][\u4e00-\u9fff]{1,4}?)?)\s?(?:先生|女士|同学|同志|总|小姐|老师|您好|你好|様|さん)/;

function addressed(head: string, found: Set<string>): void {
  const hit = ADDRESSED.exec(head);
  for (const word of (hit?.[1] ?? '').split(/\s+/)) if (word.length > 1) found.add(squash(word));
  const opening = /^\s*(\p{Lu}\p{Ll}{1,14})\s?[,!-]/u.exec(head)?.[1];
  if (opening) found.add(squash(opening));
  // "小赵,店长就你了": what friends call the reader opens the letter.
  const friend = /^\s*([小老阿大][\u4e00-\u9fff]|[\u4e00-\u9fff]{2,3}) ?[,!~]/.exec(head)?.[1];
  if (friend && !/^(?:您好|你好|大家好|早上好|晚上好)$/.test(friend)) found.add(friend);
  // Family and given name may stand apart: "上原 大輝 様", "尊敬的 罗文静 女士".
  const han = ADDRESSED_HAN.exec(head)?.[1];
  if (han) for (const part of [han.replace(/\s/g, ''), ...han.split(/\s/)]) found.add(part);
}
