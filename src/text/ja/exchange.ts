import type { RegionId, Sector } from '../../feed/vocabulary.js';
import { exchangeStates } from './vocabulary/exchange-states.js';
import { networks } from './vocabulary/networks.js';
import { regions } from './vocabulary/regions.js';
import { resourceKinds } from './vocabulary/resource-kinds.js';
import { themes } from './vocabulary/themes.js';

const VEILED: Readonly<Record<Sector, string>> = {
  industry: '企業など',
  academia: '学校・研究機関',
  government: '行政機関',
  civil: 'NPOなど',
};

/** Words of needs (課題) and offers (社会資源) wherever they are shown. */
export const ja = {
  states: exchangeStates as Record<string, string>,
  regions: regions as Record<string, string>,
  resourceKinds: resourceKinds as Record<string, string>,
  networks: networks as Record<string, string>,
  themes: themes as Record<string, string>,
  needs: '課題（探していること）',
  offers: '社会資源（できること）',
  /** A state that a feed names and nobody here knows. */
  stateUnknown: '状況は事務局にお問い合わせください',
  asListed: (state: string, checked: string) => `掲載時の情報では${state}です${checked}`,
  /** The organisation behind a veil, by its sector and region: 『県央地域のNPOなど』. */
  veiled: (region: RegionId | undefined, sector: Sector | undefined) =>
    region === undefined
      ? `団体名を出さずに掲載しています${sector === undefined ? '' : `（${VEILED[sector]}）`}`
      : `${regions[region]}の${sector === undefined ? '団体' : VEILED[sector]}`,
  andMore: (names: string) => `${names}など`,
  again: '何度でも提供できます',
};

export type ExchangeText = typeof ja;
