import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { openTable } from '../../../src/tools/read/open-table.js';
import type { RawRow } from '../../../src/tools/read/raw-rows.js';

const known = new Set(['NO', '名称', '住所', '備考']);
const score = (cells: readonly string[]): number => cells.filter((cell) => known.has(cell.trim())).length;

async function read(bytes: Uint8Array | string): Promise<{ encoding: string; rows: RawRow[] }> {
  const table = await openTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, score);
  const rows: RawRow[] = [];
  for await (const piece of table.rows) rows.push(...piece);
  return { encoding: table.encoding, rows };
}

const text = 'NO,名称,住所\r\n1,港の広場,焼津市①髙橋～\r\n';
const cells = [
  ['NO', '名称', '住所'],
  ['1', '港の広場', '焼津市①髙橋～'],
];

describe('encodings', () => {
  const encoded: Record<string, Uint8Array> = {
    'utf-8': Buffer.from(text),
    'utf-8-bom': Buffer.from(`\ufeff${text}`),
    cp932: iconv.encode(text, 'cp932'),
    'utf-16le': Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf-16le')]),
    'utf-16be': Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(text, 'utf-16be')]),
    'euc-jp': iconv.encode(text.replace('①髙', ''), 'euc-jp'),
  };
  for (const [encoding, bytes] of Object.entries(encoded)) {
    it(`reads ${encoding}`, async () => {
      const table = await read(bytes);
      assert.equal(table.encoding, encoding);
      assert.deepEqual(
        table.rows.slice(0, 1).map((row) => row.cells),
        cells.slice(0, 1),
      );
      assert.equal(table.rows[1]?.cells[1], '港の広場');
    });
  }
  it('reads EUC without any kana by what tables are headed, and half-width kana of CP932 as such', async () => {
    for (const [table, encoding] of [
      ['名称,住所,電話番号\r\n本町会館,港市本町一丁目,045-000-1111\r\n', 'euc-jp'],
      ['名称,ﾌﾘｶﾞﾅ,電話番号\r\n本町会館,ﾎﾝﾁｮｳｶｲｶﾝ,045-000-1111\r\n', 'cp932'],
      ['ﾅﾏｴ,ｼﾞｭｳｼｮ,ﾃﾞﾝﾜ\r\nﾎﾝﾁｮｳｶｲｶﾝ,ﾖｺﾊﾏ,045-000-1111\r\n', 'cp932'],
    ] as const) {
      const found = await read(iconv.encode(table, encoding));
      assert.deepEqual([found.encoding, found.rows[0]?.cells.join()], [encoding, table.split('\r\n')[0]]);
    }
  });
  it('reads the seven-bit JIS of mail programs', async () => {
    // 「港」 in JIS X 0208.
    const table = await read(Buffer.from('NO,\u001b$BL>>N\u001b(B\r\n1,\u001b$B9A\u001b(B\r\n', 'latin1'));
    assert.deepEqual(
      [table.encoding, table.rows.map((row) => row.cells)],
      [
        'iso-2022-jp',
        [
          ['NO', '名称'],
          ['1', '港'],
        ],
      ],
    );
  });
  it('the header tells the encoding where rows of another were pasted below', async () => {
    const table = await read(
      Buffer.concat([
        Buffer.from('NO,名称,住所,備考\r\n1,港の広場,港市1,\r\n'),
        iconv.encode('2,丘の広場,港市2,\r\n', 'cp932'),
      ]),
    );
    assert.deepEqual([table.encoding, table.rows[1]?.cells[1]], ['utf-8', '港の広場']);
    assert.match(table.rows[2]?.cells[1] ?? '', /\ufffd/u);
  });
  it('takes half-width kana of CP932 for what they are', async () => {
    const table = await read(iconv.encode('NO,ｲﾍﾞﾝﾄ,ﾊﾞｼｮ\r\n1,ﾅﾂﾏﾂﾘ,ｺｳﾐﾝｶﾝ\r\n', 'cp932'));
    assert.deepEqual([table.encoding, table.rows[1]?.cells[1]], ['cp932', 'ﾅﾂﾏﾂﾘ']);
  });
  it('reads UTF-16 without a byte order mark', async () => {
    assert.equal((await read(iconv.encode(text, 'utf-16le'))).encoding, 'utf-16le');
    assert.equal((await read(iconv.encode(text, 'utf-16be'))).encoding, 'utf-16be');
  });
  it('finds CP932 behind a long stretch of ASCII', async () => {
    const long = `NO,name,note\r\n${'1,abc,def\r\n'.repeat(20_000)}2,`;
    const table = await read(Buffer.concat([Buffer.from(long), iconv.encode('港の広場,備考\r\n', 'cp932')]));
    assert.equal(table.encoding, 'cp932');
    assert.equal(table.rows.at(-1)?.cells[1], '港の広場');
  });
  it('keeps UTF-8 with one broken byte as UTF-8', async () => {
    const bytes = Buffer.from('NO,名称,住所\n' + '1,港の広場はここにあります,焼津市\n'.repeat(20));
    bytes[bytes.length - 3] = 0xff;
    const table = await read(bytes);
    assert.equal(table.encoding, 'utf-8');
    assert.equal(table.rows.length, 21);
  });
});

