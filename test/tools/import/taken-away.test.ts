/** What stands around the hours or the day of a row, and takes them away. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesOf, csv, importText } from './helpers.js';

const PLACE = ['名称', '住所', '開催日', '開館時間'];
const place = async (column: string, value: string) => {
  const result = await importText(
    csv([...PLACE, column], ['ひだまりの会', '港市港1', '毎週火曜日', '10:00～12:00', value]),
    { kind: 'ibasho' },
  );
  return { record: result.records[0]!, codes: codesOf(result) };
};

describe('the status of a place', () => {
  for (const status of ['休止中', '活動休止', '当面の間お休み', '開設予定', '閉鎖', '休会中'])
    it(`${status}: not open now`, async () => {
      const { record } = await place('状態', status);
      assert.ok(record['status'] === 'temporarily-closed' || record['schedule'] === undefined);
    });

  for (const status of ['活動中', '開催', '通常どおり', '○'])
    it(`${status}: its hours are computed`, async () => {
      const { record } = await place('状態', status);
      assert.equal(record['status'], undefined);
      assert.notEqual(record['schedule'], undefined);
    });

  it('that nobody knows stops the computation, and is told', async () => {
    const { record, codes } = await place('状態', '要確認');
    assert.equal(record['schedule'], undefined);
    assert.ok(codes.includes('hours-stopped'));
  });
});

describe('two columns of hours', () => {
  const desk = async (first: string, second: string, heads = ['開館時間', '相談時間']) => {
    const { records, findings } = await importText(
      csv(['窓口名', '電話番号', ...heads], ['港相談室', '045-000-1111', first, second]),
      { kind: 'consultationWindows' },
    );
    const differ = findings.find(({ code }) => code === 'hours-differ');
    return { record: records[0] as Record<string, unknown>, told: differ?.value };
  };

  it('that differ are both shown in words, and told', async () => {
    const { record, told } = await desk('月～金 9:00～17:00', '火 13:00～15:00');
    assert.deepEqual(
      [record['schedule'], record['hoursNote'], told],
      [
        undefined,
        '開館時間：月～金 9:00～17:00、相談時間：火 13:00～15:00',
        '開館時間：月～金 9:00～17:00／相談時間：火 13:00～15:00',
      ],
    );
  });
  it('that say the same, or of which one is empty, are computed', async () => {
    for (const [first, second] of [
      ['月～金 9:00～17:00', '月曜～金曜　９：００～１７：００'],
      ['', '月～金 9:00～17:00'],
      ['月～金 9:00～17:00', ''],
    ] as const) {
      const { record, told } = await desk(first, second);
      assert.deepEqual([(record['schedule'] as unknown[]).length, told], [1, undefined]);
    }
  });
});

describe('a place that is not there yet, or no more', () => {
  for (const [column, value] of [
    ...['開設年月日', '事業開始日', '供用開始日', '開所日'].map((header) => [header, '2199-04-01'] as const),
    ['登録抹消日', '2026-03-31'],
    ['更新区分', '削除'],
  ] as const)
    it(`${column} ${value}: its hours stay words`, async () => {
      assert.equal((await place(column, value)).record['schedule'], undefined);
    });
  it('began long ago: its hours are computed', async () => {
    for (const column of ['開設年月日', '事業開始日'])
      assert.notEqual((await place(column, '2015-04-01')).record['schedule'], undefined, column);
  });
  it('in a column that asks whether it is open, and says no', async () => {
    for (const [column, value] of [
      ['営業', '×'],
      ['開館の有無', '無'],
      ['利用可能', '不可'],
      ['is_running', 'false'],
      ['opening_hours_osm', 'Mo-Fr 10:00-12:00; PH off'],
    ] as const)
      assert.equal((await place(column, value)).record['schedule'], undefined, `${column} ${value}`);
    assert.notEqual((await place('営業', '○')).record['schedule'], undefined);
  });
  it('isOpen false: closed', async () => {
    assert.equal((await place('isOpen', 'false')).record['status'], 'temporarily-closed');
  });
});

describe('a list of what has stopped, by its title or its name', () => {
  const listed = async (title: string, file: string) =>
    (
      await importText(csv([title], PLACE, ['ひだまりの会', '港市港1', '毎週火曜日', '10:00～12:00']), {
        kind: 'ibasho',
        file,
      })
    ).records[0]?.['schedule'];
  it('is not open', async () => {
    assert.equal(await listed('活動を休止しているサロン一覧', 'a.csv'), undefined);
    assert.equal(await listed('サロン一覧', '休止中のサロン一覧.csv'), undefined);
    assert.notEqual(await listed('夏休みの居場所一覧', 'サロン一覧.csv'), undefined);
  });
});

describe('how often a place opens', () => {
  const hours = async (weekday: string, frequency: string) => {
    const { records } = await importText(
      csv(
        ['名称', '住所', '曜日', '開館時間', '開催頻度'],
        ['ひだまりの会', '港市港1', weekday, '10:00～12:00', frequency],
      ),
      { kind: 'ibasho' },
    );
    return records[0]?.['schedule'];
  };
  for (const [weekday, frequency] of [
    ['毎週火曜日', '月2回'],
    ['火', '偶数週'],
    ['毎週火曜日', '火曜が祝日のときは水曜'],
    ['第2・4火曜日', '月1回'],
    ['第2火曜日', '奇数月'],
    ['月～金', '年末年始を除く'],
  ] as const)
    it(`${weekday}, ${frequency}: nobody knows which`, async () =>
      assert.equal(await hours(weekday, frequency), undefined));
  for (const [weekday, frequency] of [
    ['火・木', '週2回'],
    ['月～金', '週5日'],
    ['毎週火曜日', '毎週'],
    ['第2・4火曜日', '月2回'],
  ] as const)
    it(`${weekday}, ${frequency}: agree`, async () => assert.notEqual(await hours(weekday, frequency), undefined));
});

describe('a remark of a place', () => {
  for (const remark of [
    '7月はやりません',
    '第4週は行いません',
    '奇数月のみ',
    '5月から10月まで開催',
    '1月は第2金曜日に変更',
    '3か月に1回の開催です',
    '不定期です',
    '学校がある日だけ開きます',
    '冬は閉めます',
    '祝日を除く',
    '奇数週',
    '担当者がいないときもあります',
  ])
    it(`${remark}: no more is open than before`, async () => {
      const { record } = await place('備考', remark);
      const schedule = record['schedule'] as { days: string[] }[] | undefined;
      assert.ok(schedule === undefined || record['onHolidays'] === 'closed', JSON.stringify(schedule));
    });

  for (const remark of ['途中で休んでもかまいません', '何もしなくてもいい場所です', '年中無休の駐車場があります'])
    it(`${remark}: takes nothing away`, async () => {
      assert.notEqual((await place('備考', remark)).record['schedule'], undefined);
    });
});

describe('a column nobody knows', () => {
  it('of further closing days is read as closing days', async () => {
    const { record } = await place('臨時休業日', '12月15日');
    assert.deepEqual(record['closures'], [{ yearly: '12-15' }]);
  });

  it('whose name or value takes time away stops the computation', async () => {
    for (const [column, value] of [
      ['除外日', '第2週'],
      ['お知らせ', '8月は中止します'],
    ] as const) {
      const { record, codes } = await place(column, value);
      assert.equal(record['schedule'], undefined, column);
      assert.ok(codes.includes('hours-stopped'), column);
    }
  });
});

describe('any other column', () => {
  for (const [column, value] of [
    ['予約特記事項', '第4週は行いません'],
    ['利用方法', '電話（土日は不在）'],
    ['連絡先備考', '8月は電話がつながりません'],
    ['対象者', 'どなたでも。8月は休止します'],
    ['アクセス方法', '駅から5分。12月は工事のため閉鎖'],
    ['集合場所', '玄関前（第3火曜はお休み）'],
    ['曜日', '火曜日（8月は休み）'],
    ['対象者', '市内の方。盆と正月は除く'],
  ] as const)
    it(`${column}: ${value}`, async () => {
      const { record } = await place(column, value);
      assert.ok(record['schedule'] === undefined || record['closures'] !== undefined, JSON.stringify(record));
    });

  for (const [column, value] of [
    ['対象者', '市内在住の方のみ。平日に来られる方'],
    ['料金', '土日は小学生のみ無料'],
    ['料金', '65歳以上無料（祝日を除く）'],
    ['アクセス方法', '旧港小学校（閉校）の2階'],
  ] as const)
    it(`${column}: ${value} limits no hours`, async () => {
      assert.notEqual((await place(column, value)).record['schedule'], undefined);
    });

  it('that the office keeps for itself stops the computation, and its words are not shown', async () => {
    const { record, codes } = await place('庁内メモ', '8月は田中さん休養のため開催しない');
    assert.equal(record['schedule'], undefined);
    assert.ok(!JSON.stringify(record).includes('田中'));
    assert.ok(codes.includes('hours-stopped'));
  });

  it('beyond the header is heard as well', async () => {
    const { record } = await importText(
      csv(PLACE, ['ひだまりの会', '港市港1', '毎週火曜日', '10:00～12:00', '当面の間お休みします']),
      { kind: 'ibasho' },
    ).then(({ records }) => ({ record: records[0]! }));
    assert.equal(record['schedule'], undefined);
  });
});

describe('several columns for one state', () => {
  it('are all asked', async () => {
    const result = await importText(
      csv([...PLACE, '公開状態', '状態'], ['ひだまりの会', '港市港1', '毎週火曜日', '10:00～12:00', '公開', '休止中']),
      { kind: 'ibasho' },
    );
    assert.equal(result.records[0]!['status'], 'temporarily-closed');
    const hidden = await importText(
      csv([...PLACE, '状態', '状態'], ['ひだまりの会', '港市港1', '毎週火曜日', '10:00～12:00', '活動中', '非公開']),
      { kind: 'ibasho' },
    );
    assert.equal(hidden.records.length, 0);
  });
});

describe('a note below a table', () => {
  const desks = (note: string) =>
    importText(
      csv(
        ['名称', '電話番号', '曜日', '受付時間'],
        ['こども相談', '045-000-1111', '月～金', '9:00～17:00'],
        ['くらし相談', '045-000-2222', '火', '10:00～16:00'],
        [note, '', '', ''],
      ),
      { kind: 'consultationWindows' },
    );

  it('that closes all desks and is not understood leaves the hours of all in words', async () => {
    const result = await desks('※祝日・年末年始はどの窓口もお休みをいただきます。');
    for (const record of result.records)
      assert.ok(record['schedule'] === undefined || record['onHolidays'] === 'closed');
    assert.equal(result.summary.refused, 0);
  });

  it('is heard without the commas of its row, and behind its mark', async () => {
    for (const row of [
      ['※祝日はどの窓口も閉まっています'],
      ['※1', '8月は窓口により異なります'],
      ['注', '', '第2土曜は不在です', ''],
    ]) {
      const result = await importText(
        csv(['名称', '電話番号', '曜日', '受付時間'], ['こども相談', '045-000-1111', '月～土', '9:00～17:00'], row),
        { kind: 'consultationWindows' },
      );
      assert.equal(result.records[0]?.['schedule'], undefined, row.join());
      assert.ok(codesOf(result).includes('remark-for-all'), row.join());
      assert.equal(result.summary.refused, 0, row.join());
    }
  });

  it('above the header needs no mark', async () => {
    for (const [note, stays] of [
      ['上記のほか、祝日は休み', false],
      ['閉庁日：土日祝', false],
      ['毎月第1月曜日と8月は閉所', false],
      ['休日の相談窓口一覧', true],
      ['令和8年12月1日現在', true],
    ] as const) {
      const { records } = await importText(
        csv(
          [note, '', '', ''],
          ['名称', '電話番号', '曜日', '受付時間'],
          ['こども相談', '045-000-1111', '月～金', '9:00～17:00'],
        ),
        { kind: 'consultationWindows' },
      );
      assert.equal(records[0]?.['schedule'] !== undefined, stays, note);
    }
  });

  it('that takes nothing away is a note, not a lost record', async () => {
    const result = await desks('※緊急の場合は110番へ電話してください。');
    assert.deepEqual([result.summary.taken, result.summary.refused], [2, 0]);
    assert.notEqual(result.records[0]?.['schedule'], undefined);
  });
});

describe('a closed weekday', () => {
  it('stays closed when a 祝日 with hours of its own falls on it', async () => {
    const result = await importText(
      csv(
        ['名称', '住所', '開館時間', '休館日'],
        ['港図書室', '港市港1', '火～金 9:00～19:00、土日祝 9:00～17:00', '月曜日'],
      ),
      { kind: 'ibasho' },
    );
    const { schedule, closures } = result.records[0]!;
    assert.ok(schedule === undefined || JSON.stringify(closures).includes('"mo"'), JSON.stringify(schedule));
  });
});

describe('two rows for one place', () => {
  const head = ['NO', '名称', '住所', '曜日', '利用時間', '状態', '備考'];
  const open = ['1', 'ひだまりの会', '港市港1', '火', '10:00～12:00', '', ''];
  const of = (second: string[]) => importText(csv(head, open, second), { kind: 'ibasho' });

  it('that do not agree: none of them is shown as open', async () => {
    for (const second of [
      ['1', 'ひだまりの会', '港市港1', '火', '10:00～12:00', '休止中', ''],
      ['', 'ひだまりの会', '', '', '', '休止中', ''],
      ['1', 'ひだまりの会', '港市港1', '', '', '', '8月は行いません'],
      ['2', 'ひだまりの会', '港市港1', '', '', '', '現在休止しています。'],
    ]) {
      const result = await of(second);
      const [first] = result.records;
      assert.ok(first?.['schedule'] === undefined || first['status'] !== undefined, second.join());
      assert.ok(codesOf(result).includes('places-disagree'), second.join());
    }
  });

  it('with hours or places of their own speak for themselves', async () => {
    for (const second of [
      ['2', 'ひだまりの会', '港市港1', '木', '13:00～15:00', '休止中', ''],
      ['2', 'ひだまりの会', '港市丘9', '火', '10:00～12:00', '休止中', ''],
    ]) {
      const [first] = (await of(second)).records;
      assert.deepEqual([first?.['status'], first?.['schedule'] === undefined], [undefined, false], second.join());
    }
  });
});

describe('two rows for one event', () => {
  const events = (...rows: string[][]) =>
    importText(csv(['NO', 'イベント名', '開始日', '開始時間', '終了時間', '場所名称', '状態'], ...rows));
  const first = ['1', 'ひだまり講座', '2026-12-10', '10:00', '12:00', '港会館', ''];

  for (const [status, fate] of [
    ['中止', 'cancelled'],
    ['荒天のため中止', 'cancelled'],
    ['開催見送り', 'cancelled'],
    ['実施せず', 'cancelled'],
    ['雨天のため延期', 'postponed'],
  ] as const) {
    it(`${status}: the worse news wins, whichever row brings it`, async () => {
      const second = [...first.slice(0, 6), status];
      for (const rows of [
        [first, second],
        [second, first],
      ])
        assert.equal((await events(...rows)).records[0]?.['eventStatus'], fate);
    });
  }

  it('what only the second row says is named', async () => {
    const result = await importText(
      csv(
        ['NO', 'イベント名', '開始日', '場所名称', '状態', '説明'],
        ['1', 'ひだまり講座', '2026-12-10', '港会館', '', '甲'],
        ['1', 'ひだまり講座', '2026-12-10', '港会館', '中止', '乙'],
      ),
    );
    assert.ok(result.findings.some(({ code, message }) => code === 'rows-disagree' && message.includes('説明')));
  });
});

describe('a thing of a street among places', () => {
  it('is no place to be, and told', async () => {
    const rows = ['港サロン', '本町地下道', '川公衆トイレ', '駅前駐輪場', '防犯カメラ3号', '港歩道橋（東側）'];
    const { records, summary, findings } = await importText(
      csv(PLACE, ...rows.map((name, i) => [name, `港市港町${i + 1}-1`, '毎日', '0:00～24:00'])),
      { kind: 'ibasho' },
    );
    assert.deepEqual([records.map(({ name }) => name), summary.refused], [['港サロン'], 5]);
    assert.ok(findings.every(({ code }) => code === 'thing-as-place'));
  });
  it('by its whole name only', async () => {
    const rows = ['サロン日本橋', 'みんなのトイレカフェ', '駐車場のある会', 'ごみ減量の会', '地下道ギャラリー'];
    const { records } = await importText(csv(PLACE, ...rows.map((name, i) => [name, `港市港町${i + 1}-1`, '', ''])), {
      kind: 'ibasho',
    });
    assert.equal(records.length, rows.length);
  });
});

describe('rows and columns that hold no running place', () => {
  it('a thing that OpenStreetMap calls disused has no hours', async () => {
    const { record, codes } = await place('disused:amenity', 'community_centre');
    assert.equal(record['schedule'], undefined);
    assert.ok(codes.includes('hours-stopped'));
  });
  it('a row of sums below a table of ○ is no place', async () => {
    const result = await importText(
      csv(
        ['名称', '住所', '月', '火', '水', '木', '金'],
        ['港の会', '港市港1', '○', '', '', '○', ''],
        ['合計', '', '1', '', '', '1', ''],
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual([result.records.length, codesOf(result)], [1, ['hours-as-words', 'footnote-row']]);
  });
});
