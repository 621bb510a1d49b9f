import { orEmpty, orZero } from '../absent.ts';
import type { Language } from '../model.ts';
import { Cues } from './cues.ts';
import { atFigures, type Letter } from './letter.ts';

/** Where the letter seems to come from; used only to read "$" and "3/4", and never shown as a country. */
export interface Place {
  /** ISO 3166 alpha-2, or null where nothing tells. */
  country: string | null;
  /** True where a sign in the letter tells, false where the language alone does. */
  shown: boolean;
  monthFirst: boolean;
}

/** Words that speak of a country, in lower case; of several countries the one with most hits wins, the first of equals. */
const WORDS: Readonly<Record<string, string>> = {
  US: '401k|401(k)|w-2|w2|i-9|i9|flsa|exempt|at-will|pto|new york|california|texas|chicago|boston|seattle|atlanta|h-1b|e-verify|green card|san francisco|los angeles|denver|austin|usd|federal|u.s|congresswoman|congressman|eastern|pacific|school district|pst|pdt|est|edt',
  CA: "toronto|montréal|montreal|québec|quebec|vancouver|ottawa|calgary|ontario|alberta|canada|rrsp|reer|cad|manitoba|winnipeg|halifax|nouvelle-écosse|gatineau|laval|sherbrooke|t'offrir",
  GB: 'london|manchester|leeds|bristol|edinburgh|glasgow|dbs|nhs|p60|p45|pound|pounds|bank holiday|bank holidays|gbp|organisation|favour|cheers',
  IE: 'dublin|cork|galway|limerick|ireland',
  AU: 'ute|shire council|traditional custodians|arvo|fair work|sydney|melbourne|brisbane|perth|adelaide|canberra|superannuation|super|tfn|aud|australia|nsw|queensland',
  NZ: 'auckland|wellington|christchurch|hamilton|kiwisaver|nzd|kia ora|new zealand|nga mihi|ngā mihi',
  IN: 'lpa|lakh|lakhs|crore|crores|ctc|inr|rs|mumbai|bengaluru|bangalore|pune|hyderabad|chennai|delhi|gurgaon|gurugram|noida|kolkata|doj|esic|pf',
  SG: 'singapore|sgd|cpf|aws',
  HK: '港币|港幣|香港|hong kong|hkd|mpf',
  ZA: 'south africa|cape town|johannesburg|durban|zar|stellenbosch|cost to company',
  NG: 'lagos|abuja|nigeria|ngn|naira',
  PH: 'php|manila|makati|ortigas|cebu|pag-ibig|sss',
  AE: 'aed|dubai|abu dhabi|sharjah',
  CH: 'chf|zürich|zurich|basel|bern|genf|genève|lausanne|luzern|schweiz|suisse|jahressalär|freundliche grüsse|ahv|bvg|avs|lpp',
  AT: 'wien|graz|linz|salzburg|innsbruck|österreich|servus|kollektivvertrag|14 x|14x',
  DE: 'berlin|hamburg|münchen|munich|köln|frankfurt|stuttgart|dresden|leipzig|düsseldorf|tvöd|deutschland|jobticket',
  FR: 'paris|lyon|marseille|toulouse|nantes|bordeaux|lille|rennes|cdi|cdd|bspce|rtt|smic|mutuelle',
  BE: 'bruxelles|brussels|liège|gent|antwerpen|namur|belgique',
  ES: 'madrid|barcelona|valencia|sevilla|bilbao|zaragoza|españa|málaga|14 pagas|seguridad social',
  MX: 'méxico|mexico|cdmx|monterrey|guadalajara|mxn|imss|aguinaldo|vales de despensa|infonavit|sgmm|querétaro|puebla',
  AR: 'argentina|buenos aires|caba|rosario|córdoba|ars|monotributo|avisame|pensalo|contanos|sumás|tenés|querés',
  CL: 'chile|santiago|clp|afp|isapre|valparaíso|renta líquida|concepción|antofagasta|colación',
  CO: 'colombia|bogotá|medellín|cali|cop|barranquilla|eps|prestaciones de ley|talento humano|cordial saludo',
  PE: 'perú|lima|arequipa|essalud',
  BR: 'clt|pj|são paulo|rio de janeiro|belo horizonte|curitiba|brasil|vale refeição|vale-refeição|plr|vr|você|vaga|galera',
  PT: 'lisboa|porto|braga|coimbra|portugal|ilíquido|ilíquidos|subsídio de refeição|subsídio de alimentação|subsídio de férias|vencimento|peniche|aveiro|exmo|exma',
  AO: 'angola|luanda|kwanza|kwanzas|aoa',
  JP: '円',
  CN: '人民币|rmb',
  TW: '新台币|新臺幣|台北|臺北',
  SE: 'stockholm|göteborg|malmö|sek|sweden',
  NO: 'oslo|bergen|nok|norway|trondheim',
  DK: 'copenhagen|københavn|aarhus|dkk|denmark',
  NL: 'amsterdam|rotterdam|utrecht|eindhoven|netherlands|groetjes|holiday allowance|the hague|ns business',
  PL: 'warsaw|warszawa|kraków|krakow|wrocław|pln|zł',
};
const COUNTRIES = Object.keys(WORDS);

