/** 共通テーマ of the network, still under consultation; a feed's own `themes` table says when one is adopted. */
export const THEMES = ['awareness', 'participation'] as const;
export type ThemeId = (typeof THEMES)[number];

/** つながりづくり ①-⑤: between whom ties are made. Vocabulary of the office, never on a citizen's card. */
export const CONNECTIONS = [
  'person-community',
  'person-supporter',
  'community-supporter',
  'among-supporters',
  'supporter-partner',
] as const;
export type ConnectionId = (typeof CONNECTIONS)[number];
