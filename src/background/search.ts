import type { Company } from '../domain/model.ts';

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Companies whose name, people, domain, notes or timeline hold every word of the query; names first. */
export function searched(companies: Company[], query: string): Company[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return companies;
  const inName: Company[] = [];
  const elsewhere: Company[] = [];
  for (const company of companies) {
    const name = fold(company.name);
    if (words.every((word) => name.includes(word))) inName.push(company);
    else if (words.every((word) => wholeText(company).includes(word))) elsewhere.push(company);
  }
  return [...inName, ...elsewhere];
}

const wholeText = (company: Company): string =>
  fold(
    [
      company.name,
      company.domain ?? '',
      ...company.aliases,
      ...company.people.flatMap(({ name, role, email }) => [name, role ?? '', email ?? '']),
      company.notes,
      ...company.timeline.map(({ text, person }) => `${text} ${person ?? ''}`),
    ].join(' '),
  );
