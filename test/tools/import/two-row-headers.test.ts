/** Headers of two rows, headers that only say of what a list is, and months that stand above a table. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommunityEvent } from '../../../src/feed/schema.js';
import { codesOf, csv, importAll, importText } from './helpers.js';

const shown = ({ name, startDate, endDate, location }: CommunityEvent): string =>
  [name, startDate?.slice(0, 16), endDate?.slice(0, 16), location?.name].join(' ');

async function eventsOf(...rows: string[][]): Promise<{ events: string[]; codes: string[] }> {
  const result = await importText(csv(...rows), { date: '2026-11-28' });
  return { events: (result.records as CommunityEvent[]).map(shown), codes: codesOf(result) };
}

describe('a header of two rows', () => {
  const both = ['つどい 2026-12-05T10:00 2026-12-05T12:00 港会館'];
  const tables: Record<string, string[][]> = {
    'day, start and end under one group': [
      ['イベント', '日程', '', '', '場所'],
      ['', '日', '開始', '終了', ''],
      ['つどい', '2026-12-05', '10:00', '12:00', '港会館'],
    ],
    'other names in another order': [
      ['会場', '開催日時', '', '行事'],
      ['', '期日', '時間', ''],
      ['港会館', '令和8年12月5日', '10時～12時', 'つどい'],
    ],
    'a group that is known by itself': [
      ['催し', '実施日時', '', '申込', '場所'],
      ['', '月日', '時間', '締切', ''],
      ['つどい', '2026/12/5', '10:00-12:00', '2026/11/30', '港会館'],
    ],
  };
  for (const [name, rows] of Object.entries(tables))
    it(name, async () => {
      const { events, codes } = await eventsOf(...rows);
      assert.deepEqual(events, both);
      assert.ok(codes.includes('header-two-rows'));
    });

  it('自 and 至 are of days under one group, of hours under another', async () => {
    const { events } = await eventsOf(
      ['催し名', '期間', '', '時間', '', '場所'],
      ['', '自', '至', '自', '至', ''],
      ['作品展', '2026-12-01', '2026-12-06', '10:00', '16:00', '港会館'],
    );
    assert.deepEqual(events, ['作品展 2026-12-01T10:00 2026-12-06T16:00 港会館']);
  });

  it('of places', async () => {
    const { records } = await importText(
      csv(
        ['居場所', '所在地', '利用時間', '', '連絡先', ''],
        ['', '', '曜日', '時間', '電話', 'FAX'],
        ['ひだまり', '港市港1-1', '火・木', '10:00～15:00', '045-000-1111', '045-000-1112'],
      ),
    );
    assert.deepEqual(records[0]?.['schedule'], [{ days: ['tu', 'th'], opens: '10:00', closes: '15:00' }]);
    assert.equal((records[0]?.['contact'] as { phone: string }).phone, '045-000-1111');
  });

  it('is not made of a header and its first row', async () => {
    const { events, codes } = await eventsOf(
      ['イベント名', '開催日', '時間', '会場'],
      ['つどい', '2026-12-05', '10:00～12:00', '港会館'],
    );
    assert.deepEqual([events, codes.includes('header-two-rows')], [both, false]);
  });
});

describe('a header that says of what the list is', () => {
  for (const header of ['イベント', '催し', '行事', '講座'])
    it(`stands over its names: ${header}`, async () => {
      const { events } = await eventsOf([header, '日程', '場所'], ['つどい', '2026-12-05 10:00～12:00', '港会館']);
      assert.deepEqual(events, ['つどい 2026-12-05T10:00 2026-12-05T12:00 港会館']);
    });

  it('is none beside a column of names', async () => {
    const { records } = await importText(
      csv(['施設', '名称', '住所', '電話番号'], ['本館', 'ひだまり', '港市港1-1', '045-000-1111']),
      { kind: 'ibasho' },
    );
    assert.equal(records[0]?.['name'], 'ひだまり');
  });
});

describe('days of a month that stands above the table', () => {
  const day = (cell: string, ...more: string[]): string[] => [cell, ...more, '茶話会', '10:00～12:00', '港会館'];
  const REST = ['行事名', '時間', '場所'];

  it('are read with the year of the title', async () => {
    const { events } = await eventsOf(['令和9年1月の行事'], ['日にち', ...REST], day('5日'), day('１２日（火）'));
    assert.deepEqual(
      events.map((one) => one.slice(4, 14)),
      ['2027-01-05', '2027-01-12'],
    );
  });
  it('are read with the year that their weekdays prove', async () => {
    const { events } = await eventsOf(['12月の予定'], ['日', '曜', ...REST], day('5', '土'), day('12', '土'));
    assert.deepEqual(
      events.map((one) => one.slice(4, 14)),
      ['2026-12-05', '2026-12-12'],
    );
  });
  it('are not guessed without a year', async () => {
    const { events, codes } = await eventsOf(['12月の予定'], ['日', ...REST], day('5'), day('12'));
    assert.deepEqual([events, codes], [[], ['date-unreadable']]);
  });
  it('are no days where the columns are those of a week', async () => {
    const [result] = await importAll(csv(['施設名', '住所', '土', '日'], ['ひだまり', '港市港1-1', '9', '10']));
    assert.equal(result?.summary.kind, 'ibasho');
  });
});

describe('a calendar sheet', () => {
  it('is named as one', async () => {
    const result = await importText(
      csv(
        ['令和8年12月'],
        [...'日月火水木金土'],
        ['', '', '1', '2', '3', '4', '5'],
        ['', '', '体操', '休館', '', '', ''],
      ),
    );
    assert.deepEqual(codesOf(result), ['calendar-grid']);
  });
});
