import { useState } from 'preact/hooks';
import type { Advice, ReasonId, Situation } from '../../domain/model.ts';
import { Chips, TextField } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import { COMMON_REASONS, orderedReasons } from '../view/reasons.ts';
import { PayRule } from './PayRule.tsx';

interface ReasonChooserProps {
  situation: Situation;
  situate: (part: Partial<Situation>) => void;
  advice: Advice | null;
}

const NONE = '';
const NOTHING_TO_ADD: readonly ReasonId[] = ['R-PAY', 'R-PRIVATE'];

/** One main reason, at most one beside it, and the person's own words for them (GUIDANCE §4). */
export function ReasonChooser({ situation, situate, advice }: ReasonChooserProps) {
  const texts = useTexts();
  const { labels } = texts.reasons;
  const reasons = situation.reasons ?? {};
  const main = reasons.main ?? null;
  const support = reasons.support ?? null;
  const [all, setAll] = useState(main !== null && !COMMON_REASONS.includes(main));
  const change = (part: Partial<NonNullable<Situation['reasons']>>) => situate({ reasons: { ...reasons, ...part } });
  const voiced = advice?.reasons ?? null;
  const off = (id: ReasonId): boolean => main === id && voiced !== null && !voiced.includes(id);
  const shown = orderedReasons(all, main);
  return (
    <section class="stack" aria-labelledby="reason-title">
      <div>
        <h2 id="reason-title">{texts.reasons.title}</h2>
        <p class="hint">{texts.reasons.hint}</p>
      </div>
      <div class="stack tight">
        <Chips<ReasonId>
          hideLegend
          legend={texts.reasons.main}
          value={main}
          options={shown.map((value) => ({ value, label: labels[value], off: off(value) }))}
          onChange={(value) => change({ main: value, support: support === value ? null : support })}
        />
        <div>
          <button type="button" class="button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? texts.reasons.fewer : texts.reasons.more}
          </button>
        </div>
      </div>
      {main && off(main) && <p class="small soft">{texts.reasons.notVoiced}</p>}
      {main && !NOTHING_TO_ADD.includes(main) && <Details id={main} reasons={reasons} change={change} />}
      {payAtStake(situation) && <PayRule situation={situation} situate={situate} verdict={advice?.pay ?? null} />}
      {main && main !== 'R-PRIVATE' && (
        <details class="fold" open={support !== null}>
          <summary>
            {texts.reasons.support} <span class="small soft">{texts.reasons.supportHint}</span>
          </summary>
          <Chips<ReasonId | typeof NONE>
            hideLegend
            legend={texts.reasons.support}
            value={support ?? NONE}
            options={[
              { value: NONE, label: texts.reasons.none },
              ...shown
                .filter((value) => value !== main && value !== 'R-PRIVATE')
                .map((value) => ({ value, label: labels[value] })),
            ]}
            onChange={(value) => change({ support: value === NONE ? null : value })}
          />
          {support && !NOTHING_TO_ADD.includes(support) && <Details id={support} reasons={reasons} change={change} />}
        </details>
      )}
    </section>
  );
}

/** Pay is the reason, or the person has begun to compare. */
function payAtStake({ reasons, alternative, gapStated }: Situation): boolean {
  const named = [reasons?.main, reasons?.support, ...(reasons?.marked ?? [])].includes('R-PAY');
  return named || gapStated === true || Boolean(alternative?.pay);
}

interface DetailsProps {
  id: ReasonId;
  reasons: NonNullable<Situation['reasons']>;
  change: (part: Partial<NonNullable<Situation['reasons']>>) => void;
}

function Details({ id, reasons, change }: DetailsProps) {
  const texts = useTexts();
  const personal = id === 'R-HEALTH' || id === 'R-FAMILY';
  return (
    <TextField
      label={`${texts.reasons.details} · ${texts.reasons.labels[id]}`}
      value={reasons.details?.[id] ?? ''}
      placeholder={texts.reasons.examples[id]}
      onInput={(text) => change({ details: { ...reasons.details, [id]: text } })}
      {...(personal ? { hint: texts.reasons.private } : {})}
    />
  );
}
