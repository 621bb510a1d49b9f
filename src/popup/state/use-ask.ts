import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../messaging/bus.ts';
import type { Answer, Ask, ToBackground, Topic } from '../../messaging/protocol.ts';

/** An answer, on its way, or not to be had. */
export type Asked<T> = { state: 'waiting' } | { state: 'ready'; value: T } | { state: 'failed' };

/**
 * Ask once, and again when the payload changes or `reload` is called. The former answer stays on show until the next
 * one is there, so nothing flickers.
 */
export function useAsk<T extends Topic<ToBackground>>(
  topic: T,
  payload: Ask<ToBackground, T>,
): { asked: Asked<Answer<ToBackground, T>>; reload: () => void; put: (value: Answer<ToBackground, T>) => void } {
  const [asked, setAsked] = useState<Asked<Answer<ToBackground, T>>>({ state: 'waiting' });
  const [turn, setTurn] = useState(0);
  const latest = useRef(0);
  const key = JSON.stringify(payload);
  useEffect(() => {
    latest.current += 1;
    const mine = latest.current;
    ask(topic, JSON.parse(key) as Ask<ToBackground, T>).then(
      (value) => mine === latest.current && setAsked({ state: 'ready', value }),
      () => mine === latest.current && setAsked((was) => (was.state === 'ready' ? was : { state: 'failed' })),
    );
  }, [topic, key, turn]);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  const put = useCallback((value: Answer<ToBackground, T>) => {
    latest.current += 1;
    setAsked({ state: 'ready', value });
  }, []);
  return { asked, reload, put };
}
