import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { z } from 'zod';
import { compileCheck, type CheckSchema } from '../../src/feed/check.js';
import * as campaigns from '../../src/feed/checks/campaigns.js';
import * as consultationWindows from '../../src/feed/checks/consultationWindows.js';
import * as envelopeChecks from '../../src/feed/checks/envelope.js';
import * as events from '../../src/feed/checks/events.js';
import * as ibasho from '../../src/feed/checks/ibasho.js';
import * as members from '../../src/feed/checks/members.js';
import * as needs from '../../src/feed/checks/needs.js';
import * as offers from '../../src/feed/checks/offers.js';
import * as reports from '../../src/feed/checks/reports.js';
import { collections, envelope, holidays, tables } from '../../src/feed/schema.js';
import { buildEvent, buildIbasho, buildWindow } from '../fixtures/feed.js';
import { arbitraryOf, mutatedOf, wildOf } from './schema-arbitrary.js';

const generated: Record<string, CheckSchema> = {
  ...campaigns,
  ...consultationWindows,
  ...events,
  ...ibasho,
  ...members,
  ...needs,
  ...offers,
  ...reports,
  ...envelopeChecks,
};
const schemas: Record<string, z.ZodType> = { ...collections, ...tables, envelope, holidays };

describe('generated checks and zod', () => {
  it('are made of the same schemas', () => {
    assert.deepEqual(Object.keys(generated).sort(), Object.keys(schemas).sort());
  });

  for (const [name, schema] of Object.entries(generated)) {
    const check = compileCheck(schema);
    const agree = (value: unknown): void => {
      const { success } = schemas[name]!.safeParse(value);
      const reason = check(value);
      assert.equal(
        reason === undefined,
        success,
        `${name}: zod says ${success}, the check says ${reason} of ${JSON.stringify(value)?.slice(0, 500)}`,
      );
    };
    it(`${name}: sound values pass both`, () => {
      fc.assert(
        fc.property(arbitraryOf(schema), (value) => {
          agree(value);
          assert.equal(check(value), undefined);
        }),
        { numRuns: 150 },
      );
    });
    it(`${name}: values with one fault are judged alike`, () =>
      void fc.assert(fc.property(mutatedOf(schema), agree), { numRuns: 400 }));
    it(`${name}: wild values are judged alike`, () =>
      void fc.assert(fc.property(wildOf(schema), agree), { numRuns: 200 }));
  }
});

describe('compileCheck', () => {
  const check = compileCheck(generated.events!);

  it('passes the fixtures', () => {
    assert.equal(check(buildEvent()), undefined);
    assert.equal(compileCheck(generated.ibasho!)(buildIbasho()), undefined);
    assert.equal(compileCheck(generated.consultationWindows!)(buildWindow()), undefined);
  });

  it('names the field and what is wrong with it', () => {
    assert.equal(check({ id: 'a' }), 'name: is missing');
    assert.equal(check({ ...buildEvent(), startDate: '明日' }), 'startDate: "明日" has another form than expected');
    assert.equal(
      check({ ...buildEvent(), application: { capacity: -1 } }),
      'application.capacity: -1 is outside 0 to Infinity',
    );
    assert.equal(
      check({ ...buildEvent(), organizers: [{ name: '見本市' }, { role: '主催' }] }),
      'organizers.1.name: is missing',
    );
    assert.equal(check({ ...buildEvent(), topics: 'money' }), 'topics: expected a list');
    assert.equal(check('event'), ': expected an object');
  });

  it('of two shapes names the fault of the one that was meant', () => {
    assert.equal(check({ ...buildEvent(), name: { ja: 5 } }), 'name.ja: expected a text');
    assert.equal(check({ ...buildEvent(), name: 5 }), 'name: expected a text');
  });

  it('lets unknown members pass, whatever they hold', () => {
    assert.equal(check({ ...buildEvent(), 'x-new': { deep: [null] } }), undefined);
  });

  it('takes undefined for absent, as zod does', () => {
    assert.equal(check({ ...buildEvent(), endDate: undefined, location: undefined }), undefined);
    assert.equal(check({ ...buildEvent(), name: undefined }), 'name: is missing');
  });

  it('does not mistake inherited members for own ones', () => {
    assert.equal(check(Object.create({ id: 'a', name: 'b' })), 'id: is missing');
    assert.equal(check(JSON.parse('{"__proto__": {"id": "a", "name": "b"}}')), 'id: is missing');
  });
});
