/** The last day for an answer, and the first day at work. Letters are of Monday 2 March 2026 unless told otherwise. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';

describe('a last day with day and month is certain', () => {
  it.each<[Language, string, string]>([
    ['en', 'Please let us know by 13 March 2026.', '2026-03-13'],
    ['en', 'Please let us know by March 13th.', '2026-03-13'],
    ['en', 'Kindly respond by the end of the day on 11 March (EAT).', '2026-03-11'],
    ['en', 'The offer is valid until 2026-03-20 12:00 EET.', '2026-03-20'],
    ['en', 'Offer expires Mar 9, 2026.', '2026-03-09'],
    ['en', 'Sign it by Friday the 13th.', '2026-03-13'],
    ['en', 'We have moved the date for your decision from 6 March to 12 March.', '2026-03-12'],
    ['en', 'A signed acceptance must reach us by 1630 hours on 10 March 2026.', '2026-03-10'],
    ['de', 'Bitte antworten Sie bis zum 18.03.2026.', '2026-03-18'],
    ['de', 'Wir verlängern die Frist vom 6. auf den 13. März.', '2026-03-13'],
    ['de', 'Sag uns bitte bis Freitag, 20. März, Bescheid.', '2026-03-20'],
    ['fr', "Merci de nous répondre d'ici le 27 mars.", '2026-03-27'],
    ['fr', 'Vous avez jusqu’au vendredi 13 mars pour nous donner votre réponse.', '2026-03-13'],
    ['es', 'Le rogamos nos la devuelva firmada antes del 13 de marzo.', '2026-03-13'],
    ['es', 'Favor de confirmar a más tardar el jueves 5 de marzo.', '2026-03-05'],
    ['pt', 'Agradecemos resposta até ao próximo dia 9 de março.', '2026-03-09'],
    ['pt', 'Responda este e-mail até sexta-feira, 06/03.', '2026-03-06'],
    ['zh-CN', '请于3月13日18:00前邮件回复是否接受。', '2026-03-13'],
    ['ja', '内定承諾書を3月12日(木)までにご提出ください。', '2026-03-12'],
    ['ja', '承諾書を令和8年3月20日までに提出してください。', '2026-03-20'],
  ])('%s: %s', (lang, text, iso) => {
    expect(reading(text, { lang }).deadline).toMatchObject({ iso, certain: true });
  });
});

describe('a last day reckoned from the mail is never certain', () => {
  it.each<[Language, string, string]>([
    ['en', 'Please decide within 5 business days.', '2026-03-09'],
    ['en', 'I need your answer by COB Friday.', '2026-03-06'],
    ['en', 'Can you tell me yes or no by tomorrow?', '2026-03-03'],
    ['en', 'Please reply within seven days.', '2026-03-09'],
    ['de', 'Geben Sie uns bis Ende der Woche Bescheid.', '2026-03-06'],
    ['de', 'Wir bitten um Ihre Entscheidung innerhalb von drei Werktagen.', '2026-03-05'],
    ['fr', 'Ils attendent une réponse sous 72 h.', '2026-03-05'],
    ['es', '¿Nos contestás hasta el viernes?', '2026-03-06'],
    ['pt', 'O cliente precisa da sua resposta em até 2 dias úteis.', '2026-03-04'],
    ['zh-CN', '请您在收到本通知后5个工作日内书面回复。', '2026-03-09'],
    ['zh-CN', '本周五下班前给我个准信儿。', '2026-03-06'],
    ['ja', '来週金曜までにお返事ください。', '2026-03-13'],
    ['ja', '3営業日以内にご返答ください。', '2026-03-05'],
  ])('%s: %s', (lang, text, iso) => {
    expect(reading(text, { lang }).deadline).toMatchObject({ iso, certain: false });
  });
});

describe('day and month that could be either', () => {
  it('are a guess, never certain', () => {
    expect(reading('Please let us know by 04/05/2026.').deadline?.certain).toBe(false);
  });
  it('are settled by another date of the letter', () => {
    const { deadline } = reading('Interview on 23/02/2026. Please accept by 04/03/2026.');
    expect(deadline).toMatchObject({ iso: '2026-03-04', certain: true });
  });
  it('are settled by a weekday that fits only one', () => {
    expect(reading('Please accept by Wednesday 04/03/2026.').deadline).toMatchObject({
      iso: '2026-03-04',
      certain: true,
    });
  });
  it('are settled by the language', () => {
    expect(reading('Bitte antworten Sie bis 04.05.2026.', { lang: 'de' }).deadline).toMatchObject({
      iso: '2026-05-04',
      certain: true,
    });
  });
  it('is uncertain where the weekday contradicts the date', () => {
    expect(reading('Please accept by Monday 13 March 2026.').deadline?.certain).toBe(false);
  });
});

describe('no date in the mail', () => {
  it.each<[Language, string]>([
    ['en', 'Please answer by Friday.'],
    ['en', 'Please answer within 5 business days.'],
    ['en', 'Please answer by 13 March.'],
    ['de', 'Bitte antworten Sie bis morgen.'],
    ['zh-CN', '请于3日内回复。'],
  ])('%s: %s is not guessed', (lang, text) => {
    expect(reading(text, { lang, date: null }).deadline).toBeNull();
  });
  it('a full date needs none', () => {
    expect(reading('Please answer by 13 March 2026.', { date: null }).deadline).toMatchObject({
      iso: '2026-03-13',
      certain: true,
    });
  });
  it.each(['yesterday', '31/31/2026', '', '9999-99-99', '2026-02-30T00:00:00Z'])(
    'a date header %j is no date',
    (date) => {
      expect(reading('Please answer by Friday.', { date }).deadline).toBeNull();
    },
  );
});

describe('what is no last day for an answer', () => {
  it.each<[Language, string]>([
    ['en', 'You would start on Monday 6 April 2026.'],
    ['en', 'Thank you for interviewing with us on 26 February.'],
    ['en', 'The written letter will reach you by Thursday 5 March.'],
    ['en', 'Our offer letter dated 24 February 2026 is attached.'],
    ['en', 'The interview is on 12 March at 3pm.'],
    ['en', 'Open enrolment for benefits closes on 30 September 2027.'],
    ['en', 'Your probation ends on 1 June 2026.'],
    ['en', 'We were founded on 1 May 1998.'],
    ['de', 'Ihr erster Arbeitstag ist der 1. April 2026.'],
    ['de', 'Danke für das Gespräch am 26. Februar.'],
    ['fr', 'Prise de poste le 4 mai 2026.'],
    ['es', 'Fecha de incorporación: 1 de abril.'],
    ['pt', 'Início: 13/04/2026'],
    ['zh-CN', '请于7月6日上午9时到集团总部报到。'],
    ['ja', '入社日:2026年4月1日'],
    ['ja', '面接は3月10日に行いました。'],
  ])('%s: %s', (lang, text) => {
    expect(reading(text, { lang }).deadline).toBeNull();
  });
  it('after a signature nothing is due', () => {
    expect(reading('All parties have signed by 13 March 2026.', { label: 'offer_signed' }).deadline).toBeNull();
  });
});

it('keeps hour and zone', () => {
  expect(reading('Please sign by 5:00 p.m. ET on Wednesday, March 11.').deadline).toMatchObject({
    iso: '2026-03-11',
    time: '17:00',
    zone: 'ET',
  });
});

describe('first day at work', () => {
  it.each<[Language, string, string]>([
    ['en', 'We would like you to start on Monday 13 April.', '2026-04-13'],
    ['en', 'Date of joining: on or before 3rd August, 2026', '2026-08-03'],
    ['en', 'Orientation: 08/17/2026', '2026-08-17'],
    ['de', 'Gerne möchten wir Sie zum 01.05.2026 einstellen.', '2026-05-01'],
    ['fr', "L'entrée en fonction est prévue le 4 mai 2026.", '2026-05-04'],
    ['es', 'Fecha de ingreso: 3 de noviembre de 2026', '2026-11-03'],
    ['pt', 'Admissão prevista: 22/04/2026', '2026-04-22'],
    ['zh-CN', '报到时间:2026年4月7日', '2026-04-07'],
    ['ja', '採用日 令和8年4月1日', '2026-04-01'],
  ])('%s: %s', (lang, text, iso) => {
    expect(reading(text, { lang }).startDate).toBe(iso);
  });
  it.each<[Language, string]>([
    ['en', 'Please reply by 13 March 2026.'],
    ['en', 'The interview was on 24 February 2026.'],
    ['fr', "La promesse d'embauche a été envoyée le 25 février."],
    ['zh-CN', '请于3月13日前回复。'],
  ])('%s: %s names none', (lang, text) => {
    expect(reading(text, { lang }).startDate).toBeNull();
  });
});
