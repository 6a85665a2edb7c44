import { expect } from '@open-wc/testing';
import type { Feed, FeedState } from '../../src/feed/types.js';
import { FeedEvents } from '../../src/ui/feed-events.js';
import { type ControllerHost, hosting } from '../fixtures/controller-host.js';

const idle = { status: 'idle' } as FeedState;
const loading = { status: 'loading' } as FeedState;
const ready = (): FeedState => ({ status: 'ready', feed: {} as Feed }) as FeedState;
const failed = { status: 'failed', sources: [{ error: new RangeError('too large') }] } as unknown as FeedState;

describe('FeedEvents', () => {
  let host: ControllerHost;
  let parts: { feed: { state: FeedState }; language: { ready: boolean } };
  let heard: unknown[];

  beforeEach(() => {
    parts = { feed: { state: idle }, language: { ready: true } };
    heard = [];
    ({ host } = hosting((host) => new FeedEvents(host as never, parts, () => 7)));
    for (const type of ['tsunagari-ready', 'tsunagari-error'])
      host.addEventListener(type, (event) => heard.push([type, (event as CustomEvent<unknown>).detail]));
    document.body.append(host);
  });
  afterEach(() => host.remove());

  async function shows(state: FeedState): Promise<void> {
    parts.feed.state = state;
    host.requestUpdate();
    await host.updateComplete;
  }

  it('says nothing while a feed loads', async () => {
    await shows(loading);
    expect(heard).to.deep.equal([]);
  });

  it('tells once that data are shown, however often they are drawn', async () => {
    const state = ready();
    await shows(state);
    await shows(state);
    expect(heard).to.deep.equal([['tsunagari-ready', { count: 7 }]]);
  });

  it('tells again when other data have come', async () => {
    await shows(ready());
    await shows(ready());
    expect(heard).to.have.length(2);
  });

  it('tells that nothing can be shown, by the name of the error alone', async () => {
    await shows(failed);
    expect(heard).to.deep.equal([['tsunagari-error', { error: 'RangeError' }]]);
  });

  it('waits for the words: before them nothing is shown', async () => {
    parts.language.ready = false;
    await shows(ready());
    expect(heard).to.deep.equal([]);
    parts.language.ready = true;
    await shows(parts.feed.state);
    expect(heard).to.have.length(1);
  });
});
