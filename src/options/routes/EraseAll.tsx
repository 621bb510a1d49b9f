import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../messaging/bus.ts';
import { Tick } from '../../popup/parts/fields.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';

/** How long an erasure can be taken back, as the store keeps it. */
export const UNDO_MS = 10_000;

/** A token that is gone when the time to take an erasure back is over. */
export function useUndo<T>(): [T | null, (value: T | null) => void] {
  const [kept, setKept] = useState<T | null>(null);
  useEffect(() => {
    if (kept === null) return;
    const timer = setTimeout(() => setKept(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [kept]);
  return [kept, setKept];
}

/** Erases everything kept; ten seconds long it can be taken back. */
export function EraseAll() {
  const texts = useTexts();
  const [sure, setSure] = useState(false);
  const [undo, setUndo] = useUndo<string>();
  const [said, setSaid] = useState('');
  const erase = async () => {
    try {
      const answer = await ask('store/erase', { op: crypto.randomUUID() });
      setSure(false);
      setUndo(answer.undo);
      setSaid(texts.backup.erased(answer.companies));
    } catch {
      setSaid(texts.common.failed);
    }
  };
  const back = async () => {
    if (undo === null) return;
    try {
      const first = await ask('company/undo', { op: crypto.randomUUID(), undo });
      setSaid(first ? texts.companies.restored : texts.backup.tooLate);
      setUndo(null);
    } catch {
      setSaid(texts.common.failed);
    }
  };
  return (
    <section class="card stack tight" aria-labelledby="erase-title">
      <h2 id="erase-title">{texts.backup.eraseAll}</h2>
      <p class="hint">{texts.backup.eraseAllHint}</p>
      <Tick label={texts.backup.eraseSure} checked={sure} onChange={setSure} />
      <div class="row">
        <button type="button" class="button danger" disabled={!sure} onClick={() => void erase()}>
          {texts.backup.eraseAll}
        </button>
        {undo !== null && (
          <button type="button" class="button" onClick={() => void back()}>
            {texts.common.undo}
          </button>
        )}
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
