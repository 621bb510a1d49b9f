/**
 * What reading a mail costs, as multiples of one combined regular expression of sixty phrases over the same mails in the
 * same run, and the slowest of the hostile ones in milliseconds (PERFORMANCE §2, §4). Processor time throughout.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Mail } from '../src/domain/model.ts';
import { atMost, type Judged, line, ratio, series as seriesOf } from './budgets.ts';
import { hostile, PIECES, series } from './hostile.ts';
import { root } from './setup.mjs';
import { trainingMails } from './train-spotter.ts';

type Engines = typeof import('./reading-engines.ts');

const MAILS = 500;
const ROUNDS = 7;
/** Rounds before those that count: as in a worker that has been at work for a while. */
const WARMING = 3;
/** A hostile or very long mail may take this many milliseconds. */
const WORST = 50;

/** Sixty phrases of two or three words, as a word-list detector would have them. */
const PHRASES =
  'pleased to offer|delighted to offer|happy to offer|offer you the|offer letter|letter of offer|job offer|offer of employment|employment offer|formal offer|conditional offer|verbal offer|written offer|revised offer|counter offer|accept this offer|accept the offer|accept or decline|sign and return|please sign|signed copy|start date|starting salary|base salary|annual salary|per annum|per year|per hour|per month|sign-on bonus|subject to references|background check|right to work|probationary period|join our team|join the team|welcome to the|look forward to|have been selected|been successful|successful candidate|reply by|respond by|by close of|business days|employment contract|contract of employment|terms and conditions|paid time off|annual leave|health insurance|pension scheme|stock options|full time|part time|fixed term|human resources|hiring manager|talent team|let us know'.split(
    '|',
  );
const yardstick = new RegExp(PHRASES.map((phrase) => phrase.replace(/ /g, '\\s+')).join('|'), 'gi');

/** Of the mails a person opens, those that the product reads on: far more than in any real mailbox. */
const READ_ON = 0.1;

/**
 * Mails of 0.2 to 20 KB: training mails with others' clauses behind them.
 * @param readOn share of offers and scams, whose facts are read, each as often as among the training mails; or null for
 *   their share there, two fifths
 */
function mails(readOn: number | null): Mail[] {
  const labelled = trainingMails();
  const all = labelled.map(({ mail }) => mail);
  const isReadOn = ({ label }: { label: string }): boolean => label.startsWith('offer') || label === 'scam_offer';
  const kinds = [labelled.filter(isReadOn), labelled.filter((one) => !isReadOn(one))].map((rows) =>
    rows.map(({ mail }) => mail),
  );
  const next = series(7);
  return Array.from({ length: MAILS }, () => {
    const length = 200 * 100 ** next();
    const from = readOn === null ? all : (kinds[next() < readOn ? 0 : 1] ?? all);
    const first = from[Math.floor(next() * from.length)] as Mail;
    // In a mailbox the tail of a mail is no offer and no scam.
    const tails = readOn === null ? all : (kinds[1] ?? all);
    let text = first.text;
    while (text.length < length) text += `\n\n${(tails[Math.floor(next() * tails.length)] as Mail).text}`;
    return { ...first, text };
  });
}

/** The engines as one file without what only development needs; run as sources they cost a fifth more. */
async function bundled(): Promise<Engines> {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      ssr: { noExternal: true },
      build: { ssr: 'scripts/reading-engines.ts', outDir: folder, emptyOutDir: true, target: 'chrome128' },
    });
    return (await import(pathToFileURL(join(folder, 'reading-engines.js')).href)) as Engines;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of processor time: what else runs on the machine is not counted. */
const timed = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

/** The control: engines that take four times as long for twice the text; in processor time, as it is measured. */
function drag({ text }: Mail): void {
  const most = Math.min((text.length / 4_096) ** 2, 100) * 1_000;
  const start = process.cpuUsage();
  for (let spent = 0; spent < most; ) {
    const { user, system } = process.cpuUsage(start);
    spent = user + system;
  }
}

