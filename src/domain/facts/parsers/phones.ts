import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Candidate } from '../candidate.ts';
import { holds, type Letter } from '../letter.ts';
import type { Reader } from '../patterns.ts';

/** A run of figures written as people write telephone numbers. */
const RUN =
  /(?<![\p{Script=Latin}\d$€£¥./#_-]|\d,)(?:\+ ?\d|\(\+?\d|\d)(?:[\d]|[ ()./-]{1,2}(?=[\d(])){5,20}\d(?![\d%€$£]|[.,:/-]\d)/gu;
const SHAPES: readonly RegExp[] = [
  /^\+/,
  /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/,
  /^0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}$/,
  /^0\d(?:[ .]\d{2}){4}$/,
  /^0\d{1,4}[ /-]{1,3}\d{4,10}(?:[ -]\d{1,6})?$/,
  /^0\d{1,4}(?: \d{2,5}){2,4}$/,
  /^\(0?\d{2,4}\) ?\d{3,5}[ -]?\d{3,4}$/,
  /^\d{2,3}[ -]\d{4}[ -]\d{4}$/,
  /^1[3-9]\d{9}$/,
  /^[69]\d{2} ?\d{2,3} ?\d{2,3} ?\d{2,3}$/,
  /^[2679]\d{2} \d{3} \d{3}$/,
  /^[289]\d \d{3} \d{2} \d{2}$/,
  /^2\d \d{3} \d{4}$/,
  /^0\d{1,3}-\d{1,4}-\d{3,4}$/,
  /^\d{2} 9?\d{4}-\d{4}$/,
  /^0\d{9,10}$/,
  /^\d{3,4}[ -]\d{3,4}[ -]\d{4}$/,
  /^[2-9]\d{3}[ -]\d{4}$/,
];

/** Telephone numbers are looked for in the first and last 8 KB (PERFORMANCE §2). */
const CAP = 8_192;

/**
 * Proposes telephone numbers. libphonenumber recognises the possible ones; shape and words around decide, because
 * ranges kept for fiction and unassigned numbers must be read too.
 */
export function parsePhones(letter: Letter, reader: Reader): Candidate<string>[] {
  const { text, lower } = letter;
  const out: Candidate<string>[] = [];
  const { call, beside, notCall, lesser } = reader.phone;
  RUN.lastIndex = 0;
  for (let hit = RUN.exec(text), count = 0; hit && count < 60; hit = RUN.exec(text), count += 1) {
    if (hit.index > CAP && hit.index < text.length - CAP) continue;
    let value = hit[0].trim();
    if (value.startsWith('(') && !value.includes(')')) value = value.slice(1);
    const digits = value.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15) continue;
    if (
      /^\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}$|^\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4}$|^(?:19|20)\d{2} ?- ?(?:19|20)\d{2}$/.test(
        value,
      )
    )
      continue;
    const from = Math.max(0, hit.index - 48, lower.lastIndexOf('\n', hit.index - 1) + 1);
    const left = lower.slice(from, hit.index);
    if (holds(letter, notCall, from, hit.index)) continue;
    const called = holds(letter, call, from, hit.index) || holds(letter, beside, from, hit.index);
    // "600 000 188" is a number to call only where words say so; alone it is a sum.
    const sum = /^\d{1,3}(?:[ .]\d{3}){1,4}$/.test(value);
    if (
      sum &&
      ((!called &&
        !/^[679]\d{2} \d{3} \d{3}$/.test(value) &&
        !/\p{L}, ?$/u.test(left) &&
        !alone(text, hit.index, value.length)) ||
        /^ ?(?:€|\$|円|元|(?:eur|euros?|usd|chf|pesos|fr|kr)(?!\p{L}))/u.test(
          lower.slice(hit.index + hit[0].length, hit.index + hit[0].length + 6),
        ))
    )
      continue;
    // "5800-7000元", "3000-4000 EUR": a range of pay.
    if (
      /^ ?(?:€|\$|£|円|元|块|万|(?:eur|euros?|usd|chf|gbp|pesos|k|fr|kr)(?!\p{L})|\/ ?(?:月|h))/u.test(
        lower.slice(hit.index + hit[0].length, hit.index + hit[0].length + 6),
      )
    )
      continue;
    // "6500-7500": two round sums, the second a little larger.
    const [low, high] = value.split('-').map(Number);
    if (
      /^\d{3,5}-\d{4,5}$/.test(value) &&
      low &&
      high &&
      low < high &&
      high <= low * 2 &&
      low % 50 === 0 &&
      high % 50 === 0
    )
      continue;
    const local = /^[2-9]\d{2}-\d{4}$/.test(value) && /(?:^|[.!?,;(:|]|\bor) ?$/.test(left);
    const shape = local || SHAPES.some((one) => one.test(value));
    if (!shape && !called) continue;
    let score = (shape ? 3 : 0) + (called ? 3 : 0) + (isPossible(value) ? 1 : 0);
    if (holds(letter, lesser, from, hit.index)) score -= 1;
    if (hit.index >= letter.bodyEnd || hit.index > text.length - 160) score += 1;
    if (score < 3) continue;
    out.push({
      value: value.replace(/\s+/g, ' '),
      start: hit.index,
      end: hit.index + hit[0].length,
      score,
      stated: true,
    });
  }
  return out;
}

/** Does nothing else stand on the line? */
const alone = (text: string, start: number, length: number): boolean =>
  /(?:^|\n) {0,4}$/.test(text.slice(Math.max(0, start - 6), start)) &&
  /^ {0,4}(?:\n|$)/.test(text.slice(start + length, start + length + 6));

/** Only a number with its country code can be told without a guess at the country. */
function isPossible(value: string): boolean {
  if (!value.startsWith('+')) return false;
  try {
    return parsePhoneNumberFromString(value)?.isPossible() ?? false;
  } catch {
    // The library throws on countries that its small metadata leaves out; shape decides then.
    return false;
  }
}
