/** The JSON Schema that is published beside a feed. */
import { z } from 'zod';
import { feedFile } from '../../feed/schema.js';

/** The JSON Schema of a feed, draft 2020-12. Unknown keys are allowed, as in the feed itself; what occurs often is written once. */
export function feedJsonSchema(): object {
  const schema = z.toJSONSchema(feedFile, { io: 'input', reused: 'ref', target: 'draft-2020-12' });
  return { $id: 'tsunagari-feed.v1.schema.json', title: 'tsunagari feed, version 1', ...schema };
}

/** `tsunagari-feed.v1.schema.json` as text. */
export function feedJsonSchemaText(): string {
  return `${JSON.stringify(feedJsonSchema(), null, 1)}\n`;
}
