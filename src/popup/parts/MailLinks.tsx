import type { ThreadLink } from '../../domain/model.ts';
import { threadAddress } from '../../domain/relations/thread-link.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';

type Thread = Pick<ThreadLink, 'threadKey' | 'mailbox'>;

/** The way back to the newest mail of each mailbox, in a tab of its own; nothing where no address names it. */
export function MailLinks({ threads }: { threads: readonly Thread[] }) {
  const texts = useTexts();
  const newest = new Map(threads.map((thread) => [thread.mailbox, threadAddress(thread)]));
  const places = [...newest.values()].filter((place) => place !== null);
  if (places.length === 0) return null;
  return (
    <p class="mail-links small">
      {places.map(({ webmail, address }, at) => {
        const before = places.slice(0, at).filter((one) => one.webmail === webmail).length;
        return (
          <a key={address} href={address} target="_blank" rel="noopener noreferrer">
            <Icon name="mail" />
            {texts.offer.openMail[webmail]}
            {before > 0 && ` (${before + 1})`}
          </a>
        );
      })}
    </p>
  );
}
