import { describe } from 'vitest';
import { composing } from './suites/compose.ts';
import { living, SHORT } from './suites/live.ts';
import { memory } from './suites/memory.ts';
import { fullPage } from './suites/pages.ts';
import { toolbar } from './suites/popup.ts';
import { spotting } from './suites/spot.ts';
import { trust } from './suites/trust.ts';
import { waysIn } from './suites/ways-in.ts';

describe('spot', () => spotting('chromium'));
describe('popup', () => toolbar('chromium'));
describe('full page', () => fullPage('chromium'));
describe('compose', () => composing('chromium'));
describe('memory', () => memory('chromium'));
describe('trust', () => trust('chromium'));
describe('ways in', () => waysIn('chromium'));
describe('live', () => living('chromium', SHORT));
