/** The files of a new widget: it lists the names of a collection, and passes types, lint and its own test. */
import type { CollectionName } from '../src/feed/schema.js';
import { READY_LANGUAGES, type ReadyLanguage, type Translation } from '../src/text/catalogue.js';
import { LANGUAGE_NAMES } from '../src/text/languages.js';
import type { NewWidget } from './widget-lists.js';

const BUILDERS: Readonly<Record<CollectionName, string>> = {
  consultationWindows: 'buildWindow',
  ibasho: 'buildIbasho',
  events: 'buildEvent',
  reports: 'buildReport',
  members: 'buildMember',
  needs: 'buildNeed',
  offers: 'buildOffer',
  campaigns: 'buildCampaign',
};

const TRANSLATIONS = READY_LANGUAGES.filter((language): language is Translation => language !== 'ja');

/** The name under which a language's file exports its words. */
const exportOf = (language: ReadyLanguage): string =>
  language === 'ja-x-yasashii' ? 'yasashii' : language.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const keyOf = (language: string): string => (language.includes('-') ? `'${language}'` : language);

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** File → its text. */
export function filesOf({ name, title, of }: NewWidget): Record<string, string> {
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const Class = camel[0]!.toUpperCase() + camel.slice(1);
  const tag = `tsunagari-${name}`;
  const build = BUILDERS[of];
  const words = (language: string, own: string): string => `import { ${own} as common } from './common.js';
import { ${own} as dates } from './dates.js';
import type { ${Class}Text } from '../ja/${name}.js';

/** Words of <${tag}> ${language}. */
export const ${own}: ${Class}Text = {
  common,
  dates,
`;
  return {
    [`src/widgets/${name}/define.ts`]: `import { defineOnce } from '../../internal/define-once.js';
import { ${Class} } from './${name}.js';

defineOnce('${tag}', ${Class});

export { ${Class} };
export type * from './${name}.js';
`,
    [`src/widgets/${name}/${name}.ts`]: `import { html, nothing, type TemplateResult } from 'lit';
import { FeedController } from '../../context/feed-controller.js';
import { ${of}Reader } from '../../feed/readers/${kebab(of)}.js';
import type { Feed, Trusted } from '../../feed/types.js';
import { WidgetElement } from '../../internal/widget-element.js';
import { freshness } from '../../model/time/freshness.js';
import { ${camel}Text } from '../../text/catalogues/${name}.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cardId } from '../../ui/card-id.js';
import { cardStyles } from '../../ui/card-styles.js';
import { cards } from '../../ui/cards.js';
import { ClockController } from '../../ui/clock-controller.js';
import { FeedEvents } from '../../ui/feed-events.js';
import { feedFrame } from '../../ui/feed-frame.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { headingTag } from '../../ui/frame.js';
import { LanguageController } from '../../ui/language-controller.js';
import { Later, later } from '../../ui/later.js';
import { LiveRegion } from '../../ui/live-region.js';
import { feedText, ruby } from '../../ui/ruby.js';

const rest = later(() => import('./${name}-later.js'));

/**
 * ${title}: say here what it shows, and for whom.
 *
 * @summary ${title}
 * @slot - Fallback, shown until data are ready and again when loading fails
 * @fires {TsunagariReadyEvent} tsunagari-ready - The widget shows its data
 * @fires {TsunagariErrorEvent} tsunagari-error - No feed could be loaded
 * @csspart root - The box in which everything stands
 * @csspart language - Language switch
 * @csspart notice - What must be known before reading
 * @csspart error - Message when nothing can be shown
 * @csspart empty - What is said instead of results
 * @csspart card - One record
 * @csspart source - Source line of a card
 * @csspart foot - Attribution and disclaimer
 */
export class ${Class} extends WidgetElement {
  static override styles = [baseStyles, cardStyles];

  readonly #feed = new FeedController(this, { readers: [${of}Reader] });
  readonly #language = new LanguageController(this, ${camel}Text);
  readonly #clock = new ClockController(this);
  readonly #later = new Later(this, rest, () => this.#feed.state.status === 'ready');
  readonly #live = new LiveRegion(this);
  protected readonly feedEvents = new FeedEvents(
    this,
    { feed: this.#feed, language: this.#language },
    (feed) => feed.${of}.length,
  );

  protected override render(): TemplateResult {
    return feedFrame(
      { host: this, feed: this.#feed, language: this.#language, live: this.#live },
      { ready: (feed) => this.#renderReady(feed) },
    );
  }

  #renderReady(feed: Feed): TemplateResult {
    const { words, furigana } = this.#language;
    const records = feed.${of};
    const empty = html\`<div class="quiet-box" part="empty"><p>\${ruby(words.common.nothingListed, furigana)}</p></div>\`;
    this.#live.settle(plain(words.announce(records.length)), feed, {});
    return html\`\${records.length === 0 ? empty : nothing} \${cards(
      records,
      ({ key }) => key,
      (record) => this.#renderCard(record, feed),
    )}\`;
  }

  #renderCard(record: Trusted<'${of}'>, feed: Feed): TemplateResult {
    const id = cardId(record.key);
    const isOld = freshness(record, this.#clock.now, feed.updated).trust === 'old';
    return html\`<article class="card" part="card" aria-labelledby=\${id}>
      \${headingTag(this.headingLevel, 1, html\`<span id=\${id}>\${feedText(record.name, this.#language)}</span>\${foreignMark(record.name, this.#language)}\`, 'card-title')}
      \${this.#later.part?.sourceLine(record, this.#language, isOld) ?? nothing}
    </article>\`;
  }
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${Class};
  }
}
`,
    [`src/widgets/${name}/${name}-later.ts`]: `/** What the widget draws after its first records. */
export { sourceLine } from '../../ui/source-line.js';
`,
    [`src/text/catalogues/${name}.ts`]: `import type { Catalogue } from '../catalogue.js';
import { ja, type ${Class}Text } from '../ja/${name}.js';

export type { ${Class}Text };

/** Words of <${tag}> in every language it has. */
export const ${camel}Text: Catalogue<${Class}Text> = {
  ja,
  others: {
${TRANSLATIONS.map(
  (
    language,
  ) => `    ${keyOf(language)}: () => import('../${language}/${name}.js').then((module) => module.${exportOf(language)}),
`,
).join('')}  },
};
`,
    [`src/text/ja/${name}.ts`]: `import { ja as common } from './common.js';
import { ja as dates } from './dates.js';

/** Words of <${tag}>. */
export const ja = {
  common,
  dates,
  heading: '${title}',
  announce: (count: number) => \`\${count}件あります。\`,
};

export type ${Class}Text = typeof ja;
`,
    [`src/text/ja-x-yasashii/${name}.ts`]: `${words('in やさしい日本語 with readings', 'yasashii')}  // Rewrite the title in plain words; every kanji has its reading, as in {居場所|いばしょ}.
  heading: 'おしらせ',
  announce: (count) => \`\${count}{件|けん} あります。\`,
};
`,
    ...Object.fromEntries(
      TRANSLATIONS.filter((language) => language !== 'ja-x-yasashii').map((language) => [
        `src/text/${language}/${name}.ts`,
        `${words(`in ${language === 'en' ? 'English' : LANGUAGE_NAMES[language]}`, exportOf(language))}  heading: '${Class.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}',
  announce: (count) => (count === 1 ? '1 entry.' : \`\${count} entries.\`),
};
`,
      ]),
    ),
    [`test/widgets/${name}/${name}.test.ts`]: `import { expect } from '@open-wc/testing';
import '../../../src/widgets/${name}/define.js';
import type { ${Class} } from '../../../src/widgets/${name}/${name}.js';
import { ${build}, buildFeed, NOW } from '../../fixtures/feed.js';
import { html, isAccessible, ready, resetPage, shownText } from '../../fixtures/ready.js';
import { serveFailure, serveFeed } from '../../fixtures/serve-feed.js';

const clock = (): Date => NOW;
const show = (feed: string, selector?: string): Promise<${Class}> =>
  ready(
    html\`<${tag} .clock=\${clock} feed=\${feed}><a href="https://example.jp/">ご案内</a></${tag}>\`,
    selector,
  );

describe('${tag}', () => {
  afterEach(resetPage);

  it('shows what the feed has, with its source', async () => {
    const widget = await show(serveFeed(buildFeed({ ${of}: [${build}({ name: '見本の名前' })] })));
    expect(widget.shadowRoot!.querySelector('[part="card"]')!.textContent).to.include('見本の名前');
    expect(widget.shadowRoot!.querySelector('[part="source"]')).to.exist;
    await isAccessible(widget);
  });

  it('says so where there is nothing', async () => {
    const widget = await show(serveFeed(buildFeed({ ${of}: [] })), '[part="empty"]');
    await isAccessible(widget);
  });

  it('keeps what stands in the tag where nothing can be loaded, and says it', async () => {
    const widget = await show(serveFailure(), '[part="error"]');
    expect(shownText(widget)).to.include('読み込');
    await isAccessible(widget);
  });
});
`,
    [`stories/${name}.stories.ts`]: `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/widgets/${name}/define.js';
import { ${build}, buildFeed, NOW } from '../test/fixtures/feed.js';
import { serveFailure, serveFeed, serveNothing } from '../test/fixtures/serve-feed.js';
import { widgetStory } from './widget-story.js';

const all = buildFeed({ ${of}: [${build}()] });
const clock = (): Date => NOW;

const meta: Meta = { title: '${title} ${name}', component: '${tag}' };
export default meta;
type Story = StoryObj;

const story = (feed: () => string, attributes?: Record<string, string>): Story =>
  widgetStory({
    tag: '${tag}',
    fallback: 'ご案内',
    attributes,
    prepare: (element) => Object.assign(element, { clock, feed: feed() }),
  });

export const Ready: Story = { name: 'そろったとき', ...story(() => serveFeed(all)) };
export const Empty: Story = { name: '一件もないとき', ...story(() => serveFeed(buildFeed({ ${of}: [] }))) };
export const Loading: Story = { name: '読みこみ中', ...story(serveNothing) };
export const Failed: Story = { name: '何も読めないとき', ...story(serveFailure) };
export const Demo: Story = { name: '見本のフィードのとき', ...story(() => serveFeed({ ...all, demo: true })) };
export const Dark: Story = { name: '暗い画面', ...story(() => serveFeed(all), { 'color-scheme': 'dark' }) };
export const English: Story = { name: '英語', ...story(() => serveFeed(all), { lang: 'en' }) };
export const Yasashii: Story = { name: 'やさしい日本語', ...story(() => serveFeed(all), { lang: 'ja-x-yasashii' }) };
`,
  };
}
