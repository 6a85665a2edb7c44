import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConsultationWindow } from '../../../src/feed/schema.js';
import { windowStatus } from '../../../src/model/hours/window-status.js';
import { withBuiltinFacts } from '../../../src/model/safety/one-record.js';
import { lineStatus, safetyLines } from '../../../src/model/safety/safety-lines.js';
import { NOW } from '../../fixtures/feed.js';
import { trustedFeed, trustedWindow } from '../../fixtures/trusted.js';

const phone = (number: string, rest = {}) => [{ id: 'phone', number, ...rest }];
const BARE = { schedule: undefined, hoursNote: undefined, audiences: undefined };
const CHILD_SOS = phone('0120-0-78310');

/** The window after completion, and the line of the same number, as widgets see them. */
function both(desk: Partial<ConsultationWindow>, line: string) {
  const feed = withBuiltinFacts(trustedFeed({ consultationWindows: [trustedWindow(desk)] }));
  const context = { holidays: feed.holidays, feedUpdated: feed.updated };
  const found = safetyLines(feed, NOW).talk.find(({ id }) => id === line)!;
  return {
    desk: feed.consultationWindows[0]!,
    line: found,
    windowStatus: windowStatus(feed.consultationWindows[0]!, NOW, context),
    lineStatus: lineStatus(found, NOW, context),
  };
}

const CASES: readonly { name: string; desk: Partial<ConsultationWindow>; status: string; trust: string }[] = [
  {
    name: 'without hours has ours, and their date',
    desk: { ...BARE, channels: CHILD_SOS },
    status: 'open',
    trust: 'as-listed',
  },
  {
    name: 'with hours in words keeps its words',
    desk: { ...BARE, hoursNote: '平日の昼だけ', channels: CHILD_SOS },
    status: 'no-hours',
    trust: 'current',
  },
  { name: 'with a schedule keeps it', desk: { channels: CHILD_SOS }, status: 'open', trust: 'current' },
  {
    name: 'that rests is resting',
    desk: { ...BARE, channels: CHILD_SOS, status: 'temporarily-closed' },
    status: 'suspended',
    trust: 'as-listed',
  },
];

describe('a window and the line of the same number', () => {
  for (const { name, desk, status, trust } of CASES)
    it(`say the same: one ${name}`, () => {
      const found = both(desk, 'builtin-child-sos');
      assert.deepEqual(found.lineStatus, found.windowStatus);
      assert.equal(found.windowStatus.status.kind, status);
      assert.equal(found.windowStatus.trust, trust);
      assert.equal(found.line.record, found.desk);
      assert.equal(found.desk.verifiedOn, '2026-07-01', 'the check of the record is still its own');
    });

  it('are one also under another way of the service, and the window has them all', () => {
    const found = both({ ...BARE, channels: phone('0120-279-889') }, 'builtin-dv-plus-web');
    assert.deepEqual(
      found.desk.channels?.map(({ number, url }) => number ?? url),
      ['0120-279-889', 'https://soudanplus.jp/'],
    );
    assert.equal(found.line.record, found.desk);
    assert.equal(found.windowStatus.status.kind, 'open', 'by phone');
    assert.equal(found.lineStatus.status.kind, 'no-hours', 'nobody knows the hours of its page');
  });

  it('keep what the feed says of cost and age, and have ours where it says nothing', () => {
    assert.equal(both({ channels: phone('0120-279-338') }, 'builtin-yorisoi').desk.channels?.[0]?.charge?.free, true);
    const charged = phone('0120-279-338', { charge: { note: '携帯からは有料' } });
    assert.deepEqual(both({ channels: charged }, 'builtin-yorisoi').desk.channels, charged);
    const childline = phone('0120-99-7777');
    assert.equal(both({ ...BARE, channels: childline }, 'builtin-childline').desk.eligibility?.ageTo, 18);
    assert.equal(both({ channels: childline }, 'builtin-childline').desk.eligibility, undefined);
  });

  it('are two where the window only lists the number beside its own', () => {
    const found = both({ channels: [...phone('000-000-0009'), ...CHILD_SOS] }, 'builtin-child-sos');
    assert.equal(found.line.record, undefined);
    assert.equal(found.desk.channels?.length, 2);
  });

  it('are the same objects for the same feed, which stays as it is', () => {
    const feed = trustedFeed({
      consultationWindows: [trustedWindow({ ...BARE, channels: CHILD_SOS }), trustedWindow({ id: 'w2' })],
    });
    const copy = structuredClone(feed);
    const found = withBuiltinFacts(feed);
    assert.equal(withBuiltinFacts(feed), found);
    assert.deepEqual(feed, copy);
    assert.equal(found.consultationWindows[1], feed.consultationWindows[1]);
    const plain = trustedFeed({ consultationWindows: [trustedWindow()] });
    assert.equal(withBuiltinFacts(plain), plain);
  });
});
