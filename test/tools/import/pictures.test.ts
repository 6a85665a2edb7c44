import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codesOf, csv, importText } from './helpers.js';

describe('a picture', () => {
  const read = async (address: string, kind: 'ibasho' | 'events' = 'ibasho') => {
    const head = kind === 'events' ? ['イベント名', '開始日'] : ['名称', '種別'];
    const row = kind === 'events' ? ['お茶の会', '2026-12-01'] : ['お茶の間', 'サロン・茶話会'];
    const result = await importText(
      csv([...head, '画像', '画像の説明', '画像の承諾'], [...row, address, 'テーブル', 'はい']),
      { kind },
    );
    const [record] = result.records as { photo?: { url: string }; flyer?: { url: string } }[];
    return { url: (record!.photo ?? record!.flyer)?.url, codes: codesOf(result) };
  };

  it('may lie beside the feed: its address is read against the feed’s', async () => {
    for (const [written, url] of [
      ['salon.jpg', 'salon.jpg'],
      ['images/salon.WebP', 'images/salon.WebP'],
      ['./images/tea_1.png', 'images/tea_1.png'],
      ['写真/茶の間.jpg', '%E5%86%99%E7%9C%9F/%E8%8C%B6%E3%81%AE%E9%96%93.jpg'],
    ] as const) {
      const found = await read(written);
      assert.equal(found.url, url);
      assert.equal(new URL(found.url, 'https://example.jp/feed/feed.json').href, `https://example.jp/feed/${url}`);
      assert.deepEqual(found.codes, []);
    }
    assert.equal((await read('chirashi.pdf', 'events')).url, 'chirashi.pdf');
  });

  it('of the web stays one of the web', async () => {
    for (const address of ['https://example.jp/images/a.jpg', 'http://example.jp/a.png'])
      assert.equal((await read(address)).url, address);
    assert.equal((await read('example.jp/a.jpg')).url, 'https://example.jp/a.jpg');
    assert.equal((await read('www.example.jp/a.jpg')).url, 'https://www.example.jp/a.jpg');
  });

  it('is never taken from outside the folder, from a disk or from another scheme', async () => {
    for (const address of [
      '../secret.jpg',
      'images/../../secret.jpg',
      '/etc/secret.jpg',
      'C:\\写真\\a.jpg',
      'javascript:alert(1).jpg',
      'data:image/png;base64,AAAA.png',
      '.hidden.jpg',
      'images/page.html',
    ])
      assert.doesNotMatch((await read(address)).url ?? 'https://', /^(?!https?:)/u, address);
  });
});
