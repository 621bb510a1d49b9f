import { orEmpty } from '../../../absent.ts';
import type { Candidate } from '../../candidate.ts';
import { foldHan } from '../../han.ts';
import { type Letter, sentenceAt } from '../../letter.ts';
import type { Reader } from '../../patterns.ts';
import { tokenise } from '../../tokens.ts';
import { HONOUR, JA_SINGLE, nameAt, nameBefore, personIn, SURNAMES } from './name.ts';
import type { Add } from './proposal.ts';

/** Whose is the number: who stands beside it? */

/** Somebody speaks of himself between a name and a number: it is his own. */
const MINE =
  /(?<!\p{L})(?:me|us|mich|mir|uns|moi|mí|mim|nos|m'|my|meine\p{L}{0,2}|mon|mi|meu)(?!\p{L})|我|私|当方|こちら/u;

const REPORTS_TO =
  /(?:report(?:s|ing|ing line)? to|with|vorgesetzt\p{L}*|berichten|n\+1|rattaché\p{L}*) ?(?:is |an )?$/u;

const GOES_TO = /^(?:à|to|an|bei|a|para|with|con|com)$/;
const ANSWER = /répon|repl|answer|accept|yes|confirm|antwort|bescheid|zusage|respuest|contest|respond|respost|avis/;

/** "Merci de répondre à Mme Roussel, secrétariat, 03 …": the last person that a number's own sentence speaks of. */
export function inPhoneSentence(letter: Letter, reader: Reader, phones: readonly Candidate<string>[], add: Add): void {
  for (const phone of phones.slice(0, 4)) {
    if (phone.start >= letter.bodyEnd) continue;
    const [clause] = sentenceAt(letter, phone.start);
    // "Yusuf Demir will talk you through it; his direct line is …": the sentence before names whose it is.
    const from = THEIRS.test(letter.lower.slice(clause, phone.start))
      ? sentenceAt(letter, Math.max(0, clause - 2))[0]
      : clause;
    const start = Math.max(from, phone.start - 160);
    const left = letter.text.slice(start, phone.start);
    const tokens = tokenise(left, reader.words);
    for (let i = tokens.length - 1; i >= 0; i -= 1) {
      const token = tokens[i];
      if (!token?.capital) continue;
      const titled = reader.person.title.test(token.lower.replace(/\.$/, ''));
      // "in der Personalabteilung Frau Liebetrau": a form of address begins a name wherever it stands.
      if (!titled && tokens[i - 1]?.capital && token.gap === ' ') continue;
      const rest = left.slice(token.start);
      const name = nameAt(rest, reader);
      if (name === null) continue;
      // "our administrator Kim", "ta réponse à Sylvie": one word behind an office, or whom the answer goes to.
      const behind = orEmpty(tokens[i - 1]?.lower);
      const told = reader.role.head.test(behind) || (GOES_TO.test(behind) && ANSWER.test(left.toLowerCase()));
      if (!titled && !name.includes(' ') && !told) continue;
      if (MINE.test(rest.slice(name.length)) || REPORTS_TO.test(left.slice(0, token.start))) break;
      add(name, start + token.start, 6);
      break;
    }
  }
}

const THEIRS =
  /^[\s;]{0,2}(?:his|her|their|seine?|ihre?|s[oa]n|sa|su|o seu|a sua) (?:direct |mobile |desk )?(?:line|number|mobile|phone|cell|extension|desk|nummer|durchwahl|numéro|ligne|portable|número|teléfono|celular|telefone|ramal)/u;

const WITH_NAME = /^[\s,(]{1,3}(?:com|with|avec|con|mit|ask for|demandez|à|a\/c|attn)[\s.:]{1,2}(?:a |o |la |el )?/i;

/** "Marcela Ibáñez, +56 2 …", "Lorna Pike (555-0177)", "担当:石黒 電話 …": whoever stands right before a number. */
export function besidePhones(letter: Letter, reader: Reader, phones: readonly Candidate<string>[], add: Add): void {
  for (const phone of phones.slice(0, 6)) {
    const line = letter.text.lastIndexOf('\n', phone.start - 1) + 1;
    const left = letter.text
      .slice(Math.max(line, phone.start - 60), phone.start)
      .replace(/(?:办公室?|直线|直拨|热线|联系|手机|电话|座机|微信){1,2}[\s::(]{0,2}$/, '');
    const called = honoured(left);
    if (called) add(called, letter.text.lastIndexOf(called, phone.start), 5);
    const bare = left.replace(/[\s,:(|/*+-]{0,4}(?:(?<!\p{L})[\p{L}.]{1,10}[\s.:]{0,3})?[\s,:(|/*+-]{0,4}$/u, '');
    // "Kev's on 021 …", "réponds à Fatou (07 …": one word is a name where the sentence leads from it to the number.
    const only = ONE_NAME.exec(left)
      ?.slice(1)
      .find((name) => name !== undefined);
    if (only && personIn(only, reader)) add(only, letter.text.lastIndexOf(only, phone.start), 5.5);
    for (const piece of [left.replace(/[\s,:(|/*-]+$/u, ''), bare]) {
      const value = nameBefore(piece, reader);
      if (value === null || (!value.includes(' ') && !/[\u3040-\u9fff]/.test(value))) continue;
      add(value, letter.text.lastIndexOf(value, phone.start), 5);
      break;
    }
    // "Lorraine Tibbets\n303-555-0127": the line above, where nothing but a label stands before the number.
    if (/^[\s*]{0,4}(?:\p{L}{1,10}[.:]{0,2} ?)?\+?$/u.test(left)) {
      const above = letter.text.slice(Math.max(0, line - 60), Math.max(0, line - 1));
      const piece = above.slice(above.lastIndexOf('\n') + 1).trim();
      const value = /^[^,.!?]{4,40}$/.test(piece) ? personIn(piece, reader, false) : null;
      if (value?.includes(' ')) add(value, letter.text.lastIndexOf(value, line), 5);
    }
    // "管理部 梶(06-…": of one character, a name only behind an office.
    const one = /(?:[部課係長]|担当|チーム)[ ・](\S)[ (:]{1,2}$/u.exec(left)?.[1];
    if (one && JA_SINGLE.test(one)) add(one, letter.text.lastIndexOf(one, phone.start), 5);
    // "(81) 0000-0166, com Rosângela"
    const right = letter.text.slice(phone.end, phone.end + 50).replace(/^ ?(?:分機|分机|转|ext\.?) ?\d{1,5}/i, '');
    const lead = WITH_NAME.exec(right);
    const name = lead ? nameAt(right.slice(lead[0].length), reader) : null;
    if (name) add(name, letter.text.indexOf(name, phone.end), 5.5);
    // "(Durchwahl 277, Simone Brandl)", "0769-0000 3145 罗小姐"
    const han = /^[\s(,:]{1,2}([\u4e00-\u9fff]{2,4})(?![\u4e00-\u9fff])/u.exec(right)?.[1];
    const last =
      han !== undefined && (NICKNAME.test(han) || (right.trimEnd().endsWith(han) && personIn(han, reader) !== null));
    const behind = /^[,;] /.test(right)
      ? nameAt(right.slice(2), reader)
      : han && (last || HONOUR.test(han))
        ? han
        : null;
    if (behind && (behind.includes(' ') || han)) add(behind, letter.text.indexOf(behind, phone.end), 4);
  }
}

const ONE_NAME =
  /(?<!\p{L}|(?:message|word|note) with )(\p{Lu}\p{Ll}{1,14})(?:(?:'s| is)? (?:on|at|reachable on)| ist unter| est au| está (?:en el|no)) $|(?<!\p{L})(?:to|with|at|à|avec|auprès de|an|bei|mit|a|con|com|para|call|ring|text|tell|ask|appelle[rz]?|llama a|ligue para) (\p{Lu}\p{Ll}{1,14}) \($/u;
const NICKNAME = /^[小老阿][\u4e00-\u9fff]$/;

/** "给人事科高主任一个准信(0393-…": the last surname with a form of address in what stands before a number. */
function honoured(left: string): string | null {
  for (const hit of [...left.slice(-28).matchAll(CALLED)].reverse()) {
    const name = orEmpty(hit[1]);
    for (const size of [3, 2, 1]) {
      const own = name.slice(-size);
      if (own.length === size && SURNAMES.test(foldHan(`${own}一`)) && (size < 3 || name.length === 3))
        return `${own}${hit[2]}`;
    }
  }
  return null;
}
const CALLED =
  /([\u4e00-\u9fff]{1,3})(小姐|女士|先生|老师|师傅|经理|主任|科员|干事|科长|处长|部长|院长|校长|园长|店长|厂长|总监|总|董)/g;
