/** Reads a check input from unknown input (contract §5): unknown keys are ignored, null is missing, odd values refused. */
import * as v from 'valibot';
import { BadInput } from '../bad-input.ts';
import { readSituation } from '../guidance/situation.ts';
import { type CheckInput, PIECE_KINDS } from '../model.ts';

const text = v.string('must be text');
const list = (what: string) => v.nullish(v.array(v.string('must be text'), what));

const schema = v.object({
  kind: v.nullish(v.picklist(PIECE_KINDS, `must be one of ${PIECE_KINDS.join(', ')}`)),
  subject: v.nullish(text),
  text,
  to: list('must be a list of addresses'),
  cc: list('must be a list of addresses'),
  from: v.nullish(text),
  presentEmployerDomain: v.nullish(text),
  otherCompanies: v.nullish(
    v.array(v.object({ company: text, role: v.nullish(text) }, 'must be an object'), 'must be a list of companies'),
  ),
  visibleMail: v.nullish(text),
  origin: v.nullish(v.picklist(['typed', 'inserted'], 'must be typed or inserted')),
  off: list('must be a list of rule ids'),
  kept: list('must be a list of claims'),
});

/** @throws BadInput naming the field, such as `situation.stage` or `otherCompanies.0.company` */
export function readCheckInput(input: unknown): CheckInput {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new BadInput('input', 'must be a JSON object');
  const { situation } = input as { situation?: unknown };
  if (situation === undefined || situation === null) throw new BadInput('situation', 'is missing');
  let judged: CheckInput['situation'];
  try {
    judged = readSituation(situation);
  } catch (error) {
    if (!(error instanceof BadInput) || error.field === 'situation') throw error;
    throw new BadInput(`situation.${error.field}`, error.message.slice(error.field.length + 2));
  }
  const read = v.safeParse(schema, input, { abortEarly: true });
  if (read.success) return { ...read.output, situation: judged };
  const [issue] = read.issues;
  throw new BadInput(
    v.getDotPath(issue) ?? 'input',
    ['undefined', 'null'].includes(issue.received) ? 'is missing' : issue.message,
  );
}
