import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDigit } from '../../../src/feed/area-code.js';
import { readAreaCode } from '../../../src/tools/repair/area-code.js';
import { readClock } from '../../../src/tools/repair/clock.js';
import { readPair, readPoint } from '../../../src/tools/repair/coordinates.js';
import { decodeEntities } from '../../../src/tools/repair/entities.js';
import { prefectureOf } from '../../../src/tools/repair/prefectures.js';
import { pausedInName, pausedInRemark } from '../../../src/tools/judge/paused.js';
import { readPersonal } from '../../../src/tools/repair/personal.js';
import type { NothingSaid, Read } from '../../../src/tools/repair/read.js';
import { readStatus, readTitleMark } from '../../../src/tools/judge/status.js';
import { readEmail, readUrl } from '../../../src/tools/repair/urls.js';

function shown(read: Read<unknown> | NothingSaid): string {
  if ('refused' in read) return `! ${read.refused}`;
  return `${typeof read.value === 'string' ? read.value : JSON.stringify(read.value)}${read.repaired ? ` (${read.repaired})` : ''}`;
}
function table(name: string, read: (text: string) => Read<unknown> | NothingSaid, cases: Record<string, string>): void {
  describe(name, () => {
    for (const [text, expected] of Object.entries(cases)) it(text, () => assert.equal(shown(read(text)), expected));
  });
}

