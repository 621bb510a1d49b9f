/** The trust tests of the store with small counts; `npm run test:trust` runs them in full. */
import { damaged } from '../trust/suites/damage.ts';
import { full, reminded, versions } from '../trust/suites/lifecycle.ts';
import { accounts, privateWindow } from '../trust/suites/places.ts';
import { crashed, stopped, twoWindows } from '../trust/suites/writing.ts';

stopped('chromium', { writes: 40, control: 60 });
crashed('chromium', 2);
damaged(['64 bytes flipped in the middle of the log'], 8);
twoWindows('chromium', 25);
reminded();
full(2);
versions('chromium', 1);
twoWindows('firefox', 12);
privateWindow();
accounts();
