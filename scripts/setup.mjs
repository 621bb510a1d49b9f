// Sets up what a fresh machine lacks: the packages of the lockfile, and a browser. Runs before anything is installed,
// so it uses Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** One clear line for the person; the caller prints `message` and exits with `status`. */
export class SetupFailure extends Error {
  constructor(message) {
    super(message);
    this.name = 'SetupFailure';
    this.status = 1;
  }
}

/** Reads a JSON file; null when it is not there or not JSON. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Why `node_modules` does not fit the lockfile, or null when it does. npm writes what it installed to
 * `node_modules/.package-lock.json`; other systems' optional binaries are missing there by right.
 */
export function staleness(folder = root) {
  const wanted = readJson(join(folder, 'package-lock.json'))?.packages;
  if (!wanted) return 'package-lock.json cannot be read';
  const installed = readJson(join(folder, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return 'nothing is installed';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const there = installed[path];
    if (!there) {
      if (!entry.optional && !entry.peer) return `${path} is missing`;
    } else if (there.version !== entry.version) return `${path} is ${there.version}, not ${entry.version}`;
    else if (!existsSync(join(folder, path, 'package.json'))) return `${path} is empty`;
  }
  for (const path of Object.keys(installed)) if (!wanted[path]) return `${path} is not in the lockfile`;
  return null;
}

/** `npm ci` where the packages are absent or stale. @throws SetupFailure */
export function ensurePackages(log = console.log) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupFailure(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  const why = staleness();
  if (why === null) return;
  log(`Installing packages (${why}) …`);
  // npm passes its own path on; without it (node scripts/setup.mjs) the one on the PATH is used.
  const viaNode = process.env.npm_execpath?.endsWith('.js');
  const { status } = viaNode
    ? spawnSync(process.execPath, [process.env.npm_execpath, 'ci', '--ignore-scripts'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', ['ci', '--ignore-scripts'], {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (status !== 0) throw new SetupFailure('npm ci did not succeed; see its messages above.');
}

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  Boolean,
);

/** Where each kind of browser is usually found; `variable` names the environment variable that overrides all. */
const browsers = {
  chromium: {
    name: 'Chromium, Chrome or Edge',
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    places: {
      darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: programFiles.flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]),
    },
    packages: ['chromium', 'chromium-browser'],
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: programFiles.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    },
    packages: ['firefox-esr', 'firefox'],
  },
};

/**
 * Path of an installed browser, or null.
 * @param {'chromium' | 'firefox'} kind
 * @throws SetupFailure when the environment variable names a file that is not there
 */
export function findBrowser(kind) {
  const { variable, commands, places } = browsers[kind];
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new SetupFailure(`${variable} is ${named}, but there is no such file.`);
  }
  for (const place of places[process.platform] ?? []) if (existsSync(place)) return place;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  for (const command of process.platform === 'win32' ? [] : commands)
    for (const folder of folders) {
      const path = join(folder, command);
      if (folder && existsSync(path)) return path;
    }
  return null;
}

/** True where Debian's package manager may be used without asking. */
export function mayInstallPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Path of a browser, installed from Debian or Ubuntu when root and absent.
 * @param {'chromium' | 'firefox'} kind
 * @throws SetupFailure
 */
export function ensureBrowser(kind, log = console.log) {
  const found = findBrowser(kind);
  if (found) return found;
  const { name, variable, packages } = browsers[kind];
  if (mayInstallPackages()) {
    log(`Installing ${name} with apt-get …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...words) => spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
    apt('update', '-qq');
    for (const candidate of packages) {
      if (!apt('install', '-y', '-qq', '--no-install-recommends', candidate)) continue;
      const installed = findBrowser(kind);
      if (installed) return installed;
    }
  }
  throw new SetupFailure(`No ${name} found: install one, or set ${variable} to its path.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    ensurePackages();
    for (const kind of ['chromium', 'firefox']) console.log(`${kind}: ${ensureBrowser(kind)}`);
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    console.error(error.message);
    process.exit(error.status);
  }
}
