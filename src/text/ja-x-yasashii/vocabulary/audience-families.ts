import type { AudienceFamily } from '../../../feed/vocabulary.js';

/** Labels of the families of audiences. Ruby is written `{漢字|かんじ}`. */
export const audienceFamilies: Readonly<Record<AudienceFamily, string>> = {
  person: '{自分|じぶん}の こと',
  around: '{家族|かぞく}や {友|とも}だちの こと',
  supporter: '{助|たす}ける {人|ひと}',
};
