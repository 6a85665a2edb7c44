/** Which kind of event a title and a category tell of, and for whom it is. */
import { nfkc } from '../repairs.js';

interface Rule {
  kind: string;
  words: RegExp;
}

/** First match wins: the particular before the general. */
const RULES: readonly Rule[] = [
  { kind: 'supporter-training', words: /つながりサポーター/u },
  { kind: 'network-meeting', words: /ネットワーク会議|連絡協議会|連絡会議|定例会議|実務者会議/u },
  { kind: 'visiting-lecture', words: /出前講座|出張講座/u },
  {
    kind: 'visiting-consultation',
    words:
      /相談会|出張相談|巡回相談|無料相談|なんでも相談|法律相談|健康相談|相談日|相談デー|個別相談|相談$|税務相談|行政相談|人権相談|登記相談/u,
  },
  {
    kind: 'staff-training',
    words:
      /(?:支援者|職員|従事者|専門職|指導者|相談員|民生委員|ケアマネ\S{0,12}|介護職).{0,12}(?:研修|講習|向上)|事業者向け|団体向け研修/u,
  },
  { kind: 'site-visit', words: /視察/u },
  {
    kind: 'ibasho-training',
    words:
      /居場所づくり|担い手(?:養成|講座|研修)|(?:ボランティア|サポーター|ファシリテーター|協力員|推進員).{0,6}(?:養成|育成|入門)/u,
  },
  { kind: 'work-volunteer', words: /(?:就労|職場|就業|仕事)体験|ボランティア(?:体験|募集|活動)|インターンシップ/u },
  { kind: 'online-gathering', words: /(?:オンライン|Zoom|ZOOM).{0,8}(?:交流|サロン|つどい|おしゃべり|カフェ|居場所)/u },
  { kind: 'exchange', words: /交流会|情報交換|意見交換|座談会|異業種/u },
  {
    kind: 'open-day',
    words: /(?:こども|子ども|子供|地域|みんなの)食堂|居場所|オープンデー|開放日|サロン|カフェ|つどい|集い|ひろば/u,
  },
  { kind: 'forum', words: /講演|シンポジウム|フォーラム|トーク|セミナー|ゼミ/u },
  { kind: 'campaign', words: /強化月間|キャンペーン|啓発|推進月間|普及週間/u },
  { kind: 'workshop', words: /体験|ワークショップ|づくり|作り|工作|見学|ツアー|観察会|手作り/u },
  { kind: 'learning', words: /講座|教室|学習|講習|スクール|勉強会|入門|レッスン|学級|大学|研修/u },
  {
    kind: 'culture-sport',
    words:
      /まつり|祭|フェス|コンサート|展|スポーツ|マラソン|ウォーク|ウオーク|音楽|映画|上映|演奏|公演|寄席|落語|大会|マルシェ|市$|フリーマーケット|花火|ライブ|体操|ヨガ|運動|文化|催事|観光|おはなし会|読み聞かせ|イルミネーション|カップ|リーグ|ダンス|合唱/u,
  },
];

/** Kind from the title; where that says nothing, from the category. */
export function eventKind(name: string, category: string): string {
  for (const text of [nfkc(name), nfkc(category)]) {
    const rule = text === '' ? undefined : RULES.find(({ words }) => words.test(text));
    if (rule) return rule.kind;
  }
  return 'other';
}

const SUPPORTER =
  /支援者|支援に携わる|職員|民生委員|専門職|相談員|関係者|従事者|指導者|事業者|NPO|団体の?(?:方|職員|担当)|ケアマネ|教職員|企業/u;
const CITIZEN =
  /どなた|誰でも|だれでも|市民|県民|町民|村民|区民|住民|一般|在住|在勤|在学|小学生|中学生|高校生|親子|子ども|こども|児童|未就|幼児|保護者|歳|シニア|高齢|女性|男性|家族|希望者|興味|関心|初心者|大人|制限なし/u;

/** `citizen`, `supporter` or `both`. A public table of events is for citizens unless it says otherwise; only then may it be suggested to them. */
export function eventFor(kind: string, target: string): 'citizen' | 'supporter' | 'both' {
  const text = nfkc(target);
  if (SUPPORTER.test(text)) return CITIZEN.test(text) ? 'both' : 'supporter';
  if (CITIZEN.test(text)) return kind === 'supporter-training' || kind === 'ibasho-training' ? 'both' : 'citizen';
  if (kind === 'staff-training' || kind === 'site-visit' || kind === 'network-meeting') return 'supporter';
  return kind === 'supporter-training' ||
    kind === 'ibasho-training' ||
    kind === 'exchange' ||
    kind === 'forum' ||
    kind === 'visiting-lecture' ||
    kind === 'campaign'
    ? 'both'
    : 'citizen';
}
