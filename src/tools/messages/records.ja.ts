/** Findings about the records of a table: what could not be taken over as it stood, and what became of it. */
import { COMMAND } from '../../text/command-name.js';
import { ja as opening } from '../../text/ja/opening-status.js';
import type { MessageParams, Messages } from './message.js';
import { cellOf, quoted } from './quoted.ja.js';

const OPEN = opening.open();

const saying = (gist: MessageParams[string]): string =>
  gist === undefined || gist === '' ? '' : `（この行の内容: ${gist}）`;

const left = (dropped: MessageParams[string]): string =>
  dropped === undefined ? '' : `（使わなかった違い: ${dropped}）`;

export const recordMessages = {
  // The row is lost until somebody acts
  'name-missing': ({ column, gist, value }) => ({
    message: `${column === undefined || column === '名称' ? '名称' : `名称（列${quoted(column)}）`}が空なので、この行は取り込めません${saying(gist ?? value)}`,
    remedy: '名称を書いてください。使わない行なら消してください',
  }),
  'row-failed': ({ reason }) => ({
    message: `この行を処理できませんでした（${reason}）`,
    remedy: 'この行をほかの行と見比べてください。原因が分からないときは、開発者にこの表をお知らせください',
  }),
  'date-missing': {
    message: '開催日が書かれていないため、この催しは取り込めません',
    remedy: '「開始日」に 2026-10-10 の形で日付を書いてください',
  },
  'date-start-missing': ({ column }) => ({
    message: `始まる日がなく、${quoted(column)}だけでは開催日が分かりません`,
    remedy: '「開始日」に 2026-10-10 の形で書いてください',
  }),
  // Taken, with something changed or left out
  'date-start-unknown': ({ column, value }) => ({
    message: `${cellOf(column, value)}は日付として読めないため、日時は文のまま載せます`,
    remedy: '始まる日を 2026-10-10 の形で書いてください',
  }),
  'date-end-open': ({ column, value }) => ({
    message: `${quoted(column)}が${quoted(value)}なので、始まりの日で載せ、この言葉を添えます`,
    remedy: '終わる日が決まったら書いてください',
  }),
  'end-before-start': ({ start, end }) => ({
    message: `終わり（${end}）が始まり（${start}）より前なので、始まりだけを載せます`,
    remedy: '開始と終了の日付・時刻を確かめてください',
  }),
  'ends-next-day': ({ value }) => ({
    message: `${quoted(value)}の終わりを、次の日の時刻と読みました`,
    remedy: '合っていれば、そのままでかまいません。違うときは、終わりの時刻を直してください',
  }),
  'deadline-as-words': ({ column, value }) => ({
    message: `申込期限${quoted(value)}は日付として読めないため、文のまま載せます（締切の表示はできません）`,
    remedy: `${quoted(column)}に 2026-10-03 の形で書いてください`,
  }),
  'coordinates-withheld': {
    message: '場所を公開しない（または町名までの）と書かれているので、緯度経度は載せません',
    remedy:
      '表からも緯度経度を消してください。公開してよい場所なら、住所を書くか「位置の公開」を「公開」にしてください',
  },
  'word-unknown': ({ column, value }) => ({
    message: `${cellOf(column, value)}は決められた言葉ではないため、載せません`,
    remedy: `${COMMAND} template で作った見本にある言葉から選んでください`,
  }),
  'corporate-number-wrong': ({ value }) => ({
    message: `法人番号${quoted(value)}は検査数字が合わないため、載せません`,
    remedy: '国税庁の法人番号公表サイトで確かめてください',
  }),
  'personal-removed': ({ column, value }) => ({
    message: `${cellOf(column, value)}から、個人のものらしい連絡先を取り除きました`,
    remedy: '載せてよい連絡先なら「電話番号」か「連絡先メールアドレス」の列に書いてください',
  }),
  // 構成員, 課題, 社会資源
  'visibility-blank': ({ column }) => ({
    message: `${quoted(column)}が空欄なので、載せません（公開してよいと書かれたものだけを載せます）`,
    remedy: '団体に確かめ、載せてよいものは「公開」、そうでないものは「構成員のみ」か「事務局のみ」と書いてください',
  }),
  'visibility-unknown': ({ column, value }) => ({
    message: `${cellOf(column, value)}は、公開してよいか分からない言葉なので、載せません`,
    remedy: '「公開」「構成員のみ」「事務局のみ」のどれかを書いてください。フィードに載るのは「公開」だけです',
  }),
  'visibility-kept': ({ column, value }) => ({
    message: `${quoted(column)}が${quoted(value)}なので、フィードには入れていません`,
    remedy: 'このままでかまいません。載せてよくなったら「公開」に直してください',
  }),
  'veiled-but-named': {
    message: '団体名を伏せる行ですが、題名か説明の中に団体の名前があるため、載せません',
    remedy: '題名と説明から団体の名前を除くか、団体に確かめて、団体名を伏せる指定をやめてください',
  },
  'contact-taken-out': ({ value }) => ({
    message: `${quoted(value)}の文から、電話番号やメールアドレスなどの連絡先を除きました`,
    remedy: '課題と社会資源への最初の連絡は、事務局が受けます。このままでかまいません',
  }),
  'kinds-several': ({ column, value }) => ({
    message: `${quoted(column)}に種類がいくつか書かれています（${value}）。はじめの一つで載せます`,
    remedy: 'ほかの種類でも見つけてもらうには、種類ごとに行を分けてください',
  }),
  'exchange-state-unknown': ({ column, value }) => ({
    message: `${cellOf(column, value)}からは、まだ募集しているか分かりません。募集中とは表示しません`,
    remedy: '「募集中」「相談中」「成立しました」「募集を終えました」のどれかを書いてください',
  }),
  'exchange-end-unreadable': ({ column, value }) => ({
    message: `${cellOf(column, value)}を日付として読めません。期限が過ぎているかもしれないため、募集中とは表示しません`,
    remedy: '2026-10-10 の形で書いてください。期限がなければ空欄にしてください',
  }),
  'area-word-unknown': ({ column, value }) => ({
    message: `${cellOf(column, value)}がどの地域か分からないため、地域には入れていません`,
    remedy:
      '「藤沢市」のような市区町村の名前、「県央」のような地域の名前、6桁のコードのどれかを書いてください。複数は ; で区切ります',
  }),
  'member-contact-kept': ({ columns }) => ({
    message: `個人のものらしい連絡先は載せていません（列: ${columns}）`,
    remedy: '載せてよい団体の窓口があれば、「連絡先」に部署の名前、「電話番号」に事務所の番号を書いてください',
  }),
  // Good to know
  'sign-only': ({ column, value }) => ({
    message: `${cellOf(column, value)}は言葉ではないため、載せません`,
    remedy: '見る人に伝えたいことを文で書いてください',
  }),
  'personal-data': ({ column, value }) => ({
    message: `${cellOf(column, value)}に、個人のものらしい連絡先があります`,
    remedy: '公開してよいか本人に確かめてください。--drop-personal を付けると取り除きます',
  }),
  'joined-by-number': ({ days, dropped }) => ({
    message: `同じ番号・名称・会場の行なので、一つの催しの別の日（${days}）としてまとめました${left(dropped)}`,
    remedy: '',
  }),
  'duplicate-row': { message: '同じ内容の行がすでにあるため、まとめました', remedy: '重なっている行は消してください' },
  'same-number-different-event': ({ value, other }) => ({
    message: `番号${quoted(value)}は別の催し${quoted(other)}にも使われています。別々の催しとして載せます`,
    remedy: '催しごとに違う番号を付けてください',
  }),
  'same-number-other-place': ({ value, place }) => ({
    message: `番号${quoted(value)}・名称が同じ行がありますが、会場（${place}）が違うため、別々の催しとして載せます`,
    remedy: '会場ごとに違う番号を付けてください',
  }),
  'same-event-twice': ({ value }) => ({
    message: `同じ名称${quoted(value)}・会場・日時の行がほかにもあります。別々の催しとして載せます`,
    remedy: '同じ催しなら一つの行にまとめるか、「ID」に同じ番号を付けてください',
  }),
  'duplicate-time': ({ dropped }) => ({
    message: `番号・名称・会場・日時が同じ行がすでにあるため、まとめました${left(dropped)}`,
    remedy: 'どちらの内容が正しいか確かめて、一つの行にしてください',
  }),
  'hours-stopped': ({ value }) => ({
    message: `${quoted(value)}が、ひらく日や時間を減らす言葉のようです。まちがって「${OPEN}」と出さないよう、時間は文のまま載せ、計算しません`,
    remedy:
      '「休館日」の列に「8月、第3月曜」のように書くと計算できます。時間に関わらない言葉なら、そのままで構いません',
  }),
  'hours-differ': ({ value }) => ({
    message: `時間の列が二つあり、書かれていることがちがいます（${value}）。どちらの時間か決められないので、計算せず、両方を文のまま載せます`,
    remedy: '載せる時間を一つの列にまとめるか、もう一つの列の見出しを「備考」にしてください',
  }),
  'hours-as-words': ({ value }) => ({
    message: `受付・開館の時間${quoted(value)}は計算できる形に直せないため、文のまま載せます`,
    remedy: `「月～金 9時～17時」のように書くと、${OPEN}かどうかを表示できます`,
  }),
  'same-number-other-terms': ({ value, terms }) => ({
    message: `番号${quoted(value)}・名称・会場が同じ行がありますが、${terms}が違うため、別々の催しとして載せます`,
    remedy: '同じ催しなら内容をそろえ、違う催しなら別の番号を付けてください',
  }),
  'rows-disagree': ({ dropped }) => ({
    message: `同じ催しの行が食い違っています。中止・延期・満員などの知らせがあるほうに合わせました${left(dropped)}`,
    remedy: 'どちらの行が正しいか確かめて、一つの行にしてください',
  }),
  'places-disagree': ({ value }) => ({
    message: `${quoted(value)}の行がいくつかあり、食い違っています。休止やお休みの知らせがあるほうに合わせました`,
    remedy: 'どの行が正しいか確かめて、一つの行にしてください',
  }),
  'status-from-remark': ({ column, value }) => ({
    message: `${cellOf(column, value)}から、中止・延期や、受付の終わりを読み取りました`,
    remedy: '「状態」の列に書いておくと確実です',
  }),
  'full-in-part': ({ column, value }) => ({
    message: `${cellOf(column, value)}は、何回かのうちの一部のことと読みました。この言葉はそのまま載せ、催し全体は満席・受付終了にしていません`,
    remedy: '回ごとに申し込める催しは、回ごとに行を分けて書くと確実です',
  }),
  'event-in-doubt': ({ column, value }) => ({
    message: `${cellOf(column, value)}は、中止や変更の知らせのようですが、どの日がどうなるのか読み取れません。予定どおりに見えないよう、日付のそばにこの言葉を添え、時刻は文のまま載せます`,
    remedy:
      '中止の日は、行を分けて「状態」に「中止」と書いてください。日時や会場が変わったときは、「開催日」「開始時間」「会場」の列を新しいものに直してください',
  }),
  'duplicate-number': ({ value }) => ({
    message: `番号${quoted(value)}がほかの行と重なっています。別々の記録として載せます`,
    remedy: '行ごとに違う番号を付けてください。同じものなら一つにしてください',
  }),
  'same-place-twice': ({ value }) => ({
    message: `同じ名称${quoted(value)}・同じ所在地の行がほかにもあります。別々の記録として載せます`,
    remedy: '同じものなら一つの行にまとめてください',
  }),
  'status-from-title': ({ value }) => ({
    message: `題名${quoted(value)}の印から、中止・延期・満員などの状態を読み取りました`,
    remedy: '「状態」の列に書いておくと確実です',
  }),
  'paused-by-words': ({ column, value }) => ({
    message: `${cellOf(column, value)}から、いまは開いていないと読み取りました。「${OPEN}」とは表示されません`,
    remedy: 'やめたものなら行を消してください。休んでいるだけなら「状態」の列に「休止中」と書いておくと確実です',
  }),
  'consent-missing': ({ column, value }) => ({
    message: `${quoted(column)}が${quoted(value)}ですが、この行は載せます`,
    remedy: '運営者の同意を得てから公開してください。まだなら、この行を消すか「状態」の列に「非公開」と書いてください',
  }),
  'campaign-doubtful': ({ word }) => ({
    message: `「${word}」とあるため、お知らせとして載せません`,
    remedy: '行うときは、その言葉を消してください。行わないときは、行を消してください',
  }),
  'campaign-days': ({ column }) => ({
    message: `${quoted(column)}の日が分からないため、お知らせとして載せません`,
    remedy: '開始日と終了日を 2027-05-01 の形で書いてください',
  }),
  'areas-as-words': ({ column, value }) => ({
    message: `${cellOf(column, value)}はコードではないため、文のまま載せます。地域で探すときには使われません`,
    remedy: '6桁のコード（例: 横浜市 141003）を ; で区切って書いてください',
  }),
  'status-unknown': ({ column, value }) => ({
    message: `${cellOf(column, value)}からは、中止か開催か分かりません。日付のそばにこの言葉を添え、時刻は文のまま載せます`,
    remedy: '「予定どおり」「中止」「延期」のように書いてください',
  }),
  'no-way-to-reach': ({ value }) => ({
    message: `${quoted(value)}には電話番号も所在地もありません。連絡する方法のない窓口として載ります`,
    remedy: '電話番号かメール、フォームのどれかを書いてください',
  }),
} satisfies Messages;
