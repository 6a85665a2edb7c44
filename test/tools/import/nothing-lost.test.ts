import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { collections, type CollectionName } from '../../../src/feed/schema.js';
import { codesOf, csv, importText } from './helpers.js';
import type { ImportKind } from '../../../src/tools/table-kinds.js';

const HEADERS: Record<'events' | 'ibasho' | 'consultationWindows', readonly (readonly string[])[]> = {
  events: [
    [
      'NO',
      '都道府県コード又は市区町村コード',
      '名称',
      '説明',
      '開始日',
      '終了日',
      '開始時刻',
      '終了時刻',
      '場所名称',
      '連絡先電話番号',
      '定員',
      '申込期限日',
      'URL',
      '備考',
    ],
    [
      '全国地方公共団体コード',
      'ID',
      'イベント名',
      '開始日',
      '終了日',
      '開始時間',
      '終了時間',
      '状態',
      '緯度',
      '経度',
      '料金(基本)',
      '参加申込終了日',
    ],
    ['番号', '開催日', 'イベント等名', '会場', '問い合わせ先（電話番号）'],
  ],
  ibasho: [
    [
      '全国地方公共団体コード',
      'ID',
      '名称',
      '所在地_連結表記',
      '緯度',
      '経度',
      '電話番号',
      '利用可能曜日',
      '開始時間',
      '終了時間',
      '利用可能日時特記事項',
      'URL',
      '備考',
    ],
    [
      'NO',
      '名称',
      '開催頻度',
      '開催曜日',
      '開催日',
      '開催開始時間',
      '開催終了時間',
      '参加費_小学生',
      '参加費_大人',
      '住所',
      '備考',
    ],
  ],
  consultationWindows: [
    [
      'id',
      'municipalityId',
      'categoryId',
      'name',
      'phone',
      'email',
      'officialUrl',
      'openingHours',
      'closedDays',
      'address',
      'lastVerifiedAt',
      'prefectureCode',
    ],
  ],
};

const dirty = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\u3000',
      '-',
      'なし',
      '未定',
      '当面の間',
      'N/A',
      '　つながり広場　',
      '港公民館',
      '夏祭り【中止】',
      '雨天中止',
      'シェルター',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '2026-10-10',
      '2022/1/5',
      '2020-2-25',
      '令和3年4月10日(土)～11月30日(火)',
      '1月7日(火)',
      '９月中旬',
      '2026-13-45',
      '44927',
      '2026年10月10日（土）10：00～12：00',
      '10/1・10/8',
      '元年5月',
      '9999-99-99',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '9:00',
      '16:00:00',
      '11：50',
      '0:00',
      '23:59',
      '24:00',
      '25:61',
      '午後1時',
      '正午',
      '9時～17時',
      '毎月第2・4火曜日',
      '月～金（祝日を除く）9時～17時',
      '24時間365日',
      '随時',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '(046)252-8025',
      '0467-78-0606',
      '0570-078374',
      '41-4355(会長)',
      '045-111-2222（昼） 090-1234-5678（夜）',
      '０４５‐１１１‐２２２２',
      'https:/example.lg.jp',
      'www.example.lg.jp',
      'a@example.jp',
      '140007',
      '14000',
      '3.00002E+12',
      '35.4',
      '139.6',
      '999',
      '1,000円',
      '各回20名',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.string({
      unit: fc.constantFrom(
        'あ',
        '港',
        '1',
        '９',
        ',',
        '"',
        '\n',
        '\t',
        ';',
        ' ',
        '&nbsp;',
        '<br>',
        '～',
        '（',
        '=',
        "'",
        '😀',
        '㈱',
        'ｱ',
      ),
      maxLength: 12,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 20 }).map((value) => value.replaceAll('\r', '').replaceAll('\u0000', '')),
  },
);

const table = fc.constantFrom<ImportKind>('events', 'ibasho', 'consultationWindows').chain((kind) =>
  fc.constantFrom(...HEADERS[kind as keyof typeof HEADERS]).chain((headers) =>
    fc.record({
      kind: fc.constant(kind),
      headers: fc.constant(headers),
      rows: fc.array(
        fc.oneof(
          { weight: 6, arbitrary: fc.array(dirty, { minLength: headers.length, maxLength: headers.length }) },
          { weight: 1, arbitrary: fc.constant<string[]>([]) },
          { weight: 1, arbitrary: fc.constant(headers.map(() => '')) },
          { weight: 1, arbitrary: fc.array(dirty, { minLength: 1, maxLength: headers.length + 3 }) },
        ),
        { maxLength: 12 },
      ),
      preamble: fc.array(fc.constantFrom('', '公開データ一覧', '令和8年4月1日現在', '#LINK', ',,,'), { maxLength: 4 }),
      delimiter: fc.constantFrom(',', '\t', ';'),
      newline: fc.constantFrom('\r\n', '\n'),
      encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'cp932'),
      quoteAll: fc.boolean(),
    }),
  ),
);

