import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommunityEvent } from '../../../src/feed/schema.js';
import { codesOf, csv, importText } from './helpers.js';

const HEAD = ['名称', '開始日', '終了日', '開始時間', '終了時間', '会場', '備考'];

async function eventsOf(
  ...rows: readonly (readonly string[])[]
): Promise<{ events: CommunityEvent[]; codes: string[] }> {
  const result = await importText(csv(...rows), { kind: 'events' });
  return { events: result.records as unknown as CommunityEvent[], codes: codesOf(result) };
}

/** The days of one event, each `day` or `day hh:mm-hh:mm`; a stretch as `first~last`; words in quotes. */
function shown(event: CommunityEvent | undefined): string {
  if (!event) return 'none';
  const spans = event.sessions ?? (event.startDate ? [{ startDate: event.startDate, endDate: event.endDate }] : []);
  const days = spans.map(({ startDate, endDate }) => {
    const [day, from] = [startDate.slice(5, 10), startDate.slice(11, 16)];
    const [end, to] = [endDate?.slice(5, 10) ?? day, endDate?.slice(11, 16) ?? ''];
    return `${day}${end === day ? '' : `~${end}`}${from === '' ? '' : ` ${from}-${to}`}`;
  });
  return days.join(', ') || `words until ${event.validThrough ?? '?'}`;
}

describe('hours that run past midnight', () => {
  const cases: [day: string, until: string, from: string, to: string, right: string][] = [
    ['2026-12-31', '', '22:00', '2:00', '12-31~01-01 22:00-02:00'],
    ['2026-12-05', '2026-12-05', '20:00', '1:00', '12-05~12-06 20:00-01:00'],
    ['2026-12-05', '', '22:00', '翌2:00', '12-05~12-06 22:00-02:00'],
    ['2026-12-05', '2026-12-06', '22:00', '2:00', '12-05~12-06 22:00-02:00'],
    ['2026年12月5日 22時～翌2時', '', '', '', '12-05~12-06 22:00-02:00'],
    // It may be written in twelve hours, or be a slip.
    ['2026-12-05', '', '18:00', '9:00', '12-05 18:00-'],
    ['2026-12-05', '', '10:00', '9:00', '12-05 10:00-'],
    // Nights, and nobody says which is the last.
    ['2026-12-05', '2026-12-08', '20:00', '1:00', '12-05~12-08'],
  ];
  for (const [day, until, from, to, right] of cases)
    it(`${day} ${until} ${from}～${to}`, async () => {
      const { events } = await eventsOf(HEAD, ['夜の会', day, until, from, to, '会館', '']);
      assert.equal(shown(events[0]), right);
    });

  it('says that the end was read as one of the next day', async () => {
    const { codes } = await eventsOf(HEAD, ['夜の会', '2026-12-05', '', '22:00', '2:00', '会館', '']);
    assert.ok(codes.includes('ends-next-day'));
  });
});

