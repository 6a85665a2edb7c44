import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ImportContext } from '../../../src/tools/report/finding.js';
import { codesOf, csv, importText } from './helpers.js';

type AnyRecord = Record<string, unknown>;

async function places(head: string[], rows: string[][], context: Partial<ImportContext> = {}) {
  const result = await importText(
    csv(['名称', '住所', ...head], ...rows.map((cells, i) => [`会${i + 1}`, `港市港${i + 1}-1`, ...cells])),
    { kind: 'ibasho', ...context },
  );
  return { ...result, contacts: result.records.map(({ contact }) => contact) };
}
async function desks(head: string[], ...rows: string[][]) {
  const result = await importText(csv(['窓口名', ...head], ...rows.map((cells, i) => [`窓口${i + 1}`, ...cells])), {
    kind: 'consultationWindows',
  });
  const channels = result.records.map(({ channels }) =>
    ((channels ?? []) as AnyRecord[]).map(({ id, number, label }) => [id, number, label].filter(Boolean).join(' ')),
  );
  return { ...result, channels };
}

describe('a number that may ring elsewhere or nowhere', () => {
  const head = ['名称', '電話番号', '受付時間', '備考'];
  const channels = async (
    phone: string,
    remark = '',
  ): Promise<{ dials: unknown[]; words: string; codes: string[] }> => {
    const result = await importText(csv(head, ['くらし相談', phone, '月～金 9:00～17:00', remark]), {
      kind: 'consultationWindows',
    });
    const [record] = result.records as { channels?: { dial?: string }[]; description?: string }[];
    return {
      dials: (record?.channels ?? []).flatMap(({ dial }) => dial ?? []),
      words: record?.description ?? '',
      codes: codesOf(result),
    };
  };

  it('is shown in words, and the report says why', async () => {
    for (const [phone, remark] of [
      ['045-000-1111', '番号が変わりました'],
      ['045-000-1111', 'メールのみ'],
      ['045-000-1111', '呼出のみ'],
      ['045-000-1111（使われていません）', ''],
      ['×045-000-1111', ''],
      ['045-000-1111（旧）', ''],
    ] as const) {
      const { dials, words, codes } = await channels(phone, remark);
      assert.deepEqual(dials, [], phone);
      assert.match(words, /電話 045-000-1111/u);
      assert.ok(codes.includes('phone-in-doubt'));
    }
  });

  it('stands beside the one of today', async () => {
    for (const phone of [
      '045-000-1111→045-000-2222',
      '旧045-000-1111 新045-000-2222',
      '045-000-1111（旧）、045-000-2222（新）',
    ])
      assert.deepEqual((await channels(phone)).dials, ['tel:0450002222'], phone);
  });

  it('that not every telephone reaches can be called', async () =>
    assert.deepEqual((await channels('0120-000-000（携帯不可）')).dials, ['tel:0120000000']));

  it('of which some may call, or for some matter, has these words beside it', async () => {
    for (const [remark, isSaid] of [
      ['電話は保護者のみ', true],
      ['番号は利用者に限る', true],
      ['電話相談は市民の方に限ります', true],
      ['電話は予約専用', true],
      ['携帯電話からはつながりません', false],
      ['IP電話からはご利用できません', false],
      ['お電話は平日の午前のみです', true],
      ['会員のみ参加できます', false],
      ['予約番号は申込者のみにお知らせします', false],
    ] as const) {
      const result = await importText(csv(head, ['くらし相談', '045-000-1111', '月～金 9:00～17:00', remark]), {
        kind: 'consultationWindows',
      });
      const [record] = result.records as { channels?: { dial?: string; label?: string }[] }[];
      assert.deepEqual(
        record?.channels?.map(({ dial, label }) => [dial, label]),
        [['tel:0450001111', isSaid ? remark : undefined]],
        remark,
      );
    }
    const { contacts } = await places(['電話番号', '備考'], [['045-000-1111', '電話は保護者のみ']]);
    assert.deepEqual(contacts, [{ name: '電話は保護者のみ', phone: '045-000-1111' }]);
  });

  it('is not shown where it is not for the public', async () => {
    for (const [phone, remark] of [
      ['045-000-1111（内部用）', ''],
      ['045-000-1111', '電話番号は公開しないでください'],
      ['045-000-1111', '代表個人携帯'],
    ] as const) {
      const { dials, words, codes } = await channels(phone, remark);
      assert.deepEqual([dials, words.includes('045')], [[], false], phone);
      assert.ok(codes.includes('phone-not-public'));
    }
  });
});

