/** Sources → the records of a feed: given what the config knows of them, guarded, answered and joined, with every row accounted for. */
import type { CollectionName } from '../../feed/schema.js';
import { applyAnswers, type AnswerSheet, type AnswerTools } from '../check/answers.js';
import { findingOf, guardFindings, placeOf, rowOf } from '../check/check-feed.js';
import { conflicts } from '../check/cross-checks.js';
import { noteRecord } from '../check/freshness-checks.js';
import { guardRecord } from '../check/guard-record.js';
import { COLLECTIONS } from '../read/whole-feed.js';
import { append, japanese, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';
import type { AnySummary, Finding } from '../report/finding.js';
import { allAreas } from '../../model/places/area-book.js';
import { areaByAddress, atHome, isNowhere } from './areas-by-address.js';
import { idsByName } from './named-rows.js';
import type { SourceConfig } from './config.js';
import type { LoadedSource } from './load-sources.js';
import { joinSources } from './join-sources.js';
import { takeOut, type TakenOut } from './take-out.js';
import type { SourcedRecord } from './merge-sources.js';

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

export interface AssembleInput {
  sources: readonly LoadedSource[];
  answers: readonly AnswerSheet[];
  emergency: readonly AnyRecord[];
  areaTable: readonly AnyRecord[];
  topicIds: ReadonlySet<string>;
  /** Rows of the tables by which a theme or network is known. */
  themes?: readonly AnyRecord[];
  networks?: readonly AnyRecord[];
  /** The office's table of withdrawals, and what it calls it. */
  revoked?: { rows: readonly AnyRecord[]; file: string };
  publisher: string;
  /** Code of the town whose feed it is. */
  area?: string;
  tools: AnswerTools;
}

/** What the config says about a whole source, for records that do not say it themselves. */
function withSource(record: AnyRecord, source: SourceConfig): AnyRecord {
  const own = objectOf(record['source']);
  const known = {
    name: own['name'] ?? source.name,
    url: own['url'] ?? source.page,
    license: own['license'] ?? source.license,
  };
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  const hasNews =
    source.defaults !== undefined ||
    source.verifiedOn !== undefined ||
    source.maintainer !== undefined ||
    Object.keys(given).length > Object.keys(own).length;
  if (!hasNews) return record;
  return {
    ...source.defaults,
    ...(source.verifiedOn === undefined ? {} : { verifiedOn: source.verifiedOn }),
    ...(source.maintainer === undefined ? {} : { maintainer: source.maintainer }),
    ...record,
    ...(Object.keys(given).length > 0 ? { source: given } : {}),
  };
}

/** Joins, guards and answers everything. Rows stay accounted for: what the guard refuses or another source holds moves from taken to refused or merged. */
export function assemble(input: AssembleInput): Assembled {
  const { say, date } = input.tools;
  const findings: Finding[] = [];
  const summaries: AnySummary[] = [];
  const all: SourcedRecord[] = [];
  const summaryOf = new Map<string, AnySummary>();
  const located = areaByAddress(input.areaTable, input.area);
  const themed = idsByName('themes', input.themes ?? []);
  const networked = idsByName('networks', input.networks ?? []);
  const areaCodes = new Set(
    input.areaTable.length > 0 ? input.areaTable.map((row) => stringOf(row['code'])) : allAreas().keys(),
  );
  for (const [order, source] of input.sources.entries()) {
    if (source.failed !== undefined)
      findings.push({
        file: source.shown,
        code: 'source-failed',
        ...say('source-failed', { reason: source.failed }),
        level: 'refused',
      });
    for (const result of source.results) {
      const collection = result.summary.kind as CollectionName;
      const summary: AnySummary = { ...result.summary };
      summaries.push(summary);
      summaryOf.set(`${order}\n${collection}`, summary);
      append(findings, result.findings);
      const isForeign = source.config.as === 'feed';
      const home = source.config.area ?? (source.config.publisher === undefined ? input.area : undefined);
      let moved = 0;
      let nowhere = 0;
      for (const [index, raw] of result.records.entries()) {
        const at = { file: source.shown, collection, ...placeOf(result.places?.[index]) };
        const given = withSource(raw, source.config);
        // The feed of another publisher keeps what it says about itself.
        const placed = isForeign ? undefined : located(given);
        if (placed) moved += 1;
        const { record: named, unknown } = isForeign
          ? { record: given, unknown: [] }
          : themed(networked(placed ?? given).record);
        const local = isForeign ? named : atHome(collection, named, home);
        if (!isForeign && isNowhere(collection, local)) nowhere += 1;
        const { record, problems } = guardRecord(collection, local);
        findings.push(...guardFindings(problems, raw, at, say));
        findings.push(
          ...unknown.map((value) =>
            findingOf(
              {
                code: 'theme-unknown',
                level: 'note',
                path: 'themes',
                value,
                params: { name: japanese(raw['name']), value },
              },
              at,
              say,
            ),
          ),
        );
        if (record === undefined) {
          summary.taken -= 1;
          summary.refused += 1;
          continue;
        }
        all.push({
          order,
          publisher: source.config.publisher ?? input.publisher,
          row: index + 1,
          ...at,
          record,
        });
      }
      if (moved > 0)
        findings.push({
          file: source.shown,
          code: 'areas-by-address',
          ...say('areas-by-address', { count: moved }),
          level: 'note',
        });
      if (nowhere > 0)
        findings.push({
          file: source.shown,
          code: 'areas-missing',
          ...say('areas-missing', { count: nowhere }),
          level: 'note',
        });
      // So that half a million records are not in memory twice.
      result.records = [];
    }
  }
  append(
    findings,
    conflicts(all).map((problem) => findingOf(problem, rowOf(problem.at), say)),
  );
  const { kept, findings: joined } = joinSources(all, (one) => summaryOf.get(`${one.order}\n${one.collection}`), say);
  append(findings, joined);
  let lists: Record<string, AnyRecord[]> = { emergency: [...input.emergency] };
  const origins = new Map(kept.map((one) => [`${one.collection}/${stringOf(one.record['id'])}`, one]));
  for (const name of COLLECTIONS) lists[name] = kept.filter((one) => one.collection === name).map((one) => one.record);
  for (const sheet of input.answers) {
    const answered = applyAnswers(lists, sheet, input.tools);
    lists = answered.records;
    summaries.push(answered.summary);
    append(findings, answered.findings);
  }
  const { revoked: withdrawn = { rows: [], file: '' }, publisher } = input;
  const out = takeOut(lists, withdrawn.rows, { publisher, file: withdrawn.file, say });
  lists = out.lists;
  append(findings, out.findings);
  for (const { collection, record } of out.gone) {
    const one = origins.get(`${collection}/${stringOf(record['id'])}`);
    const summary = one && summaryOf.get(`${one.order}\n${one.collection}`);
    if (summary === undefined) continue;
    summary.taken -= 1;
    summary.refused += 1;
  }
  const collections: Assembled['collections'] = {};
  for (const name of COLLECTIONS) {
    const list = lists[name] ?? [];
    if (list.length === 0) continue;
    collections[name] = list;
    for (const [index, record] of list.entries()) {
      const notes = noteRecord(name, record, date, areaCodes, input.topicIds);
      const origin = origins.get(`${name}/${stringOf(record['id'])}`);
      const at = origin ? rowOf(origin) : { file: 'feed.json', collection: name, row: index + 1 };
      findings.push(...notes.map((problem) => findingOf(problem, at, say)));
    }
  }
  return {
    collections,
    emergency: lists['emergency'] ?? [],
    summaries,
    findings,
    revoked: out.revoked,
    gone: out.gone,
  };
}
