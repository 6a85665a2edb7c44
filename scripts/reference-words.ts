/** What docs/reference.md says in Japanese about the names of the manifest. `npm run reference` names what is missing here. */

import { ACCESSIBILITY, WELCOMES } from '../src/feed/vocabulary.js';
import { READY_LANGUAGES } from '../src/text/catalogue.js';
import { ja as opening } from '../src/text/ja/opening-status.js';

export interface AttributeWords {
  meaning: string;
  /** What may be written, where the type does not say it. */
  values?: string;
  /** What holds where the attribute is not there, where the default does not say it. */
  absent?: string;
  example: string;
}

const IDS = (title: string): string => `[${title}の id](#${title}の-id)。空白区切り`;
const WRITTEN = (ids: readonly string[]): string => `${ids.map((id) => `\`${id}\``).join('・')}。空白区切り`;
const LINK = 'https の URL';

/** By name, or by tag and name where one name means two things. */
export const ATTRIBUTES: Readonly<Record<string, AttributeWords>> = {
  feed: {
    meaning: 'フィードの URL。いくつか書くと、合わせて一つの一覧にします。外側の `<tsunagari-feed>` より優先します',
    values: 'https の URL（ページからの相対でもよい）。空白区切り',
    absent: '外側の `<tsunagari-feed>` のフィード',
    example: 'feed="https://example.jp/feed.json"',
  },
  'tsunagari-feed feed': {
    meaning: '中に置いた部品に渡すフィードの URL',
    values: 'https の URL（ページからの相対でもよい）。空白区切り',
    absent: 'なし（コンソールに知らせます）',
    example: 'feed="https://example.jp/feed.json"',
  },
  area: {
    meaning: 'どの地域の情報を出すか。見ている人が変えられます',
    values: '全国地方公共団体コード（2桁・5桁・6桁）。空白区切り',
    absent: 'すべての地域',
    example: 'area="14205"',
  },
  lang: {
    meaning: '部品の言語',
    values: READY_LANGUAGES.map((language) => `\`${language}\``).join('・'),
    absent: '外側の `lang`、なければページの言語、それもなければ日本語',
    example: 'lang="ja-x-yasashii"',
  },
  heading: {
    meaning: '見出しの文。空にすると見出しが出ません',
    values: '文',
    absent: '部品ごとの見出し',
    example: 'heading="藤沢市の催し"',
  },
  'heading-level': {
    meaning: '見出しの段階。カードの見出しは一つ下になります',
    values: '`2`・`3`・`4`',
    example: 'heading-level="3"',
  },
  'color-scheme': {
    meaning: '明るい画面か、暗い画面か。`auto` は端末の設定にしたがいます',
    example: 'color-scheme="auto"',
  },
  limit: {
    meaning: 'はじめに出す件数。残りは「もっと見る」で出ます',
    values: '1 以上の整数',
    absent: '部品と画面の幅で決まります（スマートフォンでは3件）',
    example: 'limit="5"',
  },
  include: {
    meaning: 'この記録だけを出します',
    values: '記録の id。空白区切り',
    absent: 'すべて',
    example: 'include="window-12 window-15"',
  },
  exclude: {
    meaning: 'この記録を出しません',
    values: '記録の id。空白区切り',
    absent: 'なし',
    example: 'exclude="x-1"',
  },
  locked: {
    meaning: '見ている人が変えられない条件',
    values: '条件の属性の名前。空白区切り',
    absent: 'なし（どれも変えられます）',
    example: 'locked="area topic"',
  },
  topic: {
    meaning: 'はじめから選んでおく悩み。まとまりの id も書けます',
    values: IDS('悩み'),
    absent: '選びません',
    example: 'topic="money housing"',
  },
  audience: {
    meaning: 'はじめから選んでおく対象。どなたでもよいものと、対象の分からないものも出ます',
    values: IDS('対象'),
    absent: '選びません',
    example: 'audience="youth"',
  },
  channel: {
    meaning: 'はじめから選んでおく相談の方法。`voiceless` は「声を出さずに」',
    values: `${IDS('方法')}、\`voiceless\``,
    absent: '選びません',
    example: 'channel="chat sns"',
  },
  'tsunagari-event-list kind': {
    meaning: 'はじめから選んでおく種類',
    values: IDS('イベントの種類'),
    absent: '選びません',
    example: 'kind="exchange workshop"',
  },
  'tsunagari-matching-board kind': {
    meaning: 'はじめから選んでおく資源の種類',
    values: IDS('資源の種類'),
    absent: '選びません',
    example: 'kind="place people"',
  },
  'tsunagari-member-directory kind': {
    meaning: 'はじめから選んでおく産・学・官・民',
    values: '`industry`、`academia`、`government`、`civil`',
    absent: '選びません',
    example: 'kind="civil"',
  },
  'contact-url': {
    meaning: '課題や社会資源について、事務局に問い合わせるページ。カードにリンクが出ます',
    values: LINK,
    absent: 'フィードの発行元の連絡先に移ります',
    example: 'contact-url="https://example.jp/toiawase.html"',
  },
  suggestions: {
    meaning: '課題の下に、つながりそうな社会資源と、その理由を出します。公開されているものの間だけです',
    example: 'suggestions',
  },
  'show-target': {
    meaning: '動かしたい数字（目標）を、棒と正式な名前と出典つきで出します',
    absent: '出しません',
    example: 'show-target',
  },
  preview: {
    meaning: '期間の外でも出します。貼ったところを確かめるためのもので、公開のときは外します',
    example: 'preview',
  },
  'board-url': {
    meaning: '`<tsunagari-matching-board>` を置いたページ。構成員のカードからリンクします',
    values: LINK,
    absent: 'リンクしません',
    example: 'board-url="board.html"',
  },
  'tsunagari-ibasho-map kind': {
    meaning: 'はじめから選んでおく種類',
    values: IDS('居場所の種類'),
    absent: '選びません',
    example: 'kind="salon community-cafe"',
  },
  theme: {
    meaning: 'はじめから選んでおくテーマ',
    values: 'フィードの `themes` の id。空白区切り',
    absent: '選びません',
    example: 'theme="x-summer"',
  },
  network: {
    meaning: 'はじめから選んでおくネットワーク',
    values: `${IDS('ネットワーク')}、またはフィードの \`networks\` の id`,
    absent: '選びません',
    example: 'network="tsunagari"',
  },
  tag: {
    meaning: 'はじめから選んでおくタグ',
    values: 'フィードの記録の `tags`。空白区切り',
    absent: '選びません',
    example: 'tag="summer"',
  },
  'service-language': {
    meaning: 'はじめから選んでおく、日本語のほかに話せる言語。部品の言語は `lang` です。古い名前 `language` も使えます',
    values: IDS('言語'),
    absent: '選びません',
    example: 'service-language="en"',
  },
  cost: {
    meaning: 'はじめから選んでおく費用',
    values: IDS('費用'),
    absent: '選びません',
    example: 'cost="free"',
  },
  online: { meaning: 'はじめは、オンラインのものだけを出します', example: 'online' },
  'is-online': {
    meaning: '`online` と同じ。`on` で始まる名前をイベントとして扱う Svelte と Preact のための名前です',
    example: 'is-online',
  },
  'open-now': { meaning: `はじめは、いま${opening.open()}のものだけを出します`, example: 'open-now' },
  supporters: { meaning: '支援者・団体向けの催しも出します', example: 'supporters' },
  period: {
    meaning: 'はじめから選んでおく時期。二つの日は、片方だけでもかまいません（`2026-12-01/`）',
    values: '`this-week`、`weekend`、`this-month`、`next-month`、`2026-12-01/2026-12-24`。空白区切り',
    absent: '選びません',
    example: 'period="weekend"',
  },
  days: {
    meaning: 'はじめは、今日からこの日数のうちにあるものだけを出します',
    values: '日数',
    absent: 'すべて',
    example: 'days="30"',
  },
  past: {
    meaning: '終わった催しを、この日数の分だけ、はじめから開いて出します',
    values: '日数',
    absent: '「終わったイベントを見る」を押すと出ます',
    example: 'past="30"',
  },
  venue: { meaning: 'はじめは、会場に行けるものだけを出します', example: 'venue' },
  accepting: { meaning: 'はじめは、いま申込を受け付けているものだけを出します', example: 'accepting' },
  view: {
    meaning: 'はじめの見せかた。`month` は月のカレンダー。見ている人は、いつでも切りかえられます',
    example: 'view="month"',
  },
  era: {
    meaning: '年を和暦（令和8年）で書きます。やさしい日本語と英語では、西暦も並べます',
    example: 'era',
  },
  'calendar-url': {
    meaning: '見る人がカレンダーに登録（購読）できる .ics ファイルのアドレス',
    values: LINK,
    absent: 'フィードと一緒に作られた `events.ics`。なければ、登録の案内は出ません',
    example: 'calendar-url="https://example.jp/events.ics"',
  },
  'json-ld': {
    meaning: '一覧に出ている催しを、検索エンジン向けの構造化データ（schema.org の Event）としてページに書きます',
    example: 'json-ld',
  },
  'exit-url': {
    meaning: '「このページからすぐに離れる」の行き先',
    values: LINK,
    absent: '気象庁のページ',
    example: 'exit-url="https://www.jma.go.jp/"',
  },
  'windows-url': {
    meaning: '「すべての窓口を見る」の行き先',
    values: LINK,
    absent: 'その案内は出ません',
    example: 'windows-url="https://example.jp/soudan.html"',
  },
  'expose-choices': {
    meaning: 'イベントに、選んだ条件と、使った窓口を入れます。計測に伝わるおそれがあるので、ふつうは書きません',
    example: 'expose-choices',
  },
  share: {
    meaning: '一つの窓口に直接つながるリンクを、見ている人がコピーできるようにします',
    example: 'share',
  },
  'page-url': {
    meaning:
      '居場所マップでは、居場所の一覧だけを大きく出すページ。書くと「この一覧を、大きなページで見る」のリンクが出て、地域・種類・日・費用と、えらんだ場所が引きつがれます（アドレスの `#` から後ろなので、サーバーには送られません。対象・悩み・さがした言葉は引きつぎません）。イベント一覧では、掲示用に印刷する紙に、QR コードといっしょに入るページ',
    values: LINK,
    absent: '居場所マップでは、リンクは出ません。イベント一覧では、貼ってあるページになります',
    example: 'page-url="https://example.jp/ibasho.html"',
  },
  'open-on': {
    meaning:
      'はじめは、ここに書いた日に開いている場所だけを出します。`today`（今日、これから）・`weekend`（今週末）・`mo`〜`su`（いつもの曜日）。いくつか書くと「どれか」',
    values: '`today`・`weekend`・`mo`・`tu`・`we`・`th`・`fr`・`sa`・`su`',
    absent: '選びません',
    example: 'open-on="today"',
  },
  welcomes: {
    meaning: 'はじめは、書いたことを**すべて**確かめてある場所だけを出します（来かた）',
    values: WRITTEN(WELCOMES),
    absent: '選びません',
    example: 'welcomes="come-alone no-booking"',
  },
  accessibility: {
    meaning: 'はじめは、書いた設備・配慮が**すべて**確かめてある場所だけを出します',
    values: WRITTEN(ACCESSIBILITY),
    absent: '選びません',
    example: 'accessibility="wheelchair"',
  },
  map: {
    meaning:
      '地図の出し方。`auto` は、横に場所（56em 以上）があれば一覧の横に自動で出し、なければボタンを押してから。`on-demand` は、いつもボタンを押してから（それまで地図の画像を取り寄せません）。`none` は、地図なし',
    example: 'map="on-demand"',
  },
  tiles: {
    meaning: '地図の画像の URL',
    values: '`{z}`・`{x}`・`{y}` の入った https の URL（ページと同じ配信元なら http も可）',
    absent: '国土地理院の地理院タイル（淡色地図）',
    example: 'tiles="https://example.jp/{z}/{x}/{y}.png"',
  },
  'tile-attribution': {
    meaning: '自分で用意した地図の出典',
    values: '文',
    absent: '画像の配信元の名前',
    example: 'tile-attribution="〇〇市基本図"',
  },
  'tile-attribution-url': {
    meaning: '自分で用意した地図の出典のページ',
    values: LINK,
    absent: 'リンクにしません',
    example: 'tile-attribution-url="https://example.jp/map.html"',
  },
  route: {
    meaning: '「行き方を見る」の行き先。空にすると、その案内は出ません',
    values: '`{latitude}`・`{longitude}` の入った https の URL',
    absent: 'Google マップ',
    example: 'route=""',
  },
  action: {
    meaning: '申込の送り先。JSON を受け取って JSON で答えるもの',
    values: LINK,
    absent: 'メールなど、ほかの方法で送ります',
    example: 'action="https://example.jp/join"',
  },
  'apply-url': {
    meaning: '電子申請などの申込ページ。書くと、準備するものの案内とそのページへのリンクになります',
    values: LINK,
    absent: '部品の中で入力します',
    example: 'apply-url="https://example.jp/shinsei"',
  },
  'postal-lookup': {
    meaning:
      '郵便番号から住所を調べるサービス。`{ "address": "…" }`、`{ "prefecture": "…", "city": "…", "town": "…" }`、または `{ "results": [{ "address1": "…", "address2": "…", "address3": "…" }] }` の JSON を答えるもの（CORS が必要です）。送るのは郵便番号だけで、答えがないときも住所は手で入力できます',
    values: '`{code}` の入った https の URL。そこに7桁の数字が入ります',
    absent: '住所は手で入力します',
    example: 'postal-lookup="https://example.jp/postal?zipcode={code}"',
  },
  mail: {
    meaning: '事務局のメールアドレス',
    values: 'メールアドレス',
    absent: 'フィードの発行者のメールアドレス',
    example: 'mail="office@example.jp"',
  },
  'privacy-url': {
    meaning: '個人情報の取扱いのページ。同意をいただくところにリンクが出ます',
    values: LINK,
    absent: '「事務局へお問い合わせください」と出ます',
    example: 'privacy-url="https://example.jp/privacy.html"',
  },
  'terms-url': {
    meaning: 'ネットワークの規約のページ。同意をいただくところにリンクが出ます',
    values: LINK,
    absent: '「事務局へお問い合わせください」と出ます',
    example: 'terms-url="https://example.jp/kiyaku.html"',
  },
};

