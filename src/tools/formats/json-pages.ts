/** Whether a file of JSON is one page of many: interfaces say how many records there are, or where the next ones are. */
import { asObject, type JsonObject } from './json.js';

export interface Pages {
  /** Records that stand elsewhere, when that is said. */
  more?: number;
}

const TOTALS = [
  'total',
  'total_count',
  'totalCount',
  'total_items',
  'totalItems',
  'totalResults',
  'total_results',
  'totalRecords',
  'hydra:totalItems',
  'numberMatched',
  'nhits',
  'hits',
  'count',
  'recordsTotal',
];
const NEXT = ['next', 'next_url', 'nextUrl', 'next_page', 'nextPage', 'nextPageToken', 'next_page_url', 'hydra:next'];
const DEEPEST = 3;

/** Nothing when the file holds all there is; `found`: records that it holds. */
export function furtherPages(json: unknown, found: number): Pages | undefined {
  const wrappers = wrappersIn(json, 0);
  const totals = wrappers.flatMap((object) =>
    TOTALS.map((key) => object[key]).filter((total): total is number => Number.isSafeInteger(total)),
  );
  const total = totals.length > 0 ? Math.max(...totals) : undefined;
  // CKAN gives an address of the next page even on the last one: where a total is said, it decides.
  if (total !== undefined && total >= found) return total > found ? { more: total - found } : undefined;
  const isCut = wrappers.some(
    (object) => object['exceededTransferLimit'] === true || object['has_more'] === true || object['hasMore'] === true,
  );
  return isCut || wrappers.some(hasNext) ? {} : undefined;
}

/** The objects around the records, never those themselves. */
function wrappersIn(json: unknown, depth: number): JsonObject[] {
  const object = asObject(json);
  if (!object || depth > DEEPEST) return [];
  return [object, ...Object.values(object).flatMap((value) => wrappersIn(value, depth + 1))].slice(0, 200);
}

function hasNext(object: JsonObject): boolean {
  const links = object['links'];
  const listed = Array.isArray(links) && links.some((link) => asObject(link)?.['rel'] === 'next');
  return listed || NEXT.some((key) => typeof object[key] === 'string' && object[key] !== '');
}
