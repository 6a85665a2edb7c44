import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kanaKey, rowOfKey } from '../../../src/model/members/kana-index.js';

describe('the index by kana', () => {
  const cases: [kana: string | undefined, name: string, row: string, key?: string][] = [
    ['みなとの会', '港の会', 'ま'],
    ['ミナトノカイ', '港の会', 'ま', 'みなとのかい'],
    ['ﾐﾅﾄﾉｶｲ', '港の会', 'ま', 'みなとのかい'],
    ['がくしゅうかい', '学習会', 'か', 'がくしゆうかい'],
    ['ｶﾞｸｼﾕｳｶｲ', '学習会', 'か', 'がくしゆうかい'],
    ['ぱんや', 'パン屋', 'は'],
    ['ヴィラ', '', 'あ'],
    ['っち', '', 'た'],
    ['ん', '', 'わ'],
    ['えぬぴーおーほうじん みほんの会', 'NPO法人見本の会', 'ま'],
    ['トクテイヒエイリカツドウホウジン　ミホンノカイ', '特定非営利活動法人見本の会', 'ま', 'みほんのかい'],
    ['しゃかいふくしほうじん さくら', '社会福祉法人さくら', 'さ'],
    ['カブシキガイシャアオバ', '株式会社青葉', 'あ', 'あおば'],
    ['しゃだん', '社団', 'さ'],
    [undefined, 'みんなの縁側', 'ま'],
    [undefined, 'ＮＰＯ法人みんなの縁側', 'ま'],
    [undefined, 'サンプル商店', 'さ'],
    [undefined, '青葉商店', 'other', ''],
    ['', 'ABC', 'other', ''],
    ['abc', 'ABC', 'other', ''],
    [undefined, '', 'other', ''],
  ];
  for (const [kana, name, row, key] of cases)
    it(`${kana ?? '–'} ${name}: ${row}`, () => {
      const found = kanaKey({ kana, name });
      assert.equal(rowOfKey(found), row);
      if (key !== undefined) assert.equal(found, key);
    });
});
