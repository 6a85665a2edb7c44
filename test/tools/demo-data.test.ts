import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { checkDigit } from '../../src/feed/area-code.js';
import type { FeedFile } from '../../src/feed/schema.js';
import { openingStatus } from '../../src/model/hours/opening-hours.js';
import type { Publication } from '../../src/tools/publish/make-feed.js';
import { at, buildDemo, DATE, daysBetween, FOLDER, nameOf } from './demo-feed.js';

/** Newest day of check in the sources. */
const NEWEST_CHECK = '2026-07-28';

let publication: Publication;
let feed: FeedFile;
before(async () => {
  ({ publication, feed } = await buildDemo(DATE));
});

const windowNamed = (part: string): NonNullable<FeedFile['consultationWindows']>[number] => {
  const found = feed.consultationWindows!.filter((one) => nameOf(one).includes(part));
  assert.equal(found.length, 1, part);
  return found[0]!;
};
describe('the demo tables', () => {
  it('are taken whole: no row refused, none repaired', () => {
    for (const { file, refused, repaired } of publication.summaries)
      assert.deepEqual({ file, refused, repaired }, { file, refused: 0, repaired: 0 });
    assert.deepEqual(
      publication.findings
        .filter((finding) => finding.level !== 'note')
        .map(({ file, row, code, value }) => ({ file, row, code, value })),
      [],
    );
  });

  it('leave no column unread', () => {
    const unread = publication.findings.filter(({ code }) => code.startsWith('column-'));
    assert.deepEqual(
      unread.map(({ file, column, code }) => ({ file, column, code })),
      [],
    );
  });

  it('come in both encodings that offices use', () => {
    const encodings = Object.fromEntries(publication.summaries.map(({ file, encoding }) => [file, encoding]));
    assert.equal(encodings['windows.csv'], 'utf-8-bom');
    assert.equal(encodings['ibasho.csv'], 'cp932');
  });

  it('hold at least what was asked for, and say that they are a demo', () => {
    assert.equal(feed.demo, true);
    assert.ok(feed.consultationWindows!.length >= 40);
    assert.ok(feed.ibasho!.length >= 20);
    assert.ok(feed.events!.length >= 25);
    assert.match(JSON.stringify(feed.attribution), /出典：くらし支援ナビ（CC BY 4\.0）を加工/);
    assert.match(JSON.stringify(feed.attribution), /国土数値情報/);
  });

  it('give the same bytes again', async () => {
    assert.equal((await buildDemo(DATE)).publication.feed, publication.feed);
  });
});

describe('areas', () => {
  it('are the prefecture, its 33 municipalities and the 28 wards, each with reading, romaji, region and place', () => {
    const table = feed.areaTable!;
    const cities = table.filter(({ parent }) => parent === '14');
    const wards = table.filter(({ parent }) => ['14100', '14130', '14150'].includes(parent ?? ''));
    assert.deepEqual([table.length, cities.length, wards.length], [62, 33, 28]);
    assert.equal(new Set(table.map(({ code }) => code)).size, 62);
    assert.equal(new Set(table.map(({ name }) => name)).size, 62, 'full names: 緑区 and 南区 exist twice');
    for (const area of [...cities, ...wards]) {
      assert.match(area.kana!, /^[ァ-ヶー]+$/u);
      assert.match(area.romaji!, /^[A-Z][A-Za-z ,]+$/);
      assert.ok(area.region);
      assert.ok(
        area.geo!.latitude > 35.1 &&
          area.geo!.latitude < 35.7 &&
          area.geo!.longitude > 138.9 &&
          area.geo!.longitude < 139.8,
        area.name,
      );
    }
  });

  it('are kept with their check digits', async () => {
    const rows = (await readFile(`${FOLDER}areas.csv`, 'utf8')).replace('\uFEFF', '').trim().split('\r\n').slice(1);
    for (const row of rows) {
      const code = row.split(',')[0]!;
      assert.equal(code, code.slice(0, 5) + checkDigit(code.slice(0, 5)));
    }
  });

  it('have outlines for every municipality or its wards, and nothing but the code with them', async () => {
    const topology = JSON.parse(await readFile(`${FOLDER}outlines.topojson`, 'utf8')) as {
      objects: { municipalities: { geometries: { properties: Record<string, string> }[] } };
    };
    const shapes = topology.objects.municipalities.geometries.map(({ properties }) => properties);
    for (const properties of shapes) assert.deepEqual(Object.keys(properties), ['code']);
    const expected = feed
      .areaTable!.map(({ code }) => code)
      .filter((code) => !['14', '14100', '14130', '14150'].includes(code));
    assert.deepEqual(
      shapes.map(({ code }) => code),
      expected.sort(),
    );
  });
});