describe('numbers of desks', () => {
  it('keep the words that stand before them, and FAX is no number to call', async () => {
    const { channels } = await desks(
      ['電話番号'],
      ['（昼間）045-000-1111（夜間・休日）045-000-2222'],
      ['電話045-000-1111・ファクス045-000-2222'],
    );
    assert.deepEqual(channels, [
      ['phone 045-000-1111 昼間', 'phone 045-000-2222 夜間・休日'],
      ['phone 045-000-1111', 'fax 045-000-2222 ファクス'],
    ]);
  });
  it('that cost nothing are said to, 0800 too, and are nobody’s mobile', async () => {
    const { records, findings } = await desks(['電話番号'], ['0800-123-4567'], ['080-1234-5678']);
    const charges = records.map(({ channels }) => (channels as AnyRecord[])[0]?.['charge']);
    assert.deepEqual(charges, [{ free: true }, undefined]);
    assert.deepEqual(
      findings.map(({ code, row, value }) => [code, row, value]),
      [['phone-mobile', 3, '080-****-****']],
    );
  });
  it('stand in 「連絡先」 where the table has no other column, with what is said beside them', async () => {
    const { channels, records, findings } = await desks(
      ['連絡先'],
      ['福祉課 045-000-1111（内線12）'],
      ['soudan@city.minato.lg.jp'],
      ['本庁2階 福祉課'],
    );
    assert.deepEqual(channels.slice(0, 2), [['phone 045-000-1111 福祉課、内線12'], ['email']]);
    assert.equal(records[2]?.['description'], '連絡先：本庁2階 福祉課');
    assert.deepEqual(
      findings.map(({ code, row }) => [code, row]),
      [['no-way-to-reach', 4]],
    );
  });
  it('of one column for phone and FAX are told apart by the order of its header', async () => {
    const { channels } = await desks(['電話番号（FAX番号）'], ['045-000-1111（045-000-2222）'], ['045-000-1111']);
    assert.deepEqual(channels, [['phone 045-000-1111', 'fax 045-000-2222'], ['phone 045-000-1111 電話・FAX']]);
  });
  it('for both are said in the FAX column too', async () => {
    for (const words of ['電話と同じ', '同左', 'TELに同じ', '兼用']) {
      const { channels } = await desks(['電話番号', 'FAX番号'], ['045-000-1111', words]);
      assert.deepEqual(channels, [['phone 045-000-1111 電話・FAX']], words);
    }
  });
  it('stay what they are called by when a number is put right', async () => {
    const [before, after] = await Promise.all(
      ['045-000-1111', '045-000-1112'].map(async (number) => (await desks(['電話番号'], [number])).records[0]?.['id']),
    );
    assert.equal(before, after);
  });
});

describe('「同上」 and 「〃」', () => {
  it('are read in columns for numbers, with what stands behind', async () => {
    const { channels } = await desks(
      ['電話番号', 'FAX番号'],
      ['045-000-1111（内線100）', '045-000-2222'],
      ['同上（内線２００）', '〃'],
      ['〃', '同上'],
    );
    assert.deepEqual(channels.slice(1), [
      ['phone 045-000-1111 内線200', 'fax 045-000-2222'],
      ['phone 045-000-1111 内線200', 'fax 045-000-2222'],
    ]);
  });
  it('of nothing are blank, and said so', async () => {
    const { records, findings } = await places(['電話番号', '備考'], [['〃', '同上']]);
    assert.deepEqual([records[0]?.['contact'], records[0]?.['description']], [undefined, undefined]);
    assert.deepEqual(
      findings.map(({ code, column }) => [code, column]),
      [
        ['ditto-of-nothing', '電話番号'],
        ['ditto-of-nothing', '備考'],
      ],
    );
  });
});

