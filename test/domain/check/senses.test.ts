/**
 * Words that mean something else than they seem to, and faults said in free words. Whole letters, so that the places
 * around a word speak too; apart from the lists the engine was written with.
 */
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/domain/check/check.ts';
import type { CheckRule } from '../../../src/domain/check/rule-ids.ts';
import type { CheckInput, Situation } from '../../../src/domain/model.ts';
import { counselFor } from '../../../src/locales/counsel.ts';
import { FREE_WORDING } from './free-wording.ts';
import { SENSES_EN } from './senses-en.ts';
import { SENSES_ZH } from './senses-zh.ts';

const EN: Situation = {
  today: '2026-11-25',
  locale: 'en',
  stage: 'S2',
  decidedAt: '2026-11-25',
  user: { name: 'Mika Salo' },
  offer: {
    company: 'Tarn Diagnostics',
    role: 'Lab Coordinator',
    date: '2026-11-20',
    contact: { name: 'Dana Rahman', email: 'dana.rahman@tarn.example' },
  },
  reasons: { main: 'R-LOC', details: { 'R-LOC': 'almost three hours of travel a day' } },
};
const ZH: Situation = {
  ...EN,
  locale: 'zh-CN',
  user: { name: '李想' },
  offer: {
    company: '云杉检测',
    role: '实验室协调员',
    contact: { name: '王敏', email: 'wangmin@yunshan.example' },
  },
  reasons: { main: 'R-LOC', details: { 'R-LOC': '每天往返通勤将近三小时' } },
};

const en = (said: string, greeting = 'Dear Ms Rahman,') =>
  `${greeting}\n\nThank you for the offer of the Lab Coordinator post and for the care you put into it. I have decided not to accept it.\n\nThe travel would come to almost three hours a day, and that is more than I can manage. ${said}\n\nIf a short talk would help, I am happy to call at a time that suits you. I wish you and your colleagues a good search.\n\nKind regards,\nMika Salo`;
const zh = (said: string, greeting = '王经理您好：') =>
  `${greeting}\n\n感谢贵公司给我实验室协调员这个机会，也谢谢您一直以来的耐心解答。经过认真考虑，我决定不接受这份录用。\n\n主要是每天往返通勤将近三小时，长期下来我难以兼顾。${said}\n\n如果您方便，我也愿意打电话说明一下情况。祝贵公司招聘顺利，早日找到合适的人选。\n\n此致\n李想`;

const reading = (text: string, situation: Situation, more: Partial<CheckInput> = {}) =>
  check({ situation, kind: 'mail', text, ...more }, counselFor(situation.locale)).findings;
const ids = (text: string, situation: Situation, more: Partial<CheckInput> = {}) =>
  reading(text, situation, more)
    .filter(({ severity }) => severity !== 'note')
    .map(({ id }) => id);

