/** A member changes or withdraws what it sent, by a link from the office and nothing else. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import pino from 'pino';
import { onBothDatabases } from './harness.js';
import { openOffice, type Office } from './review/office.js';

const PUBLIC = {
  organization: 'みんなの食堂（見本）',
  visibility: { organization: 'public' },
  needs: [
    { resourceKind: 'people', title: '送迎の手伝い', visibility: 'public' },
    { resourceKind: 'place', title: '月1回使える台所', visibility: 'public' },
  ],
} as unknown as Parameters<Office['apply']>[0];

interface FeedRecord {
  id: string;
  name: string;
}
const feed = async ({ url }: Office): Promise<{ members: FeedRecord[]; needs: FeedRecord[]; revoked: unknown[] }> =>
  (await (await fetch(`${url}/feed.json`)).json()) as never;
const namesOf = (records: readonly FeedRecord[]): string[] => records.map(({ name }) => name).sort();

const text = (body: string): string =>
  body
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** The controls of a page as a browser would send them untouched. */
function fieldsOf(body: string): URLSearchParams {
  const fields = new URLSearchParams();
  const form = body.slice(body.indexOf('<form'), body.indexOf('</form>'));
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    if (/checkbox|radio/.test(of('type')!) && !/\schecked/.test(tag)) continue;
    fields.append(of('name')!, text(of('value') ?? 'on'));
  }
  for (const [, name, value] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>\n?([^<]*)<\/textarea>/g))
    fields.append(name!, text(value!));
  for (const [, name, options] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g))
    fields.append(name!, /value="([^"]*)"\s+selected/.exec(options!)?.[1] ?? '');
  return fields;
}

async function published(office: Office): Promise<{ page: string; receipt: string; link: () => Promise<string> }> {
  const { id, receipt } = await office.apply(PUBLIC);
  const page = `/review/applications/${id}`;
  const aki = await office.as('aki');
  await aki.post(`${page}/start`, {}, page);
  await aki.post(`${page}/approve`, {}, page);
  return {
    page,
    receipt,
    async link() {
      // Anew each time: a session ends sooner than a link.
      const { body } = await (await office.as('aki')).post(`${page}/link`, {}, page);
      return /http:\/\/[\d.:]+\/change\/[\w-]{43}/.exec(body)![0];
    },
  };
}
const send = (address: string, fields: URLSearchParams | Record<string, string>): Promise<Response> =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields) });

