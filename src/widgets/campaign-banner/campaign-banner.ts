import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FeedController } from '../../context/feed-controller.js';
import { campaignsReader } from '../../feed/readers/campaigns.js';
import { safeUrl } from '../../feed/safe-url.js';
import type { Feed, Trusted } from '../../feed/types.js';
import { attribute, text, toggle } from '../../internal/attributes.js';
import { TsunagariSelectEvent } from '../../internal/events.js';
import { WidgetElement } from '../../internal/widget-element.js';
import { currentCampaigns } from '../../model/campaigns/current-campaigns.js';
import { onlyListed } from '../../model/filters/include-exclude.js';
import { freshness } from '../../model/time/freshness.js';
import { parseFeedDate } from '../../model/time/japan-time.js';
import { campaignBannerText } from '../../text/catalogues/campaign-banner.js';
import { textValue } from '../../text/pick-text.js';
import { plain } from '../../text/ruby.js';
import { baseStyles } from '../../ui/base-styles.js';
import { cardStyles } from '../../ui/card-styles.js';
import { cardId } from '../../ui/card-id.js';
import { ClockController } from '../../ui/clock-controller.js';
import { fact } from '../../ui/fact.js';
import { FeedEvents } from '../../ui/feed-events.js';
import { foreignMark } from '../../ui/foreign-mark.js';
import { headingTag, root } from '../../ui/frame.js';
import { LanguageController } from '../../ui/language-controller.js';
import { languageSwitch } from '../../ui/language-switch.js';
import { namedIds } from '../../ui/named-ids.js';
import { publisherUrl } from '../../ui/publisher-url.js';
import { drawn } from '../../ui/render-safely.js';
import { feedText, ruby, unseen } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';
import { campaignBannerStyles } from './campaign-banner.styles.js';
import { targetFigure } from './target-figure.js';

type CampaignRecord = Trusted<'campaigns'>;

const CLOSE = 'M6 6l12 12M18 6L6 18';

/** Campaigns that the visitor closed. They stay closed until the page is left; nothing is stored. */
const closed = new Set<string>();

/**
 * 強化月間バナー: campaigns that are on now, e.g. the month against loneliness in May. Outside its days there is nothing to see: whoever pastes
 * it once need not take it away. Where nothing can be loaded the tag's own content stays, without a message: nobody came for it.
 *
 * @summary Banner of campaigns
 * @slot - Fallback, shown until data are ready and again when loading fails
 * @fires {TsunagariReadyEvent} tsunagari-ready - The campaigns are known; `count` is how many there are, on or not
 * @fires {TsunagariErrorEvent} tsunagari-error - No feed could be loaded
 * @fires {TsunagariSelectEvent} tsunagari-select - The page of a campaign was opened, or a campaign was closed
 * @csspart root - The box in which everything stands
 * @csspart language - Language switch
 * @csspart notice - What must be known before reading
 * @csspart campaign - One campaign
 * @csspart target - The figure that a campaign is to move
 * @csspart source - Source line of a campaign
 * @csspart foot - Whom to tell of a mistake, and the language switch
 */
export class CampaignBanner extends WidgetElement {
  static override styles = [baseStyles, cardStyles, campaignBannerStyles];

  /** Ids of the only campaigns to show, separated by spaces. */
  @attribute(text) include = '';

  /** Ids of campaigns to leave out, separated by spaces. */
  @attribute(text) exclude = '';

  /** Shows the figure that a campaign is to move. */
  @attribute({ ...toggle, attribute: 'show-target' }) showTarget = false;

  /** Shows campaigns outside their days too: for looking at a page before they begin. */
  @attribute(toggle) preview = false;

