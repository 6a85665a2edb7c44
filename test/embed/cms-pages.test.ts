/** What the guide to CMSs says to paste works in pages as those systems put them out: their markup, their old scripts and style sheets. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import iconv from 'iconv-lite';
import type { Browser } from 'puppeteer-core';
import { HostPage } from './host-page.js';
import type { Hosts } from './hosts.js';
import { closeStage, openStage } from './stage.js';

const GUIDE = readFileSync(path.resolve(import.meta.dirname, '../../docs/guides/11-cms.md'), 'utf8');
const LIST = 'tsunagari-event-list';

/** The two pieces of a section: the script's line and the place in the text. */
function pieces(section: string): [script: string, place: string] {
  const text = GUIDE.split(/^## /m).find((part) => part.startsWith(section))!;
  const [script, place] = [...text.matchAll(/```html\n([^]*?)```/g)].map(([, code]) => code!.trim());
  return [script!, place!];
}

/** What such systems' own scripts do: `$` given back, text sizes and colours chosen by switching style sheets, links and headings walked through. */
const OLD_SCRIPT = `
  var jQuery = window.$ = function (wanted) { return [].slice.call(document.querySelectorAll(wanted)); };
  jQuery.noConflict = function () { window.$ = undefined; return jQuery; };
  jQuery.noConflict();
  document.addEventListener('DOMContentLoaded', function () {
    document.body.className = document.body.className.replace('no_javascript', '');
    var sheets = document.querySelectorAll('link[title]'), choose = function (title) { for (var i = 0; i < sheets.length; i++) sheets[i].disabled = sheets[i].title !== title; };
    choose('default');
    jQuery('a').forEach(function (link) { if (link.hostname !== location.hostname) link.className += ' external'; });
    jQuery('#tmp_contents div, #main div').forEach(function (box) { box.style.zoom = '1'; });
  });
  window.SS = { config: {} };
`;
/** Resets and rules of the years of IE, by id, so that they beat most others. */
const OLD_STYLE = `
  * { margin: 0; padding: 0; } html { font-size: 62.5%; } body { font: 1.6rem/1.6 Meiryo, sans-serif; text-align: center; zoom: 1; }
  #tmp_wrapper, #page { width: 100%; max-width: 960px; margin: 0 auto; text-align: left; }
  #tmp_contents div, #main div { float: none; overflow: hidden; } #tmp_contents a, #main a { color: #00f; } img, button { border: 0; vertical-align: bottom; }
  #tmp_contents ul, #main ul { list-style: none; } input, select, button { font-size: 100%; } .clearfix:after { content: "."; display: block; height: 0; clear: both; visibility: hidden; }
`;

const CMS: Record<string, (script: string, place: string, css: string, js: string) => string> = {
  'ふつうの HTML ファイル': (script, place, css) => `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html lang="ja"><head><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><title>見本市</title><link rel="stylesheet" href="${css}">
${script}</head><body bgcolor="#FFFFFF"><table width="100%" border="0"><tr><td><font size="+1">催しのお知らせ</font><hr>${place}</td></tr></table></body></html>`,
  'CMS-8341': (script, place, css, js) => `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="ja" xml:lang="ja">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><meta http-equiv="Content-Style-Type" content="text/css" /><meta http-equiv="Content-Script-Type" content="text/javascript" />
<title>催し／見本市</title><meta name="viewport" content="width=device-width, maximum-scale=3.0" /><meta name="format-detection" content="telephone=no" />
<link href="${css}" rel="stylesheet" type="text/css" media="all" /><link href="${css}?0" rel="stylesheet" type="text/css" media="all" id="tmp_color" title="default" class="tmp_color" /><link href="${css}?3" rel="alternate stylesheet" type="text/css" media="all" title="black" class="tmp_color" />
<script type="text/javascript" src="${js}"></script>
${script}</head>
<body class="format_free no_javascript"><div id="tmp_wrapper"><noscript><p>このサイトではJavaScriptを使用したコンテンツ・機能を提供しています。</p></noscript>
<p><a href="#tmp_honbun" class="skip">本文へスキップします。</a></p><div id="tmp_header"><div id="tmp_hlogo"><p><a href="/">見本市</a></p></div></div><div id="tmp_gnavi"><ul><li><a href="/kurashi/">くらし</a></li></ul></div>
<div id="tmp_contents"><p id="tmp_honbun"><span>更新日：2026年11月1日</span></p><h1>催し</h1>${place}</div><div id="tmp_footer"><address>見本市役所</address></div></div></body></html>`,
  SHIRASAGI: (script, place, css, js) => `<!doctype html>
<html lang="ja">
<head><meta charset="UTF-8" /><title>催し - 見本市</title><link rel="stylesheet" href="${css}" media="all" /><script src="${js}"></script><script>SS.config = {"site_url":"/","kana_url":"/kana/"};</script>
<meta name="viewport" content="width=device-width,initial-scale=1.0,user-scalable=yes,minimum-scale=1.0,maximum-scale=2.0">
${script}<meta name="csrf-param" content="authenticity_token" /></head>
<body id="body--docs-page1" class=""><div id="page"><div id="wrap"><div id="main" class="page"><header><h1 id="ss-page-name">催し</h1></header><div class="body">${place}</div></div><div id="side"><section id="calendar"><header class="title"><h2>カレンダー</h2></header></section></div></div></div></body></html>`,
};

describe('in a page of a CMS, what its guide says to paste', () => {
  let browser: Browser;
  let hosts: Hosts;
  before(async () => {
    [browser, hosts] = await openStage();
  });
  after(() => closeStage(browser, hosts));

  for (const [section, page] of Object.entries(CMS)) {
    const pageOf = (): string | Uint8Array => {
      const [script, place] = pieces(section).map((code) =>
        code
          .replaceAll('https://配信元のホスト/dist/tsunagari.js', hosts.script)
          .replaceAll('https://配信元のホスト/feed/feed.json', hosts.feed()),
      );
      assert.doesNotMatch(script! + place!, /配信元/);
      const css = hosts.page.put('default.css', OLD_STYLE, { 'content-type': 'text/css' });
      const js = hosts.page.put('common.js', OLD_SCRIPT, { 'content-type': 'text/javascript' });
      const markup = page(script!, place!, css, js);
      return markup.includes('charset=Shift_JIS') ? iconv.encode(markup, 'Shift_JIS') : markup;
    };
    const headers = { 'content-type': 'text/html' };

    it(`${section}: shows the list, on a phone and on a desk`, async () => {
      for (const width of [360, 1280]) {
        const host = await HostPage.open(browser, hosts.page, pageOf(), {
          headers,
          prepare: (one) => one.setViewport({ width, height: 800 }),
        });
        await host.untilText(LIST, 'みんなの茶話会');
        await host.settle();
        assert.deepEqual([host.errors, host.warnings], [[], []]);
        const seen = await host.frame.evaluate((tag) => {
          const list = document.querySelector(tag)!;
          const link = list.querySelector('a') ?? list.parentElement!.querySelector('p a, :scope > a');
          return {
            link: link?.checkVisibility(),
            wide: document.documentElement.scrollWidth - innerWidth,
            size: getComputedStyle(list.shadowRoot!.querySelector('.root')!).fontSize,
          };
        }, LIST);
        assert.deepEqual(seen, { link: false, wide: 0, size: '16px' }, String(width));
        await host.close();
      }
    });

    it(`${section}: leaves the link where no script runs`, async () => {
      const host = await HostPage.open(browser, hosts.page, pageOf(), {
        headers,
        prepare: (one) => one.setJavaScriptEnabled(false),
      });
      assert.ok(await host.isShown('a[href="/event/index.html"]'));
      await host.close();
    });
  }
});
