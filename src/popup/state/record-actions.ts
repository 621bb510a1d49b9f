import type { Company, OfferStatus, ReminderKind } from '../../domain/model.ts';
import type { UiTexts } from '../../locales/ui.ts';
import { ask } from '../../messaging/bus.ts';
import { localDay, showDay } from '../view/dates.ts';
import { addEntry, ensureCompany, entryNow, type RecordOf, settle } from './record.ts';

/** Each answers whether it was kept. */
export interface KeepActions {
  note: (text: string) => Promise<boolean>;
  remind: (due: string, note: string, kind: ReminderKind) => Promise<boolean>;
  door: (open: boolean) => Promise<boolean>;
  settle: (status: OfferStatus) => Promise<boolean>;
  reminderDone: (id: string) => Promise<boolean>;
  reminderMove: (id: string, due: string) => Promise<boolean>;
}

export type CallOutcome = 'reached' | 'voicemail' | 'noAnswer';

export interface RecordActions extends KeepActions {
  /** How a call went, and what was promised in it. */
  called: (outcome: CallOutcome, person: string, promised: string) => Promise<boolean>;
  promised: (text: string, person: string | null) => Promise<boolean>;
  inserted: (subject: string) => Promise<boolean>;
}

/** What is written into this offer's record: each answers whether it was kept, and says so aloud. */
export function recordActions(
  of: RecordOf,
  put: (company: Company) => void,
  texts: UiTexts,
  announce: (text: string) => void,
  now: Date,
): RecordActions {
  const { company, situation } = of;
  const kept = async (action: () => Promise<Company>, said = ''): Promise<boolean> => {
    try {
      put(await action());
      if (said) announce(said);
      return true;
    } catch {
      announce(texts.save.failed);
      return false;
    }
  };
  const op = () => crypto.randomUUID();
  const day = (due: string) => showDay(due, texts.locale, localDay(now));
  return {
    called: (outcome, person, promised) =>
      kept(async () => {
        const about = {
          channel: outcome === 'voicemail' ? ('voicemail' as const) : ('call' as const),
          person: person || null,
        };
        const reached = outcome === 'reached';
        const reason = reached ? (situation.reasons?.main ?? null) : null;
        const entry = entryNow(situation, reached ? 'called' : outcome, { ...about, reason });
        const answer = await addEntry(of, entry);
        if (!promised.trim()) return answer;
        const promise = entryNow(situation, 'promiseMade', { ...about, text: promised.trim() });
        return addEntry({ ...of, company: answer }, promise);
      }),
    promised: (text, person) =>
      kept(
        () => addEntry(of, entryNow(situation, 'promiseMade', { channel: 'call', person, text })),
        texts.keep.noteSaved,
      ),
    inserted: (subject) =>
      kept(() => addEntry(of, entryNow(situation, 'mailInserted', { channel: 'mail', text: subject }))),
    note: (text) => kept(() => addEntry(of, entryNow(situation, 'note', { text: text.trim() })), texts.keep.noteSaved),
    remind: (due, note, kind) =>
      kept(
        async () => {
          const { id } = await ensureCompany(of, texts.offer.unnamedCompany);
          return ask('reminder/set', { op: op(), companyId: id, reminder: { kind, due, note } });
        },
        texts.keep.reminderSet(day(due)),
      ),
    door: (openDoor) =>
      kept(async () => {
        const { id, rev } = await ensureCompany(of, texts.offer.unnamedCompany);
        return (await ask('company/save', { op: op(), id, base: rev, fields: { openDoor } })).company;
      }, texts.keep.noteSaved),
    settle: (status) => kept(() => settle(of, status), texts.keep.noteSaved),
    reminderDone: (id) =>
      kept(() => ask('reminder/done', { op: op(), companyId: company?.id ?? '', id }), texts.due.doneSaid),
    reminderMove: (id, due) =>
      kept(
        () => ask('reminder/snooze', { op: op(), companyId: company?.id ?? '', id, due }),
        texts.due.snoozed(day(due)),
      ),
  };
}
