/** Tables such as municipalities publish, imagined after real ones: what must come out of each. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import iconv from 'iconv-lite';
import writeXlsx from 'write-excel-file/node';
import { codesOf, csv, importText } from './helpers.js';

describe('events', () => {
  it('of a city that mixes generations, in CP932 with notes below', async () => {
    const table = csv(
      ['港市イベント情報（令和8年10月）', '', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', ''],
      ['No.', 'イベント等名', '開催日', '開催時間', '開催場所', '対象', '参加費', '問い合わせ先（電話番号）'],
      [
        '1',
        '①子育て相談会',
        '令和8年10月10日（土）',
        '午前10時～正午',
        '港公民館',
        '市民',
        '無料',
        '0467-82-1111（内線3314）',
      ],
      [
        '2',
        '【中止】秋のウオーキング',
        '10月17日(土)',
        '9：00～',
        '港駅前広場',
        'どなたでも',
        '500円',
        '(0467)82-1112',
      ],
      ['3', 'おしゃべりサロン', '10月7日・14日・21日', '13:30～15:00', '丘会館', '', '100', ''],
      ['4', '文化祭', '10月31日～11月3日', '', '文化会館', '', '', ''],
      ['5', '菊花展', '10月下旬', '', '文化会館', '', '', ''],
      ['※日程は変更になることがあります。', '', '', '', '', '', '', ''],
    );
    const result = await importText(iconv.encode(table, 'cp932'));
    assert.deepEqual(
      { ...result.summary, repaired: 0 },
      {
        file: 'test.csv',
        kind: 'events',
        encoding: 'cp932',
        rows: 6,
        taken: 4,
        merged: 0,
        repaired: 0,
        refused: 1,
        empty: 1,
      },
    );
    const [consultation, walk, salon, festival] = result.records;
    assert.deepEqual(
      [consultation?.['startDate'], consultation?.['endDate'], consultation?.['kind'], consultation?.['for']],
      ['2026-10-10T10:00:00+09:00', '2026-10-10T12:00:00+09:00', 'visiting-consultation', 'citizen'],
    );
    assert.deepEqual(consultation?.['inquiry'], { name: '内線3314', phone: '0467-82-1111' });
    assert.deepEqual(
      [walk?.['name'], walk?.['eventStatus'], walk?.['startDate'], walk?.['cost']],
      ['秋のウオーキング', 'cancelled', '2026-10-17T09:00:00+09:00', [{ free: false, kind: 'paid', note: '500円' }]],
    );
    assert.deepEqual(
      (salon?.['sessions'] as { startDate: string }[]).map(({ startDate }) => startDate),
      ['2026-10-07T13:30:00+09:00', '2026-10-14T13:30:00+09:00', '2026-10-21T13:30:00+09:00'],
    );
    assert.deepEqual([festival?.['startDate'], festival?.['endDate']], ['2026-10-31', '2026-11-03']);
    assert.deepEqual(
      result.findings.filter(({ row }) => (row ?? 0) >= 8).map(({ row, code, level }) => [row, code, level]),
      [
        [8, 'date-vague', 'refused'],
        [9, 'footnote-row', 'note'],
      ],
    );
  });
  it('of the 78-column generation: whole days, midnight, ends before starts, deadlines', async () => {
    const result = await importText(
      csv(
        [
          '全国地方公共団体コード',
          'ID',
          'イベント名',
          '状態',
          '開始日',
          '終了日',
          '開始時間',
          '終了時間',
          '開始日時特記事項',
          '場所名称',
          '緯度',
          '経度',
          '料金(基本)',
          '定員',
          '参加申込終了日',
          '参加申込終了時間',
          '参加申込方法',
          'Web開催',
          'Web開催URL',
        ],
        [
          '142077',
          'A1',
          '一日開放',
          '',
          '2026-10-10',
          '',
          '0:00',
          '23:59',
          '',
          '港公園',
          '35.33',
          '139.40',
          '0',
          '',
          '',
          '',
          '',
          '',
          '',
        ],
        [
          '142077',
          'A2',
          '星を見る夜',
          '満員',
          '2026-10-10',
          '2026-10-10',
          '19:00',
          '00:00',
          '雨天中止',
          '港公園',
          '139.40',
          '35.33',
          '',
          '20',
          '2026/10/3',
          '17:00',
          '電話',
          '',
          '',
        ],
        [
          '142077',
          'A3',
          '講座',
          '',
          '2026-10-10',
          '2026-10-01',
          '10:00',
          '12:00',
          '',
          '',
          '',
          '',
          '',
          '各回20名',
          '未定',
          '',
          '',
          '有',
          'www.example.lg.jp',
        ],
        [
          '142078',
          'A4',
          '交流会',
          '中止',
          '2026/10/10',
          '当面の間',
          '10:00',
          '',
          '',
          '',
          '0',
          '0',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
        ],
        ['142077', 'A5', '未定の会', '', '', '', '', '', '', '', '', '', '', '', '', '', '', '', ''],
      ),
    );
    const [open, stars, course, exchange] = result.records;
    assert.deepEqual([result.summary.taken, result.summary.refused], [4, 1]);
    assert.deepEqual([open?.['startDate'], open?.['endDate'], open?.['areas']], ['2026-10-10', undefined, ['14207']]);
    assert.deepEqual(
      [stars?.['startDate'], stars?.['endDate'], stars?.['eventStatus'], stars?.['timeNote']],
      ['2026-10-10T19:00:00+09:00', '2026-10-11T00:00:00+09:00', undefined, '雨天中止'],
    );
    assert.deepEqual((stars?.['location'] as { geo: object }).geo, { latitude: 35.33, longitude: 139.4 });
    assert.deepEqual(stars?.['application'], {
      deadline: '2026-10-03T17:00:00+09:00',
      capacity: 20,
      full: true,
      note: '電話',
    });
    assert.deepEqual(
      [course?.['startDate'], course?.['endDate'], course?.['online'], course?.['onlineUrl']],
      ['2026-10-10T10:00:00+09:00', undefined, true, 'https://www.example.lg.jp/'],
    );
    assert.deepEqual(
      [exchange?.['eventStatus'], exchange?.['startDate'], exchange?.['timeNote']],
      ['cancelled', '2026-10-10T10:00:00+09:00', '～当面の間'],
    );
    for (const code of [
      'coordinates-swapped',
      'end-before-start',
      'deadline-as-words',
      'url-scheme-added',
      'area-code-check',
      'coordinates-zero',
      'date-end-open',
      'date-missing',
    ])
      assert.ok(codesOf(result).includes(code), code);
  });
  it('whose times and prices stand in the columns for remarks, or behind ① and 午後', async () => {
    const headers = [
      'NO',
      'イベント名',
      '開始日',
      '開始時間',
      '終了時間',
      '開始日時特記事項',
      '場所名称',
      '料金(基本)',
      '料金(詳細)',
      '定員',
    ];
    const { records } = await importText(
      csv(
        headers,
        ['1', '健康講座', '2026-10-10', '', '', '11時～12時30分', '港会館', '', '無料', '①20名'],
        ['2', '折り紙', '2026-10-10', '午後1時', '3時', '雨天中止', '港会館', '無料', '無料', '各回20名'],
        ['3', '茶話会', '2026-10-10', '午後1時30分～3時', '', '', '港会館', '①500円', '教材費は別', ''],
      ),
    );
    assert.deepEqual(
      records.map(({ startDate, endDate, timeNote }) => [
        String(startDate).slice(11, 16),
        String(endDate).slice(11, 16),
        timeNote,
      ]),
      [
        ['11:00', '12:30', undefined],
        ['13:00', '15:00', '雨天中止'],
        ['13:30', '15:00', undefined],
      ],
    );
    assert.deepEqual(
      records.map(({ cost }) => cost),
      [
        [{ free: true, kind: 'free' }],
        [{ free: true, kind: 'free' }],
        [{ free: false, kind: 'paid', note: '500円' }, { note: '教材費は別' }],
      ],
    );
    assert.equal((records[0]?.['application'] as { capacity?: number }).capacity, 20);
  });
  it('with the period for applications in one cell: its beginning is no hour of the deadline', async () => {
    const { records } = await importText(
      csv(
        ['開催月日', 'イベント名', '開催場所', '申込期間'],
        ['12月20日（日）', 'つながりカフェ', '丘会館', '12月1日（火）9時から12月15日（火）まで'],
        ['1月17日（日）', '防災講座', '港会館', '12月1日～12月25日17時'],
      ),
    );
    assert.deepEqual(
      records.map(({ startDate, application }) => [startDate, application]),
      [
        ['2026-12-20', { opens: '2026-12-01T09:00:00+09:00', deadline: '2026-12-15' }],
        ['2027-01-17', { opens: '2026-12-01', deadline: '2026-12-25T17:00:00+09:00' }],
      ],
    );
  });
  it('whose columns nobody knows: the columns are told, since they are the reason', async () => {
    const result = await importText(
      csv(['催しの日', 'イベント名', '開催場所', '定員', '主催'], ['10月10日', '講座', '港会館', '20', '市']),
      { kind: 'events' },
    );
    assert.deepEqual([result.summary.refused, codesOf(result)], [1, ['date-missing', 'column-unknown']]);
  });
  it('with month, day and weekday in columns of their own, the month only where it changes', async () => {
    const result = await importText(
      csv(
        ['令和8年度 講座予定表', '', '', '', '', ''],
        ['月', '日', '曜', '行事名', '時間', '場所'],
        ['10', '10', '土', '秋のつどい', '10時～12時', '港会館'],
        ['', '25', '日・祝', '親子サロン', '', '丘会館'],
        ['1', '10', '日', '囲碁大会', '', '港会館'],
        ['', '', '', '未定の会', '', '港会館'],
      ),
    );
    assert.deepEqual(
      result.records.map(({ startDate }) => startDate),
      ['2026-10-10T10:00:00+09:00', '2026-10-25', '2027-01-10'],
    );
    assert.deepEqual(
      result.findings.filter(({ level }) => level === 'refused').map(({ row, code }) => [row, code]),
      [[6, 'date-missing']],
    );
    assert.ok(!codesOf(result).includes('column-unknown'));
  });
  it('with one number on several rows', async () => {
    const result = await importText(
      csv(
        ['NO', '名称', '開始日', '開始時刻', '集合場所', '状態'],
        ['7', '連続講座', '2026-10-10', '10:00', '会館', ''],
        ['7', '連続講座', '2026-10-17', '10:00', '会館', '中止'],
        ['7', '連続講座', '2026-10-17', '10:00', '会館', '中止'],
        ['7', '別の催し', '2026-10-17', '10:00', '会館', ''],
        ['', '', '', '', '', ''],
      ),
    );
    assert.deepEqual(
      [result.summary.rows, result.summary.taken, result.summary.merged, result.summary.empty],
      [5, 2, 2, 1],
    );
    assert.deepEqual(result.records[0]?.['sessions'], [
      { startDate: '2026-10-10T10:00:00+09:00' },
      { startDate: '2026-10-17T10:00:00+09:00', eventStatus: 'cancelled' },
    ]);
    assert.deepEqual(
      result.findings.map(({ code }) => code),
      ['joined-by-number', 'duplicate-time', 'same-number-different-event'],
    );
    assert.equal(new Set(result.records.map(({ id }) => id)).size, 2);
  });
  it('from Excel: real dates and times', async () => {
    const sheet = [
      [
        { value: 'イベント名', type: String },
        { value: '開始日', type: String },
        { value: '開始時間', type: String },
        { value: '定員', type: String },
      ],
      [
        { value: '夏祭り', type: String },
        { value: new Date(Date.UTC(2026, 7, 1)), type: Date, format: 'yyyy/mm/dd' },
        { value: '13:30', type: String },
        { value: 50, type: Number },
      ],
    ];
    const buffer = await writeXlsx([
      { data: [[{ value: 'はじめに', type: String }]] as never, sheet: '説明' },
      { data: sheet as never, sheet: '一覧' },
    ]).toBuffer();
    const result = await importText(new Uint8Array(buffer));
    assert.deepEqual([result.summary.encoding, result.summary.kind, result.summary.taken], ['xlsx', 'events', 1]);
    assert.equal(result.records[0]?.['startDate'], '2026-08-01T13:30:00+09:00');
    assert.deepEqual(codesOf(result), ['sheets-not-read']);
  });
});

describe('places', () => {
  it('of a こども食堂 list with codes for how often, prices per group and days in words', async () => {
    const result = await importText(
      csv(
        [
          '全国地方公共団体コード',
          'ID',
          '名称',
          '住所',
          '緯度',
          '経度',
          '開催頻度',
          '開催曜日',
          '開催日',
          '開催開始時間',
          '開催終了時間',
          '開催日時特記事項',
          '参加費_小学生',
          '参加費_大人',
          '予約方法',
          'フードパントリー実施',
        ],
        [
          '131113',
          '1',
          'みんなの食堂',
          '大田区港1-1',
          '35.55',
          '139.73',
          '3',
          '水',
          '',
          '17:30',
          '19:00',
          '',
          '0',
          '300',
          '電話',
          '',
        ],
        [
          '131113',
          '2',
          '港こども食堂',
          '大田区港2-2',
          '35.55',
          '139.73',
          '5',
          '土',
          '',
          '11:30',
          '13:30',
          '',
          '100',
          '300',
          '不要',
          '1',
        ],
        [
          '131113',
          '3',
          '丘こども食堂',
          '大田区丘3-3',
          '',
          '',
          '5',
          '',
          '第４土曜日',
          '11:30',
          '13:30',
          '',
          '',
          '',
          '',
          '',
        ],
        ['131113', '4', '川こども食堂', '非公開', '35.55', '139.73', '非公開', '', '', '', '', '', '', '', '', ''],
      ),
    );
    const [weekly, monthly, fourth, hidden] = result.records;
    assert.equal(result.summary.kind, 'ibasho');
    assert.deepEqual(
      [weekly?.['kind'], weekly?.['schedule'], weekly?.['hoursNote']],
      ['kodomo-shokudo', [{ days: ['we'], opens: '17:30', closes: '19:00' }], undefined],
    );
    assert.deepEqual(weekly?.['cost'], [
      { free: true, kind: 'free', note: '小学生：無料' },
      { free: false, kind: 'paid', note: '大人：300円' },
    ]);
    assert.deepEqual(
      [monthly?.['schedule'], monthly?.['hoursNote'], monthly?.['tags'], monthly?.['reservation']],
      [undefined, '月1回程度 土 11:30～13:30', ['food-pantry'], false],
    );
    assert.deepEqual(fourth?.['schedule'], [{ days: ['sa'], weeks: [4], opens: '11:30', closes: '13:30' }]);
    assert.deepEqual(
      [hidden?.['geo'], hidden?.['address'], hidden?.['addressPrecision']],
      [undefined, undefined, 'hidden'],
    );
  });
  it('of a こども食堂 list whose days stand among the remarks: computed where frequency, weekday and remark agree', async () => {
    const hours = async (frequency: string, weekdays: string, day: string, remark: string): Promise<unknown> => {
      const result = await importText(
        csv(
          ['NO', '名称', '住所', '開催頻度', '開催曜日', '開催日', '開催開始時間', '開催終了時間', '開催日時特記事項'],
          ['1', '港こども食堂', '港市港1-1', frequency, weekdays, day, '17:00:00', '19:00:00', remark],
        ),
      );
      const { schedule, hoursNote } = result.records[0] as {
        schedule?: { days: string[]; weeks?: number[] }[];
        hoursNote?: string;
      };
      return schedule?.map(({ days, weeks }) => `${days.join('')}${weeks?.join(',') ?? ''}`).join(' ') ?? hoursNote;
    };
    assert.equal(await hours('4', '金', '', '第2金曜日、第4金曜日'), 'fr2 fr4');
    assert.equal(await hours('5', '木', '', '毎月第３木曜'), 'th3');
    assert.equal(await hours('4', '水金', '', '第1水曜日、第3金曜日'), 'we1 fr3');
    // 「数か月に1回程度」 is not every month, whatever day is named.
    assert.equal(await hours('6', '金', '', '第2金曜日'), '数か月に1回程度 金 17:00～19:00 第2金曜日');
    assert.equal(await hours('6', '金', '第2金曜日', ''), '数か月に1回程度 第2金曜日 金 17:00～19:00');
    assert.equal(await hours('8', '', '毎週土曜日', ''), '不定期 毎週土曜日 17:00～19:00');
    assert.equal(await hours('隔月', '', '第3土曜日', ''), '隔月 第3土曜日 17:00～19:00');
    assert.equal(await hours('年4回', '', '第3土曜日', ''), '年4回 第3土曜日 17:00～19:00');
    // What contradicts itself is left in words.
    assert.equal(await hours('5', '日', '', '第2日曜日、第4日曜日'), '月1回程度 日 17:00～19:00 第2日曜日、第4日曜日');
    assert.equal(await hours('5', '土', '', '第2金曜日'), '月1回程度 土 17:00～19:00 第2金曜日');
    assert.equal(await hours('月1回', '', '第1月曜日', ''), 'mo1');
  });
  it('of a こども食堂 list that calls its regular days 開催日時', async () => {
    const result = await importText(
      csv(
        ['名称', '開催場所', '住所', '開催日時', '対象', '参加費', '連絡先'],
        [
          '港こども食堂',
          '港会館',
          '港市港1-1',
          '毎月第3土曜日 11:30～13:30',
          'どなたでも',
          'こども無料、大人300円',
          '港会（090-1234-5678）',
        ],
        ['丘こども食堂', '丘会館', '港市丘1-1', '不定期', '子ども', '無料', ''],
      ),
      { file: '港市こども食堂一覧.csv' },
    );
    assert.deepEqual([result.summary.kind, result.summary.taken], ['ibasho', 2]);
    assert.deepEqual(
      [result.records[0]?.['kind'], result.records[0]?.['schedule']],
      ['kodomo-shokudo', [{ days: ['sa'], weeks: [3], opens: '11:30', closes: '13:30' }]],
    );
    assert.equal(result.records[1]?.['hoursNote'], '不定期');
  });
  it('of a tab-separated list of facilities with a data-set prefix and a lost zero', async () => {
    const rows = [
      [
        '公共施設_全国地方公共団体コード',
        '公共施設_NO',
        '公共施設_名称',
        '公共施設_住所',
        '公共施設_電話番号',
        '公共施設_利用可能曜日',
        '公共施設_開始時間',
        '公共施設_終了時間',
        '公共施設_備考',
      ],
      [
        '11002',
        '1',
        '中央図書館',
        '札幌市中央区1',
        '011-111-2222',
        '火水木金土日',
        '9:00',
        '19:00',
        '&nbsp;祝日は17時まで<br>要確認',
      ],
      ['11002', '2', '中央公園', '札幌市中央区2', '111112222', '', '', '', ''],
    ];
    const result = await importText(`\ufeff${rows.map((row) => row.join('\t')).join('\n')}`);
    assert.deepEqual([result.summary.kind, result.summary.taken, result.summary.repaired], ['ibasho', 2, 2]);
    assert.deepEqual(
      [result.records[0]?.['areas'], result.records[0]?.['kind'], result.records[0]?.['description']],
      [['01100'], 'public-place', '祝日は17時まで\n要確認'],
    );
    for (const code of ['code-zero-restored', 'markup-decoded', 'phone-zero-lost'])
      assert.ok(codesOf(result).includes(code), code);
  });
  it('a column that says it holds names is believed before any guess; 「等」 and 「;」 change nothing', async () => {
    const result = await importText(
      csv(
        ['指定避難施設の名称', '所在地', '診療時間', '休診日等', '公共施設　'],
        ['港市役所', '港市港1', '9:00～17:00', '土日祝', '公共施設'],
        ['港会館', '港市港2', '9:00～17:00', '月曜日', '公共施設'],
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      result.records.map(({ name }) => name),
      ['港市役所', '港会館'],
    );
    assert.deepEqual(result.records[0]?.['schedule'], [
      { days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '17:00' },
    ]);
    const standard = await importText(
      csv(
        ['名称', '住所', '利用可能曜日', '開始時間', '終了時間'],
        ['港児童館', '港市港1', '月;火;水', '9:00', '17:00'],
      ),
    );
    assert.deepEqual(standard.records[0]?.['schedule'], [
      { days: ['mo', 'tu', 'we'], opens: '09:00', closes: '17:00' },
    ]);
  });
  it('of a list of gatherings: the kind from the title, 「同上」 from the row above, hours as groups write them', async () => {
    const result = await importText(
      csv(
        ['港市 通いの場一覧', '', '', '', ''],
        ['No', 'グループ名', '住所', '活動日時', '連絡先'],
        ['1', '囲碁クラブ', '港市川3-3', '月～金 9～16時', '港市社協 0467-00-1111'],
        ['2', '歌の会', '〃', '毎月10日　14時～', '同上'],
        ['3', 'みなとデイサービス', '港市川4', '', ''],
      ),
    );
    const [go, song, care] = result.records;
    assert.deepEqual(
      [go?.['kind'], go?.['schedule']],
      ['senior-space', [{ days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '16:00' }]],
    );
    assert.deepEqual(
      [song?.['address'], song?.['contact'], song?.['hoursNote']],
      ['港市川3-3', { name: '港市社協', phone: '0467-00-1111' }, '毎月10日　14時～'],
    );
    assert.equal(care?.['kind'], 'other');
    assert.deepEqual(
      result.findings.filter(({ code }) => code === 'ditto').map(({ row, column }) => [row, column]),
      [
        [4, '住所'],
        [4, '連絡先'],
      ],
    );
  });
  it('of places with a column for every weekday: ○ or hours, and never where ○ means closed', async () => {
    const days = ['月', '火', '水', '木', '金', '土', '日'];
    const rows = [
      ['港児童館', '港市港1', '○', '○', '×', '○', '○', '', '', '9:00～17:00'],
      ['川カフェ', '港市川1', '9:00-12:00', '', '', '', '', '10:00-15:00', '休', ''],
      ['山クラブ', '港市山1', '○', '△', '', '', '', '', '', '10:00～12:00'],
    ];
    const result = await importText(csv(['名称', '住所', ...days, '開館時間'], ...rows), { kind: 'ibasho' });
    assert.deepEqual(
      result.records.map(({ schedule }) => schedule),
      [
        [{ days: ['mo', 'tu', 'th', 'fr'], opens: '09:00', closes: '17:00' }],
        [
          { days: ['mo'], opens: '09:00', closes: '12:00' },
          { days: ['sa'], opens: '10:00', closes: '15:00' },
        ],
        undefined,
      ],
    );
    assert.equal(result.records[2]?.['hoursNote'], '月、火 △ 10:00～12:00');
    assert.deepEqual(codesOf(result), ['hours-as-words']);
    const shut = await importText(
      csv(['', '', '休館日', ...days.slice(1).map(() => ''), ''], ['名称', '住所', ...days, '開館時間'], ...rows),
      { kind: 'ibasho' },
    );
    assert.equal(shut.records[0]?.['schedule'], undefined);
    assert.ok(codesOf(shut).includes('column-unknown'));
  });
  it('names what a list is of, whatever it is called', async () => {
    const result = await importText(
      csv(['番号', '公園名', '所在地', '緯度', '経度', '面積'], ['1', '港公園', '港市港1', '35.4', '139.6', '100']),
    );
    assert.deepEqual([result.summary.kind, result.records[0]?.['name']], ['ibasho', '港公園']);
    assert.deepEqual(
      result.findings.filter(({ code }) => code === 'column-unknown').map(({ column }) => column),
      ['面積'],
    );
  });
});

describe('windows', () => {
  it('of a city: desks by their names, hours in words, several numbers', async () => {
    const result = await importText(
      csv(
        ['施設名', '担当地区', '所在地', '電話', 'FAX', '開所時間', '休所日'],
        [
          '港地域包括支援センター',
          '港・丘地区',
          '港市港1-1',
          '045-111-2222（代表）、0120-111-222',
          '045-111-2223',
          '月～金 8時30分～17時15分',
          '祝日、12月29日～1月3日',
        ],
        ['丘地域包括支援センター', '丘地区', '港市丘1-1', '222-3333', '', '随時', ''],
      ),
    );
    assert.deepEqual([result.summary.kind, result.summary.taken], ['consultationWindows', 2]);
    const [first, second] = result.records;
    assert.deepEqual(first?.['channels'], [
      { id: 'phone', number: '045-111-2222', dial: 'tel:0451112222', label: '代表' },
      { id: 'phone', number: '0120-111-222', dial: 'tel:0120111222', charge: { free: true } },
      { id: 'fax', number: '045-111-2223' },
      { id: 'in-person' },
    ]);
    assert.deepEqual(
      [first?.['schedule'], first?.['onHolidays'], first?.['closures']],
      [
        [{ days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '08:30', closes: '17:15' }],
        'closed',
        [{ yearly: '12-29/01-03' }],
      ],
    );
    assert.deepEqual(first?.['topics'], ['elder-care']);
    assert.match(String(second?.['description']), /電話 222-3333/u);
  });
  it('of a list of consultations', async () => {
    const result = await importText(
      csv(
        ['相談名', '相談内容', '相談日時', '場所', '問い合わせ先', '電話番号'],
        ['法律相談', '弁護士による相談', '毎週火曜日 13時～16時', '市役所1階', '市民相談課', '045-111-2222'],
      ),
    );
    assert.deepEqual([result.summary.kind, result.records[0]?.['name']], ['consultationWindows', '法律相談']);
    assert.deepEqual(result.records[0]?.['schedule'], [{ days: ['tu'], opens: '13:00', closes: '16:00' }]);
  });
  it('of clinics: the sentence is kept where one word is not understood', async () => {
    const result = await importText(
      csv(
        [
          '名称',
          '所在地_連結表記',
          '電話番号',
          '診療曜日',
          '診療開始時間',
          '診療終了時間',
          '診療日時特記事項',
          '診療科目',
        ],
        ['港医院', '港市港1-1', '045-111-2222', '月火水木金土', '09:00', '18:00', '木曜日は午前のみ', '内科'],
      ),
    );
    assert.deepEqual(
      [result.summary.kind, result.records[0]?.['topics'], result.records[0]?.['schedule']],
      ['consultationWindows', ['health'], undefined],
    );
    assert.equal(result.records[0]?.['hoursNote'], '月・火・水・木・金・土 09:00～18:00 木曜日は午前のみ');
  });
});

describe('odd columns', () => {
  it('several columns for days, the year in the title, a range in the column for the start', async () => {
    const result = await importText(
      csv(
        ['令和8年度 講座一覧', '', '', '', ''],
        ['講座名', '開催日1', '開催日2', '開始時間', '定員（人）'],
        ['パソコン入門', '10月3日', '2月6日', '10:00～12:00', '20'],
        ['俳句', '11/7', '', '随時', '10'],
      ),
    );
    assert.deepEqual(result.records[0]?.['sessions'], [
      { startDate: '2026-10-03T10:00:00+09:00', endDate: '2026-10-03T12:00:00+09:00' },
      { startDate: '2027-02-06T10:00:00+09:00', endDate: '2027-02-06T12:00:00+09:00' },
    ]);
    assert.deepEqual(
      [result.records[1]?.['startDate'], result.records[1]?.['timeNote'], result.records[1]?.['application']],
      ['2026-11-07', '随時', { capacity: 10 }],
    );
    assert.ok(codesOf(result).includes('year-from-title'));
  });
  it('numbers that a spreadsheet was made to keep as text, and errors that it left', async () => {
    const result = await importText(
      csv(
        ['名称', '住所', '電話番号', '備考'],
        ['港公民館', '港1-1', '="0467-82-1111"', '#N/A'],
        ['丘公民館', '丘1-1', "'0467-82-1112", '########'],
      ),
    );
    assert.deepEqual(
      result.records.map(({ contact }) => contact),
      [{ phone: '0467-82-1111' }, { phone: '0467-82-1112' }],
    );
    assert.deepEqual(
      result.records.map(({ description }) => description),
      [undefined, undefined],
    );
  });
  it('a second column of one meaning is told, not dropped in silence', async () => {
    const result = await importText(
      csv(['名称', '所在地', '住所', '種別', '区分'], ['港公民館', '港1-1', '港一丁目1番', 'A', 'B']),
    );
    assert.deepEqual(
      result.findings.filter(({ code }) => code === 'column-second').map(({ column }) => column),
      ['住所', '区分'],
    );
  });
  it('columns that linked data names by address', async () => {
    const result = await importText(
      'http://imi.go.jp/ns/core/rdf#名称\thttp://schema.org/address\thttp://schema.org/telephone\n港公民館\t港1-1\t0467-82-1111\n',
    );
    assert.deepEqual([result.summary.taken, result.records[0]?.['address']], [1, '港1-1']);
  });
  it('titles of sections are no records', async () => {
    const result = await importText(
      csv(
        ['番号', '名称', '住所', '電話番号'],
        ['■港地区', '', '', ''],
        ['1', '港公民館', '港1-1', ''],
        ['丘地区', '', '', ''],
        ['2', '丘公民館', '丘1-1', ''],
      ),
    );
    assert.deepEqual([result.summary.taken, result.summary.refused, result.summary.empty], [2, 0, 2]);
    assert.deepEqual(
      result.findings.filter(({ code }) => code === 'title-row').map(({ row, level }) => [row, level]),
      [
        [2, 'note'],
        [4, 'note'],
      ],
    );
  });
  it('files that are no tables say what they are', async () => {
    for (const [bytes, code] of [
      ['<!DOCTYPE html><html></html>', 'not-a-table'],
      ['', 'file-empty'],
    ] as const)
      assert.deepEqual(codesOf(await importText(bytes)), [code]);
    assert.deepEqual(codesOf(await importText(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))), ['xls-old-format']);
    assert.deepEqual(codesOf(await importText(Buffer.from('PK\u0003\u0004broken'))), ['xlsx-damaged']);
  });
  it('a text with an unquoted comma does not move the columns behind it', async () => {
    const result = await importText(
      [
        '名称,説明,住所,緯度,経度,電話番号',
        '港公民館,広い,港1-1,35.4,139.6,045-111-2222',
        '丘公民館,静かで,明るく,暖かい,丘1-1,35.5,139.5,045-111-2223',
        '',
      ].join('\n'),
    );
    const { description, address, geo } = result.records[1] ?? {};
    assert.deepEqual(
      [description, address, geo],
      ['静かで,明るく,暖かい', '丘1-1', { latitude: 35.5, longitude: 139.5 }],
    );
    assert.deepEqual(
      codesOf(result).filter((code) => code.startsWith('cells')),
      ['cells-rejoined'],
    );
  });
  it('a price that was cut at its comma is one price, and what stands behind it stays where it belongs', async () => {
    const result = await importText(
      [
        'イベント名,開催日,定員,参加費,申込,備考',
        'パソコン教室,2026-12-05,20,1,000円,往復はがき,満員御礼',
        '料理教室,2026-12-06,10,大人1,500円,電話,',
        '手芸の会,2026-12-07,20,500円,電話,ゆっくり,のんびり',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      result.records.map(({ cost, application }) => [(cost as { note: string }[])[0]?.note, application]),
      [
        ['1,000円', { capacity: 20, full: true, note: '往復はがき' }],
        ['大人1,500円', { capacity: 10, note: '電話' }],
        ['500円', { capacity: 20, note: '電話' }],
      ],
    );
  });
  it('English headers, a second header in Japanese, rows that are not public, a point in one cell', async () => {
    const result = await importText(
      csv(
        ['event_name', 'start_date', 'start_time', 'location_name', 'latitude', 'longitude', 'status'],
        ['イベント名', '開始日', '開始時間', '場所名称', '緯度', '経度', '状態'],
        ['夏祭り', '2026-08-01', '10:00', '港公園', '35.4, 139.6', '', '公開'],
        ['秋祭り', '2026-09-01', '10:00', '港公園', '', '', '下書き'],
      ),
    );
    assert.deepEqual([result.summary.kind, result.summary.taken, result.summary.refused], ['events', 1, 1]);
    assert.deepEqual(
      codesOf(result).filter((code) => code === 'repeated-header' || code === 'not-public'),
      ['repeated-header', 'not-public'],
    );
    assert.deepEqual((result.records[0]?.['location'] as { geo: object }).geo, { latitude: 35.4, longitude: 139.6 });
  });
  it('an index column that the header does not name', async () => {
    const result = await importText(
      [
        '名称,住所,緯度,経度,電話番号',
        '0,港公民館,港1-1,35.4,139.6,045-111-2222',
        '1,丘公民館,丘1-1,35.5,139.5,045-111-2223',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      result.records.map(({ name }) => name),
      ['港公民館', '丘公民館'],
    );
    assert.ok(codesOf(result).includes('index-without-header'));
  });

  it('lists as prefectures and groups name them: 窓口, 相談受付日・時間, a town without code, cafés and pantries', async () => {
    const desks = await importText(
      csv(
        ['市町村', '窓口', '相談受付日・時間', '電話番号'],
        ['港市', '消費生活相談', '月～金 9:30～16:00', '045-000-1111'],
        ['丘町', '丘町消費生活相談', '火 10:00～12:00', '045-000-1112'],
      ),
    );
    assert.equal(desks.summary.kind, 'consultationWindows');
    assert.deepEqual(
      desks.records.map(({ schedule, eligibility }) => [schedule !== undefined, eligibility]),
      [
        [true, { note: '市町村：港市' }],
        [true, undefined],
      ],
    );
    const cafes = await importText(
      csv(
        ['認知症カフェ一覧', '', ''],
        ['名称', '開催場所', '開催日時'],
        ['スマイルカフェ', '港会館', '毎月第2水曜日 13:30～15:30'],
        ['ひだまりカフェ', '丘会館', '毎月第1月曜日 10:00～12:00'],
      ),
    );
    assert.deepEqual(
      cafes.records.map(({ kind }) => kind),
      ['dementia-cafe', 'dementia-cafe'],
    );
    const pantries = await importText(
      csv(
        ['団体名', '開催日', '場所', '電話番号'],
        ['港パントリー', '毎月最終土曜 13時～14時', '丘会館', '045-000-1113'],
      ),
      { file: 'フードパントリー.csv' },
    );
    assert.deepEqual(
      pantries.records.map(({ kind }) => kind),
      ['food-pantry'],
    );
  });
});
