/** Whatever list was searched in vain: what is said instead of results ends in people. */
import { expect } from '@open-wc/testing';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import '../../src/widgets/event-list/define.js';
import '../../src/widgets/ibasho-map/define.js';
import '../../src/widgets/matching-board/define.js';
import '../../src/widgets/member-directory/define.js';
import '../../src/widgets/report-list/define.js';
import type { WidgetElement } from '../../src/internal/widget-element.js';
import type { Filters } from '../../src/model/filters/filters.js';
import { buildEvent, buildFeed, buildIbasho, buildMember, buildNeed, buildReport, NOW } from '../fixtures/feed.js';
import { isAccessible, ready, resetPage } from '../fixtures/ready.js';
import { serveFeed } from '../fixtures/serve-feed.js';
import { waitUntil } from '../fixtures/wait.js';

type Searched = WidgetElement & { filters: Partial<Filters> };

const feed = buildFeed({
  events: [buildEvent()],
  ibasho: [buildIbasho()],
  members: [buildMember()],
  needs: [buildNeed()],
  reports: [buildReport()],
});

describe('a search in vain', () => {
  afterEach(resetPage);

  for (const [tag, lang, words] of [
    ['event-list', 'ja', 'どれも合わないときは'],
    ['ibasho-map', 'ja-x-yasashii', ''],
    ['member-directory', 'en', 'If none of these suits you'],
    ['matching-board', 'ja', 'どれも合わないときは'],
    ['report-list', 'en', 'If none of these suits you'],
  ] as const)
    it(`ends in people in <tsunagari-${tag}> (${lang})`, async () => {
      const name = unsafeStatic(`tsunagari-${tag}`);
      const list = await ready<Searched>(
        staticHtml`<${name} feed=${serveFeed(feed)} lang=${lang} .clock=${() => NOW}></${name}>`,
        '[data-result]',
      );
      list.filters = { query: 'ぬるぽぬるぽ' };
      const ending = (): HTMLElement | null => list.shadowRoot!.querySelector('[part="empty"] > .ending:last-child');
      await waitUntil(ending, 'nobody to turn to');
      expect(ending()!.textContent).to.include(words);
      expect(ending()!.querySelector('a[href]'), 'the publisher, to be reached').to.exist;
      await isAccessible(list);
    });
});
