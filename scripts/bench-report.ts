/** Writes docs/performance.md from one whole run. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { CONTROLS, FLOORS, PARTS, type Part } from './bench-builds.ts';
import { aboveBare, OURS, type PageRun } from './bench-judge.ts';
import { BOUNDLESS, estimate, type Judged } from './budgets.ts';
import { root } from './setup.mjs';

const MEASURES: [string, string][] = [
  ['load', 'load'],
  ['open 1', 'open 1'],
  ['open plain', 'open no offer'],
  ['open 10', 'open 10'],
  ['open 100', 'open 100'],
  ['composer', 'composer'],
  ['churn', '1,000 mutations'],
  ['typing', 'typing 100'],
  ['heap', 'heap, kB'],
];

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const short = (figure: number): string =>
  figure >= BOUNDLESS
    ? '∞'
    : Math.abs(figure) >= 100
      ? Math.round(figure).toLocaleString('en')
      : figure.toFixed(Math.abs(figure) < 10 ? 2 : 1);

function floors({ figures }: PageRun, webmail: 'gmail' | 'outlook'): string[] {
  const all = figures[webmail];
  const cell = (name: string, measure: string): string => {
    const figures = name === 'bare page' ? (all[name]?.[measure] ?? []) : aboveBare(all, name, measure);
    if (figures.length === 0) return '';
    const { times, low, high } = estimate(figures);
    return `${short(times)} ±${short((high - low) / 2)}`;
  };
  const names = [...Object.keys(FLOORS).filter((name) => name !== 'control'), OURS];
  return [
    row('configuration', ...MEASURES.map(([, title]) => title)),
    row('---', ...MEASURES.map(() => '---')),
    ...names.map((name) => row(name, ...MEASURES.map(([measure]) => cell(name, measure)))),
  ];
}

/** Above its limit, be it within the noise: such a figure shows nothing, or that the budget is not met. */
const isMissed = ({ ratio, limit, broken }: Judged): boolean => broken || (limit !== null && ratio > limit);

function verdict({ limit, high, broken, ...rest }: Judged): string {
  if (limit === null) return 'for information';
  if (broken) return '**no**';
  if (isMissed({ limit, high, broken, ...rest })) return 'not shown: within the noise';
  return high <= limit ? 'yes' : 'yes, within the noise';
}

const must = ({ limit, least }: Judged): string =>
  limit === null ? '' : least === undefined ? `≤ ${short(limit)}` : `${short(least)} to ${short(limit)}`;

function budgets(judged: readonly Judged[]): string[] {
  return [
    row('what', 'must', 'aim', 'measured', 'spread', 'kept'),
    row('---', '---', '---', '---', '---', '---'),
    ...judged.map((one) => {
      const { name, aim, ratio, low, high } = one;
      const spread = low === high ? '' : `${short(low)} to ${short(high)}`;
      return row(name, must(one), aim === undefined ? '' : `≤ ${short(aim)}`, short(ratio), spread, verdict(one));
    }),
  ];
}