const QUIET: Record<string, { en: string[]; zh: string[] }> = {
  'ruled out, said in a title, or praised': {
    en: [
      'The pay was never the question.',
      'The role itself was not the reason.',
      'Neither the people nor the pay put me off.',
      'Your payroll and salary-slip software taught me a lot.',
      'The trip would mean almost three hours of travel a day.',
    ],
    zh: [
      '贵公司给的条件已经很优厚了。',
      '家人也支持我的决定。',
      '我学过一点劳动法，知道守约的分量。',
      '没有人对我不礼貌。',
      '我不用再想想了，已经想好了。',
      '《出国笔记》这个专栏我会接着读。',
      '我住院子里那排平房，离得远。',
      '之前我答应过您，现在要收回这个答复。',
    ],
  },
  'a trade, not a life': {
    en: [
      'Your diagnostics unit is impressive.',
      'The surgery robots you build caught my eye.',
      'Chain-of-custody rules for samples were new to me.',
      'I will stay in the diagnostics sector.',
      'The assay discriminates between the two strains well.',
      'The operation of the new line interested me.',
      'The school project you sponsor is wonderful.',
      'I will post the parking permit back.',
      'The office stands just below Market Street.',
      'My number is below if a call suits you better.',
      'The base of the instrument was a surprise.',
      'Could you match the reference to my file, please?',
      'The illegal parking in front of the site made me laugh.',
    ],
    zh: [
      '贵公司在身体检测方面的技术让我印象很深。',
      '贵公司的手术机器人检测业务我很感兴趣。',
      '确诊试剂的流程我学到了很多。',
      '仲裁实验室的检测流程让我印象很深。',
      '温度给得太低会影响样品，这一点我学到了。',
      '办公室里的健身房很好，大家都很健康。',
      '出国展会的照片很精彩。',
      '住院楼旁边的停车场很方便。',
      '平等待遇的报告写得很好。',
      '陈博士带我看了洁净室。',
    ],
  },
  'turned round': {
    en: [
      'Dr Osei was kind and never intimidating.',
      'I did not find the offer insulting at all; it was fair.',
      'No apology is needed for the late reply, and I regret nothing about our talks.',
      'There was nothing arrogant about the panel.',
      'There were no red flags in any of it.',
      'I had feared a messy process and found the opposite.',
      'You are under no obligation to reply.',
      'Please do not feel that the money played a part; it did not.',
      'The offer was generous and the salary was fair.',
    ],
    zh: [
      '如需进一步沟通，请随时联系我。',
      '面试官并不傲慢，反而很亲切。',
      '贵公司的流程一点也不混乱。',
      '和待遇没有关系，待遇很好。',
      '不想再骚扰您的工作时间，就写到这里。',
    ],
  },
  'about the writer, or about neither': {
    en: [
      'It would be arrogant of me to claim I knew it all.',
      'The weather was terrible when I visited.',
      'I do not want to harass you with more questions.',
      'My sister is a lawyer in your town and speaks well of you.',
      'I could not refuse the second cup of coffee.',
      'I will definitely return the visitor badge.',
      'I can promise you that this was not an easy choice.',
      'You asked me to be frank, and I valued that.',
      'I studied the job description with great interest.',
      'Your rules against discrimination are clear.',
    ],
    zh: [
      '是我没有早点说清楚，责任在我。',
      '门卡我一定会寄回。',
      '你追我赶的氛围很好，谢谢您。',
      '贵公司一定能找到合适的人。',
    ],
  },
};

describe('is quiet', () => {
  for (const [group, said] of Object.entries(QUIET)) {
    it.each(said.en)(`${group}: %s`, (sentence) => expect(ids(en(sentence), EN)).toEqual([]));
    it.each(said.zh)(`${group}: %s`, (sentence) => expect(ids(zh(sentence), ZH)).toEqual([]));
  }
});

const FIRE: readonly [CheckRule, en: string, zh: string][] = [
  ['L-HEDGE', 'Right now it looks more like a no than a yes.', '看样子是去不成了。'],
  [
    'L-LEVER',
    'Should there be room to improve the terms, I could still be persuaded.',
    '要是条件再好一点，我马上就签。',
  ],
  [
    'L-COMPANY',
    'Your company does not have a good name among people who worked there.',
    '在贵公司待过的人都劝我别去。',
  ],
  [
    'L-PERSON',
    'I could not see myself working under someone who treats people like that.',
    '在那样的人手下做事，我受不了。',
  ],
  ['L-LOWBALL', 'What you put forward is far less than people in this field get.', '开的条件跟行情差远了。'],
  ['L-GROVEL', 'I beg you not to hold this against me.', '我恨不得给您跪下。'],
  ['L-DETAIL', 'I lost a pregnancy in the summer.', '我老公上个月离家出走了。'],
  ['L-HOPE', 'Could you leave it unfilled until spring?', '岗位先别招人，等我那边定了再说。'],
  ['L-PROMISE', 'I swear I will be back.', '我发誓我会回来的。'],
  ['L-BLAME', 'It comes as your side failed to mention the second site.', '要是你们早点回邮件，也不会这样。'],
  ['L-LEGAL', 'Nothing I signed would stand up in court.', '按法律你们拿我没办法。'],
  ['L-GLOAT', 'Everybody wants to work where I am going.', '我找到了更好的平台。'],
  ['L-HONEST', 'If I may speak plainly, the trip is long.', '讲句真话，路太远。'],
  ['L-CALLREF', 'Thanks for ringing me back yesterday.', '昨天在电话那头跟您解释过了。'],
  ['L-COMPLAINT', 'The director made remarks about my body.', '总监对我的身材评头论足。'],
  ['L-INVENT', 'My mother has fallen ill and needs me at home.', '我母亲病了，需要我照顾。'],
  ['L-PAY', 'They will give me a good deal more money each year.', '那边待遇更好。'],
  [
    'L-REFER',
    'Priya Nair would suit the post: priya.nair@mail.example.',
    '我师兄周明正在找工作，您打139-1234-5678找他就行。',
  ],
  ['L-HEDGE', 'I am about ninety percent sure I will say no.', '我九成是去不了的。'],
  ['L-COMPANY', 'I heard too many horror stories about working there.', '贵公司的招聘一团糟。'],
  ['L-LOWBALL', 'That wage would not even cover my rent.', '这点工资连房租都不够。'],
  ['L-BLAME', 'This is what happens when you leave people waiting.', '夜班的事你们一次都没提过。'],
  ['L-LEVER', 'Is there any way you could go higher?', '还能不能往上提一提？'],
  ['L-SLOT', 'I wish ＜team＞ all the best.', '祝｛｛公司｝｝一切顺利。'],
];

