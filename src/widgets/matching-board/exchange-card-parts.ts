import type { Feed } from '../../feed/types.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { MatchingBoardText } from '../../text/catalogues/matching-board.js';
import type { ExchangeRecord } from '../../ui/exchange-status-line.js';
import type { LanguageController } from '../../ui/language-controller.js';

/** What the card of a need or offer is drawn from. */
export interface ExchangeCardParts {
  entry: ExchangeRecord;
  side: 'needs' | 'offers';
  feed: Feed;
  areas: AreaIndex;
  now: Date;
  language: LanguageController<MatchingBoardText>;
  headingLevel: number;
  /** The page on which the office is asked; the publisher's contact where it is not set. */
  contactUrl: string | undefined;
  /** What else is said below it. */
  more: unknown;
  onContact: (id: string) => void;
  /** What stands in its fold, or that it is on its way. */
  details: (parts: ExchangeDetailsParts) => unknown;
}

/** What the fold of a card is drawn from. */
export interface ExchangeDetailsParts extends ExchangeCardParts {
  /** Names of its places, '' for none. */
  where: string;
  /** Who it is, or what may be said of somebody who is not named. */
  who: unknown;
  /** In which time. */
  when: unknown;
}
