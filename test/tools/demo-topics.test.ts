import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { FeedFile } from '../../src/feed/schema.js';
import { TOPICS, VOICELESS_CHANNELS } from '../../src/feed/vocabulary.js';
import { windowStatus } from '../../src/model/hours/window-status.js';
import { lineRank } from '../../src/model/safety/line-order.js';
import { waysOn, type WaysOn } from '../../src/model/matching/ways-on.js';
import { AreaIndex } from '../../src/model/places/areas.js';
import { linesFor, safetyLines } from '../../src/model/safety/safety-lines.js';
import { trustedWindow } from '../fixtures/trusted.js';
import { at, buildDemo, DATE } from './demo-feed.js';

const NIGHT = at(`${DATE}T02:00`);

describe('every topic of the demo feed leads to somebody', () => {
  let feed: FeedFile;
  before(async () => {
    ({ feed } = await buildDemo(DATE));
  });

  const ways = (area: string, channels?: readonly string[]): WaysOn =>
    waysOn(
      feed.consultationWindows!.map((desk) => trustedWindow(desk)),
      {
        areas: new AreaIndex(feed.areaTable!),
        area,
        visitor: {},
        channels,
        rankOf: (one) => lineRank(windowStatus(one, NIGHT, { feedUpdated: NIGHT }), one.hoursNote),
        lines: linesFor(safetyLines(undefined, NIGHT), 'anyone'),
        first: [],
      },
    );

  for (const topic of Object.keys(TOPICS))
    it(topic, () => {
      if (feed.consultationWindows!.some(({ topics }) => topics?.includes(topic))) return;
      assert.ok(ways('').listening.length > 0, 'no people to turn to');
      assert.ok(ways('14205').general.length > 0, 'no 総合相談 of the town');
      assert.ok(ways('', VOICELESS_CHANNELS).listening.length > 0, 'nobody to turn to without voice');
    });
});
