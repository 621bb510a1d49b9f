import { orEmpty, orZero } from '../absent.ts';
import type { Mail } from '../model.ts';
import { htmlText } from '../spotting/html-text.ts';
import { BODY_CAP, topPart, topPartOf } from '../spotting/top-part.ts';
import type { Found } from './cues.ts';
import { Gate, type Gated } from './gate.ts';
import type { CueKind } from './patterns.ts';
import type { Token } from './tokens.ts';

/**
 * The letter as the parsers read it: one text, folded so that a look is enough (half width, straight quotes, plain
 * dashes and spaces, nothing invisible), with the way back to the places in `mail.text`.
 */
export interface Letter {
  /** Body and signature of the top part, folded; at most `READ_CAP` units. */
  text: string;
  /** `text` in lower case, of the same length; Chinese in simplified characters. */
  lower: string;
  /** `text` in lower case and no more. */
  plain: string;
  /** Index in `text` where the signature begins; `text.length` where none was told apart. */
  bodyEnd: number;
  subject: string;
  fromName: string;
  fromAddress: string | null;
  /** Days since 1970-01-01 of the mail's own date, or null where there is none to trust. */
  day: number | null;
  /** True where the reader of the mailbox passed the letter on. */
  forwarded: boolean;
  /** Indexes in `text` where runs of figures begin, rising. */
  figures: readonly number[];
  /** Exclusive ends of the sentences of `text`, rising. */
  sentenceEnds: number[];
  /** What was found once and is asked for by several parsers; filled by `tokensOf` and `cuesOf`. */
  found: { tokens?: Token[]; cues?: Found<CueKind>; subjectCues?: Found<CueKind>; gate?: Gate; plainGate?: Gate };
  /** Place in `mail.text` of an index of `text`; -1 where the text was not part of it. */
  origin(index: number): number;
}

/** What the parsers look at; longer letters are read from both ends, since signatures and dates stand there. */
const HEAD_CAP = 6_144;
const TAIL_CAP = 2_048;

const INVISIBLE = /\p{Cf}|\u034f|[\ufe00-\ufe0f]/u;
const STRAIGHT: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u02bc': "'",
  '\u00b4': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\uff5e': '~',
  '\u301c': '~',
  '\uffe5': '\u00a5',
  '\uffe1': '\u00a3',
  '\u2022': '*',
  '\u00b7': '*',
  '\u25cf': '*',
  '\u20ac': '\u20ac',
};
/** What folding changes or drops; anything else is copied as it stands. */
const CHANGED =
  /[\u0300-\u036f]|[\ufe00-\ufe0f]|[\0-\x09\x0b-\x1f\x7f-\xa0\xb4\xb7\u02bc\u2000-\u200a\u2010-\u2015\u2018-\u201e\u2022\u2028\u2029\u202f\u205f\u2212\u25cf\u3000\u301c\uff01-\uff5e\uffe1\uffe5]|\p{Cf}/gu;

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0x3000) return ' ';
  if (code >= 0xff01 && code <= 0xff5d) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f) return ' ';
  if (code === 0x2028 || code === 0x2029) return '\n';
  return STRAIGHT[unit] ?? unit;
}

/** A folded text and where units fell away: from index `at` on, places in the source are `skipped` further on. */
interface Folded {
  text: string;
  cuts: { at: number; skipped: number }[];
}

/** Folds a short header text; no offsets kept. */
export function foldText(text: string): string {
  return fold(text.slice(0, 1_000)).text;
}

function fold(source: string): Folded {
  let out = '';
  let last = 0;
  const cuts: Folded['cuts'] = [];
  const dropped = (to: number): void => {
    last = to;
    cuts.push({ at: out.length, skipped: to - out.length });
  };
  CHANGED.lastIndex = 0;
  for (let hit = CHANGED.exec(source); hit; hit = CHANGED.exec(source)) {
    const unit = hit[0];
    const code = unit.charCodeAt(0);
    out += source.slice(last, hit.index);
    last = hit.index + unit.length;
    const accent = code >= 0x0300 && code <= 0x036f && code !== 0x034f;
    if (accent && out !== '') {
      // A decomposed accent joins its letter where one composed unit exists.
      const composed = (out.charAt(out.length - 1) + unit).normalize('NFC');
      if (composed.length === 1) out = out.slice(0, -1) + composed;
      dropped(last);
    } else if (!accent && INVISIBLE.test(unit)) dropped(last);
    else out += foldUnit(unit);
  }
  return { text: last === 0 ? source : out + source.slice(last), cuts };
}

/** Lower case of the same length: the few letters that grow are left as they are. */
export function lowerSame(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let out = '';
  for (const unit of text.split('')) {
    const low = unit.toLowerCase();
    out += low.length === 1 ? low : unit;
  }
  return out;
}

