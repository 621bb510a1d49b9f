import { useState } from 'preact/hooks';
import type { CurrentOffer, Situation } from '../../domain/model.ts';
import { saveCalendar } from '../parts/calendar.ts';
import { TextField } from '../parts/fields.tsx';
import { useTexts } from '../parts/texts.tsx';
import { offerView } from '../view/offer-view.ts';

/** The call as an entry for the person's own calendar. */
export function CallPlan({ current, situation }: { current: CurrentOffer; situation: Situation }) {
  const texts = useTexts();
  const [at, setAt] = useState('');
  const view = offerView(current, situation);
  const company = view.contactName ?? view.company ?? texts.offer.unnamedCompany;
  return (
    <details class="fold">
      <summary>{texts.call.planned}</summary>
      <div class="stack tight">
        <p class="hint">{texts.call.time}</p>
        <TextField type="datetime-local" label={texts.call.plannedAt} value={at} onInput={setAt} />
        <div>
          <button
            type="button"
            class="button"
            disabled={!at}
            onClick={() =>
              void saveCalendar('call.ics', [
                {
                  id: `call-${at}`,
                  start: at,
                  title: texts.call.plannedTitle(company),
                  note: view.phone ?? '',
                  minutes: 15,
                },
              ])
            }
          >
            {texts.backup.calendarSave}
          </button>
        </div>
      </div>
    </details>
  );
}
