/**
 * Words by which somebody says that living is hard. They bring the lines first, and that is all that may ever be done with them:
 * this module gives a yes or no, so that no caller can repeat, highlight, count, announce, log or send what was typed.
 */
import { fold, foldWithMap, type FoldedText } from './fold.js';
import { asWritten, turned } from './plain-speech.js';
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

/** 「自殺で夫を亡くした」: behind the word it is the death of somebody else, and whoever was left behind has a window of their own. */
const OF_SOMEBODY_ELSE = [
  'で亡く',
  'で家族',
  'で夫',
  'で妻',
  'で父',
  'で母',
  'で親',
  'で子',
  'で息子',
  'で娘',
  'で兄',
  'で友',
];

/** Clear wherever they stand in a sentence. */
const ANYWHERE: readonly Phrase[] = [
  {
    words: ['死にたい', '死にたく', '死にたか', '死にたすぎ', '死にてえ', '死にてー', '死にたー', '死にとう'],
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
      '死んだほうが楽',
      '死んだ方が楽',
      '死んだら楽',
      '死ねたら',
      '死ねばいい',
      '死ぬ方法',
      '死ねる方法',
      '死なせて',
      '死にたみ',
      '逝きたい',
      'タヒにたい',
      '希死',
    ],
  },
  // Of anybody else it is worry: 父が死にそう.
  { words: ['死にそう', '消えてもいい', '消えても良い'], notAfter: 'がは' },
  // Past, it is the death of somebody else.
  {
    words: ['命を絶', '命を断', '命をた', 'いのちをた', 'いのちを絶'],
    notBefore: ['った', 'すけ', 'くさん', 'いせつ'],
  },
  { words: ['もう終わりだ', 'もうおわりだ'], notBefore: ['ろ'] },
  { words: ['4にたい'], notAfter: '0123456789', notBefore: ['する', 'して', 'おう', 'せつ', 'へん'] },
  {
    words: [
      '殺してほし',
      '殺して欲し',
      '殺してくだ',
      '殺して下さ',
      '殺してくれ',
      '殺してしまい',
      '殺してやり',
      '殺したい',
      '誰か殺して',
      'だれか殺して',
    ],
  },
  { words: ['無理心中', '一家心中', '親子心中', '心中したい', '心中しよう', '心中する'] },
  {
    words: ['首吊り', '首つり', '首を吊', '首をつ', '首吊ろう', 'くびつり', '練炭自', '練炭'],
    notBefore: ['こた', '火', 'コン'],
  },
  { words: ['飛び降り', 'とびおりたい', '飛びおり'], notBefore: ['自殺', '防', '事故'] },
  { words: ['電車に飛び込', '線路に飛び込', 'ホームから飛び', '電車にとびこ'] },
  { words: ['手首を切', '手首切', '腕を切', '腕切り', '手首きり', '腕きり'], notBefore: ['断', '開'] },
  { words: ['遺書を書いた', '遺書書いた', '遺書を書こう', '遺書を残'] },
  {
    words: [
      '消えたい',
      '消えたく',
      '消えてしまいたい',
      '消えちゃいたい',
      '消えてなくなりたい',
      '消えて無くなりたい',
      '消えてしまえ',
      '消え去りたい',
      'きえてしまいたい',
      'きえちゃいたい',
      'きえてなくなりたい',
    ],
  },
  { words: ['いなくなりたい', '居なくなりたい', 'いなくなってしまいたい', 'いなくなっちゃいたい'] },
  { words: ['生きていたくない', '生きてたくない', '生きたくない', 'いきていたくない', 'いきたくないもう'] },
  {
    words: [
      '目が覚めなければ',
      '目がさめなければ',
      '目覚めたくない',
      '朝が来なければ',
      '朝がこなければ',
      '人生終わった',
      '人生おわった',
      '人生詰んだ',
      '人生つんだ',
    ],
  },
  // What is done against it, and who is left behind, have their own windows.
  {
    words: ['自殺', 'じさつ', '自杀'],
    notBefore: [
      '対策',
      'たいさく',
      '遺族',
      '統計',
      '者数',
      '予防計画',
      '予防講',
      '予防月',
      '予防週',
      '予防研',
      '防止計画',
      '防止講',
      '防止月',
      '防止週',
      '防止研',
      ...OF_SOMEBODY_ELSE,
    ],
  },
  {
    words: ['自死'],
    notAfter: '独各',
    notBefore: ['亡', '遺', ...OF_SOMEBODY_ELSE],
  },
  { words: ['自サツ'], notBefore: ['ま'] },
  { words: ['自傷'] },
  { words: ['もう限界', 'もー限界', 'もうげんかい'] },
  {
    words: ['もう無理', 'もうむり', 'もーむり', 'もうだめ', 'もう駄目'],
    notBefore: ['なく', 'を', 'はしな', 'せず', 'して', 'しな'],
  },
  { words: ['想死'], notAfter: '思理空構予' },
  { words: ['想去死', '想消失', '死了算了', '不如死'] },
  {
    words: [
      '不想活',
      '活够了',
      '活夠了',
      '撑不下去',
      '活不下去',
      '活着没意',
      '轻生',
      '輕生',
      '自残',
      '죽고싶',
      '자살',
      '자해',
      '살기싫',
      '살고싶지않',
      '사라지고싶',
      '없어지고싶',
      '죽어버리고싶',
      '그만살고싶',
      'ไม่อยากอยู่',
      'ไม่อยากมีชีวิต',
      'मर्नचाहन्छु',
      'बाँच्नमन',
      'बाँच्नचाहन्न',
      'อยากตาย',
      'ฆ่าตัวตาย',
      'मर्नमन',
      'आत्महत्या',
    ],
  },
  { words: ['オーバードーズ', 'オーバードース', '過量服薬', '大量服薬'] },
  {
    words: [
      'いなければよかった',
      '居なければよかった',
      '生まれてこなければ',
      '産まれてこなければ',
      'うまれてこなければ',
      '生まれてこなきゃ',
      '産まれてこなきゃ',
      'うまれてこなきゃ',
      '生まれなければよかった',
      '生まれたくなかった',
    ],
  },
];

