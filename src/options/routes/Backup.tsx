import { useState } from 'preact/hooks';
import type { Company } from '../../domain/model.ts';
import { csvOf } from '../../domain/relations/table.ts';
import { vcardsOf } from '../../domain/relations/vcard.ts';
import { ask, MessageFailure } from '../../messaging/bus.ts';
import type { ImportSummary } from '../../messaging/protocol.ts';
import { saveCalendar } from '../../popup/parts/calendar.ts';
import { SecretField, Tick } from '../../popup/parts/fields.tsx';
import { saveFile } from '../../popup/parts/files.ts';
import { useTexts } from '../../popup/parts/texts.tsx';
import { localDay } from '../../popup/view/dates.ts';
import { allCompanies } from '../view/all-companies.ts';
import { calendarEntries } from '../view/calendar-entries.ts';
import { refusalPhrase } from '../view/refusal-phrase.ts';
import { isSealed, sealed, unsealed } from '../view/sealed-file.ts';
import { EraseAll } from './EraseAll.tsx';

/** The cap of the import (TRUST B6). */
const MAX_BYTES = 40 * 1024 * 1024;

/** A file out, a file in (with a look before), tables and dates for other programs, and the way to erase it all. */
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
      <OtherFiles />
      <EraseAll />
    </div>
  );
}

/** Everything kept, as one file or as many as it takes. @throws MessageFailure */
async function wholeBackup(): Promise<{ files: string[]; companies: number }> {
  const files: string[] = [];
  let companies = 0;
  let after: string | null = null;
  do {
    const part: { json: string; companies: number; next: string | null } = await ask('backup/export', { after });
    files.push(part.json);
    companies += part.companies;
    after = part.next;
  } while (after !== null);
  return { files, companies };
}

