/**
 * A made-up national feed: 1,741 municipalities in 47 prefectures, events, places and windows by population (a few large cities, many small
 * towns), through the whole build. Says how long it takes, what lies on the object store, and what a visitor's phone loads.
 * Run: `node --max-old-space-size=6000 --import tsx bench/national.bench.ts [records]` (default 500,000; needs about 1 GB of disk in the temporary folder).
 */
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { partsFor } from '../src/feed/parts.js';
import { checkDigit } from '../src/feed/area-code.js';
import type { Area, CollectionName, Part } from '../src/feed/schema.js';
import { buildConfig } from '../src/tools/publish/config.js';
import { makeFeed } from '../src/tools/publish/make-feed.js';
import { ja } from '../src/tools/messages/command.ja.js';
import { createSay } from '../src/tools/messages/say.js';

const RECORDS = Number(process.argv[2] ?? 500_000);
const MUNICIPALITIES = 1_741;
const SHARES = { events: 0.6, ibasho: 0.28, consultationWindows: 0.12 } as const;
const HEADERS = {
  events: 'ID,自治体コード,イベント名,開始日,開始時間,終了時間,説明,主催者,場所名称,住所,電話番号,定員,URL,更新日',
  ibasho: 'ID,自治体コード,名称,種別,説明,住所,緯度,経度,開館時間,電話番号,URL,確認日',
  consultationWindows: 'ID,自治体コード,名称,相談分野,受け持ち地域,説明,電話番号,開館時間,住所,URL,確認日',
} as const;

/** Code and weight: the k-th municipality of a prefecture has 1/k of its records, as towns do by size. */
const towns = Array.from({ length: MUNICIPALITIES }, (_, n) => {
  const prefecture = 1 + (n % 47);
  const rank = 1 + Math.floor(n / 47);
  const five = `${String(prefecture).padStart(2, '0')}${String(200 + rank)}`;
  return {
    five,
    code: five + checkDigit(five),
    name: `第${prefecture}県${rank}市`,
    weight: (prefecture === 13 ? 4 : prefecture === 14 ? 3 : 1) / rank,
  };
});
const weight = towns.reduce((sum, town) => sum + town.weight, 0);

const SYLLABLES = [
  ...'相談居場所地域生活支援交流見守子育料理畑茶話会夕方午前公園図書館自治会市民協議社会福祉学習体験講座友人家族仕事心身健康',
];

/** Words that differ from record to record, so that compression finds no more than it would in real texts. The same number gives the same words. */
function prose(n: number): string {
  let state = (n * 2_654_435_761) >>> 0;
  const next = (below: number): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % below;
  return Array.from(
    { length: 14 },
    () =>
      `${SYLLABLES[next(SYLLABLES.length)]}${SYLLABLES[next(SYLLABLES.length)]}${['の', 'を', 'で', 'と', 'に'][next(5)]}`,
  ).join('');
}

function rowOf(kind: keyof typeof SHARES, town: (typeof towns)[number], n: number): string {
  const day = new Date(Date.UTC(2026, 10, 1 + (n % 120))).toISOString().slice(0, 10);
  const phone = `045-${200 + (n % 700)}-${1000 + ((n * 7) % 9000)}`;
  const about = `${prose(n)}。${prose(n + 7)}。`;
  if (kind === 'events')
    return `E${n},${town.code},つながり講座 第${n}回,${day},13:30,15:30,${about},${town.name},${town.name}民センター 第${n % 40}会議室,${town.name}緑町${n % 30}-${n % 17},${phone},50,https://www.example.jp/${town.five}/event/${n}.html,2026-11-${String(1 + (n % 20)).padStart(2, '0')}`;
  if (kind === 'ibasho')
    return `P${n},${town.code},ひだまりサロン${n},サロン・茶話会,${about},${town.name}緑町${n % 30}-${n % 17},${(35 + (n % 900) / 1000).toFixed(4)},${(139 + (n % 800) / 1000).toFixed(4)},毎月第2・4火曜日 10:00～12:00,${phone},https://www.example.jp/${town.five}/place/${n}.html,2026-10-01`;
  return `W${n},${town.code},福祉相談窓口${n},どこに相談したらよいか分からない,${town.code},${about},${phone},月～金 8:30～17:15,${town.name}本町1-${n % 50},https://www.example.jp/${town.five}/desk/${n}.html,2026-10-01`;
}

