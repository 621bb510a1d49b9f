import { crashed, overwriting, stopped, synced, twoWindows } from './suites/writing.ts';

stopped('chromium', { writes: 1_000, control: 200 });
stopped('firefox', { writes: 600, control: 200, stops: 50 });
crashed('chromium', 20);
synced(100);
twoWindows('chromium', 250);
twoWindows('firefox', 250);
overwriting(60);