describe('delimiters and lines', () => {
  it('finds tab and semicolon', async () => {
    assert.deepEqual((await read('NO\t名称\t住所\n1\t港, 広場\t焼津市\n')).rows[1]?.cells, ['1', '港, 広場', '焼津市']);
    assert.deepEqual((await read('NO;名称;住所\n1;港, 広場;焼津市\n')).rows[1]?.cells, ['1', '港, 広場', '焼津市']);
  });
  it('counts rows as a spreadsheet does', async () => {
    const { rows } = await read('一覧\n\nNO,名称,備考\n1,"港の\n広場","a ""b"" c"\n\n2,空き地,\n');
    assert.deepEqual(
      rows.map(({ row, cells: [first] }) => [row, first]),
      [
        [1, '一覧'],
        [2, ''],
        [3, 'NO'],
        [4, '1'],
        [5, ''],
        [6, '2'],
      ],
    );
    assert.deepEqual(rows[3]?.cells, ['1', '港の\n広場', 'a "b" c']);
  });
  it('reads old Mac line ends and doubled carriage returns', async () => {
    assert.equal((await read('NO,名称\r1,港\r2,丘\r')).rows.length, 3);
    assert.equal((await read('NO,名称\r\r\n1,港\r\r\n2,丘\r\r\n')).rows.length, 3);
  });
});

describe('damaged quotation marks', () => {
  it('keeps a mark inside a cell', async () => {
    const { rows } = await read('NO,名称,備考\n1,喫茶"港",a\n2,"喫茶"港"",b\n3,丘,c\n');
    assert.equal(rows.length, 4);
    assert.equal(rows[1]?.cells[1], '喫茶"港"');
    assert.equal(rows[1]?.mended, true);
    assert.equal(rows[2]?.cells.length, 3);
    assert.equal(rows[3]?.cells[1], '丘');
    assert.equal(rows[3]?.mended, undefined);
  });
  it('does not lose the file to a mark that is never closed', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `${i},場所${i},備考`).join('\n');
    const { rows } = await read(`NO,名称,備考\n1,"港,a\n${many}\n`);
    assert.equal(rows.length, 502);
    assert.equal(rows[1]?.cells[1], '港');
  });
  it('parts two records that one lost mark had joined', async () => {
    const { rows } = await read('NO,名称,備考\n0,x,y\n1,"港,a\n2,"丘",b\n3,"川",c\n');
    assert.deepEqual(
      rows.map(({ cells: [first] }) => first),
      ['NO', '0', '1', '2', '3'],
    );
  });
  it('reads marks that stand for themselves', async () => {
    const { rows } = await read('NO,名称,住所,備考\n1,港,1-1,a\n"2","中央"公民館,1-2,"会員"のみ\n3,丘,1-3,c\n');
    assert.deepEqual(
      rows.map(({ cells: row }) => row.length),
      [4, 4, 4, 4],
    );
    assert.deepEqual(rows[2]?.cells, ['2', '"中央"公民館', '1-2', '"会員"のみ']);
  });
  it('never throws and keeps well-formed tables exactly', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '港', '"', ',', '\n', '\t', ';', ' ') })
      .map((value) => value.replaceAll('\r', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), async (table) => {
        const csv = [
          'NO,名称,住所',
          ...table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')),
        ].join('\r\n');
        const { rows } = await read(`${csv}\r\n`);
        assert.deepEqual(
          rows.slice(1).map((row) => row.cells),
          table.map((row) => [...row]),
        );
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '港') }), async (noise) => {
        if (noise.trim() === '') return;
        await read(noise);
      }),
      { numRuns: 300 },
    );
  });
});
