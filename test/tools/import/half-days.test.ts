import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv, importText } from './helpers.js';

const span = (opens: string, closes: string, days = ['mo', 'tu', 'we', 'th', 'fr']) => ({ days, opens, closes });

async function hours(head: string[], ...rows: string[][]) {
  const { records, findings } = await importText(
    csv(['窓口名', '電話番号', ...head], ...rows.map((cells, i) => [`窓口${i + 1}`, `045-000-111${i}`, ...cells])),
    { kind: 'consultationWindows' },
  );
  return {
    hours: records.map(({ schedule, hoursNote }) => schedule ?? hoursNote),
    codes: [...new Set(findings.map(({ code }) => code))],
  };
}

describe('columns for the halves of a day', () => {
  for (const head of [
    ['診療日', '診療時間（午前）', '診療時間（午後）'],
    ['受付曜日', '午前の受付時間', '午後の受付時間'],
    ['曜日', '午前', '午後'],
  ])
    it(`are one column of hours: ${head.slice(1).join('、')}`, async () => {
      const read = await hours(
        head,
        ['月～金', '9:00～12:00', '13:00～17:00'],
        ['月～金', '9時～12時', '１時～５時'],
        ['火・木', '9:00～12:00', '休診'],
        ['火・木', '×', '13:00～17:00'],
      );
      assert.deepEqual(read.hours, [
        [span('09:00', '12:00'), span('13:00', '17:00')],
        [span('09:00', '12:00'), span('13:00', '17:00')],
        [span('09:00', '12:00', ['tu', 'th'])],
        [span('13:00', '17:00', ['tu', 'th'])],
      ]);
      assert.deepEqual(read.codes, []);
    });

  it('may give beginning and end apart', async () => {
    const head = ['曜日', '午前開始', '午前終了', '午後開始時間', '午後終了時間'];
    const read = await hours(head, ['月～金', '9:00', '12:00', '1:00', '5:00'], ['月～金', '9:00', '12:00', '', '']);
    assert.deepEqual(read.hours, [[span('09:00', '12:00'), span('13:00', '17:00')], [span('09:00', '12:00')]]);
  });

  it('with signs stay words, with the name of the half', async () => {
    const read = await hours(['曜日', '午前', '午後'], ['月～金', '○', '○']);
    assert.deepEqual(read.hours, ['月～金 午前 ○、午後 ○']);
  });

  it('need both halves', async () => {
    const read = await hours(['曜日', '午前'], ['月～金', '9:00～12:00']);
    assert.ok(read.codes.includes('column-unknown'));
  });
});
