import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { applyAnswers, readAnswerSheet, type AnswerTools } from '../../../src/tools/check/answers.js';
import { createSay } from '../../../src/tools/messages/say.js';
import { parseDay } from '../../../src/tools/check/parse-answer.js';

const tools: AnswerTools = {
  say: createSay('ja'),
  date: '2026-11-24',
  parseDay: (text) => parseDay(text, '2026-11-24'),
  parseHours: (text) =>
    text === '月 9-17' ? { schedule: [{ days: ['mo'], opens: '09:00', closes: '17:00' }] } : { hoursNote: text },
};
const place = {
  id: 'p',
  name: '居場所',
  contact: { phone: '045-111-1111' },
  verifiedOn: '2026-05-01',
  hoursNote: '昼',
};

async function answer(cells: string, record: Record<string, unknown> = place) {
  const sheet = await readAnswerSheet(
    new TextEncoder().encode(`ID,名称,回答,新しい電話番号,新しい受付時間,そのほかの修正,確認日\np,居場所,${cells}\n`),
    '回答.csv',
  );
  assert.ok(sheet);
  const result = applyAnswers({ ibasho: [record] }, sheet, tools);
  return { ...result, after: result.records['ibasho']?.[0], codes: result.findings.map((finding) => finding.code) };
}

test('no change renews the check and nothing else', async () => {
  const { after, codes } = await answer('変更なし。,,,,2026-11-20');
  assert.deepEqual(after, { ...place, verifiedOn: '2026-11-20' });
  assert.deepEqual(codes, ['answer-taken']);
});

test('people answer in their own words', async () => {
  for (const same of [
    '変更なしです',
    '変わりありません',
    '変わりません',
    '同じ',
    '〇',
    '○',
    '前回と同じです',
    'そのままで結構です',
  ])
    assert.equal((await answer(`${same},,,,2026-11-20`)).after?.['verifiedOn'], '2026-11-20', same);
  for (const changed of ['修正', '変更しました', '訂正あり', '変わりました'])
    assert.deepEqual(
      (await answer(`${changed},045-222-2222,,,2026-11-20`)).after?.['contact'],
      { phone: '045-222-2222' },
      changed,
    );
  for (const gone of ['廃止', '掲載しない', '終了しました。', 'やめる', '掲載終了', '削除してください'])
    assert.equal((await answer(`${gone},,,,2026-11-20`)).after, undefined, gone);
});

test('hours become a schedule where they can be computed, and stay words where not', async () => {
  assert.deepEqual((await answer('修正あり,,月 9-17,,11/20')).after, {
    id: 'p',
    name: '居場所',
    contact: place.contact,
    verifiedOn: '2026-11-20',
    modified: '2026-11-20',
    schedule: [{ days: ['mo'], opens: '09:00', closes: '17:00' }],
  });
  const words = await answer('修正あり,,だいたい昼,,11/20');
  assert.equal(words.after?.['hoursNote'], 'だいたい昼');
  assert.deepEqual(words.codes, ['answer-hours-as-words', 'answer-taken']);
});

test('what is not understood changes nothing and says why', async () => {
  const cases: [string, string][] = [
    ['たぶん,,,,2026-11-20', 'answer-unclear'],
    ['×,,,,2026-11-20', 'answer-unclear'],
    ['中止,,,,2026-11-20', 'answer-unclear'],
    ['変更なし,,,,', 'answer-without-date'],
    ['変更なし,,,,2026-11-25', 'answer-date-wrong'],
    ['変更なし,,,,きのう', 'answer-date-wrong'],
    ['変更なし,045-222-2222,,,2026-11-20', 'answer-contradicts'],
    ['修正あり,,,,2026-11-20', 'answer-nothing-new'],
    ['修正あり,なし,,,2026-11-20', 'answer-number-wrong'],
    ['修正あり,045-222-2222;045-222-2223,,,2026-11-20', 'answer-number-count'],
    ['修正あり,045-222-2222 FAX 045-222-2223,,,2026-11-20', 'answer-number-count'],
    ['修正あり,452222222,,,2026-11-20', 'phone-zero-lost'],
    ['修正あり,045-222-22222,,,2026-11-20', 'phone-digit-count'],
    ['修正あり,222-2222,,,2026-11-20', 'phone-no-area-code'],
    ['修正あり,,,住所が変わりました,2026-11-20', 'answer-by-hand'],
  ];
  for (const [cells, code] of cases) {
    const { after, codes, summary } = await answer(cells);
    assert.deepEqual(after, place, cells);
    assert.deepEqual(codes, [code], cells);
    assert.equal(summary.refused, 1, cells);
  }
});

