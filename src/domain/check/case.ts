/** What kind of piece is judged, and by which facts. */
import { circumstancesOf } from '../guidance/circumstances.ts';
import { salaryGap } from '../guidance/salary-gap.ts';
import type { GuidanceTexts } from '../guidance/texts.ts';
import type { CheckInput, PieceKind, ReasonId, Stage } from '../model.ts';
import type { Case, Reading } from './reading.ts';

/** Pieces that must hold a decision; the others are never asked for one. */
const REFUSALS: readonly PieceKind[] = [
  'confirmation',
  'mail',
  'withdraw',
  'goBack',
  'afterSigning',
  'late',
  'linkedin',
  'portal',
  'calmReply',
];
const BY_STAGE: Partial<Record<Stage, PieceKind>> = { S0: 'withdraw', S3: 'goBack', S4: 'afterSigning', S6: 'late' };

/** A message that only sets up a call is short. */
const CHAT_WORDS = 45;

function likelyKind(input: CheckInput, reading: Reading, asks: boolean, reached: boolean): PieceKind {
  if (input.kind) return input.kind;
  if (asks) return 'askForTime';
  const { stage, intent } = input.situation;
  const decided = reading.hits('sign:decision').length > 0;
  if (!decided && intent !== 'decline') {
    if (reading.hits('sign:askTime').length > 0) return 'askForTime';
    if (reading.hits('sign:askCall').length > 0 && reading.words.length < CHAT_WORDS) return 'chat';
  }
  return BY_STAGE[stage] ?? (reached ? 'confirmation' : 'mail');
}

/** Is the text addressed to a mailbox of the present employer's, who did not make the offer? */
export function toPresentHouse({ situation, presentEmployerDomain, to }: CheckInput): boolean {
  const employer = (presentEmployerDomain ?? situation.presentEmployerDomain ?? '').toLowerCase().replace(/^@/, '');
  const [first = ''] = to ?? [];
  if (!employer || situation.flags?.includes('internalMove')) return false;
  if (situation.offer?.contact?.email?.toLowerCase().endsWith(`@${employer}`)) return false;
  return first.toLowerCase().replace(/>$/, '').endsWith(`@${employer}`);
}

/** A letter to one's own employer, who did not make the offer, owes no refusal (D-04, L-PRESENT). */
const toPresentEmployer = (input: CheckInput): boolean => !input.kind && toPresentHouse(input);

/** D-28, D-29: the message keeps silent on the cause. */
const discreet = ({ concerns }: CheckInput['situation']): ReasonId[] =>
  concerns?.includes('unlawful') || concerns?.includes('falseReason') ? ['R-PRIVATE'] : [];

/** Reads the case from the input and the text. GUIDANCE §3, §5, §9. */
export function caseOf(input: CheckInput, reading: Reading, guidance: GuidanceTexts): Case {
  const { situation, kind = null } = input;
  const pay = salaryGap(situation, guidance);
  const c = circumstancesOf(situation, pay);
  const asks = kind ? kind === 'askForTime' : c.intent === 'undecided';
  const likely = likelyKind(input, reading, asks, c.reached);
  const details = Object.entries(situation.reasons?.details ?? {}).filter(([, detail]) => detail?.trim());
  return {
    situation,
    kind,
    likely,
    // On LinkedIn a person who is still asking for time has no decision to tell.
    refuses:
      !toPresentEmployer(input) &&
      REFUSALS.includes(likely) &&
      !((c.intent === 'undecided' || situation.stage === 'S5') && (likely === 'linkedin' || likely === 'portal')),
    asks: likely === 'askForTime',
    inHouse: toPresentEmployer(input),
    pay,
    chosen: [
      ...new Set([
        ...c.chosen,
        ...discreet(situation),
        ...(situation.reasons?.marked ?? []),
        ...details.map(([id]) => id as ReasonId),
      ]),
    ],
    reached: c.reached,
    late:
      situation.stage === 'S6' ||
      (c.hoursSinceDeciding ?? 0) > 48 ||
      (c.daysToDeadline ?? 0) < 0 ||
      c.has('offerExpired'),
  };
}
