import { useEffect, useRef, useState } from 'preact/hooks';
import type { Advice, CheckInput, CheckResult, Draft, Locale, Situation } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';

export interface Counsel {
  advice: Advice;
  draft: Draft;
}

const PAUSE_MS = 150;

/**
 * Advice in the interface language, texts in the language of the situation. Asked again shortly after the last change;
 * the former answer stays until then.
 */
export function useCounsel(situation: Situation | null, locale: Locale): { counsel: Counsel | null; failed: boolean } {
  const [counsel, setCounsel] = useState<Counsel | null>(null);
  const [failed, setFailed] = useState(false);
  const first = useRef(true);
  const key = situation ? JSON.stringify(situation) : null;
  useEffect(() => {
    if (!key) return;
    let current = true;
    const timer = setTimeout(
      () => {
        first.current = false;
        const asked = JSON.parse(key) as Situation;
        const texts = ask('counsel/ask', { situation: asked });
        const advice = asked.locale === locale ? texts : ask('counsel/ask', { situation: { ...asked, locale } });
        Promise.all([texts, advice]).then(
          ([inMailLanguage, inOurs]) => {
            if (!current) return;
            setCounsel({ advice: inOurs.advice, draft: inMailLanguage.draft });
            setFailed(false);
          },
          () => current && setFailed(true),
        );
      },
      first.current ? 0 : PAUSE_MS,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, locale]);
  return { counsel, failed };
}

/** Findings for a text, with the text they belong to: places are only valid there. */
export interface Checked {
  result: CheckResult | null;
  of: string | null;
  /** The text could not be read; it may be inserted all the same. */
  failed: boolean;
}

/** Reads along, shortly after each pause. */
export function useCheck(input: CheckInput | null): Checked {
  const [answer, setAnswer] = useState<{ result: CheckResult; of: string } | null>(null);
  const [failed, setFailed] = useState(false);
  const key = input ? JSON.stringify(input) : null;
  useEffect(() => {
    if (!key) {
      setAnswer(null);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      const asked = JSON.parse(key) as CheckInput;
      ask('counsel/check', asked).then(
        (result) => {
          if (!current) return;
          setFailed(false);
          setAnswer({ result, of: asked.text });
        },
        () => current && setFailed(true),
      );
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);
  return { result: answer?.result ?? null, of: answer?.of ?? null, failed };
}
