import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlaceLayout } from '../../../src/tools/import/layouts.js';
import { csv, importText } from './helpers.js';

interface Table {
  head: readonly string[];
  row: readonly string[];
  kind: 'consultationWindows' | 'ibasho';
  /** What the layout implies for the record. */
  implies: Readonly<Record<string, unknown>>;
}

/** Layout → the smallest table that is of it. A layout without one does not compile. */
const TABLES: Readonly<Record<PlaceLayout, Table>> = {
  window: {
    head: ['相談窓口名', '電話番号'],
    row: ['港市なんでも相談', '0467-82-1111'],
    kind: 'consultationWindows',
    implies: {},
  },
  medical: {
    head: ['名称', '住所', '電話番号', '診療科目'],
    row: ['港医院', '港市本町1-1', '0467-82-1111', '内科'],
    kind: 'consultationWindows',
    implies: { topics: ['health'] },
  },
  care: {
    head: ['名称', '住所', '電話番号', '事業所番号'],
    row: ['港の里', '港市本町1-1', '0467-82-1111', '1472000000'],
    kind: 'consultationWindows',
    implies: { topics: ['elder-care'] },
  },
  'kodomo-shokudo': {
    head: ['名称', '住所', '開催頻度'],
    row: ['港こども食堂', '港市本町1-1', '毎月第3土曜日'],
    kind: 'ibasho',
    implies: { kind: 'kodomo-shokudo', topics: ['food', 'place-to-go'] },
  },
  childcare: {
    head: ['名称', '住所', '受入年齢'],
    row: ['港ひろば', '港市本町1-1', '0歳〜3歳'],
    kind: 'ibasho',
    implies: {},
  },
  wifi: {
    head: ['名称', '住所', 'SSID'],
    row: ['港会館', '港市本町1-1', 'minato'],
    kind: 'ibasho',
    implies: { tags: ['wifi'] },
  },
  facility: { head: ['名称', '住所'], row: ['港会館', '港市本町1-1'], kind: 'ibasho', implies: {} },
};

describe('a layout', () => {
  for (const [layout, { head, row, kind, implies }] of Object.entries(TABLES))
    it(`${layout} is known by its columns, and implies what it says`, async () => {
      const { summary, records } = await importText(csv(head, row));
      assert.deepEqual([summary.kind, records.length], [kind, 1]);
      const [record] = records;
      assert.deepEqual(Object.fromEntries(Object.keys(implies).map((field) => [field, record![field]])), implies);
    });
});
