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

  it('hidden rows and columns are read, and told', async () => {
    const { records, findings } = await importText(
      workbook([
        {
          name: '窓口',
          rows: [HEAD, ['1', '港相談室', '045-000-1111'], ['2', '丘相談室', '045-000-1112']],
          hiddenRows: [3, 9],
          hiddenColumn: 4,
        },
      ]),
    );
    assert.equal(records.length, 2);
    assert.deepEqual(
      findings.filter(({ code }) => /hidden/u.test(code)).map(({ row, message }) => [row, /3行目|D列/u.test(message)]),
      [
        [3, true],
        [undefined, true],
      ],
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
