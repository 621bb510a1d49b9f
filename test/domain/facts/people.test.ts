/** Whom to turn to: name, number, address. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';

describe('contact name', () => {
  it.each<[Language, string, string]>([
    ['en', 'Questions? Contact Lorna Pike, 555-555-0177.', 'Lorna Pike'],
    ['en', 'Any dramas, give Trent Mullins a bell on 0491 570 156.', 'Trent Mullins'],
    ['en', 'Please sign.\n\nKind regards,\nRuth Eckersley\nLibrary Manager', 'Ruth Eckersley'],
    ['en', 'Saltmarsh Robotics (Erin Doyle) sent this. Please review.', 'Erin Doyle'],
    ['en', 'My assistant is out; reach Dana Ortega at (312) 555-0173.', 'Dana Ortega'],
    ['de', 'Für Rückfragen steht Ihnen Frau Brigitte Noll gern zur Verfügung.', 'Brigitte Noll'],
    ['de', 'Rufen Sie uns an (Durchwahl 0365 5550-277, Simone Brandl).', 'Simone Brandl'],
    ['de', 'Das Angebot gilt bis Montag. Gruß, Sven Pohlmann', 'Sven Pohlmann'],
    ['fr', 'Votre interlocutrice est Nancy Gélinas, 819 555-0108.', 'Nancy Gélinas'],
    ['es', 'Solicitamos responder a Marcela Ibáñez, +56 2 0000 7714.', 'Marcela Ibáñez'],
    ['pt', 'Confirme pelo telefone (81) 0000-0166, com Rosângela.', 'Rosângela'],
    ['zh-CN', '联系人:李思敏 电话:000-0000-6612', '李思敏'],
    ['zh-CN', '不来的话打电话说一声:0769-0000 3145 罗小姐。', '罗小姐'],
    ['ja', 'ご不明な点は人事部 村田(TEL:00-0000-4471)まで。', '村田'],
  ])('%s: %s', (lang, text, name) => {
    const found = reading(text, { lang }).contact.name ?? '';
    expect(found.includes(name)).toBe(true);
  });

  it('is the sender where the letter names nobody', () => {
    expect(reading('You got it!', { from: 'Mira Castellan' }).contact.name).toBe('Mira Castellan');
    expect(reading('来自我们的邀请', { lang: 'ja', from: '西園寺 拓' }).contact.name).toBe('西園寺 拓');
  });

  it.each<[Language, string, string]>([
    ['en', 'Dear Dr. Vance,\nwe are pleased to offer you the post.', 'HR Team'],
    ['en', 'Hi Jonah, it is a yes from us!', 'Talent Acquisition'],
    ['en', 'Coldwater Brewing has requested your signature.', 'HelloSign'],
    ['en', 'University of Invergarry has sent you a document.', 'DocuSign'],
    ['en', 'Your offer from New York is ready.', 'Careers'],
    [
      'de',
      'Sehr geehrte Frau Yıldız, anbei der Vertrag.\n\nMit freundlichen Grüßen\nPersonalabteilung',
      'Personalwesen',
    ],
    ['de', 'Rückfragen: bewerbung@amt.example', 'Bewerbermanagement'],
    ['fr', 'Madame, veuillez signer le contrat.\n\nCordialement', 'Service recrutement'],
    ['es', 'Estimado Pablo: salario de 1.200 € al mes.', 'Recursos Humanos'],
    ['pt', 'Olá, Caio! Cargo: Gerente de Loja.', 'Gente & Gestão'],
    ['zh-CN', '请于4月27日(周一)17:00前确认。', '人力资源部'],
    ['ja', '12月18日(金)正午までにご返信ください。', '白鷺銀行 新卒採用担当'],
  ])('%s: %s from %s names nobody', (lang, text, from) => {
    expect(reading(text, { lang, from }).contact.name).toBeNull();
  });
});

describe('whom the letter tells to turn to comes before whoever signs', () => {
  it.each<[Language, string, string]>([
    ['en', 'Return it to the attention of Ms. Oduya in Personnel.\n\nSincerely,\nPaul Reed', 'Ms. Oduya'],
    ['en', 'Please ring Jean if anything is unclear.\n\nRegards,\nPaul Reed', 'Jean'],
    ['en', 'Call the office and ask for Mrs. Tran.\n\nRegards,\nPaul Reed', 'Mrs. Tran'],
    ['en', "Kev's on 021 000 0447 after milking.\n\nTrish", 'Kev'],
    ['en', 'If it bothers you, tell Jonas (jonas.beck@oak.example).\n\nThe team', 'Jonas'],
    [
      'en',
      'Our Head of People, Yusuf Demir, will help; his direct line is 01632 960 555.\n\nBest,\nPaul Reed',
      'Yusuf Demir',
    ],
    ['en', 'If you have questions, contact your specialist:\n\nLorraine Tibbets\n303-555-0127', 'Lorraine Tibbets'],
    ['de', 'Die Unterlagen bitte zu Händen von Frau Kolb.\n\nGruß\nPaul Reed', 'Frau Kolb'],
    ['de', 'Fragen zum Dienstplan beantwortet Ihnen Frau Kolb.\n\nHerzlich\nUlrike Sommer', 'Frau Kolb'],
    ['fr', "Répondez par écrit, à l'attention de Mme Pons.\n\nCordialement\nJean Carrère", 'Pons'],
    ['fr', 'Réponds à Fatou (07 00 00 12 35) avant vendredi.', 'Fatou'],
    ['es', 'Confirme a la atención de la Dra. Quintero.\n\nUn saludo,\nPablo Ruiz', 'Quintero'],
    ['pt', 'Envie aos cuidados da Dra. Morgado.\n\nAtenciosamente,\nPaulo Reis', 'Morgado'],
    ['zh-CN', '由外事秘书侯婷婷协助办理(电话:025-0000-9937)。', '侯婷婷'],
    ['zh-CN', '联系人及电话:邬晓岚 0931-0000-1170', '邬晓岚'],
    ['ja', 'お問い合わせ:人事課 菅原(00-0000-7719)\n看護部長 戸田 久美子', '菅原'],
  ])('%s: %s', (lang, text, name) => {
    expect(reading(text, { lang }).contact.name ?? '').toContain(name);
  });
  it.each<[Language, string, string]>([
    ['en', 'I will be in the barn, so leave a message with Sue on 01632 960719.', 'Bronwen Tait'],
    ['en', 'Dr. Aziz will call Jean about the rota.', 'Bronwen Tait'],
    ['es', 'Estoy en el 600 555 018.', 'Raquel Ponce'],
    ['de', 'Das beantwortet Fragen zum Dienstplan.', 'Ulrike Sommer'],
  ])('%s: %s is from %s', (lang, text, from) => {
    expect(reading(text, { lang, from }).contact.name).toBe(from);
  });
  it.each<[string, string, string | null]>([
    ['校招-思思', 'sisi@zhenlin.example', '思思'],
    ['Tony哥', 'tony@baiyi.example', 'Tony哥'],
    ['校招-官网', 'hr@zhenlin.example', null],
    ['大鹏', 'dapeng@mifeng.example', '大鹏'],
    ['官方', 'hello@mifeng.example', null],
    ['Dispatch - Randy', 'randy@bigsioux.example', 'Randy'],
    ['Dispatch - Office', 'desk@bigsioux.example', null],
  ])('in the name of the sender %s', (from, address, name) => {
    expect(reading('offer已经发出。', { lang: 'zh-CN', from, address }).contact.name).toBe(name);
  });
  it.each<[Language, string, string]>([
    ['pt', 'Podes dar-me resposta até segunda-feira, dia 24? Teresa Valadares', 'Teresa Valadares'],
    ['fr', 'Dites-moi oui ou non (mais plutôt oui) avant le 20. Édith', 'Édith'],
    ['ja', '承諾書を郵送願います。みささぎ病院 看護部長 長谷部', '長谷部'],
    ['zh-CN', '有任何问题请联系马助理:0871-5550-0136。', '马助理'],
  ])('%s: %s', (lang, text, name) => {
    expect(reading(text, { lang }).contact.name).toBe(name);
  });
  it('a house is nobody', () => {
    expect(
      reading('All done.\nCrewing, Deltamar', { from: 'Crewing', address: 'c@deltamar.example' }).contact.name,
    ).toBeNull();
    expect(
      reading('You are hired.', { from: 'Bureau of Waters - Staffing', address: 'x@bow.example' }).contact.name,
    ).toBeNull();
  });
  it('a short form under the letter is the sender', () => {
    expect(reading('Llámame. Saludos, Jav', { lang: 'es', from: 'Javiera Undurraga' }).contact.name).toBe(
      'Javiera Undurraga',
    );
    expect(reading('yes!\n\nnico ferrante, cofounder', { from: 'nico' }).contact.name).toBe('Nico Ferrante');
  });
});

describe('contact number', () => {
  it.each<[Language, string, string]>([
    ['en', 'Call my desk, 555-0192, if you like.', '555-0192'],
    ['en', 'My cell is (503) 555-0164.', '(503) 555-0164'],
    ['en', 'T: 01632 960999', '01632 960999'],
    ['en', 'Kind regards\nMette Krogh\n+45 0000 7741', '+45 0000 7741'],
    ['de', 'Sie erreichen mich unter 09286 5550 31.', '09286 5550 31'],
    ['fr', 'Rappelez-moi : 07 56 00 21 98.', '07 56 00 21 98'],
    ['es', 'Jordi Amengual\n971 555 048', '971 555 048'],
    ['pt', 'Qualquer dúvida me chama no (11) 90000-2231.', '(11) 90000-2231'],
    ['zh-CN', '咨询电话:0510-0000 2287', '0510-0000 2287'],
    ['ja', '電話 000-000-7788', '000-000-7788'],
  ])('%s: %s', (lang, text, phone) => {
    expect(reading(text, { lang }).contact.phone).toBe(phone);
  });

  it.each<[Language, string]>([
    ['en', 'Fax: 01632 960211'],
    ['en', 'Zoom meeting ID: 812 3456 7890'],
    ['en', 'Requisition number 20260302'],
    ['en', 'Envelope ID 9377 1188 2044'],
    ['en', 'The salary is 120 000 000 a year.'],
    ['en', 'Conference dial-in: 555-555-0100'],
    ['en', 'From 2026-03-02 to 2026-12-31'],
    ['de', 'Aktenzeichen 4410 2026 118'],
    ['fr', 'SIRET 552 100 554 00013'],
    ['es', 'Expediente: 2026 0044 118'],
    ['pt', 'CNPJ 12.345.678/0001-90'],
    ['zh-CN', '综合工资5800-7000元/月'],
    ['zh-CN', '身份证号 110101199003071234'],
    ['ja', '受験番号 0012345678'],
  ])('%s: %s is no number to call', (lang, text) => {
    expect(reading(text, { lang }).contact.phone).toBeNull();
  });

  it('of a scam is never handed on', () => {
    expect(reading('Call Mr Smith on (503) 555-0164.', { label: 'scam_offer' }).contact).toMatchObject({
      phone: null,
      email: null,
    });
  });
});

describe('contact address', () => {
  it('is one written in the letter', () => {
    expect(reading('Write to dana@acme.example.', { address: 'hr@acme.example' }).contact.email).toBe(
      'dana@acme.example',
    );
  });
  it('else the sender, unless a machine sends', () => {
    expect(reading('Hello', { address: 'mira@oak.example' }).contact.email).toBe('mira@oak.example');
    expect(reading('Hello', { address: 'no-reply@oak.example' }).contact.email).toBeNull();
  });
});
