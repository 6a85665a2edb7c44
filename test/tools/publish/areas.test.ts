import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { areaByAddress, atHome, isNowhere } from '../../../src/tools/publish/areas-by-address.js';
import { reusedIds } from '../../../src/tools/publish/reused-ids.js';
import { createSay } from '../../../src/tools/messages/say.js';

describe('the area of an address', () => {
  const codeOf = (address: string, home?: string, table: Record<string, unknown>[] = []): unknown =>
    areaByAddress(table, home)({ id: 'x', address })?.['areas'];
  it('is known where the address names its prefecture', () => {
    assert.deepEqual(codeOf('神奈川県横浜市中区本町1'), ['14104']);
    assert.deepEqual(codeOf('〒240-0112 神奈川県三浦郡葉山町堀内1'), ['14301']);
    assert.deepEqual(codeOf('広島県府中市府川町1'), ['34208']);
    assert.equal(codeOf('神奈川県本町1'), undefined);
  });
  it('lies in the prefecture of the town whose feed it is, where the address does not say', () => {
    assert.deepEqual(codeOf('茅ケ崎市茅ヶ崎1', '14321'), ['14207']);
    assert.deepEqual(codeOf('府中市府中町1', '13206'), ['13206']);
    assert.equal(codeOf('府中市府中町1'), undefined);
    assert.equal(codeOf('府中市府中町1', '14321'), undefined);
    // A ward alone may be of any city; 23 of them stand by themselves.
    assert.equal(codeOf('中央区中央1', '14150'), undefined);
    assert.deepEqual(codeOf('中央区銀座1', '13'), ['13102']);
    assert.deepEqual(codeOf('横浜市中区本町1', undefined, [{ code: '14100', name: '横浜市' }]), ['14104']);
  });
  it('changes nothing that the record says itself', () => {
    const locate = areaByAddress([], '14321');
    assert.equal(locate({ id: 'x', areas: ['14204'], address: '神奈川県横浜市中区1' }), undefined);
    assert.deepEqual(locate({ id: 'x', areas: ['14'], address: '横浜市中区1' })?.['areas'], ['14104']);
    assert.equal(locate({ id: 'x', areas: ['13'], address: '横浜市中区1' }), undefined);
  });
});

test('what names no area is of the town that publishes it', () => {
  const id = 'x';
  assert.deepEqual(atHome('ibasho', { id }, '14321'), { id, areas: ['14321'] });
  assert.deepEqual(atHome('events', { id, areas: ['14204'] }, '14321'), { id, areas: ['14204'] });
  assert.deepEqual(atHome('consultationWindows', { id }, '14321'), { id, areas: ['14321'], serviceAreas: ['14321'] });
  assert.deepEqual(atHome('consultationWindows', { id, areas: ['14104'] }, '14100'), {
    id,
    areas: ['14104'],
    serviceAreas: ['14100'],
  });
  assert.deepEqual(atHome('consultationWindows', { id, serviceAreas: ['00'] }, '14321')['serviceAreas'], ['00']);
  assert.deepEqual(atHome('members', { id }, '14321'), { id });
  assert.deepEqual(atHome('ibasho', { id }, undefined), { id });
  assert.deepEqual(
    [isNowhere('events', { id }), isNowhere('events', { id, areas: ['14'] }), isNowhere('members', { id })],
    [true, false, false],
  );
});

test('a number that begins anew every year is told, a name or day put right is not', () => {
  const say = createSay('ja');
  const before = [
    { id: 'm-event-1', name: '夏の講座', startDate: '2025-07-01' },
    { id: 'm-event-2', name: '秋の講座', startDate: '2025-10-01' },
    { id: 'm-KD0001', name: '冬の講座', startDate: '2025-12-01' },
  ];
  const same = [
    { id: 'm-event-1', name: '夏の大講座', startDate: '2025-07-01' },
    { id: 'm-event-2', name: '秋の講座', startDate: '2025-10-08' },
    { id: 'm-KD0001', name: '春の講座', startDate: '2026-03-01' },
    { id: 'm-event-3', name: '春の講座', startDate: '2026-03-01' },
  ];
  assert.deepEqual(reusedIds(before, same, say), []);
  const [told, ...others] = reusedIds(
    before,
    [
      { id: 'm-event-1', name: '視察会', startDate: '2026-05-01' },
      { id: 'm-event-2', name: '交流会', startDate: '2026-06-01' },
    ],
    say,
  );
  assert.deepEqual([told?.code, told?.value, others], ['id-reused', 'm-event-1', []]);
  assert.match(told?.message ?? '', /2件.*夏の講座 2025-07-01 → 視察会 2026-05-01/u);
});
