import { useState } from 'preact/hooks';
import type { CallScript } from '../../domain/model.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../parts/texts.tsx';

interface ScriptProps {
  beats: CallScript['beats'];
  /** The line on show, kept so that a reopened popup goes on where it was. */
  at: number;
  turn: (to: number) => void;
}

/** One line at a time, large enough to read with a phone at the ear; or all of it. */
export function Script({ beats, at, turn }: ScriptProps) {
  const texts = useTexts();
  const [whole, setWhole] = useState(false);
  const index = Math.max(0, Math.min(at, beats.length - 1));
  const beat = beats[index];
  if (!beat) return null;
  const last = index === beats.length - 1;
  return (
    <section class="stack tight" aria-labelledby="script-title">
      <div class="row ends">
        <h2 id="script-title">{texts.call.title}</h2>
        <button type="button" class="button quiet small" aria-pressed={whole} onClick={() => setWhole(!whole)}>
          {texts.call.whole}
        </button>
      </div>
      {whole ? (
        <ol class="script">
          {beats.map(({ id, text }) => (
            <li key={id}>
              <h3 class="label">{texts.call.beats[id]}</h3>
              <p class="voice">{text}</p>
            </li>
          ))}
        </ol>
      ) : (
        <div class="beat">
          <div aria-live="polite">
            <p class="label">
              {texts.call.beats[beat.id]}
              <span class="hidden-visually"> · {texts.common.of(index + 1, beats.length)}</span>
            </p>
            <p class="voice">{beat.text}</p>
          </div>
          <div class="row ends">
            {/* Never `disabled`: the focus would fall out of the script at its first line. */}
            <button
              type="button"
              class="icon-button"
              aria-label={texts.call.previousLine}
              title={texts.call.previousLine}
              aria-disabled={index === 0}
              onClick={() => index > 0 && turn(index - 1)}
            >
              <Icon name="back" />
            </button>
            <div class="dots" aria-hidden="true">
              {beats.map(({ id }, n) => (
                <span key={id} class={n <= index ? 'past' : undefined} />
              ))}
            </div>
            <button type="button" class="button" onClick={() => turn(last ? 0 : index + 1)}>
              {last ? texts.call.fromTop : texts.call.nextLine}
              <Icon name={last ? 'again' : 'forward'} />
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
