/**
 * Bodies made to be slow: what backtracking, tokenizing, normal forms and mark-up are known to trip over. Every one is a
 * piece that repeats, so that growth can be measured at any length.
 */

/** Pieces of text; a hostile body is one of them, or a mix, over and over. */
export const PIECES: readonly string[] = [
  'a',
  ' ',
  '\n',
  '\t',
  '0',
  '0 ',
  '1,',
  '1.',
  '$',
  '$1 ',
  '€1.',
  "1'1",
  '(1',
  '-',
  '--',
  '_',
  '=',
  '.',
  ':',
  '@',
  'a@',
  'a@a.',
  '<',
  '<a',
  '<!--',
  '&#',
  '&amp',
  '"',
  '“',
  '> ',
  '>> ',
  '>\n',
  'On 1 ',
  'On 1 wrote',
  'From: a\n',
  'From: a\nSent: b\n',
  'Am 1 schrieb ',
  '在2024',
  '2024年1月',
  '-----Original Message-----\n',
  'Forwarded message ',
  'offer ',
  'offer you the position ',
  'we offer you ',
  'pleased to offer you ',
  'please sign and return by ',
  'salary of $',
  '$100,000 per year ',
  'by 5 May ',
  'within 5 ',
  'within five business ',
  'Monday ',
  'next Monday ',
  '1/2/3',
  '2026-',
  '12:',
  '12:30 ',
  '+44 ',
  '020 7946 ',
  '(020) ',
  '+1 (',
  'Mr ',
  'Dr A. ',
  'A. B. ',
  'Mary Ann ',
  'de la ',
  'van der ',
  'GmbH ',
  'Inc., ',
  'Ltd & Co. ',
  '人',
  '年',
  '万元',
  '公司',
  '录用通知',
  '月薪',
  '请于',
  '株式会社',
  '様 ',
  '内定',
  'です。',
  '\u200b',
  '\u202e',
  '\u00ad',
  'e\u0301',
  '\ud83d\ude00',
  '\ud800',
  '\ufdfa',
  '１２',
  'Ａ',
  'ﬁ',
  '<div>',
  '<div style="display:none">',
  '<p hidden>',
  '</p>',
  '<br>',
  '<td>',
  '<blockquote>',
  '<style>',
  '&nbsp;',
  'https://a.',
  'www.',
  '----------\n',
  'Best regards\n',
  '-- \n',
  'unsubscribe ',
];

/** Numbers in [0, 1) from a seed (mulberry32): the same series on every machine. */
export function series(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The n-th hostile body of a seed: one piece, a prefix with one piece, or a mix of up to six. */
export function hostile(seed: number, n: number, length: number): string {
  const next = series(seed * 100_003 + n);
  const pick = (): string => PIECES[Math.floor(next() * PIECES.length)] as string;
  const parts = n < PIECES.length ? [PIECES[n] as string] : Array.from({ length: 1 + Math.floor(next() * 6) }, pick);
  const head = next() < 0.5 ? pick() : '';
  const unit = parts.join(next() < 0.3 ? ' ' : '');
  return (head + unit.repeat(Math.ceil(length / unit.length))).slice(0, length) + (next() < 0.5 ? '!' : '');
}
