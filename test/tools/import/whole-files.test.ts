import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workbook, type Sheet } from '../read/workbook.js';
import { codesOf, csv, importAll, importText } from './helpers.js';

const EVENTS = ['イベント名', '開始日', '開始時間', '場所名称', '電話番号'];
const event = (name: string, day: string): string[] => [name, day, '10:00', '港会館', '045-000-1111'];
const namesOf = (results: Awaited<ReturnType<typeof importAll>>): [string, unknown[]][] =>
  results.map(({ summary, records }) => [summary.kind, records.map(({ name }) => name)]);
const open = (sheets: readonly Sheet[], context = {}): ReturnType<typeof importAll> =>
  importAll(workbook(sheets), { file: '一覧.xlsx', ...context });

describe('a workbook of several sheets', () => {
  const monthly: Sheet[] = [
    { name: '表紙', rows: [['令和8年度 講座の一覧'], ['港市 福祉課']] },
    { name: '10月', rows: [EVENTS, event('秋の会', '2026-10-10'), event('', '2026-10-11')] },
    {
      name: '11月',
      rows: [['11月の講座'], ['開始日', 'イベント名', '場所名称', '備考'], ['2026-11-05', '初冬の会', '丘会館', '']],
    },
    { name: '12月', rows: [EVENTS, event('冬の会', '2026-12-05')] },
  ];

  it('every sheet of one layout is read, each finding names its sheet, and the cover is told', async () => {
    const results = await open(monthly);
    assert.deepEqual(namesOf(results), [['events', ['秋の会', '初冬の会', '冬の会']]]);
    assert.deepEqual(results[0]?.places, [
      { row: 2, sheet: '10月' },
      { row: 3, sheet: '11月' },
      { row: 2, sheet: '12月' },
    ]);
    const { findings = [] } = results[0] ?? {};
    assert.deepEqual(
      findings.filter(({ code }) => code === 'name-missing').map(({ sheet, row }) => [sheet, row]),
      [['10月', 3]],
    );
    assert.ok(findings.find(({ code }) => code === 'sheets-not-read')?.message.includes('表紙'));
  });

  it('"sheet" in the config narrows, and a name that is not there is told', async () => {
    assert.deepEqual(namesOf(await open(monthly, { sheets: ['１２月'] })), [['events', ['冬の会']]]);
    const [result] = await open(monthly, { sheets: ['12月', '1月'] });
    assert.deepEqual(
      result?.findings.filter(({ level }) => level === 'refused').map(({ code }) => code),
      ['sheet-missing'],
    );
    assert.equal(result?.records.length, 1);
  });

  it('sheets of several kinds give a result each, and what was judged of one layout holds for all of it', async () => {
    const places = ['名称', '住所', '電話番号'];
    const results = await open([
      { name: '東', rows: [places, ['港サロン', '港市港1', '045-000-1111'], ['丘サロン', '港市港2', '045-000-1112']] },
      { name: '西', rows: [places, ['西支所', '港市港3', '045-000-1113']] },
      { name: '行事', rows: [EVENTS, event('秋の会', '2026-10-10')] },
    ]);
    assert.deepEqual(namesOf(results), [
      ['ibasho', ['港サロン', '丘サロン', '西支所']],
      ['events', ['秋の会']],
    ]);
    assert.deepEqual(
      results.map(({ summary }) => [summary.rows, summary.taken]),
      [
        [3, 3],
        [1, 1],
      ],
    );
  });

  it('the same number on two sheets is two records; the same row is one', async () => {
    const head = ['ID', '名称', '住所', '電話番号'];
    const [result] = await open([
      { name: '東', rows: [head, ['1', '港サロン', '港市港1', '045-000-1111']] },
      {
        name: '西',
        rows: [head, ['1', '丘サロン', '港市港2', '045-000-1112'], ['1', '港サロン', '港市港1', '045-000-1111']],
      },
    ]);
    assert.deepEqual(
      result?.records.map(({ name }) => name),
      ['港サロン', '丘サロン'],
    );
    assert.equal(new Set(result?.records.map(({ id }) => id)).size, 2);
    assert.equal(result?.summary.merged, 1);
  });

  it('what is hidden, kept aside or of an older fiscal year is not published, and told', async () => {
    const rows = (name: string): string[][] => [
      ['名称', '住所', '電話番号'],
      [name, '港市港1', '045-000-1111'],
    ];
    for (const [aside, state] of [
      ['旧', undefined],
      ['R7年度', undefined],
      ['令和7年度', undefined],
      ['一覧 (2)', undefined],
      ['記入例', undefined],
      ['昨年度分', undefined],
      ['一覧', 'hidden'],
    ] as const) {
      const [result] = await open([
        { name: aside, rows: rows('古いサロン'), ...(state === undefined ? {} : { state }) },
        { name: '令和8年度', rows: rows('港サロン') },
      ]);
      assert.deepEqual(
        result?.records.map(({ name }) => name),
        ['港サロン'],
        aside,
      );
      assert.ok(result?.findings.some(({ code, message }) => code === 'sheets-not-read' && message.includes(aside)));
    }
    const [only] = await open([
      { name: '見本', rows: rows('港サロン') },
      { name: '説明', rows: [['使い方']] },
    ]);
    assert.equal(only?.records.length, 1, 'the only table there is');
  });

  it('a list of codes is no table', async () => {
    const results = await open([
      { name: '一覧', rows: [EVENTS, event('秋の会', '2026-10-10')] },
      {
        name: '選択肢',
        rows: [
          ['種別', '対象者', '申込要否'],
          ['講座', 'どなたでも', '要'],
        ],
      },
    ]);
    assert.deepEqual(namesOf(results), [['events', ['秋の会']]]);
  });
});

