import { orEmpty } from '../absent.ts';
import type { Language } from '../model.ts';
import { Cues, type Found, LETTER } from './cues.ts';
import { Beginnings, firstLetters, OPEN } from './first-letters.ts';
import { Gated } from './gate.ts';
import { foldHan } from './han.ts';
import { Heads } from './heads.ts';
import type { FeastRule } from './holidays.ts';
import { type Letter, lowerSame } from './letter.ts';
import type { FactLexicon, FactLexicons } from './lexicon.ts';
import { WordTest } from './memo.ts';
import { squash, Vocabulary } from './tokens.ts';

/** Which of a lexicon's entries win when two languages name the same word: the letter's own language comes first. */
export interface Reader {
  /** The letter's language first, then English, then a script that shows itself. */
  languages: Language[];
  lexicons: FactLexicon[];
  main: FactLexicon;
  words: Vocabulary;
  dates: DatePatterns;
  /** `gap` is what may stand between a cue and the day behind it. */
  deadline: Record<'gap' | 'byAfter' | 'startAfter', RegExp>;
  money: MoneyPatterns;
  role: Record<'label' | 'lead', RegExp> & { leadBegins: Beginnings; head: Heads; ending: WordTest };
  company: Record<'label', RegExp>;
  names: NamePatterns;
  /** Phrases that are looked for in the whole letter, all in one walk. */
  cues: Cues<CueKind>;
  person: Record<'label' | 'closing', RegExp> & Record<'title' | 'office' | 'officeWord', WordTest>;
  phone: Record<'call' | 'beside' | 'notCall' | 'lesser', Gated>;
}

/** What names look like, in all languages at once: a Berlin firm may write in English. */
export interface NamePatterns {
  /** Words that make a run of capitals an organisation where they are not its first. */
  kinds: ReadonlySet<string>;
  /** Ends of words that do, wherever they stand. */
  kindEnd: WordTest;
  /** Words an organisation's name begins with, by their first word, longer ones first. */
  heads: ReadonlyMap<string, readonly string[]>;
  /** Of all those the longer words, as a domain writes them. */
  inNames: ReadonlySet<string>;
  /** Words of the letter's own languages that are in no name: "Caro" is a name in Spanish, "dear" in Portuguese. */
  notFirm: ReadonlySet<string>;
  notPerson: ReadonlySet<string>;
  cities: ReadonlySet<string>;
}

export interface DatePatterns {
  months: Map<string, number>;
  weekdays: Map<string, number>;
  relative: Map<string, number>;
  numbers: Map<string, number>;
  holidays: ReadonlyMap<string, FeastRule>;
  monthWord: RegExp | null;
  dayMonth: RegExp | null;
  monthDay: RegExp | null;
  weekday: RegExp;
  dayOnly: RegExp;
  /** First words of numbers written as words, and those of scripts without words. */
  numberStarts: ReadonlySet<string>;
  cjkNumber: RegExp | null;
  /** Number and unit, where one begins. */
  amount: RegExp;
  /** What stands before the number and the unit of a limit, or right behind where nothing does. */
  amountHead: RegExp;
  amountTail: RegExp;
  /**
   * A limit and its number, a row of the lexicons each: as one pattern they are too long for the machine to run fast. By
   * the character they begin with; those that can begin with anything are at '' and in every list.
   */
  within: ReadonlyMap<string, readonly Limit[]>;
  withinBegins: Beginnings;
  endOf: RegExp;
  units: { day: RegExp; workday: RegExp; week: RegExp; hour: RegExp };
}

/** "within {n} days", with what it can begin with. */
interface Limit {
  begins: readonly string[];
  pattern: RegExp;
}

export interface MoneyPatterns {
  formerEnd: Gated;
  range: RegExp;
  months: Gated;
  hours: Gated;
  changeEnd: Gated;
  changeTo: Gated;
  whole: RegExp;
  probationEnd: Gated;
}