table('times', readClock, {
  '9:00': '09:00',
  '16:00:00': '16:00',
  '24:00': '24:00',
  午後1時30分: '13:30',
  '9時半': '09:30',
  正午: '12:00',
  'PM3:00': '15:00',
  '10:00頃': '10:00',
  '11：50': '11:50 (width-folded)',
  '0.375': '09:00 (time-fraction)',
  '1330': '13:30 (time-without-colon)',
  '25:61': '! time-unreadable',
  随時: '! time-unreadable',
});
table('area codes', readAreaCode, {
  '142077': '142077',
  '14207': '142077',
  '14': '140007',
  '140007.0': '140007 (code-float)',
  '11002': '011002 (code-zero-restored)',
  '142078': '142078 (area-code-check)',
  '12203': '! area-code-ambiguous',
  '3.00002E+12': '! code-digits-lost',
  '999999': '! area-code-unreadable',
  'jp-14': '! area-code-unreadable',
});
it('the check digit proves the codes of Kanagawa', () => {
  for (const code of ['140007', '141003', '141305', '142018', '142077', '143014', '011002', '131113'])
    assert.equal(checkDigit(code.slice(0, 5)), code[5]);
});
table(
  'points',
  (text) => {
    const [latitude = '', longitude = ''] = text.split('|');
    return readPoint(latitude, longitude);
  },
  {
    '35.4|139.6': '{"latitude":35.4,"longitude":139.6}',
    '139.6|35.4': '{"latitude":35.4,"longitude":139.6} (coordinates-swapped)',
    '35447734|139642537': '{"latitude":35.447734,"longitude":139.642537} (coordinates-point-restored)',
    '35,4477|139,642537': '{"latitude":35.4477,"longitude":139.642537}',
    '35度26分51秒|139度38分33秒': '{"latitude":35.4475,"longitude":139.6425} (coordinates-sexagesimal)',
    '352651.8|1393833.1': '{"latitude":35.4477222,"longitude":139.6425278} (coordinates-sexagesimal)',
    '1393833.1|352651.8': '{"latitude":35.4477222,"longitude":139.6425278} (coordinates-swapped)',
    '3526.863|13938.5517': '{"latitude":35.4477167,"longitude":139.6425283} (coordinates-sexagesimal)',
    '35.26.51.8|139.38.33.1': '{"latitude":35.4477222,"longitude":139.6425278} (coordinates-sexagesimal)',
    '35:26:51.8|139:38:33.1': '{"latitude":35.4477222,"longitude":139.6425278} (coordinates-sexagesimal)',
    '35°26′51.8″N|139°38′33.1″E': '{"latitude":35.4477222,"longitude":139.6425278} (coordinates-sexagesimal)',
    "35°26.8633'|139°38.5517'": '{"latitude":35.4477217,"longitude":139.6425283} (coordinates-sexagesimal)',
    "35°61.0'|139°38.5'": '! coordinates-unreadable',
    '352651|1393833': '! coordinates-ambiguous',
    '356581|1397414': '{"latitude":35.6581,"longitude":139.7414} (coordinates-point-restored)',
    '35,447,734|139,642,537': '{"latitude":35.447734,"longitude":139.642537} (coordinates-point-restored)',
    '35|139': '! coordinates-coarse',
    '35.4|139': '! coordinates-coarse',
    '4472.5|9642.5': '! coordinates-outside',
    '0|0': '! coordinates-zero',
    '35.4|': '! coordinates-incomplete',
    '35.4|2': '! coordinates-outside',
    'x|y': '! coordinates-unreadable',
  },
);
table('pairs in one cell, in either order', (text) => readPair(text) ?? { value: 'no pair' }, {
  ...Object.fromEntries(
    [
      '35.4477,139.6425',
      '139.6425,35.4477',
      '(35.4477, 139.6425)',
      '[139.6425, 35.4477]',
      '35.4477 139.6425',
      '35.4477/139.6425',
      'POINT(139.6425 35.4477)',
      'geo:35.4477,139.6425',
      '北緯35.4477 東経139.6425',
      'N35.4477E139.6425',
      '緯度35.4477、経度139.6425',
    ].map((text) => [text, '{"latitude":35.4477,"longitude":139.6425}']),
  ),
  '35°26′51.8″N 139°38′33.1″E': '{"latitude":35.4477222,"longitude":139.6425278} (coordinates-sexagesimal)',
  '352651.8,1393833.1': '{"latitude":35.4477222,"longitude":139.6425278} (coordinates-sexagesimal)',
  本町会館: 'no pair',
  '本町1,2': 'no pair',
  '1-1': 'no pair',
  '3,4': 'no pair',
  '2026/12': 'no pair',
  '10.5,20.5': '! coordinates-outside',
});
table('web addresses', readUrl, {
  'https://example.lg.jp/a': 'https://example.lg.jp/a',
  'www.example.lg.jp': 'https://www.example.lg.jp/ (url-scheme-added)',
  'https:/example.lg.jp/x': 'https://example.lg.jp/x (url-slashes)',
  'ttps://example.jp': 'https://example.jp/ (url-slashes)',
  'http//example.jp': 'http://example.jp/ (url-slashes)',
  'HP https://example.jp/': 'https://example.jp/ (url-words-removed)',
  'https://example.jp/（外部サイト）': 'https://example.jp/ (url-words-removed)',
  'http://a.jp https://b.jp': 'http://a.jp/ (url-first-of-several)',
  'a@example.jp': '! url-is-mail',
  公開終了: '! url-unreadable',
  'javascript:alert(1)': '! url-unreadable',
});
table('mail addresses', readEmail, {
  'a@b.jp': 'a@b.jp',
  'a＠b.jp': 'a@b.jp (width-folded)',
  'a[at]b.jp': 'a@b.jp (mail-at-restored)',
  'a（アット）b.jp': 'a@b.jp (mail-at-restored)',
  '福祉課（メール：a@b.jp）': 'a@b.jp (width-folded)',
  '★福祉課 a@b.jp': 'a@b.jp (width-folded)',
  'a@b.jp;c@d.jp': 'a@b.jp (mail-first-of-several)',
  'https://b.jp': '! mail-is-url',
  未記入: '! mail-unreadable',
});
describe('status', () => {
  it('is read from unmistakable marks of a title only', () => {
    for (const [title, expected] of Object.entries({
      '【中止】夏祭り': { name: '夏祭り', eventStatus: 'cancelled' },
      '夏祭り【延期】': { name: '夏祭り', eventStatus: 'postponed' },
      '夏祭り（中止）': { name: '夏祭り', eventStatus: 'cancelled' },
      '【満員御礼】講座': { name: '講座', full: true },
      '夏祭り（雨天中止）': { name: '夏祭り（雨天中止）' },
      '【雨天中止】祭': { name: '【雨天中止】祭' },
      '【無料】講座': { name: '【無料】講座' },
      '【中止】': { name: '【中止】', eventStatus: 'cancelled' },
    }))
      assert.deepEqual(readTitleMark(title), expected);
  });
  it('is read from its own column, never from a condition', () => {
    assert.deepEqual(
      [readStatus('中止'), readStatus('開催予定'), readStatus('満員'), readStatus('雨天中止'), readStatus('？')],
      [{ eventStatus: 'cancelled' }, {}, { full: true }, { doubt: '雨天中止' }, { doubt: '？' }],
    );
  });
});

describe('private contacts', () => {
  const text = '連絡は090-1234-5678かabc@gmail.comへ。市役所は045-111-1111、info@city.lg.jp';
  it('are found and masked, and stay unless they shall go', () => {
    assert.deepEqual(readPersonal(text, false), { text, found: ['090-****-****', 'a***@gmail.com'], isLess: false });
    assert.equal(readPersonal(text, true).text, '連絡はかへ。市役所は045-111-1111、info@city.lg.jp');
    assert.deepEqual(readPersonal('電話 045-111-1111', true).found, []);
  });
});

describe('entities', () => {
  it('become characters, also when encoded twice; other ampersands stay', () => {
    assert.equal(decodeEntities('a&nbsp;b&amp;c&#65;&#x3042;&hellip;'), 'a b&cAあ…');
    assert.equal(decodeEntities('&amp;nbsp;x'), ' x');
    assert.equal(decodeEntities('R&B; &constructor; &#xD800; AT&T'), 'R&B; &constructor; &#xD800; AT&T');
  });
});

