import { isDeepStrictEqual } from 'node:util';
import { build, type Plugin } from 'vite';
import type { Packaged } from '../src/background/packaged.ts';
import { withoutLiterals } from './literals.ts';

/** Modules that hold nothing but data, by the file that they go to. */
export const DATA: Record<Packaged, readonly string[]> = {
  reading: [
    'src/domain/spotting/weights.json',
    'src/background/laid-phrases.ts',
    'src/locales/facts.ts',
    'node_modules/libphonenumber-js/metadata.min.json.js',
  ],
  counsel: [
    'src/background/filed-phrases.ts',
    'src/locales/en/check.ts',
    'src/locales/en/guidance.ts',
    'src/locales/en/replies.ts',
    'src/locales/zh-CN/check.ts',
    'src/locales/zh-CN/guidance.ts',
    'src/locales/zh-CN/replies.ts',
  ],
  domains: ['src/domain/facts/domains.ts', 'node_modules/tldts/dist/es6/src/data/trie.js'],
};
const MODULES = Object.values(DATA).flat();

/** Rooms of an engine whose long constants go to its file too: they are evaluated when that has been read. */
const ROOMS: Partial<Record<Packaged, readonly string[]>> = {
  reading: [
    'src/domain/facts/parsers/',
    'src/domain/facts/refiners/',
    ...['features', 'free-mail', 'html-text', 'language', 'scam-signs', 'sender-kind', 'spot'].map(
      (name) => `src/domain/spotting/${name}.ts`,
    ),
    ...[
      'cues',
      'han',
      'holidays',
      'kana',
      'letter',
      'organisation',
      'patterns',
      'pinyin',
      'place',
      'sender',
      'tokens',
    ].map((name) => `src/domain/facts/${name}.ts`),
  ],
  counsel: ['src/domain/check/', 'src/domain/drafts/', 'src/domain/guidance/'],
};

type Exports = Record<string, unknown>;

/** What a module exports, read off its own build. */
async function evaluated(root: string, module: string): Promise<Exports> {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: `${root}/${module}`, formats: ['es'], fileName: 'data' } },
  });
  const [chunk] = [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error(`${module} makes no code`);
  const values: Exports = await import(`data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`);
  // A JSON file is offered whole and by its keys: once is enough.
  return module.endsWith('.json') ? { default: values['default'] } : { ...values };
}

/** Lists that JSON has no form for, and how each is made of a plain array. */
const LISTS = { Set, Uint8Array, Uint16Array, Uint32Array, Int32Array };
const listOf = (value: unknown): keyof typeof LISTS | null =>
  (Object.keys(LISTS) as (keyof typeof LISTS)[]).find((type) => value instanceof LISTS[type]) ?? null;

/** Values as JSON knows them: plain arrays in place of other lists. @throws Error where a value is more than data */
function plain(module: string, values: Exports): Exports {
  const rows = Object.entries(values).map(([key, value]) => [
    key,
    listOf(value) ? [...(value as Iterable<unknown>)] : value,
  ]);
  const made = Object.fromEntries(rows) as Exports;
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(made)), made)) throw new Error(`${module} holds more than data`);
  return made;
}

/** Stands in for the module: the same exports, with the values of the file. */
function standIn(root: string, module: string, values: Exports): string {
  const lines = Object.entries(values).map(([key, value], i) => {
    const type = listOf(value);
    const read = `values[${JSON.stringify(key)}]`;
    return `const value${i} = ${type ? `new ${type}(${read})` : read};\nexport { value${i} as ${key} };`;
  });
  return [
    `import { exportsOf } from ${JSON.stringify(`${root}/src/background/packaged.ts`)};`,
    `const values = exportsOf(${JSON.stringify(module)});`,
    ...lines,
  ].join('\n');
}

/**
 * Takes the data out of a build's script: the modules of the list become files `data/<name>.json`. What imports them must
 * itself be imported after `ready` has read the file.
 */
export function packagedData(root: string): Plugin {
  const found = new Map<string, Exports>();
  const literals = new Map<string, unknown[]>();
  const nameOf = (id: string): string => id.replaceAll('\\', '/').replace(`${root}/`, '');
  const inRooms = (module: string, rooms: readonly string[] = []): boolean =>
    !MODULES.includes(module) && rooms.some((room) => module.startsWith(room));
  return {
    name: 'packaged-data',
    enforce: 'pre',
    async load(id) {
      const module = MODULES.find((one) => one === nameOf(id));
      if (!module) return null;
      const values = await evaluated(root, module);
      found.set(module, plain(module, values));
      return { code: standIn(root, module, values), moduleType: 'js' };
    },
    transform: {
      order: 'post',
      handler(code, id) {
        const module = nameOf(id);
        if (!Object.values(ROOMS).some((rooms) => inRooms(module, rooms))) return null;
        const taken = withoutLiterals(code, this.parse(code), 'ownLiterals');
        if (taken.values.length === 0) return null;
        literals.set(module, taken.values);
        return [
          `import { literalsOf } from ${JSON.stringify(`${root}/src/background/packaged.ts`)};`,
          `const ownLiterals = literalsOf(${JSON.stringify(module)});`,
          taken.code,
        ].join('\n');
      },
    },
    generateBundle() {
      // A constant is there only once its engine's file was read: nobody else may evaluate its module.
      for (const module of literals.keys()) {
        const own = Object.keys(ROOMS).find((name) => inRooms(module, ROOMS[name as Packaged]));
        const above = new Set([`${root}/${module}`]);
        for (const id of above) for (const importer of this.getModuleInfo(id)?.importers ?? []) above.add(importer);
        const others = [...above].map(nameOf).filter((id) => /^src\/background\/(?!packaged)/.test(id));
        if (others.some((id) => id !== `src/background/${own}.ts`)) throw new Error(`${module} is wanted by ${others}`);
      }
      const missing = MODULES.filter((module) => !found.has(module));
      if (missing.length > 0) throw new Error(`no longer part of the background: ${missing.join(', ')}`);
      for (const [name, modules] of Object.entries(DATA)) {
        const rooms = ROOMS[name as Packaged];
        const source = JSON.stringify({
          ...Object.fromEntries(modules.map((module) => [module, found.get(module)])),
          ...Object.fromEntries([...literals].filter(([module]) => inRooms(module, rooms)).sort()),
        });
        this.emitFile({ type: 'asset', fileName: `data/${name}.json`, source });
      }
    },
  };
}
