/** Random situations; the trigger lists here are this test's own, apart from the engine and the checker. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft } from '../../../src/domain/drafts/draft.ts';
import { advise } from '../../../src/domain/guidance/advise.ts';
import { readSituation } from '../../../src/domain/guidance/situation.ts';
import { CONCERNS, FLAGS, INTENTS, REASON_IDS, STAGES, TONES } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

/** What must never come out of a draft once it went in. Each holds a mark that is looked for. */
const HOSTILE = [
  'https://evil.example/QZX',
  'Visit evil-QZX.com now',
  'QZX@evil.example',
  '@QZXhandle',
  'bit.ly/QZX',
  'x'.repeat(500),
  '<b>QZX</b>',
  '{role}QZX',
  '[QZX]',
  'QZX`code`',
  '【QZX】',
  'javascript:QZX',
  'www.QZX.net',
  'QZX\\n<script>',
  '|QZX|*',
  '__QZX__',
];
/** These come out clean. */
const DIRTY = ['a\u202eb\u200bc', 'Acme\u0000Corp', 'line\u2028break', 'Te\u00adam'];
const text = (...fine: string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<(string | null)[]>(...fine, null) },
    { weight: 1, arbitrary: fc.constantFrom(...HOSTILE, ...DIRTY) },
  );
const day = (...days: string[]) => fc.option(fc.constantFrom(...days));
const pay = fc.option(
  fc.record({
    amount: fc.option(fc.integer({ min: 1, max: 300_000 })),
    currency: fc.constantFrom('USD', 'CNY', 'SEK'),
    period: fc.constantFrom('year', 'month', 'hour'),
  }),
);

const situations = fc.record({
  locale: fc.constantFrom('en', 'zh-CN'),
  stage: fc.constantFrom(...STAGES),
  flags: fc.subarray([...FLAGS], { maxLength: 3 }),
  intent: fc.option(fc.constantFrom(...INTENTS)),
  today: day('2026-11-24', '2026-11-24T22:00'),
  decidedAt: day('2026-11-24', '2026-11-22', '2026-11-10'),
  country: fc.option(fc.constantFrom('US', 'GB', 'DE', 'CN')),
  concerns: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...CONCERNS], { maxLength: 2 }) },
  ),
  user: fc.record({ name: text('Lee Ortiz', '李想'), phone: text('+1 555 0100 22') }),
  openTerm: fc.option(fc.constant('remote days')),
  otherOffers: fc.constantFrom([], [{ company: 'Globex', role: 'Zookeeper', status: 'open' }]),
  offer: fc.record({
    company: text('Acme', 'northwind labs', '云山科技', 'Smith & Sons, Inc.'),
    role: text('Analyst', 'Senior Analyst, Risk & Compliance', '数据分析师', 'C++ Engineer (m/f/d)'),
    date: day('2026-11-16'),
    deadline: day('2026-11-24', '2026-11-27', '2026-11-20'),
    startDate: day('2027-01-04'),
    signedDate: day('2026-11-18'),
    contact: fc.record({
      name: text('Priya Rahman', 'Dr. Osei', '王经理', 'HR Team'),
      role: fc.option(fc.constantFrom('hr', 'agency')),
    }),
    scamSigns: fc.constantFrom([], [], [], ['one', 'two']),
    pay,
  }),
  alternative: fc.option(
    fc.record({ kind: fc.constantFrom('offer', 'presentJob'), pay, acceptedInWriting: fc.option(fc.boolean()) }),
  ),
  reasons: fc.record({
    main: fc.option(fc.constantFrom(...REASON_IDS)),
    support: fc.option(fc.constantFrom(...REASON_IDS)),
    marked: fc.subarray([...REASON_IDS], { maxLength: 2 }),
    details: fc.record({
      'R-LOC': text('I need to be home by five.', '每天往返三小时', 'Globex is nearer'),
      'R-FIT': text('Machine learning research', 'unless you can match it', 'your process is chaotic'),
      'R-OTHER': text('the hours are fixed', 'they pay 20% more', 'Globex offered $90,000'),
      'R-FAMILY': fc.constant('SECRETMATTER'),
      'R-HEALTH': fc.constant('SECRETMATTER'),
      'R-PAY': fc.constantFrom('120k', '年薪35万', 'the gap is large'),
    }),
  }),
  thanksDetail: text(
    'the talk with the team',
    'Setting up the visit.',
    '您安排我和团队见面',
    'Everyone was kind',
    '面试氛围很好',
  ),
  feedback: fc.option(
    fc.record({
      ask: text('What could I do better?', '我哪里可以改进？'),
      give: text('a shorter process', '流程可以再短一些'),
    }),
  ),
  call: fc.record({
    status: fc.constantFrom('none', 'noAnswer', 'voicemail', 'reached'),
    attempts: fc.option(fc.integer({ min: 0, max: 4 })),
    at: day('2026-11-24T09:00'),
  }),
  recontact: fc.option(
    fc.record({
      since: fc.option(fc.constantFrom('2026-03-02', 'spring')),
      news: text('I finished my degree.', '我刚毕业'),
    }),
  ),
  referral: fc.record({ name: fc.constant('Zelda Quux'), consent: fc.boolean() }),
  tone: fc.constantFrom(...TONES),
  angryReply: fc.boolean(),
  cannotCall: fc.boolean(),
  keepInTouch: fc.option(fc.boolean()),
});

