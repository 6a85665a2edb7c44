/** Sources → the records of a feed: gathered, joined, answered and withdrawn, with every row accounted for. */
import type { CollectionName } from '../../feed/schema.js';
import { applyAnswers, type AnswerSheet, type AnswerTools } from '../check/answers.js';
import { findingOf, rowOf } from '../check/check-feed.js';
import { conflicts } from '../check/cross-checks.js';
import { farPoints } from '../check/far-points.js';
import { noteRecord } from '../check/freshness-checks.js';
import { COLLECTIONS } from '../read/whole-feed.js';
import { append, stringOf, type AnyRecord } from '../report/unproven.js';
import type { AnySummary, Finding } from '../report/finding.js';
import { allAreas } from '../../model/places/area-book.js';
import { gatherRecords, type GatherInput } from './gather-records.js';
import { joinSources } from './join-sources.js';
import type { SourcedRecord } from './merge-sources.js';
import { takeOut, type TakenOut } from './take-out.js';

export interface Assembled {
  collections: Partial<Record<CollectionName, AnyRecord[]>>;
  emergency: AnyRecord[];
  summaries: AnySummary[];
  findings: Finding[];
  /** Withdrawn records, which are in none of the above. */
  revoked: TakenOut['revoked'];
  /** The records that were. */
  gone: TakenOut['gone'];
}

export interface AssembleInput extends GatherInput {
  answers: readonly AnswerSheet[];
  emergency: readonly AnyRecord[];
  topicIds: ReadonlySet<string>;
  /** The office's table of withdrawals, and what it calls it. */
  revoked?: { rows: readonly AnyRecord[]; file: string };
  tools: AnswerTools;
}

/** Where the record of a collection came from; undefined for one that an answer added. */
type OriginOf = (collection: string, record: AnyRecord) => SourcedRecord | undefined;

/** Joins, answers and withdraws everything. Rows stay accounted for: what another source holds moves from taken to merged, what is withdrawn to refused. */
export function assemble(input: AssembleInput): Assembled {
  const { say } = input.tools;
  const { records, summaries, findings, summaryOf } = gatherRecords(input, say);
  append(
    findings,
    [...conflicts(records), ...farPoints(records, input.areaTable)].map((problem) =>
      findingOf(problem, rowOf(problem.at), say),
    ),
  );
  const { kept, findings: joined } = joinSources(records, summaryOf, say);
  append(findings, joined);
  const originOf = originsOf(kept);
  let lists: Record<string, AnyRecord[]> = { emergency: [...input.emergency] };
  for (const name of COLLECTIONS) lists[name] = kept.filter((one) => one.collection === name).map((one) => one.record);
  for (const sheet of input.answers) {
    const answered = applyAnswers(lists, sheet, input.tools);
    lists = answered.records;
    summaries.push(answered.summary);
    append(findings, answered.findings);
  }
  const { revoked: withdrawn = { rows: [], file: '' }, publisher } = input;
  const out = takeOut(lists, withdrawn.rows, { publisher, file: withdrawn.file, say });
  append(findings, out.findings);
  for (const { collection, record } of out.gone) {
    const origin = originOf(collection, record);
    const summary = origin && summaryOf(origin);
    if (summary === undefined) continue;
    summary.taken -= 1;
    summary.refused += 1;
  }
  const collections: Assembled['collections'] = {};
  for (const name of COLLECTIONS) if (out.lists[name]?.length) collections[name] = out.lists[name];
  append(findings, notesOn(collections, originOf, input));
  return {
    collections,
    emergency: out.lists['emergency'] ?? [],
    summaries,
    findings,
    revoked: out.revoked,
    gone: out.gone,
  };
}

function originsOf(kept: readonly SourcedRecord[]): OriginOf {
  const keyOf = (collection: string, record: AnyRecord): string => `${collection}/${stringOf(record['id'])}`;
  const origins = new Map(kept.map((one) => [keyOf(one.collection, one.record), one]));
  return (collection, record) => origins.get(keyOf(collection, record));
}

/** What the office should know of the records that are published. */
function notesOn(collections: Assembled['collections'], originOf: OriginOf, input: AssembleInput): Finding[] {
  const { say, date } = input.tools;
  const areaCodes = new Set(
    input.areaTable.length > 0 ? input.areaTable.map((row) => stringOf(row['code'])) : allAreas().keys(),
  );
  return (Object.entries(collections) as [CollectionName, AnyRecord[]][]).flatMap(([collection, records]) =>
    records.flatMap((record, index) => {
      const origin = originOf(collection, record);
      const at = origin ? rowOf(origin) : { file: 'feed.json', collection, row: index + 1 };
      return noteRecord(collection, record, date, areaCodes, input.topicIds).map((problem) =>
        findingOf(problem, at, say),
      );
    }),
  );
}
