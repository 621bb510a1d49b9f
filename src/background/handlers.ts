import { check, readCheckInput } from '../domain/check/check.ts';
import { draft } from '../domain/drafts/draft.ts';
import { advise } from '../domain/guidance/advise.ts';
import { readSituation } from '../domain/guidance/situation.ts';
import type { Company, CurrentOffer, Reminder } from '../domain/model.ts';
import { newCompany, plainEntry, withEdit, withEntry, withOffer, withReminder } from '../domain/relations/company.ts';
import { counselFor } from '../locales/counsel.ts';
import { browser } from '../messaging/browser.ts';
import { askTab, type Handlers, type Sender } from '../messaging/bus.ts';
import type { ToBackground } from '../messaging/protocol.ts';
import { accountKey, domainOf } from './account.ts';
import { exportBackup, importBackup, previewBackup } from './backup.ts';
import { badgeForTab } from './badge.ts';
import { localNow } from './clock.ts';
import { isDismissed, remember } from './dismissed.ts';
import type { Repository } from './notes/repository.ts';
import { notices } from './notices.ts';
import { openPopup } from './popup.ts';
import { firstWorkspace, pastedMail, readOffer } from './reading.ts';
import { dueReminders, scheduleNext } from './reminders.ts';
import { searched } from './search.ts';
import * as session from './session.ts';
import { localeOf, readSettings, writeSettings } from './settings.ts';

