import { useEffect, useState } from 'preact/hooks';
import type { Piece } from '../../domain/model.ts';
import { askTab } from '../../messaging/bus.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../parts/texts.tsx';

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
export function InsertAction({ piece, errors, tabId, inserted, toKeep, stuck }: InsertActionProps) {
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
