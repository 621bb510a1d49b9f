import type { Company } from '../../domain/model.ts';
import { useTexts } from '../../popup/parts/texts.tsx';

/** What stands in fields on the screen, as running text for the printed page: a field would cut a long note short. */
export function OnPaper({ company }: { company: Company }) {
  const texts = useTexts();
  const door = company.openDoor === null ? null : company.openDoor ? texts.keep.doorYes : texts.keep.doorNo;
  return (
    <div class="on-paper stack">
      {door && (
        <p>
          {texts.keep.door} <strong>{door}</strong>
        </p>
      )}
      {company.domain && (
        <p>
          {texts.companies.domain}: {company.domain}
        </p>
      )}
      {company.aliases.length > 0 && (
        <p>
          {texts.companies.aliases}: {company.aliases.join(', ')}
        </p>
      )}
      {company.people.length > 0 && (
        <section>
          <h2>{texts.companies.people}</h2>
          {company.people.map(({ id, name, role, phone, email }) => (
            <p key={id}>{[name, role, phone, email].filter(Boolean).join(' · ')}</p>
          ))}
        </section>
      )}
      {company.notes && (
        <section>
          <h2>{texts.companies.notes}</h2>
          <p class="as-typed">{company.notes}</p>
        </section>
      )}
    </div>
  );
}
