import { useEffect, useRef, useState } from 'preact/hooks';
import { askTab } from '../../messaging/bus.ts';
import { native } from '../../messaging/native.ts';
import { useTexts } from './texts.tsx';

/**
 * "Copy a diagnosis": which anchors matched, the page's structure without a word of it, and versions, so that a broken
 * page can be mended from a report. It is folded away unless something `failed`. What was copied is shown, to be read before it is sent to anyone.
 */
export function Diagnosis({ tabId, failed = false }: { tabId: number; failed?: boolean }) {
  const texts = useTexts();
  const [report, setReport] = useState<{ text: string; copied: boolean } | null>(null);
  const copy = async () => {
    const text = await askTab(tabId, 'page/diagnose', null).catch(withoutPage);
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setReport({ text, copied });
  };
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (failed) fold.current?.scrollIntoView({ block: 'nearest' });
  }, [failed]);
  return (
    <details class="diagnosis" open={failed} ref={fold}>
      <summary class="small soft">{texts.diagnosis.trouble}</summary>
      <button type="button" class="button quiet small" onClick={() => void copy()}>
        {texts.diagnosis.copy}
      </button>
      {report && (
        <div role="status" ref={(said) => said?.scrollIntoView({ block: 'nearest' })}>
          <p class="small">
            {report.copied ? texts.diagnosis.copied : texts.diagnosis.notCopied} {texts.diagnosis.inside}
          </p>
          <textarea readonly rows={4} aria-label={texts.diagnosis.shown} value={report.text} />
        </div>
      )}
    </details>
  );
}

/** Nobody answers in the tab: that itself is the finding. */
const withoutPage = (error: unknown): string =>
  JSON.stringify(
    {
      extension: native.runtime.getManifest().version,
      agent: navigator.userAgent,
      webmail: null,
      page: error instanceof Error ? error.message : 'no answer',
    },
    null,
    1,
  );
