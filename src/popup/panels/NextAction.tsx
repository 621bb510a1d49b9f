import { useState } from 'preact/hooks';
import type { Situation } from '../../domain/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../parts/texts.tsx';
import type { CallOutcome } from '../state/record-actions.ts';
import type { Counsel } from '../state/use-counsel.ts';
import { asksForTime, type Step } from '../view/offer-view.ts';

interface ActionProps {
  situation: Situation;
  go: (to: Step) => void;
}

/** On to the call; to the text where there is none to make. */
export function DecideAction({ situation, counsel, go }: ActionProps & { counsel: Counsel | null }) {
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
export function CallAction({ situation, log, go }: ActionProps & { log: (outcome: CallOutcome) => Promise<void> }) {
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
