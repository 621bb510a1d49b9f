import type { Mail } from '../domain/model.ts';

/** A pasted or typed mail: header lines that a person copies along are read as such. */
export function pastedMail(text: string, subject: string, from: string): Mail {
  const headers = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  let start = 0;
  for (const line of lines.slice(0, 12)) {
    const found = /^(subject|from|date|主题|发件人|日期|时间)\s*[:：]\s*(.{1,300})$/i.exec(line.trim());
    if (!found && line.trim() !== '') break;
    if (found) headers.set(NAMES[found[1]?.toLowerCase() ?? ''] ?? '', found[2] ?? '');
    start += 1;
  }
  const sender = from || headers.get('from') || '';
  const address = /[^\s<>"]{1,64}@[^\s<>"]{1,190}/.exec(sender)?.[0] ?? null;
  const date = headers.get('date');
  const moment = date ? Date.parse(date) : Number.NaN;
  return {
    id: null,
    subject: subject || headers.get('subject') || '',
    fromName: sender
      .replace(/<[^>]*>/, '')
      .replace(address ?? '\u0000', '')
      .replace(/"/g, '')
      .trim(),
    fromAddress: address?.toLowerCase() ?? null,
    date: Number.isNaN(moment) ? null : new Date(moment).toISOString(),
    text: headers.size > 0 ? lines.slice(start).join('\n') : text,
    html: null,
    signature: null,
  };
}

const NAMES: Record<string, string> = {
  subject: 'subject',
  主题: 'subject',
  from: 'from',
  发件人: 'from',
  date: 'date',
  日期: 'date',
  时间: 'date',
};
