/** Writes docs/performance.md from one whole run. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { CONTROLS, FLOORS, PARTS, type Part } from './bench-builds.ts';
import { above, OURS, type PageRun } from './bench-judge.ts';
import { type Judged, series } from './budgets.ts';
import { root } from './setup.mjs';

const MEASURES: [string, string][] = [
  ['load', 'load'],
  ['open 1', 'open 1'],
  ['open plain', 'open no offer'],
  ['open 10', 'open 10'],
  ['open 100', 'open 100'],
  ['composer', 'composer'],
  ['churn', '1,000 mutations'],
  ['typing', 'typing 500'],
  ['heap', 'heap, kB'],
];

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const short = (figure: number): string =>
  Math.abs(figure) >= 100 ? Math.round(figure).toLocaleString('en') : figure.toFixed(Math.abs(figure) < 10 ? 2 : 1);

function floors({ figures }: PageRun, webmail: 'gmail' | 'outlook'): string[] {
  const all = figures[webmail];
  const cell = (name: string, measure: string): string => {
    const of = name === 'bare page' ? (all[name]?.[measure] ?? []) : above(all, name, measure);
    if (of.length === 0) return '';
    const { median, noise } = series(of);
    return `${short(median)} ±${short(noise)}`;
  };
  const names = [...Object.keys(FLOORS).filter((name) => name !== 'control'), OURS];
  return [
    row('configuration', ...MEASURES.map(([, title]) => title)),
    row('---', ...MEASURES.map(() => '---')),
    ...names.map((name) => row(name, ...MEASURES.map(([measure]) => cell(name, measure)))),
  ];
}

/** Where a reference drowns in the noise, or falls below the bare page, its ratio shows nothing. */
const isShown = ({ ratio, limit, noise }: Judged): boolean =>
  ratio <= limit && ratio >= 0 && noise >= 0 && (noise < ratio || noise === 0);

function budgets(judged: readonly Judged[]): string[] {
  return [
    row('what', 'must', 'aim', 'measured', 'spread', 'kept'),
    row('---', '---', '---', '---', '---', '---'),
    ...judged.map((one) => {
      const { name, limit, aim, ratio, noise, broken } = one;
      return row(
        name,
        `≤ ${short(limit)}`,
        aim === undefined ? '' : `≤ ${short(aim)}`,
        short(ratio),
        `±${short(noise)}`,
        broken ? '**no**' : isShown(one) ? 'yes' : 'not shown: the noise is larger',
      );
    }),
  ];
}

/** Why a budget is out of reach today, by what its name holds. */
const REASONS: [RegExp, string][] = [
  [
    /spot|mailbox|twice/,
    'reading facts runs several hundred patterns over a letter; the floor is one pattern over the same text.',
  ],
  [/^store/, 'what is acknowledged is more than the one row that the raw side puts.'],
  [
    /: (?:open|composer)/,
    'the smallest design asks nobody. Of ours the message to the background, the banner or button, finding and reading the message, timers, and the looks at odd moments whether our controls are really seen (SECURITY.md, clicks that a page steals) share the rest.',
  ],
  [/: load/, 'ours is parsed and compiled there, and looks through the growing list several times.'],
  [
    /: churn/,
    'ours hears what goes as well as what comes, and of styles and classes near the message that is shown, since those hide a view; it looks for mails and editors up to six times a second, less often while it finds nothing new.',
  ],
  [/: heap/, 'the script carries the words of both languages, and all that a composer may need.'],
  [
    /^background script/,
    'the engines that read letters and check drafts have grown; their data stands in files of the package already, the code is one script.',
  ],
];

/** What is broken, said aloud. */
function unmet(missed: readonly Judged[]): string[] {
  const reason = (name: string): string => REASONS.find(([of]) => of.test(name))?.[1] ?? 'not explained yet.';
  return [
    '## Not met, or not shown to be met',
    '',
    ...[...new Set(missed.map(({ name }) => reason(name)))].flatMap((why) => [
      ...missed
        .filter(({ name }) => reason(name) === why)
        .map(({ name, ratio, limit }) => `- ${name}: ${short(ratio)}, must ≤ ${short(limit)}`),
      '',
      `${why[0]?.toUpperCase()}${why.slice(1)}`,
      '',
    ]),
  ];
}

