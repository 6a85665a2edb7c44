import type { AccessibilityId } from '../../../feed/vocabulary.js';

/** Labels of accessibility features of a place. */
export const accessibility: Readonly<Record<AccessibilityId, string>> = {
  wheelchair: '車いす可',
  'accessible-toilet': '多目的トイレ',
  elevator: 'エレベーター',
  parking: '駐車場',
  writing: '筆談',
  'sign-language': '手話',
  'hearing-loop': '補聴援助',
  'assistance-dog': '補助犬',
  'baby-room': 'おむつ替え・授乳',
  'allergy-info': 'アレルギー表示',
};
