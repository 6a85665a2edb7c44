import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CommunityEvent, FeedFile } from '../../src/feed/schema.js';
import { eventState } from '../../src/model/events/event-state.js';
import { at, buildDemo, DATE, daysBetween, nameOf } from './demo-feed.js';

let feed: FeedFile;
before(async () => {
  ({ feed } = await buildDemo(DATE));
});

const isSample = (record: { name: unknown }): boolean => nameOf(record).includes('サンプル');

describe('samples', () => {
  it('are every 居場所 and every coming event, by name', () => {
    for (const place of feed.ibasho!) assert.ok(isSample(place), nameOf(place));
    for (const event of feed.events!)
      if (!isSample(event)) assert.ok((event.startDate ?? '') < '2025-04', nameOf(event));
  });

  it('hold no telephone, no address of mail, and lead only to example.jp', () => {
    for (const record of [...feed.ibasho!, ...feed.events!.filter(isSample)]) {
      const text = JSON.stringify(record);
      assert.doesNotMatch(text, /(?:"phone"|tel:|0\d{1,4}-\d{1,4}-\d{3,4}|@)/, nameOf(record));
      for (const [url] of text.matchAll(/https?:\/\/[^"\\]+/g))
        assert.match(url, /^https:\/\/example\.jp\//, nameOf(record));
    }
  });

  it('show the variety that widgets must cope with', () => {
    const places = feed.ibasho!;
    assert.ok(new Set(places.map(({ kind }) => kind)).size >= 25, 'kinds');
    assert.ok(new Set(places.flatMap(({ areas }) => areas ?? [])).size >= 20, 'areas');
    assert.ok(places.filter(({ online }) => online).length >= 2, 'online');
    assert.ok(
      places.some(({ addressPrecision, geo, address }) => addressPrecision === 'hidden' && !geo && !address),
      'hidden',
    );
    assert.ok(
      places.some(({ addressPrecision, geo }) => addressPrecision === 'district' && !geo),
      'district',
    );
    assert.ok(
      places.some(({ geo, online, addressPrecision }) => !geo && !online && addressPrecision === 'exact') ||
        places.some(({ geo, address }) => !geo && address),
      'no coordinates',
    );
    assert.ok(
      places.some((place) => nameOf(place).length > 60),
      'long name',
    );
    assert.ok(
      places.some(({ status }) => status === 'temporarily-closed'),
      'resting',
    );
    assert.ok(
      places.some(({ schedule, hoursNote }) => !schedule && hoursNote),
      'hours in words',
    );
    for (const kind of ['free', 'donation', 'paid'])
      assert.ok(
        places.some(({ cost }) => cost?.some((one) => one.kind === kind)),
        kind,
      );
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
    assert.deepEqual(papers.map(({ startDate }) => startDate!.slice(0, 10)).sort(), [
      '2024-02-29',
      '2024-10-24',
      '2024-12-11',
      '2025-01-24',
      '2025-02-21',
      '2025-02-25',
      '2025-02-27',
      '2025-03-03',
    ]);
    const training = papers.find((event) => nameOf(event).includes('養成講座'))!;
    assert.deepEqual(
      [training.startDate, training.endDate],
      ['2025-01-24T15:00:00+09:00', '2025-01-24T16:30:00+09:00'],
    );
    assert.deepEqual(training.result, { applied: 62, attended: 55 });
    assert.deepEqual(
      training.organizers?.map(({ name, role }) => `${role} ${String(name)}`),
      ['共催 神奈川県', '共催 大和市', '共催 海老名市', '共催 座間市', '共催 綾瀬市'],
    );
    assert.equal(papers.find((event) => nameOf(event).includes('視察会'))?.for, 'supporter');
    for (const event of papers) assert.ok(event.source?.name && event.verifiedOn === '2025-02-25', nameOf(event));
  });

  for (const date of ['2026-11-23', '2026-11-24', '2026-11-29', '2027-04-02', '2028-02-29']) {
    it(`lie around the day of the build, in every state: ${date}`, async () => {
      const events = (await buildDemo(date)).feed.events!;
      const states = new Set(events.map((event) => stateOf(event, date)));
      const wanted = [
        'upcoming not-needed',
        'upcoming not-yet',
        'upcoming open',
        'upcoming few-left',
        'upcoming full',
        'upcoming closed',
        'in-period not-needed',
        'past',
        'cancelled',
        'postponed',
      ];
      for (const state of wanted) assert.ok(states.has(state), `${state} on ${date}: ${[...states].join(', ')}`);
      const coming = events.filter((event) => stateOf(event, date).startsWith('upcoming'));
      assert.ok(coming.length >= 15);
      for (const event of events.filter(isSample))
        assert.ok(Math.abs(daysBetween(event.startDate!.slice(0, 10), date)) < 100, nameOf(event));
      for (const event of events) assert.ok((event.verifiedOn ?? '') <= date, nameOf(event));
    });
  }

  it('show the variety that widgets must cope with', () => {
    const events = feed.events!;
    assert.ok(
      events.some(({ eventStatus }) => eventStatus === 'moved-online'),
      'moved online',
    );
    assert.ok(
      events.some(({ eventStatus, previousStartDate }) => eventStatus === 'rescheduled' && previousStartDate),
      'rescheduled',
    );
    assert.ok(
      events.some(({ sessions }) => sessions?.length === 4),
      'several sessions',
    );
    assert.ok(
      events.some(({ startDate }) => startDate?.length === 10),
      'all day',
    );
    assert.ok(
      events.some(({ location, onlineUrl }) => location?.name && onlineUrl),
      'place and online',
    );
    assert.ok(
      events.some(({ description }) => JSON.stringify(description ?? '').length > 300),
      'long text',
    );
    assert.ok(
      events.some((event) => event.for === 'supporter' && isSample(event)),
      'supporters only',
    );
    assert.deepEqual(
      events
        .filter(({ application }) => application?.waitingList !== undefined)
        .map(({ application }) => application?.waitingList),
      [true, false],
    );
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
    assert.deepEqual(
      feed.themes!.map(({ status }) => status),
      ['draft', 'draft'],
    );
  });
});
