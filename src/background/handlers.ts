import type { Company, CurrentOffer, Locale, Reminder, Settings } from '../domain/model.ts';
import { newCompany, plainEntry, withEdit, withEntry, withOffer, withReminder } from '../domain/relations/company.ts';
import { mailboxAt } from '../domain/relations/thread-link.ts';
import { browser } from '../messaging/browser.ts';
import { askTab, type Handlers, type Sender } from '../messaging/bus.ts';
import type { ToBackground } from '../messaging/protocol.ts';
import { accountKey, domainOf } from './account.ts';
import { exportBackup, importBackup, previewBackup } from './backup.ts';
import { badgeForTab } from './badge.ts';
import { localNow } from './clock.ts';
import { isDismissed, remember } from './dismissed.ts';
import * as engines from './engines.ts';
import type { Repository } from './notes/repository.ts';
import { notices } from './notices.ts';
import { inOpenTabs } from './optional-sites.ts';
import { pastedMail } from './pasted-mail.ts';
import { openPopup } from './popup.ts';
import { dueReminders, scheduleNext } from './reminders.ts';
import * as session from './session.ts';
import { localeOf, readSettings, writeSettings } from './settings.ts';
import {
  acceptedElsewhere,
  asFiled,
  beginning,
  candidates,
  companyOf,
  resumed,
  unlike,
  withOtherCompanies,
} from './whose.ts';
import { firstWorkspace } from './workspace.ts';

