import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { joinApplication } from '../../src/join/application-schema.js';
import { newId, serialise, toApplication } from '../../src/join/application.js';
import { isCorporateNumber } from '../../src/join/corporate-number.js';
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
  regions: ['yokohama'],
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
    ['regions', ['mars'], 'option'],
    ['kind', 'ghost', 'option'],
    ['contactName', '花\u202e子', 'control'],
    ['activities', 'あ'.repeat(1_001), 'too-long'],
  ];
  for (const [name, value, code] of faults)
    it(`says "${code}" of ${name}`, () =>
      assert.ok(validate({ ...GROUP, [name]: value }).some((one) => one.field === name && one.code === code)));
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
      assert.equal(serialise({ regions: ['yokohama'] }), '{"regions":["yokohama"]}');
    } finally {
      delete lists.toJSON;
    }
  });

  it('has a UUID also where crypto.randomUUID is missing', () => {
    assert.match(newId(), /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('keeps answers through repair', () => {
    assert.deepEqual(repairValues(FIELDS, GROUP), GROUP);
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
