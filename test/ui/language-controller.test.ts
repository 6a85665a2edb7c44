import { expect } from '@open-wc/testing';
import type { Catalogue } from '../../src/text/catalogue.js';
import { LanguageController, pageLanguage } from '../../src/ui/language-controller.js';
import { connected, hosting, type ControllerHost } from '../fixtures/controller-host.js';
import { resetPage } from '../fixtures/ready.js';
import { waitUntil } from '../fixtures/wait.js';

type Words = { hello: string };
type Load = () => Promise<Words>;

const english: Load = () => Promise.resolve({ hello: 'Hello' });
const catalogue = (en: Load = english): Catalogue<Words> => ({
  ja: { hello: 'こんにちは' },
  others: { en, 'ja-x-yasashii': () => Promise.resolve({ hello: 'こんにちは。' }) },
});

describe('LanguageController', () => {
  let host: ControllerHost;
  let language: LanguageController<Words>;

  async function put(words: Catalogue<Words>, lang = '', around: HTMLElement = document.body): Promise<void> {
    ({ host, controller: language } = hosting((host) => new LanguageController(host, words)));
    if (lang) host.lang = lang;
    around.append(host);
    await host.updateComplete;
  }
  beforeEach(resetPage);
  afterEach(() => {
    host.remove();
    resetPage();
  });

  it('has Japanese at hand', async () => {
    await put(catalogue());
    expect([language.ready, language.words.hello]).to.deep.equal([true, 'こんにちは']);
  });

  it('draws nothing of its own before the words of another language are there', async () => {
    await put(catalogue(), 'en');
    await waitUntil(() => language.ready);
    expect(language.words.hello).to.equal('Hello');
  });

  it('follows an ancestor, also when it changes', async () => {
    const around = document.createElement('div');
    around.lang = 'en-GB';
    document.body.append(around);
    await put(catalogue(), '', around);
    await waitUntil(() => language.language === 'en');
    around.lang = 'ja';
    await waitUntil(() => language.language === 'ja');
    around.remove();
  });

  it('keeps what stands until the other words have come', async () => {
    let come!: (words: Words) => void;
    await put(catalogue(() => new Promise((resolve) => (come = resolve))));
    pageLanguage.choose('en');
    await host.updateComplete;
    expect([language.ready, language.words.hello]).to.deep.equal([true, 'こんにちは']);
    come({ hello: 'Hello' });
    await waitUntil(() => language.words.hello === 'Hello');
  });

  it('lets the last choice win, however late an earlier one comes', async () => {
    let come!: (words: Words) => void;
    await put(catalogue(() => new Promise((resolve) => (come = resolve))));
    pageLanguage.choose('en');
    await host.updateComplete;
    pageLanguage.choose('ja');
    await host.updateComplete;
    come({ hello: 'Hello' });
    await Promise.resolve();
    expect([language.language, language.words.hello]).to.deep.equal(['ja', 'こんにちは']);
  });

  it('speaks Japanese where other words cannot be loaded', async () => {
    await put(
      catalogue(() => Promise.reject(new Error('offline'))),
      'en',
    );
    await waitUntil(() => language.ready);
    expect([language.language, language.words.hello]).to.deep.equal(['ja', 'こんにちは']);
  });

  it('shares the choice of the visitor with every widget of the page', async () => {
    const other = hosting((host) => new LanguageController(host, catalogue()));
    await connected(other.host);
    await put(catalogue());
    pageLanguage.choose('en');
    await waitUntil(() => language.language === 'en' && other.controller.language === 'en');
    other.host.remove();
  });
});
