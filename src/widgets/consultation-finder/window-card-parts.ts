import type { Feed, WindowRecord } from '../../feed/types.js';
import type { SelectAction } from '../../internal/events.js';
import type { WindowStatus } from '../../model/hours/window-status.js';
import type { Substitutes } from '../../model/matching/substitutes.js';
import type { AreaIndex } from '../../model/places/areas.js';
import type { highlight } from '../../model/search/highlight.js';
import type { ConsultationFinderText } from '../../text/catalogues/consultation-finder.js';
import type { LanguageController } from '../../ui/language-controller.js';
import type { qrCode } from './qr-code.js';

/** What the card of a window is drawn from. */
export interface WindowCardParts {
  desk: WindowRecord;
  feed: Feed;
  areas: AreaIndex;
  /** Area that the visitor chose, '' for none. */
  area: string;
  now: Date;
  language: LanguageController<ConsultationFinderText>;
  headingLevel: number;
  /** Marked in the name; '' for none. */
  query: string;
  /** Finds the words to highlight; undefined until the second stage is loaded. */
  highlight: typeof highlight | undefined;
  voiceless: boolean;
  /** Ids of the ways that were chosen; undefined for any. */
  ways: readonly string[] | undefined;
  /** A topic under which nothing may stay behind: no map, QR, print or copy in sight. */
  discreet: boolean;
  inMemo: boolean;
  /** The page lets visitors pass on a link to one window. */
  canShare: boolean;
  substitutes: Substitutes | undefined;
  onMemo: (desk: WindowRecord) => void;
  onShare: (desk: WindowRecord) => void;
  onUse: (action: SelectAction, desk: WindowRecord) => void;
  onShow: (desk: WindowRecord) => void;
  /** Draws a QR code; undefined until the second stage is loaded. */
  qrCode: typeof qrCode | undefined;
  /** What stands in its fold below the ways to reach it, or that it is on its way. */
  details: (parts: WindowDetailsParts) => unknown;
}

/** What the fold of a card is drawn from. */
export interface WindowDetailsParts extends WindowCardParts {
  status: WindowStatus;
  /** The address with directions; nothing where it may not be shown. */
  place: unknown;
  /** Link to its page; nothing where it has none. */
  page: unknown;
}
