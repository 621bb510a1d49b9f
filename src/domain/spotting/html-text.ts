/**
 * HTML source to the text a reader would see: hidden preheaders, scripts and styles left out, blocks on their own
 * lines. A single pass over the characters, since the core has no DOM and hostile mark-up must not cost more than its
 * length.
 */

const BLOCKS = new Set(
  'p div br tr table li ul ol h1 h2 h3 h4 h5 h6 hr blockquote section article header footer pre td th dt dd'.split(' '),
);
const VOID = new Set('br hr img input meta link area base col embed source track wbr'.split(' '));
const SILENT = new Set('script style head title noscript template svg'.split(' '));
/** Elements whose inside is no mark-up up to their own end: "a<b" in a script is no tag. */
const RAW: Readonly<Record<string, RegExp>> = {
  script: /<\/script[\s/>]/gi,
  style: /<\/style[\s/>]/gi,
  title: /<\/title[\s/>]/gi,
};
const HIDDEN =
  /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|mso-hide\s{0,4}:\s{0,4}all|font-size\s{0,4}:\s{0,4}0(?:px|pt|em|%)?\s{0,4}(?:;|"|'|$)|max-height\s{0,4}:\s{0,4}0(?:px)?\s{0,4}(?:;|"|'|$)|\shidden(?:\s|=|>|$)/i;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  shy: '',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  deg: '°',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  aacute: 'á',
  atilde: 'ã',
  ccedil: 'ç',
  icirc: 'î',
  iacute: 'í',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  uacute: 'ú',
  ugrave: 'ù',
  ucirc: 'û',
  ntilde: 'ñ',
  Eacute: 'É',
  Agrave: 'À',
  iexcl: '¡',
  iquest: '¿',
};

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** Text of a message's HTML. Total: any string gives a string. Linear in the length, which the caller caps. */
export function htmlText(html: string): string {
  const parts: string[] = [];
  // Open elements below a hidden or silent one; 0 means that text is shown.
  let hidden: string[] = [];
  let quoted = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const textEnd = open < 0 ? html.length : open;
    if (textEnd > at && hidden.length === 0)
      parts.push(decodeEntities(html.slice(at, textEnd)).replace(/[\r\n\t ]+/g, ' '));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      at = close < 0 ? html.length : close + 3;
      continue;
    }
    const close = html.indexOf('>', open + 1);
    if (close < 0) break;
    const tag = html.slice(open + 1, Math.min(close, open + 2_000));
    at = close + 1;
    const name = /^\/?([a-z][a-z0-9]{0,15})/i.exec(tag)?.[1]?.toLowerCase();
    if (!name) continue;
    const closing = tag.startsWith('/');
    const raw = closing || tag.endsWith('/') || !Object.hasOwn(RAW, name) ? undefined : RAW[name];
    if (raw) {
      raw.lastIndex = at;
      at = raw.exec(html)?.index ?? html.length;
    }
    if (hidden.length > 0) {
      if (closing) {
        const index = hidden.lastIndexOf(name);
        if (index >= 0) hidden = hidden.slice(0, index);
      } else if (!VOID.has(name) && !tag.endsWith('/') && hidden.length < 64) hidden.push(name);
      continue;
    }
    if (!closing && !VOID.has(name) && !tag.endsWith('/') && (SILENT.has(name) || HIDDEN.test(tag))) {
      hidden.push(name);
      continue;
    }
    if (name === 'blockquote') {
      quoted = Math.max(0, quoted + (closing ? -1 : 1));
      if (!closing) parts.push('\n> ');
    }
    if (BLOCKS.has(name)) parts.push(name === 'td' || name === 'th' ? ' ' : quoted > 0 && !closing ? '\n> ' : '\n');
  }
  return parts
    .join('')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
