import { extractFacts } from '../../../src/domain/facts/extract.ts';
import type { Label, Language, Mail, OfferFacts } from '../../../src/domain/model.ts';
import { factLexicons } from '../../../src/locales/facts.ts';

interface Setting {
  lang?: Language;
  label?: Label;
  subject?: string;
  from?: string;
  address?: string | null;
  date?: string | null;
  html?: string | null;
}

/** Facts of a letter written on Monday 2 March 2026, unless told otherwise, by nobody in particular. */
export function reading(text: string, setting: Setting = {}): OfferFacts {
  const label = setting.label ?? 'offer';
  const mail: Mail = {
    id: 'row',
    subject: setting.subject ?? '',
    fromName: setting.from ?? '',
    fromAddress: setting.address ?? null,
    date: setting.date === undefined ? '2026-03-02T10:00:00Z' : setting.date,
    text,
    signature: null,
    html: setting.html ?? null,
  };
  return extractFacts(
    mail,
    {
      id: mail.id,
      label,
      isOffer: label.startsWith('offer'),
      confidence: 0.9,
      language: setting.lang ?? 'en',
      reasons: [],
      scamSigns: [],
    },
    factLexicons,
  );
}