/**
 * Numbers of people in danger or distress, written down a second time: a wrong digit reaches a stranger.
 * Source: the pages named in the tables' 取得元URL, as listed in the network's fact sheet of lines.
 */
const LINES: Readonly<Record<string, readonly string[]>> = {
  よりそいホットライン: ['0120-279-338'],
  '#いのちSOS': ['0120-061-338'],
  いのちの電話: ['0120-783-556'],
  こころの健康相談統一ダイヤル: ['0570-064-556'],
  '24時間子供SOSダイヤル': ['0120-0-78310'],
  チャイルドライン: ['0120-99-7777'],
  '児童相談所 虐待対応ダイヤル': ['189'],
  DV相談ナビ: ['#8008'],
  DV相談プラス: ['0120-279-889'],
  '性犯罪・性暴力被害者': ['#8891'],
  消費者ホットライン: ['188'],
  警察相談: ['#9110', '045-664-9110'],
  かながわ救急相談センター: ['#7119', '045-232-7119'],
  'こころの電話相談（0120-939-289）': ['0120-939-289'],
  'こころの電話相談（0120-821-606）': ['0120-821-606'],
  多言語支援センターかながわ: ['045-316-2770'],
  かながわ男女共同参画センター: ['0466-26-5550'],
  '法テラス・サポートダイヤル': ['0570-078374'],
  '孤独・孤立相談ダイヤル': ['#9999'],
};
const STRIP: Readonly<Record<string, string | undefined>> = {
  '119': '119',
  '110': '110',
  yorisoi: '0120-279-338',
  childline: '0120-99-7777',
  'anata-no-ibasho': undefined,
  'builtin-110-app': undefined,
  'builtin-net119': undefined,
  'builtin-relay': undefined,
};

describe('the numbers of the lines', () => {
  for (const [name, numbers] of Object.entries(LINES)) {
    it(`${name}: ${numbers.join(', ')}, shown and dialled alike`, () => {
      const phones = windowNamed(name).channels!.filter(({ id }) => id === 'phone');
      assert.deepEqual(
        phones.map(({ number }) => number),
        numbers,
      );
      assert.deepEqual(
        phones.map(({ dial }) => dial),
        numbers.map((number) => `tel:${number.replaceAll('-', '').replace('#', '%23')}`),
      );
    });
  }

  it('are right in the safety strip, which has all three parts', () => {
    assert.deepEqual(Object.fromEntries(feed.emergency!.map(({ id, channel }) => [id, channel?.number])), STRIP);
    for (const role of ['danger', 'talk', 'voiceless'])
      assert.ok(
        feed.emergency!.some((line) => line.role === role),
        role,
      );
    assert.equal(feed.emergency!.find(({ id }) => id === 'anata-no-ibasho')?.channel?.url, 'https://talkme.jp/chat/');
    for (const line of feed.emergency!) assert.ok(line.source?.name && line.source.url, line.id);
  });

  it('are nowhere one of the stale or wrong ones that circulate', () => {
    const digits = JSON.stringify(feed).replaceAll('-', '');
    for (const wrong of ['0570078310', '0570046556', '0570078355']) assert.doesNotMatch(digits, new RegExp(wrong));
  });
});

/** Windows whose sources give no day of check: the field stays empty rather than wrong. */
const UNDATED = [
  'いのちの電話',
  '24時間子供SOSダイヤル',
  'チャイルドライン',
  '神奈川県 こころの電話相談（0120-939-289）',
  '神奈川県 こころの電話相談（0120-821-606）',
];

