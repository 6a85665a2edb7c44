import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  answer,
  answersOf,
  back,
  nextQuestion,
  NO_ANSWER,
  NO_CHANGES,
  offeredQuestion,
  readGuideChanges,
} from '../../../src/model/guide/questions.js';

describe('questions', () => {
  it('come in their order, the fourth by the wish', () => {
    assert.equal(nextQuestion({}), 'near');
    assert.equal(nextQuestion({ near: 'in-trouble' }), 'age');
    assert.equal(nextQuestion({ near: 'in-trouble', age: NO_ANSWER }), 'wish');
    for (const [wish, fourth] of [
      ['talk', 'means'],
      ['solve', 'trouble'],
      ['place', 'place'],
      ['give', 'place'],
      ['procedure', undefined],
      ['open', undefined],
      [NO_ANSWER, undefined],
    ]) {
      assert.equal(nextQuestion({ near: NO_ANSWER, age: NO_ANSWER, wish: wish! }), fourth, wish);
    }
  });

  it('offer the age below the lines, not before them', () => {
    assert.equal(offeredQuestion({ near: 'very-hard' }), 'age');
    assert.equal(offeredQuestion({ near: 'very-hard', age: NO_ANSWER }), undefined);
    assert.equal(offeredQuestion({ near: 'in-trouble' }), undefined);
  });

  it('can be taken back one by one', () => {
    let answers = { near: 'in-trouble', age: '18-39', wish: 'talk', means: 'phone' } as Parameters<typeof back>[0];
    for (const left of [3, 2, 1, 0, 0]) assert.equal(Object.keys((answers = back(answers))).length, left);
  });

  it('are asked again when the wish changes', () => {
    assert.deepEqual(answer({ near: 'in-trouble', age: '18-39', wish: 'talk', means: 'phone' }, 'wish', 'solve'), {
      near: 'in-trouble',
      age: '18-39',
      wish: 'solve',
    });
    assert.deepEqual(answer({ near: 'in-trouble', age: '18-39' }, 'near', 'not-sure'), {
      near: 'not-sure',
      age: '18-39',
    });
  });
});

describe('changes by a feed', () => {
  it('may leave out questions and answers and set how much is shown', () => {
    const changes = readGuideChanges({
      skip: ['age', 'place'],
      hidden: { wish: ['give'], means: ['phone'] },
      most: { windows: 2, events: 99 },
    });
    assert.equal(nextQuestion({ near: 'in-trouble' }, changes), 'wish');
    assert.equal(nextQuestion({ near: 'in-trouble', wish: 'place' }, changes), undefined);
    assert.ok(!answersOf('wish', changes).includes('give'));
    assert.deepEqual(changes.most, { windows: 2 });
  });

  it('never take away what keeps somebody safe', () => {
    const changes = readGuideChanges({
      skip: ['near'],
      hidden: {
        near: ['very-hard', 'not-sure', 'join-in'],
        means: ['voiceless'],
        trouble: ['safety'],
        age: ['under-18'],
      },
    });
    assert.equal(nextQuestion({}, changes), 'near');
    const further = readGuideChanges({ skip: ['means', 'trouble'], hidden: { wish: ['talk', 'solve', 'give'] } });
    assert.deepEqual(further.skip, []);
    assert.deepEqual(
      answersOf('wish', further).filter((one) => ['talk', 'solve', 'give'].includes(one)),
      ['talk', 'solve'],
    );
    assert.ok(answersOf('near', changes).includes('very-hard') && !answersOf('near', changes).includes('join-in'));
    assert.ok(
      answersOf('means', changes).includes('voiceless') &&
        answersOf('trouble', changes).includes('safety') &&
        answersOf('age', changes).includes('under-18'),
    );
  });

  it('are nothing when they make no sense', () => {
    for (const wrong of [undefined, null, 1, 'x', [], { skip: 'age', hidden: [], most: null }])
      assert.deepEqual({ ...readGuideChanges(wrong), hidden: {} }, NO_CHANGES);
    fc.assert(fc.property(fc.anything(), (value) => void readGuideChanges(value)));
  });
});
