import type { TimelineEntry } from '../../domain/model.ts';
import { useTexts } from '../parts/texts.tsx';
import { localDay, showDay } from '../view/dates.ts';

/** Turning points are drawn as full marks, the rest as open ones. */
const TURNING: readonly TimelineEntry['kind'][] = ['declined', 'called', 'recontacted', 'reapplied', 'hiredAgain'];

/** Newest first: a line with a mark a happening. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const texts = useTexts();
  const today = localDay(new Date());
  if (entries.length === 0) return <p class="soft">{texts.keep.timelineEmpty}</p>;
  const ordered = [...entries].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ol class="timeline">
      {ordered.map((entry) => (
        <li key={entry.id} class={TURNING.includes(entry.kind) ? 'mark' : undefined}>
          <p>
            <strong>{texts.kinds[entry.kind]}</strong>
            {entry.person && <span> · {entry.person}</span>}
            {entry.reason && <span> · {texts.reasons.labels[entry.reason]}</span>}{' '}
            <time class="soft small" dateTime={entry.at}>
              {showDay(localDay(new Date(entry.at)), texts.locale, today)}
            </time>
          </p>
          {entry.text && <p class="pre">{entry.text}</p>}
        </li>
      ))}
    </ol>
  );
}
