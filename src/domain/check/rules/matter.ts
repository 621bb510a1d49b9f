/**
 * English: whether a clause is still about the offer and its answer. Nearly every hard word has an innocent use, and the
 * innocent one stands beside words that such letters do not need: tiles, geese, sunscreen. So what is foreign to the
 * matter is counted where the hit stands; every rule says how much of it its own offence may bring along.
 */
import type { Hit } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { usualStems } from '../source/unusual.ts';
import type { CheckLexicon, Sign, WordingRule } from '../texts.ts';
import { normalise, stemOf, type Word, wordsOf } from '../words.ts';

/** Signs whose phrases speak of the matter. */
const OF_THE_MATTER: readonly Sign[] = [
  'decision',
  'apology',
  'thanks',
  'lateness',
  'cause',
  'pay',
  'ofHouse',
  'ofPeople',
  'ofTerms',
  'kin',
  'outsideOffer',
  'raise',
];

interface Matter {
  stems: ReadonlySet<string>;
  heads: readonly string[];
}

const known = new WeakMap<CheckLexicon, Matter>();

function matterOf(lexicon: CheckLexicon): Matter {
  const before = known.get(lexicon);
  if (before) return before;
  const stems = new Set(usualStems(lexicon));
  const heads = new Set<string>();
  const lists = [
    ...Object.values(lexicon.wording),
    ...OF_THE_MATTER.map((sign) => lexicon.signs[sign]),
    ...Object.values(lexicon.reasons),
  ];
  for (const word of [...lists.flatMap(({ find }) => find), lexicon.usual.matter ?? ''].join(' ').match(/[a-z]+\*?/g) ??
    [])
    if (!word.endsWith('*')) stems.add(stemOf(word));
    else if (word.length > 4) heads.add(word.slice(0, -1));
  const matter = { stems, heads: [...heads] };
  known.set(lexicon, matter);
  return matter;
}

/** Nouns that end as the names of trades do: builders, editor, technician. */
const TRADE =
  /..(?:[eo]r|ist|ian|man|men|woman|women|trainee|employee|interviewee|attendee|referee)s?$|^(?:[a-z]{2,8}(?:smith|wright|herd|hand)|bosun|vet|cook|nurse|clerk|pilot|captain|coach|guide|host|matron|groom|steward|chef|apprentice|intern|assistant|attendant|accountant|consultant|sergeant|president|superintendent|agent|colleague|hostess|waitress|priest|vicar)s?$/;
const NO_TRADE =
  /^(?:beforehand|secondhand|weather|water|winter|summer|river|printer|computer|number|letter|paper|border|tower|timer|corner|order|ever|never|other|over|under|later|after|either|rather|matter|offer|centre|center|whether|together|further|floor|door|hour|four|for|error|mirror|motor|folder|container|filter|dinner|better|her|quarter|poster|career|answer|timber|butter|cover|flower|finger|shower|silver|copper|leather|feather|ladder|drawer|locker|trailer|cooker|boiler|freezer|charger|heater|router|scanner|banner|monitor|colour|flavour|harbour|odour|rumour|tutor|humour|labour|neighbour|parlour|liquor|decor|razor|sensor|reactor|tractor|elevator|generator|corridor|indoor|outdoor|minor|major|prior|interior|exterior|mayor)s?$|.(?:water|paper|weather|corner|flower|cover|tower|power|border|river|letter|order|number|door|floor|over|under|hour|liner|trailer|locker|finger)s?$/;
export const isPerson = (word: string): boolean => TRADE.test(word) && !NO_TRADE.test(word);

/** Stems that the person's own case brings along. */
function ownStems({ offer, reasons }: Reading['situation']): Set<string> {
  const text = [offer?.role, offer?.company, offer?.contact?.name, ...Object.values(reasons?.details ?? {})].join(
    ' / ',
  );
  const { norm, at } = normalise(text);
  return new Set(wordsOf(norm, at, text, () => true).words.map(({ stem }) => stem));
}

const own = new WeakMap<Reading, Set<string>>();

