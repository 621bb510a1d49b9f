import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckInput, Company, CurrentOffer, Piece, Settings, Situation, Workspace } from '../../domain/model.ts';
import { ask, askTab } from '../../messaging/bus.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { Busy } from '../parts/Busy.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../parts/texts.tsx';
import { addEntry, ensureCompany, entryNow, settle } from '../state/record.ts';
import { useAsk } from '../state/use-ask.ts';
import { type Counsel, useCheck, useCounsel } from '../state/use-counsel.ts';
import { useWorkspace, type WorkspaceHandle } from '../state/use-workspace.ts';
import { localDay, showDay } from '../view/dates.ts';
import { asksForTime, offerView, STEPS, type Step, stepsDone } from '../view/offer-view.ts';
import { Call, type CallOutcome } from './Call.tsx';
import { Decide } from './Decide.tsx';
import { Keep, type KeepActions } from './Keep.tsx';
import { OfferCard } from './OfferCard.tsx';
import { SameCompany } from './SameCompany.tsx';
import { chosenPiece, Write } from './Write.tsx';

interface OfferProps {
  current: CurrentOffer;
  tabId: number | null;
  /** A webmail page answers in the tab, so a draft can be inserted. */
  hasPage: boolean;
  settings: Settings | null;
  now: Date;
  dismiss: () => void;
  /** Told whether what the person chose and typed is saved. */
  told: (state: WorkspaceHandle['saveState']) => void;
  /** Told that the page did not take a draft, and when one went in. */
  stuck: (stuck: boolean) => void;
  /** Stands at the very end. */
  last: preact.ComponentChildren;
}

