/**
 * Words by which somebody says that living is hard. They bring the lines first, and that is all that may ever be done with them:
 * this module gives a yes or no, so that no caller can repeat, highlight, count, announce, log or send what was typed.
 */
import { fold, foldWithMap, type FoldedText } from './fold.js';
import { romajiAsKana } from './romaji.js';

/** Kanji before 死 that make it the tail of another word: 必死, 急死, 孤独死 … に対する. */
const TAIL_OF_A_WORD =
  '必急起瀕致病溺餓変故独立労戦圧凍即頓脳仮殉憤爆焼息惨突然衰弱客生不半横墜検水老犬討万決厳宅刑臨決早';

interface Phrase {
  words: readonly string[];
  /** Characters that may not stand right before. */
  notAfter?: string;
  /** What may not follow. */
  notBefore?: readonly string[];
}

/** Clear wherever they stand in a sentence. */
const ANYWHERE: readonly Phrase[] = [
  {
    words: ['死にたい', '死にたく', '死にたか', '死にたすぎ', '死にてえ', '死にてー', '死にたいー'],
    notAfter: TAIL_OF_A_WORD,
    // に対する, に対して, に対応, に体験, に大切, に大変 typed without kanji
    notBefore: ['する', 'して', 'おう', 'さく', 'せつ', 'へん'],
  },
  { words: ['死のう'], notAfter: TAIL_OF_A_WORD, notBefore: ['ち', 'わ', 'え'] },
  {
    words: [
      '死ぬしかない',
      '死ぬしかなく',
      '死んでしまいたい',
      '死んじゃいたい',
      '死んだほうがまし',
      '死んだ方がまし',
      '死んだほうがいい',
      '死んだ方がいい',
    ],
  },
  {
    words: [
      '消えたい',
      '消えたく',
      '消えてしまいたい',
      '消えちゃいたい',
      '消えてなくなりたい',
      'きえてしまいたい',
      'きえちゃいたい',
      'きえてなくなりたい',
    ],
  },
  { words: ['いなくなりたい', '居なくなりたい', 'いなくなってしまいたい', 'いなくなっちゃいたい'] },
  { words: ['生きていたくない', '生きてたくない', '生きたくない', 'いきていたくない', 'いきたくないもう'] },
  { words: ['生きてる意味', '生きている意味', '生きる意味', 'いきてるいみ', 'いきているいみ', 'いきるいみ'] },
  {
    words: [
      '生きるのがつらい',
      '生きるのが辛い',
      '生きるのつらい',
      '生きるの辛い',
      '生きるのがしんどい',
      '生きるのがいや',
      '生きるのが嫌',
      'いきるのがつらい',
      'いきるのつらい',
    ],
  },
  {
    words: [
      '生きるのに疲れ',
      '生きるのにつかれ',
      '生きることに疲れ',
      '生きるの疲れ',
      '生きるのつかれ',
      'いきるのにつかれ',
      'いきるのつかれ',
    ],
  },
  { words: ['自殺', 'じさつ', '自杀'] },
  { words: ['自死'], notAfter: '独各', notBefore: ['亡'] },
  { words: ['自傷'] },
  { words: ['もう限界', 'もー限界', 'もうげんかい'] },
  { words: ['想死'], notAfter: '思理空構予' },
  { words: ['不想活', '죽고싶', '자살', 'อยากตาย', 'मर्नमन'] },
  { words: ['オーバードーズ', 'オーバードース', '過量服薬', '大量服薬'] },
  {
    words: [
      'いなければよかった',
      '居なければよかった',
      '生まれてこなければ',
      '産まれてこなければ',
      'うまれてこなければ',
    ],
  },
];

/** The same of oneself only: of anybody else it is a complaint. */
const WITHOUT_ME =
  /(?:自分|じぶん|私|わたし|あたし|僕|ぼく|俺|おれ|うち)(?:なんか|なんて|など|は|が|も|さえ|だけ)?(?:いなければ|居なければ|いなきや|いない(?:ほう|方)が|居ない(?:ほう|方)が|いらない(?:人間|存在|子))/;

/** Said also of other things, or hidden in other words (探しにたいへん): only as the beginning of a word, or after what leads up to them. */
const LED_UP_TO: readonly Phrase[] = [
  {
    words: ['しにたい', 'しにたく', 'しにたか', 'しにてえ', 'しにてー'],
    notBefore: ['する', 'して', 'おう', 'さく', 'せつ', 'へん'],
  },
  { words: ['きえたい', 'きえたく'] },
  { words: ['しぬしかない', 'しんでしまいたい', 'しんじゃいたい'] },
  { words: ['終わりにしたい', '終りにしたい', '終わらせたい', 'おわりにしたい', 'おわらせたい'] },
  { words: ['楽になりたい', '楽にして', 'らくになりたい'] },
  { words: ['助けて', 'たすけて'] },
  { words: ['しのう'], notBefore: ['え', 'ち'] },
];

