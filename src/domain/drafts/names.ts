/** How a person is addressed, from the name as the mail gives it (GUIDANCE §13). */

const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|mme|m|sr|sra|dott|ing)\b\.?\s/i;
const CJK = /[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]/;
/** Not a person: "HR Team", "Talent Acquisition", "人力资源部". */
const FUNCTION =
  /\b(?:hr|human|resources|people|talent|acquisition|recruit\w*|hiring|careers?|team|department|dept|office|staffing|onboarding|operations|group|manager|no-?reply)\b|部$|组$|团队|招聘|人事|人力/i;
const CREDENTIALS = /,?\s+(?:ph\.?\s?d|mba|md|msc|bsc|cpa|phr|sphr|shrm-s?cp|esq|jr|sr|ii|iii)\.?(?=,|$)/gi;
/** Where the family name comes first, or first names are not used with strangers: the whole name stands. */
const WHOLE_NAME_PLACES: readonly string[] = ['CN', 'TW', 'HK', 'JP', 'KR', 'VN', 'HU'];

/** For "Dear …": titles kept, credentials dropped, "Rahman, Priya" turned round. */
export function greetingName(name: string): string {
  const bare =
    name
      .replace(CREDENTIALS, '')
      .replace(/\s*\([^)]*\)\s*$/, '')
      .trim() || name;
  const turned = /^([\p{L}'’-]+),\s+([\p{L}'’. -]+)$/u.exec(bare);
  return turned && !CJK.test(bare) && !FUNCTION.test(bare) ? `${turned[2]} ${turned[1]}` : bare;
}

/** The first name where one can be told; otherwise as `greetingName`. */
export function shortName(name: string, country: string | null): string {
  const whole = greetingName(name);
  const [first = whole, ...rest] = whole.split(' ');
  const capitals = first.length > 1 && first === first.toUpperCase();
  const initial = first.replace('.', '').length < 2;
  if (rest.length === 0 || capitals || initial || CJK.test(whole) || TITLE.test(whole) || FUNCTION.test(whole))
    return whole;
  return country && WHOLE_NAME_PLACES.includes(country) ? whole : first;
}
