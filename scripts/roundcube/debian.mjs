// Roundcube and what it stands on, from Debian's packages: installed where that may be done, and taken away again.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mayInstallPackages } from '../setup.mjs';

const WANTED = [
  'roundcube-core',
  'roundcube-sqlite3',
  'roundcube-skin-larry',
  'roundcube-skin-classic',
  'dovecot-imapd',
  'php-cli',
];

/** What dpkg-query writes for each package; the marks are its own. */
const FORMAT = ['db:Status-Status', 'Package'].map((field) => `\${${field}}`).join(' ');

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
// Throw-away packages need no disk to be waited for.
const apt = (...words) =>
  spawnSync('apt-get', ['-o', 'Dpkg::Options::=--force-unsafe-io', ...words], { env, encoding: 'utf8' });

/** Names of all installed packages. */
function installed() {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', `${FORMAT}\n`], { encoding: 'utf8' });
  const lines = (stdout ?? '').split('\n').filter((line) => line.startsWith('installed '));
  return new Set(lines.map((line) => line.slice('installed '.length)));
}

const complete = () =>
  existsSync('/usr/share/roundcube/SQL/sqlite.initial.sql') && ['/usr/sbin/dovecot', '/usr/bin/php'].every(existsSync);

/**
 * Makes the packages present. `why` says what stood in the way, null when nothing did; `added` names exactly what was
 * installed here and was not there before.
 */
export function ensureRoundcube(log) {
  if (process.getuid?.() !== 0) return { why: 'the mail server needs root', added: [] };
  const before = installed();
  const missing = WANTED.filter((name) => !before.has(name));
  if (missing.length === 0) return { why: null, added: [] };
  if (!mayInstallPackages()) return { why: `not installed: ${missing.join(', ')}`, added: [] };
  log(`Installing ${missing.join(', ')} with apt-get …`);
  const install = () => apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
  let answer = install();
  if (answer.status !== 0) {
    apt('update', '-qq');
    answer = install();
  }
  const added = [...installed()].filter((name) => !before.has(name));
  const why = complete() ? null : `apt-get could not install them: ${(answer.stderr ?? '').trim().slice(-400)}`;
  return { why, added };
}

/** Takes away what was installed here, with its configuration. True when it is gone. */
export function removePackages(added) {
  if (added.length === 0) return true;
  return apt('purge', '-y', '-qq', ...added).status === 0;
}
