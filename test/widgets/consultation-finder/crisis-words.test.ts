/** Words of despair bring the lines first, and nothing else is ever done with them. */
import { expect } from '@open-wc/testing';
import '../../../src/widgets/consultation-finder/define.js';
import type { ConsultationFinder } from '../../../src/widgets/consultation-finder/consultation-finder.js';
import { pageLanguage } from '../../../src/ui/language-controller.js';
import { buildFeed, buildWindow, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFeed } from '../../fixtures/serve-feed.js';
import { WINDOWS_IN_EVERY_STATE } from '../../fixtures/windows.js';
import { waitUntil } from '../../fixtures/wait.js';

const KIND =
  'とても つらいのですね。ここまで来てくださって、ありがとうございます。ひとりで抱えなくていいです。話を聞く人がいる窓口です。名前を言わなくても、うまく話せなくてもかまいません。';
const EVENTS = [
  'tsunagari-ready',
  'tsunagari-error',
  'tsunagari-select',
  'tsunagari-filter-change',
  'tsunagari-submit',
];

const clock = (): Date => NOW;
/** The words stand in names, descriptions and hidden keywords too: there a search would mark and count them. */
const all = buildFeed({
  consultationWindows: [
    ...WINDOWS_IN_EVERY_STATE,
    buildWindow({
      id: 'named',
      name: '自殺を考えるほどつらい方の窓口（見本）',
      description: '死にたい、消えたいという気持ちも話せます。',
      keywords: ['死にたい', '助けて', 'suicide'],
      topics: ['life-hard'],
    }),
  ],
});
const show = (feed = serveFeed(all), lang = 'ja'): Promise<ConsultationFinder> =>
  ready(
    html`<tsunagari-consultation-finder .clock=${clock} feed=${feed} lang=${lang} limit="20" expose-choices share></tsunagari-consultation-finder>`,
  );
const field = (finder: ConsultationFinder): HTMLInputElement => finder.shadowRoot!.querySelector('#finder-search')!;
const block = (finder: ConsultationFinder): HTMLElement | null => finder.shadowRoot!.querySelector('.life-hard');
const said = (finder: ConsultationFinder): string => finder.shadowRoot!.querySelector('[role="status"]')!.textContent!;

async function type(finder: ConsultationFinder, words: string, inputType = 'insertText'): Promise<void> {
  field(finder).value = words;
  field(finder).dispatchEvent(new InputEvent('input', { inputType, data: words }));
  await finder.updateComplete;
}

/** Everything that a page can see of what happens in the widget. */
function listen(): { events: [string, unknown][]; logs: unknown[][]; stop: () => void } {
  const events: [string, unknown][] = [];
  const logs: unknown[][] = [];
  const onEvent = (event: Event): void => void events.push([event.type, (event as CustomEvent).detail]);
  EVENTS.forEach((name) => document.addEventListener(name, onEvent));
  const kept = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => [name, console[name]] as const);
  for (const [name] of kept) console[name] = (...args: unknown[]) => void logs.push(args);
  return {
    events,
    logs,
    stop: () => {
      EVENTS.forEach((name) => document.removeEventListener(name, onEvent));
      for (const [name, log] of kept) console[name] = log;
    },
  };
}

