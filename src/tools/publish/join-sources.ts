/** Joins copies and keeps the counts right: a record that another source has too moves from taken to merged, and every join and renaming is reported. */
import type { MessageCode } from '../messages/ja.js';
import { japanese } from '../report/unproven.js';
import type { AnySummary, Finding } from '../report/finding.js';
import { findingOf, rowOf } from '../check/check-feed.js';
import type { MessageParams } from '../messages/message.js';
import type { Say } from '../messages/say.js';
import { mergeSources, type SourcedRecord } from './merge-sources.js';
import { compareDays, differences } from './unite-copies.js';

/** The records that remain, and what to report about the others. `summaryOf` finds the counts of a record's file; they are corrected in place. */
export function joinSources(
  all: readonly SourcedRecord[],
  summaryOf: (one: SourcedRecord) => AnySummary | undefined,
  say: Say,
): { kept: SourcedRecord[]; findings: Finding[] } {
  const { kept, merged, renamed } = mergeSources(all);
  const findings: Finding[] = [];
  const tell = (
    code: MessageCode,
    one: SourcedRecord,
    value: string,
    params: MessageParams,
    level: Finding['level'] = 'note',
  ): void => void findings.push(findingOf({ code, level, path: 'id', value, params }, rowOf(one), say));
  for (const { one, was } of renamed)
    tell('id-made-distinct', one, was, { name: japanese(one.record['name']), was, id: String(one.record['id']) });
  for (const { away, into } of merged) {
    const summary = summaryOf(away);
    if (summary !== undefined) {
      summary.taken -= 1;
      summary.merged += 1;
    }
    const params = { name: japanese(away.record['name']), other: into.file };
    const differ = differences(into.record, away.record);
    if (differ.length === 0) tell('merged-across-sources', away, String(away.record['id']), params);
    else
      tell(
        compareDays(into.record, away.record) === 0 ? 'sources-differ' : 'sources-differ-newer',
        away,
        String(away.record['id']),
        { ...params, differ: differ.join() },
        'repaired',
      );
  }
  return { kept, findings };
}