/** Joins lines that a mail client wrapped, so that a phrase is one phrase; same length. */
function unwrap(text: string): string {
  const lines = text.split('\n');
  if (lines.length < 2) return text;
  let out = orEmpty(lines[0]);
  for (let i = 1; i < lines.length; i += 1) {
    const before = orEmpty(lines[i - 1]?.trimEnd());
    const line = orEmpty(lines[i]);
    const wrapped =
      before.length >= 45 &&
      before.length <= WRAPPED &&
      line.trim() !== '' &&
      !/[.:!?。]$/.test(before) &&
      !/^\s{0,8}[-*•>\d[(]/.test(line) &&
      !/^[^\n]{0,30}:/.test(line) &&
      (before.length >= 62 || /^\s{0,8}\p{Ll}/u.test(line));
    // A line that ends in a comma or small word and goes on in small letters is wrapped however short it is.
    const runsOn = before.length >= 30 && /^\p{Ll}/u.test(line) && /[\p{Ll},]$/u.test(before);
    out += (wrapped || runsOn ? ' ' : '\n') + line;
  }
  return out;
}

/**
 * Drawn tables and rows of dots read as "label: value": "| Title | Welder |", "SALARY....... 52,205". Same length.
 */
function ruled(text: string): string {
  let out = text;
  if (out.includes('|'))
    out = out
      .replace(/^[ +|=-]{6,160}$/gm, (rule) => ' '.repeat(rule.length))
      .replace(
        /^( {0,8})\|( {0,4})([^|\n]{2,40}?)( {0,40})\|([^|\n]{1,160}?)\|? {0,8}$/gm,
        (row, before: string, lead: string, label: string, pad: string, value: string) =>
          `${before} ${lead}${label}:${pad}${value}`.padEnd(row.length),
      );
  if (out.includes('...'))
    out = out.replace(
      /^([^.:\n]{2,40}?)( ?\.{3,60})(?= ?[\p{L}\p{N}$€£¥])/gmu,
      (_, label: string, dots: string) => `${label}:${' '.repeat(dots.length - 1)}`,
    );
  return out;
}

/** No mail client wraps later than this: longer lines are whole paragraphs. */
const WRAPPED = 130;

function figuresIn(text: string): number[] {
  const starts: number[] = [];
  let before = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const figure = code >= 0x30 && code <= 0x39;
    if (figure && !before) starts.push(at);
    before = figure;
  }
  return starts;
}

/** Matches of a sticky pattern that begin where a run of figures does, at most `cap`; they do not overlap. */
export function atFigures(
  letter: Letter,
  pattern: RegExp,
  cap: number,
  take: (hit: RegExpExecArray) => number | undefined,
): void {
  let end = 0;
  let count = 0;
  for (const at of letter.figures) {
    if (at < end) continue;
    pattern.lastIndex = at;
    const hit = pattern.exec(letter.lower);
    if (!hit) continue;
    count += 1;
    if (count > cap) return;
    end = take(hit) ?? at + hit[0].length;
  }
}

/** Words before a full stop that ends no sentence; so does any single letter. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st sr jr rev fr no nr ing eng sra dra mme mlle inc ltd co dept approx ca i.e e.g z.b d.h u.a bzw tel ph ext std jan feb mar apr jun jul aug sep sept oct nov dec okt dez av art abs exmo exma min max incl excl resp evtl ggf inkl zzgl bzgl núm pág'.split(
    ' ',
  ),
);
const isAbbreviation = (left: string): boolean => {
  const word = left
    .slice(Math.max(left.lastIndexOf(' '), left.lastIndexOf('\n'), left.lastIndexOf('(')) + 1)
    .toLowerCase();
  return ABBREVIATIONS.has(word) || /^[a-z]$/.test(word);
};

function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  const mark = /[.!?。!?;\n]/g;
  for (let hit = mark.exec(text); hit; hit = mark.exec(text)) {
    const at = hit.index;
    if (hit[0] === '.') {
      const next = text.charAt(at + 1);
      if (next !== '' && !/\s/.test(next) && !(/["')\]]/.test(next) && /\s/.test(text.charAt(at + 2) || ' '))) continue;
      // "1. Mai", "23. 4.", "Dr. X" do not end a sentence; "… 2026. Please" does.
      const left = text.slice(Math.max(0, at - 12), at);
      if (isAbbreviation(left)) continue;
      const figure = /\d$/.test(left);
      if (
        figure &&
        /(?:^|[^\d.])\d{1,2}$/.test(left) &&
        /^\s{1,2}(?:[a-zäöüé\d]|\p{Lu}\p{Ll}{2,8}\s\d{4})/u.test(text.slice(at + 1, at + 20))
      )
        continue;
      if (figure && /\d{1,2}\.\d{1,2}$/.test(left) && /^\s?[,a-z]/.test(text.slice(at + 1, at + 3))) continue;
      if (figure && /(?:^|[^\d])\d{1,2}$/.test(left) && MONTH_NEXT.test(text.slice(at + 1, at + 12))) continue;
    }
    ends.push(at + 1);
  }
  ends.push(text.length + 1);
  return ends;
}
const MONTH_NEXT = /^\s(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)/i;

/** Where what patterns need stands in `lower`. */
export function gateOf(letter: Letter): Gate {
  letter.found.gate ??= new Gate(letter.lower);
  return letter.found.gate;
}

/** The same for patterns that are run on `text`. */
export function textGateOf(letter: Letter): Gate {
  if (letter.lower === letter.plain) return gateOf(letter);
  letter.found.plainGate ??= new Gate(letter.plain);
  return letter.found.plainGate;
}

/** Does a pattern match a piece of `lower`? */
export const holds = (letter: Letter, gated: Gated, from = 0, to = letter.lower.length): boolean =>
  gateOf(letter).allows(gated, from, to) && gated.pattern.test(letter.lower.slice(from, to));

/** Sentence that holds `index`: [start, end). */
export function sentenceAt(letter: Letter, index: number): [number, number] {
  let low = 0;
  let high = letter.sentenceEnds.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (orZero(letter.sentenceEnds[middle]) <= index) low = middle + 1;
    else high = middle;
  }
  return [
    low > 0 ? orZero(letter.sentenceEnds[low - 1]) : 0,
    Math.min(orZero(letter.sentenceEnds[low]), letter.text.length),
  ];
}

