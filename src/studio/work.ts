/** Files → feed, with the same code as the command. It runs in a worker, so that ten thousand rows do not freeze the page. */
import { checkedConfig } from '../tools/publish/config.js';
import { makeFeed } from '../tools/publish/make-feed.js';
import { reportCsv, reportInput, reportPage } from '../tools/publish/report-page.js';
import { readEnvelopeTable } from '../tools/publish/envelope-tables.js';
import { eventCalendars } from '../tools/publish/events-ics.js';
import { ibashoGeoJson } from '../tools/publish/ibasho-geojson.js';
import { stableJson } from '../tools/publish/stable-json.js';
import { takeOut } from '../tools/publish/take-out.js';
import { CannotRun } from '../tools/report/cannot-run.js';
import { toCsv } from '../model/tables/write-csv.js';
import type { Revocation } from '../feed/schema.js';
import { indexPage } from '../tools/publish/index-page.js';
import { reusedIds } from '../tools/publish/reused-ids.js';
import { feedBefore, shrunkCollections } from '../tools/publish/shrink-guard.js';
import { ja } from '../tools/messages/command.ja.js';
import { createSay } from '../tools/messages/say.js';
import { COLLECTIONS } from '../tools/read/whole-feed.js';
import type { Finding } from '../tools/report/finding.js';
import { japanese, listOf, objectOf, stringOf, type AnyRecord } from '../tools/report/unproven.js';
import { labelOf } from './labels.js';
import { changesBetween, type Changes } from './changes.js';
import { ADVICE } from './advice.js';
import { withAnswers, type StudioConfig } from './answers.js';
import type { DroppedFile } from './dropped-file.js';
import { collectionsOf } from './records.js';

export interface Order {
  files: readonly DroppedFile[];
  /** As `tsunagari.config.json`, its sources naming the files. Absent: only the withdrawn records are removed from `before`. */
  config?: StudioConfig;
  /** Japan's today, YYYY-MM-DD. */
  date: string;
  /** Text of the feed that is published today. */
  before?: string;
  /** Address of the widgets' script, for the page beside the feed. */
  script?: string;
  /** Records to withdraw, as rows of the table of withdrawals. */
  withdrawn?: readonly Revocation[];
  /** Names of the files that are such tables. */
  withdrawnIn?: readonly string[];
}

export interface Made {
  /** Name → content of everything to publish, `feed.json` first. */
  files: Map<string, string | Uint8Array>;
  counts: Readonly<Record<string, number>>;
  findings: readonly Finding[];
  /** How many rows were read, and how many records they gave; absent where records were only removed from last time's feed. */
  rows?: number;
  taken?: number;
  /** What became of the rows of answered inquiry sheets. */
  answers?: Readonly<Record<'taken' | 'refused' | 'open', number>>;
  changes?: Changes[];
  /** Sentences about collections that shrank so much that it is probably a mistake. */
  warnings: readonly string[];
  /** Id → name of what was withdrawn. */
  withdrawnNames: ReadonlyMap<string, string>;
}

const FOLDER = '/';
const BEFORE = '/.before/feed.json';

/** The records to withdraw, as the table that the command reads. */
const REVOKED = 'revoked.csv';
const revokedTable = (rows: readonly AnyRecord[]): string =>
  toCsv([['id', '名称', 'phone'], ...rows.map(({ id, name, phone }) => [name === undefined ? id : '', name, phone])]);

/** A large loss only gives a warning here: the page overwrites no published feed, the office decides. */
const SHRUNK =
  '前のフィードから、記録が大きく減っています。入れ忘れた表がないか確かめてください。減ってよいときは、このまま保存してかまいません。';
const MANY_FILES =
  'このフィードは、いくつものファイルに分かれているので、表からでないと作り直せません。表を入れて、「フィードを作る」を押してください。';
const ONLY_ANSWERS =
  '照会の回答だけが入っています。回答を書きこむ先の、もとの表（窓口や居場所の表）も、いっしょに入れてください。';
const say = createSay('ja');
const sayOnPage: typeof say = (code, params) => {
  const said = say(code, params);
  const remedy = ADVICE[code];
  return remedy === undefined ? said : { ...said, remedy };
};

/**
 * Makes everything that is published. `put` gives the command's code the files to read.
 * @throws CannotRun with a sentence for the office
 */
