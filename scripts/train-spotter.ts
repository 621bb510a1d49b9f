/**
 * Trains the spotter's linear model on the mails in `scripts/training` and writes `src/domain/spotting/weights.json`.
 * `npm run train` reproduces the file bit for bit: no clock, no randomness.
 *
 *   --report   five folds, a language left out, kinds of letters left out, on the training mails (nothing is written; a few minutes)
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { LABELS, type Label, type Mail } from '../src/domain/model.ts';
import { FeatureNames } from '../src/domain/spotting/feature-names.ts';
import { featuresOf, readMail } from '../src/domain/spotting/features.ts';
import { probabilities } from '../src/domain/spotting/linear.ts';
import { THRESHOLD } from '../src/domain/spotting/spot.ts';
import { lexicons } from '../src/locales/lexicons.ts';
import { type Named, pack, placed, strongest, train } from './train-linear.ts';
import { senderOf } from './training-senders.ts';

export interface Example {
  label: Label;
  kind: string;
  language: string;
  features: Named;
}

const directory = new URL('./training/', import.meta.url);

/** One line a mail: `label kind|subject|body`, with `¶` for a line break. */
export function mailOfLine(line: string): { label: Label; kind: string; mail: Mail } {
  const [head = '', subject = '', ...rest] = line.split('|');
  const [label = '', kind = ''] = head.split(' ');
  if (!(LABELS as readonly string[]).includes(label) || rest.length === 0)
    throw new Error(`not a training mail: ${line.slice(0, 80)}`);
  const text = rest.join('|').replaceAll('¶', '\n');
  return {
    label: label as Label,
    kind: `${label}/${kind}`,
    mail: {
      id: null,
      subject,
      fromName: '',
      fromAddress: senderOf(label as Label, line),
      date: null,
      text,
      html: null,
      signature: null,
    },
  };
}

/** A row of a `.jsonl` file: a whole mail with its sender, and the facts of an offer (read by the tests of the facts). */
interface Row {
  lang: string;
  label: Label;
  kind: string;
  subject: string;
  from_name: string;
  from_address: string | null;
  date: string;
  body_text: string;
}

function mailOfRow(row: Row): { label: Label; kind: string; language: string; mail: Mail } {
  return {
    label: row.label,
    kind: `${row.label}/${row.kind}`,
    language: row.lang === 'zh-CN' ? 'zh' : row.lang,
    mail: {
      id: null,
      subject: row.subject,
      fromName: row.from_name,
      fromAddress: row.from_address,
      date: row.date,
      text: row.body_text,
      html: null,
      signature: null,
    },
  };
}

/** All training mails, in the order of the files' names. @throws on a line that is no mail */
export function trainingMails(): { label: Label; kind: string; language: string; mail: Mail }[] {
  return readdirSync(directory)
    .filter((name) => /\.(?:txt|jsonl)$/.test(name))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, directory), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) =>
          name.endsWith('.jsonl')
            ? mailOfRow(JSON.parse(line) as Row)
            : { ...mailOfLine(line), language: name.split(/[-.]/)[0] ?? '' },
        ),
    );
}

/** Features of mails, by name. */
function featuresOfAll(mails: readonly Mail[]): Named[] {
  const numbers = new FeatureNames();
  const found = mails.map((mail) => featuresOf(readMail(mail, lexicons), numbers));
  const names = numbers.names();
  const named = (ids: readonly number[]): string[] => ids.map((id) => names[id] as string);
  return found.map(({ signals, pairs, words }) => ({
    signals: named(signals),
    pairs: named(pairs),
    words: named(words),
  }));
}

type Labelled = ReturnType<typeof trainingMails>[number];

function examplesOf(mails: readonly Labelled[]): Example[] {
  const features = featuresOfAll(mails.map(({ mail }) => mail));
  return mails.map(({ label, kind, language }, i) => ({ label, kind, language, features: features[i] as Named }));
}

