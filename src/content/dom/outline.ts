import { EDITABLE } from './anchors.ts';

const KEPT = new Set([
  'role',
  'aria-expanded',
  'aria-selected',
  'aria-multiline',
  'contenteditable',
  'dir',
  'hidden',
  'g_editable',
  'gh',
  'data-app-section',
  'data-testid',
  'data-icon-name',
  'type',
]);
/** Attributes whose presence matters and whose value may be personal. */
const NAMED = new Set([
  'email',
  'data-hovercard-id',
  'data-message-id',
  'data-legacy-message-id',
  'data-legacy-thread-id',
  'data-thread-perm-id',
  'data-thread-id',
  'data-convid',
  'data-compose-id',
  'aria-label',
  'title',
]);
const MAX = 4000;
/** Siblings of one description that are written out. */
const ALIKE = 3;

/**
 * The page's structure without its words: tags, class tokens, roles and the names of telling attributes; ids and
 * names only in their letters; no text, no addresses, no values that a person or a server could have written.
 */
export function outline(root: Element): string {
  const lines: string[] = [];
  const walk = (element: Element, depth: number) => {
    if (lines.length >= MAX) return;
    lines.push(`${' '.repeat(Math.min(depth, 60))}${describe(element)}`);
    // What a sender wrote is no structure of the webmail.
    if (element.matches(`.a3s, [id^="UniqueMessageBody"], ${EDITABLE}, [data-decline-gracefully]`)) return;
    let last = '';
    let alike = 0;
    for (const child of element.children) {
      const now = describe(child);
      alike = now === last ? alike + 1 : 0;
      last = now;
      // Rows of a list are alike: some of them say it all.
      if (alike < ALIKE) walk(child, depth + 1);
      else if (alike === ALIKE) lines.push(`${' '.repeat(Math.min(depth + 1, 60))}…`);
    }
  };
  walk(root, 0);
  if (lines.length >= MAX) lines.push('…');
  return lines.join('\n');
}

const SKELETON = /^[A-Za-z_-]{1,40}$/;

function describe(element: Element): string {
  const classes = [...element.classList].filter((name) => /^[\w-]{1,40}$/.test(name)).slice(0, 8);
  const parts = [element.localName, ...classes.map((name) => `.${name}`)];
  if (element.id) parts.push(`#${letters(element.id)}`);
  for (const { name, value } of element.attributes) {
    if (KEPT.has(name)) parts.push(SKELETON.test(value) ? `[${name}=${value}]` : `[${name}]`);
    else if (name === 'name') parts.push(isFieldName(element, value) ? `[name=${value}]` : '[name]');
    else if (NAMED.has(name)) parts.push(`[${name}]`);
  }
  if ((element as HTMLElement).style?.display === 'none') parts.push('(hidden)');
  return parts.join('');
}

/** Fields have names by programmers; what has an address has a person's. */
const isFieldName = (element: Element, value: string): boolean =>
  /^[a-z]{1,20}$/.test(value) && !element.hasAttribute('email') && !element.hasAttribute('data-hovercard-id');

/** `CONV_AAQk…_SUBJECT` → `CONV_…_SUBJECT`: what is written by programmers stays, what is counted or stored goes. */
function letters(id: string): string {
  if (SKELETON.test(id) && !/^[A-Za-z]+_.+_[A-Z]{2,12}$/.test(id)) return id;
  const head = /^[A-Za-z]{2,30}_/.exec(id)?.[0] ?? '';
  const tail = /_[A-Z]{2,12}$/.exec(id)?.[0] ?? '';
  return head || tail ? `${head}…${tail}` : '…';
}
