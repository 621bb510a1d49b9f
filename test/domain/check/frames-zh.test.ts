/** Sentences of Chinese letters by rule, each inside a whole letter: `+` breaks the rule, `-` uses its words and does not. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/domain/check/check.ts';
import type { CheckInput, Situation } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';

const OFFER = {
  company: '云杉检测',
  role: '实验室协调员',
  date: '2026-11-20',
  contact: { name: '王敏', email: 'wangmin@yunshan.example' },
};
const SITUATION: Situation = {
  today: '2026-11-25',
  locale: 'zh-CN',
  stage: 'S2',
  decidedAt: '2026-11-25',
  user: { name: '李想' },
  offer: OFFER,
  reasons: { main: 'R-LOC', details: { 'R-LOC': '每天往返通勤将近三小时' } },
};
const PARTS = {
  greeting: '王经理您好：',
  thanks: '感谢贵公司给我实验室协调员这个机会，也谢谢您一直以来的耐心解答。',
  decision: '经过认真考虑，我决定不接受这份录用。',
  reason: '主要是每天往返通勤将近三小时，长期下来我难以兼顾。',
  said: '',
};
const letter = (part: Partial<typeof PARTS>): string => {
  const { greeting, thanks, decision, reason, said } = { ...PARTS, ...part };
  return `${greeting}\n\n${thanks}${decision}\n\n${reason}${said}\n\n如果您方便，我也愿意打电话说明一下情况。祝贵公司招聘顺利，早日找到合适的人选。\n\n此致\n李想`;
};
const others = ['晨光物流', '海蓝餐饮'].map((company) => ({ company }));

/** Where in a letter the sentence stands, and what else the letter needs for its rule. */
const PLACES: Record<string, (said: string) => CheckInput> = {
  said: (said) => ({ situation: SITUATION, text: letter({ said }) }),
  thanks: (thanks) => ({ situation: SITUATION, text: letter({ thanks }) }),
  decision: (decision) => ({ situation: SITUATION, text: letter({ decision }) }),
  reason: (reason) => ({ situation: { ...SITUATION, reasons: {} }, text: letter({ reason }) }),
  greeting: (greeting) => ({ situation: SITUATION, text: letter({ greeting }) }),
  subject: (subject) => ({ situation: SITUATION, text: letter({}), subject }),
  others: (said) => ({ situation: SITUATION, text: letter({ said }), otherCompanies: others }),
  inserted: (said) => ({ situation: SITUATION, text: letter({ said }), origin: 'inserted' }),
  noAnswer: (said) => ({
    situation: { ...SITUATION, call: { status: 'noAnswer', attempts: 1, at: '2026-11-25T09:30:00+08:00' } },
    text: letter({ said }),
  }),
  late: (said) => ({
    situation: { ...SITUATION, decidedAt: '2026-11-17', offer: { ...OFFER, deadline: '2026-11-22' } },
    text: letter({ said }),
  }),
  employer: (said) => ({
    situation: SITUATION,
    text: `刘总：\n\n谢谢您这些年的关照。云杉检测前阵子联系过我，给了一份录用。${said}\n\n此致\n李想`,
    presentEmployerDomain: 'old.example',
    to: ['liu@old.example'],
  }),
};

const blocks = readFileSync(new URL('frames-zh.txt', import.meta.url), 'utf8')
  .split(/^# /m)
  .slice(1);

describe('frames of Chinese clauses', () => {
  it.each(blocks.map((block) => [block.slice(0, block.indexOf('\n')), block] as const))('%s', (head, block) => {
    const [id = '', place = ''] = head.split(' ');
    const found = (said: string): boolean => {
      const input = PLACES[place]?.(said) as CheckInput;
      const at = input.text.indexOf(said);
      return check(place === 'employer' ? input : { ...input, kind: 'mail' }, counselFor('zh-CN')).findings.some(
        (one) =>
          one.id === id &&
          (place !== 'inserted' || (one.start !== null && one.start < at + said.length && Number(one.end) > at)),
      );
    };
    const lines = block.split('\n').slice(1);
    const said = (sign: string) =>
      lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(2).replaceAll('\\n', '\n'));
    expect(said('+').filter((one) => !found(one))).toEqual([]);
    expect(said('-').filter(found)).toEqual([]);
  });
});
