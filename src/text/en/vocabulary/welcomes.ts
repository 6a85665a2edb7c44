import type { WelcomeId } from '../../../feed/vocabulary.js';

/** Labels of what an 居場所 welcomes. */
export const welcomes: Readonly<Record<WelcomeId, string>> = {
  'come-alone': 'You can come alone',
  'with-someone': 'You can come with family or a supporter',
  'family-only': 'Family can come without you',
  'with-children': 'You can bring children',
  'no-booking': 'No booking needed',
  'leave-anytime': 'Come late or leave early as you like',
  'no-talking': 'You do not have to talk',
  'left-in-peace': 'You can simply be left in peace',
  'staff-greets': 'Staff greet people who are new',
  'just-look': 'You can come just to look',
  'no-name': 'You do not have to give your real name',
  'no-camera': 'Camera and microphone can stay off (online)',
  'no-certificate': 'No certificate or diagnosis needed',
  'any-residence': 'People from other towns are welcome',
  'ask-first': 'You can ask first by e-mail or form',
  'quiet-room': 'There is a quiet place to rest',
  'can-help': 'You can also come to help',
};
