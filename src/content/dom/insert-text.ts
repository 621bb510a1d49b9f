import { isShown } from './anchors.ts';

/** Why a text could not be put in, or that it is in. */
export type Inserted = 'inserted' | 'refused' | 'failed';

/** What writes into editors: a part of the panel's file, since nothing is put in before a press in panel or popup. */
export const writing = { insertLines, insertIntoTextarea, writeSubject, stands };

declare global {
  /** Set by the panel's file in our isolated world. */
  var declineGracefullyWriting: typeof writing | undefined;
}

const squeeze = (text: string): string => text.replace(/[\s\u200b\u00a0\ufeff]+/g, '');

interface Placing {
  /** The person's last caret or selection in this editor. */
  caret: Range | null;
  /** Signature and quote: the text goes above them, and nothing of them may be lost. */
  fixed: readonly Element[];
  /** Told when the caret stands where the text will go. */
  announce(): void;
}

/**
 * Puts lines of text into a rich editor: at the caret the person had in it, else above everything. Nothing is deleted:
 * a selection that covers quote or signature (`fixed`) is refused, any other is left standing and the text follows it.
 * `execCommand` comes first, since it alone gives trusted input events (autosave) and one undo step in both engines;
 * the result is checked letter by letter, and a plain insertion of nodes is the second try (GMAIL §7, OUTLOOK §7).
 */
function insertLines(editable: HTMLElement, text: string, { caret, fixed, announce }: Placing): Inserted {
  const page = editable.ownerDocument;
  if (!editable.isConnected || text.trim() === '') return 'failed';
  const place = placeFor(editable, caret, fixed);
  if (place === 'refused') return 'refused';
  const before = squeeze(editable.textContent ?? '');
  const wanted = before.length + squeeze(text).length;
  const arrived = () => {
    const now = squeeze(editable.textContent ?? '');
    return now.length === wanted && now.includes(squeeze(text));
  };

  editable.focus({ preventScroll: true });
  if (page.activeElement === editable && editable.isContentEditable && select(page, place)) {
    announce();
    const lines = framed(place, editable, fixed, text.replace(/\r\n?/g, '\n').split('\n'));
    // Where only plain text may stand, elements that come in lose their lines.
    const [command, value]: [string, string] =
      editable.contentEditable === 'plaintext-only'
        ? ['insertText', lines.join('\n')]
        : ['insertHTML', lines.map((line) => `<div>${line === '' ? '<br>' : escaped(line)}</div>`).join('')];
    if (execute(page, command, value) && arrived()) return 'inserted';
    // Something else than our text came or went: take it back before the second try.
    if (squeeze(editable.textContent ?? '') !== before) execute(page, 'undo', '');
    if (squeeze(editable.textContent ?? '') !== before) return 'failed';
  }
  insertNodes(editable, place, text);
  return arrived() ? 'inserted' : 'failed';
}

/** The same for a plain-text composer. */
function insertIntoTextarea(area: HTMLTextAreaElement, text: string, at: number | null): Inserted {
  const page = area.ownerDocument;
  if (!area.isConnected || area.readOnly || area.disabled || text.trim() === '') return 'failed';
  const before = area.value;
  const position = Math.min(at ?? 0, before.length);
  const lead = position > 0 && before[position - 1] !== '\n' ? '\n' : '';
  // Above a quote an empty line sets the text apart.
  const apart = position === 0 ? '\n\n' : '\n';
  const trail = position < before.length && before[position] !== '\n' ? apart : '';
  const whole = `${lead}${text.replace(/\r\n?/g, '\n')}${trail}`;
  const wanted = before.slice(0, position) + whole + before.slice(position);
  area.focus({ preventScroll: true });
  area.setSelectionRange(position, position);
  if (page.activeElement === area && execute(page, 'insertText', whole) && area.value === wanted) return 'inserted';
  if (area.value !== before) return area.value === wanted ? 'inserted' : 'failed';
  area.setRangeText(whole, position, position, 'end');
  const { InputEvent } = page.defaultView ?? globalThis;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: whole }));
  return area.value === wanted ? 'inserted' : 'failed';
}

/** Whether the text is (still) in the editor: one with a model of its own may sweep it out a moment later. */
function stands(editor: HTMLElement, text: string): boolean {
  const now = 'value' in editor ? String(editor.value) : (editor.textContent ?? '');
  return squeeze(now).includes(squeeze(text));
}

