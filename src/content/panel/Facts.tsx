import { useEffect, useRef, useState } from 'preact/hooks';
import type { CurrentOffer, Situation, Workspace } from '../../domain/model.ts';
import type { PanelTexts } from '../../locales/panel.ts';
import { onTrustedClick } from '../ui/trusted-click.ts';

interface FactsProps {
  offer: CurrentOffer | null;
  workspace: Workspace;
  texts: PanelTexts;
  situate(change: Partial<Situation>): void;
}

/** What the draft is built from, as chips in one row: right as they stand in the common case, corrected by a press. */
export function Facts({ offer, workspace, texts, situate }: FactsProps) {
  const { situation } = workspace;
  const told = situation.offer ?? {};
  const contact = told.contact ?? {};
  const facts = offer?.facts;
  return (
    <fieldset class="facts">
      <legend class="said">{texts.facts}</legend>
      <TextChip
        label={texts.company}
        value={told.company ?? facts?.company ?? ''}
        texts={texts}
        change={(company) => situate({ offer: { ...told, company } })}
      />
      <TextChip
        label={texts.role}
        value={told.role ?? facts?.role ?? ''}
        texts={texts}
        change={(role) => situate({ offer: { ...told, role } })}
      />
      <TextChip
        label={texts.contact}
        value={contact.name ?? facts?.contact.name ?? ''}
        texts={texts}
        change={(name) => situate({ offer: { ...told, contact: { ...contact, name } } })}
      />
      <ListChip
        label={texts.stage}
        value={situation.stage}
        options={texts.stages}
        change={(stage) => situate({ stage })}
      />
      <ListChip
        label={texts.callLabel}
        value={situation.call?.status ?? 'none'}
        options={texts.callOptions}
        change={(status) => situate({ call: { ...situation.call, status } })}
      />
      <ListChip
        label={texts.tone}
        value={situation.tone ?? 'neutral'}
        options={texts.tones}
        change={(tone) => situate({ tone })}
      />
    </fieldset>
  );
}

interface TextChipProps {
  label: string;
  value: string;
  texts: PanelTexts;
  change(value: string): void;
}

/** A word that becomes a field when pressed; Enter or leaving it turns it back. */
function TextChip({ label, value, texts, change }: TextChipProps) {
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const chip = useRef<HTMLButtonElement>(null);
  const byKey = useRef(false);
  useEffect(() => {
    if (open) field.current?.focus();
    else if (byKey.current) chip.current?.focus();
    byKey.current = false;
  }, [open]);
  if (!open) {
    return (
      <button
        ref={chip}
        type="button"
        class={value ? 'fact-chip' : 'fact-chip missing'}
        aria-label={value ? texts.correct(label, value) : texts.missing(label)}
        onClick={onTrustedClick(() => setOpen(true))}
      >
        {value || texts.missing(label)}
      </button>
    );
  }
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // Escape closes the field, not the whole sheet.
    event.stopPropagation();
    byKey.current = true;
    setOpen(false);
  };
  return (
    <input
      ref={field}
      type="text"
      class="fact-field"
      maxLength={120}
      aria-label={label}
      value={value}
      onInput={(event) => change(event.currentTarget.value)}
      onBlur={() => setOpen(false)}
      onKeyDown={close}
    />
  );
}

interface ListChipProps<K extends string> {
  label: string;
  value: K;
  options: Record<K, string>;
  change(value: K): void;
}

/** A native list in the shape of a chip. */
function ListChip<K extends string>({ label, value, options, change }: ListChipProps<K>) {
  return (
    <select
      class="fact-chip"
      aria-label={label}
      value={value}
      onChange={(event) => change(event.currentTarget.value as K)}
    >
      {(Object.entries(options) as [K, string][]).map(([id, words]) => (
        <option key={id} value={id} selected={id === value}>
          {words}
        </option>
      ))}
    </select>
  );
}
