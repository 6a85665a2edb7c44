import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { soleNumber, withAreaCodeOf } from '../../../src/tools/repair/phone-numbers.js';
import { readPhones, type PhoneMedia } from '../../../src/tools/repair/phones.js';

/** `number[label] FAX kind`, then `! code` of what is no number, then what was repaired in brackets. */
function shown(text: string, media?: PhoneMedia): string {
  const { numbers, repaired, wrong } = readPhones(text, media);
  const read = numbers.map(
    ({ number, label, fax, kind }) =>
      `${number}${label === undefined ? '' : `[${label}]`}${fax ? ' FAX' : ''}${kind === 'fixed' ? '' : ` ${kind}`}`,
  );
  return [...read, ...wrong.map(({ code }) => `! ${code}`)].join(' / ') + (repaired ? ` (${repaired})` : '');
}
function table(name: string, cases: Record<string, string>, media?: PhoneMedia): void {
  describe(name, () => {
    for (const [text, expected] of Object.entries(cases)) it(text, () => assert.equal(shown(text, media), expected));
  });
}

table('one number, however it is written', {
  '(046)252-8025': '046-252-8025',
  '0467-78-0606': '0467-78-0606',
  '0467(82)1111': '0467-82-1111',
  '(060)1234-5678': '060-1234-5678 mobile',
  '+81-45-111-2222': '045-111-2222 (phone-folded)',
  '０４５‐１１１‐２２２２': '045-111-2222 (phone-folded)',
  '\u2060045-111-2222': '045-111-2222 (phone-folded)',
  '03・1234・5678': '03-1234-5678',
  電話の0467の82の1111: '0467-82-1111[の]',
  'TEL-045-111-2222': '045-111-2222',
  'お問い合わせは045-111-2222まで': '045-111-2222',
  なし: '',
  電話番号非公開: '',
});
table('further lines by their last four digits', {
  '0467-74-1111・1112': '0467-74-1111 / 0467-74-1112 (phones-split)',
  '0467-74-1111、1112、1113（代表）': '0467-74-1111 / 0467-74-1112 / 0467-74-1113[代表] (phones-split)',
  '03-1234-5678/5679': '03-1234-5678 / 03-1234-5679 (phones-split)',
  '0467-74-1111、1000円': '0467-74-1111[1000円]',
  '0467-74-1111・2': '0467-74-1111[・2]',
  '090-1234-5678・5679': '090-1234-5678[・5679] mobile',
});
table('hyphens stand where the numbering plan has them, or where the line announces itself so', {
  '0467821111': '0467-82-1111 (phone-regrouped)',
  '0451112222': '045-111-2222 (phone-regrouped)',
  '046-782-1111': '0467-82-1111 (phone-regrouped)',
  '09012345678': '090-1234-5678 mobile (phone-regrouped)',
  '0120-27-9338': '0120-279-338 free (phone-regrouped)',
  '0120-0-78310': '0120-0-78310 free',
  '0120-99-7777（フリーダイヤル）': '0120-99-7777[フリーダイヤル] free',
  '0570-078374': '0570-078374',
});
table('who pays, and whose it may be', {
  '0800-123-4567': '0800-123-4567 free',
  '08001234567': '0800-123-4567 free (phone-regrouped)',
  '080-1234-5678': '080-1234-5678 mobile',
  '050-1234-5678': '050-1234-5678',
  '#9110': '#9110 short',
  '♯9110': '#9110 short (phone-folded)',
  '188': '188 short',
  '110番': '110 short',
});
table('no number to call', {
  '41-4355(会長)': '! phone-no-area-code',
  '(62)3102': '! phone-no-area-code',
  '地域包括支援センター　74-2222': '! phone-no-area-code',
  '045-111-2222、45-1111': '045-111-2222 / ! phone-no-area-code',
  '462528025': '! phone-zero-lost',
  '90-1234-5678': '! phone-zero-lost',
  '045-111-2222、452223333': '045-111-2222 / ! phone-zero-lost',
  '3.00002E+12': '! phone-digits-lost',
  '0467-74-11111': '! phone-digit-count',
  '0466-50-353': '! phone-digit-count',
  '0466-50-353 0467-82-1111': '0467-82-1111 / ! phone-digit-count',
  '0910-12-3456': '! phone-not-in-use',
  各会場: '! phone-unreadable',
  '6637': '! phone-unreadable',
});
table('digits that are no number at all leave the number beside them alone', {
  '045-111-2222 〒240-0112 港町堀内': '045-111-2222[〒240-0112 港町堀内]',
  '045-111-2222（平日 9:00～17:00）': '045-111-2222[平日 9:00~17:00]',
  '045-111-2222（0900-1700）': '045-111-2222[0900-1700]',
  '045-111-2222（2026-2027年度）': '045-111-2222[2026-2027年度]',
  '046-822-8256～8': '046-822-8256[~8]',
});
table('labels behind their numbers', {
  '045-111-2222（昼） 090-1234-5678（夜）': '045-111-2222[昼] / 090-1234-5678[夜] mobile (phones-split)',
  '054-000-0523(訪看)　054-000-6477(看多機)': '054-000-0523[訪看] / 054-000-6477[看多機] (phones-split)',
  '045-210-1111(内線4755)': '045-210-1111[内線4755]',
  '045-111-2222（内線4755・4756）': '045-111-2222[内線4755・4756]',
  '045-111-2222（：港市文化財団 〒000-0000、info@minato-bunka.jp）':
    '045-111-2222[港市文化財団 〒000-0000 info@minato-bunka.jp]',
  '福祉課 045-111-2222（内線12） 介護課 045-111-2223（代表）':
    '045-111-2222[福祉課、内線12] / 045-111-2223[介護課、代表] (phones-split)',
  '平日：045-111-2222（代表）、休日：045-111-2223（警備室）':
    '045-111-2222[平日、代表] / 045-111-2223[休日、警備室] (phones-split)',
});
table('labels before their numbers', {
  '（昼）045-111-2222（夜間・休日）045-111-2223': '045-111-2222[昼] / 045-111-2223[夜間・休日] (phones-split)',
  '（予防係）045-111-2221（感染症係）045-111-2222（衛生課）045-111-2223':
    '045-111-2221[予防係] / 045-111-2222[感染症係] / 045-111-2223[衛生課] (phones-split)',
  '(代表)045-111-2222 (直通)045-111-2223': '045-111-2222[代表] / 045-111-2223[直通] (phones-split)',
  '平日 045-111-2222（夜間）045-111-2223': '045-111-2222[平日] / 045-111-2223[夜間] (phones-split)',
  '本庁\n045-111-2222\n支所\n045-111-2223': '045-111-2222[本庁] / 045-111-2223[支所] (phones-split)',
  '福祉課（045-111-2222）、介護課（045-111-2223）': '045-111-2222[福祉課] / 045-111-2223[介護課] (phones-split)',
  '（小）054-000-7200、（GH）054-000-8525': '054-000-7200[小] / 054-000-8525[GH] (phones-split)',
  '①0467-82-1111②0467-82-1112': '0467-82-1111 / 0467-82-1112 (phones-split)',
  '電話相談 045-111-2222': '045-111-2222[電話相談]',
});
const TWO = '045-111-2222 / 045-111-2223';
table('FAX in all its spellings is no number to call', {
  '電話：045-111-2222 FAX：045-111-2223': `${TWO}[FAX] FAX (phones-split)`,
  '電話045-111-2222・ファクス045-111-2223': `${TWO}[ファクス] FAX (phones-split)`,
  '電話 045-111-2222 ﾌｧｯｸｽ 045-111-2223': `${TWO}[ファックス] FAX (phones-split)`,
  '電話 045-111-2222 ファクシミリ045-111-2223': `${TWO}[ファクシミリ] FAX (phones-split)`,
  'T045-111-2222 F045-111-2223': `${TWO}[F] FAX (phones-split)`,
  'Ｔ：045-111-2222　Ｆ：045-111-2223': `${TWO}[F] FAX (phones-split)`,
  'TEL.045-111-2222 / Fax.045-111-2223': `${TWO}[Fax] FAX (phones-split)`,
  '【電話】045-111-2222【ＦＡＸ】045-111-2223': `${TWO}[FAX] FAX (phones-split)`,
  '045-111-2222（FAX 045-111-2223）': `${TWO}[FAX] FAX (phones-split)`,
  '045-111-2222 (T) 045-111-2223 (F)': `${TWO}[F] FAX (phones-split)`,
  '045-111-2222電話 045-111-2223ファックス': `${TWO}[ファックス] FAX (phones-split)`,
  '045-111-2222 FAX 045-111-2223（平日のみ）': `${TWO}[FAX、平日のみ] FAX (phones-split)`,
  '電話 045-111-2221 FAX 045-111-2222, 045-111-2223':
    '045-111-2221 / 045-111-2222[FAX] FAX / 045-111-2223 FAX (phones-split)',
  'FAX 045-111-2223': '045-111-2223[FAX] FAX',
  'Ｆ Ａ Ｘ　045-111-2223': '045-111-2223[F A X] FAX',
  'ファ クス 045-111-2223': '045-111-2223[ファ クス] FAX',
  '045-111-2222 (f) 045-111-2223': `${TWO}[f] FAX (phones-split)`,
  'ファクス045-111-2222（電話は045-111-2223）': '045-111-2222[ファクス] FAX / 045-111-2223 (phones-split)',
  '電話：なし　FAX：045-111-2223': '045-111-2223[FAX] FAX',
});
table('a line for both can be called, and words about another FAX number change nothing', {
  'TEL/FAX 045-111-2222': '045-111-2222[電話・FAX]',
  'T/F 045-111-2222': '045-111-2222[電話・FAX]',
  '電話・ファクス共通 045-111-2222': '045-111-2222[電話・FAX]',
  '電話（FAX）045-111-2222': '045-111-2222[電話・FAX]',
  '045-111-2222（FAX兼用）': '045-111-2222[電話・FAX]',
  '電　話 045-111-2222 ＦＡＸ 同左': '045-111-2222[電話・FAX]',
  '045-111-2222 ﾌｧｯｸｽも同じ': '045-111-2222[電話・FAX]',
  'TEL 045-111-2222 FAX 045-111-2222': '045-111-2222[電話・FAX]',
  '045-111-2222（FAX 2223）': '045-111-2222[FAX 2223]',
  '045-111-2222　FAX：なし': '045-111-2222[FAX:なし]',
  '本館2F 045-111-2222': '045-111-2222[本館2F]',
});
table(
  'under a header for both, the order of the header decides what the cell does not say',
  {
    '045-111-2222（045-111-2223）': `${TWO} FAX (phones-split)`,
    '045-111-2222': '045-111-2222[電話・FAX]',
    'FAX 045-111-2222 電話 045-111-2223': '045-111-2222[FAX] FAX / 045-111-2223 (phones-split)',
  },
  'phone-fax',
);
table('', { '045-111-2222\n045-111-2223': '045-111-2222 FAX / 045-111-2223 (phones-split)' }, 'fax-phone');

