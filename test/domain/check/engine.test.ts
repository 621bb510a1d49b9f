/** The check's engine apart from its rules: what is judged as what, what a finding carries, and whose words are read. */
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../src/domain/check/case.ts';
import { check } from '../../../src/domain/check/check.ts';
import { ownPart } from '../../../src/domain/check/own-words.ts';
import { read } from '../../../src/domain/check/reading.ts';
import type { CheckInput, Situation } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

const counsel = counselFor('en');
const S2: Situation = {
  stage: 'S2',
  locale: 'en',
  intent: 'decline',
  today: '2026-11-25',
  decidedAt: '2026-11-24',
  user: { name: 'Mika Salo' },
  offer: { company: 'Tarn Diagnostics', role: 'Lab Coordinator', contact: { name: 'Dana Rahman' } },
  reasons: { main: 'R-LOC' },
};
const NO = 'Dear Ms Rahman,\n\nThank you for the offer. I have decided to decline it, as the commute is too long.';
const TALK = 'Hi Dana, is now a good moment for a short phone call?';
const caseFor = (text: string, more: Partial<CheckInput> = {}, s: Partial<Situation> = {}) => {
  const input: CheckInput = { text, ...more, situation: { ...S2, ...s } };
  return caseOf(input, read(text, input.situation, counsel.checkTexts), counsel.guidance);
};
const checked = (text: string, more: Partial<CheckInput> = {}, s: Partial<Situation> = {}) =>
  check({ text, ...more, situation: { ...S2, ...s } }, counselFor(s.locale ?? 'en'));

describe('the kind of piece', () => {
  it('is the one given', () => {
    expect(caseFor(NO, { kind: 'portal' }).likely).toBe('portal');
    expect(caseFor(NO, { kind: 'askForTime' }).asks).toBe(true);
    expect(caseFor(NO, { kind: 'mail' }, { intent: 'undecided' })).toMatchObject({ likely: 'mail', asks: false });
  });

  it('else follows from the stage, and from a call that came about', () => {
    expect(caseFor(NO).likely).toBe('mail');
    expect(caseFor(NO, {}, { call: { status: 'reached', attempts: 1 } }).likely).toBe('confirmation');
    expect(caseFor(NO, {}, { stage: 'S0' }).likely).toBe('withdraw');
    expect(caseFor(NO, {}, { stage: 'S3' }).likely).toBe('goBack');
    expect(caseFor(NO, {}, { stage: 'S4' }).likely).toBe('afterSigning');
    expect(caseFor(NO, {}, { stage: 'S6' }).likely).toBe('late');
  });

  it('of a person who has not decided is a request for time, or a word to set up a call', () => {
    expect(caseFor(NO, {}, { intent: 'undecided' })).toMatchObject({ likely: 'askForTime', asks: true });
    const stays = { intent: 'stay' } as const;
    expect(caseFor('Could I have until Friday to decide?', {}, stays).likely).toBe('askForTime');
    expect(caseFor(TALK, {}, stays).likely).toBe('chat');
    expect(caseFor(`${TALK} ${'There is much to say about it. '.repeat(8)}`, {}, stays).likely).toBe('mail');
    expect(caseFor(`${NO} ${TALK}`, {}, stays).likely).toBe('mail');
    expect(caseFor(TALK).likely).toBe('mail');
    expect(caseFor('Could I have until Friday to decide?').likely).toBe('mail');
    expect(caseFor('It is a fine day.', {}, stays).likely).toBe('mail');
  });
});

