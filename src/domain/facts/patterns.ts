import type { Language } from '../model.ts';
import type { FactLexicon, FactLexicons } from './lexicon.ts';

/** Which of a lexicon's entries win when two languages name the same word: the letter's own language comes first. */
export interface Reader {
  /** The letter's language first, then English, then a script that shows itself. */
  languages: Language[];
  lexicons: FactLexicon[];
  main: FactLexicon;
  dates: DatePatterns;
  deadline: Record<
    'byEnd' | 'byAfter' | 'noun' | 'answer' | 'other' | 'startEnd' | 'startAfter' | 'startTopic' | 'pastEnd',
    RegExp
  >;
  money: MoneyPatterns;
  role: Record<'label' | 'before' | 'after' | 'lead' | 'head' | 'ending', RegExp>;
  company: Record<'label' | 'beforeEnd' | 'after' | 'clientEnd', RegExp>;
  names: NamePatterns;
  person: Record<'label' | 'before' | 'after' | 'title' | 'office' | 'officeWord' | 'closing', RegExp>;
  phone: Record<'call' | 'beside' | 'notCall' | 'lesser', RegExp>;
  stage: Record<'verbal' | 'written' | 'papers' | 'formal' | 'accepted' | 'signed' | 'done' | 'notYet', RegExp>;
}

/** What names look like, in all languages at once: a Berlin firm may write in English. */
export interface NamePatterns {
  /** Words that make a run of capitals an organisation where they are not its first. */
  kinds: ReadonlySet<string>;
  /** Ends of words that do, wherever they stand. */
  kindEnds: readonly string[];
  /** Words an organisation's name begins with, by their first word, longer ones first. */
  heads: ReadonlyMap<string, readonly string[]>;
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
  monthWord: RegExp | null;
  dayMonth: RegExp | null;
  monthDay: RegExp | null;
  weekday: RegExp;
  relativeWord: RegExp;
  dayOnly: RegExp;
  within: RegExp;
  endOf: RegExp;
  units: { day: RegExp; workday: RegExp; week: RegExp; hour: RegExp };
}

export interface MoneyPatterns {
  base: RegExp;
  notBase: RegExp;
  formerEnd: RegExp;
  period: Record<'hour' | 'day' | 'week' | 'month' | 'year', RegExp>;
  range: RegExp;
  months: RegExp;
  hours: RegExp;
  changeEnd: RegExp;
  changeTo: RegExp;
  whole: RegExp;
  probationEnd: RegExp;
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
const NEVER = /(?!)/g;
const EDGE_LEFT = '(?<![\\p{Script=Latin}\\p{N}])';
/** No letter goes on, unless the fragment itself ended with a space. */
const EDGE_RIGHT = "(?:(?![\\p{Script=Latin}\\p{N}])|(?<=[ ']))";

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
    if (wordy.length > 0) parts.push(`(?<![\\p{Script=Latin}\\p{N}])(?:${wordy.join('|')})${EDGE_RIGHT}`);
    if (signed.length > 0) parts.push(`(?:${signed.join('|')})${EDGE_RIGHT}`);
  }
  return parts.length === 1 ? (parts[0] ?? '') : `(?:${parts.join('|')})`;
}

const any = (fragments: readonly string[], flags = 'u'): RegExp =>
  fragments.length === 0 ? NEVER : new RegExp(oneOf(fragments), flags);
const joinAll = <T>(lexicons: readonly T[], pick: (lexicon: T) => readonly string[]): string[] =>
  lexicons.flatMap((lexicon) => [...pick(lexicon)]);

