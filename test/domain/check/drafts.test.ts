/** Every draft passes its own check, and a trigger list of this test's own finds nothing in it either. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/domain/check/check.ts';
import { draft } from '../../../src/domain/drafts/draft.ts';
import { advise } from '../../../src/domain/guidance/advise.ts';
import { readSituation } from '../../../src/domain/guidance/situation.ts';
import { counselFor } from '../../../src/locales/counsel.ts';
import { situationsOf } from './situations.ts';

/** Apart from the engine on purpose: what no draft may say, in the plainest spelling. */
const NEVER = {
  en: /lowball|insult|chaotic|unprofessional|rude|arrogant|lawyer|sue you|surgery|divorce|pregnan|dream job|to be honest|frankly|probably won|unless you|match the|hold the place|\[|\{|_{2}|!!/i,
  'zh-CN':
    /太低|没诚意|混乱|不靠谱|傲慢|律师|仲裁|起诉|手术|离婚|怀孕|大厂|梦想|说实话|老实说|可能不|除非|涨到|留着|【|\{|_{2}|！！|哈哈/,
};

describe('drafts under the check', () => {
  for (const locale of ['en', 'zh-CN'] as const)
    it(`${locale}: no error in any piece of 70 random situations (seed 20261125)`, () => {
      let pieces = 0;
      fc.assert(
        fc.property(situationsOf(locale), fc.nat(50), (input, seed) => {
          const situation = readSituation(input);
          const texts = counselFor(locale);
          for (const { kind, subject, body } of draft(
            situation,
            advise(situation, texts.guidance),
            texts.replies,
            String(seed),
          ).pieces) {
            pieces += 1;
            const result = check({ situation, kind, subject, text: body }, texts);
            expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
            expect(result.mayInsert).toBe(true);
            expect(body.replaceAll(input.offer.role ?? '\n', '')).not.toMatch(NEVER[locale]);
          }
        }),
        { numRuns: 70, seed: 20_261_125 },
      );
      expect(pieces).toBeGreaterThan(300);
    });
});
