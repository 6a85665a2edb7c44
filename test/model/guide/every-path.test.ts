import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STAGES, VOICELESS_CHANNELS, type Language } from '../../../src/feed/vocabulary.js';
import type { Feed } from '../../../src/feed/types.js';
import { admits } from '../../../src/model/people/eligibility.js';
import {
  answer,
  answersOf,
  MOST_QUESTIONS,
  nextQuestion,
  NO_ANSWER,
  NO_CHANGES,
  ONLINE,
  readGuideChanges,
  type Answers,
  type GuideChanges,
} from '../../../src/model/guide/questions.js';
import { guideResult, type GuideItem, type GuideResult } from '../../../src/model/guide/result.js';
import { isByPhone } from '../../../src/model/safety/safety-lines.js';
import { NOW } from '../../fixtures/feed.js';
import { trustedEvent, trustedFeed, trustedIbasho, trustedWindow } from '../../fixtures/trusted.js';

const chat = [{ id: 'chat', url: 'https://example.jp/chat', languages: ['en'] }];
const contact = { phone: '000-000-0003' };

/** A feed with a trap for every rule. */
const FULL = trustedFeed({
  consultationWindows: [
    trustedWindow({
      id: 'general',
      topics: ['not-sure', 'procedures'],
      serviceAreas: ['14'],
      nextSteps: 'お話をうかがいます',
    }),
    trustedWindow({ id: 'chat', topics: ['lonely-talk', 'feeling-low'], serviceAreas: ['00'], channels: chat }),
    trustedWindow({ id: 'hard', topics: ['life-hard'], serviceAreas: ['14'] }),
    trustedWindow({
      id: 'adults',
      topics: ['money', 'lonely-talk'],
      serviceAreas: ['00'],
      eligibility: { ageFrom: 18, match: 'only' },
    }),
    trustedWindow({
      id: 'children',
      topics: ['school', 'youth-life'],
      serviceAreas: ['00'],
      audiences: ['child', 'teen'],
      eligibility: { ageTo: 18, match: 'only' },
    }),
    trustedWindow({
      id: 'seniors',
      topics: ['elder-care', 'lonely-talk'],
      serviceAreas: ['00'],
      audiences: ['senior'],
    }),
    trustedWindow({
      id: 'round-the-clock',
      topics: ['life-hard', 'lonely-talk', 'not-sure', 'school'],
      serviceAreas: ['00'],
      channels: [{ id: 'phone', number: '０１２０（２７９）３３８' }],
      schedule: [{ opens: '00:00', closes: '24:00' }],
      onHolidays: 'open',
    }),
    trustedWindow({ id: 'dv', topics: ['violence-home', 'sexual-harm'], serviceAreas: ['14'] }),
    trustedWindow({ id: 'family', topics: ['worried-about-someone'], serviceAreas: ['14'], audiences: ['family'] }),
    trustedWindow({
      id: 'staff',
      topics: ['not-sure', 'lonely-talk', 'money'],
      serviceAreas: ['00'],
      audiences: ['support-worker'],
    }),
    trustedWindow({
      id: 'resting',
      topics: ['not-sure', 'lonely-talk', 'money'],
      serviceAreas: ['00'],
      status: 'temporarily-closed',
    }),
  ],
  ibasho: [
    trustedIbasho({ id: 'salon' }),
    trustedIbasho({ id: 'help', kind: 'hands-on', welcomes: ['can-help'] }),
    trustedIbasho({ id: 'young', kind: 'youth-space', audiences: ['teen'], operator: '見本市', contact }),
    trustedIbasho({ id: 'nameless', kind: 'youth-space', audiences: ['teen'] }),
    trustedIbasho({ id: 'peers', kind: 'peer-group', audiences: ['teen'], operator: '当事者会', contact }),
    trustedIbasho({
      id: 'online',
      kind: 'online-community',
      online: true,
      areas: [],
      audiences: ['youth'],
      operator: '見本',
      contact,
    }),
    trustedIbasho({
      id: 'home',
      kind: 'salon',
      audiences: ['child'],
      operator: '個人',
      contact,
      addressPrecision: 'hidden',
    }),
  ],
  events: [
    trustedEvent({ id: 'supporters', kind: 'supporter-training' }),
    trustedEvent({ id: 'staff-only', kind: 'staff-training', for: 'supporter' }),
    trustedEvent({ id: 'visiting', kind: 'visiting-consultation', for: 'citizen' }),
    trustedEvent({ id: 'cancelled', kind: 'workshop', for: 'citizen', eventStatus: 'cancelled' }),
    trustedEvent({ id: 'past', kind: 'workshop', for: 'citizen', startDate: '2026-01-01', endDate: undefined }),
  ],
});

