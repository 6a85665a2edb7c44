import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkDigit } from '../../src/feed/area-code.js';
import type { CommunityEvent, FeedFile } from '../../src/feed/schema.js';
import { eventState } from '../../src/model/event-state.js';
import { openingStatus } from '../../src/model/opening-hours.js';
import { readConfig } from '../../src/tools/build/config.js';
import { makeFeed, type Publication } from '../../src/tools/build/make-feed.js';
import { ja as words } from '../../src/tools/commands/text/ja.js';
import { createSay } from '../../src/tools/messages/say.js';

const FOLDER = fileURLToPath(new URL('../../examples/kanagawa/', import.meta.url));
const DATE = '2026-11-24';
/** Newest day of check in the sources. */
const NEWEST_CHECK = '2026-07-28';

async function build(date: string): Promise<{ publication: Publication; feed: FeedFile }> {
  const { config, folder } = await readConfig(`${FOLDER}tsunagari.config.json`, words);
  const publication = await makeFeed(config, { folder, date, lang: 'ja', say: createSay('ja'), words });
  return { publication, feed: JSON.parse(publication.feed) as FeedFile };
}

let publication: Publication;
let feed: FeedFile;
before(async () => {
  ({ publication, feed } = await build(DATE));
});

const nameOf = ({ name }: { name: unknown }): string => (typeof name === 'string' ? name : (name as { ja: string }).ja);
const windowNamed = (part: string): NonNullable<FeedFile['consultationWindows']>[number] => {
  const found = feed.consultationWindows!.filter((one) => nameOf(one).includes(part));
  assert.equal(found.length, 1, part);
  return found[0]!;
};
/** A moment of Japan's clock. */
const at = (moment: string): Date => new Date(`${moment}:00+09:00`);
const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;

describe('the demo tables', () => {
  it('are taken whole: no row refused, none repaired', () => {
    for (const { file, refused, repaired } of publication.summaries) assert.deepEqual({ file, refused, repaired }, { file, refused: 0, repaired: 0 });
    assert.deepEqual(publication.findings.filter((finding) => finding.level !== 'note').map(({ file, row, code, value }) => ({ file, row, code, value })), []);
  });

  it('leave no column unread', () => {
    const unread = publication.findings.filter(({ code }) => code.startsWith('column-') && code !== 'columns-not-used');
    assert.deepEqual(unread.map(({ file, column, code }) => ({ file, column, code })), []);
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
    assert.equal((await build(DATE)).publication.feed, publication.feed);
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
      assert.ok(area.geo!.latitude > 35.1 && area.geo!.latitude < 35.7 && area.geo!.longitude > 138.9 && area.geo!.longitude < 139.8, area.name);
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
    const topology = JSON.parse(await readFile(`${FOLDER}outlines.topojson`, 'utf8')) as { objects: { municipalities: { geometries: { properties: Record<string, string> }[] } } };
    const shapes = topology.objects.municipalities.geometries.map(({ properties }) => properties);
    for (const properties of shapes) assert.deepEqual(Object.keys(properties), ['code']);
    const expected = feed.areaTable!.map(({ code }) => code).filter((code) => !['14', '14100', '14130', '14150'].includes(code));
    assert.deepEqual(shapes.map(({ code }) => code), expected.sort());
  });
});

/**
 * Numbers of people in danger or distress, written down a second time: a wrong digit reaches a stranger.
 * Source: the pages named in the tables' 取得元URL, as listed in the network's fact sheet of lines.
 */
