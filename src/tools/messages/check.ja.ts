/** `check` と `build` の指摘: 何が起きているか、どうすればよいか。 */
import { COMMAND } from '../../text/command-name.js';
import { ja as opening } from '../../text/ja/opening-status.js';
import { fetchReason } from './fetch-reasons.js';
import type { Messages } from './message.js';
import { of, quoted } from './quoted.ja.js';

const OPEN = opening.open();

/** What a pattern asks for, as a person would say it. */
function inShort(reason: string, path: string): string {
  if (!reason.includes('must match pattern')) return reason;
  if (/(?:opens|closes|lastAccepted)$/u.test(path)) return '09:00 の形で書きます';
  return /(?:date|from|through|opens|deadline)$/iu.test(path)
    ? '2026-07-28 か 2026-07-28T10:00 の形で書きます'
    : '決まった形で書きます';
}

const DIFFERENCES: Readonly<Record<string, string>> = {
  hours: '時間',
  closures: '休み',
  days: '日',
  state: '休止や中止',
  numbers: '電話番号',
  application: '申込の期限',
};
const differing = (names: string | number | undefined): string =>
  String(names)
    .split(',')
    .map((name) => DIFFERENCES[name] ?? name)
    .join('・');

export const checkMessages = {
  'record-invalid': ({ path, reason }) => ({
    message: `${quoted(path) || '項目'}の書き方がフィードの決まりに合わないため、この1件は表示されません${reason === undefined ? '' : `（${inShort(String(reason), String(path))}）`}`,
    remedy: 'もとの表のこの項目を直して、もう一度実行してください',
  }),
  'not-released': {
    message: '公開してよいと書かれていないため、載せません（何も書かれていない課題と社会資源は「事務局のみ」です）',
    remedy: '公開してよいものは、「公開範囲」の列に「公開」と書いてください',
  },
  'revoked-record': ({ value, count }) => ({
    message: `取り消しの表の「${String(value)}」は、フィードにも、カレンダーや地図のデータにも載せていません（${String(count)}件）`,
    remedy: 'もとの表を直したら、取り消しの表からこの行を消してください',
  }),
  'revoked-number': ({ value, count }) => ({
    message: `取り消しの表の番号 ${String(value)} を除いて載せました（${String(count)}件）`,
    remedy: 'もとの表を直したら、取り消しの表からこの行を消してください',
  }),
  'revoked-number-in-words': ({ value, count }) => ({
    message: `取り消しの表の番号 ${String(value)} が、説明などの文に残っています（${String(count)}件）`,
    remedy:
      'もとの表の文から、この番号を消してください。急ぐときは、取り消しの表に id だけを書いて、記録ごと隠してください',
  }),
  'revoked-not-here': ({ value }) => ({
    message: `取り消しの表の「${String(value)}」は、いまの表にはありません。ほかのフィードと古い写しでは隠します`,
    remedy: 'もとの表からもう消してあるなら、このままでかまいません。まだ出ているなら、id や番号を確かめてください',
  }),
  'revoked-unknown-name': ({ value }) => ({
    message: `取り消しの表の「${String(value)}」という名前の記録がないので、何も消していません`,
    remedy: '名前を、もとの表のとおりに書いてください。もとの表から消したあとなら、id で書いてください',
  }),
  'name-veiled': {
    message: '「団体名を出さない」ため、団体名と、団体がわかる項目（リンク・情報源）を除いて載せます',
    remedy: '題名や説明の文に団体の名前が残っていないか、確かめてください',
  },
  'thing-as-place': ({ value }) => ({
    message: `${quoted(value)}は道や設備のようで、人が集まる場所ではないため、居場所として載せません`,
    remedy: '集まる場所なら、場所の名前を書いてください。道や設備なら、この表から除いてください',
  }),
  'refuge-as-place': {
    message: 'シェルターなど、身を守るための施設は居場所として載せられません',
    remedy: '所在地を書かずに、電話のある相談窓口として載せてください',
  },
  'refuge-coordinates': {
    message: 'シェルターなど、身を守るための施設の場所（住所・緯度経度）が書かれています。公開しません',
    remedy: '表から住所と緯度経度を消し、電話番号だけを残してください',
  },
  'hidden-coordinates': {
    message: '「場所を公開しない」施設に緯度経度が書かれています。公開しません',
    remedy: '緯度経度を消すか、公開してよい施設なら「位置の公開」を「公開」か「町名まで」にしてください',
  },
  'hidden-address': {
    message: '「場所を公開しない」施設に住所や行き方が書かれています。公開しません',
    remedy: '住所と行き方を消すか、公開してよい施設なら「位置の公開」を「公開」か「町名まで」にしてください',
  },
  'point-far': ({ name, area, km }) => ({
    message: `${quoted(name)}の緯度経度は、${String(area)}から約${String(km)}キロ離れています。地図で、違う場所に出ます`,
    remedy:
      '緯度・経度の数字と、市区町村のコードを確かめて、違うほうを直してください。合っていれば、そのままでかまいません',
  }),
  'district-address': {
    message: '「地区まで公開する」施設の住所に番地があります。番地を除いて載せます',
    remedy: '表の住所を町名までにするか、公開してよい施設なら「位置の公開」を「公開」にしてください',
  },
  'district-coordinates': {
    message: '「地区まで公開する」施設の緯度経度が細かすぎます。およそ1キロの粗さに丸めて載せます',
    remedy: '表の緯度経度を小数点以下2桁までにするか、公開してよい施設なら「位置の公開」を「公開」にしてください',
  },
  'known-wrong-number': ({ number }) => ({
    message: `${quoted(number)}は、使われていない番号、または誤りとして出回っている番号です。載せません`,
    remedy: '公式ページで正しい番号を確かめて、書き直してください。一文字違うだけで、知らない人につながります',
  }),
  'areas-missing': ({ count }) => ({
    message: `${count}件に地域がありません。area を指定したウィジェットには表示されません`,
    remedy:
      '設定ファイルに "area": "143219" のように、自分の市区町村のコード（6桁）を書いてください。地域が行ごとに違う表なら、コードの列を加えてください',
  }),
  'id-reused': ({ count, id, was, name }) => ({
    message: `${count}件の催しが、前のフィードの別の催しと同じ ID です（${id}：${was} → ${name}）。カレンダーに登録した人の画面では、前の催しがこの催しに置きかわります`,
    remedy: '番号を年度ごとに1から付け直さず、「2026-001」のように年度を付けるか、続きの番号にしてください',
  }),
  'picture-missing': ({ count, name }) => ({
    message: `「画像」の列に書かれたファイルが${count}件、設定ファイルのフォルダーにありません（${name}）。そのままでは、写真やちらしが出ません`,
    remedy:
      'ファイルの名前を確かめ、設定ファイルと同じフォルダーか、その中のフォルダーに置いてください（例：images/salon.jpg）。フィードと同じ場所に自分で置いてもかまいません',
  }),
  'areas-by-address': ({ count }) => ({
    message: `${count}件は市区町村のコードがない（または都道府県のコードだけの）ため、住所の市区町村名から地域を決めました`,
    remedy: '合っているか、いくつか確かめてください。表に市区町村のコード（6桁）を書くと確実です',
  }),
  'publisher-contact-missing': {
    message: '発行者の連絡先がありません。住民が見るフィードには、誤りを知らせる先が必要です',
    remedy: 'publisher.contact に電話番号、メールアドレス、問い合わせページのどれかを書いてください',
  },
  'envelope-invalid': ({ path }) => ({
    message: `フィードの${quoted(path)}がないか、書き方が違います。このままではウィジェットが読めません`,
    remedy: 'version は 1、publisher.id は発行者の記号、updated は 2026-07-28 の形で書いてください',
  }),
  'holidays-missing': ({ year }) => ({
    message: `${year}年の祝日表がありません。祝日に「${OPEN}」と表示できません`,
    remedy: `${COMMAND} build で作り直すと、祝日表が入ります`,
  }),
  'part-missing': ({ url, reason, detail }) => ({
    message: `分割ファイル ${url} が読めません${reason === undefined ? '' : `（${fetchReason.ja(String(reason), String(detail ?? ''))}）`}`,
    remedy:
      reason === 'own-network'
        ? 'フィードを公開している人に、分割ファイルのアドレスを確かめてもらってください'
        : 'feed.json と同じ場所に parts フォルダーごと置いてください',
  }),
  'part-outside': ({ url }) => ({
    message: `分割ファイル ${url} は、フィードのフォルダーの外を指しています`,
    remedy: `${COMMAND} build で作り直してください`,
  }),
  'part-count': ({ url, expected, found }) => ({
    message: `分割ファイル ${url} は${expected}件のはずが、${found}件です`,
    remedy: 'feed.json と parts は同じ回の build のものを置いてください',
  }),
  'id-duplicate': ({ id, other }) => ({
    message: `ID ${quoted(id)}が${other}件目と重なっています。表示されるのは1件だけです`,
    remedy: '別のものなら ID を分け、同じものなら1件を消してください',
  }),
  'conflicting-number': ({ name, here, there, other, row }) => ({
    message: `${quoted(name)}の電話番号が、${other}（${row}件目）と違います：こちら ${here}、あちら ${there}`,
    remedy: '窓口に確かめて、誤っているほうを直してください',
  }),
  'conflicting-hours': ({ name, here, there, other, row }) => ({
    message: `${quoted(name)}の受付時間が、${other}（${row}件目）と違います：こちら ${here}、あちら ${there}`,
    remedy: '窓口に確かめて、誤っているほうを直してください',
  }),
  'kind-unknown': ({ name, value }) => ({
    message: `${of(name)}種類${quoted(value)}は語彙にありません。「そのほか」と表示されます`,
    remedy: '近い種類に直すか、独自の種類なら x- で始めてください',
  }),
  'topic-unknown': ({ name, value }) => ({
    message: `${of(name)}悩み${quoted(value)}は語彙にありません`,
    remedy: '語彙の ID に直すか、topics の表に加えてください',
  }),
  'audience-unknown': ({ name, value }) => ({
    message: `${of(name)}対象${quoted(value)}は語彙にありません`,
    remedy: '語彙の ID に直すか、独自のものなら x- で始めてください',
  }),
  'theme-unknown': ({ name, value }) => ({
    message: `${of(name)}テーマ${quoted(value)}は、テーマの表にありません。テーマで絞り込んでも見つかりません`,
    remedy: 'テーマの表（設定の themes）の ID か表示名で書いてください。講演の題などなら「説明」の列に書いてください',
  }),
  'channel-unknown': ({ name, value }) => ({
    message: `${of(name)}方法${quoted(value)}は語彙にありません`,
    remedy: '語彙の ID（phone、email、in-person など）に直してください',
  }),
  'area-unknown': ({ name, value }) => ({
    message: `${of(name)}地域コード${quoted(value)}が地域の表にありません。地域で探しても見つかりません`,
    remedy: '5桁の地域コードに直すか、地域の表に加えてください',
  }),
  'validity-over': ({ name, value }) => ({
    message: `${of(name)}掲載期間が${value}で終わっています`,
    remedy: '続けて載せるなら掲載終了日を延ばし、やめるなら行を消してください',
  }),
  'check-overdue': ({ name, value, due }) => ({
    message: `${of(name)}内容の確認の期限（${due}）が過ぎています${value ? `（前回の確認 ${value}）` : ''}。「${OPEN}」とは表示されません`,
    remedy: 'check --due で照会票を作り、担当に確かめてください',
  }),
  'date-not-read': ({ name, field, value }) => ({
    message: `${of(name)}${quoted(field)}の${quoted(value)}は日付として読めません。${field === 'validFrom' || field === 'validThrough' ? `載せてよい期間が分からないため、「${OPEN}」とは表示されません` : 'ないものとして扱われます'}`,
    remedy: '2026-07-28 の形で書いてください',
  }),
  'closure-not-read': ({ name, value }) => ({
    message: `${of(name)}休みの日（closures）${quoted(value)}が、いつのことか読めません`,
    remedy: 'date、from と through、yearly（12-29/01-03 の形）、days のどれかで、いつ休みかを書いてください',
  }),
  'event-ends-before': ({ name, value, start }) => ({
    message: `${of(name)}終わり${quoted(value)}が、始まり${quoted(start)}より前です`,
    remedy: '始まりと終わりの日付・時刻を確かめてください',
  }),
  'never-checked': ({ name }) => ({
    message: `${of(name)}確認日がありません。「${OPEN}」とは表示されません`,
    remedy: '公式の情報と見比べた日を、確認日に書いてください',
  }),
  'merged-across-sources': ({ name, other }) => ({
    message: `${quoted(name)}は${other}にもあり、1件にまとめました`,
    remedy: '新しいほうを残しています。必要なければ、そのままで構いません',
  }),
  'sources-differ': ({ name, other, differ }) => ({
    message: `${quoted(name)}は${other}にもありますが、${differing(differ)}が違います。どちらが新しいか分からないため、両方で合っている時間だけを計算し、休みや中止の知らせは両方から採りました`,
    remedy: 'どちらが正しいか確かめて、違うほうを直してください。「更新日」の列があると、新しいほうが分かります',
  }),
  'sources-differ-newer': ({ name, other, differ }) => ({
    message: `${quoted(name)}は${other}にもあり、${differing(differ)}が違います。日付の新しい${other}のほうを残しました`,
    remedy: 'どちらが正しいか確かめて、違うほうを直してください',
  }),
  'id-made-distinct': ({ name, was, id }) => ({
    message: `ID「${was}」がほかの記録と重なるため、${quoted(name)}の ID を「${id}」にしました`,
    remedy: '取り込み元ごとに違う ID を付けると、ID が変わりません',
  }),
  'source-failed': ({ reason }) => ({
    message: `読めなかったため、この取り込み元を使わずに作りました（${reason}）`,
    remedy: '次の build までに、ファイルまたはアドレスを確かめてください',
  }),
  'answer-without-record': ({ value }) => ({
    message: `照会票の ID ${quoted(value)}にあたる記録がフィードにありません`,
    remedy: 'ID の列を書き換えていないか確かめてください',
  }),
  'answer-without-date': {
    message: '回答はありますが、確認日がありません。反映していません',
    remedy: '確認した日を 2026-07-28 の形で書いてください',
  },
  'answer-date-wrong': ({ value }) => ({
    message: `確認日${quoted(value)}が読めないか、今日より後です。反映していません`,
    remedy: '確認した日を 2026-07-28 の形で書いてください',
  }),
  'answer-unclear': ({ value }) => ({
    message: `回答${quoted(value)}の意味が分かりません。反映していません`,
    remedy: '「変更なし」「修正あり」「掲載をやめる」のどれかを書いてください',
  }),
  'answer-contradicts': {
    message: '「変更なし」なのに、新しい内容が書かれています。反映していません',
    remedy: '内容が変わったなら「修正あり」に直してください',
  },
  'answer-nothing-new': {
    message: '「修正あり」ですが、新しい内容がありません。反映していません',
    remedy: '新しい電話番号か受付時間を書いてください',
  },
  'answer-number-count': ({ value }) => ({
    message: `電話番号がいくつもある記録で、どれを${quoted(value)}に変えるのか分かりません。反映していません`,
    remedy: '変わらない番号も含めて、今と同じ順に ; で区切ってすべて書いてください',
  }),
  'answer-number-wrong': ({ value }) => ({
    message: `${quoted(value)}は電話番号として読めません。反映していません`,
    remedy: '市外局番から、045-000-0000 の形で書いてください',
  }),
  'answer-by-hand': ({ value }) => ({
    message: `「そのほかの修正」は自動では反映できません：${quoted(value)}`,
    remedy: 'もとの表を手で直してから、確認日を入れてください',
  }),
  'answer-older': ({ value }) => ({
    message: `もとの表のほうが新しい（${value}）ため、この回答は使いませんでした`,
    remedy: '反映ずみの照会票は、設定の answers から外してください',
  }),
  'answer-hours-as-words': ({ value }) => ({
    message: `受付時間${quoted(value)}は計算できる形に直せないため、文のまま載せます`,
    remedy: `「月～金 9時～17時」のように書くと、${OPEN}かどうかを表示できます`,
  }),
  'answer-stops-hours': ({ value }) => ({
    message: `回答の${quoted(value)}が、ひらく日や時間を減らす言葉のようです。まちがって「${OPEN}」と出さないよう、時間は文のまま載せ、計算しません`,
    remedy: '「新しい受付時間」に、お休みの日も含めて書くか、もとの表を直してください',
  }),
  'answer-withdrawn': {
    message: '「掲載をやめる」との回答により、この記録を外しました',
    remedy: 'もとの表からも消してください',
  },
  'answer-taken': ({ name, value }) => ({
    message: `${quoted(name)}に回答を反映しました（確認日 ${value}）`,
    remedy: '',
  }),
} satisfies Messages;
