/** `receive export` and `receive erase`: what one applicant may ask for. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { applicationByReceipt, erase, exportOf } from '../applications/erase.js';
import { OPERATOR, writePrivate } from '../applications/retention.js';
import { CannotStart } from '../cannot-start.js';
import { record } from '../review/store/audit.js';
import type { Store } from '../storage/database.js';
import { prepare } from '../storage/migrate.js';
import type { ApplicationRow } from '../storage/tables.js';
import { openExisting } from './place.js';
import type { CommandContext } from './context.js';
import { text } from './values.js';

async function withApplication(
  context: CommandContext,
  run: (store: Store, application: ApplicationRow) => Promise<void>,
): Promise<void> {
  const receipt = context.values[0]!.normalize('NFKC').trim().toUpperCase();
  const store = await openExisting(context);
  try {
    await prepare(store.db);
    const application = await applicationByReceipt(store.db, receipt);
    if (!application) throw new CannotStart('application-unknown', receipt);
    await run(store, application);
  } finally {
    await store.close();
  }
}

/** Writes everything that is known into `--out`, which must not be there yet. */
async function write({ cwd, options }: CommandContext, store: Store, application: ApplicationRow): Promise<string> {
  const file = text(options, 'out') ?? `${application.receipt}.json`;
  const place = path.resolve(cwd, file);
  if (existsSync(place)) throw new CannotStart('file-exists', file);
  await writePrivate(place, await exportOf(store.db, application)).catch(() => {
    throw new CannotStart('cannot-write', file);
  });
  return file;
}

export async function exportCommand(context: CommandContext): Promise<void> {
  await withApplication(context, async (store, application) => {
    const file = await write(context, store, application);
    const deed = { action: 'application-export', subject: application.receipt };
    await store.db.transaction().execute((queries) => record(queries, store.kind, OPERATOR, deed, new Date()));
    context.out(`${context.words.exported(file)}\n`);
  });
}

/** With `--out` everything is written there before it is erased; without, nothing is kept: that may be what the applicant asks for. */
export async function eraseCommand(context: CommandContext): Promise<void> {
  await withApplication(context, async (store, application) => {
    if (text(context.options, 'out') !== undefined)
      context.out(`${context.words.exported(await write(context, store, application))}\n`);
    const now = new Date();
    const { receipt } = application;
    const isDone = await store.db.transaction().execute(async (queries) => {
      if (!(await erase(queries, application, OPERATOR.display, context.words.eraseReason, now))) return false;
      await record(queries, store.kind, OPERATOR, { action: 'application-erase', subject: receipt }, now);
      return true;
    });
    if (!isDone) throw new CannotStart('changed-meanwhile', receipt);
    context.out(`${context.words.erased(receipt)}\n`);
  });
}
