/** The written pieces of GUIDANCE §9: which ones a situation calls for, what stands in each, and how long it may be. */
import type { Piece, PieceKind } from '../model.ts';
import { lengthOf } from './compose.ts';
import type { Telling } from './telling.ts';
import type { SentenceId } from './texts.ts';

type LongKind = Exclude<PieceKind, 'linkedin' | 'chat' | 'portal'>;
/** `reason` and `support` are chosen by the person; the rest are sentences of the language. */
type Part = SentenceId | 'reason' | 'support';
/** Paragraphs of parts. A part in `spare` stands only while the piece is too short or has room. */
interface Plan {
  paragraphs: (t: Telling) => readonly (readonly (Part | null | false)[])[];
  /** Dropped from the front when the piece runs over. */
  spare: readonly Part[];
  /** Words; characters ÷ 1.7 in Chinese. */
  band: readonly [low: number, high: number];
}

const bridge = (t: Telling): Part | null =>
  t.mayRefer ? 'referralHint' : feedbackWanted(t) ? 'askFeedback' : t.situation.keepInTouch === false ? null : 'touch';
const feedbackWanted = (t: Telling) => Boolean(t.situation.feedback?.ask) && !t.c.reached;
const late = (t: Telling) =>
  t.situation.stage === 'S6' ||
  (t.c.hoursSinceDeciding ?? 0) > 48 ||
  (t.c.daysToDeadline ?? 0) < 0 ||
  t.c.has('offerExpired');
const zh = (t: Telling) => t.texts.locale === 'zh-CN';
const restated = (t: Telling) => t.situation.stage !== 'S1' && t.situation.stage !== 'S0' && 'restate';
const internal = (t: Telling) => t.c.has('internalMove') && 'commitTeam';
const voicemail = (t: Telling) => t.situation.call?.status === 'voicemail' && 'leftMessage';
/** English apologises for a delay only; Chinese expects one apology (§13). */
const apology = (t: Telling): Part | null => (late(t) ? 'lateness' : zh(t) ? 'apology' : null);

const PLANS: Readonly<Record<LongKind, Plan>> = {
  confirmation: {
    paragraphs: (t) => [
      ['thanksCall', 'thanksFor'],
      ['decisionCalled', 'reason', apology(t), internal(t)],
      [t.mayRefer ? 'referralHint' : t.situation.keepInTouch === false ? null : 'touch', 'wish'],
    ],
    spare: ['thanksFor', 'touch'],
    band: [40, 110],
  },
  mail: {
    paragraphs: (t) => [
      ['thanks', 'thanksFor'],
      ['decision', 'reason', 'support', restated(t), apology(t), voicemail(t), internal(t)],
      ['effort', 'talk'],
      [bridge(t), 'wish'],
    ],
    spare: ['effort', 'support', 'thanksFor'],
    band: [80, 160],
  },
  withdraw: {
    paragraphs: (t) => [
      ['noteThanks', 'thanksFor'],
      ['withdrawProcess', 'reason', apology(t)],
      ['talk', bridge(t), 'wish'],
    ],
    spare: ['talk', 'thanksFor'],
    band: [50, 110],
  },
  goBack: {
    paragraphs: (t) => [
      [t.c.reached ? 'thanksCall' : 'thanks', 'thanksFor'],
      [t.c.reached ? 'decisionCalled' : 'decision', 'ownYes', 'reason', 'restate', 'apology'],
      ['final', 'effort', !t.c.reached && 'talk'],
      [bridge(t), 'wish'],
    ],
    spare: ['effort', 'thanksFor', 'talk'],
    band: [90, 170],
  },
  afterSigning: {
    paragraphs: (t) => [
      [t.c.reached ? 'thanksCall' : 'thanks', zh(t) && 'effort'],
      ['withdrawSigned', 'reason', 'apology'],
      ['readiness', 'return', 'paperwork'],
      ['wish'],
    ],
    spare: ['effort', 'wish'],
    band: [110, 200],
  },
  askForTime: {
    paragraphs: (t) => [
      ['timeThanks', 'timeInterest'],
      [
        t.situation.otherOffers?.length || t.situation.alternative?.kind === 'offer'
          ? 'timeReasonOther'
          : t.reason
            ? 'timeReasonTopic'
            : 'timeReason',
        'timeRequestDated',
      ],
      ['timeFallback'],
    ],
    spare: [],
    band: [60, 120],
  },
  late: {
    paragraphs: (t) => [
      [t.c.reached ? 'thanksCall' : 'thanks', 'lateness'],
      [t.c.reached ? 'decisionCalled' : 'decision', 'reason', 'restate', voicemail(t)],
      ['effort', !t.c.reached && 'talk'],
      [bridge(t), 'wish'],
    ],
    spare: ['effort', 'talk'],
    band: [80, 160],
  },
  calmReply: { paragraphs: () => [['calmHear'], ['calmStand', 'calmPaper']], spare: [], band: [20, 100] },
  thankYou: { paragraphs: () => [['noteThanks', 'noteDetail'], ['noteClose']], spare: ['noteDetail'], band: [10, 60] },
  referral: { paragraphs: () => [['referWho'], ['referHow']], spare: [], band: [20, 90] },
  keepInTouch: { paragraphs: () => [['againTalk', 'againNews'], ['againQuestion']], spare: [], band: [20, 100] },
  toReferrer: { paragraphs: () => [['friendThanks'], ['friendDecision'], ['friendClose']], spare: [], band: [30, 100] },
};

