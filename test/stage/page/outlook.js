// Outlook's clothes: the list stays, the reading pane's content is replaced in place after a moment.
const pane = () => document.getElementById('ReadingPaneContainerId');
const rows = () => [...document.querySelectorAll('[role="option"][data-convid]')];

export const skin = {
  row: '[role="option"][data-convid]',
  replyControl: 'button:has([data-icon-name="ArrowReplyRegular"])',
  newMail: 'button:has([data-icon-name="ComposeRegular"])',
  backControl: null,
  editor: '[contenteditable="true"][aria-multiline="true"]',
  discard: '#discardCompose',
  send: '[data-testid="ComposeSendButton"] button:not([aria-haspopup])',

  open(view, { index, thread, current, later }) {
    for (const [at, row] of rows().entries()) row.setAttribute('aria-selected', String(at === index));
    const path = `/mail/0/inbox/id/${encodeURIComponent(thread)}`;
    if (location.pathname !== path) history.pushState({ mail: index }, '', path);
    const cards = view.querySelector('[data-app-section="ConversationContainer"]');
    const inside = [...cards.childNodes];
    cards.replaceChildren();
    // The address and the row change first; the pane shows the last mail for about 150 ms more.
    later(150, () => {
      if (!current()) return;
      pane().replaceChildren(view);
      later(50, () => cards.append(...inside));
    });
  },

  back() {
    for (const row of rows()) row.setAttribute('aria-selected', 'false');
    pane().replaceChildren();
    history.pushState(null, '', '/mail/0/inbox');
  },

  place(kind, node) {
    if (kind === 'compose') {
      const before = [...pane().childNodes];
      for (const row of rows()) row.setAttribute('aria-selected', 'false');
      pane().replaceChildren(node);
      return { remove: () => pane().replaceChildren(...before) };
    }
    const actions = pane().querySelector('[aria-label="Quick actions"]');
    const card = pane().querySelector('.aVla3:last-of-type');
    if (actions) actions.style.display = 'none';
    card.after(node);
    return {
      remove() {
        node.remove();
        if (actions) actions.style.display = '';
      },
    };
  },

  number(node, serial) {
    for (const part of [node, ...node.querySelectorAll('[id]')])
      if (part.id.startsWith('MSG_')) part.id = part.id.replace(/^MSG_[^_]+/, `MSG_59b8f0b1${serial + 100}`);
      else if (part.id.startsWith('docking_')) part.id = part.id.replace(/\d+$/, String(serial));
  },

  saved(node) {
    const status = node.querySelector('.fx-status span');
    if (status) status.textContent = 'Draft saved';
  },

  start({ open, back, settings }) {
    const from = () => {
      const path = /\/id\/(.+)$/.exec(location.pathname)?.[1];
      return path ? settings.threads.indexOf(decodeURIComponent(path)) : -1;
    };
    addEventListener('popstate', () => (from() >= 0 ? open(from()) : back()));
    if (from() >= 0) open(from());
  },
};
