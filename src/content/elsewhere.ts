import { start } from './start.ts';
import { elsewhere } from './webmail/registry.ts';

// Registered by the background for addresses of the person's own alone, so that it weighs nothing in Gmail and Outlook.
start(elsewhere);
