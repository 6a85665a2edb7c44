/** Which topics (悩み) a window is for. */
import { nfkc } from '../repairs.js';

/** The 14 categories of the consultation-window layout → our topics. */
export const CATEGORY_TOPICS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    food: ['food'],
    housing: ['housing'],
    rent: ['housing', 'money'],
    utilities: ['money'],
    money: ['money'],
    medical: ['health', 'money'],
    work: ['work'],
    debt: ['debt-legal'],
    violence: ['violence-home'],
    children: ['pregnancy-parenting', 'single-parent'],
    mental: ['feeling-low', 'health'],
    disability: ['disability'],
    care: ['elder-care', 'carer'],
    unknown: ['not-sure'],
  }),
);

const WORDS: readonly (readonly [topic: string, words: RegExp])[] = [
  ['elder-care', /地域包括|高齢|介護|認知症|居宅/u],
  ['pregnancy-parenting', /子育て|育児|妊娠|出産|母子保健|こども家庭|子ども家庭/u],
  ['single-parent', /ひとり親|母子・?父子|母子父子/u],
  ['child-safety', /児童相談|児童虐待|虐待/u],
  ['violence-home', /DV|配偶者|女性相談|女性支援/u],
  ['sexual-harm', /性暴力|性犯罪/u],
  ['crime-victim', /犯罪被害|消費者被害|特殊詐欺/u],
  ['disability', /障害|障がい|発達|療育/u],
  ['health', /保健所|保健センター|健康|難病|病院|医院|クリニック|診療|医療|薬局/u],
  ['feeling-low', /こころ|心の|精神|メンタル/u],
  ['life-hard', /自殺|いのちの電話|自死/u],
  ['addiction', /依存/u],
  ['withdrawn', /ひきこもり/u],
  ['school', /教育相談|不登校|いじめ|教育センター|教育支援/u],
  ['youth-life', /若者|青少年|ニート/u],
  ['money', /生活困窮|自立相談|生活保護|福祉事務所|社会福祉協議会|生活支援|暮らし|くらし/u],
  ['work', /ハローワーク|就労|労働|しごと|仕事|就業|サポートステーション|シルバー人材/u],
  ['housing', /住宅|居住|住まい/u],
  ['debt-legal', /消費生活|法律|多重債務|法テラス|弁護士|司法書士/u],
  ['rights', /人権|男女共同/u],
  ['foreign-resident', /外国人|多文化|国際|多言語/u],
  ['bereavement', /遺族|グリーフ/u],
  ['contribute', /ボランティア|市民活動/u],
  ['procedures', /役所|役場|支所|出張所|行政センター|サービスセンター|連絡所|市民センター/u],
];

/** Topics by the words of a name or a category; `not-sure` (総合相談) when nothing else fits. */
export function topicsByWords(...texts: string[]): string[] {
  const plain = nfkc(texts.join(' '));
  const found = WORDS.filter(([, words]) => words.test(plain)).map(([topic]) => topic);
  return found.length > 0 ? found.slice(0, 5) : ['not-sure'];
}
