import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  APPLICATION_STATES,
  STEPS,
  hindrance,
  roleFor,
  stateAfter,
  stateAfterEdit,
  type ApplicationState,
  type Step,
} from '../../../src/receiver/review/rules/application-states.js';
import {
  PAIR_STATES,
  entryState,
  nextPairStates,
  type PairState,
} from '../../../src/receiver/review/rules/pair-states.js';
import { mayEnter } from '../../../src/receiver/review/rules/roles.js';

const reviewer = { id: 'u1', role: 'reviewer' } as const;
const approver = { id: 'u2', role: 'approver' } as const;

describe('roles', () => {
  it('let nobody in without a login, and reviewers nowhere where an approver decides', () => {
    assert.equal(mayEnter('anybody', undefined), true);
    assert.equal(mayEnter('reviewer', undefined), false);
    assert.equal(mayEnter('approver', undefined), false);
    assert.equal(mayEnter('reviewer', 'reviewer'), true);
    assert.equal(mayEnter('approver', 'reviewer'), false);
    for (const access of ['anybody', 'reviewer', 'approver'] as const) assert.equal(mayEnter(access, 'approver'), true);
  });
});

describe('an application', () => {
  const open = (state: ApplicationState): Step[] =>
    STEPS.filter((step) => hindrance(step, { state }, approver, { twoPersons: false }) === undefined);
  it('goes its way and no other', () => {
    const ways: Record<ApplicationState, Step[]> = {
      new: ['start', 'return', 'decline', 'delete'],
      'in-review': ['return', 'propose', 'approve', 'decline', 'delete'],
      returned: ['start', 'decline', 'delete'],
      proposed: ['return', 'approve', 'decline', 'delete'],
      approved: ['withdraw', 'delete'],
      declined: ['start', 'delete'],
      withdrawn: ['start', 'delete'],
    };
    for (const state of APPLICATION_STATES) assert.deepEqual(open(state), ways[state], state);
    assert.equal(stateAfter('approve'), 'approved');
  });
  it('is published by an approver alone, of two persons where the office wishes so', () => {
    const ask = (
      actor: { id: string; role: 'reviewer' | 'approver' },
      twoPersons: boolean,
      state: ApplicationState,
      proposedBy?: string,
    ): string | undefined => hindrance('approve', { state, proposedBy }, actor, { twoPersons });
    assert.equal(ask(reviewer, false, 'in-review'), 'role');
    assert.equal(ask(approver, false, 'in-review'), undefined);
    assert.equal(ask(approver, true, 'in-review'), 'not-proposed');
    assert.equal(ask(approver, true, 'proposed', approver.id), 'second-person');
    assert.equal(ask(approver, true, 'proposed'), 'second-person');
    assert.equal(ask(approver, true, 'proposed', reviewer.id), undefined);
    assert.equal(ask(approver, true, 'approved', reviewer.id), 'state');
    assert.deepEqual(
      STEPS.filter((step) => roleFor(step) === 'approver'),
      ['approve', 'decline', 'delete'],
    );
  });
  it('that was changed after the proposal has to be proposed anew', () => {
    assert.equal(stateAfterEdit('proposed'), 'in-review');
    assert.equal(stateAfterEdit('in-review'), 'in-review');
    assert.equal(stateAfterEdit('approved'), 'approved');
    for (const state of ['new', 'returned', 'declined', 'withdrawn'] as const)
      assert.equal(stateAfterEdit(state), undefined);
  });
});

describe('a pair', () => {
  it('can be made or dropped from wherever it stands, and a slip taken back', () => {
    for (const state of PAIR_STATES) {
      const next = nextPairStates(state);
      assert.ok(next.length > 0 && !next.includes(state), state);
    }
    assert.ok(!nextPairStates('suggested').includes('made'), 'nothing is made before anybody was asked');
  });
  it('gives both entries their state', () => {
    const cases: [string, Parameters<typeof entryState>[0], PairState[], string][] = [
      ['nobody has asked', {}, [], 'open'],
      ['an idea of the office is no talk', {}, ['suggested'], 'open'],
      ['asked', {}, ['asked'], 'in-talks'],
      ['arranging', {}, ['dropped', 'arranging'], 'in-talks'],
      ['made', {}, ['asked', 'made'], 'matched'],
      ['dropped', {}, ['dropped'], 'open'],
      ['can be given again', { inexhaustible: true }, ['made', 'asked'], 'open'],
      ['can be given again, ended', { inexhaustible: true, closed: true }, ['made'], 'closed'],
      ['ended by the office', { closed: true }, ['asked'], 'closed'],
    ];
    for (const [what, entry, pairs, state] of cases) assert.equal(entryState(entry, pairs), state, what);
  });
});
