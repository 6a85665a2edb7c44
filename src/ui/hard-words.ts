/** What a search field does with words by which somebody says that living is hard; loaded with the engine of the search. */
import { type nothing, type TemplateResult } from 'lit';
import type { Feed } from '../feed/types.js';
import type { WidgetElement } from '../internal/widget-element.js';
import { hardMomentText, type HardMomentText } from '../text/catalogues/hard-moment.js';
import { LanguageController } from './language-controller.js';
import { lifeHardBlock, lifeHardStyles } from './life-hard-block.js';

export { callsForHelp } from '../model/search/crisis-words.js';

/** The lines, in the language of the widget below whose field they come. */
export class HardWords {
  readonly #host: WidgetElement;
  readonly #language: LanguageController<HardMomentText>;

  constructor(host: WidgetElement) {
    this.#host = host;
    this.#language = new LanguageController(host, hardMomentText);
    const sheet = lifeHardStyles.styleSheet;
    const root = host.shadowRoot;
    if (sheet && root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  lines(feed: Feed): TemplateResult | typeof nothing {
    return lifeHardBlock({
      feed,
      now: this.#host.clock(),
      language: this.#language,
      visitor: {},
      withoutVoice: false,
      onUse: () => undefined,
    });
  }
}
