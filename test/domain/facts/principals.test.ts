/** Who employs where several houses are named: each rule with a letter on which it speaks and a near miss. */
import { describe, expect, it } from 'vitest';
import { spelledInKana } from '../../../src/domain/facts/kana.ts';
import { spelledInPinyin } from '../../../src/domain/facts/pinyin.ts';
import type { Language } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';

interface Head {
  from?: string;
  address?: string;
  subject?: string;
}
type Row = [lang: Language, text: string, head: Head, company: string | null];
const employs = (rows: readonly Row[]): void =>
  it.each(rows)('%s: %s', (lang, text, { from = '', address = '', subject = '' }, company) => {
    expect(reading(text, { lang, from, address, subject }).company).toBe(company);
  });

describe('on whose behalf', () => {
  const head = { from: 'Shared Services', address: 'people@ostergroup.example' };
  employs([
    [
      'en',
      'On behalf of Fernhill Marine, an Oster Group company, we offer you the post of Buyer.',
      head,
      'Fernhill Marine',
    ],
    ['en', 'On behalf of the Executive Board I offer you the post of Buyer at Oster Group.', head, 'Oster Group'],
    [
      'es',
      'Grupo Oster, a través de su filial Lácteos del Norte S.A., le ofrece el puesto de comprador.',
      { from: 'Talento', address: 'talento@grupooster.example' },
      'Lácteos del Norte S.A',
    ],
    [
      'de',
      'Wir bieten Ihnen die Stelle als Buchhalterin an. Anstellungsträger ist die Rheinbogen Kliniken gGmbH.',
      { from: 'Klinikum Altweiler', address: 'personal@klinikum-altweiler.example' },
      'Rheinbogen Kliniken gGmbH',
    ],
    [
      'de',
      'Sie werden bei uns (Taktwerk Personal GmbH) als Schlosser eingestellt und arbeiten bei Kranbau Ost.',
      { from: 'M. Aydin', address: 'm.aydin@taktwerk-personal.example' },
      'Taktwerk Personal GmbH',
    ],
    [
      'en',
      'We at Quillmere Ltd, part of the Oster Group, offer you the post of Buyer.',
      { from: 'Ann', address: 'ann@quillmere.example' },
      'Quillmere Ltd',
    ],
  ]);
});

describe('a platform that carries', () => {
  employs([
    [
      'en',
      'Nadia Rahman (Wexford Ferries) sent you "Employment Agreement.pdf" to sign. Inkpost keeps documents safe.',
      { from: 'Inkpost', address: 'dispatch@inkpost.example', subject: 'Nadia Rahman sent you a document' },
      'Wexford Ferries',
    ],
    [
      'en',
      'We at Inkpost have decided: the job as our first designer is yours.',
      { from: 'Inkpost', address: 'dispatch@inkpost.example', subject: 'Yes!' },
      'Inkpost',
    ],
    [
      'en',
      'Orchard Row Theatre has made you an offer. Role: Wardrobe Assistant.',
      { from: 'Orchard Row Theatre (via CueBoard)', address: 'messages@cueboard.example' },
      'Orchard Row Theatre',
    ],
    [
      'es',
      'Grupo Pineda te ha enviado una oferta para el puesto de técnico. Entra en tu área personal.',
      { from: 'Grupo Pineda', address: 'no-responder@vacantia.example' },
      'Grupo Pineda',
    ],
    [
      'zh-CN',
      '苏岭新材向您发送了一份录用通知,职位:配方工程师。请登录职桥App查看。',
      { from: '职桥', address: 'notice@zhiqiaohire.example' },
      '苏岭新材',
    ],
    ['en', 'We want you behind the counter from May.', { from: 'Aunt Jo', address: 'jo.reed@mailnest.example' }, null],
    [
      'en',
      'Mailnest would like you as its support lead.',
      { from: 'Jo Reed', address: 'jo.reed@mailnest.example' },
      'Mailnest',
    ],
  ]);
});

