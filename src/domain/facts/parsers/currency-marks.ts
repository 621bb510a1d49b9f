/** Marks of money beside a figure: signs, words and ISO 4217 codes. */
import { orZero } from '../../absent.ts';

/** Marks before a figure. Longer first. `true` marks those that several countries share. */
const BEFORE: readonly (readonly [string, string, boolean])[] = [
  ['us$', 'USD', false],
  ['$u', 'UYU', false],
  ['usd$', 'USD', false],
  ['u$s', 'USD', false],
  ['hk$', 'HKD', false],
  ['nz$', 'NZD', false],
  ['nt$', 'TWD', false],
  ['au$', 'AUD', false],
  ['ca$', 'CAD', false],
  ['mx$', 'MXN', false],
  ['a$', 'AUD', false],
  ['c$', 'CAD', false],
  ['s$', 'SGD', false],
  ['r$', 'BRL', false],
  ['$', 'USD', true],
  ['€', 'EUR', false],
  ['£', 'GBP', false],
  ['¥', 'CNY', true],
  ['₹', 'INR', false],
  ['₩', 'KRW', false],
  ['₦', 'NGN', false],
  ['₱', 'PHP', false],
  ['₫', 'VND', false],
  ['฿', 'THB', false],
  ['₪', 'ILS', false],
  ['₺', 'TRY', false],
  ['₴', 'UAH', false],
  ['₽', 'RUB', false],
  ['s/.', 'PEN', false],
  ['s/', 'PEN', false],
  ['rs.', 'INR', false],
  ['rs', 'INR', false],
  ['rm', 'MYR', false],
  ['rp', 'IDR', false],
  ['php', 'PHP', false],
  ['rmb', 'CNY', false],
  ['人民币', 'CNY', false],
  ['港币', 'HKD', false],
  ['新币', 'SGD', false],
  ['坡币', 'SGD', false],
  ['新元', 'SGD', false],
  ['马币', 'MYR', false],
  ['令吉', 'MYR', false],
  ['港幣', 'HKD', false],
  ['新台币', 'TWD', false],
  ['新臺幣', 'TWD', false],
  ['sfr.', 'CHF', false],
  ['sfr', 'CHF', false],
  ['fr.', 'CHF', false],
  ['kr', 'SEK', true],
  ['ksh', 'KES', false],
  ['dhs', 'AED', false],
  ['n', 'NGN', false],
  ['r', 'ZAR', false],
  ['euro', 'EUR', false],
  ['euros', 'EUR', false],
  ['pesos', 'MXN', true],
  ['tk', 'BDT', false],
  ['zł', 'PLN', false],
  ['美元', 'USD', false],
  ['kz', 'AOA', false],
  ['teur', 'EUR', false],
  ['t€', 'EUR', false],
  ['k€', 'EUR', false],
];
const AFTER: readonly (readonly [string, string, boolean])[] = [
  ['m.n.', 'MXN', false],
  ['m. n.', 'MXN', false],
  ['moneda nacional', 'MXN', false],
  ['dh', 'MAD', false],
  ['dirhams', 'MAD', false],
  ['pesos uruguayos', 'UYU', false],
  ['pesos colombianos', 'COP', false],
  ['pesos chilenos', 'CLP', false],
  ['pesos argentinos', 'ARS', false],
  ['pesos mexicanos', 'MXN', false],
  ['soles', 'PEN', false],
  ['francs cfa', 'XOF', false],
  ['fcfa', 'XOF', false],
  ['dinars', 'TND', false],
  ['us dollars', 'USD', false],
  ['us-dollar', 'USD', false],
  ['dollars us', 'USD', false],
  ['$ us', 'USD', false],
  ['$us', 'USD', false],
  ['$ ca', 'CAD', false],
  ['$ can', 'CAD', false],
  ['dollars', 'USD', true],
  ['€', 'EUR', false],
  ['euros', 'EUR', false],
  ['euro', 'EUR', false],
  ['$', 'USD', true],
  ['£', 'GBP', false],
  ['pounds', 'GBP', false],
  ['quid', 'GBP', false],
  ['francs suisses', 'CHF', false],
  ['franken', 'CHF', false],
  ['francs', 'CHF', false],
  ['fr.', 'CHF', false],
  ['港币', 'HKD', false],
  ['新币', 'SGD', false],
  ['坡币', 'SGD', false],
  ['新元', 'SGD', false],
  ['马币', 'MYR', false],
  ['令吉', 'MYR', false],
  ['港元', 'HKD', false],
  ['美元', 'USD', false],
  ['美金', 'USD', false],
  ['欧元', 'EUR', false],
  ['日元', 'JPY', false],
  ['元', 'CNY', false],
  ['块', 'CNY', false],
  ['円', 'JPY', false],
  ['yen', 'JPY', false],
  ['reais', 'BRL', false],
  ['pesos mexicanos', 'MXN', false],
  ['pesos chilenos', 'CLP', false],
  ['pesos colombianos', 'COP', false],
  ['pesos argentinos', 'ARS', false],
  ['pesos', 'MXN', true],
  ['soles', 'PEN', false],
  ['rupees', 'INR', false],
  ['rmb', 'CNY', false],
  ['人民币', 'CNY', false],
  ['kr', 'SEK', true],
  ['zł', 'PLN', false],
  ['naira', 'NGN', false],
  ['fcfa', 'XOF', false],
  ['f cfa', 'XOF', false],
  ['cfa', 'XOF', false],
  ['meticais', 'MZN', false],
  ['shillings', 'KES', true],
  ['ringgit', 'MYR', false],
  ['baht', 'THB', false],
  ['dirhams', 'AED', false],
  ['rand', 'ZAR', false],
  ['kwanzas', 'AOA', false],
  ['lpa', 'INR', false],
  ['dólares', 'USD', true],
  ['₩', 'KRW', false],
  ['ドル', 'USD', false],
  ['ユーロ', 'EUR', false],
];
/** Active currencies of ISO 4217. */
const ISO = new Set(
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNH CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'.split(
    ' ',
  ),
);
/** Codes people also write in small letters; the others must stand in capitals, for "all", "top" and "try" are words. */
const SMALL_ISO = new Set(
  'USD EUR GBP CHF CAD AUD NZD SGD HKD CNY JPY INR BRL MXN AED SEK NOK DKK PLN NGN KES PHP MYR'.split(' '),
);