/** The main letter first, then what may go with it. Empty where nothing is to be written. */
function kindsFor(t: Telling): PieceKind[] {
  const { situation: s, c } = t;
  const extras: PieceKind[] = ['linkedin', 'chat'];
  if (s.stage === 'S5') return ['askForTime', ...extras];
  const kinds: PieceKind[] = [];
  if (t.asking) kinds.push('askForTime');
  if (s.angryReply) kinds.push('calmReply');
  if (s.recontact) kinds.push('keepInTouch');
  const byStage = { S0: 'withdraw', S3: 'goBack', S4: 'afterSigning', S6: 'late' } as const;
  const letter = s.stage in byStage ? byStage[s.stage as keyof typeof byStage] : null;
  kinds.push(letter ?? (c.reached ? 'confirmation' : 'mail'));
  if (letter && letter !== 'afterSigning' && letter !== 'withdraw' && c.reached) kinds.push('confirmation');
  kinds.push(...extras);
  if (s.stage !== 'S0' && !t.asking) kinds.push('portal');
  if (s.stage !== 'S6') kinds.push('thankYou');
  if (t.slots['referral']) kinds.push('referral');
  if (s.keepInTouch && !kinds.includes('keepInTouch')) kinds.push('keepInTouch');
  if (c.has('viaReferral')) kinds.push('toReferrer');
  return kinds;
}

function textOf(t: Telling, part: Part): string | null {
  if (part === 'reason') return t.reasonText;
  if (part === 'support')
    return t.support ? t.sentenceWith('supportToo', { topic: t.texts.reasons[t.support].topic }) : null;
  if (part === 'timeReasonTopic')
    return t.reason ? t.sentenceWith('timeReasonTopic', { topic: t.texts.reasons[t.reason].topic }) : null;
  if (part === 'timeRequestDated') return t.sentence('timeRequestDated') ?? t.sentence('timeRequest');
  return t.sentence(part);
}

function compose(t: Telling, kind: LongKind): Piece {
  const { paragraphs, spare, band } = PLANS[kind];
  const chinese = zh(t);
  const high = band[1] * (chinese ? 1.7 : 1);
  const { greeting, signOff } = t.texts;
  const address = greeting[t.tone];
  const open =
    kind === 'toReferrer'
      ? address.unknown
      : t.slots['name']
        ? t.fillSlots(address.named)
        : t.slots['company']
          ? t.fillSlots(address.company)
          : address.unknown;
  const end = [t.choose(signOff[t.tone], `${kind}-end`), t.slots['user']].filter(Boolean).join('\n');
  const wanted = paragraphs(t).map((parts) => parts.filter((part): part is Part => Boolean(part)));
  const build = (without: readonly Part[]) =>
    [
      open,
      ...wanted.map((parts) =>
        parts
          .filter((part) => !without.includes(part))
          .map((part) => textOf(t, part))
          .filter(Boolean)
          .join(chinese ? '' : ' '),
      ),
      end,
    ]
      .filter(Boolean)
      .join('\n\n');
  let body = build([]);
  for (let drop = 1; drop <= spare.length && lengthOf(body, chinese) > high; drop++) body = build(spare.slice(0, drop));
  return { kind, subject: t.choose(t.texts.subjects[kind], `${kind}-subject`) ?? '', body };
}

const LIMITS = { linkedin: 300, chat: 120, portal: 200 } as const;

function short(t: Telling, kind: keyof typeof LIMITS): Piece | null {
  const ways =
    kind === 'linkedin' ? (t.asking ? t.texts.short.linkedinTime : t.texts.short.linkedin) : t.texts.short[kind];
  const body = t.choose(ways, kind);
  if (body === null) return null;
  return body.length <= LIMITS[kind] ? { kind, subject: '', body } : null;
}

/** Every piece the situation calls for, the main letter first (GUIDANCE §9, contract §5). */
export function pieces(t: Telling): Piece[] {
  return kindsFor(t)
    .map((kind) => (kind === 'linkedin' || kind === 'chat' || kind === 'portal' ? short(t, kind) : compose(t, kind)))
    .filter((piece) => piece !== null);
}