function table(
  lexicons: readonly FactLexicon[],
  pick: (lexicon: FactLexicon) => Record<string, number>,
): Map<string, number> {
  const map = new Map<string, number>();
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
  const unit = [...units.workday, ...units.hour, ...units.week, ...units.day]
    .sort((a, b) => b.length - a.length)
    .join('|');
  const amount = `(?:(\\d{1,3})|(${wordsOf(numbers)}))(?: ?\\(\\d{1,3}\\))?[ -]?(${unit})`;
  const within = joinAll(lexicons, (l) => l.dates.within);
  const dayOnly = joinAll(lexicons, (l) => l.dates.dayOnly);
  const next = joinAll(lexicons, (l) => l.dates.next);
  const nextAfter = joinAll(lexicons, (l) => l.dates.nextAfter);
  const year = "(?:,? ?(?:de |del |of )?(\\d{4})(?!\\d)|,? '(\\d{2})(?!\\d))?";
  return {
    months,
    weekdays,
    relative,
    numbers,
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
      `(?:(${next.length > 0 ? oneOf(next) : '(?!)'}) ?)?(?:${EDGE_LEFT}|(?<=[\\u3040-\\u9fff]))(${wordsOf(weekdays)})${EDGE_RIGHT}\\.?(?: (${nextAfter.length > 0 ? oneOf(nextAfter) : '(?!)'}))?`,
      'gu',
    ),
    relativeWord: new RegExp(`(?:${EDGE_LEFT}|(?<=[\\u3040-\\u9fff]))(${wordsOf(relative)})${EDGE_RIGHT}`, 'gu'),
    dayOnly:
      dayOnly.length === 0
        ? NEVER
        : new RegExp(
            `(?<![\\p{Script=Latin}\\d./:-])(?:${dayOnly.map((row) => row.replaceAll('{d}', '(\\d{1,2})')).join('|')})(?![\\p{Script=Latin}\\d]|[./:]\\d| ?%)`,
            'gu',
          ),
    within: new RegExp(
      `(?<![\\p{Script=Latin}\\d])(?:${within.map((row) => row.replaceAll('{n}', amount)).join('|')})${EDGE_RIGHT}`,
      'gu',
    ),
    endOf: new RegExp(
      `(?:(${oneOf(joinAll(lexicons, (l) => l.dates.endOfWeek))})|(${oneOf(joinAll(lexicons, (l) => l.dates.endOfMonth))}))`,
      'gu',
    ),
    units: { day: any(units.day), workday: any(units.workday), week: any(units.week), hour: any(units.hour) },
  };
}

/** Matches where a text ends so. Looked at from the end, so that the cost is one try and not one a character. */
const endsWith = (core: string): RegExp => new RegExp(`$(?<=${core})`, 'u');

function deadlinePatterns(lexicons: readonly FactLexicon[]): Reader['deadline'] {
  const filler = oneOf(joinAll(lexicons, (l) => l.deadline.filler));
  const gap = `(?:[ ,:("\\n*=>-]|${filler}){0,16}`;
  const end = (rows: readonly string[]): RegExp => new RegExp(`(${oneOf(rows)})${gap}$`, 'u');
  const start = (rows: readonly string[]): RegExp =>
    rows.length === 0 ? NEVER : new RegExp(`^[ ,)"\\]]{0,3}(?:${oneOf(rows)})`, 'u');
  return {
    byEnd: end(joinAll(lexicons, (l) => l.deadline.by)),
    byAfter: start(joinAll(lexicons, (l) => l.deadline.byAfter)),
    noun: any(joinAll(lexicons, (l) => l.deadline.noun)),
    answer: any(joinAll(lexicons, (l) => l.deadline.answer)),
    other: any(joinAll(lexicons, (l) => l.deadline.other)),
    startEnd: end(joinAll(lexicons, (l) => l.deadline.start)),
    startAfter: start(joinAll(lexicons, (l) => l.deadline.startAfter)),
    startTopic: any(joinAll(lexicons, (l) => l.deadline.startTopic)),
    pastEnd: end(joinAll(lexicons, (l) => l.deadline.past)),
  };
}

