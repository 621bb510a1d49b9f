import type { PageTexts } from '../../locales/page.ts';
import { onTrustedClick } from './trusted-click.ts';

interface ComposeButtonProps {
  texts: PageTexts;
  /** True in a reply to a spotted offer. */
  prominent: boolean;
  /** Number of findings in the text, or null when it was not checked. */
  findings: number | null;
  open: boolean;
  onOpen(): void;
}

/** The button in every composer; its small mark tells the state of the text. */
export function ComposeButton({ texts, prominent, findings, open, onOpen }: ComposeButtonProps) {
  const state = findings === null ? '' : findings === 0 ? texts.buttonFine : texts.buttonFindings(findings);
  return (
    <button
      type="button"
      tabIndex={0}
      class={prominent ? 'compose main' : 'compose quiet'}
      title={prominent ? undefined : texts.decline}
      aria-label={state ? `${texts.decline}: ${state}` : texts.decline}
      aria-expanded={open}
      aria-haspopup="dialog"
      onClick={onTrustedClick(onOpen)}
    >
      <Envelope />
      {prominent && <span>{texts.decline}</span>}
      {findings !== null && (
        <span class={findings === 0 ? 'mark fine' : 'mark'} aria-hidden="true">
          {findings === 0 ? '✓' : findings}
        </span>
      )}
    </button>
  );
}

function Envelope() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d="M2 4.5h12v8H2zM2 4.5l6 4.4 6-4.4"
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linejoin="round"
      />
    </svg>
  );
}
