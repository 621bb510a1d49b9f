import type { Company } from '../../domain/model.ts';
import { acceptedOfLate } from '../../domain/relations/company.ts';
import { useTexts } from '../../popup/parts/texts.tsx';

/**
 * After one offer is accepted each other open one gets its own answer, in a message of its own; an acceptance that is
 * not in writing is no reason to let the others go yet (GUIDANCE D-43).
 */
export function StillWaiting({ companies }: { companies: Company[] }) {
  const texts = useTexts();
  const all = companies.flatMap((company) => company.offers.map((offer) => ({ company, offer })));
  const [accepted] = acceptedOfLate(companies, new Date().toISOString());
  const open = all.filter(({ offer }) => offer.status === 'open');
  if (!accepted || open.length === 0) return null;
  return (
    <section class="notice stack tight" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{texts.offers.accepted(accepted.company.name)}</h2>
      {accepted.offer.inWriting !== true && <p class="strong">{texts.offers.notInWriting}</p>}
      <p>{texts.offers.oneEach}</p>
      <ul class="list">
        {open.map(({ company, offer }) => (
          <li key={offer.id} class="row ends below">
            <span>
              {company.name}
              {offer.role && <span class="soft"> · {offer.role}</span>}
            </span>
            <a
              class="button"
              href={`/src/popup/index.html?view=panel&company=${encodeURIComponent(company.id)}&offer=${encodeURIComponent(offer.id)}`}
              target="_blank"
              rel="noopener"
            >
              {texts.offers.prepare(company.name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