describe('what only the whole row can tell', () => {
  it('a code of five digits that may have lost its zero is decided by the prefecture', () => {
    assert.equal(shown(readAreaCode('12203', prefectureOf('千葉県市川市'))), '122033');
    assert.equal(shown(readAreaCode('12203', prefectureOf('北海道士別市'))), '012203 (code-zero-restored)');
    assert.equal(shown(readAreaCode('12203', prefectureOf('市川市', ''))), '! area-code-ambiguous');
  });
  it('a prefecture is known by how an address begins', () => {
    assert.deepEqual(
      ['神奈川県横浜市', ' 東京都', '京都府', '横浜市', ''].map((text) => prefectureOf(text)),
      ['14', '13', '26', undefined, undefined],
    );
  });
});

table('more times', readClock, {
  '翌1:00': '25:00',
  午前12時: '! time-unreadable',
  午後12時: '! time-unreadable',
  午後0時30分: '12:30',
  '12:00PM': '12:00',
  '12:00AM': '00:00',
});
table('more web addresses', readUrl, {
  'https://example.jp。': 'https://example.jp/ (url-words-removed)',
  'https;//example.jp': 'https://example.jp/ (url-slashes)',
  'https: //example.jp': 'https://example.jp/ (url-slashes)',
  'https://example.jp/news/...': '! url-cut-off',
  'https://user:pw@example.jp/': '! url-unreadable',
});
describe('more status', () => {
  it('a reason before 中止 is no condition', () => {
    assert.deepEqual(readTitleMark('【新型コロナのため中止】講座'), { name: '講座', eventStatus: 'cancelled' });
    assert.deepEqual(readTitleMark('【延期（日程未定）】講座'), { name: '講座', eventStatus: 'postponed' });
    for (const title of ['【荒天のため中止の場合あり】講座', '【中止の場合あり】講座'])
      assert.deepEqual(readTitleMark(title), { name: title });
    assert.deepEqual(readTitleMark('【8月1日は中止】講座'), { name: '【8月1日は中止】講座', doubt: '8月1日は中止' });
  });
  it('a column that denies or limits it says nothing certain', () => {
    for (const text of ['中止しない', '開催（一部中止）', '延期なし'])
      assert.deepEqual(readStatus(text), { doubt: text });
  });
});
describe('more private contacts', () => {
  it('are found in brackets and full width, and no longer domain is cut', () => {
    assert.deepEqual(readPersonal('090(1234)5678 と test＠ｇｍａｉｌ．ｃｏｍ', true), {
      text: 'と',
      found: ['090-****-****', 't***@gmail.com'],
      isLess: true,
    });
    assert.deepEqual(readPersonal('taro@gmail.com.example.jp', true).found, []);
  });
});

describe('closed for now', () => {
  const today = '2026-07-28';
  it('is said by a mark or the end of a name, not by ordinary closures or what is to come', () => {
    for (const name of [
      'ひだまり【休止中】',
      '（廃止）ひだまり',
      'ひだまり　※令和８年３月末で終了しました',
      'ひだまり（R8.3.31廃止）',
      'ひだまり（改修工事のため休館中）',
      'ひだまり 休止中',
      '休）ひだまり',
      '（取消）ひだまり',
      'ひだまり★閉店★',
      'ひだまり・休止中',
      'ひだまり／休館',
      'ひだまりは終了しました',
      '×ひだまり',
      '~~ひだまり~~',
    ])
      assert.ok(pausedInName(name, today), name);
    for (const name of [
      'ひだまり（月曜休館）',
      'ひだまり（8月休止）',
      'ひだまり（令和9年3月末で廃止）',
      '終了相談室',
      'ひだまり（休館日：月）',
      'お休み処・ひだまり',
      '旧ひだまり小学校',
      '休暇村・終末期相談',
    ])
      assert.equal(pausedInName(name, today), undefined, name);
  });
  it('is said by a sentence that says nothing else', () => {
    for (const remark of [
      '水曜の会です。現在、活動を休止しています。',
      '休止中',
      '令和8年3月31日をもって閉鎖しました。',
      '工事のため令和8年9月まで休館しています',
      '当面、活動を見合わせています',
      'コロナの影響で現在お休みしています',
      'しばらくの間、お休みをいただいています',
    ])
      assert.ok(pausedInRemark(remark, today), remark);
    for (const remark of [
      '8月は休止',
      '祝日は休館しています',
      '面接相談は休止中',
      '募集は終了しました',
      '令和9年4月から休止します',
      '令和8年6月まで休館していました',
      '雨天の場合は中止',
      '現在はアレルギー対応は行っていない',
      '日曜はお休みしています',
    ])
      assert.equal(pausedInRemark(remark, today), undefined, remark);
  });
});
