/** Lines to which one reports that somebody is harmed. Offered to a tired parent or carer, they would be an accusation. */
import type { Channel, LocalizedText } from '../../feed/schema.js';
import { isViolenceTopic } from '../../feed/vocabulary.js';
import { firstTarget } from '../safety/safety-lines.js';

interface Named {
  name: LocalizedText;
  channels?: Channel[] | undefined;
}

/** What was asked for, as far as it matters here. */
export interface HarmAsked {
  topics: readonly string[];
  /** A child's safety is what it is about, or a child is afraid of somebody. */
  reportsHarm: boolean;
}

const CHILDREN = /児童|子ども|子供|こども/;

/** Thousands are asked with every key, and hardly any has so short a number. */
const isChildAbuseLine = (channels: Channel[] = []): boolean =>
  channels.some(({ number }) => number !== undefined && number.length < 8) && firstTarget({ channels }) === '189';

/** Whether a window may not lead: it takes reports of harm, and nobody spoke of any. The child abuse line leads for nothing but a child's safety. */
export function accuses({ name, channels }: Named, { topics, reportsHarm }: HarmAsked): boolean {
  if (reportsHarm) return false;
  const words = typeof name === 'string' ? name : (name.ja ?? '');
  const isOfHarm = words.includes('虐待');
  if (isChildAbuseLine(channels) || (isOfHarm && CHILDREN.test(words))) return true;
  return isOfHarm && !topics.some((one) => one === 'safety' || isViolenceTopic(one));
}
