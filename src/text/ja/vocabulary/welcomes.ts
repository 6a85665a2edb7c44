import type { WelcomeId } from '../../../feed/vocabulary.js';

/** Labels of what an 居場所 welcomes. */
export const welcomes: Readonly<Record<WelcomeId, string>> = {
  'come-alone': 'ひとりで来てよい',
  'with-someone': '家族や支援者と来てよい',
  'family-only': '家族だけの参加もよい',
  'with-children': '子ども連れでよい',
  'no-booking': '予約なしでよい',
  'leave-anytime': '途中で来ても帰ってもよい',
  'no-talking': '話さなくてもよい',
  'left-in-peace': 'そっとしておいてもらえる',
  'staff-greets': '初めての人にスタッフが声をかける',
  'just-look': '見学だけでもよい',
  'no-name': '本名を言わなくてよい',
  'no-camera': '顔や声を出さなくてよい（オンライン）',
  'no-certificate': '手帳や診断がなくてもよい',
  'any-residence': '市外の人もよい',
  'ask-first': '先にメール等で質問できる',
  'quiet-room': '静かに休める場所がある',
  'can-help': '手伝う側でも参加できる',
};
