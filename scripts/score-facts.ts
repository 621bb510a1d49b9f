/**
 * The scoring rule for extraction of the corpus README: positives only; a field with a gold value is right, missing or
 * wrong, and any answer where gold is silent is wrong.
 */
import type { OfferFacts } from '../src/domain/model.ts';
import { comparable, sameDigits } from './score-text.ts';

/** `facts` of a corpus row. */
export interface GoldFacts {
  company: string | null;
  role: string | null;
  salary_min: number | null;
  salary_max: number | null;
  currency: string | null;
  period: string | null;
  deadline_iso: string | null;
  contact_name: string | null;
  contact_phone: string | null;
  stage: string | null;
  signed: boolean | null;
}

export const FIELDS = [
  'company',
  'role',
  'salary_min',
  'salary_max',
  'currency',
  'period',
  'deadline_iso',
  'contact_name',
  'contact_phone',
  'stage',
  'signed',
] as const;
export type Field = (typeof FIELDS)[number];
export type Answers = Record<Field, string | number | boolean | null>;

const STAGES: Record<string, string> = {
  S1: 'verbal',
  S2: 'written_unsigned',
  S3: 'signed_accepted',
  S4: 'signed_accepted',
};

/** Facts in the corpus' own words. */
export function answersOf(facts: OfferFacts): Answers {
  const stage = facts.stage === null ? null : (STAGES[facts.stage] ?? null);
  return {
    company: facts.company,
    role: facts.role,
    salary_min: facts.salary?.min ?? null,
    salary_max: facts.salary?.max ?? null,
    currency: facts.salary?.currency ?? null,
    period: facts.salary?.period ?? null,
    deadline_iso: facts.deadline?.iso ?? null,
    contact_name: facts.contact.name,
    contact_phone: facts.contact.phone,
    stage,
    signed: stage === null ? null : stage === 'signed_accepted',
  };
}

const dayBefore = (iso: string): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

function sameName(answer: string, gold: string): boolean {
  const a = comparable(answer);
  const b = comparable(gold);
  if (a === '' || b === '') return a === b;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.includes(short) && short.length * 2 >= long.length;
}

/** F1 of words, or of character pairs where the language writes no spaces. */
function roleScore(answer: string, gold: string, language: string): number {
  const cut = (text: string): string[] => {
    const plain = comparable(text);
    if (language !== 'zh-CN' && language !== 'ja') return plain.split(' ').filter((word) => word !== '');
    const chars = [...plain.replaceAll(' ', '')];
    return chars.length < 2 ? chars : chars.slice(1).map((char, i) => `${chars[i]}${char}`);
  };
  const a = cut(answer);
  const b = cut(gold);
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  return common === 0 ? 0 : (2 * common) / (a.length + b.length);
}

/** Is the answer right by the corpus rule? Both are given; silence is counted by the caller. */
export function isRight(
  field: Field,
  answer: string | number | boolean,
  gold: string | number | boolean,
  language: string,
): boolean {
  switch (field) {
    case 'company':
    case 'contact_name':
      return sameName(String(answer), String(gold));
    case 'role':
      return roleScore(String(answer), String(gold), language) >= 0.6;
    case 'salary_min':
    case 'salary_max':
      return Math.abs(Number(answer) - Number(gold)) <= Math.abs(Number(gold)) * 0.005;
    case 'deadline_iso':
      // "Before X" is recorded as X; X and the day before both count.
      return answer === gold || answer === dayBefore(String(gold));
    case 'contact_phone':
      return sameDigits(String(answer), String(gold));
    default:
      return answer === gold;
  }
}

export interface FieldScore {
  right: number;
  wrong: number;
  missing: number;
  /** Answers where gold is silent, and mails where it is. */
  invented: number;
  silent: number;
}

export const emptyScore = (): FieldScore => ({ right: 0, wrong: 0, missing: 0, invented: 0, silent: 0 });

/** Adds one mail to the scores; returns whether all key facts were right. */
export function scoreMail(
  scores: Record<Field, FieldScore>,
  answers: Answers,
  gold: GoldFacts,
  language: string,
): boolean {
  const ok: Partial<Record<Field, boolean>> = {};
  for (const field of FIELDS) {
    const score = scores[field];
    const answer = answers[field];
    const truth = gold[field];
    if (truth === null || truth === undefined) {
      // Where the mail is silent on the stage, either unsigned stage is accepted.
      score.silent += 1;
      if (answer !== null) score.invented += 1;
      ok[field] = answer === null;
    } else if (answer === null) {
      score.missing += 1;
      ok[field] = false;
    } else {
      ok[field] = isRight(field, answer, truth, language);
      if (ok[field]) score.right += 1;
      else score.wrong += 1;
    }
  }
  return (['company', 'salary_min', 'salary_max', 'currency', 'period', 'deadline_iso'] as const).every(
    (field) => ok[field] === true,
  );
}

/** Precision, recall and F1 of a field; 1 where nothing was asked and nothing answered. */
export function ratios(score: FieldScore): { precision: number; recall: number; f1: number } {
  const answered = score.right + score.wrong + score.invented;
  const present = score.right + score.wrong + score.missing;
  const precision = answered === 0 ? 1 : score.right / answered;
  const recall = present === 0 ? 1 : score.right / present;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
