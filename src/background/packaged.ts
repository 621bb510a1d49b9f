import { native } from '../messaging/native.ts';

/**
 * Big data is no part of the background's script, which is parsed at every wake: the build writes it to files of the
 * package, `data/<name>.json`, that are read when somebody wants them.
 */
export type Packaged = 'reading' | 'counsel' | 'domains';

type Modules = Record<string, Record<string, unknown>>;
const files = new Map<Packaged, Promise<void>>();
const modules: Modules = {};

/**
 * Reads files of the package, each once in a worker's life. Outside the build, in tests, the data stands in its modules
 * and nothing is read. @throws Error naming the file
 */
export async function ready(...names: readonly Packaged[]): Promise<void> {
  if (import.meta.env.PROD) await Promise.all(names.map(whole));
}

/** What a module of the build exports that was taken out of it; it is handed over once. */
export function exportsOf(module: string): Record<string, unknown> {
  const values = modules[module];
  if (!values) throw new Error(`${module} is wanted before its file was read`);
  delete modules[module];
  return values;
}

/** The constants that the build took out of a module, in their order. */
export const literalsOf = (module: string): unknown => revived(exportsOf(module));

/** A constant as its module wrote it: JSON has no form for sets and patterns (scripts/literals.ts marks them). */
export function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  const { set, pattern, flags } = value as { set?: unknown[]; pattern?: string; flags?: string };
  if (set) return new Set(set.map(revived));
  if (pattern !== undefined) return new RegExp(pattern, flags);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(one)]));
}

function whole(name: Packaged): Promise<void> {
  const known = files.get(name) ?? read(name).then((values) => void Object.assign(modules, values));
  files.set(name, known);
  // The next one who asks tries again.
  known.catch(() => files.delete(name));
  return known;
}

/** A file of the package, and nothing else: no address but our own can be made here. */
async function read(name: Packaged): Promise<Modules> {
  const answer = await fetch(native.runtime.getURL(`data/${name}.json`));
  if (!answer.ok) throw new Error(`the package has no data/${name}.json`);
  return (await answer.json()) as Modules;
}
