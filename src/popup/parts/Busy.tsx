import { useTexts } from './texts.tsx';

/** Something is on its way. Drawn only after 300 ms (by its style), so that quick answers do not flicker. */
export function Busy({ text }: { text?: string }) {
  const texts = useTexts();
  return (
    <div class="busy" role="status">
      <p class="soft">{text ?? texts.common.loading}</p>
      <progress aria-label={text ?? texts.common.loading} />
    </div>
  );
}