/** Budgets of the text engines; prints what they were judged from. @param dragged measure the control instead */
export async function textBudgets(dragged = false): Promise<Judged[]> {
  const { spot, extractFacts, lexicons, factLexicons } = await bundled();
  // Every reading gets a mail of its own: the engines keep what they found of one while it lives.
  const reading =
    (read: (mail: Mail) => unknown) =>
    (mail: Mail): void => {
      if (dragged) drag(mail);
      read({ ...mail });
    };
  let readOn = 0;
  /** What the background does with an opened mail: spotting, and facts where that says offer or scam. */
  const readOpened = reading((mail) => {
    const verdict = spot(mail, lexicons);
    if (!verdict.isOffer && verdict.label !== 'scam_offer') return;
    readOn += 1;
    extractFacts(mail, verdict, factLexicons);
  });
  /** What it does with one that is an offer, or that the person hands over. */
  const readMail = reading((mail) => extractFacts(mail, spot(mail, lexicons), factLexicons));
  const sets = { mixed: mails(null), mailbox: mails(READ_ON), offers: mails(1) };
  const kilobytes = (set: readonly Mail[]): number =>
    set.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1_024;
  const work: Record<string, [readonly Mail[], (mail: Mail) => unknown]> = {
    regex: [sets.mixed, ({ text }) => text.match(yardstick)],
    spot: [sets.mixed, reading((mail) => spot(mail, lexicons))],
    mailbox: [sets.mailbox, readOpened],
    whole: [sets.mixed, readMail],
    offers: [sets.offers, readMail],
  };
  const figures = Object.fromEntries(Object.keys(work).map((name): [string, number[]] => [name, []]));
  for (let round = -WARMING; round < ROUNDS; round += 1)
    for (const [name, [set, read]] of Object.entries(work)) {
      const time = timed(() => set.map(read));
      if (round >= 0) figures[name]?.push((time * 1_000) / kilobytes(set));
    }
  const of = Object.fromEntries(Object.entries(figures).map(([name, times]) => [name, seriesOf(times)])) as Record<
    'regex' | 'spot' | 'mailbox' | 'whole' | 'offers',
    ReturnType<typeof seriesOf>
  >;
  const each = (name: keyof typeof of): string => of[name].median.toFixed(1);
  console.log(
    `text, µs per KB on ${MAILS} mails of ${Math.round(kilobytes(sets.mixed))} KB: combined RegExp ${each('regex')}, spot ${each('spot')}, spot + facts of every mail ${each('whole')}, of offers alone ${each('offers')}; as the product reads a mailbox with ${READ_ON * 100} % offers and scams (facts read of ${((readOn / (ROUNDS + WARMING) / MAILS) * 100).toFixed(0)} % of the mails) ${each('mailbox')}`,
  );
  const blank = sets.mixed[0] as Mail;
  const slow = PIECES.map((piece, n) => {
    const mail = { ...blank, subject: piece.repeat(200), text: hostile(1, n, 1_048_576), html: null };
    // The fastest of three: what the input costs, not what else the machine did.
    return { piece, ms: Math.min(...[0, 1, 2].map(() => timed(() => readMail(mail)))) };
  }).sort((a, b) => b.ms - a.ms);
  console.log(
    `hostile bodies of 1 MB, slowest: ${slow
      .slice(0, 4)
      .map(({ piece, ms }) => `${JSON.stringify(piece)} ${ms.toFixed(1)} ms`)
      .join(', ')}`,
  );
  // Twice the body may take twice the time; below the cap, since above it nothing more is read.
  const growth = slow.slice(0, 12).map(({ piece }) => {
    const n = PIECES.indexOf(piece);
    const ms = (length: number): number => {
      const mail = { ...blank, text: hostile(1, n, length), html: null };
      return Math.min(...[0, 1, 2].map(() => timed(() => readMail(mail))));
    };
    return { piece, times: ms(32_768) / Math.max(ms(16_384), 0.2) };
  });
  const steepest = growth.reduce((a, b) => (b.times > a.times ? b : a));
  console.log(`steepest growth from 16 to 32 KB: ${JSON.stringify(steepest.piece)} × ${steepest.times.toFixed(2)}`);
  return [
    atMost('time of twice the body, times', steepest.times, 3),
    ratio('spot per KB ÷ combined RegExp', of.spot, of.regex, 8),
    ratio(
      'a mailbox with 10 % offers and scams as the product reads it, per KB ÷ combined RegExp',
      of.mailbox,
      of.regex,
      8,
    ),
    // The product reads no facts of a mail that is neither an offer nor a scam: for information.
    ratio('spot + facts of every mail per KB ÷ combined RegExp', of.whole, of.regex, null),
    atMost('slowest hostile mail of 1 MB, ms', slow[0]?.ms ?? 0, WORST),
  ];
}

if (process.argv[1]?.endsWith('bench-text.ts')) {
  const judged = await textBudgets();
  for (const one of judged) console.log(line(one));
  process.exitCode = judged.some(({ broken }) => broken) ? 1 : 0;
}
