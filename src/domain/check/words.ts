/**
 * A text as words with their places. Matching runs on normalised words (case, width, curly quotes, accents, zero-width
 * characters, line breaks); every word keeps its place in the original, in UTF-16 units (GUIDANCE §12).
 */
import { orEmpty, orZero } from '../absent.ts';

export interface Word {
  /** Normalised: lower case, contractions written out. */
  text: string;
  /** Without its inflection. */
  stem: string;
  /** Its first two characters. */
  head: string;
  start: number;
  end: number;
  sentence: number;
  /** Between commas; Chinese gaps do not cross one. */
  clause: number;
  han: boolean;
  /** Part of the company's or role's own name: no rule judges it. */
  masked: boolean;
  /** An aside in brackets or between dashes opens here: so many words; else 0. */
  aside: number;
}

export interface Sentence {
  /** In the original, without surrounding space. */
  start: number;
  end: number;
  first: number;
  last: number;
}

export interface Words {
  words: Word[];
  sentences: Sentence[];
}

const INVISIBLE = /\p{Cf}|\u034f/u;
const MARK = /\p{M}/gu;

/** Latin letters without accents, digits, common marks, Chinese: nothing but capitals is to be made plain. */
const isPlain = (code: number): boolean => code < 0x80 || (code >= 0x3400 && code <= 0x9fff);

const sizeAt = (text: string, place: number): number => (orZero(text.codePointAt(place)) > 0xffff ? 2 : 1);

const WIDE = /[\uff21-\uff3a\uff41-\uff5a]/;
/** ＯＦ, a line, ＦＥＲ: in a Chinese line full-width letters are broken anywhere, as characters are. */
function brokenAt(text: string, place: number): number {
  if (text.charCodeAt(place + 1) !== 0x0a || !WIDE.test(text.charAt(place)) || !WIDE.test(text.charAt(place + 2)))
    return 0;
  let before = place;
  while (WIDE.test(text.charAt(before))) before -= 1;
  return /[\u3400-\u9fff]/.test(text.charAt(before)) ? 1 : 0;
}

class Normalised {
  readonly norm: string;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    let norm = '';
    let from = 0;
    for (let place = 0; place < text.length; ) {
      if (isPlain(text.charCodeAt(place))) {
        place += 1;
        continue;
      }
      const size = sizeAt(text, place);
      norm += text.slice(from, place).toLowerCase() + plainOf(text.slice(place, place + size));
      place += size + brokenAt(text, place);
      from = place;
    }
    this.norm = norm + text.slice(from).toLowerCase();
  }

  /** Made when it is asked for: most only want the text. */
  get at(): number[] {
    const at: number[] = [];
    const text = this.#text;
    for (let place = 0; place < text.length; ) {
      if (isPlain(text.charCodeAt(place))) {
        at.push(place);
        place += 1;
        continue;
      }
      const size = sizeAt(text, place);
      for (let unit = plainOf(text.slice(place, place + size)).length; unit > 0; unit -= 1) at.push(place);
      place += size + brokenAt(text, place);
    }
    return at;
  }
}

/** The normalised text with, for each unit, the place it came from. */
export const normalise = (text: string): { readonly norm: string; readonly at: number[] } => new Normalised(text);

/** What was made plain before; so many at most. */
const plains = new Map<string, string>();
const PLAINS = 1_000;

function plainOf(char: string): string {
  let plain = plains.get(char);
  if (plain === undefined) {
    plain = madePlain(char);
    if (plains.size < PLAINS) plains.set(char, plain);
  }
  return plain;
}

