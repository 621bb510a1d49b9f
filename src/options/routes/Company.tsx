import { useState } from 'preact/hooks';
import { type Company, type Person, TIMELINE_KINDS, type TimelineKind } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';
import { ReminderList } from '../../popup/panels/Reminders.tsx';
import { RemindMe } from '../../popup/panels/RemindMe.tsx';
import { Timeline } from '../../popup/panels/Timeline.tsx';
import { useAnnounce } from '../../popup/parts/announce.tsx';
import { Chips, Choice, TextField } from '../../popup/parts/fields.tsx';
import { Icon } from '../../popup/parts/Icon.tsx';
import { MailLinks } from '../../popup/parts/MailLinks.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';
import { localDay, showDay } from '../../popup/view/dates.ts';
import { salaryPhrase } from '../../popup/view/money.ts';
import { useCompany } from '../view/use-company.ts';
import { AliasField } from './AliasField.tsx';
import { OnPaper } from './OnPaper.tsx';
import { TimelineDrawing } from './TimelineDrawing.tsx';
import { Waiting } from './Waiting.tsx';

interface CompanyPageProps {
  id: string;
  deleted: (undo: string, name: string) => void;
}

/** One company: story on the left, who and what on the right. */
export function CompanyPage({ id, deleted }: CompanyPageProps) {
  const texts = useTexts();
  const announce = useAnnounce();
  const { company, state, saving, edit, take, retry } = useCompany(id);
  const today = localDay(new Date());
  if (state === 'missing') {
    return (
      <div class="stack">
        <h1>{texts.companies.title}</h1>
        <div class="empty">
          <p>{texts.companies.notFound}</p>
          <p>
            <a href="#/companies">{texts.companies.allCompanies}</a>
          </p>
        </div>
      </div>
    );
  }
  if (!company) return <Waiting title={texts.companies.title} failed={state === 'failed'} />;
  const keep = async (action: () => Promise<Company>): Promise<boolean> => {
    try {
      take(await action());
      return true;
    } catch {
      announce(texts.save.failed);
      return false;
    }
  };
  const op = () => crypto.randomUUID();
  const remove = async () => {
    try {
      const { undo } = await ask('company/delete', { op: op(), id });
      deleted(undo, company.name);
    } catch {
      announce(texts.common.failed);
    }
  };
  return (
    <div class="stack wide">
      <p>
        <a class="row back" href="#/companies">
          <Icon name="back" />
          {texts.companies.allCompanies}
        </a>
      </p>
      <div class="row ends">
        <h1 class="big">{company.name}</h1>
        <span class={saving === 'failed' ? 'save-line failed' : 'save-line'} role="status">
          {saving === 'conflict' ? texts.companies.conflict : saving === 'idle' ? '' : texts.save[saving]}
          {saving === 'failed' && (
            <button type="button" class="button quiet" onClick={() => void retry()}>
              {texts.common.retry}
            </button>
          )}
        </span>
      </div>
      {company.imitates && (
        <div class="notice bad row ends on-screen">
          <p>{texts.offer.lookalike(company.imitates)}</p>
          <button type="button" class="button" onClick={() => edit({ imitates: null })}>
            {texts.companies.genuine}
          </button>
        </div>
      )}
      {company.offers.length > 0 && (
        <section class="stack tight" aria-labelledby="offers-title">
          <h2 id="offers-title">{texts.page.offers}</h2>
          <ul class="list wide-list">
            {company.offers.map((offer) => (
              <li key={offer.id}>
                <p>
                  {offer.role ?? texts.offer.noRole} <span class="tag">{texts.statuses[offer.status]}</span>
                </p>
                <p class="soft small">
                  {texts.stages[offer.stage]}
                  {offer.salary && ` · ${salaryPhrase(offer.salary, texts)}`}
                  {offer.deadline && ` · ${texts.offer.answerBy(showDay(offer.deadline.iso, texts.locale, today))}`}
                </p>
                <MailLinks threads={offer.threads} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <TimelineDrawing company={company} now={new Date()} />
      <div class="two">
        <div class="stack wide">
          <section class="stack" aria-labelledby="story-title">
            <h2 id="story-title">{texts.keep.timeline}</h2>
            <AddEntry company={company} keep={keep} />
            <Timeline entries={company.timeline} />
          </section>
          <div class="on-screen">
            <TextField
              rows={5}
              label={texts.companies.notes}
              value={company.notes}
              onInput={(notes) => edit({ notes })}
            />
          </div>
        </div>
        <div class="stack wide">
          <div class="on-screen">
            <RemindMe
              today={today}
              deadline={company.offers.find(({ status }) => status === 'open')?.deadline?.iso ?? null}
              remind={async (due, note, kind) => {
                const kept = await keep(() =>
                  ask('reminder/set', { op: op(), companyId: id, reminder: { kind, due, note } }),
                );
                if (kept) announce(texts.keep.reminderSet(showDay(due, texts.locale, today)));
                return kept;
              }}
            />
          </div>
          {company.reminders.some((one) => !one.doneAt) && (
            <ReminderList
              company={company}
              today={today}
              actions={{
                reminderDone: (which) => keep(() => ask('reminder/done', { op: op(), companyId: id, id: which })),
                reminderMove: (which, due) =>
                  keep(() => ask('reminder/snooze', { op: op(), companyId: id, id: which, due })),
              }}
            />
          )}
          <div class="on-screen">
            <Chips<'yes' | 'no'>
              legend={texts.keep.door}
              value={company.openDoor === true ? 'yes' : company.openDoor === false ? 'no' : null}
              options={[
                { value: 'yes', label: texts.keep.doorYes },
                { value: 'no', label: texts.keep.doorNo },
              ]}
              onChange={(value) => edit({ openDoor: value === 'yes' })}
            />
          </div>
          <People people={company.people} change={(people) => edit({ people })} />
          <section class="stack on-screen">
            <div class="grid2 top">
              <TextField
                label={texts.companies.name}
                value={company.name}
                onInput={(name) => {
                  // A company without a name could not be found again.
                  if (name.trim()) edit({ name });
                }}
              />
              <TextField
                label={texts.companies.domain}
                value={company.domain ?? ''}
                placeholder="example.com"
                onInput={(domain) => edit({ domain: domain.trim() || null })}
              />
            </div>
            <AliasField aliases={company.aliases} change={(aliases) => edit({ aliases })} />
          </section>
          <OnPaper company={company} />
          <div class="on-screen">
            <button type="button" class="button" onClick={() => print()}>
              {texts.companies.print}
            </button>{' '}
            <button type="button" class="button danger" onClick={() => void remove()}>
              {texts.companies.delete}
            </button>
          </div>
        </div>
      </div>
    </div>
  );
}

interface AddEntryProps {
  company: Company;
  keep: (action: () => Promise<Company>) => Promise<boolean>;
}

function AddEntry({ company, keep }: AddEntryProps) {
  const texts = useTexts();
  const [kind, setKind] = useState<TimelineKind>('note');
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const add = async () => {
    const at = day ? new Date(`${day}T12:00:00`).toISOString() : new Date().toISOString();
    const entry = { at, kind, channel: null, stage: null, reason: null, person: null, text: text.trim() };
    const kept = await keep(() =>
      ask('note/add', {
        op: crypto.randomUUID(),
        companyId: company.id,
        offerKey: null,
        companyName: null,
        entry,
      }),
    );
    if (kept) {
      setText('');
      setDay('');
    }
  };
  return (
    <form
      class="card stack tight"
      aria-label={texts.companies.addNote}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        rows={2}
        label={texts.keep.note}
        placeholder={texts.keep.notePlaceholder}
        value={text}
        onInput={setText}
      />
      <div class="grid2">
        <Choice<TimelineKind>
          label={texts.companies.kind}
          value={kind}
          options={TIMELINE_KINDS.map((value) => ({ value, label: texts.kinds[value] }))}
          onChange={setKind}
        />
        <TextField type="date" label={texts.companies.when} value={day} onInput={setDay} />
      </div>
      <div>
        <button type="submit" class="button" disabled={kind === 'note' && !text.trim()}>
          {texts.companies.addNote}
        </button>
      </div>
    </form>
  );
}

function People({ people, change }: { people: Person[]; change: (people: Person[]) => void }) {
  const texts = useTexts();
  const set = (id: string, part: Partial<Person>) =>
    change(people.map((person) => (person.id === id ? { ...person, ...part } : person)));
  const fields = texts.companies.person;
  return (
    <section class="stack tight on-screen" aria-labelledby="people-title">
      <h2 id="people-title">{texts.companies.people}</h2>
      {people.map((person) => (
        <details key={person.id} class="fold" open={person.name === ''}>
          <summary>
            {person.name || texts.companies.addPerson}
            {person.role && <span class="soft small">{person.role}</span>}
          </summary>
          <div class="grid2">
            <TextField label={fields.name} value={person.name} onInput={(name) => set(person.id, { name })} />
            <TextField label={fields.role} value={person.role ?? ''} onInput={(role) => set(person.id, { role })} />
            <TextField
              type="tel"
              label={fields.phone}
              value={person.phone ?? ''}
              onInput={(phone) => set(person.id, { phone })}
            />
            <TextField
              type="email"
              label={fields.email}
              value={person.email ?? ''}
              onInput={(email) => set(person.id, { email })}
            />
          </div>
          <button
            type="button"
            class="button quiet small"
            onClick={() => change(people.filter(({ id }) => id !== person.id))}
          >
            {texts.common.remove}
          </button>
        </details>
      ))}
      <div>
        <button
          type="button"
          class="button"
          onClick={() =>
            change([...people, { id: crypto.randomUUID(), name: '', role: null, phone: null, email: null }])
          }
        >
          <Icon name="plus" />
          {texts.companies.addPerson}
        </button>
      </div>
    </section>
  );
}
