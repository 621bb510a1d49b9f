import type { Mail } from '../model.ts';
import { INVISIBLE, plain } from './plain.ts';

/**
 * The top part of a thread: what the sender of this message wrote, without quoted history, signature and footer.
 * Everything is an offset into the text that was handed in, so that evidence keeps its place.
 */

/** Bodies are cut to this many UTF-16 units before any pattern is tried (TRUST B5). */
export const BODY_CAP = 65_536;

export interface Span {
  start: number;
  /** Exclusive. */
  end: number;
  text: string;
}

export interface TopPart extends Span {
  /** The closing line and what follows it, up to quoted history or footer. */
  signature: Span | null;
  /** True where the reader of this message is shown somebody's message passed on, and `text` is that message. */
  forwarded: boolean;
  /** What stands above a message passed on, by the one who passes it on; null where nothing does. */
  note: Span | null;
  /** True where history was cut off below the top part. */
  quoting: boolean;
}

export interface Line {
  start: number;
  /** Exclusive, line break left out. */
  end: number;
  /** NFKC, without zero-width characters, trimmed. At most 400 units: markers stand near the start. */
  clean: string;
  /** False where it is none of the marks and footers below: most lines are told by one pattern. */
  marked: boolean;
}

const FORWARD_SUBJECT = /^\s{0,8}(?:fwd?|wg|tr|rv|enc|i|转发|轉寄|転送)\s{0,3}[::]/i;

/** "On … wrote:" in seven languages; the line is at most 400 units long. */
const WROTE: readonly RegExp[] = [
  /^on\s[^\n]{4,300}\bwrote\s?:$/i,
  /^(?:am|on)\s[^\n]{4,300}\bschrieb\b[^\n]{0,120}:$/i,
  /^le\s[^\n]{4,300}\ba écrit\s?:$/i,
  /^el\s[^\n]{4,300}\bescribió\s?:$/i,
  /^(?:em|a|no dia)\s[^\n]{4,300}\bescreveu\s?:$/i,
  /^(?:在|于)?[^\n]{0,200}\d{4}[^\n]{0,200}(?:写道|寫道|写到)\s?:$/,
  /^\d{4}年[^\n]{4,200}(?:のメール|は書きました|wrote|<[^\n<>]{3,120}>)\s?:$/,
];
/** Start of a wrote-line that a mail client wrapped. */
const WROTE_START = /^(?:on|am|le|el|em|在|于)\s?[^\n]{0,20}\d/i;

