/** Words that people use for the same thing. Hidden: they widen a search and are never shown, suggested or highlighted. */
import { fold } from './fold.js';

/** Every word of a group finds all others. */
const GROUPS: readonly (readonly string[])[] = [
  [
    'ひきこもり',
    '引きこもり',
    '引き籠り',
    '引き籠もり',
    '引籠り',
    '引籠もり',
    '引きこもる',
    '家から出られない',
    '部屋から出られない',
    '社会的孤立',
  ],
  [
    'DV',
    'ドメスティックバイオレンス',
    '配偶者からの暴力',
    '配偶者暴力',
    '家庭内暴力',
    '夫婦間暴力',
    '夫の暴力',
    '夫から暴力',
    '妻の暴力',
    '妻から暴力',
  ],
  ['モラハラ', 'モラルハラスメント', '精神的暴力'],
  ['パワハラ', 'パワーハラスメント'],
  ['セクハラ', 'セクシュアルハラスメント'],
  ['障害', '障がい', '障碍'],
  ['子ども', '子供', 'こども'],
  ['うつ病', '鬱病', '鬱'],
  [
    'LGBT',
    'LGBTQ',
    'SOGI',
    '性的マイノリティ',
    '性的少数者',
    'セクシュアルマイノリティ',
    '同性愛',
    'トランスジェンダー',
  ],
  ['不登校', '登校拒否', '学校に行きたくない', '学校に行けない', '行き渋り', '登校しぶり'],
  ['いじめ', '虐め', '苛め'],
  ['借金', '多重債務', '債務整理', '返済できない', 'サラ金', '自己破産'],
  ['生活困窮', 'お金がない', '生活費がない', '生活できない', '生活苦', '貧困', '困窮'],
  ['生活保護', '生保', 'ナマポ'],
  ['家賃', '住居確保給付金', '家賃が払えない'],
  ['ホームレス', '路上生活', '家がない', '住むところがない', '寝る場所がない', 'ネットカフェ'],
  ['フードバンク', 'フードパントリー', '食料支援', '食べ物がない', '食べるものがない'],
  ['こども食堂', '子ども食堂', '子供食堂', '地域食堂', 'みんなの食堂'],
  ['居場所', 'サードプレイス', '行くところ', '行ける場所'],
  ['さびしい', 'さみしい', '寂しい', '淋しい', '孤独', 'ひとりぼっち', '独りぼっち', '一人ぼっち', '話し相手'],
  ['眠れない', 'ねむれない', '不眠', '寝られない', '寝れない'],
  ['つらい', '辛い', 'しんどい', '疲れた', 'つかれた'],
  ['認知症', '物忘れ', 'ものわすれ', 'ボケ', '痴呆', 'アルツハイマー'],
  ['ヤングケアラー', '家族の世話'],
  ['ケアラー', '介護者'],
  ['母子家庭', '父子家庭', 'ひとり親', 'シングルマザー', 'シングルファザー', '一人親'],
  ['妊娠', '妊婦', '望まない妊娠', '思いがけない妊娠', '予期せぬ妊娠'],
  ['虐待', '児童虐待', '叩かれる', '殴られる'],
  ['依存症', 'アルコール依存', 'ギャンブル依存', 'ゲーム依存', '薬物依存', 'アル中', 'パチンコ'],
  ['ゴミ屋敷', 'ごみ屋敷', 'セルフネグレクト'],
  ['発達障害', 'ADHD', 'ASD', '自閉症', 'アスペルガー', '自閉スペクトラム'],
  ['死別', '遺族', 'グリーフ', '亡くした', '亡くなった'],
  ['ストーカー', 'つきまとい', '付きまとい'],
  ['性被害', '性暴力', '性犯罪', '痴漢', 'レイプ'],
  ['詐欺', 'だまされた', '騙された', '特殊詐欺', 'オレオレ詐欺'],
  ['外国人', '多言語', '外国語', 'ビザ', '在留資格', 'foreign', 'visa'],
  ['LINE', 'SNS'],
  ['チャット', '文字で相談'],
  ['ハローワーク', '職業安定所', '職安'],
  ['社協', '社会福祉協議会'],
  ['包括', '地域包括支援センター', '包括支援センター'],
  ['8050', '8050問題', '八〇五〇問題'],
  ['ボランティア', '奉仕活動', 'volunteer'],
  ['高齢者', '高齢の方', '高齢の人', 'お年寄り', '老人', 'シニア'],
  ['無料', 'タダ', '0円', '費用なし', 'お金がかからない'],
  ['オンライン', 'Zoom', 'ズーム', 'ビデオ通話', 'リモート'],
  ['車いす', '車椅子', 'バリアフリー'],
  ['話さなくて', '話したくない', 'しゃべらなくて', 'しゃべりたくない', '聞くだけ'],
  ['予約なし', '予約不要', '予約いらない', '申込不要'],
  ['子ども連れ', '子連れ', '赤ちゃん連れ'],
  ['ひとりで', '一人で', 'おひとりさま'],
  ['本名', '匿名', '名前を言わな'],
  ['英語', 'English'],
  ['中国語', '中文'],
  ['韓国語', '한국어'],
  ['スペイン語', 'Español'],
  ['ポルトガル語', 'Português'],
  ['ベトナム語', 'Tiếng Việt'],
  ['タガログ語', 'Tagalog', 'フィリピン語'],
  ['ネパール語', 'नेपाली'],
  ['タイ語', 'ภาษาไทย'],
  ['インドネシア語', 'Bahasa Indonesia'],
  ['ニート', 'NEET', '無業', '若者サポートステーション', 'サポステ'],
];

