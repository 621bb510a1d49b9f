/**
 * Spotting and facts on a labelled corpus: `npm run --silent evaluate -- CORPUS.jsonl [--json]`.
 * Authored and real rows stand apart; intervals are 95 % bootstrap over mails with a fixed seed.
 */
import { BadInput } from '../src/domain/bad-input.ts';
import { extractFacts } from '../src/domain/facts/extract.ts';
import { LABELS, type Label, type OfferFacts } from '../src/domain/model.ts';
import { spot } from '../src/domain/spotting/spot.ts';
import { factLexicons } from '../src/locales/facts.ts';
import { lexicons } from '../src/locales/lexicons.ts';
import { eachRow, leaveQuietly, mailOf, readRows, readSource } from './mails.ts';
import {
  answersOf,
  emptyScore,
  FIELDS,
  type Field,
  type FieldScore,
  type GoldFacts,
  ratios,
  scoreMail,
} from './score-facts.ts';

interface Row {
  id: string;
  lang: string;
  label: Label;
  provenance: string;
  subtype: string | null;
  subject: string;
  facts: GoldFacts | null;
}

interface Scored extends Row {
  predicted: Label;
  isOffer: boolean;
  confidence: number;
  answers: OfferFacts;
}

const POSITIVE: ReadonlySet<string> = new Set(['offer', 'offer_signed', 'offer_reminder']);
const DRAWS = 1_000;

/** @throws BadInput naming the field */
function rowOf(value: unknown, index: number): Row {
  const row = value as Record<string, unknown>;
  const label = row?.['label'];
  if (typeof label !== 'string' || !(LABELS as readonly string[]).includes(label)) {
    throw new BadInput('label', `must be one of ${LABELS.join(', ')}`);
  }
  const text = (field: string): string => (typeof row[field] === 'string' ? (row[field] as string) : '');
  return {
    id: text('id') || String(index + 1),
    lang: text('lang') || 'unknown',
    label: label as Label,
    provenance: text('provenance') || 'unknown',
    subtype: text('subtype') || null,
    subject: text('subject'),
    facts: (row['facts'] as GoldFacts | null | undefined) ?? null,
  };
}

function score(values: readonly unknown[]): Scored[] {
  return eachRow(values, (value, index) => {
    const row = rowOf(value, index);
    const mail = mailOf(value);
    const verdict = spot(mail, lexicons);
    const answers = extractFacts(mail, verdict, factLexicons);
    return { ...row, predicted: verdict.label, isOffer: verdict.isOffer, confidence: verdict.confidence, answers };
  });
}

interface Detection {
  precision: number;
  recall: number;
  f1: number;
}