describe('phones', () => {
  it('give only digits that stand in the cell, in their order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-() 、（）/内線F') }), (text) => {
        const digits = text.normalize('NFKC').replace(/\D/gu, '');
        for (const { number } of readPhones(text).numbers)
          assert.ok(digits.includes(number.replace(/\D/gu, '')), `${text} → ${number}`);
      }),
      { numRuns: 1_000 },
    );
  });
  it('say how many digits there are and should be', () => {
    const [wrong] = readPhones('電話 0467-74-11111').wrong;
    assert.deepEqual(wrong, { code: 'phone-digit-count', value: '0467-74-11111', label: '', digits: 11, need: 10 });
    assert.equal(readPhones('090-1234-567').wrong[0]?.need, 11);
  });
  it('of a long cell cost milliseconds', () => {
    for (const piece of ['(', '[', '0', '0-', '045-111-2222、', '（内線', ' ', '・1', 'FAX ', '1-'])
      for (const text of [piece.repeat(5_000), `045-111-2222${piece.repeat(5_000)}`]) {
        const start = performance.now();
        readPhones(text);
        assert.ok(performance.now() - start < 500, piece);
      }
  });
  it('of the publisher lend their area code to a local number, where that makes one', () => {
    assert.equal(withAreaCodeOf('0467-82-1111', '74-2222'), '0467-74-2222');
    assert.equal(withAreaCodeOf('045-111-2222', '(333)4444'), '045-333-4444');
    assert.equal(withAreaCodeOf('045-111-2222', '74-2222'), undefined);
    assert.equal(withAreaCodeOf('0120-279-338', '74-2222'), undefined);
    assert.equal(withAreaCodeOf(undefined, '74-2222'), undefined);
  });
});

