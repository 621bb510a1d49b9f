import { start } from './start.ts';
import { gmail } from './webmail/gmail/index.ts';

// A file for each webmail: what another one needs weighs nothing here.
start(gmail);
