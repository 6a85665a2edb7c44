import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fromHash } from '../../src/builder/choices.js';
import { contrast, readableOn } from '../../src/builder/contrast.js';
import * as snippets from '../../src/builder/snippets.js';

const SITE = path.resolve(import.meta.dirname, '../../examples/site');
const PLACE = { base: 'https://widgets.example/dist/', version: '1.2.3' };
const FEED = 'https://feed.example/feed.json';
const events = fromHash(
  `#widget=event-list&feed=${FEED}&area=14205&preset-kind=exchange+site-visit&locked=area&value-limit=3&value-online=true&level=3&text=催し&link=/events.html`,
);
const NASTY = `"><script>alert(1)</script>&amp;'`;

describe('what a webmaster pastes', () => {
  it('is the tag with what was chosen and nothing else', () => {
    assert.equal(
      snippets.tagLines(events),
      `<tsunagari-event-list feed="${FEED}" area="14205" kind="exchange site-visit" online limit="3" locked="area" heading-level="3">\n  <a href="/events.html">催し</a>\n</tsunagari-event-list>`,
    );
  });

  it('says an empty heading, which means none', () => {
    assert.match(snippets.tagLines({ ...events, heading: '' }), / heading=""/);
  });

  it('locks nothing that was not chosen', () => {
    assert.doesNotMatch(snippets.tagLines({ ...events, areas: [] }), /locked/);
  });

  it('fetches the feed early, once', () => {
    assert.equal(
      snippets.scriptLines({ ...events, feed: `${FEED} https://other.example/f.json` }, PLACE),
      `<script src="https://widgets.example/dist/tsunagari.js" async fetchpriority="high"></script>\n<link rel="modulepreload" href="https://widgets.example/dist/widgets/event-list-alone.js">\n<link rel="preload" href="${FEED}" as="fetch" crossorigin>`,
    );
  });

  it('pins every file that may be loaded by the address under which it is', () => {
    const lines = snippets.scriptLines(events, {
      ...PLACE,
      integrity: {
        'tsunagari.js': 'sha384-a',
        'widgets/event-list.js': 'sha384-b',
        'widgets/event-list-alone.js': 'sha384-d',
        'chunks/core-x.js': 'sha384-c',
      },
    });
    assert.match(lines, /integrity="sha384-a" crossorigin>/);
    assert.match(lines, /event-list-alone\.js" integrity="sha384-d">/);
    assert.deepEqual(JSON.parse(/<script type="importmap">(.*)<\/script>/.exec(lines)![1]!), {
      integrity: {
        'https://widgets.example/dist/widgets/event-list.js?v=1.2.3': 'sha384-b',
        'https://widgets.example/dist/widgets/event-list-alone.js': 'sha384-d',
        'https://widgets.example/dist/chunks/core-x.js': 'sha384-c',
      },
    });
  });

  it('escapes every value in every form', () => {
    const nasty = {
      ...events,
      feed: NASTY,
      heading: NASTY,
      fallbackText: NASTY,
      fallbackUrl: NASTY,
      values: { limit: NASTY },
    };
    const all = [
      snippets.scriptLines(nasty, PLACE),
      snippets.tagLines(nasty),
      snippets.holderLines(nasty),
      snippets.frameLines(nasty, PLACE),
      snippets.linkLines(nasty, PLACE),
    ].join('\n');
    assert.doesNotMatch(all, /<script>alert/);
    assert.doesNotMatch(all, /="[^"]*"[^\s>/]/, 'no value ends before its quote');
  });

  it('writes a shortcode that nothing in it can end', () => {
    assert.equal(
      snippets.shortcodeLines({ ...events, heading: '', fallbackText: '催し' }),
      snippets
        .tagLines({ ...events, heading: '', fallbackText: '催し' })
        .replace('<tsunagari-event-list', '[tsunagari widget="event-list"')
        .replace(' online ', ' online="true" ')
        .replace('>\n  ', ']')
        .replace('\n</tsunagari-event-list>', '[/tsunagari]'),
    );
    const written = snippets.shortcodeLines({ ...events, heading: '"][x]<b>', fallbackText: '[/tsunagari]' });
    assert.match(written, / heading="”］［x］＜b＞"/);
    assert.match(written, /&#91;\/tsunagari&#93;.*\[\/tsunagari\]$/);
  });

  it('has the numbers where somebody in need meets no script, in the language of the tag', () => {
    const finder = fromHash('#widget=consultation-finder&text=窓口の一覧&link=/soudan.html');
    const lines = snippets.fallbackLines(finder);
    assert.match(
      lines,
      /tel:119[^]*tel:110[^]*よりそいホットライン <a href="tel:0120279338">0120-279-338<[^]*<a href="https:\/\/talkme/,
    );
    assert.match(lines, /<\/div>\n {2}<a href="\/soudan.html">窓口の一覧<\/a>$/);
    assert.doesNotMatch(snippets.fallbackLines({ ...finder, fallbackText: '', fallbackUrl: '' }), /相談窓口をさがす/);
    assert.match(snippets.fallbackLines({ ...finder, lang: 'ja-x-yasashii' }), /<ruby>命<rt>いのち<\/rt><\/ruby>/);
    assert.match(snippets.fallbackLines({ ...finder, lang: 'en' }), /Yorisoi Hotline/);
    assert.match(snippets.shortcodeLines(finder), /\]<div data-tsunagari-lines><p>[^\n]*<\/a>\[\/tsunagari\]$/);
    assert.doesNotMatch(snippets.fallbackLines(events), /tel:/);
  });

  for (const page of readdirSync(SITE).filter((name) => name.endsWith('.html')))
    it(`stands so on the sample page ${page}`, () => {
      const text = readFileSync(path.join(SITE, page), 'utf8');
      for (const [, widget, inside] of text.matchAll(
        /<tsunagari-(consultation-finder|support-guide)[^>]*>([^]*?)<\/tsunagari/g,
      )) {
        const [, link, words] = /<a href="([^"]*)">([^<]*)<\/a>\s*$/.exec(inside!)!;
        const lang = text.includes('<main lang="ja-x-yasashii">') ? 'ja-x-yasashii' : '';
        const query = new URLSearchParams({ widget: widget!, text: words!, link: link!, lang });
        const lines = (html: string): string[] =>
          html
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean);
        assert.deepEqual(lines(inside!), lines(snippets.fallbackLines(fromHash(`#${query}`))));
      }
    });

  it('keeps room only where a script will come', () => {
    assert.match(
      snippets.styleLines(events),
      /^@media \(scripting: enabled\) \{\n {2}tsunagari-event-list:not\(:defined\)/,
    );
  });

  it('gives a light colour dark words', () => {
    assert.match(snippets.styleLines({ ...events, primary: '#ffd43d' }), /--tsunagari-color-on-primary: #000000;/);
    assert.doesNotMatch(snippets.styleLines({ ...events, primary: '#00594f' }), /on-primary/);
  });

  it('names the hosts that a policy must allow, each once', () => {
    const join = fromHash(`#widget=join-form&feed=${FEED}&value-action=https://apply.example/applications`);
    assert.equal(
      snippets.policyLines(join, PLACE),
      'script-src https://widgets.example;\nconnect-src https://widgets.example https://feed.example https://apply.example;\ntrusted-types lit-html',
    );
    const lines = (query: string): string => snippets.policyLines(fromHash(`#${query}`), PLACE);
    assert.match(
      lines(`widget=join-form&feed=${FEED}&value-postal-lookup=https://postal.example/?q={code}`),
      /connect-src https:\/\/widgets\.example https:\/\/feed\.example https:\/\/postal\.example;/,
    );
    assert.match(
      lines(`widget=ibasho-map&feed=${FEED}`),
      /img-src https:\/\/feed\.example https:\/\/cyberjapandata\.gsi\.go\.jp data:;/,
    );
    for (const widget of ['report-list', 'member-directory'])
      assert.match(lines(`widget=${widget}&feed=${FEED}`), /img-src https:\/\/feed\.example;/);
    assert.doesNotMatch(lines(`widget=event-list&feed=${FEED}`), /img-src/);
  });
});

describe('contrast', () => {
  const cases = [
    { one: '#000000', other: '#ffffff', ratio: 21 },
    { one: '#ffffff', other: '#ffffff', ratio: 1 },
    { one: '#777777', other: '#ffffff', ratio: 4.48 },
    { one: '#0017c1', other: '#ffffff', ratio: 11.1 },
  ];
  for (const { one, other, ratio } of cases)
    it(`of ${one} on ${other} is ${ratio}`, () => {
      assert.ok(Math.abs(contrast(one, other) - ratio) < 0.01, String(contrast(one, other)));
      assert.equal(contrast(one, other), contrast(other, one));
    });

  it('chooses the words that read better', () => {
    assert.equal(readableOn('#ffd43d'), '#000000');
    assert.equal(readableOn('#0017c1'), '#ffffff');
  });
});
