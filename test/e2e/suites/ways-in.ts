/**
 * The ways to the guidance beside the toolbar: both keyboard commands, the item in the context menu of a selection, and
 * the sidebar. What no driver can do: press the keys themselves (the browser's own key handling; Firefox runs its key
 * element, Chromium its event), draw the browser's context menu, and open Chromium's side panel, which wants a real
 * press; the page in it is the popup's, with `?view=panel`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { until } from '../driver.ts';
import type { FirefoxBrowser } from '../firefox.ts';
import { browserFor, buildOf, type Kind, Mailbox, settle } from '../house.ts';

const LETTER =
  'Dear Sam, we are pleased to offer you the position of Harbour Engineer at Fjordkraft Studio. Please let us know by 4 December 2026.';

export function waysIn(kind: Kind): void {
  const browser = browserFor(kind);
  const opened = () => until('the popup', () => browser.get().popupShown());

  describe('ways in', () => {
    it('are in the built manifest: two keys that can be changed, a menu, and a panel at the side', () => {
      const manifest = JSON.parse(readFileSync(join(buildOf(kind), 'manifest.json'), 'utf8'));
      const keys = Object.values<{ suggested_key: { default: string } }>(manifest.commands);
      expect(keys.map(({ suggested_key }) => suggested_key.default)).toEqual(['Alt+Shift+G', 'Alt+Shift+D']);
      expect(manifest.permissions).toContain('contextMenus');
      const side = kind === 'firefox' ? manifest.sidebar_action.default_panel : manifest.side_panel.default_path;
      expect(side).toBe('src/popup/index.html?view=panel');
    });

    it('the guidance key opens the popup over the mail', async () => {
      const box = await Mailbox.open(browser.get(), 'gmail');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await browser.get().command('open-guidance');
      await opened();
      const popup = await browser.get().popup();
      await popup.see(/Northwind/);
      await popup.close();
    });

    it('the draft key opens the panel in the page and closes it, and opens the popup where no offer is', async () => {
      const box = await Mailbox.open(browser.get(), 'gmail');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await browser.get().command('open-panel');
      await box.page.shows('panel');
      await browser.get().command('open-panel');
      await until('the panel to go', async () => (await box.page.count('panel')) === 0);
      await box.read(/^Your application/);
      await until('the banner to go', async () => (await box.page.count('banner')) === 0);
      await browser.get().command('open-panel');
      await opened();
      const popup = await browser.get().popup();
      await popup.see(/No job offer is open/);
      await popup.close();
    });

    it.each([false, true])(
      'the menu takes the selected words for a letter (background stopped: %s)',
      async (stopped) => {
        const box = await Mailbox.open(browser.get(), 'gmail');
        await box.read(/^Your application/);
        // Nobody selects words before the mail itself was read.
        await settle(600);
        if (stopped) await browser.get().stopBackground();
        await browser.get().pickMenu(LETTER);
        await opened();
        const popup = await browser.get().popup();
        expect(await popup.see(/Fjordkraft/)).toMatch(/Harbour Engineer/);
        await popup.close();
        // They are the tab's offer until another mail is shown, be it one of which the background hears nothing else.
        await box.read(/^Special offer/);
        await settle(800);
        const after = await browser.get().popup();
        await after.see(/No job offer is open/);
        await after.close();
      },
    );

    if (kind === 'firefox')
      it('the sidebar shows the offer, and follows from mail to mail', async () => {
        const firefox = browser.get() as FirefoxBrowser;
        const box = await Mailbox.open(firefox, 'gmail');
        await box.read(/^Offer of employment/);
        await box.page.shows('banner');
        const sidebar = await firefox.sidebar();
        await sidebar.see(/Northwind/);
        await sidebar.click(/^prepare the call/);
        await sidebar.see(/What to say/);
        await box.read(/^Your application/);
        await sidebar.see(/No job offer is open/);
        await sidebar.close();
      });
  });
}
