import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSupportersOwn, type MeantRecord } from '../../../src/model/events/meant-for.js';

describe('an event of supporters among themselves', () => {
  const CASES: { event: MeantRecord; expected: boolean }[] = [
    { event: {}, expected: false },
    { event: { for: 'citizen' }, expected: false },
    { event: { for: 'both' }, expected: false },
    { event: { for: 'supporter' }, expected: true },
    { event: { kind: 'staff-training' }, expected: true },
    { event: { kind: 'network-meeting' }, expected: true },
    { event: { kind: 'workshop' }, expected: false },
    { event: { kind: 'x-own-kind' }, expected: false },
    { event: { kind: 'constructor' }, expected: false },
    { event: { for: 'both', kind: 'staff-training' }, expected: false },
    { event: { for: 'supporter', kind: 'workshop' }, expected: true },
  ];
  for (const { event, expected } of CASES)
    it(JSON.stringify(event), () => assert.equal(isSupportersOwn(event), expected));
});
