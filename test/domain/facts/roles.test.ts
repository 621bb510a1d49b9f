/** The job offered, in the letter's own words. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';

describe('the job is found', () => {
  it.each<[Language, string, string]>([
    ['en', 'We are pleased to offer you the position of Data Engineer at Acme.', 'Data Engineer'],
    ['en', 'our offer for the role of Estimator, based in Perth', 'Estimator'],
    ['en', 'the herdsperson job is yours if you want it', 'herdsperson'],
    ['en', 'Rank: 2nd Engineer\nVessel: MV Karolina Star', '2nd Engineer'],
    ['en', 'appointment as Assistant Professor of Chemistry at a salary', 'Assistant Professor of Chemistry'],
    ['de', 'Wir bieten Ihnen die Stelle als Patrouilleur an.', 'Patrouilleur'],
    ['de', 'Position: Filialleiterin in St. Pölten', 'Filialleiterin'],
    ['de', 'einen Ausbildungsplatz als Mechatroniker anbieten', 'Mechatroniker'],
    ['fr', 'Vous commencez chez nous comme couvreur le lundi 2 février.', 'couvreur'],
    ['fr', 'un contrat d’infirmier de bloc opératoire à temps plein', 'infirmier de bloc'],
    ['es', 'seleccionado para el cargo de Supervisor de Campo', 'Supervisor de Campo'],
    ['pt', 'você vira coordenador de PCP já em fevereiro', 'coordenador de PCP'],
    ['zh-CN', '决定任命您为华东区运营经理', '华东区运营经理'],
    ['zh-CN', '錄取「製程工程師」一職', '製程工程師'],
    ['ja', '生産管理職として採用することを内定いたしました。', '生産管理職'],
    ['ja', '製造スタッフ(パート)として来てほしいです。', '製造スタッフ'],
    ['en', 'start on Monday as an improver, 140 a day', 'improver'],
    ['en', 'to be one of our eight Network Technician Apprentices from 7 September', 'Network Technician Apprentice'],
    ['en', 'our tenure-track position (Assistant Professor of Statistics)', 'Assistant Professor of Statistics'],
    ['en', 'Corporate title: Vice President\nFunctional title: Model Validation Lead', 'Model Validation Lead'],
    ['en', 'You are officially our 2nd year apprentice electrician.', '2nd year apprentice electrician'],
    ['en', 'did you see my message about the weekend counter job?', 'weekend counter'],
    ['en', 'you are our choice for Watershed Organizer, and gladly', 'Watershed Organizer'],
    ['de', 'Wir wollen dich! Agronomin, 52k.', 'Agronomin'],
    ['fr', 'on te prend comme second de cuisine pour la saison', 'second de cuisine'],
    ['fr', '« Contrat CDI - Ergonome - Groupe Vauquelin » est signé.', 'Ergonome'],
    ['es', 'como Profesor Asociado del Departamento de Geofísica', 'Profesor Asociado'],
    ['pt', 'a vaga de confeiteira é sua', 'confeiteira'],
    ['zh-CN', '新加坡雇主定了你做一级焊工,日薪78。', '一级焊工'],
    ['zh-CN', '想请你当我们云苔宿的店长。', '店长'],
    ['zh-CN', '协议自即日起生效,岗位为德语外教。', '德语外教'],
    ['ja', '十月から仲居として働いていただけませんか。', '仲居'],
  ])('%s: %s', (lang, text, role) => {
    expect(reading(text, { lang }).role ?? '').toContain(role);
  });
});

describe('of several jobs the one offered', () => {
  it.each<[Language, string, string]>([
    [
      'en',
      'We offer you the post of Site Engineer. Talk to me now, once it is with the provost nothing moves.',
      'Site Engineer',
    ],
    ['en', 'Assignment: Reading Interventionist\nQuestions go to Principal Renata Voss.', 'Reading Interventionist'],
    ['zh-CN', '刚跟他们的CEO通完电话,就要您了!华东区销售总监,年薪85万。', '华东区销售总监'],
    ['zh-CN', '晓彤老师:\n想聘你做中班主班老师。', '中班主班老师'],
  ])('%s: %s', (lang, text, role) => {
    expect(reading(text, { lang }).role).toBe(role);
  });
});

describe('no job is invented', () => {
  it.each<[Language, string]>([
    ['en', 'We would love you to join us. No rush.'],
    ['en', 'Please call my assistant.'],
    ['en', 'Your offer letter is attached.'],
    ['en', 'Hi Dev, congratulations!'],
    ['en', 'Just as a reminder, we are open on Monday.'],
    ['en', 'It was the right job.'],
    ['en', 'The provost wants to hear from you.'],
    ['zh-CN', '五一前到岗。'],
    ['de', 'Wir freuen uns auf Ihre Antwort als Kandidat.'],
    ['de', 'Alle Unterzeichner haben signiert.'],
    ['fr', 'Comme convenu, voici notre proposition.'],
    ['es', 'Como siempre, gracias por tu tiempo.'],
    ['pt', 'Recebemos a proposta da Cervejaria Maré Alta.'],
    ['zh-CN', '每周到岗4天。'],
    ['ja', '採用担当よりご連絡いたします。'],
  ])('%s: %s', (lang, text) => {
    expect(reading(text, { lang }).role).toBeNull();
  });
});
