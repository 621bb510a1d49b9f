/** The demo mailbox must not be easier to read than the pages it is made from. */
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { paragraphs } from './dress.ts';
import { POLICY, sampleMails, skins, stage } from './stage.ts';

const pages = new URL('../fixtures/pages/', import.meta.url);

/** Everything that a selector could hold on to: tags, classes, attribute names, and values of attributes that mean something. */
function anchors(root: ParentNode): Set<string> {
  const found = new Set<string>();
  const telling =
    /^(role|name|type|command|gh|data-app-section|data-testid|data-icon-name|aria-level|g_editable|contenteditable)$/;
  for (const node of root.querySelectorAll('*')) {
    found.add(node.localName);
    for (const token of node.classList) found.add(`.${token}`);
    for (const { name, value } of node.attributes) {
      found.add(`[${name}]`);
      if (telling.test(name) && !(node.localName === 'span' && name === 'name') && !node.hasAttribute('email'))
        found.add(`[${name}=${value}]`);
      // Ids by their wording: the numbers in them change with every render.
      if (name === 'id') found.add(`#${value.replace(/:?[0-9a-z]*\d[0-9a-zA-Z+/=@.-]*/g, '0').replace(/^:.*/, ':0')}`);
    }
  }
  return found;
}

describe.each(['gmail', 'outlook'] as const)('the %s stage', (webmail) => {
  it('holds no anchor that the reconstructed pages lack', async () => {
    const known = new Set<string>();
    for (const name of readdirSync(new URL(`${webmail}/`, pages))) {
      const { document } = new JSDOM(readFileSync(new URL(`${webmail}/${name}`, pages), 'utf8')).window;
      for (const anchor of anchors(document)) known.add(anchor);
    }
    const dressed = skins[webmail].dress(await sampleMails());
    const markup = [dressed.body, ...Object.values(dressed.templates)];
    const extra = new Set<string>();
    for (const html of markup) {
      const { document } = new JSDOM(`<body ${dressed.bodyAttributes}>${html}`).window;
      for (const anchor of anchors(document)) if (!known.has(anchor)) extra.add(anchor);
    }
    expect([...extra]).toEqual([]);
  });

  it('carries no slot marks and no word of the extension', async () => {
    const { site, address } = stage(webmail, await sampleMails());
    const served = site(new URL(address));
    expect(served?.body).not.toMatch(/data-slot|decline-gracefully|dataset\.slot/i);
    const script = site(new URL('/stage/skin.js', address));
    expect(script?.body).not.toMatch(/decline/i);
  });

  it('holds each mail once, with ids of its own', async () => {
    const mails = await sampleMails();
    const { templates, settings } = skins[webmail].dress(mails);
    expect(new Set(settings.threads).size).toBe(mails.length);
    for (const [index, mail] of mails.entries()) {
      const { document } = new JSDOM(templates[`mail-${index}`] as string).window;
      const shown = document.body.textContent?.replace(/\s+/g, '') ?? '';
      for (const line of mail.text.split('\n')) expect(shown).toContain(line.replace(/\s+/g, ''));
      expect(shown).not.toMatch(/KimNovak|PriyaNatarajan.*PriyaNatarajan.*Fabrikam/);
    }
  });

  it('is served under a strict policy with Trusted Types and nothing else', async () => {
    const { site, address } = stage(webmail, await sampleMails());
    expect(site(new URL(address))?.headers['content-security-policy']).toBe(POLICY);
    expect(POLICY).toMatch(/default-src 'none'/);
    expect(POLICY).toMatch(/require-trusted-types-for 'script'/);
    expect(site(new URL('https://elsewhere.example/'))).toBeNull();
    expect(site(new URL('/stage/../stage.ts', address))).toBeNull();
  });

  it('shows a hostile mail as text', () => {
    const hostile = {
      id: null,
      subject: '</title><script>alert(1)</script>',
      fromName: '"><img src=x onerror=alert(1)>',
      fromAddress: 'x"onmouseover=alert(1)@evil.example',
      date: null,
      text: '<script>alert(1)</script>\n</template><b>out</b>',
      html: null,
      signature: null,
    };
    const { site, address } = stage(webmail, [hostile]);
    const { document } = new JSDOM(site(new URL(address))?.body ?? '', { url: address }).window;
    const scripts = [...document.querySelectorAll('script')].map((node) => node.getAttribute('src'));
    expect(scripts).toEqual([null, '/stage/engine.js']);
    for (const template of document.querySelectorAll('template')) {
      expect(template.content.querySelector('script, b:not(#divRplyFwdMsg b), [onerror], [onmouseover]')).toBeNull();
    }
    expect(document.querySelector('[onerror], [onmouseover], body > b')).toBeNull();
  });
});

describe('paragraphs', () => {
  it('joins hard-wrapped lines and keeps lists, short lines and blank ones', () => {
    const wrapped =
      'Thank you again for the two afternoons you spent with us. The panel agreed within\nminutes.\n\n- one\n- two\n\nBest,\nSam';
    expect(paragraphs(wrapped)).toEqual([
      'Thank you again for the two afternoons you spent with us. The panel agreed within minutes.',
      '',
      '- one',
      '- two',
      '',
      'Best,',
      'Sam',
    ]);
  });

  it('joins Chinese lines without a space', () => {
    expect(paragraphs('感谢您参加我们的三轮面试。经团队一致讨论，我们很高兴地通知您，您已被云禾科技\n录用')).toEqual([
      '感谢您参加我们的三轮面试。经团队一致讨论，我们很高兴地通知您，您已被云禾科技录用',
    ]);
  });
});
