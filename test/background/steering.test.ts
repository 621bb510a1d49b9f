/** T14 in short: no hostile mail gets a link, an address or a sentence of its own into a draft. */
import { expect, it, vi } from 'vitest';
import { SENTENCES } from '../trust/hostile-mails.ts';
import { faultsOf, steer } from '../trust/steering.ts';

// The reader's settings come in as an argument; no browser is asked.
vi.mock('../../src/messaging/browser.ts', () => ({ browser: {} }));

it('60 hostile mails (seed 4): nothing of theirs in any text', () => {
  const { mails, withFacts, faults } = steer(4, 60);
  expect(withFacts).toBeGreaterThan(mails / 2);
  expect(faults).toEqual([]);
});

it('the test tells a text that was steered', () => {
  for (const sentence of SENTENCES) expect(faultsOf(`Dear Priya,\n\n${sentence}.\n\nSam`)).not.toEqual([]);
  for (const text of ['see https://a.example', 'a@b.cc', 'zero\u200bwidth', '<b>x</b>', 'www.x', 'x\u0000'])
    expect(faultsOf(text), text).not.toEqual([]);
  expect(faultsOf('Dear Priya,\n\nThank you for the offer.\n\nSam Rivers, +1 206 555 0177')).toEqual([]);
});
