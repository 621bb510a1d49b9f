/** The stage in Gmail's clothes. */
import type { Mail } from '../../src/domain/model.ts';
import { type Dressed, escaped, fill, page, paragraphs, part, renumber, type Skin, timeOf } from './dress.ts';

const THREAD = '18c2a1b7d4e5f601';
const MESSAGE = '1784112240094321001';

/** Ids of one mail in place of those of the reconstructed page. */
function ids(index: number): Record<string, string> {
  const number = String(index + 1).padStart(3, '0');
  return { [THREAD]: `18c2a1b7d4e5f${number}`, [MESSAGE]: `1784112240094399${number}` };
}

function sender(mail: Mail): { name: string; address: string } {
  const address = mail.fromAddress ?? 'unknown@sender.example';
  return { name: mail.fromName || address, address };
}

function row(mail: Mail, index: number): string {
  const { name, address } = sender(mail);
  const node = fill(part(page('gmail/inbox-list.html'), 'tr.zA'), {
    'row1-sender': name,
    'row1-sender-email': address,
    'row1-subject': mail.subject,
    'row1-snippet': ` - ${mail.text.slice(0, 110).replace(/\s+/g, ' ')}`,
  });
  // The text for screen readers repeats the row's words outside any slot.
  part(node, '.afn').lastChild?.remove();
  part(node, '.afn [data-legacy-thread-id]').textContent = mail.subject;
  const date = part(node, 'td.xW > span');
  date.setAttribute('title', timeOf(mail).gmail);
  date.textContent = timeOf(mail).short;
  return renumber(node.outerHTML, ids(index)).replaceAll('id=":', `id=":r${index}`);
}

function conversation(mail: Mail, index: number): string {
  const { name, address } = sender(mail);
  const views = page('gmail/conversation-2026.html');
  const view = fill(part(views, '[role="main"]'), {
    subject: mail.subject,
    'm1-sender': name,
    'm1-sender-email': address,
    'm1-date': timeOf(mail).gmail,
    'm1-date-short': timeOf(mail).short,
    'm1-body': { lines: paragraphs(mail.text), block: 'div' },
  });
  return renumber(view.outerHTML, {
    ...ids(index),
    'priya.natarajan@northwind.example': escaped(address),
    'Priya Natarajan': escaped(name),
  });
}

function reply(mail: Mail, index: number): string {
  const { name, address } = sender(mail);
  const host = fill(part(page('gmail/inline-reply-2026.html'), '.gA'), {
    to: name,
    'to-email': address,
    'compose-subject': `Re: ${mail.subject}`,
    'compose-body': { lines: ['', '', '-- ', 'Sam Rivers'], block: 'div' },
  });
  for (const input of host.querySelectorAll('input[name="subject"]'))
    input.setAttribute('value', `Re: ${mail.subject}`);
  return renumber(host.outerHTML, {
    ...ids(index),
    'priya.natarajan@northwind.example': escaped(address),
    'Priya Natarajan': escaped(name),
    'Offer of employment: Senior Analyst': escaped(mail.subject),
  });
}

export const gmailSkin: Skin = {
  id: 'gmail',
  address: 'https://mail.google.com/mail/u/0/#inbox',
  dress(mails: Mail[]): Dressed {
    const shell = page('gmail/inbox-list.html');
    const table = part(shell, 'tr.zA').parentElement as Element;
    table.replaceChildren();
    fill(shell.body, {});
    const marker = 'ROWS-OF-THE-LIST';
    table.textContent = marker;
    const docked = part(page('gmail/popout-compose.html'), '.dw');
    fill(docked, { 'compose-subject': '', 'compose-body': { lines: ['', '', '-- ', 'Sam Rivers'], block: 'div' } });
    for (const chip of docked.querySelectorAll('[role="option"]')) chip.remove();
    const templates: Record<string, string> = { compose: docked.outerHTML };
    for (const [index, mail] of mails.entries()) {
      templates[`mail-${index}`] = conversation(mail, index);
      templates[`reply-${index}`] = reply(mail, index);
    }
    return {
      html: 'lang="en"',
      bodyAttributes: `class="${shell.body.className}"`,
      body: shell.body.innerHTML.replace(marker, () => mails.map(row).join('')),
      title: 'Inbox (1) - sam.rivers@example.com - Gmail',
      templates,
      settings: {
        subjects: mails.map(({ subject }) => subject),
        threads: mails.map((_, index) => `FMfcgzStage${String(index + 1).padStart(3, '0')}`),
      },
    };
  },
};