function moneyPatterns(lexicons: readonly FactLexicon[]): MoneyPatterns {
  const period = (name: 'hour' | 'day' | 'week' | 'month' | 'year'): RegExp =>
    any(
      joinAll(lexicons, (l) => l.money.period[name]),
      'gu',
    );
  const to = oneOf(joinAll(lexicons, (l) => l.money.to));
  const count = (rows: readonly string[], digits: string): RegExp =>
    new RegExp(
      `(?<![\\p{Script=Latin}\\d.,])(?:${rows.map((row) => row.replaceAll('{n}', digits).replaceAll('{m}', '(1[3-6])')).join('|')})${EDGE_RIGHT}`,
      'u',
    );
  const change = joinAll(lexicons, (l) => l.money.change);
  return {
    changeEnd: endsWith(`${oneOf(change)}[ :(]{0,3}`),
    changeTo: new RegExp(`^[^\\d\\n]{0,16}?(?:${oneOf(joinAll(lexicons, (l) => l.money.changeTo))}) ?$`, 'u'),
    probationEnd: endsWith(`${oneOf(joinAll(lexicons, (l) => l.money.probation))}[ :(]{0,3}`),
    whole: any(joinAll(lexicons, (l) => l.money.whole)),
    base: any(
      joinAll(lexicons, (l) => l.money.base),
      'gu',
    ),
    notBase: any(
      joinAll(lexicons, (l) => l.money.notBase),
      'gu',
    ),
    formerEnd: endsWith(`${oneOf(joinAll(lexicons, (l) => l.money.former))}[ :(]{0,3}`),
    period: {
      hour: period('hour'),
      day: period('day'),
      week: period('week'),
      month: period('month'),
      year: period('year'),
    },
    range: new RegExp(`^ {0,2}(?:-|~|${to}) {0,2}$`, 'u'),
    months: count(
      joinAll(lexicons, (l) => l.money.monthsPerYear),
      '(1[2-8](?:[.,]\\d{1,2})?|doce|treze|trece|catorce|quatorze|treize|quatorze|thirteen|fourteen|dreizehn|vierzehn)',
    ),
    hours: count(
      joinAll(lexicons, (l) => l.money.hoursPerWeek),
      '(\\d{1,2}(?:[.,]\\d{1,2})?)',
    ),
  };
}

/** One word, or the end of a run of characters: is it a job noun? Entries with "-" in front are word endings. */
function headPattern(heads: readonly string[]): RegExp {
  const endings = heads.filter((head) => head.startsWith('-') || CJK.test(head)).map((head) => head.replace(/^-/, ''));
  const whole = heads.filter((head) => !head.startsWith('-') && !CJK.test(head));
  return new RegExp(`^(?:${whole.join('|')})$${endings.length > 0 ? `|(?:${endings.join('|')})$` : ''}`, 'u');
}

type CommonNames = Omit<NamePatterns, 'notFirm' | 'notPerson'>;

