import { type ComponentChildren, h, type LooseInputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  type?: 'text' | 'tel' | 'email' | 'date' | 'datetime-local' | 'number' | 'search';
  placeholder?: string;
  rows?: number;
  /** Label and line side by side. */
  inline?: boolean;
  min?: string;
  autocomplete?: 'name' | 'tel' | 'off';
}

/** One labelled line or box of text; every keystroke is handed on. */
export function TextField(props: TextFieldProps) {
  const id = useId();
  const hint = props.hint ? `${id}-hint` : undefined;
  return (
    <div class={props.inline ? 'field inline' : 'field'}>
      <label class="label" for={id}>
        {props.label}
      </label>
      {props.rows ? (
        <textarea
          id={id}
          rows={props.rows}
          value={props.value}
          placeholder={props.placeholder}
          aria-describedby={hint}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      ) : (
        input(id, hint, props)
      )}
      {props.hint && (
        <p class="hint" id={hint}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** Written with `h`, since the JSX types ask for one literal `type` an element. */
function input(id: string, hint: string | undefined, props: TextFieldProps) {
  return h<LooseInputHTMLAttributes<HTMLInputElement>>('input', {
    id,
    type: props.type ?? 'text',
    value: props.value,
    placeholder: props.placeholder,
    min: props.min,
    step: props.type === 'number' ? 'any' : undefined,
    autocomplete: props.autocomplete ?? 'off',
    'aria-describedby': hint,
    onInput: (event) => props.onInput(event.currentTarget.value),
  });
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  chip?: boolean;
  hint?: string;
  /** Stands in a line of text: `named` shows its label, `mute` keeps it for screen readers. */
  inline?: 'named' | 'mute';
}

/** A native select with a label; as a chip where it stands in a sentence. */
export function Choice<T extends string>({ label, value, options, onChange, chip, hint, inline }: ChoiceProps<T>) {
  const id = useId();
  const select = (
    <select
      id={id}
      class={chip ? 'select-chip' : undefined}
      aria-describedby={hint && `${id}-hint`}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
  if (inline) {
    return (
      <label for={id}>
        <span class={inline === 'mute' ? 'hidden-visually' : undefined}>{label}</span>
        {select}
      </label>
    );
  }
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {select}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChipsProps<T extends string> {
  legend: ComponentChildren;
  options: readonly { value: T; label: string; off?: boolean }[];
  value: T | null;
  onChange: (value: T) => void;
  hideLegend?: boolean;
}

/** One choice out of a few, as radio buttons in the shape of words. */
export function Chips<T extends string>({ legend, options, value, onChange, hideLegend }: ChipsProps<T>) {
  const name = useId();
  return (
    <fieldset class="stack tight">
      <legend class={hideLegend ? 'hidden-visually' : 'label'}>{legend}</legend>
      <div class="chips">
        {options.map((option) => (
          <label key={option.value} class={option.off ? 'chip off' : 'chip'}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface SecretFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** A passphrase that is made up now, rather than one that is asked for. */
  fresh?: boolean;
}

/** A passphrase; browsers keep it out of their form memory. */
export function SecretField({ label, value, onInput, fresh }: SecretFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="password"
        value={value}
        autocomplete={fresh ? 'new-password' : 'current-password'}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

interface TickProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
