/** The written pieces of GUIDANCE §9: which ones a situation calls for, what stands in each, and how long it may be. */
import type { Piece, PieceKind } from '../model.ts';
import { type Band, CHARACTERS_PER_WORD, LENGTH_BANDS, lengthOf } from './length.ts';
import type { Telling } from './telling.ts';
import type { SentenceId } from './texts.ts';

type LetterKind = Exclude<PieceKind, 'linkedin' | 'chat' | 'portal'>;
/** `reason` and `support` are chosen by the person, `thanksDetail` is theirs; the rest are sentences of the language.
 *  `detail` names what they typed for the reason: without it the plain sentence stands. */
type Part = SentenceId | 'reason' | 'detail' | 'support' | 'thanksDetail' | 'timeWhy' | 'timeAsk';
interface Plan {
  /** Paragraphs of parts; false where the part has no place here. */
  paragraphs: (t: Telling) => readonly (readonly (Part | false)[])[];
  /** Stand only where the letter would otherwise be too short, the first before the second. */
  fill: readonly Part[];
  /** Go first where the letter runs over. */
  spare: readonly Part[];
  /** In words. */
  band: Band;
}

/** L-LATE: past the deadline, or more than 48 hours after deciding. */
const late = (t: Telling) =>
  t.situation.stage === 'S6' ||
  (t.c.hoursSinceDeciding ?? 0) > 48 ||
  (t.c.daysToDeadline ?? 0) < 0 ||
  t.c.has('offerExpired');
const internal = (t: Telling) => t.c.has('internalMove');
const committed = (t: Telling) => internal(t) && 'commitTeam';
const bridge = (t: Telling): Part | false => {
  if (t.mayRefer) return 'referralHint';
  if (t.situation.feedback?.ask && !t.c.reached) return 'askFeedback';
  if (t.situation.keepInTouch === false || internal(t)) return false;
  // D-24: whoever would like the job later says so.
  return t.c.emergency && t.situation.keepInTouch === true ? 'laterOn' : 'touch';
};
const leftMessage = (t: Telling) => t.situation.call?.status === 'voicemail' && 'leftMessage';
/** D-11: whoever cannot call offers a talk all the same. */
const talk = (t: Telling): Part | false => !t.c.reached && (t.situation.cannotCall === true ? 'talkOtherwise' : 'talk');
const thanks = (t: Telling) => (t.c.reached ? 'thanksCall' : 'thanks');
const decision = (t: Telling): Part => {
  if (t.takingBack) return t.c.reached ? 'decisionBackCalled' : 'decisionBack';
  if (t.c.reached) return 'decisionCalled';
  return t.c.emergency ? 'decisionUrgent' : 'decision';
};
/** English apologises for a delay only; Chinese expects one apology (§13). */
const apology = (t: Telling): Part | false => (late(t) ? 'lateness' : t.zh && 'apology');
/** Going back on a yes: one apology, which covers a delay as well. */
const fullApology = (t: Telling): Part => (late(t) ? 'apologyLate' : t.tone === 'formal' ? 'apologyFormal' : 'apology');
const formal = (t: Telling) => t.situation.stage !== 'S1' && 'restate';

