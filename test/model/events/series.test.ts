import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventRecord } from '../../../src/feed/types.js';
import { agenda } from '../../../src/model/events/agenda.js';
import { partsOf, touches } from '../../../src/model/events/event-occurrences.js';
import { currentPart, eventState, nextEventChange } from '../../../src/model/events/event-state.js';
import { uniteSeries } from '../../../src/model/events/series.js';
import { japanDayNumber } from '../../../src/model/time/japan-time.js';

const now = new Date('2026-11-28T10:00:00+09:00');
let made = 0;
const part = (name: EventRecord['name'], startDate: string | undefined, more: Partial<EventRecord> = {}): EventRecord =>
  ({ id: `e${++made}`, key: `city/e${made}`, publisher: { id: 'city' }, name, startDate, ...more }) as EventRecord;
const titles = (events: readonly EventRecord[]): unknown[] =>
  uniteSeries(events).map((event) => [event.name, partsOf(event)?.length ?? 1]);

test('titles that differ in their number are one course', () => {
  for (const [name, first, second] of [
    ['つながり講座', '第1回 つながり講座', '第2回 つながり講座'],
    ['つながり講座', 'つながり講座（第１回）', 'つながり講座（第２回）'],
    ['つながり講座', 'つながり講座　第一回', 'つながり講座　第二回'],
    ['つながり講座', 'つながり講座①', 'つながり講座②'],
    ['つながり講座', 'つながり講座 1回目', 'つながり講座 2回目'],
    ['つながり講座', 'つながり講座（第1回／全3回）', 'つながり講座（第2回／全3回）'],
    ['つながり講座', 'つながり講座・その1', 'つながり講座・その2'],
    ['つながり講座', 'つながり講座 Vol.1', 'つながり講座 vol.2'],
    ['つながり講座', 'つながり講座（1／3）', 'つながり講座（2／3）'],
    ['つながり講座', 'つながり講座【前編】', 'つながり講座【後編】'],
    ['Tea and talk', 'Tea and talk #1', 'Tea and talk #2'],
    ['Tea and talk', 'Tea and talk (Session 1)', 'Tea and talk (Session 2)'],
  ] as const)
    assert.deepEqual(titles([part(first, '2026-12-01'), part(second, '2026-12-08')]), [[name, 2]], first);
});

test('what may be two things stays two', () => {
  for (const [why, first, second] of [
    ['titles', part('第1回 手芸の会', '2026-12-01'), part('第2回 お茶の会', '2026-12-08')],
    ['no number', part('お茶の会', '2026-12-01'), part('お茶の会', '2026-12-08')],
    ['one number', part('第1回 お茶の会', '2026-12-01'), part('第1回 お茶の会', '2026-12-08')],
    ['years', part('第5回 福祉まつり', '2025-11-01'), part('第6回 福祉まつり', '2026-11-01')],
    ['a whole course', part('講座 第1回〜第3回', '2026-12-01'), part('講座 第4回〜第6回', '2026-12-08')],
    [
      'organisers',
      part('第1回 お茶の会', '2026-12-01', { organizers: [{ name: '甲会' }] }),
      part('第2回 お茶の会', '2026-12-08', { organizers: [{ name: '乙会' }] }),
    ],
    [
      'publishers',
      part('第1回 お茶の会', '2026-12-01'),
      part('第2回 お茶の会', '2026-12-08', { publisher: { id: 'town' } } as Partial<EventRecord>),
    ],
    ['kinds', part('第1回 茶会', '2026-12-01', { kind: 'exchange' }), part('第2回 茶会', '2026-12-08')],
    ['one online', part('第1回 茶会', '2026-12-01', { online: true }), part('第2回 茶会', '2026-12-08')],
  ] as const)
    assert.equal(uniteSeries([first, second]).length, 2, why);
});

