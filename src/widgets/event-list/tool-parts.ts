/** What the tools for the whole list need to know of it. */
import type { EventRecord, Feed } from '../../feed/types.js';
import type { AgendaEntry } from '../../model/events/agenda.js';
import type { EventListText } from '../../text/catalogues/event-list.js';
import type { LanguageController } from '../../ui/language-controller.js';

export interface ToolParts {
  feed: Feed;
  /** Address of the calendar file, if there is one. */
  calendar: string | undefined;
  /** Address of the page for the paper, if it has one that others can open. */
  page: string | undefined;
  heading: string;
  /** What is in the list now. */
  entries: readonly AgendaEntry<EventRecord>[];
  conditions: readonly string[];
  /** Sentences about an event that stay true for some days. Passed in, because their code is in the widget's own file. */
  lasting: (entry: AgendaEntry<EventRecord>) => readonly string[];
  now: Date;
  language: LanguageController<EventListText>;
}
