import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConsultationWindow } from '../../../src/feed/schema.js';
import type { OpeningStatus } from '../../../src/model/hours/opening-hours.js';
import { windowStatus, type WindowStatus } from '../../../src/model/hours/window-status.js';
import {
  isRoundTheClock,
  LINE_RANK,
  lineRank,
  saysOnlyAllDay,
  takesNobody,
  type LineRank,
} from '../../../src/model/safety/line-order.js';

const ALL_DAY = [{ opens: '00:00', closes: '24:00' }];
const NIGHT = new Date('2026-07-28T02:00:00+09:00');
const DAY = new Date('2026-07-28T10:00:00+09:00');
const context = { holidays: { from: '2026-01-01', through: '2026-12-31', dates: [] }, feedUpdated: NIGHT };
const of = (line: Partial<ConsultationWindow>, now: Date) => {
  const checked = { verifiedOn: '2026-07-20', ...line };
  return lineRank(windowStatus(checked, now, context), checked.hoursNote);
};
const OFFICE = [{ days: ['tu' as const], opens: '09:00', closes: '17:00' }];

/** Every status, and where a line stands that is checked and listed. A status that is new has to find its place here. */
const PLACES: { [K in OpeningStatus['kind']]: { status: Extract<OpeningStatus, { kind: K }>; rank: LineRank } } = {
  open: { status: { kind: 'open', always: false, closingSoon: false }, rank: LINE_RANK.open },
  break: { status: { kind: 'break', opensAt: DAY, lunch: true }, rank: LINE_RANK.closed },
  closed: { status: { kind: 'closed', today: 'over', doubtBefore: false }, rank: LINE_RANK.closed },
  'out-of-period': { status: { kind: 'out-of-period' }, rank: LINE_RANK.resting },
  ask: { status: { kind: 'ask' }, rank: LINE_RANK.unknown },
  suspended: { status: { kind: 'suspended' }, rank: LINE_RANK.resting },
  'no-hours': { status: { kind: 'no-hours' }, rank: LINE_RANK.unknown },
};

describe('the order of lines', () => {
  for (const { status, rank } of Object.values(PLACES))
    it(`has a place for "${status.kind}"`, () =>
      assert.equal(lineRank({ status, trust: 'current', validity: 'valid' } as WindowStatus), rank));

  const cases: [string, Partial<ConsultationWindow>, night: number, day: number][] = [
    ['round the clock', { schedule: ALL_DAY, onHolidays: 'open' }, LINE_RANK.open, LINE_RANK.open],
    [
      'round the clock by an old check',
      { schedule: ALL_DAY, onHolidays: 'open', verifiedOn: '2025-08-26' },
      LINE_RANK.roundTheClock,
      LINE_RANK.roundTheClock,
    ],
    ['round the clock in words', { hoursNote: '24時間・無料' }, LINE_RANK.roundTheClock, LINE_RANK.roundTheClock],
    ['in English words', { hoursNote: { en: '24 hours a day' } }, LINE_RANK.roundTheClock, LINE_RANK.roundTheClock],
    ['a day’s notice', { hoursNote: '24時間前までにご予約ください' }, LINE_RANK.unknown, LINE_RANK.unknown],
    ['by day', { schedule: OFFICE }, LINE_RANK.closed, LINE_RANK.open],
    ['by day by an old check', { schedule: OFFICE, verifiedOn: '2025-01-01' }, LINE_RANK.closed, LINE_RANK.unknown],
    ['no hours known', {}, LINE_RANK.unknown, LINE_RANK.unknown],
    [
      'between announced periods',
      {
        schedule: [{ ...ALL_DAY[0]!, from: '2024-05-02T10:00', through: '2024-05-07T10:00' }],
        verifiedOn: '2024-05-01',
      },
      LINE_RANK.resting,
      LINE_RANK.resting,
    ],
    ['resting', { schedule: ALL_DAY, status: 'temporarily-closed' }, LINE_RANK.resting, LINE_RANK.resting],
    ['listing ended', { schedule: ALL_DAY, validThrough: '2026-03-31' }, LINE_RANK.resting, LINE_RANK.resting],
  ];
  for (const [name, line, night, day] of cases)
    it(name, () => assert.deepEqual([of(line, NIGHT), of(line, DAY)], [night, day]));

  it('knows the lines whose button would only lead to a tone', () => {
    const announced = { schedule: [{ ...ALL_DAY[0]!, from: '2024-05-02', through: '2024-05-07' }] };
    assert.equal(takesNobody(windowStatus(announced, DAY, context)), true);
    assert.equal(takesNobody(windowStatus({ schedule: OFFICE }, NIGHT, context)), false);
    assert.equal(takesNobody(windowStatus({ schedule: ALL_DAY, validThrough: '2026-03-31' }, DAY, context)), true);
  });

  it('knows the lines that answer at every hour, by their hours or their words', () => {
    const answers = (line: Partial<ConsultationWindow>): boolean =>
      isRoundTheClock(windowStatus(line, NIGHT, context), line.hoursNote);
    assert.ok(answers({ schedule: ALL_DAY, onHolidays: 'open' }) && answers({ hoursNote: '２４時間（2025年の掲載）' }));
    assert.ok(!answers({ schedule: OFFICE, hoursNote: '24時間' }) && !answers({}));
  });
});

describe('a sentence that says nothing but that it is at every hour', () => {
  for (const [sentence, says] of [
    ['24時間', true],
    ['24時間。', true],
    ['２４時間', true],
    ['毎日24時間', true],
    ['24時間（2025年8月26日の掲載情報）', true],
    ['24時間（確認日の記録がない情報です。公式ページでご確認ください）', true],
    ['24時間・無料', false],
    ['24時間（第2土曜のみ）', false],
    ['24時間（月～金）', false],
    ['24時間（祝日を除く。2025年に確認）', false],
    ['24時間前までに', false],
    ['月〜金 9:00〜17:00', false],
    ['', false],
  ] as const)
    it(`${sentence || 'nothing'}: ${says}`, () => assert.equal(saysOnlyAllDay(sentence), says));
});
