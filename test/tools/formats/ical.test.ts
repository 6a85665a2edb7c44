import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { importIcal } from '../../../src/tools/formats/ical.js';
import type { ImportResult } from '../../../src/tools/report/finding.js';
import { codes, importWith } from './helpers.js';

interface Imported {
  name: string;
  startDate: string;
  endDate?: string;
  sessions?: { startDate: string; endDate?: string; eventStatus?: string; note?: string }[];
  eventStatus?: string;
  previousStartDate?: string;
  description?: string;
  location?: { name?: string; geo?: unknown };
  organizers?: { name: string }[];
  url?: string;
  tags?: string[];
}
const entry = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const read = (text: string): Promise<ImportResult> => importWith(importIcal, text);
const first = async (...lines: string[]): Promise<Imported> =>
  (await read(calendar(entry(...lines)))).records[0] as unknown as Imported;
const days = (event: Imported): string[] => (event.sessions ?? [event]).map(({ startDate }) => startDate);

const NEW_YORK = [
  'BEGIN:VTIMEZONE',
  'TZID:X-Office',
  'BEGIN:STANDARD',
  'DTSTART:19671029T020000',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19870405T020000',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
].join('\r\n');

describe('moments of a calendar', () => {
  it('reads the same moment from every way of writing it', async () => {
    for (const start of [
      'DTSTART;TZID=Asia/Tokyo:20260801T100000',
      'DTSTART;TZID=Tokyo Standard Time:20260801T100000',
      'DTSTART;TZID="(UTC+09:00) 大阪、札幌、東京":20260801T100000',
      'DTSTART:20260801T010000Z',
      'DTSTART:20260801T100000',
      'DTSTART;TZID=America/New_York:20260731T210000',
      'DTSTART;TZID=Eastern Standard Time:20260731T210000',
      'DTSTART;TZID=/example.org/Asia/Tokyo:20260801T100000',
      'DTSTART:2026-08-01T10:00:00',
      'DTSTART:20260801T100000+0900',
      'DTSTART:2026-07-31T21:00:00-04:00',
      'DTSTART;TZID=(UTC+09:00) 大阪、札幌、東京:20260801T100000',
      'DTSTART;VALUE=DATE-TIME;TZID=(UTC+09:00) Osaka, Sapporo, Tokyo:20260801T100000',
      'DTSTART:2026/08/01 10:00',
      'DTSTART:2026/8/1 10:00',
      'DTSTART:２０２６０８０１Ｔ１０００００',
      'DTSTART;TZID=+09:00:20260801T100000',
      'DTSTART;TZID=GMT-0500:20260731T200000',
      'DTSTART;TZID=UTC+5:20260801T060000',
      'DTSTART;TZID=Nepal Standard Time:20260801T064500',
      'DTSTART;TZID=E. South America Standard Time:20260731T220000',
    ]) {
      assert.equal((await first('SUMMARY:講座', start)).startDate, '2026-08-01T10:00:00+09:00', start);
    }
  });

  it('uses the zone that the file defines itself', async () => {
    const { records } = await read(
      calendar(
        NEW_YORK,
        entry('SUMMARY:講座', 'DTSTART;TZID=X-Office:20260801T210000'),
        entry('SUMMARY:冬の講座', 'DTSTART;TZID=X-Office:20261201T210000'),
      ),
    );
    assert.deepEqual(
      records.map(({ startDate }) => startDate),
      ['2026-08-02T10:00:00+09:00', '2026-12-02T11:00:00+09:00'],
    );
  });

  it('reads an unknown zone as Japan and says so', async () => {
    const result = await read(calendar(entry('SUMMARY:講座', 'DTSTART;TZID=Nowhere:20260801T100000')));
    assert.equal(result.records[0]?.['startDate'], '2026-08-01T10:00:00+09:00');
    assert.deepEqual(codes(result), ['ics-zone-unknown']);
    assert.equal(result.summary.repaired, 1);
  });

  it('ends whole days on their last day', async () => {
    const one = await first('SUMMARY:まつり', 'DTSTART;VALUE=DATE:20260801', 'DTEND;VALUE=DATE:20260802');
    assert.deepEqual([one.startDate, one.endDate], ['2026-08-01', undefined]);
    const three = await first('SUMMARY:まつり', 'DTSTART;VALUE=DATE:20260801', 'DTEND;VALUE=DATE:20260804');
    assert.deepEqual([three.startDate, three.endDate], ['2026-08-01', '2026-08-03']);
    assert.equal((await first('SUMMARY:まつり', 'DTSTART;VALUE=DATE:20260801', 'DURATION:P2D')).endDate, '2026-08-02');
  });

  it('takes what is called a day as one, also where it is written as midnight or clocks change in it', async () => {
    const spans = async (...lines: string[]): Promise<(string | undefined)[]> => {
      const { startDate, endDate } = await first('SUMMARY:展示', ...lines);
      return [startDate, endDate];
    };
    assert.deepEqual(await spans('DTSTART;VALUE=DATE:20260801T000000', 'DTEND;VALUE=DATE:20260803T000000'), [
      '2026-08-01',
      '2026-08-02',
    ]);
    assert.deepEqual(
      await spans(
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
        'DTSTART;TZID=America/New_York:20261031T000000',
        'DTEND;TZID=America/New_York:20261102T000000',
      ),
      ['2026-10-31', '2026-11-01'],
    );
  });

  it('says by the day in Japan when an entry was changed', async () => {
    const modified = async (value: string): Promise<unknown> =>
      ((await first('SUMMARY:講座', 'DTSTART:20260801T010000Z', `LAST-MODIFIED:${value}`)) as { modified?: string })
        .modified;
    assert.equal(await modified('20260720T160000Z'), '2026-07-21');
    assert.equal(await modified('20260720T145959Z'), '2026-07-20');
    assert.equal(await modified('00000000T000000Z'), undefined);
  });

  it('takes end, duration, or neither', async () => {
    assert.equal(
      (await first('SUMMARY:a', 'DTSTART:20260801T100000', 'DTEND:20260801T113000')).endDate,
      '2026-08-01T11:30:00+09:00',
    );
    assert.equal(
      (await first('SUMMARY:a', 'DTSTART:20260801T230000', 'DURATION:PT2H30M')).endDate,
      '2026-08-02T01:30:00+09:00',
    );
    assert.equal((await first('SUMMARY:a', 'DTSTART:20260801T100000')).endDate, undefined);
  });

  it('shows an end before the start by its start, and reports it', async () => {
    const result = await read(calendar(entry('SUMMARY:a', 'DTSTART:20260801T100000', 'DTEND:20260801T090000')));
    assert.equal(result.records[0]?.['endDate'], undefined);
    assert.deepEqual(codes(result), ['ics-end-before-start']);
  });
});

