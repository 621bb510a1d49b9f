import { useEffect, useState } from 'preact/hooks';
import type { CallScript } from '../../domain/model.ts';
import { useTexts } from '../parts/texts.tsx';
import { rehearsalTurn } from '../view/rehearsal.ts';

const MINUTE = 60;

/** A minute aloud: first the script, then two things they might say. */
export function Rehearsal({ script }: { script: CallScript }) {
  const texts = useTexts();
  const [second, setSecond] = useState<number | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  const running = second !== null && second < MINUTE;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setSecond((n) => (n === null ? null : n + 1)), 1000);
    return () => clearInterval(timer);
  }, [running]);
  const turn = second === null ? null : rehearsalTurn(second, script.pushback.length);
  const pushback = turn === null ? null : (script.pushback[turn] ?? null);
  return (
    <details class="fold">
      <summary>{texts.call.rehearse}</summary>
      <div class="stack tight">
        <div class="row ends">
          <button
            type="button"
            class="button"
            onClick={() => {
              setShown(null);
              setSecond(running ? null : 0);
            }}
          >
            {running ? texts.call.rehearseStop : texts.call.rehearse}
          </button>
          {second !== null && (
            <span class="dial" role="timer">
              0:{String(Math.max(0, MINUTE - second)).padStart(2, '0')}
            </span>
          )}
        </div>
        <div aria-live="polite" class="stack tight">
          {running && !pushback && <p class="voice">{texts.call.rehearseTheyStart}</p>}
          {running && pushback && (
            <>
              <p class="label">{texts.call.rehearseTheySay}</p>
              <p class="voice">“{pushback.they}”</p>
              {shown === turn ? (
                <>
                  <p class="label">{texts.call.rehearseYouSay}</p>
                  <p class="voice">{pushback.line}</p>
                </>
              ) : (
                <div>
                  <button type="button" class="button quiet" onClick={() => setShown(turn)}>
                    {texts.call.rehearseShow}
                  </button>
                </div>
              )}
            </>
          )}
          {second !== null && !running && <p>{texts.call.rehearseEnd}</p>}
        </div>
      </div>
    </details>
  );
}
