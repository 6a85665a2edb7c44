import type { ChannelId } from '../../../feed/vocabulary.js';

/** Labels of channels (方法). */
export const channels: Readonly<Record<ChannelId, string>> = {
  phone: '電話',
  'phone-relay': '電話リレーサービスで電話',
  fax: 'FAX',
  chat: 'チャット（文字）',
  sns: 'LINEなどのSNS',
  email: 'メール',
  'web-form': '申込・相談フォーム',
  video: 'オンライン（ビデオ通話）',
  'sign-video': '手話で相談',
  'in-person': '会って話す（来所）',
  visit: '訪問してもらう',
  letter: '手紙',
};
