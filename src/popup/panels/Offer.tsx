import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckInput, Company, CurrentOffer, Piece, Settings, Situation } from '../../domain/model.ts';
import { ask, askTab } from '../../messaging/bus.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../parts/texts.tsx';
import { addEntry, ensureCompany, entryNow, settle } from '../state/record.ts';
import { useAsk } from '../state/use-ask.ts';
import { type Counsel, useCheck, useCounsel } from '../state/use-counsel.ts';
import { useWorkspace, type WorkspaceHandle } from '../state/use-workspace.ts';
import { localDay, showDay } from '../view/dates.ts';
import { STEPS, type Step, stepsDone } from '../view/offer-view.ts';
import { Call, type CallOutcome } from './Call.tsx';
import { Decide } from './Decide.tsx';
import { Keep, type KeepActions } from './Keep.tsx';
import { OfferCard } from './OfferCard.tsx';
import { chosenPiece, Write } from './Write.tsx';

interface OfferProps {
  current: CurrentOffer;
  tabId: number | null;
  /** A webmail page answers in the tab, so a draft can be inserted. */
  hasPage: boolean;
  settings: Settings | null;
  now: Date;
  dismiss: () => void;
  said: string;
}

/** One offer: card, four steps, the step on show, and the one primary action. */
export function Offer({ current, tabId, hasPage, settings, now, dismiss, said }: OfferProps) {
  const texts = useTexts();
  const work = useWorkspace(current.key);
  const { workspace, change, situate } = work;
  const situation = workspace ? complete(workspace.situation, current, settings, now, texts.locale) : null;
  const { counsel, failed } = useCounsel(situation, texts.locale);
  const company = useAsk('company/of', { key: current.key });
  const record = company.asked.state === 'ready' ? company.asked.value : null;
  const write = useWriting(work, counsel, settings, situation);
  const scroller = useRef<HTMLElement>(null);
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
          <p class="soft step">{texts.common.loading}</p>
        )}
      </main>
    );
  }

  const of = { company: record, current, situation };
  const kept = async (action: () => Promise<Parameters<typeof company.put>[0]>): Promise<boolean> => {
    try {
      company.put(await action());
      return true;
    } catch {
      return false;
    }
  };
  const log = async (outcome: CallOutcome, person: string, promised: string): Promise<boolean> => {
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
    if (done) {
      const attempts = (situation.call?.attempts ?? 0) + 1;
      situate({ call: { status: outcome, attempts, at: now.toISOString() } });
    }
    return done;
  };
  const actions: KeepActions = {
    note: (text) => kept(() => addEntry(of, entryNow(situation, 'note', { text: text.trim() }))),
    remind: (due, note) =>
      kept(async () => {
        const { id } = await ensureCompany(of, texts.offer.unnamedCompany);
        return ask('reminder/set', {
          op: crypto.randomUUID(),
          companyId: id,
          reminder: { kind: 'keepInTouch', due, note },
        });
      }),
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
      }),
    settle: (status) => kept(() => settle({ ...of, situation }, status)),
    reminderDone: (id) =>
      kept(() => ask('reminder/done', { op: crypto.randomUUID(), companyId: record?.id ?? '', id })),
    reminderMove: (id, due) =>
      kept(() => ask('reminder/snooze', { op: crypto.randomUUID(), companyId: record?.id ?? '', id, due })),
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
        />
        {current.lookalikeOf && <p class="notice bad lookalike">{texts.offer.lookalike(current.lookalikeOf)}</p>}
        {scam ? (
          <Scam current={current} counsel={counsel} />
        ) : (
          <>
            <StepBar step={step} done={done} go={go} />
            {step === 'decide' && record && record.timeline.length > 0 && (
              <Known company={record} now={now} look={() => go('keep')} />
            )}
            {step === 'decide' && (
              <Decide current={current} situation={situation} situate={situate} advice={counsel?.advice ?? null} />
            )}
            {step === 'call' && (
              <Call
                current={current}
                situation={situation}
                situate={situate}
                script={counsel?.draft.call ?? null}
                log={log}
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
      </main>
      <Foot work={work} failed={failed} said={said}>
        {!scam && step === 'decide' && <DecideAction situation={situation} counsel={counsel} go={go} />}
        {!scam && step === 'call' && <CallAction situation={situation} go={go} />}
        {!scam && step === 'write' && write.piece && (
          <InsertAction
            piece={write.piece}
            errors={write.errors}
            tabId={hasPage ? tabId : null}
            inserted={(subject) =>
              void kept(() => addEntry(of, entryNow(situation, 'mailInserted', { channel: 'mail', text: subject })))
            }
            toKeep={() => go('keep')}
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
            <li key={sign}>{sign}</li>
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
              {texts.steps[one]}
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
  said: string;
  children: preact.ComponentChildren;
}

function Foot({ work, failed, said, children }: FootProps) {
  const texts = useTexts();
  const trouble =
    work.saveState === 'tooLate'
      ? texts.save.tooLate
      : work.saveState === 'failed'
        ? texts.save.failed
        : failed
          ? texts.save.noAnswer
          : null;
  return (
    <footer>
      {children}
      {trouble ? (
        <div class="save-line failed" role="alert">
          {trouble}
          {work.saveState === 'failed' && (
            <button type="button" class="button quiet small" onClick={work.retry}>
              {texts.common.retry}
            </button>
          )}
        </div>
      ) : (
        // Only what was done is read aloud; "saved" after each keystroke would drown everything else.
        <div class="save-line row ends">
          <span role="status">{said}</span>
          {work.saveState !== 'failed' && work.saveState !== 'tooLate' && <span>{texts.save[work.saveState]}</span>}
        </div>
      )}
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
  const askTime = situation.intent === 'undecided' || situation.stage === 'S5';
  return (
    <button type="button" class="button primary" onClick={() => go(toWrite ? 'write' : 'call')}>
      <Icon name={toWrite ? 'pen' : 'phone'} />
      {askTime ? texts.decide.toAskTime : toWrite ? texts.decide.toWrite : texts.decide.toCall}
    </button>
  );
}

function CallAction({ situation, go }: ActionProps) {
  const texts = useTexts();
  if (situation.call?.status === 'reached') {
    return (
      <button type="button" class="button primary" onClick={() => go('write')}>
        <Icon name="pen" />
        {texts.call.afterReached}
      </button>
    );
  }
  const toLog = () => {
    const heading = document.getElementById('log-title');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus();
  };
  return (
    <button type="button" class="button primary" onClick={toLog}>
      <Icon name="check" />
      {texts.call.logIt}
    </button>
  );
}

interface InsertActionProps {
  piece: Piece;
  errors: number;
  /** Null where no webmail page answers: then the text is copied. */
  tabId: number | null;
  inserted: (subject: string) => void;
  toKeep: () => void;
}

/** Insert by the person's click only; errors ask for a second one. Nothing is sent. */
function InsertAction({ piece, errors, tabId, inserted, toKeep }: InsertActionProps) {
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
      if (answer.inserted) {
        inserted(piece.subject);
        say(true, texts.write.inserted);
      } else {
        const why = { ok: texts.write.insertFailed, failed: texts.write.insertFailed };
        say(false, { ...why, noComposer: texts.write.noComposer, refused: texts.write.refused }[answer.reason]);
      }
    } catch {
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