export const examples = (): Example[] => examplesOf(trainingMails());

/** Features that ship: each costs about ten bytes in the background. */
const FEATURES = 7_000;

/** Sources that decide the weights beside the mails: what a feature is, and how the fit is done. */
const DECIDE = [
  '../src/domain/spotting/feature-names.ts',
  '../src/domain/spotting/features.ts',
  '../src/domain/spotting/free-mail.ts',
  '../src/domain/spotting/linear.ts',
  '../src/domain/spotting/lay-phrases.ts',
  '../src/domain/spotting/phrases.ts',
  '../src/domain/spotting/plain.ts',
  '../src/domain/spotting/sender-kind.ts',
  '../src/domain/spotting/tokens.ts',
  '../src/domain/spotting/top-part.ts',
  './train-linear.ts',
  './train-spotter.ts',
  './training-senders.ts',
];

/** Hash of everything that goes into the weights; kept beside them, so that a stale file shows without training. */
export function inputHash(): string {
  const hash = createHash('sha256').update(JSON.stringify(lexicons));
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|jsonl)$/.test(name))
    .map((name) => `./training/${name.replaceAll('\\', '/')}`);
  for (const name of [...files, ...DECIDE].sort())
    hash.update(name).update(readFileSync(new URL(name, import.meta.url)));
  return hash.digest('hex').slice(0, 32);
}

/** Every n-th name, by a hash of the name: the same names on every run, others for another `turn`. */
const without = (names: readonly string[], turn: number, n: number): string[] =>
  names.filter((name) => {
    let hash = turn + 1;
    for (let i = 0; i < name.length; i += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) >>> 0;
    return hash % n !== 0;
  });

/** Copies of a mail with half its words and a fifth of its signals gone: no single phrase may carry a verdict. */
function withGaps(example: Example): (Example & { weight: number })[] {
  return [0, 1].map((turn) => ({
    ...example,
    weight: 0.7,
    features: {
      signals: without(example.features.signals, turn, 5),
      pairs: without(example.features.pairs, turn, 2),
      words: without(example.features.words, turn, 2),
    },
  }));
}

