import type { Company, CurrentOffer, Workspace } from '../../domain/model.ts';
import { Chips, TextField } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import type { KeepActions } from '../state/record-actions.ts';
import { localDay } from '../view/dates.ts';
import { offerRecordOf } from '../view/offer-record.ts';
import { offerView } from '../view/offer-view.ts';
import { ReminderList } from './Reminders.tsx';
import { RemindMe } from './RemindMe.tsx';
import { Timeline } from './Timeline.tsx';

interface KeepProps {
  current: CurrentOffer;
  company: Company | null;
  workspace: Workspace;
  change: (part: Partial<Workspace>) => void;
  type: (part: NonNullable<Workspace['typed']>) => void;
  now: Date;
  actions: KeepActions;
}

/** What the person can say about an offer here; the other states stand in the full page. */
const SETTLED = ['open', 'declined', 'accepted'] as const;
type Settled = (typeof SETTLED)[number];

/** Reminder, door, notes, and what happened so far. */
export function Keep({ current, company, workspace, change, type, now, actions }: KeepProps) {
  const texts = useTexts();
  const today = localDay(now);
  const status = company ? (offerRecordOf(company, current)?.status ?? null) : null;
  return (
    <div class="step">
      <Chips<Settled>
        legend={<span class="legend-title">{texts.keep.outcome}</span>}
        value={SETTLED.find((one) => one === status) ?? null}
        options={SETTLED.map((value) => ({ value, label: texts.keep.outcomes[value] }))}
        onChange={(value) => void actions.settle(value)}
      />
      <RemindMe
        today={today}
        deadline={offerView(current, workspace.situation).deadline?.iso ?? null}
        remind={actions.remind}
        typed={workspace.typed ?? {}}
        type={type}
      />
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

interface NoteBoxProps {
  workspace: Workspace;
  change: (part: Partial<Workspace>) => void;
  save: (text: string) => Promise<boolean>;
}

/** The unsaved note lives in the workspace, so that closing the popup loses nothing. */
function NoteBox({ workspace, change, save }: NoteBoxProps) {
  const texts = useTexts();
  const keep = async () => {
    if (await save(workspace.note)) change({ note: '' });
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
      <div>
        <button type="button" class="button" disabled={!workspace.note.trim()} onClick={() => void keep()}>
          {texts.keep.saveNote}
        </button>
      </div>
    </section>
  );
}
