import { start } from './start.ts';
import { webmails } from './webmail/registry.ts';

start(webmails);
