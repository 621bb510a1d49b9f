import type { Situation } from '../../domain/model.ts';
import { TextField, Tick } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';

interface MakeItYoursProps {
  situation: Situation;
  situate: (part: Partial<Situation>) => void;
}

/** The true details and the door that the texts are built from. */
export function MakeItYours({ situation, situate }: MakeItYoursProps) {
  const texts = useTexts();
  const referral = situation.referral ?? {};
  return (
    <details class="fold">
      <summary>{texts.write.yours}</summary>
      <div class="stack tight">
        <TextField
          label={texts.write.thanksDetail}
          placeholder={texts.write.thanksExample}
          value={situation.thanksDetail ?? ''}
          onInput={(thanksDetail) => situate({ thanksDetail: thanksDetail || null })}
        />
        <TextField
          label={texts.write.referralName}
          value={referral.name ?? ''}
          onInput={(name) => situate({ referral: { ...referral, name: name || null } })}
        />
        {referral.name && (
          <Tick
            label={texts.write.referralConsent}
            checked={referral.consent === true}
            onChange={(consent) => situate({ referral: { ...referral, consent } })}
          />
        )}
        <Tick
          label={texts.write.keepInTouch}
          checked={situation.keepInTouch === true}
          onChange={(keepInTouch) => situate({ keepInTouch })}
        />
        <Tick
          label={texts.write.askFeedback}
          checked={Boolean(situation.feedback?.ask)}
          onChange={(ask) => situate({ feedback: { ...situation.feedback, ask } })}
        />
        <Tick
          label={texts.write.angry}
          checked={situation.angryReply === true}
          onChange={(angryReply) => situate({ angryReply })}
        />
      </div>
    </details>
  );
}
