import type { Store } from './database.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';

/** Opens a database: a `postgres://` address or the path of a file. Its tables are not looked at yet. */
export function openStore(place: string): Promise<Store> {
  return /^postgres(ql)?:\/\//.test(place) ? openPostgres(place) : openSqlite(place);
}
