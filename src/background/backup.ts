import * as v from 'valibot';
import type { Company, FileFault, FileRefusal, Settings } from '../domain/model.ts';
import { broughtBack, COMPANY_VERSION, stripped, withoutPrivateWords } from '../domain/relations/company.ts';
import { lineOf } from '../domain/relations/json-lines.ts';
import { merge } from '../domain/relations/merge.ts';
import { agreeing, type OldRecord, upgraded } from '../domain/relations/upgrade.ts';
import { nextClock } from '../domain/relations/versions.ts';
import type { ImportSummary } from '../messaging/protocol.ts';
import { companyRecord, settingsRecord } from './borders.ts';
import { localNow } from './clock.ts';
import type { Repository } from './notes/repository.ts';
import { readSettings } from './settings.ts';

const FORMAT = 'decline-gracefully';
/** Version of the file; 1 held records of version 1. */
const VERSION = 2;
/** Longest file that is read, in UTF-16 units; the browser carries messages of 64 MB at most. */
const MOST = 40 * 1024 * 1024;
/** From this length on the rest goes into another file, in UTF-16 units: in any script that stays below the cap in bytes. */
const PART = 12 * 1024 * 1024;
/** Companies read at a time for an export. */
const PAGE = 20;
const DEPTH = 32;
const DAY = 86_400_000;
const NAMED = 20;

/**
 * What the person has, as readable JSON: all of it, or as much as fits into a file that can be brought back. `next` is where
 * the following part begins, null after the last.
 *
 * @param after the last company of the part before
 */
export async function exportBackup(
  notes: Repository,
  after: string | null,
): Promise<{ json: string; companies: number; next: string | null }> {
  const companies: Company[] = [];
  let size = 0;
  let next = after;
  do {
    const page = await notes.page(PAGE, next);
    companies.push(...page.companies);
    size += JSON.stringify(page.companies, null, 1).length;
    next = page.companies.length < PAGE ? null : (page.companies.at(-1)?.id ?? null);
  } while (next !== null && size < PART);
  const settings = await readSettings();
  const file = { format: FORMAT, version: VERSION, exportedAt: localNow(), companies, settings };
  if (next === null) await notes.exported().catch(() => {});
  return { json: JSON.stringify(file, null, 1), companies: companies.length, next };
}

/** A file that is no backup; nothing was changed. The message names line, field and fault for a log. */
export class BadFile extends Error {
  readonly refusal: FileRefusal;
  constructor(line: number | null, code: FileFault, field: string | null = null, detail: string | null = null) {
    super([line && `line ${line}`, field, detail === null ? code : `${code} ${detail}`].filter(Boolean).join(': '));
    this.name = 'BadFile';
    this.refusal = { code, line, field, detail };
  }
}

/** What a backup holds; a file without settings is whole as well. */
export interface Backup {
  companies: Company[];
  settings: Settings | null;
}

/** @throws BadFile with line and reason when the file is not ours, damaged or hostile (TRUST B6) */
export function readBackup(json: string, now: number): Backup {
  if (json.length > MOST) throw new BadFile(null, 'tooLarge');
  let parsed: unknown;
  try {
    parsed = JSON.parse(json, (key, value: unknown) => {
      // Keys that reach for an object's prototype have no place in notes.
      if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        throw new BadFile(lineOf(json, key), 'key', null, key);
      return value;
    });
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw new BadFile(placeOfSyntaxError(json, error), 'notJson');
  }
  if (deeperThan(parsed, DEPTH)) throw new BadFile(null, 'tooDeep');
  const file = parsed as { format?: unknown; version?: unknown; companies?: unknown; settings?: unknown } | null;
  if (typeof file !== 'object' || file === null || file.format !== FORMAT) throw new BadFile(1, 'notOurs');
  if (file.version !== 1 && file.version !== VERSION) throw new BadFile(lineOf(json, 'version'), 'newer');
  if (!Array.isArray(file.companies)) throw new BadFile(lineOf(json, 'companies'), 'noList', 'companies');
  const ids = new Set<string>();
  const companies = file.companies.map((one: unknown, n) => {
    const company = readCompany(json, one, n, now);
    if (ids.has(company.id)) throw new BadFile(lineOf(json, 'companies', n, 'id'), 'twice', 'id', company.id);
    ids.add(company.id);
    return company;
  });
  return { companies, settings: readFileSettings(json, file.settings) };
}