describe('tsunagari-consultation-finder and words of despair', () => {
  afterEach(resetPage);

  for (const [how, words] of [
    ['as it is', '死にたい'],
    ['in kana', 'しにたい'],
    ['in half-width kana', 'ｼﾆﾀｲ'],
    ['in katakana', 'シニタイ'],
    ['cut by spaces', '死 に た い'],
    ['cut by ideographic spaces', 'し　に　た　い'],
    ['in a sentence', '仕事がなくて、もう消えてしまいたいです'],
    ['in brackets', '「自殺」'],
    ['with another word to search', '家賃 死にたい'],
    ['in romaji', 'shinitai'],
    ['in English', 'I want to die'],
    ['in full-width letters', 'Ｗａｎｔ　ｔｏ　ｄｉｅ'],
    ['in capitals', 'SUICIDE'],
    ['as a cry', 'たすけて'],
    ['in Korean', '죽고 싶어요'],
    ['in Vietnamese', 'muốn chết'],
    ['in Chinese', '不想活了'],
  ] as const) {
    it(`shows the lines first and repeats nothing, typed ${how}`, async () => {
      const finder = await show();
      const { events, logs, stop } = listen();
      await type(finder, words);
      const others = [...finder.shadowRoot!.querySelectorAll('.window [id^="card-"]')].map(({ id }) => id);
      const forThat = all.consultationWindows!.filter(({ topics }) => topics?.includes('life-hard'));
      expect(others, 'what else there is for that; the words are not searched').to.have.length(forThat.length);
      expect(others).to.include('card-example_1b_named');
      expect(block(finder)?.querySelector('p')?.textContent).to.equal(KIND);
      // Our own windows may be named with such words; nothing else may have them.
      const bare = finder.shadowRoot!.querySelector('.root')!.cloneNode(true) as HTMLElement;
      bare.querySelectorAll('#card-example_1b_named, .prose').forEach((one) => one.remove());
      const markup = bare.outerHTML.replace(/<!--.*?-->/g, '');
      for (const word of [words, ...words.split(/[\s「」、]+/).filter((one) => one.length > 2)])
        expect(markup.toLowerCase().includes(word.toLowerCase()), word).to.equal(false);
      expect(finder.shadowRoot!.querySelector('mark') === null).to.equal(true);
      expect(shownText(finder)).not.to.match(/窓口が\d+件|0件|もしかして/);
      stop();
      expect(events).to.deep.equal([]);
      expect(logs).to.deep.equal([]);
      expect(JSON.stringify([finder.filters, [...finder.attributes].map((one) => one.value)])).not.to.include(words);
    });
  }

  for (const words of [
    '必死',
    '必死に働く',
    '死亡届',
    '死亡届を出したい',
    '起死回生',
    '急死',
    '急死した父',
    '孤独死',
    '助け合い',
    'アイリスカフェ',
    '市に対して',
    '消えた年金',
    '楽になる制度',
  ]) {
    it(`searches ${words} as any word`, async () => {
      const finder = await show();
      const { events, stop } = listen();
      await type(finder, words);
      stop();
      expect(block(finder) === null).to.equal(true);
      expect(events.map(([name]) => name)).to.deep.equal(['tsunagari-filter-change']);
    });
  }

  it('puts the lines before every window, in the order of the guide’s R1, each with its way and the word that it may be busy', async () => {
    const finder = await show();
    await type(finder, '死にたい');
    const lines = block(finder)!;
    for (const later of finder.shadowRoot!.querySelectorAll('.results-title, .window, [part="more"]'))
      expect(
        lines.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING,
        later.className,
      ).to.be.greaterThan(0);
    expect([...lines.querySelectorAll('a.call')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:0120279338',
      'https://talkme.jp/chat/',
      'tel:0120078310',
    ]);
    expect(lines.textContent).to.include('18歳までの方');
    expect(lines.textContent).to.include(
      '混み合って つながらないことがあります。あなたのせいではありません。時間をおいてかけ直すか、別の窓口も使ってください。',
    );
    expect([...lines.querySelectorAll('a.emergency')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:119',
      'tel:110',
    ]);
    await isAccessible(finder);
  });

  it('tells hours of a reader’s language where they are written in another and say only that it is at every hour', async () => {
    const buttons = async (hoursNote: string): Promise<string> => {
      const line = { id: 'listed', name: { en: 'A line (sample)' }, verifiedOn: '2025-08-26', hoursNote };
      const channel = { id: 'chat' as const, url: 'https://chat.example.jp/' };
      const emergency = [{ ...line, channel, role: 'talk' as const }];
      const finder = await show(serveFeed(buildFeed({ consultationWindows: [], emergency })), 'en');
      await type(finder, 'i want to die');
      return block(finder)!.querySelector('.hard-lines')!.textContent!.replace(/\s+/g, ' ');
    };
    expect(await buttons('24時間（2025年8月26日の掲載情報）')).to.match(
      /A line \(sample\).*24 hours \(checked August 26, 2025\)/,
    );
    expect(await buttons('24時間（第2土曜のみ）'), 'nothing of it is lost').to.include('24時間（第2土曜のみ）');
  });

  it('offers what is open: not a line that is shut now, and not one that shuts this person out', async () => {
    const phone = (number: string): { id: string; number: string } => ({ id: 'phone', number });
    const line = { verifiedOn: '2026-07-01', onHolidays: 'open' as const };
    const feed = serveFeed(
      buildFeed({
        consultationWindows: [],
        emergency: [
          {
            ...line,
            id: 'night',
            name: '夜だけの電話（見本）',
            channel: phone('000-000-0011'),
            schedule: [{ opens: '20:00', closes: '23:00' }],
          },
          {
            ...line,
            id: 'old',
            name: '65歳からの電話（見本）',
            channel: phone('000-000-0012'),
            eligibility: { ageFrom: 65, match: 'only' },
          },
          {
            ...line,
            id: 'day',
            name: '昼の電話（見本）',
            channel: phone('000-000-0013'),
            schedule: [{ opens: '09:00', closes: '17:00' }],
          },
        ],
      }),
    );
    const finder = await show(feed);
    await type(finder, '死にたい');
    const titles = (): string[] =>
      [...block(finder)!.querySelectorAll('.line-name')].map((title) => title.textContent!);
    expect(titles()).to.include('昼の電話（見本）');
    expect(titles().join()).not.to.match(/夜だけ|65歳/);
    const age = finder.shadowRoot!.querySelector<HTMLSelectElement>('#finder-age')!;
    const choose = async (band: string): Promise<void> => {
      age.value = band;
      age.dispatchEvent(new Event('change'));
      await finder.updateComplete;
    };
    await choose('under-18');
    expect(titles()[0]).to.equal('24時間子供SOSダイヤル');
    expect(block(finder)!.textContent).not.to.include('18歳までの方');
    await choose('40-64');
    expect(titles().join()).not.to.match(/子供|チャイルド|夜だけ|65歳/);
  });

  it('waits for the end of a composition, and hears what was composed', async () => {
    const finder = await show();
    const { events, stop } = listen();
    const input = field(finder);
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    for (const reading of ['ｓ', 'し', 'しに', 'しにた', 'しにたい', '死にたい']) {
      input.value = reading;
      input.dispatchEvent(new InputEvent('input', { isComposing: true, data: reading }));
      await finder.updateComplete;
    }
    expect(block(finder) === null).to.equal(true);
    input.dispatchEvent(new CompositionEvent('compositionend', { data: '死にたい' }));
    await finder.updateComplete;
    stop();
    expect(block(finder) !== null).to.equal(true);
    expect(events, 'no half-typed word was counted either').to.deep.equal([]);
  });

  it('hears what was pasted or dropped', async () => {
    for (const how of ['insertFromPaste', 'insertFromDrop', 'insertReplacementText']) {
      const finder = await show();
      await type(finder, '  死にたい\n', how);
      expect(block(finder) !== null, how).to.equal(true);
    }
  });

  it('announces neither a count nor the word when one was about to be announced', async () => {
    const finder = await show();
    await type(finder, 'くらし');
    await type(finder, 'くらし 死にたい');
    await waitUntil(() => said(finder) !== '', 'the live region did not speak');
    expect(said(finder)).to.equal('相談できる窓口を先に表示しています。');
  });

  it('says nothing to the page when something else is chosen or used meanwhile', async () => {
    const finder = await show();
    await type(finder, '死にたい');
    const { events, stop } = listen();
    finder.shadowRoot!.querySelector<HTMLElement>('.tile')!.click();
    await finder.updateComplete;
    const link = block(finder)!.querySelector<HTMLAnchorElement>('a.call')!;
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    stop();
    expect(events).to.deep.equal([['tsunagari-select', { action: 'line' }]]);
    expect(block(finder) !== null).to.equal(true);
  });

  it('shows the lines where the page presets the topic, and neither names nor counts it', async () => {
    const url = serveFeed(all);
    for (const locked of ['', 'topic']) {
      const finder = await ready<ConsultationFinder>(
        html`<tsunagari-consultation-finder .clock=${clock} feed=${url} topic="life-hard" locked=${locked} expose-choices></tsunagari-consultation-finder>`,
      );
      expect(block(finder)?.querySelector('p')?.textContent).to.equal(KIND);
      expect(finder.shadowRoot!.querySelector('.active-filters') === null).to.equal(true);
      expect(shownText(finder)).not.to.match(/窓口が\d+件/);
      const { events, stop } = listen();
      await type(finder, 'くらし');
      stop();
      expect(events).to.deep.equal([]);
      await isAccessible(finder);
    }
  });

  it('asks nobody to give up 生きるのがつらい where other conditions leave nothing', async () => {
    const finder = await show();
    finder.filters = { topic: ['life-hard'], channel: ['fax'] };
    await finder.updateComplete;
    expect(finder.shadowRoot!.querySelector('[part="empty"]') !== null).to.equal(true);
    expect(finder.shadowRoot!.querySelector('[part="empty"]')!.textContent).not.to.include('生きるのがつらい');
    expect(block(finder) !== null).to.equal(true);
  });

  it('keeps the lines in another language, without the word', async () => {
    const finder = await show();
    await type(finder, '死にたい');
    for (const [language, kind] of [
      ['en', 'It must be very hard. Thank you for coming this far.'],
      ['ja-x-yasashii', 'ここまで 来'],
    ] as const) {
      pageLanguage.choose(language);
      await waitUntil(() => block(finder)?.textContent.replace(/きて?/, '').includes(kind.slice(0, 6)), language);
      expect(shownText(finder)).not.to.match(/死にたい、?もう|\d+ support services?/);
      await isAccessible(finder);
    }
  });
});
