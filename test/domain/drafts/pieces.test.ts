/** GUIDANCE §9: which pieces a situation calls for, what each must hold, and the lengths they keep. */
import { describe, expect, it } from 'vitest';
import { draft } from '../../../src/domain/drafts/draft.ts';
import { advise } from '../../../src/domain/guidance/advise.ts';
import { readSituation } from '../../../src/domain/guidance/situation.ts';
import { type Locale, type PieceKind, REASON_IDS, TONES } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

type Input = Record<string, unknown>;

const FACTS = {
  en: {
    locale: 'en',
    today: '2026-11-24',
    user: { name: 'Lee Ortiz', phone: '+44 20 7946 0100' },
    thanksDetail: 'showing me the lab',
    offer: {
      company: 'Northwind Labs',
      role: 'Lab Coordinator',
      date: '2026-11-16',
      deadline: '2026-11-27',
      startDate: '2027-01-04',
      signedDate: '2026-11-18',
      contact: { name: 'Priya Rahman', role: 'offerer' },
    },
    reasons: { main: 'R-LOC', details: { 'R-LOC': 'the travel would come to three hours a day' } },
  },
  'zh-CN': {
    locale: 'zh-CN',
    today: '2026-11-24',
    user: { name: '李想', phone: '13800000000' },
    thanksDetail: '您带我参观实验室',
    offer: {
      company: '云山科技',
      role: '实验室协调员',
      date: '2026-11-16',
      deadline: '2026-11-27',
      startDate: '2027-01-04',
      signedDate: '2026-11-18',
      contact: { name: '王经理', role: 'hr' },
    },
    reasons: { main: 'R-LOC', details: { 'R-LOC': '每天往返要三个小时' } },
  },
} as const;
const LOCALES = ['en', 'zh-CN'] as const;
const REACHED = { call: { status: 'reached', at: '2026-11-24T10:00' } };

