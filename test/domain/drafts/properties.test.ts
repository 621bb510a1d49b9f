/** Random situations; the trigger lists here are this test's own, apart from the engine and the checker. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draft } from '../../../src/domain/drafts/draft.ts';
import { advise } from '../../../src/domain/guidance/advise.ts';
import { readSituation } from '../../../src/domain/guidance/situation.ts';
import { CONCERNS, FLAGS, INTENTS, REASON_IDS, STAGES, TONES } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

const hostile = ['https://evil.example/x', 'a\u202eb\u200bc', 'x'.repeat(500), 'one\ntwo', '<b>hi</b>', '{role}'];
const text = (fine: string) => fc.constantFrom<(string | null)[]>(fine, fine, fine, null, ...hostile);
const situations = fc.record({
  locale: fc.constantFrom('en', 'zh-CN'),
  stage: fc.constantFrom(...STAGES),
  flags: fc.subarray([...FLAGS]),
  intent: fc.option(fc.constantFrom(...INTENTS)),
  today: fc.option(fc.constant('2026-11-24')),
  decidedAt: fc.option(fc.constantFrom('2026-11-24', '2026-11-10')),
  concerns: fc.subarray([...CONCERNS], { maxLength: 1 }),
  user: fc.record({ name: text('Lee Ortiz'), phone: text('+1 555 0100 22') }),
  offer: fc.record({
    company: text('Acme'),
    role: text('Analyst'),
    deadline: fc.option(fc.constantFrom('2026-11-24', '2026-11-27', '2026-11-20')),
    contact: fc.record({ name: text('Priya Rahman') }),
    scamSigns: fc.subarray(['one', 'two']),
  }),
  reasons: fc.record({
    main: fc.option(fc.constantFrom(...REASON_IDS)),
    support: fc.option(fc.constantFrom(...REASON_IDS)),
    details: fc.record({ 'R-LOC': text('I need to be home by five'), 'R-FAMILY': fc.constant('SECRETMATTER') }),
  }),
  thanksDetail: text('the talk with the team'),
  call: fc.record({ status: fc.constantFrom('none', 'noAnswer', 'voicemail', 'reached') }),
  referral: fc.record({ name: fc.constant('Zelda Quux'), consent: fc.boolean() }),
  tone: fc.constantFrom(...TONES),
  angryReply: fc.boolean(),
  keepInTouch: fc.boolean(),
});

it('500 random situations keep their promises (seed 20261124)', () => {
  fc.assert(
    fc.property(situations, (input) => {
      const situation = readSituation(input);
      const texts = counselFor(situation.locale);
      const advice = advise(situation, texts.guidance);
      const said = draft(situation, advice, texts.replies);
      const ids = advice.advice.map(({ id }) => id);
      const written = said.pieces.map(({ subject, body }) => `${subject}\n${body}`).join('\n');
      const all = `${written}\n${said.call?.beats.map(({ text: line }) => line).join('\n') ?? ''}`;
      if (['D-01', 'D-04', 'D-29', 'D-54', 'D-55', 'S7'].some((id) => ids.includes(id)))
        expect([said.call, said.pieces.length]).toEqual([null, 0]);
      expect(all).not.toMatch(/[{}[\]<>]|undefined|null|https?:|\u202e|\u200b|x{50}|SECRETMATTER/);
      expect(written).not.toMatch(/ {2}|[,.]{2}| [,.;]/);
      if (situation.stage === 'S5') expect(all).not.toMatch(/declin|not accept|withdraw|婉拒|谢绝|不接受|放弃/i);
      if (situation.call?.status !== 'reached')
        expect(written).not.toMatch(/as I (said|told you) on the phone|taking my call|电话里(所说|告知)|接听电话/i);
      if (!situation.referral?.consent) expect(all).not.toContain('Zelda');
      expect(written).not.toMatch(/[$€£¥]/);
    }),
    { numRuns: 500, seed: 20_261_124 },
  );
});
