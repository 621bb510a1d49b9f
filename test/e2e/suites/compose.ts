/** The button in every composer, the panel, and the insertion. */
import { describe, expect, it } from 'vitest';
import { until } from '../driver.ts';
import { browserFor, type Kind, Mailbox, settle, type Webmail } from '../house.ts';

export function composing(kind: Kind): void {
  const browser = browserFor(kind);

  describe.each(['gmail', 'outlook'] as Webmail[])('composing in %s', (webmail) => {
    const mailbox = () => Mailbox.open(browser.get(), webmail);

    it('puts one button into every composer, and it goes with it', async () => {
      const box = await mailbox();
      await box.compose();
      await box.page.shows('compose-button');
      await box.discard();
      await until('the button to go', async () => (await box.page.count('compose-button')) === 0);
      await box.read(/^Your application/);
      await box.reply();
      await box.page.shows('compose-button');
      await settle(800);
      expect(await box.page.count('compose-button')).toBe(1);
    });

    it('inserts above quote and signature, into that composer, undoes, and sends nothing', async () => {
      const box = await mailbox();
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      const before = (await box.drafts())[0] as string;
      const panel = await box.panel();
      expect(await panel.text()).toMatch(/Northwind/);
      const draft = await box.reason(panel, /^place$/);
      const covered = await box.page.evaluate((document, selector) => {
        const [sheet, letter] = ['[data-decline-gracefully="panel"]', selector].map((one) =>
          document.querySelector(one)?.getBoundingClientRect(),
        );
        if (!sheet || !letter || sheet.width < 300) return 'nothing to compare';
        return (
          sheet.left < letter.right &&
          letter.left < sheet.right &&
          sheet.top < letter.bottom &&
          letter.top < sheet.bottom
        );
      }, box.places.editor);
      expect(covered, 'the letter lies under the panel').toBe(false);
      await panel.click(/insert/);
      const after = await until('the text in the editor', async () => {
        const text = (await box.drafts())[0] ?? '';
        if (text.length > before.length + 40) return text;
        throw new Error(`panel: ${await panel.text().catch(() => 'gone')}`);
      });
      const firstLine = draft.split('\n').find((line) => line.trim() !== '') as string;
      const place = after.indexOf(firstLine.trim());
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThan(after.lastIndexOf('Sam River'));
      if (webmail === 'outlook') expect(place).toBeLessThan(after.indexOf('Sent:'));
      // All that stood there still does.
      for (const line of before.split('\n').filter((one) => one.trim() !== '')) expect(after).toContain(line.trim());
      await until('the autosave', async () => (await box.log()).saved.includes(firstLine.trim()));

      await box.page.evaluate(
        (document, selector) => document.querySelector<HTMLElement>(selector)?.focus(),
        box.places.editor,
      );
      for (let times = 0; times < 40; times += 1) {
        if (!((await box.drafts())[0] ?? '').includes(firstLine.trim())) break;
        await box.page.press('Control+z');
      }
      const undone = (await box.drafts())[0] as string;
      expect(undone.replace(/\s+/g, ' ').trim()).toBe(before.replace(/\s+/g, ' ').trim());
      await settle(400);
      expect((await box.log()).sent).toEqual([]);
    });

    it('is reached from Send with the keyboard, and pressed', async () => {
      const box = await mailbox();
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      await box.page.shows('compose-button');
      await box.page.evaluate((root, send) => root.querySelector<HTMLElement>(send)?.focus(), box.places.send);
      const onOurs = () =>
        box.page.evaluate((root) => root.activeElement?.getAttribute('data-decline-gracefully') === 'compose-button');
      let steps = 0;
      while (!(await onOurs()) && steps < 6) {
        await box.page.press('Tab');
        steps += 1;
      }
      expect(steps).toBeLessThanOrEqual(webmail === 'gmail' ? 2 : 5);
      await box.page.press('Enter');
      await box.page.shows('panel');
      expect((await box.log()).sent).toEqual([]);
    });

    it('knows a sent mail from one that was not sent', async () => {
      const box = await mailbox();
      await box.read(/^Offer of employment/);
      await box.reply();
      await box.page.clickOn(box.places.send);
      expect((await box.log()).sent).toHaveLength(1);
    });

    it('keeps keys typed into the panel from the page', async () => {
      const box = await mailbox();
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      const panel = await box.panel();
      await box.reason(panel, /^place$/);
      await panel.click(/your words/);
      await box.page.type('euc');
      await until('the words in the panel', async () =>
        (await panel.controls()).some(({ name, value }) => /your words/i.test(name) && value === 'euc'),
      );
      expect((await box.log()).shortcuts).toEqual([]);
    });
  });

  describe('composing beside another composer', () => {
    it('leaves the other composer alone', async () => {
      const box = await Mailbox.open(browser.get(), 'gmail');
      await box.read(/^Offer of employment/);
      await box.page.shows('banner');
      await box.reply();
      await box.compose();
      await until('both buttons', async () => (await box.page.count('compose-button')) === 2);
      const [reply = '', other = ''] = await box.drafts();
      const panel = await box.panel(0);
      await box.reason(panel, /^hours$/);
      await panel.click(/insert/);
      await until('the text in the reply', async () => ((await box.drafts())[0] ?? '').length > reply.length + 40);
      expect((await box.drafts())[1]).toBe(other);
    });
  });
}
