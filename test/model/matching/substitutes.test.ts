import type { WindowRecord } from '../../../src/feed/types.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AreaIndex } from '../../../src/model/places/areas.js';
import { windowStatus } from '../../../src/model/hours/window-status.js';
import { substitutesFor, type SubstituteContext } from '../../../src/model/matching/substitutes.js';
import { NOW } from '../../fixtures/feed.js';
import { trustedFeed, trustedWindow } from '../../fixtures/trusted.js';

const feed = trustedFeed();
const base: SubstituteContext = {
  areas: new AreaIndex(feed.areaTable),
  statusOf: (desk) => windowStatus(desk, NOW, { holidays: feed.holidays, feedUpdated: feed.updated }),
};

const DAY = [{ opens: '09:00', closes: '17:00' }];
const NIGHT = [{ opens: '20:00', closes: '23:00' }];
const phone = [{ id: 'phone', number: '000-000-0002' }];
const closed = trustedWindow({ id: 'closed', topics: ['money'], serviceAreas: ['14205'], schedule: NIGHT });
const make = (id: string, rest: Parameters<typeof trustedWindow>[0] = {}): WindowRecord =>
  trustedWindow({
    id,
    topics: ['money'],
    serviceAreas: ['14205'],
    schedule: DAY,
    onHolidays: 'open',
    channels: phone,
    ...rest,
  });
const next = (windows: WindowRecord[], context: Partial<SubstituteContext> = {}, from = closed): string | undefined =>
  substitutesFor(from, [from, ...windows], { ...base, ...context }).next?.desk.id;

describe('substitutesFor', () => {
  it('takes one that is open, else the one that opens soonest', () => {
    assert.equal(next([make('later', { schedule: NIGHT }), make('open')]), 'open');
    assert.equal(
      next([make('night', { schedule: NIGHT }), make('noon', { schedule: [{ opens: '12:00', closes: '13:00' }] })]),
      'noon',
    );
    assert.equal(next([]), undefined, 'never itself');
  });

  it('shares a topic and serves the same people', () => {
    assert.equal(next([make('other', { topics: ['food'] })]), undefined);
    assert.equal(next([make('elsewhere', { serviceAreas: ['14100'] })]), undefined);
    assert.equal(next([make('prefecture', { serviceAreas: ['14'] })]), 'prefecture');
    assert.equal(next([make('unknown', { serviceAreas: undefined })]), undefined);
    assert.equal(
      next(
        [make('ward', { serviceAreas: ['14113'] })],
        { area: '14113' },
        make('closed2', { serviceAreas: ['14'], schedule: NIGHT }),
      ),
      'ward',
    );
  });

  it('never offers one that shuts the person out', () => {
    const children = make('children', { eligibility: { ageTo: 18, match: 'only' } });
    assert.equal(next([children], { visitor: { ageBand: '40-64' } }), undefined);
    assert.equal(next([children], { visitor: { age: 15 } }), 'children');
    assert.equal(next([children]), undefined, 'nothing is known of the person, and the closed one took everybody');
    assert.equal(
      next([children], {}, make('closed3', { schedule: NIGHT, eligibility: { ageTo: 15, match: 'only' } })),
      'children',
      'a wider limit than the closed one',
    );
    assert.equal(next([make('women', { eligibility: { gender: 'women', match: 'only' } })]), undefined);
    assert.equal(next([make('staff', { audiences: ['support-worker'] })]), undefined);
  });

  it('never offers one that rests, has expired, or cannot be reached', () => {
    assert.equal(
      next([
        make('resting', { status: 'temporarily-closed' }),
        make('expired', { validThrough: '2026-01-01' }),
        make('mute', { channels: [] }),
      ]),
      undefined,
    );
  });

  it('puts first what the window itself names', () => {
    const named = { ...closed, alternatives: ['named'] };
    assert.equal(next([make('open'), make('named', { topics: ['food'] })], {}, named), 'named');
    assert.equal(
      next(
        [make('named', { eligibility: { ageFrom: 65, match: 'only' } }), make('open')],
        { visitor: { ageBand: '18-39' } },
        named,
      ),
      'open',
      'but not over a hard limit',
    );
  });

  it('sends nobody who is afraid to a desk that shares only a lesser topic', () => {
    const shelter = trustedWindow({
      id: 'dv',
      topics: ['violence-home', 'money'],
      serviceAreas: ['14205'],
      schedule: NIGHT,
    });
    assert.equal(next([make('money')], {}, shelter), undefined);
    assert.equal(next([make('dv2', { topics: ['violence-home'] })], {}, shelter), 'dv2');
  });

  it('offers a way by other means', () => {
    const { next: first, otherMeans } = substitutesFor(
      { ...closed, channels: phone },
      [make('phone'), make('chat', { channels: [{ id: 'chat', url: 'https://example.jp/' }], schedule: NIGHT })],
      base,
    );
    assert.equal(first?.desk.id, 'phone');
    assert.equal(otherMeans?.desk.id, 'chat');
    assert.equal(otherMeans?.channel.id, 'chat');
    assert.equal(
      substitutesFor(
        { ...closed, channels: phone },
        [make('phone'), make('relay', { channels: [{ id: 'phone-relay' }] })],
        base,
      ).otherMeans,
      undefined,
    );
  });

  it('keeps to the means somebody can bear', () => {
    const chat = make('chat', { channels: [{ id: 'chat', url: 'https://example.jp/' }], schedule: NIGHT });
    assert.equal(next([make('phone'), chat], { channels: ['chat', 'sns'] }), 'chat');
  });

  it('remembers an answer while its stamp stays', () => {
    let asked = 0;
    const windows = [closed, make('open')];
    const counting: SubstituteContext = {
      ...base,
      statusOf: (desk) => (asked++, base.statusOf(desk)),
      stamp: '10:00',
    };
    assert.equal(substitutesFor(closed, windows, counting).next?.desk.id, 'open');
    assert.equal(substitutesFor(closed, windows, counting).next?.desk.id, 'open');
    assert.equal(asked, 1);
    substitutesFor(closed, windows, { ...counting, stamp: '10:01' });
    assert.equal(asked, 2);
  });

  it('does not call an unverified window open', () => {
    assert.equal(next([make('stale', { verifiedOn: '2024-01-01' }), make('tonight', { schedule: NIGHT })]), 'tonight');
  });
});
