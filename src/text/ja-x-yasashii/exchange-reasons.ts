import type { ExchangeReasonsText } from '../ja/exchange-reasons.js';

/** Why a need and an offer go together, in やさしい日本語 with readings. */
export const yasashii: ExchangeReasonsText = {
  'same-kind': (names) => `{同|おな}じ {種類|しゅるい}：${names}`,
  'same-area': (names) => `{同|おな}じ まち：${names}`,
  'same-region': (names) => `{近|ちか}い ところ：${names}`,
  'prefecture-wide': () => '{県|けん}の どこでも',
  'periods-overlap': (days) => (days === '' ? '{時期|じき}が {合|あ}います' : `{時期|じき}が {合|あ}います（${days}）`),
  'shared-theme': (names) => `{同|おな}じ テーマ：${names}`,
  'shared-topic': (names) => `{同|おな}じ こと：${names}`,
  'shared-connection': (names) => `{同|おな}じ つながりづくり：${names}`,
  visit: () => '{見|み}に {行|い}きたい・{見|み}に {来|き}て ほしい',
  inexhaustible: () => '{何|なん}{回|かい}でも できます',
};
