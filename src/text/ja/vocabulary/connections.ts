import type { ConnectionId } from '../../../feed/exchange-vocabulary.js';

/** つながりづくり: between whom. */
export const connections: Readonly<Record<ConnectionId, string>> = {
  'person-community': '① 当事者（世帯）と地域',
  'person-supporter': '② 当事者と支援者',
  'community-supporter': '③ 地域と支援者',
  'among-supporters': '④ 支援者同士や地域コミュニティ内',
  'supporter-partner': '⑤ 支援者と協力者',
};
