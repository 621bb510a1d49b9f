import type { Language } from '../model.ts';

/**
 * What a language brings for reading facts. Plain data: entries are fragments of regular expressions in lower case,
 * matched against the folded letter (half width, straight quotes, '-' for every dash). No fragment may repeat a
 * repetition; each composed pattern is kept under the analyser's eye by a test.
 */
export interface FactLexicon {
  language: Language;
  dates: DateWords;
  deadline: DeadlineWords;
  money: MoneyWords;
  role: RoleWords;
  company: CompanyWords;
  person: PersonWords;
  stage: StageWords;
}
export type FactLexicons = Record<Language, FactLexicon>;

export interface DateWords {
  /** Name or short form → 1 to 12. */
  months: Record<string, number>;
  /** Name or short form → 0 (Sunday) to 6. */
  weekdays: Record<string, number>;
  /** "tomorrow" → 1: days after the letter's day. */
  relative: Record<string, number>;
  /** Before a weekday: the one of the coming calendar week. */
  next: string[];
  /** After a weekday, same sense. */
  nextAfter: string[];
  /** Day of the month alone; `{d}` stands for the number. */
  dayOnly: string[];
  /** "within {n} days": `{n}` is number and unit. */
  within: string[];
  units: { day: string[]; workday: string[]; week: string[]; hour: string[] };
  /** Number words used with the units. */
  numbers: Record<string, number>;
  /** "end of the week", "end of the month". */
  endOfWeek: string[];
  endOfMonth: string[];
  /** Order of "3/4/2026"; null where the language does not settle it. */
  order: 'dmy' | 'mdy' | null;
}

export interface DeadlineWords {
  /** Stands right before the last day. */
  by: string[];
  /** Stands right after it. */
  byAfter: string[];
  /** Words that may stand between `by` and the date. */
  filler: string[];
  /** A deadline is the topic of the sentence. */
  noun: string[];
  /** The reader's answer is the topic of the sentence. */
  answer: string[];
  /** Somebody else acts by that date, or it is the date of something else. */
  other: string[];
  /** Stands right before the first working day. */
  start: string[];
  startAfter: string[];
  /** Stands right before the date of something that happened, or of another appointment. */
  past: string[];
}

export interface MoneyWords {
  /** Words that name the pay: base, salary, wage. */
  base: string[];
  /** Words that name something else in money: bonus, equity, allowance, an earlier figure. */
  notBase: string[];
  /** Stands right before a figure that no longer holds. */
  former: string[];
  period: { hour: string[]; day: string[]; week: string[]; month: string[]; year: string[] };
  /** Between the two ends of a range. */
  to: string[];
  /** "13 salaries": `{n}` is the number. */
  monthsPerYear: string[];
  hoursPerWeek: string[];
}

export interface RoleWords {
  /** "Position: …" */
  labels: string[];
  /** Right before the title. */
  before: string[];
  /** Right after the title. */
  after: string[];
  /** Head nouns of job titles (ends of words in German, Chinese and Japanese). */
  heads: string[];
}

export interface CompanyWords {
  labels: string[];
  /** Right before the name. */
  before: string[];
  /** Right after the name. */
  after: string[];
}

export interface PersonWords {
  /** "Contact: …" */
  labels: string[];
  /** Right before a name to turn to. */
  before: string[];
  /** Right after a name to turn to. */
  after: string[];
  /** Forms of address that stand before a name. */
  titles: string[];
  /** Words of a sender name that is an office, not a person. */
  office: string[];
  /** Closing lines. */
  closing: string[];
}

export interface StageWords {
  verbal: string[];
  written: string[];
  accepted: string[];
  signed: string[];
}