const LINES: Readonly<Record<string, readonly string[]>> = {
  'よりそいホットライン': ['0120-279-338'],
  '#いのちSOS': ['0120-061-338'],
  'いのちの電話': ['0120-783-556'],
  'こころの健康相談統一ダイヤル': ['0570-064-556'],
  '24時間子供SOSダイヤル': ['0120-0-78310'],
  'チャイルドライン': ['0120-99-7777'],
  '児童相談所 虐待対応ダイヤル': ['189'],
  'DV相談ナビ': ['#8008'],
  'DV相談プラス': ['0120-279-889'],
  '性犯罪・性暴力被害者': ['#8891'],
  '消費者ホットライン': ['188'],
  '警察相談': ['#9110', '045-664-9110'],
  'かながわ救急相談センター': ['#7119', '045-232-7119'],
  'こころの電話相談（0120-939-289）': ['0120-939-289'],
  'こころの電話相談（0120-821-606）': ['0120-821-606'],
  '多言語支援センターかながわ': ['045-316-2770'],
  'かながわ男女共同参画センター': ['0466-26-5550'],
  '法テラス・サポートダイヤル': ['0570-078374'],
  '孤独・孤立相談ダイヤル': ['#9999'],
};
const STRIP: Readonly<Record<string, string | undefined>> = {
  '119': '119', '110': '110', 'yorisoi': '0120-279-338', 'childline': '0120-99-7777',
  'anata-no-ibasho': undefined, '110-app': undefined, 'net119': undefined, 'phone-relay': undefined,
};

describe('the numbers of the lines', () => {
  for (const [name, numbers] of Object.entries(LINES)) {
    it(`${name}: ${numbers.join(', ')}, shown and dialled alike`, () => {
      const phones = windowNamed(name).channels!.filter(({ id }) => id === 'phone');
      assert.deepEqual(phones.map(({ number }) => number), numbers);
      assert.deepEqual(phones.map(({ dial }) => dial), numbers.map((number) => `tel:${number.replaceAll('-', '').replace('#', '%23')}`));
    });
  }

  it('are right in the safety strip, which has all three parts', () => {
    assert.deepEqual(Object.fromEntries(feed.emergency!.map(({ id, channel }) => [id, channel?.number])), STRIP);
    for (const role of ['danger', 'talk', 'voiceless']) assert.ok(feed.emergency!.some((line) => line.role === role), role);
    assert.equal(feed.emergency!.find(({ id }) => id === 'anata-no-ibasho')?.channel?.url, 'https://talkme.jp/chat/');
    for (const line of feed.emergency!) assert.ok(line.source?.name && line.source.url, line.id);
  });

  it('are nowhere one of the stale or wrong ones that circulate', () => {
    const digits = JSON.stringify(feed).replaceAll('-', '');
    for (const wrong of ['0570078310', '0570046556', '0570078355']) assert.doesNotMatch(digits, new RegExp(wrong));
  });
});

/** Windows whose sources give no day of check: the field stays empty rather than wrong. */
const UNDATED = ['いのちの電話', '24時間子供SOSダイヤル', 'チャイルドライン', '神奈川県 こころの電話相談（0120-939-289）', '神奈川県 こころの電話相談（0120-821-606）'];

