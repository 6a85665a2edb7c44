import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import pino from 'pino';
import { createRetention } from '../../src/receiver/applications/retention.js';
import { runReceive } from '../../src/receiver/cli/run.js';
import { onBothDatabases, ORIGIN } from './harness.js';
import { openOffice } from './review/office.js';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(path.join(tmpdir(), 'retention-'));
  folders.push(made);
  return made;
};
after(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

const DAY = 86_400_000;

onBothDatabases('retention', (database) => {
  it('tells a month ahead, exports, and erases what is finished and nothing else', async () => {
    let moment = Date.parse('2026-04-01T00:00:00Z');
    const said: string[] = [];
    const retention = { days: 365, folder: folder() };
    const office = await openOffice(database, undefined, {
      now: () => new Date(moment),
      settings: { origins: [ORIGIN], rateLimit: 0, retention },
      log: pino({}, { write: (line: string) => void said.push(line) }),
    });
    const [gone, waiting, member] = [await office.apply(), await office.apply(), await office.apply()];
    const aki = await office.as('aki');
    const step = async ({ id }: { id: string }, name: string, fields = {}) => {
      const page = `/review/applications/${id}`;
      assert.equal((await aki.post(`${page}/${name}`, fields, page)).status, 303);
    };
    await step(gone, 'decline', { reason: '区域の外' });
    await step(member, 'start');
    await step(member, 'approve');
    const eraser = createRetention(office.receiver.context, retention);
    moment += 334 * DAY;
    assert.equal(await eraser.work(), 0);
    assert.ok(!(await (await office.as('aki')).get('/review')).body.includes('保存期間'));
    moment += DAY;
    assert.equal(await eraser.work(), 0);
    assert.match((await (await office.as('rei')).get('/review')).body, /保存期間が終わるため、2027年4月1日[^<]*、1件/);
    moment += 30 * DAY - 1;
    assert.equal(await eraser.work(), 0);
    moment += 1;
    assert.equal(await eraser.work(), 1);
    assert.equal(await eraser.work(), 0);
    const file = path.join(retention.folder, `${gone.receipt}.json`);
    assert.deepEqual(readdirSync(retention.folder), [`${gone.receipt}.json`]);
    assert.equal(statSync(file).mode & 0o077, 0);
    assert.match(readFileSync(file, 'utf8'), /見本 花子/);
    const left = await office.store.db.selectFrom('applications').select('id').execute();
    assert.deepEqual(left.map(({ id }) => id).sort(), [waiting.id, member.id].sort());
    const audit = (await (await office.as('aki')).get('/review/audit')).body;
    assert.match(audit, /保存期間が終わり/);
    assert.match(audit, /抜けや書き替えは見つかりません/);
    assert.ok(said.some((line) => /"erased":1/.test(line)) && said.some((line) => /"soon":1/.test(line)));
    assert.doesNotMatch(said.join('') + audit, /花子|hanako/);
  });

  it('erases nothing that it cannot export', async () => {
    let moment = Date.parse('2026-04-01T00:00:00Z');
    const office = await openOffice(database, undefined, { now: () => new Date(moment) });
    const { id } = await office.apply();
    const page = `/review/applications/${id}`;
    const aki = await office.as('aki');
    await aki.post(`${page}/decline`, { reason: '区域の外' }, page);
    moment += 10 * DAY;
    const eraser = createRetention(office.receiver.context, { days: 1, folder: path.join(folder(), 'missing') });
    await assert.rejects(eraser.work());
    assert.equal((await office.store.db.selectFrom('applications').select('id').execute()).length, 1);
  });

  it('hands out and erases what is known of one applicant', async () => {
    const office = await openOffice(database);
    const [{ receipt }, other] = [await office.apply(), await office.apply({ contactName: '別の 人' })];
    const cwd = folder();
    const run = async (...words: string[]) => {
      let [out, err] = ['', ''];
      const code = await runReceive([...words, '--database', office.place], {
        out: (text) => void (out += text),
        err: (text) => void (err += text),
        cwd,
        env: {},
        told: Promise.resolve(),
      });
      return { code, out, err };
    };
    assert.equal((await run('export', receipt.toLowerCase())).code, 0);
    const file = path.join(cwd, `${receipt}.json`);
    assert.match(readFileSync(file, 'utf8'), /見本 花子/);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /別の 人/);
    assert.equal(statSync(file).mode & 0o077, 0);
    assert.match((await run('export', receipt)).err, /がもうあります/);
    assert.match((await run('export', 'KT-2026-NOBODY')).err, /見つかりません/);
    assert.equal((await run('erase')).code, 2);
    const erased = await run('erase', receipt, '--out', '控え.json');
    assert.equal(erased.code, 0, erased.err);
    assert.match(readFileSync(path.join(cwd, '控え.json'), 'utf8'), /見本 花子/);
    assert.equal((await run('erase', receipt)).code, 2);
    const left = await office.store.db.selectFrom('applications').selectAll().execute();
    assert.deepEqual(
      left.map(({ id }) => id),
      [other.id],
    );
    const aki = await office.as('aki');
    const audit = (await aki.get('/review/audit')).body;
    for (const words of ['申込者の情報を書き出した', '申込者の情報を消した', receipt]) assert.ok(audit.includes(words));
    for (const table of ['audit', 'deletions', 'receipts'] as const)
      assert.doesNotMatch(JSON.stringify(await office.store.db.selectFrom(table).selectAll().execute()), /花子|hanako/);
  });
});
