import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { joinApplication, readApplication } from '../../src/join/application-schema.js';
import { toApplication } from '../../src/join/application.js';
import { newId } from '../../src/join/new-id.js';
import { serialise } from '../../src/join/serialise.js';
import { isCorporateNumber } from '../../src/join/corporate-number.js';
import type { EntryList, ExchangeEntry } from '../../src/join/exchange-entry.js';
import { FIELDS, type JoinValues } from '../../src/join/fields.js';
import { repairValue, repairValues } from '../../src/join/repair.js';
import { sendApplication } from '../../src/join/send.js';
import { validate } from '../../src/join/validate.js';

const GROUP: JoinValues = {
  kind: 'organization',
  organization: 'みんなの食堂（見本）',
  contactName: '見本 花子',
  email: 'hanako@example.jp',
  phone: '045-000-0000',
  serviceAreas: ['yokohama'],
  activities: '月に一度、食事を出しています。',
  purpose: true,
  sharing: true,
  terms: true,
  conduct: true,
};
const field = (name: string): (typeof FIELDS)[number] => FIELDS.find((one) => one.name === name)!;
const application = (values: JoinValues): ReturnType<typeof toApplication> => toApplication(values, newId(), 'ja');

describe('validation', () => {
  it('accepts a whole application and names each gap in the order of the form', () => {
    assert.deepEqual(validate(GROUP), []);
    assert.deepEqual(
      validate({ kind: 'company' }, 1).map(({ field: name, code }) => `${name}:${code}`),
      ['organization:required', 'contactName:required', 'email:required', 'phone:required'],
    );
    assert.deepEqual(
      validate({ ...GROUP, conduct: false, terms: undefined }, 3).map(({ field: name }) => name),
      ['terms', 'conduct'],
    );
  });

  it('asks individuals for their age and not for a phone number, and leads minors to an adult', () => {
    const person: JoinValues = {
      ...GROUP,
      kind: 'individual',
      organization: undefined,
      phone: undefined,
      adult: 'yes',
    };
    assert.deepEqual(validate(person), []);
    assert.deepEqual(validate({ ...person, adult: 'no' }), [{ field: 'adult', code: 'minor' }]);
    assert.deepEqual(validate({ ...person, adult: undefined }), [{ field: 'adult', code: 'option' }]);
  });

  const faults: [keyof JoinValues, unknown, string][] = [
    ['email', 'hanako@', 'email'],
    ['email', 'a b@example.jp', 'email'],
    ['phone', '12', 'phone'],
    ['postalCode', '12-34', 'postal'],
    ['website', 'javascript:alert(1)', 'url'],
    ['organizationKana', 'みほん', 'kana'],
    ['corporateNumber', '1234567890123', 'corporate-number'],
    ['serviceAreas', ['mars'], 'option'],
    ['serviceAreas', ['yokohama', 'yokohama'], 'too-many'],
    ['themes', ['x'], 'option'],
    ['visibility', { email: 'public' }, 'option'],
    ['visibility', { website: 'everybody' }, 'option'],
    ['contactName', '   ', 'required'],
    ['contactName', '花\ud800子', 'control'],
    ['contactName', '花\n子', 'control'],
    ['needs', {}, 'option'],
    ['needs', Array.from({ length: 11 }, () => ({ resourceKind: 'people', title: '送迎' })), 'too-many'],
    ['kind', 'ghost', 'option'],
    ['contactName', '花\u202e子', 'control'],
    ['activities', 'あ'.repeat(1_001), 'too-long'],
  ];
  for (const [name, value, code] of faults)
    it(`says "${code}" of ${name}`, () =>
      assert.ok(validate({ ...GROUP, [name]: value }).some((one) => one.field === name && one.code === code)));
});

