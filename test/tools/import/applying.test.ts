import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Application } from '../../../src/feed/schema.js';
import { applicationState } from '../../../src/model/events/event-application.js';
import { saysClosed } from '../../../src/tools/judge/status.js';
import { csv, importText } from './helpers.js';

/** The badge of an event with this cell, and the words that its card shows. */
async function badge(header: string, cell: string): Promise<string> {
  const { records } = await importText(
    csv(['イベント名', '開始日', '会場', header], ['編み物の会', '2026-09-12', '丘会館', cell]),
    {
      kind: 'events',
    },
  );
  const application = records[0]?.['application'] as Application | undefined;
  const note = typeof application?.note === 'string' ? application.note : '';
  return `${applicationState(application, new Date('2026-08-01T10:00:00+09:00')).kind}${note === '' ? '' : ` 「${note}」`}`;
}

describe('what a column about applying says', () => {
  const cases: readonly [cell: string, badge: string][] = [
    ['○', 'required'],
    ['〇', 'required'],
    ['×', 'not-needed'],
    ['要', 'required'],
    ['不要', 'not-needed'],
    ['－', 'unknown'],
    ['', 'unknown'],
    ['△', 'unknown'],
    ['必要', 'required'],
    ['あり', 'required'],
    ['なし', 'not-needed'],
  ];
  for (const header of ['申込', '申込要否', '事前申込', '予約'])
    for (const [cell, expected] of cases)
      it(`${header} ${cell}`, async () => assert.equal(await badge(header, cell), expected));

  const words: readonly [cell: string, badge: string][] = [
    ['当日受付', 'not-needed 「当日受付」'],
    ['直接会場へ', 'not-needed 「直接会場へ」'],
    ['会場へ直接お越しください', 'not-needed 「会場へ直接お越しください」'],
    ['直接窓口で要申込', 'required 「直接窓口で要申込」'],
    ['当日会場で受付', 'not-needed 「当日会場で受付」'],
    ['当日、直接会場へ', 'not-needed 「当日、直接会場へ」'],
    ['当日先着順', 'not-needed 「当日先着順」'],
    ['当日受付不可', 'unknown 「当日受付不可」'],
    ['申込不要、先着30名', 'not-needed 「申込不要、先着30名」'],
    ['事前の予約は不要です', 'not-needed 「事前の予約は不要です」'],
    ['自由参加', 'not-needed 「自由参加」'],
    ['要予約', 'required 「要予約」'],
    ['電話で申し込みください', 'required 「電話で申し込みください」'],
    ['往復はがきに必要事項を書いて申し込んでください', 'required 「往復はがきに必要事項を書いて申し込んでください」'],
    ['市外の方は要申込', 'unknown 「市外の方は要申込」'],
    ['予約なしでも可', 'unknown 「予約なしでも可」'],
    ['くわしくはちらしで', 'unknown 「くわしくはちらしで」'],
  ];
  for (const [cell, expected] of words)
    it(`申込 ${cell}`, async () => assert.equal(await badge('申込方法', cell), expected));
});

it('desks and places print no sign as if it were a word', async () => {
  const rows = ['○', '×', '△', '電話'].map((cell, i) => [`丘の窓口${i}`, '港市港1-1', `045-000-111${i}`, cell]);
  for (const kind of ['consultationWindows', 'ibasho'] as const) {
    const { records } = await importText(csv(['名称', '住所', '電話番号', '予約方法'], ...rows), { kind });
    assert.deepEqual(
      records.map(({ reservation }) => reservation),
      [true, false, undefined, kind === 'ibasho' ? '予約方法：電話' : '電話'],
    );
  }
});

it('a remark that applying is over says so, and one of something else does not', () => {
  for (const words of '応募多数のため締め切りました|定員に達したため受付終了|好評につき締切りました'.split('|'))
    assert.deepEqual(saysClosed(words), { closed: true }, words);
  assert.deepEqual(saysClosed('現在空きはありません'), { full: true });
  for (const words of '託児の空きはありません|駐車場の空きはありません|宿泊の空きはありません|11月分は締め切りました'.split(
    '|',
  ))
    assert.equal(saysClosed(words), undefined, words);
});
