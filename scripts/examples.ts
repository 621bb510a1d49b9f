/**
 * Writes docs/examples.md (one full worked example per stage and language, by the code itself) and the generated part
 * of docs/counsel.md (coverage: rule → engine → texts → tests; distinct letters per 1,000 seeds).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { draft } from '../src/domain/drafts/draft.ts';
import { advise } from '../src/domain/guidance/advise.ts';
import { RULES } from '../src/domain/guidance/rules.ts';
import { readSituation } from '../src/domain/guidance/situation.ts';
import { type Locale, PIECE_KINDS, type PieceKind, REASON_IDS, STAGES, type Stage } from '../src/domain/model.ts';
import { counselFor } from '../src/locales/counsel.ts';
import { ON_THE_PHONE, TABLE } from '../test/domain/guidance/decision-table.ts';

const LOCALES = ['en', 'zh-CN'] as const;
const at = (path: string) => new URL(`../${path}`, import.meta.url);
type Facts = Record<string, unknown>;

const people = {
  en: {
    user: { name: 'Lee Ortiz', phone: '+44 20 7946 0100' },
    offer: { company: 'Northwind Labs', role: 'Lab Coordinator', contact: { name: 'Priya Rahman', role: 'offerer' } },
    details: {
      'R-LOC': 'almost three hours of travel a day',
      'R-TIME': 'I am tied to a project until the end of March',
      'R-HOURS': 'I need to be home by five on weekdays',
      'R-FIT': 'I want to go further into method development',
    },
    thanksDetail: 'setting up the talk with the team',
    news: 'I finished my part-time degree in June',
    other: 'Blue Ridge Diagnostics',
  },
  'zh-CN': {
    user: { name: '李想', phone: '13800000000' },
    offer: { company: '云山科技', role: '实验室协调员', contact: { name: '王经理', role: 'hr' } },
    details: {
      'R-LOC': '每天往返将近三小时',
      'R-TIME': '手上的项目要到三月底才能结束',
      'R-HOURS': '工作日五点前需要到家',
      'R-FIT': '想在方法开发上继续深入',
    },
    thanksDetail: '您安排我和团队见面',
    news: '六月我读完了在职学位',
    other: '蓝岭诊断',
  },
} as const;

/** What is told at each stage, so that every example shows something of its own. */
const stories: Record<Stage, (locale: Locale) => Facts> = {
  S0: () => ({ reasons: 'R-TIME', decidedAt: '2026-11-24' }),
  S1: (locale) => ({
    reasons: { main: 'R-PAY', marked: ['R-FIT'] },
    offer: {
      pay: { amount: locale === 'en' ? 52_000 : 240_000, currency: locale === 'en' ? 'GBP' : 'CNY', period: 'year' },
    },
    alternative: {
      pay: { amount: locale === 'en' ? 55_000 : 276_000, currency: locale === 'en' ? 'GBP' : 'CNY', period: 'year' },
    },
    decidedAt: '2026-11-24',
    flags: ['viaReferral'],
  }),
  S2: () => ({
    reasons: 'R-LOC',
    decidedAt: '2026-11-24',
    call: { status: 'reached', at: '2026-11-24T10:15' },
    keepInTouch: true,
  }),
  S3: (locale) => ({ reasons: 'R-HOURS', decidedAt: '2026-11-23', country: locale === 'en' ? 'GB' : 'CN' }),
  S4: (locale) => ({
    reasons: 'R-FIT',
    decidedAt: '2026-11-24',
    country: locale === 'en' ? 'US' : 'CN',
    flags: ['student', 'bonusPaid'],
    tone: 'formal',
  }),
  S5: (locale) => ({ reasons: 'R-LOC', otherOffers: [{ company: people[locale].other, status: 'open' }] }),
  S6: () => ({ reasons: 'R-LOC', decidedAt: '2026-11-18', call: { status: 'noAnswer', attempts: 2 } }),
  S7: () => ({}),
};

function situationAt(locale: Locale, stage: Stage, more: Facts = {}): Facts {
  const who = people[locale];
  const story = { ...stories[stage](locale), ...more } as Facts & { offer?: Facts; reasons?: unknown };
  const reasons = typeof story.reasons === 'string' ? { main: story.reasons } : (story.reasons ?? {});
  return {
    today: '2026-11-24',
    locale,
    stage,
    user: who.user,
    thanksDetail: who.thanksDetail,
    ...story,
    offer: {
      ...who.offer,
      ...(stage === 'S0'
        ? {}
        : { date: '2026-11-16', deadline: stage === 'S6' ? '2026-11-20' : '2026-11-27', startDate: '2027-01-04' }),
      ...(stage === 'S4' ? { signedDate: '2026-11-18' } : {}),
      ...story.offer,
    },
    reasons: { ...reasons, details: who.details },
  };
}

function counsel(facts: Facts, seed = '') {
  const situation = readSituation(facts);
  const texts = counselFor(situation.locale);
  const advice = advise(situation, texts.guidance);
  return { advice, said: draft(situation, advice, texts.replies, seed) };
}

const quoted = (text: string) => text.split('\n').map((line) => `> ${line}`.trimEnd());