/** One part of the benchmark, as it was measured last. */
export interface Measured {
  judged: Judged[];
  run?: PageRun;
  rounds: number;
  minutes: number;
  /** Load average of the machine in the minute before the part ended. */
  load: number;
  /** ISO, UTC */
  at: string;
}

export function report(parts: Partial<Record<Part, Measured>>): void {
  const judged = PARTS.flatMap((part) => parts[part]?.judged ?? []);
  const run = parts.page?.run;
  const when = PARTS.map((part) => {
    const one = parts[part];
    return one
      ? `${part} ${one.at.slice(0, 16).replace('T', ' ')} UTC (${one.minutes.toFixed(1)} min, load ${one.load.toFixed(0)})`
      : `${part} never`;
  });
  const lines = [
    '# Performance',
    '',
    '`npm run bench` measures, judges, and writes this page. Absolute times hold for the machine of that run only; the',
    'ratios are what is promised. A budget is broken when it stays above its limit with the noise taken off.',
    `Measured on ${cpus().length} cores, ${parts.page?.rounds ?? 0} rounds in the page; medians, ± is half the interquartile range: ${when.join('; ')}.`,
    'A load far above the number of cores means that others worked on the machine: every figure of a few milliseconds is then',
    'larger and wider than it is, in the references too.',
    ...(run && (parts.page?.rounds ?? 0) > 2
      ? []
      : [
          'With fewer than three rounds the spread of the page’s figures is not known: read what is broken there as a first sign.',
        ]),
    '',
    '## Budgets',
    '',
    'Ratios, but where a unit is named. "Smallest design" watches added nodes, tries one regular expression and puts a mark',
    'beside a body or an editor; "careless design" queries the whole document at every change.',
    '',
    ...budgets(judged),
    '',
    ...(run
      ? [
          '## In the page: Gmail-like stage',
          '',
          'Milliseconds of CPU that script takes in the page, by the tracer; of the bare page whole, of the others what is above it.',
          'Typing is the main thread’s whole time; heap is after garbage was collected.',
          '',
          ...floors(run, 'gmail'),
          '',
          '## In the page: Outlook-like stage',
          '',
          ...floors(run, 'outlook'),
          '',
        ]
      : [
          'The page’s figures are those that the command printed; its table of plain milliseconds was not kept in that run, which was made before the last changes of the page part.',
          '',
        ]),
    '## How it is measured',
    '',
    '- Two mailboxes made from reconstructed pages (`test/stage`), under the real pages’ policy, with a hundred rows that the',
    '  page builds itself after the load; conversations of 1, 10 and 100 unfolded messages; a hundred composers opened and',
    '  discarded; a thousand mutations a second for ten seconds with a mail open; 500 characters typed into a reply.',
    '- One browser for each configuration; all do the same steps side by side, each a part of a step after the other. The first',
    '  round warms up and is not kept. In a round the page is loaded six times, a mail opened thirty times (after a mail that is',
    '  no offer, which is opened as often), a long conversation ten times, a composer sixty times; the mean without the lowest and',
    '  the highest tenth counts. A mail stands half a second, Outlook’s 0.8 s.',
    '- Script time is the thread’s CPU time in all script of the page and of extensions, promises (those that an answer settles',
    '  too), forced layout, compiling and the records that an observer makes the page write included; what it is above the',
    '  bare page is compared. A control that burns 10 ms in a callback, 10 in a promise and 10 in the answer to a message must',
    '  read as 30. Typing is judged by the main thread’s whole time.',
    '- The popup is compared with a page that shows the same elements in the same styles, without a script: CPU of the main',
    '  thread from opening to rest. The store holds 10,000 companies with 100,000 entries; the raw side is plain IndexedDB',
    '  asked by message as well.',
    `- \`npm run bench -- --control NAME\` (${Object.keys(CONTROLS).join(', ')}; or \`all\`) measures a copy of the`,
    '  build, or of the text engines, that is too slow, too heavy or too large in that place: the budgets of the control must',
    '  be seen broken, and the command ends with 1 (with 2 if one was not).',
  ];
  const missed = judged.filter((one) => one.broken || !isShown(one));
  const at = lines.indexOf(run ? '## In the page: Gmail-like stage' : '## How it is measured');
  if (missed.length > 0) lines.splice(at, 0, ...unmet(missed));
  writeFileSync(join(root, 'docs/performance.md'), `${lines.join('\n')}\n`);
}
