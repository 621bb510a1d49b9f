import type { Company } from '../../domain/model.ts';
import { browser } from '../../messaging/browser.ts';

/** The second copy, one key a company, in another storage engine (TRUST A4). */
const KEY = 'company:';
const INDEX = 'companies';

interface Copy {
  sum: string;
  company: Company;
}

interface Index {
  generation: number;
  ids: string[];
}

const area = () => browser.storage.local;

/** FNV-1a over the record's JSON: tells a damaged copy from a whole one, nothing more. */
export function checksum(company: Company): string {
  const json = JSON.stringify(company);
  let hash = 0x811c9dc5;
  for (let i = 0; i < json.length; i += 1) hash = Math.imul(hash ^ json.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16);
}

export async function mirrorIndex(): Promise<Index> {
  try {
    const { [INDEX]: index } = await area().get(INDEX);
    const { generation, ids } = index as Index;
    if (Number.isFinite(generation) && Array.isArray(ids)) return { generation, ids };
  } catch {
    // A missing or damaged index is the same as none; the copies are read by the primary's ids then.
  }
  return { generation: 0, ids: [] };
}

/** Writes the copies of these companies and the new index; a null company is taken out. */
export async function writeMirror(
  changes: { id: string; company: Company | null }[],
  generation: number,
  ids: string[],
): Promise<void> {
  const copies = changes.flatMap(({ id, company }) =>
    company ? [[KEY + id, { sum: checksum(company), company } satisfies Copy] as const] : [],
  );
  await area().set({ ...Object.fromEntries(copies), [INDEX]: { generation, ids } satisfies Index });
  const gone = changes.filter(({ company }) => !company).map(({ id }) => KEY + id);
  if (gone.length > 0) await area().remove(gone);
}

/** Reads copies one key at a time: a damaged one must not hide the others. */
export async function readMirror(ids: readonly string[]): Promise<{ companies: Company[]; damaged: string[] }> {
  const companies: Company[] = [];
  const damaged: string[] = [];
  for (const id of ids) {
    try {
      const copy = (await area().get(KEY + id))[KEY + id] as Copy | undefined;
      if (copy && copy.sum === checksum(copy.company)) companies.push(copy.company);
      else damaged.push(id);
    } catch {
      damaged.push(id);
    }
  }
  return { companies, damaged };
}
