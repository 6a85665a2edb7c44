import type { ThemeId } from '../../../feed/exchange-vocabulary.js';

/** Names of the 共通テーマ; a feed’s own `themes` table goes first. */
export const themes: Readonly<Record<ThemeId, string>> = {
  awareness: 'つながることへの普及啓発・機運醸成',
  participation: '社会参加・地域参加の機会づくり',
};