describe('platforms that only their deeds betray', () => {
  it.each<[Language, string, Head, string | null, string | null]>([
    [
      'en',
      'Please find your offer letter for Site Foreman in the portal.',
      { from: 'Copper Ridge Recruiting', address: 'copperridge@recruitory-mail.example' },
      'Copper Ridge',
      null,
    ],
    [
      'en',
      'Please find your offer letter for Site Foreman attached.',
      { from: 'Jane Ridge', address: 'jane.ridge@copperfield.example' },
      'Copperfield',
      'Jane Ridge',
    ],
    [
      'en',
      'Maya Torrance of Harbor Elm Credit Union has requested your signature.\n\nSignory, Inc.',
      { from: 'Signory', address: 'mail@signory.example' },
      'Harbor Elm Credit Union',
      null,
    ],
    [
      'de',
      'die Spedition Hartung GmbH bittet Sie um Ihre Unterschrift unter den Arbeitsvertrag.\n\nVertragspost GmbH, Köln',
      { from: 'Vertragspost', address: 'info@vertragspost.example' },
      'Spedition Hartung GmbH',
      null,
    ],
    [
      'fr',
      "La Biscuiterie de l'Aven vous invite à signer le document.\n\nParaphix, la signature simple",
      { from: 'Paraphix', address: 'contact@paraphix.example' },
      "Biscuiterie de l'Aven",
      null,
    ],
    [
      'pt',
      'O Mercado Bom Dia enviou uma proposta para a vaga de açougueiro.\n\nEquipe Vagas Agora',
      { from: 'Vagas Agora', address: 'noreply@vagasagora.example' },
      'Mercado Bom Dia',
      null,
    ],
    [
      'en',
      'Please find your offer letter for an internship attached. Stellarch Holdings',
      { from: 'Campus Recruiting', address: 'campus@stellarch.example' },
      'Stellarch Holdings',
      null,
    ],
  ])('%s: %s', (lang, text, { from = '', address = '' }, company, contact) => {
    const facts = reading(text, { lang, from, address });
    expect([facts.company, facts.contact.name]).toEqual([company, contact]);
  });
});

describe('parts of a house and its names', () => {
  employs([
    [
      'es',
      'Se propone su contratación como Profesor Ayudante en el Departamento de Botánica de la Universidad de Altamira.',
      { from: 'Vicerrectorado', address: 'profesorado@unialtamira.example' },
      'Universidad de Altamira',
    ],
    [
      'en',
      'Ada Boyle from Glen Morven Distillers has invited you to sign. Questions? Reply to ada@glenmorven.example.',
      { from: 'Ada Boyle via Pactsign', address: 'ada.boyle@pactsign.example' },
      'Glen Morven Distillers',
    ],
    [
      'en',
      'You have one pending offer. It expires on July 10.',
      { from: 'Candidate Services', address: 'do-not-reply@offers.hirestack.example' },
      null,
    ],
    [
      'en',
      'You have one pending offer. It expires on July 10.',
      { from: 'Ann Lee', address: 'ann@hirestack.example' },
      'Hirestack',
    ],
    [
      'zh-CN',
      '本中心樂意聘請閣下。\n\n港灣復康中心\n行政主任 劉嘉敏',
      { from: 'Carmen Lau', address: 'c@hv-clinic.example' },
      '港灣復康中心',
    ],
    [
      'ja',
      'リンドベリ・ジャパン株式会社の田辺です。内定通知書を添付いたします。\n\nMika Tanabe\nLindberg Japan K.K.',
      { from: 'Mika Tanabe', address: 'm@lindberg.example' },
      'リンドベリ・ジャパン株式会社',
    ],
    [
      'en',
      'Network Norwest said yes to you. Nights, through our payroll as normal.\nNeil, Cartwell Rail Personnel',
      { from: 'Neil Cartwell', address: 'neil@cartwellrail.example' },
      'Network Norwest',
    ],
    [
      'de',
      'Das Seniorenstift Lindenhof nimmt Sie als Wohnbereichsleitung!',
      { from: 'N. Petzold', address: 'p@carevia-vermittlung.example' },
      'Seniorenstift Lindenhof',
    ],
    [
      'zh-CN',
      '《劳动合同》已由所有签署方完成签署。\n发起方:深圳市麦田科技有限公司',
      { from: '云约', address: 'no-reply@yunyue-sign.example' },
      '深圳市麦田科技有限公司',
    ],
    [
      'en',
      'Agency: Fenland Water Authority\nPosition: Technician',
      { from: 'HR Operations, Region 7', address: 'noreply@hrops-fenland.example' },
      'Fenland Water Authority',
    ],
    [
      'fr',
      'Bienvenue chez Sud & Cie, nous avons ton contrat signé.',
      { from: 'Ressources humaines', address: 'rh@sudetcie.example' },
      'Sud & Cie',
    ],
    [
      'pt',
      'A Fábrica de Doces da Tia Rosa enviou uma proposta para a vaga de confeiteiro.',
      { from: 'Contratou', address: 'aviso@contratou.example' },
      'Fábrica de Doces da Tia Rosa',
    ],
    [
      'zh-CN',
      '经学校批准,南湾大学化学学院拟聘您为副研究员。',
      { from: '化学学院人事秘书', address: 'chem@nwu.example' },
      '南湾大学',
    ],
    ['zh-CN', '劳动合同与安达人力签订,岗位叉车司机。', { from: '陈主管', address: 'c@x-y.example' }, '安达人力'],
    [
      'zh-CN',
      '基尔希(中国)有限公司很高兴向您发出采购经理职位的聘用邀请。\n\nKirsch (China) is pleased to offer you the position.',
      { from: 'HR', address: 'hr@kirsch-china.example' },
      '基尔希(中国)有限公司',
    ],
    [
      'zh-CN',
      '答复期限延至11月16日。\n北辰能源人才发展中心',
      { from: '人才发展中心', address: 'talent@beichen.example' },
      '北辰能源',
    ],
    [
      'ja',
      '先日はありがとう。ぜひ喫茶ひばりで働いてほしいです。',
      { from: '喫茶ひばり 店長', address: 'hibari@kissa-hibari.example' },
      '喫茶ひばり',
    ],
    [
      'ja',
      '先ほど、みなと化成様より内定のご連絡をいただきました。',
      { from: '宇田', address: 'uda@career-hashi.example' },
      'みなと化成',
    ],
  ]);
});

