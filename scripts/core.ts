/**
 * The domain core from the command line: `npm run --silent core -- VERB [FILE|-]`.
 * Bad input: one line on standard error naming the field, exit status 2, nothing on standard output.
 */
import { BadInput } from '../src/domain/bad-input.ts';
import { check, readCheckInput } from '../src/domain/check/check.ts';
import { draft } from '../src/domain/drafts/draft.ts';
import { extractFacts } from '../src/domain/facts/extract.ts';
import { advise } from '../src/domain/guidance/advise.ts';
import { readSituation } from '../src/domain/guidance/situation.ts';
import type { Mail } from '../src/domain/model.ts';
import { spot } from '../src/domain/spotting/spot.ts';
import { counselFor } from '../src/locales/counsel.ts';
import { factLexicons } from '../src/locales/facts.ts';
import { lexicons } from '../src/locales/lexicons.ts';
import { eachRow, isEml, leaveQuietly, mailOf, mailOfEml, readRows, readSource } from './mails.ts';

const USAGE = 'usage: core spot|facts|advise|draft|check [FILE|-]';

/** What each verb makes of one row; `spot` and `facts` get a mail. */
const onMail: Record<string, (mail: Mail) => unknown> = {
  spot: (mail) => spot(mail, lexicons),
  facts: (mail) => extractFacts(mail, spot(mail, lexicons), factLexicons),
};

const onRow: Record<string, (row: unknown) => unknown> = {
  advise: (row) => {
    const situation = readSituation(row);
    return advise(situation, counselFor(situation.locale).guidance);
  },
  draft: (row) => {
    const situation = readSituation(row);
    const texts = counselFor(situation.locale);
    return draft(situation, advise(situation, texts.guidance), texts.replies);
  },
  check: (row) => {
    const input = readCheckInput(row);
    return check(input, counselFor(input.situation.locale));
  },
};

async function answers(verb: string, path: string): Promise<unknown[]> {
  const { bytes, name } = readSource(path);
  const mailVerb = onMail[verb];
  if (mailVerb && (isEml(path) || (path === '-' && !looksLikeJson(bytes)))) {
    return [mailVerb(await mailOfEml(bytes, name))];
  }
  const { rows, lines } = readRows(bytes, name);
  const run = mailVerb ? (row: unknown) => mailVerb(mailOf(row)) : onRow[verb];
  if (!run) throw new BadInput('verb', USAGE);
  return lines ? eachRow(rows, run) : rows.map(run);
}

/** Standard input has no name: a JSON value begins with a brace, a mail with a header. */
function looksLikeJson(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 1_024).toString('utf8').trimStart();
  return head === '' || /^[[{"]/.test(head) || !/^[A-Za-z>][A-Za-z0-9-]{0,60}[: ]/.test(head);
}

async function main(): Promise<number> {
  const [verb, path = '-', ...rest] = process.argv.slice(2);
  try {
    if (verb === undefined || !(verb in onMail || verb in onRow) || rest.length > 0) throw new BadInput('verb', USAGE);
    const lines = (await answers(verb, path)).map((answer) => JSON.stringify(answer));
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    process.stderr.write(`${error.message.replace(/\s+/g, ' ')}\n`);
    return 2;
  }
}

leaveQuietly(process.stdout);
process.exitCode = await main();
