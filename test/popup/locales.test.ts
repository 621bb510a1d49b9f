import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ui as en } from '../../src/locales/en/ui.ts';
import { plural } from '../../src/locales/plural.ts';
import { loadUi, pickLocale } from '../../src/locales/ui.ts';
import { ui as zh } from '../../src/locales/zh-CN/ui.ts';

type Leaf = { path: string; value: unknown };

function leaves(node: unknown, path = ''): Leaf[] {
  if (typeof node !== 'object' || node === null) return [{ path, value: node }];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

/** Phrases are called with plausible arguments, so that their words are looked at too. */
function words({ value }: Leaf): string {
  if (typeof value !== 'function') return String(value);
  return String((value as (...args: unknown[]) => unknown)(2, 3, 4));
}

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const sources = ['popup', 'options'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8')),
);

describe('the two languages', () => {
  it('have the same keys and the same arguments', () => {
    const shape = (leaf: Leaf) => `${leaf.path}:${typeof leaf.value}`;
    expect(leaves(zh).map(shape).sort()).toEqual(leaves(en).map(shape).sort());
    expect(leaves(en).length).toBeGreaterThan(300);
  });

  it('leave nothing empty', () => {
    for (const leaf of [...leaves(en), ...leaves(zh)]) expect(words(leaf).trim(), leaf.path).not.toBe('');
  });

  it('write Chinese in Chinese', () => {
    const foreign = leaves(zh).filter((leaf) => !/\p{Script=Han}/u.test(words(leaf)));
    expect(foreign.map(({ path }) => path).sort()).toEqual(['languages.en', 'locale', 'offer.at'].sort());
  });

  it('use full-width marks after Chinese characters', () => {
    const halves = leaves(zh).filter((leaf) => /\p{Script=Han}[,;:!?](\s|$)/u.test(words(leaf)));
    expect(halves.map(({ path }) => path)).toEqual([]);
  });

  it('hold no text that no page uses', () => {
    const all = sources.join('\n');
    // Sections read by a computed key: their names are ids of the model.
    const computed =
      /^(stages|intents|flags|contactRoles|pieces|tones|languages|kinds|statuses|rules|scamSigns|locale)(\.|$)/;
    const inner =
      /\.(labels|examples|payA|periods|verdict|beats|logged|severity|kinds|concerns|outcomes|marks|person|legend)\./;
    const unused = leaves(en).filter(({ path }) => {
      if (computed.test(path) || inner.test(path) || path.startsWith('privacy.points') || path.startsWith('page.'))
        return false;
      if (path.startsWith('save.') || path.startsWith('steps.')) return false;
      const [section, key] = path.includes('.') ? path.split('.') : ['texts', path];
      return (
        !new RegExp(`\\b${section}\\s*\\.\\s*${key}\\b`).test(all) &&
        !new RegExp(`\\{[^}]*\\b${section}\\b[^}]*\\} = texts`).test(all)
      );
    });
    expect(unused.map(({ path }) => path)).toEqual([]);
  });
});

describe('choosing a language', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['fr', 'zh-CN'], 'zh-CN'],
    [['en-GB', 'zh'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('%o reads %s', (languages, locale) => expect(pickLocale(languages)).toBe(locale));

  it('loads only what was asked for', async () => {
    expect((await loadUi('zh-CN')).locale).toBe('zh-CN');
    expect((await loadUi('en')).locale).toBe('en');
  });
});

describe('plurals', () => {
  it('follow the language', () => {
    expect(plural('en', 1, { one: '# day', other: '# days' })).toBe('1 day');
    expect(plural('en', 0, { one: '# day', other: '# days' })).toBe('0 days');
    expect(plural('en', 1200, { one: '# day', other: '# days' })).toBe('1,200 days');
    expect(plural('zh-CN', 1, { other: '# 天' })).toBe('1 天');
  });
});