/** Every topic of the background, one entry each. */
export function handlers(notes: Repository): Handlers<ToBackground> {
  /** Its record's id, or that of one that begins now. */
  const idFor = async (offer: CurrentOffer): Promise<string> =>
    (await companyOf(notes, offer))?.id ?? crypto.randomUUID();

  const existing = (company: Company | null): Company => {
    if (!company) throw new Error('this company has no record any more');
    return company;
  };

  const changeReminder = async (op: string, companyId: string, id: string, change: Partial<Reminder>) => {
    const after = await notes.change(op, companyId, localNow(), (company, clock) => {
      const record = existing(company);
      const found = record.reminders.find((one) => one.id === id);
      if (!found) throw new Error('this reminder is gone');
      const changed = withReminder(record, { ...found, ...change }, clock);
      return change.doneAt
        ? withEntry(changed, { ...plainEntry(`done:${op}`, 'reminderDone', localNow(), null), text: found.note }, clock)
        : changed;
    });
    await scheduleNext(notes);
    return after;
  };

  const keepSettings = async (settings: Settings): Promise<Settings> => {
    const before = await readSettings();
    const saved = await writeSettings(settings);
    await notes.setMeta('settings', saved).catch(() => {});
    if (before.sitesOff.join() !== saved.sitesOff.join()) await inOpenTabs(saved.sitesOff);
    const locale = localeOf(saved);
    if (localeOf(before) !== locale) await tellPages(locale);
    return saved;
  };

  return {
    'mail/read': async ({ mail, messageKey, threadKey, account }, sender) => {
      const tabId = tabOf(sender);
      const mine = await accountKey(notes, account);
      const key = `${mine ?? 'mailbox'}:${messageKey}`;
      // While this one is being read, the tab shows no other.
      if ((await session.offerOfTab(tabId))?.key !== key) await session.clearTab(tabId);
      const [{ spotOffer }, settings, domains] = await Promise.all([
        engines.reading(),
        readSettings(),
        notes.domains(),
      ]);
      const mailbox = mailboxAt(addressOf(sender));
      const place = { key, threadKey, accountKey: mine, mailbox, mailboxDomain: domainOf(account) };
      const spotted = spotOffer(mail, place, domains);
      const offer = spotted && (await asFiled(notes, spotted));
      if (offer) {
        offer.dismissed = await isDismissed(notes, key);
        await session.putOffer(offer);
        await session.showInTab(tabId, key);
        await session.meet({ key, site: siteOf(sender) });
        // What the person handed over meanwhile stays.
      } else if ((await session.offerOfTab(tabId))?.key === key) await session.clearTab(tabId);
      await badgeForTab(tabId, offer);
      return { offer, locale: localeOf(settings) };
    },
    'site/state': async ({ webmail }) => {
      const settings = await readSettings();
      return { off: settings.sitesOff.includes(webmail), locale: localeOf(settings) };
    },
    'offer/answered': async ({ subject, to }, sender) => ({
      offer: await session.metOffer(
        siteOf(sender),
        ({ fromAddress, subject: answered }) =>
          answered !== '' && fromAddress !== null && to.includes(fromAddress) && subject.trim().endsWith(answered),
      ),
      locale: localeOf(await readSettings()),
    }),
    'mail/closed': async (_, sender) => {
      await session.clearTab(tabOf(sender));
      await badgeForTab(tabOf(sender), null);
      return null;
    },
    'offer/dismiss': async ({ key, dismissed }, sender) => {
      const offer = await session.offerOf(key);
      if (!offer) return null;
      const changed = { ...offer, dismissed };
      await session.putOffer(changed);
      if (!sender.tab?.incognito) await remember(notes, key, dismissed);
      for (const tab of await browser.tabs.query({})) {
        if (tab.id !== undefined && (await session.offerOfTab(tab.id))?.key === key) await badgeForTab(tab.id, changed);
      }
      return null;
    },
    'counsel/ask': async ({ situation }) => (await engines.counsel()).counselOn(situation),
    'counsel/check': async (input) => {
      const { checked } = await engines.counsel();
      return checked(input, async (judged) => {
        const { rulesOff } = await readSettings();
        const whole = await withOtherCompanies(notes, judged);
        return { ...whole, off: [...(whole.off ?? []), ...rulesOff] };
      });
    },
    'counsel/ready': async () => {
      await engines.counsel();
      return null;
    },
    'workspace/get': async ({ key }) => {
      const kept = await session.workspaceOf(key);
      // The clock goes on while a workspace is kept.
      if (kept) return { ...kept, situation: { ...kept.situation, today: localNow() } };
      const offer = await session.offerOf(key);
      const first = firstWorkspace(offer, await readSettings());
      const alternative = offer && (await acceptedElsewhere(notes, offer));
      return alternative ? { ...first, situation: { ...first.situation, alternative } } : first;
    },
    'workspace/save': async ({ key, workspace }) => {
      await session.putWorkspace(key, workspace);
      return null;
    },
    'company/headline': async ({ companyKey }) => {
      const company = await notes.ofDomain(companyKey);
      return (
        company && { name: company.name, entries: company.timeline.length, lastAt: company.timeline.at(-1)?.at ?? null }
      );
    },
    'draft/inserted': async ({ op, key, kind, subject }, sender) => {
      const offer = await session.offerOf(key);
      if (!offer || sender.tab?.incognito) return { companyId: null };
      const { situation } = (await session.workspaceOf(key)) ?? firstWorkspace(offer, await readSettings());
      const find = () => idFor(offer);
      const fresh = crypto.randomUUID();
      const after = await notes.change(op, find, localNow(), (company, clock) => {
        const start = company ?? beginning(crypto.randomUUID(), offer, null, localNow(), clock);
        const dealt = withOffer(start, offer, fresh, localNow(), clock);
        const entry = {
          ...plainEntry(op, 'mailInserted', localNow(), dealt.offerId),
          channel: 'mail' as const,
          stage: situation.stage,
          reason: situation.reasons?.main ?? null,
          person: offer.facts.contact.name,
          text: `${kind}: ${subject}`,
        };
        return withEntry(dealt.company, entry, clock);
      });
      await session.tellCompany(key, after.id);
      return { companyId: after.id };
    },
    'panel/load': async (_, sender) => {
      const target = { tabId: tabOf(sender), frameIds: [sender.frameId ?? 0] };
      await browser.scripting.executeScript({ target, files: ['src/content/panel.js'] });
      return true;
    },
    'popup/open': () => openPopup(),

    'offer/current': ({ tabId }) => session.offerOfTab(tabId),
    'mail/paste': async ({ text, subject, from }) => {
      const { readOffer } = await engines.reading();
      const mail = pastedMail(text, subject, from);
      const place = { key: `pasted:${crypto.randomUUID()}`, threadKey: null, accountKey: null, mailboxDomain: null };
      const offer = readOffer(mail, place, []);
      await session.putOffer(offer);
      return offer;
    },
    'company/list': async ({ query, limit = 50, after = null }) => {
      const wanted = query?.trim() ?? '';
      const { companies, total } = wanted
        ? await notes.search(wanted, limit + 1, after)
        : await notes.page(limit + 1, after);
      const shown = companies.slice(0, limit);
      return { companies: shown, next: companies.length > limit ? (shown.at(-1)?.id ?? null) : null, total };
    },
    'company/get': ({ id }) => notes.get(id),
    'company/of': async ({ key }) => {
      const offer = await session.offerOf(key);
      return offer && companyOf(notes, offer);
    },
    'company/save': async ({ op, id, base, fields, was, offerKey }) => {
      let conflicts: string[] = [];
      const offer = offerKey ? await session.offerOf(offerKey) : null;
      const fresh = crypto.randomUUID();
      const find = async () => id ?? (offer ? await idFor(offer) : fresh);
      const company = await notes.change(op, find, localNow(), (known, clock) => {
        if (id && !known) throw new Error('this company has no record any more');
        const start =
          known ??
          (offer
            ? beginning(fresh, offer, fields.name ?? null, localNow(), clock)
            : newCompany(fresh, fields.name ?? '', fields.domain ?? null, localNow(), clock));
        if (!start.name && !fields.name) throw new Error('name: a company needs a name');
        const record = offer ? withOffer(start, offer, crypto.randomUUID(), localNow(), clock).company : start;
        const stale = known !== null && base !== null && base !== known.rev;
        const seen = was ?? (stale ? unlike(fields) : {});
        const edited = withEdit(record, known ? fields : { ...fields, name: start.name }, seen, clock);
        conflicts = edited.conflicts;
        return edited.company;
      });
      if (offerKey) await session.tellCompany(offerKey, company.id);
      return { company, conflicts };
    },
    'company/delete': async ({ op, id }) => {
      const undo = await notes.erase(op, id, localNow());
      await scheduleNext(notes);
      return { undo };
    },
    'company/undo': async ({ op, undo }) => {
      const [first = null] = await notes.undoErase(op, undo, localNow());
      await scheduleNext(notes);
      return first;
    },
    'store/erase': async ({ op }) => {
      const { total } = await notes.page(1, null);
      const undo = await notes.erase(op, null, localNow());
      await scheduleNext(notes);
      return { undo, companies: total };
    },
    'offer/candidates': async ({ key }) => {
      const offer = await session.offerOf(key);
      const found = offer ? await candidates(notes, offer) : [];
      return found.map(({ id, name, domain }) => ({ companyId: id, name, domain }));
    },
    'offer/attach': async ({ op, key, companyId }) => {
      const offer = await session.offerOf(key);
      if (!offer) throw new Error('this mail is not open any more');
      const after = await notes.change(op, companyId, localNow(), (company, clock) => {
        const record = existing(company);
        const domain = offer.companyKey;
        const known = domain === null || record.domain === domain || record.aliases.includes(domain);
        const named = known
          ? record
          : withEdit(record, { aliases: [...record.aliases, domain] }, { aliases: record.aliases }, clock).company;
        return withOffer(named, offer, crypto.randomUUID(), localNow(), clock).company;
      });
      await session.tellCompany(key, after.id);
      return after;
    },
    'offer/resume': async ({ companyId, offerId }) => {
      const company = existing(await notes.get(companyId));
      const record = company.offers.find(({ id }) => id === offerId);
      if (!record) throw new Error('this offer is gone');
      const offer = resumed(company, record);
      await session.putOffer(offer);
      await session.tellCompany(offer.key, companyId);
      return offer;
    },
    'note/add': async ({ op, companyId, offerKey, companyName, entry }) => {
      const offer = offerKey ? await session.offerOf(offerKey) : null;
      const fresh = crypto.randomUUID();
      const find = async () => companyId ?? (offer ? await idFor(offer) : fresh);
      const after = await notes.change(op, find, localNow(), (company, clock) => {
        if (companyId && !company) throw new Error('this company has no record any more');
        const start =
          company ??
          (offer
            ? beginning(fresh, offer, companyName, localNow(), clock)
            : newCompany(fresh, companyName ?? '', null, localNow(), clock));
        if (!start.name) throw new Error('companyName: a company needs a name');
        const dealt = offer
          ? withOffer(start, offer, crypto.randomUUID(), localNow(), clock)
          : { company: start, offerId: null };
        return withEntry(dealt.company, { ...entry, id: op, offerId: dealt.offerId }, clock);
      });
      if (offerKey) await session.tellCompany(offerKey, after.id);
      return after;
    },
    'reminder/set': async ({ op, companyId, reminder }) => {
      const after = await notes.change(op, companyId, localNow(), (company, clock) => {
        const known = existing(company).reminders.find(({ id }) => id === reminder.id);
        // Another date rings anew.
        const firedAt = known?.due === reminder.due ? known.firedAt : null;
        const set = { doneAt: null, ...known, ...reminder, firedAt, id: reminder.id ?? op };
        return withReminder(existing(company), set, clock);
      });
      await scheduleNext(notes);
      return after;
    },
    'reminder/done': ({ op, companyId, id }) => changeReminder(op, companyId, id, { doneAt: localNow() }),
    'reminder/snooze': ({ op, companyId, id, due }) => changeReminder(op, companyId, id, { due, firedAt: null }),
    'reminder/due': async () => dueReminders(notes, localeOf(await readSettings())),
    'offers/open': async () =>
      (await notes.withOpenOffers())
        .flatMap((company) =>
          company.offers
            .filter(({ status }) => status === 'open')
            .map((offer) => ({ companyId: company.id, company: company.name, offer })),
        )
        .sort((a, b) => ((a.offer.deadline?.iso ?? '9') < (b.offer.deadline?.iso ?? '9') ? -1 : 1)),
    'settings/get': () => readSettings(),
    'settings/save': ({ settings }) => keepSettings(settings),
    'backup/export': (from) => exportBackup(notes, from?.after ?? null),
    'backup/preview': ({ json }) => previewBackup(notes, json),
    'backup/import': async ({ op, json, bringBack = true, settings: takeOver = false }) => {
      const { summary, settings } = await importBackup(notes, op, json, bringBack);
      if (takeOver && settings) await keepSettings(settings);
      await scheduleNext(notes);
      return summary;
    },
    'store/state': () => notes.standing(),
    'store/notices': () => notices.all(notes),
    'store/confirm': async ({ id }) => {
      await notices.confirm(notes, id);
      return null;
    },
  };
}

/** Pages that stand open speak the language that was chosen; a tab without a page part of ours hears nothing. */
async function tellPages(locale: Locale): Promise<void> {
  for (const { id } of await browser.tabs.query({}))
    if (id !== undefined) void askTab(id, 'locale/changed', { locale }).catch(() => null);
}

/** Which webmail a page belongs to; a private window's is another one. */
const siteOf = (sender: Sender): string => {
  const address = addressOf(sender);
  return `${sender.tab?.incognito ? 'private ' : ''}${address && URL.canParse(address) ? new URL(address).origin : ''}`;
};

/** The page's address as the browser vouches for it; a window that a script opened has its opener's origin. */
const addressOf = ({ url, origin }: Sender): string | undefined => (url?.startsWith('http') ? url : origin);

/** The tab that a page part speaks from; `admit` lets no sender without one reach a page topic. */
function tabOf(sender: Sender): number {
  const id = sender.tab?.id;
  if (id === undefined) throw new Error('no tab');
  return id;
}

/** Asks the page of a tab to open our panel (keyboard command). */
export const openPanelIn = (tabId: number): Promise<boolean> => askTab(tabId, 'panel/open', null).catch(() => false);
