/** Generated opening hours: what is written for an intention is read as that intention, and no doubt thrown in ever opens a door. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ibasho, type Closure, type Day, type OpeningSpan } from '../../../src/feed/schema.js';
import { readHours, readHoursProse, type Hours } from '../../../src/tools/repair/schedule-prose.js';

type Weekday = Exclude<Day, 'ph'>;
const WEEK: readonly Weekday[] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const SIGN: Readonly<Record<Weekday, string>> = {
  mo: '月',
  tu: '火',
  we: '水',
  th: '木',
  fr: '金',
  sa: '土',
  su: '日',
};

/** Minutes in which the schedule is open on an ordinary day, over a month in which every weekday occurs as first to fifth and as last. */
function openMinutes({ schedule, closures }: Pick<Hours, 'schedule' | 'closures'>): Set<string> {
  const open = new Set<string>();
  const fits = (rule: OpeningSpan | Closure, day: Weekday, week: number, last: boolean, date: number): boolean =>
    (!rule.days || rule.days.includes(day)) &&
    (!rule.weeks || rule.weeks.includes(week as 1) || (last && rule.weeks.includes(-1))) &&
    (!rule.monthDays || rule.monthDays.includes(date));
  const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  for (let week = 1; week <= 5; week += 1) {
    for (const [index, day] of WEEK.entries()) {
      const date = (week - 1) * 7 + index + 1;
      const last = date + 7 > 31;
      if (closures?.some((closure) => !closure.yearly && fits(closure, day, week, last, date))) continue;
      for (const span of schedule ?? [])
        if (fits(span, day, week, last, date))
          for (let at = minutes(span.opens); at < minutes(span.closes); at += 15) open.add(`${week} ${day} ${at}`);
    }
  }
  return open;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const wide = (text: string): string =>
  text.replace(/[0-9:]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** One way of writing a time from five o'clock on. */
function writeTime(minutes: number, style: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const half = hour < 12 ? `午前${hour}時` : `午後${hour - 12}時`;
  switch (style) {
    case 0:
      return clock(minutes);
    case 1:
      return `${hour}:${String(minute).padStart(2, '0')}`;
    case 2:
      return `${hour}時${minute === 0 ? '' : `${minute}分`}`;
    case 3:
      return wide(clock(minutes));
    default:
      return hour === 24 ? '24時' : minute === 0 ? half : minute === 30 ? `${half}半` : `${half}${minute}分`;
  }
}

interface Intention {
  days: Weekday[];
  weeks?: number[];
  spans: [number, number][];
}

const spans = fc.uniqueArray(fc.integer({ min: 20, max: 96 }), { minLength: 2, maxLength: 4 }).map((quarters) => {
  const sorted = [...quarters].sort((a, b) => a - b).map((quarter) => quarter * 15);
  return Array.from(
    { length: Math.floor(sorted.length / 2) },
    (_, i) => [sorted[i * 2], sorted[i * 2 + 1]] as [number, number],
  );
});
const days = fc
  .uniqueArray(fc.constantFrom(...WEEK), { minLength: 1, maxLength: 6 })
  .map((list) => WEEK.filter((day) => list.includes(day)));
const plain = fc.record({ days, spans });
const monthly = fc.record({
  days: fc.constantFrom(...WEEK).map((day) => [day]),
  weeks: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5), { minLength: 1, maxLength: 3 }).map((list) => list.sort()),
  spans,
});
const intention: fc.Arbitrary<Intention> = fc.oneof(plain, monthly);
const style = fc.record({
  time: fc.nat(4),
  wave: fc.constantFrom('～', '〜', '~', 'から', '-', ' ～ ', '－'),
  until: fc.boolean(),
  between: fc.constantFrom('', ' ', '　', 'の'),
  yobi: fc.constantFrom('', '曜', '曜日'),
  join: fc.constantFrom('・', '、', ','),
  again: fc.constantFrom('・', '、'),
  every: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

function write({ days: list, weeks, spans: times }: Intention, s: Style): string {
  const run =
    list.length >= 3 && WEEK.indexOf(list.at(-1) as Weekday) - WEEK.indexOf(list[0] as Weekday) === list.length - 1;
  const names = list.map((day) => `${SIGN[day]}${s.yobi}`);
  const who = weeks
    ? `毎月第${weeks.join('・')}${SIGN[list[0] as Weekday]}曜日`
    : `${s.every ? '毎週' : ''}${run ? `${names[0]}～${names.at(-1)}` : names.join(s.join)}`;
  const when = times
    .map(([from, to]) => `${writeTime(from, s.time)}${s.wave}${writeTime(to, s.time)}${s.until ? 'まで' : ''}`)
    .join(s.again);
  return `${who}${s.between}${when}`;
}

const meant = ({ days: list, weeks, spans: times }: Intention): Hours => ({
  schedule: times.map(([opens, closes]) => ({
    days: list,
    ...(weeks ? { weeks: weeks as OpeningSpan['weeks'] } : {}),
    opens: clock(opens),
    closes: clock(closes),
  })),
});

describe('generated opening hours', () => {
  it('are read as they were meant, in every way of writing', () => {
    fc.assert(
      fc.property(intention, style, (one, s) => {
        const prose = write(one, s);
        const hours = readHoursProse(prose);
        assert.ok(hours.schedule, `unread: ${prose}`);
        assert.deepEqual([...openMinutes(hours)].sort(), [...openMinutes(meant(one))].sort(), prose);
        assert.ok(ibasho.safeParse({ id: 'x', name: 'x', ...hours }).success);
      }),
      { numRuns: 600 },
    );
  });

  it('mean the same in columns', () => {
    fc.assert(
      fc.property(intention, style, (one, s) => {
        const [first] = one.spans;
        if (!first) return;
        const single = { ...one, spans: [first] };
        const [who = ''] = write(single, { ...s, between: ' ' }).split(/ (?=[\d０-９午])/u);
        const hours = readHours({
          days: who,
          opens: writeTime(first[0], s.time),
          closes: writeTime(first[1], s.time),
          prose: '',
          closed: '',
          uncertain: false,
        });
        assert.deepEqual([...openMinutes(hours)].sort(), [...openMinutes(meant(single))].sort(), who);
      }),
      { numRuns: 200 },
    );
  });

  it('of two clauses are added where they do not touch, and else not computed', () => {
    fc.assert(
      fc.property(plain, plain, style, (a, b, s) => {
        const prose = `${write(a, s)}／${write(b, s)}`;
        const hours = readHoursProse(prose);
        const touching =
          a.days.some((day) => b.days.includes(day)) &&
          a.spans.some(([from, to]) => b.spans.some(([start, end]) => from < end && start < to));
        if (touching) assert.deepEqual(hours, {}, prose);
        else
          assert.deepEqual(
            [...openMinutes(hours)].sort(),
            [...new Set([...openMinutes(meant(a)), ...openMinutes(meant(b))])].sort(),
            prose,
          );
      }),
      { numRuns: 300 },
    );
  });

  it('lose the days that are excluded, wherever that is said', () => {
    fc.assert(
      fc.property(days, spans, fc.constantFrom(...WEEK), style, fc.nat(3), (list, times, out, s, where) => {
        const left = list.filter((day) => day !== out);
        if (left.length === 0 || list.length < 2) return;
        const prose = write({ days: list, spans: times }, { ...s, until: false });
        const name = `${SIGN[out]}曜日`;
        const hours =
          where === 0
            ? readHoursProse(`${prose}（${name}を除く）`)
            : where === 1
              ? readHoursProse(prose, name)
              : where === 2
                ? readHoursProse(`${prose} ${name}休み`)
                : readHoursProse(`${prose}、休館日：${name}・祝日`);
        for (const minute of openMinutes(hours))
          assert.ok(!minute.includes(out), `${prose} without ${name} opens then`);
        if (hours.schedule)
          assert.deepEqual(
            [...openMinutes(hours)].sort(),
            [...openMinutes(meant({ days: left, spans: times }))].sort(),
          );
        if (where === 3 && hours.schedule) assert.equal(hours.onHolidays, 'closed');
      }),
      { numRuns: 300 },
    );
  });

  it('never open more because of a doubt thrown in', () => {
    const doubt = fc.constantFrom(
      '要予約',
      '原則',
      'ただし',
      '偶数月',
      '不定期',
      '電話のみ',
      '（祝日を除く）',
      ' 月曜休み',
      '、月曜休み',
      '12月29日～1月3日を除く',
      '夏季',
      '8月',
      '頃',
      '臨時休業あり',
      '（土曜を除く）',
      '変更あり',
      '未定',
      '年末年始休み',
      '、祝日を除く',
      ' 年末年始を除く',
      '※',
      '（受付は16:30まで）',
      '隔週',
      '又は',
      '場合',
      '第',
      '?',
      '等',
      '（',
      '）',
      '12:00～13:00は休み',
      'お盆',
      '雨天中止',
      'のみ',
      '可',
      '相談',
      '毎月10日',
    );
    fc.assert(
      fc.property(
        intention,
        style,
        fc.array(fc.tuple(fc.nat(80), doubt), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '日曜日', '祝日'),
        (one, s, doubts, closed) => {
          const prose = write(one, s);
          // 「第1 月曜休み」 names days of its own.
          if (one.weeks && doubts.some(([, put]) => put.includes('月曜'))) return;
          // Between words only: 「木曜除く日」 would be another sentence, and a clear one.
          const words =
            prose.match(
              /毎月第[\d・]+|毎週|[月火水木金土日](?:曜日?)?|(?:午前|午後)?[\d:０-９：]+(?:時(?:半|\d+分)?)?|まで|から|./gu,
            ) ?? [];
          for (const [at, put] of doubts) words.splice(at % (words.length + 1), 0, put);
          const noisy = words.join('');
          const allowed = openMinutes(meant(one));
          // 毎月10日 names a day of its own.
          const named = doubts.some(([, put]) => put === '毎月10日');
          for (const minute of openMinutes(readHoursProse(noisy, closed)))
            assert.ok(allowed.has(minute) || named, `「${noisy}」 opens at ${minute}`);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('never throw on any text, and give only what the feed accepts', () => {
    const word = fc.constantFrom(
      '月',
      '火曜',
      '日曜日',
      '平日',
      '毎日',
      '土日',
      '祝日',
      '第2・4',
      '毎月',
      '10日',
      '12月29日',
      '～',
      '・',
      '、',
      '（',
      '）',
      '9:00',
      '17時',
      '午後1時',
      '翌9:00',
      '24時間',
      '365日',
      '年末年始',
      'を除く',
      '休み',
      '休館日：',
      'は',
      'の',
      'まで',
      '\n',
      '昼休み',
      '休日',
      '正午',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 14 }).map((words) => words.join('')),
          fc.string({ unit: 'grapheme', maxLength: 40 }),
        ),
        fc.constantFrom('', '月曜日', '年末年始'),
        (text, closed) => {
          const hours = readHoursProse(text, closed);
          if (hours.schedule) assert.ok(ibasho.safeParse({ id: 'x', name: 'x', ...hours }).success, text);
          else assert.deepEqual(hours, {});
        },
      ),
      { numRuns: 2000 },
    );
  });
});