const PLANS: Readonly<Record<LetterKind, Plan>> = {
  confirmation: {
    paragraphs: (t) => [
      ['thanksCall', 'thanksDetail'],
      [
        decision(t),
        t.takingBack && 'ownYes',
        'reason',
        formal(t),
        t.takingBack ? fullApology(t) : apology(t),
        t.takingBack && 'final',
        committed(t),
      ],
      [bridge(t), 'wish'],
    ],
    fill: ['effort'],
    spare: ['thanksDetail', 'wish', 'detail', 'touch', 'laterOn', 'referralHint', 'restate', 'final'],
    band: LENGTH_BANDS.confirmation,
  },
  mail: {
    paragraphs: (t) => [
      ['thanks', 'thanksDetail'],
      [decision(t), 'reason', 'support', formal(t), apology(t), committed(t)],
      [leftMessage(t), 'effort', talk(t)],
      [bridge(t), 'wish'],
    ],
    fill: ['effort'],
    spare: ['support', 'thanksDetail', 'wish', 'detail'],
    band: LENGTH_BANDS.mail,
  },
  withdraw: {
    paragraphs: (t) => [
      [thanks(t), 'thanksDetail'],
      ['withdrawProcess', 'reason', apology(t), committed(t)],
      ['effort', talk(t), bridge(t), 'wish'],
    ],
    fill: ['effort'],
    spare: ['talk', 'talkOtherwise', 'thanksDetail', 'wish', 'detail'],
    band: LENGTH_BANDS.withdraw,
  },
  goBack: {
    paragraphs: (t) => [
      [thanks(t), 'thanksDetail'],
      [decision(t), 'ownYes', 'reason', 'support', 'restate'],
      [fullApology(t), 'final', committed(t)],
      [leftMessage(t), 'effort', talk(t)],
      [bridge(t), 'wish'],
    ],
    fill: ['effort'],
    spare: ['support', 'thanksDetail', 'talk', 'talkOtherwise', 'wish', 'detail'],
    band: LENGTH_BANDS.goBack,
  },
  afterSigning: {
    paragraphs: (t) => [
      [t.c.reached ? 'thanksSignedCalled' : 'thanksSigned', 'effort'],
      ['withdrawSigned', 'reason', fullApology(t)],
      ['readiness', 'return', 'paperwork'],
      [committed(t), 'wish'],
    ],
    fill: ['effort'],
    spare: ['wish', 'detail'],
    band: LENGTH_BANDS.afterSigning,
  },
  askForTime: {
    paragraphs: () => [['timeThanks', 'timeInterest'], ['timeWhy', 'timeAsk'], ['timeFallback']],
    fill: [],
    spare: [],
    band: LENGTH_BANDS.askForTime,
  },
  late: {
    paragraphs: (t) => [
      [thanks(t), 'thanksDetail', 'lateness'],
      [decision(t), 'reason', 'support', formal(t), committed(t)],
      [leftMessage(t), 'effort', talk(t)],
      [bridge(t), 'wish'],
    ],
    fill: ['effort'],
    spare: ['support', 'thanksDetail', 'talk', 'talkOtherwise', 'wish', 'detail'],
    band: [80, 160],
  },
  calmReply: { paragraphs: () => [['calmHear'], ['calmStand', 'calmPaper']], fill: [], spare: [], band: [20, 100] },
  thankYou: {
    paragraphs: () => [['noteThanks', 'thanksDetail', 'noteClose']],
    fill: [],
    spare: ['thanksDetail'],
    band: [10, 60],
  },
  referral: { paragraphs: () => [['referWho'], ['referHow']], fill: [], spare: [], band: [20, 90] },
  keepInTouch: {
    paragraphs: () => [['againTalk', 'againNews'], ['againQuestion']],
    fill: [],
    spare: [],
    band: [20, 100],
  },
  toReferrer: {
    paragraphs: () => [['friendThanks'], ['friendDecision'], ['friendClose']],
    fill: [],
    spare: [],
    band: [30, 100],
  },
};

/** The main letter first, then what may go with it. Empty where nothing is to be written. */
function kindsFor(t: Telling): PieceKind[] {
  const { situation: s, c } = t;
  const again: PieceKind[] = s.recontact ? ['keepInTouch'] : [];
  if (s.stage === 'S5') return [...again, 'askForTime', 'linkedin', 'chat'];
  const byStage: Partial<Record<typeof s.stage, LetterKind>> = {
    S0: 'withdraw',
    S3: 'goBack',
    S4: 'afterSigning',
    S6: 'late',
  };
  // Past the deadline the answer is late, whatever the stage is called.
  const plain = (c.daysToDeadline ?? 0) < 0 || c.has('offerExpired') ? 'late' : 'mail';
  const letter = byStage[s.stage] ?? (c.reached ? 'confirmation' : plain);
  const wanted: [PieceKind, boolean][] = [
    ['askForTime', t.asking],
    ['calmReply', s.angryReply === true],
    ...again.map((kind): [PieceKind, boolean] => [kind, true]),
    [letter, true],
    ['confirmation', c.reached && (s.stage === 'S3' || s.stage === 'S6')],
    ['linkedin', true],
    ['chat', !c.reached && s.cannotCall !== true],
    ['portal', s.stage !== 'S0' && !t.asking],
    ['thankYou', !s.angryReply],
    ['referral', Boolean(t.slots['referral'])],
    ['keepInTouch', s.keepInTouch === true && again.length === 0 && !internal(t)],
    ['toReferrer', c.has('viaReferral')],
  ];
  return wanted.filter(([, isWanted]) => isWanted).map(([kind]) => kind);
}

