import { describe } from 'vitest';
import { composing } from './suites/compose.ts';
import { living, SHORT } from './suites/live.ts';
import { memory } from './suites/memory.ts';
import { fullPage } from './suites/pages.ts';
import { toolbar } from './suites/popup.ts';
import { spotting } from './suites/spot.ts';
import { trust } from './suites/trust.ts';
import { waysIn } from './suites/ways-in.ts';

describe('spot', () => spotting('firefox'));
describe('popup', () => toolbar('firefox'));
describe('full page', () => fullPage('firefox'));
describe('compose', () => composing('firefox'));
describe('memory', () => memory('firefox'));
describe('trust', () => trust('firefox'));
describe('ways in', () => waysIn('firefox'));
describe('live', () => living('firefox', SHORT));
