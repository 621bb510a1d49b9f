/** The trust tests of the store with small counts; `npm run test:trust` runs them in full. */
import { hostileFiles, strangers } from '../trust/suites/borders.ts';
import { damaged } from '../trust/suites/damage.ts';
import { erasing, full, marks, reminded, versions } from '../trust/suites/lifecycle.ts';
import { accounts, onlyRead, privateWindow } from '../trust/suites/places.ts';
import { crashed, stopped, synced, twoWindows } from '../trust/suites/writing.ts';

stopped('chromium', { writes: 40, control: 60 });
stopped('firefox', { writes: 30, control: 40, stops: 8 });
crashed('chromium', 2);
synced(10);
damaged(['64 bytes flipped in the middle of the log'], 8);
twoWindows('chromium', 25);
reminded();
full(2);
versions('chromium', 1);
versions('firefox', 1);
twoWindows('firefox', 12);
privateWindow();
accounts();
onlyRead();
strangers({ spoofs: 40, real: 40 });
hostileFiles(150);
erasing();
marks();
