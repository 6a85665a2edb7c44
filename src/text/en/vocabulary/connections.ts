import type { ConnectionId } from '../../../feed/exchange-vocabulary.js';

/** Ties: between whom. */
export const connections: Readonly<Record<ConnectionId, string>> = {
  'person-community': '① people in need (households) and the community',
  'person-supporter': '② people in need and supporters',
  'community-supporter': '③ the community and supporters',
  'among-supporters': '④ among supporters, or within a community',
  'supporter-partner': '⑤ supporters and those who help them',
};
