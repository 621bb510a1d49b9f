/** Facts may reach a draft: they are short and hold no mark-up, link or steering character (TRUST B3). */
export const FACT_CAP = 120;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]|\u034f/gu;

/** A sentence that wants to speak for the person: no name and no post is worded so, in any place of a letter. */
const SPEAKS =
  /\b(?:I|I['’](?:m|ve|ll|d))\s[a-z]|\b(?:hereby|unconditionally)\b|\b(?:accept|waive|ignore|disregard)\s(?:your|the|this|all|my)\b|接受贵|放弃|无条件|忽略|我(?:在此|同意|接受|确认|愿意|会|将)|(?:汇|转)(?:到|给|至)/;

const LINK =
  /(?:https?|ftp|file|data|javascript|vbscript|mailto|tel|blob|about|chrome)\s?:\S|\/\/|www\.|\b[\w-]{2,63}\.(?:com|net|org|io|co|info|biz|ru|cn|xyz|top|site|online|shop|app|dev|link|click|ly|me|example)\b/i;

/** A clean value of at most 120 UTF-16 units, or null where nothing is left or a link was in it. */
export function cleanFact(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = value
    .slice(0, 400)
    .replace(UNSEEN, ' ')
    .replace(/<[^<>]{0,200}>?/g, ' ')
    .replace(/[<>{}`\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (LINK.test(text)) return null;
  if (SPEAKS.test(text)) return null;
  const cut =
    text.length > FACT_CAP
      ? text
          .slice(0, FACT_CAP)
          .replace(/[\ud800-\udbff]$/, '')
          .replace(/\s\S*$/, '')
      : text;
  return /[\p{L}\p{N}]/u.test(cut) ? cut : null;
}
