import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openTables } from '../../../src/tools/read/open-table.js';
import { digitsShown, serialText, shownAs } from '../../../src/tools/read/number-format.js';
import { UnreadableFileError } from '../../../src/tools/read/raw-rows.js';
import { xlsxSheets } from '../../../src/tools/read/xlsx-rows.js';
import { importText } from '../import/helpers.js';
import { workbook, zip } from './workbook.js';

const rowsOf = async (
  xml: string,
  ...more: [shared?: string[], styles?: string, pr?: string]
): Promise<[number, string[]][]> => {
  const [sheet] = await xlsxSheets(workbook([{ name: 'Sheet1', rows: [], xml }], ...more));
  return (sheet?.rows ?? []).map(({ row, cells }) => [row, cells]);
};
const codeOf = async (bytes: Uint8Array): Promise<string> =>
  openTables(bytes, () => 0).then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableFileError ? error.code : String(error)),
  );

describe('cells of a workbook', () => {
  it('may name their place or not; rows too', async () => {
    assert.deepEqual(
      await rowsOf(
        '<sheetData><row><c t="inlineStr"><is><t>名称</t></is></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c t="str"><v>x</v></c></row></sheetData>',
      ),
      [
        [1, ['名称', '2']],
        [4, ['', '', '3', '4']],
        [5, ['x']],
      ],
    );
  });

  it('hold texts of every kind: shared, rich, with readings, entities, escapes, of other prefixes', async () => {
    assert.deepEqual(
      await rowsOf(
        `<x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>a &lt; b &#x3042;&#9999999;</x:t></x:is></x:c><x:c r="D1" t="s"><x:v>9</x:v></x:c><x:c r="E1" t="b"><x:v>1</x:v></x:c><x:c r="F1" t="e"><x:v>#N/A</x:v></x:c><!-- <c r="G1"><v>1</v></c> --><x:c r="H1" t="inlineStr"><x:is><x:t><![CDATA[<b>]]></x:t></x:is></x:c></x:row></x:sheetData>`,
        [
          '<t>一行目_x000D_\n二行目</t>',
          '<r><t>東</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh>',
        ],
      ),
      [[1, ['一行目\r\n二行目', '東 京', 'a < b あ\ufffd', '', 'TRUE', '#N/A', '', '<b>']]],
    );
  });

  it('show numbers as a clerk sees them', async () => {
    const styles =
      '<numFmts count="5"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0000000000"/><numFmt numFmtId="178" formatCode="aaa"/><numFmt numFmtId="179" formatCode="[h]:mm"/><numFmt numFmtId="180" formatCode="0&quot;人&quot;"/></numFmts><cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="179"/><xf numFmtId="180"/><xf numFmtId="20"/></cellXfs>';
    const cells = [
      [0, '139.58387799999998'],
      [0, '140007'],
      [1, '46305'],
      [2, '467741199'],
      [3, '46305'],
      [4, '1'],
      [5, '20'],
      [6, '0.5625'],
      [6, '46305.5625'],
      [1, '46305.395833333336'],
    ] as const;
    const xml = `<sheetData><row r="1">${cells.map(([s, v]) => `<c s="${s}"><v>${v}</v></c>`).join('')}</row></sheetData>`;
    const shown = [
      '139.583878',
      '140007',
      '2026-10-10',
      '0467741199',
      '土',
      '24:00',
      '20',
      '13:30',
      '13:30',
      '2026-10-10 09:30',
    ];
    assert.deepEqual(await rowsOf(xml, [], styles), [[1, shown]]);
    const [[, later] = []] = await rowsOf(xml, [], styles, '<workbookPr date1904="1"/>');
    assert.equal(later?.[2], '2030-10-11');
  });

  it('formats are told from words and colours', () => {
    for (const [code, shown] of [
      ['General', undefined],
      ['G/標準', undefined],
      ['#,##0', undefined],
      ['0.00E+00', undefined],
      ['[Red]0', undefined],
      ['"yes"0', undefined],
      ['yyyy/m/d', 'date'],
      ['m"月"d"日"', 'date'],
      ['h:mm AM/PM', 'time'],
      ['h"時"mm"分"', 'time'],
      ['[hh]:mm', 'elapsed'],
      ['aaaa', 'weekday'],
      ['m/d(aaa)', 'date'],
    ] as const)
      assert.equal(shownAs(200, code), shown, code);
    for (const [value, code, shown] of [
      [10123, '0000000', '0010123'],
      [2530041, '000-0000', '253-0041'],
      [2530041, '[<=999]000;[<=9999]000-00;000-0000', '253-0041'],
      [467821111, '0000"-"00"-"0000', '0467-82-1111'],
      [467821111, '[<=99999999]####-####;\\(0000\\)\\ ##-####', '(0467)82-1111'],
      [5, '0', undefined],
      [5, '#,##0', undefined],
      [5.5, '00000', undefined],
    ] as const)
      assert.equal(digitsShown(value, code), shown, code);
    for (const [serial, text] of [
      [0.354166, '08:30'],
      [60, '1900-02-28'],
      [61, '1900-03-01'],
      [2_958_467, undefined],
    ] as const)
      assert.equal(serialText(serial, 'date', false), text);
  });

  it('that are merged say it all: down, across, and not where the row is a title', async () => {
    const { records } = await importText(
      workbook([
        {
          name: 'Sheet1',
          rows: [
            ['窓口名', '電話番号', '受付時間', '備考'],
            ['■港地区'],
            ['高齢相談室', '045-000-1111', '月～金 9:00～17:00', '予約制'],
            ['介護相談室', '045-000-1112'],
            ['女性相談室', '045-000-1113', '月～火 9:00～12:00'],
          ],
          merges: ['A2:D2', 'C3:C4', 'D3:D4'],
        },
      ]),
      { kind: 'consultationWindows' },
    );
    assert.deepEqual(
      records.map(({ name, schedule }) => [name, (schedule as { days: string[]; opens: string }[])[0]?.opens]),
      [
        ['高齢相談室', '09:00'],
        ['介護相談室', '09:00'],
        ['女性相談室', '09:00'],
      ],
    );
    assert.deepEqual((records[1]?.['schedule'] as { days: string[] }[])[0]?.days, ['mo', 'tu', 'we', 'th', 'fr']);
    const across = await importText(
      workbook([
        {
          name: 'Sheet1',
          rows: [
            ['名称', '住所', '電話番号', '月', '火', '水', '木', '金'],
            ['港サロン', '港市港1', '045-000-1111', '10:00～12:00', undefined, undefined, '×', '×'],
          ],
          merges: ['D2:F2'],
        },
      ]),
      { kind: 'ibasho' },
    );
    assert.deepEqual(across.records[0]?.['schedule'], [{ days: ['mo', 'tu', 'we'], opens: '10:00', closes: '12:00' }]);
  });

  it('merged in a header of two storeys keep the groups', async () => {
    const { records } = await importText(
      workbook([
        {
          name: 'Sheet1',
          rows: [
            ['名称', '所在地', undefined, '参加費', undefined],
            [undefined, '住所', '電話番号', '大人', '小学生'],
            ['みんなの食堂', '港市港1', '045-000-1111', '300円', '無料'],
          ],
          merges: ['A1:A2', 'B1:C1', 'D1:E1'],
        },
      ]),
      { kind: 'ibasho' },
    );
    assert.equal(records[0]?.['name'], 'みんなの食堂');
    assert.match(JSON.stringify(records[0]?.['cost']), /300円/u);
  });
});