/**
 * That to live is too hard, and what is thought of then; as folded text has it, in which no kana is small. Who prepares for the end
 * (死んでもいいように) is well, and of anybody else it is anger.
 */
const LIVING_IS_HARD = new RegExp(
  [
    '(?:生き|いき)(?:てい?)?[るくん](?:の|こと)[がはもに]?(?:もう|とても|すごく|本当に|ほんとに|ほんとうに|ただ|全部|ぜんぶ|全て|何もかも)?(?:辛|つら|しんど|いや|嫌|やだ|やめ|苦し|くるし|苦痛|疲れ|つかれ|面倒|めんど|怖|こわ|限界|無理(?!し|せ|な))',
    '(?:生き|いき)(?:てい?)?る(?:意味|いみ|価値|かち|資格|理由|気力|(?:希望|自信)[がも]な)',
    '生きて(?:い?け|い?られ)(?:な|ませ)',
    '(?:生き|いき)てい?ても(?:仕方|しようが|意味|いみ)',
    '(?:生き|いき)てい?るだけで(?:迷惑|めいわく|罪|辛|つら|しんど|苦し|くるし|恥|申し訳)',
    '(?:明日|あした|あす|朝|あさ)(?:が|なんか|なんて)?(?:来て|きて)(?:ほしくな|欲しくな)|(?:明日|あした|朝|あさ)(?:が|なんか|なんて)(?:来な|こな)(?:ければいい|きやいい|いでほし|いで欲し)',
    '(?:い|居)なくなつても(?:誰も|だれも|何も|なにも)|(?:死んでも|しんでも|消えても)(?:誰も|だれも)',
    '死ね(?:ますか|るか|るの|る薬|ない(?:の|か))|(?:^|もう|もー)しんでも(?:いい(?!よう)|かまわ)',
    '(?:頑張れ|がんばれ|耐えられ|たえられ|やつていけ)ない(?:から|ので|し)?(?:もう)?(?:死ぬ|しぬ)$|(?:無理|むり|限界|疲れた|つかれた)(?:だから|し)?(?:もう)?(?:死ぬ|しぬ)$',
    '(?:薬|くすり)を?(?:飲|の)んで(?:死|しぬ|しに)',
    '(?:生きてい?て|[生産]まれてきて)ごめん',
    '存在したくな|この世(?:にいたくな|から消え)|(?:永遠に眠り|ずつと眠つてい)たい|人生を?(?:やめた|辞めた|終え)',
    '死ぬ(?:勇気|こと(?:ばかり|しか|を?考え))|死(?:に方|にかた)|(?:楽に|らくに|苦しまずに)死|安楽死(?:した|させて)',
    '(?<![がは])死んで(?:も(?:構わ|かまわ)な|もいい(?!よう))',
  ].join('|'),
);

