import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collections } from '../../../src/feed/schema.js';
import { codesOf, csv, importText } from './helpers.js';

const HEADERS = ['名称', '開始日', '終了日', '説明', 'URL', 'テーマ', '備考'];
const campaigns = async (...rows: readonly (readonly string[])[]) =>
  importText(csv(HEADERS, ...rows), { kind: 'campaigns' });

describe('tables of campaigns', () => {
  it('are read with their days, words and the figure that is to move', async () => {
    const result = await importText(
      csv(
        [
          ...HEADERS.slice(0, 4),
          '目標の名前',
          '目標の単位',
          'いまの値',
          'いまの時点',
          '目標の値',
          '目標の時点',
          '目標の出典',
        ],
        [
          '見本の月間',
          'R9.5.1',
          '令和9年5月31日',
          'あいさつから。',
          'つながりの満足度',
          '％',
          '１１．４',
          '2023年度',
          '17.5%',
          '2027年度目標',
          '県民ニーズ調査',
        ],
      ),
    );
    assert.equal(result.summary.kind, 'campaigns');
    const [record] = result.records;
    assert.ok(collections.campaigns.safeParse(record).success);
    assert.deepEqual(
      [record!['startDate'], record!['endDate'], record!['message']],
      ['2027-05-01', '2027-05-31', 'あいさつから。'],
    );
    assert.deepEqual(record!['target'], {
      name: 'つながりの満足度',
      unit: '%',
      from: { value: 11.4, at: '2023年度' },
      to: { value: 17.5, at: '2027年度目標' },
      source: { name: '県民ニーズ調査' },
    });
  });

  for (const [words, row, code] of [
    ['whose last day cannot be read', ['月間', '2027-05-01', '5月末ごろ', '', '', '', ''], 'campaign-days'],
    ['without a first day', ['月間', '', '2027-05-31', '', '', '', ''], 'campaign-days'],
    [
      'that was called off',
      ['月間', '2027-05-01', '2027-05-31', '', '', '', '今年度は中止します'],
      'campaign-doubtful',
    ],
    [
      'that was put off, as its name says',
      ['月間（延期）', '2027-05-01', '2027-05-31', '', '', '', ''],
      'campaign-doubtful',
    ],
  ] as const)
    it(`one ${words} is not announced`, async () => {
      const result = await campaigns(row);
      assert.deepEqual([result.records.length, result.summary.refused], [0, 1]);
      assert.ok(codesOf(result).includes(code), codesOf(result).join());
    });

  it('a figure that is none is left out, and the rest stays', async () => {
    const result = await importText(
      csv(
        [...HEADERS.slice(0, 3), '目標の名前', 'いまの値', '目標の値'],
        ['月間', '2027-05-01', '2027-05-31', '満足度', '調査中', '17.5'],
      ),
    );
    assert.deepEqual([result.records.length, result.records[0]!['target']], [1, undefined]);
    assert.ok(codesOf(result).includes('word-unknown'));
  });
});

describe('pictures of a table', () => {
  for (const [answer, consent] of [
    ['はい', true],
    ['○', true],
    ['いいえ', false],
    ['', undefined],
    ['確認中', undefined],
  ] as const)
    it(`「${answer}」 under 画像の承諾`, async () => {
      const headers = ['名称', '公開日', '執筆者', '画像', '画像の承諾'];
      for (const kind of ['reports', 'ibasho'] as const) {
        const result = await importText(
          csv(headers, ['記事', '2026-07-01', '事務局', 'https://example.jp/a.jpg', answer]),
          { kind },
        );
        assert.equal((result.records[0]!['photo'] as { consent?: unknown }).consent, consent, kind);
      }
    });
});
