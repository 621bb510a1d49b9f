/** The diagnosis that a person may send to strangers: enough to mend a selector, not a word of the mail or of the person. */
import { describe, expect, it } from 'vitest';
import { outline } from '../../src/content/dom/outline.ts';
import { type AdapterId, fixtureHtml, pagesOf } from '../fixtures/pages.ts';
import { watchPage } from './page.ts';

const PERSONAL =
  /^(aria-label|title|email|jid|data-name|data-hovercard-id|value|data-tooltip|href|alt|data-convid|data-folder-name|data-(legacy-)?(message|thread|compose)-id|data-thread-perm-id|data-slot.*)$/;

/** Another person's page of the same make: every word, address and stored id is another. */
function anothers(page: Document): Document {
  const walker = page.createTreeWalker(page.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    (node as Text).data = (node as Text).data.replace(/\S+/g, 'xyzzy');
  for (const element of page.body.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (PERSONAL.test(name) || (name === 'name' && element.hasAttribute('email')))
        element.setAttribute(name, 'xyzzy');
    }
    element.id = element.id.replace(/^(CONV|MSG)_.+_/, '$1_xyzzy0_').replace(/^(primaryMailboxRoot)_.*/, '$1_xyzzy0');
  }
  return page;
}

describe.each(['gmail', 'outlook'] as AdapterId[])('%s', (adapter) => {
  // Every page twice: as long as a slow machine takes.
  it('says the same of everybody’s page', { timeout: 300_000 }, () => {
    for (const name of pagesOf(adapter)) {
      const page = watchPage(adapter, fixtureHtml(adapter, name));
      const mine = outline(page.document.body);
      expect(mine.split('\n').length, name).toBeGreaterThan(name === 'print-view' ? 0 : 10);
      expect(mine, name).not.toMatch(/@/);
      expect(outline(anothers(page.document).body), name).toBe(mine);
      page.stop();
    }
  });

  it('names the way that matched for every part of a full page, in words of ours', () => {
    const page = watchPage(adapter, fixtureHtml(adapter, 'inline-reply'));
    const mine = page.selfCheck();
    expect(mine.filter(({ way }) => way === null).map(({ part }) => part)).toEqual(
      adapter === 'gmail' ? [] : ['plainEditor'],
    );
    anothers(page.document);
    for (const { way } of page.selfCheck()) expect(way ?? '').not.toContain('xyzzy');
    page.stop();
  });

  it('writes rows that are alike only a few times', () => {
    const list = adapter === 'gmail' ? 'inbox-list' : 'inbox-list-only';
    const page = watchPage(adapter, fixtureHtml(adapter, list));
    const row = page.document.querySelector('tr.zA, [role="option"][data-convid]') as HTMLElement;
    const before = outline(page.document.body).split('\n').length;
    for (let i = 0; i < 200; i += 1) row.after(row.cloneNode(true));
    expect(outline(page.document.body).split('\n').length).toBeLessThan(before * 4);
    page.stop();
  });
});
