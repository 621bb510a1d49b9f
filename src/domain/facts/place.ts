import type { Language } from '../model.ts';
import type { Letter } from './letter.ts';

/** Where the letter seems to come from; used only to read "$" and "3/4", and never shown as a country. */
export interface Place {
  /** ISO 3166 alpha-2, or null where nothing tells. */
  country: string | null;
  /** True where a sign in the letter tells, false where the language alone does. */
  shown: boolean;
  monthFirst: boolean;
}

/** Signs of a country in a letter, lower case. One row a country; rows are tried in order and the most hits win. */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  [
    'US',
    /(?<!\d)\(?[2-9]\d{2}\)?[ .-](?!555-\d{3}(?!\d))\d{3}[ .-]\d{4}(?!\d)|\b(?:401\(?k\)?|w-?2|i-9|flsa|exempt|at-will|pto|new york|california|texas|chicago|boston|seattle|atlanta|h-1b|e-verify|green card|san francisco|los angeles|denver|austin|usd|federal|u\.s\.|congresswoman|congressman|eastern|pacific|school district|(?:p|e)[sd]t)\b/g,
  ],
  [
    'CA',
    /\b(?:toronto|montréal|montreal|québec|quebec|vancouver|ottawa|calgary|ontario|alberta|canada|rrsp|reer|cad|manitoba|winnipeg|halifax|nouvelle-écosse|gatineau|laval|sherbrooke)\b|(?<!\d)(?:514|438|613|416|647|604|403|418|450|819|902|905|780|587|506|204|306|250)[ ).-]{1,2}\d{3}[ .-]\d{4}|\d ?\$ ?ca\b|t'offrir/g,
  ],
  [
    'GB',
    /£|(?<!\d)(?:07\d{3} ?\d{6}|01\d{3} ?\d{6}|020 ?\d{4} ?\d{4}|0\d{3} ?\d{3} ?\d{4})(?!\d)|\+44|\b(?:london|manchester|leeds|bristol|edinburgh|glasgow|dbs|nhs|p60|p45|pounds?|bank holidays?|gbp|organisation|favour|cheers)\b/g,
  ],
  ['IE', /\+353|\b(?:dublin|cork|galway|limerick|ireland)\b/g],
  [
    'AU',
    /\+61|\ba\$|\b(?:sydney|melbourne|brisbane|perth|adelaide|canberra|superannuation|super|tfn|aud|australia|nsw|queensland)\b/g,
  ],
  ['NZ', /\+64|nz\$|\b(?:auckland|wellington|christchurch|hamilton|kiwisaver|nzd|kia ora|new zealand|ngā? mihi)\b/g],
  [
    'IN',
    /\+91|₹|\b(?:lpa|lakhs?|crores?|ctc|inr|rs|mumbai|bengaluru|bangalore|pune|hyderabad|chennai|delhi|gurgaon|gurugram|noida|kolkata|doj|esic|pf)\b/g,
  ],
  ['SG', /\+65|s\$|\b(?:singapore|sgd|cpf|aws)\b/g],
  ['HK', /\+852|hk\$|港币|港幣|香港|\b(?:hong kong|hkd|mpf)\b/g],
  [
    'ZA',
    /\+27|\b(?:south africa|cape town|johannesburg|durban|zar|stellenbosch|cost to company)\b|(?<![a-z])r ?\d{2,3} \d{3}/g,
  ],
  ['NG', /\+234|₦|\b(?:lagos|abuja|nigeria|ngn|naira)\b/g],
  ['PH', /\+63|\b(?:php|manila|makati|ortigas|cebu|pag-ibig|sss)\b/g],
  ['AE', /\+971|\b(?:aed|dubai|abu dhabi|sharjah)\b/g],
  [
    'CH',
    /\+41|\bchf\b|\b(?:zürich|zurich|basel|bern|genf|genève|lausanne|luzern|schweiz|suisse|jahressalär|freundliche grüsse|ahv|bvg|avs|lpp)\b|\d'\d{3}/g,
  ],
  ['AT', /\+43|\b(?:wien|graz|linz|salzburg|innsbruck|österreich|servus|kollektivvertrag|14 ?x|14x)\b/g],
  [
    'DE',
    /\+49|\b(?:berlin|hamburg|münchen|munich|köln|frankfurt|stuttgart|dresden|leipzig|düsseldorf|tvöd|deutschland|jobticket)\b/g,
  ],
  [
    'FR',
    /\+33|\b(?:paris|lyon|marseille|toulouse|nantes|bordeaux|lille|rennes|cdi|cdd|bspce|rtt|smic|mutuelle)\b|(?<!\d)0[1-79](?:[ .]\d{2}){4}/g,
  ],
  ['BE', /\+32|\b(?:bruxelles|brussels|liège|gent|antwerpen|namur|belgique)\b/g],
  ['ES', /\+34|\b(?:madrid|barcelona|valencia|sevilla|bilbao|zaragoza|españa|málaga|14 pagas|seguridad social)\b/g],
  [
    'MX',
    /\+52|\b(?:méxico|mexico|cdmx|monterrey|guadalajara|mxn|imss|aguinaldo|vales de despensa|infonavit|sgmm|querétaro|puebla)\b/g,
  ],
  [
    'AR',
    /\+54|\b(?:argentina|buenos aires|caba|rosario|córdoba|ars|monotributo|avisame|pensalo|contanos|sumás|tenés|querés)\b/g,
  ],
  ['CL', /\+56|\b(?:chile|santiago|clp|afp|isapre|valparaíso|renta líquida|concepción|antofagasta|colación)\b/g],
  [
    'CO',
    /\+57|\b(?:colombia|bogotá|medellín|cali|cop|barranquilla|eps|prestaciones de ley|talento humano|cordial saludo)\b/g,
  ],
  ['PE', /\+51|s\/\.? ?\d|\b(?:perú|lima|arequipa|essalud)\b/g],
  [
    'BR',
    /\+55|r\$|\b(?:clt|pj|são paulo|rio de janeiro|belo horizonte|curitiba|brasil|vale[- ]refeição|plr|vr|você|vaga|galera)\b/g,
  ],
  [
    'PT',
    /\+351|\b(?:lisboa|porto|braga|coimbra|portugal|ilíquidos?|subsídio de (?:refeição|alimentação|férias)|vencimento|peniche|aveiro|exm[oa])\b/g,
  ],
  ['AO', /\+244|\b(?:angola|luanda|kwanzas?|aoa)\b/g],
  ['JP', /円|\+81/g],
  ['CN', /\+86|人民币|rmb/g],
  ['TW', /\+886|新台币|新臺幣|nt\$|台北|臺北/g],
  ['SE', /\+46|\b(?:stockholm|göteborg|malmö|sek|sweden)\b/g],
  ['NO', /\+47|\b(?:oslo|bergen|nok|norway|trondheim)\b/g],
  ['DK', /\+45|\b(?:copenhagen|københavn|aarhus|dkk|denmark)\b/g],
  [
    'NL',
    /\+31|\b(?:amsterdam|rotterdam|utrecht|eindhoven|netherlands|groetjes|holiday allowance|the hague|ns business)\b/g,
  ],
  ['PL', /\+48|\b(?:warsaw|warszawa|kraków|krakow|wrocław|pln|zł)\b/g],
];

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

function readPlace(letter: Letter, language: Language): Place {
  const tld = /\.([a-z]{2,3})$/i.exec(letter.fromAddress ?? '')?.[1]?.toLowerCase() ?? '';
  const counts = new Map<string, number>();
  const add = (country: string, points: number): void => void counts.set(country, (counts.get(country) ?? 0) + points);
  const fromTld = TLD[tld];
  if (fromTld) add(fromTld, 3);
  const sample = `${letter.lower.slice(0, 3_072)}\n${letter.lower.slice(Math.max(3_072, letter.lower.length - 1_024))}`;
  const written = WRITTEN_IN[language];
  for (const [country, pattern] of SIGNS) {
    if (written && !written.includes(country)) continue;
    // Ten figures are no sign of the United States in a Spanish letter.
    if (country === 'US' && language === 'es') continue;
    pattern.lastIndex = 0;
    let hits = 0;
    while (hits < 3 && pattern.exec(sample)) hits += 1;
    if (hits > 0) add(country, hits);
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
