// A whole Roundcube on loopback, in a folder that is thrown away: Dovecot for the mailboxes, PHP for the pages, a sink
// for what is sent. Nothing of the system's own configuration is read or changed but Roundcube's defaults.
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

const PASSWORD = 'open-sesame';
const NOBODY = 65_534;

/** A port of 127.0.0.1 that nobody uses. */
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const dovecotConf = (folder, port) => `
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
default_internal_user = nobody
default_internal_group = nogroup
default_login_user = nobody
first_valid_uid = 1
mail_max_userip_connections = 50
mail_fsync = never
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${folder}/mail/%u
}
mail_location = maildir:~/Maildir
namespace inbox {
  inbox = yes
  separator = /
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Trash {
    auto = subscribe
    special_use = \\Trash
  }
}
`;

const roundcubeConf = (folder, imap, smtp) => `<?php
$config['db_dsnw'] = 'sqlite:///${folder}/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:${imap}';
$config['smtp_host'] = '127.0.0.1:${smtp}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['des_key'] = 'twenty-four-characters-x';
$config['log_dir'] = '${folder}/logs';
$config['temp_dir'] = '${folder}/temp';
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['plugins'] = [];
$config['spellcheck_engine'] = '';
$config['enable_spellcheck'] = false;
$config['refresh_interval'] = 600;
$config['sent_mbox'] = 'Sent';
$config['drafts_mbox'] = 'Drafts';
$config['trash_mbox'] = 'Trash';
`;

/** Makes the database and one user a row, with skin, editor and signature as that person chose them. */
const makeUsers = `
[$_, $file, $schema, $rows] = $argv;
$db = new PDO('sqlite:' . $file);
$db->exec(file_get_contents($schema));
foreach (json_decode($rows, true) as $row) {
  $preferences = serialize(['skin' => $row['skin'], 'htmleditor' => $row['rich'] ? 1 : 0, 'draft_autosave' => 60] + ($row['more'] ?? []));
  $db->prepare("INSERT INTO users (username, mail_host, created, language, preferences) VALUES (?, '127.0.0.1', '2026-01-01 00:00:00', ?, ?)")
     ->execute([$row['name'], $row['language'] ?? 'en_US', $preferences]);
  $db->prepare("INSERT INTO identities (user_id, changed, standard, name, email, signature, html_signature) VALUES (?, '2026-01-01 00:00:00', 1, ?, ?, ?, ?)")
     ->execute([$db->lastInsertId(), $row['person'], $row['name'] . '@home.example', $row['signature'], $row['rich'] ? 1 : 0]);
}
`;

/** Waits until something listens on a port of 127.0.0.1. @throws when the process ended or ten seconds are over */
async function listening(port, child, what) {
  const { connect } = await import('node:net');
  for (const end = Date.now() + 10_000; ; ) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${what} does not listen on 127.0.0.1:${port}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Starts everything below `folder` (absolute, empty). `users`: rows of name, person, skin, rich, signature.
 * Gives the address of the webmail, how to log in, and `stop`, which ends all processes and removes the folder.
 */
export async function startStack(folder, users) {
  const children = [];
  let sink = null;
  const stop = async () => {
    await Promise.all(children.map(ended));
    await new Promise((resolve) => (sink ? sink.close(resolve) : resolve()));
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  // A child goes with us, also when we are killed and can end nothing any more.
  const start = (command, words, env = {}) => {
    const log = openSync(join(folder, `${command}.out`), 'a');
    const child = spawn('setpriv', ['--pdeathsig', 'TERM', command, ...words], {
      cwd: folder,
      stdio: ['ignore', log, log],
      env: { ...process.env, ...env },
    });
    children.push(child);
    return child;
  };
  try {
    const [imap, smtp, http] = [await freePort(), await freePort(), await freePort()];
    // Who runs the mail server is not who made the folder.
    for (const one of [folder, dirname(folder)]) chmodSync(one, 0o755);
    for (const name of ['run', 'state', 'mail', 'logs', 'temp', 'sent', 'rcconf']) mkdirSync(join(folder, name));
    execFileSync('chown', [`${NOBODY}:${NOBODY}`, join(folder, 'mail')]);
    writeFileSync(join(folder, 'dovecot.conf'), dovecotConf(folder, imap));
    for (const file of ['defaults.inc.php', 'mimetypes.php'])
      copyFileSync(join('/etc/roundcube', file), join(folder, 'rcconf', file));
    writeFileSync(join(folder, 'rcconf', 'config.inc.php'), roundcubeConf(folder, imap, smtp));
    const schema = '/usr/share/roundcube/SQL/sqlite.initial.sql';
    execFileSync('php', ['-r', makeUsers, join(folder, 'roundcube.db'), schema, JSON.stringify(users)]);

    const dovecot = start('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')]);
    const php = start(
      'php',
      [
        '-d',
        'opcache.enable=1',
        '-d',
        'opcache.enable_cli=1',
        '-S',
        `127.0.0.1:${http}`,
        '-t',
        '/var/lib/roundcube/public_html',
      ],
      { ROUNDCUBE_CONFIG_DIR: join(folder, 'rcconf') },
    );
    sink = await startSink(smtp, join(folder, 'sent'));
    await Promise.all([listening(imap, dovecot, 'Dovecot'), listening(http, php, 'PHP')]);
    return { origin: `http://127.0.0.1:${http}`, imap, password: PASSWORD, sent: join(folder, 'sent'), folder, stop };
  } catch (error) {
    for (const name of readdirSync(folder).filter((one) => /\.(out|log)$/.test(one)))
      console.error(`${name}: ${readFileSync(join(folder, name), 'utf8').slice(-2000)}`);
    await stop();
    throw error;
  }
}

/** Takes every message and keeps it as a file. */
async function startSink(port, folder) {
  const { SMTPServer } = await import('smtp-server');
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      const parts = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        count += 1;
        writeFileSync(join(folder, `${String(count).padStart(4, '0')}.eml`), Buffer.concat(parts));
        done();
      });
    },
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** Asks a process of ours to end, and ends it when it does not. */
async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(late);
}

/** What Roundcube's own logs say went wrong; empty when nothing did. */
export function complaints(folder) {
  const file = join(folder, 'logs', 'errors.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