describe('fires on free words', () => {
  it.each(FIRE)('%s', (id, english, chinese) => {
    expect(reading(en(english), EN).map((finding) => finding.id)).toContain(id);
    expect(reading(zh(chinese), ZH).map((finding) => finding.id)).toContain(id);
  });

  it.each(['赵总，您好！', '您好，孙小姐：', '李强先生：'])('another person greeted: %s', (greeting) =>
    expect(ids(zh('', greeting), ZH)).toContain('L-NAME'),
  );
  it('another family name', () => {
    expect(ids(en('', 'Hello Dana Raymond,'), EN)).toContain('L-NAME');
    expect(ids(en('', 'Dear Dana Rahman,'), EN)).not.toContain('L-NAME');
    expect(ids(en('', 'DEAR MS\nOKORO,'), EN)).toContain('L-NAME');
    expect(ids(en('', 'Dear Ms\nRahman,'), EN)).not.toContain('L-NAME');
    expect(ids(zh('', '尊敬的\n贺先生：'), ZH)).toContain('L-NAME');
  });
  it('another company greeted', () =>
    expect(
      ids(zh('', '北辰数据人事部：'), ZH, { otherCompanies: [{ company: '北辰数据', role: '数据工程师' }] }),
    ).toContain('L-WRONGCO'));
});

