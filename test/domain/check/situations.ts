/** Random situations for properties over drafts and checks; seeded by the test that uses them. */
import fc from 'fast-check';
import { FLAGS, REASON_IDS, STAGES, TONES } from '../../../src/domain/model.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 });
const year = (amount: number) => ({ amount, currency: 'USD', period: 'year' as const });

const DETAILS = {
  en: {
    'R-LOC': 'almost three hours of travel a day',
    'R-HOURS': 'I need to be home by five',
    'R-STAB': 'a permanent post matters to me',
    'R-FIT': 'more work on instruments, less on reports',
    'R-PROMO': 'a step to team lead within the year',
    'R-STUDY': 'a part-time course that begins in February',
    'R-OTHER': 'a shorter way to work',
    'R-TIME': 'a course that runs until March',
  },
  'zh-CN': {
    'R-LOC': '每天往返将近三小时',
    'R-HOURS': '需要固定的下班时间',
    'R-STAB': '希望有长期合同',
    'R-FIT': '想多做仪器方面的工作',
    'R-STUDY': '二月开始的在职课程',
    'R-TIME': '三月前还有一门课程',
  },
};

/** Situations of one locale in which a draft may be written; people, companies and days vary. */
export const situationsOf = (locale: 'en' | 'zh-CN') =>
  fc.record({
    locale: fc.constant(locale),
    country: maybe(fc.constantFrom('US', 'GB', 'DE', 'CN', 'JP')),
    stage: fc.constantFrom(...STAGES.filter((stage) => stage !== 'S7')),
    flags: fc.subarray([...FLAGS], { maxLength: 3 }),
    intent: maybe(fc.constantFrom('decline', 'undecided', 'stay')),
    today: maybe(fc.constant('2026-11-24')),
    decidedAt: maybe(fc.constantFrom('2026-11-24', '2026-11-23', '2026-11-10')),
    user: fc.record({
      name: maybe(
        fc.constantFrom(...(locale === 'en' ? ['Lee Ortiz', 'Mika Salo', 'Ana de Souza'] : ['李想', '欧阳晓'])),
      ),
      phone: maybe(fc.constantFrom('+44 20 7946 0100', '+86 138 0013 8000')),
    }),
    offer: fc.record({
      company: maybe(
        fc.constantFrom(
          ...(locale === 'en'
            ? ['Northwind Labs', 'Fabrikam GmbH', 'The Package Company']
            : ['云河科技有限公司', '青山医院']),
        ),
      ),
      role: maybe(
        fc.constantFrom(
          ...(locale === 'en'
            ? [
                'Lab Coordinator',
                'Compensation Analyst',
                'Legal Counsel',
                'Senior Data Analyst',
                'Family Support Worker',
              ]
            : ['实验室协调员', '薪酬专员', '法务专员', '手术室护士']),
        ),
      ),
      date: maybe(fc.constantFrom('2026-11-16', '2026-11-20')),
      deadline: maybe(fc.constantFrom('2026-11-24', '2026-11-27', '2026-11-20')),
      startDate: maybe(fc.constant('2027-01-04')),
      signedDate: maybe(fc.constant('2026-11-18')),
      pay: maybe(fc.constantFrom(year(80_000), year(100_000))),
      contact: fc.record({
        name: maybe(
          fc.constantFrom(
            ...(locale === 'en' ? ['Priya Rahman', 'Ms Rahman', 'Dr Osei'] : ['王敏', '王经理', '李老师']),
          ),
        ),
        role: maybe(fc.constantFrom('offerer', 'hiringManager', 'hr', 'agency')),
      }),
    }),
    alternative: maybe(
      fc.record({
        kind: fc.constantFrom('offer', 'presentJob'),
        pay: maybe(fc.constantFrom(year(95_000), year(120_000))),
      }),
    ),
    reasons: fc.record({
      main: maybe(fc.constantFrom(...REASON_IDS)),
      support: maybe(fc.constantFrom(...REASON_IDS)),
      marked: fc.subarray(['R-STAB', 'R-PROMO', 'R-LOC'], { maxLength: 2 }),
      details: fc.constantFrom({}, DETAILS[locale]),
    }),
    thanksDetail: maybe(
      fc.constantFrom(
        ...(locale === 'en'
          ? ['setting up the talk with the team', 'the tour of the lab', 'the salary details']
          : ['安排我和团队见面', '耐心解答我的问题']),
      ),
    ),
    call: fc.record({
      status: fc.constantFrom('none', 'noAnswer', 'voicemail', 'reached'),
      at: maybe(fc.constant('2026-11-23')),
    }),
    referral: maybe(
      fc.record({ name: fc.constantFrom(...(locale === 'en' ? ['Ana Lima'] : ['陈晨'])), consent: fc.boolean() }),
    ),
    recontact: maybe(
      fc.record({
        since: fc.constant('2026-04'),
        news: fc.constantFrom(...(locale === 'en' ? ['I finished my course'] : ['课程已经结束'])),
      }),
    ),
    tone: maybe(fc.constantFrom(...TONES)),
    angryReply: fc.boolean(),
    keepInTouch: maybe(fc.boolean()),
  });
