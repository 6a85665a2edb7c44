import { ownValue } from '../../feed/plain-object.js';
import { EVENT_KINDS } from '../../feed/vocabulary.js';

/** The fields that say for whom an event is. */
export interface MeantRecord {
  for?: string | undefined;
  kind?: string | undefined;
}

/** Whether an event is for supporters among themselves: the event says so, else its kind does; an unknown kind is for everyone. */
export function isSupportersOwn({ for: said, kind }: MeantRecord): boolean {
  return (said ?? ownValue<string>(EVENT_KINDS, kind)) === 'supporter';
}