function examples(): string {
  const lines = [
    '# Worked examples',
    '',
    'Written by `npx tsx scripts/examples.ts`; do not edit by hand. People and companies are invented.',
    '',
  ];
  for (const locale of LOCALES)
    for (const stage of STAGES) {
      const facts = situationAt(locale, stage);
      const { advice, said } = counsel(facts);
      lines.push(`## ${locale} · ${stage}`, '', '```json', JSON.stringify(facts), '```', '');
      lines.push(
        '**Advice**, in the order to act',
        '',
        ...advice.advice.map(({ id, text, why, source }) => `1. **${id}** ${text} *${why}* (${source})`),
        '',
      );
      if (advice.pay) lines.push(`**Pay**: ${advice.pay.verdict}. ${advice.pay.text}`, '');
      if (advice.checklist.length)
        lines.push('**Before anything is sent**', '', ...advice.checklist.map(({ text }) => `- ${text}`), '');
      if (!said.call) {
        lines.push(`**No draft**: ${advice.draft.why}`, '');
        continue;
      }
      lines.push('**On the phone**', '', ...said.call.beats.map(({ id, text }) => `- ${id}: ${text}`), '');
      lines.push(
        '**If they push**',
        '',
        ...said.call.pushback.map(({ id, they, line }) => `- ${they} → ${line} (${id})`),
        '',
      );
      lines.push(
        '**Voicemail**',
        '',
        `- call back: ${said.call.voicemail.callBack}`,
        `- full: ${said.call.voicemail.full}`,
        '',
      );
      for (const { kind, subject, body } of said.pieces)
        lines.push(`**${kind}**${subject ? `: ${subject}` : ''}`, '', ...quoted(body), '');
    }
  return `${lines.join('\n').trimEnd()}\n`;
}

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const row = (...cells: (string | number)[]) => `| ${cells.map((one) => cell(String(one))).join(' | ')} |`;
const table = (head: string[], rows: string[]) => [row(...head), row(...head.map(() => '---')), ...rows, ''];

function testsOf(id: string): string {
  const [must, mustNot] = TABLE[id] ?? [[], []];
  const parts = must.length ? [`${must.length} must, ${mustNot.length} must not`] : [];
  if (ON_THE_PHONE[id]) parts.push(`${ON_THE_PHONE[id].length} on the phone`);
  const others = readdirSync(at('test/domain/'), { recursive: true })
    .map(String)
    .filter(
      (path) =>
        path.endsWith('.test.ts') &&
        !path.includes('decision-table') &&
        readFileSync(at(`test/domain/${path}`), 'utf8').includes(id),
    )
    .map((path) => path.replace(/^.*\/|\.test\.ts$/g, ''));
  return [...parts, ...others].join('; ');
}

function distinct(locale: Locale, kind: PieceKind): number {
  const needs: Partial<Record<PieceKind, [Stage, Facts]>> = {
    withdraw: ['S0', {}],
    confirmation: ['S2', {}],
    goBack: ['S3', {}],
    afterSigning: ['S4', {}],
    askForTime: ['S5', {}],
    late: ['S6', {}],
    calmReply: ['S2', { angryReply: true }],
    keepInTouch: ['S2', { recontact: { since: '2026-03-02', news: people[locale].news } }],
    referral: ['S1', { referral: { name: 'Kim Vale', consent: true } }],
    toReferrer: ['S1', { flags: ['viaReferral'] }],
  };
  const [stage, more] = needs[kind] ?? ['S2', { call: null }];
  const facts = situationAt(locale, stage, more);
  const letters = Array.from(
    { length: 1_000 },
    (_, seed) => counsel(facts, String(seed)).said.pieces.find((piece) => piece.kind === kind)?.body,
  );
  return new Set(letters).size;
}

function coverage(): string {
  const [en, zh] = [counselFor('en'), counselFor('zh-CN')];
  const source = readFileSync(at('src/domain/guidance/rules.ts'), 'utf8').split('\n');
  const line = (id: string) => source.findIndex((text) => text.includes(`'${id}'`)) + 1;
  const words = (texts: typeof en, id: keyof typeof en.guidance.rules) =>
    id === 'D-10' ? texts.guidance.whom.unknown : texts.guidance.rules[id].text;
  return [
    '### Decision table (GUIDANCE §6)',
    '',
    ...table(
      ['Row', 'Source', 'Engine', 'en', 'zh-CN', 'Situations in tests'],
      RULES.map(({ id, source: from }) =>
        row(id, from, `rules.ts:${line(id)}`, words(en, id), words(zh, id), testsOf(id)),
      ),
    ),
    '### Reasons (GUIDANCE §4)',
    '',
    ...table(
      ['Reason', 'en, first of its ways', 'zh-CN, first of its ways', 'Ways (plain + with a detail)', 'Tests'],
      REASON_IDS.map((id) => {
        const [a, b] = [en.replies.reasons[id], zh.replies.reasons[id]];
        return row(
          id,
          a.plain[0],
          b.plain[0],
          `${a.plain.length} + ${a.detail?.length ?? 'none'}`,
          'pieces; properties',
        );
      }),
    ),
    '### Pieces (GUIDANCE §9): distinct letters per 1,000 seeds, one situation',
    '',
    ...table(
      ['Piece', 'en', 'zh-CN'],
      PIECE_KINDS.map((kind) => row(kind, distinct('en', kind), distinct('zh-CN', kind))),
    ),
  ].join('\n');
}

writeFileSync(at('docs/examples.md'), examples());
const page = readFileSync(at('docs/counsel.md'), 'utf8');
const [before = '', after = ''] = [
  /^[\s\S]*<!-- generated -->\n/.exec(page)?.[0],
  /<!-- end -->[\s\S]*$/.exec(page)?.[0],
];
if (!before || !after) throw new Error('docs/counsel.md has lost its marks');
const made = coverage();
writeFileSync(at('docs/counsel.md'), `${before}${made}\n${after}`);
console.log(made.slice(made.indexOf('### Pieces')));
