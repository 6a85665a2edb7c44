import type { NetworkId } from '../../../feed/vocabulary.js';

/** Names of partner networks; a feed’s own `networks` table goes first. */
export const networks: Readonly<Record<NetworkId, string>> = {
  tsunagari: 'かながわつながりネットワーク',
  kanakon: 'かながわ生活困窮者自立支援ネットワーク（かなこんネット）',
  bak: 'BAK（ビジネスアクセラレーターかながわ）',
  jinsei100: '人生100歳時代ネットワーク',
  'sdgs-partner': 'かながわSDGsパートナー',
  'mirai-kyoso': 'かながわ未来共創プラットフォーム',
};
