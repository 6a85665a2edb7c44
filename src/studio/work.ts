/** Files → feed, by the very lines that the command runs. Runs in a worker, so that ten thousand rows freeze nobody's page. */
import { checkedConfig } from '../tools/publish/config.js';
import { makeFeed } from '../tools/publish/make-feed.js';
import { reportCsv, reportInput, reportPage } from '../tools/publish/report-page.js';
import { indexPage } from '../tools/publish/index-page.js';
import { reusedIds } from '../tools/publish/reused-ids.js';
import { feedBefore, shrunkCollections } from '../tools/publish/shrink-guard.js';
import { ja } from '../tools/messages/command.ja.js';
import type { MessageCode } from '../tools/messages/ja.js';
import { createSay } from '../tools/messages/say.js';
import { COLLECTIONS } from '../tools/read/whole-feed.js';
import type { Finding } from '../tools/report/finding.js';
import { labelOf } from './labels.js';
import { changesBetween, type Changes, type Collections } from './changes.js';

export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

export interface Order {
  files: readonly DroppedFile[];
  /** As `tsunagari.config.json`, its sources naming the files. */
  config: unknown;
  /** Japan's today, YYYY-MM-DD. */
  date: string;
  /** Text of the feed that is published today. */
  before?: string;
  /** Address of the widgets' script, for the page beside the feed. */
  script?: string;
}

export interface Made {
  /** Name → content of everything to publish, `feed.json` first. */
  files: Map<string, string | Uint8Array>;
  counts: Readonly<Record<string, number>>;
  findings: readonly Finding[];
  /** Rows that were read, and records that became of them. */
  rows: number;
  taken: number;
  changes?: Changes[];
  /** Sentences about collections that lost too much to be meant. */
  warnings: readonly string[];
}

const FOLDER = '/';
const BEFORE = '/.before/feed.json';

const collectionsOf = (text: string): Collections => {
  const feed = JSON.parse(text) as Record<string, unknown>;
  return Object.fromEntries(
    COLLECTIONS.map((name) => [name, Array.isArray(feed[name]) ? (feed[name] as Record<string, unknown>[]) : []]),
  );
};

/** Who is on this page has no command: what is said there of commands, said for here. */
const ADVICE: Partial<Record<MessageCode, string>> = {
  'header-not-found':
    '1行目に「名称」「住所」「開始日」などの見出しを付けてください。上の「記入用の表」と見くらべると分かります',
  'word-unknown': '上の「記入用の表」にある言葉から選んでください',
  'check-overdue': '担当に確かめて、表の確認日をその日に直してください',
  'personal-data': '公開してよいか本人に確かめてください。よくなければ、表から消して、もう一度入れてください',
  'feed-newer': '配信元の担当に、新しいフィード作成ページのアドレスを聞いてください',
  'source-failed': 'ファイルを確かめて、もう一度入れてください',
};
/** The page replaces nothing: the office decides. */
const SHRUNK =
  '前のフィードから、記録が大きく減っています。入れ忘れた表がないか確かめてください。減ってよいときは、このまま保存してかまいません。';
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
  const config = checkedConfig(order.config, '', ja);
  const before = order.before;
  put([
    ...order.files.map(({ name, bytes }) => [`${FOLDER}${name}`, bytes] as const),
    ...(before === undefined ? [] : [[BEFORE, new TextEncoder().encode(before)] as const]),
  ]);
  const made = await makeFeed(config, {
    folder: FOLDER,
    date: order.date,
    lang: 'ja',
    say: sayOnPage,
    words: ja,
    progress,
  });
  const old = before === undefined ? undefined : await feedBefore(BEFORE);
  const shrunk = old ? shrunkCollections(old.counts, made.countsBeforeRevoking) : [];
  const warnings =
    shrunk.length === 0
      ? []
      : [SHRUNK, ...shrunk.map((one) => ja.shrunk.line(labelOf(one.collection), one.before, one.after))];
  made.findings.push(...reusedIds(old?.events ?? [], made.events, sayOnPage));
  const report = reportInput(made, config, { lang: 'ja', date: order.date, warnings });
  const files = new Map<string, string | Uint8Array>([
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
    ['tsunagari.config.json', `${JSON.stringify(order.config, null, 2)}\n`],
  ]);
  const sum = (key: 'rows' | 'taken'): number => made.summaries.reduce((total, one) => total + one[key], 0);
  return {
    files,
    counts: made.counts,
    findings: made.findings,
    rows: sum('rows'),
    taken: sum('taken'),
    warnings,
    ...(old ? { changes: changesBetween(collectionsOf(before!), collectionsOf(made.feed)) } : {}),
  };
}
