import type { Feed, Trusted } from '../../feed/types.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { ReportListText } from '../../text/catalogues/report-list.js';
import type { LanguageController } from '../../ui/language-controller.js';

export type Article = Trusted<'reports'>;

/** What the fold of an article's card is drawn from. */
export interface ReportDetailsParts {
  report: Article;
  feed: Feed;
  now: Date;
  language: LanguageController<ReportListText>;
}

/** What the card of an article is drawn from. */
export interface ReportCardParts extends Pick<ReportDetailsParts, 'report' | 'language'> {
  areas: AreaIndex;
  headingLevel: number;
  /** Its picture may be fetched. */
  hasPicture: boolean;
  /** What stands in its fold, or that it is on its way. */
  details: () => unknown;
  /** The article was opened. */
  onPage: (id: string) => void;
}
