import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { declaresTag, gapsOf, unsaid, type TagDeclaration } from '../../scripts/manifest-gaps.js';

const WHOLE: TagDeclaration = {
  name: 'EventList',
  tagName: 'tsunagari-event-list',
  summary: 'Agenda',
  attributes: [{ name: 'feed', description: 'URLs' }],
  slots: [{ name: '', description: 'Fallback' }],
  events: [{ name: 'tsunagari-ready', description: 'Shows data' }],
  cssParts: [{ name: 'card', description: 'One event' }],
  cssProperties: [{ name: '--tsunagari-radius', description: 'Roundness' }],
};

describe('documentation of a tag', () => {
  it('has no gap when everything is said', () => assert.deepEqual(gapsOf(WHOLE), []));

  for (const kind of ['summary', 'slots', 'events', 'cssParts', 'cssProperties'] as const) {
    it(`misses ${kind}`, () => assert.equal(gapsOf({ ...WHOLE, [kind]: undefined }).length, 1));
  }

  it('misses the description of an attribute', () =>
    assert.deepEqual(gapsOf({ ...WHOLE, attributes: [{ name: 'limit' }] }), [
      'EventList lacks a description of "limit" (attributes)',
    ]));

  it('asks the provider, which shows nothing, only for summary and slot', () => {
    assert.deepEqual(
      gapsOf({
        name: 'FeedProvider',
        tagName: 'tsunagari-feed',
        summary: 'Provides',
        slots: [{ name: '', description: 'Widgets' }],
      }),
      [],
    );
  });

  it('misses parts and tokens that the code has', () => {
    assert.deepEqual(
      unsaid(
        WHOLE,
        'html`<p part="card"><b part="empty"></b></p>` css`a { border-radius: var(--tsunagari-radius, 0); color: var(--tsunagari-color-link) }`',
      ),
      ['EventList lacks a description of "empty"', 'EventList lacks a description of "--tsunagari-color-link"'],
    );
  });

  it('sees whether TypeScript knows the tag', () => {
    const code =
      "declare global {\n  interface HTMLElementTagNameMap {\n    'tsunagari-event-list': EventList;\n  }\n}";
    assert.ok(declaresTag(code, 'tsunagari-event-list'));
    assert.ok(!declaresTag(code, 'tsunagari-feed'));
  });
});
