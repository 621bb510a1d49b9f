/** What the table's predicates ask about a situation, worked out once. */
import type { Flag, Intent, PayVerdict, ReasonId, Situation, Stage } from '../model.ts';
import { daysBetween, hoursBetween, workingDaysLeft } from './clock.ts';

export interface Circumstances {
  situation: Situation;
  stage: Stage;
  intent: Intent;
  zh: boolean;
  /** Decided to decline, whatever was done about it so far. */
  declining: boolean;
  /** S5, or undecided while an answer is still open: asks for time and never declines on the phone. */
  asking: boolean;
  /** D-23: the main reason is a family or health matter. */
  emergency: boolean;
  has: (flag: Flag) => boolean;
  main: ReasonId | null;
  chosen: readonly ReasonId[];
  pay: PayVerdict | null;
  reached: boolean;
  /** Calls made without reaching anyone; 0 when reached or not tried. */
  missedCalls: number;
  /** Something is signed, or the place treats a plain yes as a contract (GUIDANCE §10.1, §10.2). */
  bound: boolean;
  hoursSinceDeciding: number | null;
  daysSinceDeciding: number | null;
  daysToDeadline: number | null;
  workingDaysToDeadline: number | null;
  /** Deadline within one working day (D-14), today and a passed one included. */
  lastDay: boolean;
}

/** Places where GUIDANCE §10.2 says that saying yes can already make the contract. */
export const YES_BINDS: readonly string[] = ['GB', 'FR', 'CN', 'JP'];
/** Places where §10.2 speaks of ending a signed contract by notice. */
export const NOTICE_PLACES: readonly string[] = [...YES_BINDS, 'DE', 'CH'];

/** An unstated intent is read from the stage: S5 is undecided by definition (GUIDANCE §3), every other stage declines. */
export function intentOf(situation: Situation): Intent {
  if (situation.intent) return situation.intent;
  return situation.stage === 'S5' ? 'undecided' : 'decline';
}

export function circumstancesOf(situation: Situation, pay: PayVerdict | null): Circumstances {
  const { today, stage, reasons, call, offer } = situation;
  const intent = intentOf(situation);
  const status = call?.status ?? 'none';
  const reached = status === 'reached';
  const tried =
    status === 'noAnswer' || status === 'voicemail' ? Math.max(1, call?.attempts ?? 1) : (call?.attempts ?? 0);
  const main = reasons?.main ?? (intent === 'stay' ? 'R-STAY' : null);
  const support = reasons?.support && reasons.support !== main ? reasons.support : null;
  const daysToDeadline = daysBetween(today, offer?.deadline);
  const workingDaysToDeadline = workingDaysLeft(today, offer?.deadline);
  // Where they were told in time, the wait ended with the call.
  const until = reached && call?.at ? call.at : today;
  const signed = stage === 'S4' || (stage === 'S3' && Boolean(offer?.signedDate));
  return {
    situation,
    stage,
    intent,
    zh: situation.locale === 'zh-CN',
    declining: (intent === 'decline' || intent === 'stay') && stage !== 'S5' && stage !== 'S7',
    asking:
      stage === 'S5' ||
      (intent === 'undecided' && (stage === 'S1' || stage === 'S2' || stage === 'S3') && (daysToDeadline ?? 0) >= 0),
    emergency: main === 'R-FAMILY' || main === 'R-HEALTH',
    has: (flag) => situation.flags?.includes(flag) ?? false,
    main,
    chosen: [main, support].filter((id) => id !== null),
    pay,
    reached,
    missedCalls: reached ? 0 : tried,
    bound: signed || (stage === 'S3' && YES_BINDS.includes(situation.country ?? '')),
    hoursSinceDeciding: hoursBetween(situation.decidedAt, until),
    daysSinceDeciding: daysBetween(situation.decidedAt, until),
    daysToDeadline,
    workingDaysToDeadline,
    lastDay: workingDaysToDeadline !== null && workingDaysToDeadline <= 1,
  };
}
