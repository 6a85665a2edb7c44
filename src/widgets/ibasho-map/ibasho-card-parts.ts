import type { TemplateResult } from 'lit';
import type { IbashoRecord } from '../../feed/types.js';
import type { SelectAction } from '../../internal/events.js';
import type { StatusContext, WindowStatus } from '../../model/hours/window-status.js';
import type { IbashoMapText } from '../../text/catalogues/ibasho-map.js';
import type { LanguageController } from '../../ui/language-controller.js';

/** What a card of an 居場所 is drawn from. */
export interface IbashoCardParts {
  place: IbashoRecord;
  now: Date;
  context: StatusContext;
  language: LanguageController<IbashoMapText>;
  headingLevel: number;
  /** Picture of its kind. */
  icon: TemplateResult;
  /** Address of its picture, where that may be fetched. */
  pictureUrl: string | undefined;
  /** How far it is and from where, once somebody asked; undefined where no point may be known. */
  distance: string | undefined;
  /** Its pin was chosen. */
  isChosen: boolean;
  /** URL template of a route, '' for none. */
  route: string;
  /** Shows the place on the map; undefined where no map can be shown. */
  onMap: ((place: IbashoRecord) => void) | undefined;
  onUse: (action: SelectAction, place: IbashoRecord) => void;
  /** What stands in its fold, or that it is on its way. */
  details: (parts: IbashoDetailsParts) => unknown;
}

/** What the fold of a card is drawn from. */
export interface IbashoDetailsParts extends IbashoCardParts {
  status: WindowStatus;
  /** What one can do besides the action of the card. */
  others: readonly TemplateResult[];
}
