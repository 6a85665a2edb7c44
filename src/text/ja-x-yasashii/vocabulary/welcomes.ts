import type { WelcomeId } from '../../../feed/vocabulary.js';

/** Labels of what an 居場所 welcomes. Ruby is written `{漢字|かんじ}`. */
export const welcomes: Readonly<Record<WelcomeId, string>> = {
  'come-alone': 'ひとりで {来|き}て いい',
  'with-someone': '{家族|かぞく}や {友|とも}だちと {来|き}て いい',
  'family-only': '{家族|かぞく}だけで {来|き}て いい',
  'with-children': '{子|こ}どもと {来|き}て いい',
  'no-booking': '{予約|よやく}は いりません',
  'leave-anytime': 'いつ {来|き}ても いつ {帰|かえ}っても いい',
  'no-talking': '{話|はな}さなくて いい',
  'left-in-peace': 'ひとりで {静|しず}かに いて いい',
  'staff-greets': 'はじめての {人|ひと}に スタッフが {話|はな}します',
  'just-look': '{見|み}るだけでも いい',
  'no-name': '{名前|なまえ}を {言|い}わなくて いい',
  'no-camera': '{顔|かお}と {声|こえ}を {出|だ}さなくて いい',
  'no-certificate': '{手帳|てちょう}や {診断|しんだん}が なくて いい',
  'any-residence': 'ほかの {町|まち}の {人|ひと}も いい',
  'ask-first': '{先|さき}に メールで {聞|き}ける',
  'quiet-room': '{静|しず}かに {休|やす}める {部屋|へや}が ある',
  'can-help': '{手伝|てつだ}う こともできる',
};
