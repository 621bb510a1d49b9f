/** Further ways in which a job is named: subjects, signatures, levels, brackets, departments, recaps. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';

describe('the job is found', () => {
  it.each<[Language, string, string]>([
    ['en', 'We would love you to join us as our second Product Designer.', 'Product Designer'],
    ['en', 'We are offering you the Senior Payroll Analyst role (ref 88123).', 'Senior Payroll Analyst'],
    ['en', 'The panel has agreed to offer you the Ward Clerk post (Band 3).', 'Ward Clerk'],
    ['en', 'To recap our call: you would be our Head of Facilities, reporting to Ines.', 'Head of Facilities'],
    ['en', 'You will be employed as a Warehouse Operative, based at our Corby site.', 'Warehouse Operative'],
    ['en', 'We want you on board as Staff Engineer, Payments.', 'Staff Engineer'],
    ['en', 'Job: Forklift Driver (nights)', 'Forklift Driver'],
    ['en', 'Your new job title will be Clinical Lead.', 'Clinical Lead'],
    ['en', 'I am happy to confirm your promotion to Shift Supervisor.', 'Shift Supervisor'],
    ['en', 'the offer for Software Engineer II at Brightwell Ltd is ready', 'Software Engineer II'],
    ['en', 'You impressed everyone, and the Bar Manager position is yours.', 'Bar Manager'],
    ['en', 'We have decided to appoint you Lecturer in Economics.', 'Lecturer in Economics'],
    ['en', 'an offer to come and work for us as a groundskeeper', 'groundskeeper'],
    ['en', 'You would work as a dental nurse four days a week.', 'dental nurse'],
    ['en', 'we are hiring you as Regional Sales Manager - North', 'Regional Sales Manager'],
    ['de', 'wir möchten Sie als Elektroniker (m/w/d) einstellen.', 'Elektroniker'],
    ['de', 'Sie fangen bei uns als Teamleiterin Einkauf an.', 'Teamleiterin Einkauf'],
    ['de', 'Wir freuen uns, Ihnen die Position des Projektleiters anbieten zu können.', 'Projektleiter'],
    ['de', 'Unser Angebot für die Stelle Sachbearbeiter Lohn (Kennziffer 118)', 'Sachbearbeiter Lohn'],
    ['de', 'Tätigkeit: Pflegefachkraft in der Nachtschicht', 'Pflegefachkraft'],
    ['de', 'Sie werden unsere neue Küchenchefin.', 'Küchenchefin'],
    ['de', 'Wir würden dich gern als zweiten Entwickler ins Team holen.', 'Entwickler'],
    ['fr', 'nous souhaitons vous embaucher en tant que chargée de clientèle', 'chargée de clientèle'],
    ['fr', 'Poste : Technicien de maintenance (H/F)', 'Technicien de maintenance'],
    ['fr', 'nous vous proposons le poste de comptable (réf. 2231)', 'comptable'],
    ['fr', 'vous rejoindrez notre équipe comme ingénieure qualité', 'ingénieure qualité'],
    ['fr', 'votre candidature au poste d’aide-soignante a été retenue', 'aide-soignante'],
    ['fr', 'vous occuperez les fonctions de directrice des achats', 'directrice des achats'],
    ['es', 'queremos contratarte como técnica de laboratorio', 'técnica de laboratorio'],
    ['es', 'Puesto: Jefe de Almacén', 'Jefe de Almacén'],
    ['es', 'te ofrecemos el puesto de contable (ref. 4410)', 'contable'],
    ['es', 'te incorporarías como nuestra segunda diseñadora', 'diseñadora'],
    ['es', 'desempeñará las funciones de Analista de Riesgos', 'Analista de Riesgos'],
    ['pt', 'queremos contratar você como enfermeira', 'enfermeira'],
    ['pt', 'Cargo: Analista Fiscal Pleno', 'Analista Fiscal Pleno'],
    ['pt', 'temos o prazer de lhe oferecer a vaga de motorista', 'motorista'],
    ['pt', 'para exercer a função de técnico de manutenção', 'técnico de manutenção'],
    ['pt', 'gostaríamos que se juntasse a nós como gestora de projeto', 'gestora de projeto'],
    ['zh-CN', '我们想请你来担任前端开发工程师。', '前端开发工程师'],
    ['zh-CN', '经研究,拟聘用您为财务主管。', '财务主管'],
    ['zh-CN', '您应聘的仓储主管岗位已通过审批。', '仓储主管'],
    ['zh-CN', '职位:高级产品经理(上海)', '高级产品经理'],
    ['zh-CN', '想邀请你做我们的第二位设计师', '设计师'],
    ['zh-CN', '恭喜您成功通过数据分析师岗的面试', '数据分析师'],
    ['ja', '経理担当としてお迎えしたいと考えております。', '経理担当'],
    ['ja', '職種:施工管理', '施工管理'],
    ['ja', 'バックエンドエンジニアの職をオファーいたします。', 'バックエンドエンジニア'],
    ['ja', '店長候補として採用させていただきます。', '店長候補'],
    ['ja', 'ポジション:法人営業マネージャー', '法人営業マネージャー'],
    ['ja', '看護師のポジションでお願いしたいです。', '看護師'],
  ])('%s: %s', (lang, text, role) => {
    expect(reading(text, { lang }).role ?? '').toContain(role);
  });
});

describe('no job is invented', () => {
  it.each<[Language, string]>([
    ['en', 'We hope you will join us as soon as you can.'],
    ['en', 'Speak to our Talent Partner if you have questions.'],
    ['en', 'You would report to the Chief Medical Officer.'],
    ['de', 'Als Anlage erhalten Sie den Vertrag.'],
    ['de', 'Bitte melden Sie sich bei unserer Personalleiterin.'],
    ['fr', 'En tant que candidat retenu, vous avez dix jours.'],
    ['fr', 'Votre responsable sera la directrice générale.'],
    ['es', 'Como candidato elegido, tienes diez días.'],
    ['es', 'Dependerás de la directora de operaciones.'],
    ['pt', 'Como candidato aprovado, tem dez dias.'],
    ['pt', 'Você responderá à diretora financeira.'],
    ['zh-CN', '您的直属上级是技术总监。'],
    ['ja', '候補者としてのご登録を確認しました。'],
    ['ja', '直属の上司は営業部長です。'],
  ])('%s: %s', (lang, text) => {
    expect(reading(text, { lang }).role).toBeNull();
  });
});
