/** Writes docs/check.md: each rule with its engine file, its texts and its examples. `npx tsx scripts/check-table.ts` */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHECK_RULES, RULES } from '../src/domain/check/rule-ids.ts';
import { check as en } from '../src/locales/en/check.ts';
import { check as zh } from '../src/locales/zh-CN/check.ts';
import { EXAMPLES } from '../test/domain/check/examples.ts';

const root = new URL('..', import.meta.url);
const folder = new URL('src/domain/check/rules/', root);
const engines = readdirSync(folder).map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));
const engineOf = (id: string) =>
  engines
    .filter(({ text }) => text.includes(`'${id}'`))
    .map(({ file }) => file.replace('.ts', ''))
    .join(', ');

const rows = CHECK_RULES.map((id) => {
  const { fire, quiet } = EXAMPLES[id];
  return `| ${id} | ${RULES[id]} | ${engineOf(id)} | ${en.why[id]} | ${zh.why[id]} | ${fire.length} + ${quiet.length} |`;
});

type Measure = 'near' | 'paraphrases' | 'variants' | 'triggers';
const MEASURES: Record<Measure, string> = {
  near: 'near misses that fire',
  paraphrases: 'paraphrases found',
  variants: 'variants found',
  triggers: 'listed triggers found',
};
/** Of English and of Chinese how many, of how many, when first run; of both together today. */
type Counts = [en: number, ofEn: number, zh: number, ofZh: number, today: number];
const SETS: [set: string, measured: Partial<Record<Measure, Counts>>][] = [
  [
    '1: 3 near misses, 3 paraphrases, 2 variants a rule',
    { near: [8, 117, 10, 117, 0], paraphrases: [79, 114, 93, 117, 229], variants: [74, 76, 72, 78, 153] },
  ],
  [
    '2: the same, other words',
    { near: [6, 111, 4, 114, 1], paraphrases: [59, 109, 58, 112, 220], variants: [72, 74, 70, 76, 148] },
  ],
  [
    '3: near misses built round the very trigger words',
    { near: [14, 133, 6, 135, 1], paraphrases: [31, 65, 26, 66, 123] },
  ],
  ['4: as 3', { near: [7, 87, 5, 87, 1], paraphrases: [38, 67, 28, 67, 126], variants: [24, 25, 25, 25, 49] }],
  ['5: everyday near misses and paraphrases', { near: [3, 84, 3, 84, 0], paraphrases: [39, 53, 30, 53, 105] }],
  ['6: 4 near misses and 3 paraphrases a rule', { near: [9, 156, 8, 156, 0], paraphrases: [93, 114, 94, 117, 219] }],
  [
    '7: other words, after mending by kind of miss',
    { near: [5, 113, 6, 113, 0], paraphrases: [58, 76, 57, 78, 149], variants: [19, 19, 19, 19, 38] },
  ],
  ['8: as 7', { near: [4, 112, 8, 112, 1], paraphrases: [36, 59, 36, 60, 111] }],
  ['9: as 7', { near: [5, 98, 4, 98, 0], paraphrases: [25, 37, 23, 38, 66] }],
  [
    '10: whole letters, three of each a rule',
    { near: [3, 117, 7, 117, 0], paraphrases: [30, 39, 30, 39, 60], variants: [38, 39, 39, 39, 77] },
  ],
  [
    '11: as 10, other people and wording',
    { near: [3, 117, 7, 117, 2], paraphrases: [28, 39, 30, 39, 58], variants: [37, 39, 36, 39, 76] },
  ],
  [
    '12: near misses and the handbook’s triggers alone, after mending 10 and 11',
    { near: [9, 116, 8, 115, 0], triggers: [82, 88, 88, 90, 178] },
  ],
  [
    '13: as 10, after a pass rule by rule',
    {
      near: [3, 117, 10, 117, 0],
      paraphrases: [28, 39, 33, 39, 69],
      variants: [31, 39, 36, 39, 78],
      triggers: [64, 66, 70, 72, 138],
    },
  ],
  [
    '14: as 13, other people, after 13 was mended',
    {
      near: [7, 117, 7, 117, 1],
      paraphrases: [25, 39, 22, 39, 70],
      variants: [36, 39, 34, 39, 78],
      triggers: [65, 66, 71, 72, 138],
    },
  ],
  [
    '15: as 14, other people, once clauses were judged by frames',
    {
      near: [4, 117, 3, 117, 0],
      paraphrases: [32, 39, 31, 39, 77],
      variants: [34, 39, 37, 39, 78],
      triggers: [76, 78, 74, 78, 156],
    },
  ],
  [
    '16: as 15, other people, once set 15 was read',
    {
      near: [5, 117, 7, 117, 0],
      paraphrases: [30, 39, 29, 39, 58],
      variants: [34, 39, 36, 39, 77],
      triggers: [74, 78, 77, 78, 156],
    },
  ],
  [
    '17: as 16, other people, once English clauses were asked who tells them',
    {
      near: [2, 151, 7, 147, 0],
      paraphrases: [27, 39, 28, 39, 59],
      variants: [36, 39, 37, 39, 78],
      triggers: [75, 78, 77, 78, 156],
    },
  ],
  [
    '18: as 17, another writer, halfway through the pass after 17',
    {
      near: [6, 120, 6, 117, 3],
      paraphrases: [22, 39, 25, 39, 46],
      variants: [34, 39, 34, 39, 77],
      triggers: [70, 78, 73, 78, 153],
    },
  ],
  [
    '19: as 18, a third writer, once 18 was read',
    {
      near: [6, 117, 0, 117, 1],
      paraphrases: [32, 39, 32, 39, 65],
      variants: [38, 39, 37, 39, 76],
      triggers: [71, 78, 73, 78, 152],
    },
  ],
  [
    '20: as 19, a fourth writer, once 19 was read',
    {
      near: [5, 117, 2, 117, 1],
      paraphrases: [33, 39, 33, 39, 66],
      variants: [34, 39, 34, 39, 73],
      triggers: [77, 78, 77, 78, 155],
    },
  ],
  [
    '21: as 20, a fifth writer, once 20 was read',
    {
      near: [5, 117, 6, 117, 1],
      paraphrases: [27, 39, 29, 39, 62],
      variants: [35, 39, 36, 39, 78],
      triggers: [76, 78, 76, 78, 156],
    },
  ],
  [
    '22: as 21, a sixth writer, while the pass after 20 was under way',
    {
      near: [4, 156, 8, 156, 0],
      paraphrases: [29, 39, 29, 39, 78],
      variants: [68, 78, 68, 78, 156],
      triggers: [76, 78, 78, 78, 156],
    },
  ],
  [
    '23: as 22, a seventh writer, once 21 was read',
    {
      near: [8, 156, 6, 156, 1],
      paraphrases: [32, 39, 33, 39, 66],
      variants: [72, 78, 71, 78, 149],
      triggers: [78, 78, 78, 78, 156],
    },
  ],
  [
    '24: as 23, an eighth writer, once weak words were asked for a frame',
    {
      near: [3, 156, 7, 156, 0],
      paraphrases: [33, 39, 34, 39, 71],
      variants: [74, 78, 72, 78, 155],
      triggers: [75, 78, 77, 78, 156],
    },
  ],
  [
    '25: as 24, a ninth writer, once 24 was read',
    {
      near: [1, 156, 4, 156, 5],
      paraphrases: [35, 39, 36, 39, 71],
      variants: [73, 78, 75, 78, 149],
      triggers: [78, 78, 76, 78, 155],
    },
  ],
  [
    '26: as 25, a tenth writer, the same code as for 25',
    {
      near: [3, 156, 3, 156, 5],
      paraphrases: [33, 39, 31, 39, 64],
      variants: [74, 78, 74, 78, 148],
      triggers: [76, 78, 75, 78, 152],
    },
  ],
];

