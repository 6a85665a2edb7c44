import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { onBothDatabases } from './harness.js';
import { buildCommand, killRounds, type Built } from './kill.js';

/** `npm run soak` kills it a thousand times: each round costs seconds of a core. */
const ROUNDS = 6;

let built: Built;
before(async () => {
  built = await buildCommand();
});
after(() => built?.remove());

// Side by side: each round is mostly a process that starts.
describe('on every database at once', { concurrency: true }, () =>
  onBothDatabases('killed under load', (database) => {
    it('has every acknowledged application exactly once, and opens again', async () => {
      const { acknowledged } = await killRounds(built.file, await database.place(), ROUNDS);
      assert.ok(acknowledged > ROUNDS);
    });
  }),
);
