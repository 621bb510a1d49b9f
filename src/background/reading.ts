import { extractFacts } from '../domain/facts/extract.ts';
import type { CurrentOffer, Mail, Settings, Situation, Workspace } from '../domain/model.ts';
import { companyKey, lookalikeOf } from '../domain/relations/company-key.ts';
import { spot } from '../domain/spotting/spot.ts';
import { factLexicons } from '../locales/facts.ts';
import { lexicons } from '../locales/lexicons.ts';
import { localNow } from './clock.ts';
import { localeOf } from './settings.ts';

/** Reads a mail into what a tab shows; nothing is stored here and the mail's text goes no further. */
export function readOffer(
  mail: Mail,
  place: { key: string; threadKey: string | null; accountKey: string | null; mailboxDomain: string | null },
  knownDomains: readonly string[],
): CurrentOffer {
  const verdict = spot(mail, lexicons);
  const facts = extractFacts(mail, verdict, factLexicons);
  const domain = companyKey(mail.fromAddress);
  const lookalike = domain ? lookalikeOf(domain, knownDomains) : null;
  return {
    ...place,
    subject: mail.subject,
    fromName: mail.fromName,
    fromAddress: mail.fromAddress,
    date: mail.date,
    verdict,
    facts,
    companyKey: domain,
    lookalikeOf: lookalike,
    dismissed: false,
  };
}

/** The workspace that a newly met offer starts with: facts from the letter, manners from the settings. */
export function firstWorkspace(offer: CurrentOffer | null, settings: Settings): Workspace {
  return { situation: firstSituation(offer, settings), step: 'decide', edits: {}, piece: null, note: '' };
}

function firstSituation(offer: CurrentOffer | null, settings: Settings): Situation {
  const facts = offer?.facts;
  return {
    today: localNow(),
    locale: localeOf(settings),
    country: settings.country,
    stage: facts?.stage ?? 'S2',
    intent: 'decline',
    user: settings.user,
    label: offer?.verdict.label ?? null,
    mailboxDomain: offer?.mailboxDomain ?? null,
    presentEmployerDomain: settings.presentEmployerDomain || null,
    threshold: settings.threshold,
    tone: settings.tone,
    offer: {
      company: facts?.company ?? null,
      role: facts?.role ?? null,
      date: offer?.date?.slice(0, 10) ?? null,
      // A date that was guessed is the person's to confirm: it is shown on the card and enters no text by itself.
      deadline: facts?.deadline?.certain ? facts.deadline.iso : null,
      startDate: facts?.startDate ?? null,
      pay: facts?.salary
        ? {
            min: facts.salary.min,
            max: facts.salary.max,
            currency: facts.salary.currency,
            period: facts.salary.period,
            monthsPerYear: facts.salary.monthsPerYear,
            hoursPerWeek: facts.salary.hoursPerWeek,
          }
        : null,
      contact: facts
        ? {
            name: facts.contact.name,
            role: 'offerer',
            phone: offer?.verdict.label === 'scam_offer' || offer?.lookalikeOf ? null : facts.contact.phone,
            email: facts.contact.email,
          }
        : null,
      scamSigns: offer?.verdict.scamSigns ?? [],
    },
  };
}

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