/** That nobody helps: said by whoever does not look for a service any more. */
const NOBODY_HELPS =
  /(?:助|たす)けてくれる(?:人|ひと|誰か|だれか)?(?:が|は|も|なんて|なんか)?(?:誰も|だれも)?(?:いない|居ない|いません|いなくて)/;

/** The same of oneself only: of anybody else it is a complaint. */
const WITHOUT_ME =
  /(?:自分|じぶん|私|わたし|あたし|僕|ぼく|俺|おれ|うち)(?:なんか|なんて|など|は|が|も|さえ|だけ)?(?:いなければ|居なければ|いなきや|いなくなれば|居なくなれば|いなくなつたほうが|いなくなつた方が|消えれば|いない(?:ほう|方)が|居ない(?:ほう|方)が|いらない(?:人間|存在|子)|(?<=なんか|なんて)(?:いらな|要らな))/;

/** Said also of other things, or hidden in other words (探しにたいへん): only as the beginning of a word, or after what leads up to them. */
const LED_UP_TO: readonly Phrase[] = [
  {
    words: ['しにたい', 'しにたく', 'しにたか', 'しにたー', 'しにてえ', 'しにてー'],
    notBefore: ['する', 'して', 'おう', 'さく', 'せつ', 'へん'],
  },
  { words: ['きえたい', 'きえたく'] },
  { words: ['しぬしかない', 'しんでしまいたい', 'しんじゃいたい'] },
  { words: ['終わりにしたい', '終りにしたい', '終わらせたい', 'おわりにしたい', 'おわらせたい'] },
  { words: ['楽になりたい', '楽にして', 'らくになりたい'] },
  // Who helps is an ordinary search; 助けてくれ and 誰も助けてくれない are cries.
  {
    words: ['助けて', 'たすけて'],
    notBefore: ['もら', 'あげ', 'くれる', 'くれた', 'くれそう', 'くださる', '下さる', 'いただける', 'いただいた'],
  },
  { words: ['しのう'], notBefore: ['え', 'ち'] },
  { words: ['氏にたい'], notBefore: ['する', 'して', 'おう', 'せつ', 'へん'] },
];

const LEADS =
  'もう もー ほんとに ほんとうに 本当に ほんと 本当 まじで まじ がちで がち とても すごく めちゃくちゃ めっちゃ はやく 早く すぐ すぐに 今すぐ いますぐ ずっと いつも きっと やっと なんか ただ だから でも から なら ので けど ほど 全部 ぜんぶ すべて 全て 何もかも なにもかも 人生 人生を いのち 命を とにかく なんとなく なくて ひどく つらく 時々 ときどき たまに 毎日 まいにち 毎晩 今日 きょう 今 いま 明日 あした 私 わたし 私は わたしは 僕 ぼく 僕は 俺 おれ 自分 じぶん 正直 いっそ 誰か だれか お願い おねがい 神様 は も て で に い'.split(
    ' ',
  );