describe('private numbers', () => {
  it('out of 「問合せ先」 are told in every row they get into, quoted whole and masked', async () => {
    const { contacts, findings } = await places(['問合せ先'], [['090-1234-5678（港）'], ['同上']]);
    assert.deepEqual(contacts, Array(2).fill({ name: '港', phone: '090-1234-5678' }));
    assert.deepEqual(
      findings.map(({ code, row, value }) => [code, row, value]),
      [
        ['personal-data', 2, '090-****-****（港）'],
        ['ditto', 3, '同上'],
        ['personal-data', 3, '090-****-****（港）'],
      ],
    );
    assert.match(findings[1]?.message ?? '', /「090-\*{4}-\*{4}（港）」/u);
    assert.ok(!JSON.stringify(findings).includes('5678'));
  });
  it('in 「連絡先」 give way to a line of the office, wherever that stands, and are named', async () => {
    const { contacts, findings } = await places(
      ['連絡先', '電話番号'],
      [
        ['090-1234-5678（山田）・045-000-1111', ''],
        ['地域福祉課（担当 090-1234-5678）', '045-000-1111'],
      ],
    );
    assert.deepEqual(contacts, [{ phone: '045-000-1111' }, { name: '地域福祉課 担当', phone: '045-000-1111' }]);
    assert.deepEqual(
      findings.filter(({ code }) => code === 'mobile-left-out').map(({ row, value }) => [row, value]),
      [
        [2, '山田 090-****-****'],
        [3, '地域福祉課 担当 090-****-****'],
      ],
    );
  });
  it('are told where @ is written in words, and the name beside an address stays', async () => {
    const { contacts, findings } = await places(
      ['連絡先'],
      [
        ['港 minato[at]gmail.com'],
        ['福祉課（メール：fukushi@city.minato.lg.jp）'],
        ['社協 045-000-1111 / a@minato.example.jp'],
      ],
    );
    assert.deepEqual(contacts, [
      { name: '港', email: 'minato@gmail.com' },
      { name: '福祉課', email: 'fukushi@city.minato.lg.jp' },
      { name: '社協', phone: '045-000-1111', email: 'a@minato.example.jp' },
    ]);
    assert.deepEqual(
      findings.map(({ code, row }) => [code, row]),
      [['personal-data', 2]],
    );
  });
  it('that nobody is asked to call, in a remark, is taken out and told', async () => {
    for (const [remark, kept] of [
      ['代表の携帯 090-1234-5678', '代表の携帯'],
      ['緊急時は０９０－１２３４－５６７８（山田）', '緊急時は（山田）'],
      ['お茶が出ます。(080)1234-5678', 'お茶が出ます。'],
      ['申込は会長 09012345678 へ', '申込は会長  へ'],
    ]) {
      const { records, findings } = await places(['電話番号', '備考'], [['045-000-1111', remark ?? '']]);
      assert.equal(String(records[0]?.['description']).replace(/\s+/gu, ' '), kept?.replace(/\s+/gu, ' '), remark);
      assert.deepEqual(
        findings.map(({ code, level }) => [code, level]),
        [['personal-removed', 'repaired']],
        remark,
      );
      assert.doesNotMatch(JSON.stringify(findings), /1234.?5678/u);
    }
    const behind = await places(['備考'], [['場所の詳細は、080-1234-5678 にお問合せください']]);
    assert.deepEqual(codesOf(behind), ['personal-data']);
    const invited = await places(['備考'], [['申込・問い合わせ 090-1234-5678（港）']]);
    assert.deepEqual(codesOf(invited), ['personal-data']);
    assert.match(JSON.stringify(invited.records), /090-1234-5678/u);
  });
  it('and addresses are told wherever words are shown, and go when they shall', async () => {
    const cells = ['申込は(080)1234-5678へ', '港駅から5分 minato@gmail.com'];
    const kept = await places(['申込方法', '交通アクセス'], [cells]);
    assert.deepEqual(codesOf(kept), ['personal-data']);
    assert.equal(kept.findings.length, 2);
    const gone = await places(['申込方法', '交通アクセス'], [cells], { dropPersonal: true });
    assert.deepEqual(
      [gone.records[0]?.['reservation'], gone.records[0]?.['access']],
      ['予約方法：申込はへ', '港駅から5分'],
    );
  });
});

