import type { ChannelId } from '../../../feed/vocabulary.js';

/** Labels of channels (方法). Ruby is written `{漢字|かんじ}`. */
export const channels: Readonly<Record<ChannelId, string>> = {
  phone: '{電話|でんわ}',
  'phone-relay': '{電話|でんわ}リレーサービス',
  fax: 'FAX',
  chat: '{文字|もじ}で {話|はな}す（チャット）',
  sns: 'LINE など',
  email: 'メール',
  'web-form': 'ホームページの フォーム',
  video: 'ビデオで {話|はな}す',
  'sign-video': '{手話|しゅわ}',
  'in-person': '{会|あ}って {話|はな}す',
  visit: '{家|いえ}に {来|き}て もらう',
  letter: '{手紙|てがみ}',
};
