import { z } from 'zod';
import { feedFile } from '../src/feed/schema.js';

/** The published JSON Schema of a feed, draft 2020-12. */
export function feedJsonSchema(): object {
  return {
    ...z.toJSONSchema(feedFile, { io: 'input', reused: 'ref' }),
    $id: 'tsunagari-feed.v1.schema.json',
    title: 'tsunagari feed, version 1',
  };
}
