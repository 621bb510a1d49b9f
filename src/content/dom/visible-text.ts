/** Elements that begin and end a line of their own. */
const BLOCK = new Set(
  'address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(['style', 'script', 'template', 'title', 'noscript', 'head', 'textarea', 'select', 'svg']);

/** Bodies are read up to this many UTF-16 units (TRUST B5). */
const CAP = 65_536;

/** What to do at an element: read on, leave it out, or stop reading altogether. */
export type Step = 'read' | 'leave' | 'stop';

/**
 * Text of a mail body as lines, from text nodes alone: block elements and `br` break the line, table cells are set
 * apart, white space collapses as on screen. Never asks for layout, as `innerText` does.
 */
export function visibleText(root: Node, step: (element: Element) => Step = () => 'read'): string {
  let text = '';
  let stopped = false;
  const lineBreak = () => {
    text = text.replace(/ +$/, '');
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const words = (data: string, kept: boolean) => {
    if (kept) {
      text += data;
      return;
    }
    const collapsed = data.replace(/[ \t\r\n\f]+/g, ' ');
    text += /(?:^|\s)$/.test(text) ? collapsed.replace(/^ /, '') : collapsed;
  };
  const walk = (node: Node, kept: boolean) => {
    for (let child = node.firstChild; child && !stopped; child = child.nextSibling) {
      if (text.length > CAP) {
        stopped = true;
      } else if (child.nodeType === 3) {
        words((child as Text).data, kept);
      } else if (child.nodeType === 1) {
        element(child as HTMLElement, kept);
      }
    }
  };
  const element = (child: HTMLElement, kept: boolean) => {
    const name = child.localName;
    if (SILENT.has(name) || child.style?.display === 'none' || child.hasAttribute('hidden')) return;
    const next = step(child);
    if (next === 'stop') stopped = true;
    if (next !== 'read') return;
    if (name === 'br') {
      text = `${text.replace(/ +$/, '')}\n`;
      return;
    }
    if (name === 'img') {
      // Emoji are images in some webmails; other images say nothing we need.
      if (child.hasAttribute('data-emoji')) text += child.getAttribute('alt') ?? '';
      return;
    }
    const block = BLOCK.has(name);
    if (block) lineBreak();
    if ((name === 'td' || name === 'th') && /[^\s]$/.test(text)) text += ' ';
    const before = text.length;
    walk(child, kept || name === 'pre');
    if (!block) return;
    // A block that holds a line break only is an empty line; one that holds text ends its line.
    if (text.length > before && !text.endsWith('\n')) lineBreak();
    if (name === 'p' && text.length > before) text += '\n';
  };
  walk(root, false);
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .slice(0, CAP)
    .trim();
}
