import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../parts/texts.tsx';
import { STEPS, type Step } from '../view/offer-view.ts';

/** The four steps: where the person is, and what is behind them. */
export function StepBar({ step, done, go }: { step: Step; done: Record<Step, boolean>; go: (to: Step) => void }) {
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
