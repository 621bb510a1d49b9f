import type { Letter } from '../../letter.ts';
import type { Reader } from '../../patterns.ts';
import { behindCjkOffice } from './cues.ts';
import { JA_TITLE } from './header.ts';
import { closingOnly, JA_SINGLE, personIn } from './name.ts';
import type { Add } from './proposal.ts';

/** Who signs, by the last lines of the letter? */

const PIECES =
  /\s?[,|/()·、]\s?|\s-{1,2}\s|:\s|\s{2,}|(?<=\p{L}) (?=\+?\(?\d{2})|(?<=\d) (?=\p{Lu})|\s(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\s/u;

const PHONE_LABEL = /^[^:]{0,20}(?:tel|phone|t|m|hp|mobile|direct|téléphone|telefon|电话|電話)\.?:/i;

/** The foot: lines after a closing, or what follows the last sentence. */
export function fromFoot(letter: Letter, reader: Reader, add: Add): void {
  const { text } = letter;
  const from = Math.max(0, Math.min(letter.bodyEnd, Math.max(0, text.length - 320)));
  const lines = text.slice(from).split('\n');
  const shown = lines
    .map((line, i) => ({ line, start: from + lines.slice(0, i).join('\n').length + (i > 0 ? 1 : 0) }))
    .filter(({ line }) => line.trim() !== '');
  let closed = false;
  const opening = text.search(/\S/);
  const last = shown.filter(({ start }) => start > opening || shown.length === 1).slice(-8);
  for (const [n, { line: whole, start }] of last.entries()) {
    // "Steph x"
    const line = whole.replace(/(?<=\p{Ll}) x{1,3}\s*$/iu, '');
    const short = line.trim().length <= 42;
    const closing = short && reader.person.closing.test(line.toLowerCase());
    if (
      closing &&
      line.trim().split(/\s+/).length <= 6 &&
      !personIn(line.replace(/^[^,]*,\s*/, ''), reader, /^[^,]*, ?\p{Lu}/u.test(line))
    ) {
      closed = true;
      continue;
    }
    const end = n === last.length - 1;
    if (line.trim().length > 90 || (!short && !closed && end)) {
      if (end) tail(line, start, reader, add, closed);
      continue;
    }
    if (!closed && !end && n < last.length - 4) continue;
    // "Due: …" and list items speak of terms, not of people.
    if (/^\s{0,4}(?:[*>~]|-\s)/.test(line) && n < last.length - 1) continue;
    if (/^[^:]{2,34}:\s/.test(line) && !PHONE_LABEL.test(line)) continue;
    let piece = line.trim().replace(RANKED, '');
    if (/[.!?]\s/.test(piece) && !/^\p{L}\.\s/u.test(piece)) {
      tail(line, start, reader, add, closed);
      continue;
    }
    piece = piece.replace(/^[-*~]+\s*/, '').replace(/^(?:i\. ?a\.|i\. ?v\.|gez\.|ppa\.|p\.o\.|pp)\s+/i, '');
    offer(piece, start + Math.max(0, line.indexOf(piece)), reader, add, closed ? 5 : 3.5);
    closed = closed && !end;
  }
}

function offer(whole: string, place: number, reader: Reader, add: Add, score: number): void {
  const holder = JA_TITLE.exec(whole.replace(/^[\d() +-]{8,20} /, ''))?.[1];
  if (holder && (JA_SINGLE.test(holder) || personIn(holder, reader) !== null)) {
    add(holder, place + whole.lastIndexOf(holder), score);
    return;
  }
  if (/有限公司|股份|集团|株式会社/.test(whole)) {
    // "株式会社北斗精機 人事部採用課 大槻": the last word behind an office.
    const last = behindCjkOffice(whole, reader);
    if (last !== null) add(last, place + whole.lastIndexOf(last), score);
    return;
  }
  let first = true;
  let signed = 0;
  // "LG Jannis", "Abs Caio", "Bises Capucine": a closing word right before the name.
  const lead = /^\p{L}{1,12}[,.!]? (?=\p{Lu})/u.exec(whole)?.[0] ?? '';
  const closes = lead !== '' && closingOnly(lead.trim(), reader);
  const piece = closes ? whole.slice(lead.length) : whole;
  const start = closes ? place + lead.length : place;
  if (closes) signed = 2;
  for (const part of piece.split(PIECES).slice(0, 5)) {
    // "100 Riverbend Dr": where the house is.
    if (/(?:^|[,|] ?)\d{1,5} $/.test(piece.slice(0, Math.max(0, piece.indexOf(part)))) && /\p{L}{2,}/u.test(part))
      continue;
    if (part.trim() === '' || piece.charAt(piece.indexOf(part) + part.length) === ':') continue;
    const value = personIn(
      part.replace(/\s(?:von|from|at|bei|de|da|chez)\s\p{Lu}.*$/u, (rest) =>
        /\s(?:de|da|von)\s/.test(rest) &&
        part.split(' ').length <= 4 &&
        part.split(' ').length > 2 &&
        !/^\S+ (?:von|from|at|bei|chez) /.test(part)
          ? rest
          : '',
      ),
      reader,
    );
    if (value) {
      const at = Math.max(0, piece.indexOf(part));
      // "人事課 石井 真由": the given name stands apart.
      const given =
        reader.main.language === 'ja'
          ? /^ [\u3005\u4e00-\u9fff\u3040-\u30ff]{1,3}(?=$|[ (,])/.exec(piece.slice(at + value.length))?.[0]
          : undefined;
      // "Fiona Guo 郭菲": a Chinese letter is answered to the Chinese name.
      const han =
        reader.main.language === 'zh-CN' && /^[\0-\u024f]+$/.test(value)
          ? /^ ?[(/]?([\u4e00-\u9fff]{2,4})/.exec(piece.slice(at + value.length))?.[1]
          : undefined;
      if (han && personIn(han, reader)) {
        add(han, start + piece.indexOf(han), score + signed);
        return;
      }
      const whole = given && personIn(`${value}${given}`, reader) ? `${value}${given}` : value;
      add(whole, start + at, (first ? score : score - 1) + signed);
      return;
    }
    // "Gruß, Sven Pohlmann": a closing word makes what follows a signature.
    if (part.length < 24 && closingOnly(part.trim(), reader)) signed = 2;
    first = false;
  }
}

/** "Col. (Retd.) Devinder Ahluwalia": what a bracket adds to a title is no part of the name. */
const RANKED =
  /^(?:\p{Lu}\p{L}{1,9}\.? ?){1,3}\((?:retd|ret|retired|a\.? ?d|i\.? ?r|em|emer\p{L}{0,4}|er|h\.? ?c|hon|r|retraité\p{L}?|ref|reformad[oa]|a\. d)\.?\) (?=\p{Lu})/iu;

/** "… See you Monday. Rich, Mesa Verde Solar": the words behind the last full stop. */
function tail(line: string, start: number, reader: Reader, add: Add, closed: boolean): void {
  const text = line.trimEnd();
  const cut = Math.max(lastStop(text), 0);
  const piece = text.slice(cut).trim();
  if (piece === '' || piece.length > 60) return;
  offer(piece.replace(/[.!]$/, ''), start + cut, reader, add, closed ? 4.5 : 4);
}

const STOPS = '.!?。!?;';

const SHORTENED =
  /(?:^|\s)(?:mr|mrs|ms|dr|prof|ing|fr|rev|sr|sra|eng|lic|m|mme|dy|asst|st|tel|ph|mob|nr|inc|ltd|co|i|a|\d{1,2}|[a-z])$/i;

function lastStop(text: string): number {
  for (let i = text.length - 3; i > 0; i -= 1) {
    if (!STOPS.includes(text.charAt(i))) continue;
    const ended = /[。!?]/.test(text.charAt(i)) || /\s/.test(text.charAt(i + 1));
    if (!ended) continue;
    // "…, dia 24? Teresa Valadares", "avant le 20. Édith": nothing but capitals behind is a signature.
    if (text.charAt(i) !== '.' || /^(?: \p{Lu}\p{Ll}[\p{L}'-]*){1,3}$/u.test(text.slice(i + 1))) return i + 1;
    const left = text.slice(Math.max(0, i - 6), i);
    if (!/\d[ .-]\d{1,4}$/.test(left) && SHORTENED.test(left)) continue;
    return i + 1;
  }
  return 0;
}
