import type { Lexicons, SignalId } from '../lexicon.ts';
import type { Label, Mail, Verdict } from '../model.ts';
import { htmlText } from './html-text.ts';
import { languageOf } from './language.ts';
import { findSignals } from './phrases.ts';
import { excerpt, tokenize } from './tokens.ts';
import { topPart } from './top-part.ts';

const first: readonly [Label, readonly SignalId[]][] = [
  ['rescinded', ['withdrawn', 'lapsed']],
  ['offer_signed', ['signedDone', 'acceptanceNoted']],
  ['offer_reminder', ['reminder', 'noReplyYet', 'lastDay']],
];

/** Is this mail a job offer? */
export function spot(mail: Mail, lexicons: Lexicons): Verdict {
  const body = mail.text.trim() === '' && mail.html ? htmlText(mail.html) : mail.text;
  const tokens = tokenize(`${mail.subject}\n\n${topPart(body, mail.subject).text}`);
  const hits = findSignals(tokens.tokens, lexicons);
  const has = (signal: SignalId): boolean => hits.some((hit) => hit.signal === signal);
  const job = has('jobGiven') || (has('offerPaper') && has('signAsked'));
  const against = has('regret') || has('iDecline') || has('study') || has('sale') || has('tender');
  const label: Label = job && !against ? (first.find(([, signals]) => signals.some(has))?.[0] ?? 'offer') : 'other';
  return {
    id: mail.id,
    label,
    isOffer: label.startsWith('offer'),
    confidence: 0.5,
    language: languageOf(tokens.tokens, lexicons),
    reasons: hits.slice(0, 3).map((hit) => ({ signal: hit.signal, text: excerpt(tokens, hit.first, hit.last) })),
    scamSigns: [],
  };
}