const CUE_KINDS = {
  'role.before': (l) => l.role.before,
  'role.after': (l) => l.role.after,
  'role.label': (l) => l.role.labels,
  'company.label': (l) => l.company.labels,
  'company.before': (l) => l.company.before,
  'company.after': (l) => l.company.after,
  'company.client': (l) => l.company.client,
  'company.relayed': (l) => l.company.relayed,
  'company.employer': (l) => l.company.employer,
  'company.employs': (l) => l.company.employs,
  'person.label': (l) => l.person.labels,
  'person.before': (l) => l.person.before,
  'person.after': (l) => l.person.after,
  'money.base': (l) => l.money.base,
  'money.notBase': (l) => l.money.notBase,
  hour: (l) => l.money.period.hour,
  day: (l) => l.money.period.day,
  week: (l) => l.money.period.week,
  month: (l) => l.money.period.month,
  year: (l) => l.money.period.year,
  'deadline.by': (l) => l.deadline.by,
  'deadline.noun': (l) => l.deadline.noun,
  'deadline.answer': (l) => l.deadline.answer,
  'deadline.other': (l) => l.deadline.other,
  'deadline.thing': (l) => l.deadline.thing,
  'deadline.start': (l) => l.deadline.start,
  'deadline.startTopic': (l) => l.deadline.startTopic,
  'deadline.past': (l) => l.deadline.past,
  'stage.verbal': (l) => l.stage.verbal,
  'stage.written': (l) => l.stage.written,
  'stage.papers': (l) => l.stage.papers,
  'stage.formal': (l) => l.stage.formal,
  'stage.accepted': (l) => l.stage.accepted,
  'stage.signed': (l) => l.stage.signed,
  'stage.done': (l) => l.stage.done,
  'stage.notYet': (l) => l.stage.notYet,
  'date.month': (l) => Object.keys(l.dates.months).map(escaped),
  'date.weekday': (l) => Object.keys(l.dates.weekdays).map(escaped),
  'date.relative': (l) => Object.keys(l.dates.relative).map(escaped),
  'date.dayOnly': (l) => l.dates.dayOnly.map((row) => row.replaceAll('{d}', '\\d{1,2}')),
  'date.holiday': (l) => Object.keys(l.dates.holidays).map(escaped),
  'date.endOf': (l) => [...l.dates.endOfWeek, ...l.dates.endOfMonth],
} as const satisfies Record<string, (lexicon: FactLexicon) => readonly string[]>;
export type CueKind = keyof typeof CUE_KINDS;

const cueFragments = (lexicons: readonly FactLexicon[]): Record<CueKind, string[]> =>
  Object.fromEntries(
    Object.entries(CUE_KINDS).map(([kind, pick]) => [kind, joinAll<FactLexicon>(lexicons, pick)]),
  ) as Record<CueKind, string[]>;

/** Number and unit: "5 business days", "five (5) days". */
function amountOf(lexicons: readonly FactLexicon[]): string {
  const unit = joinAll(lexicons, (l) => Object.values(l.dates.units).flat()).sort((a, b) => b.length - a.length);
  const numbers = wordsOf(table(lexicons, (l) => l.dates.numbers));
  return `(?:(\\d{1,3})|(${numbers}))(?: ?\\([\\p{L}\\d]{1,12}\\))?[ -]?(${unit.join('|')})`;
}

