/** Findings about calendars, GeoJSON, HSDS and news feeds. Read by the office's clerks: what is the matter, then what to do. */
import { COMMAND } from '../../text/command-name.js';
import type { Messages } from './message.js';
import { cellOf, quoted } from './quoted.ja.js';

export const formatMessages = {
  // JSON of any kind
  'feed-newer': ({ reason }) => ({
    message: `このフィードは新しい版（version ${reason}）で作られているため、読めません`,
    remedy: `${COMMAND} を新しくするか、version 1 のフィードを使ってください`,
  }),
  'lock-file': {
    message: 'Excelで開いている間だけできる、控えのファイルです。表ではありません',
    remedy: 'Excelを閉じて、名前が「~$」で始まらないほうのファイルを使ってください',
  },
  'json-damaged': ({ reason }) => ({
    message: `JSONとして読めません（${reason}）`,
    remedy: 'ファイルが途中で切れていないか確かめ、書き出し直してください',
  }),
  'json-unknown': {
    message: '何のデータか分からないJSONです',
    remedy:
      'つながりフィード、GeoJSON、HSDS、JSON Feed か、「名称」「電話番号」などの項目がある記録の並びにしてください。表ならCSVかExcelでも読めます',
  },
  'json-more-pages': ({ more }) => ({
    message:
      more === undefined
        ? 'このファイルは、何ページかに分かれた一覧の一部です。続きは取り込んでいません'
        : `このファイルは、何ページかに分かれた一覧の一部です。ほかのページにある${more}件は取り込んでいません`,
    remedy:
      '1回に取り出す件数（limit、rows など）を増やして全件をダウンロードするか、すべてのページを取り込み元に並べてください',
  }),
  'bytes-unreadable': ({ count, value }) => ({
    message: `文字として読めないところが${count}か所あり、「�」になっています: ${value}`,
    remedy: 'もとの文字を確かめて直し、UTF-8で保存し直してください',
  }),
  // Calendars
  'ics-empty': {
    message: 'カレンダーに予定（VEVENT）がありません',
    remedy: '予定の入ったカレンダーを書き出し直してください',
  },
  'ics-cut-off': {
    message: 'カレンダーが途中で終わっています（END:VCALENDAR がありません）。あるところまで読みました',
    remedy: '予定が抜けていないか確かめ、書き出し直してください',
  },
  'ics-badly-folded': {
    message: '行の折り返しが規格と違うところがあったため、前の行につなげて読みました',
    remedy: '説明文の改行がおかしくないか確かめてください',
  },
  'ics-other-entries': ({ count }) => ({
    message: `予定ではない項目（タスクなど）が${count}件あり、取り込んでいません`,
    remedy: '',
  }),
  'ics-end-missing': {
    message: 'この予定の終わり（END:VEVENT）がないため、次の予定の前までを一つの予定として読みました',
    remedy: '書き出し直すか、内容を確かめてください',
  },
  'ics-start-missing': {
    message: '始まりの日時（DTSTART）がないため、この予定は取り込めません',
    remedy: '日時を入れて書き出し直してください',
  },
  'ics-start-unreadable': ({ value }) => ({
    message: `始まりの日時${quoted(value)}は読めないため、この予定は取り込めません`,
    remedy: '正しい日時を入れてください',
  }),
  'ics-date-unreadable': ({ column, value }) => ({
    message: `${cellOf(column, value)}は読めないため、使っていません`,
    remedy: '予定の日時を確かめてください',
  }),
  'ics-end-before-start': ({ value }) => ({
    message: `終わり${quoted(value)}が始まりより前なので、始まりだけを載せます`,
    remedy: '終わりの日時を直してください',
  }),
  'ics-calendar-zone': ({ value }) => ({
    message: `カレンダー全体の時間帯が${quoted(value)}になっています。時間帯の書かれていない時刻は、日本時間として読みました`,
    remedy: '時刻が合っているか確かめて、カレンダーの時間帯を「東京」にしてください',
  }),
  'ics-zone-unknown': ({ value }) => ({
    message: `時間帯${quoted(value)}が分からないため、日本時間として読みました`,
    remedy: '時刻が合っているか確かめてください',
  }),
  'ics-rule-unreadable': ({ value }) => ({
    message: `繰り返し${quoted(value)}は読めないため、初回だけを載せます`,
    remedy: '繰り返しを設定し直すか、日ごとの予定にしてください（1日に何度も繰り返す予定は扱えません）',
  }),
  'ics-no-days': ({ value }) => ({
    message: `繰り返し${quoted(value)}の日がすべて除かれているため、載せる日がありません`,
    remedy: '続いている予定なら、繰り返しと除外日を確かめてください',
  }),
  'ics-expanded': ({ count, through }) => ({
    message: `繰り返しの予定を、${through ?? ''}までの${count}回分の日にして載せます`,
    remedy: 'それより先の日は、次に取り込んだときに加わります',
  }),
  'ics-only-past': {
    message: 'この繰り返しは1年以上前に終わっているため、最後の日だけを載せます',
    remedy: '不要な予定なら消してください',
  },
  'ics-exception-astray': ({ column, value }) => ({
    message: `${quoted(value)}の${column === 'EXDATE' ? '休み' : '変更'}が書かれていますが、この繰り返しにその日（時刻）の回はありません。どの回のことか分からないため、もとの回もそのまま載せます`,
    remedy: 'カレンダーでその回を開き、休みや変更が正しい日に付いているか確かめて、書き出し直してください',
  }),
  'ics-day-changed': ({ value }) => ({
    message: `繰り返しのうち1日だけの変更${quoted(value)}なので、もとの催しにまとめました`,
    remedy: '',
  }),
  'ics-days-changed': ({ value }) => ({
    message: `繰り返しのうち、ある日から先すべての変更${quoted(value)}なので、もとの催しの日付に反映しました`,
    remedy: '',
  }),
  'ics-exception-unreadable': ({ column, value }) => ({
    message: `繰り返しから除く日、または変わる日（${column ?? ''}）の${quoted(value)}は読めません。休みの日を開催日として載せないよう、初回だけを載せます`,
    remedy: '除外する日を設定し直すか、日ごとの予定にしてください',
  }),
  'ics-tentative': ({ value }) => ({
    message: `${quoted(value)}は仮の予定なので、取り込みません`,
    remedy: '決まった予定なら、カレンダーで「仮の予定」を外してください',
  }),
  'ics-busy': ({ value }) => ({
    message: `${quoted(value)}は催しではなく予定の枠（予定あり・不在など）なので、取り込みません`,
    remedy: '催しなら、名前を付けて書き出してください',
  }),
  'ics-closing-day': ({ value }) => ({
    message: `${quoted(value)}は休みの日のお知らせで、催しではないため、取り込みません`,
    remedy: '休館日は、居場所や窓口の表の「休館日」に書いてください',
  }),
  'ics-newer-version': ({ value }) => ({
    message: `同じ予定${quoted(value)}の新しい版があるため、そちらにまとめました`,
    remedy: '',
  }),
  'ics-uid-twice': ({ value }) => ({
    message: `別の予定に同じUID${quoted(value)}が付いています。別々の催しとして載せます`,
    remedy: '予定ごとに違うUIDで書き出してください',
  }),
  'ics-private': ({ value }) => ({
    message: `${quoted(value)}は非公開の予定なので、取り込みません`,
    remedy: '公開してよい予定なら、カレンダーで「公開」にしてください',
  }),
  // GeoJSON
  'geojson-empty': {
    message: 'GeoJSONに地物（Feature）がありません',
    remedy: '地物の入ったファイルを書き出し直してください',
  },
  'geojson-no-point': ({ type }) => ({
    message:
      type === 'Point'
        ? '点（Point）に座標がないので、緯度経度なしで載せます'
        : `点（Point）ではない図形（${type || '不明'}）なので、緯度経度なしで載せます`,
    remedy: '場所を示すときは、入口などの点で書き出してください',
  }),
  'geojson-system': ({ system, count }) => ({
    message: `座標が経度・緯度（世界測地系）ではない「${String(system)}」で書かれているため、${String(count)}件を緯度経度なしで載せます（一覧には載ります）`,
    remedy: '地図のソフトから、座標系を「WGS84（EPSG:4326）」にして書き出してください',
  }),
  'geojson-properties-unknown': ({ count, value }) => ({
    message: `属性の名前（${value}）が何を表すか分からないため、${count}件を取り込めませんでした`,
    remedy: '属性の名前を「名称」「住所」「電話番号」などにするか、設定ファイルの columns で読み替えてください',
  }),
  // HSDS
  'hsds-defunct': ({ value }) => ({
    message: `${quoted(value)}は廃止（defunct）とされているため、取り込みません`,
    remedy: '続いている窓口なら、状態を active にしてください',
  }),
  'hsds-hours-as-words': ({ value }) => ({
    message: `受付時間は計算できる形ではないため、文のまま載せます${value === undefined ? '' : `（${value}）`}`,
    remedy: '曜日（byday）と時刻（opens_at・closes_at）だけの形にすると、受付中かどうかを表示できます',
  }),
  'hsds-more-locations': ({ value }) => ({
    message: `場所がいくつかあるため、はじめの場所だけを載せます（ほか：${value}）`,
    remedy: '場所ごとに窓口を分けると、すべて載ります',
  }),
  // News feeds
  'news-unreadable': {
    message: 'お知らせの配信（RSS・Atom・JSON Feed）として読めません',
    remedy: 'RSSなどのファイルか確かめてください。Webページやエラー画面を保存していないかも見てください',
  },
  'news-too-large': { message: '大きすぎるため読みません（32MBまで）', remedy: '新しい記事だけの配信にしてください' },
  'news-empty': { message: '記事がありません', remedy: '記事のある配信か確かめてください' },
  'news-cut-off': {
    message: '配信が途中で終わっているようです。あるところまで読みました',
    remedy: '記事が抜けていないか確かめ、ダウンロードし直してください',
  },
  'news-date-unreadable': ({ value }) => ({
    message: `日付${quoted(value)}は読めないため、公開日なしで載せます`,
    remedy: '配信の日付を確かめてください',
  }),
} satisfies Messages;
