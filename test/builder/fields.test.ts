import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WIDGETS } from '../../src/builder/fields.js';
import { WIDGET_NAMES } from '../../src/embed/tags.js';

describe('what a webmaster can choose', () => {
  it('is every widget that shows something', () => {
    assert.deepEqual(Object.keys(WIDGETS).sort(), WIDGET_NAMES.filter((name) => name !== 'feed').sort());
  });
});
