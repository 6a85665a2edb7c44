/** Reads a feed as a widget would and says in words what is wrong with it. */
import { parseFeed, type ParsedFeed } from '../feed/parse-feed.js';
import { FormatError, TooLargeError } from '../feed/feed-error.js';
import { readBounded } from '../feed/read-bounded.js';
import { readCollection } from '../feed/read-collection.js';
import { campaignsReader } from '../feed/readers/campaigns.js';
import { consultationWindowsReader } from '../feed/readers/consultation-windows.js';
import { eventsReader } from '../feed/readers/events.js';
import { ibashoReader } from '../feed/readers/ibasho.js';
import { membersReader } from '../feed/readers/members.js';
import { needsReader } from '../feed/readers/needs.js';
import { offersReader } from '../feed/readers/offers.js';
import { reportsReader } from '../feed/readers/reports.js';
import { CHECK_HOLDS_DAYS } from '../model/time/freshness.js';
import { jsonWords, reasonWords } from './reasons.js';

export interface Finding {
  level: 'good' | 'note' | 'bad';
  words: string;
}

const READERS = [
  { label: '相談窓口', reader: consultationWindowsReader },
  { label: '居場所', reader: ibashoReader },
  { label: '催し', reader: eventsReader },
  { label: '構成員', reader: membersReader },
  { label: '課題', reader: needsReader },
  { label: '社会資源', reader: offersReader },
  { label: '記事', reader: reportsReader },
  { label: 'お知らせ', reader: campaignsReader },
];
/** At most so many of the records that are left out are named. */
const NAMED = 5;
const DAY = 86_400_000;
/** Bytes that a widget reads at most. */
const LARGEST = 20_000_000;
const REMAKE = 'フィードは手で直さず、もとの表を直して作りなおしてください。';

export interface Surroundings {
  fetch: typeof fetch;
  now: Date;
  /** Address of the page that asks. */
  page: string;
}

const good = (words: string): Finding => ({ level: 'good', words });
const note = (words: string): Finding => ({ level: 'note', words });
const bad = (words: string): Finding => ({ level: 'bad', words });

/** Seconds until an address counts as silent. */
const PATIENCE = 20;
/** An address without a host, meant relative to the page: `/feed/feed.json`, `../feed.json`. */
const OWN_HOST = /^[./]/;

/** Whether an address answers at all, though this page may not read it. */
async function answers(url: string, ask: typeof fetch, signal: AbortSignal): Promise<boolean> {
  return ask(url, { mode: 'no-cors', credentials: 'omit', signal }).then(
    () => true,
    () => false,
  );
}

function headers(response: Response, asked: string): Finding[] {
  const findings: Finding[] = [];
  const seconds = /max-age=(\d+)/.exec(response.headers.get('cache-control') ?? '')?.[1];
  if (seconds === undefined)
    findings.push(
      note('応答に Cache-Control がありません。Cache-Control: max-age=300 を付けると、直した内容が5分で届きます。'),
    );
  else if (Number(seconds) > 300)
    findings.push(
      note(
        `Cache-Control が max-age=${seconds} です。直した内容が届くまで長くかかります。max-age=300 をおすすめします。`,
      ),
    );
  if (/html/i.test(response.headers.get('content-type') ?? ''))
    findings.push(
      note(
        '応答の種類（Content-Type）が、ウェブページ（text/html）です。部品は読めますが、application/json にしてください。',
      ),
    );
  if (response.redirected && response.url !== asked)
    findings.push(note(`ほかのアドレスへ転送されました（${response.url}）。転送先を直接書くと、早く表示されます。`));
  return findings;
}

/** The same for a file on the webmaster's own disk. Never throws. */
export async function diagnoseFile(file: Blob, page: string, now: Date): Promise<Finding[]> {
  try {
    return diagnoseText(await readBounded(new Response(file), page, LARGEST, () => undefined), page, now);
  } catch (error) {
    return [bad(unread(error))];
  }
}