function said(locale: Locale, input: Input, seed = '') {
  const situation = readSituation({ ...FACTS[locale], ...input });
  const texts = counselFor(locale);
  return draft(situation, advise(situation, texts.guidance), texts.replies, seed);
}
const kinds = (input: Input) => said('en', input).pieces.map(({ kind }) => kind);
const piece = (locale: Locale, input: Input, kind: PieceKind, seed = '') => {
  const found = said(locale, input, seed).pieces.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const SEEDS = Array.from({ length: 12 }, (_, seed) => String(seed));

describe('which pieces', () => {
  const main: [string, Input, PieceKind][] = [
    ['before an offer', { stage: 'S0' }, 'withdraw'],
    ['a verbal offer', { stage: 'S1' }, 'mail'],
    ['a written offer', { stage: 'S2' }, 'mail'],
    ['a written offer, told by phone', { stage: 'S2', ...REACHED }, 'confirmation'],
    ['a yes', { stage: 'S3' }, 'goBack'],
    ['a signature', { stage: 'S4' }, 'afterSigning'],
    ['undecided', { stage: 'S5' }, 'askForTime'],
    ['a passed deadline', { stage: 'S6' }, 'late'],
    ['an angry reply', { stage: 'S2', angryReply: true }, 'calmReply'],
    ['months later', { stage: 'S2', recontact: { since: '2026-03-01', news: 'I finished my degree' } }, 'keepInTouch'],
  ];
  for (const [name, input, kind] of main) it(`${name}: ${kind} first`, () => expect(kinds(input)[0]).toBe(kind));

  it('undecided with an offer in hand: asking for time stands beside the decline', () => {
    expect(kinds({ stage: 'S2', intent: 'undecided' })).toEqual(expect.arrayContaining(['askForTime', 'mail']));
  });
  it('extras come where they have their fact', () => {
    expect(kinds({ stage: 'S2' })).not.toEqual(expect.arrayContaining(['referral']));
    expect(kinds({ stage: 'S2', referral: { name: 'Kim Vale', consent: false } })).not.toContain('referral');
    expect(kinds({ stage: 'S2', referral: { name: 'Kim Vale', consent: true } })).toContain('referral');
    expect(kinds({ stage: 'S2', flags: ['viaReferral'] })).toContain('toReferrer');
    expect(kinds({ stage: 'S2' })).not.toContain('calmReply');
    expect(kinds({ stage: 'S2', ...REACHED })).not.toContain('chat');
    expect(kinds({ stage: 'S5', flags: ['viaReferral'], angryReply: true })).toEqual([
      'askForTime',
      'linkedin',
      'chat',
    ]);
  });
  it('nothing in S7', () => expect(said('en', { stage: 'S7' })).toEqual({ call: null, pieces: [] }));
});

describe('what a piece must hold (§3), whatever the seed and tone', () => {
  const each = (kind: PieceKind, input: Input, holds: Record<Locale, RegExp[]>, lacks: Record<Locale, RegExp>) => {
    for (const locale of LOCALES)
      it(`${kind} ${locale}`, () => {
        for (const seed of SEEDS)
          for (const tone of TONES) {
            const { body, subject } = piece(locale, { ...input, tone }, kind, seed);
            for (const pattern of holds[locale]) expect(`${subject}\n${body}`, seed).toMatch(pattern);
            expect(body, seed).not.toMatch(lacks[locale]);
          }
      });
  };
  const never = { en: /on the phone|my call/, 'zh-CN': /电话里所说|接听|通话，/ };
  each(
    'withdraw',
    { stage: 'S0' },
    {
      en: [/Thank|thank|appreciate/, /withdraw/, /Lab Coordinator/, /three hours/],
      'zh-CN': [/谢/, /退出|撤回|放弃/, /实验室协调员/, /三个小时/],
    },
    { en: /\boffer\b/, 'zh-CN': /录用/ },
  );
  each(
    'mail',
    { stage: 'S2' },
    {
      en: [
        /thank/i,
        /decline|not (?:to accept|be accepting)/,
        /Lab Coordinator/,
        /Northwind Labs/,
        /16 November 2026/,
        /three hours/,
        /call|phone|ring/,
        /touch|contact/,
      ],
      'zh-CN': [
        /谢/,
        /婉拒|谢绝|不接受/,
        /实验室协调员/,
        /2026年11月16日/,
        /三个小时/,
        /电话|通话/,
        /联系|合作|共事/,
        /贵公司/,
      ],
    },
    never,
  );
  each(
    'confirmation',
    { stage: 'S2', ...REACHED },
    {
      en: [/phone|call/, /declin|not (?:to accept|be accepting)/, /Lab Coordinator/, /16 November 2026/],
      'zh-CN': [/电话/, /婉拒|谢绝|不接受/, /实验室协调员/],
    },
    { en: /would welcome the chance/, 'zh-CN': /另约时间/ },
  );
  each(
    'goBack',
    { stage: 'S3' },
    {
      en: [
        /thank|appreciate/i,
        /accept|yes/,
        /responsib|my doing|mine/,
        /sorry|apolog/,
        /final|certain|not be changing/,
        /16 November 2026/,
      ],
      'zh-CN': [/责任|考虑不周/, /抱歉|歉意|致歉/, /不会再变|不会再改|决定已定|心意已定/],
    },
    never,
  );
  each(
    'afterSigning',
    { stage: 'S4' },
    {
      en: [
        /withdraw my acceptance/,
        /24 November 2026/,
        /18 November 2026/,
        /4 January 2027/,
        /as set out in the agreement|whatever the agreement sets out/,
        /return/,
        /sorry|apolog/,
      ],
      'zh-CN': [
        /撤回/,
        /放弃入职/,
        /2026年11月24日/,
        /2026年11月18日/,
        /2027年1月4日/,
        /按照约定处理/,
        /归还/,
        /云山科技/,
      ],
    },
    never,
  );
  each(
    'askForTime',
    { stage: 'S5' },
    {
      en: [
        /thank/i,
        /interest|keen/i,
        /location/,
        /4 December 2026/,
        /27 November 2026/,
        /present date|already agreed|one we have|original date/,
      ],
      'zh-CN': [/谢/, /兴趣|重视|吸引/, /通勤/, /2026年12月4日/, /原定|按时/],
    },
    { en: /declin|not accept|withdraw|won’t be joining|sorry/i, 'zh-CN': /婉拒|谢绝|不接受|放弃|退出|撤回/ },
  );
  each(
    'late',
    { stage: 'S6' },
    {
      en: [/sorry|apolog/i, /delay|late|waiting/, /declin|not (?:to accept|be accepting)/],
      'zh-CN': [/晚|久等|迟|拖/, /抱歉|歉意/, /婉拒|谢绝|不接受/],
    },
    never,
  );
  each(
    'calmReply',
    { stage: 'S2', angryReply: true },
    {
      en: [/disappoint|trouble/, /decline|not (?:to accept|be accepting|be joining)/, /mail/],
      'zh-CN': [/失望|心情/, /婉拒|谢绝|不接受|无法入职/, /邮件|来信/],
    },
    { en: /lawyer|legal|contract|threat/i, 'zh-CN': /律师|法律|合同|起诉/ },
  );
  each(
    'toReferrer',
    { stage: 'S2', flags: ['viaReferral'] },
    { en: [/recommend|good word/, /declin|decided not/], 'zh-CN': [/推荐/, /婉拒|谢绝|不接受/] },
    never,
  );
  each(
    'keepInTouch',
    { stage: 'S2', recontact: { since: '2026-03-09', news: 'I finished my degree.' } },
    { en: [/March 2026/, /I finished my degree\./, /\?/], 'zh-CN': [/2026年3月/, /？|可好/] },
    { en: /sorry|apolog/i, 'zh-CN': /抱歉|歉意/ },
  );
});

describe('the log governs what a piece may claim', () => {
  it('only a call that reached them is mentioned', () => {
    for (const locale of LOCALES)
      for (const stage of ['S0', 'S1', 'S2', 'S3', 'S4', 'S6'])
        for (const status of ['none', 'noAnswer', 'voicemail', 'reached']) {
          const { pieces } = said(locale, { stage, call: { status, attempts: 1, at: '2026-11-24' } });
          const text = pieces.map(({ body }) => body).join('\n');
          if (status !== 'reached')
            expect(text).not.toMatch(
              /on the phone,|taking my call|take my call|speaking with me|time on the phone|接听|电话里(?:所说|已|向您)|与您通话，承蒙|听我说明/,
            );
          if (status === 'reached') expect(text).toMatch(/phone|call|speaking with me|电话|通话/);
          if (status === 'none' || status === 'noAnswer')
            expect(text).not.toMatch(/left (?:you )?a message|a message from me|留了言|留言/);
        }
  });
  it('the day of the call is said as it was', () => {
    const at = (call: string) =>
      SEEDS.map(
        (seed) => piece('en', { stage: 'S2', call: { status: 'reached', at: call } }, 'confirmation', seed).body,
      ).join('\n');
    expect(at('2026-11-24T10:00')).toMatch(/today/);
    expect(at('2026-11-23')).toMatch(/on 23 November 2026/);
  });
});

describe('bands (§9)', () => {
  const BANDS: Partial<Record<PieceKind, [number, number]>> = {
    confirmation: [40, 110],
    mail: [80, 160],
    withdraw: [50, 110],
    goBack: [90, 170],
    afterSigning: [110, 200],
    askForTime: [60, 120],
    late: [80, 160],
    thankYou: [0, 60],
  };
  const LIMITS: Partial<Record<PieceKind, number>> = { linkedin: 300, chat: 120, portal: 200 };
  const stages = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6'];
  const bare = { user: null, offer: null, reasons: null, thanksDetail: null, today: null };
  for (const locale of LOCALES)
    for (const [name, facts] of [
      ['all facts', {}],
      ['no fact', bare],
    ] as const)
      it(`${locale}, ${name}`, () => {
        for (const stage of stages)
          for (const tone of TONES)
            for (const call of [null, REACHED.call])
              for (const seed of SEEDS.slice(0, 4))
                for (const { kind, body } of said(locale, { stage, tone, call, ...facts }, seed).pieces) {
                  const limit = LIMITS[kind];
                  if (limit !== undefined) expect(body.length, `${kind}: ${body}`).toBeLessThanOrEqual(limit);
                  const band = BANDS[kind];
                  if (!band) continue;
                  const size = locale === 'en' ? body.split(/\s+/).length : body.replace(/\s/g, '').length / 1.7;
                  expect(size, `${stage} ${kind} ${tone}: ${body}`).toBeGreaterThanOrEqual(band[0] * 0.75);
                  expect(size, `${stage} ${kind} ${tone}: ${body}`).toBeLessThanOrEqual(band[1] * 1.2);
                }
      });
});

describe('reasons', () => {
  it('each is voiced with and without a detail, and the private ones never carry one', () => {
    for (const locale of LOCALES)
      for (const main of REASON_IDS.filter((id) => id !== 'R-PAY')) {
        const detail = locale === 'en' ? 'QUIETDETAIL matters to me' : '阿尔法细节对我很要紧';
        const { body } = piece(locale, { stage: 'S1', reasons: { main, details: { [main]: detail } } }, 'mail');
        const silent = ['R-FAMILY', 'R-HEALTH', 'R-VISA', 'R-PRIVATE'].includes(main);
        expect(/QUIETDETAIL|阿尔法/.test(body), main).toBe(!silent);
      }
  });

  it('a detail is taken as it comes: a fragment, a sentence, a full stop, a "because"', () => {
    const body = (detail: string) =>
      piece('en', { stage: 'S2', reasons: { main: 'R-HOURS', details: { 'R-HOURS': detail } } }, 'mail').body;
    expect(body('Because I need to be home by five.')).toMatch(/: I need to be home by five\. /);
    expect(body('Evenings with my children')).toMatch(/: evenings with my children\. /);
    expect(body('A fixed schedule!')).toMatch(/: a fixed schedule\. /);
    expect(body('需要按时下班')).not.toMatch(/[\u3400-\u9fff]/);
    const zh = piece(
      'zh-CN',
      { stage: 'S2', reasons: { main: 'R-HOURS', details: { 'R-HOURS': '因为要接孩子,晚上走不开.' } } },
      'mail',
    ).body;
    expect(zh).toContain('：要接孩子，晚上走不开。');
  });

  it('what should be left out is left out, and the plain sentence stands', () => {
    const bad: [string, string][] = [
      ['R-HOURS', 'your overtime culture is terrible'],
      ['R-LOC', 'the area is unsafe'],
      ['R-STAB', 'you had layoffs last year'],
      ['R-RELOC', 'my wife has a job here'],
      ['R-CULT', 'the boss is arrogant'],
      ['R-FIT', 'Globex offers better work'],
      ['R-OTHER', 'they pay $20,000 more'],
      ['R-PROMO', 'unless you can match it'],
      ['R-CHANGED', 'you lied about the title'],
      ['R-LOC', 'see https://maps.example/x'],
      ['R-TIME', 'after my surgery in May'],
    ];
    for (const [main, detail] of bad) {
      const { body } = piece(
        'en',
        { stage: 'S2', reasons: { main, details: { [main]: detail } }, otherOffers: [{ company: 'Globex' }] },
        'mail',
      );
      expect(body, detail).not.toContain(detail.slice(4, 16));
    }
    for (const [main, detail] of [
      ['R-HOURS', '你们加班太多'],
      ['R-LOC', '那里太偏僻'],
      ['R-PAY', '那边年薪三十五万'],
      ['R-CULT', '领导盛气凌人'],
      ['R-FIT', '有更好的平台'],
    ] as const)
      expect(
        piece('zh-CN', { stage: 'S2', reasons: { main, details: { [main]: detail } } }, 'mail').body,
      ).not.toContain(detail);
  });

  it('pay is voiced only where the rule allows it, and never with a figure', () => {
    const year = (amount: number) => ({ amount, currency: 'USD', period: 'year' });
    const words = /salary|\bpay\b|compensation|\d0,000|薪/i;
    for (const [b, allowed] of [
      [105_000, true],
      [95_000, false],
      [80_000, false],
    ] as const)
      for (const locale of LOCALES) {
        const input = {
          stage: 'S2',
          reasons: {
            main: 'R-PAY',
            marked: [],
            details: { 'R-PAY': locale === 'en' ? 'they pay 15k more' : '多出十五万' },
          },
          offer: { ...FACTS[locale].offer, pay: year(90_000) },
          alternative: { pay: year(b) },
        };
        const { body } = piece(locale, input, 'mail');
        expect(words.test(body), `${locale} ${b}`).toBe(allowed);
        expect(body).not.toMatch(/15k|十五万|15,000/);
      }
  });
});

describe('a bridge only if meant (P8)', () => {
  const TOUCH = /\b(?:in touch|in contact|connected)\b|保持联系|常联系|再合作|再共事/;
  it('whoever does not want to stay in touch never says so, in any piece or on the phone', () => {
    for (const locale of LOCALES)
      for (const seed of SEEDS)
        for (const input of [
          { keepInTouch: false },
          { stage: 'S0', keepInTouch: false },
          { flags: ['internalMove'] },
        ]) {
          const { pieces, call } = said(locale, { stage: 'S2', referral: null, ...input }, seed);
          const words = [...pieces.map(({ body }) => body), ...(call?.beats ?? []).map(({ text }) => text)].join('\n');
          expect(words).not.toMatch(TOUCH);
        }
  });
});

describe('before an offer, and inside the company', () => {
  it('S0 speaks of an application, in every piece and on the phone', () => {
    for (const locale of LOCALES)
      for (const seed of SEEDS) {
        const { call, pieces } = said(locale, { stage: 'S0', flags: ['viaReferral'], angryReply: true }, seed);
        const all = [
          ...pieces.flatMap(({ body, subject }) => [subject, body]),
          ...(call?.beats.map(({ text }) => text) ?? []),
          call?.voicemail.full,
          call?.voicemail.callBack,
        ].join('\n');
        expect(all).not.toMatch(/\boffer(?:ing)?\b|录用/i);
      }
  });
  it('an internal move has no words for outsiders', () => {
    for (const locale of LOCALES)
      for (const stage of ['S2', 'S3', 'S4'])
        for (const seed of SEEDS) {
          const { pieces } = said(locale, { stage, flags: ['internalMove'] }, seed);
          const letter = pieces[0]?.body ?? '';
          expect(letter).not.toMatch(/Northwind|stay in touch|stay in contact|贵公司|云山科技|招聘/);
          expect(letter).toMatch(/team|团队/);
        }
  });
});
