import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  byChannel,
  nextChange,
  openingStatus,
  type OpeningRecord,
  type OpeningStatus,
} from '../../../src/model/hours/opening-hours.js';
import { holidayTable } from './holiday-table.js';

const HOLIDAYS = holidayTable(2024, 2026);
const at = (japan: string): Date => new Date(`${japan}:00+09:00`);
const status = (record: OpeningRecord, japan: string): OpeningStatus => openingStatus(record, at(japan), HOLIDAYS);
const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr'] as const;
const office: OpeningRecord = {
  schedule: [
    { days: [...WEEKDAYS], opens: '09:00', closes: '12:00' },
    { days: [...WEEKDAYS], opens: '13:00', closes: '17:00' },
  ],
  onHolidays: 'closed',
};
const daily = (opens: string, closes: string, more: OpeningRecord = {}): OpeningRecord => ({
  schedule: [{ opens, closes }],
  onHolidays: 'open',
  ...more,
});
const open = (closesAt: string, closingSoon = false): OpeningStatus => ({
  kind: 'open',
  always: false,
  closesAt: at(closesAt),
  closingSoon,
});
const closed = (today: 'over' | 'later' | 'none', opensAt: string, doubtBefore = false): OpeningStatus => ({
  kind: 'closed',
  today,
  opensAt: at(opensAt),
  doubtBefore,
});

test('a weekday at the desk, to the minute', () => {
  // 2026-07-28 is a Tuesday.
  assert.deepEqual(status(office, '2026-07-28T08:59'), closed('later', '2026-07-28T09:00'));
  assert.deepEqual(status(office, '2026-07-28T09:00'), open('2026-07-28T12:00'));
  assert.deepEqual(status(office, '2026-07-28T11:29'), open('2026-07-28T12:00'));
  assert.deepEqual(status(office, '2026-07-28T11:30'), open('2026-07-28T12:00', true));
  assert.deepEqual(status(office, '2026-07-28T12:00'), { kind: 'break', opensAt: at('2026-07-28T13:00'), lunch: true });
  assert.deepEqual(status(office, '2026-07-28T16:59'), open('2026-07-28T17:00', true));
  assert.deepEqual(status(office, '2026-07-28T17:00'), closed('over', '2026-07-29T09:00'));
  assert.deepEqual(status(office, '2026-07-31T17:00'), closed('over', '2026-08-03T09:00'));
  assert.deepEqual(status(office, '2026-08-01T10:00'), closed('none', '2026-08-03T09:00'));
});

test('a long gap within a day is no break, a short one in the afternoon no lunch', () => {
  const evening: OpeningRecord = {
    schedule: [
      { opens: '09:00', closes: '12:00' },
      { opens: '18:00', closes: '21:00' },
    ],
    onHolidays: 'open',
  };
  assert.deepEqual(status(evening, '2026-07-28T15:00'), closed('later', '2026-07-28T18:00'));
  const tea: OpeningRecord = {
    schedule: [
      { opens: '09:00', closes: '15:00' },
      { opens: '15:30', closes: '18:00' },
    ],
    onHolidays: 'open',
  };
  assert.deepEqual(status(tea, '2026-07-28T15:10'), { kind: 'break', opensAt: at('2026-07-28T15:30'), lunch: false });
});

test('over midnight, written either way', () => {
  for (const closes of ['05:00', '29:00']) {
    const night = daily('22:00', closes);
    assert.deepEqual(status(night, '2026-07-28T23:30'), open('2026-07-29T05:00'));
    assert.deepEqual(status(night, '2026-07-29T04:45'), open('2026-07-29T05:00', true));
    assert.deepEqual(status(night, '2026-07-29T05:00'), closed('later', '2026-07-29T22:00'));
  }
});

test('round the clock, however it is written', () => {
  for (const record of [
    daily('00:00', '24:00'),
    daily('00:00', '00:00'),
    daily('09:00', '09:00'),
    daily('00:00', '48:00'),
  ]) {
    assert.deepEqual(status(record, '2026-07-28T03:00'), { kind: 'open', always: true, closingSoon: false });
    assert.deepEqual(status(record, '2026-12-31T23:59'), { kind: 'open', always: true, closingSoon: false });
  }
});

test('days that touch at midnight are one stretch with one real end', () => {
  const record: OpeningRecord = {
    schedule: [
      { days: ['mo', 'th', 'fr'], opens: '00:00', closes: '24:00' },
      { days: ['tu', 'we', 'sa', 'su'], opens: '06:00', closes: '24:00' },
    ],
    onHolidays: 'open',
  };
  // Wednesday 6:00 runs on through Thursday and Friday.
  assert.deepEqual(status(record, '2026-07-29T23:50'), open('2026-08-01T00:00'));
  assert.deepEqual(status(record, '2026-08-01T00:00'), closed('later', '2026-08-01T06:00'));
});

