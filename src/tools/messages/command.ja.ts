/** コマンドが話すことば（日本語）。指摘の文は messages/ にある。 */
import { COMMAND, NPX } from '../../text/command-name.js';
import { IMPORT_KINDS, type ReportedKind } from '../table-kinds.js';
import { fetchReason } from './fetch-reasons.js';

/** What is wrong with the text, as the catalogue of words names it. */
export type JsonMistake =
  | 'comma-too-many'
  | 'comma-missing'
  | 'colon-missing'
  | 'quote-missing'
  | 'comment'
  | 'not-closed'
  | 'key-twice'
  | 'other';

const MISTAKES: Readonly<Record<JsonMistake, string>> = {
  'comma-too-many': '最後の項目の後ろや、項目の間に、余分な「,」があります。消してください',
  'comma-missing': '項目と項目の間に「,」がありません。この行の終わりに足してください',
  'colon-missing': '項目の名前と値の間に「:」がありません',
  'quote-missing':
    '名前と文字は「"」（半角の引用符）で囲んでください。囲みの片方が抜けているか、全角の引用符になっています',
  comment: '// や # で始まる説明は書けません。消してください',
  'not-closed': 'かっこが閉じていません。終わりに「}」か「]」を足してください',
  'key-twice': '同じ名前の項目が二つあります。一つにしてください',
  other: 'ここから先を読めません。かっこや「,」を確かめてください',
};
const TYPES: Readonly<Record<string, string>> = {
  string: '文字（"" で囲む）',
  number: '数',
  int: '整数',
  boolean: 'true か false',
  array: '[ ] で囲んだ並び',
  object: '{ } で囲んだ項目',
};

