/** Real output of the webmails, as published in public repositories; it lies outside the project (CORPUS_DIR). */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { expectedOf, fixtureHtml, type Reading } from '../fixtures/pages.ts';
import { passing, readingOf, type WatchedPage, watchPage } from './page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = resolve(root, process.env['CORPUS_DIR'] ?? '../shared', 'webmail');
const real = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

/** A test on a fragment; absent where the corpus is. */
function on(file: string, what: string, run: () => Promise<void>): void {
  if (existsSync(`${folder}/${file}`)) it(`${file} ${what}`, run);
  else it.skip(`${file} ${what} (not available: CORPUS_DIR)`, run);
}

const NOTHING: Reading = { mail: null, composers: [] };

async function read(page: WatchedPage): Promise<Reading> {
  await page.settle(4000);
  const reading = readingOf(page);
  expect(page.unreadable).toBe(0);
  page.stop();
  return reading;
}
const put = (page: Document, selector: string, markup: string, how: 'replace' | 'after' | 'inside'): void => {
  const parsed = new (page.defaultView as unknown as typeof globalThis).DOMParser().parseFromString(
    markup,
    'text/html',
  );
  const place = page.querySelector(selector) as Element;
  const nodes = [...parsed.body.childNodes];
  if (how === 'replace') place.replaceWith(...nodes);
  else if (how === 'after') place.after(...nodes);
  else place.replaceChildren(...nodes);
};

describe('gmail', () => {
  for (const file of ['list-2014', 'row-2019-ru', 'account-menu-2018', 'addon-panel-2017-09-08'])
    on(`gmail/real/${file}.html`, 'is no mail and no composer', async () => {
      expect(await read(watchPage('gmail', real(`gmail/real/${file}.html`)))).toEqual(NOTHING);
    });

  on('gmail/real/list-2014.html', 'stays unread behind the mail that is open', async () => {
    const page = watchPage('gmail', fixtureHtml('gmail', 'conversation-2024'), {
      change: (document) =>
        put(
          document,
          '.aeF > .nH > [style]',
          real('gmail/real/list-2014.html').replace('role="main"', 'style="display:none"'),
          'replace',
        ),
    });
    expect(await read(page)).toEqual(expectedOf('gmail', 'conversation-2024'));
  });

  on('gmail/real/addon-panel-2017-09-08.html', 'beside a conversation changes nothing', async () => {
    const page = watchPage('gmail', fixtureHtml('gmail', 'inline-reply'), {
      change: (document) => put(document, '.bkK.nn', real('gmail/real/addon-panel-2017-09-08.html'), 'after'),
    });
    expect(await read(page)).toEqual(expectedOf('gmail', 'inline-reply'));
  });

  on('gmail/real/compose-body-2024.html', 'is the editor of its composer', async () => {
    const page = watchPage('gmail', fixtureHtml('gmail', 'popout-compose'), {
      change: (document) => put(document, '.Ar.Au', real('gmail/real/compose-body-2024.html'), 'replace'),
    });
    await page.settle();
    expect(page.composes.map((compose) => compose.text())).toEqual(['Draft text.']);
    expect(await passing(Promise.resolve(page.composes[0]?.insert('One.\n\nTwo.', null)))).toEqual({ inserted: true });
    expect(page.composes[0]?.text()).toContain('One.\n\nTwo.');
    page.stop();
  });
});

describe('outlook', () => {
  on('outlook/fragments/reading-pane-de.html', 'is read, with the German interface’s own reply control', async () => {
    const page = watchPage(
      'outlook',
      `<!doctype html><body><div id="app">${real('outlook/fragments/reading-pane-de.html')}</div>`,
    );
    await page.settle(1000);
    const { mail } = readingOf(page);
    expect(mail).toMatchObject({
      fromAddress: 'sender@example.com',
      text: 'This is a regular message body.',
      threadKey: 'AQQkADAwATMwMAItYjBiZi03YmY3LTAwAi0wMAoAEABjgKbAj7DwSKnW58xs6QY7',
      banner: true,
    });
    const presses: (string | null)[] = [];
    page.document.addEventListener('click', (event) =>
      presses.push((event.target as Element).closest('button')?.getAttribute('aria-label') ?? null),
    );
    await passing(Promise.resolve(page.mail?.openReply?.()));
    expect(presses).toEqual(['Antworten']);
    page.stop();
  });

  on('outlook/fragments/ribbon-de.html', 'is no mail and no composer', async () => {
    const markup = `<!doctype html><body><div id="app">${real('outlook/fragments/ribbon-de.html')}</div>`;
    expect(await read(watchPage('outlook', markup))).toEqual(NOTHING);
  });

  on('outlook/fragments/ribbon-de.html', 'above an open reply changes nothing', async () => {
    const page = watchPage('outlook', fixtureHtml('outlook', 'inline-reply'), {
      change: (document) => put(document, '#innerRibbonContainer', real('outlook/fragments/ribbon-de.html'), 'inside'),
    });
    expect(await read(page)).toEqual(expectedOf('outlook', 'inline-reply'));
  });

  on('outlook/fragments/folder-pane-account.html', 'says whose mailbox it is', async () => {
    const page = watchPage('outlook', fixtureHtml('outlook', 'inbox-reading-pane'), {
      change: (document) => {
        document.querySelector('#O365_MainLink_Me')?.remove();
        put(document, '[role="tree"]', real('outlook/fragments/folder-pane-account.html'), 'inside');
      },
    });
    await page.settle(1000);
    expect(page.mail?.account).toBe('sam.rivera@example.org');
    page.stop();
  });
});
