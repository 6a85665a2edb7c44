import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TopicRow } from '../../../src/feed/schema.js';
import { TOPICS } from '../../../src/feed/vocabulary.js';
import { fold } from '../../../src/model/search/fold.js';
import { meaningOf as meant, namesViolence } from '../../../src/model/search/topics-in.js';
import { violenceTopicsIn } from '../../../src/model/search/violence-words.js';
import { sameForm } from '../../../src/model/search/word-forms.js';

const meaningOf = (words: string, rows?: readonly TopicRow[]): readonly string[] =>
  meant(words, violenceTopicsIn(words), rows);

/** What somebody types → a topic that it must lead to. */
const SAYS: Record<string, string> = {
  お金渡してくれない夫: 'violence-home',
  我很寂寞: 'lonely-talk',
  'एक्लो महसुस': 'lonely-talk',
  いくとこない: 'place-to-go',
  ガッコーやだ: 'school',
  孩子不想上学: 'school',
  むすこがはたらかない: 'withdrawn',
  ガスとめられた: 'money',
  生活ほご: 'money',
  '돈이 없어요': 'money',
  ごはん食べてない: 'food',
  家おいだされた: 'housing',
  'fui demitido': 'work',
  日本語わからん: 'foreign-resident',
  'visto vencido': 'foreign-resident',
  耳きこえない: 'disability',
  てちょうとりたい: 'disability',
  身内がおらん: 'no-kin',
  帰るとこない: 'housing',
  だれも話す人がおらへん: 'lonely-talk',
  ねむれん: 'feeling-low',
  だれかとしゃべりたい: 'lonely-talk',
  誰もわかってくれない: 'lonely-talk',
  'estou sozinha': 'lonely-talk',
  没有朋友: 'lonely-talk',
  定年後することがない: 'place-to-go',
  なみだがとまらない: 'feeling-low',
  なんかもうやだ: 'feeling-low',
  息ができない: 'feeling-low',
  つれあいがなくなった: 'bereavement',
  おやがしんだ: 'bereavement',
  赤ちゃんをなくした: 'bereavement',
  没有钱: 'money',
  'không có tiền': 'money',
  食うもんがない: 'food',
  おなかがすいた: 'food',
  没饭吃: 'food',
  'walang makain': 'food',
  車で寝てる: 'housing',
  'i have no place to sleep': 'housing',
  'não tenho onde morar': 'housing',
  失业了: 'work',
  desempregado: 'work',
  'mất việc': 'work',
  リボ払い: 'debt-legal',
  母のせわがたいへん: 'carer',
  弟のめんどうみてる: 'carer',
  おじいさんが道に迷う: 'elder-care',
  ものわすれがひどい: 'elder-care',
  足が痛くて買い物に行けない: 'elder-care',
  死んだあとのことが心配: 'no-kin',
  無視される: 'school',
  テストがいや: 'school',
  ママがごはんくれない: 'child-safety',
  写真を送れと言われた: 'sexual-harm',
  知らない人につけられた: 'crime-victim',
  がんと言われた: 'health',
  耳が聞こえません: 'disability',
  目がみえない: 'disability',
  女の子が好き: 'gender-sexuality',
  ムショから出た: 'reentry',
  学日语: 'foreign-resident',
  'học tiếng Nhật': 'foreign-resident',
  どこに電話したらいいの: 'not-sure',
  ごはんが食べられない: 'food',
  食欲がない: 'feeling-low',
  帰る場所がない: 'housing',
  ひきこもり: 'withdrawn',
  部屋から出てこない息子: 'withdrawn',
  hikikomori: 'withdrawn',
  介護: 'elder-care',
  かいご: 'elder-care',
  母がぼけてきた: 'elder-care',
  認知症: 'elder-care',
  '8050': 'elder-care',
  もういやだ: 'feeling-low',
  ねむれない: 'feeling-low',
  辛くて: 'feeling-low',
  depressed: 'feeling-low',
  "can't sleep": 'feeling-low',
  だれとも話してない: 'lonely-talk',
  淋しい: 'lonely-talk',
  さみしくて: 'lonely-talk',
  lonely: 'lonely-talk',
  一人暮らし: 'no-kin',
  ひとりぐらし: 'no-kin',
  '家賃 払えない': 'housing',
  電気代が払えません: 'money',
  'おかねが ない': 'money',
  salary: 'work',
  クビになった: 'work',
  'しごとが ない': 'work',
  'I lost my job': 'work',
  シングルマザー: 'single-parent',
  'single mom': 'single-parent',
  ヤングケアラー: 'carer',
  ギャンブル: 'addiction',
  アルコール: 'addiction',
  夫が酒をやめない: 'addiction',
  'drug abuse': 'addiction',
  性別: 'gender-sexuality',
  office: 'not-sure',
  visa: 'foreign-resident',
  フランス語: 'foreign-resident',
  地震が怖い: 'disaster',
  病院が怖い: 'health',
  'がっこうに いきたくない': 'school',
  離婚したい: 'family-relations',
  赤ちゃんが泣きやまない: 'pregnancy-parenting',
  父が死んだ: 'bereavement',
  母の死が怖い: 'bereavement',
  借金: 'debt-legal',
  金ない: 'money',
  なまぽ: 'money',
  せいほ: 'money',
  お腹すいた: 'food',
  おなかすいた: 'food',
  腹減った: 'food',
  寝るとこない: 'housing',
  ネカフェ: 'housing',
  寝れない: 'feeling-low',
  メンヘラ: 'feeling-low',
  病んだ: 'feeling-low',
  病み: 'feeling-low',
  ハブられた: 'school',
  陰口: 'school',
  学習支援: 'school',
  競艇: 'addiction',
  オンカジ: 'addiction',
  クスリ: 'addiction',
  売掛: 'debt-legal',
  パパ活: 'youth-life',
  闇バイト: 'crime-victim',
  生理がこない: 'pregnancy-parenting',
  アフターピル: 'pregnancy-parenting',
  ふられた: 'family-relations',
  別れたい: 'family-relations',
  家に帰りたくない: 'family-relations',
  締め出された: 'family-relations',
  子どもに手をあげてしまう: 'child-safety',
  ごはんをもらえない: 'child-safety',
  裸の写真を送れと言われた: 'sexual-harm',
  おそわれた: 'sexual-harm',
  つけられてる: 'crime-victim',
  待ち伏せ: 'crime-victim',
  上司に怒鳴られる: 'work',
  店長の暴言: 'rights',
  先生に殴られた: 'school',
  はちまるごーまる: 'elder-care',
  オーバーステイ: 'foreign-resident',
  русский: 'foreign-resident',
  العربية: 'foreign-resident',
  えいご: 'language:en|foreign-resident',
  eigo: 'language:en|foreign-resident',
  レズ: 'gender-sexuality',
  手話: 'disability',
  しゅわ: 'disability',
  筆談: 'disability',
  保険証: 'procedures',
  リハビリ: 'health',
  犬が死んだ: 'bereavement',
  自死遺族: 'bereavement',
  kausap: 'lonely-talk',
  malungkot: 'feeling-low',
  trabaho: 'work',
  utang: 'debt-legal',
  buntis: 'pregnancy-parenting',
  gutom: 'food',
  sahod: 'money',
  solidão: 'lonely-talk',
  aluguel: 'housing',
  advogado: 'debt-legal',
  grávida: 'pregnancy-parenting',
  emprego: 'work',
  'việc làm': 'work',
  'cô đơn': 'lonely-talk',
  'luật sư': 'debt-legal',
  'tiền thuê nhà': 'housing',
  'mang thai': 'pregnancy-parenting',
  soledad: 'lonely-talk',
  alquiler: 'housing',
  签证: 'foreign-resident',
  房租: 'housing',
  怀孕: 'pregnancy-parenting',
  怎么办: 'not-sure',
  외로워: 'lonely-talk',
  우울증: 'feeling-low',
  เหงา: 'lonely-talk',
  kesepian: 'lonely-talk',
  'sinasaktan ako ng asawa ko': 'violence-home',
  'violência doméstica': 'violence-home',
  'bạo lực gia đình': 'violence-home',
  'mi marido me pega': 'violence-home',
  家暴: 'violence-home',
  가정폭력: 'violence-home',
  刑務所: 'reentry',
  手伝いたい: 'contribute',
  差別: 'rights',
  ストーカー: 'crime-victim',
  痴漢: 'sexual-harm',
  虐待: 'child-safety',
};

