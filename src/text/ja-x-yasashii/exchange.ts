import type { Sector } from '../../feed/vocabulary.js';
import type { ExchangeText } from '../ja/exchange.js';
import { exchangeStates } from './vocabulary/exchange-states.js';
import { networks } from './vocabulary/networks.js';
import { regions } from './vocabulary/regions.js';
import { resourceKinds } from './vocabulary/resource-kinds.js';
import { themes } from './vocabulary/themes.js';

const VEILED: Readonly<Record<Sector, string>> = {
  industry: '{会社|かいしゃ}など',
  academia: '{学校|がっこう}など',
  government: '{役所|やくしょ}など',
  civil: 'NPOなど',
};

/** Words of needs and offers in やさしい日本語 with readings. */
export const yasashii: ExchangeText = {
  states: exchangeStates,
  regions,
  resourceKinds,
  networks,
  themes,
  needs: '{困|こま}って いる こと・ほしい もの',
  offers: 'できる こと・{出|だ}せる もの',
  stateUnknown: '{今|いま}の ことは {事務局|じむきょく}に {聞|き}いて ください',
  asListed: (state, checked) => `{前|まえ}に {聞|き}いた ときは「${state}」でした${checked}`,
  veiled: (region, sector) =>
    region === undefined
      ? `{名前|なまえ}は {出|だ}して いません${sector === undefined ? '' : `（${VEILED[sector]}）`}`
      : `${regions[region]}の ${sector === undefined ? '{団体|だんたい}' : VEILED[sector]}`,
  andMore: (names) => `${names}など`,
  again: '{何|なん}{回|かい}でも できます',
};
