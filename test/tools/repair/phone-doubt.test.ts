import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { doubtOfLabel, doubtOfSentence } from '../../../src/tools/repair/phone-doubt.js';

const IN_DOUBT =
  '電話番号が変わりました|番号が変わりました|旧番号です|この番号は現在使われていません|1月から046-000-9999に変わります|電話での受付はしていません|電話は不通です|番号間違いのため使用不可|電話はつながりません|電話番号は要確認|TELは故障中|受付はメールのみ|電話番号が変更になりました|電話での受付は終了しました|046-000-1111→046-000-2222（電話）|電話はありません|電話は取り外しました|電話未設置|固定電話はありません|番号はFAXです|電話番号はFAX専用です|電話での問い合わせはご遠慮ください|電話でのお問い合わせはお断りします|電話はお控えください|電話連絡はしないでください|この番号にはかけないでください|問い合わせは電話ではお受けできません|掲載の電話番号は現在使用していません'.split(
    '|',
  );
const SECRET =
  '電話番号は公開しないでください|電話番号は非公開|電話は関係者のみ|TELは掲載不可|連絡先は代表者宅につき公開不可|連絡先は個人宅のため非公開|代表者の連絡先は公表しないでください'.split(
    '|',
  );
const NOTHING =
  '電話番号の変更はありません|予約の取り消しはお電話ください|予約番号が変わりました|お気軽にお電話ください|電話予約が必要です|夜間は電話がつながらない場合があります|直通番号と担当は未確認です|会場が変わりました|非公開の会議です|046-000-1111まで|電話で母子保健課へ（定員になりしだい終了）|申し込みが終了しても空きがある場合はお電話ください|☆を@に変更し電話番号を書いてメールで|申込先⇒福祉課（電話046-000-1111）|小売可・電話にて要確認|内容が一部変更となる場合は電話でお知らせします|12月29日は休館のため電話での受付はできません|申込は電話ではなくメールで|キャンセルは電話で|時間外は電話に出られません|夜間の電話はご遠慮ください|営業の電話はご遠慮ください|館内での電話はご遠慮ください|公衆電話はありません|FAX番号はありません|電話での申込はできません|電話予約は不要です|電話がない方はメールで|電話番号のおかけ間違いにご注意ください|参加者の連絡先は公開しません'.split(
    '|',
  );

describe('a number that is none to call', () => {
  it('by a sentence somewhere in its row', () => {
    for (const words of IN_DOUBT) assert.equal(doubtOfSentence(words), 'phone-in-doubt', words);
    for (const words of SECRET) assert.equal(doubtOfSentence(words), 'phone-not-public', words);
    for (const words of NOTHING) assert.equal(doubtOfSentence(words), undefined, words);
  });

  it('by its own label, or its header', () => {
    for (const label of '旧|なし 旧|廃番|取消|旧番号|使われていません|廃止|現在不通|変更前|×|？|要確認|12月末まで|※1月から|旧電話番号|番号が変わりました'.split(
      '|',
    ))
      assert.equal(doubtOfLabel(label), 'phone-in-doubt', label);
    for (const label of '内部用|非公開|職員専用|電話番号（非公開）'.split('|'))
      assert.equal(doubtOfLabel(label), 'phone-not-public', label);
    for (const label of '電話予約不要|夜間不可|電話受付（土日不可）|FAX不可|FAX なし|留守電なし|代表|直通|夜間のみ|平日17時まで|旧館事務室|新|休日・夜間|月～金 9時から|電話番号|閉庁日'.split(
      '|',
    ))
      assert.equal(doubtOfLabel(label), undefined, label);
  });
});