function madePlain(char: string): string {
  if (INVISIBLE.test(char)) return '';
  if (/[\u2018\u2019\u201b\u02bc\u2032`\u00b4]/.test(char)) return "'";
  if (/[\u201c\u201d\u201e\u2033]/.test(char)) return '"';
  if (/[\u2010\u2011\u2012\u2013\u2014\u2015\u2212]/.test(char)) return '-';
  if (/[\u2028\u2029\u0085]/.test(char)) return '\n';
  return char.normalize('NFKD').replace(MARK, '').toLowerCase();
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    am: 'be',
    is: 'be',
    are: 'be',
    was: 'be',
    were: 'be',
    been: 'be',
    being: 'be',
    has: 'have',
    had: 'have',
    having: 'have',
    does: 'do',
    did: 'do',
    done: 'do',
    doing: 'do',
    paid: 'pay',
    said: 'say',
    told: 'tell',
    spoke: 'speak',
    spoken: 'speak',
    met: 'meet',
    made: 'make',
    thought: 'think',
    felt: 'feel',
    took: 'take',
    taken: 'take',
    gave: 'give',
    given: 'give',
    left: 'leave',
    went: 'go',
    gone: 'go',
    chose: 'choose',
    chosen: 'choose',
    found: 'find',
    held: 'hold',
    kept: 'keep',
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    forgave: 'forgive',
    forgiven: 'forgive',
    sent: 'send',
    got: 'get',
    gotten: 'get',
    rang: 'ring',
    rung: 'ring',
    fell: 'fall',
    fallen: 'fall',
    began: 'begin',
    came: 'come',
    knew: 'know',
    known: 'know',
    led: 'lead',
    misled: 'mislead',
    lay: 'lie',
    lying: 'lie',
    sick: 'ill',
    saw: 'see',
    drew: 'draw',
    rose: 'rise',
    risen: 'rise',
    wrote: 'write',
    written: 'write',
    heard: 'hear',
    wives: 'wife',
    brought: 'bring',
    children: 'child',
    kids: 'child',
    kid: 'child',
    broke: 'break',
    broken: 'break',
    understood: 'understand',
    put: 'put',
    let: 'let',
    better: 'better',
    dying: 'die',
    died: 'die',
  }),
);

/** A light stemmer: the same trimming on both sides, so only agreement matters. */
export function stemOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  let stem = word;
  if (stem.length > 4) {
    if (stem.endsWith('ies') || stem.endsWith('ied')) stem = `${stem.slice(0, -3)}y`;
    else if (stem.endsWith('ing') && stem.length > 5) stem = undouble(stem.slice(0, -3));
    else if (stem.endsWith('ed')) stem = undouble(stem.slice(0, -2));
    else if (stem.endsWith('es') && /(?:sses|shes|ches|xes|zes)$/.test(stem)) stem = stem.slice(0, -2);
    else if (stem.endsWith('s') && !stem.endsWith('ss')) stem = stem.slice(0, -1);
  } else if (stem.length === 4 && stem.endsWith('s') && !/[su]s$/.test(stem)) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 5) {
    if (stem.includes('our')) stem = stem.replace('our', 'or');
    if (stem.endsWith('z')) stem = `${stem.slice(0, -1)}s`;
    if (stem.includes('izat')) stem = stem.replace('izat', 'isat');
  }
  return stem;
}

const DOUBLED = new Set('bdfgmnprt');
const undouble = (stem: string) =>
  stem.at(-1) === stem.at(-2) && DOUBLED.has(stem.charAt(stem.length - 1)) ? stem.slice(0, -1) : stem;

const BARE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dont: 'do not',
    wont: 'will not',
    cant: 'can not',
    cannot: 'can not',
    didnt: 'did not',
    doesnt: 'does not',
    couldnt: 'could not',
    wouldnt: 'would not',
    shouldnt: 'should not',
    isnt: 'is not',
    wasnt: 'was not',
    havent: 'have not',
    shouldve: 'should have',
    couldve: 'could have',
    wouldve: 'would have',
    youve: 'you have',
    weve: 'we have',
    theyve: 'they have',
    hasnt: 'has not',
    hadnt: 'had not',
    arent: 'are not',
    werent: 'were not',
    im: 'i am',
    ive: 'i have',
    gonna: 'going to',
    wanna: 'want to',
  }),
);
const ENDINGS: Readonly<Record<string, string>> = {
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
};
const IS_AFTER = /^(?:it|that|there|what|here|he|she|who|where|how|this)$/;

/** "won't" → will, not; "it's" → it, is; "team's" → team. */
function writtenOut(quoted: string): string[] {
  const word = quoted.includes("'") ? quoted.replace(/'{1,9}$/, '') : quoted;
  const bare = BARE.get(word);
  if (bare) return bare.split(' ');
  if (!word.includes("'")) return [word];
  if (word === "won't") return ['will', 'not'];
  if (word === "can't") return ['can', 'not'];
  if (word === "shan't") return ['shall', 'not'];
  if (word === "let's") return ['let', 'us'];
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  for (const [ending, full] of Object.entries(ENDINGS))
    if (word.endsWith(ending)) return [word.slice(0, -ending.length), full];
  if (word.endsWith("'s")) {
    const owner = word.slice(0, -2);
    return IS_AFTER.test(owner) ? [owner, 'is'] : [owner];
  }
  return [word.replaceAll("'", '')];
}

/** Does a sentence, in lower case, speak of the writer, of the reader? */
export const NAMES_ME = /\b(?:i|my|me|mine|we|our)\b|我|自己|本人/;
/** A sentence that wishes tells nothing, whatever is wished. */
export const WISHES =
  /^(?:i (?:also |really |sincerely |truly )?(?:wish|hope)|we wish|wishing|hoping|best wishes|all the best|may (?:you|your|the|this|all|every)(?! (?:i|we) )(?!.*\?))\b|^(?:最后)?[，,]?(?:再次|在此|也|衷心|真诚|诚挚)?(?:祝|愿|预祝|顺祝|谨祝|敬祝|希望|期待|盼)/;
export const NAMES_YOU = /\b(?:you|your|yours|congratulations|well done)\b|您|贵|你们/;

const PIECE = /(?:dis|un|mis)-\n?[a-z']{4,}|[a-z][a-z']*|\d+|[\u3400-\u9fff]|\n[ \t\r]*\n|[.!?。!?;…,、:\n]/g;
const ABBREVIATION = /^(?:mr|mrs|ms|dr|prof|st|vs|etc|no|tel|ext|mob|approx|inc|ltd|co|jr|sr|e|i|g|a|p|m|u|s|k)$/;
const GREETING =
  /^\s{0,8}(?:(?:dear|hello|hi|hey|greetings|good (?:morning|day|afternoon|evening)|to whom)\b(?:,(?= [a-z][a-z.' -]{1,30}[,:!]?\s{0,3}\n))?(?:(?<=\b(?:mr|mrs|ms|mx|dr|prof))\.|(?<=\b(?:dear|mr|mrs|ms|mx|dr|prof)\.?)\n|[^\n.!?。]){0,60}?(?:[,:!]|(?<!\b(?:dear|mr|mrs|ms|mx|dr|prof)\.?)\n)|[^\n,:。!?,]{0,24}[,: ]?(?:您好|你好|展信[佳安悦]|见信[好如]|见字如面|[钧台惠尊]鉴)(?:,[^\n,:。!?]{0,8}(?:先生|女士|小姐|经理|老师|总|主任|总监|主管|博士|教授))?[,:!。,!:]?|(?:尊敬的|亲爱的|敬爱的)\n?[^\n,:。!?]{1,30}[,:,:]|[^\n,:。!?]{0,8}[\u3400-\u9fff]{2,12}:\s{0,3}\n)/;

/** How far the salutation reaches in the normalised text; 0 where there is none. */
export const greetingLength = (norm: string): number => GREETING.exec(norm)?.[0].length ?? 0;

/** 贵院, 贵所, 贵团 are 贵司 of another trade. */
const stemOfHan = (char: string, before: string | undefined): string =>
  before === '贵' && HOUSES.has(char) ? '司' : char;
const HOUSES = new Set('院所馆校行社厂店团园台站处会局组部队坊铺堂方'.split(''));

/** What may stand between commas without parting what stands before from what follows: "was, I'm afraid, rude". */
const ASIDE =
  /^(?:i (?:am afraid|fear|must say|think|find|believe|feel|suppose|guess|admit)|to my mind|in my (?:view|opinion|eyes)|frankly|honestly|to be (?:honest|frank|blunt|fair)|sadly|alas|it seems|it appears|so to speak|as it (?:is|were)|at (?:least|best)|in (?:short|truth|fact)|however|though|if i may(?: say so)?|with respect|to put it (?:mildly|bluntly|plainly)|mind you|indeed|again|above all|really|truly|to say the least|as you (?:know|say|said)|all things considered|as things stand|as it happens)$/;
function joinAcrossAsides(words: Word[]): void {
  for (let first = 0; first < words.length; ) {
    const { clause, sentence, han } = words[first] as Word;
    let end = first;
    while (words[end]?.clause === clause && words[end]?.sentence === sentence) end += 1;
    const [before, after] = [words[first - 1], words[end]];
    if (!han && end - first < 6 && before?.sentence === sentence && after?.sentence === sentence)
      if (
        ASIDE.test(
          words
            .slice(first, end)
            .map(({ text }) => text)
            .join(' '),
        )
      ) {
        const { clause: next } = after;
        for (let at = first; words[at] && (at < end || words[at]?.clause === next); at += 1)
          (words[at] as Word).clause = before.clause;
      }
    first = end;
  }
}

/** "I might have to (reluctantly) pass", "leaning — my wife and I — towards no". */
const BRACKETED = /\(([^()\n]{2,50})\)|(?:[—–]| -{1,2}) ?([^—–\n.!?;:]{2,50}?) ?(?:[—–]|-{1,2} )/g;
function markAsides(words: Word[], text: string): void {
  for (const { 0: all, 1: bracketed, 2: dashed, index } of text.matchAll(BRACKETED)) {
    const start = index + all.indexOf(bracketed ?? dashed ?? '');
    const first = words.findIndex((word) => word.start >= start);
    let last = first;
    while (first >= 0 && (words[last]?.start ?? Number.MAX_SAFE_INTEGER) < index + all.length) last += 1;
    const [before, opens, after] = [words[first - 1], words[first], words[last]];
    if (opens && !opens.han && before?.sentence === opens.sentence && after?.sentence === opens.sentence)
      opens.aside = last - first;
  }
}

const isLatinWord = (piece: string): boolean => (piece >= 'a' && piece < '{') || (piece >= '0' && piece < ':');

/**
 * Cuts a text into words and sentences. Sentences end at full stops, blank lines, after the salutation, and where a short
 * line ends in a comma or colon; a plain line break does not end one.
 * @param own says whether a place is the person's own text: what is quoted is never read
 */
export function wordsOf(norm: string, at: readonly number[], text: string, own: (place: number) => boolean): Words {
  const words: Word[] = [];
  const bounds: { start: number; end: number; first: number }[] = [];
  const greeting = greetingLength(norm);
  let sentence = 0;
  let clause = 0;
  let open: { start: number; end: number; first: number } | null = null;
  const endOf = (unit: number) => {
    const place = at[unit] ?? text.length;
    return place + (orZero(text.codePointAt(place)) > 0xffff ? 2 : 1);
  };
  const close = (end: number | null) => {
    if (!open) return;
    if (end !== null) open.end = end;
    bounds.push(open);
    open = null;
    sentence += 1;
  };
  PIECE.lastIndex = 0;
  let lastUnit = -1;
  for (let match = PIECE.exec(norm); match; match = PIECE.exec(norm)) {
    const [piece] = match;
    const unit = match.index;
    const start = orZero(at[unit]);
    if (!own(start)) {
      close(null);
      continue;
    }
    if (lastUnit >= 0 && lastUnit < greeting && unit >= greeting) close(null);
    lastUnit = unit;
    const han = piece >= '\u3400' && piece <= '\u9fff';
    if (han || isLatinWord(piece)) {
      const end = endOf(unit + piece.length - 1);
      open ??= { start, end, first: words.length };
      open.end = end;
      for (const part of han ? [piece] : writtenOut(piece.includes('-') ? piece.replace(/-\n?/, '') : piece))
        words.push({
          text: part,
          stem: han ? stemOfHan(part, words.at(-1)?.text) : stemOf(part),
          head: part.slice(0, 2),
          start,
          end,
          sentence,
          clause,
          han,
          masked: false,
          aside: 0,
        });
    } else if (piece.startsWith('\n')) {
      if (piece.length > 1 || /[,:,:;]\s{0,3}$/.test(norm.slice(Math.max(0, unit - 4), unit))) {
        const line = norm.slice(norm.lastIndexOf('\n', unit - 1) + 1, unit);
        if (piece.length > 1 || line.length < 40) close(null);
      }
    } else if (/[;,、:]/.test(piece)) {
      if (piece !== '、') clause += 1;
    } else if (piece === '.') {
      const next = norm.charAt(unit + 1);
      const inside = /[a-z\d]/.test(next) && /[a-z\d]/.test(norm.charAt(unit - 1));
      const short =
        ABBREVIATION.test(orEmpty(words.at(-1)?.text)) &&
        /[ \d]/.test(next) &&
        !/^ ?\n/.test(norm.slice(unit + 1)) &&
        // "To be honest, no. It is too far."
        (words.at(-1)?.text !== 'no' || /^ ?\d/.test(norm.slice(unit + 1)));
      if (!inside && !short) close(endOf(unit));
    } else close(endOf(unit));
  }
  close(null);
  joinAcrossAsides(words);
  markAsides(words, text);
  const sentences = bounds.map(({ start, end, first }, index) => ({
    start,
    end,
    first,
    last: (bounds[index + 1]?.first ?? words.length) - 1,
  }));
  return { words, sentences };
}
