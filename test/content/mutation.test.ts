/**
 * How much of the reading survives when a page changes. A variant survives when the reading is the expected one apart
 * from what the change itself took away; it is silent when parts are missing; it is wrong when a part is another's.
 * Nothing may ever be wrong.
 */
import { describe, expect, it } from 'vitest';
import { type AdapterId, expectedOf, fixtureHtml, pagesOf, pathOf, type Reading } from '../fixtures/pages.ts';
import { changes } from './builds.ts';
import { type Mutator, PASTED, seeded } from './mutators.ts';
import { readingOf, watchPage } from './page.ts';

const SEED = Number(process.env['SEED'] ?? 20261122);
const REQUIRED = 0.95;

/** Told apart by what a person would miss first. */
const ESSENTIAL = ['subject', 'fromAddress', 'text'] as const;

interface Judged {
  verdict: 'survived' | 'silent' | 'wrong';
  why: string[];
}

/** `null`, empty and missing are silence; any other difference is wrong. */
function judge(got: Reading, want: Reading, pastedIn: boolean): Judged {
  const missing: string[] = [];
  const wrong: string[] = [];
  const compare = (part: string, is: unknown, should: unknown) => {
    if (JSON.stringify(is) === JSON.stringify(should)) return;
    const silent = is === null || is === '' || is === false || (Array.isArray(is) && is.length === 0);
    (silent ? missing : wrong).push(`${part}: ${JSON.stringify(is)?.slice(0, 60)}`);
  };
  if (!got.mail !== !want.mail) (got.mail ? wrong : missing).push('mail');
  else if (got.mail && want.mail) {
    for (const part of ESSENTIAL) {
      let is: unknown = got.mail[part];
      if (part === 'text' && pastedIn)
        is = String(is).includes(want.mail.text) && String(is).includes(PASTED) ? want.mail.text : is;
      compare(part, is, want.mail[part]);
    }
    if (!got.mail.banner && want.mail.banner) missing.push('banner');
    // Names and dates have no say in what the mail is; a wrong one is still wrong.
    if (got.mail.fromName !== want.mail.fromName) compare('fromName', got.mail.fromName, want.mail.fromName);
    if (got.mail.date !== null) compare('date', got.mail.date, want.mail.date);
    if (got.mail.account !== null && want.mail.account !== null)
      compare('account', got.mail.account, want.mail.account);
  }
  if (got.composers.length > want.composers.length) wrong.push(`${got.composers.length} composers`);
  else if (got.composers.length < want.composers.length) missing.push('composer');
  else {
    for (const [i, composer] of got.composers.entries()) {
      const should = want.composers[i];
      if (!should) continue;
      compare('kind', composer.kind, should.kind);
      compare('composer text', composer.text, should.text);
      compare('to', composer.to, should.to);
      if (composer.answersShown && !should.answersShown) wrong.push('answers the shown mail');
      if (!composer.answersShown && should.answersShown) missing.push('answersShown');
    }
  }
  return {
    verdict: wrong.length > 0 ? 'wrong' : missing.length > 0 ? 'silent' : 'survived',
    why: [...wrong, ...missing],
  };
}

async function run(adapter: AdapterId, name: string, made: readonly Mutator[], seed: number): Promise<Judged | null> {
  let altered = false;
  const random = seeded(seed);
  const page = watchPage(adapter, fixtureHtml(adapter, name), {
    path: pathOf(adapter, name),
    change: (document) => {
      for (const change of made) altered = change.alter(document, random) || altered;
    },
  });
  try {
    if (!altered) return null;
    await page.settle(adapter === 'outlook' ? 330 : 30);
    const got = readingOf(page);
    for (const kind of ['banner', 'compose-button']) {
      const hosts = page.document.querySelectorAll(`[data-decline-gracefully="${kind}"]:not([data-pasted])`);
      const allowed = kind === 'banner' ? (got.mail?.banner ? 1 : 0) : got.composers.length;
      if (hosts.length > allowed) return { verdict: 'wrong', why: [`${hosts.length} × ${kind}`] };
    }
    return judge(
      got,
      expectedOf(adapter, name),
      made.some((change) => change.name.startsWith('lookalike')),
    );
  } finally {
    page.stop();
  }
}

interface Variant {
  name: string;
  made: readonly Mutator[];
  seed: number;
}

async function tallyOf(adapter: AdapterId, variants: readonly Variant[]) {
  const tally = { survived: 0, silent: 0, wrong: 0 };
  const losses: string[] = [];
  for (const { name, made, seed } of variants) {
    const one = await run(adapter, name, made, seed);
    if (!one) continue;
    tally[one.verdict] += 1;
    const changed = made.map((change) => change.name).join(' + ');
    if (one.verdict !== 'survived') losses.push(`${one.verdict}: ${changed} · ${name}: ${one.why.join('; ')}`);
  }
  return { ...tally, count: tally.survived + tally.silent + tally.wrong, losses };
}

/** Every page with every change when the full counts are asked for; else a seeded part of the pairs. */
const FULL = Boolean(process.env['FULL_COUNTS']);
const SINGLES = Number(process.env['SINGLES'] ?? 180);
const TRIPLES = Number(process.env['TRIPLES'] ?? (FULL ? 1000 : 70));

describe.each(['gmail', 'outlook'] as const)('%s', (adapter) => {
  it('survives single changes', { timeout: 3_600_000 }, async () => {
    const random = seeded(SEED);
    const list = changes[adapter];
    const names = pagesOf(adapter);
    const share = FULL && !process.env['SINGLES'] ? 1 : SINGLES / (list.length * names.length);
    const variants = list.flatMap((change, i) =>
      names.flatMap((name, j) => (random() < share ? [{ name, made: [change], seed: SEED + i * 100 + j }] : [])),
    );
    const { survived, silent, wrong, count, losses } = await tallyOf(adapter, variants);
    const rate = survived / count;
    console.log(
      `${adapter}: ${count} single changes, survived ${(rate * 100).toFixed(1)} %, silent ${silent}, wrong ${wrong}, seed ${SEED}`,
    );
    if (losses.length > 0) console.log(losses.join('\n'));
    expect(losses.filter((one) => one.startsWith('wrong'))).toEqual([]);
    expect(rate).toBeGreaterThanOrEqual(REQUIRED);
  });

  it('is right or silent when changes come in threes', { timeout: 3_600_000 }, async () => {
    const random = seeded(SEED + 1);
    const list = changes[adapter];
    const names = pagesOf(adapter);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const variants = Array.from({ length: TRIPLES }, (_, i) => ({
      name: pick(names),
      made: [pick(list), pick(list), pick(list)],
      seed: SEED + i,
    }));
    const { survived, silent, wrong, count, losses } = await tallyOf(adapter, variants);
    console.log(
      `${adapter}: ${count} triple changes, survived ${survived}, silent ${silent}, wrong ${wrong}, seed ${SEED + 1}`,
    );
    for (const loss of losses) if (loss.startsWith('wrong')) console.log(loss);
    expect(losses.filter((one) => one.startsWith('wrong'))).toEqual([]);
  });
});