describe('days of one cell', () => {
  const cases: Record<string, string> = {
    // What stands beside a period limits it.
    '毎週木曜日（2026年10月1日～10月22日）':
      '10-01 10:00-12:00, 10-08 10:00-12:00, 10-15 10:00-12:00, 10-22 10:00-12:00',
    '2026年10月3日（土）～10月17日（土）毎週土曜日': '10-03 10:00-12:00, 10-10 10:00-12:00, 10-17 10:00-12:00',
    '2026年10月5日～10月9日（10月7日を除く）':
      '10-05 10:00-12:00, 10-06 10:00-12:00, 10-08 10:00-12:00, 10-09 10:00-12:00',
    // What is said of another matter is no day of the event.
    '申込締切2026年9月30日、開催日10月10日(土)': '10-10 10:00-12:00',
    '2026年10月10日、17日（11日は休み）': '10-10 10:00-12:00, 10-17 10:00-12:00',
    '2026年10月10日(土)→10月17日(土)に変更': '10-17 10:00-12:00',
    '2026年10月10日(土)から10月17日(土)に変更': '10-17 10:00-12:00',
    // What is listed first may be left out, moved or called off afterwards.
    '10月10日（土）、17日（土）※17日は休み': '10-10 10:00-12:00',
    '10月10日(土)・17日(土)・24日(土)（17日は除く）': '10-10 10:00-12:00, 10-24 10:00-12:00',
    '10月10日(土)より変更し10月17日(土)': '10-17 10:00-12:00',
    '10月10日(土)変更→10月17日(土)': '10-17 10:00-12:00',
    '(旧)10月10日(土) (新)10月17日(土)': '10-17 10:00-12:00',
    '9月30日(水)までに申込　10月10日(土)': '10-10 10:00-12:00',
    '除：2026年10月10日（土）': 'none',
    '10月17日(土)に延期（当初10月10日）': '10-17 10:00-12:00',
    '2026年10月17日（当初10月10日から延期）': '10-17 10:00-12:00',
    // Weekdays that stand behind a period, and weeks that are counted.
    '2026年10月1日～10月15日の毎週木曜日': '10-01 10:00-12:00, 10-08 10:00-12:00, 10-15 10:00-12:00',
    '2026年10月1日から11月30日までの第2・第4日曜日':
      '10-11 10:00-12:00, 10-25 10:00-12:00, 11-08 10:00-12:00, 11-22 10:00-12:00',
    '2026年10月1日～10月9日の火・木曜日': '10-01 10:00-12:00, 10-06 10:00-12:00, 10-08 10:00-12:00',
    '2026年10月5日（月）から毎週月曜日 全3回': '10-05 10:00-12:00, 10-12 10:00-12:00, 10-19 10:00-12:00',
    // Put off, corrected, full, or called off in brackets.
    '2026年10月10日は順延、17日に開催': '10-17 10:00-12:00',
    '2026年10月10日の振替で10月17日': '10-17 10:00-12:00',
    '2026年10月10日改め10月17日': '10-17 10:00-12:00',
    '2026年10月10日が10月17日になりました': '10-17 10:00-12:00',
    '誤）2026年10月10日 正）2026年10月17日': '10-17 10:00-12:00',
    '2026年10月17日（10日は会場都合により取りやめ）': '10-17 10:00-12:00',
    '2026年10月10日、17日 ※10日は満席': '10-10 10:00-12:00, 10-17 10:00-12:00',
    // Some days of a stretch, and nobody says which.
    '2026年10月5日～7日のうち1日': 'words until 2026-10-07',
    '2026年10月1日～20日の間の3日': 'words until 2026-10-20',
    // No day that can be used.
    '2026年10月10日（土）を除く毎週土曜日': 'none',
  };
  for (const [cell, wanted] of Object.entries(cases))
    it(`「${cell}」`, async () => {
      const { events } = await eventsOf(
        ['名称', '開催日', '時間', '会場'],
        ['つどい', cell, '10:00～12:00', '山の手会館'],
      );
      assert.equal(shown(events[0]), wanted);
    });

  it('with several hours are as many meetings; which of them, or until when, is never guessed', async () => {
    for (const [cell, wanted] of Object.entries({
      '2026年10月10日 10時～12時、14時～16時': '10-10 10:00-12:00, 10-10 14:00-16:00',
      '2026年10月10日(土) ①10時～12時 ②14時～16時': '10-10 10:00-12:00, 10-10 14:00-16:00',
      '2026年10月10日(土)午前10時～11時30分、午後1時30分～3時': '10-10 10:00-11:30, 10-10 13:30-15:00',
      '2026年10月10日、17日 10時～12時または14時～16時': '10-10, 10-17',
      '2026年10月10日 10時または14時': '10-10',
      '2026年10月10日 10時～、14時～': '10-10',
      '2026年10月10日 10時～12時（受付9時30分～）': '10-10 10:00-12:00',
      '2026年10月10日 10時～12時 14名': '10-10 10:00-12:00',
    })) {
      const { events } = await eventsOf(['名称', '開催日', '会場'], ['つどい', cell, '山の手会館']);
      assert.equal(shown(events[0]), wanted, cell);
    }
  });

  it('without a year lie near the deadline of their row, whatever weekday stands beside them', async () => {
    const { events, codes } = await eventsOf(
      ['名称', '開催日', '会場', '申込締切'],
      ['つどい', '12月5日(日)', '山の手会館', '2026-11-30'],
      ['茶話会', '1月10日', '山の手会館', '2026-12-20'],
      ['体操', '3月1日(水)', '山の手会館', '2027-02-20'],
    );
    assert.deepEqual(
      events.map(({ startDate }) => startDate),
      ['2026-12-05', '2027-01-10', '2027-03-01'],
    );
    assert.ok(codes.includes('weekday-contradicts'));
  });

  it('say that it is off, or that nobody else can come', async () => {
    for (const [cell, wanted] of [
      ['【中止】10月10日(土)', 'cancelled'],
      ['延期：10月10日(土)', 'postponed'],
      ['10月10日(土)※満席', 'full'],
      ['10月10日(土)（キャンセル待ち）', 'full'],
      ['10月10日(土) 受付終了', undefined],
    ] as const) {
      const { events } = await eventsOf(['名称', '開催日', '会場'], ['つどい', cell, '山の手会館']);
      const { startDate, eventStatus, application } = events[0] ?? {};
      assert.equal(startDate, '2026-10-10', cell);
      assert.equal(eventStatus ?? (application?.full ? 'full' : undefined), wanted, cell);
      if (cell.includes('終了')) assert.equal(application?.closed, true);
    }
  });

  it('name where an event was moved from, and until when one may apply', async () => {
    const { events } = await eventsOf(
      ['名称', '開催日', '会場'],
      ['つどい', '2026年10月10日(土)→10月17日(土)に変更', '山の手会館'],
      ['茶話会', '申込締切2026年9月30日、開催日10月10日(土)', '山の手会館'],
    );
    assert.equal(events[0]?.previousStartDate, '2026-10-10');
    assert.equal(events[0]?.eventStatus, 'rescheduled');
    assert.equal(events[1]?.application?.deadline, '2026-09-30');
  });
});

