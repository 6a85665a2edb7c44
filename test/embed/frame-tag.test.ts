import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frameTag } from '../../src/embed/frame-tag.js';

const WIDGETS = { 'event-list': ['feed', 'area', 'heading', 'exit-url'], 'join-form': ['action', 'mail'] };
const URL_OF_PAGE = 'https://widgets.example/dist/frame.html';

function asked(search: string, { parent, origins = [] }: { parent?: string; origins?: string[] } = {}) {
  return frameTag({ search, url: URL_OF_PAGE + search, parent, origins }, WIDGETS);
}

describe('what the address of a frame page asks for', () => {
  it('becomes a tag with its attributes', () => {
    assert.deepEqual(asked('?widget=event-list&feed=../feed.json&area=14205+14207'), {
      widget: 'event-list',
      attributes: [
        ['feed', '../feed.json'],
        ['area', '14205 14207'],
      ],
      refused: [],
    });
  });

  it('is nothing for a widget that does not exist', () => {
    for (const name of ['', 'script', 'constructor', '__proto__', 'toString'])
      assert.equal(asked(`?widget=${name}`), undefined, name);
  });

  it('takes no attribute that the widget does not have', () => {
    for (const name of ['onclick', 'style', 'id', 'srcdoc', 'is', 'mail'])
      assert.deepEqual(asked(`?widget=event-list&${name}=x`)!.attributes, [], name);
  });

  const hosts = [
    { what: 'a relative file', feed: 'feed.json', taken: true },
    { what: 'the own host', feed: 'https://widgets.example/feed.json', taken: true },
    { what: 'a host that the operator named', feed: 'https://feed.example/feed.json', taken: true },
    { what: 'the host of the page around', feed: 'https://town.example/feed.json', taken: true },
    { what: 'a stranger', feed: 'https://evil.example/feed.json', taken: false },
    { what: 'a stranger beside the own host', feed: 'feed.json https://evil.example/feed.json', taken: false },
    { what: 'a stranger without scheme', feed: '//evil.example/feed.json', taken: false },
    { what: 'a stranger behind backslashes', feed: '\\\\evil.example/feed.json', taken: false },
    { what: 'a slash and a backslash', feed: '/\\evil.example/feed.json', taken: false },
    { what: 'the own host, where one slash follows the scheme', feed: 'https:/feed.json', taken: true },
    { what: 'capitals in the scheme', feed: 'HTTPS://evil.example/feed.json', taken: false },
    { what: 'a stranger with no slash after another scheme', feed: 'http:evil.example', taken: false },
    { what: 'a name that begins like ours', feed: 'https://widgets.example.evil.example/', taken: false },
  ];
  for (const { what, feed, taken } of hosts)
    it(`${taken ? 'takes' : 'refuses'} a file of ${what}`, () => {
      const tag = asked(`?widget=event-list&feed=${encodeURIComponent(feed)}`, {
        parent: 'https://town.example/page.html',
        origins: ['https://feed.example'],
      })!;
      assert.deepEqual(tag.attributes, taken ? [['feed', feed]] : []);
      assert.equal(tag.refused.length, taken ? 0 : 1);
    });

  it('sends an application to no host that nobody named', () => {
    assert.deepEqual(asked('?widget=join-form&action=https://evil.example/')!.attributes, []);
  });

  it('lets a visitor leave to anywhere', () => {
    assert.equal(asked('?widget=event-list&exit-url=https://weather.example/')!.attributes.length, 1);
  });

  it('takes words from the page around only', () => {
    const heading = `?widget=event-list&heading=${encodeURIComponent('こちらへお電話を：090')}`;
    assert.equal(asked(heading)!.attributes.length, 0);
    assert.equal(asked(heading, { parent: 'https://town.example/' })!.attributes.length, 1);
    assert.equal(asked('?widget=join-form&mail=evil@evil.example')!.attributes.length, 0);
  });
});
