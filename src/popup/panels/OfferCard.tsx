import type { ContactRole, CurrentOffer, Intent, Pay, Period, Situation, Stage } from '../../domain/model.ts';
import { INTENTS, STAGES } from '../../domain/model.ts';
import { Choice, TextField } from '../parts/fields.tsx';
import { MailLinks } from '../parts/MailLinks.tsx';
import { useTexts } from '../parts/texts.tsx';
import { countdown, localDay, showDay, urgency } from '../view/dates.ts';
import { leftPhrase } from '../view/left.ts';
import { salaryPhrase } from '../view/money.ts';
import { offerView } from '../view/offer-view.ts';

interface OfferCardProps {
  current: CurrentOffer;
  situation: Situation;
  situate: (part: Partial<Situation>) => void;
  now: Date;
  /** Past the first step: name, post and time only. */
  brief: boolean;
  /** Its mail is open in the tab, so there is no need to lead to it. */
  inTab: boolean;
}

/** Company, role, pay, time left; stage and wish as words in a line that can be corrected. */
export function OfferCard({ current, situation, situate, now, brief, inTab }: OfferCardProps) {
  const texts = useTexts();
  const view = offerView(current, situation);
  const today = localDay(now);
  if (brief) {
    const left = countdown(view.deadline, now);
    return (
      <section class="offer brief" aria-labelledby="offer-title">
        <h1 id="offer-title">
          {view.company ?? texts.offer.unnamedCompany}
          {view.role && <span class="soft"> · {view.role}</span>}
        </h1>
        {view.deadline && <span class={`tag ${urgency(left)}`}>{leftPhrase(left, texts)}</span>}
      </section>
    );
  }
  return (
    <section class="offer" aria-labelledby="offer-title">
      <h1 id="offer-title">{view.company ?? texts.offer.unnamedCompany}</h1>
      <p class="what">
        {view.role ?? <span class="soft">{texts.offer.noRole}</span>}
        {view.salary && <span class="soft"> · {salaryPhrase(view.salary, texts)}</span>}
      </p>
      <Until view={view} now={now} today={today} />
      {!inTab && current.threadKey && <MailLinks threads={[{ ...current, threadKey: current.threadKey }]} />}
      <div class="selects">
        <Choice<Stage>
          inline="mute"
          chip
          label={texts.offer.stage}
          value={situation.stage}
          options={STAGES.map((value) => ({ value, label: texts.stages[value] }))}
          onChange={(stage) => situate(stage === 'S5' ? { stage, intent: 'undecided' } : { stage })}
        />
        <Choice<Intent>
          inline="named"
          chip
          label={texts.offer.intent}
          value={situation.intent ?? 'decline'}
          options={INTENTS.map((value) => ({ value, label: texts.intents[value] }))}
          onChange={(intent) => situate({ intent })}
        />
      </div>
    </section>
  );
}

function Until({ view, now, today }: { view: ReturnType<typeof offerView>; now: Date; today: string }) {
  const texts = useTexts();
  const { deadline } = view;
  if (!deadline) return <p class="until soft">{texts.offer.noDeadline}</p>;
  const left = countdown(deadline, now);
  const day = showDay(deadline.iso, texts.locale, today);
  const zone = deadline.zone ? ` ${deadline.zone}` : '';
  const date = deadline.time ? texts.offer.at(day, `${deadline.time}${zone}`) : day;
  return (
    <div class="until">
      <span>{texts.offer.answerBy(date)}</span>
      <span class={`tag ${urgency(left)}`}>{leftPhrase(left, texts)}</span>
      {!deadline.certain && (
        <details class="why">
          <summary>
            <span class="tag soon">{texts.offer.check}</span>
          </summary>
          <p class="small">{texts.offer.checkWhy(deadline.text)}</p>
        </details>
      )}
    </div>
  );
}

const ROLES: readonly ContactRole[] = ['offerer', 'hiringManager', 'hr', 'agency'];
const PERIODS: readonly Period[] = ['year', 'month', 'week', 'day', 'hour'];

/** The letter's facts as fields; a correction counts over the letter. */
export function CorrectFacts({ current, situation, situate }: Omit<OfferCardProps, 'now' | 'brief' | 'inTab'>) {
  const texts = useTexts();
  const view = offerView(current, situation);
  const offer = situation.offer ?? {};
  const contact = offer.contact ?? {};
  const told = (part: Partial<NonNullable<Situation['offer']>>) => situate({ offer: { ...offer, ...part } });
  const reach = (part: Partial<typeof contact>) => told({ contact: { ...contact, ...part } });
  const pay: Pay = offer.pay ?? {};
  const amount = pay.amount ?? pay.min ?? view.salary?.min ?? null;
  return (
    <details class="fold">
      <summary>{texts.offer.correct}</summary>
      <div class="stack">
        <div class="grid2">
          <TextField label={texts.offer.company} value={view.company ?? ''} onInput={(company) => told({ company })} />
          <TextField label={texts.offer.role} value={view.role ?? ''} onInput={(role) => told({ role })} />
          <TextField
            type="date"
            label={texts.offer.deadline}
            value={view.deadline?.iso ?? ''}
            onInput={(deadline) => told({ deadline: deadline || null })}
          />
          <TextField
            type="date"
            label={texts.offer.startDate}
            value={offer.startDate ?? current.facts.startDate ?? ''}
            onInput={(startDate) => told({ startDate: startDate || null })}
          />
          {(situation.stage === 'S3' || situation.stage === 'S4') && (
            <TextField
              type="date"
              label={texts.offer.signedDate}
              value={offer.signedDate ?? ''}
              onInput={(signedDate) => told({ signedDate: signedDate || null })}
            />
          )}
          <TextField
            type="number"
            min="0"
            label={texts.pay.amount}
            value={amount === null ? '' : String(amount)}
            onInput={(value) => told({ pay: { ...pay, min: null, max: null, amount: value ? Number(value) : null } })}
          />
          <TextField
            label={texts.pay.currency}
            value={pay.currency ?? view.salary?.currency ?? ''}
            onInput={(currency) => told({ pay: { ...pay, currency: currency.toUpperCase() || null } })}
          />
          <Choice<Period>
            label={texts.pay.period}
            value={pay.period ?? view.salary?.period ?? 'year'}
            options={PERIODS.map((value) => ({ value, label: texts.pay.periods[value] }))}
            onChange={(period) => told({ pay: { ...pay, period } })}
          />
        </div>
        <div class="grid2">
          <TextField
            label={texts.offer.contactName}
            value={view.contactName ?? ''}
            onInput={(name) => reach({ name })}
          />
          <TextField
            type="tel"
            label={texts.offer.phone}
            value={view.phone ?? ''}
            onInput={(phone) => reach({ phone })}
          />
          <Choice<ContactRole>
            label={texts.offer.contactRole}
            value={contact.role ?? 'offerer'}
            options={ROLES.map((value) => ({ value, label: texts.contactRoles[value] }))}
            onChange={(role) => reach({ role })}
          />
        </div>
      </div>
    </details>
  );
}
