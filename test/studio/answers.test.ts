import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { withAnswers } from '../../src/studio/answers.js';
import { ja } from '../../src/tools/messages/command.ja.js';
import { INQUIRY_COLUMNS } from '../../src/tools/check/inquiry-columns.js';

const { headers } = ja.inquiry;
const SHEET = [INQUIRY_COLUMNS.map((column) => headers[column]), ['', '窓口', 'w1', '見本の窓口']].join('\n');

describe('answered inquiry sheets among the tables', () => {
  let folder = '';
  const files: Record<string, string> = {
    '窓口.csv': 'ID,名称,電話番号\nw1,見本の窓口,0460-00-0000',
    '照会_福祉課.csv': SHEET,
    // As it comes back: shortened headers, and the columns that nobody fills in taken away.
    '返事.csv': 'ID,名称,回答,確認日\nw1,見本の窓口,変更なし,2026-11-01',
  };
  before(() => {
    folder = `${mkdtempSync(path.join(tmpdir(), 'tsunagari-answers-'))}/`;
    for (const [name, text] of Object.entries(files)) writeFileSync(folder + name, text);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const given = (all: readonly { file: string; as?: string }[]) =>
    withAnswers(
      { sources: all },
      all.map(({ file }) => ({ name: file, bytes: new Uint8Array(readFileSync(folder + file)) })),
      folder,
    );

  it('are known by their headers', async () => {
    assert.deepEqual(await given(Object.keys(files).map((file) => ({ file }))), {
      sources: [{ file: '窓口.csv' }],
      answers: ['照会_福祉課.csv', '返事.csv'],
    });
  });

  it('are what the office said that they are', async () => {
    const all = [
      { file: '返事.csv', as: 'windows' },
      { file: '窓口.csv', as: 'answers' },
    ];
    assert.deepEqual(await given(all), { sources: [all[0]], answers: ['窓口.csv'] });
  });

  it('change nothing where there are none', async () => {
    assert.deepEqual(await given([{ file: '窓口.csv' }]), { sources: [{ file: '窓口.csv' }] });
  });
});