describe('several headers in one table', () => {
  it('what stands below a header of another order is read by it', async () => {
    const result = await importText(
      csv(
        ['名称', '住所', '電話番号', '備考'],
        ['港サロン', '港市港1', '045-000-1111', ''],
        ['', '', '', ''],
        ['丘地区', '', '', ''],
        ['電話番号', '名称', '備考', '住所'],
        ['045-000-1112', '丘サロン', '', '港市港2'],
        ['045-000-1113', '', '名前なし', '港市港3'],
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      result.records.map(({ name, address }) => [name, address]),
      [
        ['港サロン', '港市港1'],
        ['丘サロン', '港市港2'],
      ],
    );
    const { rows, taken, refused, empty } = result.summary;
    assert.deepEqual({ rows, taken, refused, empty }, { rows: 6, taken: 2, refused: 1, empty: 3 });
    assert.deepEqual(
      result.findings.filter(({ code }) => code === 'header-again' || code === 'name-missing').map(({ row }) => row),
      [5, 7],
    );
  });

  it('a table of another kind below the first gives its own records', async () => {
    const results = await importAll(
      csv(
        ['相談窓口', '電話番号', '受付時間', ''],
        ['港相談室', '045-000-1111', '月～金 9:00～17:00', ''],
        EVENTS,
        event('秋の会', '2026-10-10'),
      ),
    );
    assert.deepEqual(namesOf(results), [
      ['consultationWindows', ['港相談室']],
      ['events', ['秋の会']],
    ]);
  });

  it('the same header again on every page is a note', async () => {
    const head = ['名称', '住所', '電話番号'];
    const result = await importText(
      csv(head, ['港サロン', '港市港1', '045-000-1111'], head, ['丘サロン', '港市港2', '045-000-1112']),
      { kind: 'ibasho' },
    );
    assert.deepEqual([result.records.length, codesOf(result)], [2, ['repeated-header']]);
    assert.ok(result.findings.every(({ level }) => level === 'note'));
  });

  it('rows that speak of ways to reach somebody are no header', async () => {
    const result = await importText(
      csv(
        ['名称', '連絡方法', '予約', '備考'],
        ['港相談室', '電話', 'メール', '面接'],
        ['丘相談室', 'メール', '電話番号', 'URL'],
        ['山相談室', 'ホームページ', '電話', 'メール'],
      ),
      { kind: 'consultationWindows' },
    );
    assert.equal(result.records.length, 3);
  });

  it('the upper storey of a header says more about the lower', async () => {
    const result = await importText(
      csv(
        ['名称', '所在地', '', '参加費', ''],
        ['', '住所', '電話番号', '大人', '小学生'],
        ['みんなの食堂', '港市港1', '045-000-1111', '300円', '無料'],
      ),
      { kind: 'ibasho' },
    );
    assert.equal(result.records.length, 1);
    assert.match(JSON.stringify(result.records[0]?.['cost']), /300円/u);
    assert.ok(!codesOf(result).includes('column-unknown'));
  });
});

describe('rows below a table that are no records', () => {
  it('are notes: nothing is lost', async () => {
    for (const words of [
      '※緊急の場合は110番へ',
      '注 予約が必要な会もあります',
      '（注）駐車場はありません',
      '計　8件',
      '合計',
      '以上',
      '＊ 詳しくは窓口へ',
      '■港地区',
    ]) {
      const result = await importText(
        csv(['番号', '名称', '住所', '電話番号'], ['1', '港サロン', '港市港1', '045-000-1111'], [words, '', '', '']),
        { kind: 'ibasho' },
      );
      assert.deepEqual([result.records.length, result.summary.refused, result.summary.empty], [1, 0, 1], words);
      assert.ok(
        result.findings.some(({ row, level }) => row === 3 && level === 'note'),
        words,
      );
    }
  });
});
