import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startDemoReceiver, withReceiver, type DemoReceiver } from './demo-receiver.js';
import { serveStatic } from './serve-static.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const SITE = path.join(ROOT, 'dist/site');
const port = Number(process.env.PORT ?? 4173);
const PAGE = /^\/(?:index|join-form|member-directory|matching-board)\.html$/;
const running: { receiver?: DemoReceiver } = {};
const server = await serveStatic({
  port,
  folders: { '/': SITE, '/dist/': path.join(ROOT, 'dist') },
  route(pathname) {
    const page = pathname === '/' ? '/index.html' : pathname;
    if (!running.receiver || !PAGE.test(page)) return undefined;
    return {
      body: withReceiver(readFileSync(path.join(SITE, page), 'utf8'), running.receiver.url),
      headers: { 'content-type': 'text/html; charset=utf-8' },
    };
  },
});
const local = new URL(server.url);
const receiver = await startDemoReceiver([local.origin, `http://127.0.0.1:${local.port}`], Number(local.port) + 1);
running.receiver = receiver;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void receiver.close().finally(() => process.exit()));

console.log(`
開いてください / open:
  ${server.url}/                          町のページの見本 / a municipal page
  ${server.url}/partner.html              団体のページの見本（配色、二つのフィード） / a partner's page, two feeds
  ${server.url}/yasashii.html             やさしい日本語のページ / a page in easy Japanese
  ${server.url}/notice-board.html         掲示する紙 / a page to print and put up
  ${server.url}/consultation-finder.html  相談窓口 / consultation finder
  ${server.url}/ibasho-map.html           居場所 / places to belong
  ${server.url}/page-and-map.html         ページから地図を動かす / a page that drives the map
  ${server.url}/event-list.html           イベント / events
  ${server.url}/join-form.html            参加申込 / join form
  ${server.url}/support-guide.html        つながりガイド / guide
  ${server.url}/dist/studio/              フィード作成ページ / feed studio
  ${server.url}/member-directory.html     構成員の紹介 / members
  ${server.url}/matching-board.html       課題と社会資源 / needs and offers
  ${server.url}/report-list.html          地域のつながり紹介と強化月間 / articles and campaign
  ${server.url}/dist/builder/             埋め込みタグ作成ページ / embed builder
  ${server.url}/feed/report.html          フィード作成の報告 / report of the feed build
  ${receiver.url}/review               事務局ページ / the office's review page
    利用者名 / user: ${receiver.user}　パスワード / password: ${receiver.password}
    参加申込を送ると、ここに届きます。承認すると、構成員の紹介と、課題と社会資源に出ます。止めると、申込は消えます。
    What the join form sends arrives here; once approved it stands in members and board. Applications go when this stops.

止めるには Ctrl+C / stop with Ctrl+C`);
