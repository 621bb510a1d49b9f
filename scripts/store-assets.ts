/**
 * npm run store-assets: what the stores show, from the real product in both languages: five screenshots of 1280 × 800, a
 * tile of 440 × 280 and the descriptions, in artifacts/store. Uses the build in dist/chrome; run `npm run build` first.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Locale } from '../src/domain/model.ts';
import { ChromiumBrowser } from '../test/e2e/chromium.ts';
import { Setting, views } from '../test/e2e/views.ts';
import { root } from './setup.mjs';

interface StoreTexts {
  name: string;
  tagline: string;
  captions: readonly [string, string, string, string, string];
  description: string;
}

/** Views behind the captions, in their order. */
const SHOWN = ['banner', 'panel-reason', 'call', 'write', 'compare'] as const;

const texts: Record<Locale, StoreTexts> = {
  en: {
    name: 'Decline Gracefully',
    tagline: 'Turn a job offer down without losing the relationship.',
    captions: [
      'It notices the offer, and until when they want your answer.',
      'One reason, one draft, above your signature. You press Send.',
      'Call first: what to say, one line at a time.',
      'A letter that is kind and clear, read along as you write.',
      'Side by side, by your own marks.',
    ],
    description: `You have a job offer that you will not take. Saying no well is a skill with a short list of rules: call first, today, one honest reason, and keep the door open. Decline Gracefully takes you through it, inside Gmail and Outlook.

• It notices the offer: which company, which role, until when. “Why” shows the mail's own words. Scams get a warning.
• It tells you what to do, in order: whom to call and when, a call script, answers if they push back, a minute of rehearsal.
• It names pay as a reason only where that is true and worth it.
• It writes the mail after the call, in English or Chinese, and reads along: half refusals, bargaining and gaps are shown with a better wording.
• It stands in every composer. The text goes above quote and signature, one undo takes it out. Nothing is ever sent for you.
• It remembers what you said and promised, and brings you back in touch months later.

Everything stays on this computer: no account, no server, no network request, no tracking. Open source (MIT).

Not affiliated with Google or Microsoft. General information, no legal advice.
`,
  },
  'zh-CN': {
    name: '体面婉拒',
    tagline: '推掉一份录用，留住这份交情。',
    captions: [
      '认出录用通知，也认出答复期限。',
      '一个理由，一份草稿，放在签名上方。由您点发送。',
      '先打电话：一句一句告诉您怎么说。',
      '客气又清楚的信，边写边帮您看。',
      '并排对比，分数由您打。',
    ],
    description: `手里有一份不打算接受的录用？体面地拒绝有几条简单的规矩：先打电话，当天就说，一个真实的理由，给以后留条路。“体面婉拒”在 Gmail 和 Outlook 里陪您走完这几步。

• 认出录用通知：哪家公司、什么岗位、何时之前答复。“判断依据”给您看邮件原文；骗局会提醒。
• 按顺序告诉您做什么：打给谁、几点打、怎么说，对方挽留时怎么答，还能练一分钟。
• 只有在属实而且值得的时候，才把薪酬当理由。
• 通话之后写确认邮件，中英文都行；边写边读，含糊、讨价还价和漏填的地方给出更好的说法。
• 每个写信窗口都有按钮。文字放在引用和签名上方，撤销一次就能拿掉。我们从不替您发送。
• 记住您说过什么、答应过什么，几个月后提醒您再联系。

所有内容只保存在这台电脑上：没有账号，没有服务器，不联网，不跟踪。开源（MIT）。

与谷歌、微软没有关联。内容是一般性信息，不是法律意见。
`,
  },
};

const url = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

/** A caption over a picture of the product. */
async function framed(table: Page, caption: string, picture: Buffer, tall: boolean): Promise<Buffer> {
  await table.setViewportSize({ width: 1280, height: 800 });
  await table.goto('about:blank');
  await table.evaluate(
    ({ caption, picture, tall }) => {
      document.body.style.cssText =
        'margin:0;height:800px;overflow:hidden;background:#e5f1ee;color:#12312c;display:grid;grid-template-rows:auto 1fr;justify-items:center;font-family:Georgia,"Songti SC","Noto Serif CJK SC",serif';
      const words = document.createElement('h1');
      words.textContent = caption;
      words.style.cssText = 'font-size:34px;font-weight:600;margin:34px 60px 26px;text-align:center';
      const image = document.createElement('img');
      image.src = picture;
      image.style.cssText = `${tall ? 'height:640px' : 'width:1080px'};border-radius:12px;box-shadow:0 12px 40px rgb(0 0 0/22%)`;
      document.body.append(words, image);
      return image.decode();
    },
    { caption, picture: url(picture), tall },
  );
  return table.screenshot();
}

/** The promotional tile: mark, name, one line. */
async function tile(table: Page, { name, tagline }: StoreTexts): Promise<Buffer> {
  await table.setViewportSize({ width: 440, height: 280 });
  await table.goto('about:blank');
  await table.evaluate(
    ({ name, tagline }) => {
      document.body.style.cssText =
        'margin:0;height:280px;box-sizing:border-box;padding:40px 36px;background:#0d6559;color:#fff;display:grid;align-content:center;gap:14px;font-family:Georgia,"Songti SC","Noto Serif CJK SC",serif';
      const mark = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      mark.setAttribute('viewBox', '0 0 24 24');
      mark.setAttribute('width', '64');
      for (const line of ['M5 3h8v2H7v14h6v2H5z', 'M11 6.5 19 4v16l-8-2.5z']) {
        const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
        path.setAttribute('d', line);
        path.setAttribute('fill', '#fff');
        mark.append(path);
      }
      const title = document.createElement('h1');
      title.textContent = name;
      title.style.cssText = 'margin:0;font-size:32px';
      const line = document.createElement('p');
      line.textContent = tagline;
      line.style.cssText = 'margin:0;font-size:18px;line-height:1.4';
      document.body.append(mark, title, line);
    },
    { name, tagline },
  );
  return table.screenshot();
}

async function main(): Promise<void> {
  const browser = await ChromiumBrowser.launch({ build: join(root, 'dist', 'chrome') });
  try {
    const setting = new Setting(browser);
    await setting.furnish();
    for (const locale of ['en', 'zh-CN'] as const) {
      await setting.speak(locale);
      const folder = join(root, 'artifacts', 'store', locale);
      mkdirSync(folder, { recursive: true });
      for (const [index, name] of SHOWN.entries()) {
        const view = views.find((one) => one.name === name);
        if (!view) throw new Error(`no view ${name}`);
        const page = await view.open(setting, 'light');
        const tall = view.surface === 'popup';
        await page.setViewportSize(tall ? { width: 392, height: 600 } : { width: 1280, height: 760 });
        const picture = await page.screenshot();
        await page.close();
        // Made for each picture: a blank page that lies about would be taken for the next mail.
        const table = await browser.playwright.newPage();
        const shot = await framed(table, texts[locale].captions[index] ?? '', picture, tall);
        writeFileSync(join(folder, `${index + 1}-${name}.png`), shot);
        await table.close();
      }
      const table = await browser.playwright.newPage();
      writeFileSync(join(folder, 'tile-440x280.png'), await tile(table, texts[locale]));
      await table.close();
      writeFileSync(join(folder, 'description.txt'), texts[locale].description);
      console.log(`store assets: ${folder}`);
    }
  } finally {
    await browser.close();
  }
}

await main();
