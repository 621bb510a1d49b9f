/** Puts mails into a mailbox by IMAP APPEND (RFC 9051 §6.3.12), as a mail server would; a dozen lines of protocol, no more. */
import { connect } from 'node:net';

/** Delivers raw messages in order, with the password all users share. @throws when the server says anything but OK */
export async function deliver(port: number, user: string, password: string, mails: readonly string[]): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  let said = '';
  let heard = () => {};
  socket.on('data', (part: string) => {
    said += part;
    heard();
  });
  const until = async (tag: string): Promise<void> => {
    for (;;) {
      const line = new RegExp(`^${tag.replace('*', '\\*')} ?(OK|NO|BAD|)[^\\n]*\\n`, 'm').exec(said);
      if (line) {
        said = said.slice(line.index + line[0].length);
        if (line[1] !== 'OK') throw new Error(`IMAP: ${line[0].trim()}`);
        return;
      }
      await new Promise<void>((resolve, reject) => {
        heard = resolve;
        socket.once('error', reject);
      });
    }
  };
  try {
    await until('*');
    socket.write(`a LOGIN ${user} ${password}\r\n`);
    await until('a');
    for (const [nth, mail] of mails.entries()) {
      const bytes = Buffer.from(mail.replace(/\r?\n/g, '\r\n'), 'utf8');
      // The literal need not be waited for (LITERAL+, RFC 7888).
      socket.write(`m${nth} APPEND INBOX {${bytes.length}+}\r\n`);
      socket.write(bytes);
      socket.write('\r\n');
      await until(`m${nth}`);
    }
    socket.write('z LOGOUT\r\n');
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
