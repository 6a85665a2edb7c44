/** Files that cannot be read: each is told in one sentence with what to do, and none is taken for something else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, runHere } from '../cli/run-cli.js';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ole = (stream: string): Uint8Array => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
const NEWER = JSON.stringify({
  version: 2,
  publisher: { id: 'x' },
  updated: '2026-01-01',
  ibasho: [{ id: 'a', name: '甲' }],
});
const FILES: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
  ['empty.csv', '', /空です.*中身のある/u],
  ['empty.xlsx', '', /空です/u],
  [
    'photo.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
    /画像.*もとの Excel か CSV/u,
  ],
  ['old.xls', ole('Workbook'), /古い形式.*名前を付けて保存/u],
  ['password.xlsx', ole('EncryptedPackage'), /パスワード.*保存し直して/u],
  ['~$table.xlsx', Buffer.alloc(165, 0x20), /Excelを閉じて/u],
  ['newer.json', NEWER, /新しい版（version 2）/u],
];

for (const [name, content, says] of FILES)
  test(`${name} is told of by import, build and check`, async () => {
    const config = { publisher: { id: 'x', contact: { phone: '046-255-1111' } }, sources: [{ file: name }] };
    const folder = await folderWith({ [name]: content, 'c.json': JSON.stringify(config) });
    for (const args of [
      ['import', name, '--out', 'feed.json'],
      ['build', 'c.json', '--out', 'out'],
      ['check', name],
    ]) {
      const { code, stdout, stderr } = await runHere(args, folder);
      assert.notEqual(code, 0);
      assert.match((stdout + stderr).replace(/\s+/gu, ' '), says, args[0]);
    }
  });
