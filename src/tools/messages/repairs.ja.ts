/** Findings of the repairs: what was put right, and what could not be and why. */
import type { MessageParams, Messages } from './message.js';
import { cellOf, quoted } from './quoted.ja.js';

const became = ({ value, now }: MessageParams): string =>
  now === undefined ? quoted(value) : `${quoted(value)}を${quoted(now)}`;

export const repairMessages = {
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
    message: `${cellOf(column, value)}は、表計算ソフトが番地を日付に変えたもののようです。${quoted(now)}と読みました`,
    remedy: 'セルの書式を「文字列」にしてから、番地を書き直してください',
  }),
  'address-house-number': ({ column, value }) => ({
    message: `${quoted(column)}が${quoted(value)}だけで、市区町村も町名もないため、載せません`,
    remedy: '市区町村名から書いてください',
  }),
  'address-without-quarter': ({ value, now }) => ({
    message: `住所${quoted(value)}には町名がなく、番地だけでは別の場所をさすおそれがあるため、${quoted(now)}までを載せます`,
    remedy: '町名から番地までを書いてください。表計算ソフトが番地を日付などに変えていないかも確かめてください',
  }),
  'address-unreadable': ({ column, value }) => ({
    message: `${cellOf(column, value)}は住所として読めないため、使いません`,
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
    message: `${cellOf(column, value)}はメールアドレスなので、リンクにしません`,
    remedy: 'メールアドレスの列に書いてください',
  }),
  'phone-mobile': ({ column, value }) => ({
    message: `${cellOf(column, value)}は携帯電話の番号です。このまま載せます`,
    remedy: '個人の番号なら、公開してよいか本人に確かめてください',
  }),
  'range-was-typed': ({ column, value, now }) => ({
    message: `${cellOf(column, value)}は、表計算ソフトが「6-12」のような数字を日付に変えたもののようです。「${now}」と読みました`,
    remedy: 'セルの書式を「文字列」にしてから、書き直してください',
  }),
  'cell-was-typed': ({ column, value }) => ({
    message: `${cellOf(column, value)}は日付になっていて、もとの言葉が分からないため載せません`,
    remedy: 'セルの書式を「文字列」にしてから、書き直してください',
  }),
  'cell-digits-lost': ({ column, value }) => ({
    message: `${cellOf(column, value)}は、けたが失われているため載せません`,
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
