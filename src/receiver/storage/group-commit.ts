/**
 * Changes of many requests in one commit: the disk is asked once for all that came while it was busy, and each is answered when its
 * commit is durable. One that fails leaves the others as they are.
 */
import { sql } from 'kysely';
import type { Db, Queries, Write } from './database.js';

/** Changes of one commit at the most: longer ones would keep everything else waiting. */
const MOST = 50;

interface Waiting {
  run(queries: Queries): Promise<void>;
  /** The commit went through, or failed for all. */
  end(error?: unknown): void;
}

/** Writes to one connection, in the order in which they came. */
export function groupCommit(db: Db): Write {
  const queue: Waiting[] = [];
  let isBusy = false;

  async function commit(group: readonly Waiting[]): Promise<void> {
    const passed: Waiting[] = [];
    try {
      await db.transaction().execute(async (transaction) => {
        for (const one of group) {
          await sql`savepoint one`.execute(transaction);
          try {
            await one.run(transaction);
            passed.push(one);
          } catch (error) {
            await sql`rollback to one`.execute(transaction);
            one.end(error);
          }
          await sql`release one`.execute(transaction);
        }
      });
      for (const one of passed) one.end();
    } catch (error) {
      for (const one of group) one.end(error);
    }
  }

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    while (queue.length > 0) {
      await commit(queue.splice(0, MOST));
      // Lets in what arrived meanwhile, so that it shares the next commit.
      await new Promise((resolve) => setImmediate(resolve));
    }
    isBusy = false;
  }

  return (change) =>
    new Promise((resolve, reject) => {
      let result: Awaited<ReturnType<typeof change>>;
      queue.push({
        run: async (queries) => void (result = await change(queries)),
        end: (error) => (error === undefined ? resolve(result) : reject(error as Error)),
      });
      setImmediate(() => void work());
    });
}
