import { DAMAGES, damaged, unmended } from './suites/damage.ts';

damaged(Object.keys(DAMAGES), 60);
unmended(60);
