import type { Company } from '../domain/model.ts';

/** Text without case and accents. */
export const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What a company is found by: its name, a line break, everything else. */
export function haystack(company: Company): string {
  const rest = [
    company.domain ?? '',
    ...company.aliases,
    ...company.people.flatMap(({ name, role, email, phone }) => [name, role ?? '', email ?? '', phone ?? '']),
    ...company.offers.map(({ role }) => role ?? ''),
    company.notes,
    ...company.timeline.map(({ text, person }) => `${text} ${person ?? ''}`),
  ].join(' ');
  return `${fold(company.name).replaceAll('\n', ' ')}\n${fold(rest)}`;
}

/** Texts of all companies in memory for as long as the worker lives; the store keeps it up to date. */
export class SearchIndex {
  private readonly texts = new Map<string, string>();

  set(id: string, text: string | null): void {
    if (text === null) this.texts.delete(id);
    else this.texts.set(id, text);
  }

  clear(): void {
    this.texts.clear();
  }

  /**
   * Ids of the companies that hold every word of the query, by name; those whose name begins with it come first, and
   * `beginning` counts them.
   */
  find(query: string): { ids: string[]; beginning: number } {
    const words = fold(query).split(/\s+/).filter(Boolean);
    const whole = words.join(' ');
    const ranked: [rank: number, name: string, id: string][] = [];
    for (const [id, text] of this.texts) {
      if (!words.every((word) => text.includes(word))) continue;
      const name = text.slice(0, text.indexOf('\n'));
      const rank = name.startsWith(whole) ? 0 : words.every((word) => name.includes(word)) ? 1 : 2;
      ranked.push([rank, name, id]);
    }
    ranked.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0));
    return { ids: ranked.map(([, , id]) => id), beginning: ranked.filter(([rank]) => rank === 0).length };
  }
}