const ORIGINAL =
  /^[-_=*\s]{2,40}(?:original (?:message|appointment)|ursprüngliche nachricht|message d'origine|message original|mensaje original|mensagem original|元のメッセージ|original-nachricht|原始邮件|原郵件|原始郵件|回复的原邮件|原邮件)[-_=*\s]{0,40}/i;
const FORWARD =
  /^[-_=*>\s]{0,40}(?:begin forwarded message|forwarded (?:message|by)\b|weitergeleitete nachricht|anfang der weitergeleiteten|message transféré|message transmis|début du message|mensaje reenviado|inicio del mensaje reenviado|mensagem (?:encaminhada|reencaminhada)|início da mensagem|転送(?:された)?メッセージ|以下転送|转发(?:的)?(?:邮件|信息|消息)|轉寄的?郵件)/i;
const HEADER_FROM = /^[*\s]{0,3}(?:from|von|de|da|发件人|寄件者|差出人|送信者)[*\s]{0,3}:/i;
const HEADER_NEXT =
  /^[*\s]{0,3}(?:sent|date|gesendet(?: am)?|datum|envoyé(?: le)?|enviado(?: el| em)?|enviada(?: em)?|fecha|data|发送时间|发送日期|时间|日期|寄件日期|送信日時|日時|日付)[*\s]{0,3}:/i;
const HEADER_ANY =
  /^[*\s]{0,3}(?:from|sent|date|to|cc|bcc|subject|reply-to|importance|von|gesendet(?: am)?|datum|an|betreff|de|envoyé(?: le)?|à|objet|enviado(?: el| em)?|enviada(?: em)?|para|asunto|assunto|fecha|data|da|发件人|寄件者|发送时间|发送日期|时间|日期|收件人|抄送|主题|差出人|送信者|送信日時|日時|日付|宛先|件名)[*\s]{0,3}:/i;
/** A row of a drawn table has a second bar. */
const QUOTE = /^(?:>|\|(?![^|\n]*\|)|│(?![^│\n]*│)|┃)/;

export const CLOSING =
  /^(?:(?:(?:kind|best|warm|warmest|many|with)\s)?(?:kind\s|best\s)?(?:regards|wishes|thanks)|yours(?: sincerely| faithfully| truly)?|sincerely(?: yours)?|respectfully(?: yours)?|cheers|all the best|best|thanks(?: again)?|mit (?:freundlichen|besten|herzlichen|lieben) grüßen|mit (?:freundlichen|besten) gruessen|(?:viele|liebe|beste|herzliche|schöne|freundliche) grü(?:ß|ss)e(?: aus [\p{L} ]{2,30})?|mfg|lg|vg|cordialement|bien cordialement|bien à vous|sincères salutations|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|un abrazo|atenciosamente|att|abraços?|cumprimentos|com os melhores cumprimentos|敬具|以上|此致|敬礼|祝好|顺颂商祺|谢谢)[\s,.!。,!]{0,4}$/iu;
const FOOTER =
  /^[*_\s]{0,4}(?:(?:this|the information in this|the contents of this) (?:e-?mail|message|communication|transmission)[^\n]{0,60}(?:confidential|intended|privileged|may contain)|confidentiality (?:notice|note)|disclaimer\b|important notice\b|sent from my |get outlook for|sent via |unsubscribe\b|to unsubscribe|you (?:are|'re) receiving this|you received this|manage (?:your )?(?:preferences|notifications|subscription)|please consider the environment|view (?:this email )?in (?:your )?browser|registered (?:office|in england)|diese (?:e-?mail|nachricht)[^\n]{0,60}(?:vertraulich|bestimmt)|von meinem |ce (?:message|courriel|mail)[^\n]{0,60}(?:confidentiel|destiné)|envoyé (?:de|depuis) mon|este (?:mensaje|correo|e-?mail)[^\n]{0,60}(?:confidencial|dirigid|privilegiad)|enviado (?:desde|do) m[ie]|esta (?:mensagem|comunicação)[^\n]{0,60}(?:confidencial|destina)|este aviso legal|本(?:邮件|電子郵件)[^\n]{0,40}(?:保密|机密|機密)|此(?:邮件|电子邮件)[^\n]{0,40}(?:系统|自动|保密|机密)|(?:この|本)(?:メール|電子メール)[^\n]{0,40}(?:機密|自動)|発信専用|取消订阅|退订|配信停止)/i;

/** Each begins where the line begins, so that one pattern stands for all. */
const MARKED = new RegExp(
  [FORWARD, QUOTE, ORIGINAL, WROTE_START, HEADER_FROM, FOOTER].map(({ source }) => source).join('|'),
  'i',
);

/** Shape of a line before markers are tried: same width, no invisible characters. */
export const cleanLine = (line: string): string => plain(line.slice(0, 400)).trim();

export function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start <= to) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    const clean = end === start ? '' : cleanLine(text.slice(start, end));
    lines.push({ start, end, clean, marked: clean !== '' && (clean.endsWith(':') || MARKED.test(clean)) });
    start = end + 1;
  }
  return lines;
}

/** Every such line ends in a colon, and is marked by it. */
const isWrote = (line: string): boolean => line.endsWith(':') && WROTE.some((pattern) => pattern.test(line));

/** A block "From: … / Sent: …" as Outlook and forwards write it. */
function isHeaderBlock(lines: readonly Line[], i: number): boolean {
  if (!HEADER_FROM.test(lines[i]?.clean ?? '')) return false;
  for (let j = i + 1; j < Math.min(i + 4, lines.length); j += 1)
    if (HEADER_NEXT.test(lines[j]?.clean ?? '')) return true;
  return false;
}

type Mark = 'quote' | 'forward' | null;

export function markAt(lines: readonly Line[], i: number, forwardSubject: boolean): Mark {
  const { clean: line, marked } = lines[i] as Line;
  if (!marked) return null;
  if (FORWARD.test(line)) return 'forward';
  if (QUOTE.test(line) || ORIGINAL.test(line) || isWrote(line)) return 'quote';
  if (WROTE_START.test(line) && isWrote(`${line} ${lines[i + 1]?.clean ?? ''}`)) return 'quote';
  if (isHeaderBlock(lines, i)) return forwardSubject ? 'forward' : 'quote';
  return null;
}

/** First line after the header block of a forwarded message. */
function afterHeaders(lines: readonly Line[], i: number): number {
  let next = i;
  if (FORWARD.test(lines[next]?.clean ?? '')) next += 1;
  while (next < lines.length) {
    const line = (lines[next]?.clean ?? '').replace(/^(?:> ?){1,4}/, '');
    if (line !== '' && !HEADER_ANY.test(line)) break;
    next += 1;
  }
  return next;
}

/** A note above a forwarded message longer than this speaks for itself. */
const NOTE_CAP = 240;