export const TAGS: Readonly<Record<string, string>> = {
  'tsunagari-consultation-finder': '相談窓口ファインダー',
  'tsunagari-event-list': 'イベント一覧',
  'tsunagari-feed': 'フィードの入れもの。中に置いた部品に、同じフィードを渡します',
  'tsunagari-ibasho-map': '居場所の一覧と地図',
  'tsunagari-join-form': '参加申込フォーム',
  'tsunagari-matching-board': '課題と社会資源の掲示板。団体が探していることと、できることを並べます',
  'tsunagari-report-list': '地域のつながり紹介。記事を新しい順に並べます',
  'tsunagari-campaign-banner': '強化月間などのお知らせ。期間の中だけ出て、閉じることができます',
  'tsunagari-member-directory': '構成員の紹介（五十音順）',
  'tsunagari-support-guide': 'つながりガイド。4問までの質問に合わせて、居場所・催し・窓口を出します',
};

export const EVENTS: Readonly<Record<string, string>> = {
  'tsunagari-ready':
    '情報を出しました。別のフィードや地域の情報に変わったときも出ます。`count` は、絞り込む前の記録の数です',
  'tsunagari-error': 'どのフィードも読み込めませんでした。`error` は失敗の種類です（`HttpError` など）',
  'tsunagari-select':
    'カードのリンク、地図のピン、電話などが使われました。相談窓口とガイドでは `action: "use"` だけで、何を使ったかは入りません（相談窓口に `expose-choices` を書いたときを除きます）',
  'tsunagari-filter-change':
    '見ている人が条件を変えました。`count` は合うものの数です。相談窓口の `filters` は、`expose-choices` を書いたときだけ入ります',
  'tsunagari-submit': '申込が部品を離れました。申込の内容は入りません',
};

