import type { Settings } from '../../domain/model.ts';
import { useTexts } from '../../popup/parts/texts.tsx';
import { money } from '../../popup/view/money.ts';
import type { KeptOffer } from '../view/all-companies.ts';
import { annualPay } from '../view/annual.ts';
import { MARKS } from '../view/marks.ts';

/** Bars: pay by currency on one scale each, with the line of the pay rule; then each dimension. */
export function Picture({ offers, settings }: { offers: KeptOffer[]; settings: Settings | null }) {
  const texts = useTexts();
  const currencies = [...new Set(offers.map(({ offer }) => offer.salary?.currency).filter((one) => one != null))];
  const marked = MARKS.filter((dimension) => offers.some(({ offer }) => offer.marks[dimension] !== undefined));
  return (
    <section class="stack wide" aria-labelledby="picture-title">
      <h2 id="picture-title">{texts.compare.picture}</h2>
      <div class="charts">
        {currencies.map((currency) => (
          <PayBars key={currency} offers={offers} currency={currency} settings={settings} />
        ))}
        {marked.map((dimension) => (
          <div key={dimension} class="bars">
            <h3>{texts.compare.marks[dimension]}</h3>
            {offers.map((kept) => {
              const value = kept.offer.marks[dimension];
              return (
                <Bar
                  key={kept.offer.id}
                  label={kept.company.name}
                  share={(value ?? 0) / 5}
                  value={value === undefined ? texts.compare.markUnset : texts.compare.outOf(value)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {currencies.length > 0 && <p class="hint">{texts.compare.payNote}</p>}
    </section>
  );
}

interface PayBarsProps {
  offers: KeptOffer[];
  currency: string;
  settings: Settings | null;
}

function PayBars({ offers, currency, settings }: PayBarsProps) {
  const texts = useTexts();
  const rows = offers.flatMap((kept) => {
    const { salary } = kept.offer;
    const year = salary?.currency === currency ? annualPay(salary) : null;
    return year ? [{ kept, year }] : [];
  });
  if (rows.length === 0) return null;
  const threshold = settings?.threshold.currency === currency ? settings.threshold.amount : null;
  const line =
    threshold !== null && rows.length > 1 ? Math.min(...rows.map(({ year }) => year.high)) + threshold : null;
  const top = Math.max(...rows.map(({ year }) => year.high), line ?? 0);
  return (
    <div class="bars pay">
      <h3>
        {texts.compare.pay} <span class="soft">({currency})</span>
      </h3>
      {rows.map(({ kept, year }) => (
        <Bar
          key={kept.offer.id}
          label={kept.company.name}
          share={year.low / top}
          upTo={year.high / top}
          line={line === null ? null : line / top}
          value={`${money(year.low, currency, texts.locale)}${
            year.high > year.low ? `–${money(year.high, currency, texts.locale)}` : ''
          }${year.assumed ? ` (${texts.compare.assumedMonths})` : ''}`}
        />
      ))}
      {line !== null && threshold !== null && (
        <p class="hint line-key">{texts.compare.line(money(threshold, currency, texts.locale))}</p>
      )}
    </div>
  );
}

interface BarProps {
  label: string;
  /** 0 to 1 of the scale. */
  share: number;
  upTo?: number;
  line?: number | null;
  value: string;
}

/** One bar; its figure stands beside it as text, so the drawing itself is decoration. */
function Bar({ label, share, upTo, line, value }: BarProps) {
  return (
    <div class="bar">
      <span class="bar-label">{label}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="10" />
        {upTo !== undefined && upTo > share && <rect class="range" width={upTo * 100} height="10" />}
        <rect class="fill" width={share * 100} height="10" />
        {line != null && <rect class="mark-line" x={Math.min(line * 100, 99.6)} width="0.4" height="10" />}
      </svg>
      <span class="small">{value}</span>
    </div>
  );
}
