import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fold } from '../../../src/model/search/fold.js';
import { RANK } from '../../../src/model/search/ranks.js';
import { highlight, SearchIndex, type SearchFields } from '../../../src/model/search/search-index.js';

const RECORDS: SearchFields[] = [
  {
    name: '横須賀市ひきこもり相談',
    aliases: ['よこすかしひきこもりそうだん'],
    labels: ['家から出にくい・ひきこもり'],
    text: ['ご家族の相談も受け付けています。'],
  },
  {
    name: '茅ヶ崎市福祉総合相談',
    labels: ['どこに相談したらよいか分からない', '総合相談'],
    text: ['茅ヶ崎市役所 0467-00-0000'],
  },
  { name: '女性相談室', labels: ['配偶者からの暴力'], text: ['秘密は守られます。'] },
  {
    name: 'こども食堂 みんなの家',
    labels: ['居場所', '食べるものに困っている'],
    text: ['地域のボランティアセンターが運営しています。'],
  },
  { name: '引き籠りの家族の会', labels: [], text: ['月に一度集まります。コーヒーを飲みながら話します。'] },
  { name: 'かながわ', labels: [], text: ['メールでも受け付けます。'] },
  { name: 'かながわ県民センター', labels: [], text: ['情報を集める。'] },
];

const index = new SearchIndex(RECORDS, (record) => record);
const found = (query: string): string[] => [...index.search(query).indices].map((at) => RECORDS[at]!.name);

