import { aWeekAfter } from '../../domain/guidance/clock.ts';
import type { Advice, CurrentOffer, Situation } from '../../domain/model.ts';
import { TextField } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import { localDay, showDay } from '../view/dates.ts';
import { offerView } from '../view/offer-view.ts';

const TAGS = { green: 'calm', amber: 'soon', red: 'now', over: 'now' } as const;

/** The clock since deciding (GUIDANCE §7): the day to tell them by, and how long it has waited. */
export function TellBy({ clock, asking, now }: { clock: NonNullable<Advice['clock']>; asking: boolean; now: Date }) {
  const texts = useTexts();
  const today = localDay(now);
  if (!clock.tellBy) return null;
  const day = showDay(clock.tellBy, texts.locale, today);
  const state = clock.tellBy < today ? 'over' : (clock.colour ?? 'green');
  return (
    <span class={`tag ${TAGS[state]}`}>
      {state === 'over' ? texts.decide.tellByOver(day) : asking ? texts.decide.askBy(day) : texts.decide.tellBy(day)}
      {clock.colour && <span class="hidden-visually"> ({texts.decide.clock[clock.colour]})</span>}
    </span>
  );
}

interface AskUntilProps {
  current: CurrentOffer;
  situation: Situation;
  situate: (part: Partial<Situation>) => void;
  now: Date;
}

/** The date that a request for time names (§9.6); without one, the texts ask for a week. */
export function AskUntil({ current, situation, situate, now }: AskUntilProps) {
  const texts = useTexts();
  const today = localDay(now);
  const wish = situation.offer?.newDeadline ?? '';
  const theirs = offerView(current, situation).deadline?.iso ?? null;
  const proposed = showDay(aWeekAfter(situation.offer?.deadline ?? today), texts.locale, today);
  const early = wish !== '' && wish <= (theirs ?? today);
  return (
    <TextField
      type="date"
      label={texts.offer.newDeadline}
      hint={early ? texts.offer.newDeadlineEarly : texts.offer.newDeadlineHint(proposed)}
      min={theirs ?? today}
      value={wish}
      onInput={(newDeadline) => situate({ offer: { ...situation.offer, newDeadline: newDeadline || null } })}
    />
  );
}
