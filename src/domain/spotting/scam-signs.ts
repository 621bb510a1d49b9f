import { orEmpty } from '../absent.ts';
import type { SignalId } from '../lexicon.ts';
import type { Mail } from '../model.ts';
import type { Reading } from './features.ts';
import { domainOf, isFreeMail } from './free-mail.ts';

/** Stable ids of the signs of GUIDANCE §14.1; any two make D-01. */
export const SCAM_SIGNS = [
  'freeMailSender',
  'noInterview',
  'asksForFee',
  'chequeOrEquipment',
  'asksForIdentity',
  'payOutOfLine',
  'chatOnlyInterview',
  'replyToDiffers',
] as const;
export type ScamSign = (typeof SCAM_SIGNS)[number];

/** Signs that are phrases of the mail. */
const BY_SIGNAL: ReadonlyMap<SignalId, ScamSign> = new Map<SignalId, ScamSign>([
  ['noInterview', 'noInterview'],
  ['asksForFee', 'asksForFee'],
  ['chequeOrEquipment', 'chequeOrEquipment'],
  ['asksForIdentity', 'asksForIdentity'],
  ['moneyMule', 'asksForIdentity'],
  ['payTooGood', 'payOutOfLine'],
  ['chatOnly', 'chatOnlyInterview'],
]);

/** Last two labels, three where the second is a short public one ("co.uk"). Enough to compare two addresses. */
function site(address: string | null): string | null {
  const labels = domainOf(address)?.split('.') ?? [];
  const short = labels.length > 2 && /^(?:co|com|ac|gov|org|net|edu|or|ne|go)$/.test(orEmpty(labels.at(-2)));
  return labels.length > 1 ? labels.slice(short ? -3 : -2).join('.') : null;
}

/** Scam signs of a mail that speaks of a job, in the order of the handbook. */
export function scamSignsOf(mail: Mail, reading: Reading): ScamSign[] {
  const found = new Set<ScamSign>();
  for (const hits of [reading.subjectHits, reading.bodyHits])
    for (const { signal } of hits) {
      const sign = BY_SIGNAL.get(signal);
      if (sign) found.add(sign);
    }
  if (isFreeMail(mail.fromAddress)) found.add('freeMailSender');
  const from = site(mail.fromAddress);
  const replyTo = site(mail.replyTo ?? null);
  if (from !== null && replyTo !== null && from !== replyTo) found.add('replyToDiffers');
  return SCAM_SIGNS.filter((sign) => found.has(sign));
}

/** Signs that no honest employer shows: money or a cheque before the first day. */
const GRAVE: ReadonlySet<SignalId> = new Set(['asksForFee', 'chequeOrEquipment']);

/** True where the mail asks for money in a phrase; a lone word such as "crypto" may be the trade of the firm. */
export const asksForMoney = (reading: Reading): boolean =>
  reading.bodyHits.some(({ signal, first, last }) => {
    if (!GRAVE.has(signal)) return false;
    const cjk = orEmpty(reading.body.tokens[first]?.text) > '\u2e7f';
    return last - first >= (cjk ? 2 : 1);
  });
