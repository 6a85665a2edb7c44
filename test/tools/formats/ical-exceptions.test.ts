/** Days that are left out, moved, called off or not yet fixed: none of them may look as if it took place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importAny } from '../../../src/tools/formats/import-any.js';
import { importIcal } from '../../../src/tools/formats/ical.js';
import { unfoldLetters } from '../../../src/tools/formats/ical-text.js';
import { createSay } from '../../../src/tools/messages/say.js';
import type { ImportResult } from '../../../src/tools/report/finding.js';
import { codes, importWith } from './helpers.js';

interface Imported {
  name: string;
  startDate: string;
  endDate?: string;
  eventStatus?: string;
  sessions?: { startDate: string; endDate?: string; eventStatus?: string; note?: string; previousStartDate?: string }[];
}
const entry = (lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...entries: (readonly string[])[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...entries.map(entry), 'END:VCALENDAR', ''].join('\r\n');
const read = (...entries: (readonly string[])[]): Promise<ImportResult> =>
  importWith(importIcal, calendar(...entries), { date: '2026-08-01' });
/** `MM-DDTHH:MM` of every session, with `!` where it is called off. */
async function shown(...entries: (readonly string[])[]): Promise<string> {
  const [event] = (await read(...entries)).records as unknown as Imported[];
  return (event?.sessions ?? (event ? [event] : []))
    .map(({ startDate, eventStatus }) => `${startDate.slice(5, 16)}${eventStatus === 'cancelled' ? '!' : ''}`)
    .join(' ');
}
/** Mondays from 3 August 2026, 18:00 to 20:00. */
const SERIES = [
  'UID:m',
  'SUMMARY:夕方の茶の間',
  'DTSTART;TZID=Asia/Tokyo:20260803T180000',
  'DTEND;TZID=Asia/Tokyo:20260803T200000',
  'RRULE:FREQ=WEEKLY;COUNT=4',
];
const ALL = '08-03T18:00 08-10T18:00 08-17T18:00 08-24T18:00';
const WITHOUT_SECOND = '08-03T18:00 08-17T18:00 08-24T18:00';

describe('days that are left out', () => {
  for (const without of [
    'EXDATE;TZID=Asia/Tokyo:20260810T180000',
    'EXDATE:20260810T090000Z',
    'EXDATE;VALUE=DATE:20260810',
    'EXDATE;TZID=Asia/Tokyo:20260810T000000',
    'EXDATE;TZID=Tokyo Standard Time:20260810T000000',
    'EXDATE:20260809T150000Z',
    'EXDATE:20260810T000000Z',
    'EXDATE;TZID=Asia/Tokyo:20260810T170000',
    'EXRULE:FREQ=MONTHLY;BYMONTHDAY=10',
  ])
    it(without, async () => assert.equal(await shown([...SERIES, without]), WITHOUT_SECOND));

  it('an omission of another day leaves all', async () => {
    assert.equal(await shown([...SERIES, 'EXDATE;TZID=Asia/Tokyo:20260811T000000']), ALL);
  });
  it('a rule of exception takes the start only where it names its day', async () => {
    assert.equal(await shown([...SERIES, 'EXRULE:FREQ=WEEKLY;INTERVAL=2']), '08-10T18:00 08-24T18:00');
    assert.equal(await shown([...SERIES, 'EXRULE:FREQ=WEEKLY;BYDAY=TU']), ALL);
  });
  for (const [lines, code] of [
    [['EXDATE:next monday'], 'ics-exception-unreadable'],
    [['EXRULE:FREQ=HOURLY'], 'ics-exception-unreadable'],
  ] as const)
    it(`${lines[0]}: nobody knows which, so only the first is shown`, async () => {
      assert.equal(await shown([...SERIES, ...lines]), '08-03T18:00');
      assert.ok(codes(await read([...SERIES, ...lines])).includes(code));
    });
  for (const [rule, days] of [
    ['FREQ=WEEKLY;UNTIL=20260817T150000X', '08-03T18:00 08-10T18:00 08-17T18:00'],
    ['FREQ=WEEKLY;UNTIL=2026/08/17', '08-03T18:00 08-10T18:00 08-17T18:00'],
    ['FREQ=WEEKLY;UNTIL=sommer', '08-03T18:00'],
    ['FREQ=WEEKLY;INTERVAL=two', '08-03T18:00'],
    ['FREQ=WEEKLY;COUNT=4;RSCALE=CHINESE', '08-03T18:00'],
  ] as const)
    it(rule, async () => assert.equal(await shown([...SERIES.slice(0, 4), `RRULE:${rule}`]), days));
});

