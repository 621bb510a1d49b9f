import type { ThreadLink } from '../../domain/model.ts';
import { threadAddress } from '../../domain/relations/thread-link.ts';
import { Icon } from './Icon.tsx';
import { useTexts } from './texts.tsx';

/** The way back to the mail in each webmail, in a tab of its own; nothing where no address names it. */
export function MailLinks({ threads }: { threads: readonly Pick<ThreadLink, 'threadKey' | 'mailbox'>[] }) {
  const texts = useTexts();
  const places = threads.map(threadAddress).filter((one) => one !== null);
  const newest = new Map(places.map(({ webmail, address }) => [webmail, address]));
  if (newest.size === 0) return null;
  return (
    <p class="mail-links small">
      {[...newest].map(([webmail, address]) => (
        <a key={webmail} href={address} target="_blank" rel="noopener noreferrer">
          <Icon name="mail" />
          {texts.offer.openMail[webmail]}
        </a>
      ))}
    </p>
  );
}
