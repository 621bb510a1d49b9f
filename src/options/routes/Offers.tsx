import type { Company, OfferRecord, OfferStatus } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';
import { useAnnounce } from '../../popup/parts/announce.tsx';
import { saveCalendar } from '../../popup/parts/calendar.ts';
import { Choice, Tick } from '../../popup/parts/fields.tsx';
import { MailLinks } from '../../popup/parts/MailLinks.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';
import { countdown, localDay, showDay, urgency } from '../../popup/view/dates.ts';
import { leftPhrase } from '../../popup/view/left.ts';
import { salaryPhrase } from '../../popup/view/money.ts';
import { orderedOffers } from '../view/all-companies.ts';
import { calendarEntries } from '../view/calendar-entries.ts';
import { useCompanies } from '../view/use-companies.ts';
import { StillWaiting } from './StillWaiting.tsx';
import { Waiting } from './Waiting.tsx';

const STATUSES: readonly OfferStatus[] = ['open', 'declined', 'accepted', 'expired', 'withdrawn'];

/** All kept offers, the open ones by deadline. */
export function Offers() {
  const texts = useTexts();
  const announce = useAnnounce();
  const { loaded, put, reload } = useCompanies();
  const now = new Date();
  if (loaded.state !== 'ready')
    return <Waiting title={texts.offers.title} failed={loaded.state === 'failed'} retry={reload} />;
  const offers = orderedOffers(loaded.companies);
  const change = async (company: Company, id: string, part: Partial<OfferRecord>) => {
    const fields = { offers: company.offers.map((one) => (one.id === id ? { ...one, ...part } : one)) };
    try {
      const saved = await ask('company/save', {
        op: crypto.randomUUID(),
        id: company.id,
        base: company.rev,
        fields,
        was: { offers: company.offers },
      });
      put(saved.company);
      announce(texts.companies.saved);
    } catch {
      announce(texts.save.failed);
      reload();
    }
  };
  const entries = calendarEntries(loaded.companies, texts);
  return (
    <div class="stack wide">
      <div>
        <h1>{texts.offers.title}</h1>
        <p class="soft">{texts.offers.lead}</p>
      </div>
      <StillWaiting companies={loaded.companies} />
      {offers.length === 0 ? (
        <div class="empty">
          <p>{texts.offers.empty}</p>
          <p class="soft">{texts.offers.emptyHint}</p>
          <p>
            <a href="#/welcome">{texts.offers.emptyLink}</a>
          </p>
        </div>
      ) : (
        <ul class="offer-list">
          {offers.map(({ company, offer }) => {
            const left = countdown(offer.deadline, now);
            return (
              <li key={offer.id} class={offer.status === 'open' ? 'card offer-row' : 'card offer-row closed'}>
                <div>
                  <h2>
                    <a href={`#/companies/${company.id}`}>{company.name}</a>
                  </h2>
                  <p>{offer.role ?? <span class="soft">{texts.offer.noRole}</span>}</p>
                  <p class="soft small">
                    {texts.stages[offer.stage]}
                    {offer.salary && ` · ${salaryPhrase(offer.salary, texts)}`}
                  </p>
                  <MailLinks threads={offer.threads} />
                </div>
                <div class="when">
                  {offer.deadline ? (
                    <>
                      <span>{showDay(offer.deadline.iso, texts.locale, localDay(now))}</span>
                      {offer.status === 'open' && <span class={`tag ${urgency(left)}`}>{leftPhrase(left, texts)}</span>}
                      {!offer.deadline.certain && <span class="tag soon">{texts.offer.check}</span>}
                    </>
                  ) : (
                    <span class="soft">{texts.offer.noDeadline}</span>
                  )}
                </div>
                <div class="stack tight">
                  <Choice<OfferStatus>
                    label={texts.offers.status}
                    value={offer.status}
                    options={STATUSES.map((value) => ({ value, label: texts.statuses[value] }))}
                    onChange={(status) => void change(company, offer.id, { status })}
                  />
                  {offer.status === 'accepted' && (
                    <Tick
                      label={texts.offers.inWriting}
                      checked={offer.inWriting === true}
                      onChange={(inWriting) => void change(company, offer.id, { inWriting })}
                    />
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {entries.length > 0 && (
        <div>
          <button type="button" class="button" onClick={() => void saveCalendar('decline-gracefully.ics', entries)}>
            {texts.offers.calendar}
          </button>
        </div>
      )}
    </div>
  );
}
