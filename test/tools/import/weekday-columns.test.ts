/** Hours of every weekday in columns of their own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { edgeOf } from '../../../src/tools/import/weekday-edges.js';
import { csv, importText } from './helpers.js';

async function hoursOf(head: string[], row: string[]): Promise<Record<string, unknown>> {
  const { records } = await importText(csv(['名称', '住所', ...head], ['ひだまり館', '港市港1', ...row]), {
    kind: 'ibasho',
  });
  const { schedule, hoursNote } = records[0]!;
  return { schedule, hoursNote };
}

describe('a pair of columns for every weekday', () => {
  const span = (days: string[], opens: string, closes: string) => ({ days, opens, closes });

  it('is read, whatever the headers are called', async () => {
    const wanted = [span(['mo'], '08:30', '17:15'), span(['tu'], '09:00', '12:00')];
    for (const head of [
      ['月曜開放開始時刻', '月曜開放終了時刻', '火曜開放開始時刻', '火曜開放終了時刻'],
      ['月曜日_開始時間', '月曜日_終了時間', '火曜日_開始時間', '火曜日_終了時間'],
      ['開始時刻（月）', '終了時刻（月）', '開始時刻（火）', '終了時刻（火）'],
      ['月 開館', '月 閉館', '火 開館', '火 閉館'],
      ['monday_open', 'monday_close', 'tuesday_open', 'tuesday_close'],
    ]) {
      const { schedule } = await hoursOf(head, ['8:30', '17:15', '9:00:00', '12:00:00']);
      assert.deepEqual(schedule, wanted, head.join());
    }
  });

  it('may be of several days, of two parts of a day, or of a day that is closed', async () => {
    const { schedule } = await hoursOf(
      ['開始時刻平日', '終了時刻平日', '開始時刻土曜日', '終了時刻土曜日', '開始時刻日祝', '終了時刻日祝'],
      ['9:00', '17:00', '9:00', '12:00', '休館', '休館'],
    );
    assert.deepEqual(schedule, [
      span(['mo', 'tu', 'we', 'th', 'fr'], '09:00', '17:00'),
      span(['sa'], '09:00', '12:00'),
    ]);
    const parts = await hoursOf(
      ['月曜午前開始', '月曜午前終了', '月曜午後開始', '月曜午後終了'],
      ['9:00', '12:00', '13:00', '17:00'],
    );
    assert.ok(
      JSON.stringify(parts).includes('12:00') && JSON.stringify(parts).includes('13:00'),
      JSON.stringify(parts),
    );
  });

  it('of which one is missing leaves the hours in words', async () => {
    const { schedule, hoursNote } = await hoursOf(
      ['月曜開始', '月曜終了', '火曜開始', '火曜終了'],
      ['9:00', '17:00', '9:00', ''],
    );
    assert.deepEqual([schedule, hoursNote], [undefined, '月 9:00～17:00、火 9:00～']);
  });

  it('is not found in headers about something else', () => {
    for (const header of ['開始日', '開館時間', '月額開始', '曜日', '開始月', '土地開発', '水曜日', '締切日'])
      assert.equal(edgeOf(header), undefined, header);
  });
});

describe('hours in several columns, each for some of the days', () => {
  const of = (days: string[], opens: string, closes: string) => ({ days, opens, closes });
  const weekdays = ['mo', 'tu', 'we', 'th', 'fr'];

  it('are read together', async () => {
    const wanted = [of(weekdays, '09:00', '17:00'), of(['sa', 'su'], '10:00', '15:00')];
    for (const head of [
      ['開館時間（平日）', '開館時間（土日）'],
      ['平日の受付時間', '土日の受付時間'],
      ['営業時間_平日', '営業時間_土日'],
      ['平日', '土日'],
    ])
      assert.deepEqual((await hoursOf(head, ['9:00～17:00', '10:00～15:00'])).schedule, wanted, head.join());
    const parts = await hoursOf(
      ['曜日', '受付時間（午前）', '受付時間（午後）'],
      ['月～金', '9:00～12:00', '13:00～17:00'],
    );
    assert.deepEqual(parts.schedule, [of(weekdays, '09:00', '12:00'), of(weekdays, '13:00', '17:00')]);
  });

  it('stay words that say all of them where they cannot be computed', async () => {
    for (const [head, row, words] of [
      [['開館時間', '開館時間（土曜）'], ['9:00～17:00', '10:00～15:00'], '9:00～17:00、土曜 10:00～15:00'],
      [['開館時間（夏季）', '開館時間（冬季）'], ['9:00～18:00', '休館'], '夏季 9:00～18:00、冬季 休館'],
    ] as const)
      assert.deepEqual(await hoursOf([...head], [...row]), { schedule: undefined, hoursNote: words });
  });

  it('are not made of fees', async () => {
    assert.equal((await hoursOf(['平日', '休日'], ['500円', '800円'])).hoursNote, undefined);
  });
});
