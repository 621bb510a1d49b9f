/** Short forms of T18 and T19; `npm run test:trust` does them in full, in both browsers and with the controls. */
import { clickjacked } from './suites/clickjack.ts';
import { forged } from './suites/forged.ts';

clickjacked('chromium', ['banner']);
forged();
