/** An application and its acknowledgement, in one transaction. */
import { randomUUID } from 'node:crypto';
import type { JoinValues } from '../../join/fields.js';
import type { Counter } from '../http/rate-limit.js';
import { mailKeys, tellOfArrival } from '../mail/queue.js';
import type { ReceiverContext } from '../options.js';
import type { Queries } from '../storage/database.js';
import { hash } from './canonical.js';
import { withKeys } from './entry-keys.js';
import { newReceipt } from './receipt.js';
import { dayInJapan } from '../../feed/japan-clock.js';

export interface Incoming {
  /** The key that makes sending again harmless. */
  key: string;
  /** The body as canonical JSON. */
  text: string;
  language: string;
  /** The answers that the schema admitted. */
  values: unknown;
  suspect: 'honeypot' | 'hasty' | null;
}

export type Acknowledged =
  | { status: 'stored' | 'known'; receipt: string; nextBy: string | null }
  /** The key belongs to another application. */
  | { status: 'reused' };

const ATTEMPTS = 5;

async function find(queries: Queries, keyHash: string, bodyHash: string): Promise<Acknowledged | undefined> {
  const known = await queries.selectFrom('receipts').selectAll().where('key_hash', '=', keyHash).executeTakeFirst();
  if (!known) return undefined;
  return known.body_hash === bodyHash
    ? { status: 'known', receipt: known.receipt, nextBy: known.next_by }
    : { status: 'reused' };
}

/** Whether another process stored the same key at the same moment, or the 受付番号 is taken. */
function isConflict(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === '23505' || (typeof code === 'string' && code.startsWith('SQLITE_CONSTRAINT'));
}

/** Stores an application once; resolves when it is durable. */
export async function storeApplication(
  context: ReceiverContext,
  counter: Counter,
  { key, text, language, values, suspect }: Incoming,
): Promise<Acknowledged> {
  const { store, settings, now } = context;
  const { email } = values as { email?: string };
  const keys = await mailKeys(counter, email, now());
  const keyHash = hash(key);
  const bodyHash = hash(text);
  for (let attempt = 1; ; attempt++) {
    try {
      return await store.write(async (transaction) => {
        const known = await find(transaction, keyHash, bodyHash);
        if (known) return known;
        const moment = now();
        const at = moment.toISOString();
        const id = randomUUID();
        const receipt = newReceipt(settings.receiptPrefix, moment);
        const nextBy = settings.answerDays === undefined ? null : dayInJapan(moment, settings.answerDays);
        await transaction
          .insertInto('receipts')
          .values({
            key_hash: keyHash,
            body_hash: bodyHash,
            receipt,
            application_id: id,
            next_by: nextBy,
            received_at: at,
          })
          .execute();
        await transaction
          .insertInto('applications')
          .values({
            id,
            receipt,
            state: 'new',
            suspect,
            language,
            answers: JSON.stringify(withKeys(values as JoinValues)),
            received_at: at,
            changed_at: at,
            version: 1,
          })
          .execute();
        const arrival = { id, receipt, nextBy, language, email, isSuspect: suspect !== null };
        await tellOfArrival(context, transaction, counter, keys, arrival, moment);
        return { status: 'stored' as const, receipt, nextBy };
      });
    } catch (error) {
      if (attempt >= ATTEMPTS || !isConflict(error)) throw error;
    }
  }
}
