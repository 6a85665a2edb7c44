import assert from 'node:assert/strict';
import { it } from 'node:test';
import { onlineIn, toolIn } from '../../../src/tools/import/kinds/online-place.js';
import { csv, importText } from './helpers.js';

it('a place that is none is online; a house that has it too stays a place', () => {
  for (const only of [
    'オンライン',
    'Zoom',
    'ＺＯＯＭ',
    'オンライン（Zoom）',
    'オンライン・Zoom',
    'Zoomミーティング',
    'Microsoft Teams Meeting',
    'Google Meet',
    'ZOOM（URLは申込者に送ります）',
    'YouTube配信',
  ])
    assert.deepEqual(onlineIn(only), { isOnline: true, isOnly: true }, only);
  for (const both of ['市民会館とオンライン', '市民会館2階（Zoom併用）', 'ハイブリッド（市民会館）'])
    assert.deepEqual(onlineIn(both), { isOnline: true, isOnly: false }, both);
  for (const house of [
    '',
    '市民会館',
    'Webスクエア横浜',
    'オンライン配信なし',
    '市民会館（オンライン中止）',
    'ウェブテック三浦',
  ])
    assert.equal(onlineIn(house).isOnline, false, house);
});

it('the address of a meeting is one, that of a hall is not', () => {
  for (const url of ['https://us02web.zoom.us/j/1?pwd=a', 'https://meet.google.com/abc-defg-hij'])
    assert.deepEqual(onlineIn(url), { isOnline: true, isOnly: true, url });
  assert.equal(onlineIn('https://www.example.jp/hall').isOnline, false);
  assert.equal(onlineIn('https://zoom.us.example.jp/j/1').isOnly, false);
});

it('says the tool, not once more that it is online', () => {
  assert.deepEqual(['オンライン', 'オンライン開催', 'https://zoom.us/j/1'].map(toolIn), ['', '', '']);
  assert.equal(toolIn('オンライン（Zoom）'), 'オンライン（Zoom）');
});

it('is heard in tables too, where no column of its own says it', async () => {
  const result = await importText(
    csv(
      ['イベント名', '開始日', '開始時間', '会場'],
      ['茶話会', '2026-10-17', '10:00', 'Zoom'],
      ['手芸', '2026-10-18', '10:00', '会館とZoom'],
    ),
    { kind: 'events' },
  );
  const said = (
    result.records as unknown as { online?: boolean; description?: string; location?: { name?: string } }[]
  ).map(({ online, description, location }) => [online, description, location?.name]);
  assert.deepEqual(said, [
    [true, 'オンライン：Zoom', undefined],
    [true, undefined, '会館とZoom'],
  ]);
});
