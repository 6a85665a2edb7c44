import type { CostKind } from '../../../feed/vocabulary.js';

/** Labels of the kinds of cost. Ruby is written `{漢字|かんじ}`. */
export const costKinds: Readonly<Record<CostKind, string>> = {
  free: 'お{金|かね}は いりません',
  donation: '{払|はら}いたい {人|ひと}だけ {払|はら}う',
  paid: 'お{金|かね}が いります',
};
