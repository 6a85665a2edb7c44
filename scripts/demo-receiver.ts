/** The receiver beside the demo site, so that what is sent by its form can be reviewed and comes back in directory and board. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createReceiver } from '../src/receiver/app.js';
import { hashPassword, newPassword } from '../src/receiver/review/auth/passwords.js';
import { reviewMount } from '../src/receiver/review/door.js';
import { addUser } from '../src/receiver/review/store/users.js';
import { serveReceiver, type RunningServer } from '../src/receiver/server.js';
import { prepare } from '../src/receiver/storage/migrate.js';
import { openStore } from '../src/receiver/storage/open.js';

export interface DemoReceiver {
  url: string;
  user: string;
  password: string;
  close(): Promise<void>;
}

const USER = 'demo';

/** Starts one on a database of its own, which is gone when it ends; takes the next free port when the wanted one is taken. */
export async function startDemoReceiver(origins: readonly string[], first = 8090): Promise<DemoReceiver> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tsunagari-demo-'));
  const store = await openStore(path.join(folder, 'receiver.db'));
  await prepare(store.db);
  const password = newPassword();
  await addUser(
    store.db,
    { name: USER, display: '見本 担当', role: 'approver', password: await hashPassword(password) },
    new Date(),
  );
  const receiver = createReceiver({
    store,
    settings: {
      origins,
      answerDays: 14,
      publisher: { id: 'demo-receiver', name: 'つながりネットワーク事務局（見本）' },
    },
    mounts: [reviewMount()],
  });
  const server = await serveFrom(first, (port) => serveReceiver(receiver, port, '127.0.0.1'));
  return {
    url: server.url,
    user: USER,
    password,
    async close() {
      await server.close(0);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function serveFrom(first: number, serve: (port: number) => Promise<RunningServer>): Promise<RunningServer> {
  for (let port = first; ; port++)
    try {
      return await serve(port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port > first + 50) throw error;
    }
}

/** A page of the demo that sends its applications to the receiver, and shows what the office approved beside the feed's own. */
export function withReceiver(page: string, url: string): string {
  return page
    .replace(/<tsunagari-join-form(?= )/g, `$& action="${url}/applications"`)
    .replace(/(<tsunagari-(?:member-directory|matching-board) feed="[^"]*)"/g, `$1 ${url}/feed.json"`);
}