/** What is wrong with a text that should be a feed, in words. */
function diagnoseText(written: string, url: string, now: Date): Finding[] {
  const text = written.replace(/^\ufeff/, '');
  if (/^\s*<(?:!doctype|html)/i.test(text))
    return [
      bad(
        'フィードではなく、ウェブページ（HTML）でした。feed.json のアドレスかどうか、ログインの画面に移っていないかを確かめてください。',
      ),
    ];
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [bad(jsonWords(text, error as Error) + REMAKE)];
  }
  let feed: ParsedFeed;
  try {
    feed = parseFeed(json, url);
  } catch (error) {
    return [
      (error as Error).name === 'VersionError'
        ? bad(
            'このフィードは、この部品より新しい形で書かれています。新しい tsunagari.js を置くよう、部品の配信元の担当に頼んでください。',
          )
        : bad(`フィードの形が正しくありません（${reasonWords(why(error as Error))}）。${REMAKE}`),
    ];
  }
  return [...envelope(feed, now), ...collections(feed)];
}

/** An error's message names the address first, which the page shows already. */
const why = ({ message }: Error): string => message.replace(/^.*? is not a feed: /s, '');

function envelope(feed: ParsedFeed, now: Date): Finding[] {
  const findings: Finding[] = [];
  const days = Math.floor((now.getTime() - feed.updated.getTime()) / DAY);
  const on = feed.updated.toLocaleDateString('ja-JP', { timeZone: 'Asia/Tokyo', dateStyle: 'long' });
  if (days < 0) findings.push(bad(`更新日（${on}）が未来になっています。受付時間の判定をしません。`));
  else if (days > CHECK_HOLDS_DAYS) findings.push(bad(`${on}から更新されていません。受付時間の判定をしません。`));
  else if (days > 35) findings.push(note(`${on}から更新されていません。新しい内容があるか、確かめてください。`));
  else findings.push(good(`${on}に更新されています。`));
  if (feed.demo) findings.push(note('見本（デモ）のフィードです。どの部品にも「これはデモです」と出ます。'));
  const through = feed.holidays?.through;
  if (!through) findings.push(note('祝日の表がありません。祝日かどうか分からないので、受付時間の判定をしません。'));
  else if (Date.parse(through) - now.getTime() < 60 * DAY)
    findings.push(note(`祝日の表が${through}までです。作りなおすと、次の年の分が入ります。`));
  if (feed.tables.areaTable.length === 0)
    findings.push(note('地域の表（areaTable）がありません。地域で絞りこむときに、名前が出ません。'));
  for (const { collection, index, reason } of feed.rejected.slice(0, NAMED))
    findings.push(bad(`${collection} の ${index + 1} 番目を読めません（${reasonWords(reason)}）。`));
  return findings;
}

function collections(feed: ParsedFeed): Finding[] {
  const findings: Finding[] = [];
  for (const { label, reader } of READERS) {
    const reading = readCollection(feed.raw[reader.name], reader as typeof eventsReader, feed);
    let step = reading.next();
    while (!step.done) step = reading.next();
    const { records, rejected } = step.value;
    const inParts = feed.tables.parts.filter(({ collection }) => collection === reader.name);
    const elsewhere = inParts.reduce((sum, { count }) => sum + (count ?? 0), 0);
    if (records.length > 0) findings.push(good(`${label}：${records.length}件を読めました。`));
    if (elsewhere > 0)
      findings.push(good(`${label}：ほかに${elsewhere}件が、分けたファイル（${inParts.length}個）にあります。`));
    for (const { id, index, reason } of rejected.slice(0, NAMED))
      findings.push(
        bad(`${label}の${id ? `「${id}」` : `${index + 1}番目`}は表示されません（${reasonWords(reason)}）。`),
      );
    if (rejected.length > NAMED) findings.push(bad(`${label}は、ほかに${rejected.length - NAMED}件が表示されません。`));
  }
  if (!findings.some(({ level }) => level === 'good')) findings.push(bad('表示できる記録が、一つもありません。'));
  return findings;
}

