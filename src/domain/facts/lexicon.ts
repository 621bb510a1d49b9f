import type { Language } from '../model.ts';
import type { FeastRule } from './holidays.ts';

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
  phone: PhoneWords;
  stage: StageWords;
  /** Names of cities and countries: never a person. */
  cities: string[];
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
  /** Feasts that letters name in place of a date, and when they are (`holidays.ts`). */
  holidays: Record<string, FeastRule>;
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
  /** Something else that ends, closes or has a last day: probation, leave, a pension scheme, a fair. */
  thing: string[];
  /** Stands right before the first working day. */
  start: string[];
  startAfter: string[];
  /** Stands right before the date of something that happened, or of another appointment. */
  past: string[];
  /** The first working day is the topic of the sentence. */
  startTopic: string[];
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
  /** "13 salaries": `{n}` is the number; `{m}` one that is no contract of 12, 18 or 24 months. */
  monthsPerYear: string[];
  hoursPerWeek: string[];
  /** A raise begins: "goes from". What follows is the old sum. */
  change: string[];
  /** Between the old sum and the new one. */
  changeTo: string[];
  /** Right before pay of the first months only. */
  probation: string[];
  /** Names a sum that holds more than the base: total, package. */
  whole: string[];
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
  /** Ends of words for people who do something; they count only where a cue stands beside the word. */
  endings: string[];
}

export interface CompanyWords {
  labels: string[];
  /** Right before the name. */
  before: string[];
  /** Right after the name. */
  after: string[];
  /** Last words of an organisation's name: legal forms, trades. */
  kinds: string[];
  /** First words of an organisation's name: "university of", "klinikum". */
  heads: string[];
  /** Right before the employer's name where an agency writes. */
  client: string[];
  /** Right before the name of whoever employs, whatever client is named. */
  employer: string[];
  /** Says that the writer's own house is the employer, whatever client is named. */
  employs: string[];
  /** Says that the writer speaks for another house: "they want you". */
  relayed: string[];
  /** Words that often stand with a capital and begin no organisation's name. */
  notNames: string[];
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
  /** Words that often stand with a capital and are in nobody's name. */
  notNames: string[];
}

export interface PhoneWords {
  /** Somewhere before a number to call; a few small words may stand between. */
  call: string[];
  /** Right before it. */
  beside: string[];
  /** Before figures that are no number to call: fax, meeting id, reference. */
  notCall: string[];
  /** A number that reaches the house, not the person. */
  lesser: string[];
}

export interface StageWords {
  verbal: string[];
  /** Names of papers; alone they do not say that one waits. */
  papers: string[];
  /** Turns of a formal letter, which is itself the offer. */
  formal: string[];
  written: string[];
  accepted: string[];
  signed: string[];
  /** In a sentence with `done` words: it has not happened. */
  notYet: string[];
  /** Says that the reader's signature or yes has arrived. */
  done: string[];
}
