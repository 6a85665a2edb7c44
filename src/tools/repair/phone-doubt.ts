/** Whether words beside a telephone number say that it rings elsewhere, nowhere, or not for the public. A wrong number reaches a stranger. */
import { nfkc, oneBlank } from './fold.js';

const NUMBER = '(?:電話番号|番号|電話|TEL|℡|ダイ[ヤア]ル|回線|携帯)';
const DENIED = '(?:ません|ない(?!よう)|なく|ず|不可|中止|停止|禁止)';
/** Of the number itself; a label of a number is asked for these alone. */
const DEAD = new RegExp(
  [
    '旧番号|旧電話|(?:^|[\\s(、])旧\\)?(?=[:\\s]|$)|古い番号|以前の|前の番号|変更前|移転前|欠番|廃番|^\\(?取り?消し?\\)?$|不通|故障|解約|間違|誤り',
    `使(?:用|わ|え)?(?:さ?れて|して)?(?:で?き)?(?:い|おり)?${DENIED}|(?:つなが|繋が)(?:り|ら)${DENIED}(?!場合|とき|時)|(?:廃止|閉鎖|終了|休止)(?!(?:し|は)?な|時|後)|準備中|要確認|未確認|確認中`,
    `${NUMBER}[はがもに](?:現在|もう|今は)?(?:通じ|かか[りら])(?:ませ|な)|(?:電話線|回線)[はがも]?(?:切れ|切断|止ま)|${NUMBER}[はがも](?:現在)?止ま(?:って|りま)|(?:誰|だれ)も出(?:ませ|な)|(?:発信|送信)専用|[受着]信(?:は|が)?でき${DENIED}|${NUMBER}は(?:緊急|非常)(?:時|の場合|のとき)のみ`,
    `${NUMBER}[はがも](?:古い|旧|去年|昨年|前年|昔|以前|前任|前の|未定|FAXの?(?:み|だけ|専用)|ファ[クッ].{0,3}の?(?:み|だけ))|(?:別|他|ほか|よそ)の[^、。]{0,6}(?:の(?:番号|電話|もの)です|に(?:かか|つなが|繋が)(?:り|って|る))|(?:別人|他人|個人宅|一般家庭|民家)(?:の(?:番号|電話|もの)|に(?:かか|つなが|繋が))`,
    '^[×✕✖?？]+$|^[×✕✖]|→|⇒|番号変更|番号(?:が|は)?変わ|(?:に|へ)(?:変更|変わ|切り?替)|月.{0,4}(?:まで|から|より)$',
  ].join('|'),
  'iu',
);
/** Somebody's home, or the telephone in his pocket. */
const PERSON =
  '(?:代表者?|会長|副会長|役員|理事長?|世話人|世話役|担当者?|責任者|本人|個人|店主|館長|住職|民生委員|委員|先生|スタッフ|自治会長|区長|主宰者?|主催者)';
const HOME = new RegExp(
  `(?:${PERSON}(?:さん)?(?:の(?:ご?自宅|家|携帯|スマホ|個人)|宅)|(?:個人|私物|私用)(?=の?(?:番号|携帯|電話|スマホ)))(?:の?(?:番号|携帯電話|携帯|電話番号|電話|スマホ))?(?:の?もの)?(?:です|の?ため|なので|につき|につなが|、|(?<=番号|もの|宅)$)|${NUMBER}[はがも](?:ご?自宅|.{0,6}(?:宅|の家)(?:です|のもの|$))|自宅の(?:番号|電話)(?:です|の?ため|なので|につき|$)`,
  'iu',
);
/** As the label of a number: 「会長宅」, 「代表者自宅」, 「は個人のもの」. */
const HOME_LABEL = new RegExp(
  `(?:^|[\\s(、は])(?:${PERSON}(?:さん)?(?:の?ご?自宅|宅|の?もの(?:です)?)|個人宅|ご?自宅)(?:の?電話)?\\)?$`,
  'u',
);
/** The same in a remark of nothing else: 「代表個人携帯」. */
const POCKET = new RegExp(`^${PERSON}(?:さん)?の?個人の?(?:携帯|スマホ)(?:の?電話番号|の?電話|の?番号)?$`, 'u');
/** It rings next door, where somebody goes to fetch them. */
const NEXT_DOOR = /^(?:電話|番号)?(?:は|:)?\s?\(?呼び?出し?\)?(?:の?み|電話|番号)?(?:です)?$/u;
/** Not for the public. */
const PRIVATE = new RegExp(
  `載せ(?:て)?(?:い|おり)?${DENIED}|載せないで|非公開|(?:公開|公表|掲載|案内|周知)(?:は|を)?(?:して)?(?:い|し|おり)?${DENIED}|(?:内部|庁内|職員|関係者|スタッフ|会員)(?:用|限|専用|のみ|だけ)|部外秘|取扱注意|他言`,
  'u',
);
/** Asked not to, or refused. */
const REFUSED =
  'お?断り|(?:ご?遠慮|お?控え|お?やめ|お?止め|お?避け)(?:くだ|下さ|願|いただ|頂|を|して)|(?:し|かけ|掛け)ない(?:で|よう)|NG$';
