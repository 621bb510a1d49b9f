import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../domain/model.ts';
import { native } from '../../messaging/native.ts';
import {
  hostOf,
  isOwnServer,
  MAIL_ORIGINS,
  OPTIONAL_ORIGINS,
  patternOf,
  usePermission,
} from '../../popup/panels/Permission.tsx';
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
      <OwnSites />
    </fieldset>
  );
}

/** What an address without a scheme is taken to mean. */
const SECURE = 'https:';

/** Roundcube addresses: those that are on, those switched off while this page is open, and a field for one more. */
function OwnSites() {
  const texts = useTexts();
  const [sites, setSites] = useState<string[]>([]);
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState('');
  const look = () =>
    native.permissions.getAll().then(
      ({ origins = [] }) =>
        setSites((known) => [...new Set([...known, ...origins.filter((origin) => isOwnPattern(origin))])].sort()),
      () => {},
    );
  useEffect(() => void look(), []);
  const add = async () => {
    const whole = /^[a-z]+:\/\//i.test(address.trim()) ? address.trim() : `${SECURE}//${address.trim()}`;
    const url = URL.canParse(whole) ? new URL(whole) : null;
    if (!url || !isOwnServer(url) || address.trim() === '') {
      setSaid(texts.settings.ownSiteInvalid);
      return;
    }
    // Asked at once: a browser allows it only in the turn of the click.
    const yes = await native.permissions.request({ origins: [patternOf(url)] }).catch(() => false);
    setSaid(yes ? texts.permission.granted : texts.permission.denied);
    if (yes) setAddress('');
    await look();
  };
  return (
    <>
      {sites.map((origin) => (
        <OptionalSite key={origin} origin={origin} />
      ))}
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label for="own-site">{texts.settings.ownSite}</label>
        <p class="hint" id="own-site-hint">
          {texts.settings.ownSiteHint}
        </p>
        <div class="row">
          <input
            id="own-site"
            type="text"
            inputMode="url"
            placeholder="mail.example.org"
            aria-describedby="own-site-hint"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {texts.settings.ownSiteAdd}
          </button>
        </div>
        <p class="small soft" role="status">
          {said}
        </p>
      </form>
    </>
  );
}

/** Allowed by the person, and none of the addresses that have a line of their own; a pattern for all sites is no wish. */
const isOwnPattern = (origin: string): boolean =>
  ![...MAIL_ORIGINS, ...OPTIONAL_ORIGINS].includes(origin) && /^https?:\/\/[^*/]+\/\*$/.test(origin);

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
