import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subscribeLinks } from '../../../src/model/events/subscribe-links.js';

test('a calendar is subscribed to by its own scheme, and by services that take its address whole', () => {
  assert.deepEqual(subscribeLinks('https://example.jp/data/events.ics?a=1&b=2'), {
    webcal: 'webcal://example.jp/data/events.ics?a=1&b=2',
    google: 'https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fexample.jp%2Fdata%2Fevents.ics%3Fa%3D1%26b%3D2',
    outlook:
      'https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fexample.jp%2Fdata%2Fevents.ics%3Fa%3D1%26b%3D2',
  });
  assert.equal(subscribeLinks('HTTP://example.jp/e.ics').webcal, 'webcal://example.jp/e.ics');
});
