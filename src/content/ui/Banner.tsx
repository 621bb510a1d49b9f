import { useState } from 'preact/hooks';
import type { CurrentOffer } from '../../domain/model.ts';
import type { PageTexts } from '../../locales/page.ts';
import { onTrustedClick } from './trusted-click.ts';

interface BannerProps {
  offer: CurrentOffer;
  texts: PageTexts;
  locale: string;
  onDecline(): void;
  onGuidance(): Promise<boolean>;
  onDismiss(dismissed: boolean): void;
}

/** One line above an offer: what it is, who, which role, until when; never moves the mail. */
export function Banner({ offer, texts, locale, onDecline, onGuidance, onDismiss }: BannerProps) {
  const [open, setOpen] = useState(false);
  const [hint, setHint] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const scam = offer.verdict.label === 'scam_offer';

  const dismiss = (to: boolean) => {
    setDismissed(to);
    onDismiss(to);
  };

  if (dismissed) {
    return (
      <div class="line" role="status">
        <span class="fact">{texts.dismissed}</span>
        <button type="button" class="plain" onClick={onTrustedClick(() => dismiss(false))}>
          {texts.undo}
        </button>
      </div>
    );
  }
  return (
    <section aria-label={texts.bannerLabel} class={scam ? 'scam' : undefined}>
      <div class="line">
        <strong class="kind">{kindOf(offer, texts)}</strong>
        {!scam && <Facts offer={offer} texts={texts} locale={locale} />}
        <span class="space" />
        {!scam && (
          <button type="button" class="main" onClick={onTrustedClick(onDecline)}>
            {texts.decline}
          </button>
        )}
        {!scam && (
          <button
            type="button"
            class="plain"
            onClick={onTrustedClick(() => void onGuidance().then((opened) => setHint(!opened)))}
          >
            {texts.guidance}
          </button>
        )}
        <button type="button" class="plain" aria-expanded={open} onClick={onTrustedClick(() => setOpen(!open))}>
          {texts.why}
        </button>
        <button type="button" class="plain" onClick={onTrustedClick(() => dismiss(true))}>
          {texts.notAnOffer}
        </button>
      </div>
      {hint && (
        <p class="drop" role="status">
          {texts.openToolbar}
        </p>
      )}
      {open && (
        <div class="drop">
          {scam && <p>{texts.scamAdvice}</p>}
          <h2>{texts.whyTitle}</h2>
          <ul>
            {offer.verdict.reasons.slice(0, 5).map((reason) => (
              <li key={reason.signal + reason.text}>“{reason.text}”</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const kindOf = (offer: CurrentOffer, texts: PageTexts): string =>
  ({ scam_offer: texts.isScam, offer_signed: texts.isSigned, offer_reminder: texts.isReminder })[
    offer.verdict.label as string
  ] ?? texts.isOffer;

function Facts({ offer, texts, locale }: { offer: CurrentOffer; texts: PageTexts; locale: string }) {
  const { company, role, deadline } = offer.facts;
  return (
    <>
      {company && <span class="fact">{company}</span>}
      {role && <span class="fact">{role}</span>}
      {deadline && (
        <span
          class={deadline.certain ? 'fact' : 'fact unsure'}
          title={deadline.certain ? undefined : texts.replyByUnsureTitle(deadline.text)}
        >
          {(deadline.certain ? texts.replyBy : texts.replyByUnsure)(shortDate(deadline.iso, locale))}
        </span>
      )}
    </>
  );
}

/** A calendar day in the reader's manner; the day itself is zone-free. */
const shortDate = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