/** Why a budget is out of reach today, by what its name holds. */
const REASONS: [RegExp, string][] = [
  [
    /^(?:spot|a mailbox|slowest|time of twice)/,
    'reading runs several hundred patterns and phrases over a letter; the floor is one pattern over the same text.',
  ],
  [
    /: control/,
    'the tracer did not read the control as what it is, or the machine changed its pace since: no figure of that webmail counts.',
  ],
  [
    /^worker/,
    'the minimal worker has one line. Ours reads its script and a file of one MB; half of the time of a first verdict is the first reading of facts, which lays out and compiles what it reads with; later letters find that done.',
  ],
  [/^popup/, 'the popup is built by its script from what the background answers; the static page is only shown.'],
  [/^store/, 'what is acknowledged is more than the one row that the raw side puts.'],
  [
    /: (?:open|composer)/,
    'the smallest design asks nobody. Of ours the message to the background, the banner or button, finding and reading the message, timers, and the looks at odd moments whether our controls are really seen (SECURITY.md, clicks that a page steals) share the rest.',
  ],
  [
    /: typing/,
    'ours hears each input and each move of the caret, and looks for mails and editors a few times a second while the editor changes.',
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
        .map((one) => `- ${one.name}: ${short(one.ratio)}, must be ${must(one)}`),
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
    `Measured on ${cpus().length} cores, rounds in the page: ${parts.page?.rounds ?? 0}; each part when it was measured last: ${when.join('; ')}.`,
    'A load far above the number of cores means that others worked on the machine: every figure of a few milliseconds is then',
    'larger and wider than it is, in the references too.',
    '',
    '## Budgets',
    '',
    'Ratios, but where a unit is named. "Smallest design" watches added nodes, tries one regular expression and puts a mark',
    'beside a body or an editor; "careless design" queries the whole document at every change.',
    '',
    ...budgets(judged),
    '',
    'Facts are read of offers and scams only: what every mail would take stands there for information, and the mailbox is judged.',
    '',
    ...(run
      ? [
          '## In the page: Gmail-like stage',
          '',
          'Milliseconds of CPU that script takes in the page, by the tracer; of the bare page whole, of the others what is above it.',
          'Typing, of a hundred characters, is the main thread’s whole time; heap is after garbage was collected.',
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
    '  page builds itself after the load; conversations of 1, 10 and 100 unfolded messages; composers opened and discarded; a',
    '  thousand mutations a second with a mail open; a reply that is written.',
    '- One browser for each configuration. Pages load one after the other, and letters are typed so, since these fill a',
    '  processor; mails and composers are opened, and the list churns, side by side, each a part of a step after the other.',
    '  The order turns with every step. The first round warms up and is not kept. In a round a page is loaded eight times',
    '  (the floors eighteen);',
    '  a mail is opened thirty times (Outlook’s 24), one that is no offer after it as often, a conversation of 10 half and',
    '  one of 100 a sixth as often; a composer fifty times; seven seconds churn; a hundred characters are typed four times, a',
    '  frame and more to each, and a pause after them. A mail stands half a second, Outlook’s 0.8 s. Floors that nothing is',
    '  judged by in a step take part in a few of its moments only, for information.',
    '- Figures are compared moment by moment: what one configuration takes above the bare page at the same time. The mean',
    '  without the highest and lowest fifth counts. The spread of the page’s and the worker’s figures is where nine in ten',
    '  lie when rounds, and moments in them, are drawn again (a bootstrap); of other parts it is half the interquartile',
    '  range to both sides. A figure is broken when all of its spread is above the limit.',
    '- Script time is the thread’s CPU time in all script of the page and of extensions, promises (those that an answer settles',
    '  too), forced layout, compiling and the records that an observer makes the page write included; what it is above the',
    '  bare page is compared. A control does counted work in a callback, a promise and the answer to a message, 10 ms each',
    '  by its own clock while nothing else ran, and must be read as that. Typing is judged by the main thread’s whole time.',
    '- The popup is compared with a page that shows the same elements in the same styles, without a script: CPU of the main',
    '  thread from opening to rest. The store holds 10,000 companies with 100,000 entries; the raw side is plain IndexedDB',
    '  asked by message as well.',
    '- `npm run bench -- --control NAME` measures a copy of the build, or of the text engines, that is too slow, too heavy or',
    '  too large in that place: the budgets of the control must be seen broken, and the command ends with 1 (with 2 if one',
    `  was not). The names: ${Object.keys(CONTROLS).join(', ')}; several with commas between them, or \`all\`.`,
  ];
  const missed = judged.filter(isMissed);
  const at = lines.indexOf(run ? '## In the page: Gmail-like stage' : '## How it is measured');
  if (missed.length > 0) lines.splice(at, 0, ...unmet(missed));
  writeFileSync(join(root, 'docs/performance.md'), `${lines.join('\n')}\n`);
}
