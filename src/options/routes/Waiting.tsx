import { Busy } from '../../popup/parts/Busy.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';

interface WaitingProps {
  title: string;
  failed: boolean;
  retry?: () => void;
}

/** While the store answers, or when it does not. An empty list is never shown for one that was not read. */
export function Waiting({ title, failed, retry }: WaitingProps) {
  const texts = useTexts();
  return (
    <div class="stack narrow-column">
      <h1>{title}</h1>
      {failed ? (
        <div class="notice bad" role="alert">
          <p>{texts.save.noAnswer}</p>
          {retry && (
            <div>
              <button type="button" class="button" onClick={retry}>
                {texts.common.retry}
              </button>
            </div>
          )}
        </div>
      ) : (
        <Busy />
      )}
    </div>
  );
}