const DECLINES =
  /declin|not (?:to |be )?accept|turn(?:ing)? down|withdraw|won’t be (?:joining|starting)|not be joining|going back on|婉拒|谢绝|不接受|不能接受|放弃|退出|撤回|无法入职|不能入职/i;
const CALL_CLAIMED =
  /as I (?:said|told you) (?:on the|by) phone|what I (?:said|told you) on the phone|my call|speaking with me|time on the phone|正如电话|电话里(?:所说|已)|就像电话|接听我的电话|与我通话|与您通话，|听我说明/i;
const PAY_VOICED = /salar|\bpay\b|compensation|package|wage|薪|待遇|工资/i;
const BLAME = /chaotic|unless|match it|Zookeeper|\$|€|£|20%|120k|35万/i;

function counsel(input: object) {
  const situation = readSituation(input);
  const texts = counselFor(situation.locale);
  const advice = advise(situation, texts.guidance);
  const said = draft(situation, advice, texts.replies);
  const written = said.pieces.map(({ subject, body }) => `${subject}\n${body}`).join('\n');
  const spoken = said.call
    ? [
        ...said.call.beats.map(({ text: line }) => line),
        ...said.call.pushback.map(({ line }) => line),
        ...Object.values(said.call.voicemail),
        ...Object.values(said.call.feedback ?? {}),
      ].join('\n')
    : '';
  return {
    situation,
    texts,
    advice,
    said,
    written,
    spoken,
    all: `${written}\n${spoken}`,
    ids: advice.advice.map(({ id }) => id),
  };
}

const holds = (name: string, seed: number, check: (told: ReturnType<typeof counsel>) => void) =>
  it(`${name} (seed ${seed})`, () =>
    fc.assert(
      fc.property(situations, (input) => check(counsel(input))),
      { numRuns: 200, seed },
    ));