test('spans that overlap or contradict each other are one', () => {
  const record: OpeningRecord = {
    schedule: [
      { opens: '09:00', closes: '17:00' },
      { opens: '10:00', closes: '12:00' },
      { opens: '16:00', closes: '19:00' },
    ],
    onHolidays: 'open',
  };
  assert.deepEqual(status(record, '2026-07-28T11:55'), open('2026-07-28T19:00'));
});

test('祝日: closed, open, hours of their own', () => {
  // 2026-07-20 海の日 is a Monday.
  assert.deepEqual(status(office, '2026-07-20T10:00'), closed('none', '2026-07-21T09:00'));
  assert.deepEqual(status({ ...office, onHolidays: 'open' }, '2026-07-20T10:00'), open('2026-07-20T12:00'));
  const own: OpeningRecord = {
    schedule: [...office.schedule!, { days: ['sa', 'su', 'ph'], opens: '10:00', closes: '15:00' }],
  };
  assert.deepEqual(status(own, '2026-07-20T09:30'), closed('later', '2026-07-20T10:00'));
  assert.deepEqual(status(own, '2026-07-20T14:00'), open('2026-07-20T15:00'));
});

test('振替休日 and 国民の休日 count as 祝日', () => {
  for (const day of ['2024-05-06', '2025-02-24', '2026-05-06', '2026-09-22'])
    assert.equal(status(office, `${day}T10:00`).kind, 'closed', day);
});

test('祝日 without a rule: ask, all day long, and never promise it as the next opening', () => {
  const { onHolidays: _, ...unsaid } = office;
  for (const record of [unsaid, { ...office, onHolidays: 'unknown' as const }]) {
    for (const time of ['00:00', '08:00', '10:00', '12:30', '20:00', '23:59'])
      assert.deepEqual(status(record, `2026-07-20T${time}`), { kind: 'ask' }, time);
    assert.deepEqual(status(record, '2026-07-17T18:00'), closed('over', '2026-07-21T09:00', true));
  }
  // On a Sunday that has no hours nothing depends on it (2026-05-03 憲法記念日).
  assert.equal(status(unsaid, '2026-05-03T10:00').kind, 'closed');
});

test('an end that depends on an unknown 祝日 is not announced', () => {
  const record: OpeningRecord = { schedule: [{ opens: '00:00', closes: '24:00' }] };
  assert.deepEqual(status(record, '2026-07-19T23:40'), { kind: 'open', always: false, closingSoon: false });
  assert.deepEqual(status(record, '2026-07-20T00:00'), { kind: 'ask' });
});

test('a day that the table does not reach is in doubt only where it matters', () => {
  const ask = (record: OpeningRecord, time: string): string =>
    openingStatus(record, at(`2027-07-27T${time}`), HOLIDAYS).kind;
  assert.equal(ask(office, '10:00'), 'ask');
  assert.equal(ask(office, '20:00'), 'closed');
  assert.equal(ask({ ...office, onHolidays: 'open' }, '10:00'), 'open');
  assert.equal(
    ask(
      {
        schedule: [
          { days: [...WEEKDAYS], opens: '09:00', closes: '21:00' },
          { days: ['ph'], opens: '09:00', closes: '17:00' },
        ],
      },
      '10:00',
    ),
    'open',
  );
  assert.equal(
    ask(
      {
        schedule: [
          { days: [...WEEKDAYS], opens: '09:00', closes: '21:00' },
          { days: ['ph'], opens: '09:00', closes: '17:00' },
        ],
      },
      '18:00',
    ),
    'ask',
  );
  assert.equal(openingStatus(office, at('2026-07-28T10:00'), undefined).kind, 'ask');
});

test('yearly closures, over New Year too', () => {
  const record = daily('09:00', '17:00', { closures: [{ yearly: '12-29/01-03' }] });
  assert.deepEqual(status(record, '2025-12-28T18:00'), closed('over', '2026-01-04T09:00'));
  assert.equal(status(record, '2026-01-03T10:00').kind, 'closed');
  assert.equal(status(record, '2026-01-04T10:00').kind, 'open');
  assert.equal(status(daily('09:00', '17:00', { closures: [{ yearly: '02-29' }] }), '2024-02-29T10:00').kind, 'closed');
});

