import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { areaCode, checkDigit } from '../../src/feed/area-code.js';
import { cleanText } from '../../src/feed/clean-text.js';
import { momentOf } from '../../src/feed/feed-date.js';
import { fetchableUrl, safeUrl, telUrl } from '../../src/feed/safe-url.js';
import { inSlices } from '../../src/feed/slices.js';

describe('areaCode', () => {
  it('keeps two and five digits', () => {
    assert.equal(areaCode('14'), '14');
    assert.equal(areaCode('14205'), '14205');
    assert.equal(areaCode('00'), '00');
    assert.equal(areaCode('jp'), '00');
  });
  it('takes six digits only with the right check digit', () => {
    assert.equal(areaCode('142051'), '14205');
    assert.equal(areaCode('142052'), undefined);
    assert.equal(areaCode('141003'), '14100');
    assert.equal(areaCode('141500'), '14150');
  });
  it('knows the prefecture by each of its spellings', () => {
    assert.equal(areaCode('140007'), '14');
    assert.equal(areaCode('14000'), '14');
  });
  it('reads full-width digits and refuses the rest', () => {
    assert.equal(areaCode(' １４２０５ '), '14205');
    for (const wrong of ['', '1', '142', '1420', '1420511', '藤沢市', '14-205', '-1', '1e1'])
      assert.equal(areaCode(wrong), undefined, wrong);
  });
  it('agrees with its own check digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_001, max: 47_999 }), (number) => {
        const five = String(number).padStart(5, '0');
        assert.equal(areaCode(five + checkDigit(five)), areaCode(five));
        assert.equal(areaCode(five + ((Number(checkDigit(five)) + 1) % 10)), undefined);
      }),
    );
  });
});

describe('cleanText', () => {
  it('takes off outer spaces, also ideographic ones', () => assert.equal(cleanText('\u3000 あ い\u3000\n'), 'あ い'));
  it('keeps tabs, line feeds, emoji and rare kanji', () =>
    assert.equal(cleanText('𠮷野家\t👨‍👩‍👧\nです'), '𠮷野家\t👨‍👩‍👧\nです'));
  it('strips controls, bidirectional overrides and marks, byte order marks', () => {
    assert.equal(cleanText('a\u0000b\u001bc\u007fd\u0085e\u202ef\u2066g\u200eh\ufeffi\u061cj'), 'abcdefghij');
    assert.equal(cleanText('\u202e \u0000'), '');
  });
  it('leaves nothing that encodeURIComponent throws on', () => {
    assert.equal(cleanText('a\ud800b\udc00c'), 'abc');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          const clean = cleanText(text);
          encodeURIComponent(clean);
          assert.equal(cleanText(clean), clean);
        },
      ),
    );
  });
});

describe('momentOf', () => {
  it('reads days and times of Japan, and zones', () => {
    assert.equal(momentOf('2026-07-28'), Date.parse('2026-07-28T00:00:00+09:00'));
    assert.equal(momentOf('2026-07-28T10:00'), Date.parse('2026-07-28T10:00:00+09:00'));
    assert.equal(momentOf('2026-07-28T10:00:30.5Z'), Date.parse('2026-07-28T10:00:30.500Z'));
    assert.equal(momentOf('2026-07-28T10:00-0330'), Date.parse('2026-07-28T10:00:00-03:30'));
    assert.equal(momentOf('2024-02-29'), Date.parse('2024-02-29T00:00:00+09:00'));
  });
  it('takes years before 100 for what they are, and a leap second for the one before it', () => {
    assert.equal(momentOf('0001-01-01'), Date.parse('0001-01-01T00:00:00+09:00'));
    assert.equal(momentOf('2016-12-31T23:59:60Z'), Date.parse('2016-12-31T23:59:59Z'));
  });
  it('takes the last day of a month for a later one where that is asked for', () => {
    assert.equal(momentOf('2026-06-31', true), momentOf('2026-06-30'));
    assert.equal(momentOf('2024-02-31T10:00', true), momentOf('2024-02-29T10:00'));
    assert.equal(momentOf('2026-06-00', true), undefined);
  });
  it('refuses what no calendar or clock has', () => {
    for (const wrong of [
      undefined,
      '',
      '明日',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-01-00',
      '2026-01-01T25:00',
      '2026-01-01T10:60',
      '2026-01-01T10:00+15:00',
      '2026-01-01T10:00+14:30',
      '2026-01-01T10:00+09:60',
      '2026-01-01T24:00:01',
      '2026-1-1',
      '20260101',
      '0000-00-00',
    ]) {
      assert.equal(momentOf(wrong), undefined, wrong);
    }
  });
  it('agrees with Date for every real moment', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('9999-12-30T00:00:00Z'), noInvalidDate: true }),
        (date) => {
          const whole = Math.floor(date.getTime() / 1000) * 1000;
          assert.equal(momentOf(new Date(whole).toISOString()), whole);
        },
      ),
    );
  });
});

