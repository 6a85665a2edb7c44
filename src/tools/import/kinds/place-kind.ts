/** Which kind of 居場所 a place is, from its name and what the table says of it. */
import { impliedBy, type Layout } from '../layouts.js';
import { nfkc } from '../repairs.js';

/** What stands in a street and is nobody's place to be: it must not look like one that is open all night. */
const THING =
  /(?:地下道|地下通路|歩道橋|公衆(?:便所|電話)|便所|トイレ|駐[輪車]場|バス停(?:留所)?|停留[所場]|消火栓|防火[水貯]{1,2}槽|(?:防災|備蓄|水防)倉庫|集積所|ごみ置き?場|防犯カメラ|監視カメラ|街路?灯|掲示板|AED|信号機|カーブミラー|投票所|踏切|ロータリー|スピーカー|防災無線|アクセスポイント|喫煙所|給油所|調整池|貯水槽)\s?(?:[（(].{0,20}[）)]|第?\d{1,4}号?(?:機|基)?)?$/iu;

export const isThing = (name: string): boolean => THING.test(nfkc(name).trim());

const RULES: readonly (readonly [kind: string, words: RegExp])[] = [
  ['food-pantry', /フードパントリー|フードバンク|食料配布|食品配布/u],
  ['kodomo-shokudo', /(?:こども|子ども|子供|コドモ|地域|みんなの?|誰でも|だれでも)食堂|食堂/u],
  ['dementia-cafe', /認知症カフェ|オレンジカフェ|認知症.{0,4}(?:サロン|つどい|集い)/u],
  ['carer-cafe', /ケアラーズ?カフェ|介護者.{0,6}(?:カフェ|つどい|集い|会)|ケアラー/u],
  ['bereavement-group', /グリーフ|遺族/u],
  ['family-group', /家族会|親の会|家族教室|家族のつどい/u],
  ['step-out-space', /ひきこもり/u],
  ['free-school', /フリースクール|教育支援センター|適応指導教室|不登校/u],
  ['after-school', /放課後|学童|児童クラブ|学習支援|無料塾|自習|寺子屋/u],
  [
    'youth-space',
    /若者|ユース(?:センター|スペース|プラザ|カフェ|サロン|ひろば|の)|青少年(?:交流|の家|センター|会館)|中高生/u,
  ],
  ['children-hall', /児童館|児童センター|プレイパーク|こども館|子ども館|冒険遊び場|こどもの?国|児童遊園/u],
  [
    'parenting-space',
    /子育て(?:支援センター|ひろば|広場|サロン|プラザ|交流|支援拠点|サークル)|親子(?:ひろば|サロン|の広場)|つどいの広場|地域子育て支援|赤ちゃんの駅|ベビー|ファミリー・?サポート|子育て世代/u,
  ],
  [
    'senior-space',
    /老人(?:憩|いこい|クラブ|福祉センター|集会)|憩の家|いこいの家|高齢者(?:ふれあい|サロン|集会|いきがい|生きがい|福祉センター)|通いの場|シニア|長寿|敬老|百歳体操|いきいきサロン/u,
  ],
  ['disability-centre', /地域活動支援センター|障害者?(?:福祉)?(?:交流|地域活動)|障がい者?(?:福祉)?(?:交流|地域活動)/u],
  ['peer-group', /当事者会|自助グループ|ピアサポート|断酒会|断酒|ピア/u],
  ['intl-space', /国際交流|日本語教室|多文化|外国人/u],
  [
    'multi-generation',
    /多世代|世代間|交流センター|コミュニティセンター|地域交流|地区センター|ふれあい(?:センター|館|会館)|コミュニティ(?:プラザ|館|ハウス)|地域ケアプラザ/u,
  ],
  ['community-cafe', /コミュニティカフェ|カフェ|喫茶|茶の間/u],
  ['salon', /サロン|茶話会|おしゃべり/u],
  ['hands-on', /農園|ものづくり|就労体験|工房/u],
  ['volunteer-place', /ボランティアセンター|ボランティア/u],
  ['neighbourhood', /自治会館?|町内会|集会所|公会堂|区民会館|自治公民館/u],
  [
    'hobby-circle',
    /サークル|体育館|武道館|スポーツ(?:センター|広場)|プール|運動場|テニス|野球場|文化会館|ホール|劇場/u,
  ],
  [
    'public-place',
    /図書館|図書室|公園|公民館|博物館|美術館|資料館|生涯学習|市民センター|文化センター|市民会館|会館|プラザ|センター|広場|役所|役場|学習館|庭園/u,
  ],
  ['shop-space', /商店街|ショッピング|道の駅|モール|店/u],
  ['online-community', /オンライン/u],
];

/** Kinds whose words (センター, 店, 会館 …) stand in the title of any table, whatever it lists. */
const GENERAL: ReadonlySet<string> = new Set(['public-place', 'shop-space', 'hobby-circle', 'neighbourhood']);

/** Kind by the layout of the table where that tells, by what the table calls it, else by name, else by what the title of the table says it lists. */
export function placeKind(name: string, called: string, layout: Layout, title = ''): string {
  const { placeKind: implied } = impliedBy(layout);
  if (implied) return implied(name, title);
  if (isCare(nfkc(called))) return 'other';
  for (const text of [called, name]) {
    const plain = nfkc(text);
    const rule = plain === '' || isCare(plain) ? undefined : RULES.find(([, words]) => words.test(plain));
    // Every name of a list 「認知症カフェ一覧」 may end in カフェ.
    if (rule?.[0] === 'community-cafe' && text === name && /認知症カフェ|オレンジカフェ/u.test(title))
      return 'dementia-cafe';
    if (rule) return rule[0];
  }
  if (isCare(nfkc(name))) return 'other';
  const listed = RULES.find(([kind, words]) => !GENERAL.has(kind) && words.test(nfkc(title)));
  return listed?.[0] ?? 'other';
}

/** Nursing homes, clinics and nurseries have 「センター」 in their names too, but nobody drops in there. */
function isCare(text: string): boolean {
  return (
    /老人ホーム|デイサービス|グループホーム|介護|病院|医院|クリニック|診療所|歯科|保育|幼稚園|こども園|就労継続|生活介護|短期入所|訪問|老健|特養|薬局|療養|小規模多機能|通所|サービス付き|放課後等デイ|児童発達|共同生活|施設入所|入所施設|自立訓練|就労移行|就労定着|居宅|養護老人|軽費老人|ケアハウス|乳児院|児童養護|認可外/u.test(
      text,
    ) && !/公民館|図書館|児童館|児童クラブ|老人福祉センター|子育て支援/u.test(text)
  );
}

/** Places that protect people: never a point, never an address. */
const REFUGE = /シェルター|母子生活支援施設|母子寮|自立援助ホーム|女性自立支援施設|婦人保護施設|一時保護所/u;

/** Whether a record is of a place of refuge. */
export function isRefuge(...texts: string[]): boolean {
  return texts.some((text) => REFUGE.test(nfkc(text)) && !/アニマル|動物|防災シェルター|核シェルター/u.test(text));
}
