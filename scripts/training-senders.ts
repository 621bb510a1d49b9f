/**
 * Senders for the training mails, which are written without one. A mailbox says something about a mail and decides
 * nothing: a third of the mails keep none, and every kind of mailbox occurs with several labels (a founder or a café
 * writes from free mail, a scam from an address that looks like a company's).
 */
import type { Label } from '../src/domain/model.ts';

const PERSON = ['maria.lopez', 'tkeller', 'anna', 'j.smith', 'weili', 'sato', 'pedro.alves', 'camille.roy'];
const HIRING = ['hr', 'jobs', 'careers', 'talent', 'recruiting', 'rh', 'personal', 'jinji', 'zhaopin'];
const BULK = ['promo', 'news', 'offers', 'deals', 'info', 'newsletter', 'hello', 'service', 'marketing'];

/** Mailboxes of a label, each as often as it is named. */
const MAILBOXES: Record<
  Label,
  readonly ('person' | 'hiring' | 'ats' | 'eSign' | 'free' | 'bulk' | 'study' | 'noreply' | 'money')[]
> = {
  offer: ['person', 'person', 'person', 'person', 'hiring', 'hiring', 'hiring', 'ats', 'eSign', 'free'],
  offer_signed: ['person', 'person', 'person', 'person', 'hiring', 'eSign', 'eSign', 'ats', 'noreply', 'free'],
  offer_reminder: ['person', 'person', 'person', 'person', 'hiring', 'hiring', 'eSign', 'ats', 'noreply', 'free'],
  rejection: ['person', 'person', 'hiring', 'hiring', 'hiring', 'ats', 'noreply'],
  interview: ['person', 'person', 'person', 'hiring', 'hiring', 'noreply', 'ats', 'free'],
  acknowledgement: ['person', 'hiring', 'hiring', 'ats', 'noreply', 'noreply'],
  outreach: ['person', 'person', 'person', 'hiring', 'bulk', 'free', 'noreply'],
  job_alert: ['bulk', 'bulk', 'bulk', 'noreply', 'hiring', 'hiring'],
  marketing: ['bulk', 'bulk', 'bulk', 'bulk', 'noreply', 'person', 'person', 'money'],
  admission: ['study', 'study', 'noreply', 'person', 'person'],
  scam_offer: ['free', 'free', 'free', 'free', 'hiring', 'hiring', 'person', 'person'],
  onboarding: ['person', 'person', 'hiring', 'hiring', 'noreply', 'money'],
  rescinded: ['person', 'person', 'person', 'hiring', 'hiring', 'ats', 'noreply'],
  own_reply: ['free', 'free', 'free', 'person', 'person'],
  other: ['person', 'person', 'person', 'person', 'free', 'free', 'bulk', 'noreply', 'eSign', 'money', 'hiring'],
};

const hashOf = (text: string): number => {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619) >>> 0;
  return hash;
};

/** An address for a mail, the same on every run; null for a third of them. */
export function senderOf(label: Label, text: string): string | null {
  const hash = hashOf(text);
  if (hash % 3 === 0) return null;
  const pick = <T>(list: readonly T[], turn: number): T => list[(hash >>> turn) % list.length] as T;
  const box = pick(MAILBOXES[label], 4);
  const company = `${pick(['brightline', 'nordwerk', 'kiteworks', 'umi', 'larkin', 'vega'], 9)}.example`;
  switch (box) {
    case 'person':
      return `${pick(PERSON, 13)}@${company}`;
    case 'hiring':
      return `${pick(HIRING, 13)}@${company}`;
    case 'ats':
      return `no-reply@${pick(['greenhouse', 'workday', 'icims'], 13)}-mail.example`;
    case 'eSign':
      return `${pick(['dse', 'notice', 'noreply'], 13)}@${pick(['docusign', 'adobesign', 'yousign'], 17)}-mail.example`;
    case 'free':
      return `${pick(PERSON, 13)}@${pick(['gmail.com', 'outlook.com', 'qq.com', 'freemail.example'], 17)}`;
    case 'bulk':
      return `${pick(BULK, 13)}@${company}`;
    case 'study':
      return `${pick(['admissions', 'registrar', 'zulassung', 'becas'], 13)}@univ-${company}`;
    case 'noreply':
      return `noreply@${company}`;
    case 'money':
      return `${pick(['billing', 'invoices', 'payroll', 'quotes'], 13)}@${company}`;
  }
}
