/**
 * 文書保存期間: finished applications are erased a number of days after their last change, exported first, and announced a month ahead. Members and
 * applications that wait for the office are never erased this way.
 */
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { ja as words } from '../messages/review.ja.js';
import type { ReceiverContext, RetentionSettings } from '../options.js';
import type { ApplicationState } from '../review/rules/application-states.js';
import { record } from '../review/store/audit.js';
import type { Queries } from '../storage/database.js';
import { errorCode } from '../storage/error-code.js';
import { erase, exportOf } from './erase.js';

const FINISHED = ['returned', 'declined', 'withdrawn'] as const satisfies readonly ApplicationState[];
const DAY = 86_400_000;
/** Days before erasure from which on the office is told. */
const AHEAD = 30;
const EVERY = 60 * 60_000;
/** The actor in the record: no person, but the retention rule. */
export const OPERATOR = { id: '-', display: 'receive' };

const finishedBefore = (db: Queries, now: Date, days: number) =>
  db
    .selectFrom('applications')
    .where('state', 'in', FINISHED)
    .where('changed_at', '<=', new Date(now.getTime() - days * DAY).toISOString());

/** How many applications will be erased within a month, and the day of the first erasure. */
export async function soonErased(
  db: Queries,
  { days }: RetentionSettings,
  now: Date,
): Promise<{ count: number; first: Date } | undefined> {
  const { count, first } = await finishedBefore(db, now, Math.max(0, days - AHEAD))
    .select(({ fn }) => [fn.countAll().as('count'), fn.min('changed_at').as('first')])
    .executeTakeFirstOrThrow();
  return first === null ? undefined : { count: Number(count), first: new Date(Date.parse(first) + days * DAY) };
}

/** Writes a file that only its owner may read; it is there whole or not at all. */
export async function writePrivate(file: string, content: object): Promise<void> {
  const temporary = `${file}.tmp`;
  const target = await open(temporary, 'w', 0o600);
  try {
    await target.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await target.sync();
  } finally {
    await target.close();
  }
  await rename(temporary, file);
}

export interface Retention {
  /** Erases what is due; returns how many. */
  work(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}

export function createRetention({ store, log, now }: ReceiverContext, settings: RetentionSettings): Retention {
  async function work(): Promise<number> {
    const moment = now();
    let erased = 0;
    for (const application of await finishedBefore(store.db, moment, settings.days).selectAll().execute()) {
      const { receipt } = application;
      await writePrivate(path.join(settings.folder, `${receipt}.json`), await exportOf(store.db, application));
      const isDone = await store.db.transaction().execute(async (transaction) => {
        const { retention } = words.application;
        if (!(await erase(transaction, application, OPERATOR.display, retention, moment))) return false;
        await record(transaction, store.kind, OPERATOR, { action: 'application-retention', subject: receipt }, moment);
        return true;
      });
      if (isDone) erased++;
    }
    const soon = await soonErased(store.db, settings, moment);
    if (erased > 0 || soon)
      log.warn({ part: 'retention', erased, soon: soon?.count ?? 0, first: soon?.first.toISOString().slice(0, 10) });
    return erased;
  }
  let running: Promise<unknown> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const once = (): void => {
    running ??= work()
      .catch((error: Error) => log.error({ error: error.name, code: errorCode(error), part: 'retention' }))
      .finally(() => (running = undefined));
  };
  return {
    work,
    start() {
      once();
      timer = setInterval(once, EVERY);
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