const FEEDS: readonly (readonly [string, Feed | undefined])[] = [
  ['no feed', undefined],
  ['an empty feed', trustedFeed()],
  ['a full feed', FULL],
];
const PLACES = [ONLINE, '14205', '14113', '13101'];

/** Every way through the questions. */
function* paths(answers: Answers = {}, changes: GuideChanges = NO_CHANGES): Generator<Answers> {
  const question = nextQuestion(answers, changes);
  if (!question) {
    yield answers;
    return;
  }
  const choices = question === 'place' ? PLACES : answersOf(question, changes);
  for (const choice of [...choices, NO_ANSWER]) yield* paths(answer(answers, question, choice), changes);
}

const items = (result: GuideResult): GuideItem[] => result.sections.flatMap((section) => section.items);
const inSight = (result: GuideResult): GuideItem[] =>
  result.sections.filter(({ folded }) => !folded).flatMap((section) => section.items);
const idOf = (item: GuideItem): string =>
  item.kind === 'line' ? item.line.id : item.kind === 'portal' ? 'portal' : item.record.id;
const reachable = (item: GuideItem): boolean =>
  item.kind === 'window' || item.kind === 'place' || (item.kind === 'line' && item.line.role === 'talk');
const needsVoice = (item: GuideItem): boolean =>
  item.kind === 'line'
    ? isByPhone(item.line) && item.line.role !== 'danger'
    : item.kind === 'window' &&
      !item.record.channels?.some(
        ({ id }) => (VOICELESS_CHANNELS as readonly string[]).includes(id) || id === 'phone-relay',
      );

const ALL = [...paths()];
const LANGUAGES: readonly Language[] = ['ja', 'en'];

function each(
  test: (result: GuideResult, answers: Answers, feed: string) => void,
  situation: { topics?: string[]; audiences?: string[]; words?: string } = {},
): void {
  for (const [name, feed] of FEEDS) {
    for (const language of LANGUAGES)
      for (const answers of ALL)
        test(
          guideResult({ answers, situation: { language, ...situation }, feed, now: NOW, area: '14205' }),
          answers,
          name,
        );
  }
}

