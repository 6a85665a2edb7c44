import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { importNews } from '../../../src/tools/formats/news.js';
import { newsDay } from '../../../src/tools/formats/news-day.js';
import type { ImportResult } from '../../../src/tools/report/finding.js';
import { codes, importWith } from './helpers.js';

const read = (text: string): Promise<ImportResult> => importWith(importNews, text);
const rss = (...items: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>地域のつながり</title><link>https://example.jp/</link>${items.join('')}</channel></rss>`;

describe('importNews', () => {
  it('reads RSS 2.0', async () => {
    const { summary, records } = await read(
      rss(
        '<item><title>食堂&amp;サロン</title><link>/news/1.html</link><guid isPermaLink="false">a1</guid><pubDate>Tue, 28 Jul 2026 23:30:00 GMT</pubDate><dc:creator>広報課</dc:creator><category>居場所</category><category>子ども</category><description>&lt;p&gt;はじめ&lt;br&gt;ました&lt;/p&gt;</description><content:encoded><![CDATA[<p>本文<script>alert(1)</script></p><p>二段目&nbsp;終</p>]]></content:encoded></item>',
        '<item><title>二つ目</title></item>',
      ),
    );
    assert.equal(summary.taken, 2);
    const { id, ...record } = records[0] ?? {};
    assert.match(String(id), /^test-report-[0-9a-f]{8}$/);
    assert.deepEqual(record, {
      name: '食堂&サロン',
      summary: 'はじめ\nました',
      description: '本文\n二段目 終',
      url: 'https://example.jp/news/1.html',
      publishedOn: '2026-07-29',
      author: '広報課',
      tags: ['居場所', '子ども'],
    });
  });

  it('reads RSS 1.0, Atom and JSON Feed', async () => {
    const rdf = await read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><link>https://example.jp</link></channel><item rdf:about="https://example.jp/a"><title>題</title><link>https://example.jp/a</link><dc:date>2026-07-28T10:00:00+09:00</dc:date></item></rdf:RDF>',
    );
    assert.deepEqual([rdf.records[0]?.['name'], rdf.records[0]?.['publishedOn']], ['題', '2026-07-28']);
    const atom = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://example.jp/"/><entry><id>urn:1</id><title type="html">題 &lt;b&gt;太&lt;/b&gt;</title><link rel="enclosure" href="https://example.jp/x.mp3"/><link rel="alternate" href="a/b"/><published>2026-07-28T20:00:00Z</published><updated>2026-07-30T00:00:00Z</updated><author><name>担当</name><email>x@example.jp</email></author><content type="xhtml"><div><p>本文</p></div></content></entry></feed>',
    );
    assert.deepEqual(
      ['name', 'url', 'publishedOn', 'modified', 'author', 'description'].map((key) => atom.records[0]?.[key]),
      ['題 太', 'https://example.jp/a/b', '2026-07-29', '2026-07-30', '担当', '本文'],
    );
    const json = await read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          {
            id: '1',
            title: '題',
            url: 'https://example.jp/1',
            content_html: '<p>本文</p>',
            date_published: '2026-07-28T10:00:00+09:00',
            tags: ['茶'],
            authors: [{ name: '課' }],
          },
        ],
      }),
    );
    assert.deepEqual(
      ['name', 'description', 'publishedOn', 'author'].map((key) => json.records[0]?.[key]),
      ['題', '本文', '2026-07-28', '課'],
    );
  });

  it('expands no entity of the file itself', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>題&b;&x;</title><description>&x;</description></item>').replace(/^<\?xml[^>]*>/u, '')}`;
    const text = JSON.stringify((await read(bomb)).records);
    assert.ok(!text.includes('aaaa') && !text.includes('root:'));
  });

  it('refuses an article without title, joins one that stands there twice, leaves out dangerous links', async () => {
    const result = await read(
      rss(
        '<item><link>https://example.jp/1</link></item>',
        '<item><title>同じ</title><guid>1</guid></item>',
        '<item><title>同じ</title><guid>1</guid></item>',
        '<item><title>罠</title><link>javascript:alert(1)</link><pubDate>きのう</pubDate></item>',
      ),
    );
    assert.deepEqual([result.summary.taken, result.summary.merged, result.summary.refused], [2, 1, 1]);
    assert.deepEqual(codes(result).sort(), ['duplicate-row', 'name-missing', 'news-date-unreadable', 'url-unreadable']);
    assert.equal(result.records[1]?.['url'], undefined);
  });

  it('never publishes an address as the author, and flags private contacts', async () => {
    const result = await read(
      rss(
        '<item><title>a</title><author>office@example.jp (福祉課)</author></item>',
        '<item><title>b</title><author>person@example.jp</author><description>090-1111-2222</description></item>',
      ),
    );
    assert.deepEqual(
      result.records.map(({ author }) => author),
      ['福祉課', undefined],
    );
    assert.deepEqual(codes(result), ['personal-removed']);
  });

  it('says what is cut off or no feed at all', async () => {
    assert.ok(codes(await read(rss('<item><title>a</title></item>').slice(0, -20))).includes('news-cut-off'));
    assert.deepEqual(codes(await read('<?xml version="1.0"?><html><body>404</body></html>')), [
      'news-cut-off',
      'news-unreadable',
    ]);
  });

  it('never throws, whatever the text', async () => {
    const base = rss('<item><title>a</title><description><![CDATA[<b>x]]></description></item>');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(base.length),
        fc.nat(20),
        fc.string(),
        async (at, length, put) => void (await read(base.slice(0, at) + put + base.slice(at + length))),
      ),
      { numRuns: 150 },
    );
  });
});

describe('newsDay', () => {
  it('gives the day in Japan', () => {
    for (const [written, day] of [
      ['Tue, 28 Jul 2026 23:30:00 GMT', '2026-07-29'],
      ['28 Jul 2026 10:00 +0900', '2026-07-28'],
      ['Wed, 1 July 2026 10:00:00 JST', '2026-07-01'],
      ['2026-07-28', '2026-07-28'],
      ['2026-07-28T16:00:00Z', '2026-07-29'],
      ['令和8年7月28日', '2026-07-28'],
      ['いつか', undefined],
    ] as const)
      assert.equal(newsDay(written, '2026-07-28'), day, written);
  });
});
