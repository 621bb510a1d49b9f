const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Day of a date as a webmail prints it, as YYYY-MM-DD, or null unless only one reading is possible. Webmails print
 * dates in the interface's language and order, so day and month must be told apart by the figures or by an English name.
 */
export function shownDate(text: string): string | null {
  const line = text.slice(0, 120).replace(/[\u200e\u200f\u202a-\u202e]/g, '');
  const iso = /(?:^|\D)(\d{4})[-年./] ?(\d{1,2})[-月./] ?(\d{1,2})(?:\D|$)/.exec(line);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named =
    /([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2}),? (\d{4})/.exec(line) ??
    reordered(/(\d{1,2})\.? ([A-Z][a-z]{2})[a-z]{0,6}\.?,? (\d{4})/.exec(line));
  if (named) return day(Number(named[3]), MONTHS.indexOf(named[1]!.toLowerCase()) + 1, Number(named[2]));
  const figures = /(?:^|\D)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D|$)/.exec(line);
  if (!figures) return null;
  const [one, two, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
  if (one > 12 || one === two) return day(year, two, one);
  return two > 12 ? day(year, one, two) : null;
}

const reordered = (hit: RegExpExecArray | null) => hit && [hit[0], hit[2], hit[1], hit[3]];

function day(year: number, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 1 || date > 31 || year < 1970 || year > 2100) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
