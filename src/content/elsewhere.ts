import { start } from './start.ts';
import { roundcube } from './webmail/roundcube/index.ts';

// Not in the manifest: registered by the background for addresses of the person's own.
start(roundcube);