function bytesOf(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf-16le') return Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf-16le')]);
  if (encoding === 'utf-16be') return Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(text, 'utf-16be')]);
  return encoding === 'utf-8' ? Buffer.from(text) : iconv.encode(text, encoding);
}

describe('nothing is lost', () => {
  it('whatever the table: every row is on the books once, no row throws, and what is taken is valid', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ kind, headers, rows, preamble, delimiter, newline, encoding, quoteAll }) => {
        const cell = (value: string): string =>
          quoteAll || /["\r\n]/u.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
        const line = (cells: readonly string[]): string => cells.map(cell).join(delimiter);
        const text =
          [...preamble.map((words) => words.replaceAll(',', delimiter)), line(headers), ...rows.map(line)].join(
            newline,
          ) + newline;
        const { summary, records, findings } = await importText(bytesOf(text, encoding), { kind });
        assert.equal(summary.rows, rows.length, 'rows of the report and of the table');
        assert.equal(summary.rows, summary.taken + summary.merged + summary.refused + summary.empty);
        assert.equal(records.length, summary.taken);
        assert.ok(summary.repaired <= summary.taken + summary.merged);
        const refusedRows = new Set(findings.filter(({ level }) => level === 'refused').map(({ row }) => row));
        assert.equal(refusedRows.size, summary.refused, 'every refused row has its reason');
        for (const finding of findings) {
          assert.notEqual(finding.code, 'row-failed', finding.message);
          assert.notEqual(finding.message, finding.code, `no words for ${finding.code}`);
          assert.ok((finding.value ?? '').length <= 80);
        }
        assert.equal(new Set(records.map(({ id }) => id)).size, records.length, 'ids are different');
        for (const record of records) {
          const parsed = collections[summary.kind as CollectionName].safeParse(record);
          assert.ok(parsed.success, JSON.stringify([record, parsed.error?.issues]));
        }
      }),
      { numRuns: 400 },
    );
  });
  it('gives the same records for the same table', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ kind, headers, rows }) => {
        const text = csv(headers, ...rows);
        assert.deepEqual(await importText(text, { kind }), await importText(text, { kind }));
      }),
      { numRuns: 50 },
    );
  });
});

describe('odd rows', () => {
  const header = ['NO', '名称', '住所', '電話番号', '備考'];
  it('are counted and explained', async () => {
    const result = await importText(
      csv(
        header,
        ['文字列', '文字列', '文字列', '半角', '任意'],
        ['記入例1', '〇〇会館', '〇〇市', '', ''],
        ['1', '港公民館', '港1-1', '045-000-0000', ''],
        header,
        ['2', '', '', '', ''],
        ['', '', '', '', ''],
        ['3', '丘公民館', '丘2-2', '045-000-0001', '', 'はみ出し'],
        ['4', '', '川3-3', '', '名前のない行'],
        ['※令和8年4月1日現在', '', '', '', ''],
      ),
    );
    const { rows, taken, refused, empty } = result.summary;
    assert.deepEqual({ rows, taken, refused, empty }, { rows: 9, taken: 2, refused: 1, empty: 6 });
    const byRow = Object.fromEntries(
      result.findings
        .filter(({ row, code }) => row !== 1 && code !== 'kind-judged')
        .map(({ row, code }) => [row, code]),
    );
    assert.deepEqual(byRow, {
      2: 'description-row',
      3: 'example-row',
      5: 'repeated-header',
      6: 'only-number',
      8: 'cells-beyond-header',
      9: 'name-missing',
      10: 'footnote-row',
    });
  });
  it('cut by an unquoted line break are joined', async () => {
    const full = Array.from({ length: 15 }, (_, i) => `${i + 1},場所${i},港1-${i},045-000-00${i + 10},備考`);
    const result = await importText(
      [header.join(','), ...full, '16,港の', '広場,港1-9,045-000-0009,長い', '備考', '17,丘,港2-2,,', '※注記', ''].join(
        '\n',
      ),
    );
    assert.deepEqual(
      [result.summary.rows, result.summary.taken, result.summary.merged, result.summary.refused],
      [20, 17, 2, 0],
    );
    assert.deepEqual([result.records[15]?.['name'], result.records[15]?.['description']], ['港の 広場', '長い\n備考']);
  });
  it('of a shelter are never a place', async () => {
    const result = await importText(
      csv(
        ['名称', '住所', '緯度', '経度', '電話番号'],
        ['母子生活支援施設〇〇', '港1-1', '35.4', '139.6', '045-000-0000'],
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual([result.summary.refused, codesOf(result)], [1, ['refuge-as-place']]);
    const windows = await importText(
      csv(
        ['名称', '住所', '緯度', '経度', '電話番号'],
        ['女性のためのシェルター', '港1-1', '35.4', '139.6', '045-000-0000'],
      ),
      { kind: 'consultationWindows' },
    );
    assert.equal(windows.records[0]?.['geo'], undefined);
    assert.equal(windows.records[0]?.['address'], undefined);
    assert.equal(windows.records[0]?.['addressPrecision'], 'hidden');
  });
});
