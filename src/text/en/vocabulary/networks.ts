import type { NetworkId } from '../../../feed/vocabulary.js';

/** Names of partner networks; a feed’s own `networks` table goes first. */
export const networks: Readonly<Record<NetworkId, string>> = {
  tsunagari: 'Kanagawa Tsunagari Network',
  kanakon: 'Kanakon Net (Kanagawa network for people in hardship)',
  bak: 'BAK (Business Accelerator Kanagawa)',
  jinsei100: '100-Year Life Network',
  'sdgs-partner': 'Kanagawa SDGs Partners',
  'mirai-kyoso': 'Kanagawa Future Co-creation Platform',
};