/** Line that holds `index`: [start, end). */
export function lineAt(text: string, index: number): [number, number] {
  const start = text.lastIndexOf('\n', index - 1) + 1;
  const end = text.indexOf('\n', index);
  return [start, end < 0 ? text.length : end];
}

/** Days since 1970-01-01 of a calendar date, or null where there is no such day. Pure arithmetic, no clock. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (!(year >= 1995 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const days = Date.UTC(year, month - 1, day) / 86_400_000;
  return new Date(days * 86_400_000).getUTCDate() === day ? days : null;
}

/** YYYY-MM-DD of a day number. */
export function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** The calendar day a header names. The written day is kept: a letter sent at 23:00 −05:00 speaks of its own day. */
function headerDay(date: string | null): number | null {
  if (date === null) return null;
  const hit = /^\s{0,4}(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])/.exec(date);
  if (hit) return dayNumber(Number(hit[1]), Number(hit[2]), Number(hit[3]));
  return englishDay(date.slice(0, 80));
}

const MONTHS_EN = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "Tue, 10 Mar 2026 16:41 …" or "Tue, Mar 10, 2026 at …". */
function englishDay(text: string): number | null {
  const dmy = /(\d{1,2})\s([A-Z][a-z]{2})[a-z]{0,6}\.?,?\s(\d{4})/.exec(text);
  const mdy = /([A-Z][a-z]{2})[a-z]{0,6}\.?\s(\d{1,2}),?\s(\d{4})/.exec(text);
  const month = MONTHS_EN.indexOf((dmy?.[2] ?? mdy?.[1] ?? '').toLowerCase()) + 1;
  if (dmy && month > 0) return dayNumber(Number(dmy[3]), month, Number(dmy[1]));
  if (mdy && month > 0) return dayNumber(Number(mdy[3]), month, Number(mdy[2]));
  return null;
}

const FORWARD_FROM = /^[>*\s]{0,6}(?:from|von|de|da|发件人|寄件者|差出人|送信者)[*\s]{0,3}:\s{0,4}([^\n]{2,160})$/gim;
const FORWARD_DATE =
  /^[>*\s]{0,6}(?:sent|date|gesendet|datum|envoyé|enviado|enviada|fecha|data|发送时间|发送日期|时间|日期|送信日時|日時|日付)[*\s]{0,3}:\s{0,4}([^\n]{4,80})$/im;

const HEADER_BLOCK =
  /^\s{0,40}(?:[>*\s]{0,6}(?:from|von|de|da|to|an|à|para|cc|subject|betreff|objet|asunto|assunto|sent|date|gesendet|datum|envoyé|enviado|enviada|fecha|data|发件人|收件人|主题|发送时间|日期|差出人|宛先|件名|送信日時|日時)[*\s]{0,3}:[^\n]{0,200}\n){3,8}/i;

interface Sender {
  name: string;
  address: string | null;
  day: number | null;
}

