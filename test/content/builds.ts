/**
 * Second set of changes, of whole builds and of what browsers and other extensions do to a page: tiers of attributes,
 * other tags, wrappers anywhere, translated pages, views that stay. Written from the field guides; knows no selector of
 * ours. Bodies and drafts keep their words, so that the expected reading stays the same.
 */
import { type Mutator, mutators } from './mutators.ts';

type Adapter = 'gmail' | 'outlook';

const BODIES: Record<Adapter, string> = { gmail: '.a3s', outlook: '[id^="UniqueMessageBody"]' };
const VIEWS: Record<Adapter, string> = { gmail: '[role="main"]', outlook: '#ConversationReadingPaneContainer' };
const TABLE = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'colgroup', 'col', 'body', 'svg', 'path']);

const all = (page: Document, selector = '*'): HTMLElement[] => [...page.body.querySelectorAll<HTMLElement>(selector)];
const inText = (adapter: Adapter, one: Element): boolean =>
  one.closest(`${BODIES[adapter]}, [contenteditable], textarea`) !== null;
const frame = (adapter: Adapter, page: Document): HTMLElement[] => all(page).filter((one) => !inText(adapter, one));

const change = (name: string, alter: Mutator['alter']): Mutator => ({ name, alter });

/** Attributes of one kind are no longer written, or are written under other names. */
const tier = (name: string, adapter: Adapter, pattern: RegExp, rename?: (old: string) => string): Mutator =>
  change(name, (page) => {
    let hit = false;
    for (const element of frame(adapter, page).concat(all(page, '[contenteditable]'))) {
      for (const { name: attribute, value } of [...element.attributes]) {
        if (!pattern.test(attribute) || attribute === 'contenteditable') continue;
        element.removeAttribute(attribute);
        if (rename) element.setAttribute(rename(attribute), value);
        hit = true;
      }
    }
    return hit;
  });

function retag(page: Document, element: Element, tag: string, extra: Record<string, string> = {}): HTMLElement {
  const fresh = page.createElement(tag);
  for (const { name, value } of [...element.attributes]) fresh.setAttribute(name, value);
  for (const [name, value] of Object.entries(extra)) if (!fresh.hasAttribute(name)) fresh.setAttribute(name, value);
  fresh.append(...element.childNodes);
  element.replaceWith(fresh);
  return fresh;
}

const tags = (name: string, adapter: Adapter, from: string, to: string, extra?: Record<string, string>): Mutator =>
  change(name, (page) => {
    const found = all(page, from).filter((one) => !inText(adapter, one));
    for (const element of found) retag(page, element, to, extra);
    return found.length > 0;
  });

/** Wrappers around some elements anywhere, where the document stays one that a parser could have made. */
const wrapSome = (adapter: Adapter, share: number, tag: string): Mutator =>
  change(`${share * 100} % of all elements in one more <${tag}>`, (page, random) => {
    for (const element of frame(adapter, page)) {
      if (random() > share || TABLE.has(element.localName) || element.matches('input, option, li')) continue;
      if (TABLE.has(element.parentElement?.localName ?? '') && element.parentElement?.localName !== 'td') continue;
      const box = page.createElement(tag);
      element.replaceWith(box);
      box.append(element);
    }
    return true;
  });

/** The children of some elements stand one level deeper. */
const fillSome = (adapter: Adapter, share: number): Mutator =>
  change(`insides of ${share * 100} % of all elements one level deeper`, (page, random) => {
    for (const element of frame(adapter, page)) {
      if (random() > share || TABLE.has(element.localName) || element.childNodes.length === 0) continue;
      const box = page.createElement(element.matches('span, h2, h3, a, button') ? 'span' : 'div');
      box.append(...element.childNodes);
      element.append(box);
    }
    return true;
  });

/** What a browser's own page translation leaves behind: every text in two `font` elements. */
const fonts = (adapter: Adapter): Mutator =>
  change('page translated by the browser', (page) => {
    page.documentElement.classList.add('translated-ltr');
    const walker = page.createTreeWalker(page.body, 4);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts) {
      const parent = text.parentElement;
      if (!parent || text.data.trim() === '' || TABLE.has(parent.localName) === !parent.matches('td, th')) continue;
      if (parent.closest('[contenteditable], textarea, style, script, option') || parent.localName === 'body') continue;
      const outer = page.createElement('font');
      const inner = page.createElement('font');
      for (const font of [outer, inner]) font.setAttribute('style', 'vertical-align: inherit;');
      text.replaceWith(outer);
      inner.append(text);
      outer.append(inner);
    }
    return adapter !== null;
  });