async function generate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  let n = 0;
  for (const kind of Object.keys(SHARES) as (keyof typeof SHARES)[]) {
    const file = createWriteStream(join(folder, `${kind}.csv`));
    file.write(`${HEADERS[kind]}\n`);
    for (const town of towns) {
      const count = Math.max(1, Math.round((RECORDS * SHARES[kind] * town.weight) / weight));
      for (let i = 0; i < count; i += 1) if (!file.write(`${rowOf(kind, town, (n += 1))}\n`)) await once(file, 'drain');
    }
    file.end();
    await once(file, 'finish');
  }
  const prefectures = Array.from(
    { length: 47 },
    (_, index) => `${String(index + 1).padStart(2, '0')},第${index + 1}県,,`,
  );
  await writeFile(
    join(folder, 'areas.csv'),
    [
      'コード,名称,カナ,親コード',
      ...prefectures,
      ...towns.map((town) => `${town.code},${town.name},ダイケンシ,${town.five.slice(0, 2)}`),
    ].join('\n'),
  );
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
const compressed = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

const folder = await mkdtemp(join(tmpdir(), 'tsunagari-nation-'));
try {
  await generate(folder);
  const config = buildConfig.parse({
    publisher: { id: 'nation', contact: { url: 'https://www.example.jp/contact' } },
    areas: 'areas.csv',
    sources: Object.keys(SHARES).map((kind) => ({ file: `${kind}.csv`, as: kind })),
  });
  const begun = performance.now();
  const made = await makeFeed(config, { folder, date: '2026-11-24', lang: 'ja', say: createSay('ja'), words: ja });
  const seconds = (performance.now() - begun) / 1000;
  const total = Object.values(made.counts).reduce((sum, count) => sum + count, 0);
  const stored = made.parts.reduce((sum, part) => sum + part.entry.bytes, 0);
  console.log(
    `${total} records: built in ${seconds.toFixed(0)} s, peak RSS ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
  console.log(
    `feed.json ${kilobytes(Buffer.byteLength(made.feed))} (brotli ${kilobytes(compressed(made.feed))}), ${made.parts.length} parts, ${(stored / 1e6).toFixed(0)} MB, largest ${kilobytes(Math.max(...made.parts.map((part) => part.entry.bytes)))}`,
  );
  const feed = JSON.parse(made.feed) as { parts: Part[]; areaTable: Area[] };
  const contents = new Map(made.parts.map((part) => [part.name, part.content]));
  for (const [label, areas] of [
    ['large city', ['14201']],
    ['middling town', ['14212']],
    ['small town', ['14236']],
    ['whole prefecture 14', ['14']],
    ['whole prefecture 31', ['31']],
  ] as const) {
    for (const collection of ['events', 'ibasho', 'consultationWindows'] as const satisfies readonly CollectionName[]) {
      const loaded = partsFor(feed.parts, collection, areas, feed.areaTable);
      const text = loaded.map((part) => contents.get(part.url)?.toString() ?? '');
      const count = loaded.reduce((sum, part) => sum + (part.count ?? 0), 0);
      console.log(
        `${label.padEnd(20)} ${collection.padEnd(20)} ${String(loaded.length).padStart(3)} files ${String(count).padStart(6)} records ${kilobytes(text.reduce((sum, one) => sum + Buffer.byteLength(one), 0)).padStart(9)} brotli ${kilobytes(text.reduce((sum, one) => sum + compressed(one), 0)).padStart(8)}`,
      );
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
