/** Headings among the rows of a table speak of the rows below them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommunityEvent, Ibasho } from '../../../src/feed/schema.js';
import { codesOf, csv, importText } from './helpers.js';

const NAMES = /^[港丘川山]/u;
const HEAD = ['名称', '住所', '電話番号', '曜日', '利用時間'];
const salon = (name: string): string[] => [name, `港市港1-${name.length}`, '045-000-1111', '毎日', '10:00～12:00'];

/** `open`, `closed` (its status says so) or `words`, of every salon. */
async function states(rows: string[][], kind: 'ibasho' | 'consultationWindows' = 'ibasho') {
  const result = await importText(csv(HEAD, ...rows), { kind });
  const records = result.records as unknown as Ibasho[];
  return {
    codes: codesOf(result),
    states: records
      .filter(({ name }) => NAMES.test(String(name)))
      .map(({ name, status, schedule }) => `${String(name)}:${status ? 'closed' : schedule ? 'open' : 'words'}`),
  };
}

describe('a heading among the rows', () => {
  for (const [marks, of] of [
    [['■', ''], '団体'],
    [['【', '】'], '団体'],
    [['● ', ''], 'サロン'],
    [['○', ''], 'サロン'],
    [['◆', ''], '窓口'],
    [['', ''], '団体'],
    [['＜', '＞'], '施設'],
  ] as const)
    it(`closes the rows below it up to the next: ${marks.join('…')}`, async () => {
      const heading = (words: string): string[] => [`${marks[0]}${words}の${of}${marks[1]}`];
      for (const kind of ['ibasho', 'consultationWindows'] as const)
        for (const stopped of ['休止中', '廃止した', '活動を終了した', '現在休会中']) {
          const { states: said, codes } = await states(
            [
              heading('活動中'),
              salon('港'),
              heading(stopped).map((words) => (stopped.endsWith('た') ? words.replace('の', '') : words)),
              salon('丘の上'),
              salon('川べり'),
              heading('活動中'),
              salon('山'),
            ],
            kind,
          );
          assert.deepEqual(said, ['港:open', '丘の上:closed', '川べり:closed', '山:open'], stopped);
          assert.ok(codes.includes('heading-for-rows'), stopped);
        }
    });

  it('holds to the end where no other of its rank follows, whatever other marks do', async () => {
    const rows = [
      salon('港'),
      ['■休止中の団体'],
      salon('丘の上'),
      ['・北部'],
      salon('川べり'),
      ['（4月現在）'],
      salon('山'),
    ];
    assert.deepEqual((await states(rows)).states, ['港:open', '丘の上:closed', '川べり:closed', '山:closed']);
  });

  it('leaves the rows below it in words where it takes something else', async () => {
    const rows = [['■毎週開くサロン'], salon('港'), ['■第2土曜日のみのサロン'], salon('丘の上')];
    assert.deepEqual((await states(rows)).states, ['港:open', '丘の上:words']);
  });

  it('of another meaning touches nothing', async () => {
    const rows = [['■相談窓口'], salon('港'), ['【北部の団体】'], salon('丘の上'), ['●休日も開く団体'], salon('山')];
    assert.deepEqual((await states(rows)).states, ['港:open', '丘の上:open', '山:open']);
  });

  it('is a remark for all rows where it is a sentence, or nothing stands below it', async () => {
    for (const rows of [
      [salon('港'), ['●8月は休みます'], salon('丘の上')],
      [salon('港'), ['■8月は休止'], salon('丘の上')],
      [salon('港'), salon('丘の上'), ['■休止中']],
    ])
      assert.ok(
        (await importText(csv(HEAD, ...rows), { kind: 'ibasho' })).records.every(
          (record) => record['schedule'] === undefined || record['closures'] !== undefined,
        ),
        JSON.stringify(rows),
      );
  });

  it('calls off the events below it', async () => {
    const head = ['イベント名', '開催日', '開始時間', '終了時間', '会場'];
    const event = (name: string): string[] => [name, '2026-12-05', '10:00', '12:00', '本町会館'];
    const rows = [['■開催する催し'], event('港'), ['■中止になった催し'], event('丘'), ['■開催する催し'], event('山')];
    const { records } = await importText(csv(head, ...rows), { kind: 'events' });
    assert.deepEqual(
      (records as unknown as CommunityEvent[]).map(({ name, eventStatus }) => [name, eventStatus]),
      [
        ['港', undefined],
        ['丘', 'cancelled'],
        ['山', undefined],
      ],
    );
  });
});