/** Numbers as one country writes them, looked at where figures begin: telephone numbers, sums. */
const FIGURES: readonly (readonly [string, RegExp])[] = [
  ['US', /[2-9]\d{2}\)?[ .-](?!555-\d{3}(?!\d))\d{3}[ .-]\d{4}(?!\d)/y],
  [
    'CA',
    /(?:514|438|613|416|647|604|403|418|450|819|902|905|780|587|506|204|306|250)[ ).-]{1,2}\d{3}[ .-]\d{4}|\d{1,6} ?\$ ?ca\b/y,
  ],
  ['GB', /(?:07\d{3} ?\d{6}|01\d{3} ?\d{6}|020 ?\d{4} ?\d{4}|0\d{3} ?\d{3} ?\d{4})(?!\d)/y],
  ['AU', /(?:04\d{2} \d{3} \d{3}|0[2378]\) ?\d{4} ?\d{4})(?!\d)/y],
  ['FR', /0[1-79](?:[ .]\d{2}){4}/y],
  ['CH', /\d{1,3}'\d{3}/y],
  ['ES', /[67]\d{2} \d{3} \d{3}(?! ?\d)/y],
  ['ZA', /(?<=(?<![a-z])r ?)\d{2,3} \d{3}/y],
  ['PE', /(?<=s\/\.? ?)\d/y],
];

/** Calling codes behind "+"; "+1" tells nothing. */
const DIALLED: Readonly<Record<string, string>> = {
  '44': 'GB',
  '353': 'IE',
  '61': 'AU',
  '64': 'NZ',
  '91': 'IN',
  '65': 'SG',
  '852': 'HK',
  '27': 'ZA',
  '234': 'NG',
  '63': 'PH',
  '971': 'AE',
  '41': 'CH',
  '43': 'AT',
  '49': 'DE',
  '33': 'FR',
  '32': 'BE',
  '34': 'ES',
  '52': 'MX',
  '54': 'AR',
  '56': 'CL',
  '57': 'CO',
  '51': 'PE',
  '55': 'BR',
  '351': 'PT',
  '244': 'AO',
  '81': 'JP',
  '86': 'CN',
  '886': 'TW',
  '46': 'SE',
  '47': 'NO',
  '45': 'DK',
  '31': 'NL',
  '48': 'PL',
};

/** Signs of money that one country uses. */
const MONEY: Readonly<Record<string, string>> = {
  '£': 'GB',
  '₹': 'IN',
  '₦': 'NG',
  a$: 'AU',
  au$: 'AU',
  nz$: 'NZ',
  s$: 'SG',
  hk$: 'HK',
  r$: 'BR',
  nt$: 'TW',
};

/** Country-code top-level domains that speak of a place. */
const TLD: Readonly<Record<string, string>> = {
  uk: 'GB',
  ca: 'CA',
  au: 'AU',
  nz: 'NZ',
  in: 'IN',
  sg: 'SG',
  hk: 'HK',
  za: 'ZA',
  ng: 'NG',
  ph: 'PH',
  ae: 'AE',
  ch: 'CH',
  at: 'AT',
  de: 'DE',
  fr: 'FR',
  be: 'BE',
  es: 'ES',
  mx: 'MX',
  ar: 'AR',
  cl: 'CL',
  pe: 'PE',
  br: 'BR',
  pt: 'PT',
  jp: 'JP',
  cn: 'CN',
  tw: 'TW',
  se: 'SE',
  no: 'NO',
  dk: 'DK',
  nl: 'NL',
  ie: 'IE',
  pl: 'PL',
  us: 'US',
  gov: 'US',
  edu: 'US',
};

/** Countries that a letter in a language may come from; English letters come from anywhere. */
const WRITTEN_IN: Readonly<Record<Language, readonly string[] | null>> = {
  en: null,
  'zh-CN': ['CN', 'HK', 'TW', 'SG'],
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'CA'],
  es: ['ES', 'MX', 'AR', 'CL', 'CO', 'PE', 'US'],
  ja: ['JP'],
  pt: ['BR', 'PT', 'AO'],
};

const BY_LANGUAGE: Readonly<Record<Language, string | null>> = {
  en: null,
  'zh-CN': 'CN',
  de: 'DE',
  fr: 'FR',
  es: null,
  ja: 'JP',
  pt: null,
};

