import type { CurrentOffer } from '../../domain/model.ts';
import { useTexts } from '../parts/texts.tsx';
import type { Counsel } from '../state/use-counsel.ts';

/** What gives it away, and what to do instead of answering (D-01). */
export function Scam({ current, counsel }: { current: CurrentOffer; counsel: Counsel | null }) {
  const texts = useTexts();
  const items = counsel?.advice.advice.filter((item) => item.id === 'D-01') ?? [];
  return (
    <section class="notice bad" aria-labelledby="scam-title">
      <h2 id="scam-title">{texts.offer.scamTitle}</h2>
      <p>{texts.offer.scamText}</p>
      {current.verdict.scamSigns.length > 0 && (
        <ul class="bullets">
          {current.verdict.scamSigns.map((sign) => (
            <li key={sign}>{texts.scamSigns[sign] ?? sign}</li>
          ))}
        </ul>
      )}
      {items.map((item) => (
        <p key={item.id}>{item.text}</p>
      ))}
    </section>
  );
}