export const PROPERTIES: Readonly<Record<string, string>> = {
  select:
    '一覧にある場所を id でえらびます（一覧と地図で目立たせ、見えるところまで動かします。フォーカスは動きません）。一覧にあれば `true`。イベントは出ません',
  filters:
    '見ている人の選択。入れると、その条件だけになります（`locked` の条件は変わりません）。条件の名前は属性と同じで、`open-now` は `openNow`、`service-language` は `language`、言葉でさがす欄は `query` です',
  clock: 'いまの時刻を返す関数。見本やテストのためのもの',
};

export const PARTS: Readonly<Record<string, string>> = {
  root: '部品全体の箱',
  language: '言語の切り替え',
  safety: '「いま、あぶないとき・とてもつらいとき」の枠（119・110・24時間の窓口）',
  exit: '「このページからすぐに離れる」',
  notice: '読む前に知っておいてほしいこと',
  error: '読み込めなかったときの文',
  lines: 'とてもつらい方へ先に出す窓口',
  filters: '絞り込み',
  empty: '合うものがないときの文',
  index: '五十音の行',
  campaign: 'お知らせ（1件）',
  target: '目標の数字',
  suggestions: '課題に応えられそうな社会資源と、その理由',
  near: 'えらんだ地域に何もないときの文と、近くの地域',
  card: 'カード（1件）',
  status: '受付・開いている時間の状態',
  source: '情報提供と確認日',
  memo: '窓口メモ',
  more: '「もっと見る」',
  foot: '出典と免責',
  'map-button': '「地図で見る」',
  map: '地図とその操作・出典',
  'map-error': '地図を出せないときの文',
  'page-link': '大きなページへのリンク',
  unsure: '条件に合うか確かめられていない場所の案内',
  'tile-attribution': '地図の画像の出典',
  sent: '申込が届いたときの文',
};

