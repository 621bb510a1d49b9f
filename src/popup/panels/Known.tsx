import type { Company } from '../../domain/model.ts';
import { useTexts } from '../parts/texts.tsx';
import { localDay, showDay } from '../view/dates.ts';

/** There is a history with this company: one line, and the way to it. */
export function Known({ company, now, look }: { company: Company; now: Date; look: () => void }) {
  const texts = useTexts();
  const last = company.timeline.reduce((latest, { at }) => (at > latest ? at : latest), '');
  const day = showDay(localDay(new Date(last)), texts.locale, localDay(now));
  return (
    <p class="known small soft">
      {texts.keep.known(texts.home.entries(company.timeline.length), day)}{' '}
      <button type="button" class="link" onClick={look}>
        {texts.keep.look}
      </button>
    </p>
  );
}
