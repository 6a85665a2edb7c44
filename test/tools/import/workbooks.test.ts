import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workbook } from '../read/workbook.js';
import { codesOf, importText } from './helpers.js';

const HEAD = ['ID', '窓口名', '電話番号', '担当者の携帯'];

describe('what a clerk hid or struck out in a workbook', () => {
  it('a hidden sheet in front is not the table', async () => {
    const { records, findings } = await importText(
      workbook([
        { name: '旧', state: 'hidden', rows: [HEAD, ['1', '去年の窓口', '045-000-1111']] },
        { name: '窓口', rows: [HEAD, ['1', '港相談室', '045-000-1112']] },
      ]),
    );
    assert.deepEqual(
      records.map(({ name }) => name),
      ['港相談室'],
    );
    assert.ok(findings.find(({ code }) => code === 'sheets-not-read')?.message.includes('旧'));
  });

  for (const name of ['休止中', '解散', '閉所', '中断', '休会', '活動休止', 'R7年度'])
    it(`a sheet 「${name}」 beside the list is left aside`, async () => {
      const { records } = await importText(
        workbook([
          { name: '一覧', rows: [HEAD, ['1', '港相談室', '045-000-1112']] },
          { name, rows: [HEAD, ['2', '丘相談室', '045-000-1111']] },
        ]),
      );
      assert.equal(records.length, 1);
    });

  const PLACES = ['ID', '名称', '住所', '電話番号', '電話番号', '曜日', '利用時間', '備考', '古い色', '状態'];
  const PLACE = ['1', '港サロン', '港市港1-1', '045-000-1111', '045-000-2222', '毎日', '10:00～12:00', '', '', ''];
  const withCells = (cells: Record<string, string>): string[] => PLACE.map((cell, i) => cells[PLACES[i] ?? ''] ?? cell);

  it('a hidden column is not published, and named by its letter and its words as a loss', async () => {
    const rows = [PLACES, withCells({ 備考: '鍵は隣家にあります' })];
    const { records, findings } = await importText(workbook([{ name: '居場所', rows, hiddenColumns: [4, 8] }]), {
      kind: 'ibasho',
    });
    assert.deepEqual(records[0]?.['contact'], { phone: '045-000-2222' });
    assert.doesNotMatch(JSON.stringify(records), /1111|隣家/u);
    const told = findings.filter(({ code }) => code === 'column-hidden');
    assert.deepEqual(
      told.map(({ column, level }) => [column, level]),
      [
        ['電話番号', 'refused'],
        ['備考', 'refused'],
      ],
    );
    assert.match(told[1]?.message ?? '', /^H列「備考」/u);
  });

  it('what a hidden column takes away still counts; a column that nobody knows is a mere note', async () => {
    const hiddenColumns = [8, 9, 10];
    const read = async (cells: Record<string, string>) =>
      importText(workbook([{ name: '居場所', rows: [PLACES, withCells(cells)], hiddenColumns }]), { kind: 'ibasho' });
    const paused = await read({ 備考: '8月は都合により閉めることがあります' });
    assert.equal(paused.records[0]?.['schedule'], undefined);
    assert.doesNotMatch(JSON.stringify(paused.records), /都合/u);
    assert.equal((await read({ 状態: '休止中' })).records[0]?.['status'], 'temporarily-closed');
    const unknown = await read({ 古い色: '青' });
    assert.ok(unknown.records[0]?.['schedule']);
    assert.deepEqual(
      unknown.findings.filter(({ code }) => code === 'column-hidden').map(({ level }) => level),
      ['note'],
    );
  });

  it('an empty hidden column is nobody’s loss, and one that the configuration names is read', async () => {
    const rows = [PLACES, withCells({ 備考: '土足でどうぞ' })];
    const shown = await importText(workbook([{ name: '居場所', rows, hiddenColumns: [8] }]), {
      kind: 'ibasho',
      columns: { 備考: '備考' },
    });
    assert.match(JSON.stringify(shown.records), /土足でどうぞ/u);
    const empty = await importText(workbook([{ name: '居場所', rows: [PLACES, PLACE], hiddenColumns: [8, 9] }]), {
      kind: 'ibasho',
    });
    assert.ok(!codesOf(empty).includes('column-hidden'));
  });

  it('hidden rows give no record, and each of them is told as a loss', async () => {
    const { records, findings, summary } = await importText(
      workbook([
        {
          name: '窓口',
          rows: [HEAD, ['1', '港相談室', '045-000-1111'], ['2', '丘相談室', '045-000-1112', '090-0000-1111']],
          hiddenRows: [3, 9],
        },
      ]),
    );
    assert.deepEqual(
      records.map(({ name }) => name),
      ['港相談室'],
    );
    assert.equal(summary.refused, 1);
    const [told] = findings.filter(({ code }) => code === 'row-hidden');
    assert.deepEqual([told?.row, told?.level], [3, 'refused']);
    assert.match(told?.value ?? '', /丘相談室/u);
    assert.doesNotMatch(told?.value ?? '', /090-0000-1111/u);
  });

  it('a row without height is hidden; a header or a remark that is hidden still holds', async () => {
    const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (r: number, attributes: string, ...texts: string[]): string =>
      `<row r="${r}" ${attributes}>${texts.map((text, i) => cell(`${'ABCDE'[i]}${r}`, text)).join('')}</row>`;
    const { records } = await importText(
      workbook([
        {
          name: '居場所',
          rows: [],
          xml: `<sheetData>${row(1, 'hidden="1"', '名称', '住所', '電話番号', '曜日', '利用時間')}${row(2, '', '港サロン', '港市港1-1', '045-000-1111', '毎日', '10:00～12:00')}${row(3, 'ht="0" customHeight="1"', '丘サロン', '港市丘1-1', '045-000-1112', '毎日', '10:00～12:00')}${row(4, 'hidden="true"', '※当面の間、すべて休止します')}</sheetData>`,
        },
      ]),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      records.map(({ name, schedule }) => [name, schedule]),
      [['港サロン', undefined]],
    );
  });

  it('words struck out are not published: a cell, a part of a cell, a whole row', async () => {
    const out = (text: string): { text: string; style: 1 } => ({ text, style: 1 });
    const { records, findings, summary } = await importText(
      workbook(
        [
          {
            name: '窓口',
            rows: [
              HEAD,
              ['1', '港相談室', { shared: 0 }],
              [out('2'), out('丘相談室'), out('045-000-1112')],
              ['3', '山&lt;相談室', '045-000-1113'],
            ],
          },
        ],
        ['<r><rPr><strike/></rPr><t>045-000-9999</t></r><r><t xml:space="preserve"> 045-000-1111</t></r>'],
      ),
    );
    assert.deepEqual(
      records.map(({ name, channels }) => [name, (channels as { number?: string }[]).map(({ number }) => number)]),
      [
        ['港相談室', ['045-000-1111']],
        ['山<相談室', ['045-000-1113']],
      ],
    );
    assert.deepEqual([summary.taken, summary.refused, summary.empty], [2, 0, 1]);
    assert.deepEqual(
      findings.filter(({ code }) => /struck/u.test(code)).map(({ code, row }) => [code, row]),
      [
        ['cell-struck', 2],
        ['row-struck', 3],
      ],
    );
  });

  it('a workbook without any of it says nothing of it', async () => {
    assert.deepEqual(
      codesOf(
        await importText(workbook([{ name: '窓口', rows: [HEAD.slice(0, 3), ['1', '港相談室', '045-000-1111']] }])),
      ).filter((code) => /hidden|struck|sheet/u.test(code)),
      [],
    );
  });
});
