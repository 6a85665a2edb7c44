import type { TemplateResult } from 'lit';
import type { EventRecord } from '../../feed/types.js';
import type { SelectAction } from '../../internal/events.js';
import type { AgendaEntry } from '../../model/events/agenda.js';
import type { EventListText } from '../../text/catalogues/event-list.js';
import type { LanguageController } from '../../ui/language-controller.js';
import type { calendarMenu } from './calendar-menu.js';

/** What the card of an event is drawn from. */
export interface EventCardParts {
  /** Its event may stand for the parts of a course: the part that comes next speaks, under the name and with the days of all. */
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
}
