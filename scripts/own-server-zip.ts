/** Everything a host serves in one file, for municipalities that keep it all on their own server. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** What a host serves; the rest of dist/ is for npm and for the command. */
export const SERVED = [
  'tsunagari.js',
  'tsunagari-frame.js',
  'frame.html',
  'frame.css',
  'frame.js',
  'widgets',
  'chunks',
  'builder',
  'studio',
  'licenses.txt',
  'integrity.json',
  'tsunagari-feed.v1.schema.json',
];
/** No file of the archive is younger than this, so that the same build gives the same bytes. */
const MADE = new Date('2026-01-01T00:00:00Z');

export const readMe = (version: string): string => `tsunagari-widgets ${version}

このフォルダーの中身を、ウェブサーバーの一つのフォルダー（例：/tsunagari/）に、そのまま置いてください。
ファイルの名前は変えないでください。データベースも、サーバーで動くプログラムも要りません。

  builder/index.html  ページに貼り付ける文を作るページ
  studio/index.html   表からフィード（feed.json）を作るページ

同じホストのページから使うときは、CORS の設定は要りません。
ほかのホストのページからも使うときは、応答ヘッダー Access-Control-Allow-Origin: * を付けてください。

新しい版にするとき
  1. 新しい chunks/ を、いまの chunks/ に足して置きます。古いものは30日のあいだ消しません（開いたままのページが読むためです）。
  2. widgets/ と tsunagari.js、そのほか置いてあるもの（frame.html、builder/、studio/ など）を、すべて新しいもので上書きします。古い版と混ざると動きません。
  3. ページを開いて、動くことを確かめます。
  4. もとに戻すときは、前の版の zip の中身を、同じように上書きします。

使っているライブラリーのライセンスは licenses.txt にあります。
`;

/** Writes `dist/tsunagari-widgets-<version>.zip`. Source maps stay out: a server of a town needs none. */
export function writeOwnServerZip(dist: string, version: string): void {
  const root = `tsunagari-widgets-${version}/`;
  const files: Zippable = {
    [`${root}はじめにお読みください.txt`]: [new TextEncoder().encode(`\ufeff${readMe(version)}`), { mtime: MADE }],
  };
  for (const name of SERVED) {
    const at = path.join(dist, name);
    const inside = statSync(at).isDirectory()
      ? (readdirSync(at, { recursive: true }) as string[]).map((one) => path.join(name, one))
      : [name];
    for (const file of inside.sort()) {
      if (file.endsWith('.map') || statSync(path.join(dist, file)).isDirectory()) continue;
      files[root + file.replaceAll(path.sep, '/')] = [readFileSync(path.join(dist, file)), { mtime: MADE }];
    }
  }
  writeFileSync(path.join(dist, `tsunagari-widgets-${version}.zip`), zipSync(files, { level: 9 }));
}
