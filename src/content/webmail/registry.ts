import { gmail } from './gmail/index.ts';
import { outlook } from './outlook/index.ts';
import { roundcube } from './roundcube/index.ts';
import type { Webmail } from './webmail.ts';

/** Webmails with an address of their own, in the order they are asked: `index.ts`, in the manifest. */
export const webmails: readonly Webmail[] = [gmail, outlook];

/** Webmails that stand wherever somebody runs them: `elsewhere.ts`, at addresses the person switches on. */
export const elsewhere: readonly Webmail[] = [roundcube];