describe('every path of the guide', () => {
  it('is short', () => {
    assert.ok(ALL.length > 500);
    for (const answers of ALL) assert.ok(Object.keys(answers).length <= MOST_QUESTIONS, JSON.stringify(answers));
    assert.equal(nextQuestion({ near: 'very-hard' }), undefined, 'nothing stands before the lines');
  });

  it('ends in something in sight that can be reached, also without a feed', () => {
    each((result, answers, feed) => assert.ok(inSight(result).some(reachable), `${feed} ${JSON.stringify(answers)}`));
  });

  it('begins with the three parts of the safety line', () => {
    each(({ safety, hardMoment }) => {
      assert.deepEqual(
        safety.danger.map(({ channel }) => channel?.number),
        ['119', '110'],
      );
      assert.ok(hardMoment.filter(({ isButton }) => isButton).length === 2 && safety.voiceless.length > 0);
    });
  });

  it('offers nothing twice, no empty section, and not too much at once', () => {
    each((result, answers) => {
      const ids = items(result)
        .filter((item) => item.kind !== 'line')
        .map((item) => `${item.kind} ${idOf(item)}`);
      assert.equal(new Set(ids).size, ids.length, JSON.stringify(answers));
      assert.ok(result.sections.every((section) => section.items.length > 0));
      assert.ok(inSight(result).length <= 20, `${inSight(result).length} ${JSON.stringify(answers)}`);
    });
  });

  it('offers a number of ours once, as a line or as the window of the feed that answers it', () => {
    const ours = (item: GuideItem): boolean => ['round-the-clock', 'builtin-yorisoi'].includes(idOf(item));
    let offered = 0;
    each((result, answers) => {
      // What is folded may stand in sight as well where nothing else can be reached.
      const found = inSight(result).filter(ours).length;
      assert.ok(found <= 1, JSON.stringify(answers));
      offered += found;
    });
    assert.ok(offered > 0);
  });

  it('never offers what is for staff, rests, is over or called off', () => {
    each((result) => {
      for (const id of items(result).map(idOf))
        assert.ok(!['staff', 'staff-only', 'resting', 'cancelled', 'past'].includes(id), id);
    });
  });

  it('R6: offers a child only what admits the age, and no place that is not named', () => {
    each((result, { age }) => {
      if (age !== 'under-18') return;
      assert.ok(result.notes.includes('under18'));
      for (const item of items(result)) {
        assert.ok(
          !['nameless', 'peers', 'online', 'home', 'salon', 'adults', 'seniors'].includes(idOf(item)),
          idOf(item),
        );
        if (item.kind === 'window' || item.kind === 'event')
          assert.notEqual(admits(item.record, { ageBand: 'under-18' }), 'no');
      }
    });
  });

  it('shuts nobody of another age out either', () => {
    each((result, { age }) => {
      if (age && age !== NO_ANSWER && age !== 'under-18')
        assert.ok(
          !items(result).some((item) => ['children', 'builtin-childline'].includes(idOf(item)) && age !== '18-39'),
          JSON.stringify(result.sections.map(({ items: some }) => some.map(idOf))),
        );
    });
  });

  it('R8: without voice shows nothing in sight that needs one, and never a phone alone', () => {
    each(
      (result, answers) => {
        assert.ok(result.rules.includes('R8'));
        for (const { heading, folded, items: some } of result.sections) {
          // The lines of despair are one by text and one by phone, whatever else was chosen: by text first.
          if (heading === 'talk-now') assert.deepEqual(some.map(needsVoice).slice(0, 2), [false, true]);
          else if (!folded)
            for (const item of some) assert.ok(!needsVoice(item), `${idOf(item)} ${JSON.stringify(answers)}`);
        }
        assert.ok(result.sections.some(({ heading }) => heading === 'no-voice-emergency'));
      },
      { audiences: ['deaf-hoh'] },
    );
  });

  it('R7: names no place and no event, says that traces stay, and puts no print or map forward', () => {
    for (const topics of [['violence-home'], ['sexual-harm'], ['child-safety']]) {
      each(
        (result) => {
          assert.equal(result.rules[0], 'R7');
          assert.ok(result.discreet && result.noMap && result.notes[0] === 'traces');
          assert.ok(!items(result).some(({ kind }) => kind === 'place' || kind === 'event'));
          assert.equal(result.sections[0]?.rule, 'R7');
        },
        { topics },
      );
    }
  });

  it('R1: puts the lines first, without events, by the answer, the topic or the words', () => {
    const check = (result: GuideResult): void => {
      if (result.rules[0] === 'R7') return;
      assert.equal(result.rules[0], 'R1');
      assert.equal(result.sections[0]?.heading, 'talk-now');
      assert.ok(result.sections[0]!.items.length <= 4 && result.notes.includes('lifeHard') && result.noMap);
      assert.ok(!items(result).some(({ kind }) => kind === 'event'));
      assert.ok(items(result).filter(({ kind }) => kind === 'place').length <= 2);
    };
    each((result, { near }) => near === 'very-hard' && check(result));
    each(check, { topics: ['life-hard'] });
    each(check, { words: 'もう死にたい' });
    each((result, { near }) => near !== 'very-hard' && assert.ok(!result.rules.includes('R1')), { words: '必死' });
  });

  it('keeps what was typed out of the result', () => {
    const result = guideResult({
      answers: {},
      situation: { language: 'ja', words: 'もう死にたい' },
      feed: FULL,
      now: NOW,
    });
    assert.ok(!JSON.stringify(result).includes('死にたい'));
  });

  it('keeps the priority R7 > R1 > R6 > R8 > R9 > wish > what is near', () => {
    const order = ['R7', 'R1', 'R6', 'R8', 'R9'];
    const wishes: Record<string, string> = {
      talk: 'talk',
      place: 'R10',
      solve: 'R2',
      give: 'R4',
      procedure: 'R13',
      open: 'R10',
    };
    each(({ rules }, { wish, near }) => {
      const guarding = rules.filter((rule) => order.includes(rule));
      assert.deepEqual(
        guarding,
        order.filter((rule) => (guarding as string[]).includes(rule)),
      );
      const rest = rules.slice(guarding.length);
      assert.ok(rest.every((rule) => !order.includes(rule)));
      if (wish && wishes[wish]) assert.equal(rest[0], wishes[wish], `${near} ${wish}`);
    });
  });

  it('sections stand in the order of the rules', () => {
    each((result, answers) => {
      const places = result.sections
        .filter(({ folded, heading }) => !folded && heading !== 'round-the-clock' && heading !== 'no-voice')
        .map(({ rule }) => result.rules.indexOf(rule));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
        JSON.stringify(answers),
      );
    });
  });

  it('R12: who answers nothing gets a general window, a line round the clock, two places and an event', () => {
    const result = guideResult({
      answers: { near: NO_ANSWER, age: NO_ANSWER, wish: NO_ANSWER },
      situation: { language: 'ja' },
      feed: FULL,
      now: NOW,
    });
    assert.deepEqual(result.rules, ['R12']);
    assert.deepEqual(
      result.sections.map(({ items: some }) => some.map(({ kind }) => kind).join()),
      ['window', 'line', 'place,place', 'event'],
    );
    assert.deepEqual(result.because, []);
  });

  it('carries no stage, no score and no sentence about what somebody is', () => {
    each((result, answers) => {
      // What the feed says is its own; everything else is ours.
      const ours = JSON.stringify({
        rules: result.rules,
        because: result.because,
        notes: result.notes,
        sections: result.sections.map(({ heading, rule, widened }) => ({ heading, rule, widened })),
        answers,
      });
      for (const stage of STAGES) assert.ok(!new RegExp(`\\b${stage}\\b`).test(ours), `${stage} ${ours}`);
      assert.doesNotMatch(ours, /安心|不安の蓄積|深刻化|重篤化|score|点数|あなたは/);
    });
  });
});