describe('windows', () => {
  it('name their source with its page, and the true day of the check', () => {
    for (const desk of feed.consultationWindows!) {
      assert.ok(desk.source?.name, nameOf(desk));
      assert.match(desk.source.url!, /^https:\/\//, nameOf(desk));
      if (UNDATED.includes(nameOf(desk))) assert.equal(desk.verifiedOn, undefined, nameOf(desk));
      else assert.match(desk.verifiedOn!, /^20(2[2-6])-\d\d-\d\d$/, nameOf(desk));
      assert.ok((desk.verifiedOn ?? '') <= NEWEST_CHECK, nameOf(desk));
      if (desk.source.license === 'CC BY 4.0')
        assert.match(String(desk.source.name), /くらし支援ナビ（CC BY 4\.0）を加工/);
    }
  });

  it('have a way to be reached, a topic, words of their own, and no private address', () => {
    for (const desk of feed.consultationWindows!) {
      assert.ok(desk.channels?.length, nameOf(desk));
      assert.ok(desk.topics?.length, nameOf(desk));
      assert.ok(desk.description, nameOf(desk));
      const text = JSON.stringify(desk);
      assert.doesNotMatch(text, /@/, nameOf(desk));
      for (const { number } of desk.channels) assert.doesNotMatch(number ?? '', /^0[789]0/, nameOf(desk));
    }
  });

  it('compute no status from what is old or undated: such hours stay a sentence', () => {
    for (const desk of feed.consultationWindows!) {
      if (desk.verifiedOn !== undefined && daysBetween(desk.verifiedOn, DATE) <= 180) continue;
      // Announced days that are over tell of no open door, whoever checked them when.
      const lasting = desk.schedule?.filter(({ through = DATE }) => through >= DATE) ?? [];
      assert.deepEqual(lasting, [], nameOf(desk));
    }
  });

  it('have the period of a line that is open in announced periods alone: between them it is no way to turn to', () => {
    const status = openingStatus(windowNamed('孤独・孤立相談ダイヤル'), at(`${DATE}T12:00`), feed.holidays);
    assert.deepEqual(status, { kind: 'out-of-period' });
  });

  it('serve the nation, the prefecture and several municipalities', () => {
    const served = feed.consultationWindows!.map((desk) => desk.serviceAreas ?? desk.areas ?? []);
    assert.ok(served.filter((areas) => areas.includes('00')).length >= 10, 'nation');
    assert.ok(served.filter((areas) => areas.includes('14')).length >= 5, 'prefecture');
    const codes = new Set(served.flat().filter((code) => code.length === 5));
    assert.ok(codes.size >= 20);
    const known = new Set(feed.areaTable!.map(({ code }) => code));
    for (const code of codes) assert.ok(known.has(code), code);
    assert.deepEqual(
      served.filter((areas) => areas.length === 0),
      [],
    );
  });

  it('keep child lines for children as a hard limit', () => {
    assert.deepEqual(windowNamed('チャイルドライン').eligibility, { ageTo: 18, match: 'only', note: '18歳までの方' });
    assert.equal(windowNamed('24時間子供SOSダイヤル').eligibility?.match, undefined, 'parents may call too');
  });

  it('are open around the clock, 祝日 and New Year too, where the source says 24 hours', () => {
    for (const name of ['よりそいホットライン', '児童相談所 虐待対応ダイヤル', 'DV相談プラス']) {
      for (const moment of ['2026-11-24T03:00', '2026-11-23T12:00', '2027-01-01T00:30']) {
        assert.equal(openingStatus(windowNamed(name), at(moment), feed.holidays).kind, 'open', `${name} ${moment}`);
      }
    }
  });

  it('open and close as their pages say', () => {
    const kind = (name: string, moment: string): string =>
      openingStatus(windowNamed(name), at(moment), feed.holidays).kind;
    assert.equal(kind('藤沢市役所（代表）', '2026-11-24T08:30'), 'open');
    assert.equal(kind('藤沢市役所（代表）', '2026-11-24T17:00'), 'closed');
    assert.equal(kind('藤沢市役所（代表）', '2026-11-23T10:00'), 'closed', '祝日');
    assert.equal(kind('藤沢市役所（代表）', '2026-11-28T10:00'), 'closed', 'Saturday');
    assert.equal(kind('川崎市役所（代表）', '2026-11-23T10:00'), 'ask', '祝日 are not mentioned');
    assert.equal(kind('かながわ男女共同参画センター', '2026-11-24T20:59'), 'open');
    assert.equal(kind('かながわ男女共同参画センター', '2026-11-28T17:00'), 'closed');
    assert.equal(kind('法テラス・サポートダイヤル', '2026-11-28T16:59'), 'open');
    assert.equal(kind('法テラス・サポートダイヤル', '2026-11-29T12:00'), 'closed');
  });

  it('invent no days where the source gives none', () => {
    for (const name of ['平塚市役所', '厚木市 福祉総合支援課', '横須賀市役所', 'DV相談ナビ'])
      assert.equal(windowNamed(name).schedule, undefined, name);
  });
});