describe('workbooks that claim much and hold little', () => {
  const head =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>名称</t></is></c><c r="B1" t="inlineStr"><is><t>住所</t></is></c></row>';
  const one =
    '<row r="2"><c r="A2" t="inlineStr"><is><t>港サロン</t></is></c><c r="B2" t="inlineStr"><is><t>港市港1</t></is></c></row>';
  const far = (row: number, column: string): string => `<row r="${row}"><c r="${column}${row}"><v>1</v></c></row>`;
  const hostile: Record<string, string> = {
    'a cell in the last corner': head + one + far(1_048_576, 'XFD'),
    'one far to the right, one far below': head + one + far(3, 'XFD') + far(1_048_576, 'A'),
    'rows and columns that do not exist': `${head}${one}${far(99_999_999, 'ZZZZ')}<row r="-5"><c r="A0"><v>1</v></c></row><row r="1e9"/>`,
    'many cells in the last column': `${head}${one}${Array.from({ length: 20_000 }, (_, i) => far(i + 3, 'XFD')).join('')}`,
    'blanks between the tags': `${head}${' '.repeat(4_000_000)}${one}`,
    'blanks within a cell': `${head}<row r="2"><c r="A2" t="inlineStr"><is><t>港サロン${' '.repeat(4_000_000)}</t></is></c><c r="B2" t="inlineStr"><is><t>港市港1</t></is></c></row>`,
    'an attribute of blanks': `${head}${one}<row r="3" ${' '.repeat(90_000)}></row>`,
    'formatted rows': `${head}${one}${Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 3}" s="1" customFormat="1">${'<c s="1"/>'.repeat(20)}</row>`).join('')}`,
    'every number the same row': `${head}${one}${'<row r="2"><c r="A2"/></row>'.repeat(50_000)}`,
  };
  for (const [what, rows] of Object.entries(hostile)) {
    it(`${what}: the rows that hold something, soon`, async () => {
      const bytes = workbook([{ name: 'Sheet1', rows: [], xml: `<sheetData>${rows}</sheetData>` }]);
      const begun = process.cpuUsage();
      const { records } = await importText(bytes, { kind: 'ibasho' });
      const { user } = process.cpuUsage(begun);
      assert.ok(
        records.some(({ name, address }) => name === '港サロン' && address === '港市港1'),
        what,
      );
      assert.ok(user < 5_000_000, `${Math.round(user / 1_000)} ms`);
    });
  }

  it('merged over the whole sheet: only rows that are there', async () => {
    const merges = Array.from(
      { length: 2_000 },
      () => '<mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:XFD1048576"/>',
    );
    const xml = `<sheetData>${head}${one}${far(3, 'A')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`;
    const { records } = await importText(workbook([{ name: 'Sheet1', rows: [], xml }]), { kind: 'ibasho' });
    assert.equal(records[0]?.['name'], '港サロン');
  });

  it('100,000 formatted rows stay within 5 s and 300 MB', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) =>
        `<row r="${i + 3}" spans="1:12" s="1" customFormat="1" ht="18.75">${Array.from({ length: 12 }, (__, j) => `<c r="${String.fromCharCode(65 + j)}${i + 3}" s="1"/>`).join('')}</row>`,
    );
    const bytes = workbook([{ name: 'Sheet1', rows: [], xml: `<sheetData>${head}${one}${rows.join('')}</sheetData>` }]);
    rows.length = 0;
    const before = process.memoryUsage().rss;
    const begun = process.cpuUsage();
    const { records } = await importText(bytes, { kind: 'ibasho' });
    assert.equal(records.length, 1);
    assert.ok(process.cpuUsage(begun).user < 5_000_000);
    assert.ok(process.memoryUsage().rss - before < 300 * 1024 * 1024);
  });

  it('what unpacks to more than anybody keeps is refused with words', async () => {
    const bytes = workbook([
      { name: 'Sheet1', rows: [], xml: `<sheetData>${head}${' '.repeat(8_000_000)}</sheetData>` },
    ]);
    assert.ok(bytes.length < 20_000);
    const code = await xlsxSheets(bytes, 4_000_000).then(
      () => 'read',
      (error: unknown) => (error as UnreadableFileError).code,
    );
    assert.equal(code, 'workbook-too-large');
  });

  it('damaged archives are refused, never thrown on', async () => {
    const sound = workbook([
      {
        name: 'Sheet1',
        rows: [
          ['名称', '住所'],
          ['港サロン', '港市港1'],
        ],
      },
    ]);
    for (let cut = 10; cut < sound.length; cut += 97)
      assert.match(
        await codeOf(sound.subarray(0, cut)),
        /^(?:xlsx-damaged|archive-file|file-empty|read)$/u,
        String(cut),
      );
    for (let at = 0; at < sound.length; at += 41) {
      const broken = Buffer.from(sound);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      assert.match(await codeOf(broken), /^[a-z-]+$/u, String(at));
    }
  });
});

describe('files that are no table', () => {
  const ole = (stream: string): Buffer =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from(stream, 'utf16le'),
    ]);
  const archive = (...names: string[]): Buffer => zip(new Map(names.map((name) => [name, 'x'])));
  const cases: [string, Uint8Array][] = [
    ['workbook-password', ole('EncryptedPackage')],
    ['xls-old-format', ole('Workbook')],
    ['word-file', ole('WordDocument')],
    ['slides-file', ole('PowerPoint Document')],
    [
      'opendocument-file',
      zip(
        new Map([
          ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
          ['content.xml', '<x/>'],
        ]),
      ),
    ],
    [
      'word-file',
      zip(
        new Map([
          ['mimetype', 'application/vnd.oasis.opendocument.text'],
          ['content.xml', '<x/>'],
        ]),
      ),
    ],
    ['word-file', archive('[Content_Types].xml', 'word/document.xml')],
    ['slides-file', archive('ppt/presentation.xml')],
    ['xlsb-file', archive('xl/workbook.bin')],
    ['numbers-file', archive('Index/Document.iwa', 'preview.jpg')],
    ['archive-file', archive('一覧.csv')],
    ['pdf-file', Buffer.from('%PDF-1.7\n')],
    ['picture-file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['picture-file', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['picture-file', Buffer.from('GIF89a')],
    ['picture-file', Buffer.concat([Buffer.from('BM'), Buffer.from([1, 2, 3, 4, 0, 0, 0, 0, 54])])],
    ['picture-file', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic')])],
    ['word-file', Buffer.from('{\\rtf1\\ansi')],
    ['archive-file', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['read', Buffer.from('BM,名称,住所\n1,港,港市港1\n')],
    ['read', Buffer.from('名称,住所\n港,港市港1\n')],
  ];
  for (const [code, bytes] of cases)
    it(`${code}: ${Buffer.from(bytes)
      .toString('latin1', 0, 8)
      .replace(/[^ -~]/gu, '.')}`, async () => {
      assert.equal(await codeOf(bytes), code);
      if (code === 'read') return;
      const { findings } = await importText(bytes);
      assert.deepEqual(
        findings.map(({ level, message, remedy }) => [level, message !== code, remedy !== '']),
        [['refused', true, true]],
      );
    });
});