describe('needs and offers', () => {
  const ENTRY: ExchangeEntry = { resourceKind: 'people', title: '送迎を手伝ってくれる方' };
  const problems = (list: EntryList, entry: unknown, values: JoinValues = GROUP): string[] =>
    validate({ ...values, [list]: [ENTRY, entry] }).map(
      ({ field: name, entry: index, part, code }) => `${name}.${index}.${part}:${code}`,
    );
  const cases: [string, EntryList, unknown, string[]][] = [
    ['a whole one', 'needs', { ...ENTRY, areas: ['ken-o', '14213'], from: '2028-02-29', through: '2028-02-29' }, []],
    ['an empty one', 'offers', {}, ['offers.1.resourceKind:option', 'offers.1.title:required']],
    ['no entry at all', 'needs', 'people', ['needs.1.undefined:option']],
    ['a long title', 'needs', { ...ENTRY, title: 'あ'.repeat(81) }, ['needs.1.title:too-long']],
    ['a strange area', 'needs', { ...ENTRY, areas: ['1421'] }, ['needs.1.areas:option']],
    ['a day that is none', 'needs', { ...ENTRY, from: '2027-02-29' }, ['needs.1.from:date']],
    [
      'an end before the start',
      'needs',
      { ...ENTRY, from: '2027-04-02', through: '2027-04-01' },
      ['needs.1.through:period'],
    ],
    ['an unknown level', 'needs', { ...ENTRY, visibility: 'all' }, ['needs.1.visibility:option']],
    ['a mark that is no mark', 'offers', { ...ENTRY, inexhaustible: 'yes' }, ['offers.1.inexhaustible:option']],
    [
      'a phone number in what is published',
      'needs',
      { ...ENTRY, visibility: 'public', description: 'お電話は０４５（０００）００００まで' },
      ['needs.1.description:gives-away'],
    ],
    [
      'a mail address in what is published',
      'needs',
      { ...ENTRY, visibility: 'public', partnerTopics: 'HANAKO@example.jp へ' },
      ['needs.1.partnerTopics:gives-away'],
    ],
    ['the same for members', 'needs', { ...ENTRY, visibility: 'members', description: 'hanako@example.jp' }, []],
    [
      'a name that is not to be shown',
      'offers',
      { ...ENTRY, visibility: 'public', veiled: true, title: 'みんなの食堂（見本）です' },
      ['offers.1.title:gives-away'],
    ],
  ];
  for (const [name, list, entry, expected] of cases) it(name, () => assert.deepEqual(problems(list, entry), expected));

  it('show a name only where the name itself is public', () => {
    const entry = { ...ENTRY, visibility: 'public', title: 'みんなの食堂（見本）の手伝い' };
    const named: JoinValues = { ...GROUP, visibility: { organization: 'public' } };
    assert.deepEqual(problems('needs', entry, named), []);
    assert.deepEqual(problems('needs', entry), ['needs.1.title:gives-away']);
    const person: JoinValues = { ...named, kind: 'individual', adult: 'yes' };
    assert.deepEqual(problems('needs', { ...entry, title: '見本花子の教室' }, person), ['needs.1.title:gives-away']);
  });

  it('lose what was left blank and what is not asked of them, when repaired', () => {
    assert.deepEqual(
      repairValues(FIELDS, {
        needs: [{}, { ...ENTRY, title: ' 送迎 ', from: '2027年4月1日', inexhaustible: true, veiled: true }],
      }),
      { needs: [{ ...ENTRY, title: '送迎', from: '2027-04-01' }] },
    );
  });
});

describe('what is published of the applicant', () => {
  it('holds no contact', () =>
    assert.deepEqual(
      validate({ ...GROUP, activities: '連絡先 hanako@example.jp', visibility: { activities: 'public' } }),
      [{ field: 'activities', code: 'gives-away' }],
    ));
});

describe('repair', () => {
  const cases: [string, string, string][] = [
    ['email', ' ｈａｎａｋｏ＠example.jp ', 'hanako@example.jp'],
    ['phone', '０４５ー０００ー００００', '045-000-0000'],
    ['phone', '(045) 000 0000', '045-000-0000'],
    ['postalCode', '〒２３１００００', '231-0000'],
    ['postalCode', '23', '23'],
    ['website', 'example.jp/a', 'https://example.jp/a'],
    ['organizationKana', 'みほん ﾀﾞﾝﾀｲ', 'ミホン ダンタイ'],
    ['corporateNumber', '4-0110-0109-8993', '4011001098993'],
    ['contactName', ' 髙橋　㈱ ', '髙橋　㈱'],
  ];
  for (const [name, from, to] of cases)
    it(`${name}: ${from} → ${to}`, () => assert.equal(repairValue(field(name), from), to));

  it('changes nothing a second time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), fc.string({ unit: 'grapheme' }), (one, value) => {
        const once = repairValue(one, value);
        assert.equal(repairValue(one, once), once);
      }),
    );
  });
});

