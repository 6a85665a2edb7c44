import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, CHANGES, leafletParts, neededCss } from '../../scripts/leaflet-parts.js';

describe('leaflet-parts', () => {
  it('writes a module without HTML from strings, globals or marks on the page', async () => {
    const code = await leafletParts();
    assert.doesNotMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
    assert.doesNotMatch(code, /window\.L\b(?!_)|getGlobalObject/);
    assert.doesNotMatch(code, /(?:addClass|removeClass)\$?\d*\(document\.body/);
    assert.doesNotMatch(code, /"touchstart mousedown"/);
    assert.match(code, /^\/\*! Leaflet \d+\.\d+\.\d+/);
    assert.match(code, /BSD-2-Clause/);
    assert.match(code, /export \{[^}]*DivIcon[^}]*Map[^}]*Marker[^}]*TileLayer[^}]*\}/);
  });

  it('is smaller than the whole', async () => {
    assert.ok((await leafletParts()).length < 150_000);
  });

  it('stops where Leaflet is no longer what it was', () => {
    const change = { file: 'x.js', from: 'old', to: 'new' };
    assert.equal(changed('an old thing', change), 'an new thing');
    assert.throws(() => changed('a thing', change), /there 0 times/);
    assert.throws(() => changed('old and old', change), /there 2 times/);
    assert.ok(CHANGES.length > 0);
  });

  it('keeps the rules of panes and tiles, and neither fonts nor pictures', () => {
    const css =
      '/* required styles */ .leaflet-pane { left: 0; } /* control positioning */ .x { y: z } /* zoom and fade animations */ .leaflet-zoom-anim { a: b; } /* visual tweaks */ .leaflet-container { font-size: 0.75rem; background: url(a.png); }';
    assert.equal(neededCss(css), '.leaflet-pane{left:0;}.leaflet-zoom-anim{a:b;}');
    assert.throws(() => neededCss('nothing'), /no section/);
  });
});
