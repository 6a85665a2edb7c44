import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  activeFilters,
  cleared,
  isChosen,
  NO_FILTERS,
  parsePresets,
  VOICELESS,
  without,
  withOnly,
  withValue,
  type Filters,
} from '../../../src/model/filters/filters.js';
import { loosenings } from '../../../src/model/filters/loosen.js';

describe('presets', () => {
  it('are read from attributes, several values each', () => {
    const { filters, locked, warnings } = parsePresets({
      area: '141003 14',
      topic: 'money  x-own safety',
      channel: VOICELESS,
      online: '',
      'open-now': 'false',
      locked: 'area open-now',
    });
    assert.deepEqual(filters.area, ['14100', '14']);
    assert.deepEqual(filters.topic, ['money', 'x-own', 'safety']);
    assert.equal(filters.online, true);
    assert.equal(filters.openNow, false);
    assert.deepEqual([...locked], ['area', 'openNow']);
    assert.deepEqual(warnings, []);
  });

  it('warn of each value that cannot be, with what is allowed', () => {
    const { filters, warnings } = parsePresets({
      area: '横浜',
      topic: 'mony money',
      cost: 'cheap',
      tag: 'anything',
      locked: 'everything',
    });
    assert.deepEqual(filters.topic, ['money']);
    assert.deepEqual(filters.tag, ['anything']);
    assert.deepEqual(
      warnings.map(({ attribute, value }) => [attribute, value]),
      [
        ['area', '横浜'],
        ['topic', 'mony'],
        ['cost', 'cheap'],
        ['locked', 'everything'],
      ],
    );
    assert.ok(warnings[1]!.allowed!.includes('money'));
    assert.equal(warnings[0]!.allowed, undefined);
  });

  it('know the kinds of their widget, no other’s', () => {
    const { filters, warnings } = parsePresets({ kind: 'forum salon x-own' }, { kind: ['forum', 'exchange'] });
    assert.deepEqual(filters.kind, ['forum', 'x-own']);
    assert.deepEqual(warnings, [{ attribute: 'kind', value: 'salon', allowed: ['forum', 'exchange'] }]);
  });

  it('are nothing when no attribute is there', () =>
    assert.deepEqual(parsePresets({ area: null, topic: undefined }).filters, NO_FILTERS));
});

describe('choices', () => {
  const some: Filters = { ...NO_FILTERS, topic: ['money', 'food'], openNow: true, query: '死にたい' };

  it('change without changing what was', () => {
    assert.deepEqual(withValue(some, 'topic', 'money', false).topic, ['food']);
    assert.deepEqual(withValue(some, 'topic', 'money', true).topic, ['food', 'money']);
    assert.deepEqual(withOnly(some, 'topic', 'work').topic, ['work']);
    assert.deepEqual(withOnly(some, 'topic', '').topic, []);
    assert.equal(withValue(some, 'online', 'yes', true).online, true);
    assert.deepEqual(some.topic, ['money', 'food']);
    assert.ok(isChosen(some, 'topic', 'food') && isChosen(some, 'openNow', 'yes') && !isChosen(some, 'area', '14'));
  });

  it('are listed without ever repeating what was typed', () => {
    const active = activeFilters(some, new Set(['openNow']));
    assert.deepEqual(
      active.map(({ filter, value, locked }) => [filter, value, locked]),
      [
        ['topic', 'money', false],
        ['topic', 'food', false],
        ['openNow', 'yes', true],
        ['query', '', false],
      ],
    );
    assert.ok(!JSON.stringify(active).includes('死'));
  });

  it('can be taken away one by one or all but the locked', () => {
    assert.deepEqual(without(some, { filter: 'query', value: '' }).query, '');
    assert.deepEqual(without(some, { filter: 'topic', value: 'food' }).topic, ['money']);
    assert.deepEqual(cleared({ ...NO_FILTERS, area: ['14'] }, new Set(['area'])), { ...NO_FILTERS, area: ['14'] });
    assert.deepEqual(cleared(), NO_FILTERS);
  });
});

describe('loosenings', () => {
  const filters: Filters = { ...NO_FILTERS, area: ['14205'], topic: ['money', 'food'], openNow: true };
  const brings = (count: (one: Filters) => number) =>
    loosenings(filters, activeFilters(filters), count).map(({ remove, count: found }) => [
      remove.map(({ filter, value }) => `${filter}:${value}`).join('+'),
      found,
    ]);

  it('offers each single condition that brings something, the nearest to what was asked first', () => {
    assert.deepEqual(
      brings((one) => (one.area.length === 0 ? 9 : one.topic.length === 0 ? 2 : 0)),
      [
        ['topic:money+topic:food', 2],
        ['area:14205', 9],
      ],
    );
  });

  it('takes two together only when no single one helps, and all when no two do', () => {
    assert.deepEqual(
      brings((one) => (one.area.length === 0 && !one.openNow ? 4 : 0)),
      [['area:14205+openNow:yes', 4]],
    );
    assert.deepEqual(
      brings((one) => (one.area.length === 0 && !one.openNow && one.topic.length === 0 ? 7 : 0)),
      [['area:14205+topic:money+topic:food+openNow:yes', 7]],
    );
  });

  it('offers nothing that brings nothing, and never what is locked', () => {
    assert.deepEqual(
      brings(() => 0),
      [],
    );
    const locked = loosenings(filters, activeFilters(filters, new Set(['area'])), (one) =>
      one.area.length === 0 ? 9 : 0,
    );
    assert.deepEqual(locked, []);
  });
});
