import type { AccessibilityId } from '../../../feed/vocabulary.js';

/** Labels of accessibility features of a place. Ruby is written `{漢字|かんじ}`. */
export const accessibility: Readonly<Record<AccessibilityId, string>> = {
  wheelchair: '{車|くるま}いすで {入|はい}れる',
  'accessible-toilet': '{広|ひろ}い トイレ（{車|くるま}いすの {人|ひと}も）',
  elevator: 'エレベーター',
  parking: '{車|くるま}を とめる ところ',
  writing: '{紙|かみ}に {書|か}いて {話|はな}す',
  'sign-language': '{手話|しゅわ}',
  'hearing-loop': '{耳|みみ}が {聞|き}こえにくい {人|ひと}の {機械|きかい}',
  'assistance-dog': '{体|からだ}を {助|たす}ける {犬|いぬ}も いい',
  'baby-room': 'おむつを かえる ところ・お{乳|ちち}を あげる ところ',
  'allergy-info': 'アレルギーの お{知|し}らせ',
};
