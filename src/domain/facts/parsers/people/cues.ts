import { orEmpty } from '../../../absent.ts';
import { near } from '../../cues.ts';
import type { Letter } from '../../letter.ts';
import { isFirm } from '../../organisation.ts';
import { cuesOf, type Reader } from '../../patterns.ts';
import { JOINING, squash, tokenise } from '../../tokens.ts';
import { HONOUR, JA_SINGLE, nameAt, nameBefore, office, PARTICLE, personIn } from './name.ts';
import type { Add } from './proposal.ts';

/** Whom does the letter name to turn to, by the words beside the name? */

const TO_TURN_TO =
  /contact|recruit|question|direct|ansprech|联系|联络|interlocut|contacto|contato|ご質問|お問|best person|point of|return|zuständig|发起|送信|差出|exp[eé]dit|remit|remet|sent by|send|envi|gesendet|担当者|décision|réponse|accord|可|attention|attn|fao|händen|hd\.|atención|a\/a|atenção|cuidados|ask for|beantwort|转?交/;

/** "施敏 shimin@…" */
const HAN_HEAD = /^[\u4e00-\u9fff]{2,4}(?= [a-z])/i;

/** "Please ring Jean", "bitte rufen Sie Frau Roth an": told to turn to somebody, not told that somebody will call. */
function asks(lower: string, start: number, end: number): boolean {
  return CALLS.test(lower.slice(start, end)) && TOLD.test(lower.slice(Math.max(0, start - 24), start));
}
const CALLS =
  /^(?:call|ring|phone|text|ping|message|whatsapp|email|talk to|speak (?:to|with)|reach|get hold of|write to|rufen sie|ruf |kontaktieren sie|melde? dich|appele[rz]|appelle|joi(?:ndre|gnez)|demande[rz]|écri|llam|escrib|pregunt|habla|comun|lig|fal[ae]|procur|escrev|cham|contat|contact)/;
