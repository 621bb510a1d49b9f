import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Company } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';
import type { CompanyFields } from '../../messaging/protocol.ts';

export type CompanyState = 'waiting' | 'failed' | 'missing' | 'ready';
export type Saving = 'idle' | 'saving' | 'saved' | 'failed' | 'conflict';

/**
 * One company and its edits. Edits go out one at a time, each on the revision the store answered last, so a fast
 * typist never conflicts with themself; another window's change to the same text keeps both (TRUST A5).
 */
export function useCompany(id: string) {
  const [company, setCompany] = useState<Company | null>(null);
  const [state, setState] = useState<CompanyState>('waiting');
  const [saving, setSaving] = useState<Saving>('idle');
  const held = useRef<Company | null>(null);
  const waiting = useRef<CompanyFields | null>(null);
  /** The edited fields as they stood on the screen before the person changed them. */
  const was = useRef<CompanyFields>({});
  const running = useRef(false);

  const take = useCallback((answer: Company) => {
    held.current = answer;
    setCompany(answer);
  }, []);

  useEffect(() => {
    let current = true;
    held.current = null;
    setCompany(null);
    setState('waiting');
    setSaving('idle');
    ask('company/get', { id }).then(
      (answer) => {
        if (!current) return;
        if (answer) take(answer);
        setState(answer && !answer.deletedAt ? 'ready' : 'missing');
      },
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
  }, [id, take]);

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setSaving('saving');
    while (waiting.current && held.current) {
      const fields = waiting.current;
      waiting.current = null;
      try {
        const { company: answer, conflicts } = await ask('company/save', {
          op: crypto.randomUUID(),
          id: held.current.id,
          base: held.current.rev,
          fields,
          was: was.current,
        });
        held.current = answer;
        // While more is waiting, what the person sees is newer than the answer, and grew from what was sent.
        if (waiting.current) was.current = { ...was.current, ...fields };
        else {
          was.current = {};
          setCompany(answer);
        }
        setSaving(conflicts.length > 0 ? 'conflict' : 'saved');
      } catch {
        waiting.current = { ...fields, ...(waiting.current ?? {}) };
        setSaving('failed');
        break;
      }
    }
    running.current = false;
  }, []);

  const edit = useCallback(
    (fields: CompanyFields) => {
      for (const field of Object.keys(fields) as (keyof CompanyFields)[])
        if (!(field in was.current) && held.current) was.current = { ...was.current, [field]: held.current[field] };
      setCompany((shown) => (shown ? { ...shown, ...fields } : shown));
      waiting.current = { ...(waiting.current ?? {}), ...fields };
      void run();
    },
    [run],
  );

  return { company, state, saving, edit, take, retry: run };
}
