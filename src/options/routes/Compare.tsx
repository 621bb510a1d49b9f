import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { OfferRecord, OfferStatus, Settings } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';
import { useAnnounce } from '../../popup/parts/announce.tsx';
import { Tick } from '../../popup/parts/fields.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';
import { localDay, showDay } from '../../popup/view/dates.ts';
import { money } from '../../popup/view/money.ts';
import { type KeptOffer, orderedOffers } from '../view/all-companies.ts';
import { annualPay } from '../view/annual.ts';
import { MARKS, type Mark } from '../view/marks.ts';
import { useCompanies } from '../view/use-companies.ts';
import { Picture } from './ComparePicture.tsx';
import { Waiting } from './Waiting.tsx';

const SCALE = [1, 2, 3, 4, 5] as const;
/** Those still worth weighing; the rest on demand. */
const LIVE: readonly OfferStatus[] = ['open', 'accepted'];

/** Offers side by side, by the person's own marks. No verdict. */
interface CompareProps {
  settings: Settings | null;
  save: (settings: Settings) => void;
}

export function Compare({ settings, save }: CompareProps) {
  const texts = useTexts();
  const announce = useAnnounce();
  const { loaded, put, reload } = useCompanies();
  const [closed, setClosed] = useState(false);
  if (loaded.state !== 'ready')
    return <Waiting title={texts.compare.title} failed={loaded.state === 'failed'} retry={reload} />;
  const all = orderedOffers(loaded.companies);
  const live = all.filter(({ offer }) => LIVE.includes(offer.status));
  const offers = closed ? all : live;
  const mark = async ({ company, offer }: KeptOffer, dimension: Mark, value: number | null) => {
    const { [dimension]: _old, ...rest } = offer.marks;
    const marks = value === null ? rest : { ...rest, [dimension]: value };
    const fields = { offers: company.offers.map((one) => (one.id === offer.id ? { ...one, marks } : one)) };
    try {
      put(
        (
          await ask('company/save', {
            op: crypto.randomUUID(),
            id: company.id,
            base: company.rev,
            fields,
            was: { offers: company.offers },
          })
        ).company,
      );
      announce(texts.companies.saved);
    } catch {
      announce(texts.save.failed);
      reload();
    }
  };
  return (
    <div class="stack wide">
      <div>
        <h1>{texts.compare.title}</h1>
        <p class="soft">{texts.compare.lead}</p>
      </div>
      {all.length > live.length && <Tick label={texts.compare.closed} checked={closed} onChange={setClosed} />}
      {offers.length < 2 ? (
        <p class="empty">{texts.compare.empty}</p>
      ) : (
        <>
          <Picture offers={offers} settings={settings} />
          <Table
            offers={offers}
            mark={mark}
            weights={settings?.weights ?? {}}
            weigh={(dimension, value) =>
              settings && save({ ...settings, weights: { ...settings.weights, [dimension]: value } })
            }
          />
        </>
      )}
    </div>
  );
}

function nameOf({ company, offer }: KeptOffer): string {
  return offer.role ? `${company.name}, ${offer.role}` : company.name;
}

interface TableProps {
  offers: KeptOffer[];
  mark: (kept: KeptOffer, dimension: Mark, value: number | null) => Promise<void>;
  weights: OfferRecord['marks'];
  weigh: (dimension: Mark, value: number) => void;
}

/** Mean of the marks by the person's own weights, and how many marks there are; null where none counts. */
function weighted({ marks }: OfferRecord, weights: OfferRecord['marks']): { mean: number; given: number } | null {
  const given = MARKS.filter((dimension) => marks[dimension] !== undefined && (weights[dimension] ?? 1) > 0);
  const total = given.reduce((sum, dimension) => sum + (weights[dimension] ?? 1), 0);
  if (total === 0) return null;
  const sum = given.reduce((all, dimension) => all + (marks[dimension] ?? 0) * (weights[dimension] ?? 1), 0);
  return { mean: sum / total, given: given.length };
}

function Table({ offers, mark, weights, weigh }: TableProps) {
  const texts = useTexts();
  const today = localDay(new Date());
  return (
    <section class="stack tight" aria-labelledby="table-title">
      <h2 id="table-title">{texts.compare.table}</h2>
      <div class="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.compare.dimension}</th>
              <th scope="col">{texts.compare.weight}</th>
              {offers.map(({ company, offer }) => (
                <th key={offer.id} scope="col">
                  <a href={`#/companies/${company.id}`}>{company.name}</a>
                  {offer.role && <span class="soft small block">{offer.role}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{texts.compare.pay}</th>
              <td />
              {offers.map(({ offer }) => {
                const year = offer.salary ? annualPay(offer.salary) : null;
                return (
                  <td key={offer.id}>
                    {year ? (
                      <Fragment>
                        {money(year.low, offer.salary?.currency ?? null, texts.locale)}
                        {year.high > year.low && `–${money(year.high, offer.salary?.currency ?? null, texts.locale)}`}
                      </Fragment>
                    ) : (
                      <span class="soft">{texts.compare.payUnknown}</span>
                    )}
                  </td>
                );
              })}
            </tr>
            <tr>
              <th scope="row">{texts.offer.deadline}</th>
              <td />
              {offers.map(({ offer }) => (
                <td key={offer.id}>
                  {offer.status === 'open' && offer.deadline ? (
                    <Fragment>
                      {showDay(offer.deadline.iso, texts.locale, today)}
                      {!offer.deadline.certain && <span class="soft"> ({texts.offer.check})</span>}
                    </Fragment>
                  ) : (
                    <span class="soft">
                      {offer.status === 'open' ? texts.offer.noDeadline : texts.statuses[offer.status]}
                    </span>
                  )}
                </td>
              ))}
            </tr>
            {MARKS.map((dimension) => (
              <tr key={dimension}>
                <th scope="row">{texts.compare.marks[dimension]}</th>
                <td>
                  <select
                    aria-label={texts.compare.weightOf(texts.compare.marks[dimension])}
                    value={String(weights[dimension] ?? 1)}
                    onChange={(event) => weigh(dimension, Number(event.currentTarget.value))}
                  >
                    {[0, ...SCALE].map((n) => (
                      <option key={n} value={String(n)} selected={(weights[dimension] ?? 1) === n}>
                        {n}
                      </option>
                    ))}
                  </select>
                </td>
                {offers.map((kept) => (
                  <td key={kept.offer.id}>
                    <select
                      aria-label={texts.compare.mark(texts.compare.marks[dimension], nameOf(kept))}
                      value={String(kept.offer.marks[dimension] ?? '')}
                      onChange={(event) =>
                        void mark(kept, dimension, event.currentTarget.value ? Number(event.currentTarget.value) : null)
                      }
                    >
                      <option value="">–</option>
                      {SCALE.map((n) => (
                        <option key={n} value={String(n)} selected={kept.offer.marks[dimension] === n}>
                          {n}
                        </option>
                      ))}
                    </select>
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{texts.compare.byWeights}</th>
              <td />
              {offers.map(({ offer }) => {
                const mean = weighted(offer, weights);
                return (
                  <td key={offer.id}>
                    {mean ? (
                      texts.compare.mean(mean.mean.toFixed(1), mean.given)
                    ) : (
                      <span class="soft">{texts.compare.markUnset}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