describe('a FAX number', () => {
  it('is one however its word is spelt', () => {
    for (const word of 'フアックス|FAC|FX|ファクス|ﾌｱｯｸｽ|ﾌｧｯｸｽ|ファッックス|Ｆ|Ｆ：|F.'.split('|'))
      assert.deepEqual(
        readPhones(`${word} 046-231-1234`).numbers.map(({ fax }) => fax),
        [true],
        word,
      );
    for (const word of ['F棟', 'F 館', '直通'])
      assert.equal(readPhones(`${word} 046-231-1234`).numbers[0]?.fax, undefined, word);
  });
});

describe('a number by which nobody is reached', () => {
  it('is none to call', () => {
    for (const words of '電話不可|電話では受け付けません|電話受付なし|TEL不可|電話なし'.split('|'))
      assert.deepEqual(readPhones(`${words} 046-231-1234`).numbers, [], words);
    assert.equal(readPhones('電話なし FAX 046-231-1234').numbers.length, 1);
    assert.equal(readPhones('電話受付（土日不可） 046-231-1234').numbers.length, 1);
  });
});

describe('a cell that holds one number', () => {
  it('is read as the library reads it, whatever was asked of its exchange before', () => {
    const digits = fc.oneof(
      fc.stringMatching(/^0[1-9]\d{8}$/u),
      fc.stringMatching(/^0[5-9]0\d{8}$/u),
      fc.stringMatching(/^(?:0120|0570|0990|0180)\d{6}$/u),
      fc.stringMatching(/^0800\d{7}$/u),
      fc.stringMatching(/^01[0-9]\d{7}$/u),
    );
    fc.assert(
      fc.property(digits, fc.stringMatching(/^\d{4}$/u), (number, last) => {
        for (const one of [number, number.slice(0, -4) + last]) {
          const cell =
            one.length === 10 ? one.replace(/^(\d{3})(\d{3})/u, '$1-$2-') : one.replace(/^(\d{3})(\d{4})/u, '$1-$2-');
          const asked = parsePhoneNumberFromString(one, 'JP');
          const read = soleNumber(cell);
          if (read === undefined)
            assert.ok(!asked?.isValid() || /^(?:0[5-9]0|0800|020)/u.test(one) !== (one.length === 11), one);
          else if (!/^(?:0120078310|0120997777|0570078374)$/u.test(one))
            assert.equal(read.number, asked?.formatNational());
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