describe('safeUrl', () => {
  it('lets a mail go to one address, with nothing beside its words', () => {
    for (const [written, right] of [
      ['mailto:desk@example.jp?bcc=spy@example.com', 'mailto:desk@example.jp'],
      ['mailto:desk@example.jp?CC=spy@example.com&subject=%E7%9B%B8', 'mailto:desk@example.jp?subject=%E7%9B%B8'],
      ['mailto:desk@example.jp?%62cc=spy@example.com&Body=a%26bcc=b', 'mailto:desk@example.jp?Body=a%26bcc=b'],
      ['mailto:desk@example.jp?to=spy@example.com&attach=/etc/hosts#x', 'mailto:desk@example.jp'],
      ['mailto:desk@example.jp,spy@example.com', 'mailto:desk@example.jp'],
      ['mailto:desk@example.jp%2Cspy@example.com?subject=a', 'mailto:desk@example.jp?subject=a'],
      ['MAILTO:desk@example.jp%0D%0Abcc:spy@example.com', 'mailto:desk@example.jp'],
      ['mailto:?to=spy@example.com', undefined],
      ['mailto:?bcc=spy@example.com', undefined],
    ] as const)
      assert.equal(safeUrl(written), right, written);
  });
  it('lets the allowed schemes pass, in the parser’s spelling', () => {
    assert.equal(safeUrl('https://example.jp'), 'https://example.jp/');
    assert.equal(safeUrl(' HTTP://EXAMPLE.jp/あ?q=相談 '), 'http://example.jp/%E3%81%82?q=%E7%9B%B8%E8%AB%87');
    assert.equal(safeUrl('mailto:a@example.jp'), 'mailto:a@example.jp');
    assert.equal(safeUrl('tel:%239110'), 'tel:%239110');
    assert.equal(safeUrl('sms:000'), 'sms:000');
  });
  it('reads relative URLs against the base only', () => {
    assert.equal(safeUrl('../a b.html', 'https://example.jp/x/y/feed.json'), 'https://example.jp/x/a%20b.html');
    assert.equal(safeUrl('//example.com/a', 'https://example.jp/'), 'https://example.com/a');
    assert.equal(safeUrl('a.html'), undefined);
  });
  it('refuses everything else', () => {
    const hostile = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://example.jp/1',
      'file:///etc/passwd',
      'intent://x',
      'about:blank',
      'https://exa mple.jp/',
      'http://[',
      '',
      ' ',
      undefined,
    ];
    for (const url of hostile) assert.equal(safeUrl(url, 'https://example.jp/'), undefined, String(url));
  });
  it('takes out what makes one host look like another', () =>
    assert.equal(safeUrl('https://www.example.jp:pw@example.com/'), 'https://example.com/'));
  it('its short way gives what the parser gives', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '0',
      '-',
      '--',
      '.',
      '..',
      '/',
      '//',
      '_',
      '~',
      '%',
      '?',
      '#',
      ':',
      '@',
      'xn--',
      'example',
      'jp',
      '.jp/',
      'index.html',
      '127',
      '0x7f',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const url = `https://${pieces.join('')}`;
        let href: string | undefined;
        try {
          const parsed = new URL(url);
          parsed.username = parsed.password = '';
          href = parsed.href;
        } catch {
          href = undefined;
        }
        assert.equal(safeUrl(url), href);
      }),
      { numRuns: 3_000 },
    );
  });
  it('comes to an end over an address that is made to backtrack', () => {
    assert.equal(safeUrl(`https://${'a-'.repeat(50_000)}^`), undefined);
    assert.match(safeUrl(`https://a.jp/${'a.'.repeat(50_000)}!`)!, /!$/);
  });
  it('only http and https are fetched', () => {
    assert.equal(fetchableUrl('tel:000'), undefined);
    assert.equal(fetchableUrl('feed.json', 'https://example.jp/a/'), 'https://example.jp/a/feed.json');
  });
});

describe('telUrl', () => {
  it('dials digits, plus, star and hash', () => {
    assert.equal(telUrl('#9110'), 'tel:%239110');
    assert.equal(telUrl('tel:%239110'), 'tel:%239110');
    assert.equal(telUrl('０００－０００－００００（代表）'), 'tel:0000000000');
    assert.equal(telUrl('+81 3-0000'), 'tel:+8130000');
  });
  it('dials one number, whatever else was written beside it', () => {
    for (const one of [
      '000-000-0000（内線 5001）',
      '000-000-0000 / 000-000-0001',
      '第1相談室：000-000-0000',
      '☎ 000‐000‐0000（平日9時〜17時）',
      '000-000-0000;ext=12',
      '電話 000-000-0000 FAX 000-000-0009',
      '24時間 (000)000-0000',
    ])
      assert.equal(telUrl(one), 'tel:0000000000', one);
    assert.equal(telUrl('+81 (0)00 000 0000'), 'tel:+81000000000');
  });
  it('never dials the digits that letters leave over, nor two numbers as one', () => {
    for (const wrong of ['0000-ABC-DEF', '1-800-FLOWERS', '0000000000 0000000000', `${'1'.repeat(2_000)}a`])
      assert.equal(telUrl(wrong), undefined, wrong);
  });
  it('gives nothing where there is nothing to dial', () => {
    for (const wrong of [undefined, '', '電話', '#', '+']) assert.equal(telUrl(wrong), undefined);
  });
});

describe('inSlices', () => {
  it('begins after the task that asks for it, and gives the result', async () => {
    const seen: string[] = [];
    function* steps(): Generator<void, string> {
      for (const step of ['one', 'two']) {
        seen.push(step);
        yield;
      }
      return 'done';
    }
    const result = inSlices(steps(), 0);
    await Promise.resolve();
    assert.deepEqual(seen, []);
    assert.equal(await result, 'done');
    assert.deepEqual(seen, ['one', 'two']);
  });

  it('begins in the task that asks for it where it is told to', async () => {
    let isOver = false;
    setTimeout(() => (isOver = true));
    function* short(): Generator<void, boolean> {
      yield;
      return isOver;
    }
    assert.equal(await inSlices(short(), 1_000, Promise.resolve()), false);
  });
});