describe('a feed of odd records', () => {
  it('is taken as it is, and nothing throws', () => {
    const odd = trustedFeed({
      consultationWindows: [
        trustedWindow({
          id: 'bare',
          topics: undefined,
          serviceAreas: undefined,
          channels: undefined,
          schedule: undefined,
          audiences: ['constructor'],
        }),
        trustedWindow({
          id: 'odd',
          topics: ['toString', 'x-own'],
          serviceAreas: ['???'],
          channels: [{ id: 'pigeon' }],
          schedule: [{ opens: '18:00', closes: '09:00', days: [], weeks: [] }],
          eligibility: { ageFrom: 50, ageTo: 10, match: 'only' },
        }),
      ],
      ibasho: [
        trustedIbasho({ id: 'nowhere', areas: ['x'], kind: 'hasOwnProperty', geo: undefined, schedule: undefined }),
      ],
      events: [trustedEvent({ id: 'undated', kind: 'valueOf', startDate: undefined, endDate: undefined })],
    });
    for (const answers of ALL)
      assert.ok(
        inSight(
          guideResult({
            answers: { ...answers },
            situation: { language: 'th', topics: ['constructor'] },
            feed: odd,
            now: new Date('1970-01-01'),
            area: 'nowhere',
          }),
        ).some(reachable),
      );
  });

  it('may leave out questions and answers, and every path still ends in something reachable', () => {
    const feed = { ...FULL, guide: { skip: ['age', 'wish'], most: { windows: 1 } } };
    const changes = readGuideChanges(feed.guide);
    for (const answers of paths({}, changes)) {
      const result = guideResult({ answers, situation: { language: 'ja' }, feed, now: NOW });
      assert.ok(inSight(result).some(reachable) && Object.keys(answers).length <= 1);
      for (const { heading, items: some } of result.sections) if (heading === 'windows') assert.ok(some.length <= 2);
    }
  });
});

