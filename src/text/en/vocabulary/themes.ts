import type { ThemeId } from '../../../feed/exchange-vocabulary.js';

/** Names of the common themes; a feed’s own `themes` table goes first. */
export const themes: Readonly<Record<ThemeId, string>> = {
  awareness: 'Telling people how much ties matter',
  participation: 'Making ways to take part in society and in the neighbourhood',
};