/** One offer: card, four steps, the step on show, and the one primary action. */
export function Offer({ current, tabId, hasPage, settings, now, dismiss, told, stuck, last }: OfferProps) {
  const texts = useTexts();
  const announce = useAnnounce();
  const work = useWorkspace(current.key);
  const { workspace, change, situate } = work;
  const situation = workspace ? complete(workspace.situation, current, settings, now, texts.locale) : null;
  const { counsel, failed } = useCounsel(situation, texts.locale);
  const company = useAsk('company/of', { key: current.key });
  const record = company.asked.state === 'ready' ? company.asked.value : null;
  const write = useWriting(work, counsel, settings, situation);
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => told(work.saveState), [told, work.saveState]);
  const step: Step = workspace?.step ?? 'decide';
  const go = (to: Step) => {
    change({ step: to });
    scroller.current?.scrollTo({ top: 0 });
    scroller.current?.focus();
  };

  if (!workspace || !situation) {
    return (
      <main>
        {work.failed ? (
          <div class="notice bad" role="alert">
            <h1>{texts.save.noAnswer}</h1>
            <div>
              <button type="button" class="button" onClick={work.retry}>
                {texts.common.retry}
              </button>
            </div>
          </div>
        ) : (
          <>
            <h1 class="hidden-visually">{texts.name}</h1>
            <Busy />
          </>
        )}
      </main>
    );
  }

  const of = { company: record, current, situation };
  const kept = async (action: () => Promise<Parameters<typeof company.put>[0]>, said = ''): Promise<boolean> => {
    try {
      company.put(await action());
      if (said) announce(said);
      return true;
    } catch {
      announce(texts.save.failed);
      return false;
    }
  };
  const typed = (part: NonNullable<Workspace['typed']>) => change({ typed: { ...workspace.typed, ...part } });
  const log = async (outcome: CallOutcome): Promise<void> => {
    const person = workspace.typed?.spokeTo ?? offerView(current, situation).contactName ?? '';
    const promised = workspace.typed?.promised ?? '';
    const kind = outcome === 'reached' ? 'called' : outcome;
    const reason = outcome === 'reached' ? (situation.reasons?.main ?? null) : null;
    const done = await kept(async () => {
      const about = {
        channel: outcome === 'voicemail' ? ('voicemail' as const) : ('call' as const),
        person: person || null,
      };
      let answer = await addEntry(of, entryNow(situation, kind, { ...about, reason }));
      if (promised.trim()) {
        answer = await addEntry(
          { ...of, company: answer },
          entryNow(situation, 'promiseMade', { ...about, text: promised.trim() }),
        );
      }
      return answer;
    });
    if (!done) return;
    const attempts = (situation.call?.attempts ?? 0) + 1;
    change({
      typed: { ...workspace.typed, promised: '' },
      situation: { ...workspace.situation, call: { status: outcome, attempts, at: now.toISOString() } },
    });
    announce(texts.call.logged[outcome]);
  };
  const actions: KeepActions = {
    note: (text) => kept(() => addEntry(of, entryNow(situation, 'note', { text: text.trim() })), texts.keep.noteSaved),
    remind: (due, note, kind) =>
      kept(
        async () => {
          const { id } = await ensureCompany(of, texts.offer.unnamedCompany);
          return ask('reminder/set', {
            op: crypto.randomUUID(),
            companyId: id,
            reminder: { kind, due, note },
          });
        },
        texts.keep.reminderSet(showDay(due, texts.locale, localDay(now))),
      ),
    door: (openDoor) =>
      kept(async () => {
        const owner = await ensureCompany(of, texts.offer.unnamedCompany);
        const saved = await ask('company/save', {
          op: crypto.randomUUID(),
          id: owner.id,
          base: owner.rev,
          fields: { openDoor },
        });
        return saved.company;
      }, texts.keep.noteSaved),
    settle: (status) => kept(() => settle({ ...of, situation }, status), texts.keep.noteSaved),
    reminderDone: (id) =>
      kept(
        () => ask('reminder/done', { op: crypto.randomUUID(), companyId: record?.id ?? '', id }),
        texts.due.doneSaid,
      ),
    reminderMove: (id, due) =>
      kept(
        () => ask('reminder/snooze', { op: crypto.randomUUID(), companyId: record?.id ?? '', id, due }),
        texts.due.snoozed(showDay(due, texts.locale, localDay(now))),
      ),
  };
  const done = stepsDone(
    situation,
    record?.timeline.some((entry) => entry.kind === 'mailInserted') ?? false,
    record?.reminders.some((one) => !one.doneAt) ?? false,
  );
  const scam =
    counsel?.advice.advice.some((item) => item.id === 'D-01') === true || current.verdict.label === 'scam_offer';

  return (
    <>
      <main ref={scroller} tabIndex={-1}>
        <OfferCard
          current={current}
          situation={situation}
          situate={situate}
          now={now}
          brief={scam || step !== 'decide'}
          inTab={tabId !== null}
        />
        {record === null && company.asked.state === 'ready' && <SameCompany current={current} attached={company.put} />}
        {current.lookalikeOf && <p class="notice bad lookalike">{texts.offer.lookalike(current.lookalikeOf)}</p>}
        {scam ? (
          <Scam current={current} counsel={counsel} />
        ) : (
          <>
            <StepBar step={step} done={done} go={go} />
            {step === 'decide' && (
              <Decide
                current={current}
                situation={situation}
                situate={situate}
                advice={counsel?.advice ?? null}
                now={now}
              >
                {record && record.timeline.length > 0 && <Known company={record} now={now} look={() => go('keep')} />}
              </Decide>
            )}
            {step === 'call' && (
              <Call
                current={current}
                situation={situation}
                situate={situate}
                script={counsel?.draft.call ?? null}
                typed={workspace.typed ?? {}}
                type={typed}
                promise={async (text) => {
                  const about = { channel: 'call' as const, person: workspace.typed?.spokeTo ?? null, text };
                  const done = await kept(
                    () => addEntry(of, entryNow(situation, 'promiseMade', about)),
                    texts.keep.noteSaved,
                  );
                  if (done) typed({ promised: '' });
                  return done;
                }}
                now={now}
              />
            )}
            {step === 'write' && (
              <Write
                workspace={{ ...workspace, situation }}
                change={change}
                situate={situate}
                pieces={counsel?.draft.pieces ?? []}
                piece={write.piece}
                check={write.check}
                settings={settings}
                checklist={(counsel?.advice.checklist.length ?? 0) > 0}
                keep={write.keep}
                switchOff={write.switchOff}
              />
            )}
            {step === 'keep' && (
              <Keep
                current={current}
                company={record}
                workspace={workspace}
                change={change}
                type={typed}
                now={now}
                actions={actions}
              />
            )}
          </>
        )}
        {(scam || step === 'decide') && (
          <p>
            <button type="button" class="button quiet small" onClick={dismiss}>
              {texts.offer.notOffer}
            </button>
          </p>
        )}
        {last}
      </main>
      <Foot work={work} failed={failed} empty={scam || step === 'keep' || (step === 'write' && !write.piece)}>
        {!scam && step === 'decide' && <DecideAction situation={situation} counsel={counsel} go={go} />}
        {!scam && step === 'call' && <CallAction situation={situation} log={log} go={go} />}
        {!scam && step === 'write' && write.piece && (
          <InsertAction
            piece={write.piece}
            errors={write.errors}
            tabId={hasPage ? tabId : null}
            inserted={(subject) =>
              void kept(() => addEntry(of, entryNow(situation, 'mailInserted', { channel: 'mail', text: subject })))
            }
            toKeep={() => go('keep')}
            stuck={stuck}
          />
        )}
      </Foot>
    </>
  );
}

