import { gmail } from './gmail/index.ts';
import { outlook } from './outlook/index.ts';
import { roundcube } from './roundcube/index.ts';
import type { Webmail } from './webmail.ts';

/** Every webmail we can stand in, in the order they are asked. */
export const webmails: readonly Webmail[] = [gmail, outlook, roundcube];