describe('random situations keep their promises', () => {
  holds('nothing is drafted where advice forbids it, and something where it does not', 1, ({ advice, ids, said }) => {
    const stopped = ['D-01', 'D-04', 'D-29', 'D-54', 'D-55', 'S7'].some((id) => ids.includes(id));
    expect(advice.draft.allowed).toBe(!stopped);
    expect(said.call === null).toBe(stopped);
    expect(said.pieces.length === 0).toBe(stopped);
    if (ids.includes('D-01')) expect(ids).toEqual(['D-01']);
  });

  holds('no slot stays open and nothing hostile comes through', 2, ({ all }) => {
    expect(all).not.toMatch(/[{}[\]<>|`]|__|undefined|\bnull\b|NaN|QZX|x{50}|https?:|www\.|evil/i);
    expect(all).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u00ad\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
  });

  holds('marks and spaces are as a person sets them', 3, ({ situation, all, said }) => {
    expect(all).not.toMatch(
      / {2}|[,;:]\.|\.\.|,,| [,.;:!?]|[，。；：！？]{2}| [，。；：！？]|[，。；：] \S|\(\)|（）|^[,，。.]/m,
    );
    if (situation.locale === 'zh-CN') {
      expect(all).not.toMatch(/[\u3400-\u9fff][,;:!?]|[\u3400-\u9fff]\.(?!\d)|你/);
    }
    for (const { kind, subject, body } of said.pieces) {
      expect(body).toBe(body.trim());
      if (!['linkedin', 'chat', 'portal'].includes(kind)) expect(subject).toMatch(/\S{2}/);
      expect(subject).not.toMatch(/bad news|sorry|坏消息|抱歉|\n/i);
    }
  });

  holds('S5 never declines, and no call is claimed that the log does not hold', 4, ({ situation, all, written }) => {
    if (situation.stage === 'S5') expect(all).not.toMatch(DECLINES);
    if (situation.call?.status !== 'reached') expect(written).not.toMatch(CALL_CLAIMED);
  });

  holds('every declining letter says its decision in so many words', 5, ({ said }) => {
    for (const { kind, body } of said.pieces)
      if (
        ['confirmation', 'mail', 'withdraw', 'goBack', 'afterSigning', 'late', 'linkedin', 'portal'].includes(kind) &&
        !said.pieces.some((piece) => piece.kind === 'askForTime')
      )
        expect(body, kind).toMatch(DECLINES);
  });

  holds('only what the person chose and stated is said', 6, ({ situation, advice, written, all }) => {
    expect(all).not.toContain('SECRETMATTER');
    expect(all).not.toMatch(BLAME);
    if (situation.otherOffers?.length) expect(all).not.toContain('Globex');
    if (!situation.referral?.consent) expect(all).not.toContain('Zelda');
    if (situation.stage === 'S4' || situation.angryReply || situation.locale === 'zh-CN')
      expect(written.replace(/[\s\S]*(?=^)/, '').split('\n\n')[0]).not.toContain('Zelda');
    if (advice.pay?.verdict !== 'allowed') expect(all).not.toMatch(PAY_VOICED);
    const claims: [string, RegExp][] = [
      ['R-FAMILY', /family|家庭|家里/i],
      ['R-HEALTH', /health|健康/i],
      ['R-VISA', /permit|visa|许可/i],
      ['R-STUDY', /stud(?:y|ies)|学业|学习/i],
      ['R-RELOC', /relocat|搬/i],
      ['R-STAB', /stability|steady setting|稳定|安稳/i],
      ['R-PROMO', /career|more responsibility|职业发展/i],
      ['R-STAY', /present employer|留任|留在现/i],
    ];
    for (const [id, words] of claims)
      if (!advice.reasons.includes(id as (typeof advice.reasons)[number])) expect(all, id).not.toMatch(words);
  });

  holds('every date in a letter is one the person gave, or the one it asks for', 7, ({ situation, written }) => {
    const given = JSON.stringify(situation).match(/2\d{3}-\d{2}-\d{2}/g) ?? [];
    const known = new Set(given.map((iso) => Number(iso.slice(8))));
    const asked = new Set([1, 2, 4, 27]); // a week after 2026-11-20, -24, -27, moved off a weekend
    for (const [, first, second] of written.matchAll(
      /(?:(\d{1,2}) (?:November|December|January) 202\d|(?:11|12|1)月(\d{1,2})日)/g,
    )) {
      const found = Number(first ?? second);
      expect(known.has(found) || asked.has(found), String(found)).toBe(true);
    }
  });

  holds('apologies are counted by stage and language', 8, ({ situation, said }) => {
    for (const { kind, body } of said.pieces) {
      if (['calmReply'].includes(kind)) continue;
      const sorry = body.match(/sorry|apolog|regret|forgiv|抱歉|歉意|致歉|对不起|不好意思/gi)?.length ?? 0;
      const most = situation.locale === 'zh-CN' || situation.stage === 'S3' || situation.stage === 'S4' ? 2 : 1;
      expect(sorry, body).toBeLessThanOrEqual(most);
    }
  });

  holds('the same situation gives the same words', 9, ({ situation, advice, texts, said }) => {
    expect(draft(situation, advice, texts.replies)).toEqual(said);
  });

  holds('every piece of advice names its row, once', 10, ({ ids }) => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(?:D-\d\d|S7)$/);
  });
});
