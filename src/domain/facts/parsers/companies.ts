import { orEmpty } from '../../absent.ts';
import type { Candidate } from '../candidate.ts';
import type { Letter } from '../letter.ts';
import { cuesOf, type Reader } from '../patterns.ts';
import { carried, namedHosts, SERVICE_STEM, type Sender } from '../sender.ts';
import { squash, tokenise, tokensOf } from '../tokens.ts';
import { byCues } from './companies/cues.ts';
import { fromFoot, inBrackets, inPapers } from './companies/foot.ts';
import { labelWords, nameFromLabel, spelled } from './companies/label.ts';
import { adder } from './companies/name.ts';
import { fromSenderName } from './companies/sender-name.ts';
import { parseCompaniesCjk } from './companies-cjk.ts';
import { houseAtFoot } from './people/house.ts';

const MACHINE =
  /^(?:no-?reply|do-?not-?reply|noreply|notifications?|notify|dse\w*|mailer|info|jobs?|careers?|hr|system|support|service|adobesign|offers?|hello|mail|notice|notification|usastaffing|alerts?|no-?responder|nao-?responda|envelopes?|completed|documents?|avisos?|envi[oa]s?|contrats?|signatures?|reminders?|updates?|hiring|recruit\w*|talent|people|staffing|applications?|applicants?|candidates?|bewerbung\w*|personal|empleo|vagas|recrutement|emplois?|onboarding|team|welcome|share|sharing|messages?|message-center|dispatch|deliver\w*|post|inbox|app|bot|letters?)$/;
/** Written with capitals, as most letters are. */
const CASED = /[\n.!?,] {0,2}\p{Lu}/u;
const localPart = (address: string | null): string | null => {
  const local = orEmpty(address?.split('@')[0]).toLowerCase();
  return local.length >= 4 && !MACHINE.test(local) ? local : null;
};

/** What a service's address may say of its customer: "oceanic-grid@…", "talent@kestrelvine.workhub-mail.…". */
function serviceHosts(letter: Letter, sender: Sender): string[] {
  const below = orEmpty(letter.fromAddress?.split('@')[1]).toLowerCase();
  const sub = sender.domain && below.endsWith(`.${sender.domain}`) ? below.slice(0, -sender.domain.length - 1) : '';
  const label = orEmpty(sub.split('.').pop());
  const local = localPart(letter.fromAddress);
  return [...(local === null ? [] : [local]), ...(label.length >= 4 && !MACHINE.test(label) ? [label] : [])];
}

/** Proposes names of the employer; `people` are names that must not be taken for one, `role` is the job found. */
export function parseCompanies(
  letter: Letter,
  reader: Reader,
  sender: Sender,
  people: readonly string[],
  role: string | null,
): Candidate<string>[] {
  const out: Candidate<string>[] = [];
  const add = adder(out, reader.names);
  const tokens = tokensOf(letter, reader.words);
  const subjectTokens = tokenise(letter.subject, reader.words);
  const cjkLetter = reader.languages.includes('zh-CN') || reader.languages.includes('ja');
  // A lone capital word is a firm's name less often where the sender's own domain could have spelled it.
  const single = sender.kind === 'own' ? -2 : -1;
  byCues(letter.text, letter.lower, tokens, reader, cuesOf(letter, reader), false, add, letter.bodyEnd, single);
  const subjectLower = letter.subject.toLowerCase();
  if (subjectLower.length === letter.subject.length)
    byCues(
      letter.subject,
      subjectLower,
      subjectTokens,
      reader,
      cuesOf(letter, reader, 'subject'),
      true,
      add,
      10_000,
      single,
    );
  fromSenderName(letter, reader, sender, add);
  const house = houseAtFoot(letter, reader);
  if (house !== null) add(house, -1, -1, 15, true, true);
  inBrackets(letter, add);
  inPapers(letter, reader, add);
  fromFoot(letter, reader, add);
  if (cjkLetter) out.push(...parseCompaniesCjk(letter, reader, sender, people, role));
  // Services put the employer before the @ ("oceanic-grid@…").
  const hosts =
    sender.kind === 'own' ? [orEmpty(sender.label)] : sender.kind === 'service' ? serviceHosts(letter, sender) : [];
  // A mailbox that the letter names is its writer's where a service, a board or a free mailbox sends.
  const named = sender.kind === 'own' || sender.kind === 'agency' ? [] : namedHosts(letter, sender);
  for (const host of [...hosts, ...named]) {
    let spelt = false;
    for (const [list, source, header] of [
      [tokens, letter.text, false],
      [subjectTokens, letter.subject, true],
      [tokenise(letter.fromName, reader.words), letter.fromName, true],
    ] as const) {
      const run = spelled(list, source, host, reader.names);
      // "La Fiducie des parcs acadiens": what spells the domain in small letters may be part of a name.
      const small = run !== null && CASED.test(letter.text.slice(0, 200)) && !/^\p{Lu}/u.test(run.text);
      // "harriet.osei@pactly…": a person's mailbox at a service.
      const person =
        sender.kind === 'service' && run !== null && people.some((one) => squash(one) === squash(run.text));
      if (run && !person) add(run.text, run.start, run.end, small ? 2 : 12, header, squash(run.text) === squash(host));
      spelt ||= run !== null;
    }
    const ours = sender.kind === 'own' || named.includes(host);
    const known = ours && !spelt ? labelWords(letter, tokens, reader.names) : undefined;
    // "do-not-reply@offers.hirestack…", of which neither letter nor name speaks: a service, whoever it serves.
    const unsaid = sender.machine && !spelt && host === sender.label && SERVICE_STEM.test(host);
    const fallback = ours && !unsaid ? nameFromLabel(host, reader.names, known) : null;
    if (fallback !== null && !['zh-CN', 'ja'].includes(reader.main.language))
      out.push({ value: fallback, start: -1, end: -1, score: 3, stated: false });
  }
  const platform = squash(orEmpty(carried(letter.fromName)?.platform));
  const kept = sender.kind === 'service' && platform !== '' ? out.filter((one) => squash(one.value) !== platform) : out;
  return kept.filter((one) => !people.some((person) => squash(person) === squash(one.value)) || one.score >= 8);
}
