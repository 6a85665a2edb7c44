/** What a spreadsheet makes of a cell unasked is put right or left out, and told: never shown as what it looks like. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { damageOf } from '../../../src/tools/repair/spreadsheet-damage.js';
import { csv, importText } from './helpers.js';

type AnyRecord = Record<string, unknown>;
const told = ({ findings }: Awaited<ReturnType<typeof importText>>): string[] =>
  findings.filter(({ level }) => level === 'repaired').map(({ code, column }) => `${column} ${code}`);

describe('a cell that a spreadsheet changed', () => {
  it('is known by its form', () => {
    for (const cell of [
      '3月12日',
      '2026/3/12',
      '2026年3月12日',
      '2026-03-12 00:00:00',
      '12-Mar',
      'Mar-12',
      '３月１２日',
      '46093',
    ])
      assert.deepEqual(damageOf(cell), { numbers: [3, 12] }, cell);
    for (const cell of ['1E+05', '1.00E+05', '4.6774E+08']) assert.equal(damageOf(cell), 'rounded', cell);
    for (const cell of ['3-12', '3～12歳', '3月12日まで', '20人', 'E5', '2026年', '10:00', '', '46000', '1234'])
      assert.equal(damageOf(cell), undefined, cell);
  });

  it('is a range where one is meant, and nothing where nobody can tell', async () => {
    const result = await importText(
      csv(
        ['イベント名', '開始日', '定員', '対象年齢', '料金'],
        ['料理の会', '2026-08-10', '10月12日', '6月12日', '1月2日'],
        ['体操の会', '2026-08-11', '1E+05', '12-Jun', '1.00E+05'],
        ['書道の会', '2026-08-12', '20', '6～12歳', '500'],
        ['茶話の会', '2026-08-13', '20', '6-Dec', '500'],
      ),
    );
    assert.deepEqual(
      result.records.map(({ application, eligibility, cost }) => [
        (application as AnyRecord | undefined)?.['note'] ?? (application as AnyRecord | undefined)?.['capacity'],
        (eligibility as AnyRecord | undefined)?.['note'],
        (cost as AnyRecord[] | undefined)?.[0]?.['note'],
      ]),
      [
        ['定員：10～12', '6～12', undefined],
        [undefined, '6～12', undefined],
        [20, '6～12歳', '500円'],
        [20, undefined, '500円'],
      ],
    );
    assert.deepEqual(
      told(result).sort(),
      [
        '定員 cell-digits-lost',
        '定員 range-was-typed',
        '対象年齢 cell-was-typed',
        '対象年齢 range-was-typed',
        '対象年齢 range-was-typed',
        '料金 cell-digits-lost',
        '料金 cell-was-typed',
      ].sort(),
    );
  });

  it('is a clock in columns of hours, and never words for the public', async () => {
    const result = await importText(
      csv(
        ['名称', '住所', '利用可能曜日', '開始時間', '終了時間', '開館時間'],
        ['港会館', '港市港1', '月火水木金', '0.375', '0.708333333', ''],
        ['浜会館', '港市港2', '', '', '', '9月17日'],
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual(result.records[0]?.['schedule'], [
      { days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '17:00' },
    ]);
    assert.deepEqual([result.records[1]?.['schedule'], result.records[1]?.['hoursNote']], [undefined, undefined]);
    assert.ok(told(result).includes('開館時間 cell-was-typed'));
  });

  it('of hours or of room is read as what was typed, or stays words', async () => {
    const result = await importText(
      csv(
        ['名称', '住所', '曜日', '時間', '定員', '料金'],
        ['会a', '港市港1-1', '火', '0.375～0.5', '46093', '46093'],
        ['会b', '港市港2-1', '火', '0.416666667', '10～15名', '無料'],
      ),
      { kind: 'ibasho' },
    );
    const [first, second] = result.records;
    assert.deepEqual(first?.['schedule'], [{ days: ['tu'], opens: '09:00', closes: '12:00' }]);
    assert.deepEqual([first?.['description'], first?.['capacity']], ['定員：3～12', undefined]);
    assert.deepEqual([second?.['description'], second?.['hoursNote']], ['定員：10～15名', '火 10:00']);
    assert.deepEqual(told(result), ['定員 range-was-typed', '時間 time-fraction', '時間 time-fraction']);
  });

  it('is the day itself where a data base wrote midnight beside the last day to apply', async () => {
    const { records } = await importText(
      csv(['イベント名', '開始日', '申込締切'], ['料理の会', '2026-08-10', '2026-08-08 00:00:00']),
    );
    assert.equal((records[0]?.['application'] as AnyRecord)['deadline'], '2026-08-08');
  });
});

describe('limits under other columns', () => {
  it('take days from everybody else where they name days, and are told to whoever reads', async () => {
    const { records } = await importText(
      csv(
        ['名称', '住所', '開館時間', '対象者', '料金'],
        ['港会館', '港市港1', '毎日 9:00～17:00', '土日は会員のみ', '無料'],
        ['浜会館', '港市港2', '毎日 9:00～17:00', '市内在住者のみ', '会員のみ'],
        ['丘会館', '港市港3', '毎日 9:00～17:00', '小学校4年生以上のみ', '平日のみ500円'],
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      records.map(({ schedule, eligibility }) => [schedule !== undefined, (eligibility as AnyRecord)['note']]),
      [
        [false, '土日は会員のみ'],
        [true, '市内在住者のみ\n会員のみ'],
        [true, '小学校4年生以上のみ'],
      ],
    );
  });
});
