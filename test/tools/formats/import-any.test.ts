import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importAny } from '../../../src/tools/formats/import-any.js';
import { createSay } from '../../../src/tools/messages/say.js';
import { templateXlsx } from '../../../src/tools/template/template-xlsx.js';
import { ja } from '../../../src/tools/messages/command.ja.js';

const context = { file: 'f', publisher: 'zama', date: '2026-11-24', lang: 'ja' as const, say: createSay('ja') };
const given = async (content: string | Uint8Array): Promise<[string, string, number][]> =>
  (await importAny(typeof content === 'string' ? new TextEncoder().encode(content) : content, context)).map((one) => [
    one.summary.kind,
    one.summary.encoding,
    one.records.length,
  ]);

const ICS =
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261201T100000\r\nSUMMARY:講座\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

test('each format finds its importer by content, whatever the name', async () => {
  assert.deepEqual(await given('NO,イベント名,開始日,場所名称\n1,講座,2026-12-01,会館\n'), [['events', 'utf-8', 1]]);
  assert.deepEqual(await given(ICS), [['events', 'utf-8', 1]]);
  assert.deepEqual(
    await given(
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[139.4,35.4]},"properties":{"名称":"サロン","種別":"サロン・茶話会"}}]}',
    ),
    [['ibasho', 'utf-8', 1]],
  );
  assert.deepEqual(
    await given(
      '<?xml version="1.0"?><rss version="2.0"><channel><title>t</title><item><title>畑でつながる</title><link>https://example.jp/1</link><pubDate>Mon, 23 Nov 2026 09:00:00 +0900</pubDate></item></channel></rss>',
    ),
    [['reports', 'utf-8', 1]],
  );
  assert.deepEqual(
    await given(
      '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"1","title":"畑","url":"https://example.jp/1","date_published":"2026-11-23T09:00:00+09:00"}]}',
    ),
    [['reports', 'utf-8', 1]],
  );
  assert.deepEqual(
    await given(
      '{"id":"s1","name":"Advice","status":"active","phones":[{"id":"p","number":"045-111-1111"}],"schedules":[]}',
    ),
    [['consultationWindows', 'utf-8', 1]],
  );
  assert.equal((await importAny(await templateXlsx('ibasho', ja), context))[0]?.summary.encoding, 'xlsx');
});

test('a table written as JSON is read like one, bare or wrapped; events of schema.org with their places', async () => {
  assert.deepEqual(
    await given(
      '[{"窓口名":"港相談室","電話番号":"045-000-1111","受付時間":"月～金 9:00～17:00"},{"窓口名":"丘相談室","電話番号":"045-000-1112"}]',
    ),
    [['consultationWindows', 'utf-8', 2]],
  );
  assert.deepEqual(
    await given(
      '{"success":true,"result":{"fields":[{"id":"名称"}],"records":[{"_id":1,"名称":"ひだまり","住所":"港市港1-1"}]}}',
    ),
    [['ibasho', 'utf-8', 1]],
  );
  const [events] = await importAny(
    new TextEncoder().encode(
      '{"@context":"https://schema.org","@graph":[{"@type":"Event","name":"講演会","startDate":"2026-12-12T10:00:00+09:00","location":{"@type":"Place","name":"港会館","address":{"addressLocality":"港市","streetAddress":"港1-1"}},"organizer":{"name":"港市"}}]}',
    ),
    context,
  );
  assert.deepEqual(
    [events?.records[0]?.['startDate'], events?.records[0]?.['location'], events?.records[0]?.['organizers']],
    ['2026-12-12T10:00:00+09:00', { name: '港会館', address: '港市港1-1' }, [{ name: '港市', role: '主催' }]],
  );
});

test('a finished feed gives one result per collection', async () => {
  assert.deepEqual(
    await given(
      '{"version":1,"publisher":{"id":"p"},"updated":"2026-11-01","events":[{"id":"a","name":"あ"}],"members":[{"id":"b","name":"い"}]}',
    ),
    [
      ['events', 'utf-8', 1],
      ['members', 'utf-8', 1],
    ],
  );
});

test('a calendar in CP932 or UTF-16 is read in its own encoding', async () => {
  assert.deepEqual(await given(Buffer.from(`\uFEFF${ICS}`, 'utf16le')), [['events', 'utf-16le', 1]]);
  const cp932 = Buffer.concat([
    Buffer.from(ICS.slice(0, ICS.indexOf('講座')), 'latin1'),
    Buffer.from([0x8d, 0x75, 0x8d, 0xc0]),
    Buffer.from(ICS.slice(ICS.indexOf('講座') + 2), 'latin1'),
  ]);
  const [result] = await importAny(cp932, context);
  assert.deepEqual([result?.summary.encoding, result?.records[0]?.['name']], ['cp932', '講座']);
});

test('what is damaged or unknown is refused with words, never thrown on', async () => {
  for (const content of [
    '{"a":',
    '{"hello":1}',
    '[]',
    '[{"a":1}]',
    '{"organization":[{"id":"1","name":"甲","url":"https://example.jp/"}],"service":[{"id":"2","name":"乙","url":"https://example.jp/"}]}',
    '<html><body>x</body></html>',
    '',
    '\0\0\0',
    '<?xml version="1.0"?><x/>',
  ]) {
    const results = await importAny(new TextEncoder().encode(content), context);
    assert.ok(
      results
        .flatMap((one) => one.findings)
        .some((finding) => finding.level === 'refused' && finding.message !== finding.code),
      JSON.stringify(content),
    );
    assert.deepEqual(
      results.flatMap((one) => one.records),
      [],
    );
  }
});
