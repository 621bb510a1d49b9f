import * as v from 'valibot';
import type { Company } from '../domain/model.ts';
import { withEdit, withEntry, withReminder } from '../domain/relations/company.ts';
import { companyRecord } from './borders.ts';
import { localNow } from './clock.ts';
import type { Repository } from './notes/repository.ts';

const FORMAT = 'decline-gracefully';
const backup = v.object({ format: v.literal(FORMAT), version: v.number(), companies: v.array(companyRecord) });

/** Everything the person has, as readable JSON. */
export async function exportBackup(notes: Repository): Promise<{ json: string; companies: number }> {
  const companies = await notes.all();
  return {
    json: JSON.stringify({ format: FORMAT, version: 1, exportedAt: localNow(), companies }, null, 2),
    companies: companies.length,
  };
}

/** @throws Error with one clear line when the file is not ours */
function read(json: string): Company[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw new Error('This file is not JSON, so it is no backup of Decline Gracefully. Nothing was changed.');
  }
  const judged = v.safeParse(backup, parsed);
  if (!judged.success) {
    const issue = judged.issues[0];
    throw new Error(
      `This is no whole backup (${v.getDotPath(issue) ?? 'file'}: ${issue.message}). Nothing was changed.`,
    );
  }
  // Through JSON again: an own `__proto__` key must not travel on (TRUST B6).
  return judged.output.companies.map(
    (one) => JSON.parse(JSON.stringify(one), (key, value) => (key === '__proto__' ? undefined : value)) as Company,
  );
}

/** Copies that the import would write, and how each came about. */
async function plan(notes: Repository, json: string) {
  const records: Company[] = [];
  let added = 0;
  let merged = 0;
  let conflicts = 0;
  for (const incoming of read(json)) {
    const known = (await notes.get(incoming.id)) ?? (incoming.domain ? await notes.ofDomain(incoming.domain) : null);
    if (!known) {
      added += 1;
      records.push(incoming);
      continue;
    }
    merged += 1;
    const { name, people, offers, aliases, notes: text, openDoor } = incoming;
    // Merged as an edit on nothing: lists are united, two different texts are both kept.
    const edited = withEdit(
      { ...known, fieldRevs: Object.fromEntries(Object.keys(incoming).map((field) => [field, known.rev])) },
      { name, people, offers, aliases, notes: text, openDoor },
      -1,
    );
    conflicts += edited.conflicts.includes('notes') ? 1 : 0;
    let record = { ...edited.company, rev: known.rev + 1 };
    for (const entry of incoming.timeline) record = withEntry(record, entry);
    for (const reminder of incoming.reminders) {
      if (!record.reminders.some(({ id }) => id === reminder.id)) record = withReminder(record, reminder);
    }
    records.push(record);
  }
  return { records, summary: { added, merged, conflicts } };
}

/** What an import would do; nothing is written. */
export async function previewBackup(notes: Repository, json: string) {
  const { records, summary } = await plan(notes, json);
  return { companies: records.length, ...summary };
}

/** All or nothing, in one transaction. */
export async function importBackup(notes: Repository, op: string, json: string) {
  const { records, summary } = await plan(notes, json);
  await notes.putAll(op, records, localNow());
  return summary;
}