describe('corporate number', () => {
  it('knows the check digit', () => {
    for (const good of ['7123456789012', '4011001098993']) assert.ok(isCorporateNumber(good));
    for (const bad of ['6123456789012', '401100109899', 'abc', '']) assert.ok(!isCorporateNumber(bad));
  });
});

describe('the schema of the receiver', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.array(fc.dictionary(fc.constantFrom('title', 'from', 'areas', 'visibility', 'x'), fc.jsonValue()), {
      maxLength: 12,
    }),
    fc.string(),
    fc.boolean(),
    fc.array(fc.string(), { maxLength: 3 }),
    fc.integer(),
    fc.constant(undefined),
  );
  it('refuses whatever the form refuses', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELDS), value, (one, wild) => {
        const values = { ...GROUP, [one.name]: wild } as JoinValues;
        if (validate(values).length > 0)
          assert.ok(!joinApplication.safeParse({ version: 1, id: newId(), language: 'ja', values }).success);
      }),
    );
  });

  it('takes nothing that it would refuse a second time, and keeps nothing that was not asked', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FIELDS.map(({ name }) => name), 'x'), value), (wild) => {
        const read = readApplication({ version: 1, id: newId(), language: 'ja', values: { ...GROUP, ...wild } });
        if ('problems' in read) return;
        assert.deepEqual(validate(read.application.values), []);
        assert.ok(!('x' in read.application.values));
        assert.deepEqual(readApplication(read.application), read);
      }),
    );
  });

  it('names the problems of an application and none of what is no application', () => {
    const whole = application({ ...GROUP, needs: [{ resourceKind: 'people', title: '送迎' }] });
    assert.deepEqual(readApplication(whole), { application: whole });
    assert.deepEqual(readApplication({ ...whole, values: { ...whole.values, needs: [{ title: '送迎' }] } }), {
      problems: [{ field: 'needs', code: 'option', entry: 0, part: 'resourceKind' }],
    });
    for (const no of [null, 'x', [], {}, { ...whole, version: 2 }, { ...whole, values: null }])
      assert.deepEqual(readApplication(no), { problems: [] });
  });

  it('accepts what the form accepts', () => {
    assert.ok(joinApplication.safeParse(application(GROUP)).success);
    assert.deepEqual(
      joinApplication
        .safeParse({ ...application(GROUP), values: { ...GROUP, email: 'x' } })
        .error?.issues.map((issue) => [issue.path.join('.'), issue.message]),
      [['values.email', 'email']],
    );
  });
});