/** Every topic of the background, one entry each. */
export function handlers(notes: Repository): Handlers<ToBackground> {
  /** The record an offer belongs to, or the id and start of the one that begins with this action. */
  const companyOf = async (offer: CurrentOffer, name: string | null): Promise<{ id: string; fresh: () => Company }> => {
    // A look-alike never gets into the file of the company it imitates: it has a domain of its own (TRUST B4).
    const known = offer.companyKey ? await notes.ofDomain(offer.companyKey) : null;
    const named = name ?? (offer.facts.company || offer.companyKey || offer.fromName || offer.subject);
    const byName = known ?? (offer.companyKey ? null : await ofName(named));
    const id = byName?.id ?? crypto.randomUUID();
    return { id, fresh: () => newCompany(id, named, offer.companyKey, localNow()) };
  };

  const ofName = async (name: string): Promise<Company | null> =>
    (await notes.all()).find((one) => one.name.localeCompare(name, undefined, { sensitivity: 'base' }) === 0) ?? null;

  const existing = (company: Company | null): Company => {
    if (!company) throw new Error('this company has no record any more');
    return company;
  };

  const changeReminder = async (op: string, companyId: string, id: string, change: Partial<Reminder>) => {
    const after = await notes.change(op, companyId, localNow(), (company) => {
      const record = existing(company);
      const found = record.reminders.find((one) => one.id === id);
      if (!found) throw new Error('this reminder is gone');
      const changed = withReminder(record, { ...found, ...change });
      return change.doneAt
        ? withEntry(changed, { ...plainEntry(`done:${id}`, 'reminderDone', localNow(), null), text: found.note })
        : changed;
    });
    await scheduleNext(notes);
    return after;
  };

  return {
    'mail/read': async ({ mail, messageKey, threadKey, account }, sender) => {
      const settings = await readSettings();
      const domains = (await notes.all()).flatMap(({ domain }) => (domain ? [domain] : []));
      const key = `${(await accountKey(notes, account)) ?? 'mailbox'}:${messageKey}`;
      const place = { key, threadKey, accountKey: await accountKey(notes, account), mailboxDomain: domainOf(account) };
      const offer = readOffer(mail, place, domains);
      offer.dismissed = await isDismissed(notes, key);
      const shown = offer.verdict.isOffer || offer.verdict.label === 'scam_offer';
      const tabId = tabOf(sender);
      if (shown) {
        await session.putOffer(offer);
        await session.showInTab(tabId, key);
      } else await session.clearTab(tabId);
      await badgeForTab(tabId, shown ? offer : null);
      return { offer: shown ? offer : null, locale: localeOf(settings) };
    },
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
    'counsel/ask': ({ situation }) => {
      const judged = readSituation(situation);
      const { guidance, replies } = counselFor(judged.locale);
      const advice = advise(judged, guidance);
      return { advice, draft: draft(judged, advice, replies) };
    },
    'counsel/check': async (input) => {
      const { rulesOff } = await readSettings();
      const judged = readCheckInput(input);
      return check({ ...judged, off: [...(judged.off ?? []), ...rulesOff] }, counselFor(judged.situation.locale).check);
    },
    'workspace/get': async ({ key }) => {
      const kept = await session.workspaceOf(key);
      // The clock goes on while a workspace is kept.
      if (kept) return { ...kept, situation: { ...kept.situation, today: localNow() } };
      return firstWorkspace(await session.offerOf(key), await readSettings());
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
      const { id, fresh } = await companyOf(offer, null);
      const { situation } = (await session.workspaceOf(key)) ?? firstWorkspace(offer, await readSettings());
      const after = await notes.change(op, id, localNow(), (company) => {
        const record = withOffer(company ?? fresh(), offer, crypto.randomUUID(), localNow());
        return withEntry(record, {
          ...plainEntry(op, 'mailInserted', localNow(), record.offers.at(-1)?.id ?? null),
          channel: 'mail',
          stage: situation.stage,
          reason: situation.reasons?.main ?? null,
          person: offer.facts.contact.name,
          text: `${kind}: ${subject}`,
        });
      });
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
      const mail = pastedMail(text, subject, from);
      const place = { key: `pasted:${crypto.randomUUID()}`, threadKey: null, accountKey: null, mailboxDomain: null };
      const offer = readOffer(mail, place, []);
      await session.putOffer(offer);
      return offer;
    },
    'company/list': async ({ query, limit = 50, after }) => {
      const found = searched(await notes.all(), query ?? '');
      const start = after ? found.findIndex(({ id }) => id === after) + 1 : 0;
      const companies = found.slice(start, start + limit);
      const more = start + limit < found.length;
      return { companies, next: more ? (companies.at(-1)?.id ?? null) : null, total: found.length };
    },
    'company/get': ({ id }) => notes.get(id),
    'company/of': async ({ key }) => {
      const offer = await session.offerOf(key);
      if (!offer) return null;
      return notes.get((await companyOf(offer, null)).id);
    },
    'company/save': async ({ op, id, base, fields, offerKey }) => {
      let conflicts: string[] = [];
      const offer = offerKey ? await session.offerOf(offerKey) : null;
      const begun = offer ? await companyOf(offer, fields.name ?? null) : null;
      const target = id ?? begun?.id ?? crypto.randomUUID();
      const company = await notes.change(op, target, localNow(), (known) => {
        const start =
          known ?? begun?.fresh() ?? newCompany(target, fields.name ?? '', fields.domain ?? null, localNow());
        if (!start.name && !fields.name) throw new Error('name: a company needs a name');
        const record = offer ? withOffer(start, offer, crypto.randomUUID(), localNow()) : start;
        const edited = withEdit(record, fields, base);
        conflicts = edited.conflicts;
        return edited.company;
      });
      return { company, conflicts };
    },
    'company/delete': async ({ op, id }) => {
      const before = await notes.get(id);
      if (!before) throw new Error('this company has no record any more');
      await notes.keepForUndo(op, before, localNow());
      await notes.change(op, id, localNow(), (company) => ({ ...existing(company), deletedAt: localNow() }));
      await scheduleNext(notes);
      return { undo: op };
    },
    'company/undo': async ({ op, undo }) => {
      const before = await notes.forUndo(undo);
      if (!before) return null;
      const after = await notes.change(op, before.id, localNow(), () => ({ ...before, deletedAt: null }));
      await scheduleNext(notes);
      return after;
    },
    'note/add': async ({ op, companyId, offerKey, companyName, entry }) => {
      const offer = offerKey ? await session.offerOf(offerKey) : null;
      const named = !companyId && !offer && companyName ? await ofName(companyName) : null;
      const begun = offer ? await companyOf(offer, companyName) : null;
      const id = companyId ?? named?.id ?? begun?.id ?? crypto.randomUUID();
      return notes.change(op, id, localNow(), (company) => {
        const start = company ?? begun?.fresh() ?? newCompany(id, companyName ?? '', null, localNow());
        if (!start.name) throw new Error('companyName: a company needs a name');
        const record = offer ? withOffer(start, offer, crypto.randomUUID(), localNow()) : start;
        return withEntry(record, { ...entry, id: op, offerId: record.offers.at(-1)?.id ?? null });
      });
    },
    'reminder/set': async ({ op, companyId, reminder }) => {
      const after = await notes.change(op, companyId, localNow(), (company) => {
        const known = existing(company).reminders.find(({ id }) => id === reminder.id);
        return withReminder(existing(company), {
          doneAt: null,
          firedAt: null,
          ...known,
          ...reminder,
          id: reminder.id ?? op,
        });
      });
      await scheduleNext(notes);
      return after;
    },
    'reminder/done': ({ op, companyId, id }) => changeReminder(op, companyId, id, { doneAt: localNow() }),
    'reminder/snooze': ({ op, companyId, id, due }) => changeReminder(op, companyId, id, { due, firedAt: null }),
    'reminder/due': async () => dueReminders(notes, localeOf(await readSettings())),
    'offers/open': async () =>
      (await notes.all())
        .flatMap((company) =>
          company.offers
            .filter(({ status }) => status === 'open')
            .map((offer) => ({ companyId: company.id, company: company.name, offer })),
        )
        .sort((a, b) => ((a.offer.deadline?.iso ?? '9') < (b.offer.deadline?.iso ?? '9') ? -1 : 1)),
    'settings/get': () => readSettings(),
    'settings/save': ({ settings }) => writeSettings(settings),
    'backup/export': () => exportBackup(notes),
    'backup/preview': ({ json }) => previewBackup(notes, json),
    'backup/import': async ({ op, json }) => {
      const done = await importBackup(notes, op, json);
      await scheduleNext(notes);
      return done;
    },
    'store/notices': () => notices.all(),
    'store/confirm': async ({ id }) => {
      await notices.confirm(id);
      return null;
    },
  };
}

/** The tab that a page part speaks from; `admit` lets no sender without one reach a page topic. */
function tabOf(sender: Sender): number {
  const id = sender.tab?.id;
  if (id === undefined) throw new Error('no tab');
  return id;
}

/** Asks the page of a tab to open our panel (keyboard command). */
export const openPanelIn = (tabId: number): Promise<boolean> => askTab(tabId, 'panel/open', null).catch(() => false);
