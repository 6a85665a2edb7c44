import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sniff } from '../../../src/tools/read/sniff.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file is told by its content', () => {
  const cases: [Uint8Array, string][] = [
    [bytes('BEGIN:VCALENDAR\r\nVERSION:2.0'), 'ics'],
    [bytes('\uFEFF\r\nbegin:vcalendar'), 'ics'],
    [bytes('Warning: foo in bar.php\r\nBEGIN:VCALENDAR\r\n'), 'ics'],
    [bytes('<?xml version="1.0"?>\n<rss version="2.0">'), 'xml'],
    [bytes('<!-- made by x --><feed xmlns="http://www.w3.org/2005/Atom">'), 'xml'],
    [bytes('<?xml version="1.0"?><!DOCTYPE html PUBLIC><html>'), 'table'],
    [bytes('説明,備考\nBEGIN:VCALENDAR は使いません,x\n'), 'table'],
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
