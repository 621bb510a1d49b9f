import { isDeepStrictEqual } from 'node:util';
import type { Rolldown } from 'vite';
import { revived } from '../src/background/packaged.ts';

type Program = ReturnType<Rolldown.PluginContext['parse']>;
type Node = Extract<Program['body'][number], { type: 'VariableDeclaration' }>['declarations'][number]['init'];

/** Shorter ones are not worth a place of their own, in characters of the script. */
const WORTH = 16;
/** A pattern inside a function needs no name of its own. */
const WORTH_INSIDE = 8;

/** Is it made of words, figures, patterns, lists, records and sets of these, and of names of such? */
function isLiteral(node: Node, known: ReadonlySet<string>): boolean {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value !== 'bigint';
    case 'TemplateLiteral':
      return node.expressions.every((one) => isLiteral(one, known));
    case 'Identifier':
      return known.has(node.name);
    // 'one ' + 'two'
    case 'BinaryExpression':
      return node.operator === '+' && isLiteral(node.left as Node, known) && isLiteral(node.right, known);
    case 'ArrayExpression':
      return node.elements.every((one) => isLiteral(one as Node, known));
    case 'ObjectExpression':
      return node.properties.every(
        (one) => one.type === 'Property' && one.kind === 'init' && !one.computed && isLiteral(one.value as Node, known),
      );
    case 'NewExpression':
      return (
        node.callee.type === 'Identifier' &&
        /^(?:Set|RegExp)$/.test(node.callee.name) &&
        node.arguments.every((one) => isLiteral(one as Node, known))
      );
    // 'one two'.split(' ')
    case 'CallExpression':
      return (
        node.callee.type === 'MemberExpression' &&
        node.callee.property.type === 'Identifier' &&
        /^(?:split|trim)$/.test(node.callee.property.name) &&
        isLiteral(node.callee.object as Node, known) &&
        node.arguments.every((one) => isLiteral(one as Node, known))
      );
    default:
      return false;
  }
}

interface Spot {
  start: number;
  end: number;
}

/** Long patterns inside functions; one that keeps its place between calls (flags g, y) must stay where it is made. */
function innerPatterns(program: Program, apart: readonly Spot[]): (Spot & { pattern: string; flags: string })[] {
  const found: (Spot & { pattern: string; flags: string })[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) walk(one);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Partial<Spot> & { type?: string; regex?: { pattern: string; flags: string } | null };
    const { start = 0, end = 0, regex } = node;
    if (node.type && apart.some((one) => one.start <= start && end <= one.end)) return;
    if (node.type === 'Literal' && regex && end - start >= WORTH_INSIDE && !/[gy]/.test(regex.flags))
      found.push({ start, end, ...regex });
    else for (const one of Object.values(value)) walk(one);
  };
  walk(program.body);
  return found;
}

/** As JSON knows it; sets and patterns are marked (`revived` in packaged.ts reads them). */
function plain(value: unknown): unknown {
  if (value instanceof Set) return { set: [...value].map(plain) };
  if (value instanceof RegExp) return { pattern: value.source, flags: value.flags };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

/**
 * Takes long constants that are nothing but data off the top of a module, and long patterns out of its functions.
 * @param code of the module, without types
 * @param list name of the list that holds them at run time, in the order of `values`
 * @throws Error when a constant cannot be told in JSON
 */
export function withoutLiterals(code: string, program: Program, list: string): { code: string; values: unknown[] } {
  const known = new Set<string>();
  const lines: string[] = [];
  const taken: [string, Spot][] = [];
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== 'Identifier' || !init || !isLiteral(init, known)) continue;
      known.add(id.name);
      lines.push(`const ${id.name} = ${code.slice(init.start, init.end)};`);
      if (init.end - init.start >= WORTH) taken.push([id.name, init]);
    }
  }
  const names = taken.map(([name]) => name);
  const made = new Function(`${lines.join('\n')}\nreturn [${names.join(', ')}];`)() as unknown[];
  const values = made.map(plain);
  for (const [i, name] of names.entries())
    if (!isDeepStrictEqual(revived(JSON.parse(JSON.stringify(values[i]))), made[i]))
      throw new Error(`${name} does not come back as it was`);
  const tops = taken.map(([, init]) => init);
  const inner = innerPatterns(program, tops);
  const places = [...tops, ...inner]
    .map(({ start, end }, index) => ({ start, end, by: `${list}[${index}]` }))
    .sort((a, b) => b.start - a.start);
  let rest = code;
  for (const { start, end, by } of places) rest = `${rest.slice(0, start)}${by}${rest.slice(end)}`;
  return { code: rest, values: [...values, ...inner.map(({ pattern, flags }) => ({ pattern, flags }))] };
}