const WORDS: Record<string, string[]> = {
  Chinese: ['收件箱', '发送', '回复', '更多', '邮件正文', '主题', '星期一'],
  Arabic: ['البريد', 'إرسال', 'رد', 'المزيد', 'نص الرسالة', 'الموضوع'],
  Finnish: ['Postilaatikko', 'Lähetä', 'Vastaa', 'Lisää', 'Viestin teksti', 'Aihe'],
};
/** Labels in a real language; what is not a label (addresses, names in a label, dates in a title) stays in it. */
const language = (name: string, adapter: Adapter): Mutator =>
  change(`labels in ${name}`, (page, random) => {
    const words = WORDS[name] as string[];
    if (name === 'Arabic') page.documentElement.dir = 'rtl';
    for (const element of frame(adapter, page).concat(all(page, '[contenteditable]'))) {
      for (const attribute of [
        'aria-label',
        'data-tooltip',
        'placeholder',
        'aria-description',
        'aria-roledescription',
      ]) {
        const value = element.getAttribute(attribute);
        if (value === null) continue;
        const word = words[Math.floor(random() * words.length)] as string;
        const kept = value.includes('@') ? value.slice(value.search(/[:(]/) + 1) : '';
        element.setAttribute(attribute, kept ? `${word}: ${kept}` : word);
      }
    }
    return true;
  });

/** A view that was left, with another mail in it and all its parts, hidden in one of the ways that pages know. */
const left = (adapter: Adapter, how: string, where: 'before' | 'after', hide: (copy: HTMLElement) => void): Mutator =>
  change(`whole view left, ${where}: ${how}`, (page) => {
    const view = page.body.querySelector<HTMLElement>(VIEWS[adapter]);
    if (!view) return false;
    const copy = view.cloneNode(true) as HTMLElement;
    const walker = page.createTreeWalker(copy, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      (node as Text).data = (node as Text).data.replace(/\w+/g, 'left');
    for (const one of [copy, ...copy.querySelectorAll('*')]) {
      for (const { name, value } of [...one.attributes]) {
        if (/^(data-(message|legacy|thread|convid)|email$|title$|data-hovercard)/.test(name))
          one.setAttribute(name, value.replace(/[a-z0-9]/g, 'x'));
      }
    }
    for (const gone of copy.querySelectorAll('form, .M9, [id^="docking_"], [contenteditable="true"]')) gone.remove();
    hide(copy);
    view[where](copy);
    return true;
  });

/** The composers of a view that was left stay with it. */
const leftComposer = (adapter: Adapter): Mutator =>
  change('an older copy of the composer, hidden', (page) => {
    const composer = page.body.querySelector<HTMLElement>(
      adapter === 'gmail' ? '.M9' : '[id^="docking_InitVisiblePart"], [data-app-section="Form_Content"]',
    );
    if (!composer) return false;
    const copy = composer.cloneNode(true) as HTMLElement;
    copy.style.display = 'none';
    composer.before(copy);
    return true;
  });

const element = (page: Document, tag: string, attributes: Record<string, string>, ...inside: (Node | string)[]) => {
  const made = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
};

/** Cards that webmails put above a conversation or a message: they speak of it, and are not it. */
const summary = (adapter: Adapter): Mutator =>
  change('a summary card above the messages', (page) => {
    const first = page.body.querySelector(
      adapter === 'gmail' ? '[role="list"]' : '[data-app-section="ConversationContainer"]',
    );
    if (!first) return false;
    first.before(
      element(
        page,
        'div',
        { role: 'region', class: 'zzSummary', 'aria-label': 'Summary by assistant' },
        element(page, 'h3', {}, 'Summary'),
        element(page, 'p', {}, 'They want you to sign the offer by Friday.'),
        element(page, 'button', { type: 'button' }, 'Show less'),
      ),
    );
    return true;
  });

const warning = (adapter: Adapter): Mutator =>
  change('a warning with addresses above the body', (page) => {
    const bodies = all(page, BODIES[adapter]).filter((one) => !one.parentElement?.closest(BODIES[adapter]));
    for (const body of bodies) {
      const box = element(
        page,
        'div',
        { role: 'alert', class: 'zzWarn' },
        element(page, 'span', {}, 'Be careful: similar to '),
        element(page, 'a', { href: 'mailto:other@elsewhere.example' }, 'other@elsewhere.example'),
      );
      (body.closest('.ii') ?? body).before(box);
    }
    return bodies.length > 0;
  });

const attachments = (adapter: Adapter): Mutator =>
  change('attachments and suggested answers below the body', (page) => {
    const bodies = all(page, BODIES[adapter]).filter((one) => !one.parentElement?.closest(BODIES[adapter]));
    for (const body of bodies) {
      const long = 'Preview of the attached contract, page one of twelve. '.repeat(40);
      (body.closest('.ii') ?? body).after(
        element(
          page,
          'div',
          { class: 'zzAtt', role: 'group' },
          element(page, 'span', {}, long),
          element(page, 'button', {}, 'Download'),
        ),
        element(
          page,
          'div',
          { class: 'zzSug' },
          element(page, 'button', {}, 'Thanks, I accept!'),
          element(page, 'button', {}, 'Let me think.'),
        ),
      );
    }
    return bodies.length > 0;
  });

const shared = (adapter: Adapter): Mutator[] => [
  tier('no data attributes', adapter, /^data-/),
  tier('data attributes under other names', adapter, /^data-/, (old) => `data-x-${old.slice(5)}`),
  tier('no ids', adapter, /^id$/),
  tier('no roles', adapter, /^role$/),
  tier('no aria attributes', adapter, /^aria-/),
  tier('no titles, tooltips and labels', adapter, /^(title|data-tooltip|aria-label|placeholder|alt)$/),
  tier(
    'no attributes of its own making',
    adapter,
    /^(g_editable|hidefocus|jsaction|jsname|jslog|peoplekit-id|email|itacorner|gh|act|command|jid)$/,
  ),
  tier('no inline events and order', adapter, /^(tabindex|on.*|dir|spellcheck|autocomplete|maxlength|form)$/),
  tags('buttons as divs', adapter, 'button', 'div', { role: 'button', tabindex: '0' }),
  tags('divs with the role of buttons as buttons', adapter, 'div[role="button"]', 'button', { type: 'button' }),
  tags('headings one level down', adapter, 'h2', 'h3'),
  tags('headings as divs', adapter, 'h2, h3', 'div', { role: 'heading', 'aria-level': '2' }),
  tags('spans as divs', adapter, 'span', 'div', { style: 'display:inline' }),
  tags('sections and custom elements', adapter, 'div[role]', 'c-part'),
  wrapSome(adapter, 0.1, 'div'),
  wrapSome(adapter, 0.4, 'div'),
  wrapSome(adapter, 0.2, 'c-wiz'),
  fillSome(adapter, 0.15),
  fillSome(adapter, 0.5),
  fonts(adapter),
  language('Chinese', adapter),
  language('Arabic', adapter),
  language('Finnish', adapter),
  left(adapter, 'hidden attribute', 'before', (copy) => copy.setAttribute('hidden', '')),
  left(adapter, 'hidden attribute', 'after', (copy) => copy.setAttribute('hidden', '')),
  left(adapter, 'visibility', 'before', (copy) => copy.style.setProperty('visibility', 'hidden')),
  left(adapter, 'visibility', 'after', (copy) => copy.style.setProperty('visibility', 'hidden')),
  left(adapter, 'display, inside a hidden box', 'before', (copy) => {
    const inner = copy.cloneNode(true);
    for (const { name } of [...copy.attributes]) copy.removeAttribute(name);
    copy.replaceChildren(inner);
    copy.style.display = 'none';
  }),
  leftComposer(adapter),
  summary(adapter),
  warning(adapter),
  attachments(adapter),
  change('editors that say so without a word', (page) => {
    const found = all(page, '[contenteditable="true"]');
    for (const one of found) one.setAttribute('contenteditable', '');
    return found.length > 0;
  }),
  change('editors for plain text only', (page) => {
    const found = all(page, '[contenteditable="true"]');
    for (const one of found) one.setAttribute('contenteditable', 'plaintext-only');
    return found.length > 0;
  }),
  change('classes reversed, doubled and more of them', (page) => {
    for (const one of all(page, '[class]')) {
      const tokens = (one.getAttribute('class') ?? '').split(/\s+/);
      one.setAttribute('class', `x9 ${[...tokens].reverse().join('  ')} ${tokens[0]} y7`);
    }
    return true;
  }),
  change('marks and spaces around header texts', (page) => {
    for (const one of frame(adapter, page)) {
      for (const node of [...one.childNodes]) {
        if (node.nodeType !== 3 || (node as Text).data.trim() === '') continue;
        (node as Text).data = `\n   ${(node as Text).data}\n  `;
        node.before(page.createComment('¶'));
      }
    }
    return true;
  }),
  change('dark mode of another extension', (page) => {
    for (const one of all(page)) {
      one.setAttribute('data-darkreader-inline-color', '');
      if (!one.style.color) one.style.setProperty('--darkreader-inline-color', '#e8e6e3');
    }
    return true;
  }),
];

/** The second set, by webmail. */
export const builds: Record<Adapter, Mutator[]> = {
  gmail: [
    ...shared('gmail'),
    change('message ids in another form', (page) => {
      const found = all(page, '[data-message-id]');
      for (const one of found)
        one.setAttribute('data-message-id', `m:${one.getAttribute('data-message-id')?.slice(7)}`);
      return found.length > 0;
    }),
    change('an older list item around each message', (page) => {
      const found = all(page, '.adn');
      for (const one of found) {
        const box = element(page, 'div', { role: 'listitem' });
        one.replaceWith(box);
        box.append(one);
      }
      return found.length > 0;
    }),
    change('another heading of the same level above', (page) => {
      const main = page.body.querySelector('[role="main"]');
      main?.prepend(element(page, 'h2', {}, 'Conversation'));
      return main !== null;
    }),
  ],
  outlook: [
    ...shared('outlook'),
    change('something that folds around the body', (page) => {
      const found = all(page, '[id^="UniqueMessageBody"]');
      for (const one of found) {
        const box = element(page, 'div', { 'aria-expanded': 'true' });
        one.replaceWith(box);
        box.append(one);
      }
      return found.length > 0;
    }),
    change('the heading twice', (page) => {
      const heading = page.body.querySelector('[id^="CONV_"]');
      heading?.after(heading.cloneNode(true));
      return heading !== null;
    }),
    change('all rows selected', (page) => {
      const rows = all(page, '[role="option"][data-convid]');
      for (const row of rows) row.setAttribute('aria-selected', 'true');
      return rows.length > 1;
    }),
  ],
};

/** Ways to hide a view that only an engine with layout can see through. */
const drawn = (adapter: Adapter): Mutator[] => [
  ...(['before', 'after'] as const).flatMap((where) => [
    left(adapter, 'transparent', where, (copy) => copy.style.setProperty('opacity', '0')),
    left(adapter, 'out at the side', where, (copy) => {
      copy.style.cssText += ';position:absolute;left:-20000px;top:0;width:800px';
    }),
    left(adapter, 'without height', where, (copy) => {
      copy.style.cssText += ';height:0;min-height:0;overflow:hidden;flex:none';
    }),
    left(adapter, 'by a rule of the style sheet', where, (copy) => {
      const sheet = copy.ownerDocument.createElement('style');
      sheet.textContent = '.x-left { display: none !important }';
      copy.ownerDocument.head.append(sheet);
      copy.classList.add('x-left');
    }),
    left(adapter, 'content-visibility', where, (copy) => copy.style.setProperty('content-visibility', 'hidden')),
  ]),
];

/** Every change: of single names, of whole builds. */
export const changes: Record<Adapter, Mutator[]> = {
  gmail: [...mutators.gmail, ...builds.gmail],
  outlook: [...mutators.outlook, ...builds.outlook],
};

/** Every change, with those that only a browser can judge. */
export const changesInBrowser: Record<Adapter, Mutator[]> = {
  gmail: [...changes.gmail, ...drawn('gmail')],
  outlook: [...changes.outlook, ...drawn('outlook')],
};