describe('numbers that nobody can call', () => {
  it('are not shown, and the finding says why; those without area code stay words, with a proposal', async () => {
    const { contacts, findings } = await places(
      ['問合せ先'],
      [['包括支援センター　74-2222'], ['図書館 0467-75-36155'], ['社協 467741111'], ['本館 0467-74-1111']],
      { phone: '0467-82-1111' },
    );
    assert.deepEqual(contacts, [
      { name: '包括支援センター　74-2222' },
      { name: '図書館' },
      { name: '社協' },
      { name: '本館', phone: '0467-74-1111' },
    ]);
    assert.deepEqual(
      findings.map(({ code, value }) => [code, value]),
      [
        ['phone-no-area-code', '74-2222'],
        ['phone-digit-count', '0467-75-36155'],
        ['phone-zero-lost', '467741111'],
      ],
    );
    assert.match(findings[0]?.remedy ?? '', /「0467-74-2222」/u);
    assert.match(findings[1]?.message ?? '', /11けた.*10けた/u);
  });
});

describe('signs that are no words', () => {
  it('are never shown as a sentence; ○ of a car park is said', async () => {
    const { records, findings } = await places(
      ['駐車場', '備考', '説明'],
      [
        ['○', '○', '〃'],
        ['×', '※', 'お茶が飲めます'],
        ['3台', '', ''],
        ['△', '', ''],
      ],
    );
    assert.deepEqual(
      records.map(({ access, description }) => [access, description]),
      [
        ['駐車場：あり', undefined],
        ['駐車場：なし', 'お茶が飲めます'],
        ['駐車場：3台', undefined],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(
      findings.filter(({ code }) => code === 'sign-only').map(({ row, column }) => [row, column]),
      [
        [2, '備考'],
        [3, '備考'],
        [5, '駐車場'],
      ],
    );
  });
});

describe('a number among the words of 連絡先 that is not to be called', () => {
  it('is said with the words that say so, and told', async () => {
    const { contacts, findings } = await places(
      ['連絡先'],
      [['045-111-2222（不可）'], ['電話不可 045-111-2222'], ['社協 045-111-2222']],
    );
    assert.deepEqual(contacts, [
      { name: '電話 045-111-2222（不可）' },
      { name: '電話 045-111-2222（不可）' },
      { name: '社協', phone: '045-111-2222' },
    ]);
    assert.equal(findings.filter(({ code }) => code === 'phone-in-doubt').length, 2);
  });
});

describe('a number with the label of somebody’s home', () => {
  it('is not shown', async () => {
    const phones = [
      '090-1234-5678（会長自宅）',
      '045-123-5678（会長宅）',
      '045-123-5679（代表者自宅）',
      '045-123-5680（個人宅）',
    ];
    const { contacts, findings } = await places(
      ['電話番号'],
      phones.map((phone) => [phone]),
    );
    assert.deepEqual(
      contacts,
      phones.map(() => undefined),
    );
    assert.equal(findings.filter(({ code }) => code === 'phone-not-public').length, phones.length);
  });
});