const LEADS =
  'もう もー ほんとに ほんとうに 本当に ほんと 本当 まじで まじ がちで がち とても すごく めちゃくちゃ めっちゃ はやく 早く すぐ すぐに 今すぐ いますぐ ずっと いつも きっと やっと なんか ただ だから でも から なら ので けど ほど 全部 ぜんぶ すべて 全て 何もかも なにもかも 人生 人生を いのち 命を とにかく なんとなく なくて ひどく つらく 時々 ときどき たまに 毎日 まいにち 毎晩 今日 きょう 今 いま 明日 あした 私 わたし 私は わたしは 僕 ぼく 僕は 俺 おれ 自分 じぶん 正直 いっそ 誰か だれか お願い おねがい 神様 は も て で に い'
    .split(' ')
    .map(fold);

/** A cry at the very end of a sentence, or turned to somebody, is one whatever comes before. */
const CRIES: readonly string[] = ['助けて', 'たすけて'];
const TURNED_TO_SOMEBODY = ['ください', '下さい', 'ほしい', '欲しい', 'お願い', 'おねがい', 'よ', 'え', 'ー'];

/** Nothing but this: somebody who stopped halfway. */
const HALF_WORD = /^(死[にぬ]|しぬ|[死し]にた)$/;

/** Languages with spaces: whole words, accents off. A trailing `*` takes any ending. */
const WITH_SPACES = [
  'kill myself',
  'killing myself',
  'want to die',
  'wanna die',
  'wish i was dead',
  'wish i were dead',
  'end my life',
  'end it all',
  'ending my life',
  'want to disappear',
  'don t want to live',
  'dont want to live',
  'no reason to live',
  'suicid*',
  'overdos*',
  'self harm*',
  'selfharm*',
  'quiero morir*',
  'quero morrer',
  'gusto ko nang mamatay',
  'gusto ko na mamatay',
  'magpakamatay',
  'muon chet',
  'ingin mati',
  'bunuh diri',
];
/** Without its marks 「tự tử」 would also be 「từ từ」 (slowly). */
const VIETNAMESE = 'tự tử';

/** Whether the words typed call for the lines to come first. Whole words or beginnings after folding; inflections count; 必死 or 死亡届 do not. */
export function callsForHelp(query: string): boolean {
  const text = query.slice(0, 500);
  return inJapanese(text) || withSpaces(text) || inJapanese(romajiAsKana(text)) || harmsOneself(text);
}

/** Folded when the first word is typed, and then for good: they are asked with every key. */
let phrases: { anywhere: readonly Phrase[]; ledUpTo: readonly Phrase[]; cries: readonly string[] } | undefined;

const foldedPhrase = ({ words, notBefore, ...rest }: Phrase): Phrase => ({
  ...rest,
  words: words.map(fold),
  ...(notBefore && { notBefore: notBefore.map(fold) }),
});

function inJapanese(text: string): boolean {
  const folded = foldWithMap(text);
  phrases ??= { anywhere: ANYWHERE.map(foldedPhrase), ledUpTo: LED_UP_TO.map(foldedPhrase), cries: CRIES.map(fold) };
  return (
    phrases.anywhere.some((phrase) => stands(folded, phrase, false)) ||
    phrases.ledUpTo.some((phrase) => stands(folded, phrase, true)) ||
    WITHOUT_ME.test(folded.text) ||
    cries(folded.text, phrases.cries) ||
    HALF_WORD.test(folded.text)
  );
}

function stands(
  { text, from, to }: FoldedText,
  { words, notAfter = '', notBefore = [] }: Phrase,
  ledUpTo: boolean,
): boolean {
  return words.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const begins = at === 0 || from[at]! > to[at - 1]!;
      if (!begins && notAfter.includes(text[at - 1]!)) continue;
      const after = text.slice(at + word.length);
      if (notBefore.some((ending) => after.startsWith(ending))) continue;
      if (!ledUpTo || begins || LEADS.some((lead) => at >= lead.length && text.slice(at - lead.length, at) === lead))
        return true;
    }
    return false;
  });
}

function cries(text: string, words: readonly string[]): boolean {
  return words.some((cry) => text.endsWith(cry) || TURNED_TO_SOMEBODY.some((ending) => text.includes(cry + ending)));
}

function withSpaces(text: string): boolean {
  const plain = ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const found = WITH_SPACES.some((phrase) =>
    phrase.endsWith('*') ? plain.includes(` ${phrase.slice(0, -1)}`) : plain.includes(` ${phrase} `),
  );
  return found || text.normalize('NFC').toLowerCase().includes(VIETNAMESE);
}

/** リスカ, but not アイリスカフェ; ODした, but neither methodして nor OD alone, which is an illness of the circulation too. */
function harmsOneself(text: string): boolean {
  const kept = text.normalize('NFKC');
  return (
    /(^|[^ァ-ヶー])リスカ(?![ァ-ヶー])|リストカット/.test(kept) ||
    /(^|[\s、。])りすか(?!ふぇ|ー)/.test(kept) ||
    /(^|[^a-z])od ?(?:を|が|も)?(?:し|する|やめ|止め|くりかえ|繰り返)/i.test(kept)
  );
}
