/**
 * Mails from files: `.eml` (RFC 5322, through postal-mime), JSON, JSON lines and corpus rows, all to the house's `Mail`.
 * Runs under Node only; the core never sees a file.
 */
import { readFileSync, statSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { BadInput } from '../src/domain/bad-input.ts';
import type { Mail } from '../src/domain/model.ts';
import { htmlText } from '../src/domain/spotting/html-text.ts';

/** A mail has fewer bytes than this; what is larger holds attachments that nobody needs for the reading of an offer. */
const MAIL_CAP = 20_000_000;
/** Rows are read as one string, whose length V8 limits. */
const ROWS_CAP = 500_000_000;
/** HTML is cut here before it is turned into text. */
const HTML_CAP = 512 * 1024;

export type Rows = { rows: unknown[]; lines: boolean };

/**
 * Reads a file, or standard input for "-".
 * @throws BadInput `file` where it cannot be read or is too large
 */
export function readSource(path: string): { bytes: Buffer; name: string } {
  const name = path === '-' ? 'standard input' : path;
  try {
    if (path !== '-' && isEml(path) && statSync(path).size >= MAIL_CAP) throw tooLarge(name);
    const bytes = readFileSync(path === '-' ? 0 : path);
    if (bytes.length >= ROWS_CAP) throw new BadInput('file', `${name} is too large: 500 MB or more`);
    return { bytes, name };
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new BadInput(
      'file',
      code === 'ENOENT' ? `${name} does not exist` : `${name} cannot be read (${code ?? 'unknown'})`,
    );
  }
}

export const isEml = (path: string): boolean => path.toLowerCase().endsWith('.eml');

const tooLarge = (name: string): BadInput => new BadInput('file', `${name} is too large for a mail: 20 MB or more`);

function utf8(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput('file', `${name} is not UTF-8 text`);
  }
}

/**
 * Parses JSON or JSON lines. A file with one JSON value is one row unless the value is on one line among several.
 * @throws BadInput `json` naming the line
 */
export function readRows(bytes: Buffer, name: string): Rows {
  const text = utf8(bytes, name);
  if (text.trim() === '') throw new BadInput('json', `${name} is empty`);
  try {
    return { rows: [JSON.parse(text)], lines: false };
  } catch {
    // Not one value: then every line is one.
  }
  const rows: unknown[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      rows.push(JSON.parse(line));
    } catch {
      const where = rows.length === 0 ? name : `line ${index + 1} of ${name}`;
      throw new BadInput('json', `${where} is not valid JSON`);
    }
  }
  return { rows, lines: true };
}

/** Runs `run` on each row. @throws BadInput naming the field and the row, counted from 1 */
export function eachRow<R>(rows: readonly unknown[], run: (row: unknown, index: number) => R): R[] {
  return rows.map((row, index) => {
    try {
      return run(row, index);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      throw new BadInput(error.field, `${error.message.slice(error.field.length + 2)} (row ${index + 1})`);
    }
  });
}

/** A reader that has seen enough (`| head`) is no error. */
export function leaveQuietly(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

function stringField(row: Record<string, unknown>, field: string): string | null {
  const value = row[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new BadInput(field, 'must be text');
  return value;
}

/**
 * A mail row of the contract (§5) to a `Mail`. Text is derived from `body_html` where `body_text` is blank.
 * @throws BadInput naming the field
 */
export function mailOf(row: unknown): Mail {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new BadInput('mail', 'must be a JSON object');
  const fields = row as Record<string, unknown>;
  const id = fields['id'];
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number')
    throw new BadInput('id', 'must be text');
  const text = stringField(fields, 'body_text');
  const html = stringField(fields, 'body_html');
  if (text === null && html === null) throw new BadInput('body_text', 'is missing');
  const shown = text !== null && text.trim() !== '' ? text : htmlText((html ?? '').slice(0, HTML_CAP));
  return {
    id: id === undefined || id === null ? null : String(id),
    subject: stringField(fields, 'subject') ?? '',
    fromName: stringField(fields, 'from_name') ?? '',
    fromAddress: stringField(fields, 'from_address'),
    date: stringField(fields, 'date'),
    text: shown,
    html,
    signature: null,
  };
}

const HEADER = /^(?:[A-Za-z][A-Za-z0-9-]{0,60}:|>?From )/;
const KNOWN_HEADER = /^(?:from|subject|to|date|message-id|received|return-path|mime-version|content-type):/im;

/**
 * An `.eml` file to a `Mail`.
 * @throws BadInput `file` where it is too large, `eml` where it is not a mail or is cut off
 */
export async function mailOfEml(bytes: Buffer, name: string): Promise<Mail> {
  if (bytes.length >= MAIL_CAP) throw tooLarge(name);
  const head = bytes
    .subarray(0, 16_384)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/\r\n/g, '\n');
  const headers = head.split('\n\n', 1)[0] ?? '';
  if (!HEADER.test(head) || !KNOWN_HEADER.test(headers) || headers.includes('\u0000')) {
    throw new BadInput('eml', `${name} is not an e-mail message`);
  }
  if (bytes.length <= 16_384 && !head.includes('\n\n'))
    throw new BadInput('eml', `${name} is cut off: it has headers and no body`);
  const boundary = /boundary\s{0,4}=\s{0,4}"?([^"\s;]{1,100})/i.exec(headers)?.[1];
  if (boundary !== undefined && !bytes.includes(`--${boundary}--`)) {
    throw new BadInput('eml', `${name} is cut off: its last part does not end`);
  }
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  } catch (error) {
    throw new BadInput(
      'eml',
      `${name} cannot be read as an e-mail message (${error instanceof Error ? error.message : 'unknown'})`,
    );
  }
  const html = mail.html ?? null;
  const text = mail.text ?? '';
  if (text.trimEnd().endsWith('\ufffd')) throw new BadInput('eml', `${name} is cut off: it ends within a letter`);
  return {
    id: mail.messageId ?? null,
    subject: mail.subject ?? '',
    fromName: mail.from?.name ?? '',
    fromAddress: mail.from?.address ?? null,
    date: isoDate(mail.date),
    text: text.trim() !== '' ? text : htmlText((html ?? '').slice(0, HTML_CAP)),
    html,
    signature: null,
    ...replyTo(mail.replyTo),
  };
}

/** Where answers go, if the mail names another address than the sender's. */
function replyTo(addresses: { address?: string | undefined }[] | undefined): { replyTo?: string } {
  const address = addresses?.[0]?.address;
  return address ? { replyTo: address } : {};
}

/** ISO 8601, or null for a date header that is none. */
function isoDate(header: string | undefined): string | null {
  if (header === undefined) return null;
  const time = Date.parse(header);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
