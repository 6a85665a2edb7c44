/** Everything the command has to say about a finished feed. */
import { envelope, tables, type TableName } from '../../feed/schema.js';
import type { MessageCode } from '../messages/ja.js';
import { clerkColumn } from './clerk-column.js';
import { conflicts, duplicateIds, type Located } from './cross-checks.js';
import { farPoints } from './far-points.js';
import { noteRecord } from './freshness-checks.js';
import { guardRecord, type Problem } from './guard-record.js';
import { COLLECTIONS, type WholeFeed } from '../read/whole-feed.js';
import { japanese, listOf, objectOf, stringOf } from '../report/unproven.js';
import type { FileSummary, Finding, RecordPlace } from '../report/finding.js';
import type { Say } from '../messages/say.js';

export interface FeedCheck {
  /** One per collection that has records: taken = records a widget would show. */
  summaries: (Omit<FileSummary, 'kind'> & { kind: string })[];
  findings: Finding[];
}

/** Where a record stands: its number in a collection of a feed, or (`inTable`) its row in a table that a clerk keeps. */
export interface RecordAt {
  file: string;
  collection: string;
  row?: number;
  sheet?: string;
  inTable?: boolean;
}

/** Where its importer found a record; undefined for sources without rows. */
export function placeOf(place: RecordPlace | undefined): Pick<RecordAt, 'row' | 'sheet' | 'inTable'> {
  return place === undefined ? {} : { ...place, inTable: true };
}

/** Where a clerk finds the record. In a calendar or news feed there is no such place: the record's number in it means nothing to anybody. */
export function rowOf({ file, collection, row, sheet, inTable }: Located): RecordAt {
  return inTable ? { file, collection, row, inTable, ...(sheet === undefined ? {} : { sheet }) } : { file, collection };
}

/** A problem of one record in the clerk's words. */
export function findingOf(problem: Problem, at: RecordAt, say: Say): Finding {
  const { message, remedy } = say(problem.code, problem.params ?? { value: problem.value });
  const field = problem.path ?? '';
  const column = at.inTable && field !== '' ? clerkColumn(field) : [at.collection, field].filter(Boolean).join('.');
  return {
    file: at.file,
    ...(at.sheet === undefined ? {} : { sheet: at.sheet }),
    ...(at.row === undefined ? {} : { row: at.row }),
    column,
    ...(problem.value ? { value: problem.value } : {}),
    code: problem.code,
    message,
    remedy,
    level: problem.level,
  };
}

/** Problems of a record of a table or calendar: which record it is stands in `value`. */
export function guardFindings(problems: readonly Problem[], raw: unknown, at: RecordAt, say: Say): Finding[] {
  const name = japanese(objectOf(raw)['name']) || stringOf(objectOf(raw)['id']);
  return problems.map((problem) => findingOf({ ...problem, value: name || problem.value || '' }, at, say));
}

/** Whether people in need may see this feed: then it must name a publisher who can be reached. */
const CITIZEN_COLLECTIONS = ['consultationWindows', 'ibasho', 'events'] as const;

/** Contact of the publisher that a visitor can use: a phone, an address or a page. */
export function hasContact(publisher: unknown): boolean {
  const contact = objectOf(publisher)['contact'];
  if (typeof contact === 'string') return contact.trim() !== '';
  const { phone, email, url } = objectOf(contact);
  return [phone, email, url].some((way) => stringOf(way).trim() !== '');
}

function envelopeFindings(whole: WholeFeed, file: string, date: string, say: Say): Finding[] {
  const findings: Finding[] = [];
  const add = (code: MessageCode, column: string, level: Finding['level'], params = {}): void =>
    void findings.push({ file, column, code, ...say(code, params), level });
  const parsed = envelope.safeParse(whole.envelope);
  if (!parsed.success)
    for (const issue of parsed.error.issues)
      add('envelope-invalid', issue.path.join('.'), 'refused', { path: issue.path.join('.') });
  const isCitizen = CITIZEN_COLLECTIONS.some((name) => whole.records[name].length > 0);
  if (isCitizen && !hasContact(whole.envelope['publisher']))
    add('publisher-contact-missing', 'publisher.contact', 'refused');
  const through = stringOf(objectOf(whole.envelope['holidays'])['through']);
  if ((whole.records.consultationWindows.length > 0 || whole.records.ibasho.length > 0) && through < date)
    add('holidays-missing', 'holidays', 'note', { year: date.slice(0, 4) });
  for (const name of Object.keys(tables) as TableName[]) {
    for (const [index, row] of listOf(whole.envelope[name]).entries()) {
      const result = tables[name].safeParse(row);
      if (!result.success)
        findings.push(
          findingOf(
            {
              code: 'record-invalid',
              level: 'refused',
              path: result.error.issues[0]?.path.join('.') ?? '',
              params: { path: result.error.issues[0]?.path.join('.') },
            },
            { file, collection: name, row: index + 1 },
            say,
          ),
        );
    }
  }
  for (const problem of whole.partProblems)
    add(`part-${problem.reason}`, 'parts', 'refused', {
      url: problem.url,
      expected: problem.expected,
      found: problem.found,
      reason: problem.why,
      detail: problem.detail,
    });
  return findings;
}

/** Findings and counts of one feed on `date`. */
export function checkFeed(whole: WholeFeed, file: string, date: string, say: Say): FeedCheck {
  const findings = envelopeFindings(whole, file, date, say);
  const areas = new Set(listOf(whole.envelope['areaTable']).map((row) => stringOf(objectOf(row)['code'])));
  const ownTopics = new Set(listOf(whole.envelope['topics']).map((row) => stringOf(objectOf(row)['id'])));
  const located: Located[] = [];
  const summaries: FeedCheck['summaries'] = [];
  for (const [index, row] of listOf(whole.envelope['emergency']).map(objectOf).entries()) {
    const at = { file, collection: 'emergency', row: index + 1 };
    const problems = [
      ...noteRecord('emergency', row, date, areas, ownTopics),
      ...guardRecord('campaigns', { ...row, id: stringOf(row['id']) || 'x', name: row['name'] ?? '' }).problems.filter(
        (problem) => problem.code === 'known-wrong-number',
      ),
    ];
    findings.push(...problems.map((problem) => findingOf(problem, at, say)));
  }
  for (const collection of COLLECTIONS) {
    const records = whole.records[collection];
    let refused = 0;
    for (const [index, record] of records.entries()) {
      const at: Located = { file, collection, row: index + 1, record: objectOf(record) };
      const guarded = guardRecord(collection, record);
      if (guarded.record === undefined) refused += 1;
      else located.push(at);
      const notes = guarded.record === undefined ? [] : noteRecord(collection, at.record, date, areas, ownTopics);
      findings.push(...[...guarded.problems, ...notes].map((problem) => findingOf(problem, at, say)));
    }
    if (records.length > 0)
      summaries.push({
        file,
        kind: collection,
        encoding: 'utf-8',
        rows: records.length,
        taken: records.length - refused,
        merged: 0,
        repaired: 0,
        refused,
        empty: 0,
      });
  }
  const duplicates = duplicateIds(located);
  for (const summary of summaries) {
    const twice = duplicates.filter((problem) => problem.at.collection === summary.kind).length;
    summary.taken -= twice;
    summary.merged += twice;
  }
  const far = farPoints(located, listOf(whole.envelope['areaTable']).map(objectOf));
  for (const problem of [...duplicates, ...conflicts(located), ...far])
    findings.push(findingOf(problem, problem.at, say));
  return { summaries, findings };
}
