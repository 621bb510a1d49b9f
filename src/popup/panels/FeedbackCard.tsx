import type { CallScript, Situation } from '../../domain/model.ts';
import { TextField } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';

interface FeedbackCardProps {
  card: NonNullable<CallScript['feedback']>;
  situation: Situation;
  situate: (part: Partial<Situation>) => void;
}

/** To have at hand before the call: one kind thing, one useful thing, one question (GUIDANCE D-39, D-40). */
export function FeedbackCard({ card, situation, situate }: FeedbackCardProps) {
  const texts = useTexts();
  const { give } = situation.feedback ?? {};
  return (
    <details class="fold">
      <summary>{texts.call.feedbackCard}</summary>
      <div class="script">
        <div>
          <h3 class="label">{texts.call.feedbackKind}</h3>
          <p class="voice">{card.kind}</p>
        </div>
        <div>
          <TextField
            label={texts.call.feedbackUseful}
            value={typeof give === 'string' ? give : ''}
            onInput={(text) => situate({ feedback: { ...situation.feedback, give: text } })}
          />
          {card.useful && <p class="voice">{card.useful}</p>}
        </div>
        <div>
          <h3 class="label">{texts.call.feedbackQuestion}</h3>
          <p class="voice">{card.question}</p>
        </div>
      </div>
    </details>
  );
}