function readFileSettings(json: string, value: unknown): Settings | null {
  if (value === undefined) return null;
  const judged = v.safeParse(settingsRecord, value);
  if (judged.success) return judged.output as Settings;
  const [issue] = judged.issues;
  const path = ['settings', ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const { code, detail } = faultOf(issue);
  throw new BadFile(lineOf(json, ...path), code, path.join('.'), detail);
}

function readCompany(json: string, value: unknown, n: number, now: number): Company {
  const refuse = (path: readonly (string | number)[], code: FileFault, detail: string | null = null) =>
    new BadFile(lineOf(json, 'companies', n, ...path), code, path.join('.') || null, detail);
  let record = value;
  if (typeof value === 'object' && value !== null && 'version' in value && value.version !== COMPANY_VERSION) {
    try {
      record = upgraded(value as OldRecord);
    } catch {
      throw refuse(['version'], 'noVersion', shown(value.version));
    }
    if ((record as OldRecord).version !== COMPANY_VERSION) throw refuse(['version'], 'newer');
  }
  const judged = v.safeParse(companyRecord, record);
  if (!judged.success) {
    const [issue] = judged.issues;
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const { code, detail } = faultOf(issue);
    throw refuse(path, code, detail);
  }
  const company = judged.output as unknown as Company;
  for (const list of ['people', 'offers', 'reminders', 'timeline'] as const) {
    const twice = company[list].find(({ id }, at) => company[list].findIndex((other) => other.id === id) !== at);
    if (twice) throw refuse([list], 'twice', shown(twice.id));
  }
  const limit = new Date(now + DAY).toISOString();
  const ahead = [...Object.values(company.versions.clocks), ...Object.values(company.versions.seen)].find(
    (clock) => clock > limit,
  );
  // It would win against every change of the person's for years.
  if (ahead) throw refuse(['versions'], 'future');
  return agreeing({ ...company, timeline: company.timeline.map(withoutPrivateWords) });
}

const TYPES: Readonly<Record<string, FileFault>> = {
  string: 'notText',
  number: 'notNumber',
  boolean: 'notYesNo',
  array: 'notList',
  object: 'notObject',
  loose_object: 'notObject',
  record: 'notObject',
};

/** What the border says of a value, as a fault and what it speaks of. */
function faultOf(issue: v.BaseIssue<unknown>): { code: FileFault; detail: string | null } {
  if (issue.kind === 'schema' && issue.received === 'undefined') return { code: 'missing', detail: null };
  const type = issue.kind === 'schema' ? TYPES[issue.type] : undefined;
  if (type) return { code: type, detail: shown(issue.input) };
  if (issue.type === 'max_length') return { code: 'tooLong', detail: String(issue.requirement) };
  return { code: 'value', detail: shown(issue.input) };
}

/** The beginning of a value as it stands in the file. */
const shown = (value: unknown): string =>
  (typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '')).slice(0, 40);

/** Browsers name the place in different ways, and not always. */
function placeOfSyntaxError(json: string, error: unknown): number | null {
  const message = String(error);
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return position ? json.slice(0, Number(position)).split('\n').length : null;
}

function deeperThan(value: unknown, depth: number): boolean {
  const waiting: [unknown, number][] = [[value, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [one, level] = next;
    if (typeof one !== 'object' || one === null) continue;
    if (level >= depth) return true;
    for (const inner of Object.values(one)) waiting.push([inner, level + 1]);
  }
  return false;
}

/** What the import would write, and how each record came about. */
async function plan(
  notes: Repository,
  json: string,
  bringBack: boolean,
  clock: string,
): Promise<{ records: Company[]; answer: ImportSummary; settings: Settings | null }> {
  const { companies: incoming, settings } = readBackup(json, Date.now());
  const here = await notes.everything();
  const known = new Map(here.map((company) => [company.id, company]));
  const ofDomain = new Map(here.flatMap((one) => (one.domain && one.deletedAt === null ? [[one.domain, one.id]] : [])));
  const records = new Map<string, Company>();
  const answer: ImportSummary = {
    companies: incoming.length,
    added: 0,
    merged: 0,
    unchanged: 0,
    conflicts: 0,
    conflicting: [],
    erased: 0,
    settings:
      settings !== null && JSON.stringify(settings) !== JSON.stringify(v.parse(settingsRecord, await readSettings())),
  };
  for (const theirs of incoming) {
    const id = known.has(theirs.id) ? theirs.id : ((theirs.domain && ofDomain.get(theirs.domain)) ?? theirs.id);
    const mine = records.get(id) ?? known.get(id);
    const copy = { ...theirs, id };
    if (!mine) {
      answer.added += 1;
      records.set(id, copy);
      continue;
    }
    const both = stripped(merge(mine, copy));
    if (mine.deletedAt !== null && both.deletedAt !== null) {
      if (copy.deletedAt !== null) continue;
      answer.erased += 1;
      if (bringBack) records.set(id, broughtBack(copy, mine, clock));
      continue;
    }
    if (sameContent(mine, both)) {
      answer.unchanged += 1;
      continue;
    }
    answer.merged += 1;
    if (both.versions.texts.notes.length > Math.max(1, mine.versions.texts.notes.length)) {
      answer.conflicts += 1;
      if (answer.conflicting.length < NAMED) answer.conflicting.push(both.name);
    }
    records.set(id, both);
  }
  return { records: [...records.values()], answer, settings };
}

/** Equal but for what a write adds by itself and the order of keys. */
function sameContent(a: Company, b: Company): boolean {
  const plain = (company: Company) => {
    const { rev: _rev, updatedAt: _at, ...rest } = merge(company, company);
    return JSON.stringify(rest);
  };
  return plain(a) === plain(b);
}

/** What an import would do; nothing is written. @throws BadFile */
export const previewBackup = async (notes: Repository, json: string): Promise<ImportSummary> =>
  (await plan(notes, json, true, nextClock(null, new Date().toISOString(), 'preview0'))).answer;

/** All companies or none, in one transaction; the settings of the file are only handed on. @throws BadFile; StoreRefusal */
export async function importBackup(
  notes: Repository,
  op: string,
  json: string,
  bringBack: boolean,
): Promise<{ summary: ImportSummary; settings: Settings | null }> {
  let settings: Settings | null = null;
  const summary = await notes.putAll(op, localNow(), async (clock) => {
    const planned = await plan(notes, json, bringBack, clock);
    settings = planned.settings;
    return planned;
  });
  return { summary, settings };
}