const CALLS =
  '(?:での?|による|に|の)?(?:ご?相談|ご?連絡|受付|受け付け|問い?合わ?せ|お問い?合わ?せ|対応|応対)?(?:に|で)?(?:は|を|も|に)?(?:現在)?';
const TAKING =
  '(?:お?受け?て|して|行って|受け?付けて|承って|応じて|出て)?(?:い|おり)?(?:受け?付け|お受け|でき|出られ|承れ)?(?:でき)?';
/** Calls of that kind are not taken. */
const NOT_TAKEN = new RegExp(`${NUMBER}${CALLS}(?:${TAKING}${DENIED}|${REFUSED})`, 'iu');
/** The same as the label of a number, which has lost the word for the telephone: 「不可」, 「では受け付けません」, 「電話受付なし」. */
const LABEL_NOT_TAKEN = new RegExp(
  [
    `^(?:電話・FAX\\s?)?(?:${NUMBER})?${CALLS}(?:(?:不可|NG|お?断り)(?:です|します)?$|(?:受け?付け?|お?受け|承)[^、。]{0,8}?${DENIED}|(?:ご?遠慮|お?控え|お?やめ|お?避け)(?:くだ|下さ|願|いただ|頂)|しないで)`,
    `^(?:${NUMBER})?(?:での?)?(?:相談|連絡|受付|受け付け|問い?合わ?せ|対応|応対)(?:は|も)?(?:して(?:い|おり)ません|行って(?:い|おり)ません|なし|無し?|中止)$`,
    '^(?:電話|TEL)(?:番号)?(?:は|が)?(?:なし|無し?|ありません)$',
  ].join('|'),
  'iu',
);
/** There is no telephone, or the number is that of a FAX. */
const NO_PHONE =
  /(?:^|[、\s:]|固定|の|には|に)(?:電話|TEL|℡)(?:番号|回線|機|設備)?(?:の?設置)?(?:は|が|も)?(?:もう|現在|今は|まだ|設置して)?(?:(?:あり|ござい|い|おり)ません|な[いし](?!方|人|場合|とき|時|で|よう)|無し|未設置|(?:を)?(?:取り?外|取り払|撤去|外し|引き払))|(?:電話|TEL|℡)を(?:取り?外|撤去|外し|引き払)|番号[はが](?:FAX|ファ[クッ]{1,2}[クス]ス?)(?:専用|番号|の番号|です|$)/iu;
/** 「連絡先は代表者宅につき公開不可」: of the place itself, not of those who write to it. */
const OF_CONTACT =
  /(?:^|[、。\s※]|代表者?の|団体の|サロンの|会の|主催者の)(?:ご?連絡先|問い?合わ?せ先|お問い?合わ?せ先)(?:は|が|を|の|も|に|:|につ)/u;
const ONLY_OTHERS =
  /^(?:FAX|メール|LINE|フォーム)(?:で)?の?(?:み|だけ)(?:(?:で)?(?:の)?(?:受付|対応|連絡))?(?:です)?$|^(?:Web|オンライン)(?:で)?の?(?:み|だけ)(?:で)?(?:の)?(?:受付|対応|連絡)(?:です)?$|^(?:電話|TEL)(?:での?)?(?:対応|受付|相談|連絡)(?:は)?(?:なし|無し)$|FAX専用の?番号|(?:受付|相談|連絡|問い?合わ?せ)先?(?:方法)?(?:は|:)(?:FAX|ファ[クッ].{0,3}|メール|LINE|Web|フォーム|郵送|オンライン)(?:の?み|だけ)/iu;
/** 「電話番号の変更はありません」 */
const NO_CHANGE = /変更(?:は|が)?(?:あり|ござい)ません|変わりません|変更なし/u;