test('one number at two places is two courses, each with its own parts', () => {
  const at = (number: number, name: string, day: string): EventRecord =>
    part(`第${number}回 講座`, day, { location: { name } });
  const events = [
    at(1, '東会館', '2026-12-01'),
    at(1, '西会館', '2026-12-02'),
    at(2, '東会館', '2026-12-08'),
    at(2, '西会館', '2026-12-09'),
  ];
  assert.deepEqual(
    uniteSeries(events).map((event) => partsOf(event)?.map(({ location: place }) => place?.name)),
    [
      ['東会館', '東会館'],
      ['西会館', '西会館'],
    ],
  );
  assert.deepEqual(titles([at(1, '東会館', '2026-12-01'), at(2, '西会館', '2026-12-08')]), [['講座', 2]]);
});

test('a series is one course under its own name where titles differ', () => {
  const series = { series: '秋の連続講座' };
  assert.deepEqual(
    titles([
      part('第1回「知る」', '2026-12-01', series),
      part('別の会', '2026-12-02'),
      part('第2回「つながる」', '2026-12-08', series),
    ]),
    [
      ['秋の連続講座', 2],
      ['別の会', 1],
    ],
  );
  assert.deepEqual(titles([part('お茶の会', '2026-12-01', series), part('お茶の会', '2026-12-08', series)]), [
    ['お茶の会', 2],
  ]);
});

test('in every language; what any part has is found', () => {
  const [course] = uniteSeries([
    part({ ja: '第1回 講座', en: 'Course #1' }, '2026-12-01', { topics: ['a'], description: '海の話' }),
    part({ ja: '第2回 講座', en: 'Course #2' }, '2026-12-08', { topics: ['a', 'b'], description: '山の話' }),
  ]);
  assert.deepEqual(course?.name, { ja: '講座', en: 'Course' });
  assert.deepEqual(course?.topics, ['a', 'b']);
  assert.ok(course?.keywords?.includes('山の話'));
});

test('the part that comes next speaks, with its own state; the days are those of all', () => {
  const of = (...parts: EventRecord[]): EventRecord => uniteSeries(parts)[0]!;
  const days = ['2026-11-01T10:00', '2026-12-01T10:00', '2026-12-08T10:00'] as const;
  const course = (more: readonly Partial<EventRecord>[] = []): EventRecord =>
    of(...days.map((day, index) => part(`講座 第${index + 1}回`, day, more[index])));
  const said = (event: EventRecord): unknown[] => [currentPart(event, now).name, eventState(event, now).kind];
  assert.deepEqual(said(course()), ['講座 第2回', 'upcoming']);
  assert.deepEqual(said(course([{}, { eventStatus: 'cancelled' }])), ['講座 第3回', 'upcoming']);
  const off = { eventStatus: 'cancelled' } as const;
  assert.deepEqual(said(course([{}, off, off])), ['講座 第2回', 'cancelled']);
  assert.deepEqual(said(of(part('講座 第1回', '2026-10-01'), part('講座 第2回', '2026-11-01'))), [
    '講座 第2回',
    'past',
  ]);
  assert.deepEqual(said(of(part('講座 第1回', '2026-11-01'), part('講座 第2回', undefined))), [
    '講座 第2回',
    'undated',
  ]);
  const shut = course([{}, { application: { closed: true } }, { application: { deadline: '2026-12-05' } }]);
  const state = eventState(shut, now);
  assert.equal('application' in state && state.application.kind, 'closed');
  const day = japanDayNumber(new Date('2026-12-08T00:00:00+09:00'));
  assert.equal(touches(shut, day, day), true);
  assert.equal(
    nextEventChange(course(), new Date('2026-12-08T09:00:00+09:00')).toISOString(),
    '2026-12-08T01:00:00.000Z',
  );
  assert.deepEqual(agenda([shut], now).counts, { ongoing: 0, upcoming: 1, undated: 0, past: 0 });
});

test('a list without any course is the list itself; hundreds of one title are no course', () => {
  const events = [part('お茶の会', '2026-12-01')];
  assert.equal(uniteSeries(events), events);
  const many = Array.from({ length: 300 }, (_, index) => part(`第${index}回 茶話会`, '2026-12-01'));
  assert.equal(uniteSeries(many).length, 300);
});
