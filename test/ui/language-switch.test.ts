import { expect } from '@open-wc/testing';
import { ja as common, type CommonText } from '../../src/text/ja/common.js';
import type { Catalogue } from '../../src/text/catalogue.js';
import { LanguageController } from '../../src/ui/language-controller.js';
import { languageSwitch } from '../../src/ui/language-switch.js';
import { connected, hosting } from '../fixtures/controller-host.js';
import { resetPage } from '../fixtures/ready.js';
import { waitUntil } from '../fixtures/wait.js';

type Words = { common: CommonText };

describe('the language switch', () => {
  afterEach(resetPage);

  it('shows the language that was chosen while its words are on their way, whatever else is drawn meanwhile', async () => {
    let come!: (words: Words) => void;
    const words: Catalogue<Words> = {
      ja: { common },
      others: {
        en: () => Promise.reject(new Error('offline')),
        'ja-x-yasashii': () => new Promise((resolve) => (come = resolve)),
      },
    };
    const { host, controller } = hosting((host) => new LanguageController(host, words));
    host.draw = () => languageSwitch(controller);
    await connected(host);
    const select = host.shadowRoot!.querySelector('select')!;
    const choose = async (value: string): Promise<void> => {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await host.updateComplete;
      host.requestUpdate();
      await host.updateComplete;
    };

    await choose('ja-x-yasashii');
    expect([select.value, controller.language]).to.deep.equal(['ja-x-yasashii', 'ja']);
    come({ common });
    await waitUntil(() => controller.language === 'ja-x-yasashii');

    await choose('en');
    await waitUntil(() => controller.language === 'ja');
    await host.updateComplete;
    expect(select.value, 'what cannot be had is not shown as chosen').to.equal('ja');
    host.remove();
  });
});
