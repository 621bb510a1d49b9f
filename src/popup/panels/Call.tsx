import { useState } from 'preact/hooks';
import type { CallScript, CurrentOffer, Situation } from '../../domain/model.ts';
import { TextField } from '../parts/fields.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Qr } from '../parts/Qr.tsx';
import { useTexts } from '../parts/texts.tsx';
import { offerView } from '../view/offer-view.ts';
import { telLink } from '../view/phone.ts';
import { CallPlan } from './CallPlan.tsx';
import { Rehearsal } from './Rehearsal.tsx';

export type CallOutcome = 'reached' | 'voicemail' | 'noAnswer';

interface CallProps {
  current: CurrentOffer;
  situation: Situation;
  situate: (part: Partial<Situation>) => void;
  script: CallScript | null;
  /** Keeps what happened; false when it could not be kept. */
  log: (outcome: CallOutcome, person: string, promised: string) => Promise<boolean>;
}

/** Number, script, answers to pushback, voicemail, and how it went. */
export function Call({ current, situation, situate, script, log }: CallProps) {
  const texts = useTexts();
  return (
    <div class="step">
      <Whom current={current} situation={situation} situate={situate} />
      {script ? (
        <>
          <Script beats={script.beats} />
          {script.pushback.length > 0 && (
            <section class="stack tight" aria-labelledby="pushback-title">
              <div>
                <h2 id="pushback-title">{texts.call.pushback}</h2>
                <p class="hint">{texts.call.pushbackHint}</p>
              </div>
              <div class="pushback">
                {script.pushback.map((turn) => (
                  <details key={turn.they}>
                    <summary>“{turn.they}”</summary>
                    <p class="voice">{turn.line}</p>
                  </details>
                ))}
              </div>
            </section>
          )}
          <details class="fold">
            <summary>{texts.call.voicemail}</summary>
            <div class="script">
              <div>
                <h3 class="label">{texts.call.callBack}</h3>
                <p class="voice">{script.voicemail.callBack}</p>
              </div>
              <div>
                <h3 class="label">{texts.call.full}</h3>
                <p class="voice">{script.voicemail.full}</p>
              </div>
            </div>
          </details>
          <Rehearsal script={script} />
        </>
      ) : (
        <p class="soft">{texts.call.unavailable}</p>
      )}
      <CallPlan current={current} situation={situation} />
      <CallLog current={current} situation={situation} log={log} />
    </div>
  );
}

function Whom({ current, situation, situate }: Pick<CallProps, 'current' | 'situation' | 'situate'>) {
  const texts = useTexts();
  const [qr, setQr] = useState(false);
  const view = offerView(current, situation);
  const role = situation.offer?.contact?.role;
  // A planted number in a spoofed mail is the real prize (TRUST B4): never offered from a look-alike sender.
  const phone = current.lookalikeOf && view.phoneFromMail ? null : view.phone;
  const tel = phone ? telLink(phone) : null;
  return (
    <section class="stack tight" aria-labelledby="whom-title">
      <h2 id="whom-title">
        {view.contactName ? `${texts.call.whom} ${view.contactName}` : texts.call.whomUnknown}
        {view.contactName && role && <span class="soft small"> · {texts.contactRoles[role]}</span>}
      </h2>
      {tel && phone ? (
        <>
          <div class="row">
            <a class="button dial" href={tel} aria-label={texts.call.dial(phone)}>
              <Icon name="phone" />
              {phone}
            </a>
            <button type="button" class="button quiet" aria-expanded={qr} onClick={() => setQr(!qr)}>
              {qr ? texts.call.qrHide : texts.call.qrShow}
            </button>
          </div>
          {view.phoneFromMail && <p class="hint">{texts.call.numberFromMail}</p>}
          {qr && (
            <figure class="qr">
              <Qr text={tel} label={texts.call.qrAlt(phone)} />
              <figcaption class="hint">{texts.call.qrHint}</figcaption>
            </figure>
          )}
        </>
      ) : (
        <TextField
          type="tel"
          label={`${texts.offer.phone} · ${texts.call.noNumber}`}
          value={situation.offer?.contact?.phone ?? ''}
          onInput={(value) =>
            situate({ offer: { ...situation.offer, contact: { ...situation.offer?.contact, phone: value } } })
          }
        />
      )}
    </section>
  );
}

/** One line at a time, large enough to read with a phone at the ear; or all of it. */
export function Script({ beats }: { beats: CallScript['beats'] }) {
  const texts = useTexts();
  const [whole, setWhole] = useState(false);
  const [at, setAt] = useState(0);
  const index = Math.min(at, beats.length - 1);
  const beat = beats[index];
  if (!beat) return null;
  return (
    <section class="stack tight" aria-labelledby="script-title">
      <div class="row ends">
        <h2 id="script-title">{texts.call.title}</h2>
        <button type="button" class="button quiet" onClick={() => setWhole(!whole)}>
          {whole ? texts.call.oneByOne : texts.call.whole}
        </button>
      </div>
      {whole ? (
        <ol class="script">
          {beats.map(({ id, text }) => (
            <li key={id}>
              <h3 class="label">{texts.call.beats[id]}</h3>
              <p class="voice">{text}</p>
            </li>
          ))}
        </ol>
      ) : (
        <div class="beat">
          <div aria-live="polite">
            <p class="label">
              {texts.call.beats[beat.id]}
              <span class="hidden-visually"> · {texts.common.of(index + 1, beats.length)}</span>
            </p>
            <p class="voice">{beat.text}</p>
          </div>
          <div class="row ends">
            <button type="button" class="button" disabled={index === 0} onClick={() => setAt(index - 1)}>
              <Icon name="back" />
              <span class="hidden-visually">{texts.call.previousLine}</span>
            </button>
            <div class="dots" aria-hidden="true">
              {beats.map(({ id }, n) => (
                <span key={id} class={n <= index ? 'past' : undefined} />
              ))}
            </div>
            <button type="button" class="button" disabled={index === beats.length - 1} onClick={() => setAt(index + 1)}>
              {texts.call.nextLine}
              <Icon name="forward" />
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

function CallLog({ current, situation, log }: Pick<CallProps, 'current' | 'situation' | 'log'>) {
  const texts = useTexts();
  const view = offerView(current, situation);
  const [person, setPerson] = useState<string | null>(null);
  const [promised, setPromised] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const attempts = situation.call?.attempts ?? 0;
  const keep = async (outcome: CallOutcome) => {
    setBusy(true);
    const kept = await log(outcome, person ?? view.contactName ?? '', promised);
    setBusy(false);
    setSaid(kept ? texts.call.logged[outcome] : texts.save.failed);
    if (kept) setPromised('');
  };
  return (
    <section class="card stack" aria-labelledby="log-title" id="call-log">
      <div>
        <h2 id="log-title" tabIndex={-1}>
          {texts.call.log}
        </h2>
        {attempts > 0 && <p class="hint">{texts.call.attempts(attempts)}</p>}
      </div>
      <TextField label={texts.call.spokeTo} value={person ?? view.contactName ?? ''} onInput={setPerson} />
      <TextField label={texts.call.promised} rows={2} value={promised} onInput={setPromised} />
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => void keep('reached')}>
          <Icon name="check" />
          {texts.call.reached}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void keep('voicemail')}>
          {texts.call.leftVoicemail}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => void keep('noAnswer')}>
          {texts.call.noAnswer}
        </button>
      </div>
      <p class="small" aria-live="polite">
        {said}
      </p>
    </section>
  );
}
