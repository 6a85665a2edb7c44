/** The finished themes in examples/themes/: made with what is public alone, and readable. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { PARTS, TOKENS } from '../../scripts/reference-words.js';
import { contrast } from '../../src/builder/contrast.js';

const FOLDER = path.resolve(import.meta.dirname, '../../examples/themes');
const COLOUR = '--tsunagari-color-';
/** Text on what it stands on: 4.5:1 (WCAG 2.2, 1.4.3). */
const TEXT = ['text', 'muted', 'link', 'primary', 'success', 'notice', 'error', 'warm'].flatMap((text) =>
  ['background', 'surface', 'tint'].map((on) => [text, on] as const),
);
const MORE_TEXT = [
  ['on-primary', 'primary'],
  ['success', 'success-tint'],
  ['notice', 'notice-tint'],
  ['text', 'notice-tint'],
  ['text', 'warm-tint'],
  ['warm', 'warm-tint'],
] as const;
/** Edges of fields and buttons: 3:1 (1.4.11). */
const EDGES = [
  ['border', 'background'],
  ['border', 'surface'],
  ['primary', 'background'],
] as const;

for (const file of readdirSync(FOLDER))
  describe(file, () => {
    const css = readFileSync(path.join(FOLDER, file), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    const tokens = new Map([...css.matchAll(/(--[\w-]+): ([^;]+);/g)].map((match) => [match[1]!, match[2]!]));
    const ratio = (one: string, other: string): number =>
      contrast(tokens.get(COLOUR + one)!, tokens.get(COLOUR + other)!);

    it('uses public tokens and parts alone', () => {
      assert.deepEqual(
        [...tokens.keys()].filter((name) => !TOKENS[name]),
        [],
      );
      const parts = [...css.matchAll(/::part\(([\w-]+)\)/g)].map((match) => match[1]!);
      assert.deepEqual(
        parts.filter((name) => !PARTS[name]),
        [],
      );
      assert.doesNotMatch(
        css.replaceAll(/::part\([\w-]+\)|:root/g, ''),
        /(^|\})\s*[.#\w:[]/m,
        'no selector of its own',
      );
    });

    it('says every colour, so that nothing of the dark screen shines through', () =>
      assert.deepEqual(
        Object.keys(TOKENS).filter((name) => name.startsWith(COLOUR) && !tokens.has(name)),
        [],
      ));

    it('can be read', () => {
      const weak = (pairs: readonly (readonly [string, string])[], least: number): string[] =>
        pairs
          .filter(([one, other]) => ratio(one, other) < least)
          .map(([one, other]) => `${one} on ${other}: ${ratio(one, other).toFixed(2)}`);
      assert.deepEqual([...weak([...TEXT, ...MORE_TEXT], 4.5), ...weak(EDGES, 3)], []);
    });
  });
