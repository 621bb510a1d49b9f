/** What the toolbar popup shows, with an offer, without one, and on a page that cannot be read. */
import { describe, expect, it } from 'vitest';
import { until } from '../driver.ts';
import { browserFor, type Kind, Mailbox, type Webmail } from '../house.ts';

const LETTER =
  'Dear Sam, we are pleased to offer you the position of Policy Officer at Riverbank Council. ' +
  'Your salary will be $91,000 per year. Please accept by December 15, 2026.';

export function toolbar(kind: Kind): void {
  const browser = browserFor(kind);

  describe.each(['gmail', 'outlook'] as Webmail[])('the popup over %s', (webmail) => {
    it('shows what to do in order, a call script, the reasons with the pay rule, and a draft', async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      const popup = await browser.get().popup();
      const first = await popup.see(/Northwind[\s\S]*What to do/);
      expect(first).toMatch(/Senior Analyst/);
      expect(first).toMatch(/98,000/);
      // Phone before anything written, and today.
      expect(first.slice(first.search(/What to do/))).toMatch(/call|phone|ring/i);
      // The real popup sizes itself by its content; a page in a tab would not show that it had gone wrong.
      expect(await popup.evaluate(() => innerWidth)).toBeGreaterThanOrEqual(360);
      await popup.click(/^call\b/);
      const call = await popup.see(/555 0142|555-0142|2065550142/);
      expect(call).toMatch(/Priya/);
      await popup.click(/^write\b/);
      await until('a draft', async () =>
        (await popup.controls()).some(({ name, value }) => /^text$/i.test(name) && value.length > 60),
      );
      await popup.close();
    });

    it('puts its draft into the open reply and sends nothing', async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      const [before = ''] = await box.drafts();
      const popup = await browser.get().popup();
      await popup.click(/^write\b/);
      await popup.click(/^insert/);
      const text = await until('the draft in the reply', async () => {
        const [now = ''] = await box.drafts();
        return now.length > before.length + 40 ? now : null;
      });
      expect(text.indexOf('Priya')).toBeGreaterThanOrEqual(0);
      expect((await box.log()).sent).toEqual([]);
      await popup.close();
    });
  });

  describe('the popup without an offer', () => {
    it('offers a start without a mail, and takes a pasted letter', async () => {
      const box = await Mailbox.open(browser.get(), 'gmail');
      await box.read(/^Special offer/);
      const popup = await browser.get().popup();
      const text = await popup.see(/No job offer is open/);
      for (const part of [/Start without a mail/, /Open offers/, /Companies/]) expect(text).toMatch(part);
      // Folded below the offers that are open, if there are any.
      if (!(await popup.has(/paste the letter/))) await popup.click(/^start without a mail/);
      await popup.fill(/paste the letter/i, LETTER);
      await popup.click(/^begin$/);
      const offer = await popup.see(/Riverbank/);
      expect(offer).toMatch(/Policy Officer/);
      await popup.close();
    });

    it('offers to paste where the page cannot be read', async () => {
      const unreadable =
        '<!doctype html><html><head><title>Inbox</title></head><body><main><h2>Offer of employment</h2><p>Words in a markup that nobody has seen.</p></main></body></html>';
      browser.get().serve((url) => (url.host === 'outlook.cloud.microsoft' ? { body: unreadable } : null));
      const page = await browser.get().open('https://outlook.cloud.microsoft/mail/0/inbox/id/AAQk0000');
      const errors = await page.evaluate(() => document.querySelectorAll('[data-decline-gracefully]').length);
      expect(errors).toBe(0);
      const popup = await browser.get().popup();
      await popup.see(/Start without a mail/);
      await popup.see(/cannot read|No job offer/);
      expect(await popup.has(/paste the letter/i)).toBe(true);
      await popup.close();
    });
  });
}
