import type { Pay, PayVerdict, Period, ReasonId, Situation } from '../../domain/model.ts';
import { Chips, Choice, TextField, Tick } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import { money } from '../view/money.ts';

interface PayRuleProps {
  situation: Situation;
  situate: (part: Partial<Situation>) => void;
  verdict: PayVerdict | null;
}

/** Both salaries, the line, and what follows in one sentence (GUIDANCE §5). */
export function PayRule({ situation, situate, verdict }: PayRuleProps) {
  const texts = useTexts();
  const offered = situation.offer?.pay ?? {};
  const other = situation.alternative?.pay ?? {};
  const threshold = {
    amount: situation.threshold?.amount ?? 10_000,
    currency: situation.threshold?.currency ?? 'USD',
  };
  const [from, to] = [other.currency ?? null, offered.currency ?? null];
  const reasons = situation.reasons ?? {};
  const marked = reasons.marked ?? [];
  return (
    <section class="card stack" aria-labelledby="pay-title">
      <div>
        <h3 id="pay-title">{texts.pay.title}</h3>
        <p class="hint">{texts.pay.hint}</p>
      </div>
      <PayInputs
        legend={texts.pay.offered}
        pay={offered}
        change={(pay) => situate({ offer: { ...situation.offer, pay } })}
      />
      <PayInputs
        legend={texts.pay.other}
        pay={other}
        currencyDefault={offered.currency ?? null}
        change={(pay) => situate({ alternative: { kind: 'offer', ...situation.alternative, pay } })}
      />
      {verdict && (
        <div class={verdict.verdict === 'allowed' ? 'notice' : 'notice warn'} role="status">
          <p>
            <strong>{texts.pay.verdict[verdict.verdict]}.</strong> {verdict.text}
          </p>
          {verdict.suggest.length > 0 && (
            <fieldset class="stack tight">
              <legend class="label">{texts.pay.instead}</legend>
              <div class="chips">
                {verdict.suggest.map((id) => (
                  <button
                    key={id}
                    type="button"
                    class="chip"
                    onClick={() => situate({ reasons: lead(reasons, id, marked) })}
                  >
                    {texts.reasons.labels[id]}
                  </button>
                ))}
              </div>
            </fieldset>
          )}
        </div>
      )}
      <details class="fold">
        <summary>{texts.pay.more}</summary>
        <div class="stack">
          <Chips<'offer' | 'presentJob'>
            legend={texts.pay.otherKind}
            value={situation.alternative?.kind ?? 'offer'}
            options={[
              { value: 'offer', label: texts.pay.kindOffer },
              { value: 'presentJob', label: texts.pay.kindPresent },
            ]}
            onChange={(kind) => situate({ alternative: { ...situation.alternative, kind } })}
          />
          {from && to && from !== to && (
            <TextField
              type="number"
              min="0"
              label={texts.pay.rate(from, to)}
              value={situation.rate?.from === from && situation.rate.to === to ? String(situation.rate.value) : ''}
              onInput={(value) => situate({ rate: Number(value) > 0 ? { from, to, value: Number(value) } : null })}
            />
          )}
          <div class="grid2">
            <TextField
              type="number"
              min="1"
              label={texts.pay.threshold}
              value={String(threshold.amount)}
              onInput={(value) => {
                if (Number(value) > 0) situate({ threshold: { ...threshold, amount: Number(value) } });
              }}
            />
            <CurrencyField
              value={threshold.currency}
              change={(currency) => currency && situate({ threshold: { ...threshold, currency } })}
            />
          </div>
          <Tick
            label={texts.pay.gapStated(money(threshold.amount, threshold.currency, texts.locale))}
            checked={situation.gapStated === true}
            onChange={(gapStated) => situate({ gapStated })}
          />
        </div>
      </details>
    </section>
  );
}

/** Another true reason takes the lead; it is the person's own mark that makes it true. */
function lead(reasons: NonNullable<Situation['reasons']>, id: ReasonId, marked: ReasonId[]) {
  return {
    ...reasons,
    main: id,
    support: reasons.support === id ? null : (reasons.support ?? null),
    marked: marked.includes(id) ? marked : [...marked, id],
  };
}

const PERIODS: readonly Period[] = ['year', 'month', 'week', 'day', 'hour'];
/** Currencies with a starter convention (GUIDANCE §5.3); others can be typed in the settings. */
const CURRENCIES = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'SGD', 'HKD', 'CNY', 'JPY', 'INR', 'BRL', 'MXN'] as const;

interface CurrencyFieldProps {
  value: string | null;
  change: (value: string | null) => void;
}

export function CurrencyField({ value, change }: CurrencyFieldProps) {
  const texts = useTexts();
  const known: string[] =
    value && !CURRENCIES.some((code) => code === value) ? [value, ...CURRENCIES] : [...CURRENCIES];
  return (
    <Choice<string>
      label={texts.pay.currency}
      value={value ?? ''}
      options={[{ value: '', label: '–' }, ...known.map((code) => ({ value: code, label: code }))]}
      onChange={(code) => change(code || null)}
    />
  );
}

interface PayInputsProps {
  legend: string;
  pay: Pay;
  currencyDefault?: string | null;
  change: (pay: Pay) => void;
}

function PayInputs({ legend, pay, currencyDefault, change }: PayInputsProps) {
  const texts = useTexts();
  const currency = pay.currency ?? currencyDefault ?? null;
  const set = (part: Partial<Pay>) => change({ ...pay, currency, period: pay.period ?? 'year', ...part });
  const period = pay.period ?? 'year';
  const range = pay.min != null && pay.max != null && pay.min < pay.max;
  const number = (value: string): number | null => (value === '' ? null : Number(value));
  const text = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : String(value);
  return (
    <fieldset>
      <legend class="label">{legend}</legend>
      <div class="pay-row">
        <TextField
          type="number"
          min="0"
          label={range ? texts.pay.range(text(pay.min), text(pay.max)) : texts.pay.amount}
          value={text(pay.amount ?? (range ? null : pay.min))}
          onInput={(value) => set({ amount: number(value), min: null, max: null })}
        />
        <CurrencyField value={currency} change={(code) => set({ currency: code })} />
        <Choice<Period>
          label={texts.pay.period}
          value={period}
          options={PERIODS.map((value) => ({ value, label: texts.pay.periods[value] }))}
          onChange={(value) => set({ period: value })}
        />
        {period === 'hour' && (
          <TextField
            type="number"
            min="0"
            label={texts.pay.hoursPerWeek}
            value={text(pay.hoursPerWeek)}
            onInput={(value) => set({ hoursPerWeek: number(value) })}
          />
        )}
        {period === 'month' && (
          <TextField
            type="number"
            min="1"
            label={texts.pay.monthsPerYear}
            value={text(pay.monthsPerYear)}
            onInput={(value) => set({ monthsPerYear: number(value) })}
          />
        )}
      </div>
      <Tick label={texts.pay.net} checked={pay.net === true} onChange={(net) => set({ net })} />
    </fieldset>
  );
}
