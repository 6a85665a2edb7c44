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
}
