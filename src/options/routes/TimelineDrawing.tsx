import type { Company } from '../../domain/model.ts';
import { useTexts } from '../../popup/parts/texts.tsx';
import { localDay, showDay } from '../../popup/view/dates.ts';
import { happenings, type Placed, timeScale } from '../view/timeline-scale.ts';

const LINE = 62;
const STEP = 14;

/** The story on one line of time: contacts, the deadline, what is planned, and today. The list below says it in words. */
export function TimelineDrawing({ company, now }: { company: Company; now: Date }) {
  const texts = useTexts();
  const all = happenings(company);
  const scale = timeScale(all, now);
  const [first, last] = [all[0], all.at(-1)];
  if (!scale || !first || !last) return null;
  const today = localDay(now);
  const day = (at: string) => showDay(at.length > 10 ? localDay(new Date(at)) : at, texts.locale, today);
  const month = new Intl.DateTimeFormat(texts.locale, { month: 'short' });
  const year = new Intl.DateTimeFormat(texts.locale, { month: 'short', year: 'numeric' });
  return (
    <figure class="drawn">
      <svg role="img" aria-label={texts.companies.drawn(day(first.at), day(last.at))} width="100%" height="96">
        <line class="axis" x1="0" x2="100%" y1={LINE} y2={LINE} />
        {scale.ticks.map(({ at, x }) => (
          <g key={at.getTime()}>
            <line class="tick" x1={`${x}%`} x2={`${x}%`} y1={LINE - 4} y2={LINE + 4} />
            <text x={`${x}%`} y={LINE + 22} text-anchor="middle">
              {(at.getMonth() === 0 ? year : month).format(at)}
            </text>
          </g>
        ))}
        <line class="today" x1={`${scale.today}%`} x2={`${scale.today}%`} y1="16" y2={LINE + 8} />
        <text class="today" x={`${scale.today}%`} y="11" text-anchor="middle">
          {texts.offer.today}
        </text>
        {scale.marks.map((mark) => (
          <Mark key={mark.id} mark={mark} />
        ))}
      </svg>
      <figcaption class="legend-row small soft" aria-hidden="true">
        {(['turn', 'entry', 'deadline', 'reminder'] as const).map((kind) => (
          <span key={kind} class="row">
            <svg width="14" height="14" aria-hidden="true">
              <Mark mark={{ id: kind, at: '', kind, x: 50, level: 0 }} y={7} />
            </svg>
            {texts.companies.legend[kind]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function Mark({ mark, y = LINE - mark.level * STEP }: { mark: Placed; y?: number }) {
  const x = `${mark.x}%`;
  if (mark.kind !== 'deadline') return <circle class={mark.kind} cx={x} cy={y} r={mark.kind === 'turn' ? 6 : 5} />;
  // A flag: a short pole with a block, since a shape of its own needs no colour to be told apart.
  return (
    <svg class="deadline" aria-hidden="true" x={x} y={y - 6} width="12" height="12" overflow="visible">
      <rect x="-5" y="1" width="10" height="10" transform="rotate(45 0 6)" />
    </svg>
  );
}
