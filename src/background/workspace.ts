import type { CurrentOffer, Settings, Situation, Workspace } from '../domain/model.ts';
import { localNow } from './clock.ts';
import { localeOf } from './settings.ts';

/** The workspace that a newly met offer starts with: facts from the letter, manners from the settings. */
export function firstWorkspace(offer: CurrentOffer | null, settings: Settings): Workspace {
  return { situation: firstSituation(offer, settings), step: 'decide', edits: {}, piece: null, note: '' };
}

function firstSituation(offer: CurrentOffer | null, settings: Settings): Situation {
  const facts = offer?.facts;
  return {
    today: localNow(),
    locale: localeOf(settings),
    country: settings.country,
    stage: facts?.stage ?? 'S2',
    intent: 'decline',
    user: settings.user,
    label: offer?.verdict.label ?? null,
    mailboxDomain: offer?.mailboxDomain ?? null,
    presentEmployerDomain: settings.presentEmployerDomain || null,
    threshold: settings.threshold,
    whicheverIsSmaller: settings.whicheverIsSmaller ?? null,
    packageWording: settings.packageWording ?? null,
    tone: settings.tone,
    offer: {
      company: facts?.company ?? null,
      role: facts?.role ?? null,
      date: offer?.date?.slice(0, 10) ?? null,
      // A date that was guessed is the person's to confirm: it is shown on the card and enters no text by itself.
      deadline: facts?.deadline?.certain ? facts.deadline.iso : null,
      startDate: facts?.startDate ?? null,
      pay: facts?.salary
        ? {
            min: facts.salary.min,
            max: facts.salary.max,
            currency: facts.salary.currency,
            period: facts.salary.period,
            monthsPerYear: facts.salary.monthsPerYear,
            hoursPerWeek: facts.salary.hoursPerWeek,
          }
        : null,
      contact: facts
        ? {
            name: facts.contact.name,
            role: 'offerer',
            phone: offer?.verdict.label === 'scam_offer' || offer?.lookalikeOf ? null : facts.contact.phone,
            email: facts.contact.email,
          }
        : null,
      scamSigns: offer?.verdict.scamSigns ?? [],
    },
  };
}
