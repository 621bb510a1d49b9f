import { useState } from 'preact/hooks';
import type { Settings } from '../../domain/model.ts';
import { hostOf, MAIL_ORIGINS, OPTIONAL_ORIGINS, usePermission } from '../../popup/panels/Permission.tsx';
import { Tick } from '../../popup/parts/fields.tsx';
import { useTexts } from '../../popup/parts/texts.tsx';

interface SitesProps {
  settings: Settings;
  change: (part: Partial<Settings>) => void;
}

/** Ids of the webmail adapters that can be switched off, with the name people know. */
const SITES = [
  { id: 'gmail', name: 'Gmail' },
  { id: 'outlook', name: 'Outlook' },
] as const;

/** Where the page part works: the webmails themselves, and the addresses it may read. */
export function Sites({ settings, change }: SitesProps) {
  const texts = useTexts();
  const off = settings.sitesOff;
  const { granted, request } = usePermission(MAIL_ORIGINS);
  return (
    <fieldset>
      <legend class="title">{texts.settings.sites}</legend>
      <p class="hint">{texts.settings.sitesHint}</p>
      {granted === 'no' && (
        <p class="notice warn">
          <span>{texts.permission.text}</span>
          <button type="button" class="button" onClick={() => void request().catch(() => false)}>
            {texts.permission.allow}
          </button>
        </p>
      )}
      {SITES.map(({ id, name }) => (
        <Tick
          key={id}
          label={name}
          checked={!off.includes(id)}
          onChange={(on) => change({ sitesOff: on ? off.filter((one) => one !== id) : [...off, id] })}
        />
      ))}
      {OPTIONAL_ORIGINS.map((origin) => (
        <OptionalSite key={origin} origin={origin} />
      ))}
    </fieldset>
  );
}

/** An address that needs the person's permission first, asked for at the moment of the tick. */
function OptionalSite({ origin }: { origin: string }) {
  const texts = useTexts();
  const { granted, request, remove } = usePermission([origin]);
  const [said, setSaid] = useState('');
  const set = async (on: boolean) => {
    const done = await (on ? request() : remove()).catch(() => false);
    setSaid(on ? (done ? texts.permission.granted : texts.permission.denied) : '');
  };
  return (
    <div class="row">
      <Tick label={hostOf(origin)} checked={granted === 'yes'} onChange={(on) => void set(on)} />
      <span class="small soft" role="status">
        {said}
      </span>
    </div>
  );
}
