import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ibasho } from '../../../src/feed/schema.js';
import type { IbashoRecord } from '../../../src/feed/types.js';
import { AreaIndex } from '../../../src/model/places/areas.js';
import { namedPoint } from '../../../src/model/matching/near-ibasho.js';
import { StartPoints, type StartPoint } from '../../../src/model/places/start-points.js';
import { buildFeed, buildIbasho } from '../../fixtures/feed.js';

const place = (id: string, at: [number, number], overrides: Partial<Ibasho> = {}): IbashoRecord => ({
  ...buildIbasho({
    id,
    name: `見本の家${id}`,
    geo: { latitude: at[0], longitude: at[1] },
    areas: ['14205'],
    address: '神奈川県藤沢市見本1-1',
    access: undefined,
    ...overrides,
  }),
  key: `example/${id}`,
  publisher: { id: 'example' },
  stale: false,
});
const table = buildFeed().areaTable!.map((row) =>
  row.code === '14207' ? { ...row, geo: { latitude: 35.334, longitude: 139.404 } } : row,
);

function startsOf(places: readonly IbashoRecord[]): StartPoints {
  const starts = new StartPoints(new AreaIndex(table));
  for (const one of places) {
    const point = namedPoint(one);
    if (point) starts.add(point);
  }
  return starts;
}
const found = (starts: StartPoints, typed: string): string[] =>
  starts.find(typed).map(({ kind, name, town, geo }) => [kind, name, town, geo.latitude, geo.longitude].join(' '));

describe('StartPoints', () => {
  it('finds a town by name, kana or romaji: where the table has it, else among its places', () => {
    const starts = startsOf([place('a', [35.3, 139.4]), place('b', [35.31, 139.41]), place('c', [35.9, 139.41])]);
    for (const typed of ['茅ヶ崎市', '茅ケ崎', 'ちがさき', 'chigasaki', ' 茅ヶ崎周辺 '])
      assert.deepEqual(found(starts, typed)[0], 'town 14207  35.334 139.404', typed);
    assert.deepEqual(found(starts, '藤沢')[0], 'town 14205  35.31 139.41', 'one that lies far off does not move it');
    assert.deepEqual(found(starts, '箱根'), [], 'nothing is known of where it is');
    assert.equal(starts.town('14205')?.geo.latitude, 35.31);
    assert.equal(starts.town('14382'), undefined);
  });

  it('finds a station by the place that is nearest to it on foot', () => {
    const starts = startsOf([
      place('a', [35.3, 139.4], { access: 'JR東海道線「辻堂」駅 徒歩15分' }),
      place('b', [35.31, 139.41], { access: { ja: '辻堂駅から歩いて3分、湘南台駅からバス10分' } }),
      place('c', [35.32, 139.42], { access: '小田急江ノ島線湘南台駅西口徒歩５分。駐車場なし' }),
      place('d', [35.33, 139.43], { access: '最寄りの見本駅より徒歩40分' }),
      place('e', [35.34, 139.44], { access: '本鵠沼駅すぐ\nさがみ野駅と二俣川駅のあいだ' }),
    ]);
    for (const typed of ['辻堂', '辻堂駅', '辻堂 駅前'])
      assert.deepEqual(found(starts, typed), ['station 辻堂駅  35.31 139.41'], typed);
    assert.deepEqual(found(starts, '湘南台駅'), ['station 湘南台駅  35.32 139.42'], 'who comes by bus is not near');
    assert.deepEqual(
      found(starts, '見本駅').filter((one) => one.startsWith('station')),
      [],
    );
    assert.deepEqual(found(starts, '鵠沼駅'), ['station 本鵠沼駅  35.34 139.44']);
    assert.equal(found(starts, 'さがみ野')[0], 'station さがみ野駅  35.34 139.44');
    assert.deepEqual(found(starts, '駅'), []);
  });

  it('finds a quarter, one for each town that has it, and a place by its name', () => {
    const starts = startsOf([
      place('a', [35.3, 139.4], { address: '神奈川県藤沢市緑が丘1-1' }),
      place('b', [35.31, 139.41], { address: '神奈川県茅ヶ崎市緑が丘2', areas: ['14207'] }),
      place('c', [35.32, 139.42], { name: { en: 'Sample Table', ja: '見本の食卓' } }),
    ]);
    assert.deepEqual(found(starts, '緑ヶ丘'), ['quarter 緑ヶ丘 14205 35.3 139.4', 'quarter 緑ヶ丘 14207 35.31 139.41']);
    assert.deepEqual(found(starts, '食卓'), ['place 見本の食卓  35.32 139.42']);
    assert.deepEqual(found(starts, 'sample table'), ['place 見本の食卓  35.32 139.42']);
    assert.ok(
      found(starts, '藤沢市').every((one) => !one.startsWith('quarter')),
      'a town is no quarter of itself',
    );
    for (const typed of ['', '  ', 'どこにもない所']) assert.deepEqual(found(starts, typed), []);
  });

  it('learns nothing from places that do not show exactly where they are', () => {
    for (const addressPrecision of ['hidden', 'district']) {
      const starts = startsOf([
        place('a', [35.3333, 139.4444], {
          addressPrecision,
          name: '隠れ家',
          address: '神奈川県藤沢市谷戸9',
          access: '谷戸駅徒歩1分',
        }),
      ]);
      const all = ['隠れ家', '谷戸', '谷戸駅', '藤沢市'].flatMap((typed): StartPoint[] => starts.find(typed));
      assert.deepEqual(all, [], addressPrecision);
      assert.equal(starts.town('14205'), undefined);
    }
  });

  it('offers no more than fit below a field', () => {
    const starts = startsOf(Array.from({ length: 40 }, (_, at) => place(`${at}`, [35 + at / 100, 139.4])));
    assert.equal(starts.find('見本の家').length, 6);
  });
});
