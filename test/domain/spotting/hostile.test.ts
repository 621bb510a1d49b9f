/** 1,000 bodies made to be slow: each gets a verdict, and the work they cause is bounded by their words (times belong in the bench). */
import { expect, it } from 'vitest';
import { hostile } from '../../../scripts/hostile.ts';
import { htmlText } from '../../../src/domain/spotting/html-text.ts';
import { findSignals } from '../../../src/domain/spotting/phrases.ts';
import { spot } from '../../../src/domain/spotting/spot.ts';
import { tokenize } from '../../../src/domain/spotting/tokens.ts';
import { BODY_CAP, topPart } from '../../../src/domain/spotting/top-part.ts';
import { lexicons } from '../../../src/locales/lexicons.ts';

const SEED = 20261125;
const COUNT = 1_000;
const BODY = 4_096;
/** Hits a word can begin: what the lexicons allow, whatever the mail. */
const HITS_A_WORD = 24;

const mail = { id: null, subject: '', fromName: '', fromAddress: null, date: null, html: null, signature: null };

it(`${COUNT} hostile bodies get a verdict`, { timeout: 120_000 }, () => {
  for (let n = 0; n < COUNT; n += 1) {
    const text = hostile(SEED, n, BODY);
    const body = n % 3 === 0 ? { text: '', html: text } : { text, html: null };
    const verdict = spot({ ...mail, ...body, subject: text.slice(0, 200) }, lexicons);
    expect(verdict.confidence).toBeGreaterThanOrEqual(0);
  }
});

it('the hits of a word are bounded by the lexicons', () => {
  for (let n = 0; n < 300; n += 1) {
    const tokens = tokenize(hostile(SEED, n, BODY), 500);
    expect(findSignals(tokens, lexicons).length).toBeLessThanOrEqual(tokens.count * HITS_A_WORD);
  }
});

it('nothing beyond the cap is read', () => {
  const head = 'a quiet line\n'.repeat(6_000).slice(0, BODY_CAP);
  expect(topPart(`${head}We are pleased to offer you the job.`).end).toBeLessThanOrEqual(BODY_CAP);
  expect(htmlText('<b>'.repeat(50_000))).toBe('');
});