describe('columns of several sessions', () => {
  const read = async (heads: string[], ...cells: string[]): Promise<string> => {
    const { events } = await eventsOf(['講座名', ...heads, '会場'], ['介護教室', ...cells, '港会館']);
    return `${events.length}: ${shown(events[0])}`;
  };
  for (const [first, second] of [
    ['第1回', '第2回'],
    ['1回目', '2回目'],
    ['①', '②'],
    ['第１回開催日', '第２回開催日'],
  ] as const)
    it(`${first}, ${second}: sessions of one event`, async () =>
      assert.equal(
        await read([first, second, '時間'], '2026年12月5日(土)', '12月12日(土)', '10:00～12:00'),
        '1: 12-05 10:00-12:00, 12-12 10:00-12:00',
      ));
  it('each with its hours in the cell; one of them may be empty', async () => {
    assert.equal(
      await read(['第1回', '第2回'], '2026/12/5 10:00～12:00', '2026/12/12 13:00～15:00'),
      '1: 12-05 10:00-12:00, 12-12 13:00-15:00',
    );
    assert.equal(await read(['第1回', '第2回', '開始時間'], '2026/12/5', '', '10:00'), '1: 12-05 10:00-');
  });
  it('of what is talked about in each are no days', async () =>
    assert.equal(await read(['第1回', '第2回'], '人権とは', '地域とは'), '0: none'));
  const TWO = '1: 12-05 10:00-12:00, 12-12 14:00-16:00';
  it('each beside its hours in a column', async () =>
    assert.equal(
      await read(
        ['第1回', '第1回時間', '第2回', '第2回時間'],
        '2026年12月5日',
        '10:00～12:00',
        '2026年12月12日',
        '14:00～16:00',
      ),
      TWO,
    ));
  it('each beside start and end; one of them may be empty', async () => {
    const head = ['1回目', '1回目開始', '1回目終了', '2回目', '2回目開始', '2回目終了'];
    assert.equal(await read(head, '2026/12/5', '10:00', '12:00', '2026/12/12', '14:00', '16:00'), TWO);
    assert.equal(await read(head, '2026/12/5', '10:00', '12:00', '', '', ''), '1: 12-05 10:00-12:00');
  });
});

