import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ImportKind } from '../../../src/tools/table-kinds.js';
import { csv, importText } from './helpers.js';

interface Table {
  kind: ImportKind;
  headers: readonly string[];
  /** Two rows of one id that are two records all the same, and the column that the report is to name. */
  rows: readonly (readonly string[])[];
  code: 'duplicate-number' | 'same-place-twice';
  column: string;
}

const TWICE: readonly Table[] = [
  {
    kind: 'campaigns',
    headers: ['ID', '名称', '開始日', '終了日'],
    rows: [
      ['7', '月間', '2027-05-01', '2027-05-31'],
      ['7', '週間', '2027-06-01', '2027-06-07'],
    ],
    code: 'duplicate-number',
    column: 'ID',
  },
  {
    kind: 'campaigns',
    headers: ['名称', '開始日', '終了日'],
    rows: [
      ['月間', '2027-05-01', '2027-05-31'],
      ['月間', '2028-05-01', '2028-05-31'],
    ],
    code: 'same-place-twice',
    column: '名称',
  },
  {
    kind: 'reports',
    headers: ['ID', '名称', '概要', '公開日'],
    rows: [
      ['7', '茶話会', 'ひらきました', '2026-05-01'],
      ['7', '朝市', 'ひらきました', '2026-06-01'],
    ],
    code: 'duplicate-number',
    column: 'ID',
  },
  {
    kind: 'members',
    headers: ['構成員ID', '団体名', '部門'],
    rows: [
      ['12', '見本の会', '民'],
      ['12', '手本の会', '民'],
    ],
    code: 'duplicate-number',
    column: '構成員ID',
  },
  {
    kind: 'ibasho',
    headers: ['ID', '名称', '住所'],
    rows: [
      ['7', 'ひろば', '横浜市中区日本大通1'],
      ['7', 'えんがわ', '横浜市中区日本大通2'],
    ],
    code: 'duplicate-number',
    column: 'ID',
  },
];

describe('two records of one number or name', () => {
  for (const { kind, headers, rows, code, column } of TWICE)
    it(`${kind}: are both kept, and the report names ${column}`, async () => {
      const { records, findings } = await importText(csv(headers, ...rows), { kind });
      assert.equal(records.length, 2);
      assert.notEqual(records[0]?.['id'], records[1]?.['id']);
      const told = findings.filter((finding) => ['duplicate-number', 'same-place-twice'].includes(finding.code));
      assert.deepEqual(
        told.map((finding) => [finding.code, finding.column]),
        [[code, column]],
      );
    });
});

describe('a row without a name', () => {
  for (const kind of ['campaigns', 'reports', 'members', 'ibasho', 'consultationWindows'] as const)
    it(`${kind}: is refused, with a little of it`, async () => {
      const { records, findings } = await importText(csv(['名称', '備考'], ['', '朝から夕方まで']), { kind });
      assert.equal(records.length, 0);
      const told = findings.find(({ code }) => code === 'name-missing');
      assert.equal(told?.level, 'refused');
      assert.match(told.message, /朝から夕方まで/u);
    });
});
