/** The stage in Outlook's clothes. */
import type { Mail } from '../../src/domain/model.ts';
import { type Dressed, escaped, fill, page, paragraphs, part, renumber, type Skin, timeOf } from './dress.ts';

const CONVERSATION = 'AAQkADk2ZTFhNzYtM2E0Zi00YmQ5LTg2YzItMDAwMDAwMDAwMDAwABAAx/g+ZXampleConv1=';

function conversationId(index: number): string {
  return CONVERSATION.replace('Conv1', `Stage${String(index + 1).padStart(2, '0')}`);
}

/** Ids of one mail in place of those of the reconstructed page. */
function ids(index: number): Record<string, string> {
  return {
    [CONVERSATION]: conversationId(index),
    AQAABTomoxgBAAAFsO0M8wAAAAA: `AQAABTomoxgBAAAFsO0M${String(index + 10)}AAAAA`,
    QAEIJBK8QAA: `QAEIJBK${String(index + 10)}QAA`,
    UniqueMessageBody_1: `UniqueMessageBody_${index + 1}`,
  };
}

function sender(mail: Mail): { name: string; address: string } {
  const address = mail.fromAddress ?? 'unknown@sender.example';
  return { name: mail.fromName || address, address };
}

/** Names and addresses that the reconstruction repeats outside its slots. */
function people(mail: Mail): Record<string, string> {
  const { name, address } = sender(mail);
  return {
    'kim.novak@acme.example': escaped(address),
    'Kim Novak': escaped(name),
    'Offer of employment - Data Analyst': escaped(mail.subject),
    'Fri 11/20/2026 9:15 AM': timeOf(mail).outlook,
  };
}

function row(mail: Mail, index: number): string {
  const node = fill(part(page('outlook/inbox-list-only.html'), '[role="option"][data-convid]'), {
    'row1-sender': sender(mail).name,
    'row1-subject': mail.subject,
    'row1-preview': mail.text.slice(0, 90).replace(/\s+/g, ' '),
  });
  node.setAttribute('aria-selected', 'false');
  node.setAttribute('aria-label', `${sender(mail).name} ${mail.subject} ${timeOf(mail).short}`);
  part(node, '._rWRU').textContent = timeOf(mail).short;
  return renumber(node.outerHTML, { ...ids(index), ...people(mail) });
}

function conversation(mail: Mail, index: number): string {
  const { name, address } = sender(mail);
  const pane = part(page('outlook/inbox-reading-pane.html'), '#ConversationReadingPaneContainer');
  // The collapsed first message of the reconstruction belongs to another story.
  part(pane, '[aria-expanded="false"]').closest('.aVla3')?.remove();
  fill(pane, {
    subject: mail.subject,
    sender: `${name}<${address}>`,
    date: timeOf(mail).outlook,
    body: { lines: paragraphs(mail.text), block: 'p' },
  });
  return renumber(pane.outerHTML, { ...ids(index), ...people(mail) });
}

function reply(mail: Mail, index: number): string {
  const surface = part(page('outlook/inline-reply.html'), '#docking_InitVisiblePart_0');
  const quoted = part(surface, '#divRplyFwdMsg').nextElementSibling;
  quoted?.replaceChildren(
    ...paragraphs(mail.text).map((line) => {
      const paragraph = surface.ownerDocument.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    }),
  );
  fill(surface, { 'compose-subject': '' });
  part(surface, 'input[maxlength="255"]').setAttribute('value', `Re: ${mail.subject}`);
  return renumber(surface.outerHTML, { ...ids(index), ...people(mail) });
}

export const outlookSkin: Skin = {
  id: 'outlook',
  address: 'https://outlook.live.com/mail/0/inbox',
  dress(mails: Mail[]): Dressed {
    const shell = page('outlook/inbox-list-only.html');
    const rows = [...shell.querySelectorAll('[role="option"][data-convid]')];
    const marker = 'ROWS-OF-THE-LIST';
    rows[0]?.before(marker);
    for (const node of rows) node.remove();
    fill(shell.body, { 'account-name': 'Sam Rivera', 'account-email': 'sam.rivera@example.org' });
    const compose = part(page('outlook/new-message.html'), '#docking_InitVisiblePart_0');
    fill(compose, { 'compose-subject': '', 'compose-to': '' });
    const templates: Record<string, string> = { compose: compose.outerHTML };
    for (const [index, mail] of mails.entries()) {
      templates[`mail-${index}`] = conversation(mail, index);
      templates[`reply-${index}`] = reply(mail, index);
    }
    return {
      html: 'lang="en" dir="ltr"',
      bodyAttributes: '',
      body: shell.body.innerHTML.replace(marker, () => mails.map(row).join('')),
      title: 'Mail - Sam Rivera - Outlook',
      templates,
      settings: {
        subjects: mails.map(({ subject }) => subject),
        threads: mails.map((_, index) => conversationId(index)),
      },
    };
  },
};
