/**
 * Trains the spotter's linear model on the mails in `scripts/training` and writes `src/domain/spotting/weights.json`.
 * `npx tsx scripts/train-spotter.ts` reproduces the file bit for bit: no clock, no randomness but the seeded order.
 *
 *   --report   leave-one-kind-out and five-fold figures on the training mails (nothing is written)
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { LABELS, type Label, type Mail } from '../src/domain/model.ts';
import { type Features, featuresOf, readMail } from '../src/domain/spotting/features.ts';
import { lexicons } from '../src/locales/lexicons.ts';
import { pack, type Trained, train } from './train-linear.ts';

export interface Example {
  label: Label;
  kind: string;
  language: string;
  features: Features;
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
    mail: { id: null, subject, fromName: '', fromAddress: null, date: null, text, html: null, signature: null },
  };
}

export function trainingMails(): { label: Label; kind: string; language: string; mail: Mail }[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, directory), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ ...mailOfLine(line), language: name.split(/[-.]/)[0] ?? '' })),
    );
}

export const examples = (): Example[] =>
  trainingMails().map(({ label, kind, language, mail }) => ({
    label,
    kind,
    language,
    features: featuresOf(readMail(mail, lexicons)),
  }));

if (process.argv[1]?.endsWith('train-spotter.ts')) {
  const all = examples();
  const model: Trained = train(all, LABELS);
  const packed = pack(model);
  writeFileSync(new URL('../src/domain/spotting/weights.json', import.meta.url), `${JSON.stringify(packed)}\n`);
  console.log(`${all.length} mails, ${model.names.length} features, ${JSON.stringify(packed).length} bytes`);
}
