/** The rules at their edges: whose name it is, whose words they are, what a figure is, and phrases that cannot be read. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/domain/check/check.ts';
import { PhraseBook } from '../../../src/domain/check/phrase-book.ts';
import { readPhrase } from '../../../src/domain/check/phrases.ts';
import type { CheckInput, Finding, Situation } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

const S2: Situation = {
  stage: 'S2',
  locale: 'en',
  offer: { company: 'Acme Widgets Europe', role: 'Senior Analyst' },
  reasons: { main: 'R-LOC' },
};
const found = (text: string, more: Partial<CheckInput> = {}): Finding[] =>
  check({ situation: S2, text, ...more }, counselFor(more.situation?.locale)).findings;
const ids = (text: string, more: Partial<CheckInput> = {}) => found(text, more).map(({ id }) => id);
const texts = (id: string, text: string, more: Partial<CheckInput> = {}) =>
  found(text, more).flatMap((one) => (one.id === id ? [one.text] : []));

describe('names of other offers', () => {
  const fabrikam = { otherCompanies: [{ company: 'Fabrikam', role: 'Chemist' }] };

  it('are known from the situation as well as from the records', () => {
    const situation: Situation = { ...S2, otherOffers: [{ company: 'Fabrikam' }, { company: null }] as never };
    expect(ids('Thank you for the offer from Fabrikam. I decline it.', { situation })).toContain('L-WRONGCO');
    const roles: Situation = { ...S2, otherOffers: [{ company: 'Fabrikam', role: 'Chemist' }] as never };
    expect(ids('Thank you for the offer of the Chemist post. I decline it.', { situation: roles })).toContain(
      'L-WRONGCO',
    );
  });

  it('named before the verb stand where ours belongs; named as talks or as the place joined they do not', () => {
    expect(ids('The Fabrikam offer is one I have to decline.', fabrikam)).toContain('L-WRONGCO');
    expect(ids('It was kind of Fabrikam to choose me. I decline your offer.', fabrikam)).toContain('L-WRONGCO');
    const other = ids('I decline your offer, as I will join Fabrikam in June.', fabrikam);
    expect(other).toContain('L-RIVAL');
    expect(other).not.toContain('L-WRONGCO');
  });

  it('inside the name of ours are not theirs', () => {
    const inside = { otherCompanies: [{ company: 'Widgets', role: null }] };
    expect(ids('Thank you for the offer from Acme Widgets Europe. I decline it.', inside)).not.toContain('L-WRONGCO');
    expect(ids('Thank you for the offer from Widgets. I decline it.', inside)).toContain('L-WRONGCO');
  });

  it('and their roles, unless ours holds the same words', () => {
    const analyst = { otherCompanies: [{ company: 'Fabrikam', role: 'Analyst' }] };
    expect(ids('Thank you for the offer of the Analyst post. I decline it.', analyst)).not.toContain('L-WRONGCO');
    const wrong = found('Thank you for the offer of the Chemist post. I decline it.', fabrikam);
    expect(wrong.find(({ id }) => id === 'L-WRONGCO')).toMatchObject({ text: 'Chemist', rewrite: 'Senior Analyst' });
    const letter = 'Thank you for the offer. I decline it.';
    expect(ids(letter, { ...fabrikam, subject: 'Chemist position' })).toContain('L-WRONGCO');
    expect(ids(letter, { ...fabrikam, subject: 'Senior Analyst position' })).not.toContain('L-WRONGCO');
  });
});

describe('words of others, and what is only supposed', () => {
  it('a motto is cited, one word in quotes is a sneer', () => {
    const say = (words: string) => `Thank you. I decline the offer. ${words}`;
    expect(ids(say('The poster read “never be rude to a patient”.'))).not.toContain('L-PERSON');
    expect(ids(say('The interviewer was rude.'))).toContain('L-PERSON');
  });

  it('the idiom of betrayed trust is one note, and a warning from the second time on', () => {
    const situation: Situation = { ...S2, locale: 'zh-CN', offer: { company: '云杉检测' } };
    const twice = found('感谢贵公司。我决定不接受。辜负了您的信任，也辜负了您的期望。', { situation });
    expect(twice.filter(({ id }) => id === 'L-GROVEL').map(({ severity }) => severity)).toEqual(['note', 'warning']);
  });
});

describe('figures', () => {
  it('of thanks and of shares are no pay', () => {
    const situation: Situation = { ...S2, locale: 'zh-CN', offer: { company: '云杉检测' } };
    expect(texts('L-FIGURE', '万分感谢。我百分之百尊重贵公司。我决定不接受。', { situation })).toEqual([]);
    expect(texts('L-FIGURE', '感谢贵公司。月薪三万五。我决定不接受。', { situation })).toHaveLength(1);
    expect(texts('L-FIGURE', 'Thank you. I decline. You have 100 percent of my respect.')).toEqual([]);
    expect(texts('L-FIGURE', 'Thank you. I decline, as they pay $95,000.')).toHaveLength(1);
  });
});

describe('to the present employer', () => {
  const letter = 'Dear Ana,\n\nI am glad to stay.\n\nMika';
  const mine = { presentEmployerDomain: '@Acme.example', to: ['Ana <ana@acme.example>'] };
  it('no refusal is owed, unless that employer made the offer', () => {
    expect(ids(letter, mine)).not.toContain('L-DECIDE');
    const situation: Situation = { ...S2, offer: { contact: { email: 'hr@acme.example' } } };
    expect(ids(letter, { ...mine, situation })).toContain('L-DECIDE');
  });

  it('an unlawful cause stays out of the message', () => {
    for (const concern of ['unlawful', 'falseReason'] as const)
      expect(ids('Thank you. I decline the offer.', { situation: { ...S2, concerns: [concern] } })).not.toContain(
        'L-INVENT',
      );
  });
});

it('a word that every object of the language has is a word like any other', () => {
  expect(ids('Thank you. I decline the post of constructor.', { situation: S2 })).toContain('L-NOREASON');
});

describe('phrases that cannot be read', () => {
  it('name themselves', () => {
    expect(() => readPhrase('a ?')).toThrow(/behind no choice/);
    expect(() => readPhrase('(a|b')).toThrow(/unclosed/);
    expect(() => readPhrase('(a)')).toThrow(/choice of one/);
    expect(() => readPhrase('a) b')).toThrow(/unopened/);
    expect(() => new PhraseBook().add('x', ['... word'])).toThrow(/begins with anything/);
    expect(() => new PhraseBook().add('x', ['(a|... b) c'])).toThrow(/begins with anything/);
    expect(() => new PhraseBook().add('x', ['(a)?'])).toThrow(/begins with anything/);
  });
});

describe('a text however written', () => {
  it('keeps its places past line marks and short forms', () => {
    const text = 'Thank you.\u2028\u2028I decline the offer.\u2029I shan’t say that the manager was rude.';
    for (const { start, end, text: part } of found(text))
      if (start !== null && end !== null) expect(text.slice(start, end)).toBe(part);
    expect(texts('L-PERSON', text)).toEqual([]);
  });
});
