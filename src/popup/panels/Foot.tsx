import { useTexts } from '../parts/texts.tsx';
import type { WorkspaceHandle } from '../state/use-workspace.ts';

interface FootProps {
  work: WorkspaceHandle;
  failed: boolean;
  /** No action of its own here. */
  empty: boolean;
  children: preact.ComponentChildren;
}

/** The next action, always in the same place; trouble with saving is said here and nowhere else. */
export function Foot({ work, failed, empty, children }: FootProps) {
  const texts = useTexts();
  const trouble =
    work.saveState === 'tooLate'
      ? texts.save.tooLate
      : work.saveState === 'failed'
        ? texts.save.failed
        : failed
          ? texts.save.noAnswer
          : null;
  if (empty && !trouble) return null;
  return (
    <footer>
      {trouble && (
        <div class="save-line failed" role="alert">
          {trouble}
          {work.saveState === 'failed' && (
            <button type="button" class="button quiet small" onClick={work.retry}>
              {texts.common.retry}
            </button>
          )}
        </div>
      )}
      {children}
    </footer>
  );
}
