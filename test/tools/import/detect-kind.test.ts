import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv, importText } from './helpers.js';

async function kindOf(head: string[], rows: string[][], file = 'test.csv'): Promise<string> {
  return (await importText(csv(head, ...rows), { file })).summary.kind;
}

describe('the kind of a table', () => {
  it('is none for what stands in a street', async () => {
    for (const thing of '地下道|防災無線|防災行政無線|公衆トイレ|AED|公衆電話|街路灯|ごみ集積所|消火栓|バス停|歩道橋|公衆便所'.split(
      '|',
    ))
      assert.equal(
        await kindOf(
          ['名称', '住所'],
          [
            [`本町${thing}`, '港市本町1-1'],
            [`丘${thing}`, '港市丘2-2'],
          ],
        ),
        'unknown',
        thing,
      );
  });
  it('is events wherever the records have days of their own, under whatever name', async () => {
    const rows = [
      ['のりもの', '2026年12月5日', '本町1-1'],
      ['身体測定', '2026年12月18日', '港1-1'],
    ];
    for (const header of ['日付', '開催日', '実施日', '期日', 'date_raw', 'eventDay', '予定日', '日にち'])
      assert.equal(await kindOf(['名称', header, '住所'], rows), 'events', header);
    const iso = rows.map(([name = '', , place = '']) => [name, '2026-12-05', place]);
    iso[1]![1] = '2026-12-18';
    assert.equal(await kindOf(['title', 'date_iso', 'address'], iso), 'events');
    assert.equal(await kindOf(['名称', 'いつ', '住所'], rows), 'unknown');
  });
  it('is not events because of days on which a place was opened or a list was made', async () => {
    const rows = [
      ['港公民館', '1998-04-01', '港1-1'],
      ['丘公民館', '2003-10-01', '丘1-1'],
      ['川公民館', '2011-04-01', '川1-1'],
    ];
    for (const header of ['開設年月日', '供用開始日', '登録日', '最終更新日', '指定年月日', 'opened_on', '建築年月日'])
      assert.equal(await kindOf(['名称', header, '住所'], rows), 'ibasho', header);
    const made = rows.map(([name = '', , place = '']) => [name, '2026-04-01', place]);
    assert.equal(await kindOf(['名称', '日付', '住所'], made), 'ibasho');
  });
  it('is windows where the title, the file or a column speaks of advice', async () => {
    const rows = [
      ['福祉課', '港1-1', '045-000-1111'],
      ['保険年金課', '港1-1', '045-000-1112'],
    ];
    const plain = ['名称', '住所', '電話番号'];
    assert.equal(await kindOf(plain, rows), 'ibasho');
    assert.equal(await kindOf(plain, rows, 'くらしの相談.csv'), 'consultationWindows');
    assert.equal(await kindOf(plain, rows, 'madoguchi_窓口一覧.csv'), 'consultationWindows');
    const titled = await importText(`令和8年度 法律相談など一覧\n${csv(plain, ...rows)}`);
    assert.equal(titled.summary.kind, 'consultationWindows');
    for (const header of ['窓口名', '相談窓口', '相談室名'])
      assert.equal(await kindOf([header, '住所', '電話番号'], rows), 'consultationWindows', header);
    for (const header of ['相談員', '相談日', '相談料', '電話相談', '相談できる内容'])
      assert.equal(
        await kindOf(
          [...plain, header],
          rows.map((cells) => [...cells, '火・木']),
        ),
        'consultationWindows',
        header,
      );
    assert.equal(await kindOf([...plain, '育児相談の有無'], [['港児童館', '港1', '045-000-1111', '有']]), 'ibasho');
  });
  it('is events for advice on a day of its own', async () => {
    const rows = [['出張法律相談', '2026-12-05', '港会館', '13:00']];
    assert.equal(await kindOf(['名称', '開催日', '会場', '開始時間'], rows, '相談会.csv'), 'events');
  });
  it('is not guessed for lists of things', async () => {
    const place = ['港1-1', '35.44', '139.64'];
    const head = ['名称', '住所', '緯度', '経度'];
    assert.equal(await kindOf(head, [['港公民館', ...place]], 'AED設置箇所.csv'), 'unknown');
    assert.equal(
      await kindOf(head, [
        ['港公園公衆トイレ', ...place],
        ['丘公園トイレ', ...place],
      ]),
      'unknown',
    );
    assert.equal(await kindOf(head, [['第1ごみ集積所', ...place]]), 'unknown');
    assert.equal(
      await kindOf(head, [
        ['港公民館', ...place],
        ['港公園', ...place],
      ]),
      'ibasho',
    );
  });
});
