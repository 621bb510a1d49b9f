import { useEffect, useState } from 'preact/hooks';
import { native } from '../../messaging/native.ts';
import { useTexts } from '../parts/texts.tsx';

/** The hosts the manifest requires; Firefox lets people take them away (TRUST C5). */
export const MAIL_ORIGINS = [
  'https://mail.google.com/*',
  'https://outlook.live.com/*',
  'https://outlook.cloud.microsoft/*',
];
/** Webmail hosts that can be switched on with one click. */
export const OPTIONAL_ORIGINS = ['https://outlook.office.com/*', 'https://outlook.office365.com/*'];
export const hostOf = (origin: string): string => origin.split('/')[2] ?? origin;

export type Granted = 'unknown' | 'yes' | 'no';

/** Whether we may read these origins, kept up to date while the page is open. */
export function usePermission(origins: string[]): {
  granted: Granted;
  request: () => Promise<boolean>;
  remove: () => Promise<boolean>;
} {
  const [granted, setGranted] = useState<Granted>('unknown');
  const key = origins.join(' ');
  useEffect(() => {
    let current = true;
    const look = () => {
      native.permissions.contains({ origins: key.split(' ') }).then(
        (yes) => current && setGranted(yes ? 'yes' : 'no'),
        () => {},
      );
    };
    look();
    native.permissions.onAdded.addListener(look);
    native.permissions.onRemoved.addListener(look);
    return () => {
      current = false;
      native.permissions.onAdded.removeListener(look);
      native.permissions.onRemoved.removeListener(look);
    };
  }, [key]);
  const request = async (): Promise<boolean> => {
    const yes = await native.permissions.request({ origins });
    setGranted(yes ? 'yes' : 'no');
    return yes;
  };
  const remove = async (): Promise<boolean> => {
    const gone = await native.permissions.remove({ origins });
    if (gone) setGranted('no');
    return gone;
  };
  return { granted, request, remove };
}

/** Addresses at which anybody may run a webmail that we know: switched on one by one. */
export const isOwnServer = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && /^(?:localhost|127\.0\.0\.1)$/.test(hostname));

/** The pattern to ask for; ports are not part of one. */
export const patternOf = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}/*`;

/** Which origins this tab needs, and the host to name where it is one of the optional ones. */
export function originsFor(url: string | null): { origins: string[]; host: string | null } {
  const address = url && URL.canParse(url) ? new URL(url) : null;
  // Roundcube names its task in the address.
  if (address && isOwnServer(address) && address.searchParams.get('_task') === 'mail')
    return { origins: [patternOf(address)], host: address.hostname };
  return address && OPTIONAL_ORIGINS.map(hostOf).includes(address.hostname) && address.protocol === 'https:'
    ? { origins: [`${address.origin}/*`], host: address.hostname }
    : { origins: MAIL_ORIGINS, host: null };
}

/** One click to let us read the mail page; nothing to see where that is settled. */
export function PermissionCard({ url }: { url: string | null }) {
  const texts = useTexts();
  const { origins, host } = originsFor(url);
  const { granted, request } = usePermission(origins);
  const [said, setSaid] = useState('');
  if (granted !== 'no' && !said) return null;
  const turnOn = async () => {
    const yes = await request().catch(() => false);
    setSaid(yes ? texts.permission.granted : texts.permission.denied);
  };
  return (
    <section class="notice warn" aria-labelledby="permission-title">
      <h2 id="permission-title">{texts.permission.title}</h2>
      <p>{host ? texts.permission.siteText : texts.permission.text}</p>
      {granted === 'no' && (
        <div>
          <button type="button" class="button" onClick={() => void turnOn()}>
            {host ? texts.permission.allowSite(host) : texts.permission.allow}
          </button>
        </div>
      )}
      <p class="small" aria-live="polite">
        {said}
      </p>
    </section>
  );
}
