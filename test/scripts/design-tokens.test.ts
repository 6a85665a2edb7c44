import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const tokens = readFileSync(
  createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
  'utf8',
);
const styles = readFileSync('src/ui/base-styles.ts', 'utf8');

/** Our token → the one of デジタル庁デザインシステム whose value it takes in the light scheme. */
const TAKEN: Readonly<Record<string, string>> = {
  'color-primary': 'color-primitive-blue-900',
  'color-link': 'color-primitive-blue-1000',
  'color-tint': 'color-primitive-blue-50',
  'color-success': 'color-primitive-green-800',
  'color-success-tint': 'color-primitive-green-50',
  'color-error': 'color-primitive-red-900',
};

for (const [own, theirs] of Object.entries(TAKEN)) {
  test(`--tsunagari-${own} is ${theirs}`, () => {
    const expected = new RegExp(`--${theirs}:\\s*(#[0-9a-f]{6})`, 'i').exec(tokens)?.[1];
    assert.ok(expected, `${theirs} is a token of the design system`);
    assert.equal(
      new RegExp(`var\\(--tsunagari-${own}, (#[0-9a-f]{6})\\)`, 'i').exec(styles)?.[1]?.toLowerCase(),
      expected.toLowerCase(),
    );
  });
}