onBothDatabases('a link for a member', (database) => {
  it('changes what was sent: the old stays until the office approves, and each entry stays the same one', async () => {
    const office = await openOffice(database);
    const { page, link } = await published(office);
    const before = await feed(office);
    const address = await link();
    const shown = await fetch(address);
    assert.equal(shown.status, 200);
    assert.equal(shown.headers.get('referrer-policy'), 'no-referrer');
    assert.equal(shown.headers.get('cache-control'), 'no-store');
    assert.match(shown.headers.get('content-security-policy')!, /default-src 'none'.*frame-ancestors 'none'/);
    const fields = fieldsOf(await shown.text());
    assert.equal(fields.get('contactName'), '見本 花子');
    fields.set('needs-0-remove', 'on');
    fields.set('needs-1-title', '月2回使える台所');
    fields.set('needs-2-title', '子ども用のいす');
    fields.set('needs-2-resourceKind', 'goods');
    fields.set('needs-2-visibility', 'public');
    fields.set('email', 'hanako@');
    const refused = await send(address, fields);
    const again = await refused.text();
    assert.equal(refused.status, 422);
    assert.match(again, /「メールアドレス」は/);
    assert.match(again, /月2回使える台所/);
    const mended = fieldsOf(again);
    assert.equal(mended.get('needs-1-title'), '子ども用のいす');
    mended.set('email', 'taro@example.jp');
    const done = await send(address, mended);
    assert.equal(done.status, 200, await done.clone().text());
    assert.match(await done.text(), /前の内容が公開されています/);
    assert.deepEqual(await feed(office), before);
    const aki = await office.as('aki');
    const read = (await aki.get(page)).body;
    for (const words of ['変わったところ', 'taro@example.jp', '月2回使える台所', '送迎の手伝い', '受付'])
      assert.ok(read.includes(words), words);
    await aki.post(`${page}/start`, {}, page);
    await aki.post(`${page}/approve`, {}, page);
    const after = await feed(office);
    assert.deepEqual(namesOf(after.needs), ['子ども用のいす', '月2回使える台所']);
    const [was, is] = [before, after].map(({ needs }) => needs.find(({ name }) => name.includes('台所'))!.id);
    assert.equal(is, was);
    assert.deepEqual(after.revoked, [{ id: before.needs.find(({ name }) => name.includes('送迎'))!.id }]);
    assert.ok(!(await aki.get(page)).body.includes('変わったところ'));
  });

  it('speaks plainly, folded into a few parts, in the language of the reader', async () => {
    const office = await openOffice(database);
    const { link } = await published(office);
    const address = await link();
    for (const [language, lang, words, town] of [
      ['ja', 'ja', '内容を変更する', '<span>藤沢市'],
      ['ja-x-yasashii', 'ja', '<ruby>変<rt>か</rt></ruby>える', '<ruby>藤沢市<rt>ふじさわし</rt></ruby>'],
      ['en', 'en', 'Change what you sent', 'Fujisawa City'],
      ['xx', 'ja', '内容を変更する', '<span>藤沢市'],
    ] as const) {
      const body = await (await fetch(`${address}?lang=${language}`)).text();
      assert.match(body, new RegExp(`<html lang="${lang}">`));
      for (const wanted of [words, town, 'hreflang="en"'].slice(0, language === 'en' ? 2 : 3))
        assert.ok(body.includes(wanted), `${language}: ${wanted}`);
      assert.doesNotMatch(body, /\{[^{}|]+\|[^{}|]+\}/, 'a mark of a reading is shown as it is');
      // What is not open is one row each.
      assert.deepEqual(body.match(/<details id="part-[\w-]+"/g)?.length, 5);
      assert.doesNotMatch(body, /<details id="part-[\w-]+" open/);
    }
    const wrong = fieldsOf(await (await fetch(`${address}?lang=en`)).text());
    wrong.set('email', 'x');
    const refused = await send(address, wrong);
    assert.equal(refused.status, 422);
    const body = await refused.text();
    assert.match(body, /<html lang="en">/);
    assert.match(body, /<details id="part-step-1" open/);
  });

  it('takes what is public away at once where the member wishes so, or withdraws', async () => {
    const office = await openOffice(database);
    const one = await published(office);
    const address = await one.link();
    const fields = fieldsOf(await (await fetch(address)).text());
    fields.set('meanwhile', 'hide');
    assert.match(await (await send(address, fields)).text(), /公開をやめました/);
    assert.deepEqual((await feed(office)).members, []);
    const other = await published(office);
    const way = await other.link();
    assert.equal((await send(`${way}/withdraw`, {})).status, 422);
    assert.equal((await feed(office)).members.length, 1);
    assert.equal((await send(`${way}/withdraw`, { sure: 'on' })).status, 200);
    assert.deepEqual((await feed(office)).members, []);
    const aki = await office.as('aki');
    assert.match((await aki.get(other.page)).body, /取り下げ/);
    const audit = (await aki.get('/review/audit')).body;
    assert.match(audit, /申込者（専用リンク）/);
    assert.match(audit, /参加を取り下げた/);
  });

  it('works once, for two weeks, for one application, and for nobody who makes one up', async () => {
    const said: string[] = [];
    let moment = Date.parse('2026-11-01T00:00:00Z');
    const office = await openOffice(database, undefined, {
      now: () => new Date(moment),
      log: pino({}, { write: (line: string) => void said.push(line) }),
    });
    const [one, other] = [await published(office), await published(office)];
    const first = await one.link();
    const fields = fieldsOf(await (await fetch(first)).text());
    const second = await one.link();
    assert.equal((await fetch(first)).status, 404, 'a newer link ends the one before');
    const both = await Promise.all([send(second, fields), send(second, fields), send(second, fields)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 404, 404]);
    for (const answer of [
      await fetch(second),
      await send(second, fields),
      await send(`${second}/withdraw`, { sure: 'on' }),
    ])
      assert.equal(answer.status, 404, 'used');

    const late = await other.link();
    moment += 14 * 86_400_000 - 1;
    assert.equal((await fetch(late)).status, 200);
    moment += 1;
    assert.equal((await fetch(late)).status, 404, 'expired');
    assert.equal((await send(`${late}/withdraw`, { sure: 'on' })).status, 404);

    const good = await other.link();
    const base = good.slice(0, good.lastIndexOf('/') + 1);
    const { hash } = await office.store.db.selectFrom('links').select('hash').executeTakeFirstOrThrow();
    const flipped = good.slice(base.length).replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    for (const token of [flipped, hash, 'x', '%00', '..%2f..', "' or 1=1 --", good.slice(base.length).toLowerCase()])
      assert.equal((await send(base + token, fields)).status, 404, token);
    // The fields of another's form, with its keys, change this one alone.
    const theirs = fieldsOf(await (await fetch(good)).text());
    const mixed = new URLSearchParams(fields);
    mixed.set('needs-0-title', 'わたしの課題');
    mixed.set('meanwhile', 'keep');
    assert.equal((await send(good, mixed)).status, 200);
    const stored = await office.store.db.selectFrom('applications').select('answers').execute();
    const keys = stored.flatMap(({ answers }) =>
      (JSON.parse(answers) as { needs: { key: string }[] }).needs.map(({ key }) => key),
    );
    assert.equal(new Set(keys).size, 4);
    assert.ok(!keys.includes(theirs.get('needs-0-key')!));

    const everything = JSON.stringify([
      said,
      await office.store.db.selectFrom('links').selectAll().execute(),
      await office.store.db.selectFrom('audit').selectAll().execute(),
    ]);
    for (const address of [first, second, late, good]) assert.ok(!everything.includes(address.slice(base.length)));
    assert.ok(said.some((line) => line.includes('"part":"/change"')));
  });

  it('lets nothing through that the form would refuse', async () => {
    const office = await openOffice(database);
    const { link, page } = await published(office);
    const address = await link();
    const fields = fieldsOf(await (await fetch(address)).text());
    const wrong: [string, string][] = [
      ['email', 'x@'],
      ['organization', '\u202egnp.exe'],
      ['organization', ''],
      ['activities', 'x'.repeat(1_001)],
      ['needs-0-resourceKind', 'weapons'],
      ['needs-0-visibility', 'everybody'],
      ['visibility-organization', 'everybody'],
      ['serviceAreas', 'mars'],
      ['needs-0-title', 'x'.repeat(81)],
    ];
    for (const [name, value] of wrong) {
      const changed = new URLSearchParams(fields);
      changed.set(name, value);
      const answer = await send(address, changed);
      assert.equal(answer.status, 422, `${name}: ${value.slice(0, 20)}`);
    }
    assert.equal((await fetch(address, { method: 'POST', body: '{}' })).status, 415);
    assert.equal((await send(address, { pad: 'x'.repeat(300_000) })).status, 413);
    fields.set('organization', '<script>alert(1)</script>');
    fields.set('kind', 'individual');
    fields.set('purpose', 'off');
    fields.append('__proto__', 'x');
    assert.equal((await send(address, fields)).status, 200);
    const aki = await office.as('aki');
    const { body } = await aki.get(page);
    assert.ok(body.includes('&lt;script&gt;') && !/<script/i.test(body));
    const { answers } = await office.store.db.selectFrom('applications').select('answers').executeTakeFirstOrThrow();
    const values = JSON.parse(answers) as { kind: string; purpose: boolean };
    assert.deepEqual([values.kind, values.purpose], ['organization', true]);
  });
});
