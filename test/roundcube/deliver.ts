/** Puts mails into a mailbox by IMAP APPEND (RFC 9051 §6.3.12), as a mail server would; a dozen lines of protocol, no more. */
import { connect } from 'node:net';

/** Delivers raw messages in order, with the password all users share. @throws when the server says anything but OK */
export async function deliver(port: number, user: string, password: string, mails: readonly string[]): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  let said = '';
  let failed: Error | null = null;
  let heard = () => {};
  socket.on('data', (part: string) => {
    said += part;
    heard();
  });
  socket.on('error', (error) => {
    failed = error;
    heard();
  });
  /** Waits for the answer to that command; anything but OK to it, or to one before it, fails. */
  const until = async (tag: string): Promise<void> => {
    for (;;) {
      if (failed) throw failed;
      const refused = /^\S+ (?:NO|BAD) [^\n]*/m.exec(said);
      if (refused) throw new Error(`IMAP: ${refused[0].trim()}`);
      if (said.split('\n').some((line) => line.startsWith(`${tag} OK`))) return;
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  try {
    await until('*');
    socket.write(`a LOGIN ${user} ${password}\r\n`);
    await until('a');
    said = '';
    for (const [nth, mail] of mails.entries()) {
      const bytes = Buffer.from(mail.replace(/\r?\n/g, '\r\n'), 'utf8');
      // Neither the literal (LITERAL+, RFC 7888) nor the answer need be waited for.
      socket.write(`m${nth} APPEND INBOX {${bytes.length}+}\r\n`);
      socket.write(bytes);
      socket.write('\r\n');
      if (nth % 100 === 99) {
        await until(`m${nth}`);
        said = '';
      }
    }
    socket.write('z LOGOUT\r\n');
    await until('z');
  } finally {
    socket.end();
  }
}

export interface Letter {
  from: string;
  subject: string;
  text: string;
  html?: string;
  to?: string;
  cc?: string;
}

const word = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

const named = (address: string): string => address.replace(/^([^<]+) </, (_, name: string) => `${word(name)} <`);

const base64 = (text: string): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n');

/** A letter as it travels: text alone, or text and HTML as alternatives. `nth` gives its date and Message-ID. */
export function rawMail({ from, to, cc, subject, text, html }: Letter, nth: number): string {
  const part = (type: string, body: string) =>
    `Content-Type: text/${type}; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${base64(body)}\n`;
  const head = [
    `From: ${named(from)}`,
    `To: ${named(to ?? 'Kim Novak <kim@home.example>')}`,
    ...(cc ? [`Cc: ${named(cc)}`] : []),
    `Subject: ${word(subject)}`,
    `Date: ${new Date(Date.UTC(2026, 10, 20, 9, nth)).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <letter-${nth}@sender.example>`,
    'MIME-Version: 1.0',
  ].join('\n');
  if (!html) return `${head}\n${part('plain', text)}`;
  const border = `=_border_${nth}`;
  return `${head}\nContent-Type: multipart/alternative; boundary="${border}"\n\n--${border}\n${part('plain', text)}--${border}\n${part('html', html)}--${border}--\n`;
}
