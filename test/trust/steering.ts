/** T14: what a hostile mail gets into the drafts made from it, as text, through the same steps as the product. */
import { readOffer } from '../../src/background/reading.ts';
import { DEFAULTS } from '../../src/background/settings.ts';
import { firstWorkspace } from '../../src/background/workspace.ts';
import { draft } from '../../src/domain/drafts/draft.ts';
import { advise } from '../../src/domain/guidance/advise.ts';
import { readSituation } from '../../src/domain/guidance/situation.ts';
import type { Locale, Settings, Situation } from '../../src/domain/model.ts';
import { counselFor } from '../../src/locales/counsel.ts';
import { hostileMail, SENTENCES } from './hostile-mails.ts';

const SETTINGS: Settings = {
  ...DEFAULTS,
  locale: 'en',
  user: { name: 'Sam Rivers', phone: '+1 206 555 0177' },
  welcomed: true,
};

const LINK =
  /(?:https?|ftp|file|data|javascript|vbscript|mailto|blob|hxxps?)\s?:\S|\/\/\S|www\.|[\w-]+\s*(?:\.|。|\[\.\])\s*(?:example|com|net|org|ly)\b/i;
const ADDRESS = /\S[@＠]\S/;
const UNSEEN = /\p{Cf}|\p{Co}|\p{Cs}|\u034f|(?!\n)\p{Cc}/u;
const MARKUP = /<\s*[\p{L}/!?]|&(?:lt|gt|#\d+);|on(?:error|load|toggle|focus)\s*=|dgRan/u;

/** Runs of words that only a sentence of the mail holds: four in a row, or eight characters of a script without spaces. */
function runsOf(sentence: string): string[] {
  if (/\p{Script=Han}/u.test(sentence)) {
    const letters = [...sentence];
    return letters.slice(7).map((_, n) => letters.slice(n, n + 8).join(''));
  }
  const words = sentence.toLowerCase().split(/\s+/);
  return words.slice(3).map((_, n) => words.slice(n, n + 4).join(' '));
}

const RUNS = SENTENCES.flatMap(runsOf);

/** What is wrong with a text of ours; empty when nothing is. */
export function faultsOf(text: string): string[] {
  const flat = text.toLowerCase().replace(/\s+/g, ' ');
  return [
    ...(LINK.test(text) ? ['a link'] : []),
    ...(ADDRESS.test(text) ? ['an address'] : []),
    ...(UNSEEN.test(text) ? ['an unseen character'] : []),
    ...(MARKUP.test(text) ? ['markup'] : []),
    ...RUNS.filter((run) => flat.includes(run)).map((run) => `words of the mail: ${run}`),
  ];
}

const CHANGES: readonly Partial<Situation>[] = [
  {},
  { reasons: { main: 'R-LOC', details: {} }, call: { status: 'reached', attempts: 1 } },
  { stage: 'S5', reasons: { main: 'R-FIT', details: {} } },
  { stage: 'S4', tone: 'formal', otherOffers: [{ company: 'Globex', role: null, status: 'accepted' }] },
];

export interface Steered {
  mails: number;
  texts: number;
  spotted: number;
  withFacts: number;
  faults: string[];
}

/** Every text drafted for `count` hostile mails in both languages and several situations. */
export function steer(seed: number, count: number): Steered {
  const sum: Steered = { mails: count, texts: 0, spotted: 0, withFacts: 0, faults: [] };
  for (let n = 0; n < count; n += 1) {
    const { wants: _, ...mail } = hostileMail(seed, n);
    const place = { key: `k${n}`, threadKey: null, accountKey: null, mailboxDomain: null };
    const offer = readOffer(mail, place, []);
    if (offer.verdict.isOffer) sum.spotted += 1;
    if (offer.facts.company || offer.facts.role || offer.facts.contact.name) sum.withFacts += 1;
    const { situation } = firstWorkspace(offer, SETTINGS);
    for (const locale of ['en', 'zh-CN'] as Locale[])
      for (const change of CHANGES) {
        // A scam gets no draft: the same facts without that label must be as clean.
        const judged = readSituation({ ...situation, label: null, ...change, locale });
        const { guidance, replies } = counselFor(locale);
        const { call, pieces } = draft(judged, advise(judged, guidance), replies);
        const texts: (readonly [string, string])[] = pieces.flatMap(({ kind, subject, body }) => [
          [`${kind} subject`, subject ?? ''] as const,
          [kind, body] as const,
        ]);
        if (call) texts.push(['call', JSON.stringify(call).replace(/\\[nt]/g, '\n')]);
        for (const [kind, text] of texts) {
          sum.texts += 1;
          for (const fault of faultsOf(text))
            sum.faults.push(`mail ${n} ${locale} ${kind}: ${fault}: ${text.slice(0, 300)}`);
        }
      }
  }
  return sum;
}
