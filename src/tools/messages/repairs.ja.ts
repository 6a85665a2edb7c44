/** Findings of the repairs: what was put right, and what could not be and why. */
import type { MessageParams, Messages } from './message.js';

const quoted = (value: MessageParams[string]): string => (value === undefined || value === '' ? '' : `「${value}」`);
const became = ({ value, now }: MessageParams): string =>
  now === undefined ? quoted(value) : `${quoted(value)}を${quoted(now)}`;

export const repairMessages = {
  // Days and times
  'era-converted': (p) => ({
    message: `和暦の${became(p)}と読みました`,
    remedy: '西暦（2026-10-10 の形）で書くと確実です',
  }),
  'date-serial': (p) => ({
    message: `Excelの通し番号になっていた日付${became(p)}と読みました`,
    remedy: 'Excelでこの列の表示形式を「日付」にしてください',
  }),
  'year-by-weekday': (p) => ({
    message: `年のない日付${became(p)}と読みました（曜日が合う年）`,
    remedy: '年も書いてください',
  }),
  'year-from-neighbour': (p) => ({
    message: `年のない日付${became(p)}と読みました（前の行か、ほかの日付の年から）`,
    remedy: '年も書いてください',
  }),
  'year-from-title': (p) => ({
    message: `年のない日付${became(p)}と読みました（表の題名かファイル名の年から）`,
    remedy: '年も書いてください',
  }),
  'year-from-past': (p) => ({
    message: `年のない日付${became(p)}と読みました（確認日や更新日なので、最近の日として）`,
    remedy: '年も書いてください',
  }),
  'year-from-date': (p) => ({
    message: `年のない日付${became(p)}と読みました（指定された日付から数えて）`,
    remedy: '年も書いてください',
  }),
  'weekday-contradicts': (p) => ({
    message: `日付と曜日が合いません。${became(p)}として載せます`,
    remedy: '日付と曜日のどちらが正しいか確かめてください',
  }),
  'date-year-missing': ({ value }) => ({
    message: `${quoted(value)}には年がなく、曜日や前の行からも決められません`,
    remedy: '2026-10-10 の形で年から書いてください',
  }),
  'date-impossible': ({ value }) => ({
    message: `${quoted(value)}という日付はありません`,
    remedy: '日付を確かめて直してください',
  }),
  'date-order-unclear': ({ value }) => ({
    message: `${quoted(value)}は、どちらが月でどちらが日か決められません`,
    remedy: '2026-10-10 の形で年から書いてください',
  }),
  'date-year-last': (p) => ({
    message: `年が最後の日付${became(p)}と読みました`,
    remedy: '2026-10-10 の形で年から書いてください',
  }),
  'date-order-of-column': (p) => ({
    message: `年・月・日の順を列全体から判断し、${became(p)}と読みました`,
    remedy: '2026-10-10 の形で年から書いてください',
  }),
  'date-unreadable': ({ value }) => ({
    message: `${quoted(value)}は日付として読めません`,
    remedy: '2026-10-10 の形で書いてください',
  }),
  'date-undecided': ({ value }) => ({
    message: `日付が${quoted(value)}で決まっていないため、日程に載せられません`,
    remedy: '決まったら 2026-10-10 の形で書いてください',
  }),
  'date-vague': ({ value }) => ({
    message: `${quoted(value)}では日が決まらないため、日程に載せられません`,
    remedy: '日が決まったら 2026-10-10 の形で書いてください',
  }),
  'date-recurring': ({ value }) => ({
    message: `${quoted(value)}は繰り返しの書き方で、日が決まりません`,
    remedy: '開催日を1日ずつ書くか、定例の集まりなら「居場所」の表に書いてください',
  }),
  'date-of-other-matter': ({ value }) => ({
    message: `${quoted(value)}にあるのは締切や休みなどの日で、開催する日がありません`,
    remedy: '開催日を 2026-10-10 の形で書いてください',
  }),
  'date-as-words': ({ value }) => ({
    message: `${quoted(value)}からは、どの日に開催するのか決められません。日時としては使わず、文のまま載せます`,
    remedy: '開催する日だけを 2026-10-10 の形で書き、ほかのことは「日時特記事項」に書いてください',
  }),
  'days-as-words': ({ value, word }) => ({
    message: `${quoted(value)}の期間のうち、開催する日が決められません（${quoted(word)}）。時刻は文のまま添えます`,
    remedy: '開催日を1日ずつ書くか、毎日開催なら「日時特記事項」に「毎日」と書いてください',
  }),
  'daily-hours': ({ start, end, opens, closes }) => ({
    message: `${String(start)}から${String(end)}まで、各日${String(opens)}～${String(closes)}と読みました`,
    remedy: '開催しない日があれば「日時特記事項」に書いてください（例: 月曜休館）',
  }),
  'event-not-held': ({ value }) => ({
    message: `${quoted(value)}と書かれている（開催しない）ため、載せません`,
    remedy: '載せるときは日付と「状態」（中止など）を書いてください',
  }),
  'time-unreadable': ({ value }) => ({
    message: `${quoted(value)}は時刻として読めないため、文のまま添えます`,
    remedy: '13:30 の形で書いてください',
  }),
  'time-fraction': (p) => ({
    message: `Excelの数値になっていた時刻${became(p)}と読みました`,
    remedy: 'Excelでこの列の表示形式を「時刻」にしてください',
  }),
  'time-without-colon': (p) => ({ message: `時刻${became(p)}と読みました`, remedy: '13:30 の形で書いてください' }),
  'width-folded': (p) => ({
    message: `全角の数字や記号を半角にしました: ${became(p)}`,
    remedy: 'もとの表も半角で書いてください',
  }),
  // Codes
  'code-float': (p) => ({
    message: `小数の形になっていたコード${became(p)}に直しました（検査数字が合います）`,
    remedy: 'Excelでこの列を「文字列」にしてください',
  }),
  'code-zero-restored': (p) => ({
    message: `先頭の0が落ちたコード${became(p)}に直しました（検査数字が合います）`,
    remedy: 'Excelでこの列を「文字列」にしてください',
  }),
  'code-digits-lost': ({ value }) => ({
    message: `コードが${quoted(value)}の形になり、けたが失われています。使いません`,
    remedy: 'もとのコードを「文字列」で書き直してください',
  }),
  'area-code-check': ({ value }) => ({
    message: `自治体コード${quoted(value)}は検査数字（6桁目）が合いません。はじめの5桁を使います`,
    remedy: 'コードを確かめて直してください',
  }),
  'area-code-ambiguous': ({ value }) => ({
    message: `自治体コード${quoted(value)}は、0が落ちたのか5桁なのか決められません。使いません`,
    remedy: '6桁のコードを「文字列」で書いてください',
  }),
  'area-code-unreadable': ({ value }) => ({
    message: `${quoted(value)}は自治体コードではありません。使いません`,
    remedy: '6桁のコード（例: 横浜市 141003）を書いてください',
  }),
  // Places
  'coordinates-swapped': {
    message: '緯度と経度が入れ替わっていたため、直しました',
    remedy: 'もとの表の緯度と経度を入れ替えてください',
  },
  'coordinates-point-restored': ({ value }) => ({
    message: `小数点が落ちていた緯度経度${quoted(value)}を直しました`,
    remedy: 'もとの表に小数点を入れてください',
  }),
  'coordinates-sexagesimal': ({ value }) => ({
    message: `度分秒の緯度経度${quoted(value)}を10進法に直しました`,
    remedy: '10進法（35.4477）で書くと確実です',
  }),
  'address-was-date': ({ column, value, now }) => ({
    message: `${quoted(column)}の${quoted(value)}は、表計算ソフトが番地を日付に変えたもののようです。${quoted(now)}と読みました`,
    remedy: 'セルの書式を「文字列」にしてから、番地を書き直してください',
  }),
  'address-house-number': ({ column, value }) => ({
    message: `${quoted(column)}が${quoted(value)}だけで、市区町村も町名もないため、載せません`,
    remedy: '市区町村名から書いてください',
  }),
  'address-unreadable': ({ column, value }) => ({
    message: `${quoted(column)}の${quoted(value)}は住所として読めないため、使いません`,
    remedy: '市区町村名から番地までを書いてください。表計算ソフトが日付に変えたときは、セルの書式を「文字列」にします',
  }),
  'coordinates-coarse': ({ value }) => ({
    message: `緯度経度${quoted(value)}には度までしかなく、場所が決まらないため、載せません（一覧には載ります）`,
    remedy: '小数点から下も書いてください（例: 35.4477）。Excelでは列の表示形式を「標準」にします',
  }),
  'coordinates-ambiguous': ({ value }) => ({
    message: `緯度経度${quoted(value)}は、度分秒を続けたものか、小数点が落ちたものか決められないため、載せません（一覧には載ります）`,
    remedy: '10進法（35.4477）で書いてください',
  }),
  'coordinates-outside': ({ value }) => ({
    message: `緯度経度${quoted(value)}は日本の外なので、載せません（一覧には載ります）`,
    remedy: '緯度経度を確かめて直してください',
  }),
  'coordinates-zero': {
    message: '緯度経度が0なので、載せません（一覧には載ります）',
    remedy: '緯度経度を書くか、空欄にしてください',
  },
  'coordinates-incomplete': {
    message: '緯度と経度の片方しかないため、載せません（一覧には載ります）',
    remedy: '両方を書いてください',
  },
  'coordinates-unreadable': ({ value }) => ({
    message: `緯度経度${quoted(value)}は数として読めないため、載せません（一覧には載ります）`,
    remedy: '10進法（35.4477）で書いてください',
  }),
  // Numbers and addresses
  'phone-folded': (p) => ({
    message: `電話番号の全角や記号を直しました: ${became(p)}`,
    remedy: 'もとの表も半角の - で書いてください',
  }),
  'phones-split': (p) => ({
    message: `一つのセルにあった電話番号を分けました: ${became(p)}`,
    remedy: '番号ごとに正しく分かれたか確かめてください',
  }),
  'phone-regrouped': (p) => ({
    message: `電話番号の区切り（ハイフン）を直しました: ${became(p)}`,
    remedy: '番号そのものは変えていません。もとの表も直してください',
  }),
  'phone-no-area-code': ({ value, proposed }) => ({
    message: `${quoted(value)}には市外局番がないため、電話をかけるリンクにはしません`,
    remedy:
      proposed === undefined
        ? '市外局番から書いてください'
        : `発行者と同じ市外局番なら${quoted(proposed)}です。確かめて、市外局番から書いてください`,
  }),
  'phone-digit-count': ({ value, digits, need }) => ({
    message: `電話番号${quoted(value)}は数字が${digits}けたです（正しくは${need}けた）。まちがい電話を防ぐため載せません`,
    remedy: '番号を確かめて、市外局番から書き直してください',
  }),
  'phone-not-in-use': ({ value }) => ({
    message: `${quoted(value)}という電話番号は日本にありません。載せません`,
    remedy: '番号を確かめて、市外局番から書き直してください',
  }),
  'phone-zero-lost': ({ value }) => ({
    message: `電話番号${quoted(value)}は先頭の0が落ちているようです。まちがい電話を防ぐため載せません`,
    remedy: 'Excelでこの列を「文字列」にし、0から書き直してください',
  }),
  'phone-digits-lost': ({ value }) => ({
    message: `電話番号が${quoted(value)}の形になり、けたが失われています。載せません`,
    remedy: '番号を「文字列」で書き直してください',
  }),
  'phone-in-doubt': ({ value, label }) => ({
    message: `電話番号${quoted(value)}は、${label ? `${quoted(label)}とあり、` : ''}いま使える番号か分かりません。まちがい電話を防ぐため、かけるリンクにはしません`,
    remedy: 'いまの番号だけを書き、古い番号や変更のお知らせは表から消してください',
  }),
  'phone-not-public': ({ value }) => ({
    message: `電話番号${quoted(value)}は公開しない番号のようなので、載せません`,
    remedy: '公開してよい番号なら、そばの言葉を直してください',
  }),
  'phone-unreadable': ({ value }) => ({
    message: `${quoted(value)}は電話番号として読めません`,
    remedy: '045-000-0000 の形で市外局番から書いてください',
  }),
  'url-scheme-added': (p) => ({
    message: `アドレスに https:// を補いました: ${became(p)}`,
    remedy: '開けるか確かめ、もとの表にも https:// から書いてください',
  }),
  'url-slashes': (p) => ({
    message: `アドレスの書きまちがいを直しました: ${became(p)}`,
    remedy: '開けるか確かめ、もとの表も直してください',
  }),
  'url-first-of-several': (p) => ({
    message: `アドレスがいくつかあるため、はじめの一つをリンクにし、ほかは説明に添えます: ${became(p)}`,
    remedy: '一つのセルには一つのアドレスを書いてください',
  }),
  'url-words-removed': (p) => ({
    message: `アドレスのまわりの言葉を除きました: ${became(p)}`,
    remedy: 'アドレスだけを書いてください',
  }),
  'url-is-mail': ({ column, value }) => ({
    message: `${quoted(column)}の${quoted(value)}はメールアドレスなので、リンクにしません`,
    remedy: 'メールアドレスの列に書いてください',
  }),
  'phone-mobile': ({ column, value }) => ({
    message: `${quoted(column)}の${quoted(value)}は携帯電話の番号です。このまま載せます`,
    remedy: '個人の番号なら、公開してよいか本人に確かめてください',
  }),
  'range-was-typed': ({ column, value, now }) => ({
    message: `${quoted(column)}の${quoted(value)}は、表計算ソフトが「6-12」のような数字を日付に変えたもののようです。「${now}」と読みました`,
    remedy: 'セルの書式を「文字列」にしてから、書き直してください',
  }),
  'cell-was-typed': ({ column, value }) => ({
    message: `${quoted(column)}の${quoted(value)}は日付になっていて、もとの言葉が分からないため載せません`,
    remedy: 'セルの書式を「文字列」にしてから、書き直してください',
  }),
  'cell-digits-lost': ({ column, value }) => ({
    message: `${quoted(column)}の${quoted(value)}は、けたが失われているため載せません`,
    remedy: 'セルの書式を「文字列」にしてから、書き直してください',
  }),
  'mobile-left-out': ({ column, value }) => ({
    message: `${quoted(column)}にある携帯電話の番号（${value}）は載せていません。事務所などの番号があるためです`,
    remedy: '携帯電話も載せるときは、本人に確かめてから「電話番号」の列に書いてください',
  }),
  'area-code-prefecture': ({ value }) => ({
    message: `所在地のコード${quoted(value)}は都道府県のものです。市区町村では絞り込めません`,
    remedy: '市区町村のコード（6桁）を書いてください',
  }),
  'url-cut-off': ({ value }) => ({
    message: `${quoted(value)}は途中で切れている（…で終わる）ため、載せません`,
    remedy: 'アドレスを最後まで書いてください',
  }),
  'url-unreadable': ({ value }) => ({
    message: `${quoted(value)}はWebページのアドレスとして読めないため、載せません`,
    remedy: 'https:// から始まるアドレスを書いてください',
  }),
  'mail-at-restored': (p) => ({
    message: `メールアドレスの@を補いました: ${became(p)}`,
    remedy: 'もとの表も@で書いてください',
  }),
  'mail-first-of-several': (p) => ({
    message: `メールアドレスがいくつかあるため、はじめの一つだけを使います: ${became(p)}`,
    remedy: '一つのセルには一つを書いてください',
  }),
  'mail-is-url': ({ value }) => ({
    message: `${quoted(value)}はメールアドレスではなくWebページです。載せません`,
    remedy: 'フォームの列に書いてください',
  }),
  'mail-unreadable': ({ value }) => ({
    message: `${quoted(value)}はメールアドレスとして読めないため、載せません`,
    remedy: 'name@example.lg.jp の形で書いてください',
  }),
} satisfies Messages;
