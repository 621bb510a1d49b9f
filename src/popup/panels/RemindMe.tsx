import { useState } from 'preact/hooks';
import type { ReminderKind } from '../../domain/model.ts';
import { suggestedDue } from '../../domain/relations/reminder.ts';
import { Chips, TextField } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import { showDay } from '../view/dates.ts';

/** The handbook's two intervals (GUIDANCE D-46), what a refusal leaves to do, or a day of one's own. */
type When = 'in3' | 'in9' | 'pick' | 'deadline' | 'callBack' | 'thankYou';

interface RemindMeProps {
  /** YYYY-MM-DD */
  today: string;
  /** When the answer is due (YYYY-MM-DD), where that is known. */
  deadline: string | null;
  /** Keeps a reminder; answers whether it was kept. */
  remind: (due: string, note: string, kind: ReminderKind) => Promise<boolean>;
  /** Words kept elsewhere, so that closing the popup loses nothing; the full page keeps them itself. */
  typed?: { remindOn?: string; remindNote?: string };
  type?: (part: { remindOn?: string; remindNote?: string }) => void;
}

/** When to get back in touch, and about what. */
export function RemindMe({ today, deadline, remind, typed, type }: RemindMeProps) {
  const texts = useTexts();
  const [own, setOwn] = useState<{ remindOn?: string; remindNote?: string }>({});
  const held = typed ?? own;
  const hold = type ?? ((part: typeof own) => setOwn((was) => ({ ...was, ...part })));
  const [when, setWhen] = useState<When>(held.remindOn ? 'pick' : 'in3');
  const picked = held.remindOn ?? '';
  const note = held.remindNote ?? '';
  const kind: ReminderKind = when === 'deadline' || when === 'callBack' || when === 'thankYou' ? when : 'keepInTouch';
  const due = when === 'pick' ? picked : (suggestedDue(kind, today, deadline, when === 'in9' ? 9 : 3) ?? '');
  const day = due ? showDay(due, texts.locale, today) : '';
  const set = async () => {
    if (await remind(due, note, kind)) hold({ remindNote: '', remindOn: '' });
  };
  return (
    <section class="stack" aria-labelledby="remind-title">
      <h2 id="remind-title">{texts.keep.remind}</h2>
      <Chips<When>
        hideLegend
        legend={texts.keep.remind}
        value={when}
        options={[
          { value: 'in3', label: texts.keep.in3 },
          { value: 'in9', label: texts.keep.in9 },
          { value: 'pick', label: texts.keep.pick },
          ...(deadline && deadline >= today ? [{ value: 'deadline' as const, label: texts.keep.beforeDeadline }] : []),
          { value: 'callBack', label: texts.due.kinds.callBack },
          { value: 'thankYou', label: texts.due.kinds.thankYou },
        ]}
        onChange={setWhen}
      />
      {when === 'pick' && (
        <TextField
          type="date"
          min={today}
          label={texts.keep.remindOn}
          value={picked}
          onInput={(remindOn) => hold({ remindOn })}
        />
      )}
      <TextField label={texts.keep.remindNote} value={note} onInput={(remindNote) => hold({ remindNote })} />
      <div class="row">
        <button type="button" class="button primary" disabled={!due} onClick={() => void set()}>
          {texts.keep.setReminder}
        </button>
        <span class="soft small">{day}</span>
      </div>
    </section>
  );
}
