import type { Advice, AdviceItem, ReasonId, Situation } from '../model.ts';
import { type Circumstances, circumstancesOf } from './circumstances.ts';
import { clockColour, tellBy } from './clock.ts';
import { RULES, type Rule, type RuleId } from './rules.ts';
import { salaryGap } from './salary-gap.ts';
import { type GuidanceTexts, POINTER_COUNTRIES } from './texts.ts';

const TABLE: readonly (Rule & { id: RuleId })[] = RULES;
/** Said even where nothing is drafted: they warn or reassure, they do not lead to a refusal. */
const BESIDE_A_STOP: readonly RuleId[] = ['D-04', 'D-29', 'D-28', 'D-49', 'D-52', 'D-53'];

/** What should I do, in the order to act? GUIDANCE §6; the pay rule is §5, the checklist §10. */
export function advise(situation: Situation, texts: GuidanceTexts): Advice {
  const pay = salaryGap(situation, texts);
  const c = circumstancesOf(situation, pay);
  const firing = TABLE.filter((rule) => rule.when(c));
  const stop = firing.find((rule) => rule.stops);
  const item = (rule: Rule & { id: RuleId }): AdviceItem => ({
    id: rule.id,
    text: rule.id === 'D-10' ? whom(c, texts) : textOf(rule.id, c, texts),
    why: texts.rules[rule.id].why,
    source: rule.source,
  });
  if (stop) return { ...nothingToSay(stop.id, texts), advice: [item(stop)], pay: null };
  if (situation.stage === 'S7')
    return {
      ...nothingToSay('S7', texts),
      advice: [{ id: 'S7', ...texts.started, source: 'OWN' }, ...firing.filter(beside).map(item)],
      pay,
    };
  const forbidding = firing.find((rule) => rule.forbidsDraft);
  const rows = c.intent === 'leverage' ? firing.filter(beside) : firing;
  return {
    advice: rows.map(item),
    pay,
    reasons: voiceable(c),
    draft: forbidding ? { allowed: false, why: texts.rules[forbidding.id].text } : { allowed: true, why: null },
    checklist: checklist(situation, texts),
    clock: clock(c),
  };
}

/** The row's words for this moment: after the call, without a call, or while asking for time. */
function textOf(id: RuleId, c: Circumstances, texts: GuidanceTexts): string {
  const row = texts.rules[id];
  if (c.asking && row.asking) return row.asking;
  if (c.reached && row.told) return row.told;
  return c.situation.cannotCall === true && row.byMail ? row.byMail : row.text;
}

const beside = ({ id }: { id: RuleId }) => BESIDE_A_STOP.includes(id);

function nothingToSay(id: RuleId | 'S7', texts: GuidanceTexts) {
  const why = id === 'S7' ? texts.started.text : texts.rules[id].text;
  return { reasons: [], draft: { allowed: false, why }, checklist: [] };
}

/** The clock runs from deciding until they are told; while time is asked for, the deadline alone counts. */
function clock(c: Circumstances): Advice['clock'] {
  const { decidedAt, offer } = c.situation;
  if (c.reached || c.intent === 'leverage') return null;
  const colour = c.declining ? clockColour(c.hoursSinceDeciding) : null;
  const by = tellBy(c.declining ? decidedAt : null, offer?.deadline);
  return colour === null && by === null ? null : { colour, tellBy: by };
}

/** D-10: the agency first, then whoever made the offer, the hiring manager, HR. */
function whom({ situation, has }: Circumstances, texts: GuidanceTexts): string {
  const role = situation.offer?.contact?.role;
  if (has('viaAgency') || role === 'agency') return texts.whom.agency;
  return role ? texts.whom[role] : texts.whom.unknown;
}

/**
 * Reasons that may be voiced, the one to lead with first. Pay only where §5 allows; where it does not, stability and
 * promotion step forward if the person marked them (D-26). Never a reason that the person did not choose.
 */
function voiceable(c: Circumstances): ReasonId[] {
  const { concerns, reasons } = c.situation;
  // D-28, D-29: the message keeps silent on the cause.
  if (concerns?.includes('falseReason') || concerns?.includes('unlawful')) return ['R-PRIVATE'];
  const marked = reasons?.marked ?? [];
  const own = [...new Set([...c.chosen, ...marked])];
  if (!own.includes('R-PAY') || c.pay?.verdict === 'allowed') return own;
  const rest = own.filter((id) => id !== 'R-PAY');
  if (c.main !== 'R-PAY') return rest;
  const first = (['R-STAB', 'R-PROMO'] as const).filter((id) => rest.includes(id));
  return [...first, ...rest.filter((id) => id !== 'R-STAB' && id !== 'R-PROMO')];
}

/** §10.1, before any draft at S3 or S4; the country's pointer and the fixed line close it. */
function checklist({ stage, country }: Situation, texts: GuidanceTexts): AdviceItem[] {
  if (stage !== 'S3' && stage !== 'S4') return [];
  const place = POINTER_COUNTRIES.find((code) => code === country);
  return [
    ...texts.checklist.map((text, index) => ({ id: `10.1-${index + 1}`, text })),
    ...(place ? [{ id: `10.2-${place}`, text: texts.countries[place] }] : []),
    { id: '10.2', text: texts.disclaimer },
  ];
}
