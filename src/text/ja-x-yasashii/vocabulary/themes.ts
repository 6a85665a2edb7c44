import type { ThemeId } from '../../../feed/exchange-vocabulary.js';

/** Names of the 共通テーマ; a feed’s own `themes` table goes first. Ruby is written `{漢字|かんじ}`. */
export const themes: Readonly<Record<ThemeId, string>> = {
  awareness: 'つながりが {大切|たいせつ}だと {伝|つた}える',
  participation: '{社会|しゃかい}や {地域|ちいき}に {入|はい}る きっかけを {作|つく}る',
};
