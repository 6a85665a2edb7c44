import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HEADER_ALIASES } from '../../../src/tools/import/header-aliases.js';
import { foldHeader } from '../../../src/tools/import/header-fold.js';
import { canonicalOf, matchHeaders } from '../../../src/tools/import/header-match.js';
import { TEMPLATE_COLUMNS } from '../../../src/tools/import/template-columns.js';
import { codesOf, csv, importText } from './helpers.js';

describe('header aliases', () => {
  it('give no name to two columns', () => {
    const owner = new Map<string, string>();
    for (const [canonical, aliases] of Object.entries(HEADER_ALIASES)) {
      for (const name of [canonical, ...aliases]) {
        const folded = foldHeader(name);
        assert.ok(
          (owner.get(folded) ?? canonical) === canonical,
          `「${name}」 is claimed by ${owner.get(folded)} and ${canonical}`,
        );
        owner.set(folded, canonical);
      }
    }
  });
  it('a guess never turns a closing into an opening, nor a mark into its opposite', () => {
    for (const [header, canonical] of [
      ['休止日', '開始日'],
      ['再開予定日', '開始日'],
      ['閉所予定日', '開始日'],
      ['開所予定日', '開始日'],
      ['有効フラグ', '非公開の印'],
    ] as const)
      assert.notEqual(matchHeaders(['名称', '住所', header])[2]?.canonical, canonical, header);
    for (const header of ['稼働状況', '活動の有無', '開設状況']) assert.equal(canonicalOf(header), '状態', header);
  });
  it('do not mind width, brackets, spaces, marks, numbering and line breaks', () => {
    for (const [header, canonical] of [
      ['１．料金（基本）※必須', '料金(基本)'],
      ['料金【基本】', '料金(基本)'],
      ['*名称', '名称'],
      ['①名称', '名称'],
      ['名\u3000称', '名称'],
      ['telephone\u3000number', '電話番号'],
      ['緯度\n（10進法）', '緯度'],
      ['ＮＯ', 'ID'],
      ['№', 'ID'],
      ['建物名等(方書)', '方書'],
      ['開始日（必須）', '開始日'],
      ['\ufeff名称', '名称'],
      ['イベント等名', '名称'],
      ['お問い合わせ先', '連絡先名称'],
    ] as const)
      assert.equal(canonicalOf(header), canonical, header);
  });
  it('see through data-set prefixes and CKAN row numbers', () => {
    const columns = matchHeaders(['_id', '赤ちゃんの駅_全国地方公共団体コード', '名称', '設置者_名称']);
    assert.deepEqual(
      columns.map(({ canonical }) => canonical),
      ['CKAN番号', '自治体コード', '名称', undefined],
    );
  });
  it('guess a damaged header only when one missing column fits', () => {
    const [lost, cut, ambiguous] = matchHeaders(['イペント名', '全国地方公共団体コー', '開始']);
    assert.deepEqual([lost?.canonical, lost?.how], ['名称', 'guessed']);
    assert.deepEqual([cut?.canonical, cut?.how], ['自治体コード', 'guessed']);
    assert.notEqual(ambiguous?.how, 'guessed');
    assert.equal(matchHeaders(['電話番\ufffd'])[0]?.canonical, '電話番号');
    assert.deepEqual(
      matchHeaders(['イベント?', '開始?間', '?話番号']).map(({ canonical }) => canonical),
      ['名称', '開始時間', '電話番号'],
    );
    assert.equal(matchHeaders(['趣味'])[0]?.canonical, undefined);
  });
  it('never guess from one meaning to another', () => {
    for (const [header, canonical] of [
      ['お問い合わせTEL', '電話番号'],
      ['お問い合せＴＥＬ', '電話番号'],
      ['チケット', undefined],
      ['受付曜日', '利用可能曜日'],
      ['申込期間', '参加申込終了日'],
      ['設置場所', '場所名称'],
      ['会場メール', '連絡先メールアドレス'],
      ['開館時刻表', undefined],
      ['参加者名', undefined],
    ] as const)
      assert.equal(matchHeaders([header])[0]?.canonical, canonical, header);
  });
  it('take the end of a compound for what it is of, and leave alone what is somebody’s own or lies elsewhere', () => {
    for (const [header, canonical] of [
      ['店舗住所', '住所'],
      ['サロン所在地', '住所'],
      ['相談専用ダイヤル', '電話番号'],
      ['フリーダイヤル', '電話番号'],
      ['会場TEL', '電話番号'],
      ['予約電話番号（ハイフンあり）', '電話番号'],
      ['TEL／FAX', '電話番号'],
      ['電話番号（FAX番号）', '電話番号'],
      ['会場ファクス', 'FAX番号'],
      ['相談室E-mail', '連絡先メールアドレス'],
      ['サロンHP', 'URL'],
      ['WEB', 'URL'],
      ['申し込みページURL', '申込URL'],
      ['相談フォーム', '連絡先FormURL'],
      ['サロンの紹介文', '説明'],
      ['時間に関する備考', '備考'],
      ['代表者電話番号', undefined],
      ['担当者メールアドレス', undefined],
      ['申込者住所', undefined],
      ['運営法人所在地', undefined],
      ['地図URL', undefined],
    ] as const)
      assert.equal(matchHeaders([header])[0]?.canonical, canonical, header);
  });
  it('know the English names of linked data', () => {
    for (const [header, canonical] of [
      ['availableDate', '利用可能曜日'],
      ['availableDateNote', '日時特記事項'],
      ['cityName', '所在地_市区町村'],
      ['townName', '所在地_町字'],
      ['overview', '概要'],
      ['detailPrice', '料金(詳細)'],
      ['referenceObject', 'URL'],
      ['parkingInformation', '駐車場情報'],
      ['extensionNumber', '内線番号'],
      ['fullNameInKana', '名称_カナ'],
    ] as const)
      assert.equal(canonicalOf(header), canonical, header);
  });
  it('let the user have the first word', () => {
    const columns = matchHeaders(['ところ', '名称'], { ところ: '会場' });
    assert.deepEqual(
      columns.map(({ canonical }) => canonical),
      ['場所名称', '名称'],
    );
  });
  it('give a second name column its second meaning', () => {
    assert.deepEqual(
      matchHeaders(['イベント名', '施設名']).map(({ canonical }) => canonical),
      ['名称', '場所名称'],
    );
  });
  it('know every column of the templates', () => {
    for (const columns of Object.values(TEMPLATE_COLUMNS))
      for (const { name } of columns) assert.equal(canonicalOf(name), name);
  });
});

