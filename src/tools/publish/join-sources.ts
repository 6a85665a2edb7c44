/** Joining copies with the books kept: what another source holds moves from taken to merged, and every joining and renaming is said. */
import { japanese } from '../report/unproven.js';
import type { AnySummary } from '../commands/report-text.js';
import type { Finding } from '../report/finding.js';
import type { Say } from '../messages/say.js';
import { mergeSources, type SourcedRecord } from './merge-sources.js';

/** The records that remain, and what to tell of the others. `summaryOf` finds the books of a record's file; they are corrected in place. */
export function joinSources(
  all: readonly SourcedRecord[],
  summaryOf: (one: SourcedRecord) => AnySummary | undefined,
  say: Say,
): { kept: SourcedRecord[]; findings: Finding[] } {
  const { kept, merged, renamed } = mergeSources(all);
  const findings: Finding[] = [];
  for (const { one, was } of renamed) {
    const words = say('id-made-distinct', { name: japanese(one.record['name']), was, id: String(one.record['id']) });
    findings.push({
      file: one.file,
      column: `${one.collection}.id`,
      value: was,
      code: 'id-made-distinct',
      ...words,
      level: 'note',
    });
  }
  for (const { away, into } of merged) {
    const summary = summaryOf(away);
    if (summary !== undefined) {
      summary.taken -= 1;
      summary.merged += 1;
    }
    const words = say('merged-across-sources', { name: japanese(away.record['name']), other: into.file });
    findings.push({
      file: away.file,
      column: `${away.collection}.id`,
      value: String(away.record['id']),
      code: 'merged-across-sources',
      ...words,
      level: 'note',
    });
  }
  return { kept, findings };
}
