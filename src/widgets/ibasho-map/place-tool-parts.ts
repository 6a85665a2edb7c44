import type { IbashoRecord } from '../../feed/types.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import type { LanguageController } from '../../ui/language-controller.js';

/** The list of places as its tools need it. */
export interface PlaceToolParts {
  /** What is in the list now. */
  places: readonly IbashoRecord[];
  heading: string;
  conditions: readonly string[];
  /** Address of the page for the paper, as the page names it. */
  pageUrl: string;
  demo: boolean | undefined;
  now: Date;
  language: LanguageController<IbashoMapText>;
}
