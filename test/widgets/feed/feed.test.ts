import { aTimeout, expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { FeedProvider } from '../../../src/widgets/feed/feed.js';
import { buildEvent, buildFeed } from '../../fixtures/feed.js';
import { fakeFeeds } from '../../context/fake-feeds.js';
import type { TestWidget } from '../../context/test-widget.js';
import '../../context/test-widget.js';
import { waitUntil } from '../../fixtures/wait.js';

const feedOf = (name: string): ReturnType<typeof buildFeed> => buildFeed({ events: [buildEvent({ name })] });
const shows = (widget: TestWidget, text: string): Promise<void> =>
  waitUntil(() => widget.shown === text, `${widget.shown} should become ${text}`);

describe('<tsunagari-feed>', () => {
  let feeds: ReturnType<typeof fakeFeeds>;
  beforeEach(() => (feeds = fakeFeeds()));
  afterEach(() => {
    fixtureCleanup();
    feeds.restore();
  });

  // First of all, while the tag is not yet defined in this page.
  it('is waited for by a widget that upgraded before it, also through a slot of another component', async () => {
    const url = feeds.url(feedOf('late'));
    const box = await fixture<HTMLElement>(html`<div>
      <tsunagari-feed feed=${url}><p><test-widget></test-widget></p></tsunagari-feed>
      <section></section>
    </div>`);
    const section = box.querySelector('section')!;
    const root = section.attachShadow({ mode: 'open' });
    root.append(document.createElement('tsunagari-feed'));
    root.firstElementChild!.setAttribute('feed', url);
    root.firstElementChild!.append(document.createElement('slot'));
    const widget = box.querySelector<TestWidget>('test-widget')!;
    const slotted = section.appendChild(document.createElement('test-widget')) as TestWidget;
    await aTimeout(20);
    expect(customElements.get('tsunagari-feed')).to.equal(undefined);
    expect(widget.shown).to.equal('idle');
    await import('../../../src/widgets/feed/define.js');
    await shows(widget, 'late');
    await shows(slotted, 'late');
    expect(feeds.asked).to.deep.equal([url]);
    expect(feeds.said).to.deep.equal([]);
  });

  it('gives its feed to every widget inside it, also to one that comes later', async () => {
    const url = feeds.url(feedOf('given'));
    const provider = await fixture<FeedProvider>(
      html`<tsunagari-feed feed=${url}><test-widget></test-widget></tsunagari-feed>`,
    );
    await shows(provider.querySelector('test-widget')!, 'given');
    const later = provider.appendChild(document.createElement('test-widget')) as TestWidget;
    await shows(later, 'given');
    expect(feeds.asked).to.deep.equal([url]);
  });

  it('is beaten by a widget’s own feed, and serves it again when that is gone', async () => {
    const provider = await fixture<FeedProvider>(
      html`<tsunagari-feed feed=${feeds.url(feedOf('given'))}><test-widget feed=${feeds.url(feedOf('own'))}></test-widget></tsunagari-feed>`,
    );
    const widget = provider.querySelector<TestWidget>('test-widget')!;
    await shows(widget, 'own');
    widget.feed = '';
    await shows(widget, 'given');
  });

  it('the nearest one counts', async () => {
    const outer = await fixture<FeedProvider>(
      html`<tsunagari-feed feed=${feeds.url(feedOf('outer'))}><tsunagari-feed feed=${feeds.url(feedOf('inner'))}><test-widget></test-widget></tsunagari-feed></tsunagari-feed>`,
    );
    const widget = outer.querySelector<TestWidget>('test-widget')!;
    await shows(widget, 'inner');
    outer.append(widget);
    await shows(widget, 'outer');
  });

  it('passes a changed feed on, and a retry back', async () => {
    const provider = await fixture<FeedProvider>(
      html`<tsunagari-feed feed=${feeds.url(feedOf('a'))}><test-widget></test-widget></tsunagari-feed>`,
    );
    const widget = provider.querySelector<TestWidget>('test-widget')!;
    await shows(widget, 'a');
    const url = feeds.url(404);
    provider.feed = url;
    await shows(widget, 'failed');
    feeds.answer(url, feedOf('b'));
    widget.controller.retry();
    await shows(widget, 'b');
  });

  it('without feed says so once; one set by script right after is no mistake', async () => {
    const provider = await fixture<FeedProvider>(html`<tsunagari-feed><test-widget></test-widget></tsunagari-feed>`);
    provider.feed = feeds.url(feedOf('set'));
    await shows(provider.querySelector('test-widget')!, 'set');
    expect(feeds.said).to.deep.equal([]);
    await fixture(html`<tsunagari-feed></tsunagari-feed>`);
    await feeds.told();
    expect(feeds.said).to.have.length(1);
    expect(feeds.said[0]).to.contain('<tsunagari-feed>').and.contain('feed=');
  });

  it('leaves the layout of the page alone', async () => {
    const provider = await fixture<FeedProvider>(
      html`<tsunagari-feed feed=${feeds.url(feedOf('x'))}><p>本文</p></tsunagari-feed>`,
    );
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(provider.querySelector('p')!.offsetHeight).to.be.greaterThan(0);
  });
});
