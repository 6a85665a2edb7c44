import type { LitElement, PropertyValues } from 'lit';
import { attribute, oneOf, text, textOr, whole, type Kind } from './attributes.js';
import { FocusKeeper } from './focus-keeper.js';
import { HolderController } from './holder.js';
import { LeftPage } from './left-page.js';
import { PageLook } from './page-look.js';
import { PageElement } from './page-element.js';
import { PrintPage } from './print-page.js';
import { PrivateTyping } from './private-typing.js';
import { sheetFor } from './style-sheet.js';

const now = (): Date => new Date();
const clock: Kind<() => Date> = {
  take: (value) => (typeof value === 'function' ? (value as () => Date) : now),
};

/** Attributes that every widget shares, and nothing else: what they do lives in the controllers that read them. */
export abstract class WidgetElement extends PageElement {
  /** URLs of feeds, separated by spaces; relative ones are read against the page. Beats an enclosing `<tsunagari-feed>`. */
  @attribute(text) feed = '';

  /** Area codes (全国地方公共団体コード, 2, 5 or 6 digits), separated by spaces. */
  @attribute(text) area = '';

  /** Language of the widget; otherwise the nearest ancestor's, the page's, or Japanese. */
  @attribute(text) override lang = '';

  /** Heading text; an empty value hides the heading. */
  @attribute(textOr(undefined)) heading?: string;

  /** Level of the heading, 2 to 4. */
  @attribute({ ...whole(/^[234]$/, '2, 3, 4', 2), attribute: 'heading-level' }) headingLevel = 2;

  /** `light`, `dark` or `auto` (as the visitor's device). */
  @attribute({ ...oneOf('light', 'dark', 'auto'), attribute: 'color-scheme' }) colorScheme: 'light' | 'dark' | 'auto' =
    'light';

  /** Where the time comes from; for previews and tests. */
  @attribute({ ...clock, attribute: false }) clock: () => Date = now;

  constructor() {
    super();
    new FocusKeeper(this);
    new HolderController(this);
    new LeftPage(this);
    new PageLook(this);
    new PrintPage(this);
    new PrivateTyping(this);
  }

  /** Where nothing can be drawn at all, as on a page that has an `<img name="importNode">`, what stands between the tags is shown. */
  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      const root = this.renderRoot;
      if (!root.firstElementChild) root.append(document.createElement('slot'));
      throw error;
    }
  }

  /** Style sheets stay behind when an element goes through another document: a frame, or a page that Turbolinks has fetched. */
  adoptedCallback(): void {
    const root = this.shadowRoot;
    if (!root || !this.ownerDocument.defaultView) return;
    const { elementStyles } = this.constructor as typeof LitElement;
    root.adoptedStyleSheets = elementStyles.map((style) => sheetFor(root, style));
  }
}