/** What nobody sees does not make a note longer. */
const isNote = (above: string): boolean =>
  above.length <= 8 * NOTE_CAP && above.replace(INVISIBLE, '').length <= NOTE_CAP;

const span = (text: string, start: number, end: number): Span => ({ start, end, text: text.slice(start, end) });

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/**
 * Cuts a message to what its author wrote. Total: any string gives a part, an empty one gives an empty part.
 * @param subject where known; a forward prefix ("Fwd:", "WG:") turns an Outlook header block from history into the message
 */
export function topPart(text: string, subject = ''): TopPart {
  return cut(text, 0, Math.min(text.length, BODY_CAP), FORWARD_SUBJECT.test(cleanLine(subject)) ? PASSES : 0, null);
}

const parts = new WeakMap<Mail, TopPart>();

/** The top part of a mail's own text, cut once for all who ask. */
export function topPartOf(mail: Mail): TopPart {
  let part = parts.get(mail);
  if (!part) {
    part = topPart(mail.text, mail.subject);
    parts.set(mail, part);
  }
  return part;
}

/** A message passed on is followed through this many hands. */
const PASSES = 3;
const HEADER_SUBJECT = /^[*\s]{0,3}(?:subject|betreff|objet|asunto|assunto|主题|件名)[*\s]{0,3}:/i;

/** Does a header among these lines say that its message was passed on as well? */
const headersForward = (lines: readonly Line[]): boolean =>
  lines.some(({ clean }) => HEADER_SUBJECT.test(clean) && FORWARD_SUBJECT.test(clean.slice(clean.indexOf(':') + 1)));

/**
 * @param passes how often a message below may be one passed on: none where the subject does not say so
 * @param note what stands above the forwarded message that is being cut; null where none is
 */
function cut(text: string, from: number, to: number, passes: number, note: Span | null): TopPart {
  const lines = linesOf(text, from, to);
  const forwardSubject = passes > 0;
  let first = 0;
  // Answers below the quotation: skip a leading quoted block, together with its "… wrote:" line.
  while (first < lines.length && (lines[first]?.clean === '' || markAt(lines, first, forwardSubject) === 'quote')) {
    const line = lines[first];
    if (line && line.clean !== '' && isHeaderBlock(lines, first)) break;
    first += 1;
  }
  if (first >= lines.length) first = 0;
  let last = lines.length;
  let quoting = first > 0 && lines.slice(0, first).some((line) => line.clean !== '');
  for (let i = first; i < lines.length; i += 1) {
    const mark = markAt(lines, i, forwardSubject);
    if (mark === null) continue;
    const above = text.slice(lines[first]?.start ?? from, lines[i]?.start ?? from).trim();
    const next = afterHeaders(lines, i);
    if (mark === 'forward' && isNote(above) && next < lines.length && (note === null || passes > 0)) {
      const begins = lines[first]?.start ?? from;
      const own = span(text, begins, trimEnd(text, begins, lines[i]?.start ?? begins));
      const again = headersForward(lines.slice(i, next)) ? (note === null ? PASSES : passes) - 1 : 0;
      // Whoever passed it on last speaks to the reader; those before only where nobody did.
      return cut(text, lines[next]?.start ?? to, to, again, note !== null && note.text !== '' ? note : own);
    }
    if (above === '') continue;
    last = i;
    quoting = true;
    break;
  }
  return withoutFooter(text, lines.slice(first, last), note, quoting, from);
}

/** Finds the signature and the footer among the lines of the top part. */
function withoutFooter(
  text: string,
  lines: readonly Line[],
  note: Span | null,
  quoting: boolean,
  from: number,
): TopPart {
  const start = lines[0]?.start ?? from;
  let last = lines.length;
  let seen = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const { clean, marked } = lines[i] as Line;
    if (seen > 20 && marked && FOOTER.test(clean)) {
      last = i;
      break;
    }
    seen += clean.length;
  }
  const end = last > 0 ? (lines[last - 1]?.end ?? start) : start;
  let closing = -1;
  for (let i = last - 1; i > 0 && i >= last - 14; i -= 1) {
    const line = lines[i]?.clean ?? '';
    if (/^(?:--|——|__)$/.test(line) || (line.length < 60 && CLOSING.test(line))) closing = i;
  }
  const bodyEnd = closing > 0 ? (lines[closing]?.start ?? end) : end;
  const bodyStop = trimEnd(text, start, bodyEnd);
  return {
    start,
    end: bodyStop,
    text: text.slice(start, bodyStop),
    signature: closing > 0 ? span(text, bodyEnd, trimEnd(text, bodyEnd, end)) : null,
    forwarded: note !== null,
    note: note?.text === '' ? null : note,
    quoting,
  };
}