describe('windows', () => {
  it('name their source with its page, and the true day of the check', () => {
    for (const window of feed.consultationWindows!) {
      assert.ok(window.source?.name, nameOf(window));
      assert.match(window.source.url!, /^https:\/\//, nameOf(window));
      if (UNDATED.includes(nameOf(window))) assert.equal(window.verifiedOn, undefined, nameOf(window));
      else assert.match(window.verifiedOn!, /^20(2[2-6])-\d\d-\d\d$/, nameOf(window));
      assert.ok((window.verifiedOn ?? '') <= NEWEST_CHECK, nameOf(window));
      if (window.source.license === 'CC BY 4.0') assert.match(String(window.source.name), /くらし支援ナビ（CC BY 4\.0）を加工/);
    }
  });

  it('have a way to be reached, a topic, words of their own, and no private address', () => {
    for (const window of feed.consultationWindows!) {
      assert.ok(window.channels?.length, nameOf(window));
      assert.ok(window.topics?.length, nameOf(window));
      assert.ok(window.description, nameOf(window));
      const text = JSON.stringify(window);
      assert.doesNotMatch(text, /@/, nameOf(window));
      for (const { number } of window.channels) assert.doesNotMatch(number ?? '', /^0[789]0/, nameOf(window));
    }
  });

  it('compute no status from what is old or undated: such hours stay a sentence', () => {
    for (const window of feed.consultationWindows!) {
      if (window.verifiedOn !== undefined && daysBetween(window.verifiedOn, DATE) <= 180) continue;
      assert.equal(window.schedule, undefined, nameOf(window));
    }
  });

  it('serve the nation, the prefecture and several municipalities', () => {
    const served = feed.consultationWindows!.map((window) => window.serviceAreas ?? window.areas ?? []);
    assert.ok(served.filter((areas) => areas.includes('00')).length >= 10, 'nation');
    assert.ok(served.filter((areas) => areas.includes('14')).length >= 5, 'prefecture');
    const codes = new Set(served.flat().filter((code) => code.length === 5));
    assert.ok(codes.size >= 20);
    const known = new Set(feed.areaTable!.map(({ code }) => code));
    for (const code of codes) assert.ok(known.has(code), code);
    assert.deepEqual(served.filter((areas) => areas.length === 0), []);
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
    const kind = (name: string, moment: string): string => openingStatus(windowNamed(name), at(moment), feed.holidays).kind;
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
    for (const name of ['平塚市役所', '厚木市 福祉総合支援課', '横須賀市役所', 'DV相談ナビ']) assert.equal(windowNamed(name).schedule, undefined, name);
  });
});

const isSample = (record: { name: unknown }): boolean => nameOf(record).includes('サンプル');

describe('samples', () => {
  it('are every 居場所 and every coming event, by name', () => {
    for (const place of feed.ibasho!) assert.ok(isSample(place), nameOf(place));
    for (const event of feed.events!) if (!isSample(event)) assert.ok((event.startDate ?? '') < '2025-04', nameOf(event));
  });

  it('hold no telephone, no address of mail, and lead only to example.jp', () => {
    for (const record of [...feed.ibasho!, ...feed.events!.filter(isSample)]) {
      const text = JSON.stringify(record);
      assert.doesNotMatch(text, /(?:"phone"|tel:|0\d{1,4}-\d{1,4}-\d{3,4}|@)/, nameOf(record));
      for (const [url] of text.matchAll(/https?:\/\/[^"\\]+/g)) assert.match(url, /^https:\/\/example\.jp\//, nameOf(record));
    }
  });

  it('show the variety that widgets must cope with', () => {
    const places = feed.ibasho!;
    assert.ok(new Set(places.map(({ kind }) => kind)).size >= 25, 'kinds');
    assert.ok(new Set(places.flatMap(({ areas }) => areas ?? [])).size >= 20, 'areas');
    assert.ok(places.filter(({ online }) => online).length >= 2, 'online');
    assert.ok(places.some(({ addressPrecision, geo, address }) => addressPrecision === 'hidden' && !geo && !address), 'hidden');
    assert.ok(places.some(({ addressPrecision, geo }) => addressPrecision === 'district' && !geo), 'district');
    assert.ok(places.some(({ geo, online, addressPrecision }) => !geo && !online && addressPrecision === 'exact') || places.some(({ geo, address }) => !geo && address), 'no coordinates');
    assert.ok(places.some((place) => nameOf(place).length > 60), 'long name');
    assert.ok(places.some(({ status }) => status === 'temporarily-closed'), 'resting');
    assert.ok(places.some(({ schedule, hoursNote }) => !schedule && hoursNote), 'hours in words');
    for (const kind of ['free', 'donation', 'paid']) assert.ok(places.some(({ cost }) => cost?.some((one) => one.kind === kind)), kind);
    assert.ok(places.filter(({ welcomes }) => welcomes?.includes('come-alone')).length > places.length / 2);
  });
});

const stateOf = (event: CommunityEvent, date: string): string => {
  const state = eventState(event, at(`${date}T12:00`));
  return 'application' in state ? `${state.kind} ${state.application.kind}` : state.kind;
};

describe('events', () => {
  it('of the meeting papers keep their true dates', () => {
    const papers = feed.events!.filter((event) => !isSample(event));
    assert.deepEqual(papers.map(({ startDate }) => startDate!.slice(0, 10)).sort(), ['2024-02-29', '2024-10-24', '2024-12-11', '2025-01-24', '2025-02-21', '2025-02-25', '2025-02-27', '2025-03-03']);
    const training = papers.find((event) => nameOf(event).includes('養成講座'))!;
    assert.deepEqual([training.startDate, training.endDate], ['2025-01-24T15:00:00+09:00', '2025-01-24T16:30:00+09:00']);
    assert.deepEqual(training.result, { applied: 62, attended: 55 });
    assert.deepEqual(training.organizers?.map(({ name, role }) => `${role} ${String(name)}`), ['共催 神奈川県', '共催 大和市', '共催 海老名市', '共催 座間市', '共催 綾瀬市']);
    assert.equal(papers.find((event) => nameOf(event).includes('視察会'))?.for, 'supporter');
    for (const event of papers) assert.ok(event.source?.name && event.verifiedOn === '2025-02-25', nameOf(event));
  });

  for (const date of ['2026-11-23', '2026-11-24', '2026-11-29', '2027-04-02', '2028-02-29']) {
    it(`lie around the day of the build, in every state: ${date}`, async () => {
      const events = (await build(date)).feed.events!;
      const states = new Set(events.map((event) => stateOf(event, date)));
      const wanted = ['upcoming not-needed', 'upcoming not-yet', 'upcoming open', 'upcoming few-left', 'upcoming full', 'upcoming closed', 'running not-needed', 'past', 'cancelled', 'postponed'];
      for (const state of wanted) assert.ok(states.has(state), `${state} on ${date}: ${[...states].join(', ')}`);
      const coming = events.filter((event) => stateOf(event, date).startsWith('upcoming'));
      assert.ok(coming.length >= 15);
      for (const event of events.filter(isSample)) assert.ok(Math.abs(daysBetween(event.startDate!.slice(0, 10), date)) < 100, nameOf(event));
      for (const event of events) assert.ok((event.verifiedOn ?? '') <= date, nameOf(event));
    });
  }

  it('show the variety that widgets must cope with', () => {
    const events = feed.events!;
    assert.ok(events.some(({ eventStatus }) => eventStatus === 'moved-online'), 'moved online');
    assert.ok(events.some(({ eventStatus, previousStartDate }) => eventStatus === 'rescheduled' && previousStartDate), 'rescheduled');
    assert.ok(events.some(({ sessions }) => sessions?.length === 4), 'several sessions');
    assert.ok(events.some(({ startDate }) => startDate?.length === 10), 'all day');
    assert.ok(events.some(({ location, onlineUrl }) => location?.name && onlineUrl), 'place and online');
    assert.ok(events.some(({ description }) => JSON.stringify(description ?? '').length > 300), 'long text');
    assert.ok(events.some((event) => event.for === 'supporter' && isSample(event)), 'supporters only');
    assert.deepEqual(events.filter(({ application }) => application?.waitingList !== undefined).map(({ application }) => application?.waitingList), [true, false]);
    const walk = events.find(({ description }) => String(description).includes('雨天中止'))!;
    assert.equal(walk.eventStatus, undefined, 'a condition is no status');
    const networks = new Set(events.flatMap((event) => event.networks ?? []));
    for (const id of ['tsunagari', 'kanakon', 'bak', 'jinsei100', 'sdgs-partner']) assert.ok(networks.has(id), id);
    const listed = new Set(feed.networks!.map(({ id }) => id));
    for (const id of networks) assert.ok(listed.has(id), id);
  });
});

describe('themes', () => {
  it('are drafts, as the papers say', () => {
    assert.deepEqual(feed.themes!.map(({ status }) => status), ['draft', 'draft']);
  });
});