test('a number is read as in a table: hyphens, FAX, mobiles', async () => {
  const desk = {
    id: 'p',
    name: '窓口',
    channels: [
      { id: 'phone', number: '045-111-1111', dial: 'tel:0451111111', label: '代表' },
      { id: 'fax', number: '045-111-1112' },
    ],
  };
  assert.deepEqual(
    (await answer('修正あり,電話０４５２２２２２２２　ファクス 045-222-2223,,,2026-11-20', desk)).after,
    {
      ...desk,
      channels: [
        { id: 'phone', number: '045-222-2222', dial: 'tel:0452222222', label: '代表' },
        { id: 'fax', number: '045-222-2223' },
      ],
      verifiedOn: '2026-11-20',
      modified: '2026-11-20',
    },
  );
  const { after, findings } = await answer('修正あり,090-1234-5678（山田）,,,2026-11-20');
  assert.deepEqual(after?.['contact'], { phone: '090-1234-5678' });
  assert.deepEqual(
    findings.map(({ code, value }) => [code, value]),
    [
      ['phone-mobile', '090-****-****（山田）'],
      ['answer-taken', '2026-11-20'],
    ],
  );
});

test('a correction beside one that only a person can make is taken, but the check stays due', async () => {
  const { after } = await answer('修正あり,045-222-2222,,住所も,2026-11-20');
  assert.deepEqual(after, { ...place, contact: { phone: '045-222-2222' } });
});

test('an answer older than the table, an empty row and a stranger change nothing', async () => {
  const newer = { ...place, modified: '2026-11-22' };
  assert.deepEqual((await answer('変更なし,,,,2026-11-20', newer)).after, newer);
  const empty = await answer(',,,,');
  assert.deepEqual([empty.after, empty.open, empty.codes], [place, 1, []]);
  const stranger = await answer('変更なし,,,,2026-11-20', { ...place, id: 'q' });
  assert.deepEqual(stranger.codes, ['answer-without-record']);
});

test('a record that asks to be withdrawn is taken out', async () => {
  const { records, codes } = await answer('掲載をやめる,,,,2026-11-20');
  assert.deepEqual(records['ibasho'], []);
  assert.deepEqual(codes, ['answer-withdrawn']);
});

test('another table is no answered sheet', async () => {
  assert.equal(
    await readAnswerSheet(new TextEncoder().encode('ID,名称,電話番号\n1,a,045-111-1111\n'), 'x.csv'),
    undefined,
  );
});

test('a sheet that Excel saved in CP932 is read', async () => {
  const sheet = await readAnswerSheet(
    iconv.encode(
      '担当,ID,名称,回答（変更なし／修正あり／掲載をやめる）,確認日\r\n福祉課,p,居場所,変更なし,2026/11/20\r\n',
      'cp932',
    ),
    '回答.csv',
  );
  assert.deepEqual(
    [sheet?.encoding, sheet?.answers],
    [
      'cp932',
      [
        {
          row: 2,
          cells: { maintainer: '福祉課', id: 'p', name: '居場所', answer: '変更なし', checkedOn: '2026/11/20' },
        },
      ],
    ],
  );
});

test('an answer that takes time away leaves no hours computed, whether it can be used or not', async () => {
  const open = { ...place, hoursNote: undefined, schedule: [{ days: ['mo'], opens: '09:00', closes: '17:00' }] };
  for (const cells of [
    '8月は休みます,,,,2026-11-20',
    '変更なし,,,第3月曜はお休みです,2026-11-20',
    '修正,,,年末年始は閉めます（担当の都合）,2026-11-20',
    '修正,,月～金（8月を除く）,,',
    '12月から休止の予定です,,,,',
  ]) {
    const { after, codes } = await answer(cells, open);
    assert.deepEqual([after?.['schedule'], after?.['hoursNote']], [undefined, '月 09:00-17:00'], cells);
    assert.ok(codes.includes('answer-stops-hours'), cells);
  }
  const rests = await answer('現在休止中です,,,,2026-11-20', open);
  assert.equal(rests.after?.['status'], 'temporarily-closed');
  assert.deepEqual((await answer('よろしくお願いします,,,,2026-11-20', open)).after, open);
});

test('new hours are weighed with what the record says besides', async () => {
  const { after } = await answer('修正,,月 9-17,,2026-11-20', { ...place, description: '第2月曜は不在です。' });
  assert.deepEqual([after?.['schedule'], after?.['hoursNote']], [undefined, '月 9-17']);
});
