import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fromHash, toHash, type Choices } from '../../src/builder/choices.js';
import { WIDGETS } from '../../src/builder/fields.js';

const someOf = (ids: readonly string[]): fc.Arbitrary<string[]> =>
  ids.length > 0 ? fc.subarray([...ids]) : fc.constant([]);

/** Choices as a webmaster could make them. */
const choices: fc.Arbitrary<Choices> = fc.constantFrom(...Object.keys(WIDGETS)).chain((widget) => {
  const { filters, values } = WIDGETS[widget]!;
  return fc.record({
    widget: fc.constant(widget),
    feed: fc.webUrl(),
    areas: someOf(['14', '14205', '14104', '27100']),
    presets: fc.record(
      Object.fromEntries(filters.map(({ name, options }) => [name, someOf(options.map(([id]) => id))])),
    ),
    locked: someOf(['area', ...filters.map(({ name }) => name)]),
    values: fc.record(
      Object.fromEntries(values.map(({ name }) => [name, fc.string({ unit: 'grapheme', maxLength: 80 })])),
    ),
    heading: fc.option(fc.string({ unit: 'grapheme', maxLength: 80 }), { nil: undefined }),
    headingLevel: fc.constantFrom('2', '3', '4'),
    lang: fc.constantFrom('', 'ja', 'en'),
    colorScheme: fc.constantFrom('light', 'dark', 'auto'),
    primary: fc.option(fc.constantFrom('#00594f', '#ffd43d'), { nil: undefined }),
    fallbackText: fc.string({ unit: 'grapheme', maxLength: 80 }),
    fallbackUrl: fc.string({ maxLength: 80 }),
  }) as fc.Arbitrary<Choices>;
});

describe('choices in an address', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        assert.equal(toHash(fromHash(`#${toHash(chosen)}`)), toHash(chosen));
      }),
    );
  });

  it('never fail, whatever somebody mailed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void toHash(fromHash(hash))));
  });

  it('keep only what the widget has', () => {
    const chosen = fromHash(
      '#widget=event-list&preset-kind=exchange+nonsense&preset-channel=phone&area=14205+99999&lang=xx&primary=red&locked=area+x',
    );
    assert.deepEqual(chosen.presets['kind'], ['exchange']);
    assert.equal(chosen.presets['channel'], undefined);
    assert.deepEqual(chosen.areas, ['14205']);
    assert.equal(chosen.lang, '');
    assert.equal(chosen.primary, undefined);
  });
});
