import type { Locale, Pay, PayVerdict, Period, ReasonId, Situation } from '../../domain/model.ts';
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
            <strong>{texts.pay.verdict[verdict.verdict]}</strong> {verdict.text}
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
            label={texts.pay.whicheverIsSmaller}
            checked={situation.whicheverIsSmaller === true}
            onChange={(whicheverIsSmaller) => situate({ whicheverIsSmaller })}
          />
          <Tick
            label={texts.pay.packageWording}
            checked={packageMayBeSaid(situation.packageWording, situation.locale ?? texts.locale)}
            onChange={(packageWording) => situate({ packageWording })}
          />
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

/** On in English and off in Chinese until the person says otherwise (§5.2). */
export const packageMayBeSaid = (told: boolean | null | undefined, locale: Locale): boolean =>
  told ?? locale !== 'zh-CN';

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
      <PayExtras pay={pay} set={set} />
    </fieldset>
  );
}

/** What is compared beside the base (§5.2); weekly hours here where the period does not ask for them already. */
function PayExtras({ pay, set }: { pay: Pay; set: (part: Partial<Pay>) => void }) {
  const texts = useTexts();
  const hours = pay.period !== 'hour';
  const signOn = pay.signOn ?? {};
  const field = (label: string, value: number | null | undefined, onInput: (value: number | null) => void) => (
    <TextField
      type="number"
      min="0"
      label={label}
      value={text(value)}
      onInput={(typed) => onInput(number(typed) || null)}
    />
  );
  return (
    <details class="fold">
      <summary>{hours ? texts.pay.extrasAndHours : texts.pay.extras}</summary>
      <p class="hint">{texts.pay.extrasHint}</p>
      <div class="grid2">
        {hours && field(texts.pay.hoursPerWeek, pay.hoursPerWeek, (hoursPerWeek) => set({ hoursPerWeek }))}
        {field(texts.pay.bonus, pay.bonus, (bonus) => set({ bonus }))}
        {field(texts.pay.equity, pay.equity, (equity) => set({ equity }))}
        {field(texts.pay.signOn, signOn.amount, (amount) => set({ signOn: { ...signOn, amount } }))}
        {signOn.amount != null &&
          field(texts.pay.signOnYears, signOn.years, (years) => set({ signOn: { ...signOn, years } }))}
      </div>
    </details>
  );
}

/** Nothing, or an amount that the core takes; what is half typed counts as nothing. */
const number = (typed: string): number | null => (typed !== '' && Number(typed) >= 0 ? Number(typed) : null);
const text = (value: number | null | undefined): string => (value == null ? '' : String(value));
