import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { LocalizedText } from '../../../src/feed/schema.js';
import { toIcs, type CalendarEvent, type IcsOptions } from '../../../src/model/events/ics.js';
import { foldLine } from '../../../src/model/events/ics-lines.js';

const options: IcsOptions = {
  stamp: new Date('2026-07-28T00:00:00Z'),
  words: {
    cancelled: '【中止】',
    postponed: '【延期】',
    hours: (opens, closes) => `（${opens}〜${closes ?? ''}）`,
    online: 'オンライン',
    inquiry: '問い合わせ：',
    source: '情報提供：',
  },
  text: (value: LocalizedText | undefined) => (typeof value === 'string' ? value : (value?.ja ?? '')),
};
const event = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: 'e1',
  key: 'kanagawa/e1',
  name: 'つながりサポーター養成講座',
  startDate: '2026-07-28T15:00',
  endDate: '2026-07-28T16:30',
  ...fields,
});

function entries(events: readonly CalendarEvent[]): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(toIcs(events, options))).getAllSubcomponents('vevent');
}
const entry = (fields: Partial<CalendarEvent> = {}): ICAL.Component => entries([event(fields)])[0]!;
const value = (component: ICAL.Component, name: string): string | undefined =>
  component.getFirstPropertyValue(name)?.toString();

test('a calendar reads back name, time in Japan, place, contact', () => {
  const one = entry({
    modified: '2026-07-01T12:00:00Z',
    sequence: 2,
    url: 'https://example.jp/講座?a=1,2',
    location: { name: 'イオンホール', address: '座間市; 1,2' },
    description: 'どなたでも。\n持ち物：筆記用具',
    inquiry: { name: '事務局', phone: '045-000-0000' },
  });
  const read = new ICAL.Event(one);
  assert.equal(read.uid, 'kanagawa/e1@tsunagari-widgets');
  assert.equal(read.summary, 'つながりサポーター養成講座');
  assert.equal(read.location, 'イオンホール 座間市; 1,2');
  assert.equal(read.description, 'どなたでも。\n持ち物：筆記用具\n問い合わせ：事務局 045-000-0000');
  const zone = new ICAL.Timezone(
    new ICAL.Component(ICAL.parse(toIcs([event()], options))).getFirstSubcomponent('vtimezone')!,
  );
  assert.equal(zone.tzid, 'Asia/Tokyo');
  read.startDate.zone = zone;
  read.endDate.zone = zone;
  assert.equal(read.startDate.toJSDate().toISOString(), '2026-07-28T06:00:00.000Z');
  assert.equal(read.endDate.toJSDate().toISOString(), '2026-07-28T07:30:00.000Z');
  assert.equal(value(one, 'dtstamp'), '2026-07-01T12:00:00Z');
  assert.equal(value(one, 'sequence'), '2');
  assert.equal(value(one, 'status'), 'CONFIRMED');
  assert.equal(value(one, 'url'), 'https://example.jp/%E8%AC%9B%E5%BA%A7?a=1,2');
  assert.equal(one.hasProperty('categories'), false);
});

test('whole days end on the day after', () => {
  const days = (fields: Partial<CalendarEvent>): [string | undefined, string | undefined, boolean] => {
    const one = entry(fields);
    return [value(one, 'dtstart'), value(one, 'dtend'), new ICAL.Event(one).startDate.isDate];
  };
  assert.deepEqual(days({ startDate: '2026-07-28', endDate: undefined }), ['2026-07-28', '2026-07-29', true]);
  assert.deepEqual(days({ startDate: '2026-07-28', endDate: '2026-07-31' }), ['2026-07-28', '2026-08-01', true]);
});

test('an unknown end is not invented; an end given as a day is that day’s midnight', () => {
  assert.equal(entry({ endDate: undefined }).hasProperty('dtend'), false);
  assert.equal(value(entry({ endDate: '2026-07-28' }), 'dtend'), '2026-07-29T00:00:00');
});

test('dates that no calendar holds are left out, and with them neither the file nor the end of others breaks', () => {
  const starts = (fields: Partial<CalendarEvent>): (string | undefined)[] =>
    entries([event(fields), event({ key: 'kanagawa/e2' })]).map((one) => value(one, 'dtstart'));
  for (const startDate of ['0001-01-01', '1969-12-31', '9999-12-31', '9999-12-31T23:00'])
    assert.deepEqual(starts({ startDate, endDate: undefined }), ['2026-07-28T15:00:00'], startDate);
  const open = entry({ startDate: '2026-07-28', endDate: '9999-12-31' });
  assert.equal(value(open, 'dtstart'), '2026-07-28');
  assert.equal(open.hasProperty('dtend'), false);
  assert.equal(value(entry({ modified: '9999-12-31T23:00-10:00' }), 'dtstamp'), '2026-07-28T00:00:00Z');
});

