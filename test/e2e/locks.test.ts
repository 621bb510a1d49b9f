/** Short forms of T13, T18 and T19; `npm run test:trust` does them in full, in both browsers and with the controls. */
import { expect, it } from 'vitest';
import { clickjacked } from './suites/clickjack.ts';
import { forged } from './suites/forged.ts';
import { showHostile } from './suites/hostile.ts';
import { permissions } from './suites/permission.ts';
import { quietPart } from './suites/trust.ts';

clickjacked('chromium', ['banner']);
forged();
permissions();
quietPart();

it('T13: 5 hostile mails, 3 records and 4 files in every view, seed 2', async () => {
  const { faults, ...counts } = await showHostile(5, 2);
  console.log(`T13 seed 2: ${JSON.stringify(counts)}, ${faults.length} faults`);
  expect(faults).toEqual([]);
  expect(counts.dialogs).toBe(0);
  expect(counts.banners).toBeGreaterThan(2);
});
