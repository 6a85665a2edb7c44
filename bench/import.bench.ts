/**
 * Import of large tables beside csv-parse alone: events that repeat each other, and places and desks of which each has its own phone and address. Each measurement runs in a process of its
 * own; peak RSS is that process's. The table is generated into a temporary folder and removed.
 * Run: `npx tsx bench/import.bench.ts [rows]` (default 100,000, about 60 MB).
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROWS = Number(process.argv[2] ?? 100_000);
const HEADERS =
  '全国地方公共団体コード,ID,イベント名,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),連絡先名称,連絡先電話番号,主催者,対象者,場所名称,所在地_連結表記,緯度,経度,アクセス方法,定員,参加申込終了日,参加申込方法,URL,備考';

/** One row of about 600 bytes, as a municipality writes it: quoted line breaks, full-width digits, an empty column. */
function rowOf(n: number): string {
  const day = new Date(Date.UTC(2026, 0, 1 + (n % 365))).toISOString().slice(0, 10);
  return [
    '142077',
    `E${n}`,
    `つながりサポーター養成講座 第${n}回`,
    day,
    day,
    '13:30',
    '１５：３０',
    '受付は13:00から',
    `"身近な人の話を聴くための、はじめの一歩を学びます。\n資格や経験はいりません。どなたでもご参加いただけます。詳しくはお問い合わせください。（${n}）"`,
    '無料',
    '福祉総務課',
    '0467-82-1111',
    '茅ヶ崎市;社会福祉協議会',
    'どなたでも',
    '市役所本庁舎 会議室',
    '神奈川県茅ヶ崎市茅ヶ崎1-1-1',
    '35.3339',
    '139.4047',
    '茅ケ崎駅北口から徒歩8分',
    '50',
    day,
    '電話または申込フォーム',
    `https://www.city.chigasaki.kanagawa.jp/event/${n}.html`,
    '雨天の場合は中止することがあります',
  ].join(',');
}

/** A place of which nothing but the kind stands in another row: nothing that was remembered helps. */
function placeOf(n: number): string {
  return [
    `つながりの家 第${n}`,
    ['フリースペース', '子育てひろば', '認知症カフェ', 'こども食堂', 'サロン'][n % 5],
    `神奈川県横浜市中区本町${(n % 9) + 1}丁目${(Math.floor(n / 9) % 90) + 1}番${n}号`,
    `045-${200 + Math.floor(n / 10_000)}-${String(n % 10_000).padStart(4, '0')}`,
    `毎週${'月火水木金'[n % 5]}曜日 ${10 + (n % 3)}:00～${15 + (n % 3)}:00`,
    `駐車場は${n}台あります`,
  ].join(',');
}

/** A desk, likewise: its words, number, mail, page, address and remark are its own. */
function windowOf(n: number): string {
  return [
    `W${n}`,
    `こころの相談窓口 第${n}`,
    ['健康・医療', '暮らし・お金', '子ども・若者', 'ひきこもり', '女性'][n % 5],
    `一人で悩まず、${n}番の担当者にお話しください。秘密は守ります。`,
    `045-${200 + Math.floor(n / 10_000)}-${String(n % 10_000).padStart(4, '0')}`,
    `soudan${n}@city.example.jp`,
    `https://www.city.example.jp/soudan/${n}.html`,
    `神奈川県横浜市中区本町${(n % 9) + 1}丁目${(Math.floor(n / 9) % 90) + 1}番${n}号`,
    `${'月火水木'[n % 4]}曜日～金曜日 ${8 + (n % 3)}:30～${16 + (n % 3)}:${String((n % 4) * 15).padStart(2, '0')}（祝日・年末年始を除く）`,
    'どなたでも',
    '無料',
    `県内${n}か所で受け付けます`,
  ].join(',');
}

const TABLES = {
  events: { headers: HEADERS, row: rowOf },
  places: { headers: '名称,種別,所在地,電話番号,開設日,備考', row: placeOf },
  windows: {
    headers: 'ID,名称,分野,説明,電話番号,メール,URL,所在地,受付時間,対象者,料金,備考',
    row: windowOf,
  },
} as const;
type TableName = keyof typeof TABLES;

async function generate(path: string, name: TableName, rows: number): Promise<void> {
  const file = createWriteStream(path);
  const { headers, row } = TABLES[name];
  file.write(`\uFEFF${headers}\r\n`);
  for (let n = 0; n < rows; n += 1) if (!file.write(`${row(n)}\r\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
}

async function parseAlone(path: string): Promise<number> {
  const { parse } = await import('csv-parse');
  let rows = 0;
  for await (const _cells of createReadStream(path).pipe(parse({ bom: true, relax_column_count: true }))) rows += 1;
  return rows - 1;
}

async function importIt(path: string): Promise<number> {
  const { importTable } = await import('../src/tools/import/import-table.js');
  const { createSay } = await import('../src/tools/messages/say.js');
  const [result] = await importTable(path, {
    file: 'bench.csv',
    publisher: 'bench',
    date: '2026-01-01',
    lang: 'ja',
    say: createSay('ja'),
  });
  if (!result) throw new Error('nothing was imported');
  const { summary, records } = result;
  if (records.length !== summary.taken) throw new Error('records were lost');
  return summary.rows;
}

interface Measured {
  rows: number;
  seconds: number;
  /** Seconds of the processor, threads of the garbage collector included: what a busy machine cannot stretch. */
  cpu: number;
  rss: number;
}

/** One way in a process of its own; JSON on its stdout. */
function measure(way: 'parse' | 'import', path: string): Measured {
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), '--way', way, path], {
      encoding: 'utf8',
    }),
  ) as Measured;
}

async function child(way: string, path: string): Promise<void> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const rows = await (way === 'parse' ? parseAlone : importIt)(path);
  const { user, system } = process.cpuUsage(before);
  console.log(
    JSON.stringify({
      rows,
      seconds: (performance.now() - begun) / 1000,
      cpu: (user + system) / 1e6,
      rss: process.resourceUsage().maxRSS / 1024,
    } satisfies Measured),
  );
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tsunagari-bench-'));
  try {
    console.log('table   rows      MB     way         rows/s   peak RSS   of csv-parse alone: by the clock   by CPU');
    for (const [name, rows] of [
      ['events', Math.round(ROWS / 4)],
      ['events', ROWS],
      ['places', Math.round(ROWS / 4)],
      ['places', ROWS],
      ['windows', Math.round(ROWS / 4)],
      ['windows', ROWS],
    ] as const) {
      const path = join(folder, `${name}-${rows}.csv`);
      await generate(path, name, rows);
      const megabytes = (await stat(path)).size / 1e6;
      const alone = measure('parse', path);
      for (const [way, measured] of [
        ['csv-parse', alone],
        ['import', measure('import', path)],
      ] as const) {
        if (measured.rows !== rows) throw new Error(`${way}: ${measured.rows} rows of ${rows}`);
        const share = measured.rows / measured.seconds / (alone.rows / alone.seconds);
        console.log(
          `${name}  ${String(rows).padEnd(9)} ${megabytes.toFixed(0).padEnd(6)} ${way.padEnd(11)} ${Math.round(
            measured.rows / measured.seconds,
          )
            .toString()
            .padStart(
              6,
            )}   ${measured.rss.toFixed(0).padStart(5)} MB   ${(share * 100).toFixed(0)} %   ${((alone.cpu / measured.cpu) * 100).toFixed(0)} %`,
        );
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--way') await child(process.argv[3] ?? '', process.argv[4] ?? '');
else await main();