const share = (some: number, all: number): string =>
  `${some} of ${all} (${some === all ? '100' : ((some / all) * 100).toFixed(1)} %)`;
const setRows = SETS.flatMap(([set, measured]) =>
  Object.entries(measured).map(
    ([measure, [en, ofEn, zh, ofZh, today]], i) =>
      `| ${i === 0 ? `${set} ` : ''}| ${MEASURES[measure as Measure]} | ${share(en, ofEn)} | ${share(zh, ofZh)} | ${today} of ${ofEn + ofZh} |`,
  ),
);

const text = `# The check: every rule, where it lives, what it says

Written by \`npx tsx scripts/check-table.ts\`; do not edit by hand. Ids are those of the guidance handbook. Engines are in
\`src/domain/check/rules/\`, phrases in \`src/locales/<locale>/check.ts\`, examples (must fire + must stay quiet) in
\`test/domain/check/examples.ts\`, free wordings in \`free-wording.ts\` beside it. L-SOURCE is measured on whole letters
(\`test/domain/check/letters-*.txt\`).

| Rule | Severity | Engine | en | zh-CN | Examples |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## How phrases are written

A phrase is words; every word matches in all its inflections. \`..\` lets up to three words (five Chinese characters of the
same clause) stand between, \`...\` up to ten (fourteen characters of the same sentence). \`(a|b)\` is a choice,
\`(a)?\` an optional word, \`(a|b)?\` an optional choice, \`word*\` any ending, \`=word\` this form only, \`#\` a figure. Brackets
round one word without a \`?\`, and a \`?\` behind no bracket, are errors. \`except\` takes a hit
back that begins inside it; \`compounds\` are Chinese words that hold a trigger by accident (主要是 holds 要是). A language's
phrases are matched by a walk over words, not by regular expressions, so their number costs little and no text can make
them slow.

## Whom a hit is about

A phrase alone does not make a fault; \`rules/about.ts\` asks whom it is about, by four lists of the language:

- a single hard word counts where the noun behind it or the subject before it is one the rule judges (\`ofHouse\`,
  \`ofPeople\`, \`ofTerms\`): "the hostile weather" is no one's manners;
- a clause about a small thing beside the matter (\`incidental\`: coffee, trains, posters, samples) is about that thing;
- a clause that praises (\`praise\`) and does not turn blames nobody;
- what tells of oneself (private detail, remorse, hedging) is not held against a sentence that speaks of the reader only;
  what runs others down is not held against one that speaks of the writer only; what is past ("I would have come") is no
  bargain unless terms are named.

English clauses are judged by a frame besides (\`rules/matter.ts\`, \`rules/sense.ts\`):

- *matter*: nearly every innocent use of a hard word stands beside words that no letter about an offer needs (tiles, geese,
  sunscreen). What is neither usual in such letters, nor part of any trigger, nor a person, a name, a time or a word of the
  person's own case is foreign; each rule says how many foreign words its own offence may bring along. A condition is of
  what its other half is about;
- *aim*: sure, open or other. Where the subject is surely one the rule judges, foreign words do not excuse it; where the
  subject is something else, no word condemns it;
- *renounced, told, denied of all*: "too early to promise", "you told me that the old dean…", "nobody need feel terrible";
- *teller*: whose clause it is, the writer's, the reader's or a third's (\`rules/subject.ts\`); an apology, a reason, a call or
  a decision of a third is not the writer's. Words of harm must say who did it or to whom it was done (\`rules/hurt.ts\`);
- *sure*: a form of words that means the trigger whatever stands beside it (\`rules/sure.ts\`);
- *duties* are read by what sentences do: a reason is a circumstance of the writer or the work with a limit in it, a delay
  is an answer that lags, readiness is something owed with a word that it will be done. So they may stand in any words.

Chinese sentences are judged in the same spirit (\`rules/matter-han.ts\`): the characters that belong to no word of such
letters, of the phrases, of the person's own case or of the reader's house are counted. A fault's sentence may hold three of
them (five for L-COMPLAINT, two for L-LEGAL), a reason of one's life four; beyond that the word stands in another sense
(草帽, 谢幕, 物业费), unless its own clause names the matter and nothing else. A clause about somebody strange that names none
of those concerned condemns nobody at two. Looked at afterwards, over sets 12 to 16 this alone would take out 32 of the 41
near misses that held a phrase, and 2 of 116 listed triggers. The house is known by its own noun (青禾学校 is 学校, 馆里), kin by
whose they are (师傅的女儿).

## How it measures

Texts were written before the phrases that find them, measured once unseen ("blind"), and only then looked at. Each rule
had near misses (a trigger in another sense, denied, or said of something else), free paraphrases and typographic or
inflected variants, in both languages, inside a whole letter. Wordings that the engine reads rightly now stand in
\`free-wording.ts\` as tests; the last column says how they are read today and is no measure of unseen text.

| Set, in the order written | | en, blind | zh-CN, blind | both, today |
| --- | --- | --- | --- | --- |
${setRows.join('\n')}

Taken together, the three sets written after the engine had learnt to hear denials, suppositions, past events, quotations
and whom a word is about (7 to 9): paraphrases found 119 of 172 in English and 116 of 176 in Chinese (69.2 and 65.9 %);
variants all; near misses that fire 14 of 323 and 18 of 323 (4.3 and 5.6 %). The aim of at most 2 % is **not** met on such
sets, whose every sentence is built to mislead. Of those 32, 17 fell to rules that ask whether something *is* there (a
reason, a word about the delay, the right greeting, a placeholder in brackets): a reason or an apology in words unknown to
us. 6 fell to pay that is denied, 3 to L-VAGUE, L-INVENT and L-SOURCE, and 6 to the fourteen rules of wording together.

Sets 10 to 14 were written later, again from the handbook alone; each near miss is a whole letter that keeps its other
duties. Mending 10 did not help on 11, nor both on 12, nor all of them on 14: near misses that fire lie between 3 and
8 % on text that nobody has seen, not at 2 %. They are a long tail of words in another sense (an engine package, a
childhood dream job, a pit in a dock, a feature on discrimination), and no two sets share them. The four that fired on 15 in English were not words
in another sense any more, but a department named after pay, a plural, a reference in brackets and a delay said in other
words; of its five missed variants four asked for reasons (none given, or three) or for a name beside the verb.

Before 15 was opened, 442 near misses and 228 wordings were written for the English rules, twelve and six each, harder than
an outsider's: every one plays on a trigger, or does a duty in other words. As found, 89 fired (20.1 %) and 152 were found
(66.7 %); after the frames 11 fired, with the same phrases. Two smaller sets written after that, in the same spirit and
measured once each: 27 of 141 and 12 of 90 fired, 96 of 112 and 50 of 64 were found. Most that fired did a duty (the four
parts of a letter after signing, a delay, a reason) in words unknown to us. All stand in \`frames-en.txt\` now.

Before 17 was opened, 431 English near misses and 223 triggers were written in three rounds; as found, 15 of 145, 30 of 182
and 22 of 104 fired. Nearly all were a listed trigger said of a third person or a thing, denied across an “or”, or a duty
done in plain words; hardly one was the fault of a broad phrase, so the phrases stayed and the frames were narrowed. The
other side showed after 17: in letters full of words of a trade (kilns, goats, ferries) 40 of 161 listed triggers were
hidden by the very words that excuse near misses. Where grammar alone says that a trigger is meant, they excuse nothing any
more (\`rules/sure.ts\`): 2 of 161 are still missed. Of a last round written after that, 19 of 130 near misses fired and
81 of 85 triggers were found as written.

Of the 28 listed triggers missed on 18 and 19, six stood in a postscript below the name, which was taken for the signature;
seven were duties or forms of address (a reason, a first name after a title, a placeholder), five stood beside words of a
trade; in Chinese the rest spoke of a house or a person by a noun unknown to us. Two writers differ as much as two states
of the code: the aims are met on 17 in English but for the triggers, on 19 in Chinese but for the triggers, and on 20 by the triggers of both
languages and the near misses of Chinese; the variants of 20 lie below theirs (34 of 39, 90 % asked).

Between 23 and 24 the words that have an everyday life of their own (a package, a height that is intimidating, a hall of
arbitration) were made to count in a frame that the rule knows, and not anywhere but in a frame of another matter
(\`rules/weak.ts\`). On 25 and 26 together, read by nobody before they were run once: near misses that fire 4 of 312 in English
(1.3 %) and 7 of 312 in Chinese (2.2 %), listed triggers 154 and 151 of 156 (98.7 and 96.8 %), variants 147 and 149 of 156
(94.2 and 95.5 %), paraphrases 68 and 67 of 78 (87.2 and 85.9 %). Three of the seven missed triggers are copies to a colleague
of the reader’s, which we leave alone on purpose: of a thread only the mail on the screen is known, and whoever answers to
all writes to such people.

| Letters in the manner of assistants | claims found, en | claims found, zh-CN | clean sentences flagged |
| --- | --- | --- | --- |
| first set, 24 letters and 6 clean ones, blind | 17 of 26 (65.4 %) | 21 of 26 (80.8 %) | 9 of 113 (8.0 %) |
| the same after mending | 25 of 26 | 26 of 26 | 0 of 113 |
| second set, 12 letters and 4 clean ones, blind | 10 of 12 (83.3 %) | 8 of 12 (66.7 %) | 1 of 48 (2.1 %) |
| the same after mending | 12 of 12 | 12 of 12 | 0 of 48 |
| third set, 40 letters and 6 clean ones, blind | 28 of 40 (70.0 %) | 27 of 40 (67.5 %) | 2 of 162 (1.2 %) |
| the same once unusual sentences are read (below) | 40 of 40 | 40 of 40 | 1 of 162 |
| fourth set, 16 letters and 6 clean ones, blind | 12 of 16 (75.0 %) | 14 of 16 (87.5 %) | 3 of 84 (3.6 %) |
| the same after mending | 15 of 16 | 15 of 16 | 0 of 84 |
| fifth set, 16 letters, blind | 32 of 33 (97.0 %) | 18 of 19 (94.7 %) | 3 of 94 (3.2 %) |
| the same after mending | 33 of 33 | 19 of 19 | 0 of 94 |
| sixth set, 16 letters, blind | 25 of 30 (83.3 %) | 15 of 18 (83.3 %) | 0 of 87 |

On the fifth and sixth set any of the eight rules that speak of a claim counts (L-SOURCE, L-CALLREF, L-RIVAL, L-INVENT,
L-FIGURE, L-REFER, L-CC, L-PAY), before it L-SOURCE alone. With both: 90 of 100 unseen claims, 3 of 181 true sentences.

On the fourth set that is 26 of 32 unseen claims (81.3 %); two of its three false alarms were older faults (“this may” taken
for a month, “the time everyone gave me” for a deed).

### Unusual sentences

Lists of events never end. So the second reader also turns the question round: most of a letter about an offer is made of
usual words (\`usual-words.ts\` of the language, and the words of our own drafts) and of words that the situation or the mail
in view vouch for. A sentence with two other words (three Chinese characters) states something and is asked about; one less
is enough where the sentence does nothing that such a letter is there to do (thank, decide, apologise, give the reason …),
more is let pass where it wishes, gives the decision, or is long. What remains unheard are claims made of usual words only
(“Feel free to keep the ruler I left behind”).

Situations, third time: 104 more (52 with set 10, 52 with set 11), half in either language, expectations written from the
handbook alone: advice as expected in 104 of 104, pieces in 104 of 104; 452 pieces, none with an error of its own check; 40 of
40 malformed inputs refused with one line that names the field.

Situations, second time: 52 in both languages, with the advice that we expected written down before. The list of advice was
as expected in 92 of 104; each of the twelve others was read again, and in each the handbook and the decisions of
[counsel.md](counsel.md) bear the engine out (no D-12 where no call is possible, no D-45 after a voicemail that told nothing,
no D-08 once they were reached, no D-43 where it is not known how firm the other offer is). 510 pieces, none with an error
of its own check; pieces as expected in 100 of 104, the four others being a decline beside the request for time where the
person is undecided at S2 (D-02 wants both) and a confirmation beside the letter of S3. Where pay may not be voiced and no
other reason was marked, the letter gives none and gets a warning for it; in a work mailbox every piece does.

Situations, first time: 40 in both languages, judged by hand against the handbook before they were run. The whole list of advice was
right in 80 of 80. Of 382 pieces none had an error of its own check; in 78 of 80 the pieces were the expected ones. The
two others: past the deadline at S2 we write the plain letter with an apology for the delay, not the piece for S6.

## What the handbook left open, and how it is decided

- **L-PAY without figures.** Where a figure is missing or pay is not among the reasons, pay may not be voiced: the rule
  speaks unless the verdict is \`allowed\`. Thanks for pay details, denials ("not about the salary") and the role's own name
  do not count as voicing it.
- **L-THANK, thanks in the last line.** Counts as thanks for the rule and half for C-02. Chat, LinkedIn and portal
  messages owe none.
- **L-DECIDE without a kind.** The kind is suggested from stage, call log and text: a text that asks for time or only sets
  up a call is not asked for a decision unless the person said that they decline. Saying that another offer was accepted
  is a reason, not yet the decision.
- **L-HEDGE** speaks only where a refusal is expected; while asking for time one may be unsure.
- **L-INVENT.** Family, health, study, moving and permits are checked wherever they stand. An ordinary reason (hours,
  place …) is held against the chosen one only where the text gives it as the cause and a reason was chosen.
- **L-SORRY in Chinese** allows two at every stage (§13 "two tolerated"); 给您添麻烦了 is not counted.
- **L-LONG.** "Too short" is said only of a piece whose kind is known; a composer in which one is still typing gets no such
  note. Pieces without a band in §9 have a high end of our own.
- **L-CC.** Colleagues in the recipient's house, one's own address, addresses that stand in the mail in view and one
  further house under an agency are in the thread; more than two strangers in copy are a crowd even in the same house.
- **L-S4** gives one finding for each missing part. A letter that returns nothing may say that nothing was received.
- **C-04** is 1, not 0, where no reason is given: L-NOREASON is a warning and would otherwise bar insertion.
- **C-06** is 1 under L-SOURCE, which is a warning; an invented reason or call makes it 0.
- **L-SOURCE and dates asked for.** In a letter that asks for time the day that is asked for is a request and no claim.
- **L-CALLREF and calls that failed.** “Your line was engaged” claims no talk, so the rule is silent; in a text that arrived in
  one piece L-SOURCE asks whether the attempt is true.
- **L-SOURCE, what is said and planned.** Words put into somebody's mouth, acts told as done, people of one's life and
  details of the house (policies, benefits, plans) are claims; what the mail in view says in most of its words is vouched for.
- **L-SOURCE and typing.** The page part hands over which sentences the person typed or touched; claims in those are
  theirs. After a kept claim only that claim is silent. Events told as facts (a call to an office, a lawyer's advice) are
  counted with meetings.
- **L-REGISTER.** English has no mixed address. German, French and Japanese are told by their pronouns or sentence ends.
- **Other languages** get what needs no wording: placeholders, figures, names, recipients, subject, marks, mailbox.
- **A rewrite** replaces the whole sentence; if that sentence also held the only decision or thanks, the rewrite says it
  again.
`;

writeFileSync(fileURLToPath(new URL('docs/check.md', root)), text);