test('one-off closures, closures by period, by weekday and by moment', () => {
  const shut = (closure: NonNullable<OpeningRecord['closures']>[number], japan: string): string =>
    status(daily('09:00', '17:00', { closures: [closure] }), japan).kind;
  assert.equal(shut({ date: '2026-07-28' }, '2026-07-28T10:00'), 'closed');
  assert.equal(shut({ date: '2026-07-28' }, '2026-07-29T10:00'), 'open');
  assert.equal(shut({ from: '2026-08-10', through: '2026-08-14' }, '2026-08-14T16:59'), 'closed');
  assert.equal(shut({ from: '2026-08-10', through: '2026-08-14' }, '2026-08-15T09:00'), 'open');
  assert.equal(shut({ days: ['tu'], weeks: [4] }, '2026-07-28T10:00'), 'closed');
  assert.equal(shut({ days: ['tu'], weeks: [-1] }, '2026-07-28T10:00'), 'closed');
  assert.equal(shut({ days: ['ph'] }, '2026-07-20T10:00'), 'closed');
  assert.equal(shut({ monthDays: [-1] }, '2026-07-31T10:00'), 'closed');
  assert.equal(shut({ from: '2026-07-28T12:00', through: '2026-07-28T15:00' }, '2026-07-28T11:59'), 'open');
  assert.equal(shut({ from: '2026-07-28T12:00', through: '2026-07-28T15:00' }, '2026-07-28T14:59'), 'break');
  assert.equal(shut({ from: '2026-07-28T12:00', through: '2026-07-28T15:00' }, '2026-07-28T15:00'), 'open');
  // A closure that names no day is a note, not the end of the place.
  assert.equal(shut({ note: '臨時休業あり' }, '2026-07-28T10:00'), 'open');
});

test('第n曜日 and days of the month', () => {
  const saturday: OpeningRecord = {
    schedule: [{ days: ['sa'], weeks: [2, -1], opens: '13:00', closes: '16:00' }],
    onHolidays: 'open',
  };
  assert.equal(status(saturday, '2026-08-08T14:00').kind, 'open');
  assert.equal(status(saturday, '2026-08-15T14:00').kind, 'closed');
  assert.equal(status(saturday, '2026-08-29T14:00').kind, 'open');
  const tenth: OpeningRecord = {
    schedule: [
      { opens: '16:00', closes: '21:00' },
      { monthDays: [10], opens: '08:00', closes: '32:00' },
    ],
    onHolidays: 'open',
  };
  assert.deepEqual(status(tenth, '2026-07-10T22:00'), open('2026-07-11T08:00'));
  assert.deepEqual(status(tenth, '2026-07-11T08:00'), closed('later', '2026-07-11T16:00'));
  const rare: OpeningRecord = {
    schedule: [{ days: ['fr'], weeks: [5], opens: '10:00', closes: '12:00' }],
    onHolidays: 'open',
  };
  assert.deepEqual(status(rare, '2026-08-01T10:00'), closed('none', '2026-10-30T10:00'));
  assert.deepEqual(status({ ...rare, onHolidays: 'closed' }, '2026-08-01T10:00'), closed('none', '2026-10-30T10:00'));
});

test('announced periods, to the moment', () => {
  const record: OpeningRecord = {
    schedule: [{ opens: '00:00', closes: '24:00', from: '2024-05-02T10:00', through: '2024-05-07T10:00' }],
    onHolidays: 'open',
  };
  assert.deepEqual(status(record, '2024-05-02T09:59'), { kind: 'out-of-period', opensAt: at('2024-05-02T10:00') });
  assert.deepEqual(status(record, '2024-05-02T10:00'), open('2024-05-07T10:00'));
  assert.deepEqual(status(record, '2024-05-07T09:30'), open('2024-05-07T10:00', true));
  assert.deepEqual(status(record, '2024-05-07T10:00'), { kind: 'out-of-period' });
  const far: OpeningRecord = {
    schedule: [{ opens: '10:00', closes: '12:00', from: '2026-05-01' }],
    onHolidays: 'open',
  };
  assert.deepEqual(status(far, '2024-01-10T10:00'), { kind: 'out-of-period', opensAt: at('2026-05-01T10:00') });
});

test('validity of the record bounds its hours', () => {
  const record = daily('09:00', '17:00', { validFrom: '2026-08-01', validThrough: '2026-08-31' });
  assert.deepEqual(status(record, '2026-07-28T10:00'), { kind: 'out-of-period', opensAt: at('2026-08-01T09:00') });
  assert.equal(status(record, '2026-08-31T16:00').kind, 'open');
  assert.deepEqual(status(record, '2026-08-31T17:00'), { kind: 'closed', today: 'over', doubtBefore: false });
  assert.deepEqual(status(record, '2026-09-01T10:00'), { kind: 'out-of-period' });
});