/** Is the word one that a letter about an offer does not need? Names are not. */
export function isForeign(reading: Reading, word: Word): boolean {
  if (word.han || word.masked || word.text.length < 3 || !/^[a-z]/.test(word.text)) return false;
  const { stems, heads } = matterOf(reading.english);
  if (
    stems.has(word.stem) ||
    stems.has(stemOf(word.text)) ||
    stems.has(stemOf(word.text.replace(/(?:e?st|er)$/, ''))) ||
    isPerson(word.text)
  )
    return false;
  if (/^\p{Lu}/u.test(reading.text.slice(word.start, word.end)) && (!opens(reading, word) || isNamed(reading, word)))
    return false;
  if (/ly$/.test(word.text) || heads.some((head) => word.text.startsWith(head))) return false;
  let mine = own.get(reading);
  if (!mine) {
    mine = ownStems(reading.situation);
    own.set(reading, mine);
  }
  return !mine.has(word.stem);
}

const ITS_VERB = /^(?:is|was|has|had|will|would|\w{2,}ed|said|told|made|gave|kept|spoke|went|came)$/;
/** "Marta was…": a name may open its sentence. */
const isNamed = ({ words }: Reading, word: Word): boolean =>
  !/s$/.test(word.text) && ITS_VERB.test(words[words.indexOf(word) + 1]?.text ?? '');
const opens = (reading: Reading, word: Word) => reading.sentences[word.sentence]?.start === word.start;

/** How many foreign words the clause of a fault may hold, beside the hit. Of the rest nothing is known by words. */
const ROOM: Partial<Record<WordingRule, number>> = {
  'L-HEDGE': 0,
  'L-LEVER': 0,
  'L-GROVEL': 0,
  'L-HOPE': 1,
  'L-PROMISE': 0,
  'L-LEGAL': 0,
  'L-GLOAT': 0,
  'L-COMPANY': 0,
  'L-PERSON': 0,
  'L-LOWBALL': 0,
  'L-BLAME': 1,
  'L-DETAIL': 1,
  'L-COMPLAINT': 1,
};

const OPENS_A_CONDITION = /^(?:if|unless|should|were|when|until|once|provided|as|since|because)$/;

/**
 * The foreign words of the clause in which a hit stands; of the sentence, where the hit is all of its clause or opens a
 * condition, whose other half says what about.
 */
export function foreignBeside(reading: Reading, hit: Hit): number {
  const { words } = reading;
  const [first, last] = [words[hit.first], words[hit.last]];
  const within = reading.sentences[first?.sentence ?? -1];
  if (!first || !last || !within) return 0;
  // Inside the hit a foreign word can only stand in a gap of the phrase.
  const said = words.slice(within.first, within.last + 1);
  const clause = said.filter((word) => word.clause >= first.clause && word.clause <= last.clause);
  // "A bacon roll, which I couldn't refuse": the clause is of what stands before it.
  const inside = new Set(words.slice(hit.first, hit.last + 1));
  const rest = clause.filter((word) => !inside.has(word));
  const relative = rest.some(({ text }) => /^(?:which|that|whom)$/.test(text));
  const whole =
    rest.length === 0 || (relative && rest.every(({ text }) => /^(?:which|that|whom|i|we|just|simply)$/.test(text)));
  // "The old tomcat, rude as he was, won me over": of what stands before it.
  const aside =
    /^(?:how |as )?\w* ?as (?:he|she|it|they) (?:is|was|are|were|looks?|looked|seems?|seemed|can be|could be)$/.test(
      clause
        .filter((word) => !inside.has(word))
        .map(({ text }) => text)
        .join(' '),
    );
  const wide = whole || aside || OPENS_A_CONDITION.test(first.text);
  return (wide ? said : clause).filter((word) => isForeign(reading, word)).length;
}

export function outOfMatter(id: WordingRule, reading: Reading, hit: Hit): boolean {
  const room = ROOM[id];
  if (room === undefined || reading.words[hit.first]?.han) return false;
  // A condition is of what its other half is about.
  return foreignBeside(reading, hit) > (OPENS_A_CONDITION.test(reading.words[hit.first]?.text ?? '') ? 0 : room);
}
