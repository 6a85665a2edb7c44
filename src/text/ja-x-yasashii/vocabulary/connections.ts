import type { ConnectionId } from '../../../feed/exchange-vocabulary.js';

/** つながりづくり: between whom. Ruby is written `{漢字|かんじ}`. */
export const connections: Readonly<Record<ConnectionId, string>> = {
  'person-community': '① {困|こま}って いる {人|ひと}・{家族|かぞく}と、{地域|ちいき}',
  'person-supporter': '② {困|こま}って いる {人|ひと}と、{支援|しえん}する {人|ひと}',
  'community-supporter': '③ {地域|ちいき}と、{支援|しえん}する {人|ひと}',
  'among-supporters': '④ {支援|しえん}する {人|ひと}どうし、{地域|ちいき}の {中|なか}',
  'supporter-partner': '⑤ {支援|しえん}する {人|ひと}と、{手伝|てつだ}う {人|ひと}',
};
