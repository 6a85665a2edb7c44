/** Findings about tables: opening, headers, rows. Read by the office's clerks: what is the matter, then what to do. */
import { COMMAND } from '../../text/command-name.js';
import type { Messages } from './message.js';
import { cellOf, quoted } from './quoted.ja.js';
import type { ImportKind } from '../table-kinds.js';

const KINDS: Record<string, string> = {
  events: 'イベント',
  ibasho: '居場所',
  consultationWindows: '相談窓口',
  members: '構成員',
  needs: '課題',
  offers: '社会資源',
  reports: '報告記事',
  campaigns: '強化月間など',
  applications: '参加申込',
} satisfies Record<ImportKind, string>;

export const tableMessages = {
  // The file
  'file-unreadable': ({ reason }) => ({
    message: `ファイルを開けませんでした（${reason}）`,
    remedy: 'ファイル名と置き場所を確かめてください',
  }),
  'file-empty': { message: 'ファイルが空です', remedy: '中身のあるファイルを指定してください' },
  'xls-old-format': {
    message: '古い形式のExcelファイル（.xls）は読めません',
    remedy: 'Excelで開き、「名前を付けて保存」で .xlsx か CSV（UTF-8）にしてください',
  },
  'xlsx-damaged': {
    message: 'Excelファイルを読めません。途中で切れているか、壊れています',
    remedy: 'Excelで開けるか確かめ、「名前を付けて保存」で .xlsx に保存し直してください',
  },
  'workbook-too-large': {
    message: 'Excelファイルの中身が大きすぎるため、読んでいません',
    remedy: '使わないシートや、表の外の書式・値を消すか、必要な行だけを新しいファイルに写してください',
  },
  'workbook-password': {
    message: 'パスワードのかかったExcelファイルなので、読めません',
    remedy:
      'Excelで開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」でパスワードを空にして、保存し直してください',
  },
  'xlsb-file': {
    message: 'Excelバイナリブック（.xlsb）は読めません',
    remedy: 'Excelで開き、「名前を付けて保存」で .xlsx か CSV（UTF-8）にしてください',
  },
  'opendocument-file': {
    message: 'OpenDocumentの表（.ods。LibreOffice など）は読めません',
    remedy: 'LibreOffice で開き、「名前を付けて保存」で Excel（.xlsx）か CSV（UTF-8）にしてください',
  },
  'numbers-file': {
    message: 'Numbers などの書類（.numbers）は読めません',
    remedy: 'Numbers で開き、「ファイル」→「書き出す」で Excel（.xlsx）か CSV にしてください',
  },
  'word-file': {
    message: '文書のファイル（Word など）は読めません',
    remedy: '文書の中の表を Excel に貼り付け、.xlsx か CSV（UTF-8）で保存してください',
  },
  'slides-file': {
    message: 'スライドのファイル（PowerPoint など）は読めません',
    remedy: '中の表を Excel に貼り付け、.xlsx か CSV（UTF-8）で保存してください',
  },
  'pdf-file': {
    message: 'PDFファイルは読めません',
    remedy: 'もとの Excel か CSV のファイルを使ってください。なければ、表を Excel に写して保存してください',
  },
  'picture-file': {
    message: '画像などのファイルなので、表として読めません',
    remedy: 'もとの Excel か CSV のファイルを使ってください。名前の終わり（.csv など）だけを変えても表にはなりません',
  },
  'archive-file': {
    message: '圧縮されたファイル（ZIP など）なので、そのままでは読めません',
    remedy: '展開（解凍）して、中の表のファイルを指定してください',
  },
  'not-a-table': {
    message: '表のファイルではありません（保存されたWebページなど）',
    remedy: 'CSVかExcelのファイルをダウンロードし直してください。エラー画面を保存していないかも確かめてください',
  },
  'sheets-read': ({ sheet, count }) => ({
    message: `${count}枚のシート（${sheet}）を読みました`,
    remedy: '読むシートを限るときは、設定ファイルの取り込み元に "sheet" でシート名を書いてください',
  }),
  'sheets-not-read': ({ sheet, others }) => ({
    message: `シート（${sheet}）を読みました。ほかのシート（${others}）は読んでいません`,
    remedy:
      'ほかのシートも取り込むときは、見出しの行があるか確かめるか、設定ファイルの取り込み元に "sheet" でシート名を書いてください',
  }),
  'sheet-missing': ({ sheet, others }) => ({
    message: `設定の "sheet" に書かれたシート「${sheet}」がありません`,
    remedy: `このファイルのシートは ${others} です。同じ名前で書いてください`,
  }),
  'row-hidden': ({ value }) => ({
    message: `表で非表示になっている行なので、取り込みません: ${value}`,
    remedy:
      '載せる行なら、絞り込み（フィルター）を解くか行を再表示してから保存してください。やめたものなら行を消してください',
  }),
  'column-hidden': ({ column, letters, filled }) => ({
    message: `${letters}列${quoted(column)}は表で非表示なので、載せません（${filled}行に値があります）`,
    remedy: '載せる列なら再表示してから、使わない列や公開しない列なら消してから、保存してください',
  }),
  'row-struck': ({ value }) => ({
    message: `取り消し線の引かれた行なので、取り込みません: ${value}`,
    remedy: 'やめたものなら行を消し、載せるなら取り消し線を外してください',
  }),
  'cell-struck': ({ column, value }) => ({
    message: `${cellOf(column, value)}のうち、取り消し線の引かれた文字は使いません`,
    remedy: '使わない文字は消してください。使うなら取り消し線を外してください',
  }),
  // The header
  'calendar-grid': ({ count }) => ({
    message: `1か月を四角に並べたカレンダーの形の表なので、どのますが何日の何か読み取れません（${String(count)}行）`,
    remedy: '1行に1件ずつ、「開催日」「イベント名」「開始時間」「会場」などの列がある表にしてください',
  }),
  'header-not-found': ({ count }) => ({
    message: `見出しの行が見つからないため、${count}行を取り込めませんでした`,
    remedy: `1行目に「名称」「住所」「開始日」などの見出しを付けてください（${COMMAND} template で見本を作れます）`,
  }),
  'table-kind-unknown': ({ count }) => ({
    message: `何の表か見出しから分からないため、${count}行を取り込めませんでした`,
    remedy:
      '--as events のように種類を指定するか、「名称」の列と、「開始日」「住所」「電話番号」などの列があるか確かめてください',
  }),
  'kind-judged': ({ kind }) => ({
    message: `見出しと名称から、${KINDS[String(kind)] ?? kind}の表として読みました`,
    remedy: '違うときは --as ibasho（居場所）か --as consultationWindows（相談窓口）を付けて実行してください',
  }),
  'header-two-rows': {
    message: '見出しが2行に分かれていたため、つなげて読みました',
    remedy: '見出しを1行にまとめてください',
  },
  'index-without-header': {
    message: '見出しより列が一つ多いため、いちばん左の列を番号とみて、見出しを一つ右から当てはめました',
    remedy: '見出しの行にも、いちばん左の列の名前を書いてください',
  },
  'header-guessed': ({ column, canonical }) => ({
    message: `見出し${quoted(column)}を「${canonical}」と読みました`,
    remedy: '違うときは、見出しの文字を直してください',
  }),
  'column-unknown': ({ column, filled }) => ({
    message: column
      ? `列${quoted(column)}は取り込み先がないため、使っていません（${filled}行に値があります）`
      : `見出しのない列を使っていません（${filled}行に値があります）`,
    remedy: '必要な内容なら、見出しを標準の名前に直すか、設定ファイルの columns で読み替えてください',
  }),
  'column-second': ({ column, other, filled }) => ({
    message: `列${quoted(column)}は${quoted(other)}と同じ意味の列と読みました。${quoted(other)}が空の行だけで使います（${filled}行に値があります）`,
    remedy: '両方とも必要なら、一つの列にまとめるか、設定ファイルの columns で読み替えてください',
  }),
  'columns-unused': ({ value }) => ({
    message: `次の列は、この種類の表では使いません: ${value}`,
    remedy: '公開したい内容があれば「説明」か「備考」の列に書いてください',
  }),
  'mapping-target-unknown': ({ column, canonical }) => ({
    message: `設定の読み替え${quoted(column)} → ${quoted(canonical)}の、行き先の列名が分かりません`,
    remedy: '行き先は標準の列名（「名称」「住所」など）で書いてください',
  }),
  'mapping-column-missing': ({ column }) => ({
    message: `設定で読み替える列${quoted(column)}が、このファイルにありません`,
    remedy: 'ファイルの見出しと同じ文字で書いてください',
  }),
  // Rows as they stand in the file
  'repeated-header': { message: '見出しと同じ行なので、取り込みません', remedy: '表の途中の見出しは消してください' },
  'description-row': { message: '列の説明（型や桁数）の行なので、取り込みません', remedy: '説明の行は消してください' },
  'footnote-row': ({ value }) => ({
    message: `注記や合計の行なので、記録としては取り込みません: ${value}`,
    remedy: '利用する人に伝える内容なら、当てはまる行の「備考」の列にも書いてください',
  }),
  'title-row': ({ value }) => ({
    message: `区切りの題や注記の行なので、記録としては取り込みません: ${value}`,
    remedy: 'データの行なら「名称」などの列を埋めてください',
  }),
  'lone-cell': ({ value }) => ({
    message: `ひとつのセルにしか値がないため、取り込めません: ${value}`,
    remedy: 'データの行なら「名称」などの列を埋め、使わない行なら消してください',
  }),
  'header-again': ({ row, value }) => ({
    message: `表の途中（${row}行目）に別の見出しがあります。その下は、この見出しで読みました: ${value}`,
    remedy: '列の並びが違う表は、シートやファイルを分けておくと確実です',
  }),
  'example-row': {
    message: '記入例の行なので、取り込みません',
    remedy: '公開するときは消してください（残っていても問題ありません）',
  },
  'remark-for-events': ({ value }) => ({
    message: `表の注記${quoted(value)}を、当てはまる催しに反映しました。どの催しのことか決められないときは、すべての催しの日付のそばにこの言葉を添えます`,
    remedy: '注記を消して、中止・延期・変更のある行の「状態」に書いてください',
  }),
  'remark-for-all': ({ value }) => ({
    message: `表の注記${quoted(value)}を、すべての行の受付時間に当てはめました`,
    remedy: '当てはまらない行があるときは、注記を消して「休館日」の列に行ごとに書いてください',
  }),
  'heading-for-rows': ({ value }) => ({
    message: `見出し${quoted(value)}を、その下の行（次の見出しまで）に当てはめました`,
    remedy: '「状態」の列を作り、行ごとに「休止中」などと書いておくと確実です',
  }),
  ditto: ({ column, value, now }) => ({
    message: `${cellOf(column, value)}を、上の行と同じ${quoted(now)}と読みました`,
    remedy: '並べ替えても分かるように、同じ内容でも書いておくと確実です',
  }),
  'ditto-left': ({ column, value, now }) => ({
    message: `${cellOf(column, value)}を、左の列と同じ${quoted(now)}と読みました`,
    remedy: '同じ内容でも書いておくと確実です',
  }),
  'ditto-of-nothing': ({ column, value }) => ({
    message: `${quoted(column)}に${quoted(value)}とありますが、もとになるセルが空です。空欄として扱います`,
    remedy: '内容を書いてください',
  }),
  'only-number': {
    message: '番号や自治体名だけの行なので、記録としては数えていません',
    remedy: '使わない行は消してください',
  },
  'quotes-mended': {
    message: '引用符（"）の付き方が壊れていたため、直して読みました',
    remedy: 'この行のセルの区切りが正しいか、もとの表と見比べてください',
  },
  'row-joined': {
    message: 'セルの中の改行で切れていた行を、前の行につなげました',
    remedy: 'セルの中の改行をやめるか、Excelで保存し直してください',
  },
  'cells-rejoined': ({ value }) => ({
    message: `文の中のカンマで分かれていたセルをつなげ、右へずれた列を戻しました: ${value}`,
    remedy: 'この行の列が正しいか、もとの表と見比べてください。Excelで保存し直すと防げます',
  }),
  'column-not-public': ({ column, filled }) => ({
    message: `列${quoted(column)}は内部用のようなので、使っていません（${filled}行に値があります）`,
    remedy: '載せてよい列なら、見出しから「内部」「非公開」などの言葉を除いてください',
  }),
  'not-public': ({ column, value }) => ({
    message: `${quoted(column)}が${quoted(value)}なので、載せません`,
    remedy: `載せる行なら${quoted(column)}を直してください`,
  }),
  'cells-beyond-header': ({ value }) => ({
    message: `見出しより右にはみ出した値は使っていません: ${value}`,
    remedy: '区切りのカンマが多くないか、列がずれていないか確かめてください',
  }),
  'markup-decoded': ({ column }) => ({
    message: `${quoted(column)}の &nbsp; や <br> などの記号を、ふつうの文字に直しました`,
    remedy: 'もとの表も直してください',
  }),
  'private-character': ({ column }) => ({
    message: `${quoted(column)}に外字（そのパソコンだけに登録された文字）があります。ほかの人の画面では読めません`,
    remedy: 'ふつうの文字に直してください',
  }),
  'unreadable-character': ({ column }) => ({
    message: `${quoted(column)}に読めない文字（�）があります`,
    remedy: 'もとの文字を確かめて直し、UTF-8で保存してください',
  }),
} satisfies Messages;
