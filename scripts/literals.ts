import { isDeepStrictEqual } from 'node:util';
import type { Rolldown } from 'vite';
import { revived } from '../src/background/packaged.ts';

type Program = ReturnType<Rolldown.PluginContext['parse']>;
type Node = Extract<Program['body'][number], { type: 'VariableDeclaration' }>['declarations'][number]['init'];

/** Shorter ones are not worth a place of their own, in characters of the script. */
const WORTH = 40;

/** Is it made of words, figures, patterns, lists, records and sets of these, and of names of such? */
function isLiteral(node: Node, known: ReadonlySet<string>): boolean {
  switch (node?.type) {
    case 'Literal':
      return true;
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

/** As JSON knows it; sets and patterns are marked (`revived` in packaged.ts reads them). */
function plain(value: unknown): unknown {
  if (value instanceof Set) return { set: [...value].map(plain) };
  if (value instanceof RegExp) return { pattern: value.source, flags: value.flags };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

/**
 * Takes long constants that are nothing but data off the top of a module.
 * @param code of the module, without types
 * @param from name of the object that holds them at run time
 * @throws Error when a constant cannot be told in JSON
 */
export function withoutLiterals(
  code: string,
  program: Program,
  from: string,
): { code: string; values: Record<string, unknown> } {
  const known = new Set<string>();
  const lines: string[] = [];
  const taken: [string, { start: number; end: number }][] = [];
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
  const all = new Function(`${lines.join('\n')}\nreturn { ${names.join(', ')} };`)() as Record<string, unknown>;
  const values = Object.fromEntries(names.map((name) => [name, plain(all[name])]));
  for (const name of names)
    if (!isDeepStrictEqual(revived(JSON.parse(JSON.stringify(values[name]))), all[name]))
      throw new Error(`${name} does not come back as it was`);
  let rest = code;
  for (const [name, { start, end }] of taken.reverse())
    rest = `${rest.slice(0, start)}revived(${from}.${name})${rest.slice(end)}`;
  return { code: rest, values };
}