describe('a start and an end that lie days apart', () => {
  it('have daily hours, told in the report', async () => {
    const { events, codes } = await eventsOf(HEAD, [
      '作品展',
      '2026-10-01',
      '2026-10-13',
      '10:00',
      '17:00',
      '会館',
      '',
    ]);
    assert.equal(shown(events[0]), '10-01~10-13 10:00-17:00');
    assert.ok(codes.includes('daily-hours'));
  });

  it('are as many meetings as the title counts', async () => {
    const { events } = await eventsOf(HEAD, [
      '体操（全3回）',
      '2026-10-07',
      '2026-10-21',
      '13:00',
      '14:30',
      '会館',
      '',
    ]);
    assert.equal(shown(events[0]), '10-07 13:00-14:30, 10-14 13:00-14:30, 10-21 13:00-14:30');
  });

  it('leave out the days that a remark closes', async () => {
    const { events } = await eventsOf(HEAD, [
      '作品展',
      '2026-10-03',
      '2026-10-06',
      '10:00',
      '17:00',
      '会館',
      '月曜休館',
    ]);
    assert.equal(shown(events[0]), '10-03 10:00-17:00, 10-04 10:00-17:00, 10-06 10:00-17:00');
  });

  it('are no count of days in prose about another matter', async () => {
    const { events } = await eventsOf(HEAD, [
      '写真展',
      '2026-10-01',
      '2026-10-13',
      '10:00',
      '17:00',
      '会館',
      '昨年の競技大会2日間の記録です',
    ]);
    assert.equal(shown(events[0]), '10-01~10-13 10:00-17:00');
  });

  it('keep their hours in words where the days cannot be told', async () => {
    const { events, codes } = await eventsOf(HEAD, [
      '講座（全5回）',
      '2026-10-01',
      '2026-10-13',
      '10:00',
      '17:00',
      '会館',
      '',
    ]);
    assert.equal(shown(events[0]), '10-01~10-13');
    assert.equal(events[0]?.timeNote, '10:00～17:00');
    assert.ok(codes.includes('days-as-words'));
  });

  it('are words where the start cannot be read: the end is no day of beginning', async () => {
    const { events } = await eventsOf(HEAD, ['作品展', '秋ごろ', '2026-12-21', '', '', '会館', '']);
    assert.equal(shown(events[0]), 'words until 2026-12-21');
  });
});

describe('days of a column', () => {
  it('are in the order that one of its cells proves', async () => {
    const { events } = await eventsOf(
      ['名称', '開始日', '終了日', '会場'],
      ['A', '10/25/2026', '10/25/2026', '会館'],
      ['B', '10/5/2026', '10/5/2026', '会館'],
      ['C', '11/7/2026', '11/21/2026', '会館'],
    );
    assert.deepEqual(events.map(shown), ['10-25', '10-05', '11-07~11-21']);
  });

  it('are refused where nothing proves the order', async () => {
    const { events, codes } = await eventsOf(['名称', '開始日', '会場'], ['B', '10/5/2026', '会館']);
    assert.equal(events.length, 0);
    assert.ok(codes.includes('date-order-unclear'));
  });

  it('keep the year of their neighbours when a weekday is a slip of the pen', async () => {
    const { events, codes } = await eventsOf(
      ['名称', '開催日', '会場'],
      ['A', '2026年10月2日(金)', '会館'],
      ['B', '10月3日(日)', '会館'],
      ['C', '2026年10月4日(日)', '会館'],
    );
    assert.equal(events[1]?.startDate, '2026-10-03');
    assert.ok(codes.includes('weekday-contradicts'));
  });
});

describe('the two ends of a pair of columns', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['開催日（自）', '開催日（至）'],
    ['期間_from', '期間_to'],
    ['会期（開始）', '会期（終了）'],
    ['開催日自', '開催日至'],
  ];
  for (const [first, last] of pairs)
    it(`${first} and ${last}`, async () => {
      const { events } = await eventsOf(['名称', first, last, '会場'], ['作品展', '2026-10-05', '2026-10-13', '会館']);
      assert.equal(shown(events[0]), '10-05~10-13');
    });

  it('are hours where all their values are', async () => {
    const { events } = await eventsOf(
      ['名称', '開催日', '開始', '終了', '会場'],
      ['つどい', '2026-10-05', '10:00', '12:00', '会館'],
      ['茶話会', '2026-10-06', '午後1時', '15時', '会館'],
    );
    assert.deepEqual(events.map(shown), ['10-05 10:00-12:00', '10-06 13:00-15:00']);
  });
});