const VIOLENCE =
  '夫がこわい/夫が怖い/妻が怖い/彼氏が怖い/彼女が怖い/親が怖い/夫 怖い/お父さんがこわくて/なぐられる/殴られた/たたかれる/叩かれる/けられる/旦那に蹴られた/暴力/DV/ｄｖ/モラハラ/束縛/監視されている/無理やり/怖い/こわい/叩く/殴る/夫が叩く/husband hits me/wife hits me/partner hits me/abuse/afraid of my husband/my boyfriend is violent/he beats me'.split(
    '/',
  );
const OTHERWISE =
  '病気とたたかう/受けられる/助けられた/いただく/こわれた物/地震が怖い/病院がこわい/母の死が怖い/drug abuse/家賃/なぐさめてほしい/続けられない/必死'.split(
    '/',
  );

describe('what words mean', () => {
  for (const [words, topic] of Object.entries(SAYS))
    it(`${words} → ${topic}`, () => assert.ok(meaningOf(words).includes(topic), meaningOf(words).join(' ')));

  for (const words of VIOLENCE) it(`${words} speaks of violence`, () => assert.ok(namesViolence(meaningOf(words))));
  for (const words of OTHERWISE) it(`${words} does not`, () => assert.ok(!namesViolence(meaningOf(words))));

  it('names languages, and where nobody speaks them', () => {
    for (const words of ['Tagalog', 'タガログ語', 'filipino'])
      assert.deepEqual(meaningOf(words), ['language:tl|foreign-resident'], words);
    assert.deepEqual(meaningOf('ベトナム語'), ['language:vi|foreign-resident']);
  });

  it('hears by the letters who writes in another language, where it understands nothing else', () => {
    assert.deepEqual(meaningOf('서울'), ['language:ko|foreign-resident']);
    assert.deepEqual(meaningOf('ตลาด'), ['language:th|foreign-resident']);
    assert.deepEqual(meaningOf('Xin chào các bạn ơi'), ['language:vi|foreign-resident']);
    assert.deepEqual(meaningOf('здравствуйте'), ['foreign-resident']);
    for (const words of ['サッカー', '佐々木', 'ラーメン', '吃音', '没収', 'Ｃａｆｅ'])
      assert.ok(!meaningOf(words).some((one) => one.includes('foreign-resident')), words);
  });

  it('reads the words of a feed’s own topics', () =>
    assert.deepEqual(meaningOf('釣りがしたい', [{ id: 'x-sea', label: '海のこと', keywords: ['釣り'] }]), ['x-sea']));

  it('knows at least one word for every topic, and says nothing of nonsense', () => {
    const known = new Set(Object.keys(SAYS).flatMap((words) => meaningOf(words)));
    for (const words of ['夫が怖い', '居場所', '食べ物', '若者', '発達障害', '身近な人が心配', '年金', '自殺対策'])
      meaningOf(words).forEach((topic) => known.add(topic));
    assert.deepEqual(
      Object.keys(TOPICS).filter((topic) => !known.has(topic)),
      [],
    );
    for (const words of ['', ' 　', 'ぞぞぞ', 'qqqq', '。、']) assert.deepEqual(meaningOf(words), [], words);
  });
});

it('one form for kana, kanji and endings, and not for what only begins alike', () => {
  const same = (words: string): string => sameForm(fold(words));
  assert.equal(same('こわくて'), same('怖くて'));
  assert.equal(same('さみしい'), same('淋しい'));
  assert.equal(same('なぐられた'), same('殴られた'));
  assert.equal(same('ひとりおや'), '一人おや');
  for (const words of ['こわれる', 'たたかう', 'うけられる', 'なぐさめ', 'つらなる'])
    assert.equal(same(words), fold(words), words);
});