test('only a calendar to subscribe to says how often to ask again', () => {
  assert.doesNotMatch(toIcs([event()], options), /REFRESH|TTL/);
  const calendar = toIcs([event()], { ...options, name: '見本市' });
  assert.match(calendar, /\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\n/);
});

test('several days with hours are days, and their hours are said in words', () => {
  const said = (startDate: string, endDate: string): (string | undefined)[] => {
    const one = entry({ startDate, endDate });
    return [value(one, 'dtstart'), value(one, 'dtend'), value(one, 'summary')];
  };
  const name = 'つながりサポーター養成講座';
  assert.deepEqual(said('2026-11-10T10:00', '2026-12-20T16:00'), [
    '2026-11-10',
    '2026-12-21',
    `${name}（10:00〜16:00）`,
  ]);
  assert.deepEqual(said('2026-11-10T09:05', '2026-12-20'), ['2026-11-10', '2026-12-21', `${name}（9:05〜）`]);
  assert.deepEqual(said('2026-11-10T00:00', '2026-11-12T23:59'), ['2026-11-10', '2026-11-13', name]);
  assert.deepEqual(said('2026-11-10T22:00', '2026-11-11T02:00'), ['2026-11-10T22:00:00', '2026-11-11T02:00:00', name]);
});

test('every session is an entry with a UID of its own that stays', () => {
  const sessions = [
    { startDate: '2026-08-04T10:00', eventStatus: 'cancelled' },
    { startDate: '2026-07-28T10:00' },
    { startDate: '2026-07-28T10:00' },
  ];
  const all = entries([event({ sessions })]);
  const uids = all.map((one) => value(one, 'uid'));
  assert.deepEqual(uids, [
    'kanagawa/e1@tsunagari-widgets',
    'kanagawa/e1/20260728@tsunagari-widgets',
    'kanagawa/e1/20260804@tsunagari-widgets',
  ]);
  assert.deepEqual(
    all.map((one) => value(one, 'status')),
    ['CONFIRMED', 'CONFIRMED', 'CANCELLED'],
  );
});

test('cancelled and postponed are said in status and name', () => {
  const said = (fields: Partial<CalendarEvent>): unknown[] => [
    value(entry(fields), 'status'),
    value(entry(fields), 'summary'),
  ];
  assert.deepEqual(said({ eventStatus: 'cancelled' }), ['CANCELLED', '【中止】つながりサポーター養成講座']);
  assert.deepEqual(said({ eventStatus: 'postponed' }), ['TENTATIVE', '【延期】つながりサポーター養成講座']);
  assert.deepEqual(said({ eventStatus: 'postponed', previousStartDate: '2026-07-01T10:00' }), [
    'CONFIRMED',
    'つながりサポーター養成講座',
  ]);
  assert.equal(value(entry({ eventStatus: 'moved-online', location: { name: 'ホール' } }), 'location'), 'オンライン');
});

test('without a readable date there is no entry, and an empty calendar is one', () => {
  assert.deepEqual(entries([event({ startDate: '2026-02-30' })]), []);
  assert.match(
    toIcs([], { ...options, name: 'イベント' }),
    /^BEGIN:VCALENDAR\r\n[^]*X-WR-CALNAME:イベント\r\n[^]*END:VCALENDAR\r\n$/,
  );
});

test('any text survives, in lines of at most 75 octets, and cannot add a line of its own', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      (name, description) => {
        const file = toIcs([event({ name, description })], options);
        assert.ok(file.endsWith('\r\n') && !/[^\r]\n|\r[^\n]/.test(file), 'lines end with CRLF');
        for (const line of file.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
        const [one, ...others] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
        assert.equal(others.length, 0);
        const clean = (text: string): string =>
          text
            .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
            .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
            .replace(/\p{Surrogate}/gu, '\ufffd');
        assert.equal(value(one!, 'summary') ?? '', clean(name));
        assert.equal(value(one!, 'description') ?? '', clean(description));
      },
    ),
  );
  assert.equal(
    entries([event({ name: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil', url: 'javascript:alert(1)' })]).length,
    1,
  );
  assert.equal(entry({ url: 'javascript:alert(1)' }).hasProperty('url'), false);
});

test('folding never cuts a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const line = text.replace(/[\r\n]/g, '');
      assert.equal(foldLine(line).replace(/\r\n /g, ''), `${line}\r\n`);
    }),
  );
});

const days = ['2026-08-05T10:00', '2026-08-12T10:00', '2026-08-19T10:00'];
const uids = (sessions: CalendarEvent['sessions']): Record<string, string> =>
  Object.fromEntries(
    entries([event({ sessions })]).map((one) => [
      value(one, 'dtstart')!.slice(5, 16),
      `${value(one, 'uid')!.replace('kanagawa/e1/', '').replace('@tsunagari-widgets', '')} ${value(one, 'sequence') ?? '0'}`,
    ]),
  );

