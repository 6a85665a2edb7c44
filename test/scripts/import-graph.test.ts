import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { importGraph, staticImports } from '../../scripts/import-graph.js';

describe('the import graph of a built file', () => {
  it('finds every way to import before running', () => {
    assert.deepEqual(
      staticImports(
        'import{a as b,c}from"./one.js";import"./two.js";var x=1;import d from \'./three.js\';export*from"./four.js";export{e}from"./five.js"',
      ),
      ['./one.js', './two.js', './three.js', './four.js', './five.js'],
    );
  });

  it('leaves out what is imported when needed, and packages', () => {
    assert.deepEqual(
      staticImports('import{a}from"lit";let y=()=>import("./later.js");let text="import x from \\"y\\""'),
      [],
    );
  });

  it('counts a shared file once and survives a circle', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'graph-'));
    writeFileSync(path.join(folder, 'a.js'), 'import"./b.js";import"./c.js"');
    writeFileSync(path.join(folder, 'b.js'), 'import"./c.js"');
    writeFileSync(path.join(folder, 'c.js'), 'import"./a.js";import("./d.js")');
    assert.deepEqual([...importGraph(folder, 'a.js')].sort(), ['a.js', 'b.js', 'c.js']);
  });
});
