import { erasing, full, marks, quota, reminded, versions } from './suites/lifecycle.ts';

reminded();
full(20);
quota(130);
versions('chromium', 20);
versions('firefox', 8);
erasing();
marks();
