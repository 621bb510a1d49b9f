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
  /** Whole lines, and what there is of the one being read. */
  let above = '';
  let line = '';
  let stopped = false;
  const length = () => above.length + line.length;
  const newLine = () => {
    while (line.endsWith(' ')) line = line.slice(0, -1);
    above += `${line}\n`;
    line = '';
  };
  const lineBreak = () => {
    if (/[^ ]/.test(line)) newLine();
    else line = '';
  };
  const words = (data: string, kept: boolean) => {
    if (kept) {
      const end = data.lastIndexOf('\n') + 1;
      if (end > 0) above += line + data.slice(0, end);
      line = (end > 0 ? '' : line) + data.slice(end);
      return;
    }
    const collapsed = data.replace(/[ \t\r\n\f]+/g, ' ');
    line += line === '' || /\s/.test(line.at(-1) as string) ? collapsed.replace(/^ /, '') : collapsed;
  };
  const walk = (node: Node, kept: boolean) => {
    for (let child = node.firstChild; child && !stopped; child = child.nextSibling) {
      if (length() > CAP) {
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
    const hidden = child.hasAttribute('hidden') || (child.hasAttribute('style') && child.style.display === 'none');
    if (hidden || SILENT.has(name)) return;
    const next = step(child);
    if (next === 'stop') stopped = true;
    if (next !== 'read') return;
    if (name === 'br') {
      newLine();
      return;
    }
    if (name === 'img') {
      // Emoji are images in some webmails; other images say nothing we need.
      if (child.hasAttribute('data-emoji')) line += child.getAttribute('alt') ?? '';
      return;
    }
    const block = BLOCK.has(name);
    if (block) lineBreak();
    if ((name === 'td' || name === 'th') && /\S$/.test(line)) line += ' ';
    const before = length();
    walk(child, kept || name === 'pre');
    if (!block) return;
    // A block that holds a line break only is an empty line; one that holds text ends its line.
    if (length() === before) return;
    lineBreak();
    if (name === 'p') newLine();
  };
  walk(root, false);
  return (above + line)
    .replace(/\u00a0/g, ' ')
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .slice(0, CAP)
    .trim();
}
