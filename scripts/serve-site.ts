import path from 'node:path';
import { serveStatic } from './serve-static.js';

const ROOT = path.resolve(import.meta.dirname, '..');
const port = Number(process.env.PORT ?? 4173);
const server = await serveStatic({
  port,
  folders: { '/': path.join(ROOT, 'dist/site'), '/dist/': path.join(ROOT, 'dist') },
});

console.log(`
開いてください / open:
  ${server.url}/                          町のページの見本（4つのウィジェット） / a municipal page with the four widgets
  ${server.url}/consultation-finder.html  相談窓口 / consultation finder
  ${server.url}/ibasho-map.html           居場所 / places to belong
  ${server.url}/event-list.html           イベント / events
  ${server.url}/join-form.html            参加申込 / join form
  ${server.url}/support-guide.html        つながりガイド / guide
  ${server.url}/dist/studio/              フィード作成ページ / feed studio
  ${server.url}/member-directory.html     構成員の紹介 / members
  ${server.url}/matching-board.html       課題と社会資源 / needs and offers
  ${server.url}/dist/builder/             埋め込みタグ作成ページ / embed builder
  ${server.url}/feed/report.html          フィード作成の報告 / report of the feed build

止めるには Ctrl+C / stop with Ctrl+C`);