function detection(rows: readonly Scored[]): Detection {
  const hits = rows.filter((row) => row.isOffer && POSITIVE.has(row.label)).length;
  const shown = rows.filter((row) => row.isOffer).length;
  const real = rows.filter((row) => POSITIVE.has(row.label)).length;
  const precision = shown === 0 ? 1 : hits / shown;
  const recall = real === 0 ? 1 : hits / real;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Small seeded generator (mulberry32): the intervals are the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 95 % interval of a figure over mails drawn with replacement. */
function interval(rows: readonly Scored[], figure: (rows: readonly Scored[]) => number): [number, number] {
  const random = seeded(20_260_101);
  const draws = Array.from({ length: DRAWS }, () =>
    figure(Array.from({ length: rows.length }, () => rows[Math.floor(random() * rows.length)] as Scored)),
  ).sort((a, b) => a - b);
  return [draws[Math.floor(DRAWS * 0.025)] ?? 0, draws[Math.floor(DRAWS * 0.975)] ?? 0];
}

const share = (value: number): string => value.toFixed(3);
const counts = (rows: readonly Scored[], of: (row: Scored) => boolean): string =>
  `${rows.filter(of).length}/${rows.length}`;

function printDetection(rows: readonly Scored[]): void {
  console.log('isOffer                   mails  offers  precision              recall                 F1');
  const group = (name: string, part: readonly Scored[]): void => {
    if (part.length === 0) return;
    const d = detection(part);
    const cell = (key: keyof Detection): string => {
      const [low, high] = interval(part, (draw) => detection(draw)[key]);
      return `${share(d[key])} [${share(low)}, ${share(high)}]`.padEnd(23);
    };
    const offers = part.filter((row) => POSITIVE.has(row.label)).length;
    // Without offers in a group, precision and recall say nothing: the false alarms do.
    const cells =
      offers === 0
        ? `false alarms ${counts(part, (row) => row.isOffer)}`
        : `${cell('precision')}${cell('recall')}${cell('f1')}`;
    console.log(`${name.padEnd(26)}${String(part.length).padEnd(7)}${String(offers).padEnd(8)}${cells}`.trimEnd());
  };
  group('all', rows);
  for (const name of [...new Set(rows.map((row) => row.provenance))].sort())
    group(
      `provenance ${name}`,
      rows.filter((row) => row.provenance === name),
    );
  const authored = rows.filter((row) => row.provenance !== 'real');
  for (const name of [...new Set(rows.map((row) => row.lang))].sort()) {
    group(
      `language ${name}`,
      rows.filter((row) => row.lang === name),
    );
    const own = authored.filter((row) => row.lang === name);
    if (own.length !== rows.filter((row) => row.lang === name).length) group(`language ${name}, not real`, own);
  }
  console.log('');
  for (const label of ['rejection', 'acknowledgement', 'own_reply'] as const) {
    const part = rows.filter((row) => row.label === label);
    if (part.length > 0) console.log(`false alarms on ${label.padEnd(16)} ${counts(part, (row) => row.isOffer)}`);
  }
  const scam = rows.filter((row) => row.label === 'scam_offer');
  if (scam.length > 0) {
    console.log(`scam_offer recall               ${counts(scam, (row) => row.predicted === 'scam_offer')}`);
    console.log(`scam_offer shown as plain offer ${counts(scam, (row) => row.isOffer)}`);
  }
  console.log(`label right                     ${counts(rows, (row) => row.predicted === row.label)}`);
}

function printConfusion(rows: readonly Scored[]): void {
  const labels = LABELS.filter((label) => rows.some((row) => row.label === label || row.predicted === label));
  console.log(
    `\nconfusion (row: gold, column: predicted)\n${''.padEnd(17)}${labels.map((label) => label.slice(0, 6).padStart(7)).join('')}`,
  );
  for (const gold of labels) {
    const cells = labels.map((label) => {
      const n = rows.filter((row) => row.label === gold && row.predicted === label).length;
      return (n === 0 ? '.' : String(n)).padStart(7);
    });
    console.log(`${gold.padEnd(17)}${cells.join('')}`);
  }
}

function printWorst(rows: readonly Scored[]): void {
  const wrong = rows
    .filter((row) => row.isOffer !== POSITIVE.has(row.label))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, 10);
  console.log('\nworst misses');
  for (const row of wrong) {
    console.log(
      `  ${row.id} ${row.lang} ${row.label}${row.subtype ? `/${row.subtype}` : ''} read as ${row.predicted} (${row.confidence.toFixed(2)}): ${row.subject.slice(0, 60)}`,
    );
  }
}

function printFacts(rows: readonly Scored[]): void {
  const positives = rows.filter((row) => row.facts !== null && POSITIVE.has(row.label));
  if (positives.length === 0) return;
  const scores = Object.fromEntries(FIELDS.map((field) => [field, emptyScore()])) as Record<Field, FieldScore>;
  let allRight = 0;
  for (const row of positives)
    if (row.facts && scoreMail(scores, answersOf(row.answers), row.facts, row.lang)) allRight += 1;
  console.log(`\nfacts (${positives.length} offers)   precision  recall  F1     wrong where silent`);
  let invented = 0;
  let silent = 0;
  for (const field of FIELDS) {
    const s = scores[field];
    const r = ratios(s);
    invented += s.invented;
    silent += s.silent;
    console.log(
      `${field.padEnd(22)} ${share(r.precision).padEnd(10)} ${share(r.recall).padEnd(7)} ${share(r.f1)}  ${s.invented}/${s.silent}`,
    );
  }
  console.log(`all key facts          ${allRight}/${positives.length} = ${share(allRight / positives.length)}`);
  console.log(`answers where silent   ${invented}/${silent} = ${share(silent === 0 ? 0 : invented / silent)}`);
}

function main(): number {
  const args = process.argv.slice(2);
  const json = args.includes('--json');
  const path = args.find((arg) => !arg.startsWith('--'));
  try {
    if (path === undefined) throw new BadInput('file', 'usage: evaluate CORPUS.jsonl [--json]');
    const { bytes, name } = readSource(path);
    const rows = score(readRows(bytes, name).rows);
    if (json) {
      for (const { id, label, predicted, isOffer, answers } of rows)
        console.log(JSON.stringify({ id, label, predicted, isOffer, facts: answers }));
    }
    printDetection(rows);
    printConfusion(rows);
    printWorst(rows);
    printFacts(rows);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${error.message.replace(/\s+/g, ' ')}\n`);
    return 2;
  }
}

leaveQuietly(process.stdout);
process.exitCode = main();