const TOLD =
  /(?:^|[.!?:;,(\n] ?|(?:^|[^\p{L}])(?:please|pls|plz|kindly|just|simply|or|then|bitte|einfach|merci de|veuillez|svp|ou|por favor|o|ou|favor) )$/u;

const FIRM_SAID =
  /(?:société|entreprise|firma|empresa|compañía|company|sociedade) (?:\p{Lu}[\p{L}'&.-]{1,20} ?){1,4}$/u;

/** "Questions: Lourdes Patel", "call Sal Pagano at …", "联系人:周敏", "Tevita Lang is your contact". */
export function byCues(letter: Letter, reader: Reader, add: Add): void {
  const { text, lower } = letter;
  const cues = cuesOf(letter, reader);
  near(reader.person.label, lower, cues.all('person.label').slice(0, 40), 8, (hit) => {
    const at = hit.index + hit[0].length;
    // "Dr P. Govender": a letter with a point is a name's, a longer word's point ends the sentence.
    const piece = orEmpty(
      text
        .slice(at, at + 60)
        .split(
          /[\n,;(|。]|\s(?=[+(]?\d)|\sat\s|\s-\s|(?<!\s\p{L}|^\p{L}|\b(?:dra?|lic|ing|eng|sra?|mrs?|ms|prof|arq|abg|mag|dipl|mtra?|rev|capt|col))\.\s/iu,
        )[0],
    );
    // "人事課 菅原", "株式会社アオゾラ設計 人事部 西尾 誠": an office stands before its holder.
    const value = personIn(orEmpty(HAN_HEAD.exec(piece)?.[0] ?? piece), reader) ?? behindCjkOffice(piece, reader);
    if (value) add(value, at + piece.indexOf(value), /report|manager|führungskraft|supervisor/.test(hit[0]) ? 1 : 7);
  });
  // "総務部人事課 担当:辻本": behind an office on its line.
  if (reader.main.language === 'ja' && text.includes('担当'))
    for (const hit of [...text.matchAll(IN_CHARGE)].slice(0, 4)) {
      const name = orEmpty(hit[1]);
      if (JA_SINGLE.test(name) || (name.length > 1 && personIn(name, reader) !== null))
        add(name, hit.index + hit[0].length - name.length, 6);
    }
  for (const { start, end: at } of cues.all('person.before').slice(0, 40)) {
    const rest = text.slice(at, at + 64).replace(/^[\s,:(]+/, '');
    const name = nameAt(rest, reader) ?? behindOffice(rest, reader) ?? behindHanOffice(rest, reader);
    if (!name) continue;
    const after = rest.slice(name.length, name.length + 24);
    const phone = /^(?:[\s,(:]{0,2}\p{Ll}{1,12}\.?){0,4}[\s,(:]{0,4}\+?\(?\d{2}/u.test(after);
    const contact = TO_TURN_TO.test(lower.slice(start, at)) || asks(lower, start, at);
    add(name, text.indexOf(name, at), contact || phone ? 6 : 2.5);
  }
  for (const { start } of cues.all('person.after').slice(0, 20)) {
    const before = text.slice(Math.max(0, start - 60), start);
    // "Renata Siqueira, da Clínica Ipê Roxo, enviou"
    const left = before
      .replace(/\s*\([^()\n]{0,50}\)\s*$/, '')
      .replace(/, (?:da|do|de la|de|du|von der|von|from|of|at) [^,\n]{2,40},\s*$/u, '')
      .trimEnd();
    // "Seraina Caduff (Seilbahnen AG)" or "Saltmarsh Robotics (Erin Doyle)".
    const inside = /\(([^()\n]{2,40})\)\s*$/.exec(before)?.[1];
    // "La société Garonne Textile vous invite": a firm by its own words.
    if (FIRM_SAID.test(left)) continue;
    const before1 = nameBefore(left, reader);
    // "Fragen zum Dienstplan beantwortet …": every noun of German has a capital.
    const noun = reader.main.language === 'de' && before1 !== null && !before1.includes(' ');
    const value = (noun ? null : before1) ?? (inside === undefined ? null : personIn(inside, reader, false));
    if (value) add(value, text.lastIndexOf(value, start), 6);
  }
}

const IN_CHARGE =
  /担当者?: ?([\u3005\u4e00-\u9fff\u3040-\u30ff]{1,6}(?: [\u3005\u4e00-\u9fff\u3040-\u30ff]{1,4})?)(?![\u3005\u4e00-\u9fff\u3040-\u30ff])/g;
const HELD_OFFICE =
  /^.{0,24}?(?:[部課係科室組组处]|担当|チーム|グループ|人事|HR) ([\u3005\u4e00-\u9fff\u3040-\u30ff]{1,6}(?: [\u4e00-\u9fff\u3040-\u30ff]{1,4})?)\s*$/iu;

export function behindCjkOffice(piece: string, reader: Reader): string | null {
  const hit = HELD_OFFICE.exec(piece);
  const name = orEmpty(hit?.[1]);
  return name.length > 1 ? personIn(name, reader) : JA_SINGLE.test(name) ? name : null;
}

/** "die Abteilungsleiterin Monika Infanger", "the Head of School, Professor Ruth Abernethy": an office before its holder. */
function behindOffice(rest: string, reader: Reader): string | null {
  const line = orEmpty(rest.split('\n')[0]).slice(0, 64);
  const tokens = tokenise(line, reader.words);
  let holds = false;
  for (const [i, token] of tokens.slice(0, 7).entries()) {
    if (i > 0 && !/^[ ,']{1,2}$/.test(token.gap)) return null;
    if (i > 0 && holds && token.capital) {
      const name = nameAt(line.slice(token.start), reader);
      if (name && (name.includes(' ') || reader.person.title.test(token.lower.replace(/\.$/, '')))) return name;
    }
    const bare = token.lower.replace(/\.$/, '');
    if (reader.role.head.test(bare) || office(reader, bare) || reader.person.title.test(bare)) holds = true;
    else if (!ARTICLES.has(bare) && !PARTICLE.has(bare) && !token.capital && !JOINING.has(bare)) {
      const next = tokens[i + 1];
      if (next === undefined || !(reader.role.head.test(next.lower) || next.capital)) return null;
    }
  }
  return null;
}
/** "猎头顾问孙莉", "云杉资本的合伙人周岩", "HR Vivian": the office stands before the name in Chinese as well. */
function behindHanOffice(rest: string, reader: Reader): string | null {
  if (!/^[A-Za-z]{0,4}[\u4e00-\u9fff]|^hr /i.test(rest)) return null;
  for (const hit of orEmpty(/^[^,。!?;、\n]{2,24}/.exec(rest)?.[0]).matchAll(HAN_OFFICE)) {
    const behind = rest.slice(hit.index + hit[0].length).replace(/^[ :的]/, '');
    const name =
      nameAt(behind, reader) ??
      (/^[A-Z]/.test(behind) ? nameAt(orEmpty(/^[A-Za-z ]+/.exec(behind)?.[0]).trim(), reader) : null);
    if (name) return name;
    const honoured = /^[\u4e00-\u9fff]{2,4}(?=[\d\s,。(:]|电话|手机|微信|$)/.exec(behind)?.[0];
    if (honoured && HONOUR.test(honoured)) return honoured;
  }
  return null;
}
const HAN_OFFICE =
  /hrbp|hrd|hr|顾问|合伙人|创始人|经理|主管|总监|专员|负责人|招聘官?|猎头|人事[部处科]?|人力[\u4e00-\u9fff]{0,4}|助理|秘书|[部处科组室的]/gi;

const ARTICLES = new Set(
  'the our my your her his die der den dem unsere unserer unseren unserem meine meiner la le les notre votre mon ma nuestra nuestro mi su el a o ao à nossa nosso minha meu'.split(
    ' ',
  ),
);

/** "tell Jonas (jonas.beck@…)": a name right before a mailbox that begins as it does. */
export function besideMail({ text }: Letter, reader: Reader, add: Add): void {
  for (let at = text.indexOf('@'), n = 0; at >= 0 && n < 6; at = text.indexOf('@', at + 1), n += 1) {
    const local = orEmpty(/[\w.+-]{2,40}$/.exec(text.slice(Math.max(0, at - 40), at))?.[0]);
    const before = text.slice(Math.max(0, at - local.length - 50), at - local.length);
    const left = /^(.*\p{L})[ ,:]{0,2}[(<[]\s?$|^(.*\p{L}),\s$/u.exec(before.slice(before.lastIndexOf('\n') + 1));
    const name = left ? nameBefore(orEmpty(left[1] ?? left[2]), reader) : null;
    // A log of who signed when.
    if (name === null || local === '' || /^[^\n]{0,90}\d{1,2}:\d{2}/.test(text.slice(at, at + 100))) continue;
    const key = squash(local);
    if (name.split(' ').some((word) => squash(word).length > 2 && key.includes(squash(word))))
      add(name, text.lastIndexOf(name, at), 6);
  }
}

/** "Signed by: Ingrid Solheim, Marcus Treadwell (Bluff Street Logistics)": who signed for the firm. */
export function counterSigner(letter: Letter, reader: Reader, add: Add): void {
  // "From: Aoife Scanlon (Dunmore Foods)" in a service's list: who sent the paper.
  const sent = SENT_BY.exec(letter.text);
  const sender = sent
    ? nameAt(letter.text.slice(sent.index + sent[0].length, sent.index + sent[0].length + 60), reader)
    : null;
  if (sent && sender?.includes(' ')) add(sender, sent.index + sent[0].length, 6);
  const at = SIGNED_BY.exec(letter.text);
  if (!at) return;
  const from = at.index + at[0].length;
  const list = letter.text.slice(from, from + 320);
  const tokens = tokenise(list, reader.words);
  for (const [i, token] of tokens.entries()) {
    if (!token.capital || (tokens[i - 1]?.capital && token.gap === ' ')) continue;
    const name = nameAt(list.slice(token.start), reader);
    if (name === null || !name.includes(' ')) continue;
    const behind = orEmpty(list.slice(token.start + name.length, token.start + name.length + 60).split('\n')[0]);
    const firm = /^ ?(?:\(|, (?:[^,\d]{2,24}, )?)(\p{Lu}[^,()\d]{2,40})/u.exec(behind)?.[1];
    if (firm && isFirm(firm.trim(), reader.names)) add(name, from + token.start, 3.2);
  }
}
const SENT_BY =
  /^ {0,4}(?:from|sender|sent by|von|absender(?:in)?|gesendet von|de|expéditeur|expéditrice|envoyé par|remitente|enviado por|remetente) ?: {1,3}(?=\p{Lu})/imu;
const SIGNED_BY =
  /signed by(?: all(?: parties)?)?:?|firmado por(?: todas las partes)?:?|signé par(?: toutes les parties)?\s?:?|unterzeichnet von:?|assinado por(?: todas as partes)?:?/i;
