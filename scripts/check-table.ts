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

const text = `# The check: every rule, where it lives, what it says

Written by \`npx tsx scripts/check-table.ts\`; do not edit by hand. Ids are those of the guidance handbook. Engines are in
\`src/domain/check/rules/\`, phrases in \`src/locales/<locale>/check.ts\`, examples (must fire + must stay quiet) in
\`test/domain/check/examples.ts\`. L-SOURCE is measured on whole letters (\`test/domain/check/letters-*.txt\`).

| Rule | Severity | Engine | en | zh-CN | Examples |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## How phrases are written

A phrase is words; every word matches in all its inflections. \`..\` lets up to three words (five Chinese characters of the
same clause) stand between, \`...\` up to ten (fourteen characters of the same sentence). \`(a|b)\` is a choice, \`(a)\` an
optional word, \`(a|b)?\` an optional choice, \`word*\` any ending, \`=word\` this form only, \`#\` a figure. \`except\` takes a hit
back that begins inside it; \`compounds\` are Chinese words that hold a trigger by accident (主要是 holds 要是). A language's
phrases are matched by a walk over words, not by regular expressions, so their number costs little and no text can make
them slow.

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
- **L-SOURCE and typing.** The page part hands over which sentences the person typed or touched; claims in those are
  theirs. After a kept claim only that claim is silent. Events told as facts (a call to an office, a lawyer's advice) are
  counted with meetings.
- **L-REGISTER.** English has no mixed address. German, French and Japanese are told by their pronouns or sentence ends.
- **Other languages** get what needs no wording: placeholders, figures, names, recipients, subject, marks, mailbox.
- **A rewrite** replaces the whole sentence; if that sentence also held the only decision or thanks, the rewrite says it
  again.
`;

writeFileSync(fileURLToPath(new URL('docs/check.md', root)), text);