it("a letter to one's own employer owes no refusal", () => {
  const text =
    'Dear Eva,\n\nThank you for the time you gave me last week. I would like to talk about a promotion after the audit we finished. Could we sit down for half an hour?\n\nKind regards,\nMika';
  const found = check(
    {
      situation: { ...EN, offer: null, reasons: null, presentEmployerDomain: 'halden.example' },
      text,
      to: ['eva@halden.example'],
      from: 'mika@home.example',
    },
    counselFor('en'),
  ).findings;
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('L-SOURCE', () => {
  const mail = '李想您好：云杉检测决定录用您为实验室协调员。欧老师对您的介绍印象很好。王敏';
  it.each([
    '请代我谢谢欧老师。',
    '得知欧老师对我的介绍印象不错，我很高兴。',
    '我会归还公司物品。',
    '如需进一步沟通，请随时联系我，相信岗位很快能招到人。',
  ])('is quiet: %s', (said) =>
    expect(
      reading(
        zh(said),
        { ...ZH, stage: 'S4', offer: { ...ZH.offer, signedDate: '2026-11-10' } },
        { origin: 'inserted', visibleMail: mail },
      ).filter(({ id }) => id === 'L-SOURCE'),
    ).toEqual([]),
  );
  it.each([
    '也谢谢您请我吃的那顿午饭。',
    '我会继续留在科维生物。',
    '目前公司让我负责一个十二人的团队。',
    '贵团队2025年获得的奖项让我十分敬佩。',
    '贵公司明年新建基地的计划令人印象深刻。',
  ])('fires: %s', (said) =>
    expect(reading(zh(said), ZH, { origin: 'inserted', visibleMail: mail }).map(({ id }) => id)).toContain('L-SOURCE'),
  );
  it.each(['Thank you as well for the lovely lunch.', 'I really admired the award your team won in 2025.'])(
    'fires: %s',
    (said) =>
      expect(
        reading(en(said), EN, { origin: 'inserted', visibleMail: 'We offer you the post.' }).map(({ id }) => id),
      ).toContain('L-SOURCE'),
  );
});

/** Told of others than the reader, feared of oneself, not asked for, in another sense of the word. */
describe('said of somebody or something else', () => {
  it.each([
    ['L-HEDGE', 'You may have to turn other people down, so I am writing early.'],
    ['L-HEDGE', 'They might decline your reminder if it comes late, so I attach none.'],
    ['L-DETAIL', 'Thank you for telling me how the surgery nights are shared out.'],
    ['L-COMPLAINT', 'The tasting showed what a discriminating palate your team has.'],
    ['L-LOWBALL', 'I was afraid of seeming stingy with my thanks, so I am writing at length.'],
    ['L-HOPE', 'There is no need to keep the post open for me.'],
  ] as const)('%s is quiet: %s', (id, said) => expect(ids(en(said), EN)).not.toContain(id));
  it.each([
    ['L-COMPANY', '那条线路的换乘不靠谱，我很难准时。'],
    ['L-PERSON', '朋友常说我这个人有点强势。'],
    ['L-PERSON', '母亲说我有时太敷衍，这次我写得认真些。'],
    ['L-LOWBALL', '担心只写两句显得寒酸，所以多写了几句。'],
    ['L-HOPE', '名额无需为我留着。'],
    ['L-BLAME', '我最早知道贵公司是在一次展会上。'],
    ['L-REGISTER', '您推荐的《你好，旧时光》我读完了。'],
  ] as const)('%s is quiet: %s', (id, said) => expect(ids(zh(said), ZH)).not.toContain(id));
  it.each([
    ['L-HEDGE', 'I may have to turn it down.'],
    ['L-COMPLAINT', 'Your discriminating questions were hard to bear.'],
    ['L-HOPE', 'Please keep the post open for me.'],
  ] as const)('%s fires: %s', (id, said) => expect(ids(en(said), EN)).toContain(id));
  it.each([
    ['L-PERSON', '面试官跟我说话很不耐烦。'],
    ['L-LOWBALL', '恐怕贵公司没诚意。'],
    ['L-HOPE', '请为我留着名额。'],
    ['L-COMPANY', '贵公司的安排不靠谱。'],
  ] as const)('%s fires: %s', (id, said) => expect(ids(zh(said), ZH)).toContain(id));
  it('a list of everybody is no thread', () => {
    const copied = (cc: string) => ids(en(''), EN, { to: ['dana.rahman@tarn.example'], cc: [cc] });
    expect(copied('all-staff@tarn.example')).toContain('L-CC');
    expect(copied('j.osei@tarn.example')).not.toContain('L-CC');
  });
  it('a call that came about has told the decision, and a deadline asks for an answer', () => {
    const claims = (said: string, more: Partial<Situation>) =>
      reading(en(said), { ...EN, ...more }, { origin: 'inserted' }).filter(({ id }) => id === 'L-SOURCE');
    const reached = { call: { status: 'reached', attempts: 1, at: '2026-11-25T10:00:00Z' } } as const;
    expect(claims('As I told you, I have decided not to accept.', reached)).toEqual([]);
    expect(claims('As I told you, I have decided not to accept.', {})).not.toEqual([]);
    const due = { offer: { ...EN.offer, deadline: '2026-11-28' } } as Partial<Situation>;
    expect(claims('You asked for a reply by 28 November.', due)).toEqual([]);
    expect(claims('Your colleague assured me that there was no hurry.', due)).not.toEqual([]);
  });
});

describe('free wording', () => {
  it.each(Object.entries(FREE_WORDING))('%s', (id, { en: english, zh: chinese }) => {
    const found = (said: string, letter: typeof en, situation: Situation) =>
      reading(letter(said), situation).some((finding) => finding.id === id);
    for (const [sides, letter, situation] of [
      [english, en, EN],
      [chinese, zh, ZH],
    ] as const) {
      expect(sides.fire.filter((said) => !found(said, letter, situation))).toEqual([]);
      expect(sides.quiet.filter((said) => found(said, letter, situation))).toEqual([]);
    }
  });
});

describe('English senses', () => {
  it.each(Object.entries(SENSES_EN))('%s', (id, { fire, quiet }) => {
    const found = (said: string) => reading(en(said), EN).some((finding) => finding.id === id);
    expect(fire.filter((said) => !found(said))).toEqual([]);
    expect(quiet.filter(found)).toEqual([]);
  });
});

describe('what a letter must hold, said or not said', () => {
  const letter = (thanks: string, decision: string, said = '') =>
    `Dear Ms Rahman,\n\n${thanks} ${decision}\n\nThe travel would come to almost three hours a day, and that is more than I can manage. ${said}\n\nI wish you and your colleagues a good search.\n\nKind regards,\nMika Salo`;
  const thanks = 'Thank you for the offer of the Lab Coordinator post.';
  const without = (said: string) =>
    `Dear Ms Rahman,\n\n${thanks} ${decision}\n\n${said}\n\nI wish you and your colleagues a good search.\n\nKind regards,\nMika Salo`;
  const decision = 'I have decided not to accept it.';
  const late = { ...EN, decidedAt: '2026-11-18', offer: { ...EN.offer, deadline: '2026-11-22' } } as Situation;
  const other = { otherCompanies: [{ company: 'Fabrikam Ltd', role: 'Process Engineer' }] };
  it.each<[id: CheckRule, fires: boolean, text: string, situation?: Situation, more?: Partial<CheckInput>]>([
    ['L-DECIDE', true, letter(thanks, 'The path was in decline.')],
    ['L-DECIDE', true, letter(thanks, 'I declined a second cup of tea.')],
    ['L-DECIDE', true, letter(thanks, 'The declining light over the harbour was lovely.')],
    ['L-DECIDE', true, letter(thanks, 'I turned down the wrong street at first.')],
    ['L-DECIDE', false, letter(thanks, 'I have to let this one go.')],
    ['L-DECIDE', false, letter(thanks, 'I will stay where I am and not join you.')],
    ['L-THANK', true, letter('Your offer reached me before Thanksgiving.', decision)],
    ['L-THANK', false, letter('Much obliged for the offer.', decision)],
    ['L-LATE', true, letter(thanks, decision, 'I need a start no earlier than six.'), late],
    ['L-LATE', true, letter(thanks, decision, 'The late train is not for me.'), late],
    ['L-LATE', true, letter(thanks, decision, 'The patient records were well kept.'), late],
    ['L-LATE', true, letter(thanks, 'I turned it over and I won’t be coming on Monday.'), late],
    ['L-LATE', false, letter(thanks, decision, 'My reply should have reached you by Sunday.'), late],
    ['L-LATE', false, letter(thanks, decision, 'My answer did not reach you by Sunday.'), late],
    ['L-LATE', false, letter(thanks, decision, 'I let your deadline pass, and I am sorry.'), late],
    ['L-WRONGCO', true, letter(thanks, decision, 'I wish everyone at Fabrikam a good year.'), EN, other],
    ['L-WRONGCO', true, letter(thanks, decision, 'I hope that Fabrikam finds the right person.'), EN, other],
    ['L-WRONGCO', false, letter(thanks, decision, 'I will join Fabrikam in January.'), EN, other],
    ['L-REGISTER', true, letter(thanks, decision, 'All the best, Dana, and take care.')],
    ['L-REGISTER', true, letter(thanks, decision, 'Dana, your bench of pipettes is a joy.')],
    ['L-LEVER', true, `${letter(thanks, decision)}\n\nP.S. If you raise the salary I would reconsider.`],
    ['L-HONEST', true, `${letter(thanks, decision)}\n\nP.S. Frankly, the ferry is slow.`],
    ['L-SLOT', false, `${letter(thanks, decision)}\n[Company]`],
    ['L-SLOT', false, `${letter(thanks, `${decision}\nP.S. The lab is lovely.`)}\n[Company]`],
    ['L-LEVER', false, letter(thanks, decision, 'I would not accept even if you raised the salary.')],
    ['L-HEDGE', false, letter(thanks, decision, 'I probably won’t be at the congress in May.')],
    ['L-GROVEL', false, letter(thanks, decision, 'I felt terrible with the flu that day.')],
    ['L-GLOAT', false, letter(thanks, decision, 'Your cook gave me a dumpling, which I couldn’t refuse.')],
    ['L-SLOT', false, letter(thanks, decision, 'The dates [see my mail of 3 May] stand.')],
    ['L-NOREASON', true, without('I wanted to tell you without delay.')],
    ['L-CALLREF', false, letter(thanks, decision, 'We have never yet spoken on the phone.')],
    ['L-CALLREF', true, letter(thanks, decision, 'It was good to speak on the phone today.')],
    ['L-INVENT', false, letter(thanks, decision, 'Getting your daughters back to school must be a feat.')],
    ['L-FIGURE', false, letter(thanks, decision, 'The 1908 grand in your hall is a wonder.')],
    ['L-COMPANY', false, letter(thanks, decision, 'I loved the chaotic sketches on your board.')],
    ['L-HOPE', false, letter(thanks, decision, 'Please keep no seat open for me.')],
    ['L-REGISTER', false, letter(thanks, decision, 'Sadly, the bench of pipettes is not for me.')],
    ['L-REGISTER', true, letter(thanks, decision, 'Gonna be around for a call, just ping me.')],
    ['L-REGISTER', false, letter(thanks, decision, 'The first mate of the ferry knows your lab.')],
    ['L-THANK', true, letter('You offered me the post.', `${decision} I shall be glad to hear from you.`)],
    ['L-THANK', true, letter('You offered me the post.', `${decision} I would be grateful if you confirmed it.`)],
    ['L-THANK', true, letter('You offered me the post; thank heavens the roof held.', decision)],
    ['L-THANK', false, letter('I was glad to get your offer.', decision)],
    ['L-THANK', false, letter('I will always be grateful for the offer.', decision)],
    ['L-NOREASON', true, without('My best to the whole crew.')],
    ['L-NOREASON', true, without('The reason for this mail is that you should have my answer in good time.')],
    ['L-NOREASON', true, without('The reason I am writing today is that you need to know.')],
    ['L-NOREASON', true, without('I walked round the block with it twice before I settled on this.')],
    ['L-NOREASON', true, without('I came home drenched because the rain never let up.')],
    ['L-NOREASON', true, without('I have thought about it since the day of the visit.')],
    ['L-NOREASON', false, without('The reason for my answer is that I cannot work nights.')],
    ['L-NOREASON', false, without('The deciding reason was the distance.')],
    ['L-NOREASON', false, without('I have taken a post nearer home because it is a permanent one.')],
    ['L-NOREASON', false, without('My best years for learning are now, and I need a lead role.')],
    ['L-REGISTER', true, letter(thanks, decision, 'So you see, Pip, I am not your man.')],
    ['L-REGISTER', true, letter(thanks, decision, 'Thank you again, Nellie!')],
    ['L-REGISTER', true, letter(thanks, decision, 'Hey Bill, no hard feelings.')],
    ['L-REGISTER', false, letter(thanks, decision, 'I live in Lewes, Sussex, and know your lab.')],
    ['L-REGISTER', false, letter(thanks, decision, 'Thank you, Professor.')],
    ['L-NOREASON', true, without('If a talk would help, my evenings are open.')],
    ['L-NOREASON', true, without('I turned it over for a week, and I won’t be starting with you.')],
    ['L-NOREASON', false, without('I need my evenings for the children.')],
    ['L-VAGUE', true, without('It is simply not the right fit. My evenings are free if you want to ring.')],
  ])('%s %s: %s', (id, fires, text, situation = EN, more = {}) => {
    expect(reading(text, situation, more).some((finding) => finding.id === id)).toBe(fires);
  });
});

describe('Chinese senses', () => {
  it.each(Object.entries(SENSES_ZH))('%s', (id, { fire, quiet }) => {
    const found = (said: string) => reading(zh(said), ZH).some((finding) => finding.id === id);
    expect(fire.filter((said) => !found(said))).toEqual([]);
    expect(quiet.filter(found)).toEqual([]);
  });
});
