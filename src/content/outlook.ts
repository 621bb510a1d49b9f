import { start } from './start.ts';
import { outlook } from './webmail/outlook/index.ts';

start(outlook);