describe('SearchIndex', () => {
  it('finds in every spelling', () => {
    for (const query of ['横須賀', 'よこすか', 'ヨコスカ', 'yokosuka', 'ＹＯＫＯＳＵＫＡ'])
      assert.deepEqual(found(query), ['横須賀市ひきこもり相談'], query);
    for (const query of ['茅ケ崎', '茅が崎', '茅ヶ崎', '0467000000', '0467ー00ー0000'])
      assert.deepEqual(found(query), ['茅ヶ崎市福祉総合相談'], query);
  });

  it('knows words for the same thing', () => {
    for (const query of ['ひきこもり', '引きこもり', '引き篭り', 'hikikomori'])
      assert.deepEqual(found(query).sort(), ['引き籠りの家族の会', '横須賀市ひきこもり相談'].sort(), query);
    for (const query of ['DV', 'ｄｖ', '夫の暴力', 'ドメスティック・バイオレンス'])
      assert.deepEqual(found(query), ['女性相談室'], query);
    assert.deepEqual(found('そうだん').length, 3);
    assert.deepEqual(found('そうごうそうだん'), [], 'no reading is invented');
    const readings = new SearchIndex<SearchFields>(
      [{ name: '生活困窮の窓口' }, { name: '自立相談支援機関' }],
      (record) => record,
    );
    assert.deepEqual([...readings.search('せいかつこんきゅう').indices], [0]);
    assert.deepEqual([...readings.search('じりつそうだん').indices], [1]);
    const halfway = new SearchIndex<SearchFields>(
      [{ name: '学校の悩み' }, { name: '引きこもりの家族' }, { name: 'さびしい時の電話' }],
      (record) => record,
    );
    assert.deepEqual(
      ['がっこ', 'ひきこ', 'さみし', 'さみしい'].map((typed) => [...halfway.search(typed).indices]),
      [[0], [1], [2], [2]],
    );
    assert.deepEqual([...halfway.search('がっ').indices], [], 'two letters may become anything');
  });

  it('does not find short Latin words inside longer ones', () => {
    const latin = new SearchIndex<SearchFields>(
      [
        { name: 'Legal advice' },
        { name: 'DV相談' },
        { name: 'Help for DV victims' },
        { name: 'オンライン相談', text: ['LINE'] },
        { name: 'オンライン' },
      ],
      (record) => record,
    );
    assert.deepEqual([...latin.search('dv').indices], [1, 2]);
    assert.deepEqual([...latin.search('adv').indices], [0]);
    assert.deepEqual([...latin.search('LINE').indices], [3]);
    assert.deepEqual([...latin.search('victims help').indices], [2]);
  });

  it('wants every word, parted by any space; where no record has them all, as many as possible', () => {
    assert.deepEqual(found('相談　家族'), ['横須賀市ひきこもり相談']);
    assert.deepEqual(found('相談 電話'), ['横須賀市ひきこもり相談', '茅ヶ崎市福祉総合相談', '女性相談室']);
    assert.deepEqual([...new Set(index.search('相談 電話').tiers)], [4], 'each lacks one word');
    assert.deepEqual(found('ひきこもり 家族 電話'), ['引き籠りの家族の会', '横須賀市ひきこもり相談']);
    assert.deepEqual(found('ぞぞぞ ぬぬぬ'), []);
    assert.deepEqual(found(''), []);
    assert.deepEqual(found(' 　、'), []);
  });

  it('looks past words that say nothing, unless there are no others', () => {
    const desks = new SearchIndex<SearchFields>(
      [{ name: 'Rent desk' }, { name: 'Help desk', text: ['I am here for you'] }, { name: 'お金の窓口' }],
      (record) => record,
    );
    assert.deepEqual([...desks.search('I need rent').indices], [0]);
    assert.deepEqual([...desks.search('お金 が ない').indices], [2]);
    assert.deepEqual([...desks.search('here for').indices], [1]);
  });

  it('finds 怖い in kana and in another ending, as it stands in texts', () => {
    const texts = new SearchIndex<SearchFields>(
      [
        { name: 'こわいときの電話' },
        { name: '淋しい夜の会' },
        { name: 'つらい気持ちの窓口' },
        { name: 'こわれた物の会' },
      ],
      (record) => record,
    );
    const cases: Record<string, number[]> = {
      怖い: [0],
      怖くて: [0],
      恐かった: [0],
      さみしい: [1],
      寂しくて: [1],
      辛い: [2],
      辛かった: [2],
    };
    for (const [query, right] of Object.entries(cases))
      assert.deepEqual([...texts.search(query).indices], right, query);
  });

  it('finds by what is meant; where nobody carries it, nothing that only looks alike', () => {
    const means: Record<string, string[]> = {
      ouch: ['pain'],
      tagalog: ['language:tl|foreign'],
      nepali: ['language:ne|foreign'],
      exotic: ['rare'],
      'he hits': ['violence'],
    };
    const desks = new SearchIndex<SearchFields>(
      [
        { name: 'A', concepts: ['pain'] },
        { name: 'B', concepts: ['foreign'] },
        { name: 'C', concepts: ['foreign', 'language:tl'] },
        { name: 'D', concepts: ['violence'], text: ['hits'] },
        { name: 'exotik', text: ['he'] },
      ],
      (record) => record,
    );
    const seen = (query: string): string[] => [...desks.search(query).indices].map((at) => 'ABCDE'[at]!);
    assert.deepEqual(seen('ouch'), [], 'the meaning comes later');
    desks.meaning = (words) => means[words] ?? [];
    assert.deepEqual(seen('ouch'), ['A'], 'and is then heeded');
    assert.deepEqual(seen('tagalog'), ['C']);
    assert.deepEqual(seen('nepali'), ['B', 'C'], 'nobody speaks it: where interpreters are');
    assert.deepEqual(seen('exotic'), [], 'not 「exotik」');
    assert.deepEqual(seen('he hits'), ['D'], 'what only the words together say');
  });

  it('ranks exact name, beginning, name, label, text', () => {
    assert.deepEqual(found('かながわ'), ['かながわ', 'かながわ県民センター']);
    assert.deepEqual([...index.search('相談').ranks], [RANK.name, RANK.name, RANK.name]);
    assert.deepEqual(found('家'), ['こども食堂 みんなの家', '引き籠りの家族の会', '横須賀市ひきこもり相談']);
    assert.equal(index.search('女性相談室').ranks[0], RANK.exactName);
    assert.equal(index.search('女性').ranks[0], RANK.namePrefix);
    assert.equal(index.search('居場所').ranks[0], RANK.label);
    assert.equal(index.search('秘密').ranks[0], RANK.text);
  });

  it('keeps メール apart from 集める', () => assert.deepEqual(found('メール'), ['かながわ']));

  it('allows one typing error in longer words, and says so', () => {
    for (const query of ['ぼらんてあ', 'ボランンティア', 'ボラソティア', 'ボンラティア', 'ボランテアィ']) {
      assert.deepEqual(found(query), ['こども食堂 みんなの家'], query);
      assert.equal(index.search(query).approximate, true);
    }
    assert.deepEqual(found('ボラモモティア'), []);
    assert.deepEqual(found('なま'), []);
    assert.equal(index.search('ボランティア').approximate, false);
  });

  it('reads long vowels either way', () => {
    assert.deepEqual(found('ボランティアセンタ'), ['こども食堂 みんなの家']);
    assert.deepEqual(found('こおひい'), ['引き籠りの家族の会']);
  });

  it('parts two words written as one', () => {
    assert.deepEqual(found('茅ヶ崎市相談'), ['茅ヶ崎市福祉総合相談']);
    assert.equal(index.search('茅ヶ崎市相談').approximate, true);
  });

  it('gives the same built in slices, in one go, or forced half way', () => {
    const many = Array.from({ length: 3_000 }, (_, at): SearchFields => ({
      name: `窓口${at}`,
      text: [at % 7 === 0 ? '法律' : '福祉'],
    }));
    const sliced = new SearchIndex(many, (record) => record);
    let steps = 0;
    for (const _ of sliced.build()) if (++steps === 10) break;
    assert.equal(sliced.ready, false);
    const half = sliced.search('法律');
    assert.equal(sliced.ready, true);
    const whole = new SearchIndex(many, (record) => record);
    for (const _ of whole.build()) steps++;
    assert.ok(steps > 50);
    assert.deepEqual(half, whole.search('法律'));
    assert.equal(half.indices.length, Math.ceil(3_000 / 7));
    assert.deepEqual([...whole.search('窓口2999').indices], [2999]);
  });

  it('finds exactly what a plain look through every record finds', () => {
    const letters = fc.constantFrom(...'あいかきﾊﾞパ市県DV1ー・ ');
    const text = fc.string({ unit: letters, maxLength: 6 });
    const record = fc.record({
      name: text,
      labels: fc.array(text, { maxLength: 2 }),
      text: fc.array(text, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom(...'あいかバパ市県'), minLength: 1, maxLength: 2 }),
        (records, query) => {
          const result = new SearchIndex(records, (one) => one).search(query);
          const expected = records.flatMap((one, at) =>
            [one.name, ...one.labels, ...one.text].some((field) => fold(field).includes(fold(query))) ? [at] : [],
          );
          if (!result.approximate)
            assert.deepEqual(
              [...result.indices].sort((a, b) => a - b),
              expected,
            );
          else assert.deepEqual(expected, []);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => void index.search(query)));
    assert.deepEqual(found('相'.repeat(10_000)), []);
  });
});

