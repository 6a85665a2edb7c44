import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sniff } from '../../src/tools/sniff.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file is told by its content', () => {
  const cases: [Uint8Array, string][] = [
    [bytes('BEGIN:VCALENDAR\r\nVERSION:2.0'), 'ics'],
    [bytes('\uFEFF\r\nbegin:vcalendar'), 'ics'],
    [bytes('<?xml version="1.0"?>\n<rss version="2.0">'), 'xml'],
    [bytes('<rdf:RDF xmlns="x">'), 'xml'],
    [bytes('{ "type": "FeatureCollection" }'), 'json'],
    [bytes('[{"id":1}]'), 'json'],
    [bytes('{}'), 'json'],
    [bytes('[注]この表は,見本\n'), 'table'],
    [bytes('名称,住所\n'), 'table'],
    [bytes(''), 'table'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'xlsx'],
    [new Uint8Array([0xff, 0xfe, ...Buffer.from('BEGIN:VCALENDAR', 'utf16le')]), 'ics'],
  ];
  for (const [content, format] of cases) assert.equal(sniff(content), format);
});
