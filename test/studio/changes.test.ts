import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesBetween } from '../../src/studio/changes.js';

describe('what has changed between two feeds', () => {
  it('is nothing where only the order of keys and records differs', () => {
    assert.deepEqual(
      changesBetween(
        {
          events: [
            { id: 'a', name: 'あ', days: [1, 2] },
            { id: 'b', name: 'い' },
          ],
        },
        {
          events: [
            { name: 'い', id: 'b' },
            { days: [1, 2], name: 'あ', id: 'a' },
          ],
        },
      ),
      [],
    );
  });

  it('is told by the names of the records', () => {
    assert.deepEqual(
      changesBetween(
        {
          events: [
            { id: 'a', name: 'あ' },
            { id: 'b', name: { ja: 'い', en: 'i' } },
          ],
          ibasho: [{ id: 'p', name: 'ひだまり' }],
        },
        {
          events: [
            { id: 'a', name: 'あ', cost: 0 },
            { id: 'c', name: 'う' },
          ],
        },
      ),
      [
        { collection: 'events', added: ['う'], changed: ['あ'], gone: ['い'] },
        { collection: 'ibasho', added: [], changed: [], gone: ['ひだまり'] },
      ],
    );
  });
});
