/** What every key of `tsunagari.config.json` is for: read in editors (JSON Schema) and in docs/config.md. */
export interface KeyWords {
  /** What it says. */
  meaning: string;
  /** What holds when it is absent; '' for keys that are needed. */
  absent: string;
  example: string;
}

const words = (meaning: string, absent: string, example: string): KeyWords => ({ meaning, absent, example });

export const CONFIG_WORDS = {
  $schema: words(
    '書き方の見本ファイルの場所。VS Code などで、書きまちがいを知らせ、項目の候補を出します',
    '候補は出ません',
    '"./tsunagari-config.v1.schema.json"',
  ),
  publisher: words(
    'だれのフィードか',
    '',
    '{ "id": "zama", "name": "座間市", "contact": { "phone": "046-000-0000" } }',
  ),
  'publisher.id': words('発行者の記号（半角英数字）。記録の番号の先頭になるので、一度決めたら変えません', '', '"zama"'),
  'publisher.name': words('画面に出る名前。言語ごとに書くこともできます', '記号が出ます', '"座間市"'),
  'publisher.url': words('発行者のホームページ', 'リンクが出ません', '"https://www.example.lg.jp/"'),
  'publisher.contact': words(
    '掲載内容の誤りを知らせる先。電話（phone）・メール（email）・ページ（url）のどれか。相談窓口・居場所・イベントを載せるときは必ず書きます',
    '住民が見る記録があるときは作れません',
    '{ "phone": "046-000-0000" }',
  ),
  area: words(
    'この市区町村（都道府県）のフィード、というコード。地域が書かれていない記録は、ここのものとして載ります',
    '地域のない記録は、地域で絞り込むと出ません',
    '"142166"',
  ),
  license: words('データの使用条件。どの記録の下にも出ます', '出ません', '"CC BY 4.0"'),
  attribution: words(
    '出典の文。言語ごとに書くこともできます',
    '取り込み元の出典を並べます',
    '"出典：座間市オープンデータ"',
  ),
  demo: words('見本のフィードであること。どのウィジェットにも「これはデモです」と出ます', '見本ではありません', 'true'),
  areas: words('地域の名前と位置の表（CSV・xlsx・JSON）', '市区町村の名前は、備え付けの一覧から補います', '"地域.csv"'),
  topics: words('悩みの言いかえ・並べかえ・追加の表', '標準の言葉で出ます', '"悩み.csv"'),
  networks: words('連携するネットワークの表', '標準の名前で出ます', '"ネットワーク.csv"'),
  themes: words('共通テーマの表', '標準の名前で出ます', '"テーマ.csv"'),
  emergency: words('「いま、あぶないとき・とてもつらいとき」に足す窓口の表', '全国共通の窓口が出ます', '"緊急.csv"'),
  revoked: words(
    '急いで消すときの、取り消しの表。ほかのフィードや古い写しに残っていても隠します',
    'ありません',
    '"取り消し.csv"',
  ),
  outlines: words(
    '地域の境界（緯度経度の TopoJSON・GeoJSON。国土数値情報の行政区域 N03 はそのまま使えます。出典を attribution に書いてください）。フィードの地域だけを、簡略にしてフィードの隣に書きます',
    '境界は描きません',
    '"N03-14.geojson"',
  ),
  holidays: words('祝日の表をフィードに入れるか。false にすると、祝日に開いているかを判断しません', '入れます', 'true'),
  sources: words('取り込み元。一つ以上', '', '[{ "file": "居場所.xlsx", "as": "ibasho" }]'),
  'sources.file': words(
    'この設定ファイルから見た、表のファイル。url と、どちらか一つを書きます',
    'url を書きます',
    '"居場所.xlsx"',
  ),
  'sources.url': words(
    'https で始まるアドレス。build のたびに読みにいきます',
    'file を書きます',
    '"https://www.example.lg.jp/opendata/event.csv"',
  ),
  'sources.ownNetwork': words('url が庁内のサーバーであること', '庁内のアドレスは読みません', 'true'),
  'sources.as': words('中身の種類', '見出しから判断します', '"ibasho"'),
  'sources.publisher': words('ほかの発行者の表であるときの、その記号', 'このフィードの発行者', '"pref"'),
  'sources.area': words('この表の市区町村のコード', 'フィードの area', '"142166"'),
  'sources.name': words('情報元の名前。書かれていない記録に付きます', '付きません', '"座間市イベント一覧"'),
  'sources.page': words('情報元のページ', '付きません', '"https://www.example.lg.jp/event/"'),
  'sources.license': words('この表の使用条件', '付きません', '"CC BY 4.0"'),
  'sources.attribution': words('この表の出典の文', '付きません', '"出典：座間市"'),
  'sources.sheet': words('読むシートの名前。いくつかあれば [ ] で囲みます', '表のあるシートをすべて読みます', '"4月"'),
  'sources.columns': words(
    '見出しの読みかえ（この表の見出し → 標準の見出し）',
    '見出しから判断します',
    '{ "ばしょの名前": "名称" }',
  ),
  'sources.date': words(
    'この表が作られた日、または全体を見直した日。年のない日付は、ここから数えます',
    '作る日',
    '"2026-04-01"',
  ),
  'sources.verifiedOn': words(
    'すべての記録を、もとの情報と見比べた日。ほんとうに見比べたときだけ書きます',
    '「確認日」の列のとおり',
    '"2026-07-28"',
  ),
  'sources.maintainer': words(
    '更新の担当。照会票を担当ごとに分けるのに使います',
    '「管理担当」の列のとおり',
    '"福祉総務課"',
  ),
  'sources.defaults': words('書かれていない項目に入れる値', '入れません', '{ "networks": ["kanakon"] }'),
  'sources.optional': words('読めなくても、ほかの取り込み元だけで作ります', '読めないときは作りません', 'true'),
  'sources.dropPersonal': words(
    '説明文の中の、個人の携帯番号やメールアドレスを消します。構成員・課題・社会資源の表では、書かなくても消します',
    '消さずに知らせます',
    'true',
  ),
  'sources.sampleWeek': words(
    '見本の表だけに使います。この週（月曜日の日付）を今週に読みかえます',
    '読みかえません',
    '"2026-01-05"',
  ),
  answers: words('記入してもらった照会票', 'ありません', '["照会_回答ずみ.xlsx"]'),
  timeoutSeconds: words('url を待つ秒数', '30秒', '60'),
  partsAbove: words(
    'この大きさ（バイト）を超えるフィードを、地域ごとのファイルに分けます',
    '標準の大きさで分けます',
    '500000',
  ),
} satisfies Record<string, KeyWords>;