/** Cues of a letter's text or subject, found once. */
export function cuesOf(letter: Letter, reader: Reader, part: 'text' | 'subject' = 'text'): Found<CueKind> {
  const find = (lower: string): Found<CueKind> =>
    reader.cues.find(reader.main.language === 'zh-CN' ? foldHan(lower) : lower);
  if (part === 'text') {
    letter.found.cues ??= find(letter.lower);
    return letter.found.cues;
  }
  letter.found.subjectCues ??= find(lowerSame(letter.subject));
  return letter.found.subjectCues;
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
const NEVER = /(?!)/g;
const EDGE_LEFT = `(?<![${LETTER}])`;
/** No letter goes on, unless the fragment itself ended with a space. */
const EDGE_RIGHT = `(?:(?![${LETTER}])|(?<=[ ']))`;

/** An alternation of fragments, longest first, with word edges where the script has words. */
export function oneOf(fragments: readonly string[]): string {
  const rows = [...new Set(fragments)].sort((a, b) => b.length - a.length);
  const spaced = rows.filter((row) => !CJK.test(row));
  const joined = rows.filter((row) => CJK.test(row));
  const parts: string[] = [];
  if (joined.length > 0) parts.push(`(?:${joined.join('|')})`);
  if (spaced.length > 0) {
    const wordy = spaced.filter((row) => /^[\p{L}\p{N}(\\]/u.test(row));
    const signed = spaced.filter((row) => !/^[\p{L}\p{N}(\\]/u.test(row));
    if (wordy.length > 0) parts.push(`(?<![${LETTER}])(?:${wordy.join('|')})${EDGE_RIGHT}`);
    if (signed.length > 0) parts.push(`(?:${signed.join('|')})${EDGE_RIGHT}`);
  }
  return parts.length === 1 ? orEmpty(parts[0]) : `(?:${parts.join('|')})`;
}

const any = (fragments: readonly string[], flags = 'u'): RegExp =>
  fragments.length === 0 ? NEVER : new RegExp(oneOf(fragments), flags);
const joinAll = <T>(lexicons: readonly T[], pick: (lexicon: T) => readonly string[]): string[] =>
  lexicons.flatMap((lexicon) => [...pick(lexicon)]);

function table<T>(lexicons: readonly FactLexicon[], pick: (lexicon: FactLexicon) => Record<string, T>): Map<string, T> {
  const map = new Map<string, T>();
  for (const lexicon of lexicons)
    for (const [word, value] of Object.entries(pick(lexicon))) if (!map.has(word)) map.set(word, value);
  return map;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordsOf = (map: Map<string, number>): string =>
  [...map.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Rows of the form "head {n} tail": every head, and the tails of those that need none. */
function sidesOf(rows: readonly string[]): [heads: string[], tails: string[]] {
  const sides = rows.map((row) => row.split('{n}') as [string, string]);
  const free = sides.filter(([head]) => new RegExp(`^(?:${head})$`, 'u').test(''));
  return [sides.map(([head]) => head).filter((head) => head !== ''), free.map(([, tail]) => tail)];
}

function datePatterns(lexicons: readonly FactLexicon[]): DatePatterns {
  const months = table(lexicons, (l) => l.dates.months);
  const weekdays = table(lexicons, (l) => l.dates.weekdays);
  const relative = table(lexicons, (l) => l.dates.relative);
  const numbers = table(lexicons, (l) => l.dates.numbers);
  const month = wordsOf(months);
  const units = {
    day: joinAll(lexicons, (l) => l.dates.units.day),
    workday: joinAll(lexicons, (l) => l.dates.units.workday),
    week: joinAll(lexicons, (l) => l.dates.units.week),
    hour: joinAll(lexicons, (l) => l.dates.units.hour),
  };
  const amount = amountOf(lexicons);
  const someNumber = `(?:\\d|${wordsOf(numbers)}).`;
  const within = joinAll(lexicons, (l) => l.dates.within);
  const [heads, tails] = sidesOf(within);
  const dayOnly = joinAll(lexicons, (l) => l.dates.dayOnly);
  const next = joinAll(lexicons, (l) => l.dates.next);
  const nextAfter = joinAll(lexicons, (l) => l.dates.nextAfter);
  const year = "(?:,? ?(?:de |del |of )?(\\d{4})(?!\\d)|,? '(\\d{2})(?!\\d))?";
  return {
    months,
    weekdays,
    relative,
    numbers,
    holidays: table(lexicons, (l) => l.dates.holidays),
    monthWord: month === '' ? null : new RegExp(`^(?:${month})$`, 'u'),
    dayMonth:
      month === ''
        ? null
        : new RegExp(
            `(?<![\\p{L}\\d])(\\d{1,2}) ?(?:st|nd|rd|th|er|º|°|ª|\\.)?[ \\n/-]?(?:day of |of |de |d')?(${month})${EDGE_RIGHT}[./-]?${year}`,
            'gu',
          ),
    monthDay:
      month === ''
        ? null
        : new RegExp(
            `${EDGE_LEFT}(${month})\\.?[ \\n-]?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d| ?(?:am|pm|uhr|%))${year}`,
            'gu',
          ),
    weekday: new RegExp(
      `(?:(${next.length > 0 ? oneOf(next) : '(?!)'}) ?)?(?:${EDGE_LEFT}|(?<=[\\u3040-\\u9fff]))(${wordsOf(weekdays)})(?:${EDGE_RIGHT}|(?<=[\\u4e00-\\u9fff]))\\.?(?: (${nextAfter.length > 0 ? oneOf(nextAfter) : '(?!)'}))?`,
      'gu',
    ),
    dayOnly:
      dayOnly.length === 0
        ? NEVER
        : new RegExp(
            `(?<![${LETTER}./:-])(?:${dayOnly.map((row) => row.replaceAll('{d}', '(\\d{1,2})')).join('|')})(?:(?<=[号號日])|(?![${LETTER}]|[./:]\\d| ?%))`,
            'gu',
          ),
    numberStarts: new Set([...numbers.keys()].map((words) => orEmpty(words.split(' ')[0]))),
    cjkNumber: [...numbers.keys()].some((word) => CJK.test(word)) ? /[一二三四五六七八九十两]{1,3}/g : null,
    amount: new RegExp(amount, 'uy'),
    amountHead: endsWith(oneOf(heads)),
    amountTail: new RegExp(oneOf(tails), 'uy'),
    within: byFirstCharacter(
      within.map((row) => ({
        begins: [...new Set(firstLetters(row.replaceAll('{n}', someNumber)).map((one) => one.replace(OPEN, '')))],
        pattern: new RegExp(
          `(?:(?<![${LETTER}])|(?=[\\u3040-\\u9fff]))(?:${row.replaceAll('{n}', amount)})${EDGE_RIGHT}`,
          'uy',
        ),
      })),
    ),
    withinBegins: new Beginnings(within.map((row) => row.replaceAll('{n}', someNumber))),
    endOf: new RegExp(
      `(?:(${oneOf(joinAll(lexicons, (l) => l.dates.endOfWeek))})|(${oneOf(joinAll(lexicons, (l) => l.dates.endOfMonth))}))`,
      'gu',
    ),
    units: { day: any(units.day), workday: any(units.workday), week: any(units.week), hour: any(units.hour) },
  };
}

/** Limits by the character they begin with, in their order, each with the beginnings that have it. */
function byFirstCharacter(limits: readonly Limit[]): Map<string, Limit[]> {
  const firsts = new Set(['', ...limits.flatMap(({ begins }) => begins.map((one) => one.charAt(0)))]);
  return new Map(
    [...firsts].map((first) => [
      first,
      limits
        .map(({ begins, pattern }) => ({
          begins: begins.filter((one) => one === '' || one.charAt(0) === first),
          pattern,
        }))
        .filter(({ begins }) => begins.length > 0),
    ]),
  );
}

/** Matches where a text ends so. Looked at from the end, so that the cost is one try and not one a character. */
const endsWith = (core: string): RegExp => new RegExp(`$(?<=${core})`, 'u');

function deadlinePatterns(lexicons: readonly FactLexicon[]): Reader['deadline'] {
  const filler = oneOf(joinAll(lexicons, (l) => l.deadline.filler));
  const gap = `(?:[ ,:("\\n*=>-]|${filler}){0,16}`;
  const start = (rows: readonly string[]): RegExp =>
    rows.length === 0 ? NEVER : new RegExp(`^[ ,)"\\]]{0,3}(?:${oneOf(rows)})`, 'u');
  return {
    gap: new RegExp(`^${gap}$`, 'u'),
    byAfter: start(joinAll(lexicons, (l) => l.deadline.byAfter)),
    startAfter: start(joinAll(lexicons, (l) => l.deadline.startAfter)),
  };
}

function moneyPatterns(lexicons: readonly FactLexicon[]): MoneyPatterns {
  const to = oneOf(joinAll(lexicons, (l) => l.money.to));
  const count = (rows: readonly string[], digits: string): Gated =>
    new Gated(
      new RegExp(
        `(?<![${LETTER}])(?<!\\d[.,])(?:${rows.map((row) => row.replaceAll('{n}', digits).replaceAll('{m}', '(1[3-6])')).join('|')})${EDGE_RIGHT}`,
        'u',
      ),
    );
  const change = joinAll(lexicons, (l) => l.money.change);
  return {
    changeEnd: new Gated(endsWith(`${oneOf(change)}[ :(]{0,3}`)),
    changeTo: new Gated(
      new RegExp(`^[^\\d\\n]{0,16}?(?:${oneOf(joinAll(lexicons, (l) => l.money.changeTo))}) ?$`, 'u'),
    ),
    probationEnd: new Gated(endsWith(`${oneOf(joinAll(lexicons, (l) => l.money.probation))}[ :(]{0,3}`)),
    whole: any(joinAll(lexicons, (l) => l.money.whole)),
    formerEnd: new Gated(endsWith(`${oneOf(joinAll(lexicons, (l) => l.money.former))}[ :(]{0,3}`)),
    range: new RegExp(`^ {0,2}(?:-|~|${to}) {0,2}$`, 'u'),
    months: count(
      joinAll(lexicons, (l) => l.money.monthsPerYear),
      '(1[2-8](?:[.,]\\d{1,2})?|doce|treze|trece|catorce|quatorze|treize|quatorze|thirteen|fourteen|dreizehn|vierzehn|十[二三四五六])',
    ),
    hours: count(
      joinAll(lexicons, (l) => l.money.hoursPerWeek),
      '(\\d{1,2}(?:[.,]\\d{1,2})?)',
    ),
  };
}

type CommonNames = Omit<NamePatterns, 'notFirm' | 'notPerson'>;

function namePatterns(lexicons: readonly FactLexicon[]): CommonNames {
  const all = (pick: (lexicon: FactLexicon) => readonly string[]): string[] => [...new Set(joinAll(lexicons, pick))];
  const kinds = all((l) => l.company.kinds);
  const heads = new Map<string, string[]>();
  for (const phrase of all((l) => l.company.heads).sort((a, b) => b.length - a.length)) {
    const first = orEmpty(phrase.split(/[ ']/)[0]);
    heads.set(first, [...(heads.get(first) ?? []), phrase]);
  }
  return {
    kinds: new Set(kinds.filter((kind) => !kind.startsWith('-'))),
    kindEnd: new WordTest(
      new RegExp(
        `.{3}(?:${kinds
          .filter((kind) => kind.startsWith('-'))
          .map((kind) => escaped(kind.slice(1)))
          .join('|')})$`,
      ),
    ),
    heads,
    inNames: new Set(
      [...kinds.filter((kind) => !kind.startsWith('-')), ...heads.keys()]
        .filter(({ length }) => length > 4)
        .map(squash),
    ),
    cities: new Set(all((l) => l.cities)),
  };
}

function read(lexicons: readonly FactLexicon[], common: CommonNames): Reader {
  const first = lexicons[0];
  if (!first) throw new RangeError('no lexicon');
  const all = (pick: (lexicon: FactLexicon) => readonly string[]): string[] => joinAll(lexicons, pick);
  const label = (rows: readonly string[]): RegExp =>
    new RegExp(
      `(?:^|(?<=[.!?;。!、|] ?))[ *>■●○◆◇▪▶・•·-]{0,4}(?:${[...new Set(rows)].sort((a, b) => b.length - a.length).join('|')})(?: ?/ ?[^:\\n]{2,30})? ?(?:\\([^()\\n]{1,30}\\) ?)?(?::|=| - )[ ]{0,40}`,
      'gmu',
    );
  const office = all((l) => l.person.office);
  return {
    languages: lexicons.map((l) => l.language),
    lexicons: [...lexicons],
    main: first,
    words: new Vocabulary(),
    dates: datePatterns(lexicons),
    deadline: deadlinePatterns(lexicons),
    money: moneyPatterns(lexicons),
    role: {
      label: label(all((l) => l.role.labels)),
      lead: new RegExp(`^(?:${oneOf(all((l) => l.role.before))}) ?`, 'u'),
      leadBegins: new Beginnings(all((l) => l.role.before)),
      head: new Heads(all((l) => l.role.heads)),
      ending: new WordTest(new RegExp(`(?:${all((l) => l.role.endings).join('|')})$`, 'u')),
    },
    names: {
      ...common,
      notFirm: new Set(all((l) => l.company.notNames)),
      notPerson: new Set(all((l) => l.person.notNames)),
    },
    company: { label: label(all((l) => l.company.labels)) },
    cues: new Cues(cueFragments(lexicons)),
    person: {
      label: label(all((l) => l.person.labels)),
      title: new WordTest(new RegExp(`^(?:${oneOf(all((l) => l.person.titles))})\\.?$`, 'u')),
      office: new WordTest(any(office, 'u')),
      officeWord: new WordTest(new RegExp(`^(?:${oneOf(office)})$`, 'u')),
      closing: any(
        all((l) => l.person.closing),
        'u',
      ),
    },
    phone: {
      call: new Gated(
        endsWith(`${oneOf(all((l) => l.phone.call))}(?:[^\\p{L}\\n.!?]{1,4}\\p{L}{1,9}){0,4}[^\\p{L}\\n]{0,6}`),
      ),
      beside: new Gated(endsWith(`${oneOf(all((l) => l.phone.beside))}[^\\p{L}\\n]{0,6}`)),
      notCall: new Gated(
        endsWith(`${oneOf(all((l) => l.phone.notCall))}(?:[^\\p{L}\\n.!?]{1,3}\\p{L}{1,6}\\.?){0,2}[^\\p{L}\\n]{0,6}`),
      ),
      lesser: new Gated(endsWith(`${oneOf(all((l) => l.phone.lesser))}[^\\p{L}\\n]{0,6}`)),
    },
  };
}

const readers = new WeakMap<FactLexicons, { names: CommonNames; byKey: Map<string, Reader> }>();

/** Patterns for a letter in `language`; English always rides along, Chinese and Japanese where their script shows. */
export function readerFor(lexicons: FactLexicons, language: Language, sample: string): Reader {
  const languages: Language[] = [language];
  if (/[\u3040-\u30ff]/.test(sample)) languages.push('ja');
  if (/[\u4e00-\u9fff]/.test(sample) && language !== 'ja') languages.push('zh-CN');
  languages.push('en');
  const unique = [...new Set(languages)];
  const key = unique.join(' ');
  let kept = readers.get(lexicons);
  if (!kept) {
    kept = { names: namePatterns(Object.values(lexicons)), byKey: new Map() };
    readers.set(lexicons, kept);
  }
  let reader = kept.byKey.get(key);
  if (!reader) {
    reader = read(
      unique.map((one) => lexicons[one]),
      kept.names,
    );
    kept.byKey.set(key, reader);
  }
  return reader;
}
