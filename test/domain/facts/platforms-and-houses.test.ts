/** Platforms, teams, papers and houses told from employers and people: each rule with a letter that it must leave alone. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';

interface Head {
  from?: string;
  address?: string;
  subject?: string;
}
type Row = [lang: Language, text: string, head: Head, company: string | null, contact: string | null];

describe('who is served by a platform', () => {
  it.each<Row>([
    [
      'en',
      'Your offer is ready. Please sign in to read it.',
      { from: 'Tarn Lane via Hirebridge', address: 'tarnlane@hirebridge-mail.example' },
      'Tarn Lane',
      null,
    ],
    [
      'en',
      'Your offer from Moss & Rye Bakers is ready.',
      { from: 'Moss & Rye Bakers via Hirebridge', address: 'offers@hirebridge.example' },
      'Moss & Rye Bakers',
      null,
    ],
    // A person on the house's own domain: the house employs.
    [
      'en',
      'We would love you to join us as a baker.',
      { from: 'Nora Falk via Hirebridge', address: 'nora.falk@hirebridge.example' },
      'Hirebridge',
      'Nora Falk',
    ],
    [
      'de',
      'Ihr Angebot liegt bereit. Bitte melden Sie sich an.',
      { from: 'Kontor Weidling über Jobweiche', address: 'kontorweidling@jobweiche-mail.example' },
      'Kontor Weidling',
      null,
    ],
  ])('%s: %s %o', (lang, text, { from = '', address, subject }, company, contact) => {
    const facts = reading(text, { lang, from, address: address ?? null, subject: subject ?? '' });
    expect([facts.company, facts.contact.name]).toEqual([company, contact]);
  });

  it('and who signs for whom', () => {
    const head = { from: 'DocuSign', address: 'dse@envelope-post.example' };
    const all =
      'All parties have completed the document.\n\nSent on behalf of: Tarn Lane People Operations\nEnvelope ID: 77';
    const served = reading(all, head);
    expect([served.company, served.contact.name]).toEqual(['Tarn Lane', null]);
    const person = reading('Please sign.\n\nSent on behalf of: Nora Falk, People Operations', head);
    expect([person.company, person.contact.name]).toEqual([null, 'Nora Falk']);
  });
});

describe('still waiting for a signature', () => {
  it.each<[Language, string, string]>([
    ['en', 'Tarn Lane Dairy is still waiting for your signature on the contract.', 'Tarn Lane Dairy'],
    ['de', 'Die Molkerei Tannwald wartet noch auf Ihre Unterschrift.', 'Molkerei Tannwald'],
    ['fr', 'La Laiterie Valmont attend toujours votre signature.', 'Laiterie Valmont'],
    ['es', 'Lácteos Riofrío sigue esperando su firma en el contrato.', 'Lácteos Riofrío'],
    ['pt', 'A Laticínios Vale Fundo ainda aguarda a sua assinatura no documento.', 'Laticínios Vale Fundo'],
  ])('%s: %s', (lang, text, company) => {
    expect(reading(text, { lang, from: 'Rubrik', address: 'noreply@rubrik-mail.example' }).company).toBe(company);
  });
  it('makes no job of the signatory', () => {
    expect(reading('Recebeu este e-mail porque foi indicado como signatário.', { lang: 'pt' }).role).toBeNull();
    expect(reading('Foi escolhido como soldador.', { lang: 'pt' }).role).toBe('soldador');
  });
});

describe('Chinese and Japanese houses', () => {
  it.each<Row>([
    [
      'zh-CN',
      '客户松涛药业昨天正式发了offer,附件请查收。\n\nLena Wu\n云桥顾问',
      { from: 'Lena Wu', address: 'lena@yunqiao-consult.example' },
      '松涛药业',
      'Lena Wu',
    ],
    [
      'zh-CN',
      '您好,您与青禾文旅签署的《录用确认函》已完成。',
      { from: '签云', address: 'service@qianyun-mail.example' },
      '青禾文旅',
      null,
    ],
    [
      'zh-CN',
      'Halden 中国诚挚邀请您加入,职位:计划专员。',
      { from: 'Halden China HR System', address: 'noreply@halden-hr.example' },
      'Halden 中国',
      null,
    ],
    ['zh-CN', '请提交材料。\n\n联系人:孙科员 电话:0838-555 0114', {}, null, '孙科员'],
    [
      'ja',
      '浜名測機 新卒採用チームです。技術職として内々定とさせていただきます。\nマイページよりご回答ください。ご家族や大学の先生ともご相談ください。',
      { from: '浜名測機 新卒採用チーム', address: 'shinsotsu@hamana-sokki.example' },
      '浜名測機',
      null,
    ],
  ])('%s: %s', (lang, text, { from = '', address }, company, contact) => {
    const facts = reading(text, { lang, from, address: address ?? null });
    expect([facts.company, facts.contact.name]).toEqual([company, contact]);
  });
  it('leaves alone what only looks like it', () => {
    expect(reading('您与我司签署的合同已完成。', { lang: 'zh-CN' }).company).toBeNull();
    expect(reading('联系人:行政科员 电话:0838-555 0114', { lang: 'zh-CN' }).contact.name).toBeNull();
    expect(reading('内定です。', { lang: 'ja', from: '人事部 石井' }).contact.name).toBe('石井');
  });
});

describe('display name and signature', () => {
  it('give the house in full where they agree below a person', () => {
    const text = 'Dein Vertrag ist da.\n\nUrsel Brandt\nBackhaus Kornfeld';
    const head = { lang: 'de', from: 'Backhaus Kornfeld', address: 'post@back-kornfeld.example' } as const;
    const facts = reading(text, head);
    expect([facts.company, facts.contact.name]).toEqual(['Backhaus Kornfeld', 'Ursel Brandt']);
  });
  it('give a person where nobody stands above', () => {
    const text = 'Dein Vertrag ist da.\n\nViele Grüße\nUrsel Brandt';
    const facts = reading(text, { lang: 'de', from: 'Ursel Brandt', address: 'ursel@back-kornfeld.example' });
    expect(facts.contact.name).toBe('Ursel Brandt');
    expect(facts.company).not.toBe('Ursel Brandt');
  });
  it('give a couple its family name, and a rank no bracket', () => {
    const text = 'We would like to offer you the job.\n\nRing Mia on 021 555 0178.\n\nCheers\nTed & Mia';
    expect(reading(text, { from: 'Ted & Mia Lowry', address: 'ted@lowryfarm.example' }).contact.name).toBe('Mia Lowry');
    expect(reading(text, { from: 'Ted Lowry', address: 'ted@lowryfarm.example' }).contact.name).not.toBe('Mia Lowry');
    const signed = (name: string): string | null =>
      reading(`We offer you the post.\n\nWith warm regards,\n\n${name}\nHead - Human Resources`).contact.name;
    expect(signed('Maj. (Retd.) Arun Seth')).toBe('Arun Seth');
    expect(signed('Arun Seth (Pune)')).toBe('Arun Seth');
  });
});

describe('days and pay in small letters', () => {
  it.each<[Language, string, string | null]>([
    ['en', 'The job is yours, 4am to noon, tues-sat. No rush, text me when you know.', null],
    ['en', 'No rush, but let me know by Friday.', '2026-03-06'],
    ['en', 'They have said Thursday arvo is the cut off for your answer.', '2026-03-05'],
    ['en', 'Your shifts: Thursday arvo is the quiet one.', null],
  ])('%s: %s', (lang, text, iso) => {
    expect(reading(text, { lang }).deadline?.iso ?? null).toBe(iso);
  });
  it('reads pay by the hr, and the country at the end of an address', () => {
    expect(reading('We want you for baker, 21.50 an hr.').salary).toMatchObject({ min: 21.5, period: 'hour' });
    const offer = 'We offer you the job at $31.25/hr.\n\nCheers\nTed\nLowry Farm, Gore, Southland';
    expect(reading(`${offer}, NZ`).salary?.currency).toBe('NZD');
    expect(reading(offer).salary?.currency).not.toBe('NZD');
  });
  it('reads jobs that are spoken of', () => {
    expect(reading('te cojo de soldador. Empiezas el lunes.', { lang: 'es' }).role).toBe('soldador');
    expect(reading('te cojo del aeropuerto', { lang: 'es' }).role).toBeNull();
    expect(reading('内容运营这个offer给你保留到3月9日。', { lang: 'zh-CN' }).role).toBe('内容运营');
    expect(reading('这个offer给你保留到3月9日。', { lang: 'zh-CN' }).role).toBeNull();
  });
});
