import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { checkAttributes } from './check-attributes.js';
import { FocusKeeper } from './focus-keeper.js';

/** An attribute that is taken away leaves an empty text, never null. */
export const text = { converter: (value: string | null): string => value ?? '' };

/** Attributes that every widget shares, and nothing else: what they do lives in the controllers that read them. */
export abstract class WidgetElement extends LitElement {
  /** URLs of feeds, separated by spaces; relative ones are read against the page. Beats an enclosing `<tsunagari-feed>`. */
  @property(text) feed = '';

  /** Area codes (全国地方公共団体コード, 2, 5 or 6 digits), separated by spaces. */
  @property(text) area = '';

  /** Language of the widget; otherwise the nearest ancestor's, the page's, or Japanese. */
  @property(text) override lang = '';

  /** Heading text; an empty value hides the heading. */
  @property() heading?: string;

  /** Level of the heading, 2 to 4. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** `light`, `dark` or `auto` (as the visitor's device). */
  @property({ ...text, attribute: 'color-scheme' }) colorScheme = 'light';

  /** How many results are shown first. */
  @property({ type: Number }) limit?: number;

  /** Ids of the only records to show, separated by spaces. */
  @property(text) include = '';

  /** Ids of records to leave out, separated by spaces. */
  @property(text) exclude = '';

  /** Names of filters, separated by spaces, that the visitor cannot change. */
  @property(text) locked = '';

  /** Where the time comes from; for previews and tests. */
  @property({ attribute: false }) clock: () => Date = () => new Date();

  constructor() {
    super();
    this.addController({ hostUpdate: () => checkAttributes(this) });
    new FocusKeeper(this);
  }

  /** Style sheets stay behind when an element goes through another document: a frame, or a page that Turbolinks has fetched. */
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView;
    if (!view || !this.shadowRoot) return;
    this.shadowRoot.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(String(style));
      return sheet;
    });
  }
}
