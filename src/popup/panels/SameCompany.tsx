import type { Company, CurrentOffer } from '../../domain/model.ts';
import { ask } from '../../messaging/bus.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { useTexts } from '../parts/texts.tsx';
import { useAsk } from '../state/use-ask.ts';

interface SameCompanyProps {
  current: CurrentOffer;
  attached: (company: Company) => void;
}

/**
 * The mail names a company that there are notes on, but its sender does not prove it: only the person can say that it is
 * the same one (TRUST B4). Without their word a file of its own begins.
 */
export function SameCompany({ current, attached }: SameCompanyProps) {
  const texts = useTexts();
  const announce = useAnnounce();
  const { asked } = useAsk('offer/candidates', { key: current.key });
  if (asked.state !== 'ready' || asked.value.length === 0) return null;
  const attach = async (companyId: string) => {
    try {
      attached(await ask('offer/attach', { op: crypto.randomUUID(), key: current.key, companyId }));
    } catch {
      announce(texts.save.failed);
    }
  };
  return (
    <section class="notice stack tight" aria-label={texts.keep.sameTitle}>
      {asked.value.map(({ companyId, name, domain }) => (
        <div key={companyId} class="row ends">
          <span>{texts.keep.same(name, domain)}</span>
          <button type="button" class="button" onClick={() => void attach(companyId)}>
            {texts.keep.sameYes}
          </button>
        </div>
      ))}
    </section>
  );
}
