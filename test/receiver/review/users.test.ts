import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { runReceive } from '../../../src/receiver/cli/run.js';
import { onBothDatabases } from '../harness.js';
import { openOffice } from './office.js';

const folder = mkdtempSync(path.join(tmpdir(), 'users-'));
after(() => rmSync(folder, { recursive: true, force: true }));

onBothDatabases('receive user', (database) => {
  it('adds somebody who logs in, gives a new password, and shuts them out', async () => {
    const office = await openOffice(database);
    const run = async (...argv: string[]): Promise<{ code: number; out: string; err: string }> => {
      let [out, err] = ['', ''];
      const code = await runReceive(['user', ...argv, '--database', office.place], {
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        cwd: folder,
        env: {},
        told: Promise.resolve(),
      });
      return { code, out, err };
    };
    const passwordIn = (out: string): string => /(?:[a-z2-9]{5}-){3}[a-z2-9]{5}/.exec(out)![0];

    const added = await run('add', 'Hanako.Sato', '--role', 'approver', '--display', '佐藤 花子');
    assert.equal(added.code, 0, added.err);
    const browser = office.visitor();
    assert.equal((await browser.login('hanako.sato', passwordIn(added.out))).status, 303);
    assert.ok((await browser.get('/review/audit')).body.includes('佐藤 花子'));
    assert.match((await run('list')).out, /hanako\.sato\t佐藤 花子\tapprover\n/);

    const fresh = await run('password', 'hanako.sato');
    assert.equal((await browser.get('/review')).status, 303, 'the sessions ended');
    assert.equal((await browser.login('hanako.sato', passwordIn(added.out))).status, 401);
    assert.equal((await browser.login('hanako.sato', passwordIn(fresh.out))).status, 303);

    assert.equal((await run('disable', 'hanako.sato')).code, 0);
    assert.equal((await browser.get('/review')).status, 303);
    assert.equal((await browser.login('hanako.sato', passwordIn(fresh.out))).status, 401);
    assert.match((await run('list')).out, /hanako\.sato.*停止中/);

    const wrong: [string[], RegExp][] = [
      [['add', 'rei'], /rei はもういます/],
      [['add', 'さとう'], /さとう は使えません/],
      [['add', 'sato', '--role', 'boss'], /--role boss は使えません/],
      [['add'], /利用者名を書いてください/],
      [['password', 'nobody'], /nobody はいません/],
      [['ad', 'x'], /「user」というコマンドはありません/],
    ];
    for (const [argv, line] of wrong) {
      const { code, err } = await run(...argv);
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, line);
    }
    assert.ok((await (await office.as('aki')).get('/review/audit')).body.includes('抜けや書き替えは見つかりません'));
  });
});
