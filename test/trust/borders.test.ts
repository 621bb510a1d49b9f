import { hostileFiles, strangers } from './suites/borders.ts';

strangers({ spoofs: 300, real: 100 });
hostileFiles(2_000);
