/**
 * What webmails have done to their pages, or are likely to do, as changes of a fixture. Written from the field guides;
 * knows no selector of ours. Each is pure in (page, seed): it alters the document in place.
 */

export interface Mutator {
  name: string;
  /** Alters the page; false when there was nothing to alter. */
  alter(page: Document, random: () => number): boolean;
}

/** Small seeded generator (mulberry32): same seed, same page. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const all = (page: Document, selector = '*'): HTMLElement[] => [...page.body.querySelectorAll<HTMLElement>(selector)];

/** A word as a new build of the page would make it up. */
const madeUp = (random: () => number): string =>
  Array.from({ length: 6 }, () => 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'[Math.floor(random() * 49)]).join(
    '',
  );

/** Every element loses these class tokens for new ones: a renamed tier. */
const renameClasses = (name: string, tokens: readonly string[] | 'all'): Mutator => ({
  name,
  alter(page, random) {
    const names = new Map<string, string>();
    let hit = false;
    for (const element of all(page, '[class]')) {
      for (const token of [...element.classList]) {
        if (tokens !== 'all' && !tokens.includes(token)) continue;
        if (!names.has(token)) names.set(token, madeUp(random));
        element.classList.replace(token, names.get(token) ?? token);
        hit = true;
      }
    }
    return hit;
  },
});

/** An attribute is no longer written, everywhere or on one kind of element. */
const dropAttribute = (attribute: string, on = '*'): Mutator => ({
  name: `without ${attribute}${on === '*' ? '' : ` on ${on}`}`,
  alter(page) {
    const found = all(page, on).filter((element) => element.hasAttribute(attribute));
    for (const element of found) element.removeAttribute(attribute);
    return found.length > 0;
  },
});

/** Ids that begin or end so are counted and named in another way. */
const renameIds = (name: string, selector: string): Mutator => ({
  name,
  alter(page, random) {
    const found = all(page, selector);
    for (const element of found) element.id = `${madeUp(random)}-${madeUp(random)}`;
    return found.length > 0;
  },
});

const dropElements = (name: string, selector: string): Mutator => ({
  name,
  alter(page) {
    const found = all(page, selector);
    for (const element of found) element.remove();
    return found.length > 0;
  },
});

const wrap = (name: string, selector: string): Mutator => ({
  name,
  alter(page) {
    const found = all(page, selector);
    for (const element of found) {
      const box = page.createElement('div');
      element.replaceWith(box);
      box.append(element);
    }
    return found.length > 0;
  },
});

/** Letters with marks, as a translation would change them; addresses stay, as they do in any language. */
const pseudo = (text: string): string =>
  text.replace(/\S+/g, (word) =>
    word.includes('@')
      ? word
      : [...word]
          .reverse()
          .join('')
          .replace(/[aeiou]/gi, 'ø'),
  );

const translate: Mutator = {
  name: 'labels in another language',
  alter(page) {
    for (const element of all(page, '[aria-label], [title], [data-tooltip], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'data-tooltip', 'placeholder', 'alt']) {
        const value = element.getAttribute(name);
        if (value !== null) element.setAttribute(name, pseudo(value));
      }
    }
    for (const element of all(page, 'button, [role="button"], [role="menuitem"], [role="link"]')) {
      for (const node of element.childNodes) if (node.nodeType === 3) (node as Text).data = pseudo((node as Text).data);
    }
    return true;
  },
};

const reorderAttributes: Mutator = {
  name: 'attributes in another order',
  alter(page, random) {
    for (const element of all(page)) {
      const attributes = [...element.attributes].map(({ name, value }) => ({ name, value, at: random() }));
      for (const { name } of attributes) element.removeAttribute(name);
      for (const { name, value } of attributes.sort((one, other) => one.at - other.at))
        element.setAttribute(name, value);
    }
    return true;
  },
};

