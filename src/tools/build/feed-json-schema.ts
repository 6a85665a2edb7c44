/** The JSON Schema that is published beside a feed. */
import { z } from 'zod';
import { feedFile } from '../../feed/schema.js';

/** `tsunagari-feed.v1.schema.json` as text. Unknown keys are allowed, as in the feed itself. */
export function feedJsonSchema(): string {
  const schema = z.toJSONSchema(feedFile, { io: 'input', target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'tsunagari feed, version 1', ...schema }, null, 1)}\n`;
}
