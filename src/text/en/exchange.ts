import type { Sector } from '../../feed/vocabulary.js';
import type { ExchangeText } from '../ja/exchange.js';
import { exchangeStates } from './vocabulary/exchange-states.js';
import { networks } from './vocabulary/networks.js';
import { regions } from './vocabulary/regions.js';
import { resourceKinds } from './vocabulary/resource-kinds.js';
import { themes } from './vocabulary/themes.js';

const VEILED: Readonly<Record<Sector, string>> = {
  industry: 'A company',
  academia: 'A school or research institution',
  government: 'A public office',
  civil: 'An NPO or citizens’ group',
};

/** Words of needs and offers wherever they are shown. */
export const en: ExchangeText = {
  states: exchangeStates,
  regions,
  resourceKinds,
  networks,
  themes,
  needs: 'Needs',
  offers: 'Offers',
  stateUnknown: 'Please ask the office where this stands',
  asListed: (state, checked) => `${state} when listed ${checked}`,
  veiled: (region, sector) => {
    const who = sector === undefined ? 'An organization' : VEILED[sector];
    return region === undefined ? `${who} (not named)` : `${who}, ${regions[region]}`;
  },
  andMore: (names) => `${names} and more`,
  again: 'Can be given any number of times',
};
