/** Cuts parts out of the reconstructed pages and puts a mail into their slots. Runs in Node, before a page is served. */
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Mail } from '../../src/domain/model.ts';

const pages = new URL('../fixtures/pages/', import.meta.url);

/** A reconstructed page, parsed. `name` is e.g. `gmail/inbox-list.html`. */
export function page(name: string): Document {
  return new JSDOM(readFileSync(new URL(name, pages), 'utf8')).window.document;
}

/** The first match, which the reconstruction must have. @throws when it has not */
export function part(root: ParentNode, selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`the reconstructed page has no ${selector}`);
  return found;
}

/** A slot's new content: text, or lines that become one block element each. */
export type Content = string | { lines: string[]; block: 'div' | 'p' };

/**
 * Puts content into every `data-slot` and `data-slot-attrs` named, then takes these marks away: the real page has none,
 * so nothing may lean on them.
 */
export function fill(root: Element, slots: Record<string, Content>): Element {
  const all = [root, ...root.querySelectorAll('[data-slot], [data-slot-attrs]')];
  for (const node of all) {
    const slot = node.getAttribute('data-slot');
    const content = slot === null ? undefined : slots[slot];
    if (typeof content === 'string') node.textContent = content;
    else if (content) node.replaceChildren(...blocks(node.ownerDocument, content.lines, content.block));
    for (const pair of node.getAttribute('data-slot-attrs')?.split(';') ?? []) {
      const [attribute = '', name = ''] = pair.split(':');
      const value = slots[name];
      if (typeof value === 'string') node.setAttribute(attribute, value);
    }
    node.removeAttribute('data-slot');
    node.removeAttribute('data-slot-attrs');
  }
  return root;
}

function blocks(document: Document, lines: string[], block: 'div' | 'p'): Element[] {
  return lines.map((line) => {
    const element = document.createElement(block);
    if (line.trim() === '') element.append(document.createElement('br'));
    else element.textContent = line;
    return element;
  });
}

/** Columns that a line takes: a Chinese character takes two. */
function columns(line: string): number {
  return line.length + (line.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0);
}

/** Text of a mail with hard-wrapped lines joined to paragraphs, as a webmail shows it; lists and short lines stay. */
export function paragraphs(text: string): string[] {
  const lines: string[] = [];
  let full = false;
  for (const line of text.replace(/\r\n/g, '\n').trimEnd().split('\n')) {
    const last = lines.at(-1) ?? '';
    if (full && line.trim() !== '' && !/^\s*[-*•]/.test(line)) {
      const glue = /[\u3000-\u9fff\uff00-\uffef]$/.test(last) ? '' : ' ';
      lines[lines.length - 1] = `${last}${glue}${line.trim()}`;
    } else lines.push(line);
    full = columns(line) >= 60;
  }
  return lines;
}

/** Replaces texts that the reconstruction repeats in attributes and hidden fields (ids of thread, message, draft). */
export function renumber(markup: string, pairs: Record<string, string>): string {
  return Object.entries(pairs).reduce((text, [from, to]) => text.replaceAll(from, to), markup);
}

/** Attribute-safe text. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A mail's time in the parts a webmail writes, in UTC so that every machine serves the same page. */
export function timeOf(mail: Mail): { gmail: string; outlook: string; short: string } {
  const time = new Date(mail.date ?? 0);
  const hour = time.getUTCHours() % 12 || 12;
  const clock = `${hour}:${String(time.getUTCMinutes()).padStart(2, '0')} ${time.getUTCHours() < 12 ? 'AM' : 'PM'}`;
  const day = weekdays[time.getUTCDay()];
  const month = months[time.getUTCMonth()];
  return {
    gmail: `${day}, ${month} ${time.getUTCDate()}, ${time.getUTCFullYear()}, ${clock}`,
    outlook: `${day} ${time.getUTCMonth() + 1}/${time.getUTCDate()}/${time.getUTCFullYear()} ${clock}`,
    short: `${month} ${time.getUTCDate()}`,
  };
}

/** What the page script needs: complete parts as templates, one set a mail. */
export interface Dressed {
  /** Attributes of `<html>` and `<body>` and the body's markup with the list. */
  html: string;
  body: string;
  bodyAttributes: string;
  title: string;
  /** Template id → markup. Templates are inert: nothing in them is found by a query on the page. */
  templates: Record<string, string>;
  /** For the page script of this skin. */
  settings: { subjects: string[]; threads: string[] };
}

export interface Skin {
  id: 'gmail' | 'outlook';
  /** Address of the mailbox. */
  address: string;
  dress(mails: Mail[]): Dressed;
}
