import { orEmpty } from '../absent.ts';
import { SIGNALS, type SignalId } from '../lexicon.ts';
import type { Mail } from '../model.ts';
import type { Reading } from './features.ts';
import { domainOf, isFreeMail } from './free-mail.ts';
import { textAt } from './tokens.ts';

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
const BY_SIGNAL: readonly [number, ScamSign][] = (
  [
    ['noInterview', 'noInterview'],
    ['asksForFee', 'asksForFee'],
    ['chequeOrEquipment', 'chequeOrEquipment'],
    ['asksForIdentity', 'asksForIdentity'],
    ['moneyMule', 'asksForIdentity'],
    ['payTooGood', 'payOutOfLine'],
    ['chatOnly', 'chatOnlyInterview'],
  ] as [SignalId, ScamSign][]
).map(([signal, sign]) => [SIGNALS.indexOf(signal), sign]);

/** Last two labels, three where the second is a short public one ("co.uk"). Enough to compare two addresses. */
function site(address: string | null): string | null {
  const labels = domainOf(address)?.split('.') ?? [];
  const short = labels.length > 2 && /^(?:co|com|ac|gov|org|net|edu|or|ne|go)$/.test(orEmpty(labels.at(-2)));
  return labels.length > 1 ? labels.slice(short ? -3 : -2).join('.') : null;
}

/** Scam signs of a mail that speaks of a job, in the order of the handbook. */
export function scamSignsOf(mail: Mail, reading: Reading): ScamSign[] {
  const found = new Set<ScamSign>();
  for (const [signal, sign] of BY_SIGNAL) if (reading.met[signal] === 1) found.add(sign);
  if (isFreeMail(mail.fromAddress)) found.add('freeMailSender');
  const from = site(mail.fromAddress);
  const replyTo = site(mail.replyTo ?? null);
  if (from !== null && replyTo !== null && from !== replyTo) found.add('replyToDiffers');
  return SCAM_SIGNS.filter((sign) => found.has(sign));
}

/** Signs that no honest employer shows: money or a cheque before the first day. */
const GRAVE: readonly number[] = (['asksForFee', 'chequeOrEquipment'] as const).map((signal) =>
  SIGNALS.indexOf(signal),
);

/** True where the mail asks for money in a phrase; a lone word such as "crypto" may be the trade of the firm. */
export const asksForMoney = (reading: Reading): boolean =>
  reading.bodyHits.some(({ signal, first, last }) => {
    if (!GRAVE.includes(signal)) return false;
    const cjk = textAt(reading.body, first) > '\u2e7f';
    return last - first >= (cjk ? 2 : 1);
  });