test('the last call ends it, when every way that is answered at once has one', () => {
  const phone = { id: 'phone', lastAccepted: '20:45' };
  const line = daily('09:00', '21:00', { channels: [phone, { id: 'email' }] });
  assert.deepEqual(status(line, '2026-07-28T10:00'), {
    ...open('2026-07-28T21:00'),
    lastAcceptedAt: at('2026-07-28T20:45'),
  });
  assert.deepEqual(status(line, '2026-07-28T20:15'), {
    ...open('2026-07-28T21:00', true),
    lastAcceptedAt: at('2026-07-28T20:45'),
  });
  assert.deepEqual(status(line, '2026-07-28T20:45'), closed('over', '2026-07-29T09:00'));
  const two = daily('09:00', '21:00', { channels: [phone, { id: 'chat', lastAccepted: '20:30' }] });
  assert.equal(status(two, '2026-07-28T20:40').kind, 'open');
  const walkIn = daily('09:00', '21:00', { channels: [phone, { id: 'in-person' }] });
  assert.deepEqual(status(walkIn, '2026-07-28T20:50'), open('2026-07-28T21:00', true));
  assert.equal(status(byChannel(walkIn, phone), '2026-07-28T20:50').kind, 'closed');
  assert.equal(byChannel(walkIn, phone), byChannel(walkIn, phone));
  const night = daily('22:00', '05:00', { channels: [{ id: 'phone', lastAccepted: '04:30' }] });
  assert.deepEqual(status(night, '2026-07-28T23:00'), {
    ...open('2026-07-29T05:00'),
    lastAcceptedAt: at('2026-07-29T04:30'),
  });
});

test('resting, without hours, unreadable', () => {
  assert.deepEqual(status({ ...office, status: 'temporarily-closed' }, '2026-07-28T10:00'), { kind: 'suspended' });
  assert.deepEqual(status({ ...office, status: 'x-moving' }, '2026-07-28T10:00'), { kind: 'suspended' });
  assert.equal(status({ ...office, status: 'active' }, '2026-07-28T10:00').kind, 'open');
  assert.deepEqual(status({}, '2026-07-28T10:00'), { kind: 'no-hours' });
  assert.deepEqual(status({ schedule: [] }, '2026-07-28T10:00'), { kind: 'no-hours' });
  assert.deepEqual(status(daily('09:00', '99:00'), '2026-07-28T10:00'), { kind: 'ask' });
  const half: OpeningRecord = {
    schedule: [
      { opens: '09:00', closes: '12:00' },
      { opens: '13:00', closes: '17:00', from: '2026-13-01' },
    ],
    onHolidays: 'open',
  };
  assert.equal(status(half, '2026-07-28T10:00').kind, 'open');
  assert.equal(status(half, '2026-07-28T14:00').kind, 'ask');
  // A period that ends before it begins, or a day of rest that no calendar has: it may be shut right now.
  for (const closure of [
    { from: '2026-07-30', through: '2026-07-20' },
    { date: '2026-02-30' },
    { from: '2026-13-01' },
    { yearly: '13-45' },
    { yearly: '07-00/07-31' },
  ]) {
    assert.deepEqual(status({ ...office, closures: [closure] }, '2026-07-28T10:00'), { kind: 'ask' });
  }
  assert.deepEqual(
    status(
      {
        schedule: [{ opens: '09:00', closes: '17:00', from: '2026-09-07', through: '2026-09-02' }],
        onHolidays: 'open',
      },
      '2026-07-28T10:00',
    ),
    { kind: 'ask' },
  );
  // A validity that nobody can read may be over; an empty one says nothing.
  for (const validity of [{ validThrough: '2026/06/30' }, { validThrough: '令和8年6月' }, { validFrom: '未定' }])
    assert.deepEqual(status({ ...office, ...validity }, '2026-07-28T10:00'), { kind: 'ask' });
  assert.equal(status({ ...office, validThrough: ' ' }, '2026-07-28T10:00').kind, 'open');
  assert.equal(status({ ...office, closures: [{ yearly: '06-20/06-31' }] }, '2026-07-28T10:00').kind, 'open');
  // `through: 06-31` means the end of June.
  const june: OpeningRecord = {
    schedule: [{ opens: '09:00', closes: '12:00', through: '2026-06-31' }],
    onHolidays: 'open',
  };
  assert.equal(status(june, '2026-06-30T10:00').kind, 'open');
});

