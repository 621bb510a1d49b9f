/** An offer gets the banner, other mail nothing. */
import { describe, expect, it } from 'vitest';
import { until } from '../driver.ts';
import { browserFor, type Kind, Mailbox, settle, type Webmail } from '../house.ts';

export function spotting(kind: Kind): void {
  const browser = browserFor(kind);

  describe.each(['gmail', 'outlook'] as Webmail[])('spotting in %s', (webmail) => {
    const mailbox = () => Mailbox.open(browser.get(), webmail);

    it('shows company, role, deadline, why and “not an offer” at an English offer', async () => {
      const box = await mailbox();
      await box.read(/^Offer of employment/);
      const banner = await box.page.shows('banner');
      const text = await banner.see(/Northwind/);
      expect(text).toMatch(/Senior Analyst/);
      expect(text).toMatch(/Nov\w* 30|30 Nov/);
      const names = (await banner.controls()).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['Decline gracefully', 'Why', 'Not an offer']));
      await banner.click(/^why$/);
      expect(await banner.see(/“[^”]{8,}”/)).toMatch(/offer/i);
      const gone = () => until('the card to go', async () => !/“/.test(await banner.text()));
      await box.page.press('Escape');
      await gone();
      await banner.click(/^why$/);
      await banner.see(/“[^”]{8,}”/);
      await box.page.clickOn(box.places.body);
      await gone();
      await until('the badge', async () => (await browser.get().badge()) !== '');
    });

    it('does not move the mail', async () => {
      const box = await mailbox();
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      const beside = await box.bodyTop();
      await box.page.evaluate((document) => {
        for (const host of document.querySelectorAll<HTMLElement>('[data-decline-gracefully="banner"]'))
          host.style.setProperty('display', 'none', 'important');
      });
      expect(await box.bodyTop()).toBe(beside);
    });

    it('shows nothing at a rejection, a newsletter and an interview', async () => {
      const box = await mailbox();
      for (const subject of [/^Your application/, /^Special offer/, /^Interview/, /结果$/]) {
        await box.read(subject);
        await settle();
        expect(await box.page.count('banner'), String(subject)).toBe(0);
        expect(await browser.get().badge(), String(subject)).toBe('');
      }
      // The same page does show one at an offer: the silence above was no dead script.
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await until('the badge', async () => (await browser.get().badge()) !== '');
      await box.read(/^Special offer/);
      await until('the badge to go', async () => (await browser.get().badge()) === '');
      expect(await box.page.count('banner')).toBe(0);
    });

    it('follows a change of language where no offer was told', async () => {
      const box = await mailbox();
      await box.read(/^Special offer/);
      await box.reply();
      const button = await box.page.shows('compose-button');
      const named = (words: RegExp) =>
        until(`a button named ${words}`, async () => (await button.controls()).some(({ name }) => words.test(name)));
      await named(/decline gracefully/i);
      const settings = await browser.get().openOwn('src/options/index.html#/settings');
      await settings.fill(/^language/, 'zh-CN');
      await named(/婉拒/);
      await settings.fill(/^语言/, 'en');
      await named(/decline gracefully/i);
      await settings.close();
    });

    it('takes “not an offer” for an answer, and back', async () => {
      const box = await mailbox();
      await box.read(/^Following up/);
      const banner = await box.page.shows('banner');
      await until('the badge', async () => (await browser.get().badge()) !== '');
      await banner.click(/not an offer/);
      await banner.see(/not an offer/i);
      await until('the badge to go', async () => (await browser.get().badge()) === '');
      await banner.click(/undo/);
      await banner.see(/Harborline/);
      await until('the badge to come back', async () => (await browser.get().badge()) !== '');
    });

    it('reads a Chinese offer, a signed one and a scam for what they are', async () => {
      const box = await mailbox();
      await box.read(/^录用通知书/);
      await (await box.page.shows('banner')).see(/云禾科技/);
      await box.read(/^Your signed offer/);
      await (await box.page.shows('banner')).see(/accepted|signed/i);
      await box.read(/^CONGRATULATIONS/);
      const scam = await box.page.shows('banner');
      await scam.see(/scam/i);
      expect(await scam.has(/decline/i)).toBe(false);
    });

    it('leaves one banner after going back and forth', async () => {
      const box = await mailbox();
      for (const subject of [/^Offer of employment/, /^Following up/, /^Your application/, /^Offer of employment/])
        await box.read(subject);
      await (await box.page.shows('banner')).see(/Northwind/);
      await settle(600);
      expect(await box.page.count('banner')).toBe(1);
    });

    it('goes when the person switches it off in the settings, stays away, and comes back', async () => {
      const box = await mailbox();
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      const name = webmail === 'gmail' ? /^gmail$/ : /^outlook$/;
      const settings = await browser.get().openOwn('src/options/index.html#/settings');
      await settings.see(/Mail pages/);
      await settings.click(name);
      await until('nothing in the open page', async () => (await box.page.count('banner')) === 0);
      await box.page.reload();
      await box.read(/^Offer of employment/);
      await box.reply();
      await settle(800);
      expect([await box.page.count('banner'), await box.page.count('compose-button')]).toEqual([0, 0]);
      await settings.click(name);
      await until('the banner again', async () => (await box.page.count('banner')) === 1);
      await settings.close();
    });
  });
}