describe('an application', () => {
  it('leaves out what no longer applies', () => {
    assert.equal(application({ ...GROUP, kind: 'individual' }).values.organization, undefined);
  });

  it('is written the same on a page that gave lists and strings a toJSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) =>
        assert.deepEqual(JSON.parse(serialise(json)), JSON.parse(JSON.stringify(json))),
      ),
    );
    const lists = Array.prototype as { toJSON?: unknown };
    lists.toJSON = () => 'ruined';
    try {
      assert.equal(serialise({ serviceAreas: ['yokohama'] }), '{"serviceAreas":["yokohama"]}');
    } finally {
      delete lists.toJSON;
    }
  });

  it('has a UUID also where crypto.randomUUID is missing', () => {
    assert.match(newId(), /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('keeps answers through repair', () => {
    const values: JoinValues = {
      ...GROUP,
      offers: [{ resourceKind: 'place', title: '会議室', inexhaustible: true, visibility: 'public', veiled: true }],
    };
    assert.deepEqual(repairValues(FIELDS, values), values);
  });
});

describe('sending', () => {
  const answers = (...responses: (Response | Error)[]): { fetch: typeof fetch; keys: string[] } => {
    const keys: string[] = [];
    return {
      keys,
      fetch: (_url, init) => {
        keys.push(new Headers(init?.headers).get('idempotency-key')!);
        const next = responses.shift()!;
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
      },
    };
  };

  it('tries once more with the same key after a failure of network or server', async () => {
    for (const first of [new TypeError('offline'), new Response('', { status: 503 })]) {
      const { fetch, keys } = answers(first, Response.json({ receipt: 'K-1' }));
      assert.deepEqual(await sendApplication('https://example.jp/join', application(GROUP), { fetch, backoff: 0 }), {
        status: 'sent',
        receipt: 'K-1',
      });
      assert.equal(keys.length, 2);
      assert.equal(new Set(keys).size, 1);
    }
  });

  it('heeds no problem of a receiver for which the form has no question or words', async () => {
    const problems = [
      { field: 'nobody', code: 'required' },
      { field: 'email', code: 'taken' },
      { field: 'email', code: 'constructor' },
      { field: 'email', code: 'email', entry: 0 },
      { field: 'needs', code: 'required', entry: 0.5 },
      { field: 'needs', code: 'required', entry: 0, part: 'toString' },
      null,
      'x',
    ];
    const found = answers(
      Response.json({ problems: [...problems, { field: 'phone', code: 'phone' }] }, { status: 422 }),
    );
    assert.deepEqual(await sendApplication('https://example.jp/join', application(GROUP), { fetch: found.fetch }), {
      status: 'refused',
      problems: [{ field: 'phone', code: 'phone' }],
    });
    const strange = answers(Response.json({ problems }, { status: 422 }));
    assert.deepEqual(await sendApplication('https://example.jp/join', application(GROUP), { fetch: strange.fetch }), {
      status: 'failed',
      reason: 'client',
      code: 422,
    });
  });

  it('tells until when the office answers, and takes no other words for a day', async () => {
    for (const [by, told] of [
      ['2027-04-01', { by: '2027-04-01' }],
      ['soon', {}],
      [5, {}],
    ] as const) {
      const { fetch } = answers(Response.json({ receipt: 'K-1', next: { by } }, { status: 201 }));
      assert.deepEqual(await sendApplication('https://example.jp/join', application(GROUP), { fetch }), {
        status: 'sent',
        receipt: 'K-1',
        ...told,
      });
    }
  });

  const failures: [number, string | undefined, object][] = [
    [409, undefined, { reason: 'reused' }],
    [413, undefined, { reason: 'too-large' }],
    [415, undefined, { reason: 'client' }],
    [422, undefined, { reason: 'client' }],
    [429, '90', { reason: 'busy', wait: 90 }],
    [429, 'x', { reason: 'busy' }],
    [503, '120', { reason: 'server', wait: 120 }],
  ];
  for (const [code, header, expected] of failures)
    it(`says what ${code} with Retry-After ${header} means, and asks once`, async () => {
      const { fetch, keys } = answers(
        Response.json({ code: 'x' }, { status: code, headers: header ? { 'retry-after': header } : {} }),
      );
      assert.deepEqual(await sendApplication('https://example.jp/join', application(GROUP), { fetch }), {
        status: 'failed',
        code,
        ...expected,
      });
      assert.equal(keys.length, 1);
    });

  it('carries what tells a robot from a person', async () => {
    let body = '';
    const fetch: typeof globalThis.fetch = (_url, init) => {
      body = init!.body as string;
      return Promise.resolve(Response.json({}));
    };
    await sendApplication('https://example.jp/join', application(GROUP), { fetch, signs: { trap: '', seconds: 61 } });
    assert.deepEqual(
      { ...(JSON.parse(body) as object), values: 0 },
      {
        version: 1,
        id: (JSON.parse(body) as { id: string }).id,
        language: 'ja',
        values: 0,
        trap: '',
        seconds: 61,
      },
    );
  });

  it('tells problems that the receiver found, and never throws', async () => {
    const found = answers(Response.json({ problems: [{ field: 'email', code: 'email' }] }, { status: 422 }));
    assert.deepEqual(await sendApplication('https://example.jp/join', application(GROUP), { fetch: found.fetch }), {
      status: 'refused',
      problems: [{ field: 'email', code: 'email' }],
    });
    const login = answers(new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    assert.deepEqual(
      await sendApplication('https://example.jp/join', application(GROUP), { fetch: login.fetch }),
      { status: 'failed', reason: 'client', code: 200 },
      'a page is no receipt',
    );
    const gone = answers(new Response('', { status: 404 }));
    assert.deepEqual(await sendApplication('https://example.jp/join', application(GROUP), { fetch: gone.fetch }), {
      status: 'failed',
      reason: 'client',
      code: 404,
    });
    const never: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => init!.signal!.addEventListener('abort', () => reject(new Error('aborted'))));
    assert.deepEqual(
      await sendApplication('https://example.jp/join', application(GROUP), { fetch: never, timeout: 20, backoff: 0 }),
      { status: 'failed', reason: 'timeout' },
    );
  });
});