describe('a column by its values', () => {
  it('is a day where it is called 「日」 and hours stand beside it', async () => {
    const { records } = await importText(
      csv(['イベント名', '日', '開始', '終了', '会場'], ['つどい', '2026-12-05', '10:00', '12:00', '港会館']),
    );
    assert.deepEqual(
      [records[0]?.['startDate'], records[0]?.['endDate']],
      ['2026-12-05T10:00:00+09:00', '2026-12-05T12:00:00+09:00'],
    );
  });
});

describe('finding the header', () => {
  it('passes titles, blank lines and notes', async () => {
    const result = await importText(`イベント一覧\n令和8年7月1日現在,,\n\nNO,イベント名,開始日\n1,夏祭り,2026-08-01\n`);
    assert.deepEqual(result.summary, {
      file: 'test.csv',
      kind: 'events',
      encoding: 'utf-8',
      rows: 1,
      taken: 1,
      merged: 0,
      repaired: 0,
      refused: 0,
      empty: 0,
    });
  });
  it('reads LinkData preambles', async () => {
    const rows = [
      '#LINK',
      '#lang\tja',
      '#attribution_name\t〇〇市',
      '#license\thttp://creativecommons.org/licenses/by/4.0/',
      '#file_name\tbunka',
      '#property\t名称\t住所\t電話番号',
      '#object_type_xsd\tstring:ja\tstring:ja\tstring:ja',
      '#property_context\tAssertion\tAssertion\tAssertion',
      '1\t港公民館\t〇〇市港1-1\t045-000-0000',
      '\t丘公民館\t〇〇市丘2-2\t045-000-0001',
    ];
    const result = await importText(`${rows.join('\r\n')}\r\n`);
    assert.deepEqual([result.summary.rows, result.summary.taken, result.summary.kind], [2, 2, 'ibasho']);
    assert.equal(result.records[0]?.['name'], '港公民館');
  });
  it('joins a header that a line break has cut, and one of two storeys', async () => {
    const cut = await importText(
      'NO,名称,住\n所,電話番号\n1,港公民館,港1-1,045-000-0000\n2,丘公民館,丘2-2,045-000-0001\n',
    );
    assert.deepEqual([cut.summary.rows, cut.summary.taken, cut.records[0]?.['address']], [2, 2, '港1-1']);
    const storeys = await importText(
      csv(
        ['NO', '名称', '連絡先', ''],
        ['', '', '電話番号', 'FAX番号'],
        ['1', '港公民館', '045-000-0000', '045-000-0001'],
      ),
    );
    assert.deepEqual([storeys.summary.rows, storeys.summary.taken], [1, 1]);
    assert.ok(codesOf(storeys).includes('header-two-rows'));
  });
  it('says so when there is none, and loses no row from the count', async () => {
    const result = await importText('a,b\nc,d\n\n');
    assert.deepEqual(
      [result.summary.kind, result.summary.rows, result.summary.refused, result.summary.empty],
      ['unknown', 3, 2, 1],
    );
    assert.deepEqual(codesOf(result), ['header-not-found']);
  });
  it('reports unknown columns once each, and unused ones together', async () => {
    const result = await importText(
      csv(
        ['名称', '住所', '好きな色', '高度の値', '町字ID'],
        ['港公民館', '港1-1', '青', '3', '1'],
        ['丘公民館', '丘1-1', '赤', '4', ''],
      ),
    );
    const unknown = result.findings.filter(({ code }) => code === 'column-unknown');
    assert.deepEqual(
      unknown.map(({ column, row }) => [column, row]),
      [['好きな色', 1]],
    );
    assert.match(result.findings.find(({ code }) => code === 'columns-unused')?.message ?? '', /高度の値、町字ID/u);
  });
});