function namePatterns(lexicons: readonly FactLexicon[]): CommonNames {
  const all = (pick: (lexicon: FactLexicon) => readonly string[]): string[] => [...new Set(joinAll(lexicons, pick))];
  const kinds = all((l) => l.company.kinds);
  const heads = new Map<string, string[]>();
  for (const phrase of all((l) => l.company.heads).sort((a, b) => b.length - a.length)) {
    const first = phrase.split(/[ ']/)[0] ?? '';
    heads.set(first, [...(heads.get(first) ?? []), phrase]);
  }
  return {
    kinds: new Set(kinds.filter((kind) => !kind.startsWith('-'))),
    kindEnds: kinds.filter((kind) => kind.startsWith('-')).map((kind) => kind.slice(1)),
    heads,
    cities: new Set(all((l) => l.cities)),
  };
}

function read(lexicons: readonly FactLexicon[], common: CommonNames): Reader {
  const first = lexicons[0];
  if (!first) throw new RangeError('no lexicon');
  const all = (pick: (lexicon: FactLexicon) => readonly string[]): string[] => joinAll(lexicons, pick);
  const label = (rows: readonly string[]): RegExp =>
    new RegExp(
      `(?:^|(?<=[.!?;。!、|] ?))[ *>-]{0,4}(?:${[...new Set(rows)].sort((a, b) => b.length - a.length).join('|')})(?: ?/ ?[^:\\n]{2,30})? ?(?:\\([^()\\n]{1,30}\\) ?)?(?::|=| - )[ ]{0,4}`,
      'gmu',
    );
  const office = all((l) => l.person.office);
  return {
    languages: lexicons.map((l) => l.language),
    lexicons: [...lexicons],
    main: first,
    dates: datePatterns(lexicons),
    deadline: deadlinePatterns(lexicons),
    money: moneyPatterns(lexicons),
    role: {
      label: label(all((l) => l.role.labels)),
      before: any(
        all((l) => l.role.before),
        'gu',
      ),
      after: any(
        all((l) => l.role.after),
        'gu',
      ),
      lead: new RegExp(`^(?:${oneOf(all((l) => l.role.before))}) ?`, 'u'),
      head: headPattern(all((l) => l.role.heads)),
      ending: new RegExp(`(?:${all((l) => l.role.endings).join('|')})$`, 'u'),
    },
    names: {
      ...common,
      notFirm: new Set(all((l) => l.company.notNames)),
      notPerson: new Set(all((l) => l.person.notNames)),
    },
    company: {
      label: label(all((l) => l.company.labels)),
      beforeEnd: endsWith(
        `(${oneOf(all((l) => l.company.before))})[ "「『【《:]{0,2}(?:the |der |die |dem |la |le |el |o |a )?`,
      ),
      after: new RegExp(`^[ "」』】》,]{0,2}(?:${oneOf(all((l) => l.company.after))})`, 'u'),
      clientEnd: endsWith(
        `${oneOf(all((l) => l.company.client))}[ "「『【《:(,-]{0,3}(?:the |die |der |das |la |le |les |el |o |a )?`,
      ),
    },
    person: {
      label: label(all((l) => l.person.labels)),
      before: any(
        all((l) => l.person.before),
        'gu',
      ),
      after: any(
        all((l) => l.person.after),
        'gu',
      ),
      title: new RegExp(`^(?:${oneOf(all((l) => l.person.titles))})\\.?$`, 'u'),
      office: any(office, 'u'),
      officeWord: new RegExp(`^(?:${oneOf(office)})$`, 'u'),
      closing: any(
        all((l) => l.person.closing),
        'u',
      ),
    },
    phone: {
      call: endsWith(`${oneOf(all((l) => l.phone.call))}(?:[^\\p{L}\\n.!?]{1,4}\\p{L}{1,9}){0,4}[^\\p{L}\\n]{0,6}`),
      beside: endsWith(`${oneOf(all((l) => l.phone.beside))}[^\\p{L}\\n]{0,6}`),
      notCall: endsWith(
        `${oneOf(all((l) => l.phone.notCall))}(?:[^\\p{L}\\n.!?]{1,3}\\p{L}{1,6}\\.?){0,2}[^\\p{L}\\n]{0,6}`,
      ),
      lesser: endsWith(`${oneOf(all((l) => l.phone.lesser))}[^\\p{L}\\n]{0,6}`),
    },
    stage: {
      verbal: any(
        all((l) => l.stage.verbal),
        'gu',
      ),
      written: any(
        all((l) => l.stage.written),
        'gu',
      ),
      papers: any(
        all((l) => l.stage.papers),
        'gu',
      ),
      formal: any(
        all((l) => l.stage.formal),
        'gu',
      ),
      accepted: any(
        all((l) => l.stage.accepted),
        'gu',
      ),
      signed: any(
        all((l) => l.stage.signed),
        'gu',
      ),
      notYet: any(
        all((l) => l.stage.notYet),
        'u',
      ),
      done: any(
        all((l) => l.stage.done),
        'gu',
      ),
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