/** Fetches a feed as a widget would. Never throws. */
export async function diagnose(address: string, around: Surroundings): Promise<Finding[]> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), PATIENCE * 1000);
  try {
    return await diagnoseWithin(address, around, controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

async function diagnoseWithin(
  address: string,
  { fetch: ask, now, page }: Surroundings,
  signal: AbortSignal,
): Promise<Finding[]> {
  let url: URL;
  try {
    url = new URL(address.trim(), page);
  } catch {
    return [bad('アドレスの形が正しくありません。https:// から書いてください。')];
  }
  if (!/^https?:$/.test(url.protocol) || !(OWN_HOST.test(address.trim()) || /^https?:/i.test(address.trim())))
    return [bad('https:// から始まるアドレスを書いてください（例：https://www.example.lg.jp/feed/feed.json）。')];
  const findings: Finding[] = [];
  if (url.protocol === 'http:' && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)) {
    findings.push(
      bad(
        'http:// のフィードは、https:// のページから読めません。https:// のアドレスを、配信元の担当に聞いてください。',
      ),
    );
    // A secure page may not read it: the browser does not even send the request.
    if (page.startsWith('https:')) return findings;
  }
  let response: Response;
  try {
    response = await ask(url.href, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal,
    });
  } catch {
    if (signal.aborted)
      return [
        ...findings,
        bad(`${url.host} が、${PATIENCE}秒待っても答えません。しばらくしてから、もう一度試してください。`),
      ];
    const there = await answers(url.href, ask, signal);
    return [
      ...findings,
      there
        ? bad(
            `${url.host} は答えましたが、ほかのホストのページからは読めません。応答に Access-Control-Allow-Origin: * を付けるよう、${url.host} の担当に頼んでください（アドレスがまちがっているときや、ログインの画面に移るアドレスでも、こうなることがあります）。`,
          )
        : bad(`${url.host} から答えがありません。アドレスと、通信の状態を確かめてください。`),
    ];
  }
  if (!response.ok) return [...findings, bad(refusal(url.host, response.status))];
  const copy = response.clone();
  try {
    const text = await readBounded(response, url.href, LARGEST, () => undefined);
    return [...findings, ...headers(response, url.href), ...diagnoseText(text, response.url || url.href, now)];
  } catch (error) {
    if (error instanceof FormatError && (await isGzip(copy)))
      return [
        ...findings,
        bad(
          `圧縮（gzip）されたまま届いています。応答に Content-Encoding: gzip を付けるか、圧縮せずに置くよう、${url.host} の担当に頼んでください。`,
        ),
      ];
    return [...findings, bad(unread(error))];
  }
}

async function isGzip(response: Response): Promise<boolean> {
  const { value } = (await response.body?.getReader().read()) ?? {};
  return value?.[0] === 0x1f && value[1] === 0x8b;
}

function refusal(host: string, status: number): string {
  const said = `${host} が ${status} を返しました。`;
  if (status === 401 || status === 403)
    return `${said}見るのに許可（パスワードなど）の要る場所です。だれでも読める場所に置いてください。`;
  if (status >= 500)
    return `${said}サーバーの不具合です。しばらくしても直らなければ、${host} の担当に知らせてください。`;
  return `${said}そのアドレスにファイルがありません。アドレスと、置いた場所を確かめてください。`;
}

function unread(error: unknown): string {
  if (error instanceof TooLargeError)
    return `部品が読める大きさ（${LARGEST / 1_000_000} MB）を超えています。終わった催しなどを表から除くか、地域で分けて作りなおしてください。`;
  if (error instanceof FormatError)
    return `文字コードが UTF-8 ではないようです（Shift_JIS など）。${REMAKE}できたファイルは、開いて保存しなおさずに、そのまま置いてください。`;
  return '読んでいる途中で通信が切れたか、圧縮（gzip）が壊れています。もう一度試し、それでも出るときは、配信元の担当に知らせてください。';
}
