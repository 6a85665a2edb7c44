import type { TemplateResult } from 'lit';
import type { EventRecord } from '../../feed/types.js';
import type { SelectAction } from '../../internal/events.js';
import type { AgendaEntry } from '../../model/events/agenda.js';
import type { EventListText } from '../../text/catalogues/event-list.js';
import type { LanguageController } from '../../ui/language-controller.js';
import type { calendarMenu } from './calendar-menu.js';

/** What the card of an event is drawn from. */
export interface EventCardParts {
  /** Where its event stands for the parts of a course, the card shows the next part, under the name and with the days of the course. */
  entry: AgendaEntry<EventRecord>;
  now: Date;
  feedUpdated: Date;
  language: LanguageController<EventListText>;
  headingLevel: number;
  /** Picture of its kind. */
  icon: TemplateResult;
  /** Loads `calendarMenu`. */
  onCalendar: () => void;
  calendarMenu: typeof calendarMenu | 'failed' | undefined;
  onSelect: (action: SelectAction, id: string) => void;
  /** What stands in its fold, or that it is on its way. */
  details: (parts: EventDetailsParts) => unknown;
}

/** What a card shows of its record: the record itself, or the next part of a course. */
export interface ShownEvent extends EventCardParts {
  /** The record of which the card shows a part. */
  whole: EventRecord;
}

/** What the fold of a card is drawn from. */
export interface EventDetailsParts extends ShownEvent {
  /** For whom alone it is; nothing where it is for anybody. */
  audience: unknown;
  /** One can take part from home. */
  isOnline: boolean;
  /** What one can do besides the action of the card. */
  others: readonly TemplateResult[];
}
