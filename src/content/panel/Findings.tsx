import type { Finding } from '../../domain/model.ts';
import type { PanelTexts } from '../../locales/panel.ts';
import { onTrustedClick } from '../ui/trusted-click.ts';

interface FindingsProps {
  findings: Finding[];
  texts: PanelTexts;
  title?: string;
  /** Where the text is ours to change. */
  onMend?(finding: Finding): void;
  /** Where it is not: the rewrite is handed over. */
  onCopy?(finding: Finding): void;
  onKeep(finding: Finding): void;
}

/** Room to stand beside the text, as in panel.css; below it, the findings fold up unless one is grave. */
const BESIDE = '(min-width: 860px)';

/** What to look at before the text goes in, gravest first. */
export function Findings({ title, findings, texts, onMend, onCopy, onKeep }: FindingsProps) {
  const rank = { error: 0, warning: 1, note: 2 };
  const ordered = [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
  return (
    <details class="findings" open={ordered[0]?.severity === 'error' || matchMedia(BESIDE).matches}>
      <summary>
        {title ?? texts.findings} ({ordered.length})
      </summary>
      <ul>
        {ordered.map((finding) => (
          <li key={`${finding.id}:${finding.start}`} class={finding.severity}>
            {finding.text && <q title={finding.text}>{finding.text}</q>} {finding.why}
            {onMend && finding.rewrite !== null && finding.start !== null && (
              <button type="button" class="plain" onClick={onTrustedClick(() => onMend(finding))}>
                {finding.rewrite === '' ? texts.remove : `${texts.mend}: “${finding.rewrite}”`}
              </button>
            )}
            {onCopy && finding.rewrite && (
              <button type="button" class="plain" onClick={onTrustedClick(() => onCopy(finding))}>
                {texts.copy}: “{finding.rewrite}”
              </button>
            )}
            {finding.id === 'L-SOURCE' && (
              <button type="button" class="plain" onClick={onTrustedClick(() => onKeep(finding))}>
                {texts.keepTrue}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
