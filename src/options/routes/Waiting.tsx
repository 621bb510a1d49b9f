import { useTexts } from '../../popup/parts/texts.tsx';

/** While the store answers, or when it does not. An empty list is never shown for one that was not read. */
export function Waiting({ title, failed }: { title: string; failed: boolean }) {
  const texts = useTexts();
  return (
    <div class="stack">
      <h1>{title}</h1>
      <p class="soft" role="status">
        {failed ? texts.save.noAnswer : texts.common.loading}
      </p>
    </div>
  );
}
