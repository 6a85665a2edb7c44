/** `tsunagari-tools receive`: what it says and does, without a process of its own. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { runReceive } from '../../src/receiver/cli/run.js';
import { TABLES } from '../../src/receiver/storage/database.js';
import { anApplication } from './an-application.js';
import { onBothDatabases } from './harness.js';

const folder = mkdtempSync(path.join(tmpdir(), 'receive-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  code: number;
  out: string;
  err: string;
}

async function receive(argv: string[], env: Record<string, string> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await runReceive(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    cwd: folder,
    env,
    told: Promise.resolve(),
  });
  return { code, out, err };
}

describe('receive', () => {
  const wrong: [string, string[], RegExp, Record<string, string>?][] = [
    ['an unknown command', ['strat'], /「strat」というコマンドはありません/],
    ['an unknown option', ['--prot', '1'], /--prot というオプションはありません/],
    ['an option without its value', ['--port'], /--port には値が必要/],
    ['an option for a value', ['--database', '--port', '1'], /--database には値が必要/],
    ['a port that is none', ['--port', '99999'], /--port 99999 は使えません/],
    ['an origin with a path', ['--origin', 'https://www.example.jp/form'], /--origin .* は使えません/],
    ['a star for an origin', ['--origin', '*'], /--origin \* は使えません/],
    ['a proxy that is no address', ['--proxy', 'proxy.example'], /--proxy .* は使えません/],
    ['a word too many', ['migrate', 'now'], /「now」が余分/],
    ['a file that is not named', ['restore'], /ファイル名を書いてください/],
    ['a database that is not there', ['migrate', '--database', 'none.db'], /none\.db が見つかりません/],
    ['a folder for a database', ['--database', '.'], /開けません/],
    ['another language', ['--lang', 'fr'], /「fr」/],
    [
      "another server's address",
      [],
      /DATABASE_URL は使えません。postgres:/,
      { DATABASE_URL: 'mysql://a:secret@127.0.0.1/b' },
    ],
    ['a file for DATABASE_URL', [], /DATABASE_URL は使えません/, { DATABASE_URL: './receiver.db' }],
    ['an address for a file', ['--database', 'https://a:secret@b.example/c'], /--database は使えません/],
    ['mail without a server for it', ['--mail-from', 'office@example.jp'], /SMTP_URL には値が必要/],
    [
      'PostgreSQL that does not answer',
      [],
      /PostgreSQL.*つながりません/,
      { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/b' },
    ],
  ];
  for (const [what, argv, line, env] of wrong)
    it(`ends with 2 and one line for ${what}`, async () => {
      const { code, out, err } = await receive(argv, env);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, line);
      assert.equal(err.trimEnd().split('\n').length, 1);
      assert.doesNotMatch(err, /secret/);
    });

  it('says how it is used in both languages, every option and command of it', async () => {
    for (const lang of ['ja', 'en']) {
      const { code, out } = await receive(['--help', '--lang', lang]);
      assert.equal(code, 0);
      assert.doesNotMatch(out, /undefined|^ {2}\S+( <[^>]+>)?\s*$/m);
    }
  });

  it('makes its database for the owner only, and starts with none that others may read', async () => {
    const file = path.join(folder, 'own.db');
    assert.equal((await receive(['--database', file, '--port', '0'])).code, 0);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    chmodSync(file, 0o644);
    const { code, err } = await receive(['--database', file, '--port', '0']);
    assert.equal(code, 2);
    assert.match(err, /chmod 600/);
  });

  it('opens nothing that is not its own', async () => {
    const file = path.join(folder, 'letter.db');
    for (const text of ['拝啓'.repeat(500), '拝啓', '1']) {
      writeFileSync(file, text, { mode: 0o600 });
      const { code, err } = await receive(['--database', file]);
      assert.equal(code, 2);
      assert.match(err, /開けません/);
      assert.equal(readFileSync(file, 'utf8'), text);
    }
  });

  it('says when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    const { code, err } = await receive(['--database', 'port.db', '--port', String(port)]);
    other.close();
    assert.equal(code, 2);
    assert.match(err, new RegExp(`ポート ${port} は使われています`));
  });
});

onBothDatabases('databases of other versions and copies', (database) => {
  it('leave an older database to the operator and refuse a newer one', async () => {
    const { store, place } = await database.serve();
    const steps = store.db.withTables<{ kysely_migration: { name: string; timestamp: string } }>();
    await steps.insertInto('kysely_migration').values({ name: '9999-later', timestamp: '2099-01-01' }).execute();
    assert.match((await receive(['--database', place])).err, /新しい版/);
    assert.match((await receive(['migrate', '--database', place])).err, /新しい版/);
    await steps.deleteFrom('kysely_migration').where('name', '=', '9999-later').execute();
    assert.equal((await receive(['migrate', '--database', place])).code, 0);
  });

  it('copy every table while applications arrive, and restore the same', async () => {
    const served = await database.serve();
    const { db } = served.store;
    const named = (await db.introspection.getTables()).map(({ name }) => name);
    assert.deepEqual([...TABLES].sort(), named.sort());
    for (let n = 0; n < 3; n++) await served.post(anApplication());
    await served.post(anApplication({ activities: 'けい線 ─ 😀 と「"改行"」\n' }));
    const file = path.join(folder, `${database.kind}.jsonl`);
    const [copied] = await Promise.all([
      receive(['backup', '--database', served.place, '--out', file]),
      ...Array.from({ length: 20 }, () => served.post(anApplication())),
    ]);
    assert.deepEqual([copied.code, copied.err], [0, '']);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.match((await receive(['backup', '--database', served.place, '--out', file])).err, /もうあります/);

    const place = await database.place();
    const restored = await receive(['restore', file, '--database', place]);
    assert.deepEqual([restored.code, restored.err], [0, '']);
    const second = await database.serve({}, place);
    const all = async (of: typeof db) => of.selectFrom('applications').selectAll().orderBy('receipt').execute();
    const copies = await all(second.store.db);
    const receipts = await second.store.db.selectFrom('receipts').select('receipt').orderBy('receipt').execute();
    assert.ok(copies.length >= 4);
    assert.deepEqual(
      copies,
      (await all(db)).filter((row) => copies.some((copy) => copy.receipt === row.receipt)),
    );
    assert.deepEqual(
      receipts.map((row) => row.receipt),
      copies.map((row) => row.receipt),
    );
    assert.match((await receive(['restore', file, '--database', place])).err, /空ではありません/);

    const cut = path.join(folder, `${database.kind}-cut.jsonl`);
    writeFileSync(cut, readFileSync(file, 'utf8').split('\n').slice(0, -2).join('\n'));
    assert.match((await receive(['restore', cut, '--database', await database.place()])).err, /途中で切れて/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });
});