/** Sender and day of a forwarded letter, from the header block above it. */
function forwardedSender(headers: string): Sender | null {
  // Of a chain the innermost block, right above the letter, names its sender.
  const last = [...headers.matchAll(FORWARD_FROM)].pop();
  const from = last?.[1];
  if (from === undefined) return null;
  const address = /<?([^\s<>"()[\],;:]{1,80}@[^\s<>"()[\],;:]{3,80})>?/.exec(from)?.[1] ?? null;
  const name = from
    .replace(/[<[(]?[^\s<>[\]()]{1,80}@[^\s<>[\]()]{1,80}[>\])]?/, '')
    .replace(/["*]/g, '')
    .trim();
  const date = FORWARD_DATE.exec(headers.slice(Math.max(0, orZero(last?.index) - 120)))?.[1] ?? '';
  const numeric = /(\d{4})[-/年]\s?(\d{1,2})[-/月]\s?(\d{1,2})/.exec(date);
  const day = numeric ? dayNumber(Number(numeric[1]), Number(numeric[2]), Number(numeric[3])) : englishDay(date);
  return { name, address, day };
}

/** Reads a mail into the shape the parsers work on. Total: any mail gives a letter, if need be an empty one. */
export function readLetter(mail: Mail): Letter {
  const whole = (mail.text.trim() === '' && mail.html ? htmlText(mail.html.slice(0, BODY_CAP)) : mail.text).slice(
    0,
    BODY_CAP,
  );
  const top = mail.text.startsWith(whole) ? topPartOf(mail) : topPart(whole, mail.subject);
  const end = top.signature?.end ?? top.end;
  // A letter passed on twice: the block of the inner letter stands where its text begins.
  const inner = HEADER_BLOCK.exec(whole.slice(top.start, top.start + 2_000))?.[0] ?? '';
  const passedBy = inner === '' ? null : forwardedSender(inner);
  const begin = passedBy === null ? top.start : Math.min(end, top.start + inner.length);
  const parts = capped(begin, end);
  const folded = parts.map(([from, to]) => fold(whole.slice(from, to)));
  let text = '';
  const pieces: Piece[] = [];
  for (const [i, part] of folded.entries()) {
    if (i > 0) text += '\n';
    pieces.push({ at: text.length, from: orZero(parts[i]?.[0]), cuts: part.cuts });
    text += part.text;
  }
  const ownEnd = text.length;
  const signature = mail.signature === null ? '' : foldText(mail.signature);
  let bodyEnd = top.signature === null ? text.length : indexOf(pieces, text.length, top.signature.start);
  if (signature.trim() !== '' && !text.includes(signature.trim())) {
    bodyEnd = Math.min(bodyEnd, text.length);
    text += `\n${signature}`;
  }
  text = unwrap(ruled(text));
  const plain = lowerSame(text);
  const passedOn = passedBy ?? (top.forwarded ? forwardedSender(whole.slice(0, top.start)) : null);
  const headerDate = headerDay(mail.date);
  return {
    text,
    lower: plain,
    plain,
    bodyEnd,
    subject: foldText(mail.subject).replace(/\n/g, ' ').trim(),
    fromName: foldText(passedOn ? passedOn.name : mail.fromName)
      .replace(/\n/g, ' ')
      .trim(),
    fromAddress: passedOn ? passedOn.address : mail.fromAddress,
    day: passedOn?.day ?? headerDate,
    forwarded: top.forwarded,
    figures: figuresIn(text),
    sentenceEnds: sentenceEnds(text),
    found: {},
    origin(index) {
      if (index > ownEnd) return -1;
      for (let i = pieces.length - 1; i >= 0; i -= 1) {
        const piece = pieces[i];
        if (piece && index >= piece.at) {
          return placeIn(piece, index - piece.at);
        }
      }
      return index;
    },
  };
}

function capped(start: number, end: number): [number, number][] {
  if (end - start <= HEAD_CAP + TAIL_CAP) return [[start, end]];
  return [
    [start, start + HEAD_CAP],
    [end - TAIL_CAP, end],
  ];
}

/** A folded part of the letter: where it begins in the letter and in `mail.text`. */
interface Piece {
  at: number;
  from: number;
  cuts: Folded['cuts'];
}

/** Place in `mail.text` of an offset into a piece. */
function placeIn(piece: Piece, offset: number): number {
  let skipped = 0;
  for (const cut of piece.cuts) {
    if (cut.at > offset) break;
    skipped = cut.skipped;
  }
  return piece.from + offset + skipped;
}

/** Index in the letter of a place in `mail.text`. */
function indexOf(pieces: readonly Piece[], length: number, place: number): number {
  for (let i = pieces.length - 1; i >= 0; i -= 1) {
    const piece = pieces[i];
    if (!piece || place < piece.from) continue;
    let skipped = 0;
    for (const cut of piece.cuts) {
      if (piece.from + cut.at + cut.skipped > place) break;
      skipped = cut.skipped;
    }
    return Math.min(length, piece.at + Math.max(0, place - piece.from - skipped));
  }
  return length;
}
