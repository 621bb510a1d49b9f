import { useState } from 'preact/hooks';
import type { CurrentOffer, DueReminder } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';
import type { Answer, ToBackground } from '../../messaging/protocol.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { Busy } from '../parts/Busy.tsx';
import { TextField } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import { useAsk } from '../state/use-ask.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { countdown, localDay, showDay, urgency } from '../view/dates.ts';
import { leftPhrase } from '../view/left.ts';
import { DueCards } from './Reminders.tsx';

interface HomeProps {
  unreadable: boolean;
  now: Date;
  due: DueReminder[];
  reminderDone: (companyId: string, id: string) => void;
  reminderSnooze: (companyId: string, id: string, due: string) => void;
  started: (offer: CurrentOffer) => void;
}

/** No offer in this tab: what is due, what is open, or begin without a mail. */
export function Home(props: HomeProps) {
  const texts = useTexts();
  const today = localDay(props.now);
  const { asked } = useAsk('offers/open', null);
  const [query, setQuery] = useState('');
  const companies = useAsk('company/list', { query, limit: 8 }).asked;
  // All at once: a page that grows under the hand moves what is about to be pressed.
  if (asked.state === 'waiting' || companies.state === 'waiting')
    return (
      <>
        <h1 class="hidden-visually">{texts.name}</h1>
        <Busy />
      </>
    );
  const open = asked.state === 'ready' ? asked.value : [];
  return (
    <div class="step home">
      <div>
        <h1>{props.unreadable ? texts.home.unreadable : texts.home.noOffer}</h1>
        <p class="soft">{props.unreadable ? texts.home.unreadableHint : texts.home.noOfferHint}</p>
      </div>
      <DueCards due={props.due} today={today} done={props.reminderDone} snooze={props.reminderSnooze} />
      {open.length > 0 && <OpenOffers offers={open} now={props.now} />}
      <StartWithoutMail
        started={props.started}
        open={props.unreadable || (open.length === 0 && props.due.length === 0)}
      />
      {asked.state === 'ready' && open.length === 0 && <OpenOffers offers={open} now={props.now} />}
      {companies.state === 'ready' && (
        <Companies today={today} found={companies.value} query={query} search={setQuery} />
      )}
    </div>
  );
}

/** Where the words of the paste box wait for as long as the browser runs. */
const PASTE_KEY = 'paste-box';

function StartWithoutMail({ started, open }: { started: (offer: CurrentOffer) => void; open: boolean }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const { workspace, change } = useWorkspace(PASTE_KEY);
  const [busy, setBusy] = useState(false);
  // What is typed before the saved words are there, or while they cannot be had, stands all the same.
  const [early, setEarly] = useState<string | null>(null);
  const text = early ?? workspace?.note ?? '';
  const write = (note: string) => {
    setEarly(note);
    change({ note });
  };
  const begin = async () => {
    if (!text.trim()) {
      announce(texts.home.beginEmpty);
      return;
    }
    setBusy(true);
    try {
      const offer = await ask('mail/paste', { text, subject: '', from: '' });
      write('');
      started(offer);
    } catch {
      announce(texts.save.failed);
    }
    setBusy(false);
  };
  return (
    <details class="fold" open={open || text !== ''}>
      <summary>
        <h2>{texts.home.start}</h2>
      </summary>
      <div class="stack tight">
        <TextField
          rows={5}
          label={texts.home.paste}
          placeholder={texts.home.pastePlaceholder}
          value={text}
          onInput={write}
        />
        <div>
          <button type="button" class="button primary" disabled={busy} onClick={() => void begin()}>
            {texts.home.begin}
          </button>
        </div>
      </div>
    </details>
  );
}

/** Links into the full page open it in a tab of its own. */
export function pageUrl(route: string): string {
  return `/src/options/index.html#${route}`;
}

interface OpenOffersProps {
  offers: Answer<ToBackground, 'offers/open'>;
  now: Date;
}

/** Offers not yet answered, nearest deadline first. */
function OpenOffers({ offers, now }: OpenOffersProps) {
  const texts = useTexts();
  const today = localDay(now);
  return (
    <section class="stack tight" aria-labelledby="open-title">
      <h2 id="open-title">{texts.home.open}</h2>
      {offers.length === 0 ? (
        <p class="soft">{texts.home.openEmpty}</p>
      ) : (
        <ul class="list">
          {offers.map(({ companyId, company, offer }) => {
            const left = countdown(offer.deadline, now);
            return (
              <li key={offer.id} class="two-lines">
                <span>
                  <a href={pageUrl(`/companies/${companyId}`)} target="_blank" rel="noopener">
                    {company}
                  </a>
                  {offer.role && <span class="soft"> · {offer.role}</span>}
                </span>
                {offer.deadline ? (
                  <span class={`tag ${urgency(left)}`}>
                    {showDay(offer.deadline.iso, texts.locale, today)} · {leftPhrase(left, texts)}
                  </span>
                ) : (
                  <span class="tag">{texts.offer.noDeadline}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

interface CompaniesProps {
  today: string;
  found: Answer<ToBackground, 'company/list'>;
  query: string;
  search: (query: string) => void;
}

function Companies({ today, found, query, search }: CompaniesProps) {
  const texts = useTexts();
  const { companies, total } = found;
  return (
    <section class="stack tight" aria-labelledby="companies-title">
      <h2 id="companies-title">{texts.home.companies}</h2>
      {(total > 0 || query) && (
        <TextField type="search" label={texts.home.searchCompanies} value={query} onInput={search} />
      )}
      {companies.length === 0 ? (
        <p class="soft">{query ? texts.home.noMatch : texts.home.companiesEmpty}</p>
      ) : (
        <ul class="list">
          {companies.map((company) => {
            const last = company.timeline.reduce((latest, { at }) => (at > latest ? at : latest), '');
            return (
              <li key={company.id} class="two-lines">
                <a href={pageUrl(`/companies/${company.id}`)} target="_blank" rel="noopener">
                  {company.name}
                </a>
                {last && (
                  <span class="soft small">
                    {texts.home.lastContact(showDay(localDay(new Date(last)), texts.locale, today))}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
