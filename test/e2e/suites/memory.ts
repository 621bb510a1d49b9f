/** Notes, the badge, and reminders, over a stopped background and a restarted browser. */
import { describe, expect, it } from 'vitest';
import { until, type View } from '../driver.ts';
import { browserFor, type Kind, Mailbox, type Webmail } from '../house.ts';

/** Opens the popup's last step. */
async function keepStep(popup: View): Promise<void> {
  await popup.see(/Northwind/);
  await popup.click(/^keep the door open/);
  await popup.see(/What happened so far/);
}

export function memory(kind: Kind): void {
  const browser = browserFor(kind);

  describe.each(['gmail', 'outlook'] as Webmail[])('memory over %s', (webmail) => {
    const note = `Priya said they keep the door open (${webmail})`;

    it('keeps a note that was saved, over a stopped background', async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      let popup = await browser.get().popup();
      await keepStep(popup);
      await popup.fill(/^note/, note);
      await popup.click(/save the note/);
      await popup.see(/Saved\./);
      await popup.close();
      await browser.get().stopBackground();
      popup = await browser.get().popup();
      await keepStep(popup);
      await popup.see(new RegExp(note.replace(/[()]/g, '.')));
      await popup.close();
    });

    it('writes down that a draft was inserted', async () => {
      const box = await Mailbox.open(browser.get(), webmail);
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      const panel = await box.panel();
      await panel.click(/insert/);
      const popup = await browser.get().popup();
      await keepStep(popup);
      await popup.see(/Text put into a mail/);
      await popup.close();
    });

    it('leads from the company back to the mail', async () => {
      const page = await browser.get().openOwn('src/options/index.html#/companies');
      await page.click(/^Northwind/);
      await page.see(webmail === 'gmail' ? /Open the mail in Gmail/ : /Open the mail in Outlook/);
      const links = await page.evaluate((document) =>
        [...document.querySelectorAll<HTMLAnchorElement>('.mail-links a')].map((link) => link.href),
      );
      const form =
        webmail === 'gmail'
          ? /^https:\/\/mail\.google\.com\/mail\/u\/0\/#all\/[0-9a-f]{16}$/
          : /^https:\/\/outlook\.live\.com\/mail\/0\/id\/[\w%-]{16,}$/;
      expect(links).toContainEqual(expect.stringMatching(form));
    });
  });

  describe('memory of the browser', () => {
    it('keeps the notes over a restart of the browser', async () => {
      await browser.get().relaunch();
      const page = await browser.get().openOwn('src/options/index.html#/companies');
      await page.see(/Northwind/);
      const box = await Mailbox.open(browser.get(), 'gmail');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      const popup = await browser.get().popup();
      await keepStep(popup);
      await popup.see(/Priya said they keep the door open .gmail./);
      await popup.close();
    });

    it('reminds on the day: badge, and a card with an opening line', async () => {
      const box = await Mailbox.open(browser.get(), 'gmail');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      let popup = await browser.get().popup();
      await keepStep(popup);
      await popup.click(/on a day I choose/);
      const today = await popup.evaluate(() => {
        const now = new Date();
        return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
          .map((part) => String(part).padStart(2, '0'))
          .join('-');
      });
      await popup.fill(/^date/, today);
      await popup.fill(/what to ask/i, 'Ask about the spring team');
      await popup.click(/set the reminder/);
      await popup.see(/We will remind you/);
      await popup.close();
      await browser.get().stopBackground();
      await box.read(/^Special offer/);
      await until('the badge of a due reminder', async () => (await browser.get().badge()) !== '', 15_000);
      popup = await browser.get().popup();
      const card = await popup.see(/Time to get back in touch/);
      expect(card).toMatch(/Northwind/);
      expect(card).toMatch(/begin with|“/);
      await popup.click(/^done$/);
      await popup.see(/Marked as done/);
      await popup.close();
      await until('the badge to go', async () => (await browser.get().badge()) === '');
    });
  });
}
