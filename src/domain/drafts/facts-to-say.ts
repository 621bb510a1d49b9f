/** What of the situation may be said: cleaned, bounded, or left out. Hostile values never reach a draft. */

import { parse } from 'tldts';
import { orEmpty } from '../absent.ts';
import type { ReasonId, Situation } from '../model.ts';
import type { DraftTexts } from './texts.ts';

const ADDRESS = /https?:|ftp:|mailto:|javascript:|www\.|[@＠]|\/\//i;
const MARKUP = /[<>{}[\]\\`|*]|__|【|】|&\w+;|={2,}|-{3,}/;
/** Control, format (bidi, zero width, tags), private and unpaired characters; pictures. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]+|\p{Extended_Pictographic}|\ufe0f|\u20e3/gu;
const WORD = /[\p{L}\p{N}.-]{3,}\/?/gu;
/** "Booking.com": a name that happens to be an address. Only where a company is named, and only in this form. */
const DOTTED_NAME = /^\p{Lu}[\p{L}\p{N}]*\.(?:com|ai|io|net|org)(?:,? (?:Inc|Ltd|LLC|B\.V|BV|GmbH)\.?)?$/u;

/** A word like evil.example.com or bit.ly/x; not "Node.js", "p.m.", nor a sentence whose space was forgotten. */
function holdsLink(text: string): boolean {
  if (ADDRESS.test(text)) return true;
  return [...text.matchAll(WORD)].some(([word]) => {
    const token = word.replace(/^[.-]+|[.-]+$/g, '');
    if (!token.includes('.')) return false;
    if (token.endsWith('/')) return true;
    const last = token.slice(token.lastIndexOf('.') + 1);
    if (/^\p{Lu}\p{Ll}/u.test(last) || /^\d+$/.test(last)) return false;
    const { domain, isIcann } = parse(token.toLowerCase());
    return (domain !== null && isIcann === true) || last === 'example' || last === 'test';
  });
}

/** One clean line of at most `most` characters, or null: a value with links, markup or too much text is left out whole. */
export function clean(value: string | null | undefined, most = 120): string | null {
  if (!value || value.length > 2_000) return null;
  const line = value
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' || line.length > most || !/[\p{L}\p{N}]/u.test(line) || holdsLink(line) || MARKUP.test(line)
    ? null
    : line;
}

/** A name, a title or a company: one line from the start, with a letter in it. */
export function cleanName(value: string | null | undefined, most = 80): string | null {
  const trimmed = value?.trim() ?? '';
  if (/[\r\n\u2028\u2029]/.test(trimmed)) return null;
  if (DOTTED_NAME.test(trimmed)) return trimmed;
  const name = clean(trimmed.replace(/\s*\|\s*/g, ', '), most)?.replace(/[,;:，；：。!！?？]+$/u, '') ?? null;
  return name && /\p{L}/u.test(name) ? name : null;
}

const FIGURE =
  /[$€£¥₹￥]|\d\s?(?:%|％|k\b|K\b|grand\b|万|千元|元|percent|per cent|(?:USD|EUR|GBP|CNY|RMB|dollars|euros|pounds)\b)|(?:USD|EUR|GBP|CNY|RMB)\s?\d|\d{1,3}(?:,\d{3})+|[一二两三四五六七八九十百]+[万千](?!里|米|人)|\d成|[一二两三四五六七八九]成|百分之/i;

/** Latin entries are beginnings of words, or whole words where they end in `$`; others may stand anywhere. */
function holds(text: string, words: readonly string[]): boolean {
  const low = text.toLowerCase().replace(/’/g, "'");
  const inWord = (at: number) => /[\p{L}\p{N}]/u.test(low[at] ?? ' ');
  return words.some((entry) => {
    if (!/^[a-z]/.test(entry)) return low.includes(entry);
    const whole = entry.endsWith('$');
    const word = whole ? entry.slice(0, -1) : entry;
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + 1))
      if (!inWord(at - 1) && !(whole && inWord(at + word.length))) return true;
    return false;
  });
}

const CJK = /[\u3400-\u9fff]/;
/** A detail typed in the other language would stand in the letter like a foreign body: the plain sentence is used. */
const otherLanguage = (text: string, texts: DraftTexts): boolean => CJK.test(text) !== (texts.locale === 'zh-CN');

/** Half-width marks between Chinese characters become full-width; spaces there go. */
function chineseMarks(text: string): string {
  const marks: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };
  return text
    .replace(/(?<=[\u3400-\u9fff])\s*[,;:!?()](?!\d)\s*|\s*[,;:!?()]\s*(?=[\u3400-\u9fff])/g, (mark) => {
      return marks[mark.trim()] ?? mark;
    })
    .replace(/(?<=[\u3400-\u9fff])\.\s*(?=[\u3400-\u9fff])/g, '。')
    .replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g, '，')
    .replace(/(?<=[，。；：])\s+/g, '');
}

/** A fragment that can follow a colon: no closing mark, no "because", opening word small where English allows it. */
function asFragment(detail: string, texts: DraftTexts): string {
  const cut = detail
    .replace(/^[\s"'“”‘’「」.,;:，。；：、-]+/u, '')
    .replace(/[.。;；,，!！?？…、\s"“”「」]+$/u, '')
    .replace(
      /^(?:and\s+)?(?:because(?: of)?|since|due to|as|因为|由于|主要是|原因是)(?:\s+|(?<=[\u3400-\u9fff])[，：]?)/i,
      '',
    );
  const text = texts.locale === 'zh-CN' ? chineseMarks(cut) : cut;
  const [first = ''] = text.split(/[ ,]/);
  const small = first.toLowerCase();
  const gerund = /^\p{Lu}\p{Ll}+ing$/u.test(first) && !/^(?:beijing|nanjing|chongqing|reading|kunming)$/.test(small);
  return texts.lowerable.includes(small) || gerund ? small + text.slice(first.length) : text;
}

/** Names that a draft keeps to itself: those of the other offers. */
function namesRival(text: string, { otherOffers }: Situation): boolean {
  const low = text.toLowerCase();
  return (otherOffers ?? []).some(({ company }) => {
    const name = orEmpty(company?.trim().toLowerCase());
    return name.length > 1 && low.includes(name);
  });
}

/** What the person typed, fit for a letter, or null: nothing that blames, bargains, names a rival or carries a figure. */
function fitting(value: string | null | undefined, situation: Situation, texts: DraftTexts): string | null {
  // A second paragraph is no detail.
  if (/\n\s*\n|[\u2028\u2029]/.test((value ?? '').trim())) return null;
  const text = clean(value, 200);
  if (!text || holds(text, texts.unfit) || namesRival(text, situation) || otherLanguage(text, texts)) return null;
  return FIGURE.test(text) && situation.showFigures !== true ? null : text;
}

/** What the person typed for a reason, ready to be woven in; null where it must stay out (§4 "Leave out", §5, §14.3). */
export function detailFor(id: ReasonId, situation: Situation, texts: DraftTexts, payAllowed: boolean): string | null {
  if (texts.reasons[id].detail === null) return null;
  const detail = fitting(situation.reasons?.details?.[id], situation, texts);
  if (!detail || holds(detail, texts.unfitFor[id] ?? [])) return null;
  if (!(payAllowed && id === 'R-PAY') && holds(detail, texts.payWords)) return null;
  return asFragment(detail, texts) || null;
}

/** What the thanks are for: `for` goes after "thank you for", `that` is a statement that stands after a colon. */
export function thanksDetailOf(situation: Situation, texts: DraftTexts): { for: string | null; that: string | null } {
  const none = { for: null, that: null };
  const detail = fitting(situation.thanksDetail, situation, texts);
  if (!detail || holds(detail, texts.payWords) || FIGURE.test(detail)) return none;
  const bare = detail
    .replace(
      /^(?:i (?:am|was) (?:very |so |really |especially )?grateful for|i (?:really |very much |especially )?(?:appreciated?|enjoyed))\s+/i,
      '',
    )
    .replace(/^(?:thank you(?: very much| so much)?|thanks|many thanks)(?: again)?(?: for)?\s+/i, '')
    .replace(/^(?:非常|特别|十分|很)?(?:感谢|谢谢)(?:的是)?[，,：]?/, '');
  const text = asFragment(bare, texts);
  if (!text) return none;
  return follows(text, texts) ? { for: text, that: null } : { for: null, that: text };
}

/** May it stand after "thank you for"? A statement with its own subject and verb may not. */
function follows(text: string, texts: DraftTexts): boolean {
  if (texts.locale === 'zh-CN')
    return /^(?:您|贵|各位|安排|给|为|抽|那|这|与|和)/.test(text) && !/[很太]\p{L}{1,4}$|[，。]/u.test(text);
  if (/^(?:i|we|you|they|he|she|it|there|everyone|everybody|that|what)\b/i.test(text)) return false;
  return !/(?<!\b(?:you|who|that|which|we|i) )\b(?:was|were|is|are|has|have|made|felt|gave|took|showed)\b/i.test(text);
}

/** A year's news, a piece of feedback, a question: the person's own sentence for a note or for the phone. */
export function ownSentence(value: string | boolean | null | undefined, situation: Situation, texts: DraftTexts) {
  return typeof value === 'string' ? fitting(value, situation, texts) : null;
}

export const fragment = asFragment;

/** A date as the language writes it; the calendar day as written, never shifted by a zone. */
export function dateOf(iso: string | null | undefined, situation: Situation): string | null {
  if (!iso) return null;
  const locale = situation.locale === 'zh-CN' ? 'zh-CN' : situation.country === 'US' ? 'en-US' : 'en-GB';
  const day = new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))));
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
