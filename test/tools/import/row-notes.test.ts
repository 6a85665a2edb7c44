import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesOf, csv, importText } from './helpers.js';

describe('notes about cells that can be read', () => {
  it('a mobile number in a column for phones is told, masked, and kept', async () => {
    const result = await importText(
      csv(['名称', '住所', '電話番号'], ['みんなの食堂', '横浜市中区港1', '090-1234-5678']),
      { kind: 'ibasho' },
    );
    const finding = result.findings.find(({ code }) => code === 'phone-mobile');
    assert.deepEqual([finding?.value, finding?.level, finding?.row], ['090-****-****', 'note', 2]);
    assert.equal((result.records[0]?.['contact'] as { phone?: string }).phone, '090-1234-5678');
    assert.ok(!JSON.stringify(result.findings).includes('1234'));
  });

  it('remarks beside the ways to reach somebody are kept, from every column for them; an empty column is not told', async () => {
    const headers = [
      '名称',
      '住所',
      '電話番号1',
      '電話番号1_連絡先備考',
      '電話番号2',
      '電話番号2_連絡先備考',
      '管轄の色',
    ];
    const place = await importText(
      csv(headers, ['みんなの食堂', '横浜市中区港1', '060-1234-5678', '平日のみ', '045-000-1111', '土日', '']),
      { kind: 'ibasho' },
    );
    assert.deepEqual(place.records[0]?.['contact'], { name: '045-000-1111、平日のみ、土日', phone: '060-1234-5678' });
    assert.deepEqual(codesOf(place), ['phone-mobile']);
    const desk = await importText(
      csv(['窓口名', '電話番号', '連絡先備考'], ['港相談室', '045-000-1111', 'LINEでも受け付けます']),
      { kind: 'consultationWindows' },
    );
    assert.equal(desk.records[0]?.['description'], 'LINEでも受け付けます');
  });

  it('a place with the code of a prefecture is told; a publisher may have one', async () => {
    const place = await importText(
      csv(['名称', '所在地_全国地方公共団体コード', '住所'], ['甲', '140007', '横浜市中区港1']),
      { kind: 'ibasho' },
    );
    assert.ok(codesOf(place).includes('area-code-prefecture'));
    const publisher = await importText(
      csv(['名称', '全国地方公共団体コード', '住所'], ['甲', '140007', '横浜市中区港1']),
      { kind: 'ibasho' },
    );
    assert.ok(!codesOf(publisher).includes('area-code-prefecture'));
  });

  it('an address that says it is not public gives no point, however it says so', async () => {
    const addresses = [
      '非公開',
      '個人宅のため非公開',
      '住所：非公開',
      '港市（番地は非公開）',
      '神奈川県港市丘町 詳しい場所はお問い合わせください',
      '公開していません',
      '港市港1-1',
    ];
    const { records } = await importText(
      csv(['名称', '住所', '緯度', '経度'], ...addresses.map((address, i) => [`サロン${i}`, address, '35.4', '139.5'])),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      records.map(({ address, geo, addressPrecision }) => [address, geo !== undefined, addressPrecision]),
      [
        [undefined, false, 'hidden'],
        [undefined, false, 'hidden'],
        [undefined, false, 'hidden'],
        ['港市', false, 'district'],
        ['神奈川県港市丘町', false, 'district'],
        [undefined, false, 'hidden'],
        ['港市港1-1', true, 'exact'],
      ],
    );
    assert.deepEqual(
      records.map(({ access }) => access),
      [undefined, undefined, undefined, '（番地は非公開）', '詳しい場所はお問い合わせください', undefined, undefined],
    );
  });

  it('a desk or an event whose place is not public gives no point and no visit either', async () => {
    const desk = await importText(
      csv(
        ['窓口名', '所在地', '電話番号', '緯度', '経度'],
        ['女性相談', '非公開', '045-000-1111', '35.4', '139.5'],
        ['市民相談', '港市港1-1', '045-000-1112', '35.4', '139.5'],
      ),
      { kind: 'consultationWindows' },
    );
    assert.deepEqual(
      desk.records.map(({ address, geo, addressPrecision, channels }) => [
        address,
        geo !== undefined,
        addressPrecision,
        (channels as { id: string }[]).map(({ id }) => id),
      ]),
      [
        [undefined, false, 'hidden', ['phone']],
        ['港市港1-1', true, undefined, ['phone', 'in-person']],
      ],
    );
    assert.ok(codesOf(desk).includes('coordinates-withheld'));
    const event = await importText(
      csv(
        ['イベント名', '開始日', '場所名称', '緯度', '経度'],
        ['語り合いの会', '2026-10-10', '非公開（申込者にお知らせします）', '35.4', '139.5'],
      ),
      { kind: 'events' },
    );
    assert.deepEqual(event.records[0]?.['location'], { name: '非公開（申込者にお知らせします）' });
  });

  it('what a desk is about is read where its name says nothing', async () => {
    const { records } = await importText(
      csv(
        ['相談内容', '相談窓口', '電話番号'],
        ['法律相談', '市民相談室', '045-000-1111'],
        ['法律相談', '子育て相談', '045-000-1112'],
      ),
    );
    assert.deepEqual(
      records.map(({ topics }) => topics),
      [['debt-legal'], ['pregnancy-parenting']],
    );
  });

  it('a code that lost its zero is restored where the address says so', async () => {
    const result = await importText(
      csv(
        ['名称', '全国地方公共団体コード', '住所'],
        ['甲', '12203', '千葉県市川市港1'],
        ['乙', '12203', '北海道士別市1'],
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      result.records.map(({ areas }) => areas),
      [['12203'], ['01220']],
    );
  });

  it('whether something is there or wanted: what is denied at the end of the cell is denied, and what is left open stays words', async () => {
    const reservations = ['必要なし', '要（電話）', '事前申込制', '面接は要予約', '予約なしでも可'];
    const desks = await importText(
      csv(
        ['窓口名', '電話番号', '申込要否', '匿名相談', '通話料'],
        ...reservations.map((words, i) => [`相談${i}`, `045-000-111${i}`, words, '匿名可', '1分10円']),
      ),
      { kind: 'consultationWindows' },
    );
    assert.deepEqual(
      desks.records.map(({ reservation }) => reservation),
      [false, true, true, '面接は要予約', '予約なしでも可'],
    );
    assert.deepEqual(
      desks.records.map(({ anonymous }) => anonymous),
      reservations.map(() => true),
    );
    assert.deepEqual((desks.records[0]?.['channels'] as { charge?: unknown }[])[0]?.charge, { note: '1分10円' });
    const places = await importText(
      csv(
        ['名称', '住所', 'バリアフリー情報', '手話', '申込要否'],
        ['甲', '港市港1-1', 'エレベーターなし、多目的トイレあり', '対応していません', '初回のみ電話で相談'],
        ['乙', '港市港1-2', '車いす可', '対応（要予約）', '不要'],
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      places.records.map(({ accessibility, reservation }) => [accessibility, reservation]),
      [
        [['accessible-toilet'], '初回のみ電話で相談'],
        [['sign-language', 'wheelchair'], false],
      ],
    );
    const events = await importText(
      csv(
        ['イベント名', '開始日', '会場', '申込要否', '参加申込開始日'],
        ['講座', '2026-09-12', '会館', '市外の方は要申込', '8月1日 9時から'],
      ),
      { kind: 'events' },
    );
    assert.deepEqual(events.records[0]?.['application'], {
      opens: '2026-08-01T09:00:00+09:00',
      note: '市外の方は要申込',
    });
  });

  it('a desk or a place that says it is closed is never shown as open, and the clerk is told why', async () => {
    const head = ['ID', '名称', '住所', '電話番号', '開館時間', '日時特記事項', '備考'];
    const rows = [
      ['1', '相談室（廃止）', '港市港1-1', '045-000-1111', '月～金 9:00～17:00', '', ''],
      ['2', '港相談室', '港市港1-2', '045-000-1112', '月～金 9:00～17:00', '', '現在、活動を休止しています。'],
      ['3', '丘相談室', '港市港1-3', '045-000-1113', '月～金 9:00～17:00', '8月は休止', ''],
    ];
    for (const kind of ['consultationWindows', 'ibasho'] as const) {
      const { records, findings } = await importText(csv(head, ...rows), { kind });
      assert.deepEqual(
        records.map(({ status }) => status),
        ['temporarily-closed', 'temporarily-closed', undefined],
        kind,
      );
      assert.deepEqual(
        findings.filter(({ code }) => code === 'paused-by-words').map(({ row, column, value }) => [row, column, value]),
        [
          [2, '名称', '廃止'],
          [3, '備考', '現在、活動を休止しています'],
        ],
      );
    }
  });

  it('words in columns for codes and addresses reach the card', async () => {
    const desk = await importText(
      csv(
        ['窓口名', '電話番号', '受け持ち地域', 'LINE'],
        ['港相談室', '045-000-1111 or 045-000-1112', '港市、丘町', '@minato-soudan'],
        ['丘相談室', '045-000-1113', '１４１００３', 'https://line.example/x'],
      ),
      { kind: 'consultationWindows' },
    );
    assert.deepEqual(
      [desk.records[0]?.['eligibility'], desk.records[0]?.['description']],
      [{ note: '受け持ち地域：港市、丘町' }, 'LINE：@minato-soudan'],
    );
    assert.deepEqual(
      (desk.records[0]?.['channels'] as { label?: string }[]).map(({ label }) => label),
      [undefined, undefined],
    );
    const english = await importText(csv(['名称', '電話番号', 'serviceArea'], ['港相談室', '045-000-1111', '港市']), {
      kind: 'consultationWindows',
    });
    assert.deepEqual(english.records[0]?.['eligibility'], { note: '受け持ち地域：港市' });
    assert.deepEqual([desk.records[1]?.['serviceAreas'], desk.records[1]?.['eligibility']], [['14100'], undefined]);
    assert.deepEqual(
      codesOf(desk).filter((code) => code !== 'phones-split'),
      ['areas-as-words'],
    );
    const event = await importText(
      csv(
        ['イベント名', '開始日', '会場', 'Web開催URL'],
        ['座談会', '2026-09-12', 'オンライン', 'Zoom（申込者に案内）'],
      ),
      { kind: 'events' },
    );
    assert.deepEqual(
      [event.records[0]?.['online'], event.records[0]?.['description'], codesOf(event)],
      [true, 'オンライン：Zoom（申込者に案内）', []],
    );
    const place = await importText(csv(['名称', '住所', 'Web開催URL'], ['ひだまり', '港市港1-1', 'Zoomで開きます']), {
      kind: 'ibasho',
    });
    assert.deepEqual(place.records[0]?.['online'], { note: 'Zoomで開きます' });
  });

  it('an agreement of the operator is read with its day, however written; a missing one is told', async () => {
    const agreed = ['港の会 2026-07-01', '2026/7/1 口頭', '令和8年7月1日', '未', '代表の了承あり'];
    const { records, findings } = await importText(
      csv(
        ['ID', '名称', '住所', '掲載同意'],
        ...agreed.map((words, i) => [String(i), `サロン${i}`, '港市港1-1', words]),
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      records.map(({ listingConsent }) => listingConsent),
      [
        { by: '港の会', on: '2026-07-01' },
        { by: '口頭', on: '2026-07-01' },
        { on: '2026-07-01' },
        undefined,
        { by: '代表の了承あり' },
      ],
    );
    assert.deepEqual(
      findings.filter(({ code }) => code === 'consent-missing').map(({ row }) => row),
      [5],
    );
  });

  it("産学官民 is told by the words for it; 「民間企業」 is no citizens' group", async () => {
    const sectors = ['民間企業', 'NPO法人', '大学', '社会福祉協議会', '行政（市）', '民', '港市', '民間'];
    const { records } = await importText(
      csv(['ID', '名称', '部門'], ...sectors.map((sector, i) => [String(i), `会員${i}`, sector])),
      { kind: 'members' },
    );
    assert.deepEqual(
      records.map(({ sector }) => sector),
      ['industry', 'civil', 'academia', 'civil', 'government', 'civil', 'government', undefined],
    );
  });

  it('a remark below or above the table that takes days from all rows is read with the hours of each', async () => {
    const rows = [
      ['1', '港相談室', '045-000-1111', '月～金 9:00～17:00'],
      ['2', '丘相談室', '045-000-1112', '24時間365日'],
      ['3', '山相談室', '045-000-1113', '要問合せ'],
    ];
    const closed = await importText(
      csv(['ID', '窓口名', '電話番号', '受付時間'], ...rows, ['※祝日・12月29日～1月3日は休みです。', '', '', '']),
      { kind: 'consultationWindows' },
    );
    assert.deepEqual(
      closed.records.map(({ schedule, onHolidays, closures, hoursNote }) => [
        schedule !== undefined,
        onHolidays,
        closures,
        hoursNote,
      ]),
      [
        [true, 'closed', [{ yearly: '12-29/01-03' }], undefined],
        [false, undefined, undefined, '24時間365日 祝日・12月29日～1月3日は休みです'],
        [false, undefined, undefined, '要問合せ 祝日・12月29日～1月3日は休みです'],
      ],
    );
    assert.deepEqual(
      [closed.summary.taken, closed.summary.refused, closed.summary.empty, codesOf(closed)],
      [3, 0, 1, ['hours-stopped', 'hours-as-words', 'remark-for-all']],
    );
    const above = await importText(
      csv(['相談窓口一覧（祝日・年末年始を除く）', '', '', ''], ['ID', '窓口名', '電話番号', '受付時間'], ...rows),
      { kind: 'consultationWindows' },
    );
    assert.deepEqual(
      [above.records[0]?.['onHolidays'], above.records[0]?.['closures'] !== undefined],
      ['closed', true],
    );
    const other = await importText(
      csv(['ID', '窓口名', '電話番号', '受付時間'], ...rows, ['※祝日は休みの場合があります', '', '', '']),
      { kind: 'consultationWindows' },
    );
    // Not understood, and it may close: no record is lost, and nothing is computed.
    assert.deepEqual([other.records[0]?.['schedule'], other.summary.refused], [undefined, 0]);
  });

  it('control characters are no text, and a character of one computer only is told', async () => {
    const { records, findings } = await importText(
      csv(['名称', '住所'], ['港\u000b広場\u0007', '港市港1-1'], ['\ue000田広場', '港市港1-2']),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      records.map(({ name }) => name),
      ['港 広場', '\ue000田広場'],
    );
    assert.deepEqual(
      findings.filter(({ level }) => level === 'repaired').map(({ code, row, column }) => [code, row, column]),
      [['private-character', 3, '名称']],
    );
  });

  it('closures among the remarks close the door: computed where they are clear, else the hours stay words', async () => {
    const remarks = [
      '8月は休み',
      '祝日は休みです。',
      '夏休みは子ども向けの会もします',
      '祝日は休みの場合があります',
      '要予約',
    ];
    const { records } = await importText(
      csv(
        ['ID', '名称', '住所', '開館時間', '備考'],
        ...remarks.map((words, i) => [String(i), `カフェ${i}`, '港市港1-1', '毎週水曜日 13:30～15:30', words]),
      ),
      { kind: 'ibasho' },
    );
    assert.deepEqual(
      records.map(({ schedule, onHolidays, hoursNote }) => [schedule !== undefined, onHolidays, hoursNote]),
      [
        [false, undefined, '毎週水曜日 13:30～15:30 8月は休み'],
        [true, 'closed', undefined],
        [true, undefined, undefined],
        [false, undefined, '毎週水曜日 13:30～15:30 祝日は休みの場合があります'],
        [true, undefined, undefined],
      ],
    );
  });

  it('the day on which applications open closes nothing, and 「申込不要」 is no deadline', async () => {
    const late = await importText(
      csv(['ID', '講座名', '開始日', '会場', '申込期限'], ['1', '講座', '2026-09-12', '会館', '2026年8月20日 24:00']),
      { kind: 'events' },
    );
    assert.deepEqual(late.records[0]?.['application'], { deadline: '2026-08-20' });
    const periods = [
      '7/15～定員になり次第',
      '7月1日以降',
      '8月1日（土）9時～先着順',
      '8月1日～8月20日',
      '8月20日必着',
      '申込不要',
    ];
    const { records } = await importText(
      csv(
        ['ID', '講座名', '開始日', '会場', '申込期限'],
        ...periods.map((period, i) => [String(i), `講座${i}`, '2026-09-12', '会館', period]),
      ),
      { kind: 'events' },
    );
    assert.deepEqual(
      records.map(({ application }) => {
        const { opens, deadline, required } = application as Record<string, unknown>;
        return [opens, deadline, required];
      }),
      [
        ['2026-07-15', undefined, undefined],
        ['2026-07-01', undefined, undefined],
        ['2026-08-01T09:00:00+09:00', undefined, undefined],
        ['2026-08-01', '2026-08-20', undefined],
        [undefined, '2026-08-20', undefined],
        [undefined, undefined, false],
      ],
    );
  });
});
