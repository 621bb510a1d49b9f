/** Base pay: what is read, what stays out, what is not certain. Each row is a letter's sentence. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/model.ts';
import { reading } from './reading.ts';

type Pay = [lang: Language, text: string, min: number, max: number, currency: string | null, period: string];

const READ: Pay[] = [
  ['en', 'Your base salary will be $92,500 per year.', 92_500, 92_500, 'USD', 'year'],
  ['en', 'We can do £62.4k plus a 10% bonus.', 62_400, 62_400, 'GBP', 'year'],
  ['en', 'Salary: 18 LPA', 1_800_000, 1_800_000, 'INR', 'year'],
  ['en', 'CTC of Rs. 21,50,000/- per annum', 2_150_000, 2_150_000, 'INR', 'year'],
  ['en', 'Fixed pay is 1.2 Cr a year.', 12_000_000, 12_000_000, 'INR', 'year'],
  ['en', 'The rate is US$45/hr on W2.', 45, 45, 'USD', 'hour'],
  ['en', 'Salary between €58,000 and €64,000 a year', 58_000, 64_000, 'EUR', 'year'],
  ['en', 'pay of 58-64k GBP annually', 58_000, 64_000, 'GBP', 'year'],
  ['en', 'Wage: USD 7,950 per month, 4 months on board', 7_950, 7_950, 'USD', 'month'],
  ['en', 'a salary of ZMW 28,450 per month', 28_450, 28_450, 'ZMW', 'month'],
  ['en', 'Basic salary RM 6,800 per month', 6_800, 6_800, 'MYR', 'month'],
  ['en', 'gross salary CHF 118,300 a year', 118_300, 118_300, 'CHF', 'year'],
  ['en', 'Your salary goes from $118,000 to $139,500 a year.', 139_500, 139_500, 'USD', 'year'],
  ['en', 'We pay £118 per day.', 118, 118, 'GBP', 'day'],
  ['en', '€780 a week before tax', 780, 780, 'EUR', 'week'],
  ['de', 'Ihr Bruttomonatsgehalt beträgt 5.400 €/Monat.', 5_400, 5_400, 'EUR', 'month'],
  ['de', 'Jahresfestgehalt 210 TEUR zzgl. Tantieme', 210_000, 210_000, 'EUR', 'year'],
  ['de', "Monatslohn CHF 4'320.-", 4_320, 4_320, 'CHF', 'month'],
  ['de', 'Dein Gehalt steigt von 46.000 auf 53.500 € brutto im Jahr.', 53_500, 53_500, 'EUR', 'year'],
  ['fr', 'Ils proposent 48 à 50 K€ brut annuel.', 48_000, 50_000, 'EUR', 'year'],
  ['fr', 'une rémunération de 2 412,50 € brut mensuel hors primes', 2_412.5, 2_412.5, 'EUR', 'month'],
  ['fr', 'un salaire brut mensuel de 485 000 FCFA', 485_000, 485_000, 'XOF', 'month'],
  ['es', 'Ofrecen 46.000-50.000 € brutos/año', 46_000, 50_000, 'EUR', 'year'],
  ['es', 'Sueldo mensual: S/ 4,200', 4_200, 4_200, 'PEN', 'month'],
  ['pt', 'Salário de R$ 12 mil por mês (CLT)', 12_000, 12_000, 'BRL', 'month'],
  ['pt', 'seu salário passa de R$ 8.200 para R$ 10.100 por mês', 10_100, 10_100, 'BRL', 'month'],
  ['zh-CN', '年薪35-40万,期权另谈', 350_000, 400_000, 'CNY', 'year'],
  ['zh-CN', '薪资:60w/年', 600_000, 600_000, 'CNY', 'year'],
  ['zh-CN', '年薪180w+(其中固定150w)', 1_500_000, 1_500_000, 'CNY', 'year'],
  ['zh-CN', '一个月5500包吃住', 5_500, 5_500, 'CNY', 'month'],
  ['ja', '給与:月給28万5,000円(賞与年2回)', 285_000, 285_000, 'JPY', 'month'],
  ['ja', '年収は900〜1,000万円です', 9_000_000, 10_000_000, 'JPY', 'year'],
  ['ja', '時給1,180円です', 1_180, 1_180, 'JPY', 'hour'],
];

describe('base pay is read', () => {
  it.each(READ)('%s: %s', (lang, text, min, max, currency, period) => {
    expect(reading(text, { lang }).salary).toMatchObject({ min, max, currency, period });
  });
});

const SILENT: [Language, string][] = [
  ['en', 'You will get a sign-on bonus of $10,000.'],
  ['en', 'We raised $42M last year and have 1,200 employees.'],
  ['en', 'RSUs worth $90,000 over 4 years.'],
  ['en', 'Moving expenses up to $5,000 are reimbursed.'],
  ['en', 'The office is at 1450 Market Street, Suite 300.'],
  ['en', 'Requisition 10442, envelope 7F3A, call 555-555-0164.'],
  ['en', 'We meet on 12/05/2026 at 15:00.'],
  ['en', 'The role has 25 days of holiday and a 37.5 hour week.'],
  ['en', 'A night differential of $4.00 is added.'],
  ['en', 'Please reply within 48 hours.'],
  ['de', 'Es werden 13,5 Gehälter gezahlt.'],
  ['de', 'Eine Antrittsprämie von 5.000 € kommt dazu.'],
  ['fr', 'Tickets restaurant de 9 € par jour.'],
  ['fr', 'La prime de bienvenue est de 10 000 €.'],
  ['es', 'Vales de despensa por $1,500.00 mensuales.'],
  ['pt', 'VR de R$ 1.100 e PLR de até 2 salários.'],
  ['zh-CN', '签字费5万元,分两年发放。'],
  ['zh-CN', '餐补30元/天。'],
  ['ja', '交通費は月3万円まで支給します。'],
  ['ja', '資本金1億円、従業員120名の会社です。'],
];

describe('what is no base pay stays out', () => {
  it.each(SILENT)('%s: %s', (lang, text) => {
    expect(reading(text, { lang }).salary).toBeNull();
  });
});

describe('pay that is not certain is not stated as such', () => {
  it.each([
    ['a currency inferred', 'Base salary $92,500 per year'],
    ['a period inferred', 'Base salary £62,400'],
    ['a total with unsure parts', 'CTC INR 14.5 LPA (fixed 13 + variable 1.5) per annum'],
    ['pay of the first months', 'probation salary of £1,900 per month'],
  ])('%s', (_, text) => {
    const { salary, evidence } = reading(text);
    expect(salary).not.toBeNull();
    expect(evidence.salary?.stated).toBe(false);
  });

  it('is stated where figure, currency and period all stand in the letter', () => {
    expect(reading('Base salary £62,400 per year').evidence.salary?.stated).toBe(true);
  });
});

describe('months and hours', () => {
  it.each<[Language, string, number | null, number | null]>([
    ['en', 'Monthly basic: SGD 9,200 (13 months)', 13, null],
    ['de', '2.980 € brutto, 14x jährlich, 38,5 Stunden pro Woche', 14, 38.5],
    ['es', 'salario de 31.500 € brutos anuales (14 pagas)', 14, null],
    ['fr', '52 000 € brut annuel sur 13 mois', 13, null],
    ['fr', 'un contrat de 18 mois, 2 650 € brut par mois', null, null],
    ['zh-CN', '薪资:35k*15薪', 15, null],
    ['zh-CN', '月薪25000元,一年十四薪', 14, null],
    ['zh-CN', '月薪2.5万,14薪', 14, null],
    ['en', '$25 per hour. Reply within 48 hours.', null, null],
    ['en', '$25 per hour, 32 hours a week', null, 32],
  ])('%s: %s', (lang, text, months, hours) => {
    expect(reading(text, { lang }).salary).toMatchObject({ monthsPerYear: months, hoursPerWeek: hours });
  });
});

describe('hours of work and counts of people are no pay', () => {
  it.each<[Language, string, string | null]>([
    ['en', 'Room C, 95,000 visitors a year, and you would run it.', null],
    ['en', "You'd look after Hall B with 40,000 guests a month.", null],
    ['en', 'We serve 1,200 pupils a year.', null],
    ['en', 'The plant makes 50,000 units per month.', null],
    ['en', 'Base: £30,000 a year. 25 hours per week.', '30000 GBP year'],
    ['pt', '25 horas por semana, 640 € brutos mensais.', '640 EUR month'],
    ['de', '32 Std./Woche, unbefristet, zum 1. August.', null],
    ['de', '30 Stunden pro Woche, 2.400 € brutto im Monat.', '2400 EUR month'],
    ['fr', '28 heures par semaine, 1 800 € bruts mensuels.', '1800 EUR month'],
    ['es', '20 horas a la semana, 1.100 € netos al mes.', '1100 EUR month'],
    ['en', '16 hours a week at £24 an hour.', '24 GBP hour'],
    ['en', '40 hours a week for £900 a week.', '900 GBP week'],
    ['zh-CN', '日薪新币78，包住。', '78 SGD day'],
    ['zh-CN', '月薪3000新元。', '3000 SGD month'],
  ])('%s: %s', (lang, text, pay) => {
    const { salary } = reading(text, { lang });
    expect(salary && `${salary.min} ${salary.currency} ${salary.period}`).toBe(pay);
  });
});
