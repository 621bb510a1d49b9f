import { useState } from 'preact/hooks';
import type { CallScript, CurrentOffer, Situation, Workspace } from '../../domain/model.ts';
import { TextField } from '../parts/fields.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Qr } from '../parts/Qr.tsx';
import { useTexts } from '../parts/texts.tsx';
import { offerView } from '../view/offer-view.ts';
import { telLink } from '../view/phone.ts';
import { CallPlan } from './CallPlan.tsx';
import { FeedbackCard } from './FeedbackCard.tsx';
import { Rehearsal } from './Rehearsal.tsx';
import { Script } from './Script.tsx';

interface CallProps {
  current: CurrentOffer;
  situation: Situation;
  situate: (part: Partial<Situation>) => void;
  script: CallScript | null;
  typed: NonNullable<Workspace['typed']>;
  type: (part: NonNullable<Workspace['typed']>) => void;
  promise: (text: string) => Promise<boolean>;
  now: Date;
}

/** Number, script, answers to pushback, voicemail, and what to write down. */
export function Call({ current, situation, situate, script, typed, type, promise, now }: CallProps) {
  const texts = useTexts();
  const reached = situation.call?.status === 'reached';
  // Once they were reached, writing it down is what is left to do here.
  const log = <CallLog current={current} situation={situation} typed={typed} type={type} promise={promise} />;
  return (
    <div class="step">
      {reached && log}
      <Whom current={current} situation={situation} situate={situate} />
      {script ? (
        <>
          <Script beats={script.beats} at={Number(typed.beat ?? 0)} turn={(to) => type({ beat: String(to) })} />
          {script.pushback.length > 0 && (
            <section class="stack tight" aria-labelledby="pushback-title">
              <div>
                <h2 id="pushback-title">{texts.call.pushback}</h2>
                <p class="hint">{texts.call.pushbackHint}</p>
              </div>
              <div class="pushback">
                {script.pushback.map((turn) => (
                  <details key={turn.they} name="pushback">
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
          {script.feedback && <FeedbackCard card={script.feedback} situation={situation} situate={situate} />}
          <Rehearsal script={script} />
        </>
      ) : (
        <p class="soft">{texts.call.unavailable}</p>
      )}
      {!reached && log}
      <CallPlan current={current} situation={situation} now={now} />
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
      <div>
        <h2 id="whom-title">{view.contactName ? texts.call.whom(view.contactName) : texts.call.whomUnknown}</h2>
        <p class="hint">
          {view.contactName && role && texts.contactRoles[role]}
          {tel && view.phoneFromMail && `${view.contactName && role ? ' · ' : ''}${texts.call.numberFromMail}`}
        </p>
      </div>
      {tel && phone ? (
        <>
          <div class="row">
            <a class="button dial" href={tel} aria-label={texts.call.dial(phone)}>
              <Icon name="phone" />
              {phone}
            </a>
            <button type="button" class="button" aria-expanded={qr} onClick={() => setQr(!qr)}>
              <Icon name="qr" />
              {qr ? texts.call.qrHide : texts.call.qrShow}
            </button>
          </div>
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

interface CallLogProps extends Pick<CallProps, 'current' | 'situation' | 'typed' | 'type'> {
  promise: (text: string) => Promise<boolean>;
}

/** What goes into the record with the next tap below, or, once the call was held, afterwards. */
function CallLog({ current, situation, typed, type, promise }: CallLogProps) {
  const texts = useTexts();
  const attempts = situation.call?.attempts ?? 0;
  const promised = typed.promised ?? '';
  return (
    <section class="stack tight" aria-labelledby="log-title">
      <div>
        <h2 id="log-title">{texts.call.record}</h2>
        {attempts > 0 && <p class="hint">{texts.call.attempts(attempts)}</p>}
      </div>
      <TextField
        label={texts.call.spokeTo}
        value={typed.spokeTo ?? offerView(current, situation).contactName ?? ''}
        onInput={(spokeTo) => type({ spokeTo })}
      />
      <TextField label={texts.call.promised} rows={2} value={promised} onInput={(value) => type({ promised: value })} />
      {situation.call?.status === 'reached' && promised.trim() && (
        <div>
          <button type="button" class="button" onClick={() => void promise(promised.trim())}>
            {texts.keep.saveNote}
          </button>
        </div>
      )}
    </section>
  );
}
