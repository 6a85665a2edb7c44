/** What words mean, for a search that knows no topics of its own. */
import type { TopicRow } from '../../feed/schema.js';
import { meaningOf } from './topics-in.js';
import { violenceTopicsIn } from './violence-words.js';

export const understand = (query: string, rows?: readonly TopicRow[]): readonly string[] =>
  meaningOf(query, violenceTopicsIn(query), rows);
