import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesOf, csv, importText } from './helpers.js';

async function salons(head: string, ...values: string[]) {
  return importText(
    csv(
      ['名称', '住所', '電話番号', head],
      ...values.map((value, i) => [`会${i}`, `港市港${i}-1`, '045-000-1111', value]),
    ),
    { kind: 'ibasho' },
  );
}

describe('rows that are not for the public', () => {
  it('are refused by what their state says', async () => {
    const hidden = [
      ...['掲載しない', '非表示', '未公開', '不掲載', '無効', '非公開', '下書き', '非掲載', '掲載不可', '掲載しません'],
      ...[
        '公開停止',
        '掲載休止',
        '公開は一時休止中',
        '表示一時停止',
        '公開前',
        '掲載予定',
        '限定公開',
        '削除',
        '取下げ',
        '内部用',
        'draft',
        'hidden',
        'Unpublished',
      ],
    ];
    const { records, findings, summary } = await salons('状態', ...hidden);
    assert.deepEqual([records, summary.refused], [[], hidden.length]);
    assert.deepEqual(
      findings.map(({ code, value }) => [code, value]),
      hidden.map((value) => ['not-public', value]),
    );
  });
  it('are told from those that are only closed, or open', async () => {
    const shown = ['', '公開', '掲載中', '休止中', '休館（内部改修工事のため）', '再開しました', '会員のみ'];
    assert.equal((await salons('状態', ...shown)).records.length, shown.length);
  });
  it('are refused by a column that asks whether they may be seen, unless it says yes', async () => {
    for (const header of ['掲載可否', '公開', 'HP掲載', '公開／非公開', '公開フラグ', 'オープンデータ公開']) {
      const yes = ['', '○', '可', '公開', '掲載可', '1', '公開済み', 'true', 'する', '希望する', '公開します'];
      const no = [
        '×',
        '不可',
        '希望しない',
        '非公開',
        '0',
        '否',
        'しない',
        '保留',
        '会員のみ',
        '○（電話番号は不可）',
        '掲載休止',
      ];
      const { records } = await salons(header, ...yes, ...no);
      assert.deepEqual(records.length, yes.length, header);
    }
  });
  it('are told from those of which a column says in its own words whether they go on', async () => {
    const hours = async (head: string, value: string, kind: 'ibasho' | 'consultationWindows' = 'ibasho') =>
      importText(
        csv(
          ['名称', '住所', '電話番号', '曜日', '利用時間', head],
          ['会', '港市港1-1', '045-000-1111', '毎日', '10:00～12:00', value],
        ),
        { kind },
      );
    for (const kind of ['ibasho', 'consultationWindows'] as const)
      for (const head of ['有効', 'active', 'is_active', '有効フラグ', '掲載', '公開']) {
        const words = ['一部休止', '休館日は除く', '8月は休み', '有効（第3火曜は休館）'];
        if (/有効|active/u.test(head)) words.push('確認中', '不明', '土日のみ', '要確認', '1（土日のみ）', '？');
        for (const value of words) {
          const { records, findings } = await hours(head, value, kind);
          assert.equal(records.length, 1, `${head} ${value}`);
          assert.equal(records[0]?.['schedule'], undefined, `${head} ${value}`);
          assert.ok(findings[0], `${head} ${value}`);
        }
        assert.equal((await hours(head, '休止中', kind)).records[0]?.['status'], 'temporarily-closed', head);
        assert.ok((await hours(head, '有効', kind)).records[0]?.['schedule'], head);
        assert.equal((await hours(head, '無効（休止中）', kind)).records.length, 0, head);
      }
    assert.equal((await hours('掲載', '確認中')).summary.refused, 1);
  });
  it('are events of which it says so', async () => {
    const event = async (head: string, value: string) =>
      (
        await importText(
          csv(
            ['イベント名', '開催日', '開始時間', '終了時間', '会場', head],
            ['つどい', '2026-12-05', '10:00', '12:00', '本町会館', value],
          ),
          { kind: 'events' },
        )
      ).records[0];
    assert.equal((await event('有効', '確認中'))?.['startDate'], '2026-12-05');
    assert.equal((await event('有効', '休止'))?.['eventStatus'], 'cancelled');
    assert.equal((await event('有効', '○'))?.['startDate'], '2026-12-05T10:00:00+09:00');
  });
  it('are refused by a remark that says nothing else', async () => {
    const hidden = ['掲載不可', 'HP掲載不可', '非公開', 'ホームページには掲載しないでください', 'この行は非公開'];
    const shown = [
      '会員のみ',
      '電話番号は公開しません',
      '公開講座です',
      '写真の掲載はできません',
      '非公開の相談室があります',
    ];
    const { records } = await salons('備考', ...hidden, ...shown);
    assert.deepEqual(
      records.map(({ description }) => description),
      shown,
    );
  });
  it('are refused by a mark that hides them', async () => {
    const { records } = await salons('削除フラグ', '', '0', 'FALSE', '1', '○', '削除');
    assert.equal(records.length, 3);
    assert.equal((await salons('非公開', '', '○')).records.length, 1);
    for (const header of ['del_flg', 'deleted', 'archived', 'deleted_at'])
      assert.equal((await salons(header, '', header === 'deleted_at' ? '2026-03-31' : '1')).records.length, 1, header);
    for (const header of ['active', 'is_active', 'enabled', 'published'])
      assert.equal((await salons(header, 'true', 'false')).records.length, 1, header);
    assert.equal((await salons('published', '2026-03-31')).records.length, 1);
  });
});

describe('columns that are not for the public', () => {
  it('are left out whatever they hold, and told without their values', async () => {
    const head = ['名称', '住所', '備考（内部用）', '電話番号（非公開）', '庁内メモ', '担当者住所（管理用）'];
    const result = await importText(
      csv(head, ['会', '港市港1-1', 'もめている', '045-000-1111', '要注意', '港市川2-2']),
      {
        kind: 'ibasho',
      },
    );
    const [record] = result.records;
    assert.deepEqual(
      [record?.['description'], record?.['contact'], record?.['address']],
      [undefined, undefined, '港市港1-1'],
    );
    assert.deepEqual(codesOf(result), ['column-not-public']);
    assert.ok(!JSON.stringify(result).includes('045-000'));
  });
  it('are used when the office says so', async () => {
    const { records } = await importText(csv(['名称', '住所', '備考（内部用）'], ['会', '港市港1-1', 'お茶が出ます']), {
      kind: 'ibasho',
      columns: { '備考（内部用）': '備考' },
    });
    assert.equal(records[0]?.['description'], 'お茶が出ます');
  });
});
