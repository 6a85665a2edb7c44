/** What comes first, what sinks to the end, and what is not offered at all: cases that misled people. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConsultationWindow, Ibasho } from '../../../src/feed/schema.js';
import type { Feed } from '../../../src/feed/types.js';
import type { GuideSituation } from '../../../src/model/guide/rules.js';
import { guideResult, type GuideItem, type GuideResult } from '../../../src/model/guide/result.js';
import { ONLINE, NO_ANSWER, type Answers } from '../../../src/model/guide/questions.js';
import { trustedEvent, trustedFeed, trustedIbasho, trustedWindow } from '../../fixtures/trusted.js';

const DAY = new Date('2026-07-28T10:00:00+09:00');
const NIGHT = new Date('2026-07-28T02:00:00+09:00');
const ALL_DAY = [{ opens: '00:00', closes: '24:00' }];
const chat = [{ id: 'chat', url: 'https://example.jp/chat' }];
const phone = [{ id: 'phone', number: '000-000-0001' }];

const nation = (id: string, rest: Partial<ConsultationWindow> = {}) =>
  trustedWindow({ id, topics: ['lonely-talk'], serviceAreas: ['00'], onHolidays: 'open', ...rest });
const place = (id: string, rest: Partial<Ibasho> = {}) => trustedIbasho({ id, ...rest });

interface Asking {
  answers: Answers;
  feed: Partial<Feed>;
  situation?: Partial<GuideSituation>;
  now?: Date;
  area?: string;
}

const ask = ({ answers, feed, situation = {}, now = DAY, area }: Asking): GuideResult =>
  guideResult({
    answers,
    situation: { language: 'ja', ...situation },
    feed: trustedFeed(feed),
    now,
    ...(area !== undefined && { area }),
  });
const idOf = (item: GuideItem): string =>
  item.kind === 'line' ? (item.line.record?.id ?? item.line.id) : item.kind === 'portal' ? 'portal' : item.record.id;
const idsOf = (result: GuideResult, kind?: GuideItem['kind']): string[] =>
  result.sections.flatMap(({ items }) => items.filter((item) => !kind || item.kind === kind).map(idOf));
const under = (result: GuideResult, heading: string): string[] =>
  result.sections.filter((section) => section.heading === heading).flatMap(({ items }) => items.map(idOf));

const LONELY: Answers = { near: 'a-little-lonely', age: '65-over', wish: 'open' };
const TALK = (age: string, means = 'any'): Answers => ({ near: 'not-sure', age, wish: 'talk', means });
const SOLVE = (trouble: string, age: string = NO_ANSWER): Answers => ({
  near: 'in-trouble',
  age,
  wish: 'solve',
  trouble,
});

describe('a condition that nobody named', () => {
  const CONDITIONS: readonly Partial<Ibasho>[] = [
    { kind: 'dementia-cafe', audiences: ['senior', 'family'] },
    { kind: 'dementia-cafe', audiences: ['anyone'] },
    { kind: 'carer-cafe' },
    { kind: 'parenting-space' },
    { kind: 'disability-centre' },
    { kind: 'bereavement-group' },
    { kind: 'step-out-space' },
    { kind: 'peer-group' },
    { kind: 'food-pantry' },
    { audiences: ['carer'] },
    { audiences: ['illness'] },
    { audiences: ['disability', 'family'] },
    { audiences: ['bereaved'] },
    { audiences: ['child', 'parents'] },
    { audiences: ['withdrawn'] },
    { audiences: ['hardship'] },
  ];
  const ibasho = [...CONDITIONS.map((rest, at) => place(`c${at}`, rest)), place('salon', { welcomes: [] })];
  const events = [
    trustedEvent({ id: 'carers', for: 'citizen', audiences: ['carer'], startDate: '2026-07-29', endDate: undefined }),
    trustedEvent({ id: 'all', for: 'citizen' }),
  ];
  const WAYS: readonly Answers[] = [
    LONELY,
    { near: 'a-little-lonely', age: NO_ANSWER, wish: 'place', place: NO_ANSWER },
    { near: NO_ANSWER, age: NO_ANSWER, wish: NO_ANSWER },
    { near: 'join-in', age: '40-64', wish: 'give', place: NO_ANSWER },
    { near: 'very-hard' },
    TALK('65-over'),
  ];

  for (const answers of WAYS)
    it(`is not answered: ${JSON.stringify(answers)}`, () => {
      const result = ask({ answers, feed: { ibasho, events } });
      assert.deepEqual(idsOf(result, 'place'), ['salon']);
      assert.ok(!idsOf(result).includes('carers'));
    });

  it('comes when its topic was chosen, after what is for anyone', () => {
    const carers = [
      place('for-carers', { audiences: ['carer'] }),
      place('salon', { audiences: ['anyone'], welcomes: [] }),
    ];
    const result = ask({ answers: LONELY, feed: { ibasho: carers }, situation: { topics: ['carer'] } });
    assert.deepEqual(idsOf(result, 'place'), ['salon', 'for-carers']);
    assert.deepEqual(idsOf(ask({ answers: SOLVE('family'), feed: { ibasho: carers } }), 'place'), [
      'salon',
      'for-carers',
    ]);
  });

  it('is no condition beside the age that it names', () => {
    const both = [place('elders-and-carers', { audiences: ['senior', 'carer'] })];
    assert.deepEqual(idsOf(ask({ answers: LONELY, feed: { ibasho: both } }), 'place'), ['elders-and-carers']);
  });
});

describe('a trouble that nobody named', () => {
  const text = [{ id: 'web-form', url: 'https://example.jp/form' }];
  const windows = [
    nation('violence', {
      topics: ['violence-home'],
      audiences: ['victim', 'anyone'],
      channels: text,
      schedule: ALL_DAY,
    }),
    nation('consumers', { topics: ['debt-legal'], audiences: ['anyone'], channels: text, schedule: ALL_DAY }),
    nation('emergency', { topics: ['health'], channels: phone, schedule: ALL_DAY }),
    nation('listening', { channels: text }),
    nation('anything', { topics: ['not-sure'], channels: phone }),
  ];
  const WAYS: readonly (readonly [Answers, Partial<GuideSituation>?])[] = [
    [{ near: 'very-hard' }, { withoutVoice: true }],
    [{ near: 'in-trouble', age: 'under-18', wish: 'talk', means: 'text' }],
    [{ near: 'in-trouble', age: NO_ANSWER, wish: NO_ANSWER }],
    [SOLVE(NO_ANSWER), { withoutVoice: true }],
    [TALK('40-64', 'voiceless')],
  ];
  for (const [answers, situation] of WAYS)
    it(`is not offered help for: ${JSON.stringify([answers, situation])}`, () => {
      const ids = idsOf(ask({ answers, feed: { consultationWindows: windows }, ...(situation && { situation }) }));
      for (const id of ['violence', 'consumers', 'emergency']) assert.ok(!ids.includes(id), ids.join());
      assert.ok(ids.includes('listening'), ids.join());
    });

  it('is, once it is named, and in somebody’s language', () => {
    const named = ask({ answers: SOLVE('living'), feed: { consultationWindows: windows } });
    assert.ok(under(named, 'windows').includes('consumers'));
    const spoken = [nation('tagalog', { topics: ['foreign-resident'], languages: ['tl'] })];
    const result = ask({
      answers: { near: 'in-trouble', age: NO_ANSWER, wish: NO_ANSWER },
      feed: { consultationWindows: spoken },
      situation: { language: 'tl' },
    });
    assert.deepEqual(under(result, 'language').slice(0, 1), ['tagalog']);
  });
});

describe('ages', () => {
  const ibasho = [
    place('hideout', { eligibility: { ageFrom: 6, ageTo: 18 }, welcomes: ['come-alone', 'no-booking'] }),
    place('teens', { audiences: ['teen'] }),
    place('far', { areas: ['14382'] }),
  ];

  it('that only touch do not match: children’s lines and places sink to the end for 18 to 39', () => {
    const childline = nation('childline', { eligibility: { ageTo: 18, match: 'only' } });
    const pupils = nation('pupils', { audiences: ['child', 'teen'] });
    const later = nation('later', { schedule: [{ opens: '20:00', closes: '22:00' }] });
    const result = ask({
      answers: { ...TALK('18-39'), near: 'a-little-lonely' },
      feed: { ibasho, consultationWindows: [childline, pupils, later] },
      area: '14205',
    });
    assert.ok(!idsOf(result).includes('childline'));
    assert.deepEqual(idsOf(result, 'window'), ['later', 'pupils']);
    assert.deepEqual(idsOf(result, 'place'), ['far', 'hideout', 'teens']);
  });
});

describe('the order of windows', () => {
  const windows = [
    nation('resting', { schedule: [{ ...ALL_DAY[0]!, from: '2024-05-02', through: '2024-05-07' }] }),
    nation('closed', { schedule: [{ opens: '09:00', closes: '17:00' }] }),
    nation('unknown', { schedule: undefined }),
    nation('as-listed', { schedule: ALL_DAY, verifiedOn: '2025-08-26' }),
    nation('open', { schedule: ALL_DAY }),
  ];
  const feed = { consultationWindows: windows, guide: { most: { windows: 6 } } };

  it('is open, round the clock as listed, unknown, closed; between its periods last', () => {
    for (const answers of [TALK(NO_ANSWER), SOLVE('talk')]) {
      const result = ask({ answers, feed, now: NIGHT });
      assert.deepEqual(idsOf(result, 'window'), ['open', 'as-listed', 'unknown', 'closed', 'resting']);
    }
  });

  it('leaves out what takes nobody now where nothing else is there', () => {
    const result = ask({ answers: SOLVE('talk'), feed: { consultationWindows: [windows[0]!] } });
    assert.deepEqual(idsOf(result), ['builtin-ibasho-chat', 'builtin-yorisoi']);
  });

  it('holds for lines too', () => {
    const result = ask({ answers: { ...TALK('under-18') }, feed: {}, now: NIGHT });
    assert.deepEqual(under(result, 'child-lines'), ['builtin-child-sos', 'builtin-childline']);
  });
});

describe('「文字で」', () => {
  const windows = [
    nation('call', { channels: phone, audiences: ['teen'], topics: ['lonely-talk', 'school'] }),
    nation('write', {
      channels: [...phone, ...chat],
      audiences: ['teen', 'anyone'],
      schedule: [{ opens: '20:00', closes: '22:00' }],
    }),
  ];
  for (const age of ['under-18', '40-64'])
    it(`puts text first and folds the phones for ${age}`, () => {
      const result = ask({ answers: TALK(age, 'text'), feed: { consultationWindows: windows } });
      const inSight = result.sections.filter(({ folded }) => !folded).flatMap(({ items }) => items.map(idOf));
      assert.deepEqual([...inSight].sort(), ['builtin-ibasho-chat', 'write']);
      const folded = under(result, 'phones');
      assert.equal(folded[0], 'call');
      assert.ok(folded[1] === (age === 'under-18' ? 'builtin-child-sos' : 'builtin-yorisoi'), folded.join());
      assert.ok(result.sections.find(({ heading }) => heading === 'phones')!.folded);
    });
});

describe('the switch 「声を出さない方法だけにする」', () => {
  it('is followed where nobody asked how to get in touch', () => {
    const windows = [
      nation('call', { topics: ['health'], channels: phone }),
      nation('fax', { topics: ['health'], channels: [...phone, { id: 'fax', number: '000-000-0002' }] }),
    ];
    const asking = { answers: SOLVE('body'), feed: { consultationWindows: windows } };
    assert.deepEqual(under(ask(asking), 'windows'), ['call', 'fax']);
    const result = ask({ ...asking, situation: { withoutVoice: true } });
    assert.deepEqual(under(result, 'no-voice'), ['fax', 'builtin-ibasho-chat']);
    assert.deepEqual(under(result, 'phones').slice(0, 1), ['call']);
    assert.ok(result.sections.some(({ heading }) => heading === 'no-voice-emergency'));
    assert.equal(result.hardMoment[0]?.line.id, 'builtin-ibasho-chat');
  });
});

describe('windows of one town', () => {
  const windows = [
    trustedWindow({ id: 'kawasaki', topics: ['money'], serviceAreas: ['14100'] }),
    trustedWindow({ id: 'towns', topics: ['money'], serviceAreas: ['14205', '14382'] }),
    trustedWindow({ id: 'in-town', topics: ['money'], serviceAreas: undefined, areas: ['14205'] }),
    trustedWindow({ id: 'prefecture', topics: ['money'], serviceAreas: ['14'] }),
  ];
  const feed = { consultationWindows: windows };
  const of = (area: string | undefined, answers: Answers = SOLVE('living')): GuideResult =>
    ask({ answers, feed, ...(area !== undefined && { area }) });

  it('are offered only to somebody whose town is known', () => {
    for (const area of [undefined, '', '14', '00', 'nowhere'])
      assert.deepEqual(idsOf(of(area), 'window'), ['prefecture'], String(area));
    assert.ok(idsOf(of('14205'), 'window').includes('towns'));
    assert.ok(!idsOf(of('14205'), 'window').includes('kawasaki'));
  });

  it('are asked for only after somebody to turn to, where a child asks, or who wants to be heard or cannot speak', () => {
    const first = (answers: Answers): boolean => of('14', answers).somebodyFirst;
    assert.equal(first({ near: 'a-little-lonely', age: NO_ANSWER, wish: 'talk', means: 'text' }), true);
    assert.equal(first({ near: 'in-trouble', age: 'under-18', wish: 'procedure' }), true);
    assert.equal(first({ ...SOLVE('living'), means: 'voiceless' }), true);
    assert.equal(first({ near: 'in-trouble', age: NO_ANSWER, wish: 'solve', trouble: 'safety' }), true);
    assert.equal(first(SOLVE('living')), false);
  });

  it('are asked for: where somebody lives, once, and only where it brings something', () => {
    assert.equal(of('14').asksHome, true);
    assert.equal(of('14205').asksHome, false);
    assert.equal(of('14', { ...SOLVE('living'), home: NO_ANSWER }).asksHome, false);
    assert.equal(of('14', { near: 'a-little-lonely', age: NO_ANSWER, wish: 'place', place: ONLINE }).asksHome, false);
    assert.equal(ask({ answers: SOLVE('living'), feed: { consultationWindows: [windows[3]!] } }).asksHome, false);
    const answered = of('14', { ...SOLVE('living'), home: '14205' });
    assert.ok(idsOf(answered, 'window').includes('towns'));
    assert.deepEqual(answered.because.at(-1), { question: 'home', answer: '14205' });
  });
});

describe('the line that reports harm to a child', () => {
  const windows = [
    nation('report', {
      topics: ['child-safety', 'pregnancy-parenting', 'worried-about-someone'],
      audiences: ['parents', 'family'],
      channels: [{ id: 'phone', number: '189' }],
      schedule: ALL_DAY,
    }),
    nation('parenting', {
      topics: ['pregnancy-parenting', 'worried-about-someone'],
      audiences: ['parents', 'family'],
      schedule: [{ opens: '20:00', closes: '22:00' }],
    }),
  ];
  const feed = { consultationWindows: windows };

  it('leads for nothing else', () => {
    assert.deepEqual(under(ask({ answers: SOLVE('family'), feed }), 'windows'), ['parenting', 'report']);
    assert.equal(
      under(ask({ answers: { near: 'somebody-else', age: NO_ANSWER, wish: NO_ANSWER }, feed }), 'around')[0],
      'parenting',
    );
    assert.ok(!under(ask({ answers: TALK('under-18'), feed }), 'child-lines').includes('report'));
    const grown = ask({ answers: SOLVE('safety', '40-64'), feed });
    assert.equal(under(grown, 'violence-lines').at(-1), 'report');
    const school = { ...windows[1]!, id: 'school', key: 'example/school', topics: ['school'] };
    assert.equal(
      under(ask({ answers: SOLVE('young'), feed: { consultationWindows: [windows[0]!, school] } }), 'windows')[0],
      'school',
    );
  });

  it('leads for a child’s safety', () => {
    const result = ask({ answers: {}, feed, situation: { topics: ['child-safety'] } });
    assert.equal(under(result, 'violence-lines')[0], 'report');
    assert.equal(under(ask({ answers: SOLVE('safety', 'under-18'), feed }), 'violence-lines')[0], 'report');
  });
});

describe('help against violence', () => {
  const windows = [
    nation('plus', {
      topics: ['violence-home'],
      channels: [{ id: 'phone', number: '0120-279-889' }],
      schedule: ALL_DAY,
    }),
    nation('consumers', { topics: ['crime-victim'], schedule: ALL_DAY }),
    nation('centre', { topics: ['violence-home'], schedule: [{ opens: '20:00', closes: '22:00' }] }),
  ];
  const result = ask({ answers: SOLVE('safety', '40-64'), feed: { consultationWindows: windows } });

  it('names a service once, by whichever of its ways it is listed', () => {
    assert.equal(idsOf(result).filter((id) => id === 'plus').length, 1);
    assert.ok(!idsOf(result).includes('builtin-dv-plus-web'));
  });

  it('has the windows for violence under its own words, other crimes among the rest', () => {
    assert.deepEqual(under(result, 'violence-windows'), ['centre']);
    assert.ok(under(result, 'windows').includes('consumers'));
  });
});

describe('sections', () => {
  it('under the same words are one', () => {
    const ibasho = ['a', 'b', 'c', 'd'].map((id) => place(id));
    const answers = { near: 'a-little-lonely', age: NO_ANSWER, wish: 'place', place: NO_ANSWER };
    const headings = ask({ answers, feed: { ibasho } }).sections.map(({ heading }) => heading);
    assert.equal(new Set(headings).size, headings.length);
  });

  it('say how far all of what they hold is, and nothing where it begins right here', () => {
    const talk = (...areas: string[]) =>
      ask({
        answers: TALK(NO_ANSWER),
        feed: { consultationWindows: areas.map((code, at) => nation(`w${at}`, { serviceAreas: [code] })) },
        area: '14205',
      }).sections.find(({ heading }) => heading === 'by-means')?.widened;
    assert.equal(talk('14', '00'), 'nation');
    assert.equal(talk('14205', '00'), undefined);
  });
});

it('a line against violence is not offered unasked to whoever worries about somebody', () => {
  const feed = {
    consultationWindows: [
      nation('harm', { topics: ['sexual-harm'], audiences: ['victim', 'family'] }),
      nation('family', { topics: ['feeling-low'], audiences: ['family'] }),
    ],
  };
  const worried: Answers = { near: 'somebody-else', age: NO_ANSWER, wish: NO_ANSWER };
  assert.deepEqual(under(ask({ answers: worried, feed }), 'around'), ['family']);
  const named = ask({ answers: worried, feed, situation: { topics: ['sexual-harm'] } });
  assert.ok(idsOf(named, 'window').includes('harm'));
});