/** A cry at the very end of a sentence, or turned to somebody, is one whatever comes before. */
const CRIES: readonly string[] = ['助けて', 'たすけて'];
const TURNED_TO_SOMEBODY = ['ください', '下さい', 'ほしい', '欲しい', 'お願い', 'おねがい', 'よ', 'え', 'ー'];

/** Nothing but this: somebody who stopped halfway. */
const HALF_WORD = /^(死[にぬ]|しぬ|[死し]にた|殺して|ころして)$/;

/** Languages with spaces: whole words, accents off. A trailing `*` takes any ending. */
const WITH_SPACES = [
  'kill myself',
  'kill my self',
  'just kill me',
  'please kill me',
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
  'dont wanna live',
  'don t wanna live',
  'no reason to live',
  'suicid*',
  'overdos*',
  'self harm*',
  'selfharm*',
  'hurt myself',
  'hurting myself',
  'harm myself',
  'harming myself',
  'cut myself',
  'cutting myself',
  'hang myself',
  'take my own life',
  'take my life',
  'unalive*',
  'better off dead',
  'want to be dead',
  'want to be alive',
  'want to be here anymore',
  'don t want to be here',
  'dont want to be here',
  'no point in living',
  'not worth living',
  't worth living',
  'life is not worth',
  'life isn t worth',
  'life is pointless',
  'would miss me',
  'do this anymore',
  'take it anymore',
  'no reason to be alive',
  'give up on life',
  'giving up on life',
  'sleep forever',
  'want it to end',
  'want to end it',
  'wanna end it',
  'want to end everything',
  'go on anymore',
  'never been born',
  'slit my wrist*',
  'too many pills',
  'all my pills',
  'tired of living',
  'quiero morir*',
  'no quiero vivir',
  'matarme',
  'me quiero matar',
  'quitarme la vida',
  'quiero desaparecer',
  'acabar con todo',
  'acabar con mi vida',
  'sin ganas de vivir',
  'no tengo ganas de vivir',
  'cansado de vivir',
  'cansada de vivir',
  'quero morrer',
  'me matar',
  'nao quero viver',
  'nao quero mais viver',
  'nao aguento mais',
  'quero sumir',
  'quero desaparecer',
  'acabar com tudo',
  'acabar com a minha vida',
  'tirar minha vida',
  'tirar a minha vida',
  'vontade de morrer',
  'sem vontade de viver',
  'nao tenho vontade de viver',
  'cansado de viver',
  'cansada de viver',
  'no aguanto mas',
  'gusto ko nang mamatay',
  'gusto ko na mamatay',
  'gusto kong mamatay',
  'ayoko nang mabuhay',
  'ayoko na mabuhay',
  'ayaw ko nang mabuhay',
  'ayaw ko na mabuhay',
  'gusto ko nang mawala',
  'gusto ko na lang mawala',
  'pagod na akong mabuhay',
  'pagod na ako mabuhay',
  'pagod na ako sa buhay',
  'hindi ko na kaya',
  'di ko na kaya',
  'magpakamatay',
  'pagpapakamatay',
  'muon chet',
  'khong muon song',
  'khong thiet song',
  'muon bien mat',
  'ingin mati',
  'mau mati',
  'pengen mati',
  'tidak ingin hidup',
  'tidak mau hidup',
  'capek hidup',
  'bunuh diri',
];
/** Without its marks 「tự tử」 would also be 「từ từ」 (slowly). */
const VIETNAMESE = ['tự tử', 'tự sát', 'tự vẫn', 'chán sống'];

