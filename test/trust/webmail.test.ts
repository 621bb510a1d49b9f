/** Long days in both webmails, with every count in full (TRUST T9, T10, GMAIL §9, OUTLOOK §8). */
import { describe } from 'vitest';
import { FULL, living } from '../e2e/suites/live.ts';

describe('live in Chromium', () => living('chromium', FULL));
describe('live in Firefox', () => living('firefox', FULL));
