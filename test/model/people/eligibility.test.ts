import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AGE_BANDS, agesOf, type AgeBand, type EligibleRecord } from '../../../src/model/people/ages.js';
import { admits } from '../../../src/model/people/eligibility.js';
import { ageBandOf, isForSupportersOnly, suitsAge } from '../../../src/model/people/suits.js';

const only = (eligibility: EligibleRecord['eligibility'], audiences?: string[]): EligibleRecord => ({
  eligibility: { ...eligibility, match: 'only' },
  audiences,
});

describe('the age band of those for whom something is looked for', () => {
  const cases: [audiences: string[], band: AgeBand | undefined][] = [
    [['child'], 'under-18'],
    [['teen'], 'under-18'],
    [['child', 'teen'], 'under-18'],
    [['senior'], '65-over'],
    [['youth'], undefined],
    [['adult'], undefined],
    [['teen', 'senior'], undefined],
    [['teen', 'parents'], undefined],
    [['women'], undefined],
    [['toString'], undefined],
    [[], undefined],
  ];
  for (const [audiences, band] of cases)
    it(`${audiences.join(' and ') || 'nobody'}: ${band ?? 'none'}`, () => assert.equal(ageBandOf(audiences), band));
});

describe('admits', () => {
  it('takes everybody unless the limit is hard', () => {
    assert.equal(admits({}, { age: 10 }), 'yes');
    assert.equal(admits({ eligibility: { ageFrom: 65, match: 'welcome' } }, { age: 10 }), 'yes');
    assert.equal(admits({ eligibility: { ageFrom: 65 } }, { age: 10 }), 'yes');
  });

  it('counts both ends of an age', () => {
    for (const [age, answer] of [
      [17, 'no'],
      [18, 'yes'],
      [25, 'yes'],
      [26, 'no'],
    ] as const)
      assert.equal(admits(only({ ageFrom: 18, ageTo: 25 }), { age }), answer, String(age));
  });

  it('admits, shuts out or leaves open a band', () => {
    assert.equal(admits(only({ ageTo: 18 }), { ageBand: 'under-18' }), 'yes');
    assert.equal(admits(only({ ageTo: 25 }), { ageBand: '18-39' }), 'unknown');
    assert.equal(admits(only({ ageFrom: 15, ageTo: 39 }), { ageBand: 'under-18' }), 'unknown');
    assert.equal(admits(only({ ageFrom: 18 }), { ageBand: 'under-18' }), 'no');
    assert.equal(admits(only({ ageFrom: 65 }), { ageBand: '40-64' }), 'no');
    assert.equal(admits(only({ ageFrom: 65 }), {}), 'unknown');
  });

  it('shuts out a band that shares only the year at which it touches', () => {
    const cases = [
      { ageTo: 18, ageBand: '18-39', expected: 'no' },
      { ageTo: 19, ageBand: '18-39', expected: 'no' },
      { ageTo: 20, ageBand: '18-39', expected: 'unknown' },
      { ageFrom: 6, ageTo: 18, ageBand: '18-39', expected: 'no' },
      { ageFrom: 17, ageBand: 'under-18', expected: 'no' },
      { ageFrom: 16, ageBand: 'under-18', expected: 'unknown' },
      { ageFrom: 39, ageBand: '18-39', expected: 'no' },
      { ageFrom: 64, ageBand: '40-64', expected: 'no' },
      { ageFrom: 60, ageBand: '40-64', expected: 'unknown' },
      { ageTo: 40, ageBand: '40-64', expected: 'no' },
      { ageTo: 18, ageBand: 'under-18', expected: 'yes' },
    ] as const;
    for (const { ageBand, expected, ...ages } of cases) {
      assert.equal(admits(only(ages), { ageBand }), expected, JSON.stringify(ages));
      assert.equal(suitsAge({ eligibility: ages }, ageBand) === 2, expected === 'no', JSON.stringify(ages));
    }
    assert.equal(suitsAge({ audiences: ['teen'] }, '18-39'), 2);
    assert.equal(admits(only({ ageTo: 18 }), { age: 18 }), 'yes', 'somebody who says 18 is 18');
  });

  it('reads limits from audiences where the fields are empty', () => {
    assert.equal(admits(only({}, ['child', 'teen']), { ageBand: '40-64' }), 'no');
    assert.equal(admits(only({}, ['child', 'parents']), { ageBand: '40-64' }), 'yes', 'parents are no age');
    assert.equal(admits(only({}, ['women']), { gender: 'man' }), 'no');
    assert.equal(admits(only({}, ['women']), {}), 'unknown');
    assert.deepEqual(agesOf({ audiences: ['youth'] }), [15, 39]);
  });

  it('asks nobody for their gender', () => {
    assert.equal(admits(only({ gender: '女性' }), { age: 30 }), 'unknown');
    assert.equal(admits(only({ gender: 'women' }), { gender: 'woman' }), 'yes');
    assert.equal(admits(only({ gender: 'どなたでも' }), {}), 'yes');
  });

  it('looks at residence by area', () => {
    const yokohama = only({ residence: ['14100'] });
    assert.equal(admits(yokohama, { areas: ['14113', '14100', '14', '00'] }), 'yes');
    assert.equal(admits(yokohama, { areas: ['14205', '14', '00'] }), 'no');
    assert.equal(admits(yokohama, { areas: ['14', '00'] }), 'unknown');
    assert.equal(admits(only({ residence: ['14113'] }), { areas: ['14100', '14', '00'] }), 'unknown');
    assert.equal(admits(only({ residence: ['14151'] }), { areas: ['14100', '14', '00'] }), 'no');
    assert.equal(admits(yokohama, {}), 'unknown');
    assert.equal(admits(only({ residence: '市内にお住まいの方' }), { areas: ['14205'] }), 'unknown');
  });

  it('never says yes to a band of which some year is shut out, nor no when more than its edges are admitted', () => {
    const age = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    const band = fc.constantFrom(...(Object.keys(AGE_BANDS) as AgeBand[]));
    fc.assert(
      fc.property(age, age, band, (ageFrom, ageTo, ageBand) => {
        const record = only({ ageFrom, ageTo });
        const [first, last] = AGE_BANDS[ageBand];
        const single = Array.from({ length: last - first + 1 }, (_, step) => admits(record, { age: first + step }));
        const answer = admits(record, { ageBand });
        if (answer === 'yes') assert.ok(single.every((one) => one === 'yes'));
        const inner = single.slice(2, -1);
        if (answer === 'no') assert.ok(inner.every((one) => one === 'no') || (ageFrom ?? 0) > (ageTo ?? 150));
      }),
    );
  });
});

describe('suiting', () => {
  it('prefers what is made for the age, and puts last what is made for others', () => {
    assert.equal(suitsAge({ audiences: ['teen'] }, 'under-18'), 0);
    assert.equal(suitsAge({ audiences: ['anyone', 'teen'] }, 'under-18'), 1);
    assert.equal(suitsAge({}, 'under-18'), 1);
    assert.equal(suitsAge({ audiences: ['senior'] }, 'under-18'), 2);
    assert.equal(suitsAge({ audiences: ['senior'] }, '65-over'), 0);
    assert.equal(suitsAge({ audiences: ['senior'] }, undefined), 1);
  });

  it('takes ids that are names of object members for what they are: unknown ids', () => {
    for (const id of ['constructor', 'toString', '__proto__']) {
      assert.equal(suitsAge({ audiences: [id] }, '18-39'), 1);
      assert.equal(admits(only({}, [id]), { age: 3 }), 'yes');
    }
  });

  it('knows what is for supporters only', () => {
    assert.ok(isForSupportersOnly({ audiences: ['npo', 'government'] }));
    assert.ok(!isForSupportersOnly({ audiences: ['npo', 'anyone'] }));
    assert.ok(!isForSupportersOnly({}));
  });
});