describe('a refusal is owed', () => {
  it('by letters that decline, not by those that ask or keep in touch', () => {
    expect(caseFor(NO).refuses).toBe(true);
    expect(caseFor(NO, { kind: 'keepInTouch' }).refuses).toBe(false);
    expect(caseFor(NO, { kind: 'askForTime' }).refuses).toBe(false);
  });

  it('by a message on LinkedIn or in a portal only once one has decided', () => {
    for (const kind of ['linkedin', 'portal'] as const) {
      expect(caseFor(NO, { kind }).refuses).toBe(true);
      expect(caseFor(NO, { kind }, { intent: 'undecided' }).refuses).toBe(false);
      expect(caseFor(NO, { kind }, { stage: 'S5' }).refuses).toBe(false);
    }
    expect(caseFor(NO, { kind: 'mail' }, { intent: 'undecided' }).refuses).toBe(true);
    expect(caseFor(NO, { kind: 'mail' }, { stage: 'S5' }).refuses).toBe(true);
  });

  it('not by a letter to the present employer, who made no offer', () => {
    const to = ['Boss <boss@brightwell.example>'];
    const at = { presentEmployerDomain: '@Brightwell.example' };
    expect(caseFor(NO, { to, ...at })).toMatchObject({ refuses: false, inHouse: true });
    expect(caseFor(NO, { to }, at)).toMatchObject({ refuses: false, inHouse: true });
    expect(caseFor(NO, { to })).toMatchObject({ refuses: true, inHouse: false });
    expect(caseFor(NO, at).inHouse).toBe(false);
    expect(caseFor(NO, { to: ['a@tarn.example', ...to], ...at }).inHouse).toBe(false);
    expect(caseFor(NO, { to, ...at, kind: 'mail' }).inHouse).toBe(false);
    expect(caseFor(NO, { to, ...at }, { flags: ['internalMove'] }).inHouse).toBe(false);
    expect(caseFor(NO, { to, ...at }, { flags: ['viaAgency'] }).inHouse).toBe(true);
    const inside = { offer: { ...S2.offer, contact: { name: 'Dana Rahman', email: 'Dana@Brightwell.example' } } };
    expect(caseFor(NO, { to, ...at }, inside).inHouse).toBe(false);
    const outside = { offer: { ...S2.offer, contact: { name: 'Dana Rahman', email: 'dana@tarn.example' } } };
    expect(caseFor(NO, { to, ...at }, outside).inHouse).toBe(true);
  });
});

describe('what is known of the case', () => {
  it('the reasons chosen, marked or written about, once each; a cause to be silent on counts as private', () => {
    expect(caseFor(NO).chosen).toEqual(['R-LOC']);
    const more = {
      main: 'R-LOC',
      support: 'R-HOURS',
      marked: ['R-FIT', 'R-LOC'],
      details: { 'R-STAB': 'a year', 'R-PROMO': '  ' },
    };
    expect(caseFor(NO, {}, { reasons: more as never }).chosen).toEqual(['R-LOC', 'R-HOURS', 'R-FIT', 'R-STAB']);
    for (const concern of ['unlawful', 'falseReason'])
      expect(caseFor(NO, {}, { concerns: [concern] as never }).chosen).toEqual(['R-LOC', 'R-PRIVATE']);
    expect(caseFor(NO, {}, { concerns: ['other'] as never }).chosen).toEqual(['R-LOC']);
    const { reasons: _, ...none } = S2;
    expect(caseOf({ text: NO, situation: none }, read(NO, none, counsel.checkTexts), counsel.guidance).chosen).toEqual(
      [],
    );
  });

  it('an answer is late after 48 hours, past the deadline, once the offer is gone, and at S6', () => {
    expect(caseFor(NO).late).toBe(false);
    expect(caseFor(NO, {}, { stage: 'S6' }).late).toBe(true);
    const hours = (decidedAt: string) => caseFor(NO, {}, { today: '2026-11-25T10:00:00Z', decidedAt }).late;
    expect([hours('2026-11-23T10:00:00Z'), hours('2026-11-23T09:00:00Z')]).toEqual([false, true]);
    const due = (deadline: string) => caseFor(NO, {}, { offer: { ...S2.offer, deadline } }).late;
    expect([due('2026-11-26'), due('2026-11-25'), due('2026-11-24')]).toEqual([false, false, true]);
    expect(caseFor(NO, {}, { flags: ['offerExpired'] }).late).toBe(true);
  });
});