/** Kana as it is typed before conversion → the words that feeds use. One way only: who writes kanji means kanji. */
export const READINGS: Readonly<Record<string, readonly string[]>> = {
  うつ: ['鬱'],
  らいん: ['LINE'],
  そうだん: ['相談'],
  まどぐち: ['窓口'],
  かいご: ['介護'],
  しごと: ['仕事'],
  しゅうろう: ['就労'],
  しゃっきん: ['借金'],
  せいかつ: ['生活'],
  せいかつほご: ['生活保護'],
  こんきゅう: ['困窮'],
  いばしょ: ['居場所'],
  かぞく: ['家族'],
  こそだて: ['子育て'],
  いくじ: ['育児'],
  にんしん: ['妊娠'],
  しゅっさん: ['出産'],
  がっこう: ['学校'],
  ふとうこう: ['不登校'],
  わかもの: ['若者'],
  こうれいしゃ: ['高齢者'],
  にんちしょう: ['認知症'],
  しょうがい: ['障害', '障がい'],
  はったつ: ['発達'],
  いぞんしょう: ['依存症'],
  さけ: ['酒'],
  ぼうりょく: ['暴力'],
  ぎゃくたい: ['虐待'],
  はんざい: ['犯罪'],
  じんけん: ['人権'],
  さべつ: ['差別'],
  がいこくじん: ['外国人'],
  にほんご: ['日本語'],
  さいがい: ['災害'],
  やちん: ['家賃'],
  すまい: ['住まい', '住居'],
  じゅうたく: ['住宅'],
  しょくどう: ['食堂'],
  たべもの: ['食べ物', '食料'],
  おかね: ['お金'],
  けいやく: ['契約'],
  ほうりつ: ['法律'],
  てつづき: ['手続き'],
  りこん: ['離婚'],
  ふうふ: ['夫婦'],
  おやこ: ['親子'],
  びょうき: ['病気'],
  こころ: ['心'],
  ふあん: ['不安'],
  こどく: ['孤独'],
  こりつ: ['孤立'],
  しんぱい: ['心配'],
  でんわ: ['電話'],
  しゅわ: ['手話'],
  よりそい: ['寄り添い'],
  けんこう: ['健康'],
  しゅみ: ['趣味'],
  こうりゅう: ['交流'],
  こうざ: ['講座'],
  けんしゅう: ['研修'],
  ちいき: ['地域'],
  さんか: ['参加'],
  たいけん: ['体験'],
  としょかん: ['図書館'],
  こうみんかん: ['公民館'],
  じどうかん: ['児童館'],
  じどうそうだんじょ: ['児童相談所'],
  みんせいいいん: ['民生委員'],
  べんごし: ['弁護士'],
  ほうてらす: ['法テラス'],
  はろーわーく: ['ハローワーク'],
  しゃかいふくし: ['社会福祉'],
  ふくし: ['福祉'],
  つどい: ['集い'],
  じりつ: ['自立'],
  はたらく: ['働く', '仕事', '就労'],
  じょせい: ['女性'],
  だんせい: ['男性'],
  しえん: ['支援'],
  こども: ['子ども'],
  しょうひせいかつ: ['消費生活'],
  こうれい: ['高齢'],
  ほごしゃ: ['保護者'],
};

interface Tables {
  groups: Map<string, readonly string[]>;
  readings: Map<string, readonly string[]>;
  /** Members long enough to be exchanged inside a longer word, longest first. */
  inner: readonly string[];
}
let tables: Tables | undefined;

function folded(): Tables {
  if (tables) return tables;
  const groups = new Map<string, readonly string[]>();
  for (const group of GROUPS) {
    const members = [...new Set(group.map(fold))];
    for (const member of members) groups.set(member, [...new Set([...(groups.get(member) ?? []), ...members])]);
  }
  const readings = new Map(Object.entries(READINGS).map(([kana, words]) => [fold(kana), words.map(fold)] as const));
  const inner = [...groups.keys(), ...readings.keys()]
    .filter((word) => word.length >= 3 && !/^[a-z0-9]+$/.test(word))
    .sort((a, b) => b.length - a.length);
  return (tables = { groups, readings, inner });
}

/** Most alternatives tried for one word: each costs a scan. */
const MOST = 8;

/** Other folded words that mean the folded `term`, without the term itself. */
export function synonymsOf(term: string): string[] {
  const { groups, readings, inner } = folded();
  const others = new Set<string>([...(readings.get(term) ?? []), ...(groups.get(term) ?? [])]);
  for (const word of [...others]) for (const further of groups.get(word) ?? []) others.add(further);
  if (others.size === 0) {
    // A word within, or the shortest that begins so: somebody stopped halfway (がっこ, ひきこ).
    const member =
      inner.find((word) => term.includes(word)) ??
      (term.length > 2 ? inner.filter((word) => word.startsWith(term)).at(-1) : undefined);
    if (member)
      for (const word of readings.get(member) ?? groups.get(member) ?? [])
        others.add(term.replace(term.includes(member) ? member : term, word));
    // せいかつこんきゅう: every reading in it, also beside one that was exchanged.
    for (const partly of [...others]) {
      let whole = partly;
      for (const word of inner) if (readings.has(word)) whole = whole.replace(word, readings.get(word)![0]!);
      others.add(whole);
    }
  }
  others.delete(term);
  // A word that contains another one finds nothing more than it.
  return [...others]
    .filter(
      (word) => !word.includes(term) && ![...others].some((shorter) => shorter !== word && word.includes(shorter)),
    )
    .slice(0, MOST);
}
