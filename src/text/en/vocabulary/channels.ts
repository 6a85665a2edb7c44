import type { ChannelId } from '../../../feed/vocabulary.js';

/** Labels of channels (方法). */
export const channels: Readonly<Record<ChannelId, string>> = {
  phone: 'Phone',
  'phone-relay': 'Phone through the relay service',
  fax: 'Fax',
  chat: 'Chat (by text)',
  sns: 'LINE and other messaging',
  email: 'E-mail',
  'web-form': 'Web form',
  video: 'Video call',
  'sign-video': 'Japanese sign language',
  'in-person': 'Talk face to face',
  visit: 'They come to you',
  letter: 'Letter',
};
