/** What a header speaks of, where no table of names has it: 「店舗住所」 is an address, 「お問い合わせTEL」 a number to call. */
import type { Canonical } from './header-aliases.js';

const PHONE = /電話|tel|℡|phone|ダイ[ヤア]ル|フリーコール|携帯/iu;
const FAX = /fax|ファッ?ク[スシ]|ファックス/iu;
const MAIL = /メール|e-?mail/iu;
const WEB = /url|ホームページ|webサイト|ウェブ|サイト|リンク|フォーム|チャット|^hp|hp$|^web$|sns/iu;

/** Of somebody who is not to be reached, or found, by the public. */
const PRIVATE = /代表者|申込者|申請者|担当者|責任者|管理者|会長|役員|個人|世帯|本人|緊急|自宅|参加者/u;
/** 「備考（内部用）」, 「電話番号（非公開）」: what the office keeps for itself. */
const INTERNAL =
  /内部|庁内|事務局(?:用|メモ|記入|使用)|管理用|職員(?:用|向け|メモ)|非公開|部外秘|取扱注意|掲載(?:不可|しない)|公開(?:不可|しない)/u;

export function isInternal(header: string): boolean {
  return INTERNAL.test(header.normalize('NFKC'));
}

/** Where the one behind it has its seat, not where people go. */
const ELSEWHERE = /主催|設置者|法人|運営|事業者|本社|本部|開設者|団体|送付|郵送|提出|事務局|旧/u;
/** What a header that was cut off at its end may have lost. */
const ENDINGS: readonly RegExp[] = [WEB, /番号|コード|id$/iu, /名称?$/u];
/** A header has all of these in common with every name that it may be a damaged spelling of, or none. */
const MEANINGS: readonly RegExp[] = [
  PHONE,
  FAX,
  MAIL,
  PRIVATE,
  ELSEWHERE,
  /日(?!時|本)|曜|期限|期間|date/iu,
  /時間|時刻|日時|time/iu,
  /開始|始|自|from|start/iu,
  /終了|終|至|締切|期限|end/iu,
  /場所|会場|place|venue/iu,
  /住所|所在|address/iu,
  /料金|[費料]|価格|price|fee/iu,
  /定員|人数|人員/u,
  /申し?込|予約|応募|受付/u,
  /対象|資格|年齢/u,
  /備考|特記|注意/u,
  /カナ|かな|ふりがな|フリガナ/u,
  /英|ローマ/u,
  /主催|共催|後援|協力|団体|担当/u,
  /市|町|村|県|区(?!分)/u,
  /有無|可否|要否/u,
  // 「休止日」 is no 「開始日」, and 「有効フラグ」 no 「無効フラグ」.
  /休|閉|廃|中止|停止/u,
  /再開|予定|変更/u,
  /有効/u,
  /開[所設館園業店校]/u,
  /無効|非|未|旧|不可/u,
];

/** Whether a slip of the pen may lie between the two: they speak of the same things. */
export function meansTheSame(header: string, name: string, isCutOff = false): boolean {
  return (
    MEANINGS.every((meaning) => meaning.test(header) === meaning.test(name)) &&
    (isCutOff || ENDINGS.every((ending) => ending.test(header) === ending.test(name)))
  );
}

const OTHER_PAGE =
  /画像|写真|地図|マップ|動画|ロゴ|出典|取得|チラシ|ポスター|ライセンス|pdf|facebook|twitter|instagram|youtube|オンライン|配信|データ/iu;

/** The column of a header that ends in what it is of. */
export function compoundOf(header: string): Canonical | undefined {
  const plain = header
    .normalize('NFKC')
    .replace(/[\s※*★☆●○■□]/gu, '')
    .replace(/\((?:必須|任意|半角|全角|ハイフン(?:あり|なし|有|無)|代表|直通|外部リンク)[^()]{0,10}\)$/u, '');
  if (plain.length > 30 || PRIVATE.test(plain)) return undefined;
  const isFor = PHONE.test(plain);
  // 「電話番号（FAX番号）」 is of both, and its cells say which is which.
  if (FAX.test(plain))
    return isFor
      ? '電話番号'
      : /(?:fax|ファッ?ク[スシ]|ファックス|ファクシミリ)(?:番号)?\)?\d?$/iu.test(plain)
        ? 'FAX番号'
        : undefined;
  if (/(?:電話|tel\.?|℡|ダイ[ヤア]ル|フリーコール|携帯)(?:番号)?\)?\d?$/iu.test(plain)) return '電話番号';
  if (/(?:メール(?:アドレス)?|e-?mail)\)?$/iu.test(plain)) return '連絡先メールアドレス';
  if (/(?:url|hp|ホームページ|webサイト|ウェブサイト|サイト|web|リンク|webページ)(?:アドレス|url)?\)?$/iu.test(plain)) {
    if (/申し?込|予約|応募/u.test(plain)) return '申込URL';
    return ELSEWHERE.test(plain) || OTHER_PAGE.test(plain) || /問い?合わ?せ|フォーム|チャット|sns|line/iu.test(plain)
      ? undefined
      : 'URL';
  }
  if (/フォーム$/u.test(plain))
    return /申し?込|予約|応募/u.test(plain)
      ? '申込URL'
      : /問い?合わ?せ|相談/u.test(plain)
        ? '連絡先FormURL'
        : undefined;
  if (/(?:住所|所在地)$/u.test(plain)) return ELSEWHERE.test(plain) ? undefined : '住所';
  if (/(?:説明|紹介文?)$/u.test(plain)) return '説明';
  if (/備考\d?$/u.test(plain)) return '備考';
  return undefined;
}
