// Gmail's clothes: views are swapped inside one parent, the reply stands below the message, a new mail is docked.
const views = () => document.querySelector('.aeF > .nH');
const list = () => views().firstElementChild;

export const skin = {
  row: 'tr.zA',
  replyControl: '.ams.bkH, button.DILLkc',
  newMail: '[gh="cm"]',
  backControl: 'a[href="#inbox"]',
  editor: '[g_editable="true"]',
  discard: '.oh',
  send: '.T-I-atl:not([aria-haspopup])',

  open(view, { index, thread, current, later }) {
    // The address changes first, the view follows, its parts come one after the other.
    if (!location.hash.startsWith(`#inbox/${thread}`)) history.pushState({ mail: index }, '', `#inbox/${thread}`);
    const title = view.querySelector('h2[data-legacy-thread-id]').textContent;
    document.title = `${title} - sam.rivers@example.com - Gmail`;
    const messages = view.querySelector('[role="list"]');
    const items = [...messages.children];
    messages.replaceChildren();
    list().style.display = 'none';
    list().removeAttribute('role');
    for (const old of [...views().children].slice(1)) old.remove();
    later(30, () => {
      if (!current()) return;
      views().append(view);
      later(40, () => messages.append(...items));
    });
  },

  back() {
    if (location.hash !== '#inbox') history.pushState(null, '', '#inbox');
    for (const view of [...views().children].slice(1)) view.remove();
    list().style.display = '';
    list().setAttribute('role', 'main');
    document.title = 'Inbox (1) - sam.rivers@example.com - Gmail';
  },

  place(kind, node, { later }) {
    if (kind === 'compose') {
      history.replaceState(history.state, '', `${location.hash || '#inbox'}?compose=new`);
      document.body.append(node);
      return {
        remove() {
          node.remove();
          history.replaceState(history.state, '', location.hash.split('?')[0]);
        },
      };
    }
    const message = views().querySelector('[role="main"] .adn').parentElement;
    const bar = views().querySelector('.btDi4d');
    const host = node.querySelector('.ip');
    const composer = node.querySelector('.M9');
    composer.remove();
    message.append(node);
    bar.style.display = 'none';
    later(20, () => host.append(composer));
    return {
      remove() {
        node.remove();
        bar.style.display = '';
      },
    };
  },

  number(node, serial) {
    for (const input of node.querySelectorAll('input[name="composeid"]')) input.value = String(serial + 2);
    for (const input of node.querySelectorAll('input[name="draft"]'))
      input.value = `#msg-a:r-33100981277319${serial + 100}`;
    for (const region of node.querySelectorAll('[data-compose-id]')) region.dataset.composeId = String(serial + 2);
  },

  start({ open, back, settings }) {
    addEventListener('popstate', () => {
      const at = settings.threads.indexOf(location.hash.replace('#inbox/', ''));
      if (at >= 0) open(at);
      else back();
    });
    const at = settings.threads.indexOf(location.hash.replace('#inbox/', ''));
    if (at >= 0) open(at);
  },
};
