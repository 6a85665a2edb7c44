/** Whatever is added to a table, no more numbers can be called than before; and a number that is said to ring nowhere, or not for the public, is none to call. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csv, importText } from './helpers.js';

const WHICH = '電話番号は|この電話は|電話は|この番号は|上記の電話番号は|お電話は|TELは|現在、電話は'.split('|');
const HOW =
  `使われていません|使用できません|使えません|変わりました|変更になりました|変更しました|廃止しました|つながりません|つながらなくなりました|
公開していません|公開しないでください|非公開です|故障中で不通です|古い番号です|間違いです|確認中です|庁内用です|職員専用です`.split(
    /[|\n]+/u,
  );
const dead = fc
  .tuple(
    fc.constantFrom('', '※', '【お知らせ】', '参加費は100円です。'),
    fc.constantFrom(...WHICH),
    fc.constantFrom(...HOW),
    fc.constantFrom('', '。', '。メールでどうぞ。'),
  )
  .map((parts) => parts.join(''));
const anything = fc.oneof(
  dead,
  fc.constantFrom(
    ...'8月は休みます|無料|予約は前日まで|1-2-3|045-000-9999に変わりました|旧番号045-000-9999|FAX 045-000-9999|休止中|電話相談は第2火曜のみ'.split(
      '|',
    ),
  ),
);
const COLUMNS = '備考|説明|概要|お知らせ|その他|利用方法|アクセス方法|対象者|列1|状況|予約特記事項'.split('|');

type Kind = 'ibasho' | 'consultationWindows' | 'events';
const HEAD = ['名称', '住所', '電話番号', '開催日'];
const ROW = ['ひだまりの会', '港市港1-1', '045-000-1111', '2026-12-05'];

async function callable(kind: Kind, head: string[], row: string[]): Promise<{ numbers: string[]; codes: string[] }> {
  const { records, findings } = await importText(csv(head, row), { kind, date: '2026-11-28' });
  const [record] = records as {
    channels?: { dial?: string; number?: string }[];
    contact?: { phone?: string };
    inquiry?: { phone?: string };
  }[];
  const numbers = [
    ...(record?.channels ?? []).flatMap(({ dial, number }) => (dial === undefined ? [] : [number])),
    record?.contact?.phone,
    record?.inquiry?.phone,
  ];
  return { numbers: numbers.filter((one) => one !== undefined), codes: findings.map(({ code }) => code) };
}

const kinds = fc.constantFrom<Kind>('ibasho', 'consultationWindows', 'events');
const columns = fc.constantFrom(...COLUMNS);

describe('words about a number', () => {
  it('make it none to call, wherever they stand, and the clerk is told', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, columns, dead, async (kind, column, words) => {
        assert.deepEqual((await callable(kind, HEAD, ROW)).numbers, ['045-000-1111']);
        const { numbers, codes } = await callable(kind, [...HEAD, column], [...ROW, words]);
        assert.deepEqual(numbers, [], `${kind} ${column}: ${words}`);
        assert.ok(
          codes.some((code) => /^(?:phone-in-doubt|phone-not-public|not-public)$/u.test(code)),
          `${column}: ${words}`,
        );
      }),
      { numRuns: 250 },
    );
  });

  it('and any others never add one', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, columns, anything, async (kind, column, words) => {
        const { numbers } = await callable(kind, [...HEAD, column], [...ROW, words]);
        assert.ok(
          numbers.every((one) => one === '045-000-1111'),
          `${kind} ${column}: ${words}`,
        );
      }),
      { numRuns: 120 },
    );
  });
});
