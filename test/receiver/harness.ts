/** One suite, over HTTP, on both databases. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe } from 'node:test';
import { createReceiver, type Receiver } from '../../src/receiver/app.js';
import type { ReceiverOptions } from '../../src/receiver/options.js';
import { serveReceiver } from '../../src/receiver/server.js';
import type { DatabaseKind, Store } from '../../src/receiver/storage/database.js';
import { prepare } from '../../src/receiver/storage/migrate.js';
import { openStore } from '../../src/receiver/storage/open.js';
import { startPostgres, type Postgres } from './postgres.js';

export const ORIGIN = 'https://town.example.jp';

export interface Served {
  url: string;
  store: Store;
  receiver: Receiver;
  /** Where the database is, as `--database` takes it. */
  place: string;
  /** Posts an application, as the form on the allowed page does. */
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface DatabaseUnderTest {
  kind: DatabaseKind;
  /** The place of a new, empty database. */
  place(): Promise<string>;
  /** A running receiver on a new database, or on one that is there. It ends with the suite. */
  serve(options?: Partial<ReceiverOptions>, place?: string): Promise<Served>;
}

/** Declares a suite for SQLite and for PostgreSQL. */
export function onBothDatabases(name: string, suite: (database: DatabaseUnderTest) => void): void {
  for (const kind of ['sqlite', 'postgres'] as const)
    describe(`${name} (${kind})`, () => {
      let folder: string;
      let postgres: Postgres | undefined;
      const ends: (() => Promise<void>)[] = [];
      before(async () => {
        folder = mkdtempSync(path.join(tmpdir(), 'receiver-'));
        if (kind === 'postgres') postgres = await startPostgres();
      });
      after(async () => {
        for (const end of ends.reverse()) await end();
        await postgres?.stop();
        rmSync(folder, { recursive: true, force: true });
      });
      let count = 0;
      const database: DatabaseUnderTest = {
        kind,
        place: async () => (kind === 'sqlite' ? path.join(folder, `${++count}.db`) : postgres!.createDatabase()),
        async serve(options = {}, given) {
          const place = given ?? (await database.place());
          const store = await openStore(place);
          await prepare(store.db);
          const { settings, ...others } = options;
          const receiver = createReceiver({
            store,
            settings: { origins: [ORIGIN], rateLimit: 0, ...settings },
            ...others,
          });
          const server = await serveReceiver(receiver, 0, '127.0.0.1');
          ends.push(async () => {
            await server.close(0);
            await store.close();
          });
          const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
            fetch(`${server.url}/applications`, {
              method: 'POST',
              headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
              body: typeof body === 'string' ? body : JSON.stringify(body),
            });
          return { url: server.url, store, receiver, place, post };
        },
      };
      suite(database);
    });
}
