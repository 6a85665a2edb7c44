/** Which terms of a foreign taxonomy are topics of ours already. */
import { TOPICS } from '../../feed/vocabulary.js';

export function isTopic(id: string): boolean {
  return Object.hasOwn(TOPICS, id);
}
