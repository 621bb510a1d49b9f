import { useTexts } from '../../popup/parts/texts.tsx';

/** The promises, in plain words. */
export function Privacy({ level = 1 }: { level?: 1 | 2 }) {
  const texts = useTexts();
  return (
    <article class="prose">
      {level === 1 ? <h1>{texts.privacy.title}</h1> : <h2>{texts.privacy.title}</h2>}
      <ul class="points">
        {texts.privacy.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </article>
  );
}
