/** Normal forms in which the corpus compares names, roles and numbers. */

const LEGAL_FORM =
  /\b(?:gmbh|ag|ltd|limited|pvt|llc|llp|inc|plc|sas|s a s|sa|sl|s l|sarl|bv|b v|kg|co|corp|lda|ltda)\b|株式会社|有限公司|合同会社/gu;

/** NFKC, lower case, no accents, no punctuation, `&` as "and", legal forms dropped, single spaces. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(LEGAL_FORM, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Same digits, where one side may carry a country code or a trunk zero. */
export function sameDigits(answer: string, gold: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').replace(/\D/g, '').replace(/^0+/, '');
  const a = plain(answer);
  const b = plain(gold);
  if (a === '' || b === '') return a === b;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && long.length - short.length <= 3;
}
