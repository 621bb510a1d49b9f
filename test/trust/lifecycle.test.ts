import { erasing, full, reminded, versions } from './suites/lifecycle.ts';

reminded();
full(20);
versions('chromium', 20);
versions('firefox', 8);
erasing();
