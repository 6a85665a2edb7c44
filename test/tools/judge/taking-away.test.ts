import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesTaking, sentencesOf, takesAway, takingsOf } from '../../../src/tools/judge/taking-away.js';

/** What an office writes beside its hours when it is not there. */
const TAKING = `
8月は開催しません。|第5週は行いません。|8月はありません|偶数月のみ|4月から11月まで開催|12月は第1土曜日に変更|2か月に1回開催|不定期開催
3月、8月を除く毎月開催|学校がある日のみ開催|冬期は閉鎖|8月は実施なし|8月は休み|夏休み期間は休みます|お盆はお休みです|年末年始を除く|祝日は除きます
現在休止中|当面の間、休止しています|令和8年3月末で終了しました|活動停止中|再開未定|準備中|開設予定|利用不可|しばらくお休みします|閉店しました
臨時休館することがあります|都合により休館する場合があります|日程は変更になることがあります|会場の都合により日程が変更となります
雨天中止|荒天時は中止|警報発令時は閉館|台風接近時は開催しません|12月5日は中止になりました|12/5→12/12に変更|延期（日程調整中）|今年度は見送ります
土日は電話相談のみ|土曜は午前のみ|水曜日は12時まで|土曜は10時から|8月は16時で閉館します|夏季は短縮|受付は16:30まで|水曜は17時までです
隔週開催|月2回開催|年4回|第1・3のみ|第2火曜日開催|奇数月に開催|夏季限定|6月～9月開催|学期中に開催|7月より9月まで|冬季に実施
日時はお問い合わせください|開催日は要問合せ、ホームページで確認|日程は未定|祝日と重なる場合は翌週に振替|月曜が祝日のときは翌日休館|工事のため使用できません
現在は受付しておりません|本年度の募集はありません|当日の受付はできません|開館していません|やっていません|お休みをいただきます|臨時閉室|休講|見合わせています
改修工事のため9月まで休館|移転しました|廃止|解散しました|中止|運営していない|開いていません|土日不可|祝日×|火曜以外|ただし祝日は除く
縮小中|コロナのため|感染拡大の影響により|新年は1月5日から|12月28日で今年は終わりです|年内の活動は終わりました|12月28日は仕事納め
次回は2月です|来月から始めます|1月から始まります|近日オープン|来年度の日程です|以下は来年度|最終回は2月16日|2月16日が最後です|再開のめどは立っていません|再開の見込みなし
会場が変わりました|電話番号が変わりました|日程が変わりました|変更あり|変更になりました|火曜から金曜へ|時間が14時からになりました|火曜NG|夏休みはありません|祝日にあたる日は次の週
最終受付16時|早く終わることがあります|時短営業中|短縮営業|冬時間あり|日没まで|時間はまちまちです|月に一度|予約のあるときだけ開けます|希望者がいる場合のみ開館
館内整理日|図書点検|2/3～5 設備点検|貸し切りの日があります|店主の都合による|定員に達しました|現在満員です|キャンセル待ち|合併しました|なくなりました|やめました
休眠中|活動自粛中|来館をお控えください|立ち入りできません|利用制限あり|対応できない日があります|電話に出られないことがあります|電話がつながりません|メールのみ|オンラインに変更
廃|（旧）|要確認|未確認|（仮）|昨年度の日程です|情報が古い可能性があります|開催日はインスタグラムでお知らせします|相談はしていません|リニューアル中|使われていません
試行中|試行|HP参照|ホームページ参照|SNSで確認|Instagramでご確認ください|インスタにて告知|カレンダー参照|別紙参照|会員制|登録制|会員のみ|関係者のみ|夏休み|冬休み中|応相談|臨時|日程はHP掲載
TBD|Seasonal|relocated|paused|Winter break|under renovation|from April
Closed on Mondays|by appointment only|Not available in August|cancelled|hours vary by season|every other Tuesday|Only on weekdays`
  .split(/[|\n]/u)
  .filter((words) => words !== '');

/** What an office writes as well, and which closes no door. */
const NOTES = `
要予約|予約制|完全予約制|どなたでもお気軽にどうぞ|年中無休|駐車場はありません|駐車場は土日のみ使えます|対象は市内在住の方のみです|予約は必要ありません
飲食の提供は行っていません|車いす可|不登校の子どもの居場所です|ひきこもり、閉じこもりの方へ|仕事を休みがちな方の相談|育休中の方もどうぞ|休憩スペースあり
なくなり次第終了|無くなり次第終了|定員になり次第締切|変更はありません|現在はアレルギー対応は行っていない|現在、送迎は行っておりません|当面の間、駐車場は使えるものがありません
休日も開館|お昼休みも受け付けます|夏休み期間中も開館|土日も相談できます
参加費：100円（材料費のみ）|参加費は子どものみ無料|相談は無料です。秘密は守られます|1人30分以内|相談時間は1回50分まで|令和3年4月に開設しました|2019年4月オープン
前日までにお電話で予約してください|申込みは3日前まで|親子でのんびり過ごせます|10名まで|飲み物は持参してください|キャンセルは前日までにご連絡ください
年齢を問わず参加できます|子どもだけでも大丈夫|少ない人数で話します|土日も開いています|祝日も開館|令和8年4月1日現在|2020年5月1日時点の内容です|今後の暮らしを一緒に考えます|生活支援第一課|次のいずれかの方|休まず続けて10年|詳しくはHP参照|要予約。詳細はホームページをご覧ください|夏休みも開館|会員制の図書室を併設|HP|女性限定|先着20名|途中参加可|受付番号順にご案内します|出張所の2階|雨天決行|毎週水曜日に体操教室を開催|修了証をお渡しします
Free of charge|Everyone is welcome|045-000-0000|https://example.jp/closed|`
  .split(/[|\n]/u)
  .filter((words) => words !== '' && !words.startsWith('http'));

describe('does this take time or trust away?', () => {
  for (const words of TAKING) it(`yes: 「${words}」`, () => assert.ok(takesAway(words), words));
  for (const words of NOTES) it(`no: 「${words}」`, () => assert.equal(takesAway(words), undefined));

  it('names the words, and finds the sentence among others', () => {
    assert.deepEqual(takesAway('どなたでもどうぞ。第5週はお休みです。参加費100円'), {
      sentence: '第5週はお休みです',
      word: 'お休み',
    });
    assert.equal(takingsOf('8月は開催しません。\n冬期は閉鎖').length, 2);
    assert.deepEqual(sentencesOf('・9時から ただし8月は休み'), ['9時から', 'ただし8月は休み']);
  });

  it('asks the name of a column as well', () => {
    for (const header of ['休館日（臨時）', '臨時休業日', '除外日', '中止理由', '休止期間', '開館日の変更', 'お休み'])
      assert.ok(namesTaking(header), header);
    for (const header of ['備考', '施設名', '休憩室', '電話番号', '開館時間', '年中無休'])
      assert.ok(!namesTaking(header), header);
  });

  it('costs no more than the length of a cell', () => {
    for (const piece of [
      '休',
      '月',
      '第1',
      '1月～',
      'お昼',
      '予約',
      '日程は',
      'ません',
      '年4月',
      '1人',
      ' ',
      '※ただし',
    ])
      for (const end of ['', '!', '休', 'ず']) {
        // Of this process alone: whatever else the machine does must not fail it.
        const before = process.cpuUsage();
        takingsOf(piece.repeat(20_000) + end);
        const took = process.cpuUsage(before).user / 1_000;
        assert.ok(took < 1_000, `${piece}: ${took} ms`);
      }
  });
});
