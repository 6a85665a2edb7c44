import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Area } from '../../../src/feed/schema.js';
import { areaCode, areaCodes, enclosingByCode } from '../../../src/model/places/area-codes.js';
import { areaNamed, findAreas } from '../../../src/model/places/area-search.js';
import { AreaIndex, NEARNESS } from '../../../src/model/places/areas.js';

const TABLE: Area[] = [
  { code: '14', name: '神奈川県', kana: 'かながわけん', romaji: 'Kanagawa-ken' },
  { code: '14100', name: '横浜市', kana: 'よこはまし', romaji: 'Yokohama-shi', region: '横浜' },
  { code: '14105', name: '南区', kana: 'みなみく', romaji: 'Minami-ku', parent: '14100' },
  { code: '14106', name: '保土ケ谷区', kana: 'ほどがやく', romaji: 'Hodogaya-ku', parent: '14100' },
  { code: '14109', name: '横浜市港北区', kana: 'よこはましこうほくく' },
  { code: '14113', name: '緑区', kana: 'みどりく', romaji: 'Midori-ku' },
  { code: '14150', name: '相模原市', kana: 'さがみはらし', romaji: 'Sagamihara-shi', region: '相模原' },
  { code: '14151', name: '緑区', kana: 'みどりく', romaji: 'Midori-ku' },
  { code: '14153', name: '南区', kana: 'みなみく', romaji: 'Minami-ku' },
  { code: '14201', name: '横須賀市', kana: 'よこすかし', region: '横須賀三浦' },
  { code: '14205', name: '藤沢市', kana: 'ふじさわし', region: '湘南' },
  { code: '14207', name: '茅ヶ崎市', kana: 'ちがさきし', region: '湘南' },
  { code: '14382', name: '箱根町', kana: 'はこねまち', region: '県西' },
  { code: '14384', name: '湯河原町', kana: 'ゆがわらまち', region: '県西' },
];
const areas = new AreaIndex(TABLE);
const names = (query: string): string[] => findAreas(areas, query).map(({ code }) => areas.label(code));

describe('area codes', () => {
  it('come to one form', () => {
    for (const [written, code] of [
      ['14100', '14100'],
      ['141003', '14100'],
      ['14', '14'],
      ['14000', '14'],
      ['140007', '14'],
      ['00', '00'],
      ['JP', '00'],
      [' １４２０５ ', '14205'],
    ])
      assert.equal(areaCode(written!), code, written);
    for (const written of ['', 'x', '1', '123', '141000', '横浜市'])
      assert.equal(areaCode(written), undefined, written);
    assert.deepEqual(areaCodes(['141003', '14100', 'junk']), ['14100']);
  });

  it('put wards under their city by the code alone, but not those of Tokyo', () => {
    for (const [ward, city] of [
      ['14101', '14100'],
      ['14118', '14100'],
      ['14131', '14130'],
      ['14137', '14130'],
      ['14151', '14150'],
      ['14153', '14150'],
      ['40133', '40130'],
      ['40109', '40100'],
      ['27141', '27140'],
      ['13101', '13'],
      ['14205', '14'],
      ['14100', '14'],
      ['14130', '14'],
      ['14150', '14'],
      ['14', '00'],
    ]) {
      assert.equal(enclosingByCode(ward!), city, ward);
    }
    assert.equal(enclosingByCode('00'), undefined);
  });
});