describe('what is folded', () => {
  const feed = trustedFeed({
    ibasho: [
      trustedIbasho({ id: 'near' }),
      trustedIbasho({
        id: 'young',
        audiences: ['teen'],
        welcomes: [],
        operator: '見本の会',
        contact: { email: 'a@example.jp' },
      }),
    ],
  });
  const placesOf = (answers: Answers): [string, boolean][] =>
    guideResult({ answers, situation: { language: 'ja' }, feed, now: NOW })
      .sections.filter(({ items: [first] }) => first?.kind === 'place')
      .map(({ items: [first], folded }) => [(first as { record: { id: string } }).record.id, folded]);

  it('does not take the best from what is in sight', () => {
    assert.deepEqual(placesOf({ near: 'a-little-lonely', age: '65-over', wish: 'talk', means: 'any' })[0], [
      'near',
      false,
    ]);
  });

  it('stays folded where living is hard, for a child too', () => {
    assert.deepEqual(placesOf({ near: 'very-hard', age: 'under-18' }), [['young', true]]);
  });
});

describe('R11', () => {
  const windows = (areas: string[][]): Feed =>
    trustedFeed({
      consultationWindows: areas.map((serviceAreas, at) =>
        trustedWindow({ id: `w${at}`, topics: ['lonely-talk', 'not-sure'], serviceAreas }),
      ),
    });
  const widened = (feed: Feed, area = '14205') =>
    guideResult({
      answers: { near: 'not-sure', age: NO_ANSWER, wish: 'talk', means: 'any' },
      situation: { language: 'ja' },
      feed,
      now: NOW,
      area,
    }).sections.find(({ heading }) => heading === 'by-means')?.widened;

  it('says how far it looked', () => {
    assert.equal(widened(windows([['14205'], ['14']])), undefined);
    assert.equal(widened(windows([['14']])), 'prefecture');
    assert.equal(widened(windows([['00']])), 'nation');
    const places = guideResult({
      answers: { near: 'a-little-lonely', age: NO_ANSWER, wish: 'place', place: '14207' },
      situation: { language: 'ja' },
      feed: FULL,
      now: NOW,
    });
    assert.equal(places.sections.find(({ heading }) => heading === 'places')?.widened, 'region');
  });

  it('goes online when asked to', () => {
    const online = guideResult({
      answers: { near: 'a-little-lonely', age: '18-39', wish: 'place', place: ONLINE },
      situation: { language: 'ja' },
      feed: FULL,
      now: NOW,
    });
    const places = items(online)
      .filter((item) => item.kind === 'place')
      .map(idOf);
    assert.deepEqual(places, ['online']);
  });
});
