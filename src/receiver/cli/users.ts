/** `receive user …`: who may log in to the review page. */
import { CannotStart } from '../cannot-start.js';
import { hashPassword, newPassword } from '../review/auth/passwords.js';
import { ROLES, type Role } from '../review/rules/roles.js';
import { record, type Deed } from '../review/store/audit.js';
import { endSessionsOf } from '../review/store/sessions.js';
import type { UserRow } from '../review/store/tables.js';
import { addUser, disableUser, findUser, listUsers, storePassword, userName } from '../review/store/users.js';
import type { Queries, Store } from '../storage/database.js';
import { prepare } from '../storage/migrate.js';
import { openStore } from '../storage/open.js';
import { placeOf } from './place.js';
import type { CommandContext } from './context.js';
import { text } from './values.js';

/** The actor in the audit log: somebody at the server's own command line. */
const OPERATOR = { id: '-', display: 'receive' };

function nameOf({ values }: CommandContext): string {
  const name = userName(values[0] ?? '');
  if (name === undefined) throw new CannotStart('wrong-value', values[0] ?? '', 'hanako.sato');
  return name;
}

/** Runs on the prepared database and closes it again. */
async function withStore(context: CommandContext, run: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(placeOf(context));
  try {
    await prepare(store.db);
    await run(store);
  } finally {
    await store.close();
  }
}

/** A change and its record, together. */
function change(store: Store, deed: Deed, run: (transaction: Queries, now: Date) => Promise<unknown>): Promise<void> {
  const now = new Date();
  return store.db.transaction().execute(async (transaction) => {
    await run(transaction, now);
    await record(transaction, store.kind, OPERATOR, deed, now);
  });
}

async function existing(store: Store, name: string): Promise<UserRow> {
  const user = await findUser(store.db, name);
  if (!user) throw new CannotStart('user-unknown', name);
  return user;
}

/** Adds a user and prints the password, this once. */
export async function addUserCommand(context: CommandContext): Promise<void> {
  const { options, words, out } = context;
  const name = nameOf(context);
  const role = (text(options, 'role') ?? 'reviewer') as Role;
  if (!ROLES.includes(role)) throw new CannotStart('wrong-value', `--role ${role}`, `--role ${ROLES.join(' | ')}`);
  const display = (text(options, 'display') ?? name).trim().slice(0, 100);
  await withStore(context, async (store) => {
    if (await findUser(store.db, name)) throw new CannotStart('user-exists', name);
    const fresh = newPassword();
    const password = await hashPassword(fresh);
    await change(store, { action: 'user-added', subject: name, detail: role }, (transaction, now) =>
      addUser(transaction, { name, display, role, password }, now),
    );
    out(`${words.userAdded(name, role, fresh)}\n`);
  });
}

export async function listUsersCommand(context: CommandContext): Promise<void> {
  await withStore(context, async ({ db }) => {
    const users = await listUsers(db);
    for (const { name, display, role, disabled_at } of users)
      context.out(`${[name, display, role, ...(disabled_at ? [context.words.userDisabled] : [])].join('\t')}\n`);
    if (users.length === 0) context.out(`${context.words.noUsers}\n`);
  });
}

/** A new password, for somebody who forgot it; all sessions end. */
export async function passwordCommand(context: CommandContext): Promise<void> {
  const name = nameOf(context);
  await withStore(context, async (store) => {
    const { id } = await existing(store, name);
    const fresh = newPassword();
    const password = await hashPassword(fresh);
    await change(store, { action: 'password-set', subject: name }, async (transaction) => {
      await storePassword(transaction, id, password);
      await endSessionsOf(transaction, id);
    });
    context.out(`${context.words.passwordSet(name, fresh)}\n`);
  });
}

/** Disables a user; open sessions end at once. */
export async function disableUserCommand(context: CommandContext): Promise<void> {
  const name = nameOf(context);
  await withStore(context, async (store) => {
    const { id } = await existing(store, name);
    await change(store, { action: 'user-disabled', subject: name }, async (transaction, now) => {
      await disableUser(transaction, id, now);
      await endSessionsOf(transaction, id);
    });
    context.out(`${context.words.disabled(name)}\n`);
  });
}
