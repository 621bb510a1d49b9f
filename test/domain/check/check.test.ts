/** The check as a whole: the handbook's vectors, what is not read, how a text may be written, what is refused. */
import { describe, expect, it } from 'vitest';
import { BadInput } from '../../../src/domain/bad-input.ts';
import { check, readCheckInput } from '../../../src/domain/check/check.ts';
import { CHECK_RULES } from '../../../src/domain/check/rule-ids.ts';
import type { CheckInput, Situation } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';
import { EXAMPLES } from './examples.ts';

const S2: Situation = { stage: 'S2', locale: 'en', reasons: { main: 'R-LOC' } };
const ids = (input: Partial<CheckInput> & { text: string }) =>
  check({ situation: S2, ...input }, counselFor(input.situation?.locale)).findings.map(({ id }) => id);

describe('vectors h to n of GUIDANCE §16', () => {
  it('g: pay typed where the gap is 6,000', () => {
    const pay = (amount: number) => ({ amount, currency: 'USD', period: 'year' as const });
    const situation: Situation = {
      ...S2,
      reasons: { main: 'R-PAY', marked: ['R-PROMO'] },
      offer: { pay: pay(90_000) },
      alternative: { pay: pay(96_000) },
    };
    expect(ids({ situation, text: 'Thank you. I decline, as the other salary is higher.' })).toContain('L-PAY');
  });
  it('h: a call that was not made', () => {
    expect(ids({ text: 'Thank you. As we discussed by phone, I decline.' })).toContain('L-CALLREF');
  });
  it('i: the other open company', () => {
    const otherCompanies = [{ company: 'Fabrikam', role: 'Chemist' }];
    const situation: Situation = { ...S2, offer: { company: 'Northwind Labs' } };
    expect(ids({ situation, otherCompanies, text: 'Thank you for the offer from Fabrikam. I decline.' })).toContain(
      'L-WRONGCO',
    );
  });
  it('k and l: apologies by locale', () => {
    const zh: Situation = { stage: 'S3', locale: 'zh-CN' };
    expect(ids({ situation: zh, text: '十分抱歉，给您添麻烦了。我决定不接受。' })).not.toContain('L-SORRY');
    expect(ids({ text: 'I am sorry. I apologise. I regret it. I decline.' })).toContain('L-SORRY');
  });
  it('m: leverage and a figure', () => {
    const found = ids({ situation: { ...S2, locale: 'zh-CN' }, text: '除非贵司能涨到三万五。' });
    expect(found).toEqual(expect.arrayContaining(['L-LEVER', 'L-FIGURE']));
  });
  it('n: a referral without consent', () => {
    const situation: Situation = { ...S2, referral: { name: 'Ana Lima', consent: false } };
    expect(ids({ situation, text: 'Thank you. I decline. I can recommend Ana Lima.' })).toContain('L-REFER');
  });
});

describe('what is not read', () => {
  const letter = 'Thank you for the offer. I have decided to decline, as the commute is too long.\n\n';
  const quiet: Record<string, string> = {
    'quoted lines': `${letter}On Mon, 23 Nov 2026 Priya wrote:\n> The salary is $95,000 and the process is chaotic.\n> Please [sign] here!!`,
    'an answer below the quote': `On Mon, 23 Nov 2026 at 10:00 Priya Rahman wrote:\n> Our salary is insulting.\n\n${letter}`,
    'an original message': `${letter}-----Original Message-----\nFrom: Priya\nSent: Monday\n\nI need surgery. My lawyer says so.`,
    'a forwarded message': `${letter}---------- Forwarded message ---------\nFrom: Priya\nSubject: hi\n\nTo be honest, it is a lowball offer.`,
    'a signature': `${letter}-- \nLee Ortiz, Legal Counsel\n+44 20 7946 0100 · salary negotiations · Fabrikam`,
    'lines below the closing': `${letter}Kind regards,\nLee Ortiz\nLawyer, Dream Company Ltd\n+44 20 7946 0100`,
    'a Chinese history': `感谢您。我决定婉拒，主要是通勤的考虑。\n\n在 2026年11月23日，王敏 写道：\n> 薪资太低，流程混乱`,
  };
  const judged = CHECK_RULES.filter((id) => !['L-LONG', 'L-NOREASON'].includes(id));
  for (const [what, text] of Object.entries(quiet))
    it(what, () =>
      expect(
        ids({ text, otherCompanies: [{ company: 'Fabrikam' }] }).filter((id) => judged.includes(id as never)),
      ).toEqual([]),
    );
});