/** What the person told, over their settings, over the letter; today is the reader's own day. */
function complete(
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

function useWriting(
  work: WorkspaceHandle,
  counsel: Counsel | null,
  settings: Settings | null,
  situation: Situation | null,
) {
  const [kept, setKept] = useState<string[]>([]);
  const [off, setOff] = useState<string[]>([]);
  const writing = work.workspace?.step === 'write';
  const piece = work.workspace && counsel ? chosenPiece(work.workspace, counsel.draft.pieces) : null;
  const input: CheckInput | null =
    writing && piece && situation
      ? {
          situation,
          kind: piece.kind,
          subject: piece.subject,
          text: piece.body,
          presentEmployerDomain: situation.presentEmployerDomain ?? null,
          origin: 'typed',
          off: [...(settings?.rulesOff ?? []), ...off],
          kept,
        }
      : null;
  const check = useCheck(input);
  return {
    piece,
    check,
    errors:
      check.of === piece?.body ? (check.result?.findings.filter((one) => one.severity === 'error').length ?? 0) : 0,
    keep: (claim: string) => setKept((was) => [...was, claim]),
    switchOff: (rule: string) => {
      setOff((was) => [...was, rule]);
      if (!settings) return;
      const rulesOff = [...new Set([...settings.rulesOff, rule])];
      void ask('settings/save', { op: crypto.randomUUID(), settings: { ...settings, rulesOff } }).catch(() => {});
    },
  };
}

function Scam({ current, counsel }: { current: CurrentOffer; counsel: Counsel | null }) {
  const texts = useTexts();
  const items = counsel?.advice.advice.filter((item) => item.id === 'D-01') ?? [];
  return (
    <section class="notice bad" aria-labelledby="scam-title">
      <h2 id="scam-title">{texts.offer.scamTitle}</h2>
      <p>{texts.offer.scamText}</p>
      {current.verdict.scamSigns.length > 0 && (
        <ul class="bullets">
          {current.verdict.scamSigns.map((sign) => (
            <li key={sign}>{texts.scamSigns[sign] ?? sign}</li>
          ))}
        </ul>
      )}
      {items.map((item) => (
        <p key={item.id}>{item.text}</p>
      ))}
    </section>
  );
}

function StepBar({ step, done, go }: { step: Step; done: Record<Step, boolean>; go: (to: Step) => void }) {
  const texts = useTexts();
  return (
    <nav class="steps" aria-label={texts.steps.label}>
      <ol>
        {STEPS.map((one) => (
          <li key={one}>
            <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => go(one)}>
              {done[one] && <Icon name="check" />}
              <span>{texts.steps[one]}</span>
              {done[one] && <span class="hidden-visually">, {texts.steps.doneMark}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface FootProps {
  work: WorkspaceHandle;
  failed: boolean;
  /** No action of its own here. */
  empty: boolean;
  children: preact.ComponentChildren;
}

/** The next action, always in the same place; trouble with saving is said here and nowhere else. */
function Foot({ work, failed, empty, children }: FootProps) {
  const texts = useTexts();
  const trouble =
    work.saveState === 'tooLate'
      ? texts.save.tooLate
      : work.saveState === 'failed'
        ? texts.save.failed
        : failed
          ? texts.save.noAnswer
          : null;
  if (empty && !trouble) return null;
  return (
    <footer>
      {trouble && (
        <div class="save-line failed" role="alert">
          {trouble}
          {work.saveState === 'failed' && (
            <button type="button" class="button quiet small" onClick={work.retry}>
              {texts.common.retry}
            </button>
          )}
        </div>
      )}
      {children}
    </footer>
  );
}

/** There is a history with this company: one line, and the way to it. */
function Known({ company, now, look }: { company: Company; now: Date; look: () => void }) {
  const texts = useTexts();
  const last = company.timeline.reduce((latest, { at }) => (at > latest ? at : latest), '');
  const day = showDay(localDay(new Date(last)), texts.locale, localDay(now));
  return (
    <p class="known small soft">
      {texts.keep.known(texts.home.entries(company.timeline.length), day)}{' '}
      <button type="button" class="link" onClick={look}>
        {texts.keep.look}
      </button>
    </p>
  );
}

interface ActionProps {
  situation: Situation;
  go: (to: Step) => void;
}

function DecideAction({ situation, counsel, go }: ActionProps & { counsel: Counsel | null }) {
  const texts = useTexts();
  if (counsel && !counsel.advice.draft.allowed) {
    return <p class="small">{counsel.advice.draft.why ?? texts.decide.noDraftTitle}</p>;
  }
  const toWrite = situation.cannotCall === true || situation.call?.status === 'reached';
  return (
    <button type="button" class="button primary" onClick={() => go(toWrite ? 'write' : 'call')}>
      <Icon name={toWrite ? 'pen' : 'phone'} />
      {asksForTime(situation) ? texts.decide.toAskTime : toWrite ? texts.decide.toWrite : texts.decide.toCall}
    </button>
  );
}

/** How the call went, one tap each; once it was held, on to the confirmation. */
function CallAction({ situation, log, go }: ActionProps & { log: (outcome: CallOutcome) => Promise<void> }) {
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  if (situation.call?.status === 'reached') {
    return (
      <button type="button" class="button primary" onClick={() => go('write')}>
        <Icon name="pen" />
        {texts.call.afterReached}
      </button>
    );
  }
  const keep = async (outcome: CallOutcome) => {
    setBusy(true);
    await log(outcome);
    setBusy(false);
  };
  return (
    <fieldset class="outcomes">
      <legend class="small">{texts.call.log}</legend>
      <button type="button" class="button primary" disabled={busy} onClick={() => void keep('reached')}>
        <Icon name="check" />
        {texts.call.reached}
      </button>
      <button type="button" class="button" disabled={busy} onClick={() => void keep('voicemail')}>
        {texts.call.leftVoicemail}
      </button>
      <button type="button" class="button" disabled={busy} onClick={() => void keep('noAnswer')}>
        {texts.call.noAnswer}
      </button>
    </fieldset>
  );
}

interface InsertActionProps {
  piece: Piece;
  errors: number;
  /** Null where no webmail page answers: then the text is copied. */
  tabId: number | null;
  inserted: (subject: string) => void;
  toKeep: () => void;
  stuck: (stuck: boolean) => void;
}

/** Insert by the person's click only; errors ask for a second one. Nothing is sent. */
function InsertAction({ piece, errors, tabId, inserted, toKeep, stuck }: InsertActionProps) {
  const texts = useTexts();
  const announce = useAnnounce();
  const [armed, setArmed] = useState(false);
  const [outcome, setOutcome] = useState<'none' | 'ok' | 'bad'>('none');
  useEffect(() => {
    setArmed(false);
    setOutcome('none');
  }, [piece.kind, piece.body, piece.subject]);
  const say = (ok: boolean, text: string) => {
    setOutcome(ok ? 'ok' : 'bad');
    announce(text);
  };
  const copy = () =>
    navigator.clipboard.writeText(piece.body).then(
      () => say(true, texts.common.copied),
      () => say(false, texts.common.failed),
    );
  const act = async () => {
    if (errors > 0 && !armed) {
      setArmed(true);
      announce(texts.write.confirmErrors(errors));
      return;
    }
    if (tabId === null) {
      await copy();
      return;
    }
    try {
      const answer = await askTab(tabId, 'draft/insert', { text: piece.body, subject: piece.subject });
      stuck(answer.reason === 'failed' || answer.reason === 'refused');
      if (answer.inserted) {
        inserted(piece.subject);
        say(true, texts.write.inserted);
      } else {
        const why = { ok: texts.write.insertFailed, failed: texts.write.insertFailed };
        say(false, { ...why, noComposer: texts.write.noComposer, refused: texts.write.refused }[answer.reason]);
      }
    } catch {
      stuck(true);
      say(false, texts.write.noPage);
    }
  };
  if (outcome === 'ok') {
    return (
      <button type="button" class="button primary" onClick={toKeep}>
        <Icon name="door" />
        {texts.steps.keep}
      </button>
    );
  }
  return (
    <button type="button" class="button primary" onClick={() => void act()}>
      <Icon name={tabId === null ? 'copy' : 'pen'} />
      {armed ? texts.write.insertAnyway : tabId === null ? texts.common.copy : texts.write.insert}
    </button>
  );
}
