import { ContextProvider } from '@lit/context';
import { aTimeout, expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { feedContext, type FeedContextValue } from '../../src/context/feed-context.js';
import type { FeedState } from '../../src/feed/types.js';
import { buildEvent, buildFeed } from '../fixtures/feed.js';
import { fakeFeeds } from './fake-feeds.js';
import type { TestWidget } from './test-widget.js';
import './test-widget.js';
import { waitUntil } from '../fixtures/wait.js';

const feedOf = (name: string): ReturnType<typeof buildFeed> => buildFeed({ events: [buildEvent({ name })] });
const shows = (widget: TestWidget, text: string): Promise<void> =>
  waitUntil(() => widget.shown === text, `${widget.shown} should become ${text}`);

describe('FeedController', () => {
  let feeds: ReturnType<typeof fakeFeeds>;
  beforeEach(() => (feeds = fakeFeeds()));
  afterEach(() => {
    fixtureCleanup();
    feeds.restore();
  });

  it('loads the widget’s own feed, read against the page', async () => {
    const base = document.head.appendChild(
      Object.assign(document.createElement('base'), { href: 'https://feeds.example.jp/base/' }),
    );
    feeds.answer('https://feeds.example.jp/base/own.json', feedOf('own'));
    const widget = await fixture<TestWidget>(html`<test-widget feed="own.json"></test-widget>`);
    expect(widget.shown).to.equal('loading');
    await shows(widget, 'own').finally(() => base.remove());
    expect(feeds.said).to.deep.equal([]);
  });

  it('several widgets send one request', async () => {
    const url = feeds.url(feedOf('one'));
    const box = await fixture<HTMLElement>(
      html`<div><test-widget feed=${url}></test-widget><test-widget feed=${url} area="14205"></test-widget><test-widget feed=${url}></test-widget></div>`,
    );
    for (const widget of box.querySelectorAll<TestWidget>('test-widget')) await shows(widget, 'one');
    expect(feeds.asked).to.deep.equal([url]);
  });

  it('takes several feeds, separated by any white space', async () => {
    const widget = await fixture<TestWidget>(
      html`<test-widget feed=${`${feeds.url(feedOf('a'))}\n  ${feeds.url({ ...feedOf('b'), publisher: { id: 'other' } })} `}></test-widget>`,
    );
    await shows(widget, 'a,b');
  });

  it('follows a changed feed, and comes to rest when it is taken away', async () => {
    const widget = await fixture<TestWidget>(html`<test-widget feed=${feeds.url(feedOf('a'))}></test-widget>`);
    await shows(widget, 'a');
    widget.feed = feeds.url(feedOf('b'));
    await shows(widget, 'b');
    widget.removeAttribute('feed');
    widget.feed = '';
    await shows(widget, 'idle');
  });

  it('is told of failure in words, and loads again by retry', async () => {
    const url = feeds.url(new Error('refused'));
    const widget = await fixture<TestWidget>(html`<test-widget feed=${url}></test-widget>`);
    await shows(widget, 'failed');
    await feeds.told();
    expect(feeds.said).to.have.length(1);
    expect(feeds.said[0])
      .to.contain('<test-widget>')
      .and.contain('feeds.example.jp')
      .and.contain('Access-Control-Allow-Origin');
    feeds.answer(url, feedOf('again'));
    widget.controller.retry();
    await shows(widget, 'again');
  });

  it('names no CORS header where the page’s own host is at fault', async () => {
    const widget = await fixture<TestWidget>(html`<test-widget feed="/nowhere.json"></test-widget>`);
    await shows(widget, 'failed');
    await feeds.told();
    expect(feeds.said[0]).to.contain('nowhere.json').and.not.contain('Access-Control');
  });

  it('says once what was left out', async () => {
    const url = feeds.url(buildFeed({ events: [buildEvent({ name: 'good' }), { id: 'bad' } as never] }));
    const box = await fixture<HTMLElement>(
      html`<div><test-widget feed=${url}></test-widget><test-widget feed=${url}></test-widget></div>`,
    );
    await shows(box.querySelector('test-widget')!, 'good');
    await feeds.told();
    expect(feeds.said).to.have.length(1);
    expect(feeds.said[0]).to.contain('events[1] (bad) name: is missing');
  });

  it('without feed and provider says once what to write, and stays idle', async () => {
    const box = await fixture<HTMLElement>(html`<div><test-widget></test-widget><test-widget></test-widget></div>`);
    await feeds.told();
    expect(box.querySelector<TestWidget>('test-widget')!.shown).to.equal('idle');
    expect(feeds.said).to.have.length(1);
    expect(feeds.said[0]).to.contain('<test-widget>').and.contain('feed="https://').and.contain('<tsunagari-feed');
  });

  it('a feed set by script right after is no mistake', async () => {
    const widget = document.createElement('test-widget') as TestWidget;
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.append(widget);
    widget.feed = feeds.url(feedOf('set'));
    await shows(widget, 'set');
    expect(feeds.said).to.deep.equal([]);
  });

  it('an unusable feed is told once and asked of nobody', async () => {
    const widget = await fixture<TestWidget>(html`<test-widget feed="javascript:alert(1)"></test-widget>`);
    await feeds.told();
    expect(widget.shown).to.equal('idle');
    expect(feeds.asked).to.deep.equal([]);
    expect(feeds.said).to.have.length(1);
    expect(feeds.said[0]).to.contain('feed="javascript:alert(1)"');
  });

  it('moved in the page it stays ready and asks nobody; taken out it listens no more', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><p></p><test-widget feed=${feeds.url(feedOf('moved'))}></test-widget></div>`,
    );
    const widget = box.querySelector<TestWidget>('test-widget')!;
    await shows(widget, 'moved');
    box.querySelector('p')!.append(widget);
    await widget.updateComplete;
    expect(widget.shown).to.equal('moved');
    expect(feeds.asked).to.have.length(1);
    widget.remove();
    await widget.updateComplete;
    const { renders } = widget;
    widget.controller.retry();
    await aTimeout(30);
    expect(widget.renders).to.equal(renders);
  });

  it('speaks with a provider of another version by the contract alone', async () => {
    const ready = {
      status: 'ready',
      feed: { events: [{ name: 'foreign' }] },
      rejected: [],
      sources: [],
    } as unknown as FeedState;
    const wantedNames: string[][] = [];
    let ended = 0;
    let retried = 0;
    const value: FeedContextValue = {
      subscribe: (listener, wanted) => {
        wantedNames.push([...wanted.readers.map(({ name }) => name), ...wanted.areas]);
        listener({ status: 'loading' });
        setTimeout(() => listener(ready), 5);
        return () => void ended++;
      },
      getState: () => ready,
      retry: () => void retried++,
    };
    const box = await fixture<HTMLElement>(html`<div></div>`);
    new ContextProvider(box, { context: feedContext, initialValue: value });
    const widget = document.createElement('test-widget') as TestWidget;
    widget.area = '142051 14100';
    box.append(widget);
    await shows(widget, 'foreign');
    expect(wantedNames).to.deep.equal([['events', '14205', '14100']]);
    widget.controller.retry();
    expect(retried).to.equal(1);
    widget.controller.includeAreas(['14382']);
    expect(wantedNames[1]).to.deep.equal(
      ['events', '14205', '14100', '14'],
      'a choice asks for the prefecture, not for the place',
    );
    widget.remove();
    expect(ended).to.equal(2);
    expect(feeds.said).to.deep.equal([]);
  });
});
