/** What lies in the mailbox: the project's own sample letters, and two that are hard to show. */
import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { type Letter, rawMail } from './deliver.ts';

const MAILS = new URL('../fixtures/mails/', import.meta.url);

async function sample(name: string): Promise<Letter> {
  const { from, subject = '', text = '' } = await PostalMime.parse(readFileSync(new URL(`${name}.eml`, MAILS)));
  return { from: `${from?.name} <${from?.address}>`, subject, text };
}

const offerText = `Dear Kim,

We are pleased to offer you the position of Senior Technician at Bluewater Instruments. Your base salary will be $91,000 per year, starting on January 11, 2027.

Please let us know by December 4, 2026 whether you accept.

Kind regards,
Dana Whitlock
HR Manager, Bluewater Instruments`;

const paragraphs = (text: string) =>
  text
    .split('\n\n')
    .map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
    .join('');

/** An offer whose HTML is a megabyte, as letters made by word processors are. */
const big: Letter = {
  from: 'Dana Whitlock <dana.whitlock@bluewater.example>',
  subject: 'Your offer, with the whole handbook',
  text: offerText,
  html: `<div>${paragraphs(offerText)}${Array.from({ length: 6500 }, (_, i) => `<p style="margin:0 0 8pt;font-size:11pt;line-height:107%;font-family:Calibri,sans-serif">Handbook, rule ${i}: keep the bench in order.</p>`).join('\n')}</div>`,
};

/** An offer with everything a sender might try: our own marks, composers, scripts, Roundcube's ids. */
const hostile: Letter = {
  from: 'Mallory <mallory@bluewater.example>',
  subject: 'Offer <img src=x onerror=alert(1)> of employment',
  text: offerText,
  html: `<div data-decline-gracefully="banner">fake</div><script>window.hacked=1</script><img src=x onerror="window.hacked=1">
    <div id="messagebody"><a class="rcmContactAddress" title="ceo@acme.example" href="mailto:ceo@acme.example">CEO</a></div>
    <form name="form" id="compose-content"><textarea name="_message">typed</textarea><input name="_pass"><button class="send">Send</button></form>
    <div contenteditable="true" id="tinymce">edit me</div><iframe id="messagecontframe" src="about:blank"></iframe>
    <style>body{display:none}#messagebody{opacity:0}</style>${paragraphs(offerText)}`,
};

/** Every letter by a short name, oldest first. */
export async function letters(): Promise<
  Record<'english' | 'chinese' | 'rejection' | 'scam' | 'big' | 'hostile', Letter>
> {
  return {
    english: await sample('01-offer-northwind'),
    chinese: await sample('10-offer-zh-yunhe'),
    rejection: await sample('07-rejection-fabrikam'),
    scam: await sample('06-scam-quickstaff'),
    big,
    hostile,
  };
}

export const rawLetters = async (): Promise<string[]> => Object.values(await letters()).map(rawMail);
