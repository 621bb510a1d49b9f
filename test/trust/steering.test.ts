/** T14 in full; no browser needed. A short form runs with the unit tests (test/background/steering.test.ts). */
import { expect, it, vi } from 'vitest';
import { steer } from './steering.ts';

// The reader's settings come in as an argument; no browser is asked.
vi.mock('../../src/messaging/browser.ts', () => ({ browser: {} }));

it.each([1, 2, 3])('T14: 300 hostile mails, seed %i', (seed) => {
  const { mails, texts, spotted, withFacts, faults } = steer(seed, 300);
  console.log(
    `T14 seed ${seed}: ${mails} mails (${spotted} taken for offers, ${withFacts} with facts), ${texts} texts, ${faults.length} faults`,
  );
  expect(withFacts).toBeGreaterThan(mails / 2);
  expect(faults).toEqual([]);
});