/** Saves everything as one file; what is too much for one goes into several. */
export function Export() {
  const texts = useTexts();
  const [passphrase, setPassphrase] = useState('');
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid(texts.backup.exporting);
    try {
      const { files, companies } = await wholeBackup();
      for (const [n, json] of files.entries()) {
        const part = files.length === 1 ? '' : `-${n + 1}-of-${files.length}`;
        const text = passphrase ? await sealed(json, passphrase) : json;
        saveFile(`decline-gracefully-${localDay(new Date())}${part}.json`, 'application/json', text);
      }
      setSaid(files.length === 1 ? texts.backup.exported(companies) : texts.backup.exportedIn(companies, files.length));
    } catch {
      setSaid(texts.common.failed);
    }
  };
  return (
    <section class="card stack tight" aria-labelledby="export-title">
      <h2 id="export-title">{texts.backup.export}</h2>
      <p class="hint">{passphrase ? texts.backup.sealedHint : texts.backup.exportHint}</p>
      <SecretField label={texts.backup.passphrase} value={passphrase} onInput={setPassphrase} fresh />
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
  /** A sealed file that waits for its passphrase. */
  const [locked, setLocked] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [json, setJson] = useState<string | null>(null);
  const [preview, setPreview] = useState<ImportSummary | null>(null);
  const [bringBack, setBringBack] = useState(true);
  const [takeOver, setTakeOver] = useState(false);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const refused = (error: unknown) => {
    const refusal = error instanceof MessageFailure ? error.refusal : null;
    setSaid('');
    setFault(refusal ? texts.backup.refused(refusalPhrase(refusal, texts)) : texts.common.failed);
  };
  const show = async (text: string) => {
    setSaid(texts.common.loading);
    try {
      setPreview(await ask('backup/preview', { json: text }));
      setJson(text);
      setSaid('');
    } catch (error) {
      refused(error);
    }
  };
  const look = async (file: File | undefined) => {
    setPreview(null);
    setJson(null);
    setLocked(null);
    setSaid('');
    setFault('');
    if (!file) return;
    if (file.size > MAX_BYTES * 1.4) {
      setFault(texts.backup.tooLarge);
      return;
    }
    const text = await file.text();
    if (isSealed(text)) setLocked(text);
    else if (file.size > MAX_BYTES) setFault(texts.backup.tooLarge);
    else await show(text);
  };
  const unlock = async () => {
    if (locked === null) return;
    setFault('');
    setSaid(texts.common.loading);
    try {
      const text = await unsealed(locked, passphrase);
      setLocked(null);
      setPassphrase('');
      await show(text);
    } catch {
      setSaid('');
      setFault(texts.backup.wrongPassphrase);
    }
  };
  const bring = async () => {
    if (json === null) return;
    setSaid(texts.common.loading);
    try {
      const op = crypto.randomUUID();
      const { added, merged } = await ask('backup/import', { op, json, bringBack, settings: takeOver });
      setSaid(texts.backup.imported(added, merged));
      setPreview(null);
      setJson(null);
    } catch (error) {
      refused(error);
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
          onClick={(event) => {
            // The same file, mended meanwhile, counts as another one.
            event.currentTarget.value = '';
          }}
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      {locked !== null && (
        <form
          class="stack tight"
          onSubmit={(event) => {
            event.preventDefault();
            void unlock();
          }}
        >
          <SecretField label={texts.backup.passphraseOf} value={passphrase} onInput={setPassphrase} />
          <div>
            <button type="submit" class="button" disabled={!passphrase}>
              {texts.backup.unlock}
            </button>
          </div>
        </form>
      )}
      {preview && (
        <div class="notice stack tight">
          <h3>{texts.backup.dryRun}</h3>
          <p>{texts.backup.preview(preview.companies, preview.added, preview.merged)}</p>
          {preview.unchanged > 0 && <p>{texts.backup.unchanged(preview.unchanged)}</p>}
          {preview.conflicts > 0 && (
            <p>
              {texts.backup.previewConflicts(preview.conflicts)} {preview.conflicting.join(', ')}
            </p>
          )}
          {preview.erased > 0 && (
            <Tick label={texts.backup.bringBack(preview.erased)} checked={bringBack} onChange={setBringBack} />
          )}
          {preview.settings && <Tick label={texts.backup.settingsToo} checked={takeOver} onChange={setTakeOver} />}
          <div>
            <button type="button" class="button primary" onClick={() => void bring()}>
              {texts.backup.doImport}
            </button>
          </div>
        </div>
      )}
      <div role="alert">{fault && <p class="notice bad">{fault}</p>}</div>
      <p aria-live="polite">{said}</p>
    </section>
  );
}

/** For calendars, spreadsheets and address books: what cannot be brought back from there. */
function OtherFiles() {
  const texts = useTexts();
  const [said, setSaid] = useState('');
  const save = (make: (companies: Company[]) => void | Promise<void>) => async () => {
    try {
      setSaid('');
      await make(await allCompanies());
    } catch {
      setSaid(texts.common.failed);
    }
  };
  const calendar = save(async (companies) => {
    const entries = calendarEntries(companies, texts);
    if (entries.length === 0) setSaid(texts.offers.calendarNone);
    else await saveCalendar('decline-gracefully.ics', entries);
  });
  const table = save((companies) => saveFile('decline-gracefully.csv', 'text/csv', csvOf(companies)));
  const cards = save((companies) => {
    const text = vcardsOf(companies);
    if (text === '') setSaid(texts.backup.noPeople);
    else saveFile('decline-gracefully.vcf', 'text/vcard', text);
  });
  return (
    <section class="card stack tight" aria-labelledby="other-title">
      <h2 id="other-title">{texts.backup.others}</h2>
      <p class="hint">{texts.backup.othersHint}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void calendar()}>
          {texts.backup.calendarSave}
        </button>
        <button type="button" class="button" onClick={() => void table()}>
          {texts.backup.csv}
        </button>
        <button type="button" class="button" onClick={() => void cards()}>
          {texts.backup.vcard}
        </button>
      </div>
      <p aria-live="polite">{said}</p>
    </section>
  );
}