describe('however it is written', () => {
  const full = (text: string) =>
    text.replace(/[!-~]/g, (char) =>
      /[a-zA-Z0-9]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char,
    );
  const ways: Record<string, (text: string) => string> = {
    'curly quotes': (text) => text.replaceAll("'", '’'),
    'zero-width characters': (text) => [...text].map((char, at) => (at % 5 === 2 ? `${char}\u200b` : char)).join(''),
    'line breaks and runs of spaces': (text) =>
      text.replace(/(\w) (?=\w)/g, (_, char: string, at: number) => (at % 3 === 0 ? `${char}\n` : `${char}   `)),
    'soft hyphens and joiners': (text) =>
      text.replace(/(\p{L})(?=\p{L})/gu, (char, _, at: number) => (at % 7 === 3 ? `${char}\u00ad` : char)),
  };
  const wording = [
    'L-HEDGE',
    'L-LEVER',
    'L-COMPANY',
    'L-PERSON',
    'L-LOWBALL',
    'L-GROVEL',
    'L-DETAIL',
    'L-HOPE',
    'L-PROMISE',
    'L-BLAME',
    'L-LEGAL',
    'L-GLOAT',
    'L-HONEST',
    'L-COMPLAINT',
    'L-CALLREF',
    'L-INVENT',
    'L-PAY',
  ] as const;
  for (const [name, change] of Object.entries({
    ...ways,
    'full-width letters': full,
    capitals: (text: string) => text.toUpperCase(),
    'no capitals': (text: string) => text.toLowerCase(),
  }))
    it(name, () => {
      const missed: string[] = [];
      for (const id of wording)
        for (const example of EXAMPLES[id].fire) {
          if (typeof example !== 'string') continue;
          const text = change(example);
          const found = check({ situation: { ...S2, locale: null }, text }, counselFor(null)).findings.find(
            (one) => one.id === id,
          );
          if (!found) missed.push(`${id}: ${text}`);
          else if (found.start !== null && found.end !== null)
            expect(text.slice(found.start, found.end)).toBe(found.text);
        }
      expect(missed).toEqual([]);
    });
});

describe('input', () => {
  it('is refused by its field', () => {
    const situation = { stage: 'S2' };
    const wrong: [string, unknown][] = [
      ['input', null],
      ['input', []],
      ['input', 'text'],
      ['situation', { text: '' }],
      ['situation', { situation: 3, text: '' }],
      ['situation.stage', { situation: {}, text: '' }],
      ['situation.stage', { situation: { stage: 'S9' }, text: '' }],
      ['situation.reasons.main', { situation: { stage: 'S2', reasons: { main: 'R-X' } }, text: '' }],
      ['text', { situation }],
      ['text', { situation, text: 4 }],
      ['kind', { situation, text: '', kind: 'letter' }],
      ['subject', { situation, text: '', subject: 4 }],
      ['to', { situation, text: '', to: 'a@b.example' }],
      ['cc.0', { situation, text: '', cc: [4] }],
      ['origin', { situation, text: '', origin: 'pasted' }],
      ['otherCompanies.0.company', { situation, text: '', otherCompanies: [{}] }],
      ['otherCompanies', { situation, text: '', otherCompanies: {} }],
      ['visibleMail', { situation, text: '', visibleMail: [] }],
      ['off', { situation, text: '', off: 'L-PAY' }],
      ['kept.0', { situation, text: '', kept: [1] }],
    ];
    for (const [field, input] of wrong) {
      let error: unknown = null;
      try {
        readCheckInput(input);
      } catch (thrown) {
        error = thrown;
      }
      expect(error, field).toBeInstanceOf(BadInput);
      expect((error as BadInput).field).toBe(field);
    }
  });

  it('null is missing, unknown keys and rules are ignored', () => {
    const input = readCheckInput({
      situation: { stage: 'S2' },
      text: 'Thank you.',
      kind: null,
      to: null,
      off: ['L-NEW'],
      more: 1,
    });
    expect(check(input, counselFor(null)).rubric.length).toBe(17);
  });

  it('any text gets an answer', () => {
    for (const text of [
      '',
      '\n\n',
      '>',
      '-- ',
      '\u202e\u0000\ud800',
      '🙂'.repeat(500),
      'a'.repeat(70_000),
      '的'.repeat(30_000),
      '[['.repeat(2_000),
      'if you '.repeat(3_000),
    ])
      expect(check({ situation: S2, text, origin: 'inserted' }, counselFor('en')).rubric.length).toBe(17);
  });
});