/** What ends, changes or is pointed at beside a number and is not the number: 「定員になりしだい終了」, 「☆を@に変更して」, 「申込先→市民課」. */
const OF_OTHERS = new RegExp(
  [
    '(?<!電話(?:で|による)?の?)(?:申し?込み?|受付|募集|応募|予約)[^、。]{0,12}?(?:終了|締め?切)',
    '(?:定員|満[員席]|[無な]く)[^、。]{0,8}(?:次第|しだい)[、,]?[^、。]{0,4}(?:終了|締め?切)',
    '(?:内容|日程|時間|会場|場所|講師|料金)[^、。]{0,10}変更',
    '(?:を|から)@[にへ](?:変更|変え|置き?換え)',
    '電話(?:で|にて)(?:の|ご)?要?確認',
    '(?:申し?込み?|予約|応募|キャンセル|提出|注文)[^、。]{0,6}[、]?[^、。]{0,4}電話では?(?:なく|お?受け?(?:付け)?(?:て(?:おり|い))?(?:ません|ない|でき))',
    '電話では?なく[^。]{0,12}(?:申し?込|予約|応募)',
    '(?:携帯|スマホ|スマートフォン|PHS|IP|公衆|県外|市外|海外)(?:電話)?(?:、?(?:IP|PHS)(?:電話)?)?(?:から(?:の[^、。]{0,6})?[はも]?[^、。]{0,8}(?:不可|でき(?:ません|ない)|(?:つなが|かか)り?(?:ません|らない)|通じません)|不可)',
    '(?:かけ|掛け)間違[いえ]',
    '携帯電話(?:で?の|を)(?:ご?使用|ご?利用|通話|電源)|公衆電話|いたずら電話|(?:FAX|ファッ?クス)番号',
    '(?<!\\d\\s?)[→⇒](?!\\s?\\d)',
  ].join('|'),
  'giu',
);
/** On some days only: the number rings on the others. */
const SOME_DAYS =
  /休館|休業|休み|年末|年始|夜間|深夜|早朝|時間外|時間帯|昼|土日|祝|曜|営業(?:の|目的|電話)|勧誘|セールス|館内|室内|車内|会場内|以外の|\d\s?時/u;

const OF_NUMBER = new RegExp(`${NUMBER}|\\d{2,4}-\\d{2,4}-\\d{4}`, 'iu');
const OTHER_NUMBER = /(?:直通|内線|受付|整理|予約|申込|部屋|登録|会員|問題|口座|郵便|コース)(?:番号|電話)/gu;

export type Doubt = 'phone-in-doubt' | 'phone-not-public';

/** A label that only some telephones reach it from. */
const FROM_SOME = /^\(?(?:携帯|スマホ|PHS|IP)(?:電話)?(?:からは?)?不可\)?$/iu;

const plainOf = (words: string): string => oneBlank(nfkc(words)).trim();

/** Why a number with this label, or under this header, is none to call. */
export function doubtOfLabel(label: string): Doubt | undefined {
  const plain = plainOf(label).replace(FROM_SOME, ' ');
  if (PRIVATE.test(plain) || HOME_LABEL.test(plain)) return 'phone-not-public';
  return DEAD.test(plain) ||
    plain.split(/[、()]/u).some((part) => LABEL_NOT_TAKEN.test(part.trim()) && !SOME_DAYS.test(part))
    ? 'phone-in-doubt'
    : undefined;
}

/** Whether any sentence of a text may make a number one that is not to be called; most speak of no number. */
export function maySpeakOfPhone(text: string): boolean {
  const plain = plainOf(text);
  return [OF_NUMBER, ONLY_OTHERS, OF_CONTACT, NEXT_DOOR].some((one) => one.test(plain));
}

/** For whom or for what a number is: it can be called, and the words belong beside it. */
const FOR_SOME =
  /^(?:お?電話|TEL|電話番号|この番号|番号)(?:での?|による)?(?:ご?相談|ご?連絡|受付|受け付け|お?問い?合わ?せ|ご?予約|対応)?(?:は|が|も|:)[^、。]{1,24}?(?:の?み|だけ|限定|限り|に限(?:り|る|ら)(?:ます|せ)?|専用)[^、。]{0,10}$/iu;

/** Whether a sentence names those who may call, or what a number is for: 「電話は保護者のみ」. */
export function isForSome(sentence: string): boolean {
  return FOR_SOME.test(plainOf(sentence).replace(OTHER_NUMBER, ' '));
}

/** Why a sentence somewhere in the row makes its numbers none to call; undefined where it speaks of something else. */
export function doubtOfSentence(sentence: string): Doubt | undefined {
  const plain = plainOf(sentence).replace(NO_CHANGE, ' ').replace(OF_OTHERS, ' ');
  if (ONLY_OTHERS.test(plain) || NEXT_DOOR.test(plain)) return 'phone-in-doubt';
  if (POCKET.test(plain)) return 'phone-not-public';
  if (OF_CONTACT.test(plain) && PRIVATE.test(plain)) return 'phone-not-public';
  if (!OF_NUMBER.test(plain.replace(OTHER_NUMBER, ' '))) return undefined;
  if (PRIVATE.test(plain) || HOME.test(plain)) return 'phone-not-public';
  return DEAD.test(plain) ||
    NO_PHONE.test(plain) ||
    (NOT_TAKEN.test(plain) && !SOME_DAYS.test(plain)) ||
    /変わ(?:り|る|っ)|変更/u.test(plain)
    ? 'phone-in-doubt'
    : undefined;
}
