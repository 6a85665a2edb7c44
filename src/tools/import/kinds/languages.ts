/** 外国語対応 in words → language tags of the feed. */
import type { TableRow } from '../table-row.js';

const LANGUAGES: readonly (readonly [tag: string, words: RegExp])[] = [
  ['ja-x-yasashii', /やさしい日本語/u],
  ['en', /英語|English|\ben\b/iu],
  ['zh-Hans', /中国語|Chinese|\bzh\b/iu],
  ['ko', /韓国|朝鮮|ハングル|Korean|\bko\b/iu],
  ['es', /スペイン|\bes\b/iu],
  ['pt', /ポルトガル|\bpt\b/iu],
  ['tl', /タガログ|フィリピノ|フィリピン|\btl\b/iu],
  ['vi', /ベトナム|\bvi\b/iu],
  ['th', /タイ語|\bth\b/iu],
  ['ne', /ネパール|\bne\b/iu],
  ['id', /インドネシア|\bid\b/iu],
];

/** Languages besides Japanese that the table names. */
export function languagesOf(row: TableRow): string[] | undefined {
  const text = [row.text('外国語対応'), row.text('外国語対応備考'), row.text('言語コード')].join(' ');
  if (text.trim() === '') return undefined;
  const tags = LANGUAGES.filter(([, words]) => words.test(text)).map(([tag]) => tag);
  return tags.length > 0 ? ['ja', ...tags] : undefined;
}