test('says when to look again: turns, the last half hour, midnight', () => {
  const next = (record: OpeningRecord, japan: string): Date => nextChange(record, at(japan), HOLIDAYS);
  const record = structuredClone(office);
  assert.deepEqual(next(record, '2026-07-28T09:00'), at('2026-07-28T11:30'));
  assert.deepEqual(next(record, '2026-07-28T11:40'), at('2026-07-28T12:00'));
  assert.deepEqual(next(record, '2026-07-28T18:00'), at('2026-07-29T00:00'));
  assert.deepEqual(next({}, '2026-07-28T18:00'), at('2026-07-29T00:00'));
  // An end seven days away begins to be said.
  const fortnight: OpeningRecord = {
    schedule: [{ opens: '00:00', closes: '24:00', from: '2026-07-20', through: '2026-08-05T10:00' }],
    onHolidays: 'open',
  };
  assert.deepEqual(next(fortnight, '2026-07-29T09:00'), at('2026-07-29T10:00'));
  assert.deepEqual(status(fortnight, '2026-07-29T10:01'), open('2026-08-05T10:00'));
});

test('ten thousand records are asked again without computing anew', () => {
  const records = Array.from({ length: 10_000 }, () => structuredClone(office));
  const now = at('2026-07-28T10:00');
  const first = records.map((record) => openingStatus(record, now, HOLIDAYS));
  // The very same answers, not equal ones.
  assert.ok(records.every((record, index) => openingStatus(record, at('2026-07-28T10:20'), HOLIDAYS) === first[index]));
});

test('equal hours are shared only when they are equal, whatever the page has done to JSON', () => {
  const prototype = Array.prototype as unknown as { toJSON?: () => string };
  prototype.toJSON = () => 'x';
  try {
    assert.equal(status(daily('09:00', '17:00'), '2026-07-28T18:00').kind, 'closed');
    assert.equal(status(daily('09:00', '19:00'), '2026-07-28T18:00').kind, 'open');
    assert.equal(
      status(daily('09:00', '19:00', { closures: [{ date: '2026-07-28' }] }), '2026-07-28T18:00').kind,
      'closed',
    );
  } finally {
    delete prototype.toJSON;
  }
});

test('from 12/29 to 1/3 an office is open only where it says something of these days', () => {
  const days: [what: string, record: OpeningRecord, japan: string, kind: OpeningStatus['kind']][] = [
    ['nothing said', office, '2025-12-31T10:00', 'ask'],
    ['nothing said, at night', office, '2025-12-31T23:30', 'closed'],
    ['nothing said, not even of 祝日', { schedule: office.schedule }, '2026-01-02T10:00', 'ask'],
    ['the last day before', office, '2025-12-26T10:00', 'open'],
    ['the first day after', office, '2026-01-05T10:00', 'open'],
    ['shut on all of them', { ...office, closures: [{ yearly: '12-29/01-03' }] }, '2025-12-31T10:00', 'closed'],
    ['shut on some of them', { ...office, closures: [{ yearly: '12-31/01-03' }] }, '2025-12-30T10:00', 'open'],
    [
      'shut on them the year before',
      { ...office, closures: [{ from: '2024-12-29', through: '2025-01-03' }] },
      '2025-12-30T10:00',
      'ask',
    ],
    ['shut in another month', { ...office, closures: [{ yearly: '08-13/08-15' }] }, '2025-12-30T10:00', 'ask'],
    ['shut on a day of each month', { ...office, closures: [{ monthDays: [31] }] }, '2025-12-30T10:00', 'ask'],
    ['open on 祝日', daily('09:00', '17:00'), '2025-12-31T10:00', 'open'],
    [
      'hours of its own on 祝日',
      { ...office, schedule: [...office.schedule!, { days: ['ph'], opens: '10:00', closes: '12:00' }] },
      '2025-12-30T10:00',
      'open',
    ],
    [
      'hours for just these days',
      { ...office, schedule: [{ opens: '10:00', closes: '15:00', from: '2025-12-29', through: '2026-01-03' }] },
      '2025-12-30T10:00',
      'open',
    ],
    [
      'hours for the whole year',
      { ...office, schedule: [{ opens: '10:00', closes: '15:00', from: '2025-04-01', through: '2026-03-31' }] },
      '2025-12-30T10:00',
      'ask',
    ],
  ];
  for (const [what, record, japan, kind] of days) assert.equal(status(record, japan).kind, kind, what);
  assert.deepEqual(status(office, '2025-12-26T17:00'), closed('over', '2026-01-05T09:00', true));
});
