import type { Sector } from '../../../feed/vocabulary.js';

/** Labels of 産・学・官・民. */
export const sectors: Readonly<Record<Sector, string>> = {
  industry: '産（企業・事業者）',
  academia: '学（大学・学校・研究機関）',
  government: '官（国・県・市町村）',
  civil: '民（NPO・市民団体など）',
};
