import { afterAll, describe, expect, it } from 'vitest';
import { type AdapterId, expectedOf, fixtureHtml, pagesOf, pathOf } from '../fixtures/pages.ts';
import { adapters, passing, readingOf, type WatchedPage, watchPage } from './page.ts';

const open: WatchedPage[] = [];
const watched = (adapter: AdapterId, name: string): WatchedPage => {
  const page = watchPage(adapter, fixtureHtml(adapter, name), { path: pathOf(adapter, name) });
  open.push(page);
  return page;
};
afterAll(() => {
  for (const page of open.splice(0)) page.stop();
});

const hosts = (page: WatchedPage, kind: string) =>
  page.document.querySelectorAll(`[data-decline-gracefully="${kind}"]`);

describe.each(Object.keys(adapters) as AdapterId[])('%s', (adapter) => {
  describe.each(pagesOf(adapter))('%s', (name) => {
    it('is read as expected', async () => {
      const page = watched(adapter, name);
      await page.settle();
      expect(readingOf(page)).toEqual(expectedOf(adapter, name));
      expect(page.unreadable).toBe(0);
    });

    it('has one banner outside the body and one button a composer, also after they were thrown out', async () => {
      const page = watched(adapter, name);
      await page.settle();
      const { mail, composers } = readingOf(page);
      const check = () => {
        expect(hosts(page, 'banner').length).toBe(mail ? 1 : 0);
        expect(hosts(page, 'compose-button').length).toBe(composers.length);
        for (const host of page.document.querySelectorAll('[data-decline-gracefully]')) {
          expect(host.closest('.a3s, [id^="UniqueMessageBody"], [contenteditable="true"]')).toBeNull();
        }
      };
      check();
      for (const host of page.document.querySelectorAll('[data-decline-gracefully]')) host.remove();
      await page.settle(400);
      check();
    });

    it('leaves nothing behind after the signal', async () => {
      const page = watched(adapter, name);
      await page.settle();
      readingOf(page);
      const told = page.mails.length;
      const life = page.composes.map((compose) => compose.closed);
      page.end();
      expect(life.every((signal) => signal.aborted)).toBe(true);
      page.document.body.append(page.document.createElement('div'));
      for (const host of page.document.querySelectorAll('[data-decline-gracefully]')) host.remove();
      await page.settle(300);
      expect(page.mails.length).toBe(told);
      expect(page.document.querySelectorAll('[data-decline-gracefully]').length).toBe(0);
    });

    it('inserts into every composer, above quote and signature, and into no other', async () => {
      const page = watched(adapter, name);
      await page.settle();
      for (const compose of page.composes) {
        const before = compose.text();
        const others = page.composes.filter((other) => other !== compose).map((other) => other.text());
        expect(await passing(compose.insert('Dear Priya,\n\nThank you <b>very</b> much & goodbye.', null))).toEqual({
          inserted: true,
        });
        expect(
          compose
            .text()
            .split('\n')
            .filter((line) => line !== ''),
        ).toEqual(
          [...'Dear Priya,\nThank you <b>very</b> much & goodbye.\n'.concat(before).split('\n')].filter(
            (line) => line !== '',
          ),
        );
        expect(page.composes.filter((other) => other !== compose).map((other) => other.text())).toEqual(others);
        await passing(compose.insert('Second line.', null));
        expect(compose.text()).toContain('Second line.');
      }
      const editors = [...page.document.querySelectorAll('[contenteditable="true"] b')].filter(
        (b) => b.textContent === 'very',
      );
      expect(editors).toEqual([]);
    });
  });
});