describe('a finding', () => {
  const rude = 'Thank you for the offer. Your office was a mess and I decline. The manager was rude!!';

  it('stands in order of its place, those without one last, with the words it is about', () => {
    const { findings } = checked(rude, { subject: '', kind: 'mail' });
    const starts = findings.map(({ start }) => start ?? Number.POSITIVE_INFINITY);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(starts).size).toBeGreaterThan(2);
    for (const { start, end, text } of findings)
      expect(text).toBe(start === null || end === null ? '' : rude.slice(start, end));
    expect(findings.some(({ start }) => start === null)).toBe(true);
    expect(findings.some(({ text }) => text.length > 10)).toBe(true);
  });

  it('is left out where its rule is off', () => {
    expect(checked(rude).findings.map(({ id }) => id)).toContain('L-PERSON');
    expect(checked(rude, { off: ['L-PERSON'] }).findings.map(({ id }) => id)).not.toContain('L-PERSON');
  });

  it('says why by its cause', () => {
    const why = (id: string, text: string, more: Partial<CheckInput> = {}, s: Partial<Situation> = {}) =>
      checked(text, more, s).findings.flatMap((one) => (one.id === id ? [one.why] : []));
    const { check: said } = counsel;
    expect(why('L-LONG', 'Thank you. I decline.', { kind: 'mail' })).toEqual([said.tooShort]);
    expect(why('L-LONG', `${NO} ${'The river is long and wide here. '.repeat(60)}`, { kind: 'mail' })).toEqual([
      said.why['L-LONG'],
    ]);
    expect(why('L-PERSON', rude)).toEqual([said.why['L-PERSON']]);
    expect(why('L-S4', NO, {}, { stage: 'S4' })).toEqual(
      expect.arrayContaining([said.signed.date, said.signed.readiness, said.signed.return]),
    );
    expect(why('L-SOURCE', `${NO} It was good to meet Dr Osei.`, { origin: 'inserted' })).toContain(said.source.person);
    const zh = counselFor('zh-CN').check;
    const trust = checked(
      '王经理您好：感谢给我的机会。我决定不接受这份录用，通勤太远，辜负了您的信任。此致，李想',
      {},
      { locale: 'zh-CN' },
    );
    expect(trust.findings.find(({ id }) => id === 'L-GROVEL')?.why ?? zh.betrayedTrust).toBe(zh.betrayedTrust);
  });

  it('speaks the person’s language, or the letter’s where none was chosen', () => {
    const { locale: _, ...unchosen } = S2;
    const letter = '王经理您好：感谢给我的机会。我决定不接受这份录用。面试官太傲慢了。此致，李想';
    const found = (situation: Situation, locale: 'en' | 'zh-CN') =>
      check({ situation, text: letter }, counselFor(locale)).findings.find(({ id }) => id === 'L-PERSON');
    expect(found(unchosen as Situation, 'en')?.why).toBe(counselFor('zh-CN').check.why['L-PERSON']);
    expect(found(S2, 'en')?.why).toBe(counsel.check.why['L-PERSON']);
    expect(found(S2, 'en')?.rewrite).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('a rewrite', () => {
  const rewrites = (id: string, text: string, more: Partial<CheckInput> = {}, s: Partial<Situation> = {}) =>
    checked(text, more, s).findings.flatMap((one) => (one.id === id ? [one.rewrite] : []));
  const { lexicon } = counsel.checkTexts.en;

  it('says the chosen reason; pay only where the rule allows it; else that it is private', () => {
    const invented = 'Thank you for the offer. I decline it. My mother has fallen ill and needs me at home.';
    const say = (reasons: Situation['reasons'], s: Partial<Situation> = {}) =>
      rewrites('L-INVENT', invented, {}, { ...s, reasons } as Partial<Situation>)[0];
    expect(say({ main: 'R-LOC' })).toContain(lexicon.reasonSentence['R-LOC']);
    expect(say({ main: 'R-PAY' })).toContain(lexicon.reasonSentence['R-PRIVATE']);
    expect(say({ main: 'R-PAY', support: 'R-FIT' })).toContain(lexicon.reasonSentence['R-FIT']);
    expect(say({})).toContain(lexicon.reasonSentence['R-PRIVATE']);
    const yearly = (amount: number) => ({ amount, currency: 'USD', period: 'year' }) as const;
    const gap = {
      country: 'US',
      offer: { ...S2.offer, pay: yearly(80_000) },
      alternative: { kind: 'offer', pay: yearly(95_000) },
    } as const;
    expect(say({ main: 'R-PAY' }, gap)).toContain(lexicon.reasonSentence['R-PAY']);
  });

  it('of a whole sentence says again the thanks and the decision that stood only there', () => {
    const both = 'Thank you for the offer, but I decline it because the manager was rude.';
    const [whole] = rewrites('L-PERSON', both);
    expect(whole).toContain(lexicon.rewrites['L-THANK']);
    expect(whole).toMatch(/decline|not to accept|not accept/);
    const [apart] = rewrites('L-PERSON', 'Thank you for the offer. I decline it. The manager was rude.');
    expect(apart).toBe(lexicon.rewrites['L-PERSON']);
    const [twice] = rewrites('L-PERSON', `Thank you for the offer. I have decided to decline. ${both}`);
    expect(twice).toBe(lexicon.rewrites['L-PERSON']);
    const [kept] = rewrites('L-PERSON', both, { kind: 'keepInTouch' });
    expect(kept).toBe(`${lexicon.rewrites['L-THANK']} ${lexicon.rewrites['L-PERSON']}`);
  });

  it('is joined without a space in Chinese', () => {
    const text = '王经理您好：谢谢您给的机会，但我决定不接受，因为面试官太傲慢。此致，李想';
    const [whole] = rewrites('L-PERSON', text, {}, { locale: 'zh-CN' });
    expect(whole).toContain('感谢');
    expect(whole).not.toMatch(/[。！] /);
  });
});

describe('what may be inserted', () => {
  it('has no error and no must of the rubric at nothing', () => {
    const good =
      'Dear Ms Rahman,\n\nThank you for the offer and for the time you gave me. I have decided not to accept it, as the commute would be too long for me. If you like, I am glad to call you. I wish you and the team every success.\n\nKind regards,\nMika Salo';
    const fine = checked(good, { kind: 'mail' });
    expect(fine.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(fine.mayInsert).toBe(true);
    const rude = checked(good.replace('I wish', 'The manager was rude. I wish'), { kind: 'mail' });
    expect(rude.findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(rude.mayInsert).toBe(false);
    // Only a warning, and a must at nothing all the same.
    const thankless = checked(good.replace(/Thank you for .*? me\. /, ''), { kind: 'mail' });
    expect(thankless.findings.map(({ severity }) => severity)).not.toContain('error');
    expect(thankless.rubric.find(({ id }) => id === 'C-02')?.score).toBe(0);
    const off = checked(good.replace('I wish', 'The manager was rude. I wish'), { kind: 'mail', off: ['L-PERSON'] });
    expect(off.findings.map(({ id }) => id)).not.toContain('L-PERSON');
    expect(off.mayInsert).toBe(true);
  });
});

describe('own words', () => {
  const own = (text: string) => {
    const part = ownPart(text);
    return [...text].map((unit, place) => (part.own(place) ? unit : '·')).join('');
  };

  it('end with the closing; a name and address below it count for the length alone', () => {
    const text = 'Thank you.\nI decline.\n\nKind regards,\nMika Salo\nmika@post.example';
    const part = ownPart(text);
    expect(text.slice(0, part.end)).toBe('Thank you.\nI decline.\n\nKind regards,');
    expect(part.whole).toBe(text);
    expect([part.own(0), part.own(25), part.own(text.indexOf('Mika'))]).toEqual([true, true, false]);
    expect(part.own(text.length + 5)).toBe(false);
    expect(part.own(-1)).toBe(false);
  });

  it('go on where what follows the closing is no signature', () => {
    const text = `Kind regards to all,\n${'and then there is much more to say about the offer than fits a line. '.repeat(2)}`;
    expect(ownPart(text).end).toBe(text.length);
    const far = `I decline.\nKind regards,\n${'A line.\n'.repeat(12)}The end`;
    expect(ownPart(far).end).toBe(far.length);
    expect(ownPart('Best,\nMika').end).toBe('Best,\nMika'.length);
  });

  it('are not what is quoted, whether the answer stands above, below or between', () => {
    expect(own('I decline.\n> We offer\nThank you.')).toBe('I decline.\n···········Thank you.');
    const above = 'I decline.\n\nOn Mon, 23 Nov 2026 at 10:00, Dana wrote:\nWe offer you the post.';
    expect(above.slice(0, ownPart(above).end).trim()).toBe('I decline.');
    const below = 'On Mon, 23 Nov 2026 at 10:00, Dana wrote:\n\n> We offer you the post.\n\nI decline.';
    expect(ownPart(below).whole).toBe('I decline.');
    expect(ownPart(below).own(below.indexOf('I decline'))).toBe(true);
    expect(ownPart(below).own(below.indexOf('wrote'))).toBe(false);
  });

  it('end at a delimiter, unless it is the first line', () => {
    expect(ownPart('I decline.\n--\nMika, Engineer').whole).toBe('I decline.');
    expect(ownPart('--\nI decline.').whole).toBe('--\nI decline.');
  });

  it('of no text are none', () => {
    expect(ownPart('')).toMatchObject({ end: 0, whole: '' });
    expect(ownPart('> quoted').own(2)).toBe(false);
  });
});
