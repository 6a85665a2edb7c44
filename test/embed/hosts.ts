/**
 * The servers of an embed test: a municipality's pages, the host of widgets and feeds (another origin, with CORS), and a host that
 * refuses CORS. Everything runs against the built dist/.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveStatic, type StaticServer } from '../../scripts/serve-static.js';
import { buildEvent, buildFeed, buildIbasho, buildWindow } from '../fixtures/feed.js';
import type { CommunityEvent, FeedFile } from '../../src/feed/schema.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DIST = path.join(ROOT, 'dist');

interface Answer {
  body: string | Uint8Array;
  headers?: OutgoingHttpHeaders;
  status?: number;
}

/** A request as a server saw it. */
export interface Seen {
  url: string;
  cookie: string | undefined;
  referer: string | undefined;
  origin: string | undefined;
}

/** One origin: folders of dist/ and whatever a test puts there. */
export class Host {
  readonly url: string;
  /** Every request so far. */
  readonly seen: readonly Seen[];
  readonly #answers: Map<string, Answer>;
  readonly #server: StaticServer;
  static #count = 0;

  private constructor(server: StaticServer, answers: Map<string, Answer>, seen: readonly Seen[]) {
    this.url = server.url;
    this.seen = seen;
    this.#server = server;
    this.#answers = answers;
  }

  static async start(folders: Record<string, string>, headers: OutgoingHttpHeaders = {}): Promise<Host> {
    const answers = new Map<string, Answer>();
    const seen: Seen[] = [];
    const onRequest = ({ url, headers: { cookie, referer, origin } }: IncomingMessage): void =>
      void seen.push({ url: url ?? '', cookie, referer, origin });
    return new Host(
      await serveStatic({ folders, headers, onRequest, route: (pathname) => answers.get(pathname) }),
      answers,
      seen,
    );
  }

  /** Puts an answer at a path of its own. @returns its URL */
  put(name: string, body: string | Uint8Array, headers: OutgoingHttpHeaders = {}, status = 200): string {
    const pathname = `/made/${++Host.#count}/${name}`;
    this.#answers.set(pathname, { body, headers, status });
    return this.url + pathname;
  }

  /** Answers otherwise from now on at an address that `put` gave. */
  replace(url: string, body: string): void {
    this.#answers.set(new URL(url).pathname, { body });
  }

  close(): Promise<void> {
    return this.#server.close();
  }
}

export interface Hosts {
  /** The municipality's own pages. */
  page: Host;
  /** Widgets and feeds, as the network's office serves them. */
  widgets: Host;
  /** The same files, but nobody else may read them. */
  refusing: Host;
  /** URL of the script. */
  script: string;
  /** URL of the script of another version. */
  otherScript: string;
  /** URL of a feed with these records. */
  feed(parts?: Partial<FeedFile>): string;
  close(): Promise<void>;
}

/** A moment so many days from now, in the spelling of a feed. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');

/** An event that is still to come on the day of the test. */
export const comingEvent = (overrides: Partial<CommunityEvent> = {}): CommunityEvent =>
  buildEvent({
    name: 'みんなの茶話会',
    startDate: inDays(10),
    endDate: inDays(10.1),
    application: undefined,
    url: 'https://example.jp/event',
    verifiedOn: inDays(-3).slice(0, 10),
    ...overrides,
  });

/** The feed that most pages show: one event, one window, one place, fresh today. */
export const freshFeed = (parts: Partial<FeedFile> = {}): FeedFile =>
  buildFeed({
    updated: inDays(-0.1),
    events: [comingEvent()],
    consultationWindows: [buildWindow({ verifiedOn: inDays(-3).slice(0, 10) })],
    ibasho: [buildIbasho({ verifiedOn: inDays(-3).slice(0, 10) })],
    ...parts,
  });

/** dist/ with another version number, as if the office had published twice. */
function otherVersion(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tsunagari-embed-'));
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  for (const part of ['tsunagari.js', 'widgets', 'chunks'])
    cpSync(path.join(DIST, part), path.join(folder, part), { recursive: true });
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(version, '99.0.0'));
  }
  return folder;
}

/** Starts all servers; fails in words when nothing has been built. */
export async function startHosts(): Promise<Hosts> {
  if (!existsSync(path.join(DIST, 'tsunagari.js')))
    throw new Error(
      'dist/ がありません。先に npm run build を実行してください。 / dist/ is missing: run npm run build first.',
    );
  const other = otherVersion();
  const page = await Host.start({});
  const widgets = await Host.start({ '/': DIST, '/other/': other });
  const refusing = await Host.start({ '/': DIST }, { 'access-control-allow-origin': 'https://somebody-else.example' });
  return {
    page,
    widgets,
    refusing,
    script: `${widgets.url}/tsunagari.js`,
    otherScript: `${widgets.url}/other/tsunagari.js`,
    feed: (parts) => widgets.put('feed.json', JSON.stringify(freshFeed(parts))),
    close: async () => {
      await Promise.all([page.close(), widgets.close(), refusing.close()]);
      rmSync(other, { recursive: true, force: true });
    },
  };
}
