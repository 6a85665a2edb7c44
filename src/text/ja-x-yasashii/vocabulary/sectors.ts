import type { Sector } from '../../../feed/vocabulary.js';

/** Labels of 産・学・官・民. Ruby is written `{漢字|かんじ}`. */
export const sectors: Readonly<Record<Sector, string>> = {
  industry: '{会社|かいしゃ}・{店|みせ}',
  academia: '{学校|がっこう}・{大学|だいがく}',
  government: '{国|くに}・{県|けん}・{市|し}や{町|まち}',
  civil: 'NPO・{市民|しみん}の グループ',
};
