import { useEffect, useRef } from 'preact/hooks';
import type { CurrentOffer, Settings, Workspace } from '../../domain/model.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { Busy } from '../parts/Busy.tsx';
import { useTexts } from '../parts/texts.tsx';
import { type CallOutcome, recordActions } from '../state/record-actions.ts';
import { useAsk } from '../state/use-ask.ts';
import { useCounsel } from '../state/use-counsel.ts';
import { useWorkspace, type WorkspaceHandle } from '../state/use-workspace.ts';
import { useWriting } from '../state/use-writing.ts';
import { offerView, type Step, stepsDone } from '../view/offer-view.ts';
import { wholeSituation } from '../view/whole-situation.ts';
import { Call } from './Call.tsx';
import { Decide } from './Decide.tsx';
import { Foot } from './Foot.tsx';
import { InsertAction } from './InsertAction.tsx';
import { Keep } from './Keep.tsx';
import { Known } from './Known.tsx';
import { CallAction, DecideAction } from './NextAction.tsx';
import { OfferCard } from './OfferCard.tsx';
import { SameCompany } from './SameCompany.tsx';
import { Scam } from './Scam.tsx';
import { StepBar } from './StepBar.tsx';
import { Write } from './Write.tsx';

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
  const situation = workspace ? wholeSituation(workspace.situation, current, settings, now, texts.locale) : null;
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

  const actions = recordActions({ company: record, current, situation }, company.put, texts, announce, now);
  const typed = (part: NonNullable<Workspace['typed']>) => change({ typed: { ...workspace.typed, ...part } });
  const log = async (outcome: CallOutcome): Promise<void> => {
    const person = workspace.typed?.spokeTo ?? offerView(current, situation).contactName ?? '';
    if (!(await actions.called(outcome, person, workspace.typed?.promised ?? ''))) return;
    const attempts = (situation.call?.attempts ?? 0) + 1;
    change({
      typed: { ...workspace.typed, promised: '' },
      situation: { ...workspace.situation, call: { status: outcome, attempts, at: now.toISOString() } },
    });
    announce(texts.call.logged[outcome]);
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
                  const done = await actions.promised(text, workspace.typed?.spokeTo ?? null);
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
            inserted={(subject) => void actions.inserted(subject)}
            toKeep={() => go('keep')}
            stuck={stuck}
          />
        )}
      </Foot>
    </>
  );
}
