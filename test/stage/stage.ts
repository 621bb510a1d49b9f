/** The demo mailbox as a site that a driver serves at the real hosts, under the policy that the real pages have. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mailOfEml } from '../../scripts/mails.ts';
import type { Mail } from '../../src/domain/model.ts';
import { escaped, type Skin } from './dress.ts';
import { gmailSkin } from './gmail.ts';
import { outlookSkin } from './outlook.ts';

export const skins: Record<'gmail' | 'outlook', Skin> = { gmail: gmailSkin, outlook: outlookSkin };

/** Strict policy with Trusted Types enforced and no policy allowed; inline style attributes stay, as in the real pages. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const samples = new URL('../fixtures/mails/', import.meta.url);
const assets = new URL('page/', import.meta.url);

/** Paths of the sample mails, in the order of the list. */
export function sampleFiles(): string[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => fileURLToPath(new URL(name, samples)));
}

/** The sample mails. */
export async function sampleMails(): Promise<Mail[]> {
  return Promise.all(sampleFiles().map((path) => mailOfEml(readFileSync(path), path)));
}

interface Served {
  status?: number;
  headers: Record<string, string>;
  body: string;
}

const kinds: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** A mailbox with these mails; `address` is where a person would go. */
export function stage(webmail: 'gmail' | 'outlook', mails: Mail[]): { address: string; site(url: URL): Served | null } {
  const skin = skins[webmail];
  const { html, body, bodyAttributes, title, templates, settings } = skin.dress(mails);
  const hidden = Object.entries(templates).map(([id, markup]) => `<template id="stage-${id}">${markup}</template>`);
  const document = [
    `<!doctype html><html ${html}><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<link rel="stylesheet" href="/stage/${webmail}.css">`,
    `<script type="application/json" id="stage-settings">${JSON.stringify(settings).replace(/</g, '\\u003c')}</script>`,
    hidden.join(''),
    '<script type="module" src="/stage/engine.js"></script>',
    `</head><body ${bodyAttributes}>${body}</body></html>`,
  ].join('');
  const { host } = new URL(skin.address);
  return {
    address: skin.address,
    site(url) {
      if (url.host !== host) return null;
      const file = /^\/stage\/([a-z]+\.(js|css))$/.exec(url.pathname);
      if (file) {
        const name = file[1] === 'skin.js' ? `${webmail}.js` : (file[1] as string);
        const headers = { 'content-type': kinds[file[2] as string] as string };
        return { headers, body: readFileSync(new URL(name, assets), 'utf8') };
      }
      if (!url.pathname.startsWith('/mail')) return null;
      return {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
        body: document,
      };
    },
  };
}
