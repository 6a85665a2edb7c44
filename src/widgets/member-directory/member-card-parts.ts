import type { Feed, Trusted } from '../../feed/types.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { MemberDirectoryText } from '../../text/catalogues/member-directory.js';
import type { ExchangeRecord } from '../../ui/exchange-status-line.js';
import type { LanguageController } from '../../ui/language-controller.js';

export type Member = Trusted<'members'>;

/** What the card of a member is drawn from. */
export interface MemberCardParts {
  member: Member;
  /** What it looks for and gives, without what is over. */
  needs: readonly ExchangeRecord[];
  offers: readonly ExchangeRecord[];
  feed: Feed;
  areas: AreaIndex;
  now: Date;
  language: LanguageController<MemberDirectoryText>;
  headingLevel: number;
  /** Its logo may be fetched. */
  hasPicture: boolean;
  /** The page with the board. */
  boardUrl: string | undefined;
  onPage: (id: string) => void;
  /** What stands in its fold, or that it is on its way. */
  details: (parts: MemberDetailsParts) => unknown;
}

/** What the fold of a card is drawn from. */
export interface MemberDetailsParts extends MemberCardParts {
  /** Names of the places in which it is active, '' for none. */
  where: string;
}