/** Why time is needed: another offer to weigh, what the chosen reason is about, or the details. */
export function timeWhy(t: Telling): string | null {
  const { otherOffers, alternative } = t.situation;
  if (otherOffers?.length || (alternative?.kind === 'offer' && !alternative.acceptedInWriting))
    return t.sentence('timeReasonOther');
  return (
    t.sentence('timeReasonTopic', { topic: t.reason && t.texts.reasons[t.reason].topic }) ?? t.sentence('timeReason')
  );
}

function textOf(t: Telling, part: Part): string | null {
  switch (part) {
    case 'reason':
      return t.reasonText;
    case 'support':
      return t.sentence('supportToo', { topic: t.support && t.texts.reasons[t.support].topic });
    case 'thanksDetail':
      return t.sentence('thanksFor') ?? t.sentence('thanksThat');
    case 'detail':
      return null;
    case 'timeWhy':
      return timeWhy(t);
    case 'timeAsk':
      return t.sentence('timeRequestDated') ?? t.sentence('timeRequest');
    default:
      return t.sentence(part);
  }
}

/** Paragraphs between the address and the sign-off, long enough to be warm and short enough to be read. */
function compose(t: Telling, kind: LetterKind): Piece {
  const { paragraphs, fill, spare, band } = PLANS[kind];
  const unit = t.zh ? CHARACTERS_PER_WORD : 1;
  // A warm or a formal letter may say a little more (GUIDANCE §9); the address and the name count little.
  const low = band[0] * unit * (t.tone === 'neutral' ? 1.05 : 1.15) + 8 * unit;
  const high = band[1] * unit;
  const wanted = paragraphs(t);
  const build = (without: readonly Part[]) =>
    [
      addressOf(t, kind),
      ...wanted.map((parts) =>
        parts
          .map((part) => {
            if (part === false || without.includes(part)) return null;
            return part === 'reason' && without.includes('detail') ? t.reasonPlain : textOf(t, part);
          })
          .filter(Boolean)
          .join(t.zh ? '' : ' '),
      ),
      signOff(t, kind),
    ]
      .filter(Boolean)
      .join('\n\n');
  let left: readonly Part[] = fill;
  let body = build(left);
  while (left.length > 0 && lengthOf(body, t.zh) < low) {
    left = left.slice(1);
    body = build(left);
  }
  for (const part of spare) {
    if (lengthOf(body, t.zh) <= high) break;
    left = [...left, part];
    body = build(left);
  }
  return { kind, subject: t.subject(kind), body };
}

function addressOf(t: Telling, kind: LetterKind): string {
  const address = t.texts.greeting[t.tone];
  if (kind === 'toReferrer') return t.texts.greeting.neutral.unknown;
  if (t.slots['name']) return t.fillSlots(address.named);
  return t.slots['company'] ? t.fillSlots(address.company) : address.unknown;
}

function signOff(t: Telling, kind: LetterKind): string {
  return [t.choose(t.texts.signOff[t.tone], `${kind}-end`), t.slots['user']].filter(Boolean).join('\n');
}

/** Characters. A LinkedIn connection note; a chat line that sets up the call; a portal's reason box (GUIDANCE §9.8). */
const LIMITS = { linkedin: 300, chat: 120, portal: 200 } as const;

function short(t: Telling, kind: keyof typeof LIMITS): Piece | null {
  const ways =
    kind === 'linkedin'
      ? t.asking
        ? 'linkedinTime'
        : t.takingBack
          ? 'linkedinBack'
          : t.situation.keepInTouch === false || internal(t)
            ? 'linkedinPlain'
            : 'linkedin'
      : kind === 'portal' && t.takingBack
        ? 'portalBack'
        : kind;
  const body = t.short(ways, LIMITS[kind]);
  return body === null ? null : { kind, subject: '', body };
}

/** Every piece the situation calls for, the main letter first (GUIDANCE §9, contract §5). */
export function pieces(t: Telling): Piece[] {
  return kindsFor(t)
    .map((kind) => (kind === 'linkedin' || kind === 'chat' || kind === 'portal' ? short(t, kind) : compose(t, kind)))
    .filter((piece) => piece !== null);
}