/** The view that was left stays, hidden, with another mail in it. */
const staleCopy = (
  name: string,
  selector: string,
  where: 'before' | 'after',
  hide: (copy: HTMLElement) => void,
): Mutator => ({
  name,
  alter(page) {
    const view = page.body.querySelector<HTMLElement>(selector);
    if (!view) return false;
    const copy = view.cloneNode(true) as HTMLElement;
    for (const editor of copy.querySelectorAll('[contenteditable="true"]')) editor.remove();
    for (const form of copy.querySelectorAll('form, [id^="docking_InitVisiblePart"], .M9')) form.remove();
    const walker = page.createTreeWalker(copy, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      (node as Text).data = (node as Text).data.replace(/\w+/g, 'stale');
    for (const element of copy.querySelectorAll('[title]')) element.setAttribute('title', 'stale');
    hide(copy);
    view[where](copy);
    return true;
  },
});

const noise: Mutator = {
  name: 'other extensions put nodes everywhere',
  alter(page, random) {
    for (const element of all(page, 'div, td').filter(
      (one) => one.closest('[contenteditable], .a3s, [id^="UniqueMessageBody"]') === null,
    )) {
      if (random() > 0.08) continue;
      const foreign = page.createElement('div');
      foreign.setAttribute('data-foreign-extension', '1');
      foreign.setAttribute('aria-label', 'Foreign tool');
      element.append(foreign);
    }
    return true;
  },
};

/** Markup of the webmail pasted into the mail that is shown: must stay the mail's text. */
const pasted = (
  name: string,
  body: string,
  where: 'append' | 'prepend',
  build: (page: Document) => HTMLElement,
): Mutator => ({
  name,
  alter(page) {
    const found = all(page, body).filter((one) => one.textContent?.trim() !== '');
    const bodies = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
    for (const element of bodies) element[where](build(page));
    return bodies.length > 0;
  },
});

/** A sender who knows our marks and the page's own ids, in a webmail that renames nothing. */
const shameless = (build: (page: Document) => HTMLElement) => (page: Document) => {
  const made = build(page);
  for (const node of [made, ...made.querySelectorAll<HTMLElement>('[id]')]) {
    if (node.id.startsWith('x_')) node.id = node.id.slice(2);
  }
  for (const name of ['data-message-id', 'data-legacy-message-id', 'data-legacy-thread-id']) {
    const real = page.querySelector(`[${name}]`)?.getAttribute(name);
    for (const node of made.querySelectorAll(`[${name}]`)) if (real) node.setAttribute(name, real);
  }
  const real = page.querySelector<HTMLElement>('[id^="CONV_"]')?.id;
  for (const node of made.querySelectorAll<HTMLElement>('[id^="CONV_"]')) if (real) node.id = real;
  for (const kind of ['banner', 'compose-button', 'panel']) {
    made.append(element(page, 'div', { 'data-decline-gracefully': kind, 'data-pasted': '1' }, 'Decline here'));
  }
  return made;
};

function element(
  page: Document,
  tag: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElement {
  const made = page.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export const PASTED = 'We offer you 500,000 dollars.';

const gmailLookalike = (page: Document): HTMLElement =>
  element(
    page,
    'div',
    { class: 'nH a98 iY', role: 'main' },
    element(page, 'h2', { class: 'hP', 'data-legacy-thread-id': '0000000000000000' }, 'Offer from Evil Corp'),
    element(
      page,
      'div',
      {
        class: 'adn ads',
        'data-message-id': '#msg-f:1',
        'data-legacy-message-id': '1111111111111111',
        role: 'listitem',
      },
      element(page, 'h3', {}, element(page, 'span', { class: 'gD', email: 'boss@evil.example', name: 'Boss' }, 'Boss')),
      element(page, 'div', { class: 'ii gt' }, element(page, 'div', { class: 'a3s aiL' }, PASTED)),
    ),
    element(
      page,
      'div',
      { class: 'M9' },
      element(page, 'input', { name: 'subjectbox', value: 'fake' }),
      element(page, 'input', { name: 'composeid', value: '99', type: 'hidden' }),
      element(
        page,
        'div',
        {
          class: 'Am Al editable',
          g_editable: 'true',
          role: 'textbox',
          'aria-multiline': 'true',
          contenteditable: 'true',
        },
        'fake composer',
      ),
    ),
  );

const outlookLookalike = (page: Document): HTMLElement =>
  element(
    page,
    'div',
    { role: 'main', 'data-app-section': 'MailReadCompose' },
    element(
      page,
      'span',
      { id: 'x_CONV_AAAA_SUBJECT', role: 'heading', title: 'Offer from Evil Corp', 'aria-level': '3' },
      'Offer from Evil Corp',
    ),
    element(
      page,
      'div',
      { 'aria-expanded': 'true' },
      element(
        page,
        'div',
        { id: 'x_MSG_AAAA_FROM', role: 'heading', 'aria-label': 'From: Boss<boss@evil.example>' },
        'Boss<boss@evil.example>',
      ),
      element(page, 'div', { role: 'document', id: 'x_UniqueMessageBody_9' }, PASTED),
    ),
    element(
      page,
      'div',
      { id: 'x_docking_InitVisiblePart_9' },
      element(page, 'button', { 'data-testid': 'ComposeSendButton' }, 'Send'),
      element(page, 'div', { contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true' }, 'fake composer'),
    ),
  );

const hideInline = (copy: HTMLElement): void => {
  copy.style.display = 'none';
};

/** Class tokens by the guide's tiers. */
const GMAIL_TIERS: Record<string, readonly string[]> = {
  'conversation container': ['a98', 'iY', 'aHo', 'Bs', 'Bu', 'if'],
  'message states': ['h7', 'kv', 'kQ', 'kx'],
  'message root': ['adn', 'ads'],
  body: ['a3s', 'aiL', 'ii', 'gt'],
  sender: ['gD', 'gE', 'gF', 'iw', 'qu', 'go'],
  heading: ['hP', 'ha'],
  date: ['g3', 'gH', 'gK'],
  'reply bar': ['amn', 'ams', 'bkH', 'bkI', 'bkG', 'amr', 'nr'],
  'message buttons': ['aaq', 'aap', 'acX', 'DILLkc', 'Wsq5Cf'],
  composer: ['M9', 'aoI', 'aoP', 'I5', 'bAs'],
  editor: ['Am', 'Al', 'editable', 'Ap', 'Ar', 'Au', 'aO7', 'aO9', 'LW-avf'],
  toolbar: ['aDh', 'aDj', 'aDg', 'IZ', 'btC', 'gU', 'Up', 'oc', 'btA', 'T-I-atl'],
  recipients: ['anm', 'afV', 'aoD', 'hl', 'az9', 'vR'],
  'response type': ['J-JN-M-I-Jm', 'mL', 'mK', 'mI', 'Y1', 'HQ'],
  'hosts of composers': ['dw', 'AD', 'aSs', 'aSt', 'aaZ', 'Hd'],
  shell: ['aeF', 'nH', 'BltHke', 'AO', 'Tm', 'aeJ', 'bkK', 'no', 'nn'],
  list: ['zA', 'zE', 'yO', 'F', 'cf', 'zt', 'bog', 'y6', 'yW'],
};

const attributesOf = (names: readonly string[]): Mutator[] => names.map((name) => dropAttribute(name));

export const mutators: Record<'gmail' | 'outlook', Mutator[]> = {
  gmail: [
    ...Object.entries(GMAIL_TIERS).map(([tier, tokens]) => renameClasses(`classes renamed: ${tier}`, tokens)),
    renameClasses('classes renamed: all', 'all'),
    ...attributesOf([
      'data-message-id',
      'data-legacy-message-id',
      'data-legacy-thread-id',
      'data-thread-perm-id',
      'data-thread-id',
      'data-compose-id',
      'data-hovercard-id',
      'email',
      'name',
      'g_editable',
      'hidefocus',
      'aria-expanded',
      'aria-multiline',
      'tabindex',
      'jsaction',
      'id',
      'title',
      'gh',
      'aria-label',
      'data-tooltip',
      'href',
      'peoplekit-id',
      'jslog',
    ]),
    dropAttribute('role', '[role="main"]'),
    dropAttribute('role', '[role="list"]'),
    dropAttribute('role', '[role="listitem"]'),
    dropAttribute('role', '[role="textbox"]'),
    dropAttribute('role', '[role="region"]'),
    dropAttribute('role', '[role="dialog"]'),
    dropAttribute('role', '[role="group"]'),
    dropAttribute('role', '[role="link"]'),
    dropAttribute('role', '[role="option"]'),
    dropAttribute('role', '[role="gridcell"]'),
    dropAttribute('role', '[role="banner"]'),
    dropElements('without the hidden composer ids', 'input[name="composeid"], input[name="from"], input[name="bwd"]'),
    dropElements('without the draft id', 'input[name="draft"]'),
    dropElements('without the hidden subject', 'input[name="subject"]'),
    dropElements('without rt', 'input[name="rt"]'),
    dropElements('without lts', 'input[name="lts"]'),
    dropElements('without recipients folded', '.aoD.hl'),
    dropElements('without the response-type control', '.J-JN-M-I-Jm'),
    dropElements('without the toolbar of the view', '[gh="tm"]'),
    dropElements('without the account link', 'header a, [role="banner"] a'),
    dropElements('without plain-text area', 'textarea.Ak'),
    dropElements('without quote folding', '.yj6qo'),
    wrap('one more wrapper: message', '.adn'),
    wrap('one more wrapper: body', '.a3s'),
    wrap('one more wrapper: conversation', '.a98'),
    wrap('one more wrapper: composer', '.M9'),
    wrap('one more wrapper: editor', '[contenteditable="true"]'),
    wrap('one more wrapper: heading', 'h2'),
    wrap('one more wrapper: toolbar table', 'table.IZ'),
    wrap('one more wrapper: sender', '.gD'),
    translate,
    reorderAttributes,
    noise,
    staleCopy('stale view before', '[role="main"]', 'before', (copy) => {
      copy.removeAttribute('role');
      hideInline(copy);
    }),
    staleCopy('stale view after', '[role="main"]', 'after', (copy) => {
      copy.removeAttribute('role');
      hideInline(copy);
    }),
    staleCopy('stale view that kept its role', '[role="main"]', 'before', hideInline),
    staleCopy('stale message, folded', '.adn', 'after', hideInline),
    pasted('lookalike in the body', '.a3s', 'append', gmailLookalike),
    pasted('lookalike with the real ids, below', '.a3s', 'append', shameless(gmailLookalike)),
    pasted('lookalike with the real ids, above', '.a3s', 'prepend', shameless(gmailLookalike)),
  ],
  outlook: [
    renameClasses('classes renamed: all', 'all'),
    renameClasses('classes renamed: cards', [
      'aVla3',
      'BS0OK',
      'wide-content-host',
      'SlLx9',
      'WWy1F',
      'GjFKx',
      'ZOM9m',
    ]),
    renameClasses('classes renamed: header', ['OZZZK', 'lpc-hoverTarget', 'uSg02', 'bz1XJ', 'PW01N', 'DrnCK']),
    renameClasses('classes renamed: body', ['allowTextSelection', 'OuGoX', 'BIZfh', 'XbIp4', 'rps_8b16']),
    renameIds('ids renamed: bodies', '[id^="UniqueMessageBody"]'),
    renameIds('ids renamed: conversation subject', '[id^="CONV_"]'),
    renameIds('ids renamed: senders', '[id^="MSG_"][id$="_FROM"]'),
    renameIds('ids renamed: dates', '[id^="MSG_"][id$="_DATETIME"]'),
    renameIds('ids renamed: recipients', '[id^="MSG_"][id$="_TO"]'),
    renameIds('ids renamed: subject field', '[id^="MSG_"][id$="_SUBJECT"]'),
    renameIds('ids renamed: all of a message', '[id^="MSG_"], [id^="CONV_"]'),
    renameIds('ids renamed: docking parts', '[id^="docking_"]'),
    renameIds('ids renamed: editor parent', '[id^="editorParent_"]'),
    renameIds('ids renamed: reading pane', '#ReadingPaneContainerId, #ConversationReadingPaneContainer'),
    renameIds('ids renamed: send button', '[id^="splitButton-"]'),
    renameIds('ids renamed: discard', '#discardCompose'),
    renameIds('ids renamed: quoted block', '#divRplyFwdMsg'),
    renameIds('ids renamed: append mark', '#appendonsend'),
    renameIds('ids renamed: mailbox', '[id^="primaryMailboxRoot"]'),
    renameIds('ids renamed: account button', '#O365_MainLink_Me'),
    renameIds('ids renamed: app and list', '#app, #MailList, #OwaContainer'),
    ...attributesOf([
      'data-convid',
      'data-app-section',
      'data-testid',
      'data-icon-name',
      'data-lpc-hover-target-id',
      'data-selection-index',
      'data-folder-name',
      'data-focusable-row',
      'aria-expanded',
      'aria-selected',
      'aria-level',
      'aria-multiline',
      'title',
      'tabindex',
      'maxlength',
      'dir',
      'aria-label',
    ]),
    dropAttribute('role', '[role="main"]'),
    dropAttribute('role', '[role="document"]'),
    dropAttribute('role', '[role="heading"]'),
    dropAttribute('role', '[role="option"]'),
    dropAttribute('role', '[role="listbox"]'),
    dropAttribute('role', '[role="textbox"]'),
    dropAttribute('role', '[role="toolbar"]'),
    dropAttribute('role', '[role="region"]'),
    dropAttribute('role', '[role="treeitem"]'),
    dropAttribute('role', '[role="menuitem"]'),
    dropAttribute('role', '[role="presentation"]'),
    dropElements('without the send button', '[data-testid="ComposeSendButton"]'),
    dropElements('without discard', '#discardCompose'),
    dropElements('without the saved hint', '.fx-status'),
    dropElements('without recipients of the mail', '[data-testid="RecipientWell"]'),
    dropElements('without the ribbon', '[data-app-section="Ribbon"]'),
    dropElements('without the folder pane', '[data-app-section="NavigationPane"]'),
    dropElements('without the list', '[data-app-section="MessageList"]'),
    dropElements('without the toolbar of the card', '[role="main"] [role="toolbar"]:not(.th6py)'),
    dropElements('without quick actions', '.th6py'),
    dropElements('without the title bar', '#OwaTitleBar'),
    dropElements('without the summary button', '.fx-subjectbar button'),
    dropElements('without the avatar', '.fx-avatar'),
    wrap('one more wrapper: body', '[id^="UniqueMessageBody"]'),
    wrap('one more wrapper: card', '[aria-expanded="true"]'),
    wrap('one more wrapper: sender', '[id$="_FROM"]'),
    wrap('one more wrapper: composer', '[id^="docking_InitVisiblePart"]'),
    wrap('one more wrapper: editor', '[aria-multiline="true"]'),
    wrap('one more wrapper: pane', '#ConversationReadingPaneContainer'),
    wrap('one more wrapper: actions', '.fx-actions'),
    translate,
    reorderAttributes,
    noise,
    {
      name: 'app hidden from assistive technology',
      alter(page) {
        page.getElementById('app')?.setAttribute('aria-hidden', 'true');
        return true;
      },
    },
    staleCopy('stale pane before', '#ConversationReadingPaneContainer', 'before', hideInline),
    staleCopy('stale pane after', '#ConversationReadingPaneContainer', 'after', hideInline),
    pasted('lookalike in the body', '[id^="UniqueMessageBody"]', 'append', outlookLookalike),
    pasted('lookalike with the real ids, below', '[id^="UniqueMessageBody"]', 'append', shameless(outlookLookalike)),
    pasted('lookalike with the real ids, above', '[id^="UniqueMessageBody"]', 'prepend', shameless(outlookLookalike)),
  ],
};
