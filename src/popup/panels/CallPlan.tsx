import { useState } from 'preact/hooks';
import type { CurrentOffer, Situation } from '../../domain/model.ts';
import { useAnnounce } from '../parts/announce.tsx';
import { saveCalendar } from '../parts/calendar.ts';
import { Choice, TextField } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import { callTimes, localMinute, theirZone } from '../view/call-times.ts';
import { showTime } from '../view/dates.ts';
import { offerView } from '../view/offer-view.ts';

interface CallPlanProps {
  current: CurrentOffer;
  situation: Situation;
  now: Date;
}

const CALL_MINUTES = 15;

/** Good moments for the call by the clock over there, one tap each into the person's own calendar. */
export function CallPlan({ current, situation, now }: CallPlanProps) {
  const texts = useTexts();
  const announce = useAnnounce();
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [chosen, setChosen] = useState<string | null>(null);
  const [at, setAt] = useState('');
  const zone = chosen ?? theirZone(situation, own);
  const view = offerView(current, situation);
  const whom = view.contactName ?? view.company ?? texts.offer.unnamedCompany;
  const save = async (start: string) => {
    const title = texts.call.plannedTitle(whom);
    await saveCalendar('call.ics', [
      { id: `call-${start}`, start, title, note: view.phone ?? '', minutes: CALL_MINUTES },
    ]);
    announce(texts.call.plannedSaved);
  };
  return (
    <details class="fold">
      <summary>{texts.call.planned}</summary>
      <div class="stack">
        <p class="hint">{texts.call.time}</p>
        <ul class="stack tight">
          {callTimes(now, zone).map((moment) => (
            <li key={moment.getTime()}>
              <button type="button" class="button slot" onClick={() => void save(localMinute(moment))}>
                {texts.call.theirTime(showTime(moment, zone, texts.locale))}
                {zone !== own && (
                  <span class="soft small">{texts.call.yourTime(showTime(moment, own, texts.locale))}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
        <Choice<string>
          label={texts.call.theirZone}
          value={zone}
          options={[...new Set([own, zone, ...Intl.supportedValuesOf('timeZone')])].map((value) => ({
            value,
            label: value.replaceAll('_', ' '),
          }))}
          onChange={setChosen}
        />
        <TextField type="datetime-local" label={texts.call.plannedAt} value={at} onInput={setAt} />
        {at && (
          <div>
            <button type="button" class="button" onClick={() => void save(at)}>
              {texts.backup.calendarSave}
            </button>
          </div>
        )}
      </div>
    </details>
  );
}
