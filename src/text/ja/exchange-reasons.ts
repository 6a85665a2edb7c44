/** Why a need and an offer go together, by the code of the reason. `names` are those of what both have. */
export const ja = {
  'same-kind': (names: string) => `同じ資源：${names}`,
  'same-area': (names: string) => `同じ市区町村：${names}`,
  'same-region': (names: string) => `同じ地域：${names}`,
  'prefecture-wide': () => '県内全域が対象です',
  'periods-overlap': (days: string) => (days === '' ? '期間が重なります' : `期間が重なります（${days}）`),
  'shared-theme': (names: string) => `同じ共通テーマ：${names}`,
  'shared-topic': (names: string) => `同じ悩み・テーマ：${names}`,
  'shared-connection': (names: string) => `同じつながりづくり：${names}`,
  visit: () => '視察の希望と受入れが合います',
  inexhaustible: () => '何度でも提供できます',
};

export type ExchangeReasonsText = typeof ja;
