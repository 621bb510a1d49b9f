/** T16: what a body made to be slow costs, in CPU time, so that a busy machine makes no difference. */
import { expect, it } from 'vitest';
import { hostile, PIECES, series } from '../../scripts/hostile.ts';
import { extractFacts } from '../../src/domain/facts/extract.ts';
import { spot } from '../../src/domain/spotting/spot.ts';
import { factLexicons } from '../../src/locales/facts.ts';
import { lexicons } from '../../src/locales/lexicons.ts';

const SEED = 16;
const COUNT = 1_000;

it(`T16: ${COUNT} hostile bodies of up to 1 MB, read whole, seed ${SEED}: p99 at most 50 ms, none above 200`, () => {
  const blank = { id: null, fromName: '', fromAddress: null, date: null, html: null, signature: null };
  const next = series(SEED);
  const read = (n: number, length: number): number => {
    const text = hostile(SEED, n, length);
    const mail = { ...blank, subject: text.slice(0, 300), text };
    const before = process.cpuUsage();
    extractFacts(mail, spot(mail, lexicons), factLexicons);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  // The engines compile their patterns at the first mails.
  for (let n = 0; n < PIECES.length; n += 1) read(n, 65_536);
  const times = Array.from({ length: COUNT }, (_, n) => read(n, Math.round(1_024 * 1_024 ** next()))).sort(
    (a, b) => a - b,
  );
  const [p99, max] = [times[Math.ceil(COUNT * 0.99) - 1] as number, times.at(-1) as number];
  console.log(
    `T16 seed ${SEED}: ${COUNT} bodies, median ${times[COUNT / 2]?.toFixed(1)} ms, p99 ${p99.toFixed(1)}, max ${max.toFixed(1)}`,
  );
  expect(p99).toBeLessThanOrEqual(50);
  expect(max).toBeLessThanOrEqual(200);
});
