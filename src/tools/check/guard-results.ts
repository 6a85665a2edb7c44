/** The guard over what importers gave: what it refuses moves from taken to refused, so that the sums over all rows stay right. */
import type { CollectionName } from '../../feed/schema.js';
import type { AnyResult } from '../formats/import-any.js';
import type { RecordPlace } from '../report/finding.js';
import type { Say } from '../messages/say.js';
import { guardFindings, placeOf } from './check-feed.js';
import { guardRecord } from './guard-record.js';

/** A result whose records may all be published. Applications are no feed records and pass as they are. */
export function guardResult(result: AnyResult, say: Say): AnyResult {
  const { kind, file } = result.summary;
  if (kind === 'applications' || kind === 'unknown') return result;
  const records: Record<string, unknown>[] = [];
  const findings = [...result.findings];
  const summary = { ...result.summary };
  const places: RecordPlace[] = [];
  for (const [index, raw] of result.records.entries()) {
    const place = result.places?.[index];
    const { record, problems } = guardRecord(kind as CollectionName, raw);
    if (problems.length > 0)
      findings.push(...guardFindings(problems, raw, { file, collection: kind, ...placeOf(place) }, say));
    if (record !== undefined) {
      records.push(record);
      if (place) places.push(place);
    } else {
      summary.taken -= 1;
      summary.refused += 1;
    }
  }
  return { ...result, summary, records, findings, ...(result.places ? { places } : {}) };
}