export const TOKENS: Readonly<Record<string, string>> = {
  '--tsunagari-color-primary': 'ボタンや印の色',
  '--tsunagari-color-on-primary': 'その色の上の文字',
  '--tsunagari-color-link': 'リンク',
  '--tsunagari-color-text': '文字',
  '--tsunagari-color-muted': '補足の文字',
  '--tsunagari-color-background': '部品の背景',
  '--tsunagari-color-surface': '操作のまとまりの背景',
  '--tsunagari-color-tint': '指している所や、ヒントの背景',
  '--tsunagari-color-border': '入力欄やタイルの枠',
  '--tsunagari-color-hairline': 'カードの枠、行の間の線',
  '--tsunagari-color-success': `${opening.open()}などの文字と枠`,
  '--tsunagari-color-success-tint': '同じものの背景',
  '--tsunagari-color-notice': 'お知らせの枠、変更・中止の文字',
  '--tsunagari-color-notice-tint': '同じものの背景',
  '--tsunagari-color-error': '入力のまちがいの文字と枠',
  '--tsunagari-color-warm': '寄りそう言葉の印、種類のアイコン',
  '--tsunagari-color-warm-tint': '同じものの背景',
  '--tsunagari-font-family': '書体',
  '--tsunagari-font-size':
    '文字の大きさ。書かなければ、ページの文字サイズにしたがい、見ている人の設定より小さくなりません',
  '--tsunagari-exit-offset':
    '画面の下に固定したバーの高さ。スマートフォンでは、「このページからすぐに離れる」がその上に出ます',
  '--tsunagari-scroll-offset': '画面の上に固定したヘッダーの高さ。部品が自分で見つけられないときに書きます',
  '--tsunagari-radius': '角の丸み',
  '--tsunagari-button-radius': 'ボタンの角の丸み（ほかと変えるとき）',
  '--tsunagari-chip-radius': '条件の選択肢の角の丸み',
  '--tsunagari-card-radius': 'カードの角の丸み。書かなければ、`--tsunagari-radius` の1.5倍です',
  '--tsunagari-card-background': 'カードの背景（部品の背景と変えるとき）',
  '--tsunagari-card-shadow': 'カードの影。`box-shadow` と同じ書き方です',
  '--tsunagari-space': 'カードの中と、カードどうしの間隔。スマートフォンでは、中の間隔が少し狭くなります',
  '--tsunagari-heading-size': '部品の見出しの大きさ。スマートフォンでは、その8割になります',
  '--tsunagari-card-title-size': 'カードの題名の大きさ',
  '--tsunagari-line-height': '本文の行の高さ',
};