describe('a search that understands only what no record says', () => {
  const records: SearchFields[] = [
    { name: 'こども食堂 ひだまり', concepts: ['food'] },
    { name: '食料のおすそわけ', concepts: ['food'] },
    { name: 'お茶の間', concepts: ['place-to-go'] },
  ];
  const index = new SearchIndex(records, (record) => record, { meansLast: true });
  index.meaning = (words) => (/食堂|はらぺこ/.test(words) ? ['food'] : /友だち/.test(words) ? ['place-to-go'] : []);
  it('keeps to the words where they stand', () => assert.deepEqual([...index.search('こども食堂').indices], [0]));
  it('takes them for what they mean where they do not', () => {
    assert.deepEqual([...index.search('はらぺこ').indices], [0, 1]);
    assert.deepEqual([...index.search('友だち ほしい').indices], [2]);
  });
});

describe('highlight', () => {
  const marked = (text: string, query: string): string =>
    highlight(text, query)
      .map((segment) => (segment.hit ? `[${segment.text}]` : segment.text))
      .join('');

  it('marks what was typed as it stands in the text', () => {
    assert.equal(marked('ﾎﾞﾗﾝﾃｨｱの会', 'ボランティア'), '[ﾎﾞﾗﾝﾃｨｱ]の会');
    assert.equal(marked('電話（0120-279-338）', '0120279338'), '電話（[0120-279-338]）');
    assert.equal(marked('茅ヶ崎市の相談・相談会', '相談 茅ケ崎'), '[茅ヶ崎]市の[相談]・[相談]会');
  });

  it('marks no letters within another Latin word', () => {
    assert.equal(marked('domestic violence: tell me', 'hits me'), 'domestic violence: tell [me]');
    assert.equal(marked('LINEで相談', 'line'), '[LINE]で相談');
    assert.equal(marked('If you need support', 'i supp'), 'If you need [supp]ort');
  });

  it('never marks synonyms, nor anything when the words call for help', () => {
    assert.equal(marked('配偶者からの暴力', 'DV'), '配偶者からの暴力');
    assert.equal(marked('自殺対策の窓口', '自殺'), '自殺対策の窓口');
  });

  it('gives back the whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3 }), (text, query) =>
        assert.equal(
          highlight(text, query)
            .map((segment) => segment.text)
            .join(''),
          text,
        ),
      ),
    );
  });
});
