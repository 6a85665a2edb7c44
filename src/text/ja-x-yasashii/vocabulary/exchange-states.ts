import type { ExchangeState } from '../../../feed/vocabulary.js';

/** Labels of the states of needs (課題) and offers (社会資源). Ruby is written `{漢字|かんじ}`. */
export const exchangeStates: Readonly<Record<ExchangeState, string>> = {
  open: '{探|さが}しています',
  'in-talks': '{話|はな}し{合|あ}っています',
  matched: '{決|き}まりました',
  closed: '{終|お}わりました',
};