/** Where the text goes: the person's caret when it stands in own text, else the first line. */
function placeFor(editable: HTMLElement, caret: Range | null, fixed: readonly Element[]): Range | 'refused' {
  const inside = caret && editable.contains(caret.startContainer) && editable.contains(caret.endContainer);
  if (caret && inside) {
    if (!caret.collapsed && fixed.some((element) => caret.intersectsNode(element))) return 'refused';
    const place = caret.cloneRange();
    place.collapse(false);
    if (!isFixed(place.startContainer, fixed) && !isBelow(place, fixed)) return place;
  }
  return topOf(editable, fixed);
}

const isFixed = (node: Node, fixed: readonly Element[]) => fixed.some((element) => element.contains(node));

/** Below signature or quote nothing of ours belongs. */
function isBelow(place: Range, fixed: readonly Element[]): boolean {
  return fixed.some((one) => place.comparePoint(one, 0) < 0 && !one.contains(place.startContainer));
}

/** The first line when it is empty, else the point before everything. */
function topOf(editable: HTMLElement, fixed: readonly Element[]): Range {
  const range = editable.ownerDocument.createRange();
  let line: Element = editable;
  for (;;) {
    const first: ChildNode | null = line.firstChild;
    const next: Element | null = first?.nodeType === 1 ? (first as Element) : null;
    if (!next || next.localName === 'br' || isFixed(next, fixed)) break;
    if (fixed.some((element) => next.contains(element)) || next.getAttribute('contenteditable') === 'false') break;
    if (squeeze(next.textContent ?? '') !== '' || next.querySelector('img, hr, table')) break;
    line = next;
  }
  range.setStart(line, 0);
  range.collapse(true);
  return range;
}

function select(page: Document, place: Range): boolean {
  const selection = page.getSelection();
  if (!selection) return false;
  selection.removeAllRanges();
  selection.addRange(place);
  return selection.rangeCount > 0 && selection.anchorNode === place.startContainer;
}

/** One place for the one command that both editors honour; a page may forbid it. */
function execute(page: Document, command: string, value: string): boolean {
  try {
    return page.execCommand(command, false, value);
  } catch {
    return false;
  }
}

const escaped = (line: string): string =>
  line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/ {2}/g, ' &nbsp;');

/** Own words on the caret's line stay on a line of their own; so does a quote that stands right below. */
function framed(place: Range, editable: HTMLElement, fixed: readonly Element[], lines: string[]): string[] {
  const { head, tail: words } = lineAround(place, editable);
  const next = place.startContainer === editable ? editable.childNodes[place.startOffset] : undefined;
  const tail = words || (next !== undefined && isFixed(next, fixed));
  return [...(head ? [''] : []), ...lines, ...(tail ? [''] : [])];
}

function lineAround(place: Range, editable: HTMLElement): { head: boolean; tail: boolean } {
  let line: Node = place.startContainer;
  while (line.parentNode && line !== editable && line.parentNode !== editable) line = line.parentNode;
  const range = place.cloneRange();
  if (line === editable) return { head: false, tail: false };
  range.setStart(line, 0);
  const head = squeeze(range.toString()) !== '';
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(line, line.nodeType === 3 ? (line as Text).length : line.childNodes.length);
  return { head, tail: squeeze(range.toString()) !== '' };
}

/** Second try: whole lines at the editor's top level, caret after them, and an event so that the page notices. */
function insertNodes(editable: HTMLElement, place: Range, text: string): void {
  const page = editable.ownerDocument;
  const lines = text.split('\n').map((line) => {
    const element = page.createElement('div');
    element.append(line === '' ? page.createElement('br') : page.createTextNode(line));
    return element;
  });
  let anchor: Node | null = place.startContainer;
  if (anchor === editable) anchor = editable.childNodes[place.startOffset] ?? null;
  else while (anchor && anchor.parentNode !== editable) anchor = anchor.parentNode;
  const after = anchor && lineAround(place, editable).head;
  const fragment = page.createDocumentFragment();
  fragment.append(...lines);
  editable.insertBefore(fragment, after ? (anchor?.nextSibling ?? null) : anchor);
  const last = lines.at(-1);
  if (last) {
    const end = page.createRange();
    end.selectNodeContents(last);
    end.collapse(false);
    select(page, end);
  }
  const { InputEvent } = page.defaultView ?? globalThis;
  editable.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: null }));
}

/** Never over the person's own subject; a reply has none of its own, it would break the thread. */
function writeSubject(field: HTMLInputElement | null, subject: string): void {
  if (!field || !isShown(field) || field.value.trim() !== '') return;
  field.value = subject;
  const { InputEvent, Event } = field.ownerDocument.defaultView ?? globalThis;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: subject }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
