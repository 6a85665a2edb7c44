/**
 * Words by which somebody says that they are afraid of a person close to them, or are hurt. They bring the windows for violence first, with
 * their words and their discretion. Like the words of despair they give an answer about topics, never back what was typed.
 */
import type { TopicId } from '../../feed/vocabulary.js';
import { fold } from './fold.js';
import { romajiAsKana } from './romaji.js';

export type ViolenceTopic = Extract<TopicId, 'violence-home' | 'sexual-harm' | 'child-safety'>;

const HOME: readonly ViolenceTopic[] = ['violence-home'];
const PARENT: readonly ViolenceTopic[] = ['violence-home', 'child-safety'];
const SEXUAL: readonly ViolenceTopic[] = ['sexual-harm'];

const PARENTS = '親|父|母|パパ|ママ|ちち|はは|おや|とうさん|かあさん|継父|継母';
const OTHERS =
  '夫|妻|旦那|だんな|ダンナ|主人|嫁|よめ|奥さん|彼|彼氏|彼女|カレシ|カノジョ|かれし|かのじょ|恋人|こいびと|パートナー|相方|元カレ|元カノ|交際相手|付き合って(?:い)?る人|つきあって(?:い)?る人|同棲相手|配偶者|おっと|つま|家族|かぞく|息子|むすこ|娘|むすめ|兄|姉|弟|妹|あに|あね|おとうと|いもうと|祖父|祖母|じいちゃん|ばあちゃん|叔父|伯父|おじさん|舅|姑|義理の';
/** What may stand between who it is and the fear: 夫のことがとても怖い. Nothing else may: 夫の病気が怖い is another fear. */
const NAMED = '(?:さん|くん|君|ちゃん|様|さま)?';
const LINK = `${NAMED}(?:が|は|も|って|のことが|の事が|の顔が|の目が|の声が|の機嫌が|の態度が|といるのが|と居るのが)?`;
const VERY =
  '(?:とても|すごく|すごい|本当に|ほんとうに|ほんとに|まじで|いつも|ずっと|急に|最近|毎日|もう|すぐ|また|よく|お?酒を(?:飲|の)(?:んで|むと)|(?:飲|の)むと|酔うと|酔って)?';
const AFRAID = '(?:こわ[いくか]|怖[いくか]|恐[いくか]|怖すぎ|こわすぎ|恐ろし|おそろし)';
const HITS =
  '(?:なぐ[るっり]|殴[るっり]|たた[くい]|叩[くい]|蹴[るっり]|どなる|怒鳴る|どなって|怒鳴って|ぶつ(?!か|け|ぎ|ぐ)|暴れる|あばれる|暴れて|キレ[るて]|物を投げ|物を壊)';
const ME = '(?:私を|わたしを|僕を|ぼくを|俺を|自分を|子どもを|子供を|こどもを)?';

/** What one flees from: said of anybody else it is a crime, of somebody close it is violence at home as well. */
const FLED = `${NAMED}(?:から${VERY}(?:逃げ|にげ)(?:たい|てき|られない)|(?:が|に|は|の)?${VERY}(?:つきまと|付きまと|ストーカー|待ち伏せ|まちぶせ))`;

/** 「〜られる」: said of oneself. 続けられる and 受けられる end like けられる, so that that one has to begin, or to follow a に. */
const SUFFERED =
  'なぐられ|殴られ|たたかれ|叩かれ|蹴られ|ぶたれ[るたて]|どなられ|怒鳴られ|おどされ|脅され|監視され|かんしされ|束縛(?!時間)|そくばく|首を絞め|首をしめ|殺され[るそた]|ころされ[るそた]|モラハラ|突き飛ばされ|つきとばされ|暴言|外出させてもらえ|外に出してもらえ|スマホを?(?:チェック|見ら?れ|取り上げ)';

const ELSEWHERE =
  '上司|先輩|社長|店長|部長|課長|同僚|職場|会社|客に|先生|教師|担任|顧問|コーチ|監督|同級生|クラス|友達|友だち';

interface Rule {
  pattern: RegExp;
  /** At work and at school it is another trouble, with windows of its own, unless somebody close is named too. */
  isOfHome?: boolean;
  topics: readonly ViolenceTopic[];
}

const japanese = (source: string, topics: readonly ViolenceTopic[]): Rule => ({
  // Classes of characters stand as they are; all else is folded like what is typed.
  pattern: new RegExp(
    source
      .split(/([()[\]?:|^$!]+)/)
      .map((part, at) => (at % 2 === 0 ? fold(part) : part))
      .join(''),
  ),
  topics,
});

let rules: readonly Rule[] | undefined;

/** Made when the first word is typed. */
const japaneseRules = (): readonly Rule[] =>
  (rules ??= [
    japanese(`(?:${PARENTS})${LINK}${VERY}(?:${AFRAID}|${ME}${HITS})`, PARENT),
    japanese(`(?:${OTHERS})${LINK}${VERY}(?:${AFRAID}|${ME}${HITS})`, HOME),
    japanese(`(?:${PARENTS})${FLED}`, PARENT),
    japanese(`(?:${OTHERS})${FLED}`, HOME),
    japanese(`(?:家|うち)(?:に|へ)?(?:帰る|いる|居る)(?:の|こと)が${VERY}${AFRAID}`, PARENT),
    japanese(`(?:${PARENTS}|兄|弟|おじさん|叔父)${NAMED}に(?:体を|からだを)?(?:触られ|さわられ|触って|さわって)`, [
      ...SEXUAL,
      ...PARENT,
    ]),
    japanese('(?:性行為|セックス)(?:を|の)?(?:強要|無理|強い)', SEXUAL),
    japanese(`(?:こわい|怖い|恐い)(?:${PARENTS})`, PARENT),
    japanese(`(?:こわい|怖い|恐い)(?:${OTHERS})`, HOME),
    { ...japanese(`${SUFFERED}|(?:^|に)けられ[るたて]`, HOME), isOfHome: true },
    // Not of oneself: 暴力団, 非暴力, 暴力をふるってしまう.
    japanese(
      '(?:^|[^非性])(?:暴力|ぼうりょく)(?!団|だん|防止|的な|追放|を?(?:振|ふ)るって?しま|を?(?:振|ふ)るいそう)',
      HOME,
    ),
    japanese('性暴力|性的暴力', SEXUAL),
    japanese('(?:無理やり|無理矢理|むりやり)(?!食べ)', [...HOME, ...SEXUAL]),
  ]);

