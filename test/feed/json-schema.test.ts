import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { feedJsonSchema } from '../../src/tools/publish/feed-json-schema.js';
import * as events from '../../src/feed/checks/events.js';
import { feedFile } from '../../src/feed/schema.js';
import { buildEvent, buildFeed, buildIbasho, buildWindow } from '../fixtures/feed.js';
import { mutatedOf } from './schema-arbitrary.js';

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(feedJsonSchema());

it('the published JSON Schema accepts a feed, also one with members of a later version', () => {
  const feed = buildFeed({ events: [buildEvent()], ibasho: [buildIbasho()], consultationWindows: [buildWindow()] });
  assert.equal(validate(feed), true, JSON.stringify(validate.errors));
  assert.equal(validate({ ...feed, 'x-new': 1, events: [{ ...buildEvent(), 'x-new': null }] }), true);
});

it('it refuses what is no feed', () => {
  assert.equal(validate({ ...buildFeed(), version: 2 }), false);
  assert.equal(validate({ version: 1 }), false);
  assert.equal(validate([]), false);
});

it('it judges events as zod does', () => {
  // The standard counts letters, zod counts UTF-16 units: that they differ for letters outside the basic plane is no news.
  const plain = mutatedOf(events.events).map(
    (event) => JSON.parse(JSON.stringify(event).replace(/[\ud800-\udfff]|\\ud[89a-f]../gi, 'x')) as unknown,
  );
  fc.assert(
    fc.property(plain, (event) => {
      const feed = { ...buildFeed(), events: [event] };
      assert.equal(validate(feed), feedFile.safeParse(feed).success, JSON.stringify(event).slice(0, 300));
    }),
    { numRuns: 300 },
  );
});
