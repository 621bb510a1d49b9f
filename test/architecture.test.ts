/** Who may import whom, what the core may not touch, and what may stand nowhere in the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Source {
  path: string;
  text: string;
  /** Without comments, so that prose may name what code may not. */
  code: string;
}

function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Comments blanked; strings stay. A quote inside a regular expression may hide the rest of its line, no more. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/^(\s*)\/\/.*$/gm, '$1')
    .replace(/(\s)\/\/ .*$/gm, '$1');
}

const sources: Source[] = filesBelow('src', /\.tsx?$/).map((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  return { path, text, code: withoutComments(text) };
});

interface Import {
  from: string;
  /** Path below the root for our own files, the package's name otherwise. */
  to: string;
  typeOnly: boolean;
}

function importsOf({ path, code }: Source): Import[] {
  const found: Import[] = [];
  const statement = /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"`;]*?)from\s*['"]([^'"]+)['"]/g;
  const add = (target: string, typeOnly: boolean) =>
    found.push({
      from: path,
      to: target.startsWith('.')
        ? relative(root, join(root, dirname(path), target.replace(/\?.*$/, ''))).replaceAll('\\', '/')
        : target,
      typeOnly,
    });
  for (const [, , type, names = '', target = ''] of code.matchAll(statement)) {
    const each =
      /\{([^}]*)\}/
        .exec(names)?.[1]
        ?.split(',')
        .filter((name) => name.trim() !== '') ?? [];
    const allTypes =
      each.length > 0 && !names.replace(/\{[^}]*\}/, '').trim() && each.every((name) => /^\s*type\s/.test(name));
    add(target, Boolean(type) || allTypes);
  }
  for (const [, target = ''] of code.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g)) add(target, false);
  for (const [, target = ''] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) add(target, false);
  return found;
}

const imports = sources.flatMap(importsOf);

interface Room {
  name: string;
  holds: RegExp;
  /** Own files by path below the root, packages by name. */
  may: RegExp[];
  /** What may be imported for its types alone. */
  mayTypes?: RegExp[];
  why: string;
}

const PREACT = /^preact(\/(hooks|jsx-runtime|compat))?$/;
const PURE = /^(tldts|libphonenumber-js\/min|libphonenumber-js\/min\/metadata|valibot)$/;