let places: { elsewhere: RegExp; close: RegExp } | undefined;

function isElsewhere(words: string): boolean {
  places ??= {
    elsewhere: japanese(`(?:${ELSEWHERE})`, []).pattern,
    close: japanese(`(?:${PARENTS}|${OTHERS})`, []).pattern,
  };
  return places.elsewhere.test(words) && !places.close.test(words);
}

const CLOSE =
  '(?:husband|wife|spouse|partner|boyfriend|girlfriend|ex|fianc[eé]e?|dad|father|mum|mom|mother|parents?|stepfather|stepmother|brother|sister|son|daughter|family)';
const PARENT_WORDS = /\b(?:dad|father|mum|mom|mother|parents?|stepfather|stepmother)\b/;
const ENGLISH: readonly RegExp[] = [
  new RegExp(
    `\\b(?:he|she|${CLOSE}) (?:is |are |keeps? |always )*(?:hit|beat|hurt|slap|punch|kick|chok|threaten|abus|attack|control|follow|stalk|track|rape)\\w* (?:to (?:kill|hurt|hit|beat) )?(?:me|us|my|our|him|her)\\b`,
  ),
  new RegExp(`\\b(?:he|she|${CLOSE}) (?:is |are |keeps? |always )*(?:yell|shout|scream)\\w* at (?:me|us|my)\\b`),
  /\b(?:afraid|scared|frightened|terrified) (?:to go|of going|to be|of being) home\b/,
  new RegExp(`\\b(?:afraid|scared|fear|frightened|terrified) of (?:my |his |her )?${CLOSE}\\b`),
  new RegExp(
    `\\b(?:hit|beaten|hurt|abused|threatened|attacked|slapped|punched|kicked) by (?:my |his |her )?${CLOSE}\\b`,
  ),
  new RegExp(
    `\\b(?:he|she|${CLOSE}) (?:is |keeps? |always |has )*(?:check|read|track|monitor|control|tak|took|hid)\\w* (?:all )?(?:of )?my (?:phone|messages|location|money|salary|passport)\\b`,
  ),
  // A body may hurt somebody too: of itself that says nothing of anyone else.
  /\b(?:hits?|beats?|beating|hitting|slaps?|punche[sd]|kicks?|chokes?|threatens?|threatening|abuses?|abusing|attacks?|stalks?|stalking) (?:me|us)\b/,
  new RegExp(
    `\\b(?:run away|running away|ran away|get away|escape|escaping|flee|fleeing|hide|hiding|safe) from (?:my |his |her )?${CLOSE}\\b`,
  ),
  /\b(?:domestic|family|partner|physical|emotional) (?:violence|abuse)\b/,
  /\b(?:abused?|abusive|abuser)\b/,
];
/** In other languages, without accents: beaten, or violence at home. */
const OTHER_LATIN =
  /\b(?:sinasaktan|binubugbog|karahasan|violencia (?:domestica|de genero|familiar)|me (?:bate|pega|golpea|maltrata|agride)|apanh(?:o|ei) d|sinaktan|sinusuntok|sinasampal|bao luc|(?:chong|bo|me) danh|kekerasan|dipukul)/;
/** 打我电话 is a call. */
const OTHER_SCRIPTS =
  /家暴|打我(?![电電])|被(?:老公|老婆|丈夫|先生|男友|男朋友|女友|前夫|爸爸?|妈妈?|父亲|母亲|他|她)?打(?![者率扰擾])|가정폭력|때려|때린|घरेलु|हिंसा|कुट्छ|कुटपिट|ความรุนแรง/;
/** Of these one is not the victim of anybody. */
const ABUSE_OF_THINGS = /\b(?:drugs?|alcohol|substance|medicine|power) abuse\b/g;

/** The topics of violence that the words typed speak of, most fitting first; empty when they speak of none. */
export function violenceTopicsIn(query: string): readonly ViolenceTopic[] {
  if (query === '') return [];
  const text = query.slice(0, 500).normalize('NFKC').toLowerCase();
  const found = new Set<ViolenceTopic>();
  for (const words of [fold(text), fold(romajiAsKana(text))])
    for (const { pattern, topics, isOfHome } of japaneseRules())
      if (pattern.test(words) && !(isOfHome && isElsewhere(words))) topics.forEach((one) => found.add(one));
  // DVD is none, nor a word of another language in which the two letters stand.
  if (/(^|[^a-z])dv(?![a-z])/.test(text)) found.add('violence-home');
  const english = text.replace(/[^\p{L}\p{N}]+/gu, ' ').replace(ABUSE_OF_THINGS, ' ');
  if (ENGLISH.some((pattern) => pattern.test(english))) {
    found.add('violence-home');
    if (PARENT_WORDS.test(english)) found.add('child-safety');
  }
  const bare = english.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  if (OTHER_LATIN.test(bare) || OTHER_SCRIPTS.test(text)) found.add('violence-home');
  return [...found];
}