/** Currency of a country, ISO 4217. */
export const CURRENCY_OF: Readonly<Record<string, string>> = {
  US: 'USD',
  CA: 'CAD',
  GB: 'GBP',
  IE: 'EUR',
  AU: 'AUD',
  NZ: 'NZD',
  IN: 'INR',
  SG: 'SGD',
  HK: 'HKD',
  ZA: 'ZAR',
  NG: 'NGN',
  PH: 'PHP',
  AE: 'AED',
  CH: 'CHF',
  AT: 'EUR',
  DE: 'EUR',
  FR: 'EUR',
  BE: 'EUR',
  ES: 'EUR',
  MX: 'MXN',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  PE: 'PEN',
  BR: 'BRL',
  PT: 'EUR',
  AO: 'AOA',
  JP: 'JPY',
  CN: 'CNY',
  TW: 'TWD',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  NL: 'EUR',
  PL: 'PLN',
};

/** Countries whose money is written with a dollar or peso sign. */
export const DOLLAR_COUNTRIES = new Set(['US', 'CA', 'AU', 'NZ', 'SG', 'HK', 'MX', 'AR', 'CL', 'CO', 'TW']);

/**
 * Reads the signs of a place. A country is a help for reading figures only; the product never guesses one for advice.
 * The signs are read when first asked for: most letters write their currency.
 */
export function placeOf(letter: Letter, language: Language): Place {
  let found: Place | null = null;
  const read = (): Place => {
    found ??= readPlace(letter, language);
    return found;
  };
  return {
    get country() {
      return read().country;
    },
    get shown() {
      return read().shown;
    },
    get monthFirst() {
      return read().monthFirst;
    },
  };
}

let words: Cues<string> | null = null;

/** A place shows at the head of a letter and in its foot. */
const HEAD = 3_072;
const TAIL = 1_024;

/** How often each country shows in a letter. */
function signsIn(letter: Letter, written: readonly string[] | null): Map<string, number> {
  const { lower } = letter;
  const near = (at: number): boolean => at < HEAD || at >= lower.length - TAIL;
  const sample = `${lower.slice(0, HEAD)}\n${lower.slice(Math.max(HEAD, lower.length - TAIL))}`;
  words ??= new Cues(Object.fromEntries(COUNTRIES.map((country) => [country, rowsOf(country)])));
  const found = words.find(sample);
  const hits = new Map(COUNTRIES.map((country) => [country, found.all(country).length]));
  const add = (country: string | undefined): void =>
    void (country !== undefined && hits.set(country, orZero(hits.get(country)) + 1));
  for (let at = sample.indexOf('+'); at >= 0; at = sample.indexOf('+', at + 1)) {
    const code = /^ ?([2-9]\d{1,2})/.exec(sample.slice(at + 1, at + 5))?.[1] ?? '';
    add(DIALLED[code] ?? DIALLED[code.slice(0, 2)]);
  }
  for (const mark of ['£', '₹', '₦'])
    for (let at = sample.indexOf(mark); at >= 0; at = sample.indexOf(mark, at + 1)) add(MONEY[mark]);
  for (let at = sample.indexOf('$'); at >= 0; at = sample.indexOf('$', at + 1))
    add(MONEY[/[a-z]{1,3}$/.exec(sample.slice(Math.max(0, at - 3), at))?.[0].concat('$') ?? '']);
  // "Lawrence, Otago, NZ": the last word of an address.
  for (const hit of sample.matchAll(/, (nz|uk|au|sg|ie|hk|za)(?=\.?(?:\n|$))/g)) {
    add(TLD[orEmpty(hit[1])]);
    add(TLD[orEmpty(hit[1])]);
  }
  for (const [country, pattern] of FIGURES)
    if (!written || written.includes(country))
      atFigures(letter, pattern, 3, ({ index }) => {
        if (near(index)) add(country);
      });
  return hits;
}

const rowsOf = (country: string): string[] =>
  orEmpty(WORDS[country])
    .split('|')
    .map((word) => word.replace(/[.()]/g, '\\$&'));

function readPlace(letter: Letter, language: Language): Place {
  const tld = /\.([a-z]{2,3})$/i.exec(letter.fromAddress ?? '')?.[1]?.toLowerCase() ?? '';
  const counts = new Map<string, number>();
  const add = (country: string, points: number): void => void counts.set(country, (counts.get(country) ?? 0) + points);
  const fromTld = TLD[tld];
  if (fromTld) add(fromTld, 3);
  const written = WRITTEN_IN[language];
  const hits = signsIn(letter, written);
  for (const country of COUNTRIES) {
    if (written && !written.includes(country)) continue;
    // Ten figures are no sign of the United States in a Spanish letter.
    if (country === 'US' && language === 'es') continue;
    const count = orZero(hits.get(country));
    if (count > 0) add(country, Math.min(3, count));
  }
  const fallback = BY_LANGUAGE[language];
  if (fallback) add(fallback, 0.5);
  let country: string | null = null;
  let top = 0;
  for (const [one, points] of counts) {
    if (points > top) {
      country = one;
      top = points;
    }
  }
  return { country, shown: top >= 1, monthFirst: country === 'US' || country === 'PH' || country === null };
}