describe('a domain read aloud', () => {
  it('in kana', () => {
    expect(spelledInKana('ぜひ喫茶ひばりで', 'kissahibari')).toEqual([{ start: 4, end: 7 }]);
    expect(spelledInKana('ぜひ喫茶ひばりで', 'kissatsugumi')).toEqual([]);
  });
  it('in pinyin', () => {
    expect(spelledInPinyin('附件为拾光影视录用函', 'shiguang-film')[0]).toEqual({ start: 3, end: 5 });
    expect(spelledInPinyin('附件为拾光影视录用函', 'shuguang-film')).toEqual([]);
  });
});

describe('the job behind the firm, and people who are none', () => {
  it.each<[Language, string, Head, string | null]>([
    [
      'zh-CN',
      '恭喜拿下丁丁音乐产品运营实习生!日薪200元。',
      { from: '林', address: 'l@dingding-music.example' },
      '产品运营实习生',
    ],
    ['zh-CN', '丁丁音乐老师很高兴。', { from: '林', address: 'l@dingding-music.example' }, null],
    [
      'en',
      'The Store Manager vacancy went to another candidate. We would instead offer you the post of Deputy Registrar.',
      {},
      'Deputy Registrar',
    ],
    ['de', 'Ihr Arbeitsvertrag als MFA in unserer Praxis liegt bereit.', {}, 'MFA'],
    ['en', 'The letter is attached as PDF in your account.', {}, null],
    ['es', 'Te mando el contrato de correctora de estilo en Editorial Mirlo.', {}, 'correctora de estilo'],
    ['es', 'Te mando el contrato de trabajo.', {}, null],
    ['ja', ' 職種 機械設計職(総合職)\n 初任給 月給245,000円', {}, '機械設計職'],
  ])('%s: %s', (lang, text, { from = '', address = '' }, role) => {
    expect(reading(text, { lang, from, address }).role).toBe(role);
  });
  it.each<[Language, string, Head, string | null]>([
    ['en', 'Your document has been completed.\nSigned by all parties on 20 Feb 2026.', {}, null],
    ['en', 'I accept the offer.\nName ____________  Signed ____________', {}, null],
    ['zh-CN', '麻烦明天下班前微信告诉我。', { from: 'Eva 林', address: 'e@x-y.example' }, 'Eva 林'],
    ['zh-CN', '小赵,店长就你了。', { from: '老郑', address: 'z@163.com' }, '老郑'],
    ['es', 'Dudas: Lic. Marisol Urrutia, ext. 4410', {}, 'Marisol Urrutia'],
    ['en', 'Respond to us.\n\nOlive Health Center\n100 Riverbend Dr | Tel 614-555-0188', {}, null],
    ['en', 'Respond to us.\n\nOlive Health Center\nNora Riverbend | Tel 614-555-0188', {}, 'Nora Riverbend'],
    [
      'ja',
      '田辺です。\n\nMika Tanabe / 田辺 美香\nLindqvist K.K.',
      { from: 'Mika Tanabe', address: 'm@x-y.example' },
      '田辺 美香',
    ],
    ['ja', '田辺です。\n\nMika Tanabe\nHR', { from: 'Mika Tanabe', address: 'm@x-y.example' }, 'Mika Tanabe'],
    ['zh-CN', '请复印件带来。', { from: '项目部刘工', address: 'l@x-y.example' }, '刘工'],
    ['zh-CN', '下周给我回话。\n青云学校 宋立群', { from: '宋校长', address: 's@qingyun.example' }, '宋立群'],
    ['ja', '書類を提出してください。\n\n緑浜市総務部人事課 担当:辻本\n電話 0000-22-0155', {}, '辻本'],
    ['ja', '担当:人事部\n書類を提出してください。', {}, null],
    ['ja', 'このたび採用内定といたしました。\n\n株式会社北星精機 人事部採用課 大槻\n電話 03-5550-0134', {}, '大槻'],
  ])('%s: %s (contact)', (lang, text, { from = '', address = '' }, contact) => {
    const { name } = reading(text, { lang, from, address }).contact;
    expect(name?.replace(/^Lic\. /, '') ?? null).toBe(contact);
  });
});