/** Every entry's name in a calendar, without what all have in common, by its start. */
const namesOf = (fields: Partial<CalendarEvent>): string[] =>
  entries([event(fields)])
    .map((one) => `${value(one, 'dtstart')!.slice(5, 16)} ${value(one, 'uid')!.replace(/^kanagawa\/|@.*$/g, '')}`)
    .sort();

test('an event that grows from one date to several keeps the entry of its first, with a corrected hour too', () => {
  const [startDate, second, third] = days as [string, string, string];
  assert.deepEqual(namesOf({ startDate, endDate: undefined }), ['08-05T10:00 e1']);
  const grown = ['08-05T10:00 e1', '08-12T10:00 e1/20260812'];
  for (const announced of [startDate, startDate.slice(0, 10), '2026-08-05T13:30', undefined])
    assert.deepEqual(namesOf({ startDate: announced, sessions: [{ startDate: second }, { startDate }] }), grown);
  assert.deepEqual(namesOf({ startDate, sessions: [{ startDate: '2026-08-12T13:30' }, { startDate }] }), [
    '08-05T10:00 e1',
    '08-12T13:30 e1/20260812',
  ]);
  assert.deepEqual(namesOf({ startDate, sessions: [{ startDate: second }, { startDate: third }] }), [
    '08-12T10:00 e1/20260812',
    '08-19T10:00 e1/20260819',
  ]);
  const moved = [{ startDate: second }, { startDate: third, previousStartDate: startDate }];
  for (const announced of [startDate, second, third, undefined])
    assert.deepEqual(namesOf({ startDate: announced, sessions: moved }), ['08-12T10:00 e1/20260812', '08-19T10:00 e1']);
});

test('a session that has moved is the same entry, with a higher number; the others stay as they are', () => {
  const [first, second, third] = days.map((startDate) => ({ startDate }));
  assert.deepEqual(uids([first!, second!, third!]), {
    '08-05T10:00': '20260805 0',
    '08-12T10:00': '20260812 0',
    '08-19T10:00': '20260819 0',
  });
  for (const previousStartDate of ['2026-08-12T10:00', '2026-08-12', '2026-08-12T01:00:00Z'])
    for (const eventStatus of [undefined, 'rescheduled', 'postponed'])
      assert.deepEqual(
        uids([first!, { startDate: '2026-08-26T10:00', previousStartDate, eventStatus }, third!]),
        { '08-05T10:00': '20260805 0', '08-19T10:00': '20260819 0', '08-26T10:00': '20260812 1' },
        `${previousStartDate} ${eventStatus}`,
      );
});

test('a session keeps its entry where another is held on its first day now, and two that change places keep theirs', () => {
  const [first, second] = days as [string, string];
  assert.deepEqual(uids([{ startDate: second }, { startDate: '2026-08-26T10:00', previousStartDate: second }]), {
    '08-12T10:00': '20260812-2 0',
    '08-26T10:00': '20260812 1',
  });
  assert.deepEqual(
    uids([
      { startDate: second, previousStartDate: first },
      { startDate: first, previousStartDate: second },
    ]),
    { '08-05T10:00': '20260812 1', '08-12T10:00': '20260805 1' },
  );
});

test('a session is called off though it has moved before, and one that has not moved says nothing of it', () => {
  const off = entries([
    event({
      sessions: [{ startDate: days[0]! }, { startDate: days[1]!, previousStartDate: days[2], eventStatus: '中止' }],
    }),
  ]);
  assert.deepEqual(
    off.map((one) => value(one, 'status')),
    ['CONFIRMED', 'CANCELLED'],
  );
  assert.deepEqual(uids([{ startDate: days[0]! }, { startDate: days[1]!, previousStartDate: days[1] }]), {
    '08-05T10:00': '20260805 0',
    '08-12T10:00': '20260812 0',
  });
});

test('a whole event that has moved has a higher number too', () => {
  const numberOf = (fields: Partial<CalendarEvent>): string | undefined => value(entry(fields), 'sequence');
  assert.equal(numberOf({ eventStatus: 'rescheduled' }), '1');
  assert.equal(numberOf({ eventStatus: 'postponed', previousStartDate: '2026-07-01' }), '1');
  assert.equal(numberOf({ eventStatus: 'rescheduled', sequence: 4 }), '4');
  assert.equal(numberOf({ eventStatus: 'postponed' }), undefined);
});

test('what is said of one date alone stands first in the entry of that date', () => {
  const sessions = [{ startDate: '2026-08-05T10:00' }, { startDate: '2026-08-12T10:00', note: '会場：別館' }];
  assert.deepEqual(
    entries([event({ description: 'お茶の会', sessions })]).map((one) => value(one, 'description')),
    ['お茶の会', '会場：別館\nお茶の会'],
  );
});

test('an end within the second of the start is none', () => {
  const one = entry({ startDate: '2026-08-05T14:00:30.1', endDate: '2026-08-05T14:00:30.9' });
  assert.equal(one.hasProperty('dtend'), false);
});
