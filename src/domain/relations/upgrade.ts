import type { Company, VersionedText, Versions } from '../model.ts';
import { COMPANY_VERSION } from './company.ts';
import { aliasesOf, covered, deviceOf, notesOf, noVersions, textClock } from './versions.ts';

/** A record of some version: what is certain is that it has one. */
export type OldRecord = Record<string, unknown> & { version: number };

/** Texts of which nobody knows when they were written. */
const unclocked = (values: readonly unknown[]): VersionedText[] =>
  values
    .filter((text): text is string => typeof text === 'string' && text !== '')
    .map((text) => ({ clock: textClock(text), text }));

/** With the clocks of its texts among what was seen. */
function including(versions: Versions): Versions {
  const seen = { ...versions.seen };
  for (const { clock } of [...versions.texts.notes, ...versions.texts.aliases])
    if (!covered(clock, seen)) seen[deviceOf(clock)] = clock;
  return { ...versions, seen };
}

/** A record whose notes and aliases are what its versions say; a text changed by hand in a file counts as an edit. */
export function agreeing(company: Company): Company {
  const { notes, aliases } = company.versions.texts;
  const texts = {
    notes: notesOf(notes) === company.notes ? notes : unclocked([company.notes]),
    aliases:
      JSON.stringify(aliasesOf(aliases)) === JSON.stringify(company.aliases) ? aliases : unclocked(company.aliases),
  };
  return { ...company, versions: including({ ...company.versions, texts }) };
}

/** Steps from version n to n + 1, by n. Old record in, new record out; keys nobody knows stay. */
const STEPS: Readonly<Record<number, (record: OldRecord) => OldRecord>> = {
  // 2: revisions of fields gave way to clocks, so that copies of several machines can be merged.
  1: ({ fieldRevs: _gone, ...record }) => {
    const versions = noVersions();
    const aliases = Array.isArray(record['aliases']) ? record['aliases'] : [];
    versions.texts = { notes: unclocked([record['notes']]), aliases: unclocked(aliases) };
    return { ...record, version: 2, versions: including(versions) };
  },
};

/** A record in today's shape. A record of a later version is left as it is. */
export function upgraded(record: OldRecord): Company {
  let now = record;
  while (now.version < COMPANY_VERSION) {
    const step = STEPS[now.version];
    if (!step) throw new RangeError(`version: no step from ${now.version}`);
    now = step(now);
  }
  return now as unknown as Company;
}
