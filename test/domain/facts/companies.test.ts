/** The employer: from text, signature and sender; never the service, the agency or the mail provider. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';

type Row = [lang: Language, text: string, from: string, address: string, company: string];

describe('the employer is found', () => {
  it.each<Row>([
    ['en', 'We would like you as our Producer. Lena', 'Lena Fox', 'lena.fox@arbour-studio.example', 'Arbour Studio'],
    ['en', 'Join Tamarind Foods Group as a buyer.', 'Hannah via DocuSign', 'dse@docusign.net', 'Tamarind Foods Group'],
    [
      'en',
      'My client Severn Civil Engineering wants you.',
      'Nikki',
      'n@apexrail-recruit.example',
      'Severn Civil Engineering',
    ],
    [
      'en',
      'The University of Invergarry offers you a post.',
      'A',
      'a@invergarry-university.example',
      'University of Invergarry',
    ],
    ['en', "Come by whenever. Wendell's Hardware.", 'Wendell', 'w@wendellshardware.example', "Wendell's Hardware"],
    [
      'de',
      'Unser Kunde, die Wittlinger Präzisionstechnik GmbH, möchte Sie.',
      'C',
      'c@hanse-personal.example',
      'Wittlinger Präzisionstechnik',
    ],
    [
      'fr',
      'Le Centre hospitalier de la Valserine vous propose un poste.',
      'Soins',
      'x@ch-valserine.example',
      'Centre hospitalier de la Valserine',
    ],
    [
      'fr',
      'Notre client Fonderies de la Meuse souhaite vous recruter.',
      'K',
      'k@agence-interlude.example',
      'Fonderies de la Meuse',
    ],
    ['es', 'Hoteles Brisamar te ha enviado un contrato.', 'Signaturit', 'n@signaturit.example', 'Hoteles Brisamar'],
    ['pt', 'Empregador: Editora Quintal. Cargo: Revisora.', 'Clicksign', 'n@clicksign.example', 'Editora Quintal'],
    ['zh-CN', '您有一份来自【青鸾航空科技】的Offer', 'Moka招聘系统', 'no-reply@mokahr.example', '青鸾航空科技'],
    ['zh-CN', '拟录用您为江北水务集团有限公司调度员。', '人力资源部', 'hr@jiangbei.example', '江北水务集团有限公司'],
    ['zh-CN', '麦田机器人那边走完流程了,给您的offer来了', '小唐@锐仕方达', 't@ruishi.example', '麦田机器人'],
    [
      'ja',
      'ミナト食品株式会社様より内定のご連絡をいただきました。',
      '大和田',
      'o@career-bridge.example',
      'ミナト食品株式会社',
    ],
    [
      'ja',
      'オリオン物流様に交渉し、内定のご回答は9月21日までとなりました。',
      '永井',
      'n@career-bridge.example',
      'オリオン物流',
    ],
    [
      'ja',
      '青川市職員採用試験に最終合格し、採用予定者に決定しました。',
      '人事課',
      'jinji@city-aokawa.example',
      '青川市',
    ],
    ['ja', '霧島精機では、正社員に登用します。', '長谷川', 'h@kirishima.example', '霧島精機'],
  ])('%s: %s', (lang, text, from, address, company) => {
    expect(reading(text, { lang, from, address }).company).toContain(company);
  });
});

describe('no employer is invented', () => {
  it.each<[Language, string, string, string]>([
    ['en', 'Your offer is ready. Sign in to view it.', 'DocuSign', 'dse@docusign.net'],
    ['en', 'You have the job!', 'Sam', 'sam@gmail.com'],
    ['en', 'Congratulations from the Executive Director.', 'LinkedIn', 'jobs@linkedin.com'],
    ['en', 'My client would like to offer you the job.', 'Pip', 'pip@talent-recruit.example'],
    ['de', 'Sie haben die Stelle.', 'Anna', 'anna@web.de'],
    ['fr', 'Le document est à signer.', 'Yousign', 'no-reply@yousign.com'],
    ['es', 'Tienes una oferta pendiente.', 'InfoJobs', 'x@infojobs.net'],
    ['pt', 'Sua proposta está pronta.', 'Gupy', 'n@gupy.io'],
    ['zh-CN', '领导那边催了,请尽快回复。', '通知', 'x@qq.com'],
    ['ja', '堀様にお渡しします。承諾後の変更は明日まで。', 'お知らせ', 'x@docomo.ne.jp'],
    ['ja', '内定のご連絡です。', 'お知らせ', 'x@docomo.ne.jp'],
  ])('%s: %s from %s', (lang, text, from, address) => {
    expect(reading(text, { lang, from, address }).company).toBeNull();
  });
});

describe('where an agency employs and a client is where the work is done', () => {
  it.each<Row>([
    [
      'en',
      'Our client, Alder Motors, chose you. Employment is with us, PeakStaff.',
      'A',
      'a@peakstaff.example',
      'PeakStaff',
    ],
    [
      'en',
      'Client Alder Motors chose you. You will be employed by Peak Staffing.',
      'A',
      'a@peakstaffing.example',
      'Peak Staffing',
    ],
    [
      'de',
      'Unser Kunde Alder Motoren freut sich. Der Arbeitsvertrag besteht mit uns. Weser Personal',
      'A',
      'a@weser-personal.example',
      'Weser Personal',
    ],
    [
      'fr',
      'Notre client Fonderies du Rhin vous attend. Contrat signé avec nous. Agence Ambre',
      'A',
      'a@ambre-interim.example',
      'Ambre',
    ],
    ['es', 'Irás a nuestro cliente Envases Moya. Contrato con nosotros. Faro ETT', 'A', 'a@faro-ett.example', 'Faro'],
    [
      'pt',
      'O cliente Moinho Azul gostou. Contratado por nós. Ponte Talentos',
      'A',
      'a@ponte-talentos.example',
      'Ponte',
    ],
    [
      'zh-CN',
      '客户晨光电子决定了,您与我司签订劳动合同。邦成人力资源有限公司',
      '邦成',
      'a@bangcheng-hr.example',
      '邦成人力资源有限公司',
    ],
    [
      'ja',
      '雇用契約は弊社となります。株式会社ミナトスタッフ',
      '担当',
      'a@minato-staff.example',
      '株式会社ミナトスタッフ',
    ],
  ])('%s: %s', (lang, text, from, address, company) => {
    expect(reading(text, { lang, from, address }).company).toContain(company);
  });
  it('but an agency that only brings the offer is never the employer', () => {
    const setting = { lang: 'en', from: 'A', address: 'a@peakstaffing.example' } as const;
    expect(reading('Our client, Alder Motors, chose you. Stay in touch with us.', setting).company).toBe(
      'Alder Motors',
    );
  });
});

describe('the house behind a machine', () => {
  it.each<[string, string, string, string | null]>([
    [
      'Ines Roth (ines@kobalt-optik.example) waits for you at Kobalt Optik.',
      'InkWell',
      'remind@inkwell-sign.example',
      'Kobalt Optik',
    ],
    [
      'Ines Roth (ines@kobalt-optik.example) waits. Quillbox keeps it.',
      'Quillbox',
      'no-reply@quillbox.example',
      'Kobalt Optik',
    ],
    [
      '"Harrow & Pike - Offer of Employment - Roofer.pdf" is waiting.',
      'InkWell',
      'remind@inkwell-sign.example',
      'Harrow & Pike',
    ],
    ['Your document is waiting. Write to help@gmail.com.', 'InkWell', 'remind@inkwell-sign.example', null],
  ])('%s from %s', (text, from, address, company) => {
    expect(reading(text, { from, address }).company).toBe(company);
  });
  it('is told by its own words where it is no machine', () => {
    const setting = { from: 'Rosa Sign', address: 'rosa@bright-sign.example' };
    expect(reading('Bright Sign would like you as a painter.', setting).company).toBe('Bright Sign');
  });
});

describe('the house behind a Chinese agency or service', () => {
  it.each<[string, string, string, string | null]>([
    ['和甲方锦程物流的HRD沟通完,offer批下来了。', 'Kevin', 'k@tuorui-consulting.example', '锦程物流'],
    [
      '「拾光家居」向你发送了Offer。此邮件由小满招聘系统代发。',
      '小满招聘系统',
      'noreply@xiaoman-ats.example',
      '拾光家居',
    ],
    ['来我们半亩茶做品牌策划吧。', '姜姜', 'j@163.com', '半亩茶'],
    ['【青峡快运】您应聘的站长已审批通过,录用函请登录查看。', '鸣鹿招聘云', 'sys@minglu-zp.example', '青峡快运'],
    ['您已接受云汀传媒的Offer。入职指引将在入职前三天发送。', '飞燕招聘系统', 'noreply@feiyan-ats.example', '云汀传媒'],
    ['客户那边还没定,请再等等。', 'Kevin', 'k@qq.com', null],
  ])('%s from %s', (text, from, address, company) => {
    expect(reading(text, { lang: 'zh-CN', from, address }).company).toBe(company);
  });
});

describe('a name in full', () => {
  it.each<Row>([
    [
      'en',
      'Greetings from Kavera! Kavera Systems Pvt Ltd offers you the post.',
      'HR',
      'hr@kavera.example',
      'Kavera Systems Pvt Ltd',
    ],
    ['zh-CN', '天岭欢迎您。天岭零售集团人力资源部', '人事', 'hr@tianling.example', '天岭零售集团'],
    ['ja', 'お問い合わせ先\n医療法人松風会 みどり病院\n看護部長', '看護部', 'k@midori.example', 'みどり病院'],
    ['zh-CN', '小周,东方晴茶业要你,工资见面谈。', '阿贵', 'agui@dongfangqing-tea.example', '东方晴茶业'],
    [
      'zh-CN',
      '| 用人单位 | 南浦博物馆 |\n| 岗位 | 讲解员 |\n拟录用您。',
      '人事科',
      'rs@nanpu-bwg.example',
      '南浦博物馆',
    ],
    [
      'ja',
      '書類の締結が完了しました。\n相手先:東浜ヨットクラブ\n職種:整備士',
      '署名便',
      'n@shomei.example',
      '東浜ヨットクラブ',
    ],
  ])('%s: %s', (lang, text, from, address, company) => {
    expect(reading(text, { lang, from, address }).company).toBe(company);
  });
  it('is not another house that begins alike', () => {
    const text = 'Alder offers you the post. You will work beside Alder Lake.';
    expect(reading(text, { from: 'HR', address: 'hr@alder.example' }).company).not.toContain('Lake');
  });
});
