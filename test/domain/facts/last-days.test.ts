import { describe, expect, it } from 'vitest';
import { nextFeast } from '../../../src/domain/facts/holidays.ts';
import { dayNumber, isoDay } from '../../../src/domain/facts/letter.ts';
import type { Language } from '../../../src/domain/model.ts';
import { FRAMES, LAST_DAYS, OTHER_DAYS } from './last-days.ts';
import { reading } from './reading.ts';

const LANGUAGES = Object.keys(FRAMES) as Language[];
const due = (lang: Language, sentence: string, date = '2026-03-02'): string | null => {
  const [before, behind] = FRAMES[lang];
  return reading(`${before}${sentence}${behind}`, { lang, date }).deadline?.iso ?? null;
};

describe.each(LANGUAGES)('a letter in %s', (lang) => {
  const rows = LAST_DAYS[lang].map(([iso, sentence, date]) => ({ iso, sentence, date }));
  it.each(rows)('is to be answered by $iso: $sentence', ({ iso, sentence, date }) => {
    expect(due(lang, sentence, date)).toBe(iso);
  });
  it.each(OTHER_DAYS[lang])('names no last day: %s', (sentence) => {
    expect(due(lang, sentence)).toBeNull();
  });
});

describe('the next feast', () => {
  it.each([
    ['12-24', '2026-12-24', '2026-12-24'],
    ['01-25', '2026-01-26', '2027-01-25'],
    ['easter', '2026-01-01', '2026-04-05'],
    ['easter-47', '2027-01-01', '2027-02-09'],
    ['easter+60', '2025-05-01', '2025-06-19'],
    ['11/4/4', '2026-11-01', '2026-11-26'],
    ['11/4/4+1', '2026-11-01', '2026-11-27'],
    ['5/-1/1', '2026-05-01', '2026-05-25'],
    ['advent', '2026-11-01', '2026-11-29'],
    ['advent', '2022-11-01', '2022-11-27'],
    ['spring-1', '2026-01-01', '2026-02-16'],
    ['autumn', '2026-09-26', '2027-09-15'],
  ])('%s from %s on is %s', (rule, from, iso) => {
    const [year, month, day] = from.split('-').map(Number);
    expect(isoDay(nextFeast(rule, dayNumber(year ?? 0, month ?? 0, day ?? 0) ?? 0) ?? 0)).toBe(iso);
  });
  it('is unknown where no table reaches, and where no rule is', () => {
    expect(nextFeast('spring', dayNumber(2040, 1, 1) ?? 0)).toBeNull();
    expect(nextFeast('someday', dayNumber(2026, 1, 1) ?? 0)).toBeNull();
  });
});
