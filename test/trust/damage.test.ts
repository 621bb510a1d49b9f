import { DAMAGES, damaged } from './suites/damage.ts';

damaged(Object.keys(DAMAGES), 60);