  readonly #feed = new FeedController(this, { readers: [campaignsReader] });
  readonly #language = new LanguageController(this, campaignBannerText);
  readonly #clock = new ClockController(this);
  /** @internal */
  protected readonly feedEvents = new FeedEvents(
    this,
    { feed: this.#feed, language: this.#language },
    (feed) => feed.campaigns.length,
  );

  protected override render(): TemplateResult | typeof nothing {
    const { state } = this.#feed;
    if (state.status !== 'ready' || !this.#language.ready) return html`<slot></slot>`;
    const { feed } = state;
    const shown = this.#campaigns(feed);
    if (shown.length === 0) return nothing;
    const { words, furigana } = this.#language;
    const report = publisherUrl(feed.publishers[0]);
    return root(
      { host: this, language: this.#language },
      html`<section aria-label=${plain(this.heading || words.heading)}>
        ${feed.demo ? html`<p class="demo" part="notice">${ruby(words.common.demo, furigana)}</p>` : nothing}
        ${this.heading ? headingTag(this.headingLevel, 0, ruby(this.heading, furigana), 'heading') : nothing}
        ${repeat(
          shown,
          ({ key }) => key,
          (campaign) => drawn(() => this.#renderCampaign(campaign, feed)),
        )}
        <div class="frame-foot muted no-print" part="foot">
          ${report ? html`<a href=${report} referrerpolicy="no-referrer">${ruby(words.common.reportMistake, furigana)}</a>` : nothing} ${languageSwitch(this.#language)}
        </div>
      </section>`,
    );
  }

  #renderCampaign(campaign: CampaignRecord, feed: Feed): TemplateResult {
    const language = this.#language;
    const { words, furigana } = language;
    const id = cardId(campaign.key);
    const name = textValue(campaign.name, language.language);
    const page = safeUrl(campaign.url);
    return html`<article class="campaign" part="campaign" aria-labelledby=${id} tabindex="-1">
      <div class="campaign-head">
        ${headingTag(this.headingLevel, this.heading ? 1 : 0, html`<span id=${id}>${feedText(campaign.name, language)}</span>${foreignMark(campaign.name, language)}`, 'campaign-title')}
        <button class="close" type="button" @click=${() => this.#onClose(campaign)}><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${CLOSE} /></svg>${unseen(ruby(words.close, furigana))}${unseen(name)}</button>
      </div>
      <dl class="facts">
        ${fact(words.period, this.#periodOf(campaign), language)}
        ${fact(words.theme, namedIds(campaign.themes, words.themes, feed.themes, language), language)}
      </dl>
      ${campaign.message ? html`<p class="message">${feedText(campaign.message, language)}</p>` : nothing}
      ${this.showTarget && campaign.target ? targetFigure(campaign.target, language) : nothing}
      ${page ? html`<p class="no-print"><a class="button" href=${page} referrerpolicy="no-referrer" @click=${() => this.#tell('page', campaign)}>${ruby(words.common.details, furigana)}${unseen(name)}</a></p>` : nothing}
      ${sourceLine(campaign, language, freshness(campaign, this.#clock.now, feed.updated).trust === 'old')}
    </article>`;
  }

  /** Its days in words; nothing where it has no dates. */
  #periodOf({ startDate, endDate }: CampaignRecord): unknown {
    const { words, furigana } = this.#language;
    const start = parseFeedDate(startDate);
    const end = parseFeedDate(endDate);
    const { now } = this.#clock;
    if (start) {
      const range = {
        start: start.instant,
        dateOnly: start.dateOnly,
        end: end?.instant,
        endDateOnly: end?.dateOnly ?? false,
      };
      return ruby(words.dates.range(range, now), furigana);
    }
    return end ? ruby(words.through(words.dates.date(end.instant, now)), furigana) : nothing;
  }

  #campaigns(feed: Feed): CampaignRecord[] {
    const listed = onlyListed(feed.campaigns, this);
    const { campaigns, changesAt } = currentCampaigns(listed, this.#clock.now);
    this.#clock.wakeAt(changesAt);
    return (this.preview ? listed : campaigns).filter(({ key }) => !closed.has(key));
  }

  #onClose(campaign: CampaignRecord): void {
    closed.add(campaign.key);
    this.#tell('close', campaign);
    this.requestUpdate();
    // Keyboard users who close a campaign keep their place in the page.
    void this.updateComplete.then(() => this.shadowRoot?.querySelector<HTMLElement>('.campaign')?.focus());
  }

  #tell(action: 'page' | 'close', { id }: CampaignRecord): void {
    this.dispatchEvent(new TsunagariSelectEvent(action, id));
  }
}

export * from '../../internal/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'tsunagari-campaign-banner': CampaignBanner;
  }
}