/** Encodings as a clerk meets them when a file is saved. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8（BOM付き）',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  cp932: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'JIS',
  xlsx: 'Excel',
  unknown: '',
};

export const ja = {
  // 使い方
  tagline: '表計算の表・カレンダー・地図データから、かながわつながりネットワークのウィジェットが読むフィードを作ります',
  headings: { usage: '使い方', commands: 'コマンド', options: 'オプション', examples: '例', exit: '終了コード' },
  exitCodes: '  0 問題なし / 1 失われる記録がある / 2 実行できない',
  /** 設定の見本: build の使い方に載せる。 */
  configTitle: 'tsunagari.config.json の見本',
  configExample: `  {
    "publisher": { "id": "zama", "name": "座間市", "contact": { "phone": "046-000-0000" } },
    "license": "CC BY 4.0",
    "areas": "地域.csv",
    "sources": [
      { "file": "イベント一覧.csv", "as": "events", "name": "座間市イベント一覧" },
      { "file": "居場所.xlsx", "as": "ibasho", "columns": { "ばしょの名前": "名称" }, "verifiedOn": "2026-07-28" },
      { "url": "https://example.jp/feed.json", "as": "feed", "publisher": "pref", "optional": true }
    ],
    "answers": ["照会_回答ずみ.xlsx"]
  }`,
  moreHelp: (command: string) => `${command} の詳しい使い方: ${NPX} help ${command}`,
  summaries: {
    init: 'いくつかの質問に答えると、設定（tsunagari.config.json）を作ります',
    import: '表やカレンダーを読み、何を取り込み、まとめ、直し、断ったかを報告します',
    build: '設定に書いた取り込み元すべてから、公開するフィード一式を作ります',
    check: 'フィードや表を点検し、確認の期限が来る記録の照会票を作ります',
    status: 'フィードの様子（件数・確認の期限・空白の地域や悩み）を、1枚のページにします',
    template: '記入用の表（見出し・記入例・使える値）を作ります',
    prerender: '一覧を、JavaScript がなくても読める HTML にします',
    serve: 'フォルダーを手元で公開し、ウィジェットを試します',
    help: '使い方を表示します',
  } as Record<string, string>,
  examples: {
    init: [
      ['質問に答えながら、二つの表の設定を作る', `${NPX} init 居場所.xlsx イベント.csv`],
      ['質問なしで作る', `${NPX} init 居場所.xlsx --name 座間市 --publisher zama --area 座間市 --contact 046-000-0000`],
    ],
    status: [
      ['手元のフィードの様子を、status.html にする', `${NPX} status public/feed.json --out status.html`],
      [
        '公開中のフィードで、60日以内の確認の期限まで見る',
        `${NPX} status https://example.jp/feed.json --out status.html --due 60`,
      ],
    ],
    import: [
      ['表を読んで、報告だけを見る', `${NPX} import イベント一覧.csv`],
      [
        'こども食堂の表として読み、フィードを書き出す',
        `${NPX} import 食堂.xlsx --as ibasho --publisher zama --out feed.json`,
      ],
      ['年の書かれていない日付を、この日を基準に読む', `${NPX} import 講座.csv --date 2026-04-01`],
      ['記入ずみの照会票を、フィードに反映する', `${NPX} import 照会_回答ずみ.xlsx --base feed.json --out feed.json`],
    ],
    build: [
      ['tsunagari.config.json のとおりに public へ作る', `${NPX} build --out public`],
      ['別の設定を使い、この日の時点のものとして作る', `${NPX} build 県央.config.json --out public --date 2026-11-01`],
      ['記録が大きく減ったと分かったうえで、入れ替える', `${NPX} build --out public --force`],
    ],
    check: [
      ['公開中のフィードを点検する', `${NPX} check https://example.jp/feed.json`],
      ['30日以内に確認の期限が来る記録を、1枚の照会票にする', `${NPX} check feed.json --due 30 --out 照会.xlsx`],
      ['担当ごとに分けて、照会票をフォルダーに作る', `${NPX} check feed.json --due 30 --out 照会/`],
    ],
    template: [
      ['居場所の表を、よく使う10列だけで作る', `${NPX} template ibasho --short --out 居場所.xlsx`],
      ['イベントの表を作る（Excel で開ける CSV）', `${NPX} template events --out イベント.csv`],
      ['相談窓口の表を作る（Excel。使える値の一覧つき）', `${NPX} template consultationWindows --out 窓口.xlsx`],
    ],
    prerender: [
      ['催しの一覧を、タグの間に入れる HTML にする', `${NPX} prerender event-list --feed feed.json --area 14205`],
      [
        '検索エンジン向けの構造化データも付けて、ファイルに書く',
        `${NPX} prerender event-list --feed feed.json --json-ld --out events.html`,
      ],
      ['居場所の一覧を作る', `${NPX} prerender ibasho-map --feed https://example.jp/feed.json`],
    ],
    serve: [
      ['public を http://localhost:8080/ で開く', `${NPX} serve public`],
      ['ポートを変える', `${NPX} serve public --port 3000`],
    ],
  } as Record<string, [string, string][]>,
  options: {
    lang: '表示する言語（ja または en）',
    json: '機械で読む形（標準出力の最後の行に JSON を1つ）で出す',
    help: '使い方を表示する',
    version: '版を表示する',
    as: `表の種類: ${IMPORT_KINDS.join(' | ')}（書かなければ見出しから判断）`,
    publisher: '発行者の記号（英数字。例: zama）',
    date: '基準にする日 YYYY-MM-DD（書かなければ日本の今日）',
    outFeed: '書き出すフィードのファイル名',
    base: 'もとにするフィード（これに足す。照会票の回答はここに反映する）',
    dropPersonal: '説明文の中の個人の携帯番号・メールアドレスを消す',
    outFolder: '書き出すフォルダー',
    force: '記録が大きく減っていても入れ替える',
    due: 'この日数のうちに確認の期限が来る記録を、照会票に書き出す',
    outInquiry: '照会票のファイル（.xlsx か .csv なら1枚、フォルダーなら担当ごと）',
    outTemplate: '書き出すファイル（.csv または .xlsx）',
    short: 'よく使う10列だけにする',
    outStatus: '書き出すページ（.html）',
    dueStatus: '確認の期限を何日先まで見るか（初めの値は 30）',
    name: '発行者の名前（例: 座間市）',
    area: '市区町村か都道府県の名前、またはコード（例: 座間市、142166）',
    contact: '掲載内容の誤りを知らせる先（電話・メール・ページのどれか）',
    feed: 'もとにするフィード（ファイル名かアドレス）',
    areaCodes: '地域のコード（カンマ区切りでいくつでも）',
    limit: '書き出す件数（初めの値は 50）',
    jsonLd: '構造化データ（schema.org）を付ける。event-list だけ',
    outHtml: '書き出すファイル（書かなければ画面に出す）',
    port: 'ポート番号（初めの値は 8080）',
    host: '待ち受ける名前（初めの値は 127.0.0.1。この機械からだけ見えます）',
    maxLines: '同じ種類の指摘を表示する件数（初めの値は 5。0 ですべて）',
  },

  // init
  init: {
    name: '発行者の名前を書いてください（例: 座間市、かながわつながりネットワーク事務局）',
    publisher: '発行者の記号を、半角の英数字で書いてください。一度決めたら変えません（例: zama）',
    area: 'どの市区町村（または都道府県）の情報ですか。名前かコードを書いてください。決まっていなければ、そのまま Enter を押してください',
    contact:
      '掲載内容の誤りを知らせる先（電話・メール・ページのどれか）を書いてください。あとで書くときは、そのまま Enter を押してください',
    files: '表のファイルの名前を書いてください。いくつかあれば「,」で区切ります（例: 居場所.xlsx, イベント.csv）',
    exists: (file: string) =>
      `${file} はもうあります。上書きはしません。作り直すときは、名前を変えるか、別のフォルダーで実行してください`,
    noArea: (written: string) =>
      `「${written}」という市区町村が見つからないか、いくつもあります。「神奈川県藤沢市」のように書くか、6桁のコードを書いてください`,
    neededHere: 'ここは、書かないと先に進めません',
    needed: `発行者の名前と記号が要ります。--name 座間市 --publisher zama のように書いてください`,
    noFiles: `表のファイルを書いてください。表がまだないときは、${NPX} template ibasho --out 居場所.xlsx で作れます`,
    isPrivate: (file: string) =>
      `${file} は参加申込の表のようです。個人の連絡先があるので、公開するフィードの取り込み元にはできません`,
    found: (file: string, kind?: string) =>
      `${file}: ${kind === undefined ? '中身の種類が分かりませんでした' : `「${kind}」の表と読みました`}`,
    written: (file: string) => `${file} を作りました。`,
    contactLater: '相談窓口・居場所・イベントを載せるには、設定の publisher に "contact" を書き足してください。',
    kindLater:
      '種類が分からなかった表には、設定の sources に "as" を書き足してください（使える言葉は docs/config.md にあります）。',
    next: `次は: ${NPX} build --out public`,
  },

  // 実行できないとき
  cannotRun: (message: string) => `実行できません: ${message}`,
  unknownCommand: (name: string, near?: string) =>
    `「${name}」というコマンドはありません${near === undefined ? '' : `。「${near}」のことですか`}。一覧は ${NPX} help で見られます`,
  noCommand: `コマンドを書いてください。一覧は ${NPX} help で見られます`,
  unknownOption: (name: string, command: string, near?: string) =>
    `${command} に ${name} というオプションはありません${near === undefined ? '' : `。${near} のことですか`}。使い方は ${NPX} help ${command} で見られます`,
  missingValue: (name: string, command: string) =>
    `${name} には値が必要です。使い方は ${NPX} help ${command} で見られます`,
  missingArgument: (what: string, command: string) =>
    `${what}を書いてください。例は ${NPX} help ${command} で見られます`,
  argumentNames: {
    FILE: 'ファイル名',
    'FILE|URL': 'ファイル名またはアドレス',
    WIDGET: '部品の名前',
    KIND: '表の種類',
    DIR: 'フォルダー',
  } as Record<string, string>,
  tooManyArguments: (extra: string, command: string) => `${command} には「${extra}」が余分です`,
  wrongKind: (value: string, allowed: string) => `表の種類「${value}」は使えません。使えるのは ${allowed} です`,
  wrongDate: (value: string) => `日付「${value}」は使えません。2026-07-28 のように、実在する日を書いてください`,
  wrongNumber: (name: string, value: string) => `${name} の「${value}」は使えません。0 以上の整数を書いてください`,
  wrongLanguage: (value: string) => `言語「${value}」は使えません。ja か en を書いてください`,
  wrongPublisher: (value: string) =>
    `発行者の記号「${value}」は使えません。英数字・ハイフン・ピリオドだけで書いてください`,
  outNeeded: (command: string) => `--out で書き出し先を書いてください。例は ${NPX} help ${command} で見られます`,
  fileMissing: (file: string) => `${file} が見つかりません。名前と場所を確かめてください`,
  fileIsFolder: (file: string) => `${file} はフォルダーです。中のファイルを指定してください`,
  fileUnreadable: (file: string, reason: string) => `${file} を読めません（${reason}）`,
  fileInUse: (file: string) =>
    `${file} は、Excel などほかのソフトで開かれています。閉じてから、もう一度実行してください`,
  cannotWrite: (file: string, reason: string) => `${file} に書き込めません（${reason}）`,
  unexpected: (message: string) => `思わぬ失敗です: ${message}\nこの文と、使ったファイルの種類を添えて知らせてください`,
  applicationsPrivate:
    '参加申込の表には連絡先などの個人の情報があります。公開するフィードには入れません。--out には applications.json のような別の名前を書き、公開しない場所に置いてください',
  baseNotFeed: (file: string) => `${file} はフィードではありません`,
  baseNeeded: (file: string) => `${file} は照会票です。反映するフィードを --base feed.json で書いてください`,
  notSupported: (file: string) =>
    `${file} は、読み方の分からない形のファイルです。CSV、Excel（.xlsx）、iCalendar（.ics）、GeoJSON、HSDS、RSS / Atom / JSON Feed を読めます`,

  // 取り込み元とネットワーク
  fetchFailed: (address: string, reason: string, detail: string) => {
    const howTo =
      reason === 'own-network'
        ? '。庁内のサーバーから読むときは、設定のその取り込み元に "ownNetwork": true と書いてください'
        : '';
    return `${address} を読めません（${fetchReason.ja(reason, detail)}${howTo}）`;
  },

  // 設定
  configMissing: (path: string) =>
    `設定 ${path} が見つかりません。tsunagari.config.json をこのフォルダーに置くか、名前を書いてください`,
  configNotJson: (path: string, reason: string) => `設定 ${path} を読めません。${reason}`,
  config: {
    problem: (line: number | undefined, path: string, what: string) =>
      `  ${line === undefined ? '' : `${line}行目 `}${path === '' ? '' : `${path}: `}${what}`,
    mistake: (line: number, mistake: JsonMistake) => `${line}行目: ${MISTAKES[mistake]}`,
    unknownKey: (key: string, near?: string, elsewhere?: string) =>
      `「${key}」という項目はありません${
        near !== undefined
          ? `。「${near}」のことですか`
          : elsewhere?.includes('.')
            ? `。「${elsewhere.split('.')[0]}」の中に書いてください`
            : elsewhere === undefined
              ? '。使える項目は docs/config.md にあります'
              : '。いちばん外側に書いてください'
      }`,
    oneOf: (value: string, allowed: string, near?: string) =>
      `「${value}」は使えません${near === undefined ? '' : `。「${near}」のことですか`}。使えるのは ${allowed} です`,
    needed: '必ず書いてください',
    outOfRange: (value: string) => `${value} は使えません。使える大きさは docs/config.md にあります`,
    wrongType: (expected: string) => `${TYPES[expected] ?? expected}で書いてください`,
    format: (key: string, value: string) =>
      key === 'sources.url'
        ? `「${value}」は使えません。https:// で始まるアドレスを書いてください`
        : key.endsWith('id') || key.endsWith('publisher')
          ? `「${value}」は使えません。空白や / のない、半角の英数字で書いてください`
          : `「${value}」は使えません。2026-07-28 の形の日付を書いてください`,
    wrong: '書き方が違います。例は docs/config.md にあります',
  },
  configInvalid: (path: string, problems: string) => `設定 ${path} に直すところがあります\n${problems}`,
  noArea: '自治体のコードではありません。6桁のコード（例: 横浜市 "141003"）を書いてください',
  outsideOfConfig: '設定と同じフォルダーの中に置いてください',
  noOutlines: '地図の形（TopoJSON か GeoJSON）ではありません',
  fileOrUrl: 'file か url のどちらか一つを書いてください',
  contactNeeded:
    '住民が見るフィードには、発行者の連絡先が必要です。設定の publisher.contact に、電話番号・メールアドレス・問い合わせページのどれかを書いてください',
  tableInvalid: (file: string, problem: string) => `${file} に直すところがあります（${problem}）`,
  noHeader: '見出しの行が見つかりません',
  reservedName: 'この名前は、作られるファイルと重なります',
  nothingTaken: (reasons: readonly { file: string; message: string; remedy: string }[]) =>
    [
      `取り込める記録が1件もありませんでした${reasons.length > 0 ? '' : '。表に、見出しと1行以上の中身があるか確かめてください'}`,
      ...reasons.map(({ file, message, remedy }) => `${file}: ${message}。${remedy}`),
    ].join('\n'),

  // 報告
  report: {
    kinds: {
      events: 'イベント',
      ibasho: '居場所',
      consultationWindows: '相談窓口',
      members: '構成員',
      reports: '報告記事',
      needs: '課題',
      offers: '社会資源',
      campaigns: '強化月間など',
      applications: '参加申込',
      inquiry: '照会票の回答',
      unknown: '種類が分かりません',
      emergency: '緊急の相談先',
    } satisfies Record<ReportedKind, string> as Record<string, string>,
    encoding: (encoding: string) => ENCODINGS[encoding] ?? encoding,
    fileLine: (kind: string, encoding: string) => {
      const name = ENCODINGS[encoding] ?? encoding;
      return name === '' ? `（${kind}）` : `（${kind}・${name}）`;
    },
    rows: (rows: number) => `${rows}行のうち`,
    counts: {
      taken: '取り込み',
      merged: 'ほかの行とまとめた',
      refused: '断った',
      empty: '記録ではない行（空・見出し・注記）',
    },
    repaired: (count: number) => `取り込んだもののうち、直して読んだもの ${count}行`,
    count: (count: number) => `${count}行`,
    levels: { refused: '失われる記録', repaired: '直して読んだところ・確かめてほしいところ', note: '知っておくこと' },
    place: (row?: number, column?: string, sheet?: string) =>
      [
        sheet === undefined ? '' : `シート「${sheet}」`,
        row === undefined ? '' : `${row}行`,
        column === undefined || column === '' ? '' : `「${column}」`,
      ]
        .filter((part) => part !== '')
        .join(''),
    fieldOf: (kind: string, field: string) => `${kind}の${field}`,
    more: (count: number) => `ほかに${count}件`,
    remedy: (text: string) => `→ ${text}`,
    fine: '指摘はありません。',
    totals: (files: number, rows: number, taken: number, refused: number) =>
      `合計 ${files}ファイル・${rows}行: 取り込み ${taken}、断った ${refused}`,
    written: (file: string, detail = '') => `書き出しました: ${file}${detail === '' ? '' : `（${detail}）`}`,
    notWritten: (file: string) => `取り込める記録が1件もなかったため、${file} は書き出していません。`,
    records: (count: number) => `${count}件`,
    nothingWritten: '報告だけを表示しました。フィードを書き出すには --out feed.json を付けてください。',
    lookAtCsv: 'すべての指摘は report.html（印刷用）と report.csv にあります。この二つは公開しなくて構いません。',
    forNext: (file: string) => `次の build では、この内容が ${file} になります。`,
  },
  shrunk: {
    title: '公開中のフィードから記録が大きく減るため、入れ替えませんでした。',
    line: (collection: string, before: number, after: number) => `  ${collection}: ${before}件 → ${after}件`,
    remedy: (file: string) =>
      `新しい内容は ${file} にあります。取り込み元を確かめ、減ってよいときは --force を付けて実行してください。`,
    forced: '記録が大きく減りましたが、--force のとおりに入れ替えました。',
  },
  partsWritten: (count: number, bytes: string) => `大きいため ${count}個に分けました（いちばん大きいもの ${bytes}）`,
  progress: { reading: '読み込み中', building: '作成中', rows: (rows: number) => `${rows}行` },

  // 照会票
  inquiry: {
    headers: {
      maintainer: '担当',
      collection: '種別',
      id: 'ID',
      name: '名称',
      phone: '現在の電話番号',
      hours: '現在の受付時間',
      verifiedOn: '前回の確認日',
      due: '確認の期限',
      url: '公開ページ',
      answer: '回答（変更なし／修正あり／掲載をやめる）',
      newPhone: '新しい電話番号',
      newHours: '新しい受付時間',
      other: 'そのほかの修正',
      checkedOn: '確認日',
      checkedBy: '回答者',
    },
    nobody: '担当未定',
    fileName: (maintainer: string) => `照会_${maintainer}.xlsx`,
    sheet: '照会票',
    answers: ['変更なし', '修正あり', '掲載をやめる'],
    answersSheet: '回答の書き方',
    none: (days: number) => `${days}日以内に確認の期限が来る記録はありません。`,
    some: (records: number, maintainers: number, days: number) =>
      `${days}日以内に確認の期限が来る記録: ${records}件（担当 ${maintainers}）`,
    how: '「回答」「確認日」「回答者」を書いてもらってください。返ってきた照会票は、設定の answers に名前を書いて build するか、フィード作成ページにもとの表といっしょに入れると、反映されます。',
    answered: (taken: number, open: number) => `回答を反映しました: ${taken}件（まだ回答のないもの ${open}件）`,
  },

  // 報告書（report.html / report.csv）
  reportPage: {
    title: 'フィード作成の報告',
    date: (date: string) => `基準日 ${date}`,
    feed: (name: string) => `発行者 ${name}`,
    files: '取り込み元',
    fileHeaders: ['取り込み元', '種類', '行', '取り込み', 'まとめた', '直した', '断った', '空', '文字コード'],
    collections: 'フィードの中身',
    findings: '指摘',
    noFindings: '指摘はありません。',
    findingHeaders: ['取り込み元', 'シート', '行', '列', '値', '重さ', '何が起きたか', 'どうすればよいか', '記号'],
    lines: (count: number) => `${count}件`,
    restInCsv: (count: number) => `ほかに${count}件（report.csv にすべてあります）`,
    holidays: (through: string) => `祝日は ${through} まで（内閣府が公表した範囲）`,
    levels: { refused: '失われる', repaired: '直した', note: '参考' },
  },

  // build の隣にできるページ
  index: {
    title: (publisher: string) => `${publisher}の情報`,
    lead: 'フィードにある情報が、住民の画面でどう見えるかを確かめるページです。直すときは、もとの表を直して作り直してください。',
    paste: '自分のページに貼り付けるタグ',
    pasteHint:
      'このフォルダーを公開したあとで開くと、アドレスが本番のものになります。属性は docs/reference.md にあります。',
    noWidgets: `ここにウィジェットが出ます。出ないときは、ブラウザーの設定で JavaScript がオフになっていないかを確かめてください。オンでも出ないときは、配布物の dist フォルダーを、このページと同じ所に置いてください（手元では ${COMMAND} serve で開くと、そのまま見られます）。`,
    see: (folder: string) => `見え方を確かめるには: ${NPX} serve ${folder}`,
  },

  // status
  status: {
    title: (publisher: string) => `${publisher} フィードの様子`,
    date: (date: string) => `${date} 現在。終わったイベントと、掲載の終わった記録は数えていません。`,
    totals: 'いま載っているもの',
    kind: '種類',
    count: '件数',
    none: 'なし',
    blanks: '空白の地域と悩み',
    blanksHint:
      '県全体や全国の窓口があっても、市区町村の窓口や居場所がまだ載っていない所です。「ない」とは限りません。載せていないだけかもしれないので、市区町村に確かめてください。',
    without: (kind: string) => `${kind}がまだない市区町村`,
    places: (title: string, count: number) => `${title}：${count}`,
    topics: (count: number) => `相談窓口がまだない悩み：${count}`,
    noBlank: 'ありません。',
    due: (days: number) => `${days}日以内に確認の期限が来るもの`,
    noneDue: (days: number) => `${days}日以内に確認の期限が来るものは、ありません。`,
    dueCount: (count: number) => `確認するもの ${count}件`,
    name: '名称',
    maintainer: '担当',
    dueOn: '確認の期限',
    never: '確認した日がありません',
    over: (day: string) => `${day}（過ぎています）`,
    stale: '半年より前から見直されていない情報元',
    noneStale: 'ありません。',
    staleCount: (count: number) => `見直す情報元 ${count}件`,
    source: '情報元',
    last: '最後に確認した日',
    unnamed: '情報元の名前がないもの',
    byPlace: '市区町村ごとの件数',
    byPlaceCaption: '市区町村ごとの件数（相談窓口は、その市区町村の人を受け持つもの）',
    byTopic: '市区町村ごとの、悩み別の相談窓口',
    byTopicCaption: '市区町村の人を受け持つ相談窓口の数（県全体・全国の窓口は、最後の行）',
    place: '市区町村',
    wider: '県全体・全国・地域なし',
    summary: (due: number, stale: number) => `確認の期限が来るもの ${due}件、見直しの要る情報元 ${stale}件`,
  },

  // 記入用の表
  template: {
    example: '記入例（この行は取り込まれません。消しても構いません）',
    valuesSheet: '使える値',
    tableSheet: '記入する表',
    valueHeaders: ['列', '書く値', '意味'],
    written: (file: string) =>
      `${file} を作りました。2行目は書き方、3行目は記入例です。4行目から書いてください（2行目と3行目は、消さなくてもかまいません）。`,
    unknownExtension: (file: string) => `${file} は .csv か .xlsx で終わる名前にしてください`,
  },

  // prerender
  prerender: {
    wrongWidget: (name: string, allowed: string) => `「${name}」は HTML にできません。できるのは ${allowed} です`,
    feedNeeded: '--feed でフィードのファイル名かアドレスを書いてください',
    wrongArea: (value: string) => `地域のコード「${value}」は使えません。5桁か6桁の数字（例: 14205）を書いてください`,
  },

  // serve
  serving: (folder: string, address: string) =>
    `${folder} を ${address} で公開しています。終わるには Ctrl+C を押してください。`,
  portTaken: (port: number) => `ポート ${port} は使われています。--port で別の番号を書いてください`,
  noPage: `このフォルダーには、最初に開くページ（index.html）がありません。${COMMAND} build で作ったフォルダーを開いてください。`,
  folderMissing: (folder: string) => `フォルダー ${folder} がありません`,
};

/** Every word of the command, in one language. */
export type CommandText = typeof ja;
