/** Whether an event takes place: by its columns, its title, its remarks, and by two rows that do not agree. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommunityEvent } from '../../../src/feed/schema.js';
import { codesOf, csv, importText } from './helpers.js';

const HEAD = ['イベント名', '開始日', '開始時間', '終了時間', '会場'];
const row = (name: string, ...more: string[]): string[] => [name, '2026-10-10', '10:00', '12:00', '港会館', ...more];

async function eventsOf(head: readonly string[], ...rows: string[][]): Promise<CommunityEvent[]> {
  const { records } = await importText(csv([...HEAD, ...head], ...rows), { kind: 'events' });
  return records as CommunityEvent[];
}

describe('the status column of an event', () => {
  it('takes a reason beside the fact as a fact', async () => {
    const off = [
      '台風のため中止',
      '中止（講師の都合により）',
      '大雪に伴い開催を見送ります',
      '開催せず',
      '取止め',
      '休演',
      '開催なし',
      '流会',
      '実施しません',
      '開催見合わせ',
      '中止決定',
      'CANCELLED',
    ];
    const events = await eventsOf(['状態'], ...off.map((words) => row(words, words)));
    for (const { name, eventStatus } of events) assert.equal(eventStatus, 'cancelled', String(name));
    const later = await eventsOf(
      ['開催状況'],
      ...['荒天により延期', '順延', '延期（時期未定）'].map((words) => row(words, words)),
    );
    for (const { name, eventStatus } of later) assert.equal(eventStatus, 'postponed', String(name));
  });

  it('that names the new day is shown with it', async () => {
    const [event] = await eventsOf(['状態'], row('講座', '11月14日に延期'));
    assert.equal(event?.eventStatus, 'postponed');
    assert.match(String(event?.timeNote), /11月14日に延期/u);
  });

  it('that closes applications closes nothing else', async () => {
    for (const words of ['受付終了', '申し込み締切', '募集は終了しました', '締切', '応募受付終了', '予約受付停止']) {
      const [event] = await eventsOf(['状態', '申込期限'], row('講座', words, '2026-10-08'));
      assert.deepEqual([event?.application?.closed, event?.eventStatus], [true, undefined], words);
    }
    for (const words of ['受付中', '募集中', '予定どおり', '開催予定', '実施', '確定', '通常通り開催']) {
      const [event] = await eventsOf(['状態'], row('講座', words));
      assert.deepEqual(
        [event?.application, event?.timeNote, event?.eventStatus],
        [undefined, undefined, undefined],
        words,
      );
    }
  });

  it('and marks and remarks that name the day before it was moved give that day', async () => {
    for (const [name, state, remark] of [
      ['講演会', '10/3から延期', ''],
      ['講演会（10/3→10月10日に延期）', '', ''],
      ['【10/3から変更】講演会', '', ''],
      ['講演会', '', '10月3日から10月10日に延期しました'],
    ] as const) {
      const { records } = await importText(
        csv(
          ['名称', '開始日', '開始時間', '会場', '状態', '備考'],
          [name, '2026-10-10', '10:00', '会館', state, remark],
        ),
        { kind: 'events' },
      );
      const { startDate, eventStatus, previousStartDate } = records[0] ?? {};
      assert.deepEqual(
        [startDate, eventStatus, previousStartDate],
        ['2026-10-10T10:00:00+09:00', 'rescheduled', '2026-10-03'],
        `${name} ${state} ${remark}`,
      );
    }
  });

  it('a day that was moved to another than the row has stays in doubt', async () => {
    const { records } = await importText(
      csv(['名称', '開始日', '開始時間', '会場'], ['講演会（10/3→10月10日に延期）', '2026-10-03', '10:00', '会館']),
      { kind: 'events' },
    );
    assert.deepEqual([records[0]?.['startDate'], records[0]?.['eventStatus']], ['2026-10-03', undefined]);
  });

  it('that says anything else is shown beside the day, and no hour of it is computed', async () => {
    for (const words of ['雨天中止', '調整中', '一部中止', '中止しない', '終了', '要確認', '？']) {
      const { records, findings } = await importText(csv([...HEAD, '状態'], row('講座', words)), { kind: 'events' });
      const [event] = records as CommunityEvent[];
      assert.deepEqual([event?.startDate, event?.endDate], ['2026-10-10', undefined], words);
      assert.equal(event?.timeNote, `10:00～12:00\n状態：${words}`);
      assert.ok(findings.some(({ code, value }) => code === 'status-unknown' && value === words));
    }
  });
});

describe('titles that only hold the letters of such a word', () => {
  it('leave the event as it is: a 交流会 is no 流会', async () => {
    const titles = [
      '交流会',
      'つながり交流会（会場とオンライン）',
      '家族の交流会（Zoom）',
      '清流会のつどい',
      '一流会館',
    ];
    const { records, findings } = await importText(csv(HEAD, ...titles.map((title) => row(title))), { kind: 'events' });
    for (const { name, endDate, timeNote, eventStatus } of records as CommunityEvent[])
      assert.deepEqual(
        [endDate?.slice(11, 16), timeNote, eventStatus],
        ['12:00', undefined, undefined],
        JSON.stringify(name),
      );
    assert.deepEqual(findings, []);
  });
});

describe('other places that call an event off', () => {
  it('are heard: marks of the title, remarks, columns nobody knows', async () => {
    const cases: [head: string, value: string][] = [
      ['備考', '講師の急病により中止となりました。'],
      ['説明', '楽しい会です。この催しは中止します。'],
      ['お知らせ', '中止'],
      ['開催', '×'],
      ['中止', '○'],
      ['備考', '10月10日は中止'],
      ['日時特記事項', '10/10の回は延期になりました'],
    ];
    for (const [head, value] of cases) {
      const [event] = await eventsOf([head], row('講座', value));
      assert.ok(['cancelled', 'postponed'].includes(event?.eventStatus ?? ''), `${head} ${value}`);
    }
    for (const title of ['【休講】講座', '中止：講座', '講座※中止', '講座（開催見送り）', '〔取りやめ〕講座']) {
      const [event] = await eventsOf([], row(title));
      assert.deepEqual([event?.eventStatus, event?.name], ['cancelled', '講座'], title);
    }
  });

  it('that leave the day open stand beside it, whatever their words', async () => {
    for (const title of ['講座 荒天につき順延', '講座 延　期', '講座（10/10→11/17）', '■終了■講座', '【済】講座']) {
      const [event] = await eventsOf([], row(title));
      assert.equal(event?.startDate, '2026-10-10', title);
    }
    for (const words of [
      '主催者の都合で無くなりました',
      '会場休館のため開けません',
      '年明けに日を改めて行います',
      '日を変えて行います',
      '一旦白紙とします',
      '終了しました',
      '盛況のうちに終了しました',
    ]) {
      const [event] = await eventsOf(['備考'], row('講座', words));
      assert.equal(event?.startDate, '2026-10-10', words);
      assert.ok(String(event.timeNote).includes(words), words);
    }
    for (const [title, words] of [
      ['講座 ＊＊中　止＊＊', ''],
      ['講座 ※順延', ''],
      ['講座（開催を断念しました）', ''],
      ['講座', '開催を断念しました'],
      ['講座', '開催できなくなりました'],
    ] as const) {
      const [event] = await eventsOf(['備考'], row(title, words));
      assert.ok(['cancelled', 'postponed'].includes(event?.eventStatus ?? ''), title + words);
    }
  });

  it('a title of the whole list stands beside every day', async () => {
    for (const [title, isOff] of [
      ['中止になったイベント一覧', true],
      ['イベント一覧（中止・延期を含む）', false],
      ['秋のイベント一覧', false],
    ] as const) {
      const { records } = await importText(csv([title, '', '', '', ''], HEAD, row('講座')), { kind: 'events' });
      const [event] = records as CommunityEvent[];
      assert.equal(event?.startDate, isOff ? '2026-10-10' : '2026-10-10T10:00:00+09:00', title);
    }
  });

  it('are applied to the day they name, or stand beside all days', async () => {
    const days = { head: ['イベント名', '開催日', '開始時間', '会場', '備考'], when: '10月10日、10月17日' };
    const read = async (words: string): Promise<CommunityEvent> => {
      const { records } = await importText(csv(days.head, ['講座', `2026年${days.when}`, '10:00', '港会館', words]), {
        kind: 'events',
      });
      return records[0] as CommunityEvent;
    };
    assert.deepEqual(
      (await read('10月17日は休講です')).sessions?.map(({ eventStatus }) => eventStatus),
      [undefined, 'cancelled'],
    );
    const doubt = await read('第2回は中止になりました');
    assert.deepEqual(doubt.sessions, [{ startDate: '2026-10-10' }, { startDate: '2026-10-17' }]);
    assert.match(String(doubt.timeNote), /10:00.*第2回は中止になりました/su);
  });

  it('as a condition, or of another year, change nothing', async () => {
    for (const words of [
      '雨天の場合は中止します',
      '荒天中止',
      '小雨決行',
      '昨年は中止しました',
      '最少催行人数に満たない場合は中止',
      'キャンセルは前日まで',
    ]) {
      const [event] = await eventsOf(['備考'], row('講座', words));
      assert.deepEqual([event?.eventStatus, event?.timeNote], [undefined, undefined], words);
      assert.equal(event?.startDate, '2026-10-10T10:00:00+09:00');
    }
  });
});

describe('two rows of one event', () => {
  const numbered = ['NO', ...HEAD];
  const read = (head: string[], ...rows: string[][]): ReturnType<typeof importText> =>
    importText(csv([...numbered, ...head], ...rows), { kind: 'events' });

  it('the worse news wins, whichever comes first', async () => {
    for (const states of [
      ['', '中止'],
      ['中止', ''],
      ['延期', '中止'],
      ['予定', '中止'],
    ]) {
      const result = await read(['状態'], ...states.map((state) => ['1', ...row('講座', state)]));
      assert.equal(result.summary.merged, 1);
      assert.equal(result.records[0]?.['eventStatus'], 'cancelled', states.join());
      assert.ok(codesOf(result).includes('rows-disagree'));
    }
    const applications = await read(
      ['状態', '定員'],
      ['1', ...row('講座', '', '20')],
      ['1', ...row('講座', '満員', '')],
    );
    assert.deepEqual(applications.records[0]?.['application'], { capacity: 20, full: true });
  });

  it('without a number, or with another one, share their fate as well', async () => {
    const unnumbered = await eventsOf(['状態', '申込期限'], row('講座', '', '2026-10-01'), row('講座', '中止', ''));
    assert.deepEqual(
      unnumbered.map(({ eventStatus }) => eventStatus),
      ['cancelled', 'cancelled'],
    );
    const other = await read(['状態'], ['1', ...row('講座', '')], ['9', ...row('講座', '中止')]);
    assert.deepEqual(
      other.records.map(({ eventStatus }) => eventStatus),
      ['cancelled', 'cancelled'],
    );
  });

  it('with other deadlines, fees, places for people or numbers stay two events, and the report names what differs', async () => {
    for (const [head, a, b] of [
      ['申込期限', '2026-10-01', '2026-10-05'],
      ['料金', '無料', '500円'],
      ['定員', '20', '10'],
      ['電話番号', '045-210-1111', '045-210-2222'],
    ] as const) {
      const result = await read(
        [head],
        ['1', ...row('講座', a)],
        ['1', '講座', '2026-10-17', '10:00', '12:00', '港会館', b],
      );
      assert.equal(result.records.length, 2, head);
      assert.ok(
        result.findings.some(
          ({ code, message }) => code === 'same-number-other-terms' && /申込|料金|問合せ先/u.test(message),
        ),
      );
    }
    const filled = await read(
      ['定員', '説明'],
      ['1', ...row('講座', '20', '甲')],
      ['1', '講座', '2026-10-17', '10:00', '12:00', '港会館', '', '乙'],
    );
    assert.equal(filled.records.length, 1);
    assert.match(filled.findings.find(({ code }) => code === 'joined-by-number')?.message ?? '', /説明/u);
  });
});

describe('columns about something else', () => {
  it('call an event off as well', async () => {
    for (const [column, words] of [
      ['対象者', '開催を見送ります'],
      ['アクセス方法', '中止になりました'],
      ['申込方法', '講師の都合により中止'],
      ['終了日', '中止'],
      ['備考', 'この日はお休みします'],
      ['庁内メモ', '中止'],
    ] as const) {
      const [event] = await eventsOf([column], row('講座', words));
      assert.equal(event?.eventStatus, 'cancelled', column);
    }
  });

  it('about what would happen call nothing off', async () => {
    for (const column of ['雨天時', '荒天の場合', '中止基準', '警報発令時の対応']) {
      const [event] = await eventsOf([column], row('講座', '中止'));
      assert.deepEqual([event?.eventStatus, event?.timeNote], [undefined, undefined], column);
    }
  });

  it('that the office keeps for itself put the day in doubt without a word of theirs', async () => {
    const [event] = await eventsOf(['庁内メモ'], row('講座', '田中さん入院により第2回は休講'));
    assert.deepEqual([event?.startDate, event?.timeNote], ['2026-10-10', '10:00～12:00']);
  });

  it('a change of place or day stands beside the day', async () => {
    for (const words of ['会場が変更になりました', '第2回は港公民館に変更', '10月11日に振り替えて開催']) {
      const [event] = await eventsOf(['お知らせ'], row('講座', words));
      assert.ok(String(event?.timeNote).includes(words), words);
    }
    const [event] = await eventsOf(['備考'], row('講座', '内容は変更になる場合があります'));
    assert.equal(event?.timeNote, undefined);
  });
});

describe('a row that leaves something to the other', () => {
  const head = ['NO', 'イベント名', '開始日', '開始時間', '終了時間', '会場', '状態'];
  const held = ['1', 'ひだまり講座', '2026-10-10', '10:00', '12:00', '港会館', ''];
  for (const [what, off] of [
    ['the clock', ['1', 'ひだまり講座', '2026-10-10', '', '', '港会館', '中止']],
    ['the place', ['1', 'ひだまり講座', '2026-10-10', '10:00', '12:00', '', '中止']],
    ['the end', ['1', 'ひだまり講座', '2026-10-10', '10:00', '', '港会館', '中止']],
    ['the end as it was', ['1', 'ひだまり講座', '2026-10-10', '10:00', '13:00', '港会館', '中止']],
  ] as const)
    it(`calls it off without ${what}, before or after it`, async () => {
      for (const rows of [
        [held, [...off]],
        [[...off], held],
      ]) {
        const { records } = await importText(csv(head, ...rows), { kind: 'events' });
        const event = records[0] as CommunityEvent;
        assert.equal(records.length, 1);
        assert.equal(event.eventStatus, 'cancelled', JSON.stringify(event));
        assert.equal(event.startDate, '2026-10-10T10:00:00+09:00');
      }
    });

  it('calls all of it off without a day', async () => {
    const second = ['1', 'ひだまり講座', '2026-10-17', '10:00', '12:00', '港会館', ''];
    const result = await importText(csv(head, held, second, ['1', 'ひだまり講座', '', '', '', '', '中止']), {
      kind: 'events',
    });
    assert.equal((result.records[0] as CommunityEvent).eventStatus, 'cancelled');
    assert.ok(codesOf(result).includes('rows-disagree'));
  });

  it('without a number calls off the other of its name and day', async () => {
    const { records } = await importText(
      csv(head.slice(1), held.slice(1), ['ひだまり講座', '2026-10-10', '', '', '', '中止']),
      { kind: 'events' },
    );
    for (const { eventStatus } of records as CommunityEvent[]) assert.equal(eventStatus, 'cancelled');
  });
});

describe('a note around a table of events', () => {
  const table = (note: string) =>
    importText(
      csv([...HEAD, '備考'], row('体操', ''), ['講座', '2026-10-17', '10:00', '12:00', '港会館', ''], [note]),
      {
        kind: 'events',
      },
    );

  it('about what would happen, or about something else, is a note and no lost record', async () => {
    for (const note of ['※雨天中止', '※定員になり次第締め切ります', '※申込みは前日まで', '※土日祝は窓口がお休みです']) {
      const { records, summary } = await table(note);
      assert.deepEqual([summary.taken, summary.refused], [2, 0], note);
      for (const { eventStatus, timeNote } of records as CommunityEvent[])
        assert.deepEqual([eventStatus, timeNote], [undefined, undefined], note);
    }
  });

  it('that names a day calls that day off, and no other', async () => {
    const result = await table('※10月17日は中止になりました');
    assert.deepEqual(
      (result.records as CommunityEvent[]).map(({ eventStatus, timeNote }) => [eventStatus, timeNote]),
      [
        [undefined, undefined],
        ['cancelled', undefined],
      ],
    );
    assert.ok(codesOf(result).includes('remark-for-events'));
  });

  it('that names none stands beside the day of every event', async () => {
    for (const note of ['※講師の都合により一部の講座は中止します', '※会場が変更になりました', '※すべて中止']) {
      const { records, summary } = await table(note);
      assert.equal(summary.refused, 0, note);
      for (const { startDate, timeNote } of records as CommunityEvent[]) {
        assert.equal(startDate?.length, 10, note);
        assert.ok(String(timeNote).includes(note.slice(1)), note);
      }
    }
  });
});

describe('a note below a table of one month', () => {
  it('takes the day that it names by its number alone', async () => {
    const { records } = await importText(
      csv(
        ['令和8年12月の予定', '', ''],
        ['開催日', '名称', '会場'],
        ['5日（土）', 'つどい', '山手会館'],
        ['28日（月）', '体操', '山手会館'],
        ['※28日は休み', '', ''],
      ),
      { kind: 'events' },
    );
    assert.deepEqual(
      (records as CommunityEvent[]).map(({ eventStatus }) => eventStatus),
      [undefined, 'cancelled'],
    );
  });

  for (const { before, remark, isDoubted } of [
    {
      before: '2026/11/21',
      remark: '講師の都合により、日にちが変わりました。申込みはそのままです。',
      isDoubted: false,
    },
    { before: '2026/11/21', remark: '開催日を変更しました。', isDoubted: false },
    { before: '2026/11/21', remark: '会場が変わりました。', isDoubted: true },
    { before: '2026/11/21', remark: '日程が変わりました。次の日程は未定です。', isDoubted: true },
    { before: '2026/11/21', remark: '日程を12月6日に変更しました。', isDoubted: true },
    { before: '', remark: '日にちが変わりました。', isDoubted: true },
  ])
    it(`「${remark}」 ${isDoubted ? 'leaves the day in doubt' : 'says what the columns say'}, ${before ? 'with' : 'without'} a day before`, async () => {
      const { findings } = await importText(
        csv(
          ['開催日', '開始時間', '名称', '会場', '延期前の日', '説明'],
          ['2026/12/5', '10:00', 'つどい', '山手会館', before, remark],
        ),
        { kind: 'events' },
      );
      assert.equal(
        findings.some(({ code }) => code === 'event-in-doubt'),
        isDoubted,
      );
    });

  it('「以下は来年度」 stands beside the days, whose year nobody can tell', async () => {
    const { records, findings } = await importText(
      csv(
        ['開催日', '名称', '会場'],
        ['2026年12月5日', 'つどい', '山手会館'],
        ['以下は来年度', '', ''],
        ['12月4日', '体操', '山手会館'],
      ),
      { kind: 'events' },
    );
    assert.match(JSON.stringify(records[1]), /以下は来年度/u);
    assert.ok(findings.some(({ code }) => code === 'event-in-doubt'));
  });
});

describe('remarks on an event that is not as its row says', () => {
  it('are heard, whatever they say', async () => {
    const events = await eventsOf(
      ['備考'],
      row('会a', 'オンラインに切り替えます'),
      row('会b', '主催者の都合により実施を見合わせることとなりました'),
      row('会c', '会場都合により日程変更（10/17）'),
      row('会d', '時間変更→13:00'),
      row('会e', '日程再調整'),
      row('会f', '今年度は終了しました'),
      row('会g', '昨年度は中止でしたが今年は開催します'),
      row('会h', 'キャンセル料はかかりません'),
      row('会i', '参加者多数のため受付を締め切りました'),
      row('会j', '10時終了予定'),
    );
    assert.deepEqual(
      events.map(({ eventStatus, startDate, application }) => [
        eventStatus,
        startDate === '2026-10-10' ? 'words' : undefined,
        application?.closed,
      ]),
      [
        ['moved-online', undefined, undefined],
        ['cancelled', undefined, undefined],
        [undefined, 'words', undefined],
        [undefined, 'words', undefined],
        [undefined, 'words', undefined],
        [undefined, 'words', undefined],
        [undefined, undefined, undefined],
        [undefined, undefined, undefined],
        [undefined, undefined, true],
        [undefined, undefined, undefined],
      ],
    );
  });
});

describe('remarks that touch the time, the day, the place or the guests', () => {
  const NEWS =
    '時間は10時30分から|開始は13時|13時開始|午後3時から|規模縮小|規模を縮小して開催|短縮開催|代替日12/13|振替日10/17|関係者のみ|会員限定|会員に限ります|招待者のみの参加|一般参加不可|参加はご遠慮ください|会場変更|開始時間が異なります|実施未定|30分繰り上げ|1時間遅らせて開始|別日に開催|10月17日に開催|来年度に延期|書面開催|動画の配信に代えます|Zoomで開催|オンラインのみ';
  const NO_NEWS =
    '10時から|開始は10時です|受付開始9時30分|開場9:30|集合は9時|7時30分～22時30分（年中無休）|10月10日に開催|1月9日も開催|次回は11月7日に開催|会員のみ無料|会員限定価格あり|途中参加不可|ペット同伴の参加はできません|当選者の発表は発送をもって代えさせていただきます|オンライン同時開催|定員30名に限ります|市内在住の方のみ|雨天時は翌日に延期';
  const daysOf = async (words: string, header = '備考'): Promise<string | undefined> =>
    (await eventsOf([header], row('会a', words)))[0]?.startDate?.slice(10);

  for (const words of NEWS.split('|'))
    it(`「${words}」: no hour of it is computed`, async () => assert.equal(await daysOf(words), ''));
  for (const words of NO_NEWS.split('|'))
    it(`「${words}」: as announced`, async () => assert.notEqual(await daysOf(words), ''));
  it('whom it is for is said in its own column, and other times in theirs', async () => {
    assert.notEqual(await daysOf('会員のみ', '対象者'), '');
    assert.notEqual(await daysOf('9時から', '開場'), '');
  });
});

describe('a note that names one row', () => {
  const fates = async (note: string): Promise<(string | undefined)[]> => {
    const table = csv(
      HEAD,
      ['工作教室', '2026-12-06', '10:00', '12:00', '港会館'],
      ['料理の会', '2026-12-13', '10:00', '12:00', '港会館'],
      ['将棋大会', '2026-12-13', '10:00', '12:00', '港会館'],
      ['会場見学会', '2026-12-20', '10:00', '12:00', '港会館'],
      [note, '', '', '', ''],
    );
    const { records } = await importText(table, { kind: 'events' });
    return (records as CommunityEvent[]).map(
      ({ eventStatus, startDate = '' }) => eventStatus ?? (startDate.length === 10 ? 'words' : undefined),
    );
  };
  for (const [note, of] of [
    ['※12月6日の工作は中止', ['cancelled', undefined, undefined, undefined]],
    ['※12/13（日）の将棋大会は中止になりました', [undefined, undefined, 'cancelled', undefined]],
    ['※将棋大会は延期となりました', [undefined, undefined, 'postponed', undefined]],
    ['※料理の会は会場が変わります', [undefined, 'words', undefined, undefined]],
  ] as const)
    it(`${note}: that row alone`, async () => assert.deepEqual(await fates(note), of));
  for (const note of [
    '※12月20日の工作は中止',
    '※会場が変わります',
    '※そば打ち会は中止になりました',
    '※大会は中止、教室は延期',
  ])
    it(`${note}: any row may be meant`, async () =>
      assert.deepEqual(await fates(note), ['words', 'words', 'words', 'words']));
});

describe('two columns of times', () => {
  const timed = async (heads: string[], ...cells: string[]) => {
    const { records, findings } = await importText(
      csv(['イベント名', '開催日', ...heads], ['会a', '2026-10-10', ...cells]),
      { kind: 'events' },
    );
    const [event] = records as CommunityEvent[];
    return [event?.startDate?.slice(11, 16), event?.timeNote, codesOf({ findings })];
  };
  const codesOf = ({ findings }: { findings: readonly { code: string }[] }): boolean =>
    findings.some(({ code }) => code === 'hours-differ');

  it('the desk opens before it begins, wherever its column stands', async () => {
    const heads = ['受付時間', '時間'];
    assert.deepEqual(await timed(heads, '9:30～', '10:00～12:00'), ['10:00', '受付時間 9:30～', false]);
  });
  it('of the event itself that differ: words', async () => {
    assert.deepEqual(await timed(['時間', '実施時間'], '10:00～12:00', '13:00～15:00'), [
      '',
      '時間：10:00～12:00\n実施時間：13:00～15:00',
      true,
    ]);
    assert.deepEqual(await timed(['開始時間', '終了時間', '時間'], '10:00', '12:00', '13:00～15:00'), [
      '',
      '10:00～12:00\n時間：13:00～15:00',
      true,
    ]);
    assert.equal((await timed(['開始時間', '終了時間', '時間'], '10:00', '12:00', '10:00～12:00'))[0], '10:00');
  });
});

describe('the mark of a title', () => {
  for (const title of [
    'Canceled: 茶話会',
    'キャンセル済み: 茶話会',
    '取消 茶話会',
    '茶話会（取りやめ）',
    '茶話会 ※休会',
    'お休み：茶話会',
    '★中止★茶話会',
    '「中止」茶話会',
  ])
    it(`${title}: called off`, async () => {
      const [event] = await eventsOf([], row(title));
      assert.deepEqual([event?.name, event?.eventStatus], ['茶話会', 'cancelled']);
    });

  for (const title of ['茶話会は中止', '茶話会中止', '×茶話会'])
    it(`${title}: no hour of it is computed`, async () => {
      const { records, findings } = await importText(csv(HEAD, row(title)), { kind: 'events' });
      assert.equal((records[0] as CommunityEvent).startDate, '2026-10-10');
      assert.ok(findings.some(({ code }) => code === 'status-unknown'));
    });

  for (const title of ['夏休み 工作教室', 'お休み処の茶話会', '中止しない勇気（雨天中止）', '映画「夏休みの地図」'])
    it(`${title}: takes place`, async () => {
      const [event] = await eventsOf([], row(title));
      assert.equal(event?.eventStatus, undefined);
      assert.equal(event?.startDate, '2026-10-10T10:00:00+09:00');
    });
});

describe('an event for which one can no longer apply', () => {
  const stateOf = ({ application, eventStatus, startDate }: CommunityEvent): string =>
    [application?.full && 'full', application?.closed && 'closed', eventStatus, startDate?.includes('T') || 'words']
      .filter((part) => typeof part === 'string')
      .join();

  it('says so in a column of its own', async () => {
    for (const [header, value, state] of [
      ['空き状況', '×', 'full'],
      ['空き状況', '○', ''],
      ['空席', 'なし', 'full'],
      ['空席', 'あり', ''],
      ['残席', '0', 'full'],
      ['残席', '3', ''],
      ['残り', '0名', 'full'],
      ['予約状況', '満', 'full'],
      ['募集状況', '終了', 'closed'],
      ['募集状況', '募集中', ''],
      ['申込可否', '不可', 'closed'],
      ['申込可否', '可', ''],
      ['募集', '停止中', 'closed'],
      ['定員', '20名（満員）', 'full'],
      ['状況', '中止', 'cancelled'],
    ] as const) {
      const [event] = await eventsOf([header], row('講座', value));
      assert.equal(event && stateOf(event), state, `${header}：${value}`);
    }
  });

  it('says so in its title, and loses the mark', async () => {
    for (const [title, state] of [
      ['講座 ★満席御礼★', 'full'],
      ['★受付終了★講座', 'closed'],
      ['講座→満席', 'full'],
      ['講座※申込締切', 'closed'],
      ['講座（残席0）', 'full'],
      ['講座　締切りました', 'closed'],
    ] as const) {
      const [event] = await eventsOf([], row(title));
      assert.deepEqual(event && [event.name, stateOf(event)], ['講座', state], title);
    }
    for (const title of ['絵画展 申込締切', '「受付」の作法', '満席の店', '講座 受付', '講座（満席の場合あり）']) {
      const [event] = await eventsOf([], row(title));
      assert.deepEqual(event && [event.name, stateOf(event)], [title, ''], title);
    }
  });

  it('says so in a remark', async () => {
    for (const [words, state] of [
      ['申込みは終了しています', 'closed'],
      ['申込み受付は終わりました', 'closed'],
      ['すでに定員に達しています', 'full'],
      ['申込多数につき受付を停止しています', 'closed'],
      ['空きはありません', 'full'],
      ['予約はいっぱいです', 'full'],
      ['まだ満席ではありません', ''],
      ['定員に達していません', ''],
      ['駐車場の空きはありません', ''],
    ] as const) {
      const [event] = await eventsOf(['備考'], row('講座', words));
      assert.equal(event && stateOf(event), state, words);
    }
  });
});

describe('words of a change', () => {
  it('leave the hours in words: in a title, and in a column of its own', async () => {
    const [arrow] = await eventsOf([], row('講座→12/8へ'));
    assert.equal(arrow?.startDate, '2026-10-10');
    for (const words of ['会場変更あり', '時間変更有', '→10/17へ']) {
      const [event] = await eventsOf(['変更点'], row('つどい', words));
      assert.equal(event?.startDate, '2026-10-10', words);
    }
    for (const words of ['変更なし', '特になし', '変更はありません']) {
      const [event] = await eventsOf(['変更点'], row('つどい', words));
      assert.equal(event?.startDate, '2026-10-10T10:00:00+09:00', words);
    }
  });
});

describe('one session of several that is full', () => {
  const read = async (days: string, remark: string) => {
    const result = await importText(csv(['講座名', '開催日', '会場', '備考'], ['編み物', days, '港会館', remark]), {
      kind: 'events',
    });
    const [event] = result.records as CommunityEvent[];
    return [event?.application?.full === true, event?.description, codesOf(result).includes('full-in-part')];
  };
  const TWO = '2026年12月5日 10:00～12:00、2026年12月19日 10:00～12:00';
  it('stays words, and is told', async () => {
    for (const remark of ['②は満席', '19日は満席', '12月19日満席', '19日(土)は満員です'])
      assert.deepEqual(await read(TWO, remark), [false, remark, true], remark);
  });
  it('is the event where there is one, or where nothing is named', async () => {
    assert.equal((await read('2026年12月19日 10:00～12:00', '19日は満席'))[0], true);
    for (const remark of ['満席', '満席です', '20名（満員）', '定員に達しました'])
      assert.equal((await read(TWO, remark))[0], true, remark);
  });
});

describe('what a title or a remark says before anything else', () => {
  const read = async (title: string, remark: string) => {
    const result = await importText(
      csv(['講座名', '開催日', '開始時間', '会場', '備考'], [title, '2026年12月5日', '10:00', '港会館', remark]),
      { kind: 'events' },
    );
    const [event] = result.records as CommunityEvent[];
    const { full, closed } = event?.application ?? {};
    return [
      event?.name,
      event?.eventStatus ?? (full ? 'full' : closed ? 'closed' : ''),
      event?.startDate?.length === 10,
    ];
  };
  it('full and closed, with a blank or a colon behind', async () => {
    assert.deepEqual(await read('満席 講座', ''), ['講座', 'full', false]);
    assert.deepEqual(await read('受付終了：講座', ''), ['講座', 'closed', false]);
  });
  it('a reserve day is not counted on', async () => {
    assert.deepEqual(await read('（予備日）遠足', ''), ['（予備日）遠足', '', true]);
    assert.deepEqual(await read('遠足', '予備日'), ['遠足', '', true]);
  });
  it('in half-width kana and full-width letters', async () => {
    assert.deepEqual(await read('体操', 'ｷｬﾝｾﾙ待ち'), ['体操', 'full', false]);
    assert.deepEqual(await read('体操', 'ＣＡＮＣＥＬＬＥＤ'), ['体操', 'cancelled', false]);
  });
});
