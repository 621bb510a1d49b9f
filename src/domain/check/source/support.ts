/** What the situation and the mail in view vouch for: words, numbers and days. */
import { daysBetween } from '../../guidance/clock.ts';
import type { CheckInput } from '../../model.ts';
import { normalise, stemOf } from '../words.ts';

export interface Support {
  /** Everything vouched for, normalised. */
  text: string;
  /** The text without its dates: the fourth of December vouches for no four interviews. */
  counts: string;
  stems: ReadonlySet<string>;
  /** Days that the situation states, YYYY-MM-DD. */
  days: readonly string[];
  today: string | null;
  /** Whether the offer is to be answered by a day. */
  deadline: boolean;
  kept: readonly string[];
}

/** Strings anywhere in a value, and the days among them apart. */
function gather(value: unknown, strings: string[], days: string[]): void {
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}(?:-\d{2}|$)/.test(value)) days.push(value.length === 7 ? `${value}-01` : value.slice(0, 10));
    else strings.push(value);
  } else if (typeof value === 'number') strings.push(String(value));
  else if (Array.isArray(value)) for (const one of value) gather(one, strings, days);
  else if (value && typeof value === 'object') for (const one of Object.values(value)) gather(one, strings, days);
}

export function supportOf({ situation, visibleMail, to, cc, from, subject, kept }: CheckInput): Support {
  const strings: string[] = [];
  const days: string[] = [];
  const { today, decidedAt: _, ...facts } = situation;
  if (today) days.push(today.slice(0, 10));
  gather([facts, to ?? [], cc ?? [], from ?? '', subject ?? ''], strings, days);
  const text = normalise([...strings, visibleMail ?? ''].join('\n')).norm;
  return {
    text,
    counts: text.replace(NAMED, ' ').replace(/(?:周|星期|礼拜)[一二三四五六日天]/g, ' '),
    stems: new Set((text.match(/[a-z]{2,40}|\d{1,9}/g) ?? []).map(stemOf)),
    days,
    today: today?.slice(0, 10) ?? null,
    deadline: Boolean(situation.offer?.deadline),
    kept: (kept ?? []).map((claim) => normalise(claim).norm.trim()),
  };
}

const WEEKDAYS: Readonly<Record<string, number>> = {
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  日: 0,
  天: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Days from today that a phrase may mean: [from, to]. */
const RELATIVE: readonly [pattern: RegExp, from: number, to: number][] = [
  [/day before yesterday|前天/, -2, -2],
  [/yesterday|昨[天日晚]/, -1, -1],
  [/day after tomorrow|后天/, 2, 2],
  [/tomorrow|明[天日早]/, 1, 1],
  [
    /this morning|this afternoon|earlier today|tonight|this evening|今早|今[天日](?:上午|下午|早上|中午)|刚才|刚刚/,
    0,
    0,
  ],
  [
    /last week|past week|上(?:个)?(?:周|星期)|前(?:几|两)天|(?:few|couple of|two|three|几|两|三)\s?(?:days|天)\s?(?:ago|前)|the other day/,
    -13,
    -1,
  ],
  [/next week|coming week|下(?:个)?(?:周|星期)/, 1, 13],
  [/(?:earlier|later)? ?this week|本周|这周/, -6, 6],
  [/(?:two|2) weeks ago|两周前/, -18, -10],
  [/last month|上个?月|weeks? ago|(?:几|两|三|前两)周(?:前)?/, -62, -6],
  [/next month|下个?月/, 5, 62],
];

/** Is this day one that the situation or the mail names? `claim` is normalised. */
export function knowsDay(claim: string, support: Support): boolean {
  const weekday =
    /(sunday|monday|tuesday|wednesday|thursday|friday|saturday)/.exec(claim)?.[1] ??
    /(?:周|星期|礼拜)([一二三四五六日天])/.exec(claim)?.[1];
  if (weekday) {
    if (
      support.text.includes(/[a-z]/.test(weekday) ? weekday : `周${weekday}`) ||
      support.text.includes(`星期${weekday}`)
    )
      return true;
    // A weekday that is today's is said of another week.
    return support.days.some((day) => day !== support.today && weekdayOf(day) === WEEKDAYS[weekday]);
  }
  const year = /^(?:in |since |during )?((?:19|20)\d{2})(?: ?年)?$/.exec(claim)?.[1];
  if (year) return support.text.includes(year) || support.days.some((day) => day.startsWith(year));
  const date = monthAndDay(claim);
  if (date) {
    const [month, day] = date;
    if (
      support.days.some(
        (one) => Number(one.slice(5, 7)) === month && (day === null || Number(one.slice(8, 10)) === day),
      )
    )
      return true;
    return datesIn(support.text).some(([m, d]) => m === month && (day === null || d === day));
  }
  if (support.text.includes(claim.replace(/^(?:on|by|in|until|before|since|from|from) (?:the )?/, ''))) return true;
  const relative = RELATIVE.find(([pattern]) => pattern.test(claim));
  if (!relative || !support.today) return false;
  const [, from, to] = relative;
  return support.days.some((day) => {
    const away = daysBetween(support.today, day) ?? 999;
    return away >= from && away <= to;
  });
}

const NAMED =
  /(\d{1,2})(?:st|nd|rd|th)?(?: of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? ?(\d{1,2})?(?!\d)|(\d{1,2}) ?月 ?(?:(\d{1,2}) ?[日号])?|\d{4}-(\d{2})-(\d{2})/g;

function datesIn(text: string): [month: number, day: number | null][] {
  return [...text.matchAll(NAMED)].map(([, d1, m1, m2, d2, m3, d3, m4, d4]) => {
    const name = m1 ?? m2;
    const month = name ? MONTHS.indexOf(name) + 1 : Number(m3 ?? m4);
    const day = d1 ?? d2 ?? d3 ?? d4;
    return [month, day ? Number(day) : null];
  });
}
const monthAndDay = (claim: string) => datesIn(claim)[0] ?? null;

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  ninety: '90',
  hundred: '100',
  dozen: '12',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
  十二: '12',
  十五: '15',
  二十: '20',
  三十: '30',
  九十: '90',
};

/** Is the number itself stated somewhere, in figures or in words? */
export function knowsNumber(number: string, { counts }: Support): boolean {
  const forms = [
    number,
    NUMBER_WORDS[number],
    ...Object.entries(NUMBER_WORDS)
      .filter(([, figure]) => figure === number || figure === NUMBER_WORDS[number])
      .map(([word]) => word),
  ];
  return forms.some(
    (form) =>
      form !== undefined &&
      (/^[a-z\d]/.test(form) ? new RegExp(`(?<![a-z\\d])${form}(?![a-z\\d])`).test(counts) : counts.includes(form)),
  );
}
