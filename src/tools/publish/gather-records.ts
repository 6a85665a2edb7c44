/** Sources → their records: given what the config knows of them, put where they belong, and guarded, with the fate of every row on the books. */
import type { CollectionName } from '../../feed/schema.js';
import { findingOf, guardFindings, placeOf } from '../check/check-feed.js';
import { guardRecord } from '../check/guard-record.js';
import type { MessageCode } from '../messages/ja.js';
import type { Say } from '../messages/say.js';
import type { AnySummary, Finding, ImportResult } from '../report/finding.js';
import { append, japanese, objectOf, type AnyRecord } from '../report/unproven.js';
import { areaByAddress, atHome, isNowhere } from './areas-by-address.js';
import type { SourceConfig } from './config.js';
import type { LoadedSource } from './load-sources.js';
import type { SourcedRecord } from './merge-sources.js';
import { idsByName } from './named-rows.js';

export interface GatherInput {
  sources: readonly LoadedSource[];
  areaTable: readonly AnyRecord[];
  /** Rows of the tables by which a theme or network is known. */
  themes?: readonly AnyRecord[];
  networks?: readonly AnyRecord[];
  publisher: string;
  /** Code of the town whose feed it is. */
  area?: string;
}

export interface Gathered {
  records: SourcedRecord[];
  summaries: AnySummary[];
  findings: Finding[];
  /** The books of the table from which a record came. Whoever takes a record away corrects them. */
  summaryOf(one: Pick<SourcedRecord, 'order' | 'collection'>): AnySummary | undefined;
}

/** A record with everything that is known about its whole source. */
interface Settled {
  record: AnyRecord;
  /** Names of themes that no table has. */
  unknown: readonly string[];
  /** Its address told its area. */
  isMoved: boolean;
  /** Nothing tells its area. */
  isNowhere: boolean;
}

/** Takes up every record of every source. What the guard refuses moves from taken to refused. */
export function gatherRecords(input: GatherInput, say: Say): Gathered {
  const settle = settling(input);
  const records: SourcedRecord[] = [];
  const findings: Finding[] = [];
  const summaries: AnySummary[] = [];
  const summaryOf = new Map<string, AnySummary>();
  for (const [order, source] of input.sources.entries()) {
    const tell = (code: MessageCode, params: Record<string, string | number>, level: Finding['level']): void =>
      void findings.push({ file: source.shown, code, ...say(code, params), level });
    if (source.failed !== undefined) tell('source-failed', { reason: source.failed }, 'refused');
    const publisher = source.config.publisher ?? input.publisher;
    for (const result of source.results) {
      const collection = result.summary.kind as CollectionName;
      const summary: AnySummary = { ...result.summary };
      summaries.push(summary);
      summaryOf.set(bookOf({ order, collection }), summary);
      append(findings, result.findings);
      const count = { moved: 0, nowhere: 0 };
      for (const [index, raw] of result.records.entries()) {
        const at = { file: source.shown, collection, ...placeOf(result.places?.[index]) };
        const settled = settle(raw, collection, source.config);
        if (settled.isMoved) count.moved += 1;
        if (settled.isNowhere) count.nowhere += 1;
        const { record, problems } = guardRecord(collection, settled.record);
        append(findings, guardFindings(problems, raw, at, say));
        for (const value of settled.unknown) {
          const params = { name: japanese(raw['name']), value };
          findings.push(findingOf({ code: 'theme-unknown', level: 'note', path: 'themes', value, params }, at, say));
        }
        if (record !== undefined) records.push({ order, publisher, row: index + 1, ...at, record });
        else {
          summary.taken -= 1;
          summary.refused += 1;
        }
      }
      if (count.moved > 0) tell('areas-by-address', { count: count.moved }, 'note');
      if (count.nowhere > 0) tell('areas-missing', { count: count.nowhere }, 'note');
      forget(result);
    }
  }
  return { records, summaries, findings, summaryOf: (one) => summaryOf.get(bookOf(one)) };
}

/** Half a million records are not kept in memory twice. */
function forget(result: ImportResult): void {
  result.records = [];
}

const bookOf = ({ order, collection }: Pick<SourcedRecord, 'order' | 'collection'>): string =>
  `${order}\n${collection}`;

/** How one record is given its source, its area, and the ids of what it names. The feed of another publisher keeps what it says about itself. */
function settling(input: GatherInput): (raw: AnyRecord, collection: CollectionName, source: SourceConfig) => Settled {
  const located = areaByAddress(input.areaTable, input.area);
  const themed = idsByName('themes', input.themes ?? []);
  const networked = idsByName('networks', input.networks ?? []);
  return (raw, collection, source) => {
    const given = withSource(raw, source);
    if (source.as === 'feed') return { record: given, unknown: [], isMoved: false, isNowhere: false };
    const placed = located(given);
    const { record: named, unknown } = themed(networked(placed ?? given).record);
    const home = source.area ?? (source.publisher === undefined ? input.area : undefined);
    const record = atHome(collection, named, home);
    return { record, unknown, isMoved: placed !== undefined, isNowhere: isNowhere(collection, record) };
  };
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
