/** What Chrome would say before it installs us, and a further webmail address once a person has allowed it (TRUST C4). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sampleMails, stage } from '../../stage/stage.ts';
import type { ChromiumBrowser } from '../chromium.ts';
import { until } from '../driver.ts';
import { buildOf, launch, Mailbox, settle } from '../house.ts';

/** The browser's own words for a manifest. */
async function warningsOf(browser: ChromiumBrowser, manifest: string): Promise<string[]> {
  const page = await browser.openOwn('asking.html');
  return page.evaluate((_, text) => {
    type Api = { management: { getPermissionWarningsByManifest(text: string): Promise<string[]> } };
    return (globalThis as unknown as { chrome: Api }).chrome.management.getPermissionWarningsByManifest(text);
  }, manifest);
}

export function permissions(): void {
  it('C4: Chrome names the three mail sites in one sentence, and would tell of anything more', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dg-asking-'));
    const own = { manifest_version: 3, name: 'Asking', version: '1', permissions: ['management'] };
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ ...own, background: { service_worker: 'worker.js' } }),
    );
    writeFileSync(join(folder, 'worker.js'), '');
    writeFileSync(join(folder, 'asking.html'), '<!doctype html><title>Asking</title>');
    const browser = (await launch('chromium', { build: folder })) as ChromiumBrowser;
    try {
      const text = readFileSync(join(buildOf('chromium'), 'manifest.json'), 'utf8');
      const sentences = await warningsOf(browser, text);
      console.log(`C4: ${JSON.stringify(sentences)}`);
      expect(sentences).toEqual([
        'Read and change your data on mail.google.com, outlook.cloud.microsoft, and outlook.live.com',
      ]);
      const manifest = JSON.parse(text) as { permissions: string[]; host_permissions: string[] };
      const more = { ...manifest, permissions: [...manifest.permissions, 'tabs', 'downloads', 'notifications'] };
      expect(await warningsOf(browser, JSON.stringify(more))).toEqual([
        ...sentences,
        'Read your browsing history',
        'Display notifications',
        'Manage your downloads',
      ]);
      const wider = { ...manifest, host_permissions: [...manifest.host_permissions, 'https://outlook.office.com/*'] };
      expect(await warningsOf(browser, JSON.stringify(wider))).not.toEqual(sentences);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('C4: desktop notifications are asked for on a click and not before', async () => {
    const browser = (await launch('chromium')) as ChromiumBrowser;
    try {
      const page = await browser.playwright.newPage();
      // No prompt can be answered without a screen: what is asked for is noted instead, and refused.
      await page.addInitScript(() => {
        type Api = { permissions: { request(wish: object): Promise<boolean> } };
        const asked: string[] = [];
        Object.assign(globalThis, { asked });
        (globalThis as unknown as { chrome: Api }).chrome.permissions.request = async (wish) => {
          asked.push(`${JSON.stringify(wish)} ${navigator.userActivation.isActive}`);
          return false;
        };
      });
      await page.goto(`${browser.origin}/src/options/index.html#/settings`);
      const part = page.getByRole('region', { name: 'Reminders as desktop notifications' });
      await part.getByText(/^Off/).waitFor();
      const asked = () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
      expect(await asked()).toEqual([]);
      await part.getByRole('button', { name: 'Turn on' }).click();
      await until('the request', async () => (await asked()).length > 0);
      expect(await asked()).toEqual(['{"permissions":["notifications"]} true']);
      expect(await part.innerText()).toContain('Off');
    } finally {
      await browser.close();
    }
  });

  it('C4: an optional address stays untouched, works while it is allowed, and is left at once when it is switched off', async () => {
    const mails = await sampleMails();
    const { site } = stage('outlook', mails);
    const host = 'https://outlook.office.com/*';
    const browser = (await launch('chromium')) as ChromiumBrowser;
    try {
      browser.serve((url) =>
        url.host === 'outlook.office.com'
          ? site(new URL(url.href.replace('outlook.office.com', 'outlook.live.com')))
          : null,
      );
      const open = async () => {
        const box = await Mailbox.at(browser, 'outlook', mails, 'https://outlook.office.com/mail/0/');
        await box.read(/^Offer of employment/);
        return box;
      };
      const before = await open();
      await settle();
      expect(await before.page.count('banner')).toBe(0);
      await browser.permit(host);
      const box = await open();
      await box.page.shows('banner');
      const elsewhere = await Mailbox.open(browser, 'gmail', mails);
      await elsewhere.read(/^Offer of employment/);
      await elsewhere.page.shows('banner');
      const settings = await browser.playwright.newPage();
      await settings.goto(`${browser.origin}/src/options/index.html#/settings`);
      const tick = settings.getByRole('checkbox', { name: 'outlook.office.com' });
      await until('the tick', () => tick.isChecked());
      await tick.uncheck();
      await until('the banner to go', async () => (await box.page.count('banner')) === 0);
      // Where we may stand we still do, once.
      await until('the banner in Gmail', async () => (await elsewhere.page.count('banner')) === 1);
      expect(
        await browser.background(() => {
          type Api = { permissions: { contains(wish: object): Promise<boolean> } };
          const { permissions } = (globalThis as unknown as { chrome: Api }).chrome;
          return permissions.contains({ origins: ['https://outlook.office.com/*'] });
        }),
      ).toBe(false);
      await box.page.reload();
      await box.read(/^Offer of employment/);
      await settle();
      expect(await box.page.count('banner')).toBe(0);
    } finally {
      await browser.close();
    }
  });
}
