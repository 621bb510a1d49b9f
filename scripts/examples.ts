/** Writes docs/examples.md: one worked example per stage and language, by the code itself. Prints distinct letters per 1,000 seeds. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { draft } from '../src/domain/drafts/draft.ts';
import { advise } from '../src/domain/guidance/advise.ts';
import { readSituation } from '../src/domain/guidance/situation.ts';
import { STAGES, type Stage } from '../src/domain/model.ts';
import { counselFor } from '../src/locales/counsel.ts';

const people = {
  en: {
    user: { name: 'Lee Ortiz', phone: '+44 20 7946 0100' },
    company: 'Northwind Labs',
    role: 'Lab Coordinator',
    contact: { name: 'Priya Rahman', role: 'offerer' },
    detail: 'almost three hours of travel a day',
    thanks: 'setting up the talk with the team',
  },
  'zh-CN': {
    user: { name: '李想', phone: '13800000000' },
    company: '云山科技',
    role: '实验室协调员',
    contact: { name: '王经理', role: 'hr' },
    detail: '每天往返将近三小时',
    thanks: '您安排我和团队见面',
  },
} as const;

function example(locale: 'en' | 'zh-CN', stage: Stage, seed = '') {
  const who = people[locale];
  const situation = readSituation({
    today: '2026-11-24',
    locale,
    stage,
    user: who.user,
    offer: {
      company: who.company,
      role: who.role,
      contact: who.contact,
      date: '2026-11-16',
      deadline: stage === 'S6' ? '2026-11-20' : '2026-11-27',
      startDate: '2027-01-04',
      signedDate: stage === 'S4' ? '2026-11-18' : null,
    },
    reasons: { main: 'R-LOC', details: { 'R-LOC': who.detail } },
    thanksDetail: who.thanks,
    keepInTouch: true,
  });
  const texts = counselFor(locale);
  const advice = advise(situation, texts.guidance);
  return { advice, said: draft(situation, advice, texts.replies, seed) };
}

const lines = ['# Worked examples', '', 'Written by `npx tsx scripts/examples.ts`; do not edit by hand.', ''];
for (const locale of ['en', 'zh-CN'] as const)
  for (const stage of STAGES) {
    const { advice, said } = example(locale, stage);
    lines.push(`## ${locale} · ${stage}`, '', ...advice.advice.map(({ id, text }) => `- **${id}** ${text}`), '');
    if (said.call) lines.push('**Call**', '', ...said.call.beats.map(({ id, text }) => `- ${id}: ${text}`), '');
    const [letter] = said.pieces;
    if (letter) lines.push(`**${letter.kind}**: ${letter.subject}`, '', '```text', letter.body, '```', '');
  }
mkdirSync(new URL('../docs/', import.meta.url), { recursive: true });
writeFileSync(new URL('../docs/examples.md', import.meta.url), `${lines.join('\n').trimEnd()}\n`);

for (const locale of ['en', 'zh-CN'] as const)
  for (const stage of ['S0', 'S2', 'S3', 'S4', 'S5', 'S6'] as const) {
    const letters = new Set(
      Array.from({ length: 1_000 }, (_, seed) => example(locale, stage, String(seed)).said.pieces[0]?.body),
    );
    console.log(`${locale} ${stage}: ${letters.size} distinct letters per 1,000 seeds`);
  }
