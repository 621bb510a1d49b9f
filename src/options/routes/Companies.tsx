import { useState } from 'preact/hooks';
import type { Company } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';
import { useAnnounce } from '../../popup/parts/announce.tsx';
import { TextField } from '../../popup/parts/fields.tsx';
import { Icon } from '../../popup/parts/Icon.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';
import { useAsk } from '../../popup/state/use-ask.ts';
import { localDay, showDay } from '../../popup/view/dates.ts';
import { CompanyPage } from './Company.tsx';
import { useUndo } from './EraseAll.tsx';
import { Waiting } from './Waiting.tsx';

const PAGE = 50;

/** The list, or one company's story. */
export function Companies({ id }: { id: string | null }) {
  const [undo, setUndo] = useUndo<{ token: string; name: string }>();
  return id ? (
    <CompanyPage
      key={id}
      id={id}
      deleted={(token, name) => {
        setUndo({ token, name });
        location.hash = '#/companies';
      }}
    />
  ) : (
    <List undo={undo} undone={() => setUndo(null)} />
  );
}

interface ListProps {
  undo: { token: string; name: string } | null;
  undone: () => void;
}

function List({ undo, undone }: ListProps) {
  const texts = useTexts();
  const announce = useAnnounce();
  const [query, setQuery] = useState('');
  const [limit, setLimit] = useState(PAGE);
  const { asked, reload } = useAsk('company/list', { query, limit });
  const today = localDay(new Date());
  if (asked.state !== 'ready')
    return <Waiting title={texts.companies.title} failed={asked.state === 'failed'} retry={reload} />;
  const { companies, total, next } = asked.value;
  const bringBack = async (token: string) => {
    try {
      const back = await ask('company/undo', { op: crypto.randomUUID(), undo: token });
      announce(back ? texts.companies.restored : texts.backup.tooLate);
      undone();
      reload();
    } catch {
      announce(texts.common.failed);
    }
  };
  return (
    <div class="stack wide narrow-column">
      <div>
        <h1>{texts.companies.title}</h1>
        <p class="soft">{texts.companies.lead}</p>
      </div>
      {undo && (
        <div class="notice row ends" role="status">
          <span>{texts.companies.deleted(undo.name)}</span>
          <button type="button" class="button" onClick={() => void bringBack(undo.token)}>
            {texts.common.undo}
          </button>
        </div>
      )}
      {(total > 0 || query) && (
        <TextField type="search" label={texts.home.searchCompanies} value={query} onInput={setQuery} />
      )}
      <p class="soft small" role="status">
        {companies.length === 0
          ? query
            ? texts.home.noMatch
            : texts.home.companiesEmpty
          : texts.companies.count(total)}
      </p>
      <ul class="list">
        {companies.map((company) => (
          <Row key={company.id} company={company} today={today} />
        ))}
      </ul>
      {next !== null && (
        <div>
          <button type="button" class="button" onClick={() => setLimit(limit + PAGE)}>
            {texts.companies.loadMore}
          </button>
        </div>
      )}
      <AddCompany />
    </div>
  );
}

function Row({ company, today }: { company: Company; today: string }) {
  const texts = useTexts();
  const last = company.timeline.reduce((latest, { at }) => (at > latest ? at : latest), '');
  return (
    <li class="two-lines">
      <span>
        <a class="strong" href={`#/companies/${company.id}`}>
          {company.name}
        </a>{' '}
        <span class="soft small">
          {company.offers
            .map(({ role }) => role)
            .filter(Boolean)
            .join(', ')}
        </span>
      </span>
      <span class="soft small">
        {texts.home.entries(company.timeline.length)}
        {last && ` · ${texts.home.lastContact(showDay(localDay(new Date(last)), texts.locale, today))}`}
      </span>
    </li>
  );
}

function AddCompany() {
  const texts = useTexts();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const add = async () => {
    try {
      const { company } = await ask('company/save', {
        op: crypto.randomUUID(),
        id: null,
        base: null,
        fields: { name: name.trim() },
      });
      location.hash = `#/companies/${company.id}`;
    } catch {
      announce(texts.save.failed);
    }
  };
  return (
    <form
      class="add-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) void add();
      }}
    >
      <TextField label={texts.companies.add} value={name} onInput={setName} />
      <button type="submit" class="button" disabled={!name.trim()}>
        <Icon name="plus" />
        {texts.companies.add}
      </button>
    </form>
  );
}
