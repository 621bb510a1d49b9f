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
  ])('%s: %s', (lang, text, role) => {
    expect(reading(text, { lang }).role ?? '').toContain(role);
  });
});

describe('no job is invented', () => {
  it.each<[Language, string]>([
    ['en', 'We would love you to join us. No rush.'],
    ['en', 'Please call my assistant.'],
    ['en', 'Your offer letter is attached.'],
    ['en', 'Hi Dev, congratulations!'],
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