describe('recurring events', () => {
  it('expands a rule with omissions and additions', async () => {
    const event = await first(
      'SUMMARY:サロン',
      'DTSTART;TZID=Asia/Tokyo:20260801T100000',
      'DTEND;TZID=Asia/Tokyo:20260801T120000',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE;TZID=Asia/Tokyo:20260808T100000',
      'RDATE;TZID=Asia/Tokyo:20260901T100000',
    );
    assert.deepEqual(days(event), [
      '2026-08-01T10:00:00+09:00',
      '2026-08-15T10:00:00+09:00',
      '2026-08-22T10:00:00+09:00',
      '2026-09-01T10:00:00+09:00',
    ]);
    assert.equal(event.sessions?.[0]?.endDate, '2026-08-01T12:00:00+09:00');
  });

  it('ends an addition that is a period where the period ends', async () => {
    const { sessions } = await first(
      'SUMMARY:講座',
      'DTSTART;TZID=Asia/Tokyo:20260801T100000',
      'DTEND;TZID=Asia/Tokyo:20260801T110000',
      'RDATE;VALUE=PERIOD;TZID=Asia/Tokyo:20260808T130000/20260808T150000,20260815T130000/PT3H',
    );
    assert.deepEqual(
      sessions?.map(({ endDate }) => endDate),
      ['2026-08-01T11:00:00+09:00', '2026-08-08T15:00:00+09:00', '2026-08-15T16:00:00+09:00'],
    );
  });

  it('takes an omission given by day alone', async () => {
    assert.equal(
      days(
        await first(
          'SUMMARY:サロン',
          'DTSTART:20260801T100000',
          'RRULE:FREQ=WEEKLY;COUNT=3',
          'EXDATE;VALUE=DATE:20260808',
        ),
      ).length,
      2,
    );
  });

  it('ends at UNTIL, which is the last day itself, also when it is given in UTC', async () => {
    assert.equal(
      days(
        await first(
          'SUMMARY:サロン',
          'DTSTART;TZID=Asia/Tokyo:20260801T080000',
          'RRULE:FREQ=DAILY;UNTIL=20260802T230000Z',
        ),
      ).length,
      3,
    );
    assert.equal(
      days(await first('SUMMARY:サロン', 'DTSTART:20260801T080000', 'RRULE:FREQ=DAILY;UNTIL=20260803')).length,
      3,
    );
    assert.equal(
      days(await first('SUMMARY:サロン', 'DTSTART;VALUE=DATE:20260801', 'RRULE:FREQ=DAILY;UNTIL=20260803')).length,
      3,
    );
  });

  it('puts a changed day and a cancelled day into their series', async () => {
    const result = await read(
      calendar(
        entry('UID:1', 'SUMMARY:サロン', 'DTSTART:20260801T100000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3'),
        entry(
          'UID:1',
          'SUMMARY:サロン（会場変更）',
          'RECURRENCE-ID:20260808T100000',
          'DTSTART:20260809T140000',
          'DTEND:20260809T150000',
        ),
        entry(
          'UID:1',
          'SUMMARY:サロン',
          'RECURRENCE-ID:20260815T100000',
          'DTSTART:20260815T100000',
          'STATUS:CANCELLED',
        ),
      ),
    );
    assert.deepEqual([result.summary.taken, result.summary.merged], [1, 2]);
    assert.deepEqual((result.records[0] as unknown as Imported).sessions, [
      { startDate: '2026-08-01T10:00:00+09:00', endDate: '2026-08-01T11:00:00+09:00' },
      {
        startDate: '2026-08-09T14:00:00+09:00',
        endDate: '2026-08-09T15:00:00+09:00',
        note: 'サロン（会場変更）',
        previousStartDate: '2026-08-08T10:00:00+09:00',
      },
      { startDate: '2026-08-15T10:00:00+09:00', endDate: '2026-08-15T11:00:00+09:00', eventStatus: 'cancelled' },
    ]);
  });

  it('survives rules without end and rules that never hold', async () => {
    const endless = await read(calendar(entry('SUMMARY:毎日', 'DTSTART:19700101T100000', 'RRULE:FREQ=DAILY')));
    assert.ok(endless.findings.some(({ code }) => code === 'ics-expanded'));
    assert.ok(days(endless.records[0] as unknown as Imported).length <= 400);
    const never = await read(
      calendar(entry('SUMMARY:無い日', 'DTSTART:20260801T100000', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')),
    );
    assert.deepEqual(days(never.records[0] as unknown as Imported), ['2026-08-01T10:00:00+09:00']);
    for (const rule of ['FREQ=SECONDLY', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=FOO', 'nonsense']) {
      const result = await read(calendar(entry('SUMMARY:a', 'DTSTART:20260801T100000', `RRULE:${rule}`)));
      assert.deepEqual(codes(result), ['ics-rule-unreadable'], rule);
      assert.deepEqual(days(result.records[0] as unknown as Imported), ['2026-08-01T10:00:00+09:00']);
    }
  });

  it('keeps the last day of a rule that ended long ago', async () => {
    const result = await read(
      calendar(entry('SUMMARY:昔の会', 'DTSTART:20150105T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20150202T235959')),
    );
    assert.equal(result.records[0]?.['startDate'], '2015-02-02T10:00:00+09:00');
    assert.deepEqual(codes(result), ['ics-only-past']);
  });

  it('begins a series that lies far ahead with its first day, and does not call it over', async () => {
    const result = await read(
      calendar(entry('UID:a', 'SUMMARY:閏日の会', 'DTSTART;VALUE=DATE:20320229', 'RRULE:FREQ=YEARLY;COUNT=3')),
    );
    assert.deepEqual(days(result.records[0] as unknown as Imported), ['2032-02-29']);
    assert.deepEqual(codes(result), ['ics-expanded']);
  });

  it('refuses a series of which every day is left out', async () => {
    const result = await read(
      calendar(
        entry('SUMMARY:無い会', 'DTSTART:20260801T100000', 'RRULE:FREQ=WEEKLY;COUNT=1', 'EXDATE:20260801T100000'),
      ),
    );
    assert.deepEqual([result.summary.refused, codes(result)], [1, ['ics-no-days']]);
  });
});

describe('words of an entry', () => {
  it('give the day from which it was moved to where it stands', async () => {
    for (const words of [
      'SUMMARY:講演会（9/5→9月12日に延期）',
      'SUMMARY:【9/5から延期】講演会',
      'SUMMARY:講演会\r\nDESCRIPTION:9月5日（土）→9月12日（土）に延期しました。',
    ]) {
      const event = await first(words, 'DTSTART;TZID=Asia/Tokyo:20260912T100000');
      assert.deepEqual(
        [event.startDate, event.eventStatus, event.previousStartDate],
        ['2026-09-12T10:00:00+09:00', 'rescheduled', '2026-09-05'],
        words,
      );
    }
  });

  it('reads title and place that were written as HTML, and keeps signs that are none', async () => {
    for (const [written, meant] of [
      ['<b>夏まつり</b>&amp;盆踊り<br>', '夏まつり&盆踊り'],
      ['5&lt;10人の会', '5<10人の会'],
      ['<Zoom開催>夏の会 R&D', '<Zoom開催>夏の会 R&D'],
    ]) {
      const { name, location } = await first(`SUMMARY:${written}`, `LOCATION:${written}`, 'DTSTART:20260801');
      assert.equal(name, meant);
      if (!meant!.includes('Zoom')) assert.equal(location?.name, meant);
    }
  });

  it('decodes text, place, link and who invites, and takes no guests', async () => {
    const event = await first(
      'SUMMARY:講座\\, 第1回',
      'DTSTART:20260801T100000',
      'DESCRIPTION:一行目\\n二行目\\; 三',
      'LOCATION:市民センター',
      'GEO:35.4478;139.6425',
      'URL:https://example.jp/a',
      'ORGANIZER;CN=福祉課:mailto:someone@example.jp',
      'ATTENDEE;CN=山田:mailto:yamada@example.jp',
      'CATEGORIES:講座,福祉',
    );
    assert.equal(event.name, '講座, 第1回');
    assert.equal(event.description, '一行目\n二行目; 三');
    assert.deepEqual(event.location, { name: '市民センター', geo: { latitude: 35.4478, longitude: 139.6425 } });
    assert.deepEqual(event.organizers, [{ name: '福祉課', role: '主催' }]);
    assert.equal(event.url, 'https://example.jp/a');
    assert.deepEqual(event.tags, ['講座', '福祉']);
    assert.ok(!JSON.stringify(event).includes('yamada'));
  });

  it('knows what is cancelled by status, by title and by the whole calendar, never by 雨天中止', async () => {
    assert.equal(
      (await first('SUMMARY:まつり', 'DTSTART:20260801T100000', 'STATUS:CANCELLED')).eventStatus,
      'cancelled',
    );
    const marked = await first('SUMMARY:【中止】まつり', 'DTSTART:20260801T100000');
    assert.deepEqual([marked.name, marked.eventStatus], ['まつり', 'cancelled']);
    const all = await read(calendar('METHOD:CANCEL', entry('SUMMARY:まつり', 'DTSTART:20260801T100000')));
    assert.equal(all.records[0]?.['eventStatus'], 'cancelled');
    assert.equal(
      (await first('SUMMARY:まつり（雨天中止）', 'DTSTART:20260801T100000', 'DESCRIPTION:雨天中止')).eventStatus,
      undefined,
    );
  });

  it('knows that Zoom is no place, and moves nothing there', async () => {
    for (const place of ['Zoom', 'オンライン（Zoom）', 'https://us02web.zoom.us/j/1?pwd=a']) {
      const result = await read(
        calendar(entry('UID:a', 'SUMMARY:会', 'DTSTART:20270310T010000Z', `LOCATION:${place}`)),
      );
      const [event] = result.records as unknown as (Imported & { online?: boolean; timeNote?: string })[];
      assert.deepEqual(
        [event?.startDate, event?.online, event?.location, event?.timeNote],
        ['2027-03-10T10:00:00+09:00', true, undefined, undefined],
        place,
      );
      assert.deepEqual(codes(result), []);
    }
    const both = await first('UID:a', 'SUMMARY:会', 'DTSTART:20270310T010000Z', 'LOCATION:市民会館とオンライン');
    assert.equal(both.location?.name, '市民会館とオンライン');
  });

  it('flags private contacts in the description', async () => {
    assert.deepEqual(
      codes(await read(calendar(entry('SUMMARY:a', 'DTSTART:20260801T100000', 'DESCRIPTION:申込 090-1234-5678')))),
      ['personal-data'],
    );
  });
});

describe('damaged calendars', () => {
  it('refuses a broken entry alone', async () => {
    const result = await read(
      calendar(
        entry('SUMMARY:良い', 'DTSTART:20260801T100000'),
        entry('SUMMARY:日のない'),
        entry('SUMMARY:変な日', 'DTSTART:20260231T100000'),
        entry('DTSTART:20260801T100000'),
        entry('SUMMARY:内輪', 'DTSTART:20260801', 'CLASS:PRIVATE'),
      ),
    );
    assert.deepEqual([result.summary.taken, result.summary.refused], [1, 4]);
    assert.deepEqual(codes(result), ['ics-start-missing', 'ics-start-unreadable', 'name-missing', 'ics-private']);
    assert.deepEqual(
      result.findings.map(({ row }) => row),
      [2, 3, 4, 5],
    );
  });

  it('reads a file without ends, with bare line feeds, a byte-order mark and lines folded without a blank', async () => {
    const text =
      '\ufeffBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:一つ目\nDTSTART:20260801T100000\nDESCRIPTION:持ち物は\n筆記用具です。\nBEGIN:VEVENT\nUID:2\nSUMMARY:二つ\n 目\nDTSTART:20260802T100000\nX-OWN:x\n';
    const result = await read(text);
    assert.deepEqual(
      result.records.map(({ name }) => name),
      ['一つ目', '二つ目'],
    );
    assert.equal(result.records[0]?.['description'], '持ち物は\n筆記用具です。');
    assert.deepEqual(codes(result).sort(), ['ics-badly-folded', 'ics-cut-off', 'ics-end-missing', 'ics-end-missing']);
  });

  it('counts alarms and tasks for nothing', async () => {
    const result = await read(
      calendar(
        entry(
          'SUMMARY:a',
          'DTSTART:20260801T100000',
          'BEGIN:VALARM',
          'TRIGGER:-PT5M',
          'DESCRIPTION:知らせ',
          'END:VALARM',
        ),
        'BEGIN:VTODO',
        'SUMMARY:仕事',
        'END:VTODO',
      ),
    );
    assert.equal(result.summary.rows, 1);
    assert.equal(result.records[0]?.['description'], undefined);
    assert.deepEqual(codes(result), ['ics-other-entries']);
  });

  it('joins a newer version, and keeps apart different events that share a UID', async () => {
    const newer = await read(
      calendar(
        entry('UID:1', 'SEQUENCE:1', 'SUMMARY:旧', 'DTSTART:20260801T100000'),
        entry('UID:1', 'SEQUENCE:2', 'SUMMARY:新', 'DTSTART:20260803T100000'),
      ),
    );
    assert.deepEqual(
      newer.records.map(({ name }) => name),
      ['新'],
    );
    assert.equal(newer.summary.merged, 1);
    const shared = await read(
      calendar(
        entry('UID:1', 'SUMMARY:甲', 'DTSTART:20260801T100000'),
        entry('UID:1', 'SUMMARY:乙', 'DTSTART:20260803T100000'),
      ),
    );
    assert.deepEqual(
      shared.records.map(({ name }) => name),
      ['甲', '乙'],
    );
  });

  it('takes an entry once that was copied under another UID or has none', async () => {
    const salon = ['SUMMARY:サロン', 'DTSTART:20260801T010000Z', 'LOCATION:公民館'];
    const { records, findings } = await read(
      calendar(
        entry('UID:a', 'DTSTAMP:20260701T000000Z', ...salon),
        entry('UID:b', 'DTSTAMP:20260702T000000Z', ...salon),
        entry(...salon),
        entry(...salon.slice(0, 2), 'LOCATION:図書館'),
        entry('UID:c', ...salon, 'STATUS:CANCELLED'),
      ),
    );
    assert.deepEqual(
      records.map((record) => (record as unknown as Imported).location?.name),
      ['公民館', '図書館', '公民館'],
    );
    assert.deepEqual(
      findings.filter(({ code }) => code === 'duplicate-row').map(({ row }) => row),
      [2, 3],
    );
  });

  it('reads a description that is written as HTML only, and hears what it says', async () => {
    const html = '<html><body><p>どなたでも<b>参加</b>できます</p><p>持ち物：筆記用具</p></body></html>';
    const start = 'DTSTART;TZID=Asia/Tokyo:20260801T100000';
    const styled = `X-ALT-DESC;FMTTYPE=text/html:${html}`;
    assert.equal((await first('SUMMARY:講座', start, styled)).description, 'どなたでも参加できます\n持ち物：筆記用具');
    assert.equal((await first('SUMMARY:講座', start, 'DESCRIPTION:ふつう', styled)).description, 'ふつう');
    const off = await first('SUMMARY:講座', start, 'X-ALT-DESC;FMTTYPE=text/html:<p>雨のため中止します。</p>');
    assert.equal(off.eventStatus, 'cancelled');
  });

  it('reads what vCalendar 1.0 wrote for one byte a letter', async () => {
    const start = 'DTSTART:20260801T010000Z';
    const quoted = 'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E8=AC=\r\n=9B=E5=BA=A7 A=2FB';
    assert.equal((await first(quoted, start)).name, '講座 A/B');
    assert.equal((await first('SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=Shift_JIS:=8D=75=8D=C0', start)).name, '講座');
    const lines = await first('SUMMARY:講座', start, 'DESCRIPTION;ENCODING=QUOTED-PRINTABLE:=E4=B8=80=0D=0A=E4=BA=8C');
    assert.equal(lines.description, '一\n二');
    assert.equal((await first('SUMMARY;CHARSET=nonsense;ENCODING=QUOTED-PRINTABLE:=41', start)).name, '=41');
  });

  it('makes no hour of an end that is a day beside a start with its hour', async () => {
    const result = await read(
      calendar(entry('SUMMARY:講座', 'DTSTART;TZID=Asia/Tokyo:20260801T100000', 'DTEND;VALUE=DATE:20260802')),
    );
    assert.equal((result.records[0] as unknown as Imported).endDate, undefined);
    assert.deepEqual(codes(result), ['ics-date-unreadable']);
  });

  it('never throws and never loses an entry, however the lines are torn', async () => {
    const base = calendar(
      NEW_YORK,
      entry(
        'UID:1',
        'SUMMARY:サロン',
        'DTSTART;TZID=X-Office:20260801T100000',
        'RRULE:FREQ=MONTHLY;BYDAY=2TU,-1FR;COUNT=5',
        'EXDATE:20260901T000000Z',
        'BEGIN:VALARM',
        'END:VALARM',
      ),
      entry('UID:1', 'RECURRENCE-ID:20260811T000000Z', 'SUMMARY:別', 'DTSTART:20260812'),
      entry('SUMMARY:二', 'DTSTART:20260803', 'GEO:1;2', 'URL:nonsense'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.nat(base.length),
            fc.nat(12),
            fc.constantFrom('', '\n', ':', ';', '"', 'END:VEVENT\n', 'BEGIN:VEVENT\n', '\u0000', '=', ',', '99999999'),
          ),
          { maxLength: 6 },
        ),
        async (cuts) => {
          let text = base;
          for (const [at, length, put] of cuts) text = text.slice(0, at) + put + text.slice(at + length);
          const begun = text
            .split(/\r\n|\n|\r/u)
            .filter((line) => /^\ufeff?[ \t]*BEGIN\s*:\s*VEVENT\s*$/iu.test(line)).length;
          const { summary } = await read(text);
          assert.ok(summary.rows <= begun && summary.rows >= 0);
        },
      ),
      { numRuns: 150 },
    );
  });
});
