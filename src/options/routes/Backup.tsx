import { useState } from 'preact/hooks';
import { ask } from '../../messaging/bus.ts';
import type { Answer, ToBackground } from '../../messaging/protocol.ts';
import { saveCalendar } from '../../popup/parts/calendar.ts';
import { saveFile } from '../../popup/parts/files.ts';
import { useTexts } from '../../popup/parts/texts.tsx';
import { localDay } from '../../popup/view/dates.ts';
import { allCompanies } from '../view/all-companies.ts';
import { calendarEntries } from '../view/calendar-entries.ts';

/** The cap of the import (TRUST B6). */
const MAX_BYTES = 20 * 1024 * 1024;

type Preview = Answer<ToBackground, 'backup/preview'>;

/** A file out, a file in (with a look before), and the dates for a calendar. */
export function Backup() {
  const texts = useTexts();
  return (
    <div class="stack wide narrow-column">
      <div>
        <h1>{texts.backup.title}</h1>
        <p class="soft">{texts.backup.lead}</p>
      </div>
      <Export />
      <Import />
      <Calendar />
    </div>
  );
}

function Export() {
  const texts = useTexts();
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid(texts.backup.exporting);
    try {
      const { json, companies } = await ask('backup/export', null);
      saveFile(`decline-gracefully-${localDay(new Date())}.json`, 'application/json', json);
      setSaid(texts.backup.exported(companies));
    } catch {
      setSaid(texts.common.failed);
    }
  };
  return (
    <section class="card stack tight" aria-labelledby="export-title">
      <h2 id="export-title">{texts.backup.export}</h2>
      <p class="hint">{texts.backup.exportHint}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => void save()}>
          {texts.backup.export}
        </button>
        <span aria-live="polite">{said}</span>
      </div>
    </section>
  );
}

function Import() {
  const texts = useTexts();
  const [json, setJson] = useState<string | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [said, setSaid] = useState('');
  const look = async (file: File | undefined) => {
    setPreview(null);
    setJson(null);
    setSaid('');
    if (!file) return;
    if (file.size > MAX_BYTES) {
      setSaid(texts.backup.tooLarge);
      return;
    }
    setSaid(texts.common.loading);
    try {
      const text = await file.text();
      setPreview(await ask('backup/preview', { json: text }));
      setJson(text);
      setSaid('');
    } catch {
      setSaid(texts.backup.notOurs);
    }
  };
  const bring = async () => {
    if (json === null) return;
    setSaid(texts.common.loading);
    try {
      const { added, merged } = await ask('backup/import', { op: crypto.randomUUID(), json });
      setSaid(texts.backup.imported(added, merged));
      setPreview(null);
      setJson(null);
    } catch {
      setSaid(texts.backup.notOurs);
    }
  };
  return (
    <section class="card stack tight" aria-labelledby="import-title">
      <h2 id="import-title">{texts.backup.import}</h2>
      <label class="field">
        <span class="label">{texts.backup.choose}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      {preview && (
        <div class="notice">
          <p>{texts.backup.preview(preview.companies, preview.added, preview.merged)}</p>
          {preview.conflicts > 0 && <p>{texts.backup.previewConflicts(preview.conflicts)}</p>}
          <div>
            <button type="button" class="button primary" onClick={() => void bring()}>
              {texts.backup.doImport}
            </button>
          </div>
        </div>
      )}
      <p aria-live="polite">{said}</p>
    </section>
  );
}

function Calendar() {
  const texts = useTexts();
  const [said, setSaid] = useState('');
  const save = async () => {
    try {
      const entries = calendarEntries(await allCompanies(), texts);
      if (entries.length === 0) {
        setSaid(texts.offers.calendarNone);
        return;
      }
      await saveCalendar('decline-gracefully.ics', entries);
      setSaid('');
    } catch {
      setSaid(texts.common.failed);
    }
  };
  return (
    <section class="card stack tight" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{texts.backup.calendar}</h2>
      <p class="hint">{texts.backup.calendarHint}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void save()}>
          {texts.backup.calendarSave}
        </button>
        <span aria-live="polite">{said}</span>
      </div>
    </section>
  );
}
