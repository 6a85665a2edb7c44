import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { createMailWorker } from '../../src/receiver/mail/worker.js';
import { anApplication } from './an-application.js';
import { onBothDatabases, ORIGIN } from './harness.js';
import { openOffice } from './review/office.js';

interface Received {
  to: string[];
  raw: string;
  /** Subject and text, decoded. */
  words: string;
}

/** A mail server that refuses whom it is told to. */
async function mailServer(refuse: (recipient: string) => number | undefined = () => undefined) {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = refuse(address);
      done(code === undefined ? undefined : Object.assign(new Error('no'), { responseCode: code }));
    },
    onData(stream, session, done) {
      let raw = '';
      stream.setEncoding('utf8').on('data', (text: string) => (raw += text));
      stream.on('end', () => {
        const body = raw.split('\r\n\r\n').slice(1).join('\r\n\r\n');
        const words = /base64/i.test(raw.split('\r\n\r\n')[0]!.replace(/=\?.*\?=/g, ''))
          ? Buffer.from(body, 'base64').toString('utf8')
          : body;
        received.push({ to: session.envelope.rcptTo.map((one) => one.address), raw, words });
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const FROM = 'no-reply@example.jp';
const OFFICE = 'office@example.jp';

onBothDatabases('mail', (database) => {
  it('tells the office without personal data, and the applicant without anything that was typed', async () => {
    const server = await mailServer();
    const mail = { url: server.url, from: FROM, office: OFFICE };
    const served = await database.serve({ settings: { mail, publicUrl: 'https://join.example.jp' } });
    const answer = await served.post(anApplication({ organization: '<script>販売</script> https://evil.example' }));
    const { receipt } = (await answer.json()) as { receipt: string };
    // Two processes at once send each mail once.
    const workers = [1, 2].map(() => createMailWorker(served.receiver.context, mail));
    const sent = await Promise.all(workers.map((worker) => worker.work()));
    assert.equal(sent[0]! + sent[1]!, 2);
    const byRecipient = new Map(server.received.map((one) => [one.to.join(), one]));
    const [office, applicant] = [byRecipient.get(OFFICE)!, byRecipient.get('hanako@example.jp')!];
    assert.match(office.words, new RegExp(receipt));
    assert.match(office.words, /https:\/\/join\.example\.jp\/review/);
    assert.match(applicant.words, new RegExp(receipt));
    for (const one of [office, applicant]) assert.doesNotMatch(one.raw + one.words, /花子|販売|evil|045-000/);
    assert.doesNotMatch(office.raw, /hanako/);
    assert.deepEqual(await served.store.db.selectFrom('mails').selectAll().execute(), []);
    for (const worker of workers) await worker.stop();
    await server.close();
  });

  it('keeps the answer from waiting for it, and tries again when the mail server is back', async () => {
    const server = await mailServer();
    await server.close();
    let moment = Date.parse('2026-11-01T00:00:00Z');
    const mail = { url: server.url, from: FROM, office: OFFICE };
    const served = await database.serve({ settings: { mail }, now: () => new Date(moment) });
    assert.equal((await served.post(anApplication())).status, 201);
    const worker = createMailWorker(served.receiver.context, mail);
    assert.equal(await worker.work(), 0);
    assert.equal(await worker.work(), 0, 'nothing is due before its time');
    await worker.stop();
    const back = await mailServer((recipient) => (recipient === OFFICE ? 451 : undefined));
    moment += 61_000;
    const second = createMailWorker(served.receiver.context, { ...mail, url: back.url });
    assert.equal(await second.work(), 1);
    const waiting = await served.store.db.selectFrom('mails').selectAll().execute();
    assert.deepEqual(
      waiting.map((one) => [one.recipient, one.attempts, one.failed_at]),
      [[OFFICE, 2, null]],
    );
    await second.stop();
    await back.close();
  });

  it('gives up at once where a recipient is refused for good', async () => {
    const server = await mailServer(() => 550);
    const mail = { url: server.url, from: FROM };
    const served = await database.serve({ settings: { mail } });
    await served.post(anApplication());
    const worker = createMailWorker(served.receiver.context, mail);
    assert.equal(await worker.work(), 0);
    assert.ok((await served.store.db.selectFrom('mails').select('failed_at').executeTakeFirstOrThrow()).failed_at);
    await worker.stop();
    await server.close();
  });

  it('carries the office’s request and a link that nobody finds before it is sent', async () => {
    const server = await mailServer();
    const mail = { url: server.url, from: FROM, office: OFFICE };
    const office = await openOffice(database, undefined, {
      settings: { origins: [ORIGIN], rateLimit: 0, mail, publicUrl: 'https://join.example.jp' },
    });
    const { id, receipt } = await office.apply();
    const page = `/review/applications/${id}`;
    const rei = await office.as('rei');
    assert.match((await rei.get(page)).body, /メールアドレスへ送られます/);
    await rei.post(`${page}/return`, { message: '所在地を\r\nご確認ください。' }, page);
    assert.equal((await rei.post(`${page}/link`, {}, page)).headers.get('location'), `${page}?done=link`);
    assert.deepEqual(await office.store.db.selectFrom('links').selectAll().execute(), []);
    const worker = createMailWorker(office.receiver.context, mail);
    await worker.work();
    const [back, link] = server.received.filter(({ to }) => to.includes('hanako@example.jp')).slice(-2);
    assert.match(back!.words, /所在地を\r?\nご確認ください。/);
    for (const one of [back!, link!]) assert.match(one.words, new RegExp(receipt));
    const [first, second] = [back!, link!].map(
      ({ words }) => /https:\/\/join\.example\.jp(\/change\/[\w-]{43})/.exec(words)![1]!,
    );
    assert.equal((await fetch(office.url + first)).status, 404, 'the second link ends the first');
    assert.equal((await fetch(office.url + second)).status, 200);
    assert.equal(
      (await fetch(`${office.url}${second}/withdraw`, { method: 'POST', body: new URLSearchParams({ sure: 'on' }) }))
        .status,
      200,
    );
    await worker.work();
    const told = server.received.at(-1)!;
    assert.deepEqual(told.to, [OFFICE]);
    assert.match(told.words, /取り下げがありました/);
    assert.doesNotMatch(told.raw + told.words, /hanako|花子|食堂/);
    await worker.stop();
    await server.close();
  });

  it('fills nobody’s mailbox, and tells of robots once a day', async () => {
    const mail = { url: 'smtp://127.0.0.1:1', from: FROM, office: OFFICE };
    const served = await database.serve({ settings: { mail } });
    for (let n = 0; n < 5; n++) await served.post(anApplication());
    for (const extra of [{ trap: 'https://spam.example' }, { seconds: 1 }, { trap: 'x' }])
      assert.equal((await served.post({ ...anApplication({ email: 'victim@example.jp' }), ...extra })).status, 201);
    const queued = await served.store.db.selectFrom('mails').select('recipient').execute();
    const to = (address: string) => queued.filter((one) => one.recipient === address).length;
    assert.deepEqual([to('hanako@example.jp'), to('victim@example.jp'), to(OFFICE)], [3, 0, 6]);
    const stored = await served.store.db
      .selectFrom('applications')
      .select('suspect')
      .where('suspect', 'is not', null)
      .execute();
    assert.deepEqual(stored.map((one) => one.suspect).sort(), ['hasty', 'honeypot', 'honeypot']);
  });
});