export async function make(
  order: Order,
  put: (files: (readonly [path: string, bytes: Uint8Array])[]) => void,
  progress: (shown: string, done: number) => void,
): Promise<Made> {
  const before = order.before;
  const encoder = new TextEncoder();
  const files = [
    ...order.files.map(({ name, bytes }) => [`${FOLDER}${name}`, bytes] as const),
    ...(before === undefined ? [] : [[BEFORE, encoder.encode(before)] as const]),
  ];
  put(files);
  const withdrawn: AnyRecord[] = (order.withdrawn ?? []).map((row) => ({ ...row }));
  for (const name of order.withdrawnIn ?? [])
    withdrawn.push(...(await readEnvelopeTable('revoked', `${FOLDER}${name}`, name, ja)));
  if (order.config === undefined) return mend(before ?? '{}', withdrawn);
  const revoked = withdrawn.length === 0 ? undefined : revokedTable(withdrawn);
  if (revoked !== undefined) put([...files, [`${FOLDER}${REVOKED}`, encoder.encode(revoked)]]);
  const answering = await withAnswers(order.config, order.files, FOLDER);
  if (answering.sources.length === 0) throw new CannotRun('table-invalid', ONLY_ANSWERS);
  const written = revoked === undefined ? answering : { ...answering, revoked: REVOKED };
  const config = checkedConfig(written, '', ja);
  const old = before === undefined ? undefined : await feedBefore(BEFORE);
  const made = await makeFeed(config, {
    folder: FOLDER,
    date: order.date,
    lang: 'ja',
    say: sayOnPage,
    words: ja,
    eventsBefore: old?.events,
    progress,
  });
  const shrunk = old ? shrunkCollections(old.counts, made.countsBeforeRevoking) : [];
  const warnings =
    shrunk.length === 0
      ? []
      : [SHRUNK, ...shrunk.map((one) => ja.shrunk.line(labelOf(one.collection), one.before, one.after))];
  made.findings.push(...reusedIds(old?.events ?? [], made.events, sayOnPage));
  const report = reportInput(made, config, { lang: 'ja', date: order.date, warnings });
  const publication = new Map<string, string | Uint8Array>([
    ['feed.json', made.feed],
    ...made.parts.map(({ name, content }) => [name, content] as const),
    ...made.beside,
    [
      'index.html',
      indexPage(
        {
          publisher: report.publisher,
          counts: made.counts,
          ...(config.area === undefined ? {} : { area: config.area }),
          ...(order.script === undefined ? {} : { script: order.script }),
        },
        ja,
      ),
    ],
    ['report.html', reportPage(report, ja)],
    ['report.csv', reportCsv(report, ja)],
    ['tsunagari.config.json', `${JSON.stringify(written, null, 2)}\n`],
    ...(revoked === undefined ? [] : [[REVOKED, revoked] as const]),
  ]);
  const sum = (key: 'rows' | 'taken' | 'refused' | 'empty', isOfAnswers = false): number =>
    made.summaries
      .filter(({ kind }) => (kind === 'inquiry') === isOfAnswers)
      .reduce((total, one) => total + one[key], 0);
  const answers = { taken: sum('taken', true), refused: sum('refused', true), open: sum('empty', true) };
  return {
    files: publication,
    counts: made.counts,
    findings: made.findings,
    rows: sum('rows'),
    taken: sum('taken'),
    ...('answers' in answering ? { answers } : {}),
    warnings,
    withdrawnNames: made.withdrawnNames,
    ...(old ? { changes: changesBetween(collectionsOf(before!), collectionsOf(made.feed)) } : {}),
  };
}

/** Last time's feed and the files made from it, without the withdrawn records. */
function mend(before: string, withdrawn: readonly AnyRecord[]): Made {
  const feed = JSON.parse(before) as AnyRecord;
  if (listOf(feed['parts']).length > 0) throw new CannotRun('table-invalid', MANY_FILES);
  const publisher = objectOf(feed['publisher']) as { id: string };
  const lists = { ...collectionsOf(before), emergency: listOf(feed['emergency']) as AnyRecord[] };
  const out = takeOut(lists, withdrawn, { publisher: publisher.id, file: REVOKED, say: sayOnPage });
  const left = Object.fromEntries(Object.entries(out.lists).filter(([name]) => feed[name] !== undefined));
  const text = `${stableJson({ ...feed, ...left, revoked: out.revoked })}\n`;
  const { events = [], ibasho = [] } = left;
  const counts = Object.fromEntries(
    COLLECTIONS.flatMap((name) => (left[name]?.length ? [[name, left[name].length]] : [])),
  );
  return {
    files: new Map<string, string | Uint8Array>([
      ['feed.json', text],
      ...eventCalendars(events, false, (code) => code, stringOf(feed['updated']), publisher),
      ['ibasho.geojson', ibashoGeoJson(ibasho)],
      [REVOKED, revokedTable(withdrawn)],
    ]),
    counts,
    findings: out.findings,
    warnings: [],
    withdrawnNames: new Map(out.gone.map(({ record }) => [stringOf(record['id']), japanese(record['name'])])),
    changes: changesBetween(collectionsOf(before), collectionsOf(text)),
  };
}
