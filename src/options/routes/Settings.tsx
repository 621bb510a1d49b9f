import { useState } from 'preact/hooks';
import { CONVENTIONS } from '../../domain/guidance/salary-gap.ts';
import { type Locale, type Settings, TONES, type Tone } from '../../domain/model.ts';
import { native } from '../../messaging/native.ts';
import { CountryChoice } from '../../popup/panels/Decide.tsx';
import { CurrencyField, packageMayBeSaid } from '../../popup/panels/PayRule.tsx';
import { Choice, TextField, Tick } from '../../popup/parts/fields.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';
import type { SaveState } from '../../popup/state/saver.ts';
import { Rules } from './Rules.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { Sites } from './Sites.tsx';
import { Waiting } from './Waiting.tsx';

export interface SettingsHandle {
  settings: Settings | null;
  saveState: SaveState | null;
  save: (next: Settings) => void;
  retry: () => void;
}

/** Saved at each change; nothing to press. */
export function SettingsRoute({ settings, saveState, save, retry }: SettingsHandle) {
  const texts = useTexts();
  if (!settings) return <Waiting title={texts.settings.title} failed={false} />;
  const change = (part: Partial<Settings>) => save({ ...settings, ...part });
  return (
    <div class="stack wide narrow-column">
      <div class="row ends">
        <h1>{texts.settings.title}</h1>
        <span class={saveState === 'failed' ? 'save-line failed' : 'save-line'} role="status">
          {saveState && texts.save[saveState]}
          {saveState === 'failed' && (
            <button type="button" class="button quiet" onClick={retry}>
              {texts.common.retry}
            </button>
          )}
        </span>
      </div>
      <You settings={settings} change={change} />
      <PayLine settings={settings} change={change} />
      <section class="stack" aria-labelledby="wording-title">
        <h2 id="wording-title">{texts.settings.wording}</h2>
        <div class="grid2">
          <Choice<Locale | 'auto'>
            label={texts.settings.language}
            value={settings.locale ?? 'auto'}
            options={[
              { value: 'auto', label: texts.settings.languageAuto },
              { value: 'en', label: texts.languages.en },
              { value: 'zh-CN', label: texts.languages['zh-CN'] },
            ]}
            onChange={(locale) => change({ locale: locale === 'auto' ? null : locale })}
          />
          <Choice<Tone>
            label={texts.settings.tone}
            value={settings.tone}
            options={TONES.map((value) => ({ value, label: texts.tones[value] }))}
            onChange={(tone) => change({ tone })}
          />
        </div>
      </section>
      <Sites settings={settings} change={change} />
      <Notifications />
      <section class="stack tight" aria-labelledby="sync-title">
        <h2 id="sync-title">{texts.settings.sync}</h2>
        <p>
          {texts.settings.syncHint} <a href="#/backup">{texts.page.backup}</a>
        </p>
      </section>
      <Shortcuts />
      <Rules settings={settings} change={change} />
    </div>
  );
}

interface PartProps {
  settings: Settings;
  change: (part: Partial<Settings>) => void;
}

function You({ settings, change }: PartProps) {
  const texts = useTexts();
  return (
    <section class="stack" aria-labelledby="you-title">
      <h2 id="you-title">{texts.settings.you}</h2>
      <div class="grid2 top">
        <TextField
          label={texts.settings.name}
          hint={texts.settings.nameHint}
          autocomplete="name"
          value={settings.user.name}
          onInput={(name) => change({ user: { ...settings.user, name } })}
        />
        <TextField
          type="tel"
          label={texts.settings.phone}
          hint={texts.settings.phoneHint}
          autocomplete="tel"
          value={settings.user.phone}
          onInput={(phone) => change({ user: { ...settings.user, phone } })}
        />
        <TextField
          label={texts.settings.employer}
          hint={texts.settings.employerHint}
          placeholder="example.com"
          value={settings.presentEmployerDomain}
          onInput={(presentEmployerDomain) => change({ presentEmployerDomain })}
        />
        <CountryChoice
          hint={texts.settings.countryHint}
          value={settings.country}
          change={(country) => change({ country })}
        />
      </div>
    </section>
  );
}

function PayLine({ settings, change }: PartProps) {
  const texts = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const { threshold } = settings;
  const wrong = typed !== null && !(Number(typed) > 0);
  return (
    <section class="stack" aria-labelledby="pay-rule-title">
      <div>
        <h2 id="pay-rule-title">{texts.settings.payRule}</h2>
        <p class="hint">{texts.settings.thresholdHint}</p>
      </div>
      <div class="grid2">
        <TextField
          type="number"
          min="1"
          label={texts.settings.threshold}
          value={typed ?? String(threshold.amount)}
          onInput={(value) => {
            setTyped(value);
            if (Number(value) > 0) change({ threshold: { ...threshold, amount: Number(value) } });
          }}
        />
        <CurrencyField
          value={threshold.currency}
          change={(currency) => {
            if (!currency) return;
            setTyped(null);
            change({ threshold: { currency, amount: CONVENTIONS[currency] ?? threshold.amount } });
          }}
        />
      </div>
      <div>
        <Tick
          label={texts.pay.whicheverIsSmaller}
          checked={settings.whicheverIsSmaller === true}
          onChange={(whicheverIsSmaller) => change({ whicheverIsSmaller })}
        />
        <Tick
          label={texts.pay.packageWording}
          checked={packageMayBeSaid(settings.packageWording, texts.locale)}
          onChange={(packageWording) => change({ packageWording })}
        />
      </div>
      <p class="small" role="status">
        {wrong && texts.settings.invalidThreshold}
      </p>
    </section>
  );
}

/** An optional permission, asked for at the moment of need (TRUST C4). */
function Notifications() {
  const texts = useTexts();
  const [on, setOn] = useState<boolean | null>(null);
  if (on === null) {
    native.permissions.contains({ permissions: ['notifications'] }).then(setOn, () => setOn(false));
  }
  const toggle = async () => {
    const permissions = { permissions: ['notifications' as const] };
    const done = on ? await native.permissions.remove(permissions) : await native.permissions.request(permissions);
    if (done) setOn(!on);
  };
  return (
    <section class="stack tight" aria-labelledby="notifications-title">
      <h2 id="notifications-title">{texts.settings.notifications}</h2>
      <div class="row">
        <span role="status">{on ? texts.settings.notificationsOn : texts.settings.notificationsOff}</span>
        <button type="button" class="button" onClick={() => void toggle().catch(() => {})}>
          {on ? texts.settings.notificationsStop : texts.settings.notificationsAllow}
        </button>
      </div>
    </section>
  );
}
