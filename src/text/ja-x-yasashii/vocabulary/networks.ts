import type { NetworkId } from '../../../feed/vocabulary.js';

/** Names of partner networks; a feed’s own `networks` table goes first. Ruby is written `{漢字|かんじ}`. */
export const networks: Readonly<Record<NetworkId, string>> = {
  tsunagari: 'かながわつながりネットワーク',
  kanakon: 'かなこんネット',
  bak: 'BAK（ビジネスアクセラレーターかながわ）',
  jinsei100: '{人生|じんせい}100{歳|さい}{時代|じだい}ネットワーク',
  'sdgs-partner': 'かながわSDGsパートナー',
  'mirai-kyoso': 'かながわ{未来|みらい}{共創|きょうそう}プラットフォーム',
};