/** The table of the house. The first room that holds a file judges it. */
const rooms: Room[] = [
  {
    name: 'domain',
    holds: /^src\/domain\//,
    may: [/^src\/domain\//, PURE],
    why: 'the core is plain data in, plain data out: texts and lexicons are arguments',
  },
  {
    name: 'locales',
    holds: /^src\/locales\//,
    may: [/^src\/locales\//],
    mayTypes: [/^src\/domain\//],
    why: 'texts and lexicons are data; they know the core by its types only',
  },
  {
    name: 'messaging',
    holds: /^src\/messaging\//,
    may: [/^src\/messaging\//, /^webextension-polyfill$/],
    mayTypes: [/^src\/domain\//],
    why: 'the protocol knows data by its types and the browser by its polyfill',
  },
  ...['gmail', 'outlook', 'roundcube'].map((webmail) => ({
    name: `content/webmail/${webmail}`,
    holds: new RegExp(`^src/content/webmail/${webmail}/`),
    may: [
      new RegExp(`^src/content/webmail/${webmail}/`),
      /^src\/content\/webmail\/[a-z-]+\.ts$/,
      /^src\/content\/dom\//,
    ],
    mayTypes: [/^src\/domain\/model\.ts$/],
    why: 'an adapter knows its own page and the port: never another adapter, never Preact',
  })),
  {
    name: 'content/dom',
    holds: /^src\/content\/dom\//,
    may: [/^src\/content\/dom\//],
    mayTypes: [/^src\/domain\/model\.ts$/, /^src\/content\/webmail\/webmail\.ts$/],
    why: 'page tools below the adapters know no adapter',
  },
  {
    name: 'content',
    holds: /^src\/content\//,
    may: [
      /^src\/content\//,
      /^src\/messaging\//,
      /^src\/domain\/spotting\/gate\.ts$/,
      /^src\/locales\/((page|panel|plural)\.ts|[a-zA-Z-]+\/(page|panel)\.ts)$/,
      PREACT,
    ],
    mayTypes: [/^src\/domain\//, /^src\/locales\//],
    why: 'the page part stays small: no engines, no lexicons, only the words of the page and the gate in front of the spotter',
  },
  {
    name: 'popup and options',
    holds: /^src\/(popup|options)\//,
    may: [/^src\/(popup|options|domain|locales|messaging)\//, PREACT, /^uqr$/, /^ical-generator$/],
    why: 'our pages speak to the background through messaging',
  },
  {
    name: 'background',
    holds: /^src\/background\//,
    may: [
      /^src\/(background|domain|locales|messaging)\//,
      /^webextension-polyfill$/,
      /^idb$/,
      /^ical-generator$/,
      PURE,
    ],
    why: 'the background owns memory and time and has no page',
  },
];

describe('who may import whom', () => {
  it('reads the sources', () => {
    expect(sources.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(60);
  });

  it('gives every file a room', () => {
    expect(sources.map(({ path }) => path).filter((path) => !rooms.some(({ holds }) => holds.test(path)))).toEqual([]);
  });

  for (const room of rooms)
    it(`${room.name}: ${room.why}`, () => {
      const mine = imports.filter(({ from }) => rooms.find(({ holds }) => holds.test(from)) === room);
      const forbidden = mine.filter(
        ({ to, typeOnly }) =>
          !room.may.some((allowed) => allowed.test(to)) &&
          !(typeOnly && room.mayTypes?.some((allowed) => allowed.test(to))),
      );
      expect(forbidden.map(({ from, to, typeOnly }) => `${from} imports ${typeOnly ? 'types of ' : ''}${to}`)).toEqual(
        [],
      );
    });

  it('tells a forbidden import from an allowed one', () => {
    const [wrong] = importsOf({
      path: 'src/domain/x.ts',
      text: '',
      code: "import { browser } from '../messaging/browser.ts';",
    });
    expect(wrong).toEqual({ from: 'src/domain/x.ts', to: 'src/messaging/browser.ts', typeOnly: false });
    const [types] = importsOf({
      path: 'src/locales/x.ts',
      text: '',
      code: "import type { Mail } from '../domain/model.ts';",
    });
    expect(types?.typeOnly).toBe(true);
  });
});

/** What a pattern finds, with file and line. */
function findings(pattern: RegExp, among: Source[]): string[] {
  return among.flatMap(({ path, code }) =>
    code
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

describe('the core is pure', () => {
  const core = sources.filter(({ path }) => path.startsWith('src/domain/') || path.startsWith('src/locales/'));
  const impure: [string, RegExp][] = [
    ['the clock', /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bperformance\s*\./],
    ['randomness', /\bMath\.random\b|\bcrypto\s*\./],
    ['timers', /\b(setTimeout|setInterval|queueMicrotask|requestAnimationFrame)\s*\(/],
    ['the page or the browser', /\b(document|window|localStorage|navigator|chrome|browser)\s*[.[]/],
    ['the network', /\b(fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/],
  ];
  for (const [what, pattern] of impure)
    it(`does not touch ${what}: it is an argument`, () => expect(findings(pattern, core)).toEqual([]));
});

describe('what may stand nowhere', () => {
  const sinks: [string, RegExp][] = [
    [
      'page HTML is never assigned',
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|setHTMLUnsafe|parseHTMLUnsafe)\b|document\.write\b|createContextualFragment/,
    ],
    ['no code from text', /\beval\s*\(|\bnew Function\b|createElement\(\s*['"]script['"]/],
    [
      'nothing leaves the computer',
      /\bXMLHttpRequest\b|\bsendBeacon\b|\bnew WebSocket\b|\bEventSource\b|\bnew Image\b/,
    ],
    ['no bridge to the page', /\bwindow\.postMessage\b|\bonMessageExternal\b|\bexternally_connectable\b/],
    ['no way around the compiler or the linter', /\bas any\b|:\s*any\b(?!\s*\()|<any[,>]/],
    [
      'no remote address in code',
      /['"`]https?:\/\/(?!(www\.w3\.org\/|mail\.google\.com|outlook\.|\*|localhost|127\.0\.0\.1|accounts\.google\.com))/,
    ],
  ];
  for (const [rule, pattern] of sinks) it(rule, () => expect(findings(pattern, sources)).toEqual([]));

  it('no pragma silences the compiler or the linter', () => {
    const withComments = sources.map((source) => ({ ...source, code: source.text }));
    expect(findings(/@ts-(ignore|nocheck|expect-error)|biome-ignore/, withComments)).toEqual([]);
  });

  it('one place reads files of the package, and no other address', () => {
    const reads = findings(/\bfetch\b/, sources);
    expect(reads).toEqual([expect.stringMatching(/^src\/background\/packaged\.ts:\d+: /)]);
    expect(reads[0]).toMatch(/ await fetch\(native\.runtime\.getURL\(`data\/\$\{name\}\.json`\)\);$/);
  });

  it('the background reaches its engines only when they are wanted', () => {
    const engine = /^src\/(domain\/(spotting|facts|guidance|drafts|check)\/|locales\/(lexicons|facts|counsel)\.ts$)/;
    const rooms = /^src\/background\/(reading|laid-phrases|counsel|filed-phrases)\.ts$/;
    const eager = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('src/background/') && !rooms.test(from) && !typeOnly && engine.test(to),
    );
    expect(eager.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
    const toRooms = imports.filter(({ from, to }) => rooms.test(to) && !rooms.test(from)).map(({ from }) => from);
    expect(new Set(toRooms)).toEqual(new Set(['src/background/engines.ts']));
    const { code = '' } = sources.find(({ path }) => path === 'src/background/engines.ts') ?? {};
    expect(code.match(/(?<!typeof )import\(/g)).toHaveLength(2);
    expect(code).not.toMatch(/^import [^;]*(reading|counsel)\.ts/m);
  });

  it('storage is touched by the background alone', () => {
    const others = sources.filter(({ path }) => !path.startsWith('src/background/'));
    expect(findings(/\bstorage\s*\.\s*(local|session|sync|managed)\b|\bindexedDB\b/, others)).toEqual([]);
  });

  it('the browser is reached through messaging', () => {
    const places = imports.filter(({ to }) => to === 'webextension-polyfill').map(({ from }) => from);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((path) => !path.startsWith('src/messaging/'))).toEqual([]);
  });

  it('nothing names a machine', () => {
    const own = fileURLToPath(import.meta.url);
    const places = ['src', 'test', 'scripts', 'docs', 'extension', '.ci']
      .flatMap((folder) => filesBelow(folder, /^(?!.*\.(png|zip|ico)$)/))
      .concat('README.md', 'CHANGELOG.md', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json')
      .filter((path) => join(root, path) !== own);
    const machine = /(^|["'`\s(])\/(work|tmp|home|Users|root)\/[\w.-]|registry\.[a-z]+\.[a-z]+|"resolved":/;
    const named = places.flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, index) => (machine.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : [])),
    );
    expect(named).toEqual([]);
  });
});

describe('regular expressions', () => {
  // recheck analyses each pattern in full elsewhere; this names the two shapes that go wrong most often at once.
  const nested = /\((?:[^()\\[\]]|\\.|\[[^\]]*\])*[+*](?:[^()\\[\]]|\\.)?\)[+*]|\.\*.*\.\*.*\.\*/;
  it('have no quantifier inside a repeated group', () => {
    const literals = sources.flatMap(({ path, code }) =>
      [
        ...code.matchAll(
          /(?<=[=(,:[!&|?\s])\/(?![*/])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*(?=[\s.,;)\]])/g,
        ),
      ].map((match) => ({ path, pattern: match[1] as string })),
    );
    expect(literals.length).toBeGreaterThan(20);
    expect(
      literals.filter(({ pattern }) => nested.test(pattern)).map(({ path, pattern }) => `${path}: ${pattern}`),
    ).toEqual([]);
    expect(nested.test('(a+)+b')).toBe(true);
    expect(nested.test('(?:\\s*,\\s*\\d{1,3})*')).toBe(false);
  });
});
