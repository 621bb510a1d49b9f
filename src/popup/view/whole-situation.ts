import type { CurrentOffer, Settings, Situation } from '../../domain/model.ts';
import { localDay } from './dates.ts';

/** What the person told, over their settings, over the letter; today is the reader's own day. */
export function wholeSituation(
  told: Situation,
  current: CurrentOffer,
  settings: Settings | null,
  now: Date,
  locale: Situation['locale'],
): Situation {
  return {
    ...told,
    today: localDay(now),
    locale: told.locale ?? locale ?? null,
    label: told.label ?? current.verdict.label,
    user: {
      name: told.user?.name || settings?.user.name || null,
      phone: told.user?.phone || settings?.user.phone || null,
    },
    country: told.country ?? settings?.country ?? null,
    threshold: told.threshold ?? settings?.threshold ?? null,
    whicheverIsSmaller: told.whicheverIsSmaller ?? settings?.whicheverIsSmaller ?? null,
    packageWording: told.packageWording ?? settings?.packageWording ?? null,
    tone: told.tone ?? settings?.tone ?? null,
    presentEmployerDomain: told.presentEmployerDomain ?? (settings?.presentEmployerDomain || null),
    mailboxDomain: told.mailboxDomain ?? current.mailboxDomain,
  };
}
