import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Company } from '../../domain/model.ts';
import { allCompanies } from './all-companies.ts';

export type Loaded = { state: 'waiting' } | { state: 'failed' } | { state: 'ready'; companies: Company[] };

/** All companies, read once and again on `reload`; `put` shows an answer of the store at once. */
export function useCompanies(): { loaded: Loaded; reload: () => void; put: (company: Company) => void } {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'waiting' });
  const reload = useCallback(() => {
    allCompanies().then(
      (companies) => setLoaded({ state: 'ready', companies }),
      () => setLoaded((was) => (was.state === 'ready' ? was : { state: 'failed' })),
    );
  }, []);
  useEffect(reload, [reload]);
  const put = useCallback((company: Company) => {
    setLoaded((was) =>
      was.state === 'ready'
        ? { state: 'ready', companies: was.companies.map((one) => (one.id === company.id ? company : one)) }
        : was,
    );
  }, []);
  return { loaded, reload, put };
}
