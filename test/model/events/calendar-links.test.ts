import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommunityEvent } from '../../../src/feed/schema.js';
import { calendarLink, type CalendarService } from '../../../src/model/events/calendar-links.js';
import { eventOccurrences } from '../../../src/model/events/event-occurrences.js';

const event = (startDate: string, endDate?: string): CommunityEvent => ({ id: 'e', name: '講座', startDate, endDate });
const text = { title: '講座 & 交流会', details: '持ち物：筆記用具', location: '座間市' };
const query = (service: CalendarService, startDate: string, endDate?: string): Record<string, string> =>
  Object.fromEntries(
    new URL(calendarLink(service, eventOccurrences(event(startDate, endDate))[0]!, text)).searchParams,
  );

test('with a time', () => {
  assert.deepEqual(query('google', '2026-07-28T10:00', '2026-07-28T12:00'), {
    action: 'TEMPLATE',
    text: '講座 & 交流会',
    dates: '20260728T100000/20260728T120000',
    ctz: 'Asia/Tokyo',
    details: '持ち物：筆記用具',
    location: '座間市',
  });
  const outlook = query('outlook', '2026-07-28T10:00', '2026-07-28T12:00');
  assert.deepEqual(
    [outlook['subject'], outlook['startdt'], outlook['enddt']],
    ['講座 & 交流会', '2026-07-28T01:00:00.000Z', '2026-07-28T03:00:00.000Z'],
  );
  const yahoo = query('yahoo', '2026-07-28T10:00', '2026-07-28T12:00');
  assert.deepEqual([yahoo['st'], yahoo['et'], yahoo['in_loc']], ['20260728T010000Z', '20260728T030000Z', '座間市']);
});

test('whole days', () => {
  assert.equal(query('google', '2026-07-28', '2026-07-29')['dates'], '20260728/20260730');
  const outlook = query('outlook', '2026-07-28');
  assert.deepEqual([outlook['startdt'], outlook['enddt'], outlook['allday']], ['2026-07-28', '2026-07-29', 'true']);
  const yahoo = query('yahoo', '2026-07-28', '2026-07-29');
  assert.deepEqual([yahoo['st'], yahoo['et'], yahoo['dur']], ['20260728', '20260729', 'allday']);
});

test('several days with hours are whole days; one night is a span', () => {
  const [from, to] = ['2026-11-10T10:00', '2026-12-20T16:00'];
  assert.equal(query('google', from, to)['dates'], '20261110/20261221');
  const outlook = query('outlook', from, to);
  assert.deepEqual([outlook['startdt'], outlook['enddt'], outlook['allday']], ['2026-11-10', '2026-12-21', 'true']);
  const yahoo = query('yahoo', from, to);
  assert.deepEqual([yahoo['st'], yahoo['et'], yahoo['dur']], ['20261110', '20261220', 'allday']);
  assert.equal(query('google', '2026-11-10T22:00', '2026-11-11T02:00')['dates'], '20261110T220000/20261111T020000');
});

test('no end is no invented hour, long and broken texts make no broken address', () => {
  assert.equal(query('google', '2026-07-28T10:00')['dates'], '20260728T100000/20260728T100000');
  const link = calendarLink('google', eventOccurrences(event('2026-07-28'))[0]!, {
    title: '\ud800',
    details: 'あ'.repeat(5_000),
  });
  const details = new URL(link).searchParams.get('details')!;
  assert.equal([...details].length, 601);
});