describe('AreaIndex', () => {
  it('knows what encloses what', () => {
    assert.deepEqual(areas.chain('14113'), ['14113', '14100', '14', '00']);
    assert.deepEqual(areas.chain('142051'), ['14205', '14', '00']);
    assert.deepEqual(areas.chain('26101'), ['26101', '26100', '26', '00']);
    assert.deepEqual(areas.chain('nowhere'), []);
    assert.equal(areas.level('14113'), 'ward');
    assert.equal(areas.level('14100'), 'municipality');
    assert.ok(areas.within('14151', '14150') && areas.within('14151', '14') && areas.within('14', '00'));
    assert.ok(!areas.within('14151', '14100'));
  });

  it('does not hang on areas that enclose each other', () => {
    const looped = new AreaIndex([
      { code: '14205', name: 'a', parent: '14207' },
      { code: '14207', name: 'b', parent: '14205' },
    ]);
    assert.deepEqual(looped.chain('14205'), ['14205', '14207', '00']);
  });

  it('says whom a window serves', () => {
    assert.equal(areas.serves(['14100'], '14113'), 'all', 'a ward is served by its city');
    assert.equal(areas.serves(['14'], '14382'), 'all');
    assert.equal(areas.serves(['00'], '14382'), 'all');
    assert.equal(areas.serves(['JP'], '13101'), 'all');
    assert.equal(areas.serves(['14113'], '14100'), 'part');
    assert.equal(areas.serves(['14113'], '14151'), 'no');
    assert.equal(areas.serves(['14205'], '14207'), 'no');
    assert.equal(areas.serves(undefined, '14205'), 'unknown');
    assert.equal(areas.serves([], '14205'), 'unknown');
    assert.equal(areas.serves(['???'], '14205'), 'unknown');
  });

  it('follows laws that split city and prefecture by the codes listed', () => {
    const byPrefecture = ['14382', '14384'];
    assert.equal(areas.serves(byPrefecture, '14382'), 'all');
    assert.equal(areas.serves(byPrefecture, '14205'), 'no');
    assert.equal(areas.serves(byPrefecture, '14'), 'part');
  });

  it('orders by nearness: here, city, region, prefecture, nation, elsewhere, unknown', () => {
    const order = [['14113'], ['14100'], ['14106']].map((codes) => areas.nearness(codes, '14113'));
    assert.deepEqual(order, [NEARNESS.here, NEARNESS.city, NEARNESS.city]);
    assert.equal(areas.nearness(['14207'], '14205'), NEARNESS.region);
    assert.equal(areas.nearness(['14'], '14205'), NEARNESS.prefecture);
    assert.equal(areas.nearness(['14382'], '14205'), NEARNESS.prefecture);
    assert.equal(areas.nearness(['00'], '14205'), NEARNESS.nation);
    assert.equal(areas.nearness(['13101'], '14205'), NEARNESS.elsewhere);
    assert.equal(areas.nearness(undefined, '14205'), NEARNESS.unknown);
    assert.equal(areas.nearness(['13101', '14205'], '14205'), NEARNESS.here, 'the nearest of several counts');
    assert.equal(areas.nearness(['14205'], '14'), NEARNESS.here);
  });

  it('is found by name, kana and romaji, in any spelling', () => {
    for (const query of ['茅ヶ崎', '茅ケ崎市', '茅が崎', 'ちがさき', 'チガサキ', 'chigasaki', 'Tigasaki', 'chiga'])
      assert.deepEqual(names(query), ['茅ヶ崎市'], query);
    for (const query of ['保土ヶ谷', 'ほどがや', 'hodogaya'])
      assert.deepEqual(names(query), ['横浜市保土ケ谷区'], query);
    for (const query of ['kohoku', 'kouhoku', 'Kōhoku', '港北'])
      assert.deepEqual(names(query), ['横浜市港北区'], query);
    assert.deepEqual(names('huzisawa'), ['藤沢市']);
    assert.deepEqual(names(''), []);
    assert.deepEqual(names('zzz'), []);
  });

  it('shows the city of a ward whose name exists twice', () => {
    assert.deepEqual(names('緑区'), ['横浜市緑区', '相模原市緑区']);
    assert.deepEqual(names('みなみ'), ['横浜市南区', '相模原市南区']);
    assert.deepEqual(names('相模原市緑区'), ['相模原市緑区']);
    assert.deepEqual(names('相模原 緑'), ['相模原市緑区']);
    assert.equal(areas.label('14151', 'en'), 'Midori-ku, Sagamihara-shi');
    assert.equal(areas.label('14109'), '横浜市港北区', 'a name that has its city is left alone');
    assert.equal(areas.kana('14113'), 'よこはましみどりく');
  });

  it('has its reading for who reads やさしい日本語', () => {
    for (const [code, label] of [
      ['14201', '{横須賀市|よこすかし}'],
      ['14113', '{横浜市緑区|よこはましみどりく}'],
      ['14109', '{横浜市港北区|よこはましこうほくく}'],
      ['99999', '99999'],
    ] as const)
      assert.equal(areas.label(code, 'ja-x-yasashii'), label);
    const table = new AreaIndex([
      { code: '14205', name: '藤沢市', kana: 'フジサワシ' },
      { code: '14206', name: '小田原市' },
    ]);
    assert.equal(table.label('14205', 'ja-x-yasashii'), '{藤沢市|ふじさわし}', 'katakana is read as hiragana');
    assert.equal(table.label('14206', 'ja-x-yasashii'), '小田原市', 'without a reading, the name');
  });

  it('shows the prefecture of a municipality whose name exists twice', () => {
    const nation = new AreaIndex([
      { code: '13', name: '東京都', romaji: 'Tokyo' },
      { code: '13206', name: '府中市', romaji: 'Fuchu-shi' },
      { code: '13209', name: '町田市' },
      { code: '34', name: '広島県', romaji: 'Hiroshima' },
      { code: '34208', name: '府中市', romaji: 'Fuchu-shi' },
    ]);
    assert.equal(nation.label('34208'), '広島県府中市');
    assert.equal(nation.label('342084'), '広島県府中市', 'by the code with its check digit too');
    assert.equal(nation.label('13206', 'en'), 'Fuchu-shi, Tokyo');
    assert.equal(nation.label('13209'), '町田市');
  });

  it('puts the exact name before those that begin with it', () => {
    assert.equal(names('横浜')[0], '横浜市');
    assert.ok(names('よこ').includes('横須賀市'));
  });

  it('groups by region, wards with their city', () => {
    const groups = areas.grouped('14');
    assert.deepEqual(
      groups.map(({ heading }) => heading),
      ['横浜', '相模原', '横須賀三浦', '湘南', '県西'],
    );
    assert.deepEqual(
      groups[0]!.areas.map(({ code }) => code),
      ['14100', '14105', '14106', '14109', '14113'],
    );
    assert.deepEqual(areas.grouped('13'), []);
  });

  it('answers without a table', () => {
    const bare = new AreaIndex([]);
    assert.equal(bare.serves(['14100'], '14113'), 'all');
    assert.equal(bare.label('14113'), '14113');
    assert.equal(bare.label('00'), '');
    assert.deepEqual(bare.grouped(), []);
  });
});

describe('areaNamed', () => {
  it('knows an area by its whole name, and none that may be another', () => {
    for (const [query, code] of [
      ['湯河原町', '14384'],
      ['湯河原', '14384'],
      ['ゆがわらまち', '14384'],
      ['hodogaya', '14106'],
      ['湯河', undefined],
      ['緑区', undefined],
      ['将棋', undefined],
      ['', undefined],
    ] as const)
      assert.equal(areaNamed(areas, query)?.code, code, query);
  });
});