/** Whether the words typed call for the lines to come first. Whole words or beginnings after folding; inflections count; 必死 or 死亡届 do not. */
export function callsForHelp(query: string): boolean {
  // Before anything is typed nothing is folded: the first records are on their way.
  if (query === '') return false;
  const text = query.slice(0, 500);
  const forms = new Set([text, asWritten(text), turned(text) ?? text, romajiAsKana(text)]);
  return [...forms].some(inJapanese) || withSpaces(text) || harmsOneself(text);
}

/** Folded when the first word is typed, and then for good: they are asked with every key. */
let phrases:
  | {
      anywhere: readonly Phrase[];
      ledUpTo: readonly Phrase[];
      leads: readonly string[];
      cries: readonly string[];
    }
  | undefined;

const foldedPhrase = ({ words, notBefore, ...rest }: Phrase): Phrase => ({
  ...rest,
  words: words.map(fold),
  ...(notBefore && { notBefore: notBefore.map(fold) }),
});

function inJapanese(text: string): boolean {
  const folded = foldWithMap(text);
  phrases ??= {
    anywhere: ANYWHERE.map(foldedPhrase),
    ledUpTo: LED_UP_TO.map(foldedPhrase),
    leads: LEADS.map(fold),
    cries: CRIES.map(fold),
  };
  const { anywhere, ledUpTo, leads, cries } = phrases;
  return (
    anywhere.some((phrase) => stands(folded, phrase)) ||
    ledUpTo.some((phrase) => stands(folded, phrase, leads)) ||
    LIVING_IS_HARD.test(folded.text) ||
    WITHOUT_ME.test(folded.text) ||
    NOBODY_HELPS.test(folded.text) ||
    isCry(folded.text, cries) ||
    HALF_WORD.test(folded.text)
  );
}

/** @param leads what leads up to it, where it has to begin a word or follow one of these */
function stands(
  { text, from, to }: FoldedText,
  { words, notAfter = '', notBefore = [] }: Phrase,
  leads?: readonly string[],
): boolean {
  return words.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const begins = at === 0 || from[at]! > to[at - 1]!;
      if (!begins && notAfter.includes(text[at - 1]!)) continue;
      const after = text.slice(at + word.length);
      if (notBefore.some((ending) => after.startsWith(ending))) continue;
      if (!leads || begins || leads.some((lead) => at >= lead.length && text.slice(at - lead.length, at) === lead))
        return true;
    }
    return false;
  });
}

function isCry(text: string, words: readonly string[]): boolean {
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
  const marked = text.normalize('NFC').toLowerCase();
  return found || VIETNAMESE.some((word) => marked.includes(word));
}

/** リスカ, but not アイリスカフェ; ODした, but neither methodして nor OD alone, which is an illness of the circulation too. */
function harmsOneself(text: string): boolean {
  const kept = text.normalize('NFKC');
  return (
    /(^|[^ァ-ヶー])(?:リスカ|アムカ|レグカ)(?![ァ-ヶー])|リストカット/.test(kept) ||
    /(^|[\s、。])りすか(?!ふぇ|ー)/.test(kept) ||
    // What has happened needs an ambulance; how not to take too much is an ordinary question.
    /(?:薬|くすり|クスリ|錠剤|眠剤)[をも]?(?:(?:大量に?|たくさん|沢山|いっぱい|全部|一気に?)(?:[飲の]ん(?:だ|で?しま|じゃ)|[飲の]みたい)|[飲の]み[過す]ぎ(?:た(?!ら|時|とき|場合)|て?しま|ちゃ))/.test(
      kept,
    ) ||
    /自分(?:の(?:体|からだ|身体|腕|手))?を(?:傷つけ|傷付け|きずつけ)(?!な)/.test(kept) ||
    /(^|[^a-z])od ?(?:を|が|も)?(?:し[たてちまなよそ]|する|やめ|止め|くりかえ|繰り返)/i.test(kept)
  );
}
