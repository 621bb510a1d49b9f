/** The built folders, key by key: what we ask for, what a page could see, and what must not be in there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import pkg from '../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('..', import.meta.url));
const HOSTS = ['https://mail.google.com/*', 'https://outlook.live.com/*', 'https://outlook.cloud.microsoft/*'];
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The newest change below a folder, in ms. */
function newest(folder: string): number {
  return Math.max(...files(join(root, folder)).map((path) => statSync(path).mtimeMs));
}

beforeAll(() => {
  const built = ['chrome', 'firefox'].map((target) => join(root, 'dist', target, 'manifest.json'));
  const fresh =
    built.every(existsSync) &&
    Math.min(...built.map((path) => statSync(path).mtimeMs)) > Math.max(newest('src'), newest('extension'));
  // Under VITEST the configuration leaves the extension's plugin out; a build of its own must not see that.
  const { VITEST: _, ...env } = process.env;
  if (!fresh) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, env });
}, 120_000);

describe.each(['chrome', 'firefox'] as const)('the %s build', (target) => {
  const folder = join(root, 'dist', target);
  const manifest = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

  it('asks for exactly this', () => {
    const { name, description, icons, action, background, content_scripts, ...rest } = manifest();
    expect(name).toBe('__MSG_name__');
    expect(description).toBe('__MSG_description__');
    expect(Object.keys(icons as object)).toEqual(['16', '32', '48', '128']);
    expect(action).toMatchObject({ default_popup: 'src/popup/index.html' });
    expect(background).toEqual(
      target === 'chrome' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    );
    const run = { run_at: 'document_idle', match_origin_as_fallback: true };
    expect(content_scripts).toEqual([
      { matches: HOSTS.slice(0, 1), js: ['src/content/gmail.js'], ...run },
      { matches: HOSTS.slice(1), js: ['src/content/outlook.js'], ...run },
    ]);
    const permissions = [
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'sidePanel',
      'scripting',
      'activeTab',
    ];
    const shared = {
      manifest_version: 3,
      version: pkg.version,
      default_locale: 'en',
      options_ui: { page: 'src/options/index.html', open_in_tab: true },
      optional_permissions: ['notifications'],
      host_permissions: HOSTS,
      optional_host_permissions: [
        'https://outlook.office.com/*',
        'https://outlook.office365.com/*',
        'https://*/*',
        'http://localhost/*',
        'http://127.0.0.1/*',
      ],
      commands: {
        'open-guidance': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandGuidance__' },
        'open-panel': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandPanel__' },
      },
      content_security_policy: { extension_pages: POLICY },
    };
    expect(rest).toEqual(
      target === 'chrome'
        ? {
            ...shared,
            permissions,
            side_panel: { default_path: 'src/popup/index.html?view=panel' },
            minimum_chrome_version: '128',
          }
        : {
            ...shared,
            permissions: permissions.filter((permission) => permission !== 'sidePanel'),
            sidebar_action: {
              default_panel: 'src/popup/index.html?view=panel',
              default_title: '__MSG_name__',
              open_at_install: false,
            },
            browser_specific_settings: {
              gecko: {
                id: 'decline-gracefully@decline-gracefully.example',
                strict_min_version: '140.0',
                data_collection_permissions: { required: ['none'] },
              },
              gecko_android: { strict_min_version: '142.0' },
            },
          },
    );
  });

  it('shows a page nothing: no web accessible resources, no externally connectable', () => {
    expect(Object.keys(manifest())).not.toContain('web_accessible_resources');
    expect(Object.keys(manifest())).not.toContain('externally_connectable');
  });

  it('holds no source maps, no sources and no test files', () => {
    const names = files(folder).map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'));
    expect(names.filter((name) => /\.(map|tsx?|md)$|test|fixture/i.test(name))).toEqual([]);
    for (const path of files(folder).filter((name) => /\.(js|css|html)$/.test(name)))
      expect(readFileSync(path, 'utf8').includes('sourceMappingURL'), path).toBe(false);
  });

  it('has every file that the manifest and the pages name', () => {
    const named = [
      'src/content/gmail.js',
      'src/content/outlook.js',
      'src/content/panel.js',
      'src/content/elsewhere.js',
      'src/popup/index.html',
      'src/options/index.html',
      'background.js',
      'data/counsel.json',
      'data/reading.json',
      'data/domains.json',
    ];
    for (const page of named.filter((name) => name.endsWith('.html')))
      for (const [, path = ''] of readFileSync(join(folder, page), 'utf8').matchAll(/(?:src|href)="([^"#]+)"/g))
        named.push(path.replace(/^\//, '').replace(/^(\.\.\/)+/, ''));
    expect(named.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  });

  it('holds no sink in its scripts but those that Preact brings', () => {
    const scripts = files(folder).filter((name) => name.endsWith('.js'));
    const text = scripts.map((path) => readFileSync(path, 'utf8'));
    const count = (pattern: RegExp) => text.reduce((sum, code) => sum + (code.match(pattern)?.length ?? 0), 0);
    expect(count(/\beval\s*\(|\bnew Function\s*\(|\bimportScripts\s*\(|document\.write\b/g)).toBe(0);
    expect(count(/\bXMLHttpRequest\b|\bsendBeacon\b|\bnew WebSocket\b|\bEventSource\b/g)).toBe(0);
    expect(count(/createElement\(\s*[`'"]script[`'"]/g)).toBe(0);
    const inPages = ['gmail', 'outlook', 'elsewhere'].map((name) => join(folder, `src/content/${name}.js`));
    const content = inPages.map((path) => readFileSync(path, 'utf8')).join('\n');
    expect(content.match(/\bfetch\s*\(/g)).toBeNull();
    // One reads files of the package; `runtime.getURL` makes their address.
    expect(count(/\bfetch\s*\(/g)).toBe(1);
    const background = readFileSync(join(folder, 'background.js'), 'utf8');
    expect(background).toMatch(/\bfetch\(\w+\.runtime\.getURL\(`data\/\$\{\w+\}\.json`\)\)/);
    // Preact assigns innerHTML for a property that our lint forbids; nothing else may, wherever it is bundled.
    const assigned = text.flatMap(
      (code) => code.match(/.{0,60}\.(?:innerHTML|outerHTML|srcdoc)\s*=(?!=).{0,20}/g) ?? [],
    );
    expect(assigned.length).toBeGreaterThan(0);
    expect(assigned.filter((code) => !/__html/.test(code))).toEqual([]);
    expect(content).not.toMatch(/innerHTML\s*=(?!=)/);
    expect(count(/insertAdjacentHTML|createContextualFragment|(?:setHTML|parseHTML)Unsafe|new DOMParser/g)).toBe(0);
  });

  it('is small where it runs in a mail page', () => {
    for (const file of ['gmail', 'outlook', 'elsewhere'])
      expect(gzipSync(readFileSync(join(folder, `src/content/${file}.js`)), { level: 9 }).length).toBeLessThanOrEqual(
        25_000,
      );
  });

  it('is small where it wakes: the script of the background, its data apart', () => {
    const background = readFileSync(join(folder, 'background.js'));
    expect(gzipSync(background, { level: 9 }).length).toBeLessThanOrEqual(160_000);
  });

  it('has the same messages in both languages', () => {
    const keys = (locale: string) =>
      Object.keys(JSON.parse(readFileSync(join(folder, '_locales', locale, 'messages.json'), 'utf8')) as object).sort();
    expect(keys('zh_CN')).toEqual(keys('en'));
    for (const [, key = ''] of JSON.stringify(manifest()).matchAll(/__MSG_(\w+)__/g)) expect(keys('en')).toContain(key);
  });
});
