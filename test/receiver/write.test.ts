import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Queries } from '../../src/receiver/storage/database.js';
import { prepare } from '../../src/receiver/storage/migrate.js';
import { openStore } from '../../src/receiver/storage/open.js';
import { onBothDatabases } from './harness.js';

onBothDatabases('writes of many at once', (database) => {
  it('stand or fall each for itself, and are there for others when they are acknowledged', async () => {
    const place = await database.place();
    const [store, other] = [await openStore(place), await openStore(place)];
    await prepare(store.db);
    const day = (number: number): string => `2026-01-${String(number).padStart(2, '0')}`;
    const insert = (queries: Queries, number: number) =>
      queries
        .insertInto('salts')
        .values({ day: day(number), salt: 'x' })
        .execute();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 28 }, (_, at) =>
        store.write(async (queries) => {
          await insert(queries, at + 1);
          if (at % 7 === 3) throw new Error('changed its mind');
          // The same day again: the database refuses it.
          if (at % 7 === 5) await insert(queries, at + 1);
          const seen = other.db
            .selectFrom('salts')
            .select('day')
            .where('day', '=', day(at + 1));
          return () => seen.executeTakeFirst();
        }),
      ),
    );
    for (const [at, outcome] of outcomes.entries()) {
      assert.equal(outcome.status, at % 7 === 3 || at % 7 === 5 ? 'rejected' : 'fulfilled', day(at + 1));
      if (outcome.status === 'fulfilled') assert.deepEqual(await outcome.value(), { day: day(at + 1) });
    }
    const rows = await other.db.selectFrom('salts').select('day').execute();
    assert.equal(rows.length, 20);
    await store.close();
    await other.close();
  });
});
