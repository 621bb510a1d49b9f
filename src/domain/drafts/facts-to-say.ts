/** What of the situation may be said: cleaned, bounded, or left out. Hostile values never reach a draft. */
import type { ReasonId, Situation } from '../model.ts';
import type { DraftTexts } from './texts.ts';

const LINK = /https?:|www\.|[^\s@]@[^\s@]|[a-z0-9]\.(?:com|net|org|io|cn|xyz|ru|top)\b/i;
const MARKUP = /[<>{}[\]\\`|]|__|【|】/;
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]+/g;

/** One clean line of at most `most` characters, or null: a value with links, markup or too much text is left out whole. */
export function clean(value: string | null | undefined, most = 120): string | null {
  if (!value || value.length > 2_000) return null;
  const line = value
    .replace(/[\r\n\t]+/g, ' ')
    .replace(HIDDEN, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return line === '' || line.length > most || LINK.test(line) || MARKUP.test(line) ? null : line;
}

const FIGURE =
  /[$€£¥₹]|\d\s?(?:%|k\b|K\b|万|千|元|percent|per cent|USD|EUR|GBP|CNY|RMB|dollars|euros|pounds)|(?:USD|EUR|GBP|CNY|RMB)\s?\d/;
const holds = (text: string, words: readonly string[]) => {
  const low = text.toLowerCase();
  return words.some((word) => low.includes(word));
};

/** A fragment that can follow a colon: no closing mark, no "because", opening word small where English allows it. */
function asFragment(detail: string, texts: DraftTexts): string {
  let text = detail.replace(/[.。;；,，!！\s]+$/u, '').replace(/^(?:because(?: of)?|since|due to|因为|由于)\s*/i, '');
  const [first = ''] = text.split(' ');
  if (texts.lowerable.includes(first.toLowerCase())) text = first.toLowerCase() + text.slice(first.length);
  return text;
}

/** What the person typed for a reason, ready to be woven in; null where it must stay out (§4 "Leave out", §5, §14.3). */
export function detailFor(id: ReasonId, situation: Situation, texts: DraftTexts, payAllowed: boolean): string | null {
  const detail = clean(situation.reasons?.details?.[id], 160);
  if (!detail || texts.reasons[id].detail === null) return null;
  if (holds(detail, texts.unfit) || (!payAllowed && holds(detail, texts.payWords))) return null;
  if (FIGURE.test(detail) && situation.showFigures !== true) return null;
  const rivals = (situation.otherOffers ?? []).map(({ company }) => company?.trim().toLowerCase() ?? '');
  if (rivals.some((rival) => rival !== '' && detail.toLowerCase().includes(rival))) return null;
  return asFragment(detail, texts) || null;
}

/** Only "thank you for …" takes it: an own sentence of the person stands as it is elsewhere. */
export function thanksDetailOf(situation: Situation, texts: DraftTexts): string | null {
  const detail = clean(situation.thanksDetail, 160);
  if (!detail || holds(detail, texts.unfit) || holds(detail, texts.payWords) || FIGURE.test(detail)) return null;
  const bare = detail
    .replace(/^(?:thank you(?: very much| so much)?|thanks|many thanks)(?: again)?(?: for)?\s+/i, '')
    .replace(/^(?:非常|特别|十分)?(?:感谢|谢谢)(?:您|你)?(?:的)?[，,]?/, '');
  return asFragment(bare, texts) || null;
}

/** A date as the language writes it; the calendar day as written, never shifted by a zone. */
export function dateOf(iso: string | null | undefined, situation: Situation): string | null {
  if (!iso) return null;
  const locale = situation.locale === 'zh-CN' ? 'zh-CN' : situation.country === 'US' ? 'en-US' : 'en-GB';
  const day = new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))));
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
