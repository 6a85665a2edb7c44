import type { WelcomeId } from '../../../feed/vocabulary.js';

/** Labels of what an 居場所 welcomes. */
export const welcomes: Readonly<Record<WelcomeId, string>> = {
  'come-alone': 'You may come alone',
  'with-someone': 'You may come with family or a supporter',
  'family-only': 'Family may come without you',
  'with-children': 'You may bring children',
  'no-booking': 'No booking needed',
  'leave-anytime': 'Come late or leave early as you like',
  'no-talking': 'You need not talk',
  'left-in-peace': 'You may just be left in peace',
  'staff-greets': 'Staff greet people who are new',
  'just-look': 'You may come just to look',
  'no-name': 'You need not give your real name',
  'no-camera': 'Camera and microphone may stay off (online)',
  'no-certificate': 'No certificate or diagnosis needed',
  'any-residence': 'People from other towns are welcome',
  'ask-first': 'You can ask first by e-mail or form',
  'quiet-room': 'There is a quiet place to rest',
  'can-help': 'You may also come to help',
};