describe('days that change', () => {
  const change = (id: string, ...lines: string[]): string[] => ['UID:m', `RECURRENCE-ID${id}`, ...lines];
  const moved = 'DTSTART;TZID=Asia/Tokyo:20260812T100000';
  for (const id of [
    ';TZID=Asia/Tokyo:20260810T180000',
    ';TZID=Asia/Tokyo:20260810T000000',
    ';VALUE=DATE:20260810',
    ':20260809T150000Z',
  ])
    it(`moved: RECURRENCE-ID${id}`, async () =>
      assert.equal(
        await shown(SERIES, change(id, moved, 'SUMMARY:夕方の茶の間')),
        '08-03T18:00 08-12T10:00 08-17T18:00 08-24T18:00',
      ));

  const all = ';RANGE=THISANDFUTURE;TZID=Asia/Tokyo:20260810T180000';
  it('this and all later ones: other day, other hour, other length', async () => {
    const later = change(all, 'SUMMARY:朝の茶の間', moved, 'DTEND;TZID=Asia/Tokyo:20260812T110000');
    assert.equal(await shown(SERIES, later), '08-03T18:00 08-12T10:00 08-19T10:00 08-26T10:00');
    const [event] = (await read(SERIES, later)).records as unknown as Imported[];
    assert.equal(event?.sessions?.[3]?.endDate, '2026-08-26T11:00:00+09:00');
    const single = change(';TZID=Asia/Tokyo:20260817T180000', 'DTSTART;TZID=Asia/Tokyo:20260820T150000', 'SUMMARY:朝');
    assert.equal(await shown(SERIES, single, later), '08-03T18:00 08-12T10:00 08-20T15:00 08-26T10:00');
  });
  it('this and all later ones called off', async () => {
    const off = change(all, 'STATUS:CANCELLED', 'SUMMARY:夕方の茶の間', moved);
    assert.equal(await shown(SERIES, off), '08-03T18:00 08-10T18:00! 08-17T18:00! 08-24T18:00!');
  });
  it('this and all later ones by a rule of their own', async () => {
    const own = change(all, 'SUMMARY:茶の間', moved, 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2');
    assert.equal(await shown(SERIES, own), '08-03T18:00 08-12T10:00 08-26T10:00');
  });
  for (const title of ['【中止】夕方の茶の間', '夕方の茶の間（中止）', '夕方の茶の間はお休みです', '臨時休館'])
    it(`title of one day: ${title}`, async () => {
      const one = change(';TZID=Asia/Tokyo:20260810T180000', `SUMMARY:${title}`, 'DTSTART:20260810T090000Z');
      assert.equal(await shown(SERIES, one), '08-03T18:00 08-10T18:00! 08-17T18:00 08-24T18:00');
    });
  it('another hall is said at its day', async () => {
    const one = change(';TZID=Asia/Tokyo:20260810T180000', 'SUMMARY:夕方の茶の間', moved, 'LOCATION:別館');
    const [event] = (await read([...SERIES, 'LOCATION:本館'], one)).records as unknown as Imported[];
    assert.equal(event?.sessions?.[1]?.note, '会場：別館');
  });
  it('a day that became private or tentative is taken out', async () => {
    for (const line of ['CLASS:PRIVATE', 'STATUS:TENTATIVE'])
      assert.equal(
        await shown(SERIES, change(';TZID=Asia/Tokyo:20260810T180000', 'SUMMARY:夕方の茶の間', moved, line)),
        WITHOUT_SECOND,
      );
  });
});

describe('what a calendar says of a series beside its days', () => {
  it('an entry for a closed day calls off the session of that day', async () => {
    for (const title of ['休館日', '夕方の茶の間 お休み', '茶の間はありません'])
      assert.equal(
        await shown(SERIES, ['UID:z', `SUMMARY:${title}`, 'DTSTART;VALUE=DATE:20260810']),
        '08-03T18:00 08-10T18:00! 08-17T18:00 08-24T18:00',
        title,
      );
  });

  it('what its rule cannot know leaves its hours in words, and so does a title that is not settled', async () => {
    for (const lines of [
      ['DESCRIPTION:祝日と年末年始は休みです'],
      ['DESCRIPTION:第5月曜はありません'],
      ['COMMENT:日程変更になりました'],
      ['LOCATION:港会館（会場変更）'],
    ]) {
      const result = await read([...SERIES, ...lines]);
      const [event] = result.records as unknown as Imported[];
      assert.ok(
        event?.sessions?.every(({ startDate }) => startDate.length === 10),
        String(lines),
      );
      assert.ok(codes(result).includes('event-in-doubt'));
    }
    for (const title of ['（仮）茶の間', '茶の間（日程調整中）', '茶の間→8/11に変更']) {
      const result = await read(['UID:y', `SUMMARY:${title}`, 'DTSTART;TZID=Asia/Tokyo:20260810T180000']);
      assert.equal((result.records as unknown as Imported[])[0]?.startDate, '2026-08-10', title);
      assert.ok(codes(result).includes('event-in-doubt'));
    }
  });
});

describe('entries that are no events', () => {
  const at = 'DTSTART:20260810T090000Z';
  for (const [lines, code, outcome] of [
    [['SUMMARY:交流会', 'STATUS:TENTATIVE'], 'ics-tentative', 'refused'],
    [['SUMMARY:交流会', 'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE'], 'ics-tentative', 'refused'],
    [['SUMMARY:Busy'], 'ics-busy', 'empty'],
    [['SUMMARY:予定あり', 'TRANSP:OPAQUE'], 'ics-busy', 'empty'],
    [['SUMMARY:佐藤', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'], 'ics-busy', 'empty'],
    [['SUMMARY:休館日'], 'ics-closing-day', 'empty'],
    [['SUMMARY:茶の間お休み'], 'ics-closing-day', 'empty'],
    [['SUMMARY:茶の間なし'], 'ics-closing-day', 'empty'],
    [['SUMMARY:館内整理日'], 'ics-closing-day', 'empty'],
    [['SUMMARY:貸切'], 'ics-closing-day', 'empty'],
    [['SUMMARY:分館休館日（館内整理）'], 'ics-closing-day', 'empty'],
  ] as const)
    it(lines.join(' '), async () => {
      const result = await read([...lines, at]);
      assert.deepEqual([codes(result), result.summary[outcome]], [[code], 1]);
    });
  for (const lines of [
    ['SUMMARY:交流会', 'X-MICROSOFT-CDO-BUSYSTATUS:BUSY'],
    ['SUMMARY:交流会', 'TRANSP:TRANSPARENT'],
    ['SUMMARY:【延期】交流会', 'STATUS:TENTATIVE'],
    ['SUMMARY:休日の過ごし方講座'],
  ])
    it(`an event: ${lines.join(' ')}`, async () => assert.equal((await read([...lines, at])).summary.taken, 1));
});

it('midnight to midnight is whole days, as Outlook writes them', async () => {
  const span = async (...lines: string[]): Promise<unknown> => {
    const [event] = (await read(['SUMMARY:作品展', ...lines])).records as unknown as Imported[];
    return [event?.startDate, event?.endDate];
  };
  const two = ['2026-08-08', '2026-08-09'];
  const flag = 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE';
  const japan = ['DTSTART;TZID=Tokyo Standard Time:20260808T000000', 'DTEND;TZID=Tokyo Standard Time:20260810T000000'];
  assert.deepEqual(await span(...japan, flag), two);
  assert.deepEqual(await span(...japan), two);
  assert.deepEqual(await span('DTSTART:20260807T150000Z', 'DTEND:20260809T150000Z'), two);
  assert.deepEqual(await span('DTSTART:20260808T000000Z', 'DTEND:20260810T000000Z', flag), two);
  assert.deepEqual(await span('DTSTART:20260808T000000Z', 'DTEND:20260809T000000Z'), [
    '2026-08-08T09:00:00+09:00',
    '2026-08-09T09:00:00+09:00',
  ]);
});

it('puts letters together that a fold has cut, before they are read', async () => {
  const title = '𠮷野川のほとりでゆっくり話す会';
  const text = calendar([`SUMMARY:${title}`, 'DTSTART:20260810T090000Z']);
  const bytes = Buffer.from(text);
  const begin = bytes.indexOf('SUMMARY:') + 8;
  for (const end of ['\r\n ', '\n\t', '\n '])
    for (let cut = begin + 1; cut < begin + Buffer.byteLength(title); cut += 1) {
      const folded = Buffer.concat([bytes.subarray(0, cut), Buffer.from(end), bytes.subarray(cut)]);
      const [result] = await importAny(folded, {
        file: 'a.ics',
        publisher: 'test',
        date: '2026-08-01',
        lang: 'ja',
        say: createSay('ja'),
      });
      assert.equal(result?.records[0]?.['name'], title, `${cut}`);
    }
  assert.equal(unfoldLetters(bytes), bytes, 'whole files are not copied');
});

describe('what an entry says in its own words', () => {
  const one = (description: string): string[] => [
    'UID:w',
    'SUMMARY:料理の会',
    'DTSTART;TZID=Asia/Tokyo:20260803T100000',
    'DURATION:PT2H',
    `DESCRIPTION:${description}`,
  ];
  const of = async (description: string): Promise<Record<string, unknown>> =>
    (await read(one(description))).records[0] as Record<string, unknown>;

  it('calls it off or puts it off', async () => {
    assert.equal((await of('講師急病のため開催を中止します。'))['eventStatus'], 'cancelled');
    assert.equal((await of('<p><b>中止になりました</b></p>'))['eventStatus'], 'cancelled');
    assert.equal((await of('延期します（日程は未定）'))['eventStatus'], 'postponed');
  });
  it('that a time was changed leaves no time to be counted', async () => {
    const { startDate, timeNote } = await of('時間が13時からに変更になりました。');
    assert.deepEqual([startDate, timeNote], ['2026-08-03', '10:00～12:00\n時間が13時からに変更になりました']);
  });
  it('ends the applications, and conditions end nothing', async () => {
    assert.deepEqual((await of('定員に達したため受付を終了しました'))['application'], { closed: true });
    for (const words of ['雨天の場合は中止します。', '昨年は中止しました', '定員になり次第受付を終了します']) {
      const { eventStatus, application, startDate } = await of(words);
      assert.deepEqual(
        [eventStatus, application, startDate],
        [undefined, undefined, '2026-08-03T10:00:00+09:00'],
        words,
      );
    }
  });
  it('takes one day out of a series, also in the words of that day', async () => {
    assert.equal(
      await shown([...SERIES, 'DESCRIPTION:どなたでも。\\n8月10日はお休みです。']),
      ALL.replace('08-10T18:00', '08-10T18:00!'),
    );
    const change = ['UID:m', 'SUMMARY:夕方の茶の間', 'DTSTART;TZID=Asia/Tokyo:20260817T180000'];
    assert.equal(
      await shown(SERIES, [
        ...change,
        'RECURRENCE-ID;TZID=Asia/Tokyo:20260817T180000',
        'DESCRIPTION:この日は中止になりました',
      ]),
      ALL.replace('08-17T18:00', '08-17T18:00!'),
    );
  });
  it('of closing days makes no event', async () => {
    for (const title of ['センター年末年始休み', '相談室はお休みします', '図書館休館日'])
      assert.deepEqual((await read(['UID:c', `SUMMARY:${title}`, 'DTSTART;VALUE=DATE:20261229'])).records, [], title);
    assert.equal(
      (await read(['UID:c', 'SUMMARY:ちょっとひと休みの会', 'DTSTART;VALUE=DATE:20261229'])).records.length,
      1,
    );
  });
  it('a calendar of another zone with floating times is told', async () => {
    const text = calendar(['UID:z', 'SUMMARY:会', 'DTSTART:20260803T100000']).replace(
      'VERSION:2.0',
      'VERSION:2.0\r\nX-WR-TIMEZONE:America/New_York',
    );
    assert.deepEqual(codes(await importWith(importIcal, text, { date: '2026-08-01' })), ['ics-calendar-zone']);
  });
});

describe('where a single day was before it moved', () => {
  const change = (...lines: string[]): readonly string[] => ['UID:m', 'SUMMARY:夕方の茶の間', ...lines];
  const movedTo = 'DTSTART;TZID=Asia/Tokyo:20260811T183000';
  const previousOf = async (...entries: (readonly string[])[]): Promise<(string | undefined)[]> => {
    const [event] = (await read(SERIES, ...entries)).records as unknown as Imported[];
    return event!.sessions!.map(({ previousStartDate }) => previousStartDate);
  };
  for (const id of [
    'RECURRENCE-ID;TZID=Asia/Tokyo:20260810T180000',
    'RECURRENCE-ID:20260810T090000Z',
    'RECURRENCE-ID;VALUE=DATE:20260810',
    'RECURRENCE-ID;TZID=Tokyo Standard Time:20260810T000000',
  ])
    it(id, async () => {
      const none = undefined;
      assert.deepEqual(await previousOf(change(id, movedTo)), [none, '2026-08-10T18:00:00+09:00', none, none]);
    });

  it('is not said of a day that only has other words, is called off, or begins another timetable', async () => {
    const id = 'RECURRENCE-ID;TZID=Asia/Tokyo:20260810T180000';
    for (const lines of [
      [id, 'DTSTART;TZID=Asia/Tokyo:20260810T180000', 'LOCATION:別館'],
      [id, movedTo, 'STATUS:CANCELLED'],
      [id.replace(';', ';RANGE=THISANDFUTURE;'), movedTo],
    ])
      assert.deepEqual([...new Set(await previousOf(change(...lines)))], [undefined], lines.join());
  });
});