type Mark = (typeof BEFORE)[number];
const grouped = (marks: readonly Mark[], letter: (mark: string) => string): Map<string, Mark[]> => {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) groups.set(letter(mark[0]), [...(groups.get(letter(mark[0])) ?? []), mark]);
  return groups;
};
const BEFORE_BY_END = grouped(BEFORE, (mark) => mark.charAt(mark.length - 1));
const AFTER_BY_START = grouped(AFTER, (mark) => mark.charAt(0));

/** ISO 4217 code at the end (before a figure) or start (behind it) of a piece of text. */
function isoIn(piece: string): string | null {
  const code = piece.toUpperCase();
  return ISO.has(code) && (piece === code || SMALL_ISO.has(code)) ? code : null;
}

const isSmall = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const threeLetters = (lower: string, at: number): boolean =>
  isSmall(lower.charCodeAt(at)) && isSmall(lower.charCodeAt(at + 1)) && isSmall(lower.charCodeAt(at + 2));

const isLetter = (unit: string): boolean => /[\p{L}]/u.test(unit);

/** Mark right before a figure, with its place. */
export function markBefore(
  text: string,
  lower: string,
  at: number,
): { currency: string; loose: boolean; start: number } | null {
  let end = at;
  while (end > 0 && at - end < 2 && ' :'.includes(lower.charAt(end - 1))) end -= 1;
  const left = lower.slice(Math.max(0, end - 8), end);
  const iso =
    threeLetters(lower, end - 3) && !isSmall(lower.charCodeAt(end - 4)) ? isoIn(text.slice(end - 3, end)) : null;
  if (iso) return { currency: iso, loose: false, start: end - 3 };
  for (const [mark, currency, loose] of BEFORE_BY_END.get(left.charAt(left.length - 1)) ?? []) {
    if (!left.endsWith(mark)) continue;
    const start = end - mark.length;
    if (/^[a-zł]/.test(mark) && isLetter(lower.charAt(start - 1)) && /[a-z]/.test(lower.charAt(start - 1))) continue;
    // A single letter is a mark only when it touches the figure: "N450,000", "R38 000".
    if (mark.length === 1 && /[a-z]/.test(mark) && end !== at) continue;
    return { currency, loose, start };
  }
  return null;
}

/** Mark right behind a figure. */
export function markAfter(
  text: string,
  lower: string,
  at: number,
): { currency: string; loose: boolean; end: number } | null {
  const skipped = ' .-('.includes(lower.charAt(at))
    ? orZero(/^[ ]{0,2}(?:\.?-{1,2} ?)?\(?/.exec(lower.slice(at, at + 6))?.[0].length)
    : 0;
  const rest = lower.slice(at + skipped, at + skipped + 18);
  const iso =
    threeLetters(lower, at + skipped) && !isSmall(lower.charCodeAt(at + skipped + 3))
      ? isoIn(text.slice(at + skipped, at + skipped + 3))
      : null;
  if (iso)
    return { currency: iso, loose: false, end: at + skipped + 3 + (lower.charAt(at + skipped + 3) === ')' ? 1 : 0) };
  if (lower.slice(at, at + skipped).includes('(')) return null;
  for (const [mark, currency, loose] of AFTER_BY_START.get(rest.charAt(0)) ?? []) {
    if (!rest.startsWith(mark)) continue;
    const next = rest.charAt(mark.length);
    if (/[a-zł.]$/.test(mark) && /[a-z]/.test(next) && !mark.endsWith('.')) continue;
    // "$" after one figure and before the next belongs to the next.
    if (mark === '$' && /^\$ ?\d/.test(rest)) continue;
    return { currency, loose, end: at + skipped + mark.length };
  }
  return null;
}
