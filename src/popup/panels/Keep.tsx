import { useState } from 'preact/hooks';
import type { Company, Workspace } from '../../domain/model.ts';
import { Chips, TextField } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import { addMonths, localDay, showDay } from '../view/dates.ts';
import { ReminderList } from './Reminders.tsx';
import { Timeline } from './Timeline.tsx';

interface KeepProps {
  company: Company | null;
  workspace: Workspace;
  change: (part: Partial<Workspace>) => void;
  now: Date;
  actions: KeepActions;
}

/** Each answers whether it was kept. */
export interface KeepActions {
  note: (text: string) => Promise<boolean>;
  remind: (due: string, note: string) => Promise<boolean>;
  door: (open: boolean) => Promise<boolean>;
  reminderDone: (id: string) => Promise<boolean>;
  reminderMove: (id: string, due: string) => Promise<boolean>;
}

type When = 'in3' | 'in9' | 'pick';

/** Reminder, door, notes, and what happened so far. */
export function Keep({ company, workspace, change, now, actions }: KeepProps) {
  const texts = useTexts();
  const today = localDay(now);
  return (
    <div class="step">
      <RemindMe today={today} remind={actions.remind} />
      {company?.reminders.some((one) => !one.doneAt) && (
        <ReminderList company={company} actions={actions} today={today} />
      )}
      <NoteBox workspace={workspace} change={change} save={actions.note} />
      <Chips<'yes' | 'no'>
        legend={texts.keep.door}
        value={company?.openDoor === true ? 'yes' : company?.openDoor === false ? 'no' : null}
        options={[
          { value: 'yes', label: texts.keep.doorYes },
          { value: 'no', label: texts.keep.doorNo },
        ]}
        onChange={(value) => void actions.door(value === 'yes')}
      />
      <section class="stack tight" aria-labelledby="timeline-title">
        <h2 id="timeline-title">{texts.keep.timeline}</h2>
        {company ? <Timeline entries={company.timeline} /> : <p class="soft">{texts.keep.noRecord}</p>}
      </section>
    </div>
  );
}

function RemindMe({ today, remind }: { today: string; remind: KeepActions['remind'] }) {
  const texts = useTexts();
  const [when, setWhen] = useState<When>('in3');
  const [picked, setPicked] = useState('');
  const [note, setNote] = useState('');
  const [said, setSaid] = useState('');
  const due = when === 'in3' ? addMonths(today, 3) : when === 'in9' ? addMonths(today, 9) : picked;
  const day = due ? showDay(due, texts.locale, today) : '';
  const set = async () => {
    const kept = await remind(due, note);
    setSaid(kept ? texts.keep.reminderSet(day) : texts.save.failed);
    if (kept) setNote('');
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
        ]}
        onChange={setWhen}
      />
      {when === 'pick' && (
        <TextField type="date" min={today} label={texts.keep.remindOn} value={picked} onInput={setPicked} />
      )}
      <TextField label={texts.keep.remindNote} value={note} onInput={setNote} />
      <div class="row">
        <button type="button" class="button primary" disabled={!due} onClick={() => void set()}>
          {texts.keep.setReminder}
        </button>
        <span class="soft small">{day}</span>
      </div>
      <p class="small" aria-live="polite">
        {said}
      </p>
    </section>
  );
}

interface NoteBoxProps {
  workspace: Workspace;
  change: (part: Partial<Workspace>) => void;
  save: (text: string) => Promise<boolean>;
}

/** The unsaved note lives in the workspace, so that closing the popup loses nothing. */
function NoteBox({ workspace, change, save }: NoteBoxProps) {
  const texts = useTexts();
  const [said, setSaid] = useState('');
  const keep = async () => {
    const kept = await save(workspace.note);
    setSaid(kept ? texts.keep.noteSaved : texts.save.failed);
    if (kept) change({ note: '' });
  };
  return (
    <section class="stack tight">
      <TextField
        rows={3}
        label={texts.keep.note}
        placeholder={texts.keep.notePlaceholder}
        value={workspace.note}
        onInput={(note) => change({ note })}
      />
      <div class="row">
        <button type="button" class="button" disabled={!workspace.note.trim()} onClick={() => void keep()}>
          {texts.keep.saveNote}
        </button>
        <span class="small" aria-live="polite">
          {said}
        </span>
      </div>
    </section>
  );
}
