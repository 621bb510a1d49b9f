/**
 * English sentences that were written before the rules were mended by frames (`rules/matter.ts`, `rules/sense.ts`): what
 * must fire and what must stay quiet. Plain sentences of one rule share a letter, so that a thousand of them stay cheap.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/domain/check/check.ts';
import type { CheckInput, Finding, Situation } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

const OFFER = {
  company: 'Tarn Diagnostics',
  role: 'Lab Coordinator',
  date: '2026-11-20',
  contact: { name: 'Dana Rahman', email: 'dana.rahman@tarn.example' },
};
const SITUATION: Situation = {
  today: '2026-11-25',
  locale: 'en',
  stage: 'S2',
  decidedAt: '2026-11-25',
  user: { name: 'Mika Salo' },
  offer: OFFER,
  reasons: { main: 'R-LOC', details: { 'R-LOC': 'almost three hours of travel a day' } },
};
const MAIL =
  'Monday 23 November\nDear Mika, we are glad to offer you the post of Lab Coordinator at Tarn Diagnostics, across our two sites. Noor Amin would show you the ropes. Please answer by 1 December. Kind regards, Dana Rahman';

interface Case {
  rule: string;
  /** What the letter is sent with: `o:` another record, `cc:`, `s:` a subject, `f:` a sender, `x:` a case below. */
  option: string;
  fires: boolean;
  said: string;
}

const CASES = readFileSync(new URL('./frames-en.txt', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line): Case[] => {
    const [, rule = '', option = '', sign, said = ''] =
      /^(L-[A-Z\d]+)( (?:o|cc|s|f|x):.*?)? ([-+]) (.*)$/.exec(line) ?? [];
    return sign ? [{ rule, option: option.trim(), fires: sign === '+', said: said.replaceAll('\\n', '\n') }] : [];
  });

/** A part of the letter that a sentence takes the place of, by the letter before its colon. */
const PARTS = {
  g: 'Dear Ms Rahman,',
  t: 'Thank you for the offer of the Lab Coordinator post and for the care you put into it.',
  d: 'I have decided not to accept it.',
  r: 'The travel would come to almost three hours a day, and that is more than I can manage.',
};
const CLOSE =
  'If a short talk would help, I am happy to call at a time that suits you. I wish you and your colleagues a good search.\n\nKind regards,\nMika Salo';

function inputOf({ rule, option, said }: Case): CheckInput {
  const [, part, words = ''] = /^([gtdr4]):(.*)$/s.exec(said) ?? [];
  const parts = { ...PARTS, ...(part ? { [part]: words } : {}) };
  if (rule === 'L-SORRY') parts.d = 'I am sorry, but I have decided not to accept it.';
  const [, kind, value = ''] = /^(\w+):(.*)$/.exec(option) ?? [];
  const situation: Situation = part === 'r' && rule !== 'L-INVENT' ? { ...SITUATION, reasons: null } : { ...SITUATION };
  const own = part || said === 'x' ? '' : said;
  const input: CheckInput = {
    situation,
    kind: 'mail',
    text: `${parts.g}\n\n${parts.t} ${parts.d}\n\n${parts.r} ${own}\n\n${CLOSE}`,
  };
  if (part === '4')
    return {
      kind: 'afterSigning',
      situation: { ...SITUATION, stage: 'S4', offer: { ...OFFER, signedDate: '2026-11-10', startDate: '2027-01-04' } },
      text: `${parts.g}\n\nI signed the contract for the Lab Coordinator post. Thank you for the trust you showed in me. ${words}\n\nI need work that is nearer to my home. I apologise for the trouble this causes. I wish you and your colleagues well.\n\nKind regards,\nMika Salo`,
    };
  const to = ['dana.rahman@tarn.example'];
  const employer = 'halden.example';
  if (kind === 'o') {
    const [company = '', role = ''] = value.split('/');
    return { ...input, otherCompanies: [{ company, role }] };
  }
  if (kind === 'cc') return { ...input, to, from: 'mika.salo@home.example', cc: value ? value.split(',') : [] };
  if (kind === 's') return { ...input, subject: value };
  if (kind === 'f') return { ...input, to, presentEmployerDomain: employer, ...(value ? { from: value } : {}) };
  if (value === 'late')
    return {
      ...input,
      situation: { ...situation, decidedAt: '2026-11-18', offer: { ...OFFER, deadline: '2026-11-22' } },
    };
  if (value === 'src') return { ...input, origin: 'inserted', visibleMail: MAIL };
  if (value === 'home') return { ...input, to, presentEmployerDomain: employer };
  if (value === 'house')
    return {
      situation: { ...situation, offer: null, reasons: null },
      text: `Dear Eva,\n\nThank you for your time last week. ${said}\n\nCould we sit down for half an hour?\n\nKind regards,\nMika Salo`,
      to: ['eva.berg@halden.example'],
      presentEmployerDomain: employer,
    };
  return input;
}

const found = (input: CheckInput, rule: string): Finding[] =>
  check(input, counselFor('en')).findings.filter(({ id }) => id === rule);

/** Rules of one sentence at a time: several sentences can stand in one letter. */
const BY_SENTENCE =
  /^L-(?:HEDGE|LEVER|COMPANY|PERSON|LOWBALL|GROVEL|DETAIL|HOPE|PROMISE|BLAME|LEGAL|GLOAT|HONEST|COMPLAINT|INVENT|PAY|FIGURE|CALLREF)$/;
const MOST = 8;

function misjudged(cases: readonly Case[]): string[] {
  const [first] = cases;
  if (!first) return [];
  const said = cases.map((one) => one.said).join(' ');
  const { text, ...rest } = inputOf({ ...first, said });
  const places = found({ text, ...rest }, first.rule);
  return cases
    .filter((one) => {
      const start = text.indexOf(one.said);
      const hit = places.some((place) => (place.start ?? -1) < start + one.said.length && (place.end ?? -1) > start);
      return hit !== one.fires;
    })
    .map((one) => one.said);
}

describe('frames', () => {
  const rules = [...new Set(CASES.map(({ rule }) => rule))];
  it('speak of every rule', () => expect(rules.length).toBeGreaterThan(36));
  it.each(rules)('%s', (rule) => {
    const cases = CASES.filter((one) => one.rule === rule);
    const together = cases.filter(({ option, said }) => BY_SENTENCE.test(rule) && !option && !/^[gtdr4]:/.test(said));
    const apart = cases.filter((one) => !together.includes(one));
    const wrong = apart.filter((one) => found(inputOf(one), rule).length > 0 !== one.fires).map(({ said }) => said);
    for (const fires of [true, false]) {
      const side = together.filter((one) => one.fires === fires);
      for (let at = 0; at < side.length; at += MOST) wrong.push(...misjudged(side.slice(at, at + MOST)));
    }
    expect(wrong).toEqual([]);
  });
});
