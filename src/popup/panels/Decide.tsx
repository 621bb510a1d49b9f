import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import {
  type Advice,
  type AdviceItem,
  CONCERNS,
  type CurrentOffer,
  FLAGS,
  type Situation,
} from '../../domain/model.ts';
import { Busy } from '../parts/Busy.tsx';
import { Choice, TextField, Tick } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import { asksForTime } from '../view/offer-view.ts';
import { AskUntil, TellBy } from './Clock.tsx';
import { CorrectFacts } from './OfferCard.tsx';
import { ReasonChooser } from './ReasonChooser.tsx';

interface DecideProps {
  current: CurrentOffer;
  situation: Situation;
  situate: (part: Partial<Situation>) => void;
  advice: Advice | null;
  now: Date;
  /** What is known of the company already. */
  children?: ComponentChildren;
}

/** What to do in order, the reason, and what is special here. */
export function Decide({ current, situation, situate, advice, now, children }: DecideProps) {
  const texts = useTexts();
  return (
    <div class="step">
      <section class="stack" aria-labelledby="advice-title">
        <div class="row ends">
          <h2 id="advice-title">{texts.decide.title}</h2>
          {advice?.clock && <TellBy clock={advice.clock} asking={asksForTime(situation)} now={now} />}
        </div>
        {advice ? <AdviceList items={advice.advice} /> : <Busy text={texts.decide.waiting} />}
      </section>
      {advice && advice.checklist.length > 0 && <Checklist items={advice.checklist} />}
      {asksForTime(situation) && <AskUntil current={current} situation={situation} situate={situate} now={now} />}
      <ReasonChooser situation={situation} situate={situate} advice={advice} />
      {children}
      <div class="stack tight">
        <CorrectFacts current={current} situation={situation} situate={situate} />
        <Circumstances situation={situation} situate={situate} />
      </div>
    </div>
  );
}

const SHOWN_AT_ONCE = 2;

/** The first action whole, the next in one line, so that the reasons are in sight; the rest on demand. */
export function AdviceList({ items }: { items: AdviceItem[] }) {
  const texts = useTexts();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN_AT_ONCE);
  const hidden = items.length - SHOWN_AT_ONCE;
  return (
    <>
      <ol class="advice">
        {shown.map((item, at) => (
          <AdviceLine key={item.id} item={item} short={at > 0 && !all} />
        ))}
      </ol>
      {hidden > 0 && (
        <div>
          <button type="button" class="button quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? texts.decide.showLess : texts.decide.showAll(hidden)}
          </button>
        </div>
      )}
    </>
  );
}

/** One thing to do; the reason for it opens below, on demand, and with it the whole of a shortened line. */
function AdviceLine({ item, short }: { item: AdviceItem; short: boolean }) {
  const texts = useTexts();
  const id = useId();
  const [open, setOpen] = useState(false);
  const explained = Boolean(item.why || item.source);
  return (
    <li>
      <div>
        <p class={short && explained && !open ? 'say short' : 'say'}>
          <span title={short && explained ? item.text : undefined}>{item.text}</span>{' '}
          {explained && (
            <button
              type="button"
              class="link small"
              aria-expanded={open}
              aria-controls={id}
              onClick={() => setOpen(!open)}
            >
              {texts.common.why}
            </button>
          )}
        </p>
        {explained && (
          <div id={id} class="because small soft" hidden={!open}>
            {item.why && <p>{item.why}</p>}
            {item.source && <p>{texts.decide.source(item.source)}</p>}
          </div>
        )}
      </div>
    </li>
  );
}

/** §10.1, before a yes is taken back. */
export function Checklist({ items }: { items: AdviceItem[] }) {
  const texts = useTexts();
  return (
    <section class="notice warn" aria-labelledby="checklist-title">
      <h2 id="checklist-title">{texts.decide.checklist}</h2>
      <ol class="plain-list">
        {items.map((item) => (
          <li key={item.id}>{item.text}</li>
        ))}
      </ol>
      <p class="small soft">{texts.decide.checklistNote}</p>
    </section>
  );
}

/** ISO 3166 codes with a country pointer in GUIDANCE §10.2; any other gets the checklist alone. */
export const COUNTRIES = ['US', 'GB', 'DE', 'CH', 'FR', 'CN', 'JP', 'IN', 'ES', 'BR', 'PT'] as const;

interface CircumstancesProps {
  situation: Situation;
  situate: (part: Partial<Situation>) => void;
}

function Circumstances({ situation, situate }: CircumstancesProps) {
  const texts = useTexts();
  const flags = situation.flags ?? [];
  const concerns = situation.concerns ?? [];
  const user = situation.user ?? {};
  return (
    <details class="fold">
      <summary>{texts.decide.situation}</summary>
      <div class="stack">
        <p class="hint">{texts.decide.situationHint}</p>
        <fieldset>
          <legend class="hidden-visually">{texts.flagsLabel}</legend>
          {FLAGS.map((flag) => (
            <Tick
              key={flag}
              label={texts.flags[flag]}
              checked={flags.includes(flag)}
              onChange={(on) => situate({ flags: on ? [...flags, flag] : flags.filter((one) => one !== flag) })}
            />
          ))}
          <Tick
            label={texts.decide.cannotCall}
            checked={situation.cannotCall === true}
            onChange={(cannotCall) => situate({ cannotCall })}
          />
          {CONCERNS.map((concern) => (
            <Tick
              key={concern}
              label={texts.decide.concerns[concern]}
              checked={concerns.includes(concern)}
              onChange={(on) =>
                situate({ concerns: on ? [...concerns, concern] : concerns.filter((one) => one !== concern) })
              }
            />
          ))}
        </fieldset>
        <TextField
          label={texts.decide.openTerm}
          value={situation.openTerm ?? ''}
          onInput={(openTerm) => situate({ openTerm: openTerm || null })}
        />
        <div class="grid2">
          <CountryChoice value={situation.country ?? null} change={(country) => situate({ country })} />
          <TextField
            type="date"
            label={texts.decide.decidedAt}
            value={situation.decidedAt?.slice(0, 10) ?? ''}
            onInput={(decidedAt) => situate({ decidedAt: decidedAt || null })}
          />
          <TextField
            label={texts.decide.yourName}
            autocomplete="name"
            value={user.name ?? ''}
            onInput={(name) => situate({ user: { ...user, name } })}
          />
          <TextField
            type="tel"
            label={texts.decide.yourPhone}
            autocomplete="tel"
            value={user.phone ?? ''}
            onInput={(phone) => situate({ user: { ...user, phone } })}
          />
        </div>
      </div>
    </details>
  );
}

interface CountryChoiceProps {
  value: string | null;
  change: (value: string | null) => void;
  hint?: string;
}

/** Country names as the browser's own language data writes them. */
export function CountryChoice({ value, change, hint }: CountryChoiceProps) {
  const texts = useTexts();
  const names = new Intl.DisplayNames([texts.locale], { type: 'region' });
  const codes: string[] = value && !COUNTRIES.some((code) => code === value) ? [value, ...COUNTRIES] : [...COUNTRIES];
  return (
    <Choice<string>
      label={texts.decide.country}
      value={value ?? ''}
      options={[
        { value: '', label: texts.decide.countryNone },
        ...codes.map((code) => ({ value: code, label: names.of(code) ?? code })),
      ]}
      onChange={(code) => change(code || null)}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}
