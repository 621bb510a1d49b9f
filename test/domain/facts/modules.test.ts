/**
 * Every parser and refiner with a letter on which it must speak and a near miss on which the field stays empty:
 * `modules.txt`, a line each, `module language field=answer | letter`, with `-` for no answer and `¶` for a line break;
 * `label:` before the letter where it is no offer. The letters are dated Monday 2 March 2026.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Label, Language, OfferFacts } from '../../../src/domain/model.ts';
import { lexicons } from '../../../src/locales/lexicons.ts';
import { reading } from './reading.ts';

const source = new URL('../../../src/domain/facts/', import.meta.url);
const read: Record<string, (facts: OfferFacts) => string | null> = {
  company: ({ company }) => company,
  role: ({ role }) => role,
  pay: ({ salary }) =>
    salary && `${[...new Set([salary.min, salary.max])].join('–')} ${salary.currency} ${salary.period}`,
  deadline: ({ deadline }) => deadline?.iso ?? null,
  contact: ({ contact }) => contact.name,
  phone: ({ contact }) => contact.phone,
  email: ({ contact }) => contact.email,
  start: ({ startDate }) => startDate,
  stage: ({ stage }) => stage,
};

const rows = readFileSync(new URL('modules.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [, module = '', lang = '', field = '', answer = '', label = 'offer', letter = ''] =
      /^(\S+) (\S+) (\w+)=(.*?) \| (?:(rejection|interview): )?(.+)$/.exec(line) ?? [];
    if (!read[field] || letter === '') throw new Error(`not an example: ${line}`);
    return {
      module,
      lang: lang as Language,
      label: label as Label,
      field,
      want: answer === '-' ? null : answer,
      letter,
    };
  });

it.each(rows)('$module $lang: $field of "$letter" is $want', ({ lang, label, field, want, letter }) => {
  expect(read[field]?.(reading(letter.replaceAll('¶', '\n'), { lang, label }))).toBe(want);
});

it('every parser and refiner is shown both ways', () => {
  const modules = ['parsers', 'refiners'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, source)).map((name) => `${folder}/${name.replace('.ts', '')}`),
  );
  const lacking = modules.filter((module) => {
    const own = rows.filter((row) => row.module === module);
    return !own.some(({ want }) => want !== null) || !own.some(({ want }) => want === null);
  });
  expect(lacking).toEqual([]);
  expect(rows.filter(({ module }) => !modules.includes(module))).toEqual([]);
});

it('every field is shown both ways in every language', () => {
  const lacking = Object.keys(read).flatMap((field) =>
    (Object.keys(lexicons) as Language[])
      .filter((lang) => {
        const own = rows.filter((row) => row.field === field && row.lang === lang);
        return !own.some(({ want }) => want !== null) || !own.some(({ want }) => want === null);
      })
      .map((lang) => `${field} ${lang}`),
  );
  expect(lacking).toEqual([]);
});
