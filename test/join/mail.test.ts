import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mailLink } from '../../src/join/mail.js';

const body = (url: string): string => decodeURIComponent(url.split('&body=')[1]!);

describe('a mail with the application', () => {
  it('carries a short one whole', () => {
    const link = mailLink('office@example.jp', '参加申込', 'お名前：見本花子', '貼り付けてください');
    assert.equal(link?.whole, true);
    assert.equal(body(link!.url), 'お名前：見本花子');
  });

  it('never carries a part: either all of it or the request to paste it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 800 }), (text) => {
        const link = mailLink('office@example.jp', '参加申込', text, '貼り付けてください')!;
        assert.equal(body(link.url), link.whole ? text : '貼り付けてください');
        assert.ok(link.url.length <= 1_900);
      }),
    );
  });
});