const clausesOf = (language: string): string[] =>
  readFileSync(new URL(`clauses/${language}.txt`, directory), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/**
 * Long mails. Real newsletters, list mail and advertising run on: several of one kind in a row. Real offers carry
 * clauses about leave, notice and pensions: a few of them behind the offer's own words.
 */
export function longMails(): Example[] {
  const all = trainingMails();
  const made = (label: Label, kind: string, language: string, mail: Mail): Labelled => ({
    label,
    kind,
    language,
    mail,
  });
  const chain = (label: Label, kind: RegExp, count: number, parts: number): Labelled[] => {
    const pool = all.filter((one) => one.language === 'en' && one.label === label && kind.test(one.kind));
    return Array.from({ length: count }, (_, i) => {
      const picked = Array.from({ length: parts }, (__, j) => pool[(i * 7 + j * 13 + i * j * 3) % pool.length]!);
      const mail = { ...picked[0]!.mail, text: picked.map((one) => one.mail.text).join('\n\n') };
      return made(label, picked[0]!.kind, 'en', mail);
    });
  };
  const offers = all
    .filter(({ label }) => label === 'offer')
    .filter((_, i) => i % 6 === 0)
    .map(({ label, kind, language, mail }, i) => {
      const clauses = clausesOf(language);
      const some = Array.from(
        { length: Math.min(clauses.length, 2 + (i % 4)) },
        (_, j) => clauses[(i + j * 2) % clauses.length],
      );
      return made(label, kind, language, { ...mail, text: [mail.text, ...some].join('\n\n') });
    });
  const others = /list|long|fraud|linkedin|system/;
  return examplesOf([
    ...chain('marketing', /./, 70, 4),
    ...chain('marketing', /spam|news/, 30, 8),
    ...chain('other', others, 70, 4),
    ...chain('other', others, 30, 8),
    ...chain('job_alert', /./, 20, 3),
    ...chain('scam_offer', /home/, 10, 2),
    ...offers,
  ]);
}

/** All that the model is fitted to, from the mails of `only`. */
export const fittingSet = (only: readonly Example[]): (Example & { weight?: number })[] => [
  ...only,
  ...only.flatMap(withGaps),
];

/** A shorter fit than the one that ships: no copies with gaps, fewer rounds, no rare words. Its figures are a little lower. */
const SHORT = { rounds: 40, least: { pairs: 6, words: 3 } };

/** Prints rows of a Markdown table: how well mails are told whose group the model has not seen. */
function report(all: readonly Example[]): void {
  const positive = new Set<string>(['offer', 'offer_signed', 'offer_reminder']);
  type Of = (example: Example, i: number) => string;
  const percent = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
  console.log(
    '| left out | precision | recall | F1 | label right | most errors |\n| --- | --- | --- | --- | --- | --- |',
  );
  const run = (name: string, groupOf: Of, errorOf: Of): void => {
    let [hits, shown, real, right] = [0, 0, 0, 0];
    const seen = new Map<string, number>();
    const missed = new Map<string, number>();
    for (const group of new Set(all.map(groupOf))) {
      const model = train(
        all.filter((example, i) => groupOf(example, i) !== group),
        LABELS,
        SHORT,
      );
      const places = new Map(model.names.map((feature, i) => [feature, i]));
      for (const [i, example] of all.entries()) {
        if (groupOf(example, i) !== group) continue;
        const shares = probabilities(placed(example.features, places), model);
        const isOffer = (shares[0] ?? 0) + (shares[1] ?? 0) + (shares[2] ?? 0) > THRESHOLD;
        const isReal = positive.has(example.label);
        const key = errorOf(example, i);
        if (LABELS[shares.indexOf(Math.max(...shares))] === example.label) right += 1;
        shown += Number(isOffer);
        real += Number(isReal);
        hits += Number(isOffer && isReal);
        seen.set(key, (seen.get(key) ?? 0) + 1);
        if (isOffer !== isReal) missed.set(key, (missed.get(key) ?? 0) + 1);
      }
    }
    const worst = [...missed]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 8)
      .map(([key, n]) => `${key} ${n}/${seen.get(key)}`);
    console.log(
      `| ${name} | ${percent(hits, shown)} | ${percent(hits, real)} | ${percent(2 * hits, shown + real)} | ${percent(right, all.length)} | ${worst.join(', ')} |`,
    );
  };
  // A kind is left out whole, variants such as "founder2" with it; ten groups of kinds, since there are too many to fit one by one.
  const bare = (kind: string): string => kind.replace(/\d+$/, '');
  const kinds = [...new Set(all.map(({ kind }) => bare(kind)))].sort();
  const kindOf: Of = ({ kind }) => bare(kind);
  run(`a tenth of the ${kinds.length} kinds`, ({ kind }) => String(kinds.indexOf(bare(kind)) % 10), kindOf);
  run('a fifth of the mails', (_, i) => String(i % 5), kindOf);
  const languageOf: Of = ({ language }) => language;
  run('a language', languageOf, languageOf);
}

if (process.argv[1]?.endsWith('train-spotter.ts')) {
  const all = examples();
  if (process.argv.includes('--report')) report(all);
  else {
    const mails = [...fittingSet(all), ...longMails()];
    // What the pruned features said is learnt anew by those that stay.
    const only = strongest(train(mails, LABELS, { rounds: 120 }), FEATURES);
    const packed = pack(train(mails, LABELS, { only }));
    const json = `${JSON.stringify({ from: inputHash(), ...packed })}\n`;
    writeFileSync(new URL('../src/domain/spotting/weights.json', import.meta.url), json);
    console.log(`${all.length} mails, ${packed.names.split('\n').length} features, ${json.length} bytes`);
  }
}
