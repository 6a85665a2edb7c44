/** `receive` が話すことば（日本語）。 */
import { NPX } from '../../text/command-name.js';
import type { Reason } from '../cannot-start.js';

const bin = `${NPX} receive`;

export const ja = {
  tagline: '参加申込を受け付け、確認し、公開するフィードを出すサーバーです',
  headings: {
    usage: '使い方',
    commands: 'コマンド',
    options: 'オプション',
    examples: '例',
    settings: '環境変数',
    exit: '終了コード',
  },
  exitCodes: '  0 問題なし / 2 実行できない',
  settings: `  DATABASE_URL  PostgreSQL のアドレス（postgres://…）。書くと、SQLite のファイルの代わりに使います
  SMTP_URL      メールを送るサーバー（smtps://利用者:パスワード@mail.example.jp）。書かなければ、メールは送りません`,
  commands: {
    start: '受け付けを始めます（コマンドを書かないとき）',
    migrate: '前の版のデータベースを、この版の形に直します（先に控えを取ってください）',
    backup: '動かしたまま、控えを1つのファイルに取ります',
    restore: '控えを、空のデータベースに戻します',
    export: '一人の申込者について残っている情報を、1つのファイルに書き出します',
    erase: '一人の申込者の情報を消します（--out を付けると、先に書き出します）',
    'user add': '事務局ページの利用者を加え、パスワードを一度だけ表示します',
    'user list': '事務局ページの利用者を一覧にします',
    'user password': '利用者のパスワードを新しくして、一度だけ表示します',
    'user disable': '利用者を止めます（記録に残った名前は消えません）',
  } as Record<string, string>,
  examples: [
    ['この機械だけで試す（http://127.0.0.1:8090）', bin],
    [
      '事務局のページの申込フォームから受け付ける',
      `${bin} --database /var/lib/tsunagari/receiver.db --origin https://www.example.jp`,
    ],
    ['事務局ページ（/review）に入る人を加える', `${bin} user add hanako.sato --role approver --display "佐藤 花子"`],
    ['控えを取る', `${bin} backup --database /var/lib/tsunagari/receiver.db --out 控え.jsonl`],
  ] as [string, string][],
  options: {
    database: 'SQLite のファイル（初めの値は ./tsunagari-receiver.db。なければ作ります）',
    port: 'ポート番号（初めの値は 8090）',
    host: '待ち受ける名前（初めの値は 127.0.0.1。この機械からだけ届きます）',
    origin: '申込フォームを置いたページの https://ホスト名（何度でも書けます）',
    proxy: '前に置いたプロキシのアドレス（10.0.0.0/8 の形も可。何度でも書けます）',
    'rate-limit': '一つの接続元から10分間に受け付ける回数（初めの値は 60。0 で数えません）',
    'answer-days': '何日以内に事務局が返事をするか（申込のあとに日付で出ます）',
    'receipt-prefix': '受付番号のはじめの文字（初めの値は KT）',
    publisher: 'feed.json の発行者の記号（英数字。初めの値は network）',
    'publisher-name': 'feed.json の発行者の名前',
    contact: 'feed.json に載せる問い合わせ先（電話番号・メールアドレス・ページのどれか）',
    'public-url': 'このサーバーを外から開くときのアドレス（メールの中のリンクに使います）',
    'mail-from': 'メールの差出人のアドレス（SMTP_URL を書いたときに必要です）',
    'office-mail': '申込が届いたことを知らせる、事務局のアドレス',
    retention:
      '差し戻し・参加見送り・取り下げの申込を、最後の変更から何日で消すか（書かなければ、消しません。文書保存期間に合わせてください）',
    'retention-export': '--retention で消す前に、内容を書き出すフォルダー',
    'two-persons': '承認を、申請した人とは別の承認担当が行う（二人で確認する）',
    role: '利用者の役割（reviewer: 確認担当、approver: 承認担当。初めの値は reviewer）',
    display: '事務局ページの記録に出る名前（例: 佐藤 花子）',
    out: '書き出すファイル',
    lang: '表示する言語（ja または en）',
    help: '使い方を表示する',
  } as Record<string, string>,

  running: (url: string, place: string) =>
    `受け付けています: ${url}（データベース: ${place}）。終わるには Ctrl+C を押してください。`,
  noOrigin:
    '申込フォームを置いたページがまだ書かれていません。ブラウザーからの申込を受け付けるには --origin https://ホスト名 を付けてください。',
  stopping: '受け付けを終えています…',
  stopped: '終わりました。',
  migrated: 'データベースを、この版の形に直しました。',
  backedUp: (file: string, rows: number) =>
    `控えを取りました: ${file}（${rows}行）。申込者の情報が入っています。人の目に触れないところに置いてください。`,
  restored: (rows: number) => `控えを戻しました（${rows}行）。`,
  noUser: `事務局ページ（/review）に入れる人がまだいません。${bin} user add 利用者名 --role approver で加えてください。`,
  exported: (file: string) =>
    `書き出しました: ${file}。個人の情報が入っています。人の目に触れないところに置いてください。`,
  erased: (receipt: string) => `${receipt} の情報を消しました。受付番号と、消したことだけが残っています。`,
  eraseReason: '申出による消去',
  userAdded: (name: string, role: string, password: string) =>
    `利用者 ${name}（${role}）を加えました。パスワード: ${password}\nこのパスワードは二度と表示しません。本人に伝え、事務局ページの「アカウント」で変えてもらってください。`,
  passwordSet: (name: string, password: string) =>
    `${name} の新しいパスワード: ${password}\nこのパスワードは二度と表示しません。ログイン中の端末は、すべてログアウトしました。`,
  disabled: (name: string) => `利用者 ${name} を止めました。ログイン中の端末も、すべてログアウトしました。`,
  userDisabled: '（停止中）',
  noUsers: '利用者はまだいません。',

  cannot: (message: string) => `実行できません: ${message}`,
  unexpected: (name: string) => `思わぬ失敗です（${name}）。もう一度起きるときは、この文を添えて知らせてください`,
  reasons: {
    'unknown-command': (word) => `receive に「${word}」というコマンドはありません。一覧は ${bin} --help で見られます`,
    'unknown-option': (word) => `${word} というオプションはありません。使い方は ${bin} --help で見られます`,
    'missing-value': (word) => `${word} には値が必要です。使い方は ${bin} --help で見られます`,
    'unneeded-value': (word) => `${word} に値は要りません`,
    'too-many-words': (word) => `「${word}」が余分です。使い方は ${bin} --help で見られます`,
    'missing-word': (word) => `${word}を書いてください。例は ${bin} --help で見られます`,
    'wrong-value': (word, allowed) => `${word} は使えません。${allowed} のように書いてください`,
    'wrong-language': (word) => `言語「${word}」は使えません。ja か en を書いてください`,
    'port-taken': (port) => `ポート ${port} は使われています。--port で別の番号を書いてください`,
    'host-unknown': (host) => `${host} では待ち受けられません。--host には、この機械のアドレスを書いてください`,
    'database-unreadable': (file) =>
      `データベース ${file} を開けません。SQLite のファイルか、読み書きできる場所かを確かめてください`,
    'database-foreign': () => 'このデータベースには、ほかの用途の表があります。空のデータベースを用意してください',
    'database-open-to-all': (file) =>
      `データベース ${file} が、この機械のだれにでも読めるようになっています。chmod 600 ${file} を実行してください`,
    'database-older': () =>
      `データベースが前の版の形です。${bin} backup で控えを取ってから ${bin} migrate を実行してください`,
    'database-newer': () =>
      'データベースが、このプログラムより新しい版のものです。新しい版のプログラムを使ってください',
    'database-unreachable': (where) =>
      `PostgreSQL（${where}）につながりません。DATABASE_URL と、サーバーが動いているかを確かめてください`,
    'database-missing': (file) =>
      `データベース ${file} が見つかりません。--database か DATABASE_URL で場所を書いてください`,
    'database-not-empty': () => 'データベースが空ではありません。控えは、新しいデータベースにだけ戻せます',
    'backup-unreadable': (file) => `${file} は控えとして読めません。途中で切れていないかを確かめてください`,
    'backup-newer': (file) => `${file} は、このプログラムより新しい版の控えです。新しい版のプログラムを使ってください`,
    'file-exists': (file) => `${file} がもうあります。別の名前を書いてください`,
    'cannot-write': (file) => `${file} に書き込めません`,
    'user-exists': (name) =>
      `利用者 ${name} はもういます。パスワードを新しくするには ${bin} user password ${name} を実行してください`,
    'user-unknown': (name) => `利用者 ${name} はいません。一覧は ${bin} user list で見られます`,
    'application-unknown': (receipt) => `受付番号 ${receipt} の申込は見つかりません。番号を確かめてください`,
    'changed-meanwhile': (receipt) => `${receipt} は、いま変更されたところです。もう一度実行してください`,
    'folder-missing': (folder) => `フォルダー ${folder} がないか、書き込めません。先に作ってください`,
    'driver-missing': (name) => `データベースの部品 ${name} が入っていません。npm install ${name} を実行してください`,
  } satisfies Record<Reason, (detail: string, allowed: string) => string> as Record<
    Reason,
    (detail: string, allowed: string) => string
  >,
  words: { file: 'ファイル名', receipt: '受付番号', user: '利用者名' } as Record<string, string>,
};

export type CommandWords = typeof ja;
